"""``lawgap check FOLDER --each`` and the question that comes before it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from lawgap.cli import each
from lawgap.cli.exits import Exit


@pytest.fixture
def world(law: Path) -> Path:
    """Two countries in one folder."""
    folder = law.parent / "world"
    for name in ("Arcadia", "Borduria"):
        (folder / name).mkdir(parents=True)
        (folder / name / "act.txt").write_bytes((law / "act.txt").read_bytes())
    return folder


class Terminal(io.StringIO):
    """What a person sits before."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_each_folder_gets_a_line_and_a_result(run, world, tmp_path):
    """The table says what was found; the results can be compared."""
    done = run("check", world, "--each", "--output", tmp_path / "results")
    assert done.code == Exit.DONE
    assert [line.split()[0] for line in done.out.splitlines()[1:3]] == ["Arcadia", "Borduria"]
    assert "2 checked, 0 unchanged" in done.out
    assert (tmp_path / "results" / "Arcadia.survey.json").is_file()


def test_results_go_beside_the_user_where_nothing_is_said(run, world, tmp_path, monkeypatch):
    """Into a folder named after the statutes'."""
    monkeypatch.chdir(tmp_path / "world" / "Arcadia")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("check", world, "--each").code == Exit.DONE
    assert (tmp_path / "elsewhere" / "world-results" / "Borduria.survey.json").is_file()


def test_a_failed_jurisdiction_is_told_and_the_code_says_so(run, world, tmp_path):
    """Its file stands on stderr with its folder; the others are checked."""
    (world / "Cascadia").mkdir()
    (world / "Cascadia" / "act.pdf").write_bytes(b"no pdf")
    done = run("check", world, "--each", "--output", tmp_path / "results")
    assert done.code == Exit.SOME_UNREAD
    assert "Cascadia/act.pdf" in done.err
    assert "not checked" in done.out
    assert "2 checked, 0 unchanged since their last check, 1 not checked" in done.out


def test_nothing_checked_has_a_code_of_its_own(run, tmp_path):
    """As for a single country."""
    (tmp_path / "world" / "A").mkdir(parents=True)
    (tmp_path / "world" / "A" / "a.pdf").write_bytes(b"no pdf")
    done = run("check", tmp_path / "world", "--each", "--output", tmp_path / "r")
    assert done.code == Exit.NOTHING_CHECKED


def test_folders_of_statutes_are_not_taken_for_one_country_silently(run, world):
    """Thirty countries mixed into one would be a wrong answer; a program is told what to say."""
    done = run("check", world)
    assert done.code == Exit.USAGE
    assert "2 folders of statutes: Arcadia, Borduria" in done.err
    assert "--each" in done.err
    assert "--together" in done.err


@pytest.mark.parametrize("option", ["--together", "--jurisdiction=Ruritania"])
def test_one_country_in_folders_is_checked_together(run, world, option):
    """Where the user says so, or gives the one country's name."""
    done = run("check", world, option, "--format", "json")
    assert done.code == Exit.DONE
    assert done.out.count('"file": "act') >= 2


@pytest.mark.parametrize(("answer", "wanted"), [("e\n", True), ("what\ntog\n", False)])
def test_a_person_is_asked(world, monkeypatch, capsys, answer, wanted):
    """Until the answer is one."""
    import argparse

    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", Terminal())
    parser = argparse.ArgumentParser()
    each.add_each_options(parser)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.set_defaults(parser=parser, jurisdiction="", marked=None)
    assert each.wants_each(parser.parse_args([str(world)])) is wanted


@pytest.mark.parametrize("more", [["--jurisdiction", "X"], ["--marked", "m"], ["second"]])
def test_each_goes_with_one_folder_alone(run, world, more):
    """What would mean nothing is refused."""
    assert run("check", world, *more, "--each").code == Exit.USAGE


def test_the_bar_says_how_long_it_takes(monkeypatch):
    """Silent where stderr is no terminal."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    with each.Bar() as bar:
        bar(0, 4, "Arcadia")
        bar(2, 4, "Borduria")
    assert "2/4" in shown.getvalue()
    assert "left" in shown.getvalue()
