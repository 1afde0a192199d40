"""Projects through the window and its real worker: made, kept, opened, locked, gone back to."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from lawgap.model.project import ReadOnlyReason
from lawgap.model.review import ReviewState
from lawgap.settings import Settings
from lawgap.ui.app import make_window
from lawgap.ui.session import Doing
from lawgap.ui.views.leave_dialog import Leaving
from lawgap.usecases.project import close_project, open_project
from lawgap.usecases.review import review_of

LAW = """CRIMINAL CODE

5. Identity documents
(1) Whoever withholds the passport of another person commits an offence and is liable to
imprisonment for up to three years.

6. Trafficking in persons
(1) A person who recruits, transports or harbours another person by means of force or deception
for the purpose of exploitation commits an offence and is liable to imprisonment for ten years.
"""
PATIENCE = 60_000


@pytest.fixture
def folder(tmp_path):
    """A country of one statute, under a name that is not Latin."""
    made = tmp_path / "Рурития"
    made.mkdir()
    (made / "code.txt").write_text(LAW, encoding="utf-8")
    return made


@pytest.fixture
def open_window(qtbot, tmp_path, answers):
    """Opens windows of one user, one after the other; closes them at the end."""
    windows = []

    def make():
        window = make_window(Settings(user_folder=tmp_path / "user"), answers)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: bool(window.desk.session.available), timeout=PATIENCE)
        window.desk.memory.set_chosen(["palermo"])
        window.desk.session.set_checklists(window.desk.session.available, frozenset({"palermo"}))
        windows.append(window)
        return window

    yield make
    answers.next_leaving = Leaving.THROW_AWAY
    for window in windows:
        window.close()


@pytest.fixture
def window(open_window):
    """The first window."""
    return open_window()


def idle(qtbot, window) -> None:
    """Wait until the window's worker has nothing to do that a user waits for."""
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)


def check(qtbot, window, answers, folder) -> None:
    """Open a folder as a user does, and check it."""
    answers.next_folder = folder
    window.actions_["open-folder"].trigger()
    window.actions_["check"].trigger()
    assert window.desk.session.doing is Doing.CHECKING
    idle(qtbot, window)
    assert window.desk.session.assessment is not None


def decide(window, criterion: str, name: str = "confirm") -> None:
    """Decide on a finding."""
    window.results.findings.choose(criterion)
    window.actions_[name].trigger()


def first(window) -> str:
    """The first criterion of the list."""
    return window.results.findings.shown()[0]


def test_checking_a_folder_makes_a_project_that_is_kept_at_once(
    qtbot, window, answers, folder, tmp_path
):
    """Nobody was asked anything; the working file lies in the user's folder."""
    check(qtbot, window, answers, folder)
    head = window.desk.session.head
    assert head.untitled
    assert head.path.is_relative_to(tmp_path / "user")
    assert window.windowTitle() == "Рурития – Untitled project[*] – LawGap"
    assert window.isWindowModified()
    assert window.actions_["confirm"].isEnabled()
    assert answers.asked == []


def test_from_a_folder_to_a_project_and_back(qtbot, window, open_window, answers, folder, tmp_path):
    """Decide, save under a name, close; the next window shows all of it again."""
    check(qtbot, window, answers, folder)
    criterion = first(window)
    decide(window, criterion)
    answers.next_target = tmp_path / "Ruritania.lawgap"
    window.actions_["save"].trigger()
    idle(qtbot, window)
    assert "Saved as" in window.message.text
    assert window.windowTitle() == "Рурития – Ruritania[*] – LawGap"
    assert not window.isWindowModified()
    decide(window, window.results.findings.shown()[1])
    window.actions_["save"].trigger()
    assert "All is saved" in window.message.text
    window.close()
    again = open_window()
    assert again.start._recent.item(0).text().startswith("Ruritania.lawgap")
    again.start.recent_wanted.emit(answers.next_target)
    qtbot.waitUntil(lambda: again.desk.session.assessment is not None, timeout=PATIENCE)
    assert again.desk.session.reviews[criterion].state is ReviewState.CONFIRMED
    assert len(again.desk.session.reviews) == 2
    assert again.desk.session.paths == (folder,)
    assert again.actions_["undo"].text().startswith("&Undo: Confirmation of")
    again.actions_["undo"].trigger()
    assert len([r for r in again.desk.session.reviews.values() if r.decision]) == 1


def test_a_new_check_keeps_decisions_and_marks_what_changed(qtbot, window, answers, folder):
    """The person's verdict stands; what changed is said, and can be kept or looked at again."""
    check(qtbot, window, answers, folder)
    found = next(row for row in window.desk.session.rows if row.evidence)
    decide(window, found.criterion)
    changed = LAW.replace("A person who recruits", "Anybody who hires")
    changed = changed.replace("Whoever withholds", "Whosoever keeps back")
    (folder / "code.txt").write_text(changed, encoding="utf-8")
    window.actions_["check"].trigger()
    idle(qtbot, window)
    review = window.desk.session.reviews[found.criterion]
    assert review.state is ReviewState.CONFIRMED
    assert review.stale
    assert "Something changed beneath 1 of your decisions." in window.message.text
    window.results.findings.choose(found.criterion)
    assert window.results.review.stale.text().startswith("△ Changed since")
    assert window.results.findings._reviewed.text().startswith("0 of")
    window.actions_["keep"].trigger()
    assert not window.desk.session.reviews[found.criterion].stale
    assert window.results.findings._reviewed.text().startswith("1 of")


def test_an_untitled_project_with_decisions_is_not_thrown_away_unasked(
    qtbot, window, answers, folder, tmp_path
):
    """Going back leaves all as it was; saving goes on with what was wanted."""
    check(qtbot, window, answers, folder)
    decide(window, first(window))
    answers.next_leaving = Leaving.STAY
    window.actions_["close"].trigger()
    assert window.desk.session.assessment is not None
    answers.next_leaving = Leaving.SAVE
    answers.next_target = tmp_path / "kept.lawgap"
    window.actions_["close"].trigger()
    idle(qtbot, window)
    assert answers.next_target.exists()
    assert window.desk.session.head is None
    assert window.pages.currentWidget() is window.start


def test_a_window_that_is_not_to_be_left_stays_open(qtbot, window, answers, folder):
    """The question comes at closing too."""
    check(qtbot, window, answers, folder)
    decide(window, first(window))
    answers.next_leaving = Leaving.STAY
    assert not window.close()
    assert window.isVisible()


def test_what_was_not_closed_is_offered_at_the_next_start(
    qtbot, window, open_window, answers, folder
):
    """As after a crash: the file is there, nobody holds it, and all decisions are in it."""
    check(qtbot, window, answers, folder)
    criterion = first(window)
    decide(window, criterion)
    close_project(window.desk.session.project, keep=True)
    window.desk.session.project = None
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: bool(again.desk.session.left), timeout=PATIENCE)
    assert again.start.left.isVisible()
    assert "1 step" in again.start.left.texts[0]
    assert "Рурития" in again.start.left.texts[0]
    again.start.left_wanted.emit(again.desk.session.left[0])
    qtbot.waitUntil(lambda: again.desk.session.assessment is not None, timeout=PATIENCE)
    assert again.desk.session.reviews[criterion].state is ReviewState.CONFIRMED
    assert again.desk.session.head.untitled


STOPPED = """
import os, signal, sys
from pathlib import Path
from lawgap.model.finding import Decision, DecisionState
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.project import add_country, check_into_project, new_project
from lawgap.usecases.review import decide

if __name__ == "__main__":
    settings = Settings(user_folder=Path(sys.argv[1]), isolated=False)
    project = new_project(settings)
    country = add_country(project, "Strelsau").id
    request = CheckRequest(
        paths=(Path(sys.argv[2]),), checklists=("palermo",), settings=settings
    )
    found, _ = check_into_project(project.key, country, request)
    decision = Decision(state=DecisionState.CONFIRMED, reviewer="Ana")
    decide(project, country, found.findings[0].criterion, decision)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_that_was_killed_loses_nothing(qtbot, open_window, folder, tmp_path):
    """Its lock holds nobody up: the project can be gone on with, and written to."""
    script = tmp_path / "stopped.py"
    script.write_text(STOPPED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "user", folder], check=False, timeout=100
    )
    assert done.returncode == -signal.SIGKILL
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.desk.session.left), timeout=PATIENCE)
    window.start.left_wanted.emit(window.desk.session.left[0])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    (review,) = window.desk.session.reviews.values()
    assert review.decision.reviewer == "Ana"
    assert window.actions_["confirm"].isEnabled()


def test_a_folder_that_refuses_projects_still_lets_one_check(
    qtbot, window, answers, folder, tmp_path
):
    """The findings are shown, and why nothing can be decided."""
    blocked = tmp_path / "user" / "projects"
    blocked.mkdir(parents=True, exist_ok=True)
    (blocked / "untitled").write_text("a file in the folder's place", encoding="utf-8")
    check(qtbot, window, answers, folder)
    assert "shown, but not kept" in window.message.text
    assert not window.actions_["confirm"].isEnabled()
    assert window.desk.session.head is None


@pytest.fixture
def saved(qtbot, window, answers, folder, tmp_path):
    """A project with a name and one decision, closed again."""
    check(qtbot, window, answers, folder)
    decide(window, first(window))
    answers.next_target = tmp_path / "saved.lawgap"
    window.actions_["save-as"].trigger()
    idle(qtbot, window)
    window.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not window.desk.background.busy, timeout=PATIENCE)
    return answers.next_target


def test_a_project_that_somebody_has_open_is_read_only_and_says_who(qtbot, window, saved, desk):
    """By name and host; decisions are off until it is free, and trying again opens it."""
    other = open_project(saved, window.desk.settings)
    window.project.open_anything([saved])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    assert window.desk.session.head.read_only is ReadOnlyReason.LOCKED
    assert window.project.bar.isVisible()
    assert "has had this project open since" in window.project.bar.text
    assert not window.actions_["confirm"].isEnabled()
    window.actions_["check"].trigger()
    idle(qtbot, window)
    assert "shown, but not kept" in window.message.text
    close_project(other)
    window.project.bar.again.click()
    idle(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    assert not window.project.bar.isVisible()
    assert window.actions_["confirm"].isEnabled()


def test_a_project_can_be_dropped(qtbot, window, saved):
    """On any page of the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(saved))])
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    assert window.desk.session.head.path == saved


def test_a_file_that_is_no_project_is_said_so(qtbot, window, tmp_path):
    """One line, and the window is as it was."""
    spoilt = tmp_path / "spoilt.lawgap"
    spoilt.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    window.project.open_anything([spoilt])
    idle(qtbot, window)
    assert "⚠" in window.message.text
    assert window.pages.currentWidget() is window.start
    window.project.open_anything([tmp_path / "gone.lawgap"])
    assert "is not there any more" in window.message.text


def test_a_second_country_is_added_and_each_keeps_its_decisions(
    qtbot, window, saved, answers, folder, tmp_path
):
    """The chooser shows both; one key goes to the next."""
    window.project.open_anything([saved])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    other = tmp_path / "Strelsau"
    other.mkdir()
    (other / "law.txt").write_text(LAW, encoding="utf-8")
    answers.next_folder = other
    window.actions_["add-country"].trigger()
    window.actions_["check"].trigger()
    idle(qtbot, window)
    session = window.desk.session
    assert [country.name for country in session.head.countries] == ["Рурития", "Strelsau"]
    assert window.project.countries.isVisible()
    assert not session.reviews
    window.actions_["next-country"].trigger()
    idle(qtbot, window)
    assert session.jurisdiction == "Рурития"
    assert len(session.reviews) == 1
    answers.next_name = "Ruritania"
    window.actions_["rename-country"].trigger()
    assert window.windowTitle().startswith("Ruritania")
    window.actions_["remove-country"].trigger()
    idle(qtbot, window)
    qtbot.waitUntil(lambda: session.jurisdiction == "Strelsau", timeout=PATIENCE)
    assert "Ruritania" in answers.asked[-1]
    assert [country.name for country in session.head.countries] == ["Strelsau"]


def test_the_checklists_of_a_gone_folder_are_checked_from_the_project(qtbot, window, saved, folder):
    """The originals lie in the file: the folder may be gone."""
    (folder / "code.txt").unlink()
    folder.rmdir()
    window.project.open_anything([saved])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    assert window.desk.session.paths == ()
    window.actions_["check"].trigger()
    idle(qtbot, window)
    assert window.desk.session.assessment.bundle.statutes[0].file == "code.txt"
    assert len(window.desk.session.reviews) == 1
    assert not next(iter(window.desk.session.reviews.values())).stale


def test_a_dated_copy_is_made_and_can_be_gone_back_to(qtbot, window, saved, answers):
    """It is made when the project is opened; going back undoes what came after it."""
    window.project.open_anything([saved])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.desk.background.busy, timeout=PATIENCE)
    session = window.desk.session
    second = window.results.findings.shown()[1]
    decide(window, second)
    assert review_of(session.project, session.country, second).decided
    window.actions_["backups"].trigger()
    qtbot.waitUntil(lambda: session.doing is not Doing.NOTHING, timeout=PATIENCE)
    qtbot.waitUntil(lambda: session.assessment is not None, timeout=PATIENCE)
    idle(qtbot, window)
    assert session.head.path == saved
    assert not review_of(session.project, session.country, second).decided


def test_a_project_is_opened_where_one_left_it(
    qtbot, window, open_window, answers, folder, tmp_path
):
    """The finding that one looked at yesterday is the one shown today."""
    check(qtbot, window, answers, folder)
    answers.next_target = tmp_path / "kept.lawgap"
    window.actions_["save-as"].trigger()
    idle(qtbot, window)
    last = window.results.findings.shown()[7]
    window.results.findings.choose(last)
    window.close()
    again = open_window()
    answers.next_project = answers.next_target
    again.actions_["open-project"].trigger()
    qtbot.waitUntil(lambda: again.desk.session.assessment is not None, timeout=PATIENCE)
    assert again.results.findings.chosen().criterion == last
    again.actions_["check"].trigger()
    idle(qtbot, again)
    assert again.results.findings.chosen().criterion == last


def test_the_matrix_leads_to_the_finding_of_another_country_and_back(
    qtbot, window, answers, folder, tmp_path
):
    """By one key each; a later check of that country does not jump there again."""
    check(qtbot, window, answers, folder)
    first_country = window.desk.session.jurisdiction
    other = tmp_path / "Ostrava"
    other.mkdir()
    (other / "code.txt").write_text(LAW, encoding="utf-8")
    answers.next_folder = other
    window.actions_["add-country"].trigger()
    window.actions_["check"].trigger()
    idle(qtbot, window)
    window.actions_["see-jurisdictions"].trigger()
    view = window.pages.page("jurisdictions")
    view.surveying.open_project()
    idle(qtbot, window)
    model = view.table.matrix_model
    names = [model.jurisdiction_at(1, column) for column in range(2)]
    view.table.setCurrentIndex(model.index(2, names.index(first_country)))
    wanted = model.line_at(2, 0).criterion
    qtbot.keyClick(view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    findings = window.results.findings
    qtbot.waitUntil(
        lambda: (
            window.desk.session.jurisdiction == first_country
            and window.pages.view == "findings"
            and findings.chosen().criterion == wanted
        ),
        timeout=PATIENCE,
    )
    qtbot.keyClick(findings.table, Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)
    assert window.pages.view == "jurisdictions"
    window.actions_["see-findings"].trigger()
    findings.choose(findings.shown()[9])
    window.actions_["check"].trigger()
    idle(qtbot, window)
    qtbot.wait(50)
    assert findings.chosen().criterion == findings.shown()[9]
