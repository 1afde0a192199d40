"""The human side of a finding: what a lawyer decided, on what it rests, and each step of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.finding import Decision, DecisionState, Flag, Verdict
from lawgap.model.statute import Span


class EvidenceStance(StrEnum):
    """What a person says of one piece of evidence."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ADDED = "added"  # found by the person, not by LawGap


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceReview:
    """A person's stance on words of a statute, as evidence of one element of a criterion.

    ``element`` is empty where the words bear on the criterion as a whole. ``provision`` is the
    pin-cite. ``before`` and ``after`` are the words around the quote, by which its place is found
    again in a changed text. ``found`` is false where the words no longer stand in the statutes;
    ``span`` then says where they stood last.
    """

    statute: str  # Statute.id
    provision: str
    span: Span
    quote: str
    stance: EvidenceStance
    element: str = ""
    reviewer: str = ""
    date: str = ""  # ISO 8601: "2026-05-31"
    before: str = ""
    after: str = ""
    found: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisQuote:
    """Words on which LawGap's verdict rests, spaces folded, and where they stand."""

    statute: str
    provision: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a person saw when they decided: LawGap's verdict, its evidence, and the question.

    ``question`` is the hash of what the criterion asks, as a reader sees it; how LawGap looks for
    it does not count.
    """

    verdict: Verdict
    question: str
    quotes: tuple[BasisQuote, ...] = ()


class StaleKind(StrEnum):
    """What changed beneath a decision."""

    VERDICT_CHANGED = "verdict-changed"
    EVIDENCE_CHANGED = "evidence-changed"  # the words of a provision are other ones now
    EVIDENCE_GONE = "evidence-gone"  # the words no longer stand in the texts
    EVIDENCE_DROPPED = "evidence-dropped"  # they stand there; LawGap rests nothing on them now
    EVIDENCE_NEW = "evidence-new"
    QUESTION_CHANGED = "question-changed"  # the criterion asks something else
    NOT_CHECKED = "not-checked"  # the criterion is in none of the checklists used now


@dataclass(frozen=True, slots=True, kw_only=True)
class Staleness:
    """One change beneath a decision: verdicts' values, or quotes, before and after."""

    kind: StaleKind
    before: str = ""
    after: str = ""
    statute: str = ""
    provision: str = ""


class ReviewState(StrEnum):
    """Where the review of a finding stands."""

    PROPOSED = "proposed"  # LawGap's verdict alone
    CONFIRMED = "confirmed"
    OVERRIDDEN = "overridden"
    NOT_APPLICABLE = "not-applicable"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The human side of one criterion in one country.

    ``basis``: what the decision was made on; ``None`` without a decision. ``stale``: what changed
    since beneath the decision, and nothing where it still rests on the same.
    """

    criterion: str
    decision: Decision | None = None
    note: str = ""
    evidence: tuple[EvidenceReview, ...] = ()
    basis: Basis | None = None
    stale: tuple[Staleness, ...] = ()

    @property
    def state(self) -> ReviewState:
        """Where the review stands."""
        return ReviewState(self.decision.state) if self.decision else ReviewState.PROPOSED

    @property
    def decided(self) -> bool:
        """Whether a person settled it: flagged for later is not settled."""
        return self.state not in {ReviewState.PROPOSED, ReviewState.FLAGGED}

    @property
    def empty(self) -> bool:
        """Whether no person said anything."""
        return not (self.decision or self.note or self.evidence)

    def verdict_beside(self, machine: Verdict) -> Verdict | None:
        """The verdict that holds: the person's first. ``None``: the criterion does not apply."""
        if not self.decided or self.decision is None:
            return machine
        if self.decision.state is DecisionState.NOT_APPLICABLE:
            return None
        return self.decision.verdict or machine


class ActKind(StrEnum):
    """What a person did, or what a re-check did to their review."""

    CONFIRM = "confirm"
    OVERRIDE = "override"
    NOT_APPLICABLE = "not-applicable"
    FLAG = "flag"
    WITHDRAW = "withdraw"  # the decision: back to proposed
    KEEP = "keep"  # a stale decision was looked at again and stands
    NOTE = "note"
    ACCEPT_EVIDENCE = "accept-evidence"
    REJECT_EVIDENCE = "reject-evidence"
    ADD_EVIDENCE = "add-evidence"
    WITHDRAW_EVIDENCE = "withdraw-evidence"
    CARRIED = "carried"  # taken over from another version of the law
    CHANGED_BENEATH = "changed-beneath"  # a re-check marked it stale; cannot be undone


class ActState(StrEnum):
    """Whether an act holds."""

    DONE = "done"
    UNDONE = "undone"  # can be redone
    DROPPED = "dropped"  # undone, and something else was done since: kept for the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One step of the history of a project.

    ``group`` is the number of the first act of those that were done together and are undone
    together. ``when`` is UTC: "2026-05-31T10:11:12Z".
    """

    number: int
    when: str
    reviewer: str
    kind: ActKind
    country: str
    criterion: str
    before: Review
    after: Review
    group: int
    state: ActState = ActState.DONE
    undone_when: str = ""
    undone_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementMark:
    """What LawGap found of one element, without the words."""

    id: str
    required: bool
    found: bool
    weakened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingMark:
    """One finding in few words, with where its review stands: a cell of a matrix.

    ``verdict`` is LawGap's; ``standing`` the one that holds, the person's first (``None``: the
    criterion does not apply).
    """

    criterion: str
    verdict: Verdict
    confidence: float
    flags: tuple[Flag, ...]
    elements: tuple[ElementMark, ...]
    state: ReviewState = ReviewState.PROPOSED
    standing: Verdict | None = None
    stale: bool = False
