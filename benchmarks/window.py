"""How quick the window is, from real runs without a display.

    python benchmarks/window.py [--runs N]

1. Start: from the start of the process until the window's first page is painted; whether spaCy
   was imported by then.
2. A statute of 5 MB with 5,000 marked places: shown, scrolled, marked anew.
3. A check in the worker: how late the window's event loop is at worst meanwhile.
4. A finding chosen from a full list: until its words are on the screen.

The figures depend on the machine; each is printed beside what is aimed at.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from lawgap.model.statute import Span, Statute
from lawgap.settings import Settings
from lawgap.ui import app as program
from lawgap.ui import operations
from lawgap.ui.app import dress, make_window
from lawgap.ui.main_window import MainWindow
from lawgap.ui.marks import Mark
from lawgap.ui.session import Doing
from lawgap.ui.views.statute_text import StatuteText

ROOT = Path(__file__).resolve().parents[1]
CHILD = "--started-at"
START, LARGE, LATE, CHOSEN = 1.0, 0.3, 0.030, 0.100  # seconds aimed at
SIZE, PLACES = 5_000_000, 5_000
SENTENCE = "A person who withholds the passport of another person commits an offence. "
PATIENCE = 120.0  # seconds


def main() -> int:
    """Print every part."""
    parser = argparse.ArgumentParser(description="How quick the window is.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(CHILD, type=float, dest="started")
    wish = parser.parse_args()
    if wish.started is not None:
        return _child(wish.started)
    start(wish.runs)
    _in_one_process()
    return 0


def start(runs: int) -> None:
    """The first page, in a process of its own each time."""
    seconds = []
    words = ""
    for _ in range(runs + 1):  # the first one warms the disk
        done = subprocess.run(
            [sys.executable, __file__, CHILD, str(time.monotonic())],
            check=True,
            capture_output=True,
            text=True,
        )
        taken, words = done.stdout.split(maxsplit=1)
        seconds.append(float(taken))
    _say("start until the first page is painted", statistics.median(seconds[1:]), START)
    print(f"  {words.strip()}")


def _child(started: float) -> int:
    """Open the window as the program does; end once it is painted."""
    with tempfile.TemporaryDirectory() as folder:

        def painted() -> None:
            made[0].grab()
            spacy = "spaCy not imported" if "spacy" not in sys.modules else "spaCy IMPORTED"
            print(f"{time.monotonic() - started:.3f} {spacy}")
            made[0].close()

        made: list[MainWindow] = []

        def make_and_tell(settings: Settings) -> MainWindow:
            made.append(make_window(settings))
            QTimer.singleShot(0, painted)
            return made[0]

        program.make_window = make_and_tell  # type: ignore[assignment]  # without dialogs of its own
        return program.run(["lawgap"], Settings(user_folder=Path(folder)))


def _in_one_process() -> None:

    application = QApplication(["lawgap"])
    application.setStyle("Fusion")
    dress(application)
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(Settings(user_folder=Path(folder)))
        window.resize(1280, 720)
        window.show()
        large_statute(application)
        check_beside(application, window)
        window.close()
        window.deleteLater()
        application.processEvents()


def large_statute(application: QApplication) -> None:
    """A text of 5 MB, marked in 5,000 places."""
    lines = SIZE // (len(SENTENCE) * 4)
    text = "\n".join(f"({at}) {SENTENCE * 4}" for at in range(lines))
    statute = Statute(
        id="large",
        title="",
        file="large.txt",
        language="en",
        sha256="",
        words=0,
        text=text,
        provisions=(),
    )
    step = len(text) // PLACES
    marks = [
        Mark(start=at * step, end=at * step + 60, slot=at % 6, deciding=True)
        for at in range(PLACES)
    ]
    view = StatuteText()
    view.resize(700, 600)
    view.show()
    application.processEvents()
    begun = time.perf_counter()
    view.show_statute(statute)
    view.set_marks(marks)
    view.grab()
    _say(f"{len(text) / 1e6:.1f} MB with {PLACES:,} places shown", _since(begun), LARGE)
    begun = time.perf_counter()
    view.reveal(Span(start=len(text) // 2, end=len(text) // 2 + 60))
    view.grab()
    _say("gone to a place in its middle", _since(begun), LARGE)
    view.close()
    view.deleteLater()


def check_beside(application: QApplication, window: MainWindow) -> None:
    """A check of the sample country in the worker; then a finding chosen."""
    session = window.desk.session
    _spin(application, lambda: bool(session.available))
    operations.open_sample(window.desk)
    _spin(application, lambda: session.files is not None)
    operations.check(window.desk)
    late = _spin(application, lambda: session.doing is Doing.NOTHING)
    _say("event loop at its latest while a check runs", late, LATE)
    begun = time.perf_counter()
    window.results.findings.choose(session.rows[len(session.rows) // 2].criterion)
    window.grab()
    _say("a finding chosen and painted", _since(begun), CHOSEN)


def _spin(application: QApplication, done: Callable[[], object]) -> float:
    """Run the event loop until ``done``; the longest time that one turn of it took."""
    late, end = 0.0, time.perf_counter() + PATIENCE
    while not done() and time.perf_counter() < end:
        begun = time.perf_counter()
        application.processEvents()
        late = max(late, _since(begun))
        time.sleep(0.001)
    return late


def _since(begun: float) -> float:
    return time.perf_counter() - begun


def _say(what: str, seconds: float, aim: float) -> None:
    held = "" if seconds <= aim else "   LONGER"
    print(f"{what:52} {seconds * 1000:7.0f} ms   (aim {aim * 1000:.0f}){held}")


if __name__ == "__main__":
    raise SystemExit(main())
