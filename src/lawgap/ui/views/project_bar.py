"""The strip that says why a project can only be read, with what can be done."""

from __future__ import annotations

from platform import node

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from lawgap.model.finding import Verdict
from lawgap.model.project import ProjectHead, ReadOnlyReason
from lawgap.ui.views.bars import Bar
from lawgap.ui.words.project_words import read_only_words


class ProjectBar(Bar):
    """Hidden while the open project can be changed."""

    again_wanted = Signal()
    save_as_wanted = Signal()
    take_over_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.again = QPushButton(self.tr("Try again"), self)
        self.again.setToolTip(self.tr("Open the project anew, to see whether it is free now"))
        self.again.clicked.connect(self.again_wanted)
        self.save_as = QPushButton(self.tr("Save as…"), self)
        self.save_as.clicked.connect(self.save_as_wanted)
        self.take_over = QPushButton(self.tr("Take over…"), self)
        self.take_over.setToolTip(self.tr("Work on it here although it is marked as open there"))
        self.take_over.clicked.connect(self.take_over_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.again)
        layout.addWidget(self.take_over)
        layout.addWidget(self.save_as)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text.text()

    def show_head(self, head: ProjectHead | None) -> None:
        """Say why the project is read only, or nothing."""
        words = read_only_words(head) if head is not None else ""
        self._text.setText(f"ℹ  {words}" if words else "")
        self._text.setAccessibleName(words)
        reason = head.read_only if head is not None else None
        self.again.setVisible(reason is not ReadOnlyReason.NEWER)
        self.save_as.setVisible(reason is not ReadOnlyReason.NEWER)
        self.take_over.setVisible(reason is ReadOnlyReason.LOCKED and not _is_here(head))
        self.tint(Verdict.PARTLY_MET)
        self.setVisible(bool(words))


def _is_here(head: ProjectHead | None) -> bool:
    """Whether a window on this computer has the project open: then it lives, and can be closed."""
    owner = head.locked_by if head is not None else None
    return owner is not None and owner.host.casefold() == node().casefold()
