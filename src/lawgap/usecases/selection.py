"""A part of an assessment as an assessment of its own: what is shown is what is written."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from lawgap.model.checklist import Checklist
from lawgap.model.finding import Assessment, ChecklistResult


def only(assessment: Assessment, criteria: Collection[str]) -> Assessment:
    """``assessment`` with the findings on ``criteria`` alone; a checklist without any is out."""
    kept = frozenset(criteria)
    results = (_result(result, kept) for result in assessment.checklists)
    return replace(
        assessment,
        findings=tuple(one for one in assessment.findings if one.criterion in kept),
        criteria={id_: one for id_, one in assessment.criteria.items() if id_ in kept},
        checklists=tuple(result for result in results if result.verdicts),
        decisions={id_: one for id_, one in assessment.decisions.items() if id_ in kept},
    )


def _result(result: ChecklistResult, kept: frozenset[str]) -> ChecklistResult:
    return ChecklistResult(
        checklist=_checklist(result.checklist, kept),
        verdicts={id_: one for id_, one in result.verdicts.items() if id_ in kept},
    )


def _checklist(checklist: Checklist, kept: frozenset[str]) -> Checklist:
    headings = (
        replace(part, criteria=tuple(id_ for id_ in part.criteria if id_ in kept))
        for part in checklist.headings
    )
    return replace(
        checklist,
        headings=tuple(part for part in headings if part.criteria),
        overrides=tuple(one for one in checklist.overrides if one.criterion in kept),
        alternatives=tuple(one for one in checklist.alternatives if kept.issuperset(one.any_of)),
    )
