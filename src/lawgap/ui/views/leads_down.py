"""A field above a list: Down leads from the words into the list that they narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit


def leads_down(words: QLineEdit, rows: QAbstractItemView) -> None:
    """Let Down in ``words`` put the focus into ``rows``, on the first one if none is chosen."""

    def go() -> None:
        if not rows.currentIndex().isValid():
            rows.setCurrentIndex(rows.model().index(0, 0))
        rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    down = QShortcut(QKeySequence(Qt.Key.Key_Down), words)
    down.setContext(Qt.ShortcutContext.WidgetShortcut)
    down.activated.connect(go)
