"""A statute with the words that the findings rest on marked, before it is Word or HTML.

Every element with words in the statute has a number; the number, not a colour, says what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from lawgap.model.finding import Evidence
from lawgap.model.statute import ProvisionKind, Span, Statute
from lawgap.reports.clean_text import one_line
from lawgap.reports.report import ElementRow, ElementStatus, Entry, Report, Standing
from lawgap.reports.titles import calm_title

_HEADINGS: Final = {
    ProvisionKind.PART: 1,
    ProvisionKind.SCHEDULE: 1,
    ProvisionKind.ARTICLE: 2,
}
_HEADING_LENGTH: Final = 200  # characters: a longer line is text, whatever begins there


class MarkKind(StrEnum):
    """What marked words do for their element; the most serious comes first."""

    CONTRADICTED = "contradicted"
    WEAKENED = "weakened"
    FOUND = "found"
    IN_POINT = "in-point"  # bear on the criterion, but show none of its elements


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An element with its number. ``element`` is None where words bear on no single one."""

    number: int
    entry: Entry
    element: ElementRow | None
    kind: MarkKind
    spots: tuple[int, ...]  # numbers of the spots


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Words of the statute that are quoted, with the numbers of the notes they bear on."""

    number: int
    span: Span
    provision: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of text in one look. ``begins`` and ``ends``: spots that do so at its borders."""

    text: str
    notes: tuple[int, ...] = ()
    kind: MarkKind | None = None
    deciding: bool = False
    begins: tuple[Spot, ...] = ()
    ends: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the statute. ``level``: 1 a part, 2 an article, 0 text."""

    level: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedCopy:
    """A statute with its marks, and the criteria for which it is not quoted."""

    report: Report
    statute: Statute
    title: str
    notes: tuple[Note, ...]
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    unquoted: tuple[Entry, ...]


def marked_copy(report: Report, statute: Statute) -> MarkedCopy:
    """The statute (one of the report's) with everything that is quoted from it."""
    found = _found(report, statute)
    spots, at = _spots(found, statute.text)
    quoted = {entry.criterion.id for entry, _, _ in found}
    notes = []
    for number, (entry, element, evidence) in enumerate(found, start=1):
        places = dict.fromkeys(at[item.span.start, item.span.end] for item in evidence)
        notes.append(
            Note(
                number=number,
                entry=entry,
                element=element,
                kind=_kind(entry, element),
                spots=tuple(sorted(places)),
            )
        )
    marks = {
        number: tuple(span for item in evidence for span in item.highlights)
        for number, (_, _, evidence) in enumerate(found, start=1)
    }
    return MarkedCopy(
        report=report,
        statute=statute,
        title=calm_title(statute.title, statute.language) or one_line(statute.file),
        notes=tuple(notes),
        spots=spots,
        lines=tuple(_lines(statute, spots, marks, {note.number: note.kind for note in notes})),
        unquoted=tuple(e for e in report.entries if e.criterion.id not in quoted),
    )


_Found = tuple[Entry, ElementRow | None, tuple[Evidence, ...]]


def _found(report: Report, statute: Statute) -> list[_Found]:
    """For each element its words in the statute; in the order of the text."""
    result: list[_Found] = []
    for entry in report.entries:
        rest = _inside(entry.finding.evidence, statute)
        for row in entry.elements:
            own = _inside((quote.evidence for quote in row.quotes), statute)
            own += [item for item in rest if row.id in item.elements]
            unique = {(item.span.start, item.span.end): item for item in reversed(own)}
            rest = [item for item in rest if (item.span.start, item.span.end) not in unique]
            if unique:
                result.append((entry, row, tuple(unique[key] for key in sorted(unique))))
        if rest:
            result.append((entry, None, tuple(rest)))
    return sorted(result, key=lambda found: (found[2][0].span.start, found[2][0].span.end))


def _inside(evidence: Iterable[Evidence], statute: Statute) -> list[Evidence]:
    length = len(statute.text)
    return [
        item
        for item in evidence
        if item.statute == statute.id
        and 0 <= item.span.start < item.span.end <= length
        and statute.quote(item.span).strip()
    ]


def _spots(found: list[_Found], text: str) -> tuple[tuple[Spot, ...], dict[tuple[int, int], int]]:
    """The spots, without white space at their ends, and the number of each evidence's spot."""
    notes: dict[tuple[int, int], list[int]] = {}
    pins: dict[tuple[int, int], str] = {}
    for number, (_, _, evidence) in enumerate(found, start=1):
        for item in evidence:
            key = (item.span.start, item.span.end)
            notes.setdefault(key, []).append(number)
            pins.setdefault(key, one_line(item.provision))
    numbers = {key: number for number, key in enumerate(sorted(notes), start=1)}
    spots = (
        Spot(
            number=number,
            span=Span(start=key[0], end=key[0] + len(text[key[0] : key[1]].rstrip())),
            provision=pins[key],
            notes=tuple(dict.fromkeys(notes[key])),
        )
        for key, number in numbers.items()
    )
    return tuple(spots), numbers


def _kind(entry: Entry, element: ElementRow | None) -> MarkKind:
    if entry.standing is Standing.CONTRADICTED:
        return MarkKind.CONTRADICTED
    status = element.status if element else None
    if status is ElementStatus.WEAKENED:
        return MarkKind.WEAKENED
    return MarkKind.FOUND if status is ElementStatus.FOUND else MarkKind.IN_POINT


_Marks = Mapping[int, tuple[Span, ...]]


def _lines(
    statute: Statute, spots: tuple[Spot, ...], marks: _Marks, kinds: Mapping[int, MarkKind]
) -> Iterator[Line]:
    text = statute.text
    cuts = _cuts(text, spots, marks)
    looks = _Looks(spots=spots, marks=marks, kinds=kinds)
    levels = _levels(statute)
    place, start = 0, 0
    for line in text.split("\n"):
        end = start + len(line)
        inner = [start]
        while place < len(cuts) and cuts[place] <= end:
            if cuts[place] > start:
                inner.append(cuts[place])
            place += 1
        if inner[-1] != end or len(inner) == 1:
            inner.append(end)
        segments = tuple(looks.segment(text, *pair) for pair in pairwise(inner))
        level = levels.get(start, 0) if 0 < len(line) <= _HEADING_LENGTH else 0
        yield Line(level=level, segments=segments)
        start = end + 1


def _cuts(text: str, spots: tuple[Spot, ...], marks: _Marks) -> list[int]:
    """Every place where the look of the text may change, in order."""
    spans = [spot.span for spot in spots]
    spans += [span for of_note in marks.values() for span in of_note]
    places = {place for span in spans for place in (span.start, span.end)}
    return sorted(place for place in places if 0 <= place <= len(text))


def _levels(statute: Statute) -> dict[int, int]:
    """The level of the lines that begin a part or an article, by where they begin."""
    return {
        provision.span.start: _HEADINGS[provision.kind]
        for provision in statute.provisions
        if provision.kind in _HEADINGS
    }


class _Looks:
    """What covers each stretch of the text; asked from left to right."""

    def __init__(
        self, *, spots: tuple[Spot, ...], marks: _Marks, kinds: Mapping[int, MarkKind]
    ) -> None:
        self._spots = list(spots)
        self._highlights = sorted(
            (span.start, span.end, number) for number, spans in marks.items() for span in spans
        )
        self._kinds = kinds
        self._active: list[Spot] = []
        self._deciding: list[tuple[int, int, int]] = []
        self._next_spot = self._next_highlight = 0

    def segment(self, text: str, start: int, end: int) -> Segment:
        """The stretch from ``start`` to ``end``, which no border cuts."""
        begins = self._advance(start)
        self._active = [spot for spot in self._active if spot.span.end > start]
        self._deciding = [mark for mark in self._deciding if mark[1] > start]
        notes = dict.fromkeys(number for spot in self._active for number in spot.notes)
        deciding = [number for _, _, number in self._deciding]
        kinds = [self._kinds[number] for number in deciding or notes]
        return Segment(
            text=text[start:end],
            notes=tuple(sorted(notes)),
            kind=min(kinds, key=list(MarkKind).index, default=None),
            deciding=bool(deciding),
            begins=tuple(begins),
            ends=tuple(spot for spot in self._active if spot.span.end == end),
        )

    def _advance(self, place: int) -> list[Spot]:
        """Take in what has begun by ``place``; the spots among it."""
        begins = []
        while self._next_spot < len(self._spots):
            spot = self._spots[self._next_spot]
            if spot.span.start > place:
                break
            begins.append(spot)
            self._next_spot += 1
        self._active += begins
        while self._next_highlight < len(self._highlights):
            if self._highlights[self._next_highlight][0] > place:
                break
            self._deciding.append(self._highlights[self._next_highlight])
            self._next_highlight += 1
        return begins
