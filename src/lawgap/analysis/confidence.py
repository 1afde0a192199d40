"""How sure a finding is, from 0 to 1: a sum of visible reasons for doubt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.verdicts import Company
from lawgap.model.finding import Verdict

_START = {
    Verdict.MET: 0.85,
    Verdict.PARTLY_MET: 0.65,
    Verdict.NOT_FOUND: 0.9,
    Verdict.CONTRADICTED: 0.6,
    Verdict.NOT_ASSESSED: 0.8,
}


def confidence(
    verdict: Verdict,
    required: Sequence[ElementSightings],
    around: Company,
    near_misses: int,
) -> float:
    """The confidence in ``verdict``, rounded to two places."""
    value = _START[verdict]
    if verdict is Verdict.MET:
        value += 0.1 * _share(required, lambda r: any(s.specific for s in r.sightings))
        value -= 0.15 * _share(required, lambda r: r.by_silence)
        value -= 0.1 * _share(required, lambda r: len({s.place for s in r.sightings}) == 1)
    elif verdict is Verdict.PARTLY_MET:
        found = _share(required, lambda r: r.found)
        value += 0.15 if 0.3 <= found <= 0.7 else 0.0
        value -= 0.15 if around.partly and not found else 0.0
    elif verdict is Verdict.NOT_FOUND:
        value -= 0.1 * min(near_misses, 3)
    return round(min(max(value, 0.05), 0.99), 2)


def _share(results: Sequence[ElementSightings], test: Callable[[ElementSightings], bool]) -> float:
    if not results:
        return 0.0
    return sum(test(r) for r in results) / len(results)
