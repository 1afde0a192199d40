"""Takes a picture of the window with the sample country: docs/pictures/window.png.

python tools/picture.py [OUT] [--page PAGE] [--dark] [--size 1280x720] [--open PATH ...]

No display is needed. The shipped fonts and Qt's own style make it look the same everywhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lawgap.settings import Settings
from lawgap.ui import operations
from lawgap.ui.app import dress, make_window
from lawgap.ui.fonts import use_shipped_font
from lawgap.ui.main_window import MainWindow
from lawgap.ui.session import Doing

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "window.png"
CHOSEN = "victim-non-punishment"
_STEPS = 6  # of progress before the picture of a running check
PATIENCE = 120_000  # milliseconds


def main(argv: list[str] | None = None) -> int:
    """Take the picture that the arguments ask for."""
    wish = _wish(argv)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setPalette(dark_palette() if wish.dark else light_palette())
    dress(app)
    use_shipped_font(app)
    width, height = map(int, wish.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(Settings(user_folder=Path(folder)))
        window.resize(width, height)
        window.show()
        _bring_to(window, wish.page, wish.choose, wish.open)
        wish.out.parent.mkdir(parents=True, exist_ok=True)
        saved = window.grab().save(str(wish.out))
        window.close()
        window.deleteLater()
        app.processEvents()
    print(wish.out if saved else f"{wish.out} could not be written")
    return 0 if saved else 1


def light_palette() -> QPalette:
    """A plain light palette, whatever the machine's."""
    return _palette(window="#f3f3f3", base="#ffffff", other="#f7f8fa", text="#1b1b1b")


def dark_palette() -> QPalette:
    """A plain dark palette."""
    return _palette(window="#2b2d30", base="#1e1f22", other="#26282b", text="#e4e4e4")


def _palette(*, window: str, base: str, other: str, text: str) -> QPalette:
    palette = QPalette(QColor(window))  # Qt derives the shades of frames and buttons
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, window),
        (roles.Button, window),
        (roles.Base, base),
        (roles.AlternateBase, other),
        (roles.ToolTipBase, base),
        (roles.WindowText, text),
        (roles.Text, text),
        (roles.ButtonText, text),
        (roles.ToolTipText, text),
        (roles.Highlight, "#2f6fb3"),
        (roles.HighlightedText, "#ffffff"),
        (roles.Link, "#2f6fb3" if text < "#8" else "#7fb2ea"),
    ):
        palette.setColor(role, QColor(colour))
    grey = QColor(text)
    grey.setAlphaF(0.45)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, grey)
    faint = QColor(text)
    faint.setAlphaF(0.55)
    palette.setColor(roles.PlaceholderText, faint)
    return palette


def _wish(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Takes a picture of the window.")
    parser.add_argument("out", nargs="?", type=Path, default=OUT)
    parser.add_argument("--page", choices=("start", "ready", "running", "results", "reading"))
    parser.add_argument("--dark", action="store_true")
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
    if page == "reading":
        window.results.inner.setSizes([120, 520])
        window.actions_["go-reading"].trigger()
    QApplication.processEvents()


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
