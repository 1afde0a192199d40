"""What two assessments say differently: which gaps closed, which opened, and by which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawgap.comparison.words import words_of
from lawgap.model.comparison import CriterionChange, ElementChange, GapChange
from lawgap.model.finding import Assessment, ElementResult, Evidence, Finding, Verdict

_LEVEL = {
    Verdict.CONTRADICTED: -1,
    Verdict.NOT_ASSESSED: 0,
    Verdict.NOT_FOUND: 0,
    Verdict.PARTLY_MET: 1,
    Verdict.MET: 2,
}
_FIRM, _WEAK, _ABSENT = 2, 1, 0


def gap_changes(old: Assessment, new: Assessment) -> tuple[CriterionChange, ...]:
    """One change for each criterion that both assessments judged, in the new one's order."""
    before = {finding.criterion: finding for finding in old.findings}
    return tuple(
        _criterion(before[finding.criterion], finding)
        for finding in new.findings
        if finding.criterion in before
    )


def _criterion(old: Finding, new: Finding) -> CriterionChange:
    before = {element.id: element for element in old.elements}
    elements = tuple(
        _element(before[element.id], element) for element in new.elements if element.id in before
    )
    change = _verdict_change(old.verdict, new.verdict)
    if change is GapChange.UNCHANGED:
        required = {element.id for element in new.elements if element.required}
        change = _by_elements([e for e in elements if e.id in required])
    return CriterionChange(
        criterion=new.criterion,
        change=change,
        old=old.verdict,
        new=new.verdict,
        elements=elements,
        gained=_only_in(new.evidence, old.evidence),
        lost=_only_in(old.evidence, new.evidence),
    )


def _verdict_change(old: Verdict, new: Verdict) -> GapChange:
    rise = _LEVEL[new] - _LEVEL[old]
    if rise == 0:
        return GapChange.UNCHANGED
    if new is Verdict.MET:
        return GapChange.CLOSED
    if old is Verdict.MET:
        return GapChange.OPENED
    return GapChange.STRENGTHENED if rise > 0 else GapChange.WEAKENED


def _by_elements(elements: Iterable[ElementChange]) -> GapChange:
    """Under one verdict: more elements than before, fewer, or some of both (then unchanged)."""
    changes = [element.change for element in elements]
    better = sum(c in (GapChange.CLOSED, GapChange.STRENGTHENED) for c in changes)
    worse = sum(c in (GapChange.OPENED, GapChange.WEAKENED) for c in changes)
    if better and not worse:
        return GapChange.STRENGTHENED
    if worse and not better:
        return GapChange.WEAKENED
    return GapChange.UNCHANGED


def _element(old: ElementResult, new: ElementResult) -> ElementChange:
    before, after = _strength(old), _strength(new)
    if before == after:
        change = GapChange.UNCHANGED
    elif before == _ABSENT:
        change = GapChange.CLOSED
    elif after == _ABSENT:
        change = GapChange.OPENED
    else:
        change = GapChange.STRENGTHENED if after > before else GapChange.WEAKENED
    return ElementChange(
        id=new.id,
        change=change,
        old=_only_in(old.evidence, new.evidence),
        new=_only_in(new.evidence, old.evidence),
    )


def _strength(element: ElementResult) -> int:
    if not element.found:
        return _ABSENT
    return _WEAK if element.weakened else _FIRM


def _texts(evidence: Iterable[Evidence]) -> frozenset[tuple[str, ...]]:
    return frozenset(words_of(one.quote) for one in evidence)


def _only_in(evidence: Sequence[Evidence], others: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence whose words do not stand among those of the other version's evidence."""
    if [one.quote for one in evidence] == [one.quote for one in others]:
        return ()  # most often: no word need be looked at
    elsewhere = _texts(others)
    return tuple(one for one in evidence if words_of(one.quote) not in elsewhere)
