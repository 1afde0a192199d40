"""The table of findings: its columns fit the words of the language and the width there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lawgap.model.review import ReviewState
from lawgap.ui.models.findings import CONFIDENCE, CRITERION, PIN, REVIEW, THEME, VERDICT
from lawgap.ui.words.review_words import state_sign, state_word

_PIN = "Art. 132a(3)"  # as long as most pin-cites
_EDGE = 10  # pixels beside the words of a column
_THEME = 30  # characters
_WITH_THEME = 668  # pixels from which on the theme has a column of its own
_TITLE = 24  # characters of a criterion's title that always have room
_DECIDED = (ReviewState.NOT_APPLICABLE, ReviewState.CONFIRMED, ReviewState.OVERRIDDEN)


class FindingsTable(QTableView):
    """One row at a time, two lines high, sorted by a click on a column's head."""

    def __init__(
        self, model: QAbstractItemModel, verdicts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """``verdicts``: their signs and words, all of which the first column has room for."""
        super().__init__(parent)
        self._verdicts = tuple(verdicts)
        self._decided = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # the review's
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(CRITERION, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # the checklist's own order
        header.setSortIndicatorClearable(True)
        self._measure()

    def show_decided(self, *, decided: bool) -> None:
        """While nothing is decided, the column for it is as narrow as its title."""
        if decided is not self._decided:
            self._decided = decided
            self._measure()

    def changeEvent(self, event: QEvent, /) -> None:
        """Rows and columns follow the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._measure()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Columns fit the width; the chosen finding does not leave a lower list."""
        super().resizeEvent(event)
        self._fit()
        lost = event.oldSize().height() - event.size().height()
        chosen, height = self.visualRect(self.currentIndex()), self.viewport().height()
        if chosen.top() < height + lost and chosen.bottom() > height:
            self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        header = self.horizontalHeader()
        states = [f"{state_sign(one)} {state_word(one)}" for one in _DECIDED]
        for column, words in (
            (VERDICT, self._verdicts),
            (REVIEW, (*(states if self._decided else ()), self._title(REVIEW))),
            (PIN, (_PIN, self._title(PIN))),
            (CONFIDENCE, ("100 %", self._title(CONFIDENCE))),
        ):
            widest = max(map(self.fontMetrics().horizontalAdvance, words))
            header.resizeSection(column, widest + _EDGE)
        header.resizeSection(THEME, _THEME * self.fontMetrics().averageCharWidth())
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().height() + 6)
        self._fit()

    def _fit(self) -> None:
        """The criterion's words come first: what stands elsewhere too gives way to them."""
        self.setColumnHidden(THEME, self.width() < _WITH_THEME)
        self.setColumnHidden(PIN, False)
        others = sum(map(self.columnWidth, (VERDICT, REVIEW, PIN, CONFIDENCE)))
        room = self.width() - self.verticalScrollBar().sizeHint().width() - others
        self.setColumnHidden(PIN, room < _TITLE * self.fontMetrics().averageCharWidth())

    def _title(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))
