"""The pictures of docs/drafts.md, from two versions of the sample bill: docs/pictures.

python tools/draft_pictures.py [FOLDER] [--dark] [--language de]

The two drafts are compared in the window, a clause is tried, and a save of a watched draft is
shown. No display is needed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from stage import ROOT, Stage, end, staged

from lawgap.ui.boards.versions_view import VersionsView
from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.look.theme import Scheme

SAMPLE = ROOT / "resources" / "sample"
OLD = SAMPLE / "drafts" / "anti-trafficking-bill-1.docx"
NEW = SAMPLE / "valdoria" / "anti-trafficking-bill-2.docx"
CLAUSE = """12. Assistance
(1) A victim of trafficking in persons shall be provided with:
(a) safe and appropriate housing;
(b) medical and psychological assistance.
(2) Assistance shall not be made conditional on the willingness of the victim to act as a witness.
"""


def main() -> int:
    """Make the pictures."""
    wish = _wish()
    scheme = Scheme.DARK if wish.dark else Scheme.LIGHT
    stage = staged(wish.folder, scheme=scheme, language=wish.language)
    _versions(stage)
    _wording(stage)
    _live(stage)
    end(stage)
    return 0


def _versions(stage: Stage) -> None:
    """What closed and opened, and an article side by side."""
    window = stage.window
    window.desk.session.view_wanted.emit("versions")
    view = window.findChild(VersionsView)
    if view is None:
        raise SystemExit("The view is not there.")
    view.chooser.choose(old=(OLD,), new=(NEW,))
    view.compare()
    stage.wait(lambda: bool(view.rows.gaps))
    stage.take("drafts-versions")
    view.side_by_side.setChecked(True)
    view.articles.selectRow(2)
    stage.take("drafts-article")


def _wording(stage: Stage) -> None:
    """A clause with its elements marked."""
    window = stage.window
    window.desk.session.view_wanted.emit("wording")
    view = window.findChild(WordingView)
    if view is None:
        raise SystemExit("The view is not there.")
    stage.wait(lambda: view.criterion.count() > 1)
    view.clause.setPlainText(CLAUSE)
    stage.wait(lambda: bool(view.rows.model().rowCount()))
    view.rows.selectRow(min(2, view.rows.model().rowCount() - 1))
    stage.take("drafts-wording")


def _live(stage: Stage) -> None:
    """A draft that is watched, and saved in its next version."""
    window = stage.window
    draft = stage.work / "draft" / "anti-trafficking-bill.docx"
    draft.parent.mkdir()
    shutil.copy(OLD, draft)
    looks: list[object] = []
    window.live.looked.connect(looks.append)
    window.desk.session.set_paths((draft,), "Valdoria")
    window.desk.session.view_wanted.emit("findings")
    window.actions_["check"].trigger()
    stage.wait(lambda: window.desk.session.assessment is not None)
    window.live.start()
    stage.wait(lambda: len(looks) == 1 and window.live.watcher.ready)
    shutil.copy(NEW, draft.with_name("new.tmp"))
    draft.with_name("new.tmp").replace(draft)
    stage.wait(lambda: len(looks) > 1)
    window.live.bar.list_button.setChecked(True)
    stage.take("drafts-live")


def _wish() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The pictures of docs/drafts.md.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="en", help="of the window")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
