"""How quick the window is, from real runs without a display.

    python benchmarks/window.py [--runs N] [--only PART ...] [--project FILE --user FOLDER]

start: from the start of the process until the window's first page is painted, with the bytecode
   that an installed program has; whether spaCy was imported by then.
statute: a text of 5 MB with 5,000 marked places: shown, scrolled.
check: a bundle checked in the window, twice; a finding chosen; findings decided on by key.
recheck: a bundle of 1 MB is watched while one article after another is edited in its files.
project: 40 countries, 200 statutes, 200 MB (made first, which takes minutes; or FILE, whose index
   lies in the user's FOLDER): opened, counted, filtered, searched.

How late the window's event loop is at its latest is told by a timer of 1 ms, with the most
processor time that the window itself spent between two ticks. The figures depend on the machine;
each is printed beside what is aimed at.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from window_loop import make_application, say

from lawgap.model.statute import Span, Statute
from lawgap.settings import Settings
from lawgap.ui import app as program
from lawgap.ui.app import make_window
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.text.marks import Mark
from lawgap.ui.views.statute_text import StatuteText

CHILD = "--started-at"
START, LARGE = 1.0, 0.3  # seconds aimed at
SIZE, PLACES = 5_000_000, 5_000
SENTENCE = "A person who withholds the passport of another person commits an offence. "
PARTS = ("start", "statute", "check", "recheck", "project")


def main() -> int:
    """Print every part that is asked for."""
    wish = _arguments()
    if wish.started is not None:
        return _child(wish.started)
    if "start" in wish.only:
        start(wish.runs)
    if set(wish.only) - {"start"}:
        _in_one_process(wish)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How quick the window is.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--project", type=Path, help="instead of one that is made")
    parser.add_argument("--user", type=Path, help="the user's folder of that project")
    parser.add_argument(CHILD, type=float, dest="started")
    return parser.parse_args()


def start(runs: int) -> None:
    """The first page, in a process of its own each time."""
    seconds = []
    words = ""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}  # bytecode, as installed
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(runs + 1):  # the first one compiles, and warms the disk
            done = subprocess.run(
                [sys.executable, __file__, CHILD, str(time.monotonic())],
                check=True,
                capture_output=True,
                text=True,
                env=environment,
            )
            taken, words = done.stdout.split(maxsplit=1)
            seconds.append(float(taken))
    say("start until the first page is painted", statistics.median(seconds[1:]), START)
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


def _in_one_process(wish: argparse.Namespace) -> None:
    from window_work import check_and_review, large_project, recheck  # else start would pay for it

    application = make_application()
    with tempfile.TemporaryDirectory(prefix="lawgap-window-") as name:
        work = Path(name)
        if "statute" in wish.only:
            large_statute(application)
        if "check" in wish.only:
            check_and_review(application, work / "check")
        if "recheck" in wish.only:
            (work / "recheck").mkdir()
            recheck(application, work / "recheck")
        if "project" in wish.only:
            file, user = wish.project, wish.user
            if file is None:
                file, user = work / "large.lawgap", work / "user"
                _make_project(file, user, work)
            large_project(application, file, user)


def _make_project(file: Path, user: Path, work: Path) -> None:
    """A project of 200 MB, with its index."""
    import projects

    size = argparse.Namespace(countries=40, statutes=5, megabytes=1.0)
    projects.fill(file, Settings(user_folder=user), size, work)


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
    say(f"{len(text) / 1e6:.1f} MB with {PLACES:,} places shown", _since(begun), LARGE)
    begun = time.perf_counter()
    view.reveal(Span(start=len(text) // 2, end=len(text) // 2 + 60))
    view.grab()
    say("gone to a place in its middle", _since(begun), LARGE)
    view.close()
    view.deleteLater()


def _since(begun: float) -> float:
    return time.perf_counter() - begun


if __name__ == "__main__":
    raise SystemExit(main())
