"""What a reviewer does: decide on findings, judge evidence, undo. Each step is on disk at once.

A decision goes to the next finding that is still open. Whoever decides has a name: it is asked
once and kept with the preferences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.finding import Decision, DecisionState, Evidence, Verdict
from lawgap.model.review import Act, EvidenceReview, EvidenceStance, Review
from lawgap.model.statute import Span, Statute
from lawgap.projects.handle import Project
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.review_words import step_words
from lawgap.ui.reviewed import element_of, review_on
from lawgap.ui.rows import EvidenceRow, FindingRow
from lawgap.ui.session import Doing
from lawgap.ui.views.decision_dialog import Wish
from lawgap.usecases import review as reviews
from lawgap.usecases.project import head_of

DECISIONS: Mapping[str, DecisionState] = MappingProxyType(
    {
        "confirm": DecisionState.CONFIRMED,
        "override": DecisionState.OVERRIDDEN,
        "not-applicable": DecisionState.NOT_APPLICABLE,
        "flag": DecisionState.FLAGGED,
    }
)
"""The actions that decide."""


def decide(desk: Desk, dialogs: Dialogs, row: FindingRow | None, state: DecisionState) -> bool:
    """Decide on a finding, asking for what the decision needs; whether it was made."""
    if row is None or not _may(desk):
        return False
    wish = Wish(verdict=row.verdict)
    if state in _ASKED:
        before = review_of(desk, row.criterion).decision
        wish = _beginning(row, before if before and before.state is state else None)
        asked = dialogs.decision(row, state, wish)
        if asked is None:
            return False
        wish = asked
    reviewer = reviewer_of(desk, dialogs)
    if not reviewer:
        return False
    decision = Decision(
        state=state,
        verdict=_verdict(row, state, wish),
        reason=wish.reason,
        reviewer=reviewer,
        verb=wish.verb,
        recommendation=wish.recommendation,
        body=wish.body,
    )
    return _do(desk, row.criterion, lambda p, c: reviews.decide(p, c, row.criterion, decision))


def withdraw(desk: Desk, dialogs: Dialogs, row: FindingRow | None) -> bool:
    """Take a decision back, to look at the finding again."""
    if row is None or not _may(desk) or review_of(desk, row.criterion).decision is None:
        return False
    by = reviewer_of(desk, dialogs)
    return bool(by) and _do(
        desk, row.criterion, lambda p, c: reviews.withdraw(p, c, row.criterion, reviewer=by)
    )


def keep(desk: Desk, dialogs: Dialogs, row: FindingRow | None) -> bool:
    """Say that a decision stands although something changed beneath it."""
    if row is None or not _may(desk) or not review_of(desk, row.criterion).stale:
        return False
    by = reviewer_of(desk, dialogs)
    return bool(by) and _do(
        desk, row.criterion, lambda p, c: reviews.keep(p, c, row.criterion, reviewer=by)
    )


def write_note(desk: Desk, dialogs: Dialogs, row: FindingRow | None) -> bool:
    """Ask for the note on a finding, and keep it."""
    if row is None or not _may(desk):
        return False
    before = review_of(desk, row.criterion).note
    note = dialogs.note(row.title, before)
    if note is None or note == before:
        return False
    by = reviewer_of(desk, dialogs)
    return bool(by) and _do(
        desk, row.criterion, lambda p, c: reviews.set_note(p, c, row.criterion, note, reviewer=by)
    )


def judge(
    desk: Desk,
    dialogs: Dialogs,
    row: FindingRow | None,
    evidence: EvidenceRow | None,
    stance: EvidenceStance,
) -> bool:
    """Accept or reject a piece of evidence; the same once more takes that back."""
    if row is None or evidence is None or not _may(desk):
        return False
    by = reviewer_of(desk, dialogs)
    if not by:
        return False
    said = review_on(evidence.evidence, review_of(desk, row.criterion))
    id_ = row.criterion
    if said is not None and (said.stance is stance or said.stance is EvidenceStance.ADDED):
        return _do(desk, id_, lambda p, c: reviews.withdraw_evidence(p, c, id_, said, reviewer=by))
    judged = _stance(evidence.evidence, stance, by, said)
    law = _statute(desk, judged.statute)
    return _do(desk, id_, lambda p, c: reviews.judge_evidence(p, c, id_, judged, statute=law))


def add_evidence(
    desk: Desk, dialogs: Dialogs, row: FindingRow | None, statute: Statute | None, span: Span
) -> bool:
    """Add the words at ``span`` as evidence of an element, which is asked for."""
    if row is None or statute is None or not _may(desk):
        return False
    if span.end <= span.start:
        text = _tr("First select words in the statute.")
        tell(desk, text, hint=_tr("Alt+5 puts the caret there; Shift with the arrows selects."))
        return False
    element = _element(dialogs, row, statute.quote(span))
    by = reviewer_of(desk, dialogs) if element is not None else ""
    if element is None or not by:
        return False
    added = EvidenceReview(
        statute=statute.id,
        provision=_pin(statute, span),
        span=span,
        quote=statute.quote(span),
        stance=EvidenceStance.ADDED,
        element=element,
        reviewer=by,
    )
    id_ = row.criterion
    return _do(desk, id_, lambda p, c: reviews.judge_evidence(p, c, id_, added, statute=statute))


def undo(desk: Desk, dialogs: Dialogs) -> str:
    """Undo the last step on the country, of whatever session; its criterion, or nothing."""
    by = reviewer_of(desk, dialogs) if _may(desk) else ""
    return _turn(desk, partial(reviews.undo, reviewer=by)) if by else ""


def redo(desk: Desk) -> str:
    """Do again what was undone last; its criterion, or nothing."""
    return _turn(desk, reviews.redo)


def undo_words(desk: Desk) -> tuple[str, str]:
    """What the menu says of undo and redo; empty: there is nothing to undo, or to redo."""
    session = desk.session
    if session.project is None or not session.reviewable:
        return "", ""
    undone = reviews.next_undo(session.project, session.country)
    redone = reviews.next_redo(session.project, session.country)
    return (
        _tr("&Undo: {step}").format(step=_step(desk, undone)) if undone else "",
        _tr("&Redo: {step}").format(step=_step(desk, redone)) if redone else "",
    )


def reviewer_of(desk: Desk, dialogs: Dialogs) -> str:
    """The name that stands beside decisions; asked for the first time; empty: not given."""
    preferences = desk.memory.preferences()
    if preferences.reviewer:
        return preferences.reviewer
    name = dialogs.reviewer().strip()
    if name:
        desk.memory.set_preferences(replace(preferences, reviewer=name))
        desk.memory.save()
    return name


def review_of(desk: Desk, criterion: str) -> Review:
    """What people said of a criterion; an empty review where nobody said anything."""
    return desk.session.reviews.get(criterion) or Review(criterion=criterion)


def title_of(desk: Desk, criterion: str) -> str:
    """A criterion's title as the window shows it."""
    rows = desk.session.rows
    return next((row.title for row in rows if row.criterion == criterion), criterion)


_ASKED = frozenset((DecisionState.OVERRIDDEN, DecisionState.NOT_APPLICABLE))


def _may(desk: Desk) -> bool:
    return desk.session.reviewable and desk.session.doing is Doing.NOTHING


def _beginning(row: FindingRow, before: Decision | None) -> Wish:
    """What the dialog shows first: the decision made before, or the machine's verdict."""
    if before is None:
        return Wish(verdict=row.verdict)
    return Wish(
        verdict=before.verdict or row.verdict,
        reason=before.reason,
        verb=before.verb,
        recommendation=before.recommendation,
        body=before.body,
    )


def _verdict(row: FindingRow, state: DecisionState, wish: Wish) -> Verdict | None:
    if state is DecisionState.CONFIRMED:
        return row.verdict
    return wish.verdict if state is DecisionState.OVERRIDDEN else None


def _do(desk: Desk, criterion: str, step: Callable[[Project, str], Act | None]) -> bool:
    """Do one step and show what it changed; an error is told and changes nothing."""
    session = desk.session
    project = session.project
    if project is None:
        return False
    try:
        act = step(project, session.country)
    except LawGapError as error:
        tell_error(desk, error)
        return False
    if act is not None:  # else nothing changed by it
        session.set_reviews({**session.reviews, criterion: act.after}, criterion)
    return True


def _turn(desk: Desk, way: Callable[[Project, str], tuple[Act, ...]]) -> str:
    """Go one step back or forth in the history."""
    session = desk.session
    if session.project is None or not _may(desk):
        return ""
    try:
        acts = way(session.project, session.country)
    except LawGapError as error:
        tell_error(desk, error)
        return ""
    session.set_reviews(reviews.reviews_of(session.project, session.country))
    session.set_head(head_of(session.project))
    return acts[0].criterion if acts else ""


def _step(desk: Desk, act: Act) -> str:
    title = title_of(desk, act.criterion)
    return step_words(act.kind, title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…")


_LONGEST = 48  # characters of a title in the menu


def _stance(
    evidence: Evidence, stance: EvidenceStance, by: str, said: EvidenceReview | None
) -> EvidenceReview:
    return EvidenceReview(
        statute=evidence.statute,
        provision=evidence.provision,
        span=evidence.span,
        quote=evidence.quote,
        stance=stance,
        element=said.element if said else element_of(evidence),
        reviewer=by,
    )


def _element(dialogs: Dialogs, row: FindingRow, quote: str) -> str | None:
    """The element that words are evidence of; empty: of the criterion as a whole."""
    return dialogs.element(row.elements, quote)


def _statute(desk: Desk, id_: str) -> Statute | None:
    found = desk.session.assessment
    return next((s for s in found.bundle.statutes if s.id == id_), None) if found else None


def _pin(statute: Statute, span: Span) -> str:
    """The pin-cite of the innermost provision that holds the first of the words."""
    found = ""
    for provision in statute.provisions:
        if provision.span.start <= span.start < provision.span.end:
            found = provision.label or found
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reviewing", text)
