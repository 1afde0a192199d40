"""Rows of wrapped words with air between them: the lines of one belong together."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lawgap.ui.models.table import Index

_AIR = 4  # pixels above and below the words of a row, together


class RoomyDelegate(QStyledItemDelegate):
    """For the column whose words wrap; it makes the row a little higher than they are."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """The size of the words, and air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + _AIR)
