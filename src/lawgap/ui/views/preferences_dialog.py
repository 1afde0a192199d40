"""What a user prefers: languages, looks, the name beside decisions, where dated copies go."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.look.theme import Scheme
from lawgap.ui.memory import TEXT_SIZES, Preferences
from lawgap.ui.words.translation import SYSTEM, window_languages
from lawgap.usecases.export import languages

_LONGEST_NAME = 120


class PreferencesDialog(QDialog):
    """Asks for the preferences; ``chosen`` are those on show."""

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        ask_folder: Callable[[], Path | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._ask_folder = ask_folder
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
        self.text = QComboBox(self)
        for percent in TEXT_SIZES:
            self.text.addItem(self.tr("{percent} %").format(percent=percent), percent)
        _choose(self.text, preferences.text)
        self.report = QComboBox(self)
        for code, name in languages().items():
            self.report.addItem(name, code)
        _choose(self.report, preferences.report)
        self._make_backups(preferences.backups)
        self.reopen = QCheckBox(self.tr("&Open the project of last time when LawGap starts"), self)
        self.reopen.setChecked(preferences.reopen)
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
        by_place = (self.language, self.report, self.scheme, self.text, self.reviewer)
        for before, after in pairwise((*by_place, self.backups, self._other, self._usual)):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self._usual, self.reopen)

    def chosen(self) -> Preferences:
        """The preferences on show."""
        return Preferences(
            language=self.language.currentData(),
            scheme=Scheme(self.scheme.currentData()),
            reviewer=" ".join(self.reviewer.text().split()),
            text=self.text.currentData(),
            report=self.report.currentData(),
            reopen=self.reopen.isChecked(),
            backups=self._backups,
        )

    def _make_backups(self, folder: Path | None) -> None:
        self.backups = QLineEdit(self)
        self.backups.setReadOnly(True)
        self.backups.setPlaceholderText(self.tr("In LawGap's own folder"))
        self.backups.setToolTip(
            self.tr("Another disk is safer; while it is away, LawGap's own folder is used")
        )
        self._other = QPushButton(self.tr("C&hoose…"), self)
        self._other.setAccessibleName(self.tr("Choose a folder for dated copies"))
        self._other.clicked.connect(self._choose_backups)
        self._usual = QPushButton(self.tr("&Usual place"), self)
        self._usual.setAccessibleName(self.tr("Keep dated copies in LawGap's own folder"))
        self._usual.clicked.connect(lambda: self._show_backups(None))
        self._show_backups(folder)

    def _choose_backups(self) -> None:
        if folder := self._ask_folder():
            self._show_backups(folder)

    def _show_backups(self, folder: Path | None) -> None:
        self._backups = folder
        self.backups.setText(str(folder) if folder else "")
        self._usual.setEnabled(folder is not None)

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
            (self.tr("Language of &reports"), self.report),
            (self.tr("&Colours"), self.scheme),
            (self.tr("&Size of the window's words"), self.text),
            (self.tr("Your &name"), self.reviewer),
            (self.tr("&Dated copies go to"), self.backups),
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, field)
        places = QHBoxLayout()
        places.addWidget(self._other)
        places.addWidget(self._usual)
        places.addStretch(1)
        form.addRow("", places)
        form.addRow(self.reopen)
        for box in (self.language, self.report, self.scheme, self.text):
            box.view().setAccessibleName(box.accessibleName())
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
        self.setMinimumWidth(520)


def _choose(box: QComboBox, value: str | int) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))
