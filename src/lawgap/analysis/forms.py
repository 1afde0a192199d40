"""Tells whether a sighting stands in the form of words that its element asks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.rules import Sighting, last_modal, modality
from lawgap.model.checklist import Form
from lawgap.model.statute import ProvisionKind

OFFENCE = "offence"
DEFINES = "definition-verb"
ENABLING = "enabling-heading"
FORM_CONCEPTS = (OFFENCE, DEFINES, ENABLING)
"""The concepts by which a form is told."""

_BLANK = re.compile(r"_{4,}|\.{8,}|…{3,}")
_BLANKS = 4  # in one schedule


def has_form(sighting: Sighting, form: Form | None, index: StatuteIndex) -> bool:
    """Whether the words of a sighting are a rule of the form asked for.

    A printed form to be filled in is no rule of any kind, but for the duties that it names.
    """
    if form is Form.DUTY:
        return _may_be_duty(sighting, index)
    if form is Form.DEFINITION:
        return _defines(sighting, index)
    return not _printed_form(sighting, index)


def _may_be_duty(sighting: Sighting, index: StatuteIndex) -> bool:
    """Whether the words may oblige or entitle somebody.

    An entry of a definitions list does not, nor does the description of an offence ("whoever
    provides accommodation ... commits an offence"), nor a printed form, nor a power to make
    regulations on the matter. A duty need not be told by a modal verb: many codes say "the victim
    is provided with shelter".
    """
    if sighting.article in index.headings.get(ENABLING, ()):
        return False
    units = [index.statute.provisions[p] for p in index.above(_unit(sighting, index))]
    if any(unit.kind is ProvisionKind.DEFINITION for unit in units):
        return False
    if any(unit.kind is ProvisionKind.SCHEDULE for unit in units):
        return bool(modality(index, sighting.match))
    return not _in_offence(sighting, index)


def _in_offence(sighting: Sighting, index: StatuteIndex) -> bool:
    """Whether an offence is described, and no modal of duty stands before the words."""
    table, position = index.table, sighting.match[-1][0]
    unit, sentence = table.unit[position], table.sentence[position]
    if last_modal(index, table.first[unit], position, sentence) in ("duty", "prohibition"):
        return False
    ranges = [(table.first[unit], table.last[unit], sentence)]
    for above in index.above(unit)[1:]:
        if index.statute.provisions[above].kind is ProvisionKind.PART:
            break
        if last_modal(index, table.first[above], table.intro_end[above], None) == "duty":
            return False
        ranges.append((table.first[above], table.intro_end[above], -1))
    return any(_has(index, OFFENCE, *span) for span in ranges)


def _printed_form(sighting: Sighting, index: StatuteIndex) -> bool:
    """Whether the words stand in a schedule with blanks to be filled in."""
    for unit in index.above(_unit(sighting, index)):
        provision = index.statute.provisions[unit]
        if provision.kind is ProvisionKind.SCHEDULE:
            key = ("blanks", unit)
            if key not in index.cache:
                text = index.statute.quote(provision.span)
                index.cache[key] = sum(1 for _ in islice(_BLANK.finditer(text), _BLANKS))
            return index.cache[key] == _BLANKS
    return False


def _defines(sighting: Sighting, index: StatuteIndex) -> bool:
    """Whether the words stand in a definition: an entry of a list, or a unit that says "means"."""
    table, unit = index.table, _unit(sighting, index)
    chain = index.above(unit)
    if any(index.statute.provisions[p].kind is ProvisionKind.DEFINITION for p in chain):
        return True
    return any(
        _has(index, DEFINES, table.first[p], table.last[p] if p == unit else table.intro_end[p], -1)
        for p in chain
        if index.statute.provisions[p].kind is not ProvisionKind.PART
    )


def _unit(sighting: Sighting, index: StatuteIndex) -> int:
    return index.table.unit[sighting.match[-1][0]]


def _has(index: StatuteIndex, concept: str, low: int, high: int, sentence: int) -> bool:
    """Whether a concept is hit in a range of positions, and in ``sentence`` unless that is -1."""
    hits = index.hits.get(concept, ())
    for i in range(bisect_left(hits, (low, 0)), bisect_left(hits, (high, 0))):
        if sentence < 0 or index.table.sentence[hits[i][0]] == sentence:
            return True
    return False
