"""Projects are made, opened, refused, copied and closed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from project_files import a_project, assessed, confirmed, settings_in

from lawgap.model.errors import ProjectError
from lawgap.model.project import CheckPlan, ProjectKey, ReadOnlyReason
from lawgap.projects.lock import lock_path
from lawgap.projects.schema import VERSION
from lawgap.usecases.project import (
    add_country,
    close_project,
    copy_project,
    create_project,
    discard,
    head_of,
    load_assessment,
    new_project,
    open_project,
    prepare_project,
    put_value,
    recoverable,
    save_check,
    save_project_as,
    value_of,
    values_of,
)
from lawgap.usecases.review import decide, history, review_of, set_note

HERE = "ruritania"


@pytest.fixture
def closed(tmp_path) -> Path:
    """The file of a closed project with one decision."""
    project = a_project(tmp_path)
    decide(project, HERE, "consent", confirmed())
    close_project(project)
    return tmp_path / "p.lawgap"


def changed(path: Path, *statements: str) -> None:
    """Change a project file with what SQLite alone allows."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_closed_project_is_one_file(closed):
    """No journal, no lock, nothing else beside it."""
    assert [path.name for path in closed.parent.iterdir() if path.name != "user"] == ["p.lawgap"]


def test_what_was_written_is_there_again(closed, tmp_path):
    """Countries, decisions, history, kept texts."""
    project = open_project(closed, settings_in(tmp_path))
    head = head_of(project)
    assert (head.title, head.untitled, head.read_only) == ("p", False, None)
    assert [one.name for one in head.countries] == ["Ruritania"]
    assert review_of(project, HERE, "consent").decided
    assert len(history(project)) == 1
    put_value(project, "filter/mine", '{"a": 1}')
    close_project(project)
    project = open_project(closed, settings_in(tmp_path), read_only=True)
    assert value_of(project, "filter/mine") == '{"a": 1}'
    assert list(values_of(project, "filter/")) == ["filter/mine"]
    assert value_of(project, "filter", "nothing") == "nothing"
    close_project(project)


def test_a_second_opening_reads_and_names_who_has_it(closed, tmp_path):
    """It is open all the same; writing is refused, and what the first writes is seen."""
    first = open_project(closed, settings_in(tmp_path))
    second = open_project(closed, settings_in(tmp_path))
    head = head_of(second)
    assert head.read_only is ReadOnlyReason.LOCKED
    assert head.locked_by is not None
    assert head.locked_by.pid == os.getpid()
    with pytest.raises(ProjectError) as caught:
        decide(second, HERE, "shelter", confirmed())
    assert caught.value.code == "read-only"
    decide(first, HERE, "shelter", confirmed())
    assert head_of(second).countries[0].count.decided == 2
    close_project(second)
    decide(first, HERE, "passport", confirmed())
    close_project(first)


def test_a_lock_left_by_another_computer_can_be_taken_over(closed, tmp_path):
    """Only where the user says so; then one can write."""
    owner = {"user": "Eve", "host": "elsewhere", "pid": 1, "since": "2026-01-01T00:00:00Z"}
    lock_path(closed).write_text(json.dumps({"owner": owner, "token": "x"}), encoding="utf-8")
    project = open_project(closed, settings_in(tmp_path))
    assert head_of(project).read_only is ReadOnlyReason.LOCKED
    close_project(project)
    project = open_project(closed, settings_in(tmp_path), take_over=True)
    decide(project, HERE, "shelter", confirmed())
    close_project(project)


def test_whoever_lost_the_lock_writes_no_more(closed, tmp_path):
    """The other's work is safe."""
    project = open_project(closed, settings_in(tmp_path))
    lock_path(closed).unlink()
    with pytest.raises(ProjectError) as caught:
        decide(project, HERE, "shelter", confirmed())
    assert caught.value.code == "lock-lost"
    close_project(project)


def test_a_key_of_another_window_cannot_write(closed, tmp_path):
    """A worker writes only for the window that has the lock."""
    project = open_project(closed, settings_in(tmp_path))
    with pytest.raises(ProjectError):
        save_check(
            ProjectKey(path=closed, token="wrong"),
            HERE,
            assessed(),
            CheckPlan(),
            settings_in(tmp_path),
        )
    close_project(project)


def test_a_file_that_was_put_away_is_not_written_to(closed, tmp_path):
    """What is decided then would be lost without a word; it can still be saved elsewhere."""
    project = open_project(closed, settings_in(tmp_path))
    closed.rename(tmp_path / "away.lawgap")
    with pytest.raises(ProjectError) as caught:
        decide(project, HERE, "shelter", confirmed())
    assert caught.value.code == "moved"
    saved = save_project_as(project, tmp_path / "new.lawgap", settings_in(tmp_path))
    decide(saved, HERE, "shelter", confirmed())
    assert head_of(saved).countries[0].count.decided == 2
    close_project(saved)


def test_a_project_is_not_made_over_a_file(closed, tmp_path):
    """Unless the user said so."""
    with pytest.raises(ProjectError) as caught:
        create_project(closed, settings_in(tmp_path))
    assert caught.value.code == "exists"
    project = create_project(closed, settings_in(tmp_path), overwrite=True)
    assert not head_of(project).countries
    close_project(project)


def test_nothing_is_made_in_a_folder_that_is_not_there(tmp_path):
    """The folder is named."""
    with pytest.raises(ProjectError):
        create_project(tmp_path / "no" / "p.lawgap", settings_in(tmp_path))


def test_saving_under_another_name_goes_on_there(closed, tmp_path):
    """The first file stays as it was; the new one is another project."""
    project = open_project(closed, settings_in(tmp_path))
    id_ = head_of(project).id
    target = tmp_path / "Übersicht (2) 100%#.lawgap"
    saved = save_project_as(project, target, settings_in(tmp_path))
    decide(saved, HERE, "shelter", confirmed())
    assert head_of(saved).id != id_
    close_project(saved)
    first = open_project(closed, settings_in(tmp_path))
    assert head_of(first).read_only is None
    assert head_of(first).countries[0].count.decided == 1
    with pytest.raises(ProjectError):
        save_project_as(first, target, settings_in(tmp_path))
    assert head_of(first).countries
    close_project(first)


def test_a_copy_is_refused_where_somebody_works_on_the_target(closed, tmp_path):
    """Overwriting does not mean taking away."""
    other = create_project(tmp_path / "other.lawgap", settings_in(tmp_path))
    project = open_project(closed, settings_in(tmp_path))
    with pytest.raises(ProjectError) as caught:
        copy_project(project.key, other.path, overwrite=True)
    assert caught.value.code == "target-open"
    with pytest.raises(ProjectError):
        copy_project(project.key, closed, overwrite=True)
    close_project(project)
    close_project(other)


def test_an_untitled_project_is_on_the_disk_from_the_first_moment(tmp_path):
    """It is offered after a crash, named when it is saved, and gone when it is thrown away."""
    settings = settings_in(tmp_path)
    project = new_project(settings)
    assert head_of(project).untitled
    assert not recoverable(settings)  # nobody is offered what is open
    add_country(project, "Ruritania")
    save_check(project.key, HERE, assessed(), CheckPlan(), settings)
    decide(project, HERE, "consent", confirmed())
    close_project(project, keep=True)
    (left,) = recoverable(settings)
    assert (left.countries, left.acts) == (("Ruritania",), 1)
    project = open_project(left.path, settings)
    assert head_of(project).untitled
    copy_project(project.key, tmp_path / "named.lawgap", same=True)
    saved = save_project_as(project, tmp_path / "named.lawgap", settings, copied=True)
    assert not head_of(saved).untitled
    assert review_of(saved, HERE, "consent").decided
    assert not recoverable(settings)
    assert not list(settings.untitled_folder.iterdir())
    close_project(saved)
    project = new_project(settings)
    add_country(project, "Ruritania")
    close_project(project)
    assert not list(settings.untitled_folder.iterdir())


def test_what_is_left_can_be_thrown_away_and_empty_ones_are(tmp_path):
    """An empty untitled project is worth no question."""
    settings = settings_in(tmp_path)
    close_project(new_project(settings), keep=True)
    assert not recoverable(settings)
    assert not list(settings.untitled_folder.glob("*.lawgap"))
    project = new_project(settings)
    add_country(project, "Ruritania")
    close_project(project, keep=True)
    discard(recoverable(settings)[0])
    assert not recoverable(settings)


def test_a_prepared_file_is_opened_without_a_second_look(closed, tmp_path):
    """The slow half can run elsewhere."""
    prepared = prepare_project(closed, settings_in(tmp_path))
    project = open_project(closed, settings_in(tmp_path), prepared=prepared)
    assert head_of(project).read_only is None
    close_project(project)


def test_a_newer_file_can_be_read_and_copied_but_not_changed(closed, tmp_path):
    """With a column and a table that this version does not know."""
    changed(
        closed,
        f"PRAGMA user_version = {VERSION + 1000}",
        "ALTER TABLE act ADD COLUMN mood TEXT",
        "CREATE TABLE wish (id INTEGER PRIMARY KEY)",
    )
    project = open_project(closed, settings_in(tmp_path))
    head = head_of(project)
    assert head.read_only is ReadOnlyReason.NEWER
    assert load_assessment(project.key, HERE)
    assert history(project)
    with pytest.raises(ProjectError) as caught:
        decide(project, HERE, "shelter", confirmed())
    assert "newer" in caught.value.message
    copy_project(project.key, tmp_path / "copy.lawgap")
    close_project(project)
    assert (tmp_path / "copy.lawgap").stat().st_size > 0


def test_a_newer_file_that_cannot_be_read_says_so(closed, tmp_path):
    """Where a table is not as this version knows it."""
    changed(
        closed,
        f"PRAGMA user_version = {VERSION + 5000}",
        "ALTER TABLE review RENAME COLUMN state TO standing",
    )
    with pytest.raises(ProjectError) as caught:
        open_project(closed, settings_in(tmp_path))
    assert caught.value.code == "newer"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON act BEGIN DELETE FROM review; END",
        "CREATE VIEW v AS SELECT * FROM review",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON review (value)",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
        "ALTER TABLE review ADD COLUMN x TEXT GENERATED ALWAYS AS (value || 'x') VIRTUAL",
        "ALTER TABLE review ADD COLUMN y TEXT",
        "DROP TABLE kept",
        "DELETE FROM meta",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
    ],
)
def test_a_file_that_declares_anything_else_is_refused(closed, tmp_path, statement):
    """Nothing in a stranger's file can act by itself."""
    changed(closed, statement)
    with pytest.raises(ProjectError):
        open_project(closed, settings_in(tmp_path))
    assert not lock_path(closed).exists()


@pytest.mark.parametrize("version", [VERSION, VERSION + 1000])
@pytest.mark.parametrize("what", ["TRIGGER", "VIEW", "VIRTUAL"])
def test_a_newer_file_may_not_act_by_itself_either(closed, tmp_path, version, what):
    """A high version number is no way round."""
    statement = {
        "TRIGGER": "CREATE TRIGGER t AFTER INSERT ON act BEGIN DELETE FROM review; END",
        "VIEW": "CREATE VIEW v AS SELECT * FROM review",
        "VIRTUAL": "CREATE VIRTUAL TABLE f USING fts5(a)",
    }[what]
    changed(closed, statement, f"PRAGMA user_version = {version}")
    with pytest.raises(ProjectError):
        open_project(closed, settings_in(tmp_path))


@pytest.mark.parametrize("data", [b"", b"x", b"SQLite format 3\0", b"PK\3\4" + b"\0" * 500])
def test_what_is_no_project_is_refused(tmp_path, data):
    """Empty files, other files."""
    path = tmp_path / "x.lawgap"
    path.write_bytes(data)
    with pytest.raises(ProjectError) as caught:
        open_project(path, settings_in(tmp_path))
    assert caught.value.hint


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    """Each with what to do."""
    for path in (tmp_path / "no.lawgap", tmp_path):
        with pytest.raises(ProjectError) as caught:
            open_project(path, settings_in(tmp_path))
        assert caught.value.hint


def test_a_file_of_another_program_is_refused(tmp_path):
    """Also where it is a database."""
    changed(tmp_path / "x.lawgap", "CREATE TABLE a (b)")
    with pytest.raises(ProjectError) as caught:
        open_project(tmp_path / "x.lawgap", settings_in(tmp_path))
    assert caught.value.code == "no-project"


def test_a_project_with_a_write_ahead_log_is_not_ours(closed, tmp_path):
    """A log beside the file could bring in what was not looked at."""
    changed(closed, "PRAGMA journal_mode = WAL")
    with pytest.raises(ProjectError):
        open_project(closed, settings_in(tmp_path))


def test_a_changed_letter_of_a_decision_is_noticed(closed, tmp_path):
    """Rows carry the sum of their content."""
    changed(closed, "UPDATE review SET value = replace(value, 'Ann', 'Eve')")
    project = open_project(closed, settings_in(tmp_path))
    with pytest.raises(ProjectError) as caught:
        review_of(project, HERE, "consent")
    assert caught.value.code == "damaged"
    close_project(project)


READ_ONLY = """
import os, sys
from pathlib import Path
from lawgap.settings import Settings
from lawgap.usecases.project import *
from lawgap.usecases.review import *
from lawgap.model.finding import Decision, DecisionState
from lawgap.model.errors import LawGapError
os.setuid(65534)
settings = Settings(user_folder=Path(sys.argv[2]), isolated=False)
project = open_project(Path(sys.argv[1]), settings)
print(head_of(project).read_only.value)
print(load_assessment(project.key, "ruritania").findings[0].verdict.value)
try:
    decide(project, "ruritania", "consent", Decision(state=DecisionState.CONFIRMED, reviewer="A"))
except LawGapError as error:
    print(error.code)
close_project(project)
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="needs root to be nobody")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o755, 0o644), (0o755, 0o666)])
def test_a_project_in_a_read_only_folder_can_be_read(closed, folder_mode, file_mode, tmp_path):
    """Where neither a lock nor a journal can be made."""
    home = Path("/tmp") / f"lawgap-test-{os.getpid()}-{file_mode:o}"  # noqa: S108 - for nobody too
    home.mkdir(mode=folder_mode)
    try:
        path = home / "p.lawgap"
        shutil.copy(closed, path)
        path.chmod(file_mode)
        result = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(path), str(home / "user")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.stdout.split() == ["not-writable", "met", "read-only"], result.stderr
    finally:
        shutil.rmtree(home)


FULL = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from project_files import *
from lawgap.usecases.project import *
from lawgap.usecases.review import *
from lawgap.model.errors import LawGapError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
settings = settings_in(Path(sys.argv[2]))
project = open_project(path, settings)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, resource.RLIM_INFINITY))
done = 0
try:
    for number in range(10_000):
        set_note(project, "ruritania", "consent", f"{number} " + "words " * 100, reviewer="A")
        done = number
except LawGapError as error:
    print(error.code, bool(error.hint))
print(done)
print(review_of(project, "ruritania", "consent").note.split()[0])
close_project(project)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
def test_a_disk_that_refuses_loses_nothing_that_was_acknowledged(closed, tmp_path):
    """The last step that returned is there; the error says what to do."""
    tests = Path(__file__).resolve().parents[2]
    result = subprocess.run(
        [sys.executable, "-c", FULL, str(closed), str(tmp_path), str(tests)],
        capture_output=True,
        text=True,
        check=False,
    )
    code, hinted, done, kept = result.stdout.split()
    assert (code, hinted) == ("unreachable", "True"), result.stderr
    assert done == kept
    project = open_project(closed, settings_in(tmp_path))
    assert review_of(project, HERE, "consent").note.split()[0] == kept
    assert review_of(project, HERE, "consent").decided
    close_project(project)


def test_a_full_disk_is_told_and_the_work_goes_on_when_there_is_room(closed, tmp_path):
    """The step that failed left nothing behind."""
    project = open_project(closed, settings_in(tmp_path))
    (pages,) = project.connection.execute("PRAGMA page_count").fetchone()
    project.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectError) as caught:
        set_note(project, HERE, "consent", "words " * 10_000, reviewer="Ann")
    assert caught.value.code == "disk-full"
    assert review_of(project, HERE, "consent").note == ""
    project.connection.execute("PRAGMA max_page_count = 1000000")
    set_note(project, HERE, "consent", "words " * 10_000, reviewer="Ann")
    assert len(history(project)) == 2
    close_project(project)


def test_a_vanished_share_is_told(closed, tmp_path):
    """The folder is gone with all that was in it."""
    home = tmp_path / "share"
    home.mkdir()
    shutil.move(closed, home / "p.lawgap")
    project = open_project(home / "p.lawgap", settings_in(tmp_path))
    shutil.rmtree(home)
    with pytest.raises(ProjectError) as caught:
        decide(project, HERE, "shelter", confirmed())
    assert caught.value.hint
    close_project(project)


def test_a_clock_that_was_set_back_is_harmless(closed, tmp_path, monkeypatch):
    """Acts are numbered; the history stays in order."""
    project = open_project(closed, settings_in(tmp_path))
    monkeypatch.setattr("lawgap.projects.reviews.now", lambda: "1999-12-31T23:59:59Z")
    decide(project, HERE, "shelter", confirmed())
    assert [act.criterion for act in history(project)] == ["consent", "shelter"]
    close_project(project)
