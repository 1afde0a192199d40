"""Two processes on one project, and what a process that died left beside it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from project_files import a_project, confirmed, overridden, settings_in

from lawgap.model.errors import ProjectError
from lawgap.usecases.project import (
    back_up,
    backups_of,
    close_project,
    create_project,
    head_of,
    load_assessment,
    open_project,
    project_mistakes,
    restore_backup,
)
from lawgap.usecases.review import decide, history, review_of, set_note

HERE = "ruritania"
TESTS = Path(__file__).resolve().parents[1]

CHECKS = """
import sys
import time
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from project_files import *
from lawgap.model.project import ProjectKey
from lawgap.usecases.project import save_check
key = ProjectKey(path=Path(sys.argv[1]), token=sys.argv[4])
print("ready", flush=True)
for number in range(6):
    filler = [f"Rule {number * 7919 + at} is that {at * at} ships sail." for at in range(3000)]
    law = a_law((CONSENT, *filler, f"Version {number}."))
    save_check(key, "ruritania", assessed(law), CheckPlan(), settings_in(Path(sys.argv[2])))
print("done")
"""

DIES = """
import os, sys
from pathlib import Path
from lawgap.projects.connect import connect
connection = connect(Path(sys.argv[1]), write=True)
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE review SET value = 'half'")
connection.execute("UPDATE blob SET data = zeroblob(length(data))")
connection.execute("INSERT INTO kept VALUES ('x', ?, 1)", ("y" * 500_000,))
os._exit(9)
"""


def test_decisions_and_a_check_in_another_process_do_not_hinder_one_another(tmp_path):
    """The window decides while its worker keeps one check after another."""
    project = a_project(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", CHECKS, str(project.path), str(tmp_path), str(TESTS), project.token],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        acts = 0
        while process.poll() is None:
            decision = confirmed() if acts % 2 else overridden()
            decide(project, HERE, "consent", decision)
            acts += 1
            time.sleep(0.01)  # nobody decides without a pause; SQLite's lock is not a fair queue
        assert process.stdout.read() == "done\n"
    assert len(history(project)) == acts > 0
    assessment = load_assessment(project.key, HERE)
    assert assessment is not None
    assert "Version 5." in assessment.bundle.statutes[0].text
    assert head_of(project).countries[0].count.decided == 1
    close_project(project)
    assert not project_mistakes(tmp_path / "p.lawgap")


@pytest.fixture
def half_written(tmp_path):
    """A project whose process died in the middle of a step, beside its journal."""
    project = a_project(tmp_path)
    decide(project, HERE, "consent", confirmed())
    back_up(project.key, settings_in(tmp_path))
    set_note(project, HERE, "shelter", "after the copy", reviewer="Ann")
    close_project(project)
    path = tmp_path / "p.lawgap"
    subprocess.run([sys.executable, "-c", DIES, str(path)], check=False)
    assert (tmp_path / "p.lawgap-journal").stat().st_size > 0
    return path


def test_a_step_that_was_half_written_is_undone_at_the_next_opening(half_written, tmp_path):
    """All that was acknowledged before it is there."""
    project = open_project(half_written, settings_in(tmp_path))
    assert review_of(project, HERE, "consent").decided
    assert review_of(project, HERE, "shelter").note == "after the copy"
    assert load_assessment(project.key, HERE)
    close_project(project)
    assert not (tmp_path / "p.lawgap-journal").exists()
    assert not project_mistakes(half_written)


def test_a_half_written_file_that_may_not_be_written_to_says_what_to_do(half_written, tmp_path):
    """It is never shown half-written."""
    with pytest.raises(ProjectError) as caught:
        open_project(half_written, settings_in(tmp_path), read_only=True)
    assert caught.value.code == "open-it"
    close_project(open_project(half_written, settings_in(tmp_path)))


def test_a_journal_is_never_applied_to_a_file_that_took_the_place(half_written, tmp_path):
    """Neither to a restored copy nor to a new project."""
    settings = settings_in(tmp_path)
    restore_backup(backups_of(half_written, settings)[0], half_written, settings)
    project = open_project(half_written, settings)
    assert review_of(project, HERE, "shelter").empty
    close_project(project)
    assert not project_mistakes(half_written)
    subprocess.run([sys.executable, "-c", DIES, str(half_written)], check=False)
    project = create_project(half_written, settings, overwrite=True)
    assert not head_of(project).countries
    close_project(project)
    assert not project_mistakes(half_written)
