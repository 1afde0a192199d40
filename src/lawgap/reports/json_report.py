"""The assessment as JSON: a contract that other programs read. docs/json.md describes it.

The same assessment gives the same text: no clock, no path, no order of a set.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from lawgap.model.checklist import Criterion
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    Decision,
    ElementResult,
    Evidence,
    Finding,
)
from lawgap.model.statute import Statute
from lawgap.reports.build import in_order
from lawgap.reports.clean_text import without_surrogates
from lawgap.reports.json_certificate import certificate_value, place_value, problem_value
from lawgap.reports.reasons import reason_text
from lawgap.reports.titles import titles_by_file
from lawgap.reports.translate import in_language
from lawgap.reports.words import Words, load_words

FORMAT: Final = 1
_DIGITS: Final = 4

_Json = dict[str, object]
_Statutes = Mapping[str, Statute]


def to_json(assessment: Assessment, words: Words | None = None) -> str:
    """The assessment as JSON text of format 1, with a line end; reasons in English by default."""
    words = words or load_words()
    assessment = in_language(assessment, words)
    statutes = {statute.id: statute for statute in assessment.bundle.statutes}
    titles = titles_by_file(assessment.bundle.statutes)
    document: _Json = {
        "format": FORMAT,
        "lawgap": assessment.version,
        "jurisdiction": assessment.bundle.jurisdiction,
        "statutes": [_statute(statute) for statute in assessment.bundle.statutes],
        "problems": [problem_value(problem) for problem in assessment.bundle.problems],
        "checklists": [_checklist(result) for result in assessment.checklists],
        "findings": [
            {
                **_finding(finding, statutes),
                "reason": reason_text(
                    words, finding, assessment.criteria[finding.criterion], titles
                ),
                "record": _record(assessment.criteria[finding.criterion]),
                "tried": list(assessment.tried.get(finding.criterion, ())),
                "decision": _decision(assessment.decisions.get(finding.criterion)),
            }
            for finding in in_order(assessment)
        ],
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return without_surrogates(text) + "\n"


def _statute(statute: Statute) -> _Json:
    return {
        "id": statute.id,
        "title": statute.title,
        "file": statute.file,
        "language": statute.language,
        "sha256": statute.sha256,
        "words": statute.words,
        "provisions": len(statute.provisions),
        "certificate": certificate_value(statute.certificate),
    }


def _checklist(result: ChecklistResult) -> _Json:
    checklist = result.checklist
    return {
        "id": checklist.id,
        "version": checklist.version,
        "sha256": checklist.sha256,
        "verdicts": {name: verdict.value for name, verdict in result.verdicts.items()},
    }


def _finding(finding: Finding, statutes: _Statutes) -> _Json:
    return {
        "criterion": finding.criterion,
        "verdict": finding.verdict.value,
        "confidence": round(finding.confidence, _DIGITS),
        "flags": [flag.value for flag in finding.flags],
        "elements": [_element(element, statutes) for element in finding.elements],
        "evidence": _evidence_list(finding.evidence, statutes),
        "near_misses": _evidence_list(finding.near_misses, statutes),
    }


def _record(criterion: Criterion) -> _Json | None:
    """How often the criterion's verdict was right on labelled law; None: it was never measured."""
    record = criterion.record
    return {"right": record.right, "of": record.of} if record else None


def _decision(decision: Decision | None) -> _Json | None:
    """What a person decided; it goes before the verdict, which stays the machine's."""
    if decision is None:
        return None
    return {
        "state": decision.state.value,
        "verdict": decision.verdict.value if decision.verdict else None,
        "reason": decision.reason,
        "reviewer": decision.reviewer,
        "date": decision.date,
        "verb": decision.verb,
        "recommendation": decision.recommendation,
        "body": decision.body,
    }


def _element(element: ElementResult, statutes: _Statutes) -> _Json:
    return {
        "id": element.id,
        "required": element.required,
        "found": element.found,
        "weakened": element.weakened,
        "why": element.why,
        "flags": [flag.value for flag in element.flags],
        "evidence": _evidence_list(element.evidence, statutes),
    }


def _evidence_list(items: Sequence[Evidence], statutes: _Statutes) -> list[_Json]:
    return [_evidence(item, statutes.get(item.statute)) for item in items]


def _evidence(evidence: Evidence, statute: Statute | None) -> _Json:
    return {
        "file": evidence.file,
        "provision": evidence.provision,
        "quote": evidence.quote,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "place": place_value(statute.place_of(evidence.span) if statute else None),
        "elements": list(evidence.elements),
    }
