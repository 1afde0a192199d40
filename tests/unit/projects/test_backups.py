"""Dated copies: made, bounded, put back."""

from __future__ import annotations

import os

import pytest
from project_files import a_project, confirmed, settings_in

from lawgap.model.errors import ProjectError
from lawgap.projects.backups import DAYS, LAST
from lawgap.usecases.project import (
    back_up,
    backups_of,
    close_project,
    head_of,
    open_project,
    restore_backup,
)
from lawgap.usecases.review import decide, review_of, set_note

HERE = "ruritania"


def test_a_copy_is_made_only_where_something_changed(tmp_path):
    """And it holds what the project held."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    first = back_up(project.key, settings)
    assert first is not None
    assert back_up(project.key, settings) is None
    decide(project, HERE, "consent", confirmed())
    assert back_up(project.key, settings) is not None
    assert len(backups_of(project.path, settings)) == 2
    close_project(project)
    copy = open_project(first.path, settings, read_only=True)
    assert head_of(copy).countries[0].count.decided == 0
    close_project(copy)


def test_old_copies_go_but_one_of_each_day_stays(tmp_path, monkeypatch):
    """The last ten, and one for each of the last fourteen days; a wrong clock mixes up nothing."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    for number in range(40):
        day = number // 2 + 1
        stamp = f"2026-03-{day:02d}T10:{number:02d}:00Z"
        monkeypatch.setattr("lawgap.projects.backups.now", lambda stamp=stamp: stamp)
        set_note(project, HERE, "consent", f"note {number}", reviewer="Ann")
        assert back_up(project.key, settings)
    monkeypatch.setattr("lawgap.projects.backups.now", lambda: "2020-01-01T00:00:00Z")
    set_note(project, HERE, "consent", "after the clock was set back", reviewer="Ann")
    back_up(project.key, settings)
    close_project(project)
    found = backups_of(project.path, settings)
    assert found[0].made == "2020-01-01T00:00:00Z"
    days = {one.made[:10] for one in found}
    assert len(days) == DAYS
    assert LAST < len(found) <= LAST + DAYS


def test_a_copy_is_put_back_and_what_was_there_is_kept(tmp_path):
    """Also that can be put back."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    back_up(project.key, settings)
    decide(project, HERE, "consent", confirmed())
    (backup,) = backups_of(project.path, settings)
    with pytest.raises(ProjectError) as caught:
        restore_backup(backup, project.path, settings)
    assert caught.value.code == "open"
    close_project(project)
    restore_backup(backup, project.path, settings)
    project = open_project(project.path, settings)
    assert review_of(project, HERE, "consent").empty
    close_project(project)
    restore_backup(backups_of(project.path, settings)[0], project.path, settings)
    project = open_project(project.path, settings)
    assert review_of(project, HERE, "consent").decided
    close_project(project)


@pytest.mark.parametrize("damage", ["cut", "garbage", "gone"])
def test_a_copy_takes_the_place_of_a_damaged_file(tmp_path, damage):
    """Which is kept as it is, and never counts as a copy."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    back_up(project.key, settings)
    close_project(project)
    path = project.path
    if damage == "gone":
        path.unlink()
    else:
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if damage == "cut" else b"x" * 5000)
    (backup,) = backups_of(path, settings)
    restore_backup(backup, path, settings)
    project = open_project(path, settings)
    assert head_of(project).countries
    close_project(project)
    assert len(backups_of(path, settings)) == 1


def test_a_damaged_copy_is_not_put_back(tmp_path):
    """The project stays as it is."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    backup = back_up(project.key, settings)
    assert backup is not None
    close_project(project)
    before = project.path.read_bytes()
    backup.path.write_bytes(backup.path.read_bytes()[:3000])
    with pytest.raises(ProjectError):
        restore_backup(backup, project.path, settings)
    assert project.path.read_bytes() == before


def test_large_copies_are_bounded_by_their_size(tmp_path, monkeypatch):
    """Three stay however large they are; of the others as many as there is room for."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    size = project.path.stat().st_size
    monkeypatch.setattr("lawgap.projects.backups.LARGEST", 5 * size + size // 2)
    for number in range(8):
        set_note(project, HERE, "consent", f"note {number}", reviewer="Ann")
        back_up(project.key, settings)
    assert len(backups_of(project.path, settings)) == 5
    monkeypatch.setattr("lawgap.projects.backups.LARGEST", 1)
    set_note(project, HERE, "consent", "one more", reviewer="Ann")
    back_up(project.key, settings)
    assert len(backups_of(project.path, settings)) == 3
    close_project(project)


def test_copies_tell_how_much_is_decided_in_each(tmp_path):
    """So that the right one is gone back to; one that is spoilt says nothing."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    back_up(project.key, settings)
    decide(project, HERE, "consent", confirmed())
    back_up(project.key, settings)
    newest, oldest = backups_of(project.path, settings)
    assert (newest.decided, oldest.decided) == (1, 0)
    newest.path.write_bytes(b"spoilt" * 1000)
    assert backups_of(project.path, settings)[0].decided == -1
    close_project(project)


def test_a_copy_that_was_cut_off_is_cleared_away(tmp_path):
    """Once it is old: a younger one may be being written by another window."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    first = back_up(project.key, settings)
    halves = [first.path.with_name(f"~000002-x.lawgap.new-{sign}") for sign in "ab"]
    for half in halves:
        half.write_bytes(b"half")
    os.utime(halves[0], (0, 0))
    set_note(project, HERE, "consent", "changed", reviewer="Ann")
    back_up(project.key, settings)
    assert [half.exists() for half in halves] == [False, True]
    close_project(project)


def test_copies_go_to_the_folder_that_was_chosen_while_it_is_there(tmp_path):
    """Those made before are still found; without the folder the usual place serves."""
    settings = settings_in(tmp_path)
    project = a_project(tmp_path)
    back_up(project.key, settings)
    disk = tmp_path / "disk"
    disk.mkdir()
    settings.choose_backups(disk)
    set_note(project, HERE, "consent", "changed", reviewer="Ann")
    assert back_up(project.key, settings).path.is_relative_to(disk)
    assert len(backups_of(project.path, settings)) == 2
    disk.rename(tmp_path / "away")
    assert settings.backups_folder == settings.usual_backups
    settings.choose_backups(None)
    assert settings.chosen_backups is None
    close_project(project)
