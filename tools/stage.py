"""The window for pictures: dressed the same everywhere, driven as a user drives it. No display.

A stage holds the application, one window with a user folder of its own, and what is needed to
wait for it and to take pictures of it.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lawgap.settings import Settings
from lawgap.ui.app import dress, make_window
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.look.fonts import use_shipped_font
from lawgap.ui.look.theme import Scheme, use_scheme
from lawgap.ui.words.translation import use_language

ROOT = Path(__file__).resolve().parents[1]
SCREEN = (3840, 2160)  # pixels of the screen that is not there
PATIENCE = 180  # seconds
_MODAL = 120  # milliseconds until a dialog is looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """``folder``: for the pictures. ``work``: a folder that goes with the stage."""

    app: QApplication
    window: MainWindow
    folder: Path
    work: Path
    taken: list[Path] = field(default_factory=list)

    def wait(self, held: Callable[[], object]) -> None:
        """Let the window work until ``held``; then until it is painted."""
        end = time.monotonic() + PATIENCE
        while not held():
            QCoreApplication.processEvents()
            time.sleep(0.01)
            if time.monotonic() > end:
                raise SystemExit(f"It took too long (last picture: {self.taken[-1:]}).")
        self.settle()

    def pause(self, seconds: float = 0.3) -> None:
        """Let pass what the window waits for by itself before it shows something."""
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until)

    def settle(self) -> None:
        """Let everything be laid out and painted."""
        for _ in range(3):
            QCoreApplication.processEvents()

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write a picture of the window, or of a widget."""
        self.settle()
        path = self.folder / f"{name}.png"
        if not (widget or self.window).grab().save(str(path)):
            raise SystemExit(f"{path} could not be written.")
        self.taken.append(path)

    def take_dialog(
        self,
        name: str,
        trigger: Callable[[], object],
        *,
        prepare: Callable[[QWidget], object] | None = None,
        leave: Callable[[QWidget], object] = QWidget.close,
    ) -> None:
        """Do what opens a dialog that waits; take its picture, and leave it."""
        looking = QTimer(interval=_MODAL)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                return
            looking.stop()
            if prepare is not None:
                prepare(dialog)
            self.take(name, dialog)
            leave(dialog)

        looking.timeout.connect(look)
        looking.start()
        trigger()
        self.wait(lambda: not looking.isActive())  # some dialogs ask the worker first


def staged(
    folder: Path, *, scheme: Scheme = Scheme.LIGHT, language: str = "en", size: str = "1280x720"
) -> Stage:
    """A window of ``size`` on a screen of its own; ``end`` puts it away."""
    work = Path(tempfile.mkdtemp(prefix="lawgap-"))
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_screen(work)}")
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    dress(app)
    use_language(app, language)
    use_shipped_font(app)
    use_scheme(app, scheme)
    window = make_window(Settings(user_folder=work / "user"))
    window.resize(*map(int, size.split("x")))
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(app=app, window=window, folder=folder, work=work)
    stage.wait(lambda: window.desk.session.available)
    return stage


def end(stage: Stage) -> None:
    """Close the window without a question, and remove what was made for it."""
    window = stage.window
    window.live.stop()
    window.project.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
    window.deleteLater()
    stage.app.processEvents()
    shutil.rmtree(stage.work, ignore_errors=True)


def _screen(folder: Path) -> Path:
    """A description of the screen for Qt: without one it is 800 by 800."""
    width, height = SCREEN
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}))
    return path
