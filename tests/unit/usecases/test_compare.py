"""Decisions on one version as they stand for the next."""

from __future__ import annotations

from builders import a_finding, a_statute, an_assessment, evidence_in

from lawgap.comparison.versions import compare
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import Review, StaleKind
from lawgap.usecases.compare import carried_over

TEXT = "5. No employer shall hold the passport of a worker."
CONFIRMED = Decision(state=DecisionState.CONFIRMED, verdict=Verdict.MET, reviewer="Ana Ivanić")


def an_assessment_of(text: str, verdict: Verdict = Verdict.MET):
    """One finding that rests on the whole text."""
    law = a_statute(text)
    finding = a_finding("document-retention", verdict, evidence=[evidence_in(law, text[3:])])
    return an_assessment(finding, statutes=[law])


def carried(new, review=None):
    """The review of the old version as it stands for the new one."""
    reviews = {
        "document-retention": review or Review(criterion="document-retention", decision=CONFIRMED)
    }
    return carried_over(compare(an_assessment_of(TEXT), new), reviews)


def test_a_decision_stands_where_nothing_that_it_rests_on_changed():
    """The same words under another number are the same words."""
    review = carried(an_assessment_of("6" + TEXT[1:]))["document-retention"]
    assert review.decision == CONFIRMED
    assert review.stale == ()


def test_a_decision_is_stale_where_its_words_changed_and_says_so():
    """With the verdict that changed, and the words that are gone."""
    new = an_assessment_of("5. An employer may hold the passport of a worker.", Verdict.NOT_FOUND)
    review = carried(new)["document-retention"]
    assert review.decision == CONFIRMED
    assert {one.kind for one in review.stale} >= {StaleKind.VERDICT_CHANGED}
    assert len(review.stale) > 1


def test_what_nobody_decided_is_not_carried():
    """A note alone is no decision."""
    assert (
        carried(an_assessment_of(TEXT), Review(criterion="document-retention", note="Look again."))
        == {}
    )
