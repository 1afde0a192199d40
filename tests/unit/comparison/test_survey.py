"""From assessments to a survey."""

from __future__ import annotations

from dataclasses import replace

from builders import (
    a_criterion,
    a_finding,
    a_statute,
    an_assessment,
    an_element_result,
    evidence_in,
)
from hypothesis import given
from hypothesis import strategies as st
from surveys import a_jurisdiction, a_survey, a_survey_criterion

from lawgap.comparison.matrix import matrix_of
from lawgap.comparison.survey import merged, survey_of, unlike_checklists
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.jurisdictions import ElementState, Judgement
from lawgap.model.statute import Problem

LAW = a_statute()
BAN = evidence_in(LAW, "shall hold the passport of a worker", deciding=["passport"])


def assessed(verdict=Verdict.PARTLY_MET, decision=None, elements=None):
    """An assessment of one criterion with evidence in one law."""
    finding = a_finding(
        verdict=verdict,
        elements=[an_element_result(evidence=[BAN]), an_element_result("permits", found=False)]
        if elements is None
        else elements,
        evidence=[BAN],
    )
    decisions = {"document-retention": decision} if decision else None
    return an_assessment(finding, statutes=[LAW], decisions=decisions)


def cell_of(assessment):
    """The one cell of its survey."""
    return survey_of(assessment).jurisdictions[0].cells["document-retention"]


def test_a_survey_says_what_the_assessment_says():
    """Name, laws, criterion with its elements, the verdict and the states of the elements."""
    survey = survey_of(assessed(), region="North", tags=["islands"])
    (one,) = survey.jurisdictions
    assert (one.name, one.region, one.tags) == ("Ruritania", "North", ("islands",))
    assert one.laws[0].title == LAW.title
    assert one.languages == ("en",)
    assert [element.id for element in survey.criteria[0].elements] == ["ban", "permits"]
    cell = one.cells["document-retention"]
    assert cell.judgement is cell.machine is Judgement.PARTLY_MET
    assert cell.elements == {"ban": ElementState.FOUND, "permits": ElementState.NOT_FOUND}


def test_a_passage_is_kept_once_with_its_deciding_words():
    """Evidence of the finding and of its element is one passage; highlights count in the quote."""
    (passage,) = cell_of(assessed()).passages
    assert passage.quote == "shall hold the passport of a worker"
    assert [passage.quote[s.start : s.end] for s in passage.highlights] == ["passport"]
    assert LAW.text[passage.start :].startswith(passage.quote)


def test_a_persons_verdict_comes_first():
    """The machine's stays beside it."""
    decision = Decision(
        state=DecisionState.OVERRIDDEN, verdict=Verdict.MET, reason="See s 6.", reviewer="Ana"
    )
    cell = cell_of(assessed(decision=decision))
    assert (cell.judgement, cell.machine) == (Judgement.MET, Judgement.PARTLY_MET)
    assert (cell.decided, cell.reviewer, cell.reason) == (True, "Ana", "See s 6.")


def test_a_flag_decides_nothing():
    """What is only to be looked at again stays the machine's."""
    cell = cell_of(assessed(decision=Decision(state=DecisionState.FLAGGED, reviewer="Ana")))
    assert (cell.judgement, cell.decided, cell.reviewer) == (Judgement.PARTLY_MET, False, "")


def test_a_criterion_that_does_not_apply_has_no_elements_to_compare():
    """Else likeness would rest on what a person took out."""
    cell = cell_of(assessed(decision=Decision(state=DecisionState.NOT_APPLICABLE)))
    assert cell.judgement is Judgement.NOT_APPLICABLE
    assert set(cell.elements.values()) == {ElementState.NOT_ASSESSED}


def test_elements_that_nobody_looked_for_are_not_assessed():
    """Not found and not looked for are two things."""
    absent = [an_element_result(found=False)]
    cell = cell_of(assessed(verdict=Verdict.NOT_ASSESSED, elements=absent))
    assert cell.elements == {"ban": ElementState.NOT_ASSESSED}


def test_files_that_could_not_be_read_are_counted():
    """A notice on a file that was read is none."""
    problems = [
        Problem(file="work.txt", code="notice", message="A page is empty."),
        Problem(file="lost.pdf", code="unreadable", message="Damaged."),
    ]
    survey = survey_of(an_assessment(a_finding(), statutes=[LAW], problems=problems))
    assert survey.jurisdictions[0].problems == 1


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from("abc"),
            st.tuples(st.sampled_from(list(Verdict)), st.none() | st.sampled_from(list(Verdict))),
            min_size=1,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_the_matrix_is_what_the_assessments_say(countries):
    """Every verdict of every finding, a person's before the machine's, and nothing else."""
    assessments = [
        an_assessment(
            *(a_finding(id_, verdict) for id_, (verdict, _) in findings.items()),
            jurisdiction=f"Land {place}",
            decisions={
                id_: Decision(state=DecisionState.OVERRIDDEN, verdict=decided)
                for id_, (_, decided) in findings.items()
                if decided
            },
        )
        for place, findings in enumerate(countries)
    ]
    matrix = matrix_of(merged(map(survey_of, assessments)))
    shown = {
        (column.name, line.criterion): (cell.value.value, cell.decided)
        for line, cells in zip(matrix.lines, matrix.cells, strict=True)
        for column, cell in zip(matrix.columns, cells, strict=True)
    }
    for assessment in assessments:
        for id_ in assessment.criteria:
            finding = next(f for f in assessment.findings if f.criterion == id_)
            decision = assessment.decisions.get(id_)
            verdict = decision.verdict if decision and decision.verdict else finding.verdict
            place = (assessment.bundle.jurisdiction, id_)
            assert shown.pop(place) == (verdict.value, decision is not None)
    assert set(shown.values()) <= {("not-assessed", False)}


def test_surveys_are_merged_in_their_order():
    """Criteria of both, each once; jurisdictions one after another."""
    first = a_survey(a_jurisdiction("Arcadia"), criteria=[a_survey_criterion("a")], own="Arcadia")
    second = a_survey(
        a_jurisdiction("Borduria"), criteria=[a_survey_criterion("b"), a_survey_criterion("a")]
    )
    both = merged([first, second])
    assert [one.id for one in both.criteria] == ["a", "b"]
    assert [one.name for one in both.jurisdictions] == ["Arcadia", "Borduria"]
    assert both.own == "Arcadia"


def test_jurisdictions_of_one_name_are_kept_apart():
    """The second gets a number."""
    both = merged([a_survey(a_jurisdiction("Arcadia")), a_survey(a_jurisdiction("ARCADIA"))])
    assert [one.name for one in both.jurisdictions] == ["Arcadia", "ARCADIA (2)"]


def test_checklists_that_differ_are_told():
    """Results by two texts of one checklist are not quite comparable."""
    first = a_survey()
    other = replace(first, checklists=(replace(first.checklists[0], sha256="d" * 64),))
    assert unlike_checklists([first, other]) == ("palermo",)
    assert unlike_checklists([first, first]) == ()


def test_criteria_without_a_finding_have_no_cell():
    """A survey holds what was found, and says nothing of the rest."""
    assessment = an_assessment(a_finding("a"), criteria=[a_criterion("a"), a_criterion("b")])
    survey = survey_of(assessment)
    assert list(survey.jurisdictions[0].cells) == ["a"]
    assert [one.id for one in survey.criteria] == ["a", "b"]
