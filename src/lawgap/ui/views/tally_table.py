"""A table of tallies: each with its picture, painted by verdict, and the numbers beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.ui.colours import mix, verdict_ink
from lawgap.ui.models.table import Column, Index, Role, TableModel
from lawgap.ui.review_words import VerdictWord
from lawgap.ui.tally import Tally
from lawgap.ui.views.small_table import SmallTable
from lawgap.usecases.wording import verdict_symbol

TITLE, PICTURE = 0, 1
_FIRST = 2  # the column of the first verdict
_TITLE_WIDTH = 240  # pixels
_NARROWEST = 22  # pixels of a part of the picture that has room for its number


class TallyTable(SmallTable):
    """Rows of tallies; says which of them, and which verdict of it, is wanted."""

    wanted = Signal(object, object)  # Tally, Verdict or None

    def __init__(self, title: str, words: VerdictWord, parent: QWidget | None = None) -> None:
        self._words = words
        self._model: TableModel[Tally] = TableModel(_columns(title, words))
        super().__init__(self._model, title, stretch=PICTURE, parent=parent)
        self.setItemDelegateForColumn(PICTURE, PictureDelegate(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(TITLE, _TITLE_WIDTH)
        self.setMouseTracking(True)
        self.activated.connect(self._want)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """A click wants what is under it; in the picture, the part under it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._want(index, event.position().toPoint())

    def _want(self, index: QModelIndex, at: QPoint | None = None) -> None:
        tally = index.data(Role.ROW)
        if not isinstance(tally, Tally):
            return
        verdict = None
        if index.column() == PICTURE and at is not None:
            verdict = part_at(tally, at.x() - self.visualRect(index).left(), self._width(index))
        elif _FIRST <= index.column() < _FIRST + len(Verdict):
            verdict = tuple(Verdict)[index.column() - _FIRST]
        self.wanted.emit(tally, verdict)

    def _width(self, index: QModelIndex) -> int:
        return self.visualRect(index).width()


class PictureDelegate(QStyledItemDelegate):
    """Paints how a tally divides: a part for each verdict, with its sign and number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """A line high; the table gives the width."""
        del index
        return QSize(120, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Paint one row."""
        tally = index.data(Role.ROW)
        self.initStyleOption(option, index)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        if not isinstance(tally, Tally):
            return
        painter.save()
        palette = option.palette
        for verdict, left, width in _parts(tally, option.rect.width()):
            box = QRectF(option.rect.left() + left, option.rect.top() + 3, width, 0)
            box.setHeight(option.rect.height() - 6)
            ink = verdict_ink(verdict, palette) if verdict else palette.placeholderText().color()
            painter.fillRect(box, mix(palette.base().color(), ink, 0.32))
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), ink)
            if width >= _NARROWEST:
                painter.setPen(palette.text().color())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _part_words(tally, verdict))
        painter.restore()


def part_at(tally: Tally, x: float, width: int) -> Verdict | None:
    """The verdict whose part of a picture ``width`` wide is ``x`` from its left."""
    for verdict, left, wide in _parts(tally, width):
        if left <= x < left + wide:
            return verdict
    return None


def _parts(tally: Tally, width: int) -> Iterator[tuple[Verdict | None, float, float]]:
    """Each part with its left and its width; what is not applicable comes last."""
    left, whole = 2.0, max(width - 6.0, 1.0)
    for verdict, count in zip((*Verdict, None), (*tally.counts, tally.not_applicable), strict=True):
        if count:
            wide = whole * count / tally.total
            yield verdict, left, max(wide - 1.0, 1.0)
            left += wide


def _part_words(tally: Tally, verdict: Verdict | None) -> str:
    if verdict is None:
        return f"⊘ {tally.not_applicable}"
    return f"{verdict_symbol(verdict)} {tally.counts[list(Verdict).index(verdict)]}"


def _columns(title: str, words: VerdictWord) -> tuple[Column[Tally], ...]:
    def number(verdict: Verdict) -> Column[Tally]:
        place = list(Verdict).index(verdict)
        return Column(
            title=f"{verdict_symbol(verdict)} {words(verdict)}",
            text=lambda tally: str(tally.counts[place] or ""),
            spoken=lambda tally: str(tally.counts[place]),
            right=True,
        )

    picture: Callable[[Tally], str] = lambda tally: ", ".join(  # noqa: E731 - a column's words
        f"{words(verdict)} {count}"
        for verdict, count in zip(Verdict, tally.counts, strict=True)
        if count
    )
    return (
        Column(title=title, text=lambda tally: tally.title),
        Column(title=_tr("Picture"), text=picture),
        *(number(verdict) for verdict in Verdict),
        Column(
            title=_tr("⊘ Not applicable"),
            text=lambda tally: str(tally.not_applicable or ""),
            right=True,
        ),
        Column(
            title=_tr("Reviewed"),
            text=lambda tally: _tr("{done} of {total}").format(
                done=tally.reviewed, total=tally.total
            ),
            right=True,
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TallyTable", text)
