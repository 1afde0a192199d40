"""Opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from lawgap.data import data_dir
from lawgap.settings import Settings
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.garbage import GarbageTimer
from lawgap.ui.look.fonts import add_fallback_fonts, use_text_size
from lawgap.ui.look.theme import use_scheme
from lawgap.ui.memory import Memory
from lawgap.ui.process.background import Background
from lawgap.ui.session import Session
from lawgap.ui.words.translation import learn_messages, use_language
from lawgap.ui.work import operations, projects

MEMORY_FILE = "window.ini"
_LATER = 1000  # milliseconds: when the window stands, and nothing runs yet


class Application(QApplication):
    """Qt's application, which also tells of a file that macOS wants opened."""

    file_wanted = Signal(str)  # its path: clicked twice, or dropped on the program's icon

    def event(self, event: QEvent, /) -> bool:
        """Take files to be opened; the rest is Qt's."""
        if isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)


def run(
    argv: Sequence[str] | None = None,
    settings: Settings | None = None,
    paths: Sequence[Path] = (),
) -> int:
    """Show the window until it is closed; returns the exit code.

    ``paths``: a project, or files and folders, to begin with. The caller has made sure that a
    display is there: without one Qt ends the process.
    """
    app = Application(list(sys.argv[:1] if argv is None else argv))
    settings = settings or Settings()
    preferences = _memory(settings).preferences()
    dress(app)
    use_language(app, preferences.language)
    use_scheme(app, preferences.scheme)
    use_text_size(app, preferences.text)
    GarbageTimer(app)
    window = make_window(settings)
    window.show()
    app.file_wanted.connect(lambda path: window.project.open_anything([Path(path)]))
    if paths:
        window.project.open_anything(list(paths))
    elif preferences.reopen:
        window.project.open_last()
    code = app.exec()
    window.deleteLater()
    app.processEvents()
    return int(code)


def dress(app: QApplication) -> None:
    """Give the application its name, its icon and fonts to fall back on."""
    app.setApplicationName("lawgap")
    app.setApplicationDisplayName("LawGap")
    app.setDesktopFileName("lawgap")
    resources = data_dir("resources")
    add_fallback_fonts(app, resources / "fonts")
    app.setWindowIcon(QIcon(str(resources / "icons" / "lawgap.svg")))


def make_window(settings: Settings, dialogs: Dialogs | None = None) -> MainWindow:
    """A window whose memory lies in the user's folder; its worker starts once it shows."""
    session = Session()
    background = Background(session)
    memory = _memory(settings)
    desk = Desk(session=session, background=background, memory=memory, settings=settings)
    window = MainWindow(desk, dialogs)
    session.setParent(window)
    QTimer.singleShot(0, window, lambda: operations.load_checklists(desk))
    QTimer.singleShot(0, window, lambda: projects.look_for_left(desk))
    QTimer.singleShot(_LATER, window, learn_messages)
    return window


def _memory(settings: Settings) -> Memory:
    return Memory(settings.user_folder / MEMORY_FILE)
