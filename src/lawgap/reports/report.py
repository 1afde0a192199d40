"""What a report says, before it is Word or Excel: sections, entries and rows as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.checklist import Criterion, Force
from lawgap.model.finding import Assessment, Evidence, Finding, Verdict
from lawgap.model.statute import Problem


class Urgency(StrEnum):
    """How hard a report presses: another scale than the verdict."""

    URGE = "urge"
    STRONGLY_ENCOURAGE = "strongly-encourage"
    CONSIDER = "consider"
    INVITE = "invite"
    WELCOME = "welcome"
    NONE = "none"  # not assessed: nothing is recommended


class ElementStatus(StrEnum):
    """What became of one element."""

    FOUND = "found"
    WEAKENED = "weakened"
    NOT_FOUND = "not-found"
    NOT_ASSESSED = "not-assessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a quotation as printed. ``deciding`` words decided; a ``gap`` is the mark […]."""

    text: str
    deciding: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation with its pin-cite: the exact words, and the pieces that fit a page."""

    evidence: Evidence
    cite: str  # "s 5, Employment Act"
    title: str  # the statute's
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementRow:
    """One element of a criterion and what was found of it."""

    id: str
    label: str
    required: bool
    status: ElementStatus
    quotes: tuple[Quote, ...]
    flags: tuple[str, ...]  # in plain words
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source of a criterion. ``text`` is the instrument's short name with the pin."""

    instrument: str  # full name
    short: str
    year: int | None
    nature: str
    pin: str
    force: Force
    verified: bool
    note: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """All that a report says on one criterion."""

    criterion: Criterion
    theme: str  # title
    finding: Finding
    reason: str
    flags: tuple[str, ...]
    quotes: tuple[Quote, ...]
    near_misses: tuple[Quote, ...]
    elements: tuple[ElementRow, ...]
    measures: tuple[str, ...]  # the numbers that the criterion asks for, in words
    other_laws: str
    urgency: Urgency
    force: Force | None  # the strongest of the sources
    recommendation: str
    sources: tuple[SourceRow, ...]
    differing: tuple[tuple[str, Verdict], ...]  # checklists that come to another verdict

    @property
    def missing(self) -> tuple[str, ...]:
        """The labels of the required elements that were not found."""
        rows = (row for row in self.elements if row.required)
        return tuple(row.label for row in rows if row.status is ElementStatus.NOT_FOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many criteria came to each verdict under one title."""

    title: str
    by_verdict: tuple[tuple[Verdict, int], ...]  # every verdict, in the order of the scale

    @property
    def total(self) -> int:
        """The number of criteria."""
        return sum(number for _, number in self.by_verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One theme with its entries in the order of the criteria."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class StatuteRow:
    """One statute reviewed."""

    id: str
    title: str
    file: str
    language: str
    words: int
    provisions: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One checklist applied, with its own counts."""

    id: str
    title: str
    version: str
    sha256: str
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report, ready to be laid out. ``key_gaps`` come most serious first."""

    assessment: Assessment
    jurisdiction: str
    version: str
    statutes: tuple[StatuteRow, ...]
    problems: tuple[Problem, ...]
    checklists: tuple[ChecklistRow, ...]
    sections: tuple[Section, ...]
    totals: Counts
    key_gaps: tuple[Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order of the sections."""
        return tuple(entry for section in self.sections for entry in section.entries)
