"""Colours made from the palette, readable on light and on dark, and never the only sign."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

from lawgap.model.finding import Verdict
from lawgap.ui.text.marks import BESIDE, NEAR

_VERDICT_HUES = {
    Verdict.MET: 140,
    Verdict.PARTLY_MET: 36,
    Verdict.NOT_FOUND: 215,
    Verdict.CONTRADICTED: 355,
    Verdict.NOT_ASSESSED: -1,  # grey
}
_ELEMENT_HUES = (210, 28, 150, 320, 50, 265, 185, 0)
_SIGN_HUES = {BESIDE: 355, NEAR: -1}
_UNDERLINES = (
    QTextCharFormat.UnderlineStyle.SingleUnderline,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.WaveUnderline,
    QTextCharFormat.UnderlineStyle.DashDotLine,
    QTextCharFormat.UnderlineStyle.DashDotDotLine,
)
_READABLE = 4.5  # WCAG AA for small text
_WELL_READABLE = 7.0  # WCAG AAA, where the palette itself is one of high contrast
_HIGH = 20.0  # the contrast of a palette's text with all its grounds, from which on it is that


def verdict_ink(verdict: Verdict, palette: QPalette) -> QColor:
    """The text colour of a verdict on the palette's base."""
    return _ink(_VERDICT_HUES[verdict], palette)


def verdict_tint(verdict: Verdict, palette: QPalette) -> QColor:
    """A light (on dark: deep) background for a verdict; ordinary text stays readable on it."""
    return mix(palette.base().color(), verdict_ink(verdict, palette), 0.14)


def element_ink(slot: int, palette: QPalette) -> QColor:
    """The underline colour of element number ``slot``."""
    hue = _SIGN_HUES.get(slot)
    return _ink(_ELEMENT_HUES[slot % len(_ELEMENT_HUES)] if hue is None else hue, palette)


def element_tint(slot: int, palette: QPalette, *, strength: float) -> QColor:
    """The background of element number ``slot``'s words; ``strength`` lies between 0 and 1."""
    return mix(palette.base().color(), element_ink(slot, palette), strength)


def element_underline(slot: int) -> QTextCharFormat.UnderlineStyle:
    """The line under element number ``slot``'s words; with colour, 24 elements differ."""
    return _UNDERLINES[slot % len(_UNDERLINES)]


def muted(palette: QPalette) -> QColor:
    """A quiet text colour for what is secondary, still readable."""
    return _towards_readable(
        mix(palette.windowText().color(), palette.window().color(), 0.35), palette
    )


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0 to 1) of ``second`` in it."""
    return QColor.fromRgbF(
        first.redF() * (1 - share) + second.redF() * share,
        first.greenF() * (1 - share) + second.greenF() * share,
        first.blueF() * (1 - share) + second.blueF() * share,
    )


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two colours as WCAG counts it: from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_dark(palette: QPalette) -> bool:
    """Whether text is light on a dark base."""
    return _luminance(palette.base().color()) < _luminance(palette.text().color())


def _ink(hue: int, palette: QPalette) -> QColor:
    parts = (palette.base(), palette.window(), palette.text())
    return QColor.fromRgb(_ink_on(hue, *(part.color().rgb() for part in parts)))


@cache
def _ink_on(hue: int, base: int, window: int, text: int) -> int:
    """The ink as a number; asked for each mark and cell that is painted, so it is kept."""
    palette = QPalette(QColor.fromRgb(window))
    palette.setColor(QPalette.ColorRole.Base, QColor.fromRgb(base))
    palette.setColor(QPalette.ColorRole.Window, QColor.fromRgb(window))
    palette.setColor(QPalette.ColorRole.Text, QColor.fromRgb(text))
    saturation = 0.0 if hue < 0 else 0.85
    lightness = 0.68 if is_dark(palette) else 0.36
    found = QColor.fromHslF(max(hue, 0) / 360, saturation, lightness)
    return _towards_readable(found, palette).rgb()


def _towards_readable(colour: QColor, palette: QPalette) -> QColor:
    """``colour``, moved towards the text colour until it can be read on base and window."""
    grounds = (palette.base().color(), palette.window().color())
    text = palette.text().color()
    high = min(contrast(text, ground) for ground in grounds) >= _HIGH
    wanted = _WELL_READABLE if high else _READABLE
    share = 0.0
    found = QColor.fromRgb(colour.rgb())  # as it is painted and kept
    while min(contrast(found, ground) for ground in grounds) < wanted and share < 1.0:
        share += 0.1
        found = QColor.fromRgb(mix(colour, text, min(share, 1.0)).rgb())
    return found


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
