"""The finding on one criterion: elements, verdict, reason, flags and evidence brought together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawgap.analysis.asked import covers
from lawgap.analysis.confidence import confidence
from lawgap.analysis.elements import ElementSightings, find_elements
from lawgap.analysis.evidence import (
    Place,
    article_scores,
    element_evidence,
    near_misses,
    ranked_evidence,
)
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.rules import Sighting, sightings
from lawgap.analysis.verdicts import Company, assessed, company, decide, limit_flags, split
from lawgap.model.checklist import Criterion, Rule
from lawgap.model.finding import ElementResult, Evidence, Finding, Flag, Reason, Verdict
from lawgap.model.query import OrQuery, Scope

_TOP = 2  # articles in which a limit counts


def judge(criterion: Criterion, indexes: Sequence[StatuteIndex]) -> Finding:
    """The finding on one criterion; not assessed where no statute's language has its words."""
    uncovered = [i for i in indexes if not covers(i.language, criterion)]
    if indexes and len(uncovered) == len(indexes):
        return _not_covered(criterion, indexes)
    results = find_elements(criterion, indexes)
    required = [r for r in results if r.element.required]
    on_topic = _on_topic(criterion, indexes)
    places = frozenset(s.place for s in on_topic)
    scores = article_scores(criterion, results, places, indexes)
    top = sorted(scores, key=lambda place: (-scores[place], place))[:_TOP]
    around = company(criterion, required, top, indexes)
    verdict = decide(
        required,
        contradicted=bool(around.contradicted),
        limited=bool(around.limits) or split(required),
        partly=bool(around.partly),
    )
    if not any(r.found for r in results):  # a part that stands there shows that the law is there
        verdict = assessed(verdict, criterion.where, indexes)
    nothing = verdict in (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED)
    misses = near_misses(on_topic, indexes) if nothing else ()
    leading = around.contradicted or (() if any(r.found for r in required) else around.partly)
    shown = not nothing or any(r.found for r in results)  # an element that is not required
    evidence = ranked_evidence(results, [s for _, s in leading], scores, indexes) if shown else ()
    return Finding(
        criterion=criterion.id,
        verdict=verdict,
        confidence=confidence(verdict, required, around, len(misses), scores, places),
        reason=_reason(required, around, () if nothing else evidence, indexes, verdict),
        flags=_flags(verdict, required, around, evidence, covered=not uncovered),
        elements=tuple(_element(r, scores, indexes) for r in results),
        evidence=evidence,
        near_misses=misses,
    )


def _not_covered(criterion: Criterion, indexes: Sequence[StatuteIndex]) -> Finding:
    elements = (
        ElementResult(id=e.id, required=e.required, found=False, weakened=False, evidence=())
        for e in criterion.elements
    )
    return Finding(
        criterion=criterion.id,
        verdict=Verdict.NOT_ASSESSED,
        confidence=1.0,
        reason=Reason(looked_in=tuple(index.statute.file for index in indexes)),
        flags=(Flag.LANGUAGE_NOT_COVERED,),
        elements=tuple(elements),
        evidence=(),
    )


def _on_topic(criterion: Criterion, indexes: Sequence[StatuteIndex]) -> list[Sighting]:
    """Where the statutes speak of the criterion's topic, or of what its elements look for."""
    topic = criterion.topic or OrQuery(
        parts=tuple(rule.find for e in criterion.elements for rule in e.rules if not e.silent)
    )
    return sightings(Rule(find=topic, scope=Scope.PROVISION), indexes)


def _element(
    result: ElementSightings,
    scores: Mapping[Place, float],
    indexes: Sequence[StatuteIndex],
) -> ElementResult:
    return ElementResult(
        id=result.element.id,
        required=result.element.required,
        found=result.found,
        weakened=result.weakened,
        evidence=element_evidence(result, scores, indexes),
        flags=result.flags,
        why=result.why,
    )


def _reason(
    required: Sequence[ElementSightings],
    around: Company,
    evidence: Sequence[Evidence],
    indexes: Sequence[StatuteIndex],
    verdict: Verdict,
) -> Reason:
    texts = {index.statute.id: index.statute for index in indexes}
    words = (texts[e.statute].quote(h) for e in evidence[:2] for h in e.highlights[:3])
    held = around.contradicted if verdict is Verdict.CONTRADICTED else around.limits
    return Reason(
        deciding=tuple(dict.fromkeys(" ".join(w.split()) for w in words)),
        missing=tuple(r.element.id for r in required if not r.found),
        weakened=tuple(r.element.id for r in required if r.weakened),
        limits=tuple(dict.fromkeys(rule.why for rule, _ in held if rule.why)),
        looked_in=tuple(index.statute.file for index in indexes),
    )


def _flags(
    verdict: Verdict,
    required: Sequence[ElementSightings],
    around: Company,
    evidence: Sequence[Evidence],
    *,
    covered: bool,
) -> tuple[Flag, ...]:
    flags = [flag for r in required for flag in r.flags]
    if verdict in (Verdict.PARTLY_MET, Verdict.MET):
        flags.extend(limit_flags(around))
        flags.extend([Flag.CONFLICT] if around.contradicted else [])
        flags.extend([Flag.SPLIT] if split(required) else [])
    flags.extend([Flag.SEVERAL_STATUTES] if len({e.file for e in evidence[:4]}) > 1 else [])
    flags.extend([Flag.LAW_NOT_SUPPLIED] if verdict is Verdict.NOT_ASSESSED else [])
    flags.extend([] if covered else [Flag.LANGUAGE_NOT_COVERED])
    quoted = [s.quoted for r in required for s in r.sightings[:1]]
    flags.extend([Flag.AMENDING_TEXT] if quoted and all(quoted) else [])
    return tuple(dict.fromkeys(flags))
