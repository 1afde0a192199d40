"""A window driven without a display, and how late its event loop was meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from lawgap.settings import Settings
from lawgap.ui.app import dress, make_window
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.garbage import GarbageTimer
from lawgap.ui.session import Doing
from lawgap.ui.views.leave_dialog import Leaving

PATIENCE = 600.0  # seconds
_TICK = 1  # millisecond
_AFTER = 0.3  # seconds in which what was begun may still be painted


class _Unasked(Dialogs):
    """A window that is closed here asks nobody: what was made for the figures is thrown away."""

    def leaving(self, *_arguments: object) -> Leaving:
        """Throw it away."""
        return Leaving.THROW_AWAY


class Driven:
    """A window with its application; ``late`` is the latest that a timer of 1 ms came, in seconds.

    ``own``: the most processor time that the window's thread spent between two of its ticks. On
    a busy machine a timer is late although the window does nothing; its own time tells which.
    """

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.application = application
        self.window = make_window(Settings(user_folder=folder), _Unasked())
        self.desk, self.session = self.window.desk, self.window.desk.session
        memory = self.desk.memory
        memory.set_preferences(replace(memory.preferences(), reviewer="Ann"))
        self.late = self.own = 0.0
        self._seen = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.window.resize(1280, 720)
        self.window.show()
        self.until(lambda: bool(self.session.available) and not self.desk.background.busy)

    @property
    def idle(self) -> bool:
        """Whether the user waits for nothing."""
        return self.session.doing is Doing.NOTHING

    def do(self, act: Callable[[], object], done: Callable[[], object] = lambda: True) -> float:
        """Do something and wait until it is done and painted; the seconds until it was done."""
        self.late = self.own = 0.0
        self._seen = (time.perf_counter(), time.thread_time())
        begun = time.perf_counter()
        act()
        self.until(done)
        taken = time.perf_counter() - begun
        self.rest()
        return taken

    def until(self, done: Callable[[], object]) -> None:
        """Run the event loop until ``done``."""
        end = time.perf_counter() + PATIENCE
        while not done():
            self._turn()
            if time.perf_counter() > end:
                raise TimeoutError("the window was waited for in vain")

    def rest(self, seconds: float = _AFTER) -> None:
        """Run the event loop for a while."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._turn()

    def act(self, name: str) -> None:
        """Trigger one of the window's actions, as its key would."""
        self.window.actions_[name].trigger()

    def _turn(self) -> None:
        self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.late = max(self.late, now[0] - self._seen[0] - _TICK / 1000)
        self.own = max(self.own, now[1] - self._seen[1])
        self._seen = now


def make_application() -> QApplication:
    """The application, dressed as the program's."""
    application = QApplication(["lawgap"])
    application.setStyle("Fusion")
    dress(application)
    GarbageTimer(application)
    return application


@contextmanager
def driven(application: QApplication, folder: Path) -> Iterator[Driven]:
    """A window that remembers things in ``folder``, until the context ends."""
    made = Driven(application, folder)
    try:
        yield made
    finally:
        made.window.live.stop()
        made.window.close()
        made.window.deleteLater()
        application.processEvents()


def say(what: str, seconds: float, aim: float | None, note: str = "") -> None:
    """Print a figure beside what is aimed at."""
    aimed = "" if aim is None else f"   (aim {aim * 1000:.0f})"
    held = "   LONGER" if aim is not None and seconds > aim else ""
    print(f"{what:58} {seconds * 1000:7.0f} ms{aimed}{held}{note}", flush=True)


def say_late(what: str, window: Driven, aim: float) -> None:
    """Print how late the event loop was, and how much of it was the window's own work."""
    say(
        f"  event loop at its latest, {what}",
        window.late,
        aim,
        f"   own work {window.own * 1e3:.0f}",
    )
