"""The outline of a statute: a tree that follows the caret."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from lawgap.model.statute import Statute
from lawgap.ui.models.outline import OutlineModel
from lawgap.ui.models.table import Role


class OutlineTree(QTreeView):
    """Shows the units of one statute; ``menu`` opens where one of them is right-clicked."""

    provision_wanted = Signal(object)  # Provision

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statute: Statute | None = None
        self._starts: list[int] = []
        self.outline = OutlineModel(self.tr("Provision"), self)
        self.setModel(self.outline)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Outline of the statute"))
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)
        self.menu = QMenu(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu.popup(self.viewport().mapToGlobal(place))
        )

    @property
    def place(self) -> int:
        """The place of the unit that the cursor is on; -1 without one."""
        return self.outline.place_of(self.currentIndex())

    def show_statute(self, statute: Statute | None) -> None:
        """Show the units of another statute."""
        self._statute = statute
        self._starts = [p.span.start for p in statute.provisions] if statute else []
        self.outline.show(statute)

    def follow(self, offset: int) -> None:
        """Show which unit the caret of the text is in, unless one works in the tree."""
        if not self.hasFocus():
            self.choose(offset)

    def choose(self, offset: int) -> None:
        """Put the cursor on the innermost unit at ``offset``."""
        index = self.outline.index_of(self._innermost(offset))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _innermost(self, offset: int) -> int:
        """The place of the last provision that begins at or before ``offset`` and holds it."""
        place = bisect_right(self._starts, offset) - 1
        while self._statute and place >= 0 and self._statute.provisions[place].span.end <= offset:
            place = self._statute.provisions[place].parent
        return place

    def _tell(self, index: QModelIndex) -> None:
        provision = index.data(Role.ROW)
        if provision is not None:
            self.provision_wanted.emit(provision)
