"""The pictures of docs/drafts.md, from two versions of the sample bill: docs/pictures.

python tools/draft_pictures.py [FOLDER] [--dark] [--language de]

The two drafts are compared in the window, a clause is tried, and a save of a watched draft is
shown. No display is needed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from lawgap.settings import Settings
from lawgap.ui.app import dress, make_window
from lawgap.ui.boards.versions_view import VersionsView
from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.fonts import use_shipped_font
from lawgap.ui.main_window import MainWindow
from lawgap.ui.theme import Scheme, palette_of
from lawgap.ui.translation import use_language

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
OLD = SAMPLE / "drafts" / "anti-trafficking-bill-1.docx"
NEW = SAMPLE / "valdoria" / "anti-trafficking-bill-2.docx"
CLAUSE = """12. Assistance
(1) A victim of trafficking in persons shall be provided with:
(a) safe and appropriate housing;
(b) medical and psychological assistance.
(2) Assistance shall not be made conditional on the willingness of the victim to act as a witness.
"""
PATIENCE = 180  # seconds


def main() -> int:
    """Make the pictures."""
    wish = _wish()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setPalette(palette_of(Scheme.DARK if wish.dark else Scheme.LIGHT))
    dress(app)
    use_language(app, wish.language)
    use_shipped_font(app)
    wish.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        window = make_window(Settings(user_folder=work / "user"))
        window.resize(1280, 720)
        window.show()
        _wait(lambda: bool(window.desk.session.available))
        _versions(window, wish.folder)
        _wording(window, wish.folder)
        _live(window, wish.folder, work)
        window.live.stop()
        window.desk.background.close()
        window.deleteLater()
        app.processEvents()
    return 0


def _versions(window: MainWindow, folder: Path) -> None:
    """What closed and opened, and an article side by side."""
    window.desk.session.view_wanted.emit("versions")
    view = window.findChild(VersionsView)
    if view is None:
        raise SystemExit("The view is not there.")
    view.chooser.choose(old=(OLD,), new=(NEW,))
    view.compare()
    _wait(lambda: bool(view.rows.gaps))
    _take(window, folder / "drafts-versions.png")
    view.side_by_side.setChecked(True)
    view.articles.selectRow(2)
    _take(window, folder / "drafts-article.png")


def _wording(window: MainWindow, folder: Path) -> None:
    """A clause with its elements marked."""
    window.desk.session.view_wanted.emit("wording")
    view = window.findChild(WordingView)
    if view is None:
        raise SystemExit("The view is not there.")
    _wait(lambda: view.criterion.count() > 1)
    view.clause.setPlainText(CLAUSE)
    _wait(lambda: bool(view.rows.model().rowCount()))
    view.rows.selectRow(min(2, view.rows.model().rowCount() - 1))
    _take(window, folder / "drafts-wording.png")


def _live(window: MainWindow, folder: Path, work: Path) -> None:
    """A draft that is watched, and saved in its next version."""
    draft = work / "draft" / "anti-trafficking-bill.docx"
    draft.parent.mkdir()
    shutil.copy(OLD, draft)
    looks: list[object] = []
    window.live.looked.connect(looks.append)
    window.desk.session.set_paths((draft,), "Valdoria")
    window.desk.session.view_wanted.emit("findings")
    window.actions_["check"].trigger()
    _wait(lambda: window.desk.session.assessment is not None)
    window.live.start()
    _wait(lambda: len(looks) == 1 and window.live.watcher.ready)
    shutil.copy(NEW, draft.with_name("new.tmp"))
    draft.with_name("new.tmp").replace(draft)
    _wait(lambda: len(looks) > 1)
    window.live.bar.list_button.setChecked(True)
    _take(window, folder / "drafts-live.png")


def _wait(held: Callable[[], bool]) -> None:
    """Let the window work until ``held``."""
    end = time.monotonic() + PATIENCE
    while not held():
        QCoreApplication.processEvents()
        time.sleep(0.02)
        if time.monotonic() > end:
            raise SystemExit("It took too long.")


def _take(window: MainWindow, path: Path) -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
    window.grab().save(str(path))


def _wish() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The pictures of docs/drafts.md.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="en", help="of the window")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
