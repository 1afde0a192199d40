"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to 834 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -1.14,
    "any finding": 1.7,
    "found firm here, weak there": -0.77,
    "met: an article stands out": -0.45,
    "met: by silence": -0.14,
    "met: in several statutes": 0.01,
    "met: shown in many articles": 1.26,
    "met: shown in one article only": -0.66,
    "met: specific to trafficking": 0.76,
    "nothing: near misses": -1.48,
    "nothing: of many elements": 1.07,
    "off topic": -0.07,
    "partly: a limit": 0.73,
    "partly: firm elements": 0.53,
    "partly: no required element": -0.06,
    "partly: specific to trafficking": 1.06,
    "partly: two elements and a gap": 0.47,
    "partly: weakened elements": 0.63,
    "verdict contradicted": -0.94,
    "verdict met": -0.3,
    "verdict not-assessed": 1.37,
    "verdict not-found": 0.02,
    "verdict partly-met": -0.15,
}
