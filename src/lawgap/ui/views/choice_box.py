"""A long list to choose from, found by any of its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget


class ChoiceBox(QComboBox):
    """A list that also takes words: those are shown that hold them; what is no choice goes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(self._edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        self.setCompleter(completer)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found = QListView(self)
        found.setAccessibleName(name)
        completer.setPopup(found)
        self._edit.setAccessibleName(name)
        self._edit.editingFinished.connect(self._show_choice)

    def _show_choice(self) -> None:
        """Words that are no choice of the list give way to the one that was chosen."""
        self.setEditText(self.itemText(self.currentIndex()))
        self._edit.setCursorPosition(0)
