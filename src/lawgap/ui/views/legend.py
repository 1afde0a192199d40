"""What the marks in the text mean: letter, line and colour of each element."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QSizePolicy, QWidget

from lawgap.ui.look.colours import element_ink, element_tint, element_underline
from lawgap.ui.text.marks import letter
from lawgap.ui.views.flow_layout import FlowLayout

_LONGEST = 170  # pixels of a label before it is cut, where there are many
_ROOM = 510  # pixels for the labels together, where there are few
_SAMPLE = 26  # pixels of the sample of its line
_GAP = 5

_Line = QTextCharFormat.UnderlineStyle
_PENS = {
    _Line.SingleUnderline: Qt.PenStyle.SolidLine,
    _Line.DashUnderline: Qt.PenStyle.DashLine,
    _Line.DotLine: Qt.PenStyle.DotLine,
    _Line.DashDotLine: Qt.PenStyle.DashDotLine,
    _Line.DashDotDotLine: Qt.PenStyle.DashDotDotLine,
    _Line.WaveUnderline: Qt.PenStyle.SolidLine,
}


class Legend(QWidget):
    """One item for each kind of mark in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=10, line_gap=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_items(self, items: tuple[tuple[int, str], ...]) -> None:
        """Explain ``items``: slots with their labels."""
        while self._flow.count():
            if widget := self._flow.takeAt(0).widget():
                widget.hide()
                widget.deleteLater()
        longest = max(_LONGEST, _ROOM // max(len(items), 1))
        for slot, label in items:
            shown = _Item(slot, label, longest, self)
            self._flow.addWidget(shown)
            shown.show()
        self.setVisible(bool(items))
        self.updateGeometry()


class _Item(QWidget):
    """A letter, a sample of the line under the words, and the label."""

    def __init__(self, slot: int, label: str, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._slot = slot
        self._longest = longest
        self._label = label
        self.setToolTip(label)
        self.setAccessibleName(f"{letter(slot)}: {label}")

    def sizeHint(self) -> QSize:
        """As wide as the words, up to a limit."""
        metrics = self.fontMetrics()
        label = min(metrics.horizontalAdvance(self._label), self._longest)
        return QSize(_SAMPLE + _GAP + label + 2, metrics.height() + 4)

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Paint the letter on its tint, its line below, then the label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sample = QRect(0, 1, _SAMPLE, self.height() - 2)
        painter.fillRect(sample, element_tint(self._slot, self.palette(), strength=0.24))
        painter.setPen(self.palette().text().color())
        painter.drawText(
            sample.adjusted(0, -1, 0, -2), Qt.AlignmentFlag.AlignCenter, letter(self._slot)
        )
        self._paint_line(painter, sample)
        painter.setPen(self.palette().windowText().color())
        rest = self.rect().adjusted(_SAMPLE + _GAP, 0, 0, 0)
        words = self.fontMetrics().elidedText(
            self._label, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _paint_line(self, painter: QPainter, sample: QRect) -> None:
        style = element_underline(self._slot)
        pen = QPen(element_ink(self._slot, self.palette()), 1.6)
        pen.setStyle(_PENS[style])
        painter.setPen(pen)
        y = sample.bottom() - 2.0
        left, right = sample.left() + 2, sample.right() - 2
        if style is not _Line.WaveUnderline:
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            return
        wave = QPainterPath(QPointF(left, y))
        for step, x in enumerate(range(left + 2, right, 2)):
            wave.lineTo(x, y - (1.5 if step % 2 == 0 else -1.5))
        painter.drawPath(wave)
