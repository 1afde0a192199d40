"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to 834 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -1.15,
    "any finding": 1.76,
    "found firm here, weak there": -0.63,
    "met: an article stands out": -0.27,
    "met: by silence": -0.12,
    "met: in several statutes": 0.02,
    "met: shown in many articles": 1.23,
    "met: shown in one article only": -0.64,
    "met: specific to trafficking": 0.81,
    "nothing: near misses": -1.33,
    "nothing: of many elements": 1.0,
    "off topic": -0.13,
    "partly: a limit": 0.59,
    "partly: firm elements": 0.45,
    "partly: no required element": -0.1,
    "partly: specific to trafficking": 0.77,
    "partly: two elements and a gap": 0.48,
    "partly: weakened elements": 0.75,
    "verdict contradicted": -0.81,
    "verdict met": -0.46,
    "verdict not-assessed": 1.32,
    "verdict not-found": 0.03,
    "verdict partly-met": -0.07,
}
