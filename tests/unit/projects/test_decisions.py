"""What people decide, and undo."""

from __future__ import annotations

import pytest
from project_files import (
    CONSENT,
    PASSPORT,
    SHELTER,
    a_law,
    a_project,
    assessed,
    confirmed,
    overridden,
    settings_in,
)

from lawgap.model.errors import ProjectError, ReviewError
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.project import CheckPlan
from lawgap.model.review import (
    ActKind,
    ActState,
    EvidenceReview,
    EvidenceStance,
    ReviewState,
    StaleKind,
)
from lawgap.model.statute import Span
from lawgap.usecases.project import (
    add_country,
    close_project,
    head_of,
    load_assessment,
    marks_of,
    open_project,
    save_check,
)
from lawgap.usecases.review import (
    carry_reviews,
    decide,
    decide_all,
    history,
    judge_evidence,
    keep,
    next_redo,
    next_undo,
    redo,
    review_of,
    reviews_of,
    set_note,
    undo,
    withdraw,
    withdraw_evidence,
)

HERE = "ruritania"


@pytest.fixture
def project(tmp_path):
    """An open project of one country."""
    opened = a_project(tmp_path)
    yield opened
    close_project(opened)


def added(law, words: str, *, element: str = "ban") -> EvidenceReview:
    """Words that a person found."""
    start = law.text.index(words)
    return EvidenceReview(
        statute=law.id,
        provision="",
        span=Span(start=start, end=start + len(words)),
        quote=words,
        stance=EvidenceStance.ADDED,
        element=element,
        reviewer="Ann",
    )


def test_a_decision_stands_beside_the_machines(project):
    """Both can be seen; the person's holds."""
    act = decide(project, HERE, "consent", overridden())
    assert act is not None
    assert (act.kind, act.reviewer, act.number) == (ActKind.OVERRIDE, "Ann", 1)
    mark = marks_of(project, HERE)[0]
    assert (mark.verdict, mark.standing, mark.state) == (
        Verdict.MET,
        Verdict.NOT_FOUND,
        ReviewState.OVERRIDDEN,
    )
    assessment = load_assessment(project.key, HERE)
    assert assessment is not None
    assert assessment.findings[0].verdict is Verdict.MET
    assert assessment.decisions["consent"].reason == "It binds nobody."


def test_confirming_takes_the_machines_verdict(project):
    """Whatever verdict was sent along."""
    decide(
        project,
        HERE,
        "shelter",
        Decision(state=DecisionState.CONFIRMED, verdict=Verdict.MET, reviewer="Ann"),
    )
    decision = review_of(project, HERE, "shelter").decision
    assert decision is not None
    assert decision.verdict is Verdict.PARTLY_MET
    assert decision.date


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (overridden(reason=" "), "no-reason"),
        (Decision(state=DecisionState.NOT_APPLICABLE, reviewer="Ann"), "no-reason"),
        (confirmed(" "), "no-reviewer"),
        (overridden(Verdict.NOT_ASSESSED), "no-verdict"),
    ],
)
def test_a_decision_that_lacks_a_part_is_refused(project, decision, code):
    """And nothing is written."""
    with pytest.raises(ReviewError) as caught:
        decide(project, HERE, "consent", decision)
    assert caught.value.code == code
    assert not history(project)


def test_a_criterion_that_was_not_checked_cannot_be_decided(project):
    """There is nothing to decide on."""
    with pytest.raises(ReviewError):
        decide(project, HERE, "weather", confirmed())


def test_a_country_that_is_not_there_is_told(project):
    """By its id."""
    with pytest.raises(ProjectError):
        decide(project, "atlantis", "consent", confirmed())


def test_not_applicable_has_no_verdict(project):
    """It counts as reviewed."""
    no = Decision(state=DecisionState.NOT_APPLICABLE, reason="Land-locked.", reviewer="Ann")
    decide(project, HERE, "consent", no)
    assert marks_of(project, HERE)[0].standing is None
    assert head_of(project).countries[0].count.decided == 1


def test_a_flag_settles_nothing(project):
    """It is counted apart."""
    decide(project, HERE, "consent", Decision(state=DecisionState.FLAGGED, reviewer="Ann"))
    count = head_of(project).countries[0].count
    assert (count.decided, count.flagged, count.criteria) == (0, 1, 3)


def test_the_same_again_is_no_act(project):
    """A note that was not changed writes nothing."""
    assert set_note(project, HERE, "consent", "Look at the ruling.", reviewer="Ann")
    assert set_note(project, HERE, "consent", "Look at the ruling. ", reviewer="Ann") is None
    assert len(history(project)) == 1


def test_all_can_be_undone_and_redone_one_by_one(project):
    """In the order in which it was done."""
    decide(project, HERE, "consent", confirmed())
    set_note(project, HERE, "consent", "A note", reviewer="Ann")
    withdraw(project, HERE, "consent", reviewer="Ann")
    state = review_of(project, HERE, "consent")
    kinds = []
    while (act := next_undo(project, HERE)) is not None:
        kinds.append(act.kind)
        assert undo(project, HERE, reviewer="Bob")[0].undone_by == "Bob"
    assert kinds == [ActKind.WITHDRAW, ActKind.NOTE, ActKind.CONFIRM]
    assert review_of(project, HERE, "consent").empty
    assert undo(project, HERE, reviewer="Bob") == ()
    while next_redo(project, HERE):
        redo(project, HERE)
    assert review_of(project, HERE, "consent") == state
    assert {act.state for act in history(project)} == {ActState.DONE}


def test_undo_reaches_into_earlier_sessions(tmp_path):
    """The history is in the file."""
    project = a_project(tmp_path)
    decide(project, HERE, "consent", confirmed())
    close_project(project)
    project = open_project(tmp_path / "p.lawgap", settings_in(tmp_path))
    assert undo(project, HERE, reviewer="Ann")[0].criterion == "consent"
    assert not reviews_of(project, HERE)
    close_project(project)
    project = open_project(tmp_path / "p.lawgap", settings_in(tmp_path))
    redo(project, HERE)
    assert review_of(project, HERE, "consent").decided
    close_project(project)


def test_a_new_act_ends_what_could_be_redone_but_not_its_record(project):
    """What was undone stays in the history."""
    decide(project, HERE, "consent", confirmed())
    undo(project, HERE, reviewer="Ann")
    decide(project, HERE, "shelter", confirmed())
    assert next_redo(project, HERE) is None
    assert [act.state for act in history(project)] == [ActState.DROPPED, ActState.DONE]


def test_several_decisions_are_undone_together(project):
    """One key confirmed them, one key takes them back."""
    acts = decide_all(project, HERE, ["consent", "shelter", "consent"], confirmed())
    assert [act.group for act in acts] == [1, 1]
    assert len(undo(project, HERE, reviewer="Ann")) == 2
    assert not reviews_of(project, HERE)
    redo(project, HERE)
    assert len(reviews_of(project, HERE)) == 2


def test_evidence_is_judged_and_taken_back(project):
    """The stance, the words around, the pin-cite; the last stance on the same words holds."""
    law = a_law()
    act = judge_evidence(project, HERE, "shelter", added(law, "given shelter"))
    assert act is not None
    (item,) = review_of(project, HERE, "shelter").evidence
    assert (item.provision, item.quote, item.found) == ("Art. 2", "given shelter", True)
    rejected = EvidenceReview(
        statute=item.statute,
        provision="",
        span=item.span,
        quote="",
        stance=EvidenceStance.REJECTED,
        element="ban",
        reviewer="Bob",
    )
    judge_evidence(project, HERE, "shelter", rejected, statute=law)
    (item,) = review_of(project, HERE, "shelter").evidence
    assert (item.stance, item.reviewer) == (EvidenceStance.REJECTED, "Bob")
    withdraw_evidence(project, HERE, "shelter", item, reviewer="Bob")
    assert review_of(project, HERE, "shelter").empty


def test_evidence_can_be_added_where_no_element_was_judged(project):
    """A criterion that was not assessed has its elements all the same."""
    assert judge_evidence(project, HERE, "passport", added(a_law(), "another person's passport"))


@pytest.mark.parametrize(
    ("element", "start", "end"), [("roof", 3, 9), ("ban", 0, 0), ("ban", 5, 10**6)]
)
def test_evidence_that_is_none_is_refused(project, element, start, end):
    """Another criterion's element, no words, words beyond the text."""
    item = EvidenceReview(
        statute="act",
        provision="",
        span=Span(start=start, end=end),
        quote="",
        stance=EvidenceStance.ADDED,
        element=element,
        reviewer="Ann",
    )
    with pytest.raises(ReviewError):
        judge_evidence(project, HERE, "consent", item)


def test_a_check_again_that_finds_the_same_leaves_all_as_it_is(project, tmp_path):
    """Also where the article has moved and has another number."""
    decide(project, HERE, "consent", confirmed())
    judge_evidence(project, HERE, "consent", added(a_law(), "consent of a victim"))
    law = a_law(("Something new comes first.", *ARTICLES_MOVED))
    saved = save_check(project.key, HERE, assessed(law), CheckPlan(), settings_in(tmp_path))
    review = review_of(project, HERE, "consent")
    assert (saved.kept, saved.stale, saved.moved, saved.lost) == (1, 0, 1, 0)
    assert not review.stale
    (item,) = review.evidence
    assert law.quote(item.span) == "consent of a victim"
    assert item.provision == "Art. 4"


ARTICLES_MOVED = (SHELTER, PASSPORT, CONSENT)


def test_a_check_again_marks_what_changed_beneath_a_decision(project, tmp_path):
    """The decision stays; what changed is said, and is in the history, and cannot be undone."""
    decide(project, HERE, "consent", confirmed())
    law = a_law(("The consent of an adult victim of trafficking is irrelevant.", SHELTER))
    again = assessed(
        law,
        consent=Verdict.PARTLY_MET,
        quote="The consent of an adult victim of trafficking is irrelevant.",
    )
    saved = save_check(project.key, HERE, again, CheckPlan(), settings_in(tmp_path))
    review = review_of(project, HERE, "consent")
    assert saved.stale == 1
    assert review.decision is not None
    assert review.decision.verdict is Verdict.MET
    assert [one.kind for one in review.stale] == [
        StaleKind.VERDICT_CHANGED,
        StaleKind.EVIDENCE_CHANGED,
    ]
    assert history(project)[-1].kind is ActKind.CHANGED_BENEATH
    undone = next_undo(project, HERE)
    assert undone is not None
    assert undone.kind is ActKind.CONFIRM
    assert head_of(project).countries[0].count.stale == 1


def test_a_stale_decision_can_be_kept_and_that_be_undone(project, tmp_path):
    """Kept, it rests on what LawGap finds now; undone, it is stale again."""
    decide(project, HERE, "consent", overridden())
    again = assessed(consent=Verdict.NOT_FOUND, quote=None)
    save_check(project.key, HERE, again, CheckPlan(), settings_in(tmp_path))
    before = review_of(project, HERE, "consent").stale
    assert {one.kind for one in before} == {
        StaleKind.VERDICT_CHANGED,
        StaleKind.EVIDENCE_DROPPED,
    }
    keep(project, HERE, "consent", reviewer="Bob")
    kept = review_of(project, HERE, "consent")
    assert not kept.stale
    assert kept.decision is not None
    assert (kept.decision.reviewer, kept.decision.reason) == ("Bob", "It binds nobody.")
    undo(project, HERE, reviewer="Bob")
    assert review_of(project, HERE, "consent").stale == before


def test_what_changed_back_is_stale_no_longer(project, tmp_path):
    """A draft that goes back to the old words."""
    decide(project, HERE, "consent", confirmed())
    settings = settings_in(tmp_path)
    save_check(
        project.key, HERE, assessed(consent=Verdict.NOT_FOUND, quote=None), CheckPlan(), settings
    )
    save_check(project.key, HERE, assessed(), CheckPlan(), settings)
    assert not review_of(project, HERE, "consent").stale


def test_undo_after_a_check_says_what_is_stale_by_now(project, tmp_path):
    """What comes back is laid on what LawGap finds now."""
    decide(project, HERE, "consent", confirmed())
    judge_evidence(project, HERE, "consent", added(a_law(), "consent of a victim"))
    withdraw(project, HERE, "consent", reviewer="Ann")
    law = a_law((SHELTER, CONSENT))
    again = assessed(law, consent=Verdict.NOT_FOUND, quote=None)
    save_check(project.key, HERE, again, CheckPlan(), settings_in(tmp_path))
    undo(project, HERE, reviewer="Ann")
    review = review_of(project, HERE, "consent")
    assert review.decided
    assert review.stale
    assert law.quote(review.evidence[0].span) == "consent of a victim"


def test_a_criterion_that_is_no_longer_checked_keeps_its_decision(project, tmp_path):
    """With another checklist; it can be withdrawn, and comes back with the old checklist."""
    decide(project, HERE, "consent", confirmed())
    settings = settings_in(tmp_path)
    save_check(project.key, HERE, assessed(criteria=("shelter",)), CheckPlan(), settings)
    (stale,) = review_of(project, HERE, "consent").stale
    assert stale.kind is StaleKind.NOT_CHECKED
    save_check(project.key, HERE, assessed(), CheckPlan(), settings)
    assert not review_of(project, HERE, "consent").stale


def test_evidence_whose_words_are_gone_says_so(project, tmp_path):
    """It stays in the review."""
    judge_evidence(project, HERE, "consent", added(a_law(), "consent of a victim"))
    again = assessed(a_law((SHELTER,)), consent=Verdict.NOT_FOUND, quote=None)
    saved = save_check(project.key, HERE, again, CheckPlan(), settings_in(tmp_path))
    assert saved.lost == 1
    assert not review_of(project, HERE, "consent").evidence[0].found


def test_reviews_are_carried_to_a_draft(project, tmp_path):
    """Where the words are the same they stand; where not they are stale. Nothing is overwritten."""
    decide(project, HERE, "consent", confirmed())
    decide(project, HERE, "shelter", overridden(Verdict.MET))
    draft = add_country(project, "Ruritania, draft", draft_of=HERE)
    law = a_law((SHELTER, "Consent does not matter."))
    again = assessed(law, consent=Verdict.PARTLY_MET, quote="Consent does not matter.")
    save_check(project.key, draft.id, again, CheckPlan(), settings_in(tmp_path))
    decide(project, draft.id, "shelter", confirmed("Bob"))
    acts = carry_reviews(project, HERE, draft.id, reviewer="Ann")
    assert [act.criterion for act in acts] == ["consent"]
    assert review_of(project, draft.id, "consent").stale
    kept = review_of(project, draft.id, "shelter").decision
    assert kept is not None
    assert kept.reviewer == "Bob"
    (undone,) = undo(project, draft.id, reviewer="Bob")
    assert undone.kind is ActKind.CARRIED
    assert review_of(project, draft.id, "consent").empty
    (again_there,) = redo(project, draft.id)
    assert again_there.criterion == "consent"
    assert review_of(project, draft.id, "consent").stale
