"""Words of two versions in one text: those added are underlined, those removed struck through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from lawgap.model.comparison import WordChange, WordPiece
from lawgap.model.finding import Verdict
from lawgap.ui.look.colours import verdict_ink, verdict_tint
from lawgap.ui.text.positions import displayable

Part = str | Sequence[WordPiece]
"""A heading, or words with their marks."""

_ABOVE, _BETWEEN = 12, 3  # pixels
_LIKE = {WordChange.ADDED: Verdict.MET, WordChange.REMOVED: Verdict.CONTRADICTED}


class MarkedWords(QTextEdit):
    """A read-only text in parts; the keyboard moves in it, and what is chosen can be copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName(name)
        self._parts: tuple[Part, ...] = ()

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Show other parts, from their beginning."""
        self._parts = tuple(parts)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for number, part in enumerate(self._parts):
            if number:
                cursor.insertBlock(_block(heading=isinstance(part, str)), QTextCharFormat())
            if isinstance(part, str):
                cursor.insertText(displayable(part), _bold())
                continue
            for piece in part:
                cursor.insertText(displayable(piece.text), _format(piece.change, self.palette()))
        cursor.endEditBlock()


def _block(*, heading: bool) -> QTextBlockFormat:
    """A paragraph; a heading keeps away from what stands above it."""
    made = QTextBlockFormat()
    made.setTopMargin(_ABOVE if heading else _BETWEEN)
    return made


def _bold() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    return made


def _format(change: WordChange, palette: QPalette) -> QTextCharFormat:
    """How words look; underline and strike tell them apart without any colour."""
    made = QTextCharFormat()
    if change is WordChange.SAME:
        return made
    like = _LIKE[change]
    made.setForeground(verdict_ink(like, palette))
    made.setBackground(verdict_tint(like, palette))
    if change is WordChange.ADDED:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setFontWeight(QFont.Weight.DemiBold)
    else:
        made.setFontStrikeOut(True)
    return made
