"""The table of the matrix, its upright heads and the tree of likeness above them."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lawgap.model.jurisdictions import Branch, Matrix
from lawgap.ui.look.colours import muted
from lawgap.ui.models.survey_matrix import SlotKind, SurveyMatrixModel
from lawgap.ui.views.survey_delegate import WITH_WORDS, SurveyDelegate, upright
from lawgap.ui.views.survey_frozen import FrozenParts

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAMES = 150  # pixels of the heads' height
_LONG_NAMES = 220  # where the heads are titles of criteria
_TREE = 72
_AIR = 10  # beside a head that runs from left to right
_ROW = 24
_NARROW, _WIDE = 30, 124  # of a column: sign alone, sign and word
_TITLES, _JURISDICTIONS = 330, 160  # of the heads at the left


class NamesHeader(QHeaderView):
    """Heads that run upwards unless all fit their columns; above them the tree, where there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tree: Branch | None = None
        self._long = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    @property
    def tree(self) -> Branch | None:
        """The tree shown."""
        return self._tree

    def show_tree(self, tree: Branch | None, *, long: bool) -> None:
        """Show another tree; ``long``: the heads are titles of criteria."""
        self._tree = tree
        self._long = long
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as names and tree."""
        most = _LONG_NAMES if self._long else _NAMES
        height = self._lying if self._all_fit() else min(most, self._longest() + 18)
        return QSize(super().sizeHint().width(), height + (_TREE if self._tree else 0))

    def paintSection(self, painter: QPainter, rect: QRect, section: int, /) -> None:
        """One head (asked by Qt)."""
        model = self.model()
        text = model.headerData(section, Qt.Orientation.Horizontal)
        names = rect.adjusted(0, _TREE if self._tree else 0, 0, 0)
        painter.save()
        painter.setPen(self.palette().text().color())
        if names.height() <= self._lying:  # also where the table gives pinned heads its height
            painter.drawText(names, Qt.AlignmentFlag.AlignCenter, str(text or ""))
        else:
            upright(painter, names, str(text or ""))
        painter.restore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """The heads, then the tree over them."""
        super().paintEvent(event)
        if self._tree is not None and self._tree.left is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(muted(self.palette()), 1.2))
            rise = (_TREE - 10) / max(1 - _lowest(self._tree), 0.01)
            self._draw(painter, self._tree, rise)
            painter.end()

    @property
    def _lying(self) -> int:
        """The height of heads that run from left to right."""
        return self.fontMetrics().height() + 12

    def _all_fit(self) -> bool:
        widths = enumerate(self._widths())
        return all(width + _AIR <= self.sectionSize(at) for at, width in widths)

    def _longest(self) -> int:
        """The width of the longest head in pixels."""
        return max(self._widths(), default=0)

    def _widths(self) -> list[int]:
        model, metrics = self.model(), self.fontMetrics()
        names = (
            str(model.headerData(at, Qt.Orientation.Horizontal) or "")
            for at in range(model.columnCount())
        )
        return [metrics.horizontalAdvance(name) for name in names]

    def _draw(self, painter: QPainter, branch: Branch, rise: float) -> tuple[float, float]:
        """Draw a branch; where it stands."""
        if branch.left is None or branch.right is None:
            place = branch.members[0]
            x = self.sectionViewportPosition(place) + self.sectionSize(place) / 2
            return x, float(_TREE)
        y = _TREE - rise * (1 - branch.likeness)
        x1, y1 = self._draw(painter, branch.left, rise)
        x2, y2 = self._draw(painter, branch.right, rise)
        for line in ((x1, y1, x1, y), (x2, y2, x2, y), (x1, y, x2, y)):
            painter.drawLine(*(round(part) for part in line))
        return (x1 + x2) / 2, y


class SurveyTable(QTableView):
    """The matrix by sign and word; every cell of one size."""

    cell_wanted = Signal(int, int)  # open what stands there
    pin_wanted = Signal(int, int)
    finding_wanted = Signal()  # of the current cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix_model = SurveyMatrixModel(self)
        self.names = NamesHeader(self)
        self.cells = SurveyDelegate(self.matrix_model, self)
        self._words = False
        self.setHorizontalHeader(self.names)
        self.setModel(self.matrix_model)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Criteria by jurisdiction"))
        side = self.verticalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(_ROW)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        side.setTextElideMode(Qt.TextElideMode.ElideRight)
        side.setHighlightSections(False)
        side.sectionDoubleClicked.connect(lambda row: self.pin_wanted.emit(row, -1))
        self.names.sectionDoubleClicked.connect(lambda column: self.pin_wanted.emit(-1, column))
        self.activated.connect(self._open)
        self.doubleClicked.connect(self._open)
        frozen_names = NamesHeader(self)
        frozen_names.sectionDoubleClicked.connect(lambda column: self.pin_wanted.emit(-1, column))
        self.frozen = FrozenParts(self, frozen_names, self._open)
        frozen_rows = self.frozen.rows.verticalHeader()
        frozen_rows.sectionDoubleClicked.connect(lambda row: self.pin_wanted.emit(row, -1))

    def show_matrix(
        self,
        matrix: Matrix | None,
        tree: Branch | None,
        *,
        transposed: bool,
        words: bool,
        regions: bool = False,
    ) -> None:
        """Show another matrix; the place that was chosen stays chosen where it still is."""
        before = self._chosen()
        self._words = words
        self.clearSpans()
        self.matrix_model.show(matrix, transposed=transposed, regions=regions)
        self.names.show_tree(None if transposed else tree, long=transposed)
        self._fit(transposed=transposed)
        self.updateGeometries()  # the heads may be higher than before
        self._freeze()
        self._choose(before)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """What is pinned keeps its place."""
        super().resizeEvent(event)
        if hasattr(self, "frozen"):  # Qt asks while the table is being made
            self.frozen.place()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell, and not under what is pinned."""
        super().scrollTo(index, hint)
        if hasattr(self, "frozen"):
            self.frozen.uncover(index)

    def changeEvent(self, event: QEvent, /) -> None:
        """New colours, new pictures."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and hasattr(self, "cells"):
            self.cells.forget()

    def event(self, event: QEvent, /) -> bool:
        """Ctrl+Enter is the table's own before it is the window's, which follows links by it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in _ENTER
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter opens the cell, wherever the platform puts "activate"; with Ctrl its finding."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finding_wanted.emit()
        else:
            self._open(self.currentIndex())

    def chosen_jurisdictions(self) -> tuple[str, ...]:
        """The names of the jurisdictions with a selected cell, in their order."""
        model = self.matrix_model
        indexes = sorted(self.selectedIndexes(), key=lambda i: (i.column(), i.row()))
        names = (model.jurisdiction_at(i.row(), i.column()) for i in indexes)
        return tuple(dict.fromkeys(name for name in names if name))

    def _fit(self, *, transposed: bool) -> None:
        model = self.matrix_model
        width = _WIDE if self._words else _NARROW
        self.names.setDefaultSectionSize(width)
        self.names.setMinimumSectionSize(8)
        for column, slot in enumerate(model.columns):
            if slot.kind is SlotKind.TOTAL:
                self.setColumnWidth(column, max(width, WITH_WORDS + 6))
        self.verticalHeader().setFixedWidth(_JURISDICTIONS if transposed else _TITLES)
        for row, slot in enumerate(model.rows):
            if slot.kind is SlotKind.GROUP and len(model.columns) > 1:
                self.setSpan(row, 0, 1, len(model.columns))

    def _freeze(self) -> None:
        """Keep in view what is pinned: the first rows and columns."""
        model = self.matrix_model
        rows, columns = (
            sum(1 for _ in takewhile(lambda slot: slot.pinned, slots))
            for slots in (model.rows, model.columns)
        )
        self.frozen.freeze(rows, columns)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_wanted.emit(index.row(), index.column())

    def _chosen(self) -> tuple[str, str]:
        """Line and jurisdiction of the current cell."""
        index = self.currentIndex()
        if not index.isValid():
            return "", ""
        line = self.matrix_model.line_at(index.row(), index.column())
        name = self.matrix_model.jurisdiction_at(index.row(), index.column())
        return f"{line.criterion}/{line.element}" if line else "", name

    def _choose(self, before: tuple[str, str]) -> None:
        model = self.matrix_model
        if not model.matrix or not model.matrix.lines or not model.matrix.columns:
            return
        wanted, name = before
        lines, places = (
            (model.columns, model.rows) if model.transposed else (model.rows, model.columns)
        )
        keys = [f"{line.criterion}/{line.element}" for line in model.matrix.lines]
        at = keys.index(wanted) if wanted in keys else 0
        line = next(i for i, slot in enumerate(lines) if slot.place == at)
        place = next((i for i, slot in enumerate(places) if slot.title == name), 0)
        row, column = (place, line) if model.transposed else (line, place)
        self.setCurrentIndex(model.index(row, column))


def _lowest(branch: Branch) -> float:
    below = [_lowest(child) for child in (branch.left, branch.right) if child is not None]
    return min([branch.likeness, *below])
