"""When something is in the way: others, disks, files that go. Nothing is lost; the way is said."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from project_files import a_project, assessed, confirmed, settings_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from lawgap.model.project import CheckPlan, ReadOnlyReason
from lawgap.model.review import ReviewState
from lawgap.ui.app import make_window
from lawgap.ui.session import Doing
from lawgap.ui.views.leave_dialog import Leaving, ask_leaving
from lawgap.usecases.project import (
    add_country,
    close_project,
    new_project,
    open_project,
    save_check,
)
from lawgap.usecases.review import decide, reviews_of

PATIENCE = 30_000


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def idle(qtbot, window) -> None:
    """Wait until nothing runs."""
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.desk.background.busy, timeout=PATIENCE)


def opened(qtbot, window, path) -> None:
    """Open a project and wait until its country is shown."""
    window.project.open_anything([path])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    idle(qtbot, window)
    window.results.findings.focus_list()


def kept_in(path, tmp_path) -> dict[str, ReviewState]:
    """What a project file itself holds."""
    project = open_project(path, settings_in(tmp_path), read_only=True)
    found = {name: one.state for name, one in reviews_of(project, "ruritania").items()}
    close_project(project)
    return found


@pytest.fixture
def path(tmp_path):
    """A project with one decision."""
    project = a_project(tmp_path)
    decide(project, "ruritania", "consent", confirmed("Ann"))
    close_project(project)
    return project.path


@pytest.fixture
def work(qtbot, window, path, desk):
    """A window in which it is open."""
    desk.memory.set_preferences(replace(desk.memory.preferences(), reviewer="Ann"))
    opened(qtbot, window, path)
    yield window
    window.project.end()


def test_two_windows_on_one_project(qtbot, work, path, desk, answers, tmp_path):
    """The second one reads, names the first, and can have a copy of its own at once."""
    second = make_window(desk.settings, answers)
    qtbot.addWidget(second)
    second.show()
    opened(qtbot, second, path)
    assert second.desk.session.head.read_only is ReadOnlyReason.LOCKED
    assert "has had this project open since" in second.project.bar.text
    assert second.windowTitle() == "Ruritania – p (read only)[*] – LawGap"
    assert not second.actions_["confirm"].isEnabled()
    assert not second.project.bar.take_over.isVisible()  # it lives, on this very computer
    answers.next_target = tmp_path / "mine.lawgap"
    second.actions_["save"].trigger()  # what can only be read is saved elsewhere
    idle(qtbot, second)
    assert not second.project.bar.isVisible()
    assert second.actions_["confirm"].isEnabled()
    second.close()
    assert kept_in(answers.next_target, tmp_path) == {"consent": ReviewState.CONFIRMED}


def test_a_lock_left_by_another_computer_can_be_taken_over(qtbot, window, path, answers):
    """Only a person knows that nobody works there any more."""
    words = {"user": "eva", "host": "desk-7", "pid": 4, "since": "2026-05-31T10:11:12Z"}
    lock = path.with_name(f"~{path.name}.lock")
    lock.write_text(json.dumps({"owner": words, "token": "f" * 32}), encoding="utf-8")
    opened(qtbot, window, path)
    assert "eva on desk-7" in window.project.bar.text
    window.project.bar.take_over.click()
    qtbot.waitUntil(lambda: not window.project.bar.isVisible(), timeout=PATIENCE)
    idle(qtbot, window)
    assert window.actions_["confirm"].isEnabled()
    window.project.end()


def confirm_second(qtbot, window) -> str:
    """Confirm the second finding; what the window says then."""
    window.results.findings.choose("shelter")
    window.results.findings.focus_list()
    press(qtbot, Qt.Key.Key_C)
    return window.message.text


def test_a_project_that_vanished_is_saved_elsewhere_from_the_window(
    qtbot, work, path, answers, tmp_path
):
    """Deleted while it was open: the window holds all of it, and says how to keep it."""
    path.unlink()
    said = confirm_second(qtbot, work)
    assert "“p.lawgap” was moved, deleted or replaced while it was open." in said
    assert "shelter" not in work.desk.session.reviews
    answers.next_target = tmp_path / "rescued.lawgap"
    work.actions_["save"].trigger()
    idle(qtbot, work)
    assert "Saved as" in work.message.text
    confirm_second(qtbot, work)
    confirmed_both = dict.fromkeys(("consent", "shelter"), ReviewState.CONFIRMED)
    assert kept_in(answers.next_target, tmp_path) == confirmed_both


def test_a_project_that_vanished_is_not_left_unasked(qtbot, work, path, answers, tmp_path):
    """Neither by closing it nor with the window."""
    path.unlink()
    answers.next_leaving = Leaving.STAY
    work.actions_["close"].trigger()
    assert not work.close()
    assert answers.asked == [path, path]
    assert work.desk.session.assessment is not None
    answers.next_leaving = Leaving.SAVE
    answers.next_target = tmp_path / "rescued.lawgap"
    work.actions_["close"].trigger()
    idle(qtbot, work)
    assert work.desk.session.head is None
    assert kept_in(answers.next_target, tmp_path) == {"consent": ReviewState.CONFIRMED}


def test_a_vanished_share_says_what_is_kept(qtbot, window, path, answers, desk, tmp_path):
    """The folder is gone with all in it; nothing is shown as done that was not."""
    share = tmp_path / "share"
    share.mkdir()
    shutil.move(path, share / "p.lawgap")
    opened(qtbot, window, share / "p.lawgap")
    shutil.rmtree(share)
    assert "was moved, deleted or replaced" in confirm_second(qtbot, window)
    window.actions_["check"].trigger()
    idle(qtbot, window)
    assert "is not there" in window.message.text
    assert window.desk.session.assessment is not None
    answers.next_target = tmp_path / "rescued.lawgap"
    window.actions_["save-as"].trigger()
    assert "Saved as" in window.message.text
    window.project.end()


def test_a_full_disk_is_told_and_the_decision_is_made_when_there_is_room(qtbot, work, answers):
    """What could not be written is not shown as decided."""
    connection = work.desk.session.project.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    answers.next_note = "Ask the ministry. " * 1000
    work.results.findings.choose("shelter")
    press(qtbot, Qt.Key.Key_M)
    assert "The disk is full: “p.lawgap” could not be written." in work.message.text
    assert "Everything up to the last step is kept." in work.message.text
    assert "shelter" not in work.desk.session.reviews
    connection.execute("PRAGMA max_page_count = 1000000")
    press(qtbot, Qt.Key.Key_M)
    assert work.desk.session.reviews["shelter"].note.startswith("Ask the ministry.")


@contextmanager
def a_disk_of(size: int, window) -> Iterator[None]:
    """Within it no file may grow beyond so many bytes, in the window and in its worker."""
    import resource

    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limit[1]))
    try:
        window.desk.background.close()  # its next process has no more room
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        window.desk.background.close()


LIMITED = pytest.mark.skipif(
    sys.platform == "win32", reason="the size of files cannot be limited there"
)


@LIMITED
def test_a_copy_that_has_no_room_leaves_the_work_where_it_is(qtbot, work, answers, tmp_path):
    """Save as on a full disk: the old file goes on."""
    with a_disk_of(4096, work):
        answers.next_target = tmp_path / "elsewhere.lawgap"
        work.actions_["save-as"].trigger()
        idle(qtbot, work)
    assert work.message.text.startswith("⚠")
    assert not answers.next_target.exists()
    confirm_second(qtbot, work)
    assert work.desk.session.reviews["shelter"].state is ReviewState.CONFIRMED


def test_a_project_of_a_newer_version_is_read_and_says_so(qtbot, window, path):
    """Nothing claims that it was saved, or that a copy could be worked on."""
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {version + 1000}")
    connection.close()
    opened(qtbot, window, path)
    assert "A newer version of LawGap made this project." in window.project.bar.text
    for name in ("save-as", "confirm", "check", "add-country"):
        assert not window.actions_[name].isEnabled(), name
    window.actions_["save"].trigger()
    assert "A newer version of LawGap made this project." in window.message.text
    window.project.end()


def test_a_file_that_may_not_be_written_to_is_read(qtbot, window, path, monkeypatch):
    """The strip says how to go on; what the project keeps is not checked into it."""
    monkeypatch.setattr("lawgap.projects.opening.os.access", lambda *_: False)
    opened(qtbot, window, path)
    assert "may not be written to" in window.project.bar.text
    assert window.project.bar.save_as.isVisible()
    assert not window.actions_["check"].isEnabled()
    window.project.end()


def test_a_lock_that_was_taken_over_stops_the_first_window(qtbot, work, path):
    """Two who write at once would each undo what the other did."""
    lock = path.with_name(f"~{path.name}.lock")
    words = lock.read_text(encoding="utf-8")
    token = work.desk.session.project.token
    lock.write_text(words.replace(token, "f" * 32), encoding="utf-8")
    said = confirm_second(qtbot, work)
    assert "was taken over by another window. Close it and open it again." in said
    assert "shelter" not in work.desk.session.reviews


def test_targets_that_cannot_be_are_refused_with_a_way_out(qtbot, work, path, answers, tmp_path):
    """The work goes on where it was."""
    (tmp_path / "x").mkdir()
    other = a_project(tmp_path / "x")
    for target, said in (
        (tmp_path / "none" / "x.lawgap", "Make the folder, or choose another one."),
        (path, "All is saved"),
        (other.path, "has “p.lawgap” open. Choose another name."),
    ):
        answers.next_target = target
        work.actions_["save-as"].trigger()
        idle(qtbot, work)
        assert said in work.message.text
        assert work.desk.session.head.path == path
    close_project(other)


@pytest.mark.parametrize(("gone", "said"), [(None, "no name yet"), ("x.lawgap", "is gone")])
def test_leaving_says_what_would_be_lost(qtbot, window, monkeypatch, gone, said):
    """A project without a name, or whose file is gone; Enter keeps it."""
    boxes = []

    def answer(box: QMessageBox) -> int:
        boxes.append(box.text())
        box.defaultButton().click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert ask_leaving("Ruritania", Path(gone) if gone else None, window) is Leaving.SAVE
    assert said in boxes[0]


def test_a_country_cannot_be_added_to_a_project_that_vanished(qtbot, work, path, answers, tmp_path):
    """The way out is said before anything is checked."""
    folder = tmp_path / "Strelsau"
    folder.mkdir()
    (folder / "law.txt").write_text("Act\n\n1. One\nNothing.\n", encoding="utf-8")
    answers.next_folder = folder
    work.actions_["add-country"].trigger()
    path.unlink()
    work.actions_["check"].trigger()
    idle(qtbot, work)
    assert "Save the project under another name" in work.message.text


@LIMITED
def test_a_disk_that_fills_up_during_a_check_leaves_the_project_as_it_was(
    qtbot, work, path, answers, tmp_path
):
    """The findings on show are those that are kept; what to do is said."""
    folder = tmp_path / "Strelsau"
    folder.mkdir()
    (folder / "law.txt").write_text("Act\n\n1. One\nNothing.\n" * 2000, encoding="utf-8")
    answers.next_folder = folder
    work.actions_["add-country"].trigger()
    work.desk.session.set_checklists(
        work.desk.session.available, frozenset(one.id for one in work.desk.session.available[:1])
    )
    with a_disk_of(path.stat().st_size + 40_000, work):
        work.actions_["check"].trigger()
        idle(qtbot, work)
    assert work.message.text.startswith("⚠")
    assert work.desk.session.assessment is None
    assert kept_in(path, tmp_path) == {"consent": ReviewState.CONFIRMED}


@pytest.fixture
def crashed(desk):
    """A project without a name whose window stopped, with one decision."""
    project = new_project(desk.settings)
    country = add_country(project, "Ruritania").id
    save_check(project.key, country, assessed(), CheckPlan(), desk.settings)
    decide(project, country, "consent", confirmed("Ann"))
    close_project(project, keep=True)
    return project.path


@pytest.fixture
def started(qtbot, crashed, desk, answers):
    """The window at the next start."""
    window = make_window(desk.settings, answers)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.desk.session.left), timeout=PATIENCE)
    window.start.focus_first()
    yield window
    window.close()


def tab_to(qtbot, name: str) -> QPushButton:
    """The button of that name, reached by Tab alone."""
    for _ in range(12):
        press(qtbot, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and focus.accessibleName().startswith(name):
            return focus
    raise AssertionError(name)


def test_work_left_by_a_crash_is_gone_on_with_by_keyboard(qtbot, started):
    """Offered on the first page; all of it is there, and it can be given a name."""
    tab_to(qtbot, "Go on with Ruritania")
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: started.desk.session.assessment is not None, timeout=PATIENCE)
    assert started.desk.session.reviews["consent"].state is ReviewState.CONFIRMED
    assert started.desk.session.head.untitled
    assert started.actions_["save"].isEnabled()


def test_work_left_by_a_crash_is_deleted_only_after_a_question(qtbot, started, crashed, answers):
    """Which says how much is in it; going back keeps it."""
    answers.next_sure = False
    tab_to(qtbot, "Delete Ruritania")
    press(qtbot, Qt.Key.Key_Space)
    assert "with 1 step(s) of review for good?" in answers.asked[-1]
    assert crashed.exists()
    answers.next_sure = True
    tab_to(qtbot, "Delete Ruritania")
    press(qtbot, Qt.Key.Key_Space)
    assert not crashed.exists()
    qtbot.waitUntil(lambda: not started.start.left.isVisible(), timeout=PATIENCE)
