"""Compares a bundle with checklists: the one door of the analysis room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lawgap.analysis.confidence import confidence
from lawgap.analysis.elements import ElementSightings, find_elements
from lawgap.analysis.evidence import (
    ANCILLARY,
    Place,
    article_scores,
    element_evidence,
    near_misses,
    ranked_evidence,
)
from lawgap.analysis.index import SUBJECT, StatuteIndex, index_statutes
from lawgap.analysis.rules import MODALS, Sighting, sightings
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.verdicts import (
    Company,
    assessed,
    checklist_verdicts,
    company,
    decide,
    limit_flags,
)
from lawgap.analysis.wordings import read_lexicon
from lawgap.model.checklist import Catalogue, Criterion, Rule
from lawgap.model.errors import LanguageUnavailable
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Reason,
    Verdict,
)
from lawgap.model.language import Language
from lawgap.model.query import (
    AndQuery,
    ConceptQuery,
    CountQuery,
    HeadingQuery,
    NearQuery,
    OrQuery,
    Query,
    Scope,
)
from lawgap.model.statute import Bundle, Progress, no_progress

_TOP = 2  # articles in which a limit counts


def assess(
    bundle: Bundle,
    catalogue: Catalogue,
    *,
    checklists: Sequence[str],
    languages: Mapping[str, Language],
    version: str,
    progress: Progress = no_progress,
) -> Assessment:
    """One finding for each criterion of any of ``checklists`` (ids), in checklist order.

    Raises LanguageUnavailable where a statute's language has no lexicon in ``languages``;
    whatever ``progress`` raises goes through.
    """
    chosen = [catalogue.checklists[c] for c in checklists]
    ids = list(dict.fromkeys(c for checklist in chosen for c in checklist.criteria))
    criteria = {c: catalogue.criteria[c] for c in ids}
    total = len(bundle.statutes) + len(criteria)
    indexes = _index(bundle, criteria, languages, progress, total)
    findings = []
    for done, criterion in enumerate(criteria.values(), start=len(indexes)):
        progress(done, total, criterion.title)
        findings.append(judge(criterion, indexes))
    progress(total, total, "")
    by_id = {f.criterion: f for f in findings}
    return Assessment(
        version=version,
        bundle=bundle,
        checklists=tuple(
            ChecklistResult(checklist=c, verdicts=checklist_verdicts(c, by_id)) for c in chosen
        ),
        criteria=criteria,
        instruments=catalogue.instruments,
        themes=catalogue.themes,
        findings=tuple(findings),
    )


def judge(criterion: Criterion, indexes: Sequence[StatuteIndex]) -> Finding:
    """The finding on one criterion."""
    results = find_elements(criterion, indexes)
    required = [r for r in results if r.element.required]
    on_topic = _on_topic(criterion, indexes)
    places = frozenset(s.place for s in on_topic)
    scores = article_scores(results, places, indexes, criterion.where)
    top = sorted(scores, key=lambda place: (-scores[place], place))[:_TOP]
    around = company(criterion, top, indexes)
    verdict = assessed(
        decide(
            required,
            contradicted=bool(around.contradicted),
            limited=bool(around.limits),
            partly=bool(around.partly),
        ),
        criterion.where,
        indexes,
    )
    nothing = verdict in (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED)
    misses = near_misses(on_topic, indexes) if nothing else ()
    leading = around.contradicted or (() if any(r.found for r in required) else around.partly)
    evidence = () if nothing else ranked_evidence(results, [s for _, s in leading], scores, indexes)
    return Finding(
        criterion=criterion.id,
        verdict=verdict,
        confidence=confidence(verdict, required, around, len(misses)),
        reason=_reason(required, around, evidence, indexes, verdict),
        flags=_flags(verdict, required, around, evidence),
        elements=tuple(_element(r, scores, indexes) for r in results),
        evidence=evidence,
        near_misses=misses,
    )


def _index(
    bundle: Bundle,
    criteria: Mapping[str, Criterion],
    languages: Mapping[str, Language],
    progress: Progress,
    total: int,
) -> list[StatuteIndex]:
    wanted = {
        SUBJECT,
        ANCILLARY,
        *MODALS,
        *(c for one in criteria.values() for c in _concepts_of(one)),
    }
    codes = dict.fromkeys(statute.language for statute in bundle.statutes)
    for code in codes:
        if code not in languages:
            raise LanguageUnavailable(
                f"There is no lexicon for the language '{code}'.",
                hint="Add resources/languages/CODE.yaml, or leave the file out.",
            )
    tokenizer = make_tokenizer()
    indexes: dict[str, StatuteIndex] = {}
    for code in codes:
        spoken = [s for s in bundle.statutes if s.language == code]
        progress(len(indexes), total, ", ".join(s.title for s in spoken))
        lexicon = read_lexicon(languages[code], wanted)
        made = index_statutes(spoken, lexicon, tokenizer)
        indexes.update(zip((s.id for s in spoken), made, strict=True))
    return [indexes[s.id] for s in bundle.statutes]


def _concepts_of(criterion: Criterion) -> Iterator[str]:
    for rule in _rules_of(criterion):
        for query in (rule.find, rule.context, rule.unless):
            if query is not None:
                yield from _concepts_in(query)
    if criterion.topic is not None:
        yield from _concepts_in(criterion.topic)


def _rules_of(criterion: Criterion) -> Iterator[Rule]:
    for element in criterion.elements:
        yield from element.rules
        yield from element.weak
    yield from criterion.limits
    yield from criterion.partly
    yield from criterion.contradicted


def _concepts_in(query: Query) -> Iterator[str]:
    match query:
        case ConceptQuery() | HeadingQuery():
            yield query.concept
        case AndQuery():
            for part in (*query.parts, *query.absent):
                yield from _concepts_in(part)
        case NearQuery() | OrQuery() | CountQuery():
            for part in query.parts:
                yield from _concepts_in(part)


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
) -> tuple[Flag, ...]:
    flags = [flag for r in required for flag in r.flags]
    if verdict in (Verdict.PARTLY_MET, Verdict.MET):
        flags.extend(limit_flags(around))
        flags.extend([Flag.CONFLICT] if around.contradicted else [])
    flags.extend([Flag.SEVERAL_STATUTES] if len({e.file for e in evidence[:4]}) > 1 else [])
    flags.extend([Flag.LAW_NOT_SUPPLIED] if verdict is Verdict.NOT_ASSESSED else [])
    quoted = [s.quoted for r in required for s in r.sightings[:1]]
    flags.extend([Flag.AMENDING_TEXT] if quoted and all(quoted) else [])
    return tuple(dict.fromkeys(flags))
