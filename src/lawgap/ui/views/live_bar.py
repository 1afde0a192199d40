"""The strip and list of the live check: what the last save closed and opened."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.comparison import GapChange
from lawgap.model.finding import Verdict
from lawgap.ui.models.table import Column, TableModel
from lawgap.ui.process.live_jobs import LiveChanges, Looked
from lawgap.ui.values.version_rows import GapRow
from lawgap.ui.views.bars import Bar
from lawgap.ui.views.marked_words import MarkedWords
from lawgap.ui.views.rows_table import RowsTable
from lawgap.ui.words.translation import said
from lawgap.ui.words.version_words import gap_head, gap_parts, gap_word

_SAVE, _START, _FINDINGS = "save", "start", "findings"
_TALLEST = 240  # pixels of the list


class LiveBar(Bar):
    """One line that never takes the focus; its list opens only when it is asked for."""

    stop_wanted = Signal()
    take_wanted = Signal()
    finding_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self.line = QLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.since = QComboBox(self)
        self.since.setAccessibleName(self.tr("Compared with"))
        self.since.view().setAccessibleName(self.tr("Compared with"))
        self.since.addItem(self.tr("Since the last save"), _SAVE)
        self.since.addItem(self.tr("Since watching began"), _START)
        self.since.addItem(self.tr("Against the findings below"), _FINDINGS)
        self.since.currentIndexChanged.connect(self._show)
        self.list_button = QPushButton(self.tr("Show the &list"), self)
        self.list_button.setCheckable(True)
        self.list_button.toggled.connect(self._show_list)
        self.take_button = QPushButton(self)
        self.take_button.clicked.connect(self.take_wanted)
        self.stop_button = QToolButton(self)
        self.stop_button.setText("✕")
        self.stop_button.setAutoRaise(True)
        self.stop_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stop_button.setToolTip(self.tr("Stop watching"))
        self.stop_button.setAccessibleName(self.tr("Stop watching"))
        self.stop_button.clicked.connect(self.stop_wanted)
        self._make_list()
        self._arrange()
        self._offer_findings()
        self.tint(Verdict.NOT_ASSESSED)

    def begin(self, names: str) -> None:
        """Say that watching begins."""
        self._looked = None
        self.since.setCurrentIndex(self.since.findData(_SAVE))
        self._offer_findings()
        self._tell(self.tr("Watching {files}: a first look…").format(files=names))
        self._show_list(on=self.list_button.isChecked())
        self.show()

    def show_looked(self, looked: Looked, names: str, time: str) -> None:
        """Show what a look found."""
        self._looked = looked
        self._names, self._time = names, time
        if looked.first and looked.behind:  # edited since the findings were made: say how
            self.since.setCurrentIndex(self.since.findData(_FINDINGS))
        self._show()

    def show_taken(self) -> None:
        """The findings were checked again: they show the files as they are."""
        if self._looked is None:
            return
        stayed = len(self._looked.since_findings.rows) + self._looked.since_findings.stayed
        same = LiveChanges(stayed=stayed)
        self._looked = replace(self._looked, current=True, behind=False, since_findings=same)
        self._show()

    def show_trouble(self, text: str) -> None:
        """Say why the files could not be checked; the next save is looked at again."""
        self._tell(text)

    def _make_list(self) -> None:
        self.rows = RowsTable(
            TableModel[GapRow]([
                Column(title=self.tr("Change"), text=lambda row: gap_word(row.change)),
                Column(title=self.tr("Criterion"), text=lambda row: row.title),
                Column(title=self.tr("Before"), text=lambda row: row.old_word),
                Column(title=self.tr("After"), text=lambda row: row.new_word),
            ]),
            self.tr("What closed and what opened in the watched files"),
            stretch=1,
            parent=self,
        )  # fmt: skip
        self.words = MarkedWords(self.tr("The words that did it"), self)
        self.rows.row_chosen.connect(self._show_words)
        self.rows.activated.connect(self._go)
        self.list = QSplitter(self)
        self.list.addWidget(self.rows)
        self.list.addWidget(self.words)
        self.list.setFixedHeight(_TALLEST)
        self.list.hide()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.line, 1)
        buttons = (self.since, self.list_button, self.take_button, self.stop_button)
        for widget in buttons:
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addLayout(line)
        layout.addWidget(self.list)

    def _changes(self) -> LiveChanges:
        if self._looked is None:
            return LiveChanges()
        return {
            _SAVE: self._looked.since_save,
            _START: self._looked.since_start,
            _FINDINGS: self._looked.since_findings,
        }[self.since.currentData()]

    def _offer_findings(self) -> None:
        """Say whether the findings are those of the last save, and how to get there."""
        looked = self._looked
        behind = looked is not None and not looked.current
        self.take_button.setEnabled(behind)
        self.take_button.setText(
            self.tr("&Take into the findings (F5)") if behind else self.tr("Findings up to date")
        )
        self.take_button.setToolTip(
            self.tr("Show all findings as the files are now; no decision is touched")
            if behind
            else self.tr("The findings are of the files as they are")
        )

    def _show(self) -> None:
        if self._looked is None:
            return
        self._offer_findings()
        changes = self._changes()
        self.rows.show_rows(changes.rows)
        if not changes.rows:
            self.words.show_parts(())
        self._tell(self._text(changes))

    def _text(self, changes: LiveChanges) -> str:
        looked = self._looked
        problems = tuple(map(said, looked.problems)) if looked else ()
        first = looked is not None and looked.first
        if first and self.since.currentData() != _FINDINGS:
            text = self.tr("Watching {files}: save, and what changed is said here.")
            return "   ".join((text.format(files=self._names), *problems))
        counted = [
            f"{gap_word(change)}: {changes.count(change)}"
            for change in GapChange
            if change is not GapChange.UNCHANGED and changes.count(change)
        ]
        stayed = self.tr("%n criteria stayed as they were", "", changes.stayed)
        saved = self.tr("Watching {files}") if first else self.tr("{files}, saved at {time}")
        head = saved.format(files=self._names, time=self._time)
        return "   ".join(
            (f"{head}:", *(counted or [self.tr("nothing changed")]), stayed, *problems)
        )

    def _tell(self, text: str) -> None:
        """Show a line, and let a screen reader say it without moving the focus."""
        if text == self.line.text():
            return
        self.line.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show_list(self, on: bool) -> None:  # noqa: FBT001 - Qt hands it over by place
        self.list.setVisible(on)
        self.list_button.setText(self.tr("Hide the &list") if on else self.tr("Show the &list"))

    def _show_words(self, row: GapRow) -> None:
        new, old = gap_parts(row, old=False, new=True), gap_parts(row, old=True, new=False)
        self.words.show_parts([*gap_head(row), *new, *old])  # what one has just written first

    def _go(self) -> None:
        row = self.rows.chosen
        if isinstance(row, GapRow):
            self.finding_wanted.emit(row.criterion)
