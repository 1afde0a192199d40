"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to 834 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -1.17,
    "any finding": 1.74,
    "found firm here, weak there": -0.68,
    "met: an article stands out": -0.25,
    "met: by silence": -0.12,
    "met: in several statutes": -0.01,
    "met: shown in many articles": 1.21,
    "met: shown in one article only": -0.69,
    "met: specific to trafficking": 0.86,
    "nothing: near misses": -1.35,
    "nothing: of many elements": 0.97,
    "off topic": -0.08,
    "partly: a limit": 0.76,
    "partly: firm elements": 0.57,
    "partly: no required element": -0.05,
    "partly: specific to trafficking": 0.88,
    "partly: two elements and a gap": 0.45,
    "partly: weakened elements": 0.71,
    "verdict contradicted": -0.8,
    "verdict met": -0.45,
    "verdict not-assessed": 1.34,
    "verdict not-found": 0.04,
    "verdict partly-met": -0.12,
}
