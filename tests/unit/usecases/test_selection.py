"""A part of an assessment is one of its own."""

from __future__ import annotations

from dataclasses import replace

from builders import a_checklist, a_criterion, a_finding, an_assessment

from lawgap.model.checklist import Alternative
from lawgap.model.finding import ChecklistResult, Decision, DecisionState, Verdict
from lawgap.usecases.export import json_of, summary_of
from lawgap.usecases.selection import only


def test_only_the_chosen_findings_are_left_and_can_be_written():
    """Checklists, their headings and decisions follow; one without a finding is out."""
    whole = a_checklist("retention", "consent")
    whole = replace(whole, alternatives=(Alternative(any_of=("retention", "consent")),))
    other = a_checklist("consent", id="osce", title="OSCE")
    assessment = an_assessment(
        a_finding("retention"),
        a_finding("consent", Verdict.MET),
        criteria=[a_criterion("retention"), a_criterion("consent")],
        results=[
            ChecklistResult(
                checklist=whole,
                verdicts={"retention": Verdict.NOT_FOUND, "consent": Verdict.MET},
            ),
            ChecklistResult(checklist=other, verdicts={"consent": Verdict.MET}),
        ],
    )
    decisions = {id_: Decision(state=DecisionState.FLAGGED) for id_ in ("retention", "consent")}
    part = only(replace(assessment, decisions=decisions), {"retention"})
    assert [finding.criterion for finding in part.findings] == ["retention"]
    assert [result.checklist.id for result in part.checklists] == ["palermo"]
    assert part.checklists[0].checklist.criteria == ("retention",)
    assert part.checklists[0].checklist.alternatives == ()
    assert list(part.decisions) == ["retention"]
    assert "consent" not in json_of(part)
    assert summary_of(part)
