"""The provision tree with a user's corrections put into effect."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lawgap.model.corrections import Correction, CorrectionKind
from lawgap.model.statute import Provision, ProvisionKind
from lawgap.readers.structure.labels import NOT_LAW_LABEL
from lawgap.readers.structure.tree import CLOSING_QUOTE, Tree, point_label

_RANKS = (
    ProvisionKind.PART,
    ProvisionKind.SCHEDULE,
    ProvisionKind.ARTICLE,
    ProvisionKind.PARAGRAPH,
    ProvisionKind.POINT,
    ProvisionKind.DEFINITION,
)


class Corrected(NamedTuple):
    """Provisions after the corrections, and the corrections that found no place."""

    provisions: tuple[Provision, ...]
    unfit: tuple[Correction, ...]


def corrected(
    text: str, provisions: Sequence[Provision], corrections: Sequence[Correction], *, citation: str
) -> Corrected:
    """Apply ``corrections`` in their order; ``citation`` is how articles are cited ("s")."""
    found, unfit = tuple(provisions), []
    for correction in corrections:
        start = _place(text, correction)
        change = _CHANGES[correction.kind]
        changed = change(found, start, correction, citation) if start >= 0 else None
        if changed is None:
            unfit.append(correction)
        else:
            found = _rebuilt(text, changed)
    return Corrected(found, tuple(unfit))


def _place(text: str, correction: Correction) -> int:
    """Where the correction's words stand: at its offset, else at the nearest place; -1: nowhere."""
    words, start = correction.words, correction.start
    if not words.strip():
        return -1
    if text.startswith(words, start):
        return start
    after, before = text.find(words, start), text.rfind(words, 0, start + len(words))
    places = [place for place in (after, before) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=-1)


def _unit_at(found: Sequence[Provision], start: int, correction: Correction) -> int:
    """The index of the unit of that kind that begins at ``start``; -1: there is none."""
    for index, unit in enumerate(found):
        if unit.span.start == start and unit.kind is correction.unit:
            return index
    return -1


def _renumber(
    found: Sequence[Provision], start: int, correction: Correction, citation: str
) -> list[Provision] | None:
    at = _unit_at(found, start, correction)
    if at < 0:
        return None
    old = found[at]
    number = correction.number or old.number
    outer = found[old.parent].label if old.parent >= 0 else ""
    label = _label(old.kind, number, outer, citation) if correction.number else old.label
    heading = correction.heading or old.heading
    return _relabelled(found, at, replace(old, number=number, heading=heading, label=label))


def _merge(
    found: Sequence[Provision], start: int, correction: Correction, _citation: str
) -> list[Provision] | None:
    at = _unit_at(found, start, correction)
    if at <= 0:  # nothing stands before the first unit
        return None
    heir = _unit_before(found, at)
    moved = _relabelled(found, at, replace(found[at], label=found[heir].label))
    if heir != found[at].parent and found[at - 1].parent >= heir:  # the heir has units of its own
        kind, depth = ProvisionKind.POINT, found[heir].depth + 1
        moved[at] = replace(moved[at], kind=kind, depth=depth, number="", heading="")
    else:
        del moved[at]
    return moved


def _unit_before(found: Sequence[Provision], at: int) -> int:
    """The unit that ``at`` is merged into: its elder sibling, else its parent, else any before."""
    parent = found[at].parent
    elder = (index for index in range(at - 1, -1, -1) if found[index].parent == parent)
    return next(elder, parent if parent >= 0 else at - 1)


def _not_law(
    found: Sequence[Provision], start: int, correction: Correction, _citation: str
) -> list[Provision] | None:
    at = _unit_at(found, start, correction)
    if at < 0:
        return None
    old = found[at]
    kept = [unit for index, unit in enumerate(found) if index == at or not _below(found, index, at)]
    label = f"{NOT_LAW_LABEL}: {old.label}" if old.label else NOT_LAW_LABEL
    kept[at] = replace(old, kind=ProvisionKind.FRONT, label=label)
    return kept


def _split(
    found: Sequence[Provision], start: int, correction: Correction, citation: str
) -> list[Provision] | None:
    inner = _innermost(found, start)
    if inner >= 0 and found[inner].span.start == start and found[inner].kind is correction.unit:
        return None  # such a unit begins there already
    rank = _rank(correction.unit)
    parent = inner
    while parent >= 0 and not _may_hold(found[parent].kind, rank):
        parent = found[parent].parent
    outer = found[parent].label if parent >= 0 else ""
    depth = found[parent].depth + 1 if parent >= 0 else 0
    at = next((i for i, unit in enumerate(found) if unit.span.start >= start), len(found))
    while parent >= 0 and at <= parent:
        at += 1
    template = found[max(inner, 0)]
    new = replace(
        template,
        kind=correction.unit,
        number=correction.number,
        label=_label(correction.unit, correction.number, outer, citation),
        heading=correction.heading,
        span=replace(template.span, start=start),
        depth=depth,
        repealed=False,
    )
    made = [*found[:at], new, *found[at:]]
    return _adopted(made, at, template.label)


def _adopted(made: list[Provision], at: int, former: str) -> list[Provision]:
    """Give the units that now stand below ``at`` its label in the place of the ``former`` one."""
    new = made[at]
    for index in range(at + 1, len(made)):
        unit = made[index]
        if unit.depth <= new.depth or _rank(unit.kind) <= _rank(new.kind):
            break
        outer = former
        while outer and not unit.label.startswith(outer):
            outer = outer[: max(outer.rfind("("), 0)].rstrip()
        if outer:
            made[index] = replace(unit, label=new.label + unit.label[len(outer) :])
    return made


def _relabelled(found: Sequence[Provision], at: int, new: Provision) -> list[Provision]:
    """The units with ``new`` at ``at``, and its label in the labels of those below it."""
    old = found[at].label
    made = list(found)
    made[at] = new
    for index in range(at + 1, len(found)):
        unit = found[index]
        if _below(found, index, at) and old and unit.label.startswith(old):
            made[index] = replace(unit, label=new.label + unit.label[len(old) :])
    return made


def _label(kind: ProvisionKind, number: str, outer: str, citation: str) -> str:
    """The pin-cite of a unit with a new number."""
    if kind is ProvisionKind.ARTICLE:
        return f"{citation} {number}".strip() or outer
    if kind in (ProvisionKind.PART, ProvisionKind.SCHEDULE):
        return f"{outer} {number}".strip()
    if not number:
        return outer
    if kind is ProvisionKind.DEFINITION:
        return f"{outer} “{number}{CLOSING_QUOTE}"
    return point_label(outer, number)


def _rank(kind: ProvisionKind) -> int:
    return _RANKS.index(kind) if kind in _RANKS else 0


def _may_hold(outer: ProvisionKind, rank: int) -> bool:
    """Whether a unit of the kind ``outer`` can have one of that rank below it."""
    return outer is not ProvisionKind.FRONT and _rank(outer) < rank


def _innermost(found: Sequence[Provision], offset: int) -> int:
    """The last unit that begins at ``offset`` or before it and has not ended."""
    inner = -1
    for index, unit in enumerate(found):
        if unit.span.start > offset:
            break
        if offset < unit.span.end or unit.span.start == offset:
            inner = index
    return inner


def _below(found: Sequence[Provision], index: int, at: int) -> bool:
    """Whether the unit ``index`` stands somewhere below the unit ``at``."""
    while index > at:
        index = found[index].parent
    return index == at


def _rebuilt(text: str, units: Sequence[Provision]) -> tuple[Provision, ...]:
    """Units in document order as a tree: spans, parents and depths told anew."""
    tree = Tree(text=text)
    depths: list[int] = []
    for unit in units:
        while depths and depths[-1] >= unit.depth:
            depths.pop()
        made = tree.open(
            unit.kind,
            unit.span.start,
            keep=len(depths),
            number=unit.number,
            label=unit.label,
            heading=unit.heading,
            quoted=unit.quoted,
        )
        made.repealed = unit.repealed
        depths.append(unit.depth)
    return tree.finish(lambda _start, _end: False)


_Change = Callable[[Sequence[Provision], int, Correction, str], list[Provision] | None]
_CHANGES: Mapping[CorrectionKind, _Change] = {
    CorrectionKind.SPLIT: _split,
    CorrectionKind.MERGE: _merge,
    CorrectionKind.RENUMBER: _renumber,
    CorrectionKind.NOT_LAW: _not_law,
}
