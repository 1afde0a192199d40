"""How sure a finding is, from 0 to 1: visible signs, each with one weight for all criteria.

The signs say how a verdict came about; no sign and no weight belongs to one criterion, so that no
base rate enters. ``calibration.py`` holds the weights and says how they were made.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from lawgap.analysis.calibration import WEIGHTS
from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.evidence import Place
from lawgap.analysis.verdicts import Company
from lawgap.model.finding import Verdict

_LEAST, _MOST = 0.05, 0.99
_LEAD = 4.0  # a lead of the best article in score, beyond which more says nothing
_LONG = 6  # required elements, beyond which more say nothing
_MANY = 5  # articles that show one element: it is shown everywhere, so loosely


def confidence(
    verdict: Verdict,
    required: Sequence[ElementSightings],
    around: Company,
    near_misses: int,
    scores: Mapping[Place, float],
    on_topic: AbstractSet[Place],
) -> float:
    """The confidence in ``verdict``, cut to two places, so that 0.9 means 0.9 or more.

    ``scores``: how much each article says on the criterion; ``on_topic``: the articles that
    speak of its topic.
    """
    found = signs(verdict, required, around, near_misses, scores, on_topic)
    value = 1 / (1 + math.exp(-sum(WEIGHTS.get(name, 0.0) * v for name, v in found.items())))
    return math.floor(100 * min(max(value, _LEAST), _MOST)) / 100


def signs(
    verdict: Verdict,
    required: Sequence[ElementSightings],
    around: Company,
    near_misses: int,
    scores: Mapping[Place, float],
    on_topic: AbstractSet[Place],
) -> dict[str, float]:
    """What speaks for or against a verdict, each from 0 to 1, by name, in a fixed order."""
    values = {"any finding": 1.0, f"verdict {verdict.value}": 1.0}
    if verdict is Verdict.MET:
        values |= _of_met(required, scores)
    elif verdict is Verdict.PARTLY_MET:
        values |= _of_partly_met(required, around)
    elif verdict in (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED):
        values |= _of_nothing(required, near_misses)
    values["off topic"] = _off_topic(scores, on_topic)
    values["found firm here, weak there"] = _share(required, _found, _mixed)
    values["amending text"] = _share(required, _found, lambda r: r.sightings[0].quoted)
    return values


def _of_met(
    required: Sequence[ElementSightings], scores: Mapping[Place, float]
) -> dict[str, float]:
    statutes = {s.statute for r in required for s in r.sightings}
    return {
        "met: by silence": _share(required, _found, lambda r: r.by_silence),
        "met: specific to trafficking": _share(required, _found, _specific),
        "met: shown in one article only": _share(required, _found, lambda r: _places(r) == 1),
        "met: shown in many articles": _share(required, _found, lambda r: _places(r) > _MANY),
        "met: in several statutes": float(len(statutes) > 1),
        "met: an article stands out": _lead(scores),
    }


def _of_partly_met(required: Sequence[ElementSightings], around: Company) -> dict[str, float]:
    found = sum(r.found for r in required)
    return {
        "partly: firm elements": _share(required, _any, lambda r: r.found and not r.weakened),
        "partly: weakened elements": _share(required, _any, lambda r: r.weakened),
        "partly: two elements and a gap": float(1 < found < len(required)),
        "partly: no required element": float(not found),
        "partly: a limit": float(bool(around.limits)),
        "partly: specific to trafficking": _share(required, _found, _specific),
    }


def _of_nothing(required: Sequence[ElementSightings], near_misses: int) -> dict[str, float]:
    return {
        "nothing: near misses": min(near_misses, 3) / 3,
        "nothing: of many elements": min(len(required), _LONG) / _LONG,
    }


def _lead(scores: Mapping[Place, float]) -> float:
    """How far the best article leads the next one."""
    best = [*sorted(scores.values(), reverse=True)[:2], 0.0, 0.0]
    return min(best[0] - best[1], _LEAD) / _LEAD


def _off_topic(scores: Mapping[Place, float], on_topic: AbstractSet[Place]) -> float:
    """1 where the article that says most does not speak of the criterion's topic."""
    if not scores:
        return 0.0
    return float(min(scores, key=lambda place: (-scores[place], place)) not in on_topic)


_Test = Callable[[ElementSightings], bool]


def _share(required: Sequence[ElementSightings], among: _Test, test: _Test) -> float:
    """The share of the required elements that are ``among`` and pass ``test``."""
    return sum(among(r) and test(r) for r in required) / len(required) if required else 0.0


def _any(_result: ElementSightings) -> bool:
    return True


def _found(result: ElementSightings) -> bool:
    return result.found and bool(result.sightings)


def _specific(result: ElementSightings) -> bool:
    return any(s.specific for s in result.sightings)


def _mixed(result: ElementSightings) -> bool:
    return len({s.weak for s in result.sightings}) > 1


def _places(result: ElementSightings) -> int:
    return len({s.place for s in result.sightings})
