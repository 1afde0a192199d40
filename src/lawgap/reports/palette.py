"""The colours (RRGGBB) and signs of the scale: neither ever stands without its word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lawgap.reports.report import ElementStatus, Standing

INK: Final = "1F2A37"
HEADING: Final = "1F3864"
QUIET: Final = "55606E"
RULE: Final = "B8C2CF"
HEAD_FILL: Final = "E4EAF2"

FILLS: Final[
    Mapping[str, str]
] = {  # light, behind dark words; apart for colour-blind eyes by lightness and hue
    Standing.MET: "D6EBE3",
    Standing.PARTLY_MET: "FFF0C2",
    Standing.NOT_FOUND: "F9D8C8",
    Standing.CONTRADICTED: "E3CBE4",
    Standing.NOT_ASSESSED: "E8E8E8",
    Standing.NOT_APPLICABLE: "F4F4F4",
}
STATUS_FILLS: Final[Mapping[str, str]] = {
    ElementStatus.FOUND: FILLS[Standing.MET],
    ElementStatus.WEAKENED: FILLS[Standing.PARTLY_MET],
    ElementStatus.NOT_FOUND: FILLS[Standing.NOT_FOUND],
    ElementStatus.NOT_ASSESSED: FILLS[Standing.NOT_ASSESSED],
}
BARS: Final[Mapping[str, str]] = {  # stronger, for the bars of a chart
    Standing.MET: "2F8F72",
    Standing.PARTLY_MET: "E3B23C",
    Standing.NOT_FOUND: "D9703F",
    Standing.CONTRADICTED: "8E4A91",
    Standing.NOT_ASSESSED: "A9AFB8",
    Standing.NOT_APPLICABLE: "CDD2D8",
}

SYMBOLS: Final[Mapping[str, str]] = {
    Standing.MET: "●",
    Standing.PARTLY_MET: "◐",
    Standing.NOT_FOUND: "○",
    Standing.CONTRADICTED: "✕",
    Standing.NOT_ASSESSED: "–",
    Standing.NOT_APPLICABLE: "∅",
}
ASCII_SYMBOLS: Final[Mapping[str, str]] = {
    Standing.MET: "+",
    Standing.PARTLY_MET: "~",
    Standing.NOT_FOUND: "o",
    Standing.CONTRADICTED: "x",
    Standing.NOT_ASSESSED: "-",
    Standing.NOT_APPLICABLE: "/",
}
STATUS_SYMBOLS: Final[Mapping[str, str]] = {
    ElementStatus.FOUND: SYMBOLS[Standing.MET],
    ElementStatus.WEAKENED: SYMBOLS[Standing.PARTLY_MET],
    ElementStatus.NOT_FOUND: SYMBOLS[Standing.NOT_FOUND],
    ElementStatus.NOT_ASSESSED: SYMBOLS[Standing.NOT_ASSESSED],
}
