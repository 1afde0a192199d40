"""What a report says, before it is Word or Excel: sections, entries and rows as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.checklist import Criterion, Force
from lawgap.model.finding import Assessment, Decision, DecisionState, Evidence, Finding
from lawgap.model.reading import Certificate
from lawgap.model.review import EvidenceReview
from lawgap.reports.words import Words

KEY_GAPS = 14  # lettered A to N


class Standing(StrEnum):
    """What a report says of a criterion: a verdict, or a person's word that it does not apply.

    The values of the verdicts are the same words, so a verdict finds its own in any table.
    """

    MET = "met"
    PARTLY_MET = "partly-met"
    NOT_FOUND = "not-found"
    CONTRADICTED = "contradicted"
    NOT_ASSESSED = "not-assessed"
    NOT_APPLICABLE = "not-applicable"


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
    """A quotation with its pin-cite: the exact words, and pieces of them that fit a page.

    The pieces are cut where they are printed, to the length that fits there.
    """

    evidence: Evidence
    cite: str  # "s 5, Employment Act"
    title: str  # the statute's
    short: str  # the title, short enough to stand beside a pin
    language: str
    pieces: tuple[Piece, ...] = ()


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
    """All that a report says on one criterion.

    ``standing``, ``reason`` and ``recommendation`` are a person's where one has decided
    (``decision``); ``finding`` and ``machine_reason`` stay the machine's.
    """

    criterion: Criterion
    theme: str  # title
    finding: Finding
    standing: Standing
    decision: Decision | None
    reason: str
    machine_reason: str
    flags: tuple[str, ...]
    quotes: tuple[Quote, ...]
    near_misses: tuple[Quote, ...]
    tried: tuple[str, ...]  # some of the wordings that were looked for
    elements: tuple[ElementRow, ...]
    measures: tuple[str, ...]  # the numbers that the criterion asks for, in words
    other_laws: str
    urgency: Urgency
    force: Force | None  # the strongest of the sources
    recommendation: str
    treaty: str  # the recommendation in the register of treaty bodies
    action: str  # what is to be done, bare of any lead
    body: str  # the authority that is addressed
    judged: tuple[EvidenceReview, ...]  # evidence that a person rejected or added
    stale: tuple[str, ...]  # what changed beneath the decision, in words
    note: str  # a reviewer's own
    sources: tuple[SourceRow, ...]
    differing: tuple[tuple[str, Standing], ...]  # checklists that come to another verdict

    @property
    def is_gap(self) -> bool:
        """Whether something is to be done in the law."""
        return self.standing in (Standing.PARTLY_MET, Standing.NOT_FOUND, Standing.CONTRADICTED)

    @property
    def overruled(self) -> bool:
        """Whether a person came to another verdict than the machine."""
        return self.standing.value != self.finding.verdict.value

    @property
    def missing(self) -> tuple[str, ...]:
        """The labels of the required elements that were not found."""
        rows = (row for row in self.elements if row.required)
        return tuple(row.label for row in rows if row.status is ElementStatus.NOT_FOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many criteria came to each verdict under one title."""

    title: str
    by_verdict: tuple[tuple[Standing, int], ...]  # every verdict, in the order of the scale

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
    certificate: Certificate | None = None
    edition: str = ""  # number, date, version and kind of text, as far as a person has said


class Extent(StrEnum):
    """How much of a file was read."""

    NOTHING = "nothing"
    PART = "part"
    WHOLE = "whole"  # something was noticed all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """Something that was noticed while a file was read."""

    file: str
    code: str
    message: str
    hint: str
    extent: Extent


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
    """A whole report, ready to be laid out. ``gaps`` come most serious first."""

    assessment: Assessment  # its texts in the report's language
    words: Words
    jurisdiction: str
    version: str
    statutes: tuple[StatuteRow, ...]
    problems: tuple[ProblemRow, ...]  # files not read first, notes last
    checklists: tuple[ChecklistRow, ...]
    sections: tuple[Section, ...]
    totals: Counts
    gaps: tuple[Entry, ...]  # most serious first

    @property
    def decided(self) -> int:
        """On how many criteria a person has decided; to flag one for later decides nothing."""
        made = (entry.decision for entry in self.entries if entry.decision)
        return sum(decision.state is not DecisionState.FLAGGED for decision in made)

    @property
    def unread(self) -> tuple[ProblemRow, ...]:
        """What was not read, or not in full."""
        return tuple(row for row in self.problems if row.extent is not Extent.WHOLE)

    @property
    def reading_notes(self) -> tuple[ProblemRow, ...]:
        """What was noticed of files that were read."""
        return tuple(row for row in self.problems if row.extent is Extent.WHOLE)

    @property
    def key_gaps(self) -> tuple[Entry, ...]:
        """The most serious gaps, lettered A to N."""
        return self.gaps[:KEY_GAPS]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order of the sections."""
        return tuple(entry for section in self.sections for entry in section.entries)
