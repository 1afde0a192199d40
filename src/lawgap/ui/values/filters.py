"""Which findings are shown: a filter by everything, and its form as text, to be kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag, Verdict
from lawgap.model.review import Review, ReviewState
from lawgap.ui.values.queue import is_open
from lawgap.ui.values.rows import ElementState, FindingRow, fold

ON_REVIEWS = frozenset(("words", "standing", "states", "stale", "open", "reviewers"))
"""The parts of a filter that depend on what people decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which findings are shown; an empty part leaves nothing out, and every part must fit.

    ``words`` must all stand somewhere in the finding, in any order, case and accents aside.
    ``verdicts`` are LawGap's, ``standing`` those that hold: the person's first. ``stale``: only
    decisions beneath which something changed; ``open``: only what is still to be decided.
    ``element_states``: some element is so. ``forces``: some source binds so. ``checklist``: an id.
    ``sure``: LawGap's confidence, in per cent.
    """

    words: str = ""
    verdicts: frozenset[Verdict] = frozenset()
    standing: frozenset[Verdict] = frozenset()
    theme: str = ""
    states: frozenset[ReviewState] = frozenset()
    stale: bool = False
    open: bool = False
    element_states: frozenset[ElementState] = frozenset()
    flags: frozenset[Flag] = frozenset()
    forces: frozenset[Force] = frozenset()
    statutes: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()
    checklist: str = ""
    sure_from: int = 0
    sure_to: int = 100

    def accepts(self, row: FindingRow, review: Review | None = None) -> bool:
        """Whether ``row`` is shown, reviewed as ``review`` says."""
        return self.test()(row, review)

    def test(self) -> Callable[[FindingRow, Review | None], bool]:
        """``accepts`` for many rows: only the parts that leave something out are looked at."""
        tests = [_TESTS[name] for name in self.parts]

        def accepts(row: FindingRow, review: Review | None) -> bool:
            known = review or Review(criterion=row.criterion)
            return all(test(self, row, known) for test in tests)

        return accepts if tests else lambda _row, _review: True

    @property
    def empty(self) -> bool:
        """Whether it leaves nothing out."""
        return self == Filter()

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that leave something out."""
        usual = Filter()
        names = (field.name for field in fields(self))
        return tuple(name for name in names if getattr(self, name) != getattr(usual, name))


_Test = Callable[[Filter, FindingRow, Review], bool]


def _words_fit(chosen: Filter, row: FindingRow, review: Review) -> bool:
    own = f"\n{fold(review.note)}" if review.note else ""
    return all(word in row.searchable or word in own for word in fold(chosen.words).split())


def _standing_fits(chosen: Filter, row: FindingRow, review: Review) -> bool:
    return review.verdict_beside(row.verdict) in chosen.standing


def _reviewer_fits(chosen: Filter, _row: FindingRow, review: Review) -> bool:
    by = review.decision.reviewer if review.decision else ""
    return by in chosen.reviewers


def _elements_fit(chosen: Filter, row: FindingRow, _review: Review) -> bool:
    return any(element.state in chosen.element_states for element in row.elements)


def _checklist_fits(chosen: Filter, row: FindingRow, _review: Review) -> bool:
    return any(v.checklist == chosen.checklist for v in row.verdicts)


def _sure_enough(chosen: Filter, row: FindingRow, _review: Review) -> bool:
    return chosen.sure_from <= round(row.confidence * 100) <= chosen.sure_to


_TESTS: Mapping[str, _Test] = MappingProxyType(
    {
        "verdicts": lambda chosen, row, _: row.verdict in chosen.verdicts,
        "theme": lambda chosen, row, _: row.theme == chosen.theme,
        "states": lambda chosen, _, review: review.state in chosen.states,
        "stale": lambda _chosen, _row, review: bool(review.stale),
        "open": lambda _chosen, _row, review: is_open(review),
        "flags": lambda chosen, row, _: not chosen.flags.isdisjoint(row.flag_kinds),
        "forces": lambda chosen, row, _: not chosen.forces.isdisjoint(row.forces),
        "statutes": lambda chosen, row, _: not chosen.statutes.isdisjoint(row.statutes),
        "sure_from": _sure_enough,
        "sure_to": _sure_enough,
        "standing": _standing_fits,
        "reviewers": _reviewer_fits,
        "element_states": _elements_fit,
        "checklist": _checklist_fits,
        "words": _words_fit,
    }
)

_ENUMS: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "verdicts": Verdict,
        "standing": Verdict,
        "states": ReviewState,
        "element_states": ElementState,
        "flags": Flag,
        "forces": Force,
    }
)


def with_part(chosen: Filter, name: str, value: Any) -> Filter:
    """``chosen`` with the part called ``name`` set; the value must be of the part's kind."""
    return replace(chosen, **{name: value})


def filter_text(chosen: Filter) -> str:
    """The filter as a line of text that ``filter_from`` reads; only what leaves something out."""
    values: dict[str, Any] = {}
    for name in chosen.parts:
        value = getattr(chosen, name)
        values[name] = sorted(value) if isinstance(value, frozenset) else value
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def filter_from(text: str) -> Filter:
    """The filter that was kept as ``text``; what is spoilt or unknown leaves nothing out."""
    try:
        values = json.loads(text)
    except ValueError:
        return Filter()
    if not isinstance(values, dict):
        return Filter()
    usual = Filter()
    known = {
        field.name: _known(field.name, values[field.name], getattr(usual, field.name))
        for field in fields(usual)
        if field.name in values
    }
    return Filter(**known)


def _known(name: str, value: Any, usual: Any) -> Any:
    """The value if it is of the part's kind; names of a choice that are not known are dropped."""
    if not isinstance(usual, frozenset):
        return value if type(value) is type(usual) else usual
    texts = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
    kind = _ENUMS.get(name)
    return frozenset(texts if kind is None else [kind(one) for one in texts if one in list(kind)])
