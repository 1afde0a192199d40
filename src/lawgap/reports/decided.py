"""What people decided, in words: by whom, when, why, and what changed since."""

from __future__ import annotations

from lawgap.model.finding import Decision, DecisionState, Finding
from lawgap.model.review import Review
from lawgap.reports.clean_text import one_line
from lawgap.reports.wording import capitalised, date_text
from lawgap.reports.words import Words


def decision_text(words: Words, finding: Finding, decision: Decision | None) -> str:
    """What a person decided and why; empty where nobody has, or only confirmed without a word."""
    if decision is None or decision.state is DecisionState.FLAGGED:
        return ""
    reason = one_line(decision.reason)
    overruled = decision.verdict not in (None, finding.verdict)
    if decision.state is DecisionState.NOT_APPLICABLE:
        return capitalised(words.say("decisions.not-applicable", reason=reason or "–"))
    if not reason and not overruled:
        return ""
    verdict = words.of("verdicts", decision.verdict or finding.verdict)
    if not reason:
        return words.say("decisions.bare", verdict=verdict)
    return words.say("decisions.reasoned", verdict=verdict, reason=reason)


def decided_by(words: Words, decision: Decision | None) -> str:
    """For example "A. Reviewer, 31 May 2026"; empty where nobody has decided."""
    if decision is None:
        return ""
    told = (one_line(decision.reviewer), date_text(words, decision.date))
    return ", ".join(part for part in told if part) or words["decisions.unsigned"]


def state_text(words: Words, decision: Decision | None) -> str:
    """For example "confirmed (A. Reviewer, 31 May 2026)"; empty where nobody has decided."""
    if decision is None:
        return ""
    state = words.of("states", decision.state)
    return words.say("decisions.by", state=state, who=decided_by(words, decision))


def stale_texts(words: Words, review: Review | None) -> tuple[str, ...]:
    """What changed beneath a decision, each kind once."""
    kinds = dict.fromkeys(change.kind for change in review.stale) if review else ()
    return tuple(words.of("stale", kind) for kind in kinds)
