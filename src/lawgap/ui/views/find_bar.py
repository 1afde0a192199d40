"""Find words in the statute shown: a bar under the text, as in a browser."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from lawgap.model.statute import Span
from lawgap.ui.text.finding_text import MOST, places_of
from lawgap.ui.views.statute_text import StatuteText

_PAUSE = 120  # milliseconds after the last letter


class FindBar(QWidget):
    """Marks every place of the words and goes from one to the next; Esc closes and selects it."""

    closed = Signal()

    def __init__(self, text: StatuteText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._places: tuple[Span, ...] = ()
        self._here = -1
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in this statute"))
        self.words.setAccessibleName(self.tr("Words to find in this statute"))
        self.words.setAcceptDrops(False)  # files dropped here are for the window
        self.words.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setAccessibleName(self.tr("Places found"))
        self._back = self._button(Qt.ArrowType.UpArrow, self.tr("Previous place (Shift+F3)"), -1)
        self._forth = self._button(Qt.ArrowType.DownArrow, self.tr("Next place (F3)"), 1)
        self._patience = QTimer(self, interval=_PAUSE, singleShot=True)
        self._patience.timeout.connect(self._find)
        self.words.textChanged.connect(self._patience.start)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        for widget in (self.words, self.count, self._back, self._forth):
            row.addWidget(widget)
        row.setStretch(0, 1)
        self.hide()

    def open(self) -> None:
        """Ask for words: those selected in the text, or those asked for last."""
        selected = self._text.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.words.setText(selected)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._find()

    def step(self, by: int) -> None:
        """Go to the next place, after the last the first; without words, ask for them."""
        if self._patience.isActive():
            self._find()
        if not self._places:
            if not self.isVisible():
                self.open()
            return
        self._go((self._here + by) % len(self._places))

    def search_again(self) -> None:
        """The statute shown is another one: find the same words in it."""
        if self.isVisible():
            self._find(keep_still=True)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter goes on, Shift+Enter goes back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Esc is ours before it is the window's while the bar has the focus."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def _close(self) -> None:
        """Leave the place found selected, so that it can be copied or added as evidence."""
        here = self._places[self._here] if self._here >= 0 else None
        self.hide()
        self._text.set_found((), -1)
        if here is not None:
            self._text.select(here)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _find(self, *, keep_still: bool = False) -> None:
        self._patience.stop()
        statute = self._text.statute
        self._places = places_of(statute.text, self.words.text()) if statute else ()
        self._here = -1
        if self._places and not keep_still:
            caret = self._text.caret
            later = (at for at, span in enumerate(self._places) if span.end > caret)
            self._go(next(later, 0))
        else:
            self._text.set_found(self._places, -1)
            self._say()

    def _go(self, place: int) -> None:
        self._here = place
        self._text.set_found(self._places, place)
        self._say()

    def _say(self) -> None:
        total = QLocale().toString(len(self._places)) + ("+" if len(self._places) == MOST else "")
        words = self.tr("{here} of {total}").format(here=self._here + 1, total=total)
        if self._here < 0:
            words = self.tr("{total} places").format(total=total)
        if not self._places:
            words = self.tr("Not in this statute") if self.words.text().strip() else ""
        self.count.setText(words)
        for button in (self._back, self._forth):
            button.setEnabled(bool(self._places))

    def _button(self, arrow: Qt.ArrowType, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.step(by))
        return button
