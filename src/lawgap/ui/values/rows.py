"""What the window shows of an assessment, as frozen values without Qt: one row per thing shown.

``finding_rows`` makes them once, in the worker; ``under_checklist`` shows the same
rows as one checklist judges them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from lawgap.model.checklist import (
    Alternative,
    Criterion,
    Element,
    Force,
    Instrument,
    Override,
    Record,
    Source,
)
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Verdict,
)
from lawgap.model.reading import Place
from lawgap.model.review import EvidenceStance
from lawgap.model.statute import Statute
from lawgap.ui.text.marks import BESIDE, NEAR, Mark
from lawgap.usecases.wording import FindingWords, Wording, title_of, verdict_symbol, wording_in


class ElementState(StrEnum):
    """How an element stands in the texts."""

    FOUND = "found"
    WEAKENED = "weakened"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One piece of evidence; ``slots`` are the places of its elements in the criterion.

    ``place``: where the words stand in the file itself, where that is known. ``stance``: what a
    person says of it.
    """

    evidence: Evidence
    slots: tuple[int, ...]
    statute_title: str
    place: Place | None = None
    stance: EvidenceStance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementRow:
    """One element of the chosen criterion; ``slot`` is its place, ``pin`` of its best evidence."""

    id: str
    slot: int
    label: str
    required: bool
    state: ElementState
    pin: str
    remarks: tuple[str, ...]  # what weakens it, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source of a criterion, as shown."""

    instrument: str
    pin: str
    strength: str
    verified: bool
    note: str
    instrument_id: str = ""
    force: Force | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistVerdict:
    """What one checklist makes of a finding."""

    checklist: str
    title: str
    verdict: Verdict
    verdict_word: str
    note: str = ""  # the checklist's own remark on this criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding with all that the window says about it."""

    criterion: str
    title: str
    theme: str
    theme_title: str
    verdict: Verdict
    verdict_word: str
    symbol: str
    confidence: float
    pin: str
    reason: str
    requirement: str
    flags: tuple[str, ...]
    elements: tuple[ElementRow, ...]
    evidence: tuple[EvidenceRow, ...]
    near: tuple[EvidenceRow, ...]
    marks: tuple[tuple[str, Mark], ...]  # with the statute's id
    sources: tuple[SourceRow, ...]
    recommendation: str
    other_laws: str
    measures: tuple[str, ...]  # the numbers that the criterion asks for
    verdicts: tuple[ChecklistVerdict, ...]
    searchable: str  # folded: lower case, without accents
    flag_kinds: tuple[Flag, ...] = ()
    forces: tuple[Force, ...] = ()  # of its sources, the strongest first
    decision: tuple[tuple[str, str], ...] = ()  # each verdict's name, and when it is given
    record: Record | None = None

    @property
    def statutes(self) -> tuple[str, ...]:
        """The ids of the statutes that it rests on, each once."""
        return tuple(dict.fromkeys(row.evidence.statute for row in self.evidence))


def finding_rows(assessment: Assessment, language: str = "en") -> tuple[FindingRow, ...]:
    """One row for each finding: the themes in order, within each the assessment's order.

    ``language``: the window's; a language without words is shown in English.
    """
    say = wording_in(language)
    assessment = say.translated(assessment)
    statutes = {statute.id: statute for statute in assessment.bundle.statutes}
    words = say.of_findings(assessment)
    themes = {theme: place for place, theme in enumerate(assessment.themes)}
    rows = [
        _finding_row(assessment, finding, (words[finding.criterion], say), statutes)
        for finding in assessment.findings
    ]
    return tuple(sorted(rows, key=lambda row: themes.get(row.theme, len(themes))))


def under_checklist(
    rows: tuple[FindingRow, ...], result: ChecklistResult
) -> tuple[FindingRow, ...]:
    """The rows of one checklist's criteria, in its order, each as that checklist judges it."""
    by_criterion = {row.criterion: row for row in rows}
    required = {o.criterion: frozenset(o.required) for o in result.checklist.overrides}
    return tuple(
        _judged(row, result.checklist.id, required.get(id_))
        for id_ in result.checklist.criteria
        if (row := by_criterion.get(id_)) is not None
    )


def fold(text: str) -> str:
    """``text`` for searching: lower case and without accents, in any script."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _finding_row(
    assessment: Assessment,
    finding: Finding,
    spoken: tuple[FindingWords, Wording],
    statutes: Mapping[str, Statute],
) -> FindingRow:
    words, say = spoken
    criterion = assessment.criteria[finding.criterion]
    slots = {element.id: slot for slot, element in enumerate(criterion.elements)}
    evidence = tuple(_evidence_row(e, slots, statutes, BESIDE) for e in finding.evidence)
    near = tuple(_evidence_row(e, {}, statutes, NEAR) for e in finding.near_misses)
    theme = assessment.themes.get(criterion.theme, criterion.theme)
    return FindingRow(
        criterion=criterion.id,
        title=criterion.title,
        theme=criterion.theme,
        theme_title=theme,
        verdict=finding.verdict,
        verdict_word=say.verdict(finding.verdict),
        symbol=verdict_symbol(finding.verdict),
        confidence=finding.confidence,
        pin=finding.evidence[0].provision if finding.evidence else "",
        reason=words.reason,
        requirement=criterion.requirement,
        flags=tuple(map(say.flag, finding.flags)),
        elements=tuple(
            _element_row(slot, element, finding, say)
            for slot, element in enumerate(criterion.elements)
        ),
        evidence=evidence,
        near=near,
        marks=tuple(_marks(finding, slots)),
        sources=tuple(_source_row(s, assessment.instruments, say) for s in criterion.sources),
        recommendation=words.recommendation,
        other_laws=words.other_laws,
        measures=words.measures,
        verdicts=tuple(_checklist_verdicts(assessment, finding, say)),
        searchable=_searchable(criterion, theme, words.reason, finding),
        flag_kinds=finding.flags,
        forces=tuple(sorted({s.force for s in criterion.sources}, key=list(Force).index)),
        decision=tuple((say.verdict(Verdict(at)), how) for at, how in criterion.decision.items()),
        record=criterion.record,
    )


def _judged(row: FindingRow, checklist: str, required: frozenset[str] | None) -> FindingRow:
    """``row`` with one checklist's verdict and, where it sets them, its required elements."""
    elements = row.elements
    if required is not None:
        elements = tuple(replace(e, required=e.id in required) for e in elements)
    judged = next((one for one in row.verdicts if one.checklist == checklist), None)
    if judged is None:
        return replace(row, elements=elements)
    return replace(
        row,
        verdict=judged.verdict,
        verdict_word=judged.verdict_word,
        symbol=verdict_symbol(judged.verdict),
        elements=elements,
    )


def _evidence_row(
    evidence: Evidence, slots: Mapping[str, int], statutes: Mapping[str, Statute], otherwise: int
) -> EvidenceRow:
    found = tuple(sorted(slots[element] for element in evidence.elements if element in slots))
    statute = statutes.get(evidence.statute)
    return EvidenceRow(
        evidence=evidence,
        slots=found or (otherwise,),
        statute_title=title_of(statute) if statute else evidence.file,
        place=statute.place_of(evidence.span) if statute else None,
    )


def _element_row(slot: int, element: Element, finding: Finding, say: Wording) -> ElementRow:
    result = next((r for r in finding.elements if r.id == element.id), None)
    found = result is not None and result.found
    state = ElementState.FOUND if found else ElementState.NOT_FOUND
    if result is not None and found and result.weakened:
        state = ElementState.WEAKENED
    return ElementRow(
        id=element.id,
        slot=slot,
        label=element.label,
        required=element.required if result is None else result.required,
        state=state,
        pin=result.evidence[0].provision if result and result.evidence else "",
        remarks=_remarks(result, say) if result else (),
    )


def _remarks(result: ElementResult, say: Wording) -> tuple[str, ...]:
    why = (result.why,) if result.why else ()
    return why + tuple(map(say.flag, result.flags))


def _source_row(source: Source, instruments: Mapping[str, Instrument], say: Wording) -> SourceRow:
    instrument = instruments.get(source.instrument)
    return SourceRow(
        instrument=instrument.short if instrument else source.instrument,
        pin=source.pin,
        strength=say.force(source.force),
        verified=source.verified,
        note=source.note,
        instrument_id=source.instrument,
        force=source.force,
    )


def _marks(finding: Finding, slots: Mapping[str, int]) -> Iterator[tuple[str, Mark]]:
    """What to mark: each element's own words, then what bears on no element."""
    for result in finding.elements:
        for evidence in result.evidence:
            yield from _marks_of(evidence, slots.get(result.id, BESIDE))
    for evidence in finding.evidence:
        if not evidence.elements:
            yield from _marks_of(evidence, BESIDE)
    for evidence in finding.near_misses:
        yield from _marks_of(evidence, NEAR)


def _marks_of(evidence: Evidence, slot: int) -> Iterator[tuple[str, Mark]]:
    for span, deciding in [
        (evidence.span, not evidence.highlights),
        *((highlight, True) for highlight in evidence.highlights),
    ]:
        mark = Mark(start=span.start, end=span.end, slot=slot, deciding=deciding)
        yield evidence.statute, mark


def _checklist_verdicts(
    assessment: Assessment, finding: Finding, say: Wording
) -> Iterator[ChecklistVerdict]:
    """What each checklist that holds the criterion makes of it."""
    for result in assessment.checklists:
        if finding.criterion in result.verdicts:
            changes: list[Override | Alternative] = [
                *result.checklist.overrides,
                *result.checklist.alternatives,
            ]
            yield ChecklistVerdict(
                checklist=result.checklist.id,
                title=result.checklist.title,
                verdict=result.verdicts[finding.criterion],
                verdict_word=say.verdict(result.verdicts[finding.criterion]),
                note=next((c.note for c in changes if _concerns(c, finding.criterion)), ""),
            )


def _concerns(change: Override | Alternative, criterion: str) -> bool:
    if isinstance(change, Override):
        return change.criterion == criterion
    return criterion in change.any_of


def _searchable(criterion: Criterion, theme: str, reason: str, finding: Finding) -> str:
    """Everything that a reader may look for, folded."""
    parts = [criterion.id, criterion.title, theme, criterion.requirement, reason]
    parts += [element.label for element in criterion.elements]
    parts += [f"{evidence.provision} {evidence.quote}" for evidence in finding.evidence]
    return fold("\n".join(parts))
