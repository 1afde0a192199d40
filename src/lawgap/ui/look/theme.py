"""The window's colours as a whole: the system's, or plain light, dark and high contrast ones.

Everything else takes its colours from the palette (``ui/look/colours.py``), so that one palette is
all that a scheme is made of.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lawgap.ui.look.colours import contrast, is_dark
from lawgap.ui.look.edges import edges_of


class Scheme(StrEnum):
    """What a user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


def use_scheme(app: QApplication, scheme: Scheme) -> None:
    """Show the program in ``scheme``.

    Light and dark are asked of the system first, whose own controls then follow. Where the system
    has no such wish to grant, and for high contrast, Qt's own style is used with our palette.
    """
    app.setStyleSheet("")  # so that the style below is asked itself, not the sheet around it
    _use_palette(app, scheme)
    contrasting = scheme in (Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK)
    fusion = app.style().name() == "fusion"  # other styles draw edges that are seen
    app.setStyleSheet(edges_of(app.palette(), contrasting=contrasting) if fusion else "")


def _use_palette(app: QApplication, scheme: Scheme) -> None:
    hints = app.styleHints()
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
        if app.property(_OURS):
            app.setPalette(app.style().standardPalette())
            app.setProperty(_OURS, False)
        return
    dark = scheme in (Scheme.DARK, Scheme.CONTRAST_DARK)
    hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    plain = scheme in (Scheme.LIGHT, Scheme.DARK)
    if plain and not app.property(_OURS) and is_dark(app.palette()) is dark:
        return
    app.setStyle("Fusion")
    app.setPalette(palette_of(scheme))
    app.setProperty(_OURS, True)


def palette_of(scheme: Scheme) -> QPalette:
    """Our own palette for ``scheme``; the light one stands for the system's."""
    if scheme is Scheme.DARK:
        return _palette(window="#2b2d30", base="#1e1f22", other="#26282b", text="#e4e4e4")
    if scheme is Scheme.CONTRAST_DARK:
        return _palette(
            window="#000000", base="#000000", other="#141414", text="#ffffff", mark="#ffd400"
        )
    if scheme is Scheme.CONTRAST_LIGHT:
        return _palette(
            window="#ffffff", base="#ffffff", other="#f0f0f0", text="#000000", mark="#003399"
        )
    return _palette(window="#f3f3f3", base="#ffffff", other="#f7f8fa", text="#1b1b1b")


_OURS = "ownPalette"


def _palette(*, window: str, base: str, other: str, text: str, mark: str = "#2f6fb3") -> QPalette:
    """A palette of four colours; ``mark`` is the ground of what is chosen."""
    palette = QPalette(QColor(window))  # Qt derives the shades of frames and buttons
    ink = QColor(text)
    marked = max((QColor("#000000"), QColor("#ffffff")), key=lambda c: contrast(c, QColor(mark)))
    on_dark = ink.lightnessF() > 0.5
    link = QColor("#7fb2ea") if on_dark else QColor(mark)
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, QColor(window)),
        (roles.Button, QColor(window)),
        (roles.Base, QColor(base)),
        (roles.AlternateBase, QColor(other)),
        (roles.ToolTipBase, QColor(base)),
        (roles.WindowText, ink),
        (roles.Text, ink),
        (roles.ButtonText, ink),
        (roles.ToolTipText, ink),
        (roles.Highlight, QColor(mark)),
        (roles.HighlightedText, marked),
        (roles.Link, link),
        (roles.Accent, link),  # the edge of what has the focus
    ):
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, _faint(ink, 0.45))
    palette.setColor(roles.PlaceholderText, _faint(ink, 0.55))
    return palette


def _faint(colour: QColor, alpha: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(alpha)
    return faint
