"""Decides for each element of a criterion whether the statutes have it, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawgap.analysis.forms import has_form
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.rules import (
    Sighting,
    guarded,
    is_across,
    sightings,
    sightings_in,
    weakened,
)
from lawgap.model.checklist import Criterion, Element, Guard, Rule
from lawgap.model.finding import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementSightings:
    """One element with every place that shows it, firm ones first."""

    element: Element
    found: bool
    weakened: bool
    sightings: tuple[Sighting, ...]
    by_silence: bool = False

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What weakens it: empty where a firm sighting shows it."""
        if self.by_silence:
            return (Flag.BY_SILENCE,)
        if not self.weakened:
            return ()
        return tuple(dict.fromkeys(flag for s in self.sightings for flag in s.flags))

    @property
    def why(self) -> str:
        """The checklist's own words for what weakens it."""
        return next((s.why for s in self.sightings if s.why), "") if self.weakened else ""


def find_elements(
    criterion: Criterion, indexes: Sequence[StatuteIndex]
) -> tuple[ElementSightings, ...]:
    """The result of every element of ``criterion``, in the criterion's order."""
    raw = {e.id: _look(e, criterion, indexes) for e in criterion.elements}
    results: dict[str, ElementSightings] = {}
    waiting = list(criterion.elements)
    while waiting:
        ready = [e for e in waiting if all(g in results or g not in raw for g in e.given)]
        for element in ready or waiting:  # a circle of givens is broken by taking them as they are
            results[element.id] = _settle(element, raw[element.id], results)
        waiting = [e for e in waiting if e.id not in results]
    return tuple(results[e.id] for e in criterion.elements)


def _look(
    element: Element, criterion: Criterion, indexes: Sequence[StatuteIndex]
) -> list[Sighting]:
    """Where the element's rules hold, firm sightings first, otherwise in document order."""
    guards = criterion.guards if element.guards is None else element.guards
    found: list[Sighting] = []
    for rule in element.rules:
        found.extend(_shown(rule, element, guards, indexes))
    for rule in element.weak:
        found.extend(_shown(rule, element, None, indexes))
    return sorted(dict.fromkeys(found), key=lambda s: (s.weak, s.quoted, not s.specific))


def _shown(
    rule: Rule,
    element: Element,
    guards: tuple[Guard, ...] | None,
    indexes: Sequence[StatuteIndex],
) -> list[Sighting]:
    """Where a rule shows the element; without ``guards`` it shows it in a weakened form.

    What a statute shows is kept with it: a later check may ask again.
    """
    if is_across(rule):
        return _formed(rule, element, guards, sightings(rule, indexes), indexes)
    found: list[Sighting] = []
    for number, index in enumerate(indexes):
        key = ("shown", id(rule), number, element.form, guards)
        known = index.cache.get(key)
        if not isinstance(known, _Known) or known.rule is not rule:
            places = sightings_in(rule, number, index)
            known = _Known(rule, tuple(_formed(rule, element, guards, places, indexes)))
            index.cache[key] = known
        found.extend(known.places)
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """What a rule shows in one statute; the rule is kept, so that no other gets its id."""

    rule: Rule
    places: tuple[Sighting, ...]


def _formed(
    rule: Rule,
    element: Element,
    guards: tuple[Guard, ...] | None,
    places: Sequence[Sighting],
    indexes: Sequence[StatuteIndex],
) -> list[Sighting]:
    found = weakened(places, rule) if guards is None else guarded(places, guards, indexes)
    return [s for s in found if has_form(s, element.form, indexes[s.statute])]


def _settle(
    element: Element, found: list[Sighting], results: Mapping[str, ElementSightings]
) -> ElementSightings:
    if not element.given:
        return _result(element, found)
    bases = [results[g] for g in element.given if g in results and results[g].found]
    if not bases:
        return _result(element, [])
    places = {s.place for base in bases for s in base.sightings}
    if element.silent:
        return _silence(element, found, bases)
    if element.beside:
        found = [s for s in found if s.place in places]
    return _result(element, found)


def _silence(
    element: Element, found: Sequence[Sighting], bases: Sequence[ElementSightings]
) -> ElementSightings:
    """Satisfied where the base stands and nothing against it is said (there, or anywhere)."""
    against = {s.place for s in found}
    support = [s for base in bases for s in base.sightings]
    if element.beside:
        support = [s for s in support if s.place not in against]
    elif against:
        support = []
    firm = sorted(support, key=lambda s: (s.weak, s.quoted, not s.specific))
    return ElementSightings(
        element=element,
        found=bool(firm),
        weakened=False,
        sightings=tuple(firm),
        by_silence=True,
    )


def _result(element: Element, found: Sequence[Sighting]) -> ElementSightings:
    return ElementSightings(
        element=element,
        found=bool(found),
        weakened=bool(found) and all(s.weak for s in found),
        sightings=tuple(found),
    )
