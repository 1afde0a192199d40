"""``lawgap checklists``: list, show, validate."""

from __future__ import annotations

import pytest

from lawgap.cli.exits import Exit
from lawgap.data import data_dir
from lawgap.settings import Settings


def test_list_shows_each_checklist_on_a_line(run):
    """Ids come first, to be copied into --checklist."""
    done = run("checklists", "list")
    ids = [line.split()[0] for line in done.out.splitlines()]
    assert done.code == Exit.DONE
    assert {"palermo", "coe-thb", "osce"} <= set(ids)


def test_list_includes_the_users_own(run, own_checklist):
    """A file in the user's folder is picked up without code."""
    folder = Settings().user_folder / "checklists"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(own_checklist, encoding="utf-8")
    assert "my-checks" in run("checklists", "list").out


def test_show_marks_required_elements(run):
    """Every criterion of the checklist with its elements; ``*`` marks a required one."""
    done = run("checklists", "show", "palermo")
    assert done.code == Exit.DONE
    assert "consent-irrelevant: " in done.out
    assert "    * " in done.out


def test_show_reads_a_file_too(run, own_checklist, tmp_path):
    """One's own checklist can be looked at before it is used."""
    file = tmp_path / "own.yaml"
    file.write_text(own_checklist, encoding="utf-8")
    assert "My checks (my-checks, version 1)" in run("checklists", "show", file).out


def test_show_of_an_unknown_checklist_guesses(run):
    """The nearest id is offered."""
    done = run("checklists", "show", "palermoo")
    assert done.code == Exit.BAD_CHECKLIST
    assert 'Did you mean "palermo"?' in done.err


def test_validate_accepts_what_is_shipped(run):
    """The shipped checklists are the examples that users copy."""
    files = sorted(data_dir("checklists").glob("*.yaml"))
    assert run("checklists", "validate", *files).code == Exit.DONE


def test_validate_prints_every_mistake_with_its_line(run, own_checklist, tmp_path):
    """Two mistakes are two lines, each ``file:line: what``."""
    file = tmp_path / "own.yaml"
    broken = own_checklist.replace("title: My checks", "titel: My checks")
    file.write_text(broken.replace("consent-irrelevant", "consent-irelevant"), encoding="utf-8")
    done = run("checklists", "validate", file)
    assert done.code == Exit.BAD_CHECKLIST
    lines = done.err.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith(f"{file}") for line in lines)
    assert 'Did you mean "consent-irrelevant"?' in done.err


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a: [", b"- a list"])
def test_validate_of_what_is_no_checklist_is_a_mistake(run, tmp_path, content):
    """Whatever the file holds, the answer is a line and not a traceback."""
    file = tmp_path / "own.yaml"
    file.write_bytes(content)
    done = run("checklists", "validate", file)
    assert done.code == Exit.BAD_CHECKLIST
    assert str(file) in done.err


def test_validate_of_a_missing_file_says_so(run, tmp_path):
    """The path is named."""
    done = run("checklists", "validate", tmp_path / "nowhere.yaml")
    assert done.code == Exit.BAD_CHECKLIST
    assert "nowhere.yaml" in done.err
