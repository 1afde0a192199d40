"""Every step on the project: when, who, what, from what, to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.models.table import Column, TableModel
from lawgap.ui.values.rows import fold

_WIDTHS = (132, 110, 130, 250, 130, 250, 80)
_TO = 5  # the column of what was decided, with its reason: it takes what is left


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step in words."""

    when: str
    who: str
    what: str
    criterion: str
    before: str
    after: str
    state: str = ""

    @property
    def searchable(self) -> str:
        """Everything that is shown, folded."""
        parts = (self.when, self.who, self.what, self.criterion, self.before, self.after)
        return fold("\n".join(parts))


class HistoryDialog(QDialog):
    """The steps, the newest first; they can be written to a file."""

    export_wanted = Signal()

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(reversed(steps))
        self._older: Iterator[Sequence[Step]] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_older)
        self.setWindowTitle(self.tr("History"))
        self.resize(1080, 560)
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter: name, criterion, reason…"))
        self.words.setAccessibleName(self.tr("Filter the history by words"))
        self.words.setAcceptDrops(False)
        self.words.textChanged.connect(self._refilter)
        self._count = QLabel(self)
        self._make_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        export = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.clicked.connect(self.export_wanted)
        export.setEnabled(bool(steps))
        for button in buttons.buttons():  # Enter in the filter is no wish to write or to leave
            cast("QPushButton", button).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self._refilter()

    def feed(self, older: Iterator[Sequence[Step]]) -> None:
        """Add older steps, those that are nearer first; each helping in a turn of the loop."""
        self._older = older
        self._turn.start()

    def _take_older(self) -> None:
        helping = next(self._older, None)
        if helping is None:
            self._turn.stop()
            return
        self._steps = (*self._steps, *reversed(helping))
        self._refilter()

    def _make_table(self) -> None:
        columns: tuple[Column[Step], ...] = (
            Column(title=self.tr("When"), text=lambda step: step.when),
            Column(title=self.tr("Who"), text=lambda step: step.who),
            Column(title=self.tr("What"), text=lambda step: step.what),
            Column(title=self.tr("Criterion"), text=lambda step: step.criterion),
            Column(title=self.tr("From"), text=lambda step: step.before),
            Column(title=self.tr("To"), text=lambda step: step.after),
            Column(title=self.tr("Holds"), text=lambda step: step.state or self.tr("yes")),
        )
        self._model: TableModel[Step] = TableModel(columns, self)
        self.table = QTableView(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Steps of the history"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + 6)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_TO, QHeaderView.ResizeMode.Stretch)

    def _refilter(self) -> None:
        words = fold(self.words.text()).split()
        shown = tuple(s for s in self._steps if all(word in s.searchable for word in words))
        self._model.show(shown)
        self._count.setText(self.tr("%n step(s)", "", len(shown)))
