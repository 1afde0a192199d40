"""What LawGap concludes: evidence, element results, findings, an assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lawgap.model.checklist import Checklist, Criterion, Instrument
from lawgap.model.statute import Bundle, Span


class Verdict(StrEnum):
    """Whether the texts reviewed answer a criterion. Of the texts, never of the legal system."""

    MET = "met"
    PARTLY_MET = "partly-met"
    NOT_FOUND = "not-found"
    CONTRADICTED = "contradicted"
    NOT_ASSESSED = "not-assessed"


class Flag(StrEnum):
    """Why a finding deserves a second look."""

    DISCRETIONARY = "discretionary"
    CHILDREN_ONLY = "children-only"
    WOMEN_ONLY = "women-only"
    FOREIGNERS_ONLY = "foreigners-only"
    CROSS_BORDER_ONLY = "cross-border-only"
    COOPERATION = "cooperation"
    GENERAL = "general"
    MENTION = "mention"
    WEAKENED = "weakened"
    LIMITED = "limited"
    CONFLICT = "conflict"
    SPLIT = "split"  # parts of one rule, each found only in another article
    BY_SILENCE = "by-silence"
    SEVERAL_STATUTES = "several-statutes"
    AMENDING_TEXT = "amending-text"
    LAW_NOT_SUPPLIED = "law-not-supplied"
    LANGUAGE_NOT_COVERED = "language-not-covered"  # no wordings for the rule in a law's language


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a statute that bear on a finding.

    ``provision`` is the pin-cite; ``quote == statute.text[span.start:span.end]``. ``highlights``
    are the deciding words inside the quote.
    """

    statute: str  # Statute.id
    file: str
    provision: str
    quote: str
    span: Span
    elements: tuple[str, ...]
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementResult:
    """Whether one element was found, and the words that show it, best first."""

    id: str
    required: bool
    found: bool
    weakened: bool
    evidence: tuple[Evidence, ...]
    flags: tuple[Flag, ...] = ()
    why: str = ""  # what weakens it, from the checklist's data


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What decided a verdict, as values; a report turns it into a sentence.

    ``deciding`` are words of the statutes; ``missing`` and ``weakened`` element ids; ``limits``
    the checklist's own words for what limits or contradicts; ``looked_in`` files searched.
    """

    deciding: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    weakened: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    looked_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """LawGap's own conclusion on one criterion. A lawyer's is a review.

    ``confidence`` lies between 0 and 1. ``near_misses``: provisions that came closest where
    nothing was found.
    """

    criterion: str
    verdict: Verdict
    confidence: float
    reason: Reason
    flags: tuple[Flag, ...]
    elements: tuple[ElementResult, ...]
    evidence: tuple[Evidence, ...]
    near_misses: tuple[Evidence, ...] = ()


class DecisionState(StrEnum):
    """What a person decided about a finding."""

    CONFIRMED = "confirmed"  # the machine's verdict stands
    OVERRIDDEN = "overridden"  # by another verdict, or by the person's own words
    NOT_APPLICABLE = "not-applicable"
    FLAGGED = "flagged"  # to be looked at again: decides nothing yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's decision on one criterion; in a report it leads.

    ``verdict`` is ``None`` where the criterion does not apply or nothing is decided yet. ``verb``
    ("urge", "invite" ...), ``recommendation`` and ``body`` (the authority to act) take the place
    of what LawGap proposes; empty: its proposal stands.
    """

    state: DecisionState
    verdict: Verdict | None = None
    reason: str = ""
    reviewer: str = ""
    date: str = ""  # ISO 8601: "2026-05-31"
    verb: str = ""
    recommendation: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistResult:
    """The verdicts of one checklist, by criterion, with its overrides and alternatives applied."""

    checklist: Checklist
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A bundle compared with checklists: one finding for each criterion of any of them.

    ``decisions``: what a person decided, by criterion; the findings stay the machine's.
    ``tried``: by criterion some of the wordings that were looked for, in the statutes' languages.
    """

    version: str  # LawGap's
    bundle: Bundle
    checklists: tuple[ChecklistResult, ...]
    criteria: Mapping[str, Criterion]
    instruments: Mapping[str, Instrument]
    themes: Mapping[str, str]
    findings: tuple[Finding, ...]
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    tried: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
