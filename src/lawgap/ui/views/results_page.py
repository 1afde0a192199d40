"""Findings on the left; on the right the chosen one above the statute that it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from lawgap.ui.views.finding_pane import FindingPane
from lawgap.ui.views.findings_pane import FindingsPane
from lawgap.ui.views.statute_pane import StatutePane


class ResultsPage(QWidget):
    """Three panes; choosing in one shows in the others."""

    checklist_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPane(self)
        self.finding = FindingPane(self)
        self.statute = StatutePane(self)
        self.findings.finding_chosen.connect(self.finding.show_finding)
        self.findings.finding_chosen.connect(self.statute.show_finding)
        self.findings.checklist_wanted.connect(self.checklist_wanted)
        self.finding.element_chosen.connect(self.statute.show_element)
        self.finding.evidence_wanted.connect(self.statute.show_evidence)
        self.inner = QSplitter(Qt.Orientation.Vertical, self)
        self.inner.addWidget(self.finding)
        self.inner.addWidget(self.statute)
        self.inner.setSizes([300, 340])
        self.outer = QSplitter(Qt.Orientation.Horizontal, self)
        self.outer.addWidget(self.findings)
        self.outer.addWidget(self.inner)
        self.outer.setSizes([560, 720])
        self.outer.setStretchFactor(1, 1)
        for splitter in (self.inner, self.outer):
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.outer)

    def set_beside(self, *, beside: bool) -> None:
        """Show the statute beside the finding rather than below it."""
        orientation = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if orientation is not self.inner.orientation():
            self.inner.setOrientation(orientation)
            half = (self.inner.width() if beside else self.inner.height()) // 2
            self.inner.setSizes([half, half])
        self.statute.set_narrow(narrow=beside)

    def step_pane(self, by: int) -> None:
        """Move the focus to another pane, in a ring."""
        ways = (
            (self.findings, self.findings.focus_list),
            (self.finding, self.finding.focus_first),
            (self.statute, self.statute.focus_list),
            (self.statute.text, self.statute.focus_text),
        )
        focused: QWidget | None = QApplication.focusWidget()
        here = -1 if by > 0 else 0
        for place, (pane, _) in enumerate(ways):
            if focused and (focused is pane or pane.isAncestorOf(focused)):
                here = place  # the last one wins: the text lies inside the statute's pane
        ways[(here + by) % len(ways)][1]()
