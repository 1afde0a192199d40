"""The tree of a statute's provisions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from lawgap.model.statute import Provision, Statute
from lawgap.ui.models.table import Index, Role
from lawgap.ui.words.translation import said_part

_SHOWN = 70  # characters of a provision's own words
_ROOT = -1


class OutlineModel(QAbstractItemModel):
    """Provisions under their parents; an index carries the provision's place in the statute."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._statute: Statute | None = None
        self._children: dict[int, list[int]] = {}
        self._row: list[int] = []

    def show(self, statute: Statute | None) -> None:
        """Show another statute's tree."""
        self.beginResetModel()
        self._statute = statute
        self._children = {}
        self._row = []
        for place, provision in enumerate(statute.provisions if statute else ()):
            siblings = self._children.setdefault(provision.parent, [])
            self._row.append(len(siblings))
            siblings.append(place)
        self.endResetModel()

    def index_of(self, place: int) -> QModelIndex:
        """The index of the provision at ``place`` in ``Statute.provisions``."""
        if not 0 <= place < len(self._row):
            return QModelIndex()
        return self.createIndex(self._row[place], 0, place)

    def place_of(self, index: Index) -> int:
        """The place of ``index`` in ``Statute.provisions``; -1 for the root."""
        return int(index.internalId()) if index.isValid() else _ROOT

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The ``row``-th child of ``parent`` (asked by Qt)."""
        children = self._children.get(self.place_of(parent) if parent else _ROOT, [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index | None = None) -> Any:
        """The provision above (asked by Qt)."""
        if index is None:
            return QObject.parent(self)
        if not index.isValid() or self._statute is None:
            return QModelIndex()
        return self.index_of(self._statute.provisions[self.place_of(index)].parent)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many provisions stand below ``parent``."""
        return len(self._children.get(self.place_of(parent) if parent else _ROOT, []))

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 - Qt's signature
        """One."""
        return 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The tree's title."""
        if section == 0 and orientation is Qt.Orientation.Horizontal:
            return self._title if role == Qt.ItemDataRole.DisplayRole else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The provision's pin with its heading or first words."""
        if not index.isValid() or self._statute is None:
            return None
        provision = self._statute.provisions[self.place_of(index)]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return outline_text(self._statute, provision)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{said_part(provision.label)}\n{provision.heading}".strip()
        if role == Role.ROW:
            return provision
        return None


def outline_text(statute: Statute, provision: Provision) -> str:
    """One line for a provision: its pin, and its heading or else its first words."""
    words = provision.heading
    if not words:
        own = provision.own
        end = min(own.end, own.start + 3 * _SHOWN)
        words = " ".join(statute.text[own.start : end].split())
        if len(words) > _SHOWN:
            words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{said_part(provision.label)}  {words}".strip()
