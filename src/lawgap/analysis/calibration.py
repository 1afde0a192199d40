"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to 814 judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "amending text": -0.28,
    "any finding": 2.98,
    "found firm here, weak there": -0.36,
    "met: an article stands out": -0.53,
    "met: by silence": 0.0,
    "met: in several statutes": -0.0,
    "met: shown in many articles": 0.55,
    "met: shown in one article only": -0.39,
    "met: specific to trafficking": 0.21,
    "nothing: near misses": -0.65,
    "nothing: of many elements": 0.3,
    "off topic": -0.06,
    "partly: a limit": 0.34,
    "partly: firm elements": 0.15,
    "partly: no required element": -0.25,
    "partly: specific to trafficking": 0.44,
    "partly: two elements and a gap": 0.31,
    "partly: weakened elements": 0.32,
    "verdict contradicted": -0.23,
    "verdict met": -0.22,
    "verdict not-assessed": 0.56,
    "verdict not-found": -0.03,
    "verdict partly-met": -0.07,
}
