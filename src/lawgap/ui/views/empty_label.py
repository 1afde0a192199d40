"""What a list says in its own place while there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QVBoxLayout


def empty_label(inside: QAbstractScrollArea, words: str) -> QLabel:
    """A label at the top of ``inside``, hidden until something hides the rows; plain text."""
    label = QLabel(words, inside.viewport())
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setMargin(8)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    within = QVBoxLayout(inside.viewport())
    within.setContentsMargins(0, 0, 0, 0)
    within.addWidget(label)
    label.hide()
    return label
