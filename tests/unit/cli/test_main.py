"""The command line as a whole: help, version, errors into exit codes, the window."""

from __future__ import annotations

from pathlib import Path

import pytest

import lawgap
from lawgap.cli import main as cli
from lawgap.cli.exits import MEANINGS, Exit
from lawgap.model.errors import (
    Cancelled,
    ChecklistError,
    ExportError,
    LanguageUnavailable,
    LawGapError,
    ReadError,
)


def test_version_is_the_packages(run):
    """One version, in one place."""
    done = run("--version")
    assert (done.code, done.out) == (Exit.DONE, f"lawgap {lawgap.__version__}\n")


def test_help_explains_every_exit_code(run):
    """Scripts rely on them."""
    done = run("--help")
    assert done.code == Exit.DONE
    for code, meaning in MEANINGS.items():
        assert f"{code:3d}  {meaning}" in done.out


@pytest.mark.parametrize("arguments", [["chekc"], ["check"], ["checklists"], ["--nonsense"]])
def test_wrong_arguments_are_a_usage_error(run, arguments):
    """A usage line, code 2, nothing on stdout."""
    done = run(*arguments)
    assert done.code == Exit.USAGE
    assert "usage:" in done.err
    assert done.out == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Cancelled("Stopped."), Exit.CANCELLED),
        (ChecklistError("Wrong."), Exit.BAD_CHECKLIST),
        (ExportError("No place."), Exit.NOT_WRITTEN),
        (ReadError("No text."), Exit.NOTHING_CHECKED),
        (LanguageUnavailable("No lexicon."), Exit.NOTHING_CHECKED),
        (LawGapError("Other."), Exit.NOTHING_CHECKED),
        (KeyboardInterrupt(), Exit.CANCELLED),
        (OSError(28, "No space left on device"), Exit.NOT_WRITTEN),
        (PermissionError(13, "Permission denied", "law.txt"), Exit.NOTHING_CHECKED),
    ],
)
def test_each_error_has_its_exit_code(capsys, monkeypatch, tmp_path, error, code):
    """Whatever a command raises becomes one line on stderr and a code, never a traceback."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("lawgap.cli.text.read_file", fail)
    monkeypatch.setattr(cli, "_forget_stdout", lambda: None)  # pytest still needs it
    assert cli.main(["text", str(tmp_path / "law.txt")]) == code
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_hint_follows_the_message(capsys, monkeypatch, tmp_path):
    """The line says what to do."""

    def fail(*_: object, **__: object) -> None:
        raise ReadError("law.txt is empty.", hint="Save it again.")

    monkeypatch.setattr("lawgap.cli.text.read_file", fail)
    cli.main(["text", str(tmp_path)])
    assert capsys.readouterr().err == "lawgap: law.txt is empty. Save it again.\n"


def test_no_command_opens_the_window(monkeypatch):
    """Its exit code is the program's."""
    monkeypatch.setattr(cli, "why_no_window", lambda: "")
    assert cli.main([], open_window=lambda paths: 7 if paths == () else 0) == 7


@pytest.mark.parametrize(
    "given", ["review.lawgap", "./laws", "/home/ana/laws", "gone/REVIEW.LAWGAP"]
)
def test_a_path_in_the_place_of_a_command_opens_in_the_window(monkeypatch, given):
    """As a file manager hands over what was clicked twice; the window says if it is gone."""
    monkeypatch.setattr(cli, "why_no_window", lambda: "")
    opened = []
    assert cli.main([given], open_window=lambda paths: opened.extend(paths) or 0) == 0
    assert opened == [Path(given)]


def test_a_command_is_never_taken_for_a_path(tmp_path, monkeypatch, capsys):
    """Not even where a folder of that name stands there."""
    (tmp_path / "check").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        cli.main(["check"], open_window=lambda _: pytest.fail("opened"))
    assert "lawgap check" in capsys.readouterr().err


def test_window_that_cannot_open_is_one_line(capsys, monkeypatch):
    """Qt would end the process with a message of its own; it is not even tried."""
    monkeypatch.setattr(cli, "why_no_window", lambda: "There is no display.")
    assert cli.main([], open_window=lambda _: pytest.fail("opened")) == Exit.NO_WINDOW
    assert capsys.readouterr().err == "lawgap: There is no display.\n"


def test_no_command_without_a_window_prints_help(run):
    """A caller that has no window to open gets the help."""
    done = run()
    assert done.code == Exit.USAGE
    assert "usage:" in done.out
