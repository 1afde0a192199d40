"""Models to borrow: wording of other jurisdictions that meets a criterion, the nearest first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.jurisdictions import Model, Survey
from lawgap.ui.words.translation import window_language
from lawgap.usecases.jurisdictions import borrow, copied, nearness_words

_ROLE = Qt.ItemDataRole.UserRole


class ModelsPane(QWidget):
    """A list of jurisdictions, the words of the one chosen, and a button that copies them."""

    own_wanted = Signal(str)  # this jurisdiction is the user's own; empty: none
    copied = Signal(str)  # the text to put into the clipboard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = QComboBox(self)
        self.own.setAccessibleName(self.tr("Your own jurisdiction"))
        self.own.view().setAccessibleName(self.tr("Your own jurisdiction"))
        self.own.activated.connect(lambda _: self.own_wanted.emit(str(self.own.currentData())))
        own_label = QLabel(self.tr("Models for &your own jurisdiction:"), self)
        own_label.setBuddy(self.own)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Jurisdictions that meet the criterion"))
        self.list.currentItemChanged.connect(lambda item, _: self._show_words(item))
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Wording with its source"))
        self.copy = QPushButton(self.tr("Cop&y with source"), self)
        self.copy.clicked.connect(self._copy)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._copy)
        self._arrange(own_label)
        self.clear()

    def clear(self) -> None:
        """Show nothing yet."""
        self.list.clear()
        self.words.clear()
        self.copy.setEnabled(False)
        self.told.setText(self.tr("Choose a criterion in the table."))

    def show_own(self, survey: Survey) -> None:
        """Offer the jurisdictions of ``survey`` as the user's own."""
        self.own.blockSignals(True)
        self.own.clear()
        self.own.addItem(self.tr("None"), "")
        for name in sorted((one.name for one in survey.jurisdictions), key=str.casefold):
            self.own.addItem(name, name)
        self.own.setCurrentIndex(max(0, self.own.findData(survey.own)))
        self.own.blockSignals(False)

    def show_criterion(self, survey: Survey, criterion: str) -> None:
        """Show who meets ``criterion``."""
        models = borrow(survey, criterion)
        title = survey.criterion(criterion).title
        self.list.clear()
        for model in models:
            near = nearness_words(model, language=window_language())
            item = QListWidgetItem(f"{model.jurisdiction}\n{near}")
            item.setData(_ROLE, model)
            self.list.addItem(item)
        self.copy.setEnabled(bool(models))
        if models:
            self.told.setText(self.tr("“{title}” is met by:").format(title=title))
            self.list.setCurrentRow(0)
        else:
            text = self.tr("No other jurisdiction here meets “{title}”.")
            self.told.setText(text.format(title=title))
            self.words.clear()

    def _show_words(self, item: QListWidgetItem | None) -> None:
        model = item.data(_ROLE) if item else None
        words = copied(model, language=window_language()) if isinstance(model, Model) else ""
        self.words.setPlainText(words)

    def _copy(self) -> None:
        if words := self.words.toPlainText():
            self.copied.emit(words)

    def _arrange(self, own_label: QLabel) -> None:
        top = QHBoxLayout()
        for widget in (own_label, self.own):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.copy)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        split.addWidget(self.words)
        split.setSizes([300, 500])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(top)
        layout.addWidget(self.told)
        layout.addWidget(split, 1)
