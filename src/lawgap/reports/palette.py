"""The colours of the scale, as RRGGBB. A colour never stands without its symbol and word."""

from __future__ import annotations

from typing import Final

from lawgap.model.finding import Verdict
from lawgap.reports.report import ElementStatus

INK: Final = "1F2A37"
HEADING: Final = "1F3864"
QUIET: Final = "55606E"
RULE: Final = "B8C2CF"
HEAD_FILL: Final = "E4EAF2"

FILLS: Final = {  # light, behind dark words; apart for colour-blind eyes by lightness and hue
    Verdict.MET: "D6EBE3",
    Verdict.PARTLY_MET: "FFF0C2",
    Verdict.NOT_FOUND: "F9D8C8",
    Verdict.CONTRADICTED: "E3CBE4",
    Verdict.NOT_ASSESSED: "E8E8E8",
}
STATUS_FILLS: Final = {
    ElementStatus.FOUND: FILLS[Verdict.MET],
    ElementStatus.WEAKENED: FILLS[Verdict.PARTLY_MET],
    ElementStatus.NOT_FOUND: FILLS[Verdict.NOT_FOUND],
    ElementStatus.NOT_ASSESSED: FILLS[Verdict.NOT_ASSESSED],
}
BARS: Final = {  # stronger, for the bars of a chart
    Verdict.MET: "2F8F72",
    Verdict.PARTLY_MET: "E3B23C",
    Verdict.NOT_FOUND: "D9703F",
    Verdict.CONTRADICTED: "8E4A91",
    Verdict.NOT_ASSESSED: "A9AFB8",
}
