"""The strips above the work: what happens, what went wrong, what was done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.model.statute import Problem
from lawgap.ui.look.colours import verdict_tint
from lawgap.ui.models.table import Column, Role, TableModel
from lawgap.ui.session import Kind, Message
from lawgap.ui.views.small_table import SmallTable
from lawgap.ui.words.translation import said

_TINTS = {Kind.DONE: Verdict.MET, Kind.NOTE: Verdict.NOT_FOUND, Kind.ERROR: Verdict.CONTRADICTED}
_TALLEST = 170  # pixels of the list of problems
_LONGEST = 200  # letters of a single problem
_SYMBOLS = {Kind.DONE: "✓", Kind.NOTE: "ℹ", Kind.ERROR: "⚠"}


class Bar(QFrame):
    """A tinted strip that hides until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._tint = Verdict.NOT_FOUND
        self.hide()

    def tint(self, like: Verdict) -> None:
        """Take the background of a verdict."""
        self._tint = like
        palette = QPalette(self._plain_palette())
        palette.setColor(QPalette.ColorRole.Window, verdict_tint(like, palette))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent, /) -> None:
        """Follow the application's palette, not one's own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.tint(self._tint)

    def _plain_palette(self) -> QPalette:
        parent = self.parentWidget()
        return parent.palette() if parent else QPalette()


class MessageBar(Bar):
    """One message at a time; it stays until it is closed or another one comes."""

    folder_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._folder = QPushButton(self.tr("Open folder"), self)
        self._folder.clicked.connect(lambda: self.folder_wanted.emit(self._path))
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._folder)
        layout.addWidget(self._close)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text.text()

    def pass_by(self) -> None:
        """Something else was done since: what was said before is said no longer.

        A file that was written stays, with the way to its folder.
        """
        if self._path is None:
            self.hide()

    def show_message(self, message: Message) -> None:
        """Show ``message`` and tell a screen reader."""
        self._path = message.path
        words = f"{message.text} {message.hint}".strip()
        self._text.setText(f"{_SYMBOLS[message.kind]}  {words}")
        self._text.setAccessibleName(words)
        self._folder.setVisible(message.path is not None)
        self.tint(_TINTS[message.kind])
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class ProgressStrip(Bar):
    """How far the work is, with the way to stop it."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = ""
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setMaximumWidth(320)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setToolTip(self.tr("Stop this check (Esc)"))
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 4)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._note, 2)
        layout.addWidget(self._cancel)

    @property
    def note(self) -> str:
        """The words shown."""
        return self._note.text()

    def begin(self, note: str) -> None:
        """Show that something has begun."""
        self._bar.setRange(0, 0)
        self._doing = note
        self._note.setText(note)
        self._cancel.setEnabled(True)
        self.tint(Verdict.NOT_ASSESSED)
        self.show()

    def show_progress(self, done: int, total: int, note: str) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        if note:
            self._note.setText(f"{self._doing}  {said(note)}")

    def stopping(self) -> None:
        """Show that the wish to stop was heard."""
        self._cancel.setEnabled(False)
        self._note.setText(self.tr("Stopping…"))

    def _stop(self) -> None:
        self.stopping()
        self.cancel_wanted.emit()


class ProblemsBar(Bar):
    """The files that could not be read, or were read with a doubt: a line, and a list below it."""

    chosen = Signal(object)  # Problem

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLabel(self)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._more = QPushButton(self)
        self._more.setCheckable(True)
        self._more.toggled.connect(self.unfold)
        columns: tuple[Column[Problem], ...] = (
            Column(title=self.tr("File"), text=lambda row: row.file),
            Column(title=self.tr("What happened"), text=lambda row: said(row.message)),
            Column(title=self.tr("What to do"), text=lambda row: said(row.hint)),
        )
        self._table = SmallTable(
            TableModel(columns), self.tr("Problems"), stretch=2, tallest=_TALLEST, parent=self
        )
        self._table.activated.connect(lambda index: self.chosen.emit(index.data(Role.ROW)))
        head = QHBoxLayout()
        head.addWidget(self._line, 1)
        head.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 4)
        layout.addLayout(head)
        layout.addWidget(self._table)
        self.unfold(shown=False)

    @property
    def text(self) -> str:
        """The words of the line."""
        return self._line.text()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show ``problems``; without any the strip is hidden."""
        self._table.show_rows(problems)
        names = ", ".join(dict.fromkeys(problem.file for problem in problems))
        words = self.tr("⚠  Problems with files: {names}").format(names=_shortened(names))
        if len(problems) == 1:  # no need to look further
            told = said(problems[0].message)
            words = _shortened(f"⚠  {told if names in told else f'{names}: {told}'}", _LONGEST)
        self._line.setText(words)
        self.tint(Verdict.PARTLY_MET)
        self.setVisible(bool(problems))
        if not problems:
            self.unfold(shown=False)

    def unfold(self, shown: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        """Show or hide the list."""
        self._more.setChecked(shown)
        self._more.setText(self.tr("Hide details") if shown else self.tr("Details"))
        self._table.setVisible(shown)

    def toggle(self) -> None:
        """Show the list, or hide it."""
        self._more.toggle()


def _shortened(text: str, limit: int = 110) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
