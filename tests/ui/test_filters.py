"""The filter and its text, the queue, the evidence as reviewed: values without a window."""

from __future__ import annotations

import pytest
from ui_country import BAN, an_invented_country

from lawgap.model.checklist import Force
from lawgap.model.finding import Decision, DecisionState, Flag, Verdict
from lawgap.model.review import EvidenceReview, EvidenceStance, Review, ReviewState
from lawgap.ui.values.filters import Filter, filter_from, filter_text
from lawgap.ui.values.queue import Order, doubt, next_open, ordered
from lawgap.ui.values.reviewed import reviewed_row
from lawgap.ui.values.rows import ElementState, finding_rows


@pytest.fixture(scope="module")
def assessment():
    """The invented country's."""
    return an_invented_country()


@pytest.fixture(scope="module")
def rows(assessment):
    """Its rows by criterion."""
    return {row.criterion: row for row in finding_rows(assessment)}


def confirmed(criterion: str) -> Review:
    """A decided finding."""
    decision = Decision(state=DecisionState.CONFIRMED, verdict=Verdict.MET, reviewer="Ana")
    return Review(criterion=criterion, decision=decision)


def test_a_filter_comes_back_from_its_text():
    """Every part, and an empty one as the empty filter."""
    chosen = Filter(
        words="παιδί",
        verdicts=frozenset({Verdict.MET}),
        standing=frozenset({Verdict.NOT_FOUND, Verdict.PARTLY_MET}),
        theme="labour",
        states=frozenset({ReviewState.FLAGGED}),
        stale=True,
        element_states=frozenset({ElementState.WEAKENED}),
        flags=frozenset({Flag.GENERAL}),
        forces=frozenset({Force.MANDATORY}),
        statutes=frozenset({"code"}),
        reviewers=frozenset({"Ana Ivanić"}),
        checklist="osce",
        sure_from=20,
        sure_to=80,
    )
    assert filter_from(filter_text(chosen)) == chosen
    assert filter_from(filter_text(Filter())) == Filter()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"verdicts": "met", "stale": "yes", "no such part": 1}']
)
def test_a_spoilt_filter_leaves_nothing_out(text):
    """A project may come from anyone."""
    assert filter_from(text) == Filter()


def test_a_choice_that_is_no_more_is_dropped():
    """The others stay."""
    kept = filter_from('{"verdicts": ["met", "perhaps", 3]}')
    assert kept.verdicts == {Verdict.MET}


def test_the_verdict_that_holds_is_the_persons(rows):
    """LawGap's own verdict is another part of the filter."""
    review = Review(
        criterion="retention",
        decision=Decision(state=DecisionState.OVERRIDDEN, verdict=Verdict.MET, reason="So."),
    )
    met = frozenset({Verdict.MET})
    assert Filter(standing=met).accepts(rows["retention"], review)
    assert not Filter(verdicts=met).accepts(rows["retention"], review)


def test_doubt_weighs_what_binds_more(rows):
    """Equal confidence: the stronger source first."""
    retention = rows["retention"]
    assert retention.forces[0] is Force.MANDATORY
    assert 0 <= doubt(retention) <= 1
    by_doubt = ordered(tuple(rows.values()), Order.DOUBT)
    assert [doubt(row) for row in by_doubt] == sorted(map(doubt, by_doubt), reverse=True)


def test_the_queue_goes_round_and_ends(rows):
    """Past the end to what was left before; nothing when all are decided."""
    queue = ["a", "b", "c"]
    assert next_open(queue, "b", {"c": confirmed("c")}) == "a"
    assert next_open(queue, "b", {}, by=-1) == "a"
    assert next_open(queue, "b", {one: confirmed(one) for one in queue}) == ""
    assert next_open(queue, "a", {one: confirmed(one) for one in "bc"}) == "a"


def test_by_statute_goes_as_the_statutes_go(rows):
    """What rests on nothing comes last."""
    seen = [row.criterion for row in ordered(tuple(rows.values()), Order.STATUTE)]
    assert seen[:3] == ["retention", "consent", "free-choice"]


def test_rejected_words_lose_their_mark_but_stay_in_the_list(assessment, rows):
    """Added ones stand behind, marked for their element."""
    statutes = {statute.id: statute for statute in assessment.bundle.statutes}
    ban = rows["retention"].evidence[0].evidence
    rejected = EvidenceReview(
        statute=ban.statute,
        provision=ban.provision,
        span=ban.span,
        quote=BAN,
        stance=EvidenceStance.REJECTED,
        element="ban",
    )
    row = reviewed_row(
        rows["retention"], Review(criterion="retention", evidence=(rejected,)), statutes
    )
    assert row.evidence[0].stance is EvidenceStance.REJECTED
    assert {mark.slot for _, mark in row.marks} == {1}
    assert reviewed_row(row, None, statutes) is row
