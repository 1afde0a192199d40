"""A table of rows in a view: chosen with the keyboard or the mouse, copied as text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lawgap.ui.models.table import Role, TableModel
from lawgap.ui.views.roomy_delegate import RoomyDelegate


class RowsTable(QTableView):
    """Shows a model's rows; says which one is chosen; Ctrl+C copies the whole table."""

    row_chosen = Signal(object)  # the frozen row

    def __init__(
        self,
        model: TableModel[Any],
        name: str,
        *,
        stretch: int,
        widths: Mapping[int, int] = MappingProxyType({}),
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``stretch``: the column that takes what is left; ``widths`` of those that cannot grow."""
        super().__init__(parent)
        self._rows = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(wrap)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        if wrap:
            rows = QHeaderView.ResizeMode.ResizeToContents
            self.verticalHeader().setSectionResizeMode(rows)
            self.setItemDelegateForColumn(stretch, RoomyDelegate(self))
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def chosen(self) -> Any:
        """The row that is chosen, or None."""
        index = self.currentIndex()
        return index.data(Role.ROW) if index.isValid() else None

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show other rows; the place in them is kept as far as may be."""
        place = self.currentIndex().row()
        self._rows.show(rows)
        if rows:
            self.selectRow(min(max(place, 0), len(rows) - 1))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy the table as text with tabs, as a spreadsheet takes it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._rows.repaint()

    def as_text(self) -> str:
        """The table as lines with tabs."""
        model = self._rows
        columns = range(model.columnCount())
        lines = [[self._head(at) for at in columns]]
        lines += [
            [str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())
        ]
        return "\n".join("\t".join(line) for line in lines)

    def _head(self, column: int) -> str:
        return str(self._rows.headerData(column, Qt.Orientation.Horizontal) or "")

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(index.data(Role.ROW))
