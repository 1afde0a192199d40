"""Paints a place that a search found: what it is, then its words with those found in bold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lawgap.model.project import Hit
from lawgap.ui.look.colours import muted
from lawgap.ui.models.table import Index, Role
from lawgap.ui.text.direction import runs_from_right
from lawgap.ui.text.positions import Positions, displayable

_LINES = 2  # of a snippet
_EDGE = 6  # pixels around it


class HitDelegate(QStyledItemDelegate):
    """The title on one line, the words on two."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """The same height for each; the list gives the width."""
        del index
        return QSize(80, option.fontMetrics.lineSpacing() * (_LINES + 1) + _EDGE + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint one row."""
        hit = index.data(Role.ROW)
        self.initStyleOption(option, index)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        if isinstance(hit, Hit):
            painter.save()
            _paint(painter, option, hit, str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
            painter.restore()


def _paint(painter: QPainter, option: QStyleOptionViewItem, hit: Hit, aside: str) -> None:
    palette: QPalette = option.palette
    rect: QRect = option.rect.adjusted(_EDGE, 3, -_EDGE, -3)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    plain = palette.highlightedText().color() if chosen else palette.text().color()
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(plain)
    metrics = painter.fontMetrics()
    title = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect.left(), rect.top() + metrics.ascent(), title)
    left = rect.left() + metrics.horizontalAdvance(title) + 12
    painter.setFont(option.font)
    painter.setPen(plain if chosen else muted(palette))
    room = rect.right() - left
    if room > 0:
        words = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, rect.top() + metrics.ascent(), words)
    painter.setPen(plain)
    _paint_snippet(painter, rect.adjusted(0, metrics.lineSpacing(), 0, 0), hit)


def _paint_snippet(painter: QPainter, rect: QRect, hit: Hit) -> None:
    text = displayable(hit.snippet).replace("\n", " ")
    positions = Positions(text)
    layout = QTextLayout(text, painter.font())
    side = Qt.AlignmentFlag.AlignRight if runs_from_right(text) else Qt.AlignmentFlag.AlignLeft
    layout.setTextOption(QTextOption(side))
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setFontUnderline(True)
    formats = []
    for mark in hit.marks:
        part = QTextLayout.FormatRange()
        part.start = positions.to_qt(mark.start)
        part.length = positions.to_qt(mark.end) - part.start
        part.format = style
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    top = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    layout.draw(painter, QPointF(rect.topLeft()))
