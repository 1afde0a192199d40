"""Takes a picture of the window with the sample country: docs/pictures/window.png.

python tools/picture.py [OUT] [--page PAGE] [--dark] [--language de] [--size 1280x720]
    [--open PATH ...]

No display is needed. The shipped fonts and Qt's own style make it look the same everywhere.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget
from stage import ROOT, Stage, end, staged

from lawgap.data import data_dir
from lawgap.ui.boards.search_view import SearchView
from lawgap.ui.look.theme import Scheme
from lawgap.ui.memory import Preferences
from lawgap.ui.session import Doing
from lawgap.ui.views.preferences_dialog import PreferencesDialog
from lawgap.ui.work import operations

OUT = ROOT / "docs" / "pictures" / "window.png"
CHOSEN = "victim-non-punishment"
_PAGES = (
    "start", "ready", "running", "results", "reading", "overview", "search", "preferences"
)  # fmt: skip
_SEARCHED = "victims compens"
_STEPS = 6  # of progress before the picture of a running check


def main(argv: list[str] | None = None) -> int:
    """Take the picture that the arguments ask for."""
    wish = _wish(argv)
    scheme = Scheme.DARK if wish.dark else Scheme.LIGHT
    stage = staged(wish.out.parent, scheme=scheme, language=wish.language, size=wish.size)
    _bring_to(stage, wish.page, wish.choose, wish.open)
    stage.take(wish.out.stem, _shown(stage, wish.page))
    end(stage)
    print(wish.out)
    return 0


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


def _bring_to(stage: Stage, page: str | None, chosen: str, paths: list[Path]) -> None:
    """Do what a user would do to see ``page``."""
    window, session = stage.window, stage.window.desk.session
    if page == "start":
        return
    if paths:
        operations.open_paths(window.desk, paths)
    elif page == "ready":
        operations.open_paths(window.desk, [_anywhere()])
    else:
        operations.open_sample(window.desk)
    stage.wait(lambda: session.files is not None)
    if page == "ready":
        return
    notes: list[str] = []
    session.progressed.connect(lambda _done, _total, note: notes.append(note))
    operations.check(window.desk)
    if page == "running":
        stage.wait(lambda: len(notes) > _STEPS)
        return
    stage.wait(lambda: session.doing is Doing.NOTHING)
    window.results.findings.choose(chosen)
    if page == "overview":
        window.actions_["see-overview"].trigger()
    if page == "search":
        window.actions_["see-search"].trigger()
        for board in window.findChildren(SearchView):
            board.words.setText(_SEARCHED)
            board.search_now()
            stage.wait(board.list.model().rowCount)
    if page == "reading":
        window.results.inner.setSizes([120, 520])
        window.actions_["go-reading"].trigger()
    stage.settle()


def _anywhere() -> Path:
    """The sample in a folder of a plain name: a picture does not show where this checkout lies."""
    folder = Path(tempfile.gettempdir()) / "Statutes" / "Valdoria"
    shutil.copytree(data_dir("resources") / "sample" / "valdoria", folder, dirs_exist_ok=True)
    return folder


def _shown(stage: Stage, page: str | None) -> QWidget:
    """What the picture is of: the window, or a dialog over it."""
    if page != "preferences":
        return stage.window
    dialog = PreferencesDialog(Preferences(reviewer="A. Reviewer"), stage.window)
    dialog.adjustSize()
    return dialog


if __name__ == "__main__":
    sys.exit(main())
