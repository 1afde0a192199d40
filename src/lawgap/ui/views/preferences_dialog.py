"""What a user prefers: the window's language, its colours, the name beside decisions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.memory import Preferences
from lawgap.ui.theme import Scheme
from lawgap.ui.translation import SYSTEM, window_languages

_LONGEST_NAME = 120


class PreferencesDialog(QDialog):
    """Asks for the preferences; ``chosen`` are those on show."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the system"), SYSTEM)
        for code, name in window_languages():
            self.language.addItem(name, code)
        _choose(self.language, preferences.language)
        self.scheme = QComboBox(self)
        for scheme, name in self._schemes():
            self.scheme.addItem(name, scheme)
        _choose(self.scheme, preferences.scheme)
        self.reviewer = QLineEdit(preferences.reviewer, self)
        self.reviewer.setMaxLength(_LONGEST_NAME)
        self.reviewer.setPlaceholderText(self.tr("Stands beside each decision that you make"))
        self.note = QLabel(self.tr("The language changes when LawGap is started again."), self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.hide()
        self.language.currentIndexChanged.connect(
            lambda: self.note.setVisible(self.language.currentData() != preferences.language)
        )
        self._arrange()

    def chosen(self) -> Preferences:
        """The preferences on show."""
        return Preferences(
            language=self.language.currentData(),
            scheme=Scheme(self.scheme.currentData()),
            reviewer=" ".join(self.reviewer.text().split()),
        )

    def _schemes(self) -> tuple[tuple[Scheme, str], ...]:
        return (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.CONTRAST_LIGHT, self.tr("High contrast, light")),
            (Scheme.CONTRAST_DARK, self.tr("High contrast, dark")),
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        for words, field in (
            (self.tr("&Language of the window"), self.language),
            (self.tr("&Colours"), self.scheme),
            (self.tr("Your &name"), self.reviewer),
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))
