"""A table of tallies: each with its picture, painted by verdict, and the numbers beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.ui.look.colours import mix, verdict_ink
from lawgap.ui.models.table import Column, Index, Role, TableModel
from lawgap.ui.values.tally import Tally
from lawgap.ui.views.small_table import SmallTable
from lawgap.ui.words.review_words import VerdictWord
from lawgap.usecases.wording import verdict_symbol

TITLE, PICTURE = 0, 1
_FIRST = 2  # the column of the first verdict
_TITLE_WIDTH = 256  # pixels
_PICTURE_WIDTH = 180  # pixels that the picture has at least
_SIGN_WIDTH = 46  # of a verdict whose sign stands alone
_BESIDE = 4  # pixels around a title
_HIGHEST = 1000  # pixels
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
        for column in range(self._model.columnCount()):
            if column != PICTURE:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.activated.connect(self._want)

    def measure(self) -> None:
        """By the titles alone: the numbers take one line, and less room than the words above them.

        Qt would ask for every cell of every row, many times while the page finds its shape.
        """
        line = self.fontMetrics()
        room = QRect(0, 0, _TITLE_WIDTH - 2 * _BESIDE, _HIGHEST)
        for place, tally in enumerate(self._model.rows):
            words = line.boundingRect(room, Qt.TextFlag.TextWordWrap, tally.title)
            self.setRowHeight(place, max(words.height(), line.height()) + 2 * _BESIDE)
        last, header = self._model.columnCount() - 1, self.horizontalHeader()
        widths = (line.horizontalAdvance(_reviewed(tally)) for tally in self._model.rows)
        header.resizeSection(last, max(header.sectionSizeHint(last), *widths, 0) + 2 * _BESIDE)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Where the verdicts' words have no room, their signs stand alone above the numbers."""
        header = self.horizontalHeader()
        last = self._model.columnCount() - 1
        full = {at: header.sectionSizeHint(at) for at in range(_FIRST, last + 1)}
        narrow = event.size().width() < _TITLE_WIDTH + _PICTURE_WIDTH + sum(full.values())
        header.resizeSection(TITLE, _TITLE_WIDTH)
        for at in range(_FIRST, last):
            header.resizeSection(at, _SIGN_WIDTH if narrow else full[at])
        super().resizeEvent(event)

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
            text=_reviewed,
            right=True,
        ),
    )


def _reviewed(tally: Tally) -> str:
    return _tr("{done} of {total}").format(done=tally.reviewed, total=tally.total)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TallyTable", text)
