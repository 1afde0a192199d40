"""How the cells of the matrix are painted: each look is a picture that is made once."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lawgap.model.finding import Verdict
from lawgap.model.jurisdictions import ElementState, Judgement, MatrixCell
from lawgap.ui.look.colours import muted, verdict_ink, verdict_tint
from lawgap.ui.models.survey_matrix import SlotKind, SurveyMatrixModel, Value
from lawgap.usecases.jurisdictions import value_symbol

_VERDICTS: dict[Value, Verdict] = {
    **{one: Verdict(one.value) for one in Judgement if one is not Judgement.NOT_APPLICABLE},
    Judgement.NOT_APPLICABLE: Verdict.NOT_ASSESSED,
    ElementState.FOUND: Verdict.MET,
    ElementState.WEAKENED: Verdict.PARTLY_MET,
    ElementState.NOT_FOUND: Verdict.NOT_FOUND,
    ElementState.NOT_ASSESSED: Verdict.NOT_ASSESSED,
}
WITH_WORDS = 84
"""Pixels of width from which on a cell shows its word beside the sign."""

_MACHINE = "°"
_MOST_PICTURES = 200


class SurveyDelegate(QStyledItemDelegate):
    """Paints cells of a ``SurveyMatrixModel``: sign, word where there is room, whose it is.

    A person's decision has a frame; LawGap's own finding has the mark °.
    """

    def __init__(self, model: SurveyMatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """Colours or fonts changed: make the pictures anew."""
        self._pictures.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell (asked by Qt)."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        cell = self._model.cell(row, column)
        if cell is None:
            self._paint_text(painter, rect, palette, row, column)
        else:
            painter.drawPixmap(rect.topLeft(), self._picture(cell, rect.size(), palette))
        if state & QStyle.StateFlag.State_Selected:
            edge = 3 if state & QStyle.StateFlag.State_HasFocus else 2
            painter.setPen(QPen(palette.text().color(), edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _picture(self, cell: MatrixCell, size: QSize, palette: QPalette) -> QPixmap:
        key = (cell.value, cell.decided, size.width(), size.height(), palette.cacheKey())
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= _MOST_PICTURES:  # of sizes and palettes of before
                self._pictures.clear()
            found = self._pictures[key] = self._painted(cell, size, palette)
        return found

    def _painted(self, cell: MatrixCell, size: QSize, palette: QPalette) -> QPixmap:
        widget = self.parent()
        ratio = widget.devicePixelRatioF() if isinstance(widget, QWidget) else 1.0
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(palette.base().color())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        verdict = _VERDICTS[cell.value]
        whole = QRectF(0.5, 0.5, size.width() - 1.5, size.height() - 1.5)
        painter.fillRect(whole, verdict_tint(verdict, palette))
        if cell.decided:
            painter.setPen(QPen(palette.text().color(), 1.4))
            painter.drawRect(whole.adjusted(1, 1, -1, -1))
        font = QFont(widget.font()) if isinstance(widget, QWidget) else QFont()
        painter.setFont(font)
        painter.setPen(verdict_ink(verdict, palette))
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, self._shown(cell, size.width()))
        painter.end()
        return picture

    def _shown(self, cell: MatrixCell, width: int) -> str:
        silent = isinstance(cell.value, ElementState) or cell.value is Judgement.NOT_ASSESSED
        mark = "" if cell.decided or silent else _MACHINE
        sign = value_symbol(cell.value)
        return (
            f"{sign} {self._model.word(cell.value)}{mark}" if width >= WITH_WORDS else sign + mark
        )

    def _paint_text(
        self, painter: QPainter, rect: QRect, palette: QPalette, row: int, column: int
    ) -> None:
        """A total, or the ground of a group."""
        group = self._model.rows[row].kind is SlotKind.GROUP
        painter.fillRect(rect, palette.alternateBase() if group else palette.base())
        painter.setPen(palette.text().color() if group else muted(palette))
        text = "" if group else self._model.share(row, column)  # the head has the group's title
        if rect.width() < WITH_WORDS:
            text = text.rpartition("  ")[2].rstrip("%")  # the number of hundredths alone
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, text)


def verdict_of(value: Value) -> Verdict:
    """The verdict whose colour a value has."""
    return _VERDICTS[value]


def upright(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw ``text`` from below upwards in ``rect``, cut where it does not fit."""
    painter.save()
    painter.translate(QPointF(rect.left(), rect.bottom() + 1))
    painter.rotate(-90)
    inside = QRectF(6, 0, rect.height() - 10, rect.width())
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()))
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()
