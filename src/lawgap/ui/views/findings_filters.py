"""The filter above the list of findings: words, verdicts, theme, checklist, state of the review."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from lawgap.model.finding import Verdict
from lawgap.model.review import ReviewState
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.queue import Order
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.words.review_words import STALE_SIGN, stale_word, state_sign, state_word

SHOWN_HERE = frozenset(("words", "verdicts", "theme", "checklist", "states", "stale", "open"))
"""The parts of a filter that these controls show; the others are on the overview."""

_Stand = tuple[frozenset[ReviewState], bool, bool]  # states, stale, open
_ANY: _Stand = (frozenset(), False, False)


class FindingsFilters(QWidget):
    """Shows a filter and says when the user changes it."""

    changed = Signal(object)  # Filter
    order_wanted = Signal(object)  # Order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._showing = False
        self._make_words()
        self._make_combos()
        self.chips = {verdict: self._chip() for verdict in Verdict}
        self._arrange()

    @property
    def filter(self) -> Filter:
        """The filter as it stands."""
        return self._filter

    def show_filter(self, chosen: Filter) -> None:
        """Show ``chosen``, in silence."""
        self._filter = chosen
        self._showing = True
        if self.words.text() != chosen.words:  # else the cursor would jump
            self.words.setText(chosen.words)
        for verdict, chip in self.chips.items():
            chip.setChecked(verdict in chosen.verdicts)
        self.themes.setCurrentIndex(max(self.themes.findData(chosen.theme), 0))
        self.checklists.setCurrentIndex(max(self.checklists.findData(chosen.checklist), 0))
        stand = _kept(chosen)
        self.states.setCurrentIndex(self._stands.index(stand) if stand in self._stands else -1)
        self._showing = False

    def show_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Offer what ``rows`` hold: themes, and verdicts with their numbers."""
        self._show_chips(rows)
        self._showing = True
        self.themes.clear()
        self.themes.addItem(self.tr("All themes"), "")
        for theme, title in dict.fromkeys((row.theme, row.theme_title) for row in rows):
            self.themes.addItem(title, theme)
        self._showing = False
        self.show_filter(self._filter)

    def show_checklists(self, checklists: tuple[tuple[str, str], ...]) -> None:
        """Offer (id, title) of the checklists that were applied."""
        self._showing = True
        self.checklists.clear()
        self.checklists.addItem(self.tr("All checklists"), "")
        for id_, title in checklists:
            self.checklists.addItem(title, id_)
        self._showing = False
        self.checklists.setEnabled(len(checklists) > 1)
        self.show_filter(self._filter)

    def _make_words(self) -> None:
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter: words, section, quotation…"))
        self.words.setAccessibleName(self.tr("Filter findings by words"))
        self.words.setAcceptDrops(False)  # files dropped here are for the window
        self.words.textChanged.connect(self._tell)

    def _make_combos(self) -> None:
        self.themes = combo(self, self.tr("Theme"))
        self.themes.addItem(self.tr("All themes"), "")
        self.checklists = combo(self, self.tr("Checklist"))
        self.checklists.addItem(self.tr("All checklists"), "")
        self.states = combo(self, self.tr("State of the review"))
        self.states.setPlaceholderText(self.tr("Several states"))
        self._stands: list[_Stand] = []
        for words, stand in self._stand_words():
            self.states.addItem(words)
            self._stands.append(stand)
        for box in (self.themes, self.checklists, self.states):
            box.currentIndexChanged.connect(self._tell)
        self.orders = combo(self, self.tr("Order of the findings"))
        for words, order in (
            (self.tr("By theme"), Order.THEME),
            (self.tr("By doubt"), Order.DOUBT),
            (self.tr("By statute"), Order.STATUTE),
        ):
            self.orders.addItem(words, order)
        self.orders.currentIndexChanged.connect(
            lambda: self.order_wanted.emit(Order(self.orders.currentData()))
        )

    def _stand_words(self) -> tuple[tuple[str, _Stand], ...]:
        """What can be chosen of the review, in words."""
        single = tuple(
            (f"{state_sign(state)} {state_word(state)}", (frozenset((state,)), False, False))
            for state in ReviewState
        )
        return (
            (self.tr("Reviewed or not"), _ANY),
            (self.tr("To review"), (frozenset(), False, True)),
            *single,
            (f"{STALE_SIGN} {stale_word()}", (frozenset(), True, False)),
        )

    def _chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.toggled.connect(self._tell)
        return chip

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.words, 3)
        first.addWidget(self.orders, 1)
        chips = FlowLayout()
        for chip in self.chips.values():
            chips.addWidget(chip)
        choices = QHBoxLayout()
        for box in (self.themes, self.checklists, self.states):
            choices.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addLayout(chips)
        layout.addLayout(choices)
        seen = (self.words, self.orders, *self.chips.values(), self.themes, self.checklists)
        for before, after in pairwise((*seen, self.states)):
            QWidget.setTabOrder(before, after)

    def _show_chips(self, rows: tuple[FindingRow, ...]) -> None:
        """Each verdict's symbol, name and count on its chip; one without findings is away."""
        counts = Counter(row.verdict for row in rows)
        names = {row.verdict: (row.symbol, row.verdict_word) for row in rows}
        for verdict, chip in self.chips.items():
            symbol, word = names.get(verdict, ("", verdict.value))
            chip.setVisible(verdict in names)
            chip.setText(f"{symbol} {word} {counts[verdict]}")
            chip.setAccessibleName(
                self.tr("Show findings that are {verdict}: {count}").format(
                    verdict=word, count=counts[verdict]
                )
            )

    def _tell(self) -> None:
        if self._showing:
            return
        stand = self.states.currentIndex()
        states, stale, open_ = self._stands[stand] if stand >= 0 else _kept(self._filter)
        self._filter = replace(
            self._filter,
            words=self.words.text(),
            verdicts=frozenset(v for v, chip in self.chips.items() if chip.isChecked()),
            theme=self.themes.currentData() or "",
            checklist=self.checklists.currentData() or "",
            states=states,
            stale=stale,
            open=open_,
        )
        self.changed.emit(self._filter)


def combo(parent: QWidget, name: str) -> QComboBox:
    """A choice whose long titles do not widen the pane."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box


def _kept(chosen: Filter) -> _Stand:
    return chosen.states, chosen.stale, chosen.open
