"""Keeps pinned rows and columns of the matrix in view while the rest scrolls.

Three views of the same model lie over the table: pinned columns, pinned rows, and the corner where
both meet. Since pinned ones come first, each shows just the beginning of the model.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

_Open = Callable[[QModelIndex], None]


class _Still(QTableView):
    """A view that scrolls only when it is told to: the cursor moves in the table below it."""

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay (asked by Qt wherever the cursor goes)."""


class FrozenParts:
    """The views over ``table``; ``names``: makes heads like those of its columns."""

    def __init__(self, table: QTableView, names: QHeaderView, opened: _Open) -> None:
        self._table = table
        self._rows = self._columns = 0
        self.columns = self._part(opened)
        self.rows = self._part(opened)
        self.corner = self._part(opened)
        self.columns.setHorizontalHeader(names)
        for part in (self.rows, self.corner):
            part.horizontalHeader().hide()
        for part in (self.columns, self.corner):
            part.verticalHeader().hide()
        table.verticalScrollBar().valueChanged.connect(self.columns.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self.rows.horizontalScrollBar().setValue)

    def freeze(self, rows: int, columns: int) -> None:
        """Keep the first ``rows`` and ``columns`` in view."""
        self._rows, self._columns = rows, columns
        for part in self._parts():
            for side, own in (
                (self._table.verticalHeader(), part.verticalHeader()),
                (self._table.horizontalHeader(), part.horizontalHeader()),
            ):
                own.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
                own.setMinimumSectionSize(side.minimumSectionSize())
                own.setDefaultSectionSize(side.defaultSectionSize())
            part.verticalHeader().setDefaultAlignment(
                self._table.verticalHeader().defaultAlignment()
            )
        self.place()

    def place(self) -> None:
        """Lay the views where the table is now."""
        table, view = self._table, self._table.viewport().geometry()
        wide, high = self._size()
        left, top = table.verticalHeader().width(), table.horizontalHeader().height()
        frame = table.frameWidth()
        self.rows.verticalHeader().setFixedWidth(max(left, 1))
        self.columns.horizontalHeader().setFixedHeight(max(top, 1))
        self._lay(self.columns, QRect(view.x(), frame, wide, top + view.height()), bool(wide))
        self._lay(self.rows, QRect(frame, view.y(), left + view.width(), high), bool(high))
        corner = QRect(view.x(), view.y(), wide, high)
        self._lay(self.corner, corner, bool(wide and high))
        for part in (self.columns, self.corner):
            part.horizontalScrollBar().setValue(0)
        for part in (self.rows, self.corner):
            part.verticalScrollBar().setValue(0)
        self.columns.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.rows.horizontalScrollBar().setValue(table.horizontalScrollBar().value())

    def uncover(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll the table where the cell lies under what is pinned."""
        table, (wide, high) = self._table, self._size()
        cell = table.visualRect(index)
        if index.column() >= self._columns and cell.left() < wide:
            bar = table.horizontalScrollBar()
            bar.setValue(bar.value() - (wide - cell.left()))
        if index.row() >= self._rows and cell.top() < high:
            bar = table.verticalScrollBar()
            bar.setValue(bar.value() - (high - cell.top()))

    def _size(self) -> tuple[int, int]:
        """Width of the pinned columns and height of the pinned rows."""
        table = self._table
        wide = sum(table.columnWidth(column) for column in range(self._columns))
        high = sum(table.rowHeight(row) for row in range(self._rows))
        return wide, high

    def _parts(self) -> tuple[QTableView, QTableView, QTableView]:
        return self.columns, self.rows, self.corner

    def _part(self, opened: _Open) -> QTableView:
        table = self._table
        part = _Still(table)
        part.setModel(table.model())
        part.setSelectionModel(table.selectionModel())
        part.setItemDelegate(table.itemDelegate())
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the table below
        part.setFrameShape(QFrame.Shape.NoFrame)
        part.setShowGrid(False)
        part.setAccessibleName(table.accessibleName())
        part.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        part.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        part.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        part.doubleClicked.connect(opened)
        part.hide()
        return part

    def _lay(self, part: QTableView, place: QRect, shown: bool) -> None:  # noqa: FBT001 - private
        part.setVisible(shown)
        if shown:
            part.setGeometry(place)
            part.raise_()
