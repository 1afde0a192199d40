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
from lawgap.ui.session import Doing
from lawgap.ui.values.reviewed import element_of, review_on
from lawgap.ui.values.rows import EvidenceRow, FindingRow
from lawgap.ui.views.decision_dialog import Wish
from lawgap.ui.words.review_words import decision_text, step_words
from lawgap.ui.words.translation import window_language
from lawgap.usecases import review as reviews
from lawgap.usecases.project import head_of
from lawgap.usecases.wording import wording_in

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
    if row is None or not may_review(desk):
        return False
    before = review_of(desk, row.criterion)
    wish: Wish | None = Wish(verdict=row.verdict)
    if state in _ASKED:
        wish = dialogs.decision(row, state, _beginning(row, before.decision, state))
    reviewer = reviewer_of(desk, dialogs) if wish is not None else ""
    if wish is None or not reviewer:
        return False
    if state not in _ASKED and not _may_replace(dialogs, before, reviewer):
        return False
    if _stands_already(before, state, reviewer):
        return True
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
    if row is None or not may_review(desk) or review_of(desk, row.criterion).decision is None:
        return False
    by = reviewer_of(desk, dialogs)
    if not by or not _do(
        desk, row.criterion, lambda p, c: reviews.withdraw(p, c, row.criterion, reviewer=by)
    ):
        return False
    tell(desk, _tr("The decision was taken back."), hint=_tr("Ctrl+Z brings it back."))
    return True


def keep(desk: Desk, dialogs: Dialogs, row: FindingRow | None) -> bool:
    """Say that a decision stands although something changed beneath it."""
    if row is None or not may_review(desk) or not review_of(desk, row.criterion).stale:
        return False
    by = reviewer_of(desk, dialogs)
    return bool(by) and _do(
        desk, row.criterion, lambda p, c: reviews.keep(p, c, row.criterion, reviewer=by)
    )


def write_note(desk: Desk, dialogs: Dialogs, row: FindingRow | None) -> bool:
    """Ask for the note on a finding, and keep it."""
    if row is None or not may_review(desk):
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
    if row is None or evidence is None or not may_review(desk):
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
    if row is None or statute is None or not may_review(desk):
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
    by = reviewer_of(desk, dialogs) if may_review(desk) else ""
    return _first(several_steps(desk, partial(reviews.undo, reviewer=by))) if by else ""


def redo(desk: Desk) -> str:
    """Do again what was undone last; its criterion, or nothing."""
    return _first(several_steps(desk, reviews.redo))


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


def several_steps(desk: Desk, way: Callable[[Project, str], tuple[Act, ...]]) -> tuple[Act, ...]:
    """Do several steps at once, or go one back or forth in the history."""
    session = desk.session
    if session.project is None or not may_review(desk):
        return ()
    try:
        acts = way(session.project, session.country)
    except LawGapError as error:
        tell_error(desk, error)
        return ()
    session.set_reviews(reviews.reviews_of(session.project, session.country))
    session.set_head(head_of(session.project))
    return acts


def may_review(desk: Desk) -> bool:
    """Whether a person can decide on something now."""
    return desk.session.reviewable and desk.session.doing is Doing.NOTHING


_ASKED = frozenset((DecisionState.OVERRIDDEN, DecisionState.NOT_APPLICABLE))


def _may_replace(dialogs: Dialogs, before: Review, by: str) -> bool:
    """Whether a decision without a dialog of its own may take the place of the one before.

    A key that is one off must not put away reasons that somebody wrote, nor a colleague's name:
    that is asked. One's own confirmation holds nothing that a key does not bring back.
    """
    decision = before.decision
    if decision is None or decision.state is DecisionState.FLAGGED:
        return True
    if decision.reviewer == by and not decision.reason:
        return True
    words = decision_text(decision, wording_in(window_language()).verdict)
    said = f"{words}: {decision.reason}" if decision.reason else words
    question = _tr(
        "{decision}\n\nReplace this decision? It stays in the history, and Undo brings it back."
    )
    return dialogs.sure(question.format(decision=said), _tr("&Replace"))


def _stands_already(before: Review, state: DecisionState, by: str) -> bool:
    """Whether this very confirmation or flag is there already: then it keeps its date."""
    decision = before.decision
    return (
        state not in _ASKED
        and decision is not None
        and (decision.state, decision.reviewer) == (state, by)
        and not before.stale
    )


def _beginning(row: FindingRow, before: Decision | None, state: DecisionState) -> Wish:
    """What the dialog shows first: the decision made before, or the machine's verdict."""
    if before is None:
        return Wish(verdict=row.verdict)
    earlier = decision_text(before, wording_in(window_language()).verdict)
    if before.state is not state:
        said = f"{earlier}: {before.reason}" if before.reason else earlier
        return Wish(verdict=row.verdict, earlier=said)
    return Wish(
        earlier=earlier,
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


def _first(acts: tuple[Act, ...]) -> str:
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
