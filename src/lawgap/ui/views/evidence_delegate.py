"""Paints a piece of evidence: letters and pin-cite on one line, the quote below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lawgap.model.review import EvidenceStance
from lawgap.ui.look.colours import element_ink, muted
from lawgap.ui.models.evidence import place_name, short_quote
from lawgap.ui.models.table import Index, Role
from lawgap.ui.text.direction import runs_from_right
from lawgap.ui.text.marks import letter
from lawgap.ui.values.rows import EvidenceRow
from lawgap.ui.words.review_words import stance_sign

_LINES = 3  # of a quote
_EDGE = 6  # pixels around it


class EvidenceDelegate(QStyledItemDelegate):
    """Each letter in its element's colour; the quote cut after a few lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """The same height for each; the list gives the width."""
        del index
        height = option.fontMetrics.lineSpacing() * (_LINES + 1)
        return QSize(80, height + _EDGE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint one row."""
        row = index.data(Role.ROW)
        self.initStyleOption(option, index)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        if isinstance(row, EvidenceRow):
            painter.save()
            _paint_row(painter, option, row)
            painter.restore()


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: EvidenceRow) -> None:
    palette: QPalette = option.palette
    state: QStyle.StateFlag = option.state
    rect: QRect = option.rect.adjusted(_EDGE, 3, -_EDGE, -3)
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    plain = palette.highlightedText().color() if chosen else palette.text().color()
    quiet = plain if chosen else muted(palette)
    font: QFont = option.font
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    left = rect.left()
    for slot in row.slots[:6]:
        painter.setPen(plain if chosen else element_ink(slot, palette))
        painter.drawText(left, rect.top() + painter.fontMetrics().ascent(), letter(slot))
        left += painter.fontMetrics().horizontalAdvance(letter(slot)) + 2
    painter.setPen(plain)
    if row.stance is not None:
        sign = stance_sign(row.stance)
        painter.drawText(left + 2, rect.top() + painter.fontMetrics().ascent(), sign)
        left += painter.fontMetrics().horizontalAdvance(sign) + 4
    head = QRect(left + 4, rect.top(), rect.right() - left - 4, painter.fontMetrics().height())
    metrics = painter.fontMetrics()
    pin = metrics.elidedText(row.evidence.provision, Qt.TextElideMode.ElideRight, head.width())
    struck = QFont(bold if row.stance is not EvidenceStance.REJECTED else font)
    struck.setStrikeOut(row.stance is EvidenceStance.REJECTED)
    painter.setFont(struck)
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft, pin)
    painter.setFont(font)
    painter.setPen(quiet)
    head.setLeft(head.left() + metrics.horizontalAdvance(pin) + 10)
    where = place_name(row.place)
    if painter.fontMetrics().horizontalAdvance(where) <= head.width():
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, where)
    _paint_words(painter, rect.adjusted(0, metrics.lineSpacing(), 0, 0), short_quote(row))


def _paint_words(painter: QPainter, rect: QRect, words: str) -> None:
    """Paint ``words`` broken into lines, from the side from which they run; the last one is cut."""
    if runs_from_right(words):
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(words, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    metrics = painter.fontMetrics()
    layout.beginLayout()
    for place in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        start = line.textStart()
        text = words[start : start + line.textLength()]
        if place == _LINES - 1:
            text = metrics.elidedText(words[start:], Qt.TextElideMode.ElideRight, rect.width())
        top = rect.top() + place * metrics.lineSpacing()
        within = QRect(rect.left(), top, rect.width(), metrics.lineSpacing())
        painter.drawText(within, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, text)
    layout.endLayout()
