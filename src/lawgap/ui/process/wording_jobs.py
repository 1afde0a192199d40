"""What runs in the worker process while a clause is tried. Imports no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lawgap.model.finding import Assessment, ElementResult, Finding, Verdict
from lawgap.model.statute import Progress
from lawgap.settings import Settings
from lawgap.ui.text.marks import BESIDE, Mark
from lawgap.ui.values.rows import ElementState
from lawgap.usecases.trial import Trial
from lawgap.usecases.wording import Wording, verdict_symbol, wording_in

_SAYS = (Verdict.MET, Verdict.PARTLY_MET, Verdict.CONTRADICTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedElement:
    """One element, whether the clause has it, and the words that decide it.

    ``remarks``: what weakens it, in plain words.
    """

    slot: int
    label: str
    required: bool
    state: ElementState
    words: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedCriterion:
    """One criterion on the clause. ``marks`` count code points of the clause."""

    criterion: str
    title: str
    verdict: Verdict
    verdict_word: str
    symbol: str
    elements: tuple[TriedElement, ...]
    marks: tuple[Mark, ...]
    limits: tuple[str, ...]  # what limits or contradicts it, in the checklist's own words


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedClause:
    """What a clause says: a row for the criterion chosen, or for each that it bears on."""

    clause: str
    rows: tuple[TriedCriterion, ...]


def list_criteria(
    settings: Settings, language: str = "en", *, progress: Progress
) -> tuple[tuple[str, str], ...]:
    """Every criterion that can be chosen: its id and its title in the window's language."""
    progress(0, 1, "")
    shown = wording_in(language).translated(_trial(settings).attempt(".").assessment)
    titles = ((one.id, one.title) for one in shown.criteria.values())
    return tuple(sorted(titles, key=lambda pair: pair[1].casefold()))


def try_clause(
    clause: str, criterion: str, settings: Settings, language: str = "en", *, progress: Progress
) -> TriedClause:
    """What a clause has of ``criterion`` (empty: of every one that it bears on)."""
    progress(0, 1, "")
    if not clause.strip():
        return TriedClause(clause=clause, rows=())
    tried = _trial(settings).attempt(clause, (criterion,) if criterion else ())
    say = wording_in(language)
    shown = say.translated(tried.assessment)
    found = (one for one in shown.findings if criterion or one.verdict in _SAYS)
    rows = [_row(shown, finding, say) for finding in found]
    rows.sort(key=lambda row: _SAYS.index(row.verdict) if row.verdict in _SAYS else len(_SAYS))
    return TriedClause(clause=clause, rows=tuple(rows))


def sample_wording(criterion: str, settings: Settings, *, progress: Progress) -> str:
    """Words of the sample country that meet a criterion; empty: it has none."""
    progress(0, 1, "")
    return _trial(settings).sample(criterion)


@lru_cache(maxsize=2)
def _trial(settings: Settings) -> Trial:
    return Trial(settings)


def _row(shown: Assessment, finding: Finding, say: Wording) -> TriedCriterion:
    criterion = shown.criteria[finding.criterion]
    text = shown.bundle.statutes[0].text
    results = {result.id: result for result in finding.elements}
    pairs = [
        (slot, element, results[element.id])
        for slot, element in enumerate(criterion.elements)
        if element.id in results
    ]
    return TriedCriterion(
        criterion=criterion.id,
        title=criterion.title,
        verdict=finding.verdict,
        verdict_word=say.verdict(finding.verdict),
        symbol=verdict_symbol(finding.verdict),
        elements=tuple(
            TriedElement(
                slot=slot,
                label=element.label,
                required=element.required,
                state=_state(result),
                words=_words(result, text),
                remarks=(
                    *((result.why,) if result.why else ()),
                    *(say.flag(flag) for flag in result.flags),
                ),
            )
            for slot, element, result in pairs
        ),
        marks=(
            *(mark for slot, _, result in pairs for mark in _marks(result, slot)),
            *_beside(finding),
        ),
        limits=finding.reason.limits,
    )


def _state(result: ElementResult) -> ElementState:
    if not result.found:
        return ElementState.NOT_FOUND
    return ElementState.WEAKENED if result.weakened else ElementState.FOUND


def _words(result: ElementResult, text: str) -> tuple[str, ...]:
    """The words that decide an element, each once, and none that are part of others."""
    spans = (span for one in result.evidence for span in one.highlights)
    found = dict.fromkeys(" ".join(text[s.start : s.end].split()) for s in spans)
    return tuple(one for one in found if not any(one in other and one != other for other in found))


def _marks(result: ElementResult, slot: int) -> Iterator[Mark]:
    for one in result.evidence:
        for span in one.highlights:
            yield Mark(start=span.start, end=span.end, slot=slot, deciding=True)


def _beside(finding: Finding) -> Iterator[Mark]:
    """The words that limit or contradict, and show no element."""
    for one in finding.evidence:
        if not one.elements:
            for span in one.highlights:
                yield Mark(start=span.start, end=span.end, slot=BESIDE, deciding=True)
