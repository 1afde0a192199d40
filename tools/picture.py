"""Takes a picture of the window with the sample country: docs/pictures/window.png.

python tools/picture.py [OUT] [--page PAGE] [--dark] [--language de] [--size 1280x720]
    [--open PATH ...]

No display is needed. The shipped fonts and Qt's own style make it look the same everywhere.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lawgap.data import data_dir
from lawgap.settings import Settings
from lawgap.ui import operations
from lawgap.ui.app import dress, make_window
from lawgap.ui.boards.search_view import SearchView
from lawgap.ui.fonts import use_shipped_font
from lawgap.ui.main_window import MainWindow
from lawgap.ui.memory import Preferences
from lawgap.ui.session import Doing
from lawgap.ui.theme import Scheme, palette_of
from lawgap.ui.translation import use_language
from lawgap.ui.views.preferences_dialog import PreferencesDialog

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "window.png"
CHOSEN = "victim-non-punishment"
_PAGES = (
    "start", "ready", "running", "results", "reading", "overview", "search", "preferences"
)  # fmt: skip
_SEARCHED = "victims compens"
_STEPS = 6  # of progress before the picture of a running check
PATIENCE = 120_000  # milliseconds


def main(argv: list[str] | None = None) -> int:
    """Take the picture that the arguments ask for."""
    wish = _wish(argv)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setPalette(palette_of(Scheme.DARK if wish.dark else Scheme.LIGHT))
    dress(app)
    use_language(app, wish.language)
    use_shipped_font(app)
    width, height = map(int, wish.size.split("x"))
    with tempfile.TemporaryDirectory(prefix="lawgap-") as folder:
        window = make_window(Settings(user_folder=Path(folder)))
        window.resize(width, height)
        window.show()
        _bring_to(window, wish.page, wish.choose, wish.open)
        wish.out.parent.mkdir(parents=True, exist_ok=True)
        saved = _shown(window, wish.page).grab().save(str(wish.out))
        window.close()
        window.deleteLater()
        app.processEvents()
    print(wish.out if saved else f"{wish.out} could not be written")
    return 0 if saved else 1


def _wish(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Takes a picture of the window.")
    parser.add_argument("out", nargs="?", type=Path, default=OUT)
    parser.add_argument("--page", choices=_PAGES)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="en", help="of the window")
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--open", nargs="*", type=Path, default=[], help="instead of the sample")
    parser.add_argument("--choose", default=CHOSEN, help="the criterion that is shown")
    return parser.parse_args(argv)


def _bring_to(window: MainWindow, page: str | None, chosen: str, paths: list[Path]) -> None:
    """Do what a user would do to see ``page``."""
    session = window.desk.session
    _wait_until(lambda: bool(session.available))
    if page == "start":
        return
    if paths:
        operations.open_paths(window.desk, paths)
    elif page == "ready":
        operations.open_paths(window.desk, [_anywhere()])
    else:
        operations.open_sample(window.desk)
    _wait_until(lambda: session.files is not None)
    if page == "ready":
        return
    notes: list[str] = []
    session.progressed.connect(lambda _done, _total, note: notes.append(note))
    operations.check(window.desk)
    if page == "running":
        _wait_until(lambda: len(notes) > _STEPS)
        return
    _wait_until(lambda: session.doing is Doing.NOTHING)
    window.results.findings.choose(chosen)
    if page == "overview":
        window.actions_["see-overview"].trigger()
    if page == "search":
        window.actions_["see-search"].trigger()
        for board in window.findChildren(SearchView):
            board.words.setText(_SEARCHED)
            board.search_now()
    if page == "reading":
        window.results.inner.setSizes([120, 520])
        window.actions_["go-reading"].trigger()
    QApplication.processEvents()


def _anywhere() -> Path:
    """The sample in a folder of a plain name: a picture does not show where this checkout lies."""
    folder = Path(tempfile.gettempdir()) / "Statutes" / "Valdoria"
    shutil.copytree(data_dir("resources") / "sample" / "valdoria", folder, dirs_exist_ok=True)
    return folder


def _shown(window: MainWindow, page: str | None) -> QWidget:
    """What the picture is of: the window, or a dialog over it."""
    if page != "preferences":
        return window
    dialog = PreferencesDialog(Preferences(reviewer="A. Reviewer"), window)
    dialog.adjustSize()
    return dialog


def _wait_until(holds: Callable[[], bool]) -> None:
    """Let the window live until ``holds``; then until it is painted."""
    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: loop.quit() if holds() else None)
    look.start()
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    look.stop()
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
