"""From assessments to a survey of jurisdictions, and from several surveys to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lawgap.comparison.tradition import tradition_of
from lawgap.model.checklist import Criterion
from lawgap.model.finding import (
    Assessment,
    Decision,
    DecisionState,
    ElementResult,
    Evidence,
    Finding,
    Verdict,
)
from lawgap.model.jurisdictions import (
    Cell,
    ElementState,
    Highlight,
    Judgement,
    Jurisdiction,
    LawText,
    Passage,
    Survey,
    SurveyChecklist,
    SurveyCriterion,
    SurveyElement,
)
from lawgap.model.statute import Bundle, Edition

_DECIMALS = 4


def survey_of(
    assessment: Assessment, *, region: str = "", tags: Sequence[str] = (), title: str = ""
) -> Survey:
    """The survey of the one jurisdiction that was assessed."""
    return Survey(
        title=title,
        criteria=tuple(map(_criterion, assessment.criteria.values())),
        themes=dict(assessment.themes),
        checklists=tuple(
            SurveyChecklist(
                id=result.checklist.id,
                title=result.checklist.title,
                version=result.checklist.version,
                sha256=result.checklist.sha256,
                criteria=tuple(result.verdicts),
            )
            for result in assessment.checklists
        ),
        jurisdictions=(_jurisdiction(assessment, region, tags),),
    )


def merged(surveys: Iterable[Survey], *, title: str = "", own: str = "") -> Survey:
    """One survey of all jurisdictions in ``surveys``.

    A criterion or checklist of several is that of the first. Of two jurisdictions with one name
    the second gets a number behind it.
    """
    given = tuple(surveys)
    criteria = {one.id: one for survey in reversed(given) for one in reversed(survey.criteria)}
    checklists = {one.id: one for survey in reversed(given) for one in reversed(survey.checklists)}
    order = dict.fromkeys(one.id for survey in given for one in survey.criteria)
    lists = dict.fromkeys(one.id for survey in given for one in survey.checklists)
    themes: dict[str, str] = {}
    for survey in given:
        themes = {**survey.themes, **themes}
    return Survey(
        title=title or next((one.title for one in given if one.title), ""),
        criteria=tuple(criteria[id_] for id_ in order),
        themes=_in_first_order(themes, given),
        checklists=tuple(checklists[id_] for id_ in lists),
        jurisdictions=tuple(_named_apart(j for survey in given for j in survey.jurisdictions)),
        own=own or next((one.own for one in given if one.own), ""),
    )


def unlike_checklists(surveys: Iterable[Survey]) -> tuple[str, ...]:
    """The ids of checklists that are not the same text in all surveys."""
    texts: dict[str, set[str]] = {}
    for survey in surveys:
        for checklist in survey.checklists:
            texts.setdefault(checklist.id, set()).add(checklist.sha256)
    return tuple(id_ for id_, found in texts.items() if len(found) > 1)


def _in_first_order(themes: Mapping[str, str], surveys: Sequence[Survey]) -> Mapping[str, str]:
    return {id_: themes[id_] for id_ in dict.fromkeys(t for s in surveys for t in s.themes)}


def _named_apart(jurisdictions: Iterable[Jurisdiction]) -> Iterator[Jurisdiction]:
    given: set[str] = set()
    for one in jurisdictions:
        name, number = one.name, 1
        while name.casefold() in given:
            number += 1
            name = f"{one.name} ({number})"
        given.add(name.casefold())
        yield one if name == one.name else replace(one, name=name)


def _criterion(criterion: Criterion) -> SurveyCriterion:
    return SurveyCriterion(
        id=criterion.id,
        title=criterion.title,
        theme=criterion.theme,
        requirement=criterion.requirement,
        elements=tuple(
            SurveyElement(id=one.id, label=one.label, required=one.required)
            for one in criterion.elements
        ),
    )


def _jurisdiction(assessment: Assessment, region: str, tags: Sequence[str]) -> Jurisdiction:
    bundle = assessment.bundle
    places = {statute.id: place for place, statute in enumerate(bundle.statutes)}
    return Jurisdiction(
        name=bundle.jurisdiction,
        laws=tuple(
            LawText(
                title=statute.title or statute.file,
                file=statute.file,
                language=statute.language,
                sha256=statute.sha256,
                words=statute.words,
                edition=_edition(statute.edition),
            )
            for statute in bundle.statutes
        ),
        cells={
            finding.criterion: _cell(finding, assessment.decisions.get(finding.criterion), places)
            for finding in assessment.findings
        },
        tradition=tradition_of(bundle.statutes),
        region=region,
        tags=tuple(tags),
        version=assessment.version,
        problems=_unread(bundle),
    )


def _edition(edition: Edition | None) -> str:
    if edition is None:
        return ""
    return ", ".join(part for part in (edition.number, edition.date, edition.version) if part)


def _unread(bundle: Bundle) -> int:
    read = {statute.file for statute in bundle.statutes}
    return len({problem.file for problem in bundle.problems} - read)


def _cell(finding: Finding, decision: Decision | None, places: Mapping[str, int]) -> Cell:
    machine = Judgement(finding.verdict.value)
    judgement = _decided(decision) or machine
    decided = decision is not None and decision.state is not DecisionState.FLAGGED
    return Cell(
        judgement=judgement,
        machine=machine,
        decided=decided,
        reviewer=decision.reviewer if decision and decided else "",
        reason=decision.reason if decision and decided else "",
        confidence=round(finding.confidence, _DECIMALS),
        elements={one.id: _state(one, finding.verdict, judgement) for one in finding.elements},
        passages=_passages(finding, places),
    )


def _decided(decision: Decision | None) -> Judgement | None:
    """What a person decided; None where nobody has."""
    if decision is None:
        return None
    if decision.state is DecisionState.NOT_APPLICABLE:
        return Judgement.NOT_APPLICABLE
    return Judgement(decision.verdict.value) if decision.verdict else None


def _state(element: ElementResult, verdict: Verdict, judgement: Judgement) -> ElementState:
    if judgement is Judgement.NOT_APPLICABLE:
        return ElementState.NOT_ASSESSED
    if element.found:
        return ElementState.WEAKENED if element.weakened else ElementState.FOUND
    return ElementState.NOT_ASSESSED if verdict is Verdict.NOT_ASSESSED else ElementState.NOT_FOUND


_Shown = tuple[Evidence, str]
"""Evidence, and the element whose words its highlights are ("": of the finding as a whole)."""


def _passages(finding: Finding, places: Mapping[str, int]) -> tuple[Passage, ...]:
    """The evidence of the finding and of its elements, each quotation once, best first."""
    found: dict[tuple[str, int, int], list[_Shown]] = {}
    of_elements = ((one, element.id) for element in finding.elements for one in element.evidence)
    for one, element in (*((one, "") for one in finding.evidence), *of_elements):
        if one.statute in places:
            key = (one.statute, one.span.start, one.span.end)
            found.setdefault(key, []).append((one, element))
    return tuple(_passage(same, places) for same in found.values())


def _passage(same: Sequence[_Shown], places: Mapping[str, int]) -> Passage:
    first = same[0][0]
    named = (id_ for one, element in same for id_ in (*one.elements, element) if id_)
    return Passage(
        law=places[first.statute],
        provision=first.provision,
        quote=first.quote,
        start=first.span.start,
        elements=tuple(dict.fromkeys(named)),
        highlights=tuple(_highlights(same, first)),
    )


def _highlights(same: Sequence[_Shown], first: Evidence) -> Iterator[Highlight]:
    """The deciding words, in order; where some overlap, those of an element come first."""
    start = first.span.start
    spans = sorted(
        (span.start - start, not element, span.end - start, element)
        for one, element in same
        for span in one.highlights
    )
    end = 0
    for begin, _, stop, element in spans:
        if end <= begin < stop <= len(first.quote):
            yield Highlight(start=begin, end=stop, element=element)
            end = stop
