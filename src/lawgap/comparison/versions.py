"""Compares two assessments of one country: its statutes article by article, its gaps one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lawgap.comparison.align import align
from lawgap.comparison.gaps import gap_changes
from lawgap.comparison.words import likeness, words_of
from lawgap.model.comparison import Comparison, StatutePair
from lawgap.model.finding import Assessment
from lawgap.model.statute import Statute

SAME_TITLE = 0.7
"""Likeness of titles from which statutes may be versions of one another."""


def compare(old: Assessment, new: Assessment) -> Comparison:
    """What lies between two assessments by the same checklists."""
    return Comparison(
        old=old,
        new=new,
        statutes=tuple(_pairs(old.bundle.statutes, new.bundle.statutes)),
        criteria=gap_changes(old, new),
    )


def _pairs(old: Sequence[Statute], new: Sequence[Statute]) -> Iterator[StatutePair]:
    """Each statute with its other version: by the file's name, by the title, or the only ones."""
    left = list(old)
    for statute in new:
        partner = _partner(statute, left, alone=len(old) == len(new) == 1)
        if partner is None:
            yield StatutePair(old=None, new=statute)
            continue
        left.remove(partner)
        yield StatutePair(old=partner, new=statute, articles=align(partner, statute))
    for statute in left:
        yield StatutePair(old=statute, new=None)


def _partner(statute: Statute, left: Sequence[Statute], *, alone: bool) -> Statute | None:
    for other in left:
        if Path(other.file).stem.casefold() == Path(statute.file).stem.casefold():
            return other
    title = words_of(statute.title)
    best = max(left, key=lambda other: likeness(words_of(other.title), title), default=None)
    if best and (alone or likeness(words_of(best.title), title) >= SAME_TITLE):
        return best
    return None
