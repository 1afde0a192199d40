"""The weight of each sign in a finding's confidence. Written by ``benchmarks/calibrate.py``.

Fitted to 814 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -0.67,
    "any finding": 2.14,
    "met: an article stands out": -0.01,
    "met: by silence": 0.16,
    "met: in several statutes": -0.49,
    "met: shown in many articles": 0.59,
    "met: shown in one article only": -0.44,
    "met: specific to trafficking": 0.75,
    "nothing: near misses": -0.42,
    "nothing: of many elements": 0.53,
    "partly: a limit": 0.08,
    "partly: firm elements": 0.15,
    "partly: no required element": -0.03,
    "partly: specific to trafficking": 0.47,
    "partly: two elements and a gap": 0.35,
    "partly: weakened elements": 0.33,
    "verdict contradicted": -0.36,
    "verdict met": -0.71,
    "verdict not-assessed": 0.91,
    "verdict not-found": 0.2,
    "verdict partly-met": -0.03,
}
