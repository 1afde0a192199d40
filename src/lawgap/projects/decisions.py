"""What a person may do to a review: each a change from one review to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from lawgap.model.basis import placed
from lawgap.model.errors import ReviewError
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import (
    Act,
    ActKind,
    ActState,
    Basis,
    EvidenceReview,
    EvidenceStance,
    FindingMark,
    Review,
)
from lawgap.model.statute import Statute
from lawgap.projects.countries import country_row
from lawgap.projects.handle import Project, reading, writing
from lawgap.projects.loaded import load_statutes
from lawgap.projects.reviews import (
    KeptAct,
    Step,
    machine_side,
    marks,
    put_review,
    record,
    redoable,
    review,
    reviews,
    set_state,
    undoable,
)
from lawgap.projects.schema import LARGEST_FIELD
from lawgap.projects.settle import settled, settled_again

_KINDS: Final = {
    DecisionState.CONFIRMED: ActKind.CONFIRM,
    DecisionState.OVERRIDDEN: ActKind.OVERRIDE,
    DecisionState.NOT_APPLICABLE: ActKind.NOT_APPLICABLE,
    DecisionState.FLAGGED: ActKind.FLAG,
}
_STANCES: Final = {
    EvidenceStance.ACCEPTED: ActKind.ACCEPT_EVIDENCE,
    EvidenceStance.REJECTED: ActKind.REJECT_EVIDENCE,
    EvidenceStance.ADDED: ActKind.ADD_EVIDENCE,
}
_LONGEST_NAME: Final = 200
_MOST_EVIDENCE: Final = 500

_Side = tuple[FindingMark, Basis]
_Change = Callable[[Review, _Side | None], Review]


def decide(
    project: Project, country: str, criteria: Sequence[str], decision: Decision
) -> tuple[Act, ...]:
    """Set the decision on each of the criteria."""
    kind = _KINDS[decision.state]

    def change(before: Review, side: _Side | None) -> Review:
        mark, basis = _needed(side)
        return replace(before, decision=_good(decision, mark), basis=basis, stale=())

    return _act(project, country, criteria, kind, change, reviewer=decision.reviewer)


def withdraw(project: Project, country: str, criteria: Sequence[str], reviewer: str) -> list[Act]:
    """Take the decisions back that there are."""

    def change(before: Review, _side: _Side | None) -> Review:
        return replace(before, decision=None, basis=None, stale=())

    return list(_act(project, country, criteria, ActKind.WITHDRAW, change, reviewer=reviewer))


def keep(project: Project, country: str, criterion: str, reviewer: str) -> Act | None:
    """Let a stale decision rest on what LawGap finds now."""

    def change(before: Review, side: _Side | None) -> Review:
        mark, basis = _needed(side)
        if before.decision is None:
            return before
        confirmed = before.decision.state is DecisionState.CONFIRMED
        decision = replace(
            before.decision,
            verdict=mark.verdict if confirmed else before.decision.verdict,
            reviewer=_name(reviewer),
            date=_today(),
        )
        return replace(before, decision=decision, basis=basis, stale=())

    return _only(_act(project, country, (criterion,), ActKind.KEEP, change, reviewer=reviewer))


def set_note(
    project: Project, country: str, criterion: str, note: str, reviewer: str
) -> Act | None:
    """Write the note; ``None`` where it says that already."""
    note = _bounded(note).strip()

    def change(before: Review, _side: _Side | None) -> Review:
        return replace(before, note=note)

    return _only(_act(project, country, (criterion,), ActKind.NOTE, change, reviewer=reviewer))


def judge_evidence(
    project: Project,
    country: str,
    criterion: str,
    evidence: EvidenceReview,
    statute: Statute | None,
) -> Act | None:
    """Take a stance on words of a statute."""
    text = statute or next(iter(load_statutes(project, country, evidence.statute)), None)
    if text is None or text.id != evidence.statute:
        raise ReviewError("There is no such statute in this country.", code="no-statute")
    start, end = evidence.span.start, evidence.span.end
    if not text.text[start:end].strip() or end > len(text.text):
        raise ReviewError("No words are chosen.", hint="Select words of the statute.")
    item = replace(
        placed(evidence, text),
        reviewer=_name(evidence.reviewer),
        date=evidence.date or _today(),
        found=True,
    )

    def change(before: Review, side: _Side | None) -> Review:
        mark, _ = _needed(side)
        if item.element and item.element not in {one.id for one in mark.elements}:
            raise ReviewError(f"The criterion has no element “{item.element}”.", code="no-element")
        kept = [one for one in before.evidence if _words(one) != _words(item)]
        if len(kept) >= _MOST_EVIDENCE:
            raise ReviewError("There is too much evidence on this criterion.")
        return replace(before, evidence=(*kept, item))

    kind = _STANCES[item.stance]
    return _only(_act(project, country, (criterion,), kind, change, reviewer=item.reviewer))


def withdraw_evidence(
    project: Project, country: str, criterion: str, evidence: EvidenceReview, reviewer: str
) -> Act | None:
    """Take a stance back."""

    def change(before: Review, _side: _Side | None) -> Review:
        kept = (one for one in before.evidence if _words(one) != _words(evidence))
        return replace(before, evidence=tuple(kept))

    kind = ActKind.WITHDRAW_EVIDENCE
    return _only(_act(project, country, (criterion,), kind, change, reviewer=reviewer))


def carry(project: Project, source: str, target: str, reviewer: str) -> tuple[Act, ...]:
    """Take the reviews of one country over to another version of its law."""
    statutes = load_statutes(project, target)
    with writing(project) as connection:
        known = {mark.criterion for mark in marks(connection, project, target)}
        there = reviews(connection, project, target)
        found = {
            criterion: one
            for criterion, one in reviews(connection, project, source).items()
            if criterion in known and criterion not in there
        }
        bases = {}
        for criterion in found:
            side = machine_side(connection, project, target, criterion)
            if side:
                bases[criterion] = side[1]
        steps = [
            Step(kind=ActKind.CARRIED, before=Review(criterion=criterion), after=after)
            for criterion, after in settled(found, bases, statutes).items()
        ]
        check = country_row(connection, project, target).value.checks
        return record(connection, target, steps, reviewer=_name(reviewer), check=check)


def undo(project: Project, country: str, reviewer: str) -> tuple[Act, ...]:
    """Undo what was done last, with its group; the last one first. Empty: there is nothing."""
    with writing(project) as connection:
        group = undoable(connection, project, country)
        check = country_row(connection, project, country).value.checks
        done = []
        for kept in reversed(group):
            _restore(connection, project, kept, kept.act.before, check)
            done.append(set_state(connection, kept, ActState.UNDONE, reviewer=_name(reviewer)))
        return tuple(done)


def redo(project: Project, country: str) -> tuple[Act, ...]:
    """Do again what was undone last. Empty: there is nothing."""
    with writing(project) as connection:
        group = redoable(connection, project, country)
        check = country_row(connection, project, country).value.checks
        done = []
        for kept in group:
            _restore(connection, project, kept, kept.act.after, check)
            done.append(set_state(connection, kept, ActState.DONE))
        return tuple(done)


def next_undo(project: Project, country: str) -> Act | None:
    """The first act of what would be undone."""
    with reading(project) as connection:
        group = undoable(connection, project, country)
    return group[0].act if group else None


def next_redo(project: Project, country: str) -> Act | None:
    """The first act of what would be done again."""
    with reading(project) as connection:
        group = redoable(connection, project, country)
    return group[0].act if group else None


def all_reviews(project: Project, country: str) -> Mapping[str, Review]:
    """The reviews of a country by criterion."""
    with reading(project) as connection:
        return reviews(connection, project, country)


def one_review(project: Project, country: str, criterion: str) -> Review:
    """One review."""
    with reading(project) as connection:
        return review(connection, project, country, criterion)


def _act(
    project: Project,
    country: str,
    criteria: Sequence[str],
    kind: ActKind,
    change: _Change,
    *,
    reviewer: str,
) -> tuple[Act, ...]:
    """Change the reviews of the criteria in one step; those that stay the same are no act."""
    reviewer = _name(reviewer)
    with writing(project) as connection:
        check = country_row(connection, project, country).value.checks
        steps = []
        for criterion in dict.fromkeys(criteria):
            before = review(connection, project, country, criterion)
            after = change(before, machine_side(connection, project, country, criterion))
            if after != before:
                steps.append(Step(kind=kind, before=before, after=after))
        if not steps:
            return ()
        return record(connection, country, steps, reviewer=reviewer, check=check)


def _needed(side: _Side | None) -> _Side:
    if side is None:
        raise ReviewError(
            "This criterion was not checked in this country.",
            hint="Check the country with a checklist that asks it.",
            code="no-finding",
        )
    return side


def _restore(
    connection: sqlite3.Connection, project: Project, kept: KeptAct, value: Review, check: int
) -> None:
    country = kept.act.country
    now = settled_again(connection, project, country, value, moved=kept.check != check)
    put_review(connection, country, now)


def _good(decision: Decision, mark: FindingMark) -> Decision:
    """The decision with what follows from its state. Raises ReviewError where it lacks a part."""
    reason = _bounded(decision.reason).strip()
    state, verdict = decision.state, decision.verdict
    if state is DecisionState.CONFIRMED:
        verdict = mark.verdict
    elif state is DecisionState.OVERRIDDEN:
        verdict = verdict or mark.verdict
        if verdict is Verdict.NOT_ASSESSED and mark.verdict is not verdict:
            raise ReviewError("A person's verdict cannot be “not assessed”.", code="no-verdict")
    else:
        verdict = None
    if state in {DecisionState.OVERRIDDEN, DecisionState.NOT_APPLICABLE} and not reason:
        raise ReviewError(
            "The reason is missing.",
            hint="Say in a few words why, for whoever reads the report.",
            code="no-reason",
        )
    return replace(
        decision,
        verdict=verdict,
        reason=reason,
        reviewer=_name(decision.reviewer),
        date=decision.date or _today(),
        verb=_bounded(decision.verb),
        recommendation=_bounded(decision.recommendation),
        body=_bounded(decision.body),
    )


def _name(reviewer: str) -> str:
    name = " ".join(reviewer.split())[:_LONGEST_NAME]
    if not name:
        raise ReviewError(
            "The reviewer's name is missing.",
            hint="Each decision carries a name: set yours in the preferences.",
            code="no-reviewer",
        )
    return name


def _bounded(text: str) -> str:
    if len(text) > LARGEST_FIELD:
        raise ReviewError("This text is too long to be kept.", hint="Shorten it.", code="too-large")
    return text


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()


def _words(evidence: EvidenceReview) -> tuple[object, ...]:
    return evidence.statute, evidence.span, evidence.element


def _only(acts: tuple[Act, ...]) -> Act | None:
    return acts[0] if acts else None
