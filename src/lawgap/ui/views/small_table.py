"""A table of a few rows that is as high as its rows: part of a page, mostly without a bar."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from lawgap.ui.models.table import Role, TableModel
from lawgap.ui.views.roomy_delegate import RoomyDelegate


class SmallTable(QTableView):
    """Shows all rows of its model up to a height; says which row is chosen."""

    row_chosen = Signal(object)  # the frozen row

    def __init__(
        self,
        model: TableModel[Any],
        name: str,
        *,
        stretch: int,
        tallest: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tallest = tallest
        self._stretch = stretch
        self._rows = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(stretch, RoomyDelegate(self))  # only there words wrap
        if tallest is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.measure)
        header.sectionResized.connect(self._follow_width)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show other rows."""
        self._rows.show(rows)
        self.measure()

    def reflow(self) -> None:
        """Measure rows anew: their words, or the columns, are others."""
        self._rows.repaint()
        self.measure()

    def measure(self) -> None:
        """Make each row as high as its words need: once, since Qt would do so at every look."""
        self.resizeRowsToContents()
        self.updateGeometry()

    def choose(self, place: int) -> None:
        """Choose the row at ``place`` as a click would."""
        index = self._rows.index(place, 0)
        self.setCurrentIndex(index)
        self._tell(index)

    def sizeHint(self) -> QSize:
        """As high as all rows with the header, up to the limit."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        height += sum(self.rowHeight(place) for place in range(self._rows.rowCount()))
        return QSize(super().sizeHint().width(), min(height, self._tallest or height))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Rows grow where words wrap."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure()

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._rows.repaint()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.measure()

    def _follow_width(self, section: int, before: int, now: int) -> None:
        """Columns find their widths after the rows came: words that wrapped may now fit.

        Qt tells it before the width holds, so the rows are measured in the loop's next turn.
        """
        if section == self._stretch and before != now:
            self._soon.start()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(index.data(Role.ROW))
