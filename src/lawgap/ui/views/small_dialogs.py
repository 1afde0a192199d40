"""Small questions: a note, the element that words show, a dated copy to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.project import Backup, CountryHead
from lawgap.ui.text.marks import letter
from lawgap.ui.values.rows import ElementRow
from lawgap.ui.words.review_words import when_words

_SHOWN = 220  # characters of a quote
_VALUE = Qt.ItemDataRole.UserRole


class NoteDialog(QDialog):
    """A note on a finding; an empty one takes it away."""

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.resize(480, 240)
        about = _words(self, title)
        self.note = QPlainTextEdit(note, self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setAcceptDrops(False)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.note, 1)
        layout.addWidget(_buttons(self, self.tr("Keep")))
        self.note.selectAll()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """What was typed."""
        return self.note.toPlainText().strip()


class _ListDialog(QDialog):
    """Asks for one of several things."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setAlternatingRowColors(True)
        self.list.itemActivated.connect(self.accept)

    def _fill(self, items: Sequence[tuple[str, object]]) -> None:
        for words, value in items:
            item = QListWidgetItem(words)
            item.setData(_VALUE, value)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _value(self) -> object:
        item: QListWidgetItem | None = self.list.currentItem()
        return item.data(_VALUE) if item else None


class ElementDialog(_ListDialog):
    """Which element of the criterion the selected words show."""

    def __init__(
        self, elements: Sequence[ElementRow], quote: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Elements"), parent)
        self.setWindowTitle(self.tr("Add evidence"))
        self.resize(520, 300)
        shown = " ".join(quote.split())
        cut = shown if len(shown) <= _SHOWN else shown[:_SHOWN].rsplit(" ", 1)[0] + " …"
        about = _words(self, self.tr("“{quote}” shows:").format(quote=cut))
        self._fill(
            [
                *((f"{letter(row.slot)}   {row.label}", row.id) for row in elements),
                (self.tr("The criterion as a whole"), ""),
            ]
        )
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(_buttons(self, self.tr("Add")))

    def chosen(self) -> str:
        """The id of the element; empty: the criterion as a whole."""
        return str(self._value() or "")


class CarryDialog(_ListDialog):
    """From which country of the project decisions are taken over."""

    def __init__(
        self, here: CountryHead, others: Sequence[CountryHead], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Countries with decisions"), parent)
        self.setWindowTitle(self.tr("Take decisions over"))
        self.resize(520, 280)
        about = _words(
            self,
            self.tr(
                "Takes decisions, notes and evidence over to {country}, where nobody decided yet. "
                "Where the texts differ, a decision is marked as changed since. From:"
            ).format(country=here.name),
        )
        words = self.tr("{name}   {decided} of {total} reviewed")
        self._fill(
            [
                (words.format(name=o.name, decided=o.count.decided, total=o.count.criteria), o)
                for o in others
            ]
        )
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(_buttons(self, self.tr("Take over")))

    def chosen(self) -> CountryHead | None:
        """The country."""
        value = self._value()
        return value if isinstance(value, CountryHead) else None


class BackupDialog(_ListDialog):
    """Which dated copy is to take the project's place."""

    def __init__(self, path: Path, copies: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Dated copies"), parent)
        self.setWindowTitle(self.tr("Go back to a dated copy"))
        self.resize(520, 320)
        about = _words(
            self,
            self.tr(
                "Copies of {name}, the newest first. The one that you choose takes its place; the "
                "project as it is now is kept as a copy first."
            ).format(name=path.name),
        )
        self._fill([(self._about(one), one) for one in copies])
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(_buttons(self, self.tr("Go back to it")))

    def _about(self, copy: Backup) -> str:
        """When it was made, how much is decided in it, and how large it is."""
        parts = [when_words(copy.made)]
        if copy.decided >= 0:
            parts.append(self.tr("%n finding(s) decided", "", copy.decided))
        return "   ".join((*parts, QLocale().formattedDataSize(copy.size)))

    def chosen(self) -> Backup | None:
        """The copy."""
        value = self._value()
        return value if isinstance(value, Backup) else None


def _words(parent: QWidget, text: str) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _buttons(dialog: QDialog, ok: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    first = buttons.button(QDialogButtonBox.StandardButton.Ok)
    first.setText(ok)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog).activated.connect(first.click)
    return buttons
