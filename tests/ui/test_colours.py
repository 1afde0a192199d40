"""Colours can be read, and are never the only sign."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from lawgap.model.finding import Verdict
from lawgap.ui.look.colours import (
    contrast,
    element_ink,
    element_tint,
    element_underline,
    muted,
    verdict_ink,
    verdict_tint,
)
from lawgap.ui.look.theme import Scheme, palette_of
from lawgap.ui.text.marks import BESIDE, NEAR


def palette(window: str, base: str, text: str) -> QPalette:
    """A palette of three colours."""
    made = QPalette(QColor(window))
    for role, colour in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.Text, text),
        (QPalette.ColorRole.WindowText, text),
    ):
        made.setColor(role, QColor(colour))
    return made


PALETTES = {
    "light": palette("#efefef", "#ffffff", "#000000"),
    "dark": palette("#2b2d30", "#1e1f22", "#e4e4e4"),
    "black": palette("#000000", "#000000", "#ffffff"),
    "sepia": palette("#e8dfc8", "#f4ecd8", "#3a2f1d"),
}
SLOTS = (BESIDE, NEAR, *range(12))


@pytest.mark.parametrize("name", PALETTES)
def test_coloured_words_are_readable_on_every_palette(qapp, name):
    """WCAG AA on base and on window, light or dark."""
    colours = PALETTES[name]
    inks = [verdict_ink(verdict, colours) for verdict in Verdict]
    inks += [element_ink(slot, colours) for slot in SLOTS]
    for ink in (*inks, muted(colours)):
        assert contrast(ink, colours.base().color()) >= 4.5
        assert contrast(ink, colours.window().color()) >= 4.5


@pytest.mark.parametrize("scheme", [Scheme.CONTRAST_DARK, Scheme.CONTRAST_LIGHT])
def test_coloured_words_are_well_readable_in_high_contrast(qapp, scheme):
    """WCAG AAA: whoever chooses it needs more than the usual contrast."""
    colours = palette_of(scheme)
    inks = [verdict_ink(verdict, colours) for verdict in Verdict]
    for ink in (*inks, muted(colours)):
        assert contrast(ink, colours.base().color()) >= 7.0
        assert contrast(ink, colours.window().color()) >= 7.0


@pytest.mark.parametrize("name", PALETTES)
def test_words_stay_readable_on_every_tint(qapp, name):
    """A mark behind the words does not hide them."""
    colours = PALETTES[name]
    tints = [verdict_tint(verdict, colours) for verdict in Verdict]
    tints += [element_tint(slot, colours, strength=0.24) for slot in SLOTS]
    assert min(contrast(colours.text().color(), tint) for tint in tints) >= 4.5


def test_neighbouring_elements_differ_in_their_line(qapp):
    """Without colour the lines under the words still differ."""
    lines = [element_underline(slot) for slot in range(6)]
    assert len(set(lines)) == 6
