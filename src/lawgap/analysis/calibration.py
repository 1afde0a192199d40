"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to 834 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -1.14,
    "any finding": 1.65,
    "found firm here, weak there": -0.75,
    "met: an article stands out": -0.45,
    "met: by silence": -0.14,
    "met: in several statutes": 0.02,
    "met: shown in many articles": 1.21,
    "met: shown in one article only": -0.6,
    "met: specific to trafficking": 0.84,
    "nothing: near misses": -1.51,
    "nothing: of many elements": 1.13,
    "off topic": -0.04,
    "partly: a limit": 0.68,
    "partly: firm elements": 0.51,
    "partly: no required element": -0.04,
    "partly: specific to trafficking": 1.11,
    "partly: two elements and a gap": 0.47,
    "partly: weakened elements": 0.61,
    "verdict contradicted": -0.92,
    "verdict met": -0.37,
    "verdict not-assessed": 1.41,
    "verdict not-found": 0.03,
    "verdict partly-met": -0.14,
}
