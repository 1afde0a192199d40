"""``lawgap project``: made, filled, shown, exported, verified, restored."""

from __future__ import annotations

import json

import pytest
from project_files import confirmed, overridden

from lawgap.cli.exits import Exit
from lawgap.settings import Settings
from lawgap.usecases.project import back_up, close_project, open_project
from lawgap.usecases.review import decide


@pytest.fixture
def file(tmp_path, run, law):
    """A project with one checked country."""
    path = tmp_path / "p.lawgap"
    assert run("project", "new", path).code == Exit.DONE
    done = run("project", "add", path, "Ruritania", law, "--checklist", "palermo")
    assert (done.code, "Ruritania:" in done.out) == (Exit.DONE, True)
    return path


def test_a_project_shows_its_countries(run, file):
    """With statutes, and how far the review is."""
    done = run("project", "show", file)
    assert done.code == Exit.DONE
    assert "ruritania  Ruritania" in done.out
    assert "0 of" in done.out
    assert "act.txt" in done.out


def test_decisions_are_listed_and_written(run, file, tmp_path):
    """Reviews as they stand, and their history."""
    project = open_project(file, Settings())
    decide(project, "ruritania", "consent-irrelevant", confirmed())
    close_project(project)
    assert "consent-irrelevant: confirmed" in run("project", "reviews", file).out
    assert "Ann: confirm consent-irrelevant (done)" in run("project", "history", file).out
    for what in ("reviews", "history"):
        target = tmp_path / f"{what}.json"
        assert run("project", what, file, "--output", target).code == Exit.DONE
        assert json.loads(target.read_text(encoding="utf-8"))["lawgap"] == what


def test_a_report_shows_the_decisions_of_the_project(run, file, tmp_path):
    """The person's verdict leads, with its reason."""
    project = open_project(file, Settings())
    decide(project, "ruritania", "consent-irrelevant", overridden(reason="Only on paper."))
    close_project(project)
    target = tmp_path / "gaps.csv"
    assert run("project", "report", file, "Ruritania", "--output", target).code == Exit.DONE
    assert "Only on paper." in target.read_text(encoding="utf-8-sig")
    target = tmp_path / "gaps.odt"
    assert run("project", "report", file, "Ruritania", "--output", target).code == Exit.NOT_WRITTEN


def test_a_country_is_checked_again(run, file):
    """From the files that the project keeps."""
    done = run("project", "again", file, "RURITANIA")
    assert (done.code, "0 are stale" in done.out) == (Exit.DONE, True)
    assert run("project", "again", file, "Atlantis").code == Exit.NOTHING_CHECKED


def test_a_draft_is_added(run, file, law):
    """It names the country whose law it is a draft of."""
    run("project", "add", file, "Draft", law, "--checklist", "palermo", "--draft-of", "ruritania")
    assert "a draft of ruritania" in run("project", "show", file).out


def test_a_damaged_project_is_told(run, file):
    """Each mistake on a line of its own; a good one is in order."""
    assert "in order" in run("project", "verify", file).out
    data = bytearray(file.read_bytes())
    place = data.index(b"ruritania")
    data[place] ^= 1
    file.write_bytes(data)
    done = run("project", "verify", file)
    assert done.code == Exit.NOTHING_CHECKED
    assert done.err
    assert run("project", "show", file).code == Exit.NOTHING_CHECKED


def test_a_dated_copy_is_listed_and_put_back(run, file):
    """By its number in the list."""
    project = open_project(file, Settings())
    back_up(project.key, Settings())
    decide(project, "ruritania", "consent-irrelevant", confirmed())
    close_project(project)
    assert run("project", "backups", file).out.startswith("1  20")
    assert run("project", "backups", file, "--restore", "1").code == Exit.DONE
    assert "0 of" in run("project", "show", file).out
    assert run("project", "backups", file, "--restore", "9").code == Exit.NOTHING_CHECKED


def test_a_project_is_not_made_over_a_file(run, file):
    """Nothing is lost by a slip."""
    assert run("project", "new", file).code == Exit.NOTHING_CHECKED
    assert "Ruritania" in run("project", "show", file).out
