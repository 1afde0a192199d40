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


def use_shipped_font(app: QApplication) -> None:
    """Set all text in the shipped font, so that pictures are the same everywhere."""
    app.setFont(QFont(FAMILY, 9))
