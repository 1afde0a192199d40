"""The shipped fonts: a fallback where the system lacks glyphs, or has no font at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILY = "DejaVu Sans"


def add_fallback_fonts(app: QApplication, folder: Path) -> None:
    """Make the fonts in ``folder`` known; use them for all text if there is no other font."""
    bare = not QFontDatabase.families()
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    if bare:
        use_shipped_font(app)


def use_text_size(app: QApplication, percent: int) -> None:
    """Show all words of the window larger or smaller than the system's, by per cent of those."""
    if app.property(_USUAL) is None:
        app.setProperty(_USUAL, app.font().pointSizeF())
    font = QFont(app.font())
    size = app.property(_USUAL) * percent / 100
    if size > 0 and font.pointSizeF() != size:
        font.setPointSizeF(size)
        app.setFont(font)


_USUAL = "usualTextSize"


def use_shipped_font(app: QApplication) -> None:
    """Set all text in the shipped font, so that pictures are the same everywhere."""
    app.setFont(QFont(FAMILY, 9))
