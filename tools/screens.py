"""Every screen of the window as a picture, to be looked at: screens.py FOLDER.

python tools/screens.py FOLDER [--scheme dark] [--language de] [--size 1280x720] [--only PART ...]

Goes through the program as a user does: the first page, the sample country checked and reviewed,
every view, tab, bar, menu and dialog, and what they look like while there is nothing to show.
``make screens`` takes them all in every scheme and at every size that LawGap is made for.
Sizes are in device-independent pixels: QT_SCALE_FACTOR=2 with --size 1920x1080 is a 4K screen.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QDialog, QMenu, QPlainTextEdit, QWidget
from stage import ROOT, Stage, end, staged

from lawgap.model.project import ReadOnlyReason
from lawgap.model.statute import Problem
from lawgap.ui.boards.jurisdictions_view import JurisdictionsView
from lawgap.ui.boards.overview import Overview
from lawgap.ui.boards.search_view import SearchView
from lawgap.ui.boards.versions_view import VersionsView
from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.look.theme import Scheme
from lawgap.ui.memory import Preferences
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.values.filters import Filter
from lawgap.ui.views.instrument_window import InstrumentWindow
from lawgap.ui.work import operations
from lawgap.usecases.instruments import InstrumentText

SAMPLE = ROOT / "resources" / "sample"
OLD = SAMPLE / "drafts" / "anti-trafficking-bill-1.docx"
NEW = SAMPLE / "valdoria" / "anti-trafficking-bill-2.docx"
CLAUSE = """12. Assistance
(1) A victim of trafficking in persons shall be provided with:
(a) safe and appropriate housing;
(b) medical and psychological assistance.
"""
PROBLEMS = (
    Problem(
        file="Official Gazette 2019-03 (scanned).pdf",
        code="no-text",
        message="11 of 12 pages have no text; they seem to be pictures.",
        hint="Have the pages recognised by an OCR program, then open the file again.",
    ),
    Problem(
        file="penal-code-consolidated.doc",
        code="format",
        message="This format is not read.",
        hint="Save it as .docx in Word or LibreOffice.",
    ),
)
_View = TypeVar("_View", bound=QWidget)
PICTURED_MENUS = 9  # of the menu bar, at most


def main() -> int:
    """Take the pictures that the arguments ask for."""
    wish = _wish()
    stage = staged(wish.folder, scheme=Scheme(wish.scheme), language=wish.language, size=wish.size)
    stage.window.desk.memory.set_preferences(
        Preferences(reviewer="A. Reviewer", language=wish.language, scheme=Scheme(wish.scheme))
    )
    for name, part in PARTS.items():
        if not wish.only or name in wish.only or name in NEEDED:
            part(stage)
    end(stage)
    print(f"{len(stage.taken)} pictures in {wish.folder}")
    return 0


def _wish() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Every screen of the window as a picture.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scheme", choices=[str(s) for s in Scheme], default="light")
    parser.add_argument("--language", default="en", help="of the window")
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--only", nargs="*", default=[], help=f"some of: {', '.join(PARTS)}")
    return parser.parse_args()


def _beginning(stage: Stage) -> None:
    """The first page, alone and with what was opened before."""
    window = stage.window
    stage.take("start")
    recent = [stage.work / "Statutes" / name for name in ("Valdoria", "Republic of Otakeia")]
    for path in recent:
        path.mkdir(parents=True)
        window.desk.memory.add_recent(path)
    window.start.show_recent(window.desk.memory.recent())
    stage.take("start-recent")
    for view in ("versions", "jurisdictions", "wording", "search"):
        window.actions_[f"see-{view}"].trigger()
        stage.take(f"{view}-empty")
    window.actions_["see-findings"].trigger()


def _ready(stage: Stage) -> None:
    """Before a check, and during one."""
    window, session = stage.window, stage.window.desk.session
    empty = stage.work / "Statutes" / "Empty folder"
    empty.mkdir(parents=True)
    operations.open_paths(window.desk, [empty])
    stage.wait(lambda: session.files is not None)
    stage.take("ready-nothing")
    folder = stage.work / "Statutes" / "Valdoria"
    shutil.copytree(SAMPLE / "valdoria", folder, dirs_exist_ok=True)
    operations.open_paths(window.desk, [folder])
    stage.wait(lambda: session.files is not None)
    stage.take("ready")
    notes: list[str] = []
    session.progressed.connect(lambda _done, _total, note: notes.append(note))
    operations.check(window.desk)
    stage.wait(lambda: len(notes) > 6)
    stage.take("running")
    stage.wait(lambda: session.doing is Doing.NOTHING)


def _findings(stage: Stage) -> None:
    """A finding of each verdict; every tab; the filter that fits nothing."""
    window = stage.window
    findings, statute = window.results.findings, window.results.statute
    stage.take("findings")
    seen: set[str] = set()
    for row in window.desk.session.rows:
        if row.verdict not in seen:
            seen.add(row.verdict)
            findings.choose(row.criterion)
            stage.take(f"finding-{row.verdict}")
    findings.choose("victim-non-punishment")
    window.actions_["beside"].trigger()
    stage.take("findings-beside")
    window.actions_["beside"].trigger()
    sizes = window.results.inner.sizes()
    for action in ("go-outline", "go-reading", "go-page"):
        window.results.inner.setSizes([120, 520])
        window.actions_[action].trigger()
        stage.pause()
        stage.take(f"tab-{action.removeprefix('go-')}")
    window.results.inner.setSizes(sizes)
    window.actions_["go-evidence"].trigger()
    statute.find_bar.open()
    stage.take("find-bar")
    statute.find_bar.hide()
    window.desk.session.set_filter(Filter(words="nothing like this"))
    stage.take("findings-filtered-away")
    window.desk.session.set_filter(Filter())


def _review(stage: Stage) -> None:
    """Decisions of every kind, and the dialogs that ask for them."""
    window = stage.window
    desk, actions, findings = window.desk, window.actions_, window.results.findings
    rows = desk.session.rows
    findings.choose(rows[0].criterion)
    actions["confirm"].trigger()
    stage.settle()
    for name in ("override", "not-applicable", "note"):
        stage.take_dialog(f"dialog-{name}", actions[name].trigger)
    findings.choose(rows[2].criterion)
    stage.take_dialog("dialog-override-filled", actions["override"].trigger, leave=_fill)
    findings.choose(rows[4].criterion)
    stage.take_dialog("dialog-note-filled", actions["note"].trigger, leave=_fill)
    actions["flag"].trigger()
    findings.choose(rows[5].criterion)
    stage.take_dialog("dialog-na-filled", actions["not-applicable"].trigger, leave=_fill)
    findings.choose("victim-non-punishment")
    for name in ("accept-evidence", "reject-evidence"):
        actions[name].trigger()
        stage.settle()
    text = window.results.statute.text
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor, 8)
    text.setTextCursor(cursor)
    stage.take_dialog("dialog-element", actions["add-evidence"].trigger)
    for place, name in ((2, "overridden"), (4, "flagged"), (5, "not-applicable")):
        findings.choose(rows[place].criterion)
        stage.take(f"reviewed-{name}")
    stage.take_dialog("dialog-history", actions["history"].trigger)
    stage.take_dialog("dialog-leaving", actions["close"].trigger, leave=_go_back)
    stage.take_dialog("dialog-reviewer", Dialogs(window).reviewer)


def _fill(dialog: QWidget) -> None:
    """Give a reason, and accept."""
    for field in dialog.findChildren(QPlainTextEdit):
        field.setPlainText("The order of the Council of 3 May settles this for all offices.")
    for choice in dialog.findChildren(QComboBox):
        choice.setCurrentIndex(max(choice.count() - 2, 0))
    if isinstance(dialog, QDialog):
        dialog.accept()


def _bars(stage: Stage) -> None:
    """What the strips above the work say."""
    window, session = stage.window, stage.window.desk.session
    before = session.problems
    session.set_problems(PROBLEMS)
    stage.take("bar-problems")
    window.problems.unfold(shown=True)
    stage.take("bar-problems-unfolded")
    session.set_problems(before)
    path = stage.work / "valdoria-assessment.docx"
    session.tell(Message(kind=Kind.DONE, text=f"Written: {path}", path=path))
    stage.take("bar-written")
    session.tell(
        Message(
            kind=Kind.ERROR,
            text="The file valdoria-assessment.docx is open in another program.",
            hint="Close it there, then export once more, or choose another name.",
        )
    )
    stage.take("bar-error")
    window.message.hide()
    window.actions_["watch"].trigger()
    stage.take("bar-live-first")
    looks: list[object] = []
    window.live.looked.connect(looks.append)
    stage.wait(lambda: looks and window.live.watcher.ready)
    stage.take("bar-live")
    draft = stage.work / "Statutes" / "Valdoria" / NEW.name
    shutil.copy(OLD, draft.with_name("new.tmp"))
    draft.with_name("new.tmp").replace(draft)
    stage.wait(lambda: len(looks) > 1)
    window.live.bar.list_button.setChecked(True)
    stage.take("bar-live-changes")
    window.live.stop()


def _overview(stage: Stage) -> None:
    """The counts, filtered, and with nothing left."""
    window, session = stage.window, stage.window.desk.session
    window.actions_["see-overview"].trigger()
    stage.take("overview")
    area = window.findChild(Overview)
    if area is not None:
        for title, menu in _menus_of(area):
            stage.take(f"overview-menu-{title}", menu)
    session.set_filter(Filter(theme=session.rows[0].theme, words="victim"))
    stage.take("overview-filtered")
    session.set_filter(Filter(words="nothing like this"))
    stage.take("overview-nothing")
    session.set_filter(Filter())


def _menus_of(widget: QWidget) -> list[tuple[str, QMenu]]:
    menus = [menu for menu in widget.findChildren(QMenu) if menu.actions()]
    return [(str(place), menu) for place, menu in enumerate(menus)]


def _versions(stage: Stage) -> None:
    """Two drafts compared."""
    stage.window.actions_["see-versions"].trigger()
    view = _found(stage, VersionsView)
    view.chooser.choose(old=(OLD,), new=(NEW,))
    view.compare()
    stage.wait(lambda: bool(view.rows.gaps))
    stage.take("versions")
    view.side_by_side.setChecked(True)
    view.articles.selectRow(2)
    stage.take("versions-article")


def _wording(stage: Stage) -> None:
    """A clause that is tried."""
    stage.window.actions_["see-wording"].trigger()
    view = _found(stage, WordingView)
    stage.wait(lambda: view.criterion.count() > 1)
    stage.take("wording-begun")
    view.clause.setPlainText(CLAUSE)
    stage.wait(lambda: bool(view.rows.model().rowCount()))
    view.rows.selectRow(min(2, view.rows.model().rowCount() - 1))
    stage.take("wording")


def _search(stage: Stage) -> None:
    """Places found, and none."""
    stage.window.actions_["see-search"].trigger()
    view = _found(stage, SearchView)
    for name, words in (("search", "victims compens"), ("search-nothing", "xylophone")):
        view.words.setText(words)
        view.search_now()
        stage.pause(1)  # it is found aside
        stage.take(name)


def _countries(stage: Stage) -> None:
    """A second country in the project, and a project that can only be read."""
    window, session = stage.window, stage.window.desk.session
    operations.open_paths(window.desk, [ROOT / "tests" / "bundles" / "maravel" / "statutes"])
    stage.wait(lambda: session.files is not None)
    session.jurisdiction = "Republic of Maravel"
    operations.check(window.desk)
    stage.wait(lambda: session.doing is Doing.NOTHING)
    stage.take("countries")
    if session.head is not None:
        before = session.head
        for reason in ReadOnlyReason:
            session.set_head(replace(before, read_only=reason))
            stage.take(f"read-only-{reason}")
        session.set_head(before)


def _jurisdictions(stage: Stage) -> None:
    """The sample beside two invented countries: the matrix, passages, models."""
    window, session = stage.window, stage.window.desk.session
    world = stage.work / "world"
    for name in ("maravel", "dravonia"):
        shutil.copytree(ROOT / "tests" / "bundles" / name / "statutes", world / name.capitalize())
    shutil.copytree(SAMPLE / "valdoria", world / "Valdoria")
    window.actions_["see-jurisdictions"].trigger()
    view = _found(stage, JurisdictionsView)
    view.surveying.check_folder(world)
    stage.wait(lambda: session.doing is Doing.NOTHING and view.surveying.survey)
    stage.take("jurisdictions")
    view.controls.with_words.setChecked(True)
    view.table.setCurrentIndex(view.table.matrix_model.index(3, 1))
    stage.take("jurisdictions-passages")
    view.below.setCurrentWidget(view.models)
    stage.take("jurisdictions-models")


def _dialogs(stage: Stage) -> None:
    """Everything else that opens over the window."""
    window = stage.window
    actions = window.actions_
    window.actions_["see-findings"].trigger()
    for name in (
        "checklists", "export-docx", "export-xlsx", "export-csv", "preferences", "reading",
        "palette", "keyboard", "about", "rename-country", "remove-country", "renumber-unit",
        "split-unit", "backups",
    ):  # fmt: skip
        stage.take_dialog(f"dialog-{name}", actions[name].trigger)
    stage.take_dialog("dialog-palette-nothing", actions["palette"].trigger, prepare=_type_nonsense)
    actions["meanings"].trigger()
    statute = window.results.statute.shown
    if statute is not None:
        shown = InstrumentText(statute=statute, spans=(statute.provisions[0].own,))
        InstrumentWindow("Palermo Protocol", "Art. 3", shown, window).show()
    stage.settle()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            stage.take(f"dialog-{type(dialog).__name__.lower()}", dialog)
            dialog.close()


def _type_nonsense(dialog: QWidget) -> None:
    words = getattr(dialog, "words", None)
    if words is not None:
        words.setText("xylophone")


def _go_back(dialog: QWidget) -> None:
    if isinstance(dialog, QDialog):
        dialog.reject()


def _menus(stage: Stage) -> None:
    """Every menu of the bar, the tool bar's, and that of a word."""
    bar = stage.window.menuBar()
    for place, action in enumerate(bar.actions()[:PICTURED_MENUS]):
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.popup(stage.window.mapToGlobal(stage.window.rect().center()))
            stage.take(f"menu-{place}", menu)
            menu.close()


def _found(stage: Stage, kind: type[_View]) -> _View:
    view = stage.window.findChild(kind)
    if view is None:
        raise SystemExit(f"{kind.__name__} is not there.")
    return view


PARTS: dict[str, Callable[[Stage], None]] = {
    "beginning": _beginning,
    "ready": _ready,
    "findings": _findings,
    "review": _review,
    "dialogs": _dialogs,
    "menus": _menus,
    "overview": _overview,
    "search": _search,
    "bars": _bars,
    "versions": _versions,
    "wording": _wording,
    "jurisdictions": _jurisdictions,
    "countries": _countries,
}
NEEDED = ("ready",)  # for everything that comes after it


if __name__ == "__main__":
    sys.exit(main())
