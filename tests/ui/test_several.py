"""A folder of folders: one country's law, or jurisdictions checked one by one on all cores."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox

from lawgap.settings import Settings
from lawgap.ui.app import make_window
from lawgap.ui.session import Doing
from lawgap.ui.views.several_dialog import Several, ask_several

LAW = "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"
PATIENCE = 90_000
NAMES = ("Arcadia", "Borduria", "Cascadia")


@pytest.fixture
def world(tmp_path):
    """A folder of three countries."""
    made = tmp_path / "world"
    for name in NAMES:
        (made / name).mkdir(parents=True)
        (made / name / "act.txt").write_text(LAW, encoding="utf-8")
    return made


@pytest.fixture
def window(qtbot, tmp_path, answers):
    """A window whose checks run as they do for a user: in processes of their own."""
    settings = Settings(user_folder=tmp_path / "user", isolated=True)
    made = make_window(settings, answers)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.desk.session.available), timeout=PATIENCE)
    made.desk.session.set_checklists(made.desk.session.available, frozenset({"palermo"}))
    yield made
    made.close()


def drop(window, *paths: Path) -> None:
    """Drop files or folders on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPointF(50, 50), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, copy, mime, left, none))


def idle(qtbot, window) -> None:
    """Wait until nothing runs that a user waits for."""
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)


def board(window):
    """The view in which jurisdictions are compared."""
    return window.pages.page("jurisdictions")


def begin(qtbot, window, answers, world) -> None:
    """Open the folder and say that each of its folders is a jurisdiction."""
    answers.next_several = Several.EACH
    answers.next_folder = world
    window.actions_["open-folder"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.CHECKING, timeout=PATIENCE)


def test_jurisdictions_are_checked_each_and_shown_side_by_side(qtbot, window, answers, world):
    """Said once of a folder that was opened: the matrix, with what was done told in a line."""
    begin(qtbot, window, answers, world)
    idle(qtbot, window)
    assert answers.asked[-1] == NAMES
    assert window.pages.view == "jurisdictions"
    shown = [one.name for one in board(window).surveying.survey.jurisdictions]
    assert shown == list(NAMES)
    assert re.search(r"3 jurisdiction(s|\(s\)) checked\.", window.message.text)
    assert window.desk.session.paths == ()
    (checklist,) = board(window).surveying.survey.checklists
    assert checklist.id == "palermo"


def test_a_dropped_folder_is_asked_about_too_and_may_be_one_country(qtbot, window, answers, world):
    """What was said is remembered: the same folder is not asked about again."""
    answers.next_several = Several.TOGETHER
    for _ in range(2):
        drop(window, world)
        qtbot.waitUntil(lambda: bool(window.desk.session.files), timeout=PATIENCE)
        assert len(window.desk.session.files) == 3
        assert window.desk.session.paths == (world,)
        window.actions_["close"].trigger()
    assert answers.asked == [NAMES]


def test_single_folders_that_are_dropped_together_may_be_jurisdictions(
    qtbot, window, answers, world
):
    """Only those are checked, of all that lie beside them."""
    answers.next_several = Several.EACH
    drop(window, world / "Arcadia", world / "Cascadia")
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.CHECKING, timeout=PATIENCE)
    idle(qtbot, window)
    assert answers.asked == [("Arcadia", "Cascadia")]
    shown = [one.name for one in board(window).surveying.survey.jurisdictions]
    assert shown == ["Arcadia", "Cascadia"]


def test_thinking_better_of_it_opens_nothing(qtbot, window, answers, world):
    """Cancel: the first page again."""
    drop(window, world)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=PATIENCE)
    assert window.desk.session.paths == ()
    assert window.pages.currentWidget() is window.start


def test_a_loose_statute_makes_it_one_country(qtbot, window, answers, world):
    """As on the command line: nothing is asked."""
    (world / "constitution.txt").write_text(LAW, encoding="utf-8")
    drop(window, world)
    qtbot.waitUntil(lambda: bool(window.desk.session.files), timeout=PATIENCE)
    assert answers.asked == []


def test_a_run_that_was_stopped_goes_on_where_it_was(qtbot, window, answers, world):
    """Cancel keeps what is done; the same folder again checks only what is left."""
    for at in range(6):
        (world / f"Land {at}").mkdir()
        (world / f"Land {at}" / "act.txt").write_text(LAW * 40, encoding="utf-8")
    begin(qtbot, window, answers, world)
    results = window.desk.settings.surveys_folder
    qtbot.waitUntil(lambda: len(list(results.rglob("*.survey.json"))) > 1, timeout=PATIENCE)
    window.actions_["cancel"].trigger()
    idle(qtbot, window)
    assert "What was checked so far is kept" in window.message.text
    begin(qtbot, window, answers, world)
    idle(qtbot, window)
    assert len(board(window).surveying.survey.jurisdictions) == 9
    assert "had not changed since the last check" in window.message.text


def test_progress_counts_jurisdictions(qtbot, window, answers, world):
    """How many are done, and which are being worked on."""
    notes = []
    window.desk.session.progressed.connect(lambda *told: notes.append(told))
    begin(qtbot, window, answers, world)
    idle(qtbot, window)
    assert any(f"{done} of 3: " in note for done, _total, note in notes)


def test_a_broken_jurisdiction_is_named_and_the_others_are_shown(qtbot, window, answers, world):
    """With its reason, in one line."""
    (world / "Borduria" / "act.txt").write_bytes(b"\0\0")
    begin(qtbot, window, answers, world)
    idle(qtbot, window)
    assert len(board(window).surveying.survey.jurisdictions) == 2
    assert "Not checked: Borduria" in window.message.text


def test_where_nothing_can_be_checked_the_window_says_why(qtbot, window, answers, world):
    """No word of a command that the user never gave."""
    for name in NAMES:
        (world / name / "act.txt").write_bytes(b"\0\0")
    begin(qtbot, window, answers, world)
    idle(qtbot, window)
    assert "No jurisdiction in “world” could be checked" in window.message.text
    assert "lawgap check" not in window.message.text


def test_the_worker_may_have_processes_below_it(qtbot, background):
    """Else a batch would run on one core."""
    ended = []
    background.submit(is_daemon, on_end=lambda result, _error: ended.append(result))
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    assert ended == [False]


def is_daemon(*, progress) -> bool:
    """What the worker says of itself."""
    progress(0, 1, "")
    return multiprocessing.current_process().daemon


LEFT = """
import sys
from lawgap.ui.process.background import Background
from PySide6.QtCore import QCoreApplication

if __name__ == "__main__":
    app = QCoreApplication([])
    background = Background()
    background.start()
    print(background.process_id, flush=True)
    sys.exit(3)
"""


def test_a_program_that_ends_without_closing_leaves_no_worker(tmp_path):
    """Nobody waits for it, and it is gone."""
    script = tmp_path / "left.py"
    script.write_text(LEFT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], check=False, timeout=60, capture_output=True, text=True
    )
    assert done.returncode == 3
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


@pytest.mark.parametrize(
    ("button", "said"),
    [(0, Several.EACH), (1, Several.TOGETHER), (2, Several.UNSAID)],
)
def test_the_question_names_the_folders(qtbot, window, button, said, monkeypatch):
    """A few of them; each answer is a button."""
    texts = []

    def answer(box: QMessageBox) -> int:
        texts.append(box.text())
        box.buttons()[button].click() if button < 2 else box.escapeButton().click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    names = tuple(f"Land {at}" for at in range(9))
    assert ask_several(Path("/x/world"), names, window) is said
    assert texts == [
        "“world” holds 9 folders with statutes: Land 0, Land 1, Land 2, Land 3, Land 4, Land 5 …"
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at in /proc")
def test_closing_the_window_in_the_middle_of_a_run_leaves_no_process(qtbot, window, answers, world):
    """Neither the worker nor what it had asked to check."""
    for at in range(4):
        (world / f"Land {at}").mkdir()
        (world / f"Land {at}" / "act.txt").write_text(LAW * 200, encoding="utf-8")
    begin(qtbot, window, answers, world)
    worker = window.desk.background.process_id
    qtbot.waitUntil(lambda: len(below(worker)) > 1, timeout=PATIENCE)
    processes = {worker, *below(worker)}
    window.close()
    qtbot.waitUntil(lambda: not any(map(is_alive, processes)), timeout=20_000)


def below(process: int) -> set[int]:
    """The processes that a process started, and those that these started."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(words[1])
    found = {process}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {process}


def is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended and is only not yet collected does not."""
    try:
        words = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2]
    except OSError:
        return False
    return words.split()[0] != "Z"
