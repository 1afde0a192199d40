"""A survey as JSON: the file that it is saved in, and the export. docs/json.md describes it.

The same survey gives the same text. ``opened`` reads it back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from lawgap.comparison.likeness import likeness_of
from lawgap.model.jurisdictions import (
    Cell,
    Jurisdiction,
    LawText,
    Likeness,
    Passage,
    Survey,
    SurveyChecklist,
    SurveyCriterion,
    Tradition,
)

FORMAT: Final = 1
KIND: Final = "lawgap-survey"
_DIGITS: Final = 4

_Json = dict[str, object]


def survey_json(survey: Survey, *, key: str = "") -> str:
    """The survey as JSON text with a line end. ``key``: of what it was made of.

    Each jurisdiction stands in a line of its own; the whole is never held as JSON values.
    """
    head: _Json = {
        "format": FORMAT,
        "kind": KIND,
        "key": key,
        "title": survey.title,
        "own": survey.own,
        "themes": dict(survey.themes),
        "checklists": [_checklist(one) for one in survey.checklists],
        "criteria": [_criterion(one) for one in survey.criteria],
    }
    lines = ",\n".join(_text(_jurisdiction(one)) for one in survey.jurisdictions)
    likeness = _text(_likeness(likeness_of(survey, survey.jurisdictions)))
    parts = (_text(head)[:-1], f'"jurisdictions":[\n{lines}\n]', f'"likeness":{likeness}}}\n')
    return ",\n".join(parts)


def _text(value: _Json) -> str:
    """The value as compact JSON; a lone surrogate becomes a question mark."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", errors="replace").decode()


def _checklist(checklist: SurveyChecklist) -> _Json:
    return {
        "id": checklist.id,
        "title": checklist.title,
        "version": checklist.version,
        "sha256": checklist.sha256,
        "criteria": list(checklist.criteria),
    }


def _criterion(criterion: SurveyCriterion) -> _Json:
    return {
        "id": criterion.id,
        "title": criterion.title,
        "theme": criterion.theme,
        "requirement": criterion.requirement,
        "elements": [
            {"id": one.id, "label": one.label, "required": one.required}
            for one in criterion.elements
        ],
    }


def _jurisdiction(jurisdiction: Jurisdiction) -> _Json:
    return {
        "name": jurisdiction.name,
        "region": jurisdiction.region,
        "tags": list(jurisdiction.tags),
        "lawgap": jurisdiction.version,
        "problems": jurisdiction.problems,
        "laws": [_law(one) for one in jurisdiction.laws],
        "tradition": _tradition(jurisdiction.tradition),
        "cells": {id_: _cell(cell) for id_, cell in jurisdiction.cells.items()},
    }


def _law(law: LawText) -> _Json:
    return {
        "title": law.title,
        "file": law.file,
        "language": law.language,
        "sha256": law.sha256,
        "words": law.words,
        "edition": law.edition,
    }


def _tradition(tradition: Tradition) -> _Json:
    return {
        "article_marks": dict(tradition.article_marks),
        "paragraph_marks": dict(tradition.paragraph_marks),
        "point_marks": dict(tradition.point_marks),
        "headed": tradition.headed,
        "words": tradition.words,
        "points": tradition.points,
    }


def _cell(cell: Cell) -> _Json:
    return {
        "judgement": cell.judgement.value,
        "machine": cell.machine.value,
        "decided": cell.decided,
        "reviewer": cell.reviewer,
        "reason": cell.reason,
        "confidence": cell.confidence,
        "elements": {id_: state.value for id_, state in cell.elements.items()},
        "passages": [_passage(one) for one in cell.passages],
    }


def _passage(passage: Passage) -> _Json:
    return {
        "law": passage.law,
        "provision": passage.provision,
        "quote": passage.quote,
        "start": passage.start,
        "elements": list(passage.elements),
        "highlights": [[one.start, one.end, one.element] for one in passage.highlights],
    }


def _likeness(likeness: Likeness) -> _Json:
    names = likeness.names
    order: Sequence[int] = likeness.tree.members if likeness.tree else ()
    return {
        "order": [names[at] for at in order],
        "values": {
            name: {
                other: round(value, _DIGITS)
                for other, value in zip(names, row, strict=True)
                if other != name
            }
            for name, row in zip(names, likeness.values, strict=True)
        },
    }
