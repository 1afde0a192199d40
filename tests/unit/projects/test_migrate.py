"""An older file is moved on, on a copy."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from project_files import a_project, confirmed, settings_in

from lawgap.model.errors import ProjectError
from lawgap.projects.opening import close, open_
from lawgap.projects.schema import TABLES
from lawgap.usecases.project import backups_of, head_of, open_project
from lawgap.usecases.review import decide, review_of

HERE = "ruritania"


def older(path: Path) -> None:
    """Make a project one of a form before the first: without kept texts."""
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE kept")
    connection.execute("PRAGMA user_version = 0")
    connection.commit()
    connection.close()


def add_kept(connection: sqlite3.Connection) -> None:
    """What such a migration would be."""
    connection.execute(next(one for one in TABLES if "TABLE kept" in one))


@pytest.fixture
def old(tmp_path) -> Path:
    """An older project with a decision."""
    project = a_project(tmp_path)
    decide(project, HERE, "consent", confirmed())
    close(project)
    older(project.path)
    return project.path


def test_an_older_file_is_moved_on_and_kept(old, tmp_path):
    """All that was in it is there, and the old file is among the dated copies."""
    settings = settings_in(tmp_path)
    before = old.read_bytes()
    project = open_(old, backups=settings.backups_folder, migrations={0: add_kept})
    assert review_of(project, HERE, "consent").decided
    assert head_of(project).read_only is None
    close(project)
    (copy,) = backups_of(old, settings)
    assert copy.path.read_bytes()[60:64] == before[60:64]
    close(open_project(old, settings))


def broken(connection: sqlite3.Connection) -> None:
    """A migration that ends in another form than it should."""
    connection.execute("CREATE TABLE surprise (a)")


def failing(connection: sqlite3.Connection) -> None:
    """A migration that stops half-way."""
    add_kept(connection)
    connection.execute("SELECT * FROM nothing")


@pytest.mark.parametrize("migrations", [{}, {0: broken}, {0: failing}])
def test_a_file_that_cannot_be_moved_on_stays_as_it_is(old, tmp_path, migrations):
    """Too old, or a step that fails: a message, and the file unchanged."""
    before = old.read_bytes()
    with pytest.raises(ProjectError):
        open_(old, backups=settings_in(tmp_path).backups_folder, migrations=migrations)
    assert old.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*lawgap*")] == ["p.lawgap"]


def test_an_older_file_is_not_moved_on_where_it_is_only_read(old, tmp_path):
    """Reading must not write."""
    folder = settings_in(tmp_path).backups_folder
    with pytest.raises(ProjectError) as caught:
        open_(old, backups=folder, read_only=True, migrations={0: add_kept})
    assert caught.value.code == "older"
