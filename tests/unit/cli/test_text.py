"""``lawgap text``: the text as LawGap reads it, exactly."""

from __future__ import annotations

from lawgap.cli.exits import Exit


def test_text_is_printed_without_a_character_more(run, tmp_path):
    """Offsets refer to this text, so not even a line end may be added."""
    file = tmp_path / "law.txt"
    file.write_text("1. Jede Person über 18 Jahre 𝕏", encoding="utf-8")
    done = run("text", file)
    assert done.code == Exit.DONE
    assert done.out == "1. Jede Person über 18 Jahre 𝕏"


def test_missing_file_is_one_clear_line(run, tmp_path):
    """No traceback, nothing on stdout, code 3."""
    done = run("text", tmp_path / "nowhere.txt")
    assert done.code == Exit.NOTHING_CHECKED
    assert done.out == ""
    (line,) = done.err.splitlines()
    assert "nowhere.txt" in line


def test_folder_is_refused(run, tmp_path):
    """One file's text is asked for."""
    done = run("text", tmp_path)
    assert done.code == Exit.NOTHING_CHECKED
    assert "folder" in done.err
