"""The window's words and signs for the human side: states, steps of the history, what changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from lawgap.model.finding import Decision, Verdict
from lawgap.model.review import (
    Act,
    ActKind,
    ActState,
    EvidenceReview,
    EvidenceStance,
    Review,
    ReviewState,
    StaleKind,
    Staleness,
)
from lawgap.ui.words.translation import quoted, window_language
from lawgap.usecases.wording import wording_in

_SIGNS = {
    ReviewState.PROPOSED: "·",
    ReviewState.CONFIRMED: "✓",
    ReviewState.OVERRIDDEN: "✎",
    ReviewState.NOT_APPLICABLE: "⊘",
    ReviewState.FLAGGED: "⚑",
}
_STANCE_SIGNS = {
    EvidenceStance.ACCEPTED: "✓",
    EvidenceStance.REJECTED: "✗",
    EvidenceStance.ADDED: "＋",
}
STALE_SIGN = "△"

VerdictWord = Callable[[Verdict], str]
"""The word for a verdict in the window's language."""


def state_sign(state: ReviewState) -> str:
    """The sign before a state's word, never shown without it."""
    return _SIGNS[state]


def state_word(state: ReviewState) -> str:
    """What a state is called."""
    return {
        ReviewState.PROPOSED: _tr("Not reviewed"),
        ReviewState.CONFIRMED: _tr("Confirmed"),
        ReviewState.OVERRIDDEN: _tr("Overridden"),
        ReviewState.NOT_APPLICABLE: _tr("Not applicable"),
        ReviewState.FLAGGED: _tr("Flagged for later"),
    }[state]


def stale_word() -> str:
    """What a decision is called beneath which something changed."""
    return _tr("Changed since")


def review_text(review: Review | None, verdict_word: VerdictWord) -> str:
    """A review in a few words: its sign, then the person's verdict where it is another one."""
    if review is None:
        return ""
    note = " ✉" if review.note else ""
    if review.state is ReviewState.PROPOSED:
        return note.strip()
    decision = review.decision
    word = state_word(review.state)
    if decision is not None and review.state is ReviewState.OVERRIDDEN and decision.verdict:
        word = verdict_word(decision.verdict)
    elif review.state is ReviewState.FLAGGED:
        word = _tr("Flagged")  # on one line of a narrow column
    lines = [f"{state_sign(review.state)} {word}{note}"]
    if review.stale:
        lines.append(f"{STALE_SIGN} {stale_word()}")
    return "\n".join(lines)


def review_spoken(review: Review | None, verdict_word: VerdictWord) -> str:
    """The same for a screen reader: words alone."""
    if review is None:
        return state_word(ReviewState.PROPOSED)
    parts = [state_word(review.state)]
    if review.decision and review.state is ReviewState.OVERRIDDEN and review.decision.verdict:
        parts.append(verdict_word(review.decision.verdict))
    if review.stale:
        parts.append(stale_word())
    if review.note:
        parts.append(_tr("with a note"))
    return ", ".join(parts)


def decision_text(decision: Decision, verdict_word: VerdictWord) -> str:
    """A decision in one line: what, by whom, when."""
    words = review_spoken(Review(criterion="", decision=decision), verdict_word)
    return _tr("{sign} {words} – {reviewer}, {date}").format(
        sign=state_sign(ReviewState(decision.state)),
        words=words,
        reviewer=decision.reviewer,
        date=when_words(decision.date),
    )


def stance_sign(stance: EvidenceStance) -> str:
    """The sign beside a piece of evidence."""
    return _STANCE_SIGNS[stance]


def stance_word(stance: EvidenceStance) -> str:
    """What a person says of a piece of evidence."""
    return {
        EvidenceStance.ACCEPTED: _tr("Accepted"),
        EvidenceStance.REJECTED: _tr("Rejected"),
        EvidenceStance.ADDED: _tr("Added by a person"),
    }[stance]


def step_words(kind: ActKind, criterion: str) -> str:
    """A step of the history, for the menu: Override of “Consent does not matter”."""
    words = {
        ActKind.CONFIRM: _tr("Confirmation of “{criterion}”"),
        ActKind.OVERRIDE: _tr("Override of “{criterion}”"),
        ActKind.NOT_APPLICABLE: _tr("“{criterion}” not applicable"),
        ActKind.FLAG: _tr("Flag on “{criterion}”"),
        ActKind.WITHDRAW: _tr("Withdrawal of the decision on “{criterion}”"),
        ActKind.KEEP: _tr("Keeping of the decision on “{criterion}”"),
        ActKind.NOTE: _tr("Note on “{criterion}”"),
        ActKind.ACCEPT_EVIDENCE: _tr("Acceptance of evidence for “{criterion}”"),
        ActKind.REJECT_EVIDENCE: _tr("Rejection of evidence for “{criterion}”"),
        ActKind.ADD_EVIDENCE: _tr("Added evidence for “{criterion}”"),
        ActKind.WITHDRAW_EVIDENCE: _tr("Withdrawal of a stance on evidence for “{criterion}”"),
        ActKind.CARRIED: _tr("Taking over of the decisions on another version"),
        ActKind.CHANGED_BENEATH: _tr("“{criterion}” marked as changed by a check"),
    }
    return words[kind].format(criterion=criterion)


def step_word(kind: ActKind) -> str:
    """What was done, in the history."""
    return {
        ActKind.CONFIRM: _tr("Confirmed"),
        ActKind.OVERRIDE: _tr("Overridden"),
        ActKind.NOT_APPLICABLE: _tr("Not applicable"),
        ActKind.FLAG: _tr("Flagged for later"),
        ActKind.WITHDRAW: _tr("Decision taken back"),
        ActKind.KEEP: _tr("Kept as it was"),
        ActKind.NOTE: _tr("Note written"),
        ActKind.ACCEPT_EVIDENCE: _tr("Evidence accepted"),
        ActKind.REJECT_EVIDENCE: _tr("Evidence rejected"),
        ActKind.ADD_EVIDENCE: _tr("Evidence added"),
        ActKind.WITHDRAW_EVIDENCE: _tr("Stance on evidence taken back"),
        ActKind.CARRIED: _tr("Carried over"),
        ActKind.CHANGED_BENEATH: _tr("Marked as changed by a check"),
    }[kind]


def act_state_word(state: ActState) -> str:
    """Whether a step holds; empty where it does."""
    return {
        ActState.DONE: "",
        ActState.UNDONE: _tr("undone"),
        ActState.DROPPED: _tr("undone for good"),
    }[state]


def what_changed(act: Act, verdict_word: VerdictWord) -> tuple[str, str]:
    """What a step changed, before and after, in a few words."""
    if act.kind is ActKind.NOTE:
        return act.before.note, act.after.note
    if act.kind in _ON_EVIDENCE:
        before, after = act.before.evidence, act.after.evidence
        gone = "; ".join(_judged(e) for e in before if e not in after)
        come = "; ".join(_judged(e) for e in after if e not in before)
        return gone, come
    return _side(act.before, verdict_word), _side(act.after, verdict_word)


def stale_words(changed: Staleness, verdict_word: VerdictWord) -> str:
    """What changed beneath a decision, in one sentence."""
    pin = changed.provision
    if changed.kind is StaleKind.VERDICT_CHANGED:
        return _tr("LawGap's verdict was {before}; it is {after} now.").format(
            before=_verdict(changed.before, verdict_word),
            after=_verdict(changed.after, verdict_word),
        )
    return {
        StaleKind.EVIDENCE_CHANGED: _tr("The words of {pin} are other ones now."),
        StaleKind.EVIDENCE_GONE: _tr("The words of {pin} no longer stand in the texts."),
        StaleKind.EVIDENCE_DROPPED: _tr("LawGap no longer rests anything on {pin}."),
        StaleKind.EVIDENCE_NEW: _tr("LawGap found new words in {pin}."),
        StaleKind.QUESTION_CHANGED: _tr("The criterion asks something else than it did."),
        StaleKind.NOT_CHECKED: _tr("The criterion is in none of the checklists used now."),
    }[changed.kind].format(pin=pin)


def when_words(utc: str) -> str:
    """A moment in UTC as the user's own clock and language write it; empty stays empty."""
    try:
        moment = datetime.fromisoformat(utc).astimezone()
    except ValueError:
        return utc
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    short = QLocale.FormatType.ShortFormat
    if len(utc) == len("2026-05-31"):
        return QLocale().toString(local.date(), short)
    return QLocale().toString(local, short)


_ON_EVIDENCE = frozenset(
    (
        ActKind.ACCEPT_EVIDENCE,
        ActKind.REJECT_EVIDENCE,
        ActKind.ADD_EVIDENCE,
        ActKind.WITHDRAW_EVIDENCE,
    )
)


def _side(review: Review, verdict_word: VerdictWord) -> str:
    """A decision in words, with its reason."""
    if review.decision is None:
        return state_word(ReviewState.PROPOSED)
    decision = review.decision
    words = review_spoken(Review(criterion="", decision=decision), verdict_word)
    parts = [f"{words}: {decision.reason}" if decision.reason else words]
    for said, text in (
        (_tr("Pressed as: {words}"), _verb(decision.verb)),
        (_tr("Recommendation: {words}"), decision.recommendation),
        (_tr("Authority: {words}"), decision.body),
    ):
        if text:
            parts.append(said.format(words=text))
    return "\n".join(parts)


def _verb(value: str) -> str:
    """The name of the verb that a person chose for a recommendation."""
    verbs = dict(wording_in(window_language()).verbs()) if value else {}
    return verbs.get(value, value)


def _judged(evidence: EvidenceReview) -> str:
    """What was said of which words."""
    quote = " ".join(evidence.quote.split())
    shown = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]}…"
    return f"{stance_word(evidence.stance)}: {evidence.provision} {quoted(shown)}"


_LONGEST_QUOTE = 60  # characters of evidence in the history


def _verdict(value: str, verdict_word: VerdictWord) -> str:
    return verdict_word(Verdict(value)) if value in list(Verdict) else value


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)
