"""An assessment with the checklists' own words in the report's language.

A language's folder ``resources/reports/criteria/CODE`` holds a file for each theme and
``names.yaml`` for titles of themes, checklists and instruments. What it has not stays English.
The statutes' words are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from lawgap.data import data_dir
from lawgap.messages.say import in_language as said_in
from lawgap.model.checklist import (
    Checklist,
    Criterion,
    Element,
    Heading,
    Instrument,
    Source,
    Threshold,
)
from lawgap.model.finding import Assessment, ChecklistResult, ElementResult, Finding
from lawgap.model.statute import Problem
from lawgap.reports.kinds import ENGLISH
from lawgap.reports.words import Words, all_texts, checked

_NAMES: Final = "names"

_Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionTexts:
    """One criterion in another language; empty: English. ``other``: by the English words."""

    title: str = ""
    requirement: str = ""
    elements: _Texts = field(default_factory=dict)
    several_laws: str = ""
    if_missing: str = ""
    if_partly: str = ""
    decision: _Texts = field(default_factory=dict)
    other: _Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTexts:
    """A checklist in another language; ``headings`` by the English ones."""

    title: str = ""
    description: str = ""
    headings: _Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What the catalogue of criteria says in another language.

    ``pins``: words of a pin-cite ("art") with theirs; ``units``: of numbers; ``natures``: of
    instruments.
    """

    criteria: Mapping[str, CriterionTexts] = field(default_factory=dict)
    themes: _Texts = field(default_factory=dict)
    checklists: Mapping[str, ChecklistTexts] = field(default_factory=dict)
    instruments: Mapping[str, _Texts] = field(default_factory=dict)
    natures: _Texts = field(default_factory=dict)
    units: _Texts = field(default_factory=dict)
    pins: _Texts = field(default_factory=dict)


def in_language(assessment: Assessment, words: Words) -> Assessment:
    """The assessment with every title, label and note in the language of ``words``."""
    if words.code == ENGLISH:
        return assessment
    texts = load_translation(words.code)
    known = texts.criteria
    nothing = CriterionTexts()
    bundle = assessment.bundle
    return replace(
        assessment,
        bundle=replace(
            bundle, problems=tuple(_problem(problem, words.code) for problem in bundle.problems)
        ),
        criteria=criteria_in_language(assessment.criteria, words),
        themes={name: texts.themes.get(name, title) for name, title in assessment.themes.items()},
        instruments={
            name: _instrument(instrument, texts)
            for name, instrument in assessment.instruments.items()
        },
        checklists=tuple(_result(result, texts) for result in assessment.checklists),
        findings=tuple(
            _finding(finding, known.get(finding.criterion, nothing).other)
            for finding in assessment.findings
        ),
    )


def criteria_in_language(
    criteria: Mapping[str, Criterion], words: Words
) -> Mapping[str, Criterion]:
    """Criteria, by their ids, with their own words in the language of ``words``."""
    if words.code == ENGLISH:
        return criteria
    texts = load_translation(words.code)
    nothing = CriterionTexts()
    return {
        name: _criterion(criterion, texts.criteria.get(name, nothing), texts)
        for name, criterion in criteria.items()
    }


def checklists_in_language(checklists: Sequence[Checklist], words: Words) -> tuple[Checklist, ...]:
    """Checklists with their titles and headings in the language of ``words``."""
    if words.code == ENGLISH:
        return tuple(checklists)
    texts = load_translation(words.code).checklists
    return tuple(_checklist(one, texts.get(one.id, ChecklistTexts())) for one in checklists)


@cache
def load_translation(code: str) -> Translation:
    """The translation of the catalogue into the language ``code``; empty where there is none.

    Raises:
        ChecklistError: a file is wrong; lists every mistake.
    """
    folder = data_dir("resources") / "reports" / "criteria" / code
    criteria: dict[str, CriterionTexts] = {}
    names: Mapping[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem == _NAMES:
            names = checked(path, "report-names").value
        else:
            found = checked(path, "report-criteria", _sound).value["criteria"]
            criteria |= {name: _texts_of(value) for name, value in found.items()}
    return Translation(
        criteria=criteria,
        themes=names.get("themes", {}),
        checklists={n: ChecklistTexts(**v) for n, v in names.get("checklists", {}).items()},
        instruments=names.get("instruments", {}),
        natures=names.get("natures", {}),
        units=names.get("units", {}),
        pins=names.get("pins", {}),
    )


_KEYS: Final = frozenset({
    "title", "requirement", "elements", "decision", "several-laws", "recommendation", "other",
})  # fmt: skip


def _sound(value: Any) -> bool:
    """What the schema asks, in a moment; a file that fails is looked at with the schema."""
    if not all_texts(value) or value.keys() != {"criteria"}:
        return False
    criteria = value["criteria"].values()
    return all(isinstance(texts, Mapping) and texts.keys() <= _KEYS for texts in criteria)


def _texts_of(value: Mapping[str, Any]) -> CriterionTexts:
    recommended = value.get("recommendation", {})
    return CriterionTexts(
        title=value.get("title", ""),
        requirement=value.get("requirement", ""),
        elements=value.get("elements", {}),
        several_laws=value.get("several-laws", ""),
        if_missing=recommended.get("missing", ""),
        if_partly=recommended.get("partly", ""),
        decision=value.get("decision", {}),
        other=value.get("other", {}),
    )


def _criterion(criterion: Criterion, texts: CriterionTexts, all_texts: Translation) -> Criterion:
    return replace(
        criterion,
        title=texts.title or criterion.title,
        requirement=texts.requirement or criterion.requirement,
        elements=tuple(_element(element, texts.elements) for element in criterion.elements),
        decision={**criterion.decision, **texts.decision},
        several_laws=(texts.several_laws or criterion.several_laws)
        if criterion.several_laws
        else "",
        if_missing=texts.if_missing or criterion.if_missing,
        if_partly=texts.if_partly or criterion.if_partly,
        thresholds=tuple(_threshold(t, texts.other, all_texts) for t in criterion.thresholds),
        sources=tuple(_source(source, texts.other, all_texts) for source in criterion.sources),
    )


def _element(element: Element, labels: _Texts) -> Element:
    return replace(element, label=labels.get(element.id, element.label))


def _threshold(threshold: Threshold, other: _Texts, texts: Translation) -> Threshold:
    unit = texts.units.get(threshold.unit, threshold.unit)
    return replace(threshold, unit=unit, note=other.get(threshold.note, threshold.note))


def _source(source: Source, other: _Texts, texts: Translation) -> Source:
    pin = pin_in(source.pin, texts.pins)
    return replace(source, pin=pin, note=other.get(source.note, source.note))


def pin_in(pin: str, words: _Texts) -> str:
    """A pin with the words that another language has for its own: "art 5" as "Art. 5"."""
    if pin in words:
        return words[pin]
    return _pin_words(tuple(words)).sub(lambda m: words[m.group()], pin) if words else pin


@cache
def _pin_words(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _problem(problem: Problem, language: str) -> Problem:
    return replace(
        problem,
        message=said_in(problem.message, language),
        hint=said_in(problem.hint, language),
    )


def _instrument(instrument: Instrument, texts: Translation) -> Instrument:
    own = texts.instruments.get(instrument.key, {})
    return replace(
        instrument,
        name=own.get("name", instrument.name),
        short=own.get("short", instrument.short),
        nature=texts.natures.get(instrument.nature, instrument.nature),
    )


def _result(result: ChecklistResult, texts: Translation) -> ChecklistResult:
    own = texts.checklists.get(result.checklist.id, ChecklistTexts())
    return replace(result, checklist=_checklist(result.checklist, own))


def _checklist(checklist: Checklist, own: ChecklistTexts) -> Checklist:
    return replace(
        checklist,
        title=own.title or checklist.title,
        description=own.description or checklist.description,
        headings=tuple(
            Heading(title=own.headings.get(part.title, part.title), criteria=part.criteria)
            for part in checklist.headings
        ),
    )


def _finding(finding: Finding, other: _Texts) -> Finding:
    if not other:
        return finding
    limits = tuple(other.get(text, text) for text in finding.reason.limits)
    return replace(
        finding,
        reason=replace(finding.reason, limits=limits),
        elements=tuple(_element_result(element, other) for element in finding.elements),
    )


def _element_result(element: ElementResult, other: _Texts) -> ElementResult:
    return replace(element, why=other.get(element.why, element.why))
