"""A filter by everything, as a line of menus; and filters kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag, Verdict
from lawgap.model.review import Review, ReviewState
from lawgap.ui.values.filters import Filter, with_part
from lawgap.ui.values.rows import ElementState, FindingRow
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.words.review_words import STALE_SIGN, stale_word, state_sign, state_word
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import verdict_symbol, wording_in

_STALE = "stale"  # stands among the states of the review
_LONGEST = 60  # characters of a choice
_KINDS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "standing": Verdict,
        "verdicts": Verdict,
        "element_states": ElementState,
        "forces": Force,
        "flags": Flag,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One menu: the filter's part that it sets, and whether only one choice can be made."""

    name: str
    title: str
    single: bool = False


class FilterBar(QWidget):
    """Shows a filter and says when the user changes it."""

    changed = Signal(object)  # Filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._showing = False
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Words, section, quotation, note…"))
        self.words.setAccessibleName(self.tr("Filter by words"))
        self.words.setAcceptDrops(False)
        self.words.setMinimumWidth(180)
        self.words.textChanged.connect(self._tell_words)
        self._parts = {part.name: part for part in self._all_parts()}
        self.buttons = {name: self._button(part) for name, part in self._parts.items()}
        self._make_confidence()
        self.clear = QToolButton(self)
        self.clear.setText(self.tr("Show &all"))
        self.clear.setAccessibleName(self.tr("Clear the filter and show all findings"))
        self.clear.clicked.connect(lambda: self._change(Filter()))
        self._arrange()

    def show_filter(self, chosen: Filter) -> None:
        """Show ``chosen``, in silence."""
        self._filter = chosen
        self._showing = True
        if self.words.text() != chosen.words:
            self.words.setText(chosen.words)
        self.sure_from.setValue(chosen.sure_from)
        self.sure_to.setValue(chosen.sure_to)
        for name, part in self._parts.items():
            self._show_part(name, part)
        self.clear.setEnabled(not chosen.empty)
        self._showing = False

    def show_choices(self, rows: Iterable[FindingRow], reviews: Mapping[str, Review]) -> None:
        """Offer what the findings hold."""
        rows = tuple(rows)
        say = wording_in(window_language())
        verdicts = [(v, f"{verdict_symbol(v)} {say.verdict(v)}") for v in Verdict]
        forces = {s.force: s.strength for row in rows for s in row.sources if s.force}
        flags = {k: w for row in rows for k, w in zip(row.flag_kinds, row.flags, strict=False)}
        names = sorted({r.decision.reviewer for r in reviews.values() if r.decision})
        statutes = {e.evidence.statute: e.statute_title for row in rows for e in row.evidence}
        states = [(s, f"{state_sign(s)} {state_word(s)}") for s in ReviewState]
        choices: dict[str, list[tuple[Any, str]]] = {
            "standing": verdicts,
            "verdicts": verdicts,
            "states": [*states, (_STALE, f"{STALE_SIGN} {stale_word()}")],
            "element_states": self._element_words(),
            "forces": list(forces.items()),
            "flags": list(flags.items()),
            "theme": list(dict.fromkeys((row.theme, row.theme_title) for row in rows)),
            "checklist": list(
                dict.fromkeys((v.checklist, v.title) for row in rows for v in row.verdicts)
            ),
            "statutes": list(statutes.items()),
            "reviewers": [(name, name) for name in names],
        }
        for name, offered in choices.items():
            self._offer(name, offered)
        self.show_filter(self._filter)

    def _all_parts(self) -> tuple[_Part, ...]:
        return (
            _Part(name="standing", title=self.tr("Verdict")),
            _Part(name="verdicts", title=self.tr("LawGap's verdict")),
            _Part(name="states", title=self.tr("Review")),
            _Part(name="element_states", title=self.tr("Elements")),
            _Part(name="forces", title=self.tr("Strength")),
            _Part(name="flags", title=self.tr("Flags")),
            _Part(name="theme", title=self.tr("Theme"), single=True),
            _Part(name="checklist", title=self.tr("Checklist"), single=True),
            _Part(name="statutes", title=self.tr("Statutes")),
            _Part(name="reviewers", title=self.tr("Reviewer")),
        )

    def _element_words(self) -> list[tuple[Any, str]]:
        return [
            (ElementState.FOUND, self.tr("● some element found")),
            (ElementState.WEAKENED, self.tr("◐ some element weakened")),
            (ElementState.NOT_FOUND, self.tr("○ some element not found")),
        ]

    def _button(self, part: _Part) -> QToolButton:
        button = QToolButton(self)
        button.setText(part.title)
        button.setAccessibleName(part.title)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        menu.setAccessibleName(part.title)
        menu.triggered.connect(lambda action, name=part.name: self._take(name, action))
        button.setMenu(menu)
        return button

    def _make_confidence(self) -> None:
        self.sure_from, self.sure_to = QSpinBox(self), QSpinBox(self)
        for box, name in (
            (self.sure_from, self.tr("Confidence from, in per cent")),
            (self.sure_to, self.tr("Confidence up to, in per cent")),
        ):
            box.setRange(0, 100)
            box.setSingleStep(5)
            box.setSuffix(" %")
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.lineEdit().setAcceptDrops(False)
        self.sure_to.setValue(100)
        for box in (self.sure_from, self.sure_to):
            box.valueChanged.connect(self._tell_confidence)

    def _arrange(self) -> None:
        flow = FlowLayout(gap=6)
        flow.addWidget(self.words)
        for button in self.buttons.values():
            flow.addWidget(button)
        sure = QWidget(self)
        row = QHBoxLayout(sure)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(QLabel(self.tr("Confidence"), sure))
        row.addWidget(self.sure_from)
        row.addWidget(QLabel("–", sure))
        row.addWidget(self.sure_to)
        flow.addWidget(sure)
        flow.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(flow)

    def _offer(self, name: str, offered: list[tuple[Any, str]]) -> None:
        menu = self.buttons[name].menu()
        menu.clear()
        for value, words in offered:
            text = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            action = menu.addAction(text.replace("&", "&&"))
            action.setData(str(value))
            action.setCheckable(True)
        self.buttons[name].setEnabled(bool(offered))

    def _chosen(self, name: str) -> frozenset[str]:
        """The values of a part, as texts."""
        if self._parts[name].single:
            value = getattr(self._filter, name)
            return frozenset((value,)) if value else frozenset()
        values = {str(one) for one in getattr(self._filter, name)}
        return frozenset(values | {_STALE} if name == "states" and self._filter.stale else values)

    def _show_part(self, name: str, part: _Part) -> None:
        """Ticks in the menu; on the button what is chosen, or how much."""
        button, chosen = self.buttons[name], self._chosen(name)
        words = []
        for action in button.menu().actions():
            action.setChecked(action.data() in chosen)
            if action.isChecked():
                words.append(action.text().replace("&&", "&"))
        said = part.title
        if len(words) == 1:
            said = self.tr("{part}: {choice}").format(part=part.title, choice=words[0])
        elif chosen:
            said = self.tr("{part}: {count}").format(part=part.title, count=len(chosen))
        button.setText(said)
        button.setAccessibleName(said)

    def _take(self, name: str, action: QAction) -> None:
        """A choice in a menu: added, or taken away."""
        value = str(action.data())
        chosen = self._chosen(name)
        if self._parts[name].single:
            self._change(with_part(self._filter, name, "" if value in chosen else value))
            return
        values = chosen ^ {value}
        if name == "states":
            states = frozenset(ReviewState(one) for one in values - {_STALE})
            self._change(replace(self._filter, states=states, stale=_STALE in values))
            return
        kind = _KINDS.get(name, str)
        self._change(with_part(self._filter, name, frozenset(kind(one) for one in values)))

    def _tell_words(self, words: str) -> None:
        if not self._showing:
            self._change(replace(self._filter, words=words))

    def _tell_confidence(self) -> None:
        if not self._showing:
            low, high = sorted((self.sure_from.value(), self.sure_to.value()))
            self._change(replace(self._filter, sure_from=low, sure_to=high))

    def _change(self, chosen: Filter) -> None:
        self.show_filter(chosen)
        self.changed.emit(chosen)
