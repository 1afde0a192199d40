"""From a folder to a report, through the window and its real worker process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import window_jobs
from PySide6.QtCore import Qt

from lawgap.settings import Settings
from lawgap.ui.app import make_window
from lawgap.ui.models.table import Role
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing
from lawgap.ui.work import operations

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
def country(tmp_path):
    """A folder with one statute and one file that is none."""
    folder = tmp_path / "Рурития"
    folder.mkdir()
    (folder / "code.txt").write_text(LAW, encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 but no more")
    return folder


@pytest.fixture
def window(qtbot, tmp_path, answers):
    """The window as the program makes it."""
    made = make_window(Settings(user_folder=tmp_path / "user"), answers)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()  # a bare X server has no window manager to do it
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: bool(made.desk.session.available), timeout=PATIENCE)
    yield made
    made.close()


def check(qtbot, window, folder: Path) -> None:
    """Open a folder and check it, as far as the findings."""
    operations.open_paths(window.desk, [folder])
    qtbot.waitUntil(lambda: window.desk.session.files is not None, timeout=PATIENCE)
    qtbot.mouseClick(window.ready._check, Qt.MouseButton.LeftButton)
    assert window.desk.session.doing is Doing.CHECKING
    assert window.progress.isVisible()
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)


def test_from_a_folder_to_a_report(qtbot, window, answers, country, tmp_path):
    """Open, choose a checklist, check, look at a finding's words, export to Word and Excel."""
    window.ready._chooser._none.click()
    window.ready._chooser.tick("palermo", on=True)
    window.ready._chooser.tick("osce", on=True)
    check(qtbot, window, country)
    assert window.pages.currentWidget() is window.results
    assessment = window.desk.session.assessment
    assert assessment.bundle.jurisdiction == "Рурития"
    assert {r.checklist.id for r in assessment.checklists} == {"palermo", "osce"}
    assert "broken.docx" in window.problems.text
    findings = window.results.findings
    assert len(window.desk.session.rows) == len(assessment.findings) > 20
    found = next(row for row in window.desk.session.rows if row.evidence)
    findings.choose(found.criterion)
    assert window.results.statute.text.current_text() in LAW
    for kind in ("docx", "xlsx", "json"):
        answers.next_target = tmp_path / f"report.{kind}"
        window.actions_[f"export-{kind}"].trigger()
        qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)
        assert answers.next_target.stat().st_size > 0
        assert window.message.text == f"✓  Written: {answers.next_target}"
        assert window.message._folder.isVisible()
    assert window.desk.memory.export_folder() == tmp_path


def test_the_choice_of_checklists_is_remembered(qtbot, window, answers, tmp_path):
    """The next window starts with it."""
    answers.next_checklists = frozenset({"osce"})
    window.actions_["checklists"].trigger()
    window.close()
    again = make_window(Settings(user_folder=tmp_path / "user"), answers)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: bool(again.desk.session.available), timeout=PATIENCE)
    assert again.desk.session.chosen == {"osce"}
    again.close()


def test_a_folder_without_statutes_is_said_so(qtbot, window, tmp_path):
    """One line with what to do, the problems in their list, and the way back is open."""
    folder = tmp_path / "bare"
    folder.mkdir()
    (folder / "empty.txt").write_text("", encoding="utf-8")
    check(qtbot, window, folder)
    assert window.pages.currentWidget() is window.ready
    assert "No statute could be read" in window.message.text
    assert "empty.txt" in window.problems.text
    assert window.ready._check.isEnabled()


def test_a_report_that_cannot_be_written_is_said_so(qtbot, window, answers, country):
    """A folder in the file's place: one line, and nothing is half-written."""
    check(qtbot, window, country)
    answers.next_target = country
    window.actions_["export-docx"].trigger()
    assert "is a folder" in window.message.text
    assert window.desk.session.doing is Doing.NOTHING


def test_a_check_can_be_cancelled(qtbot, window, monkeypatch, country):
    """By key, at once, without a finding and without an alarm; then another check can run."""
    monkeypatch.setattr(jobs, "check_into", listen_instead)
    operations.open_paths(window.desk, [country])
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: "step" in window.progress.note, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.progress.note == "Stopping…"
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)
    assert window.message.text.startswith("ℹ  Cancelled")
    assert window.desk.session.assessment is None
    assert window.pages.currentWidget() is window.ready
    monkeypatch.undo()
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)


def test_a_crash_of_the_worker_leaves_the_window_alive(qtbot, window, monkeypatch, country):
    """One clear message; the same window then checks something else."""
    monkeypatch.setattr(jobs, "check_into", die_instead)
    operations.open_paths(window.desk, [country])
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)
    assert "stopped by itself" in window.message.text
    assert not window.progress.isVisible()
    monkeypatch.undo()
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)


def listen_instead(*_arguments, progress):
    """Work until cancelled."""
    window_jobs.listen(progress=progress)


def die_instead(*_arguments, progress):
    """Crash."""
    window_jobs.die(progress=progress)


def test_the_sample_country_opens_and_is_checked(qtbot, window):
    """The way that the first page offers leads somewhere."""
    qtbot.mouseClick(window.start._sample, Qt.MouseButton.LeftButton)
    assert window.desk.session.jurisdiction == "Valdoria"
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    table = window.results.findings._table.model()
    criteria = {table.index(row, 0).data(Role.ROW).criterion for row in range(table.rowCount())}
    assert criteria == set(window.desk.session.assessment.criteria)


SEEN = """
import sys
from lawgap.settings import Settings
from lawgap.ui import app as program
from lawgap.ui.work import operations
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pathlib import Path

def main():
    app = QApplication([])
    window = program.make_window(Settings(user_folder=Path(sys.argv[1])))
    window.show()
    session = window.desk.session
    def leave():
        if session.assessment is not None:
            print(",".join(sorted(name.split(".")[0] for name in sys.modules)))
            window.close()
    def begin():
        operations.open_paths(window.desk, [Path(sys.argv[2])])
        operations.check(window.desk)
    session.checklists_changed.connect(begin)
    session.assessment_changed.connect(leave)
    app.exec()

if __name__ == "__main__":
    main()
"""


def test_the_windows_process_never_imports_spacy(tmp_path, country):
    """Nor the libraries for Word, Excel and PDF: all that is the worker's."""
    script = tmp_path / "seen.py"
    script.write_text(SEEN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "user", country],
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    seen = set(done.stdout.strip().split(","))
    assert "PySide6" in seen
    assert not seen & {"spacy", "thinc", "numpy", "docx", "openpyxl", "pypdfium2", "lxml"}
    assert "Traceback" not in done.stderr
    assert "leaked" not in done.stderr
