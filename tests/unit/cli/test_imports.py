"""``lawgap import``: what was read of each file."""

from __future__ import annotations

import json

import pytest

from lawgap.cli.exits import Exit


def test_a_line_for_each_file(run, law):
    """File, title, articles and words."""
    done = run("import", law)
    assert done.code == Exit.DONE
    assert "act.txt: Anti-Trafficking Act (en), 2 articles" in done.out


def test_the_certificate_accounts_for_every_word(run, law):
    """In words for a person."""
    done = run("import", law, "--certificate")
    assert done.code == Exit.DONE
    assert "act.txt" in done.out
    assert "utf-8" in done.out or "ascii" in done.out


def test_the_certificate_in_json(run, law):
    """For a program; the sum is right."""
    done = run("import", law, "--format", "json")
    (file,) = json.loads(done.out)["files"]
    certificate = file["certificate"]
    assert certificate["unaccounted"] == 0
    assert certificate["source_words"] == certificate["words"]
    assert certificate["file"] == "act.txt"


def test_an_unreadable_file_costs_only_itself(run, law):
    """It is named, and the exit code says so."""
    (law / "empty.txt").write_text("")
    done = run("import", law)
    assert done.code == Exit.SOME_UNREAD
    assert "empty.txt" in done.err
    (law / "act.txt").unlink()
    assert run("import", law).code == Exit.NOTHING_CHECKED


def test_an_encoding_can_be_chosen(run, tmp_path):
    """Where LawGap would take another one."""
    text = "1. Закон\n\nКаждый человек в стране свободен. Статья 2. Рабство запрещено всем.\n"
    path = tmp_path / "law.txt"
    path.write_bytes(text.encode("koi8-r"))
    assert run("text", path, "--encoding", "koi8-r").out == text
    wrong = run("text", path, "--encoding", "klingon")
    assert wrong.code == Exit.NOTHING_CHECKED
    assert "klingon" in wrong.err


@pytest.mark.parametrize("command", ["import", "check", "text"])
def test_an_unknown_language_is_refused_with_those_that_there_are(run, law, command):
    """A wrong code would make every file a problem."""
    done = run(command, law / "act.txt", "--language", "xx")
    assert done.code == Exit.NOTHING_CHECKED
    assert "xx" in done.err
    assert "en" in done.err


def test_a_password_comes_from_a_file(run, tmp_path):
    """Never from the command line, which other users of a machine can read."""
    from pdf_files import Page, column, pdf_of

    path = tmp_path / "law.pdf"
    lines = ["1. Every person is free.", "2. Slavery under section 1 is an offence."]
    path.write_bytes(pdf_of([Page(column(*lines, leading=30))], password="geheim"))
    secret = tmp_path / "secret"
    secret.write_text("geheim\n")
    assert run("import", path).code == Exit.NOTHING_CHECKED
    done = run("import", path, "--password-file", secret)
    assert done.code == Exit.DONE
    assert run("import", path, "--password-file", tmp_path / "none").code == Exit.NOTHING_CHECKED
