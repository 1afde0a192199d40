"""The documentation is whole: every command, option and exit code, and no dead link."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools import build_docs

from lawgap.cli.exits import MEANINGS, Exit
from lawgap.cli.main import make_parser

ROOT = Path(__file__).resolve().parents[2]
CLI_PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def commands_of(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser and those of all commands under it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from commands_of(inner)


@pytest.mark.parametrize("parser", list(commands_of(make_parser())), ids=lambda parser: parser.prog)
def test_every_command_and_option_is_documented(parser):
    """docs/cli.md names each command and each of its options."""
    assert f"`{parser.prog}" in CLI_PAGE
    for action in parser._actions:
        for option in action.option_strings:
            if option.startswith("--") and option != "--help":
                assert option in CLI_PAGE


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_documented(code):
    """docs/cli.md has a row for each exit code, in the words of --help."""
    assert f"| {code:d} | {MEANINGS[code]} |" in CLI_PAGE


def test_pages_have_no_dead_link(tmp_path):
    """The pages build, warnings being errors."""
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "build_docs.py", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "index.html").is_file()


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("# A\n[b](nowhere.md)", "a link that leads nowhere"),
        ("# A\n[b](#nowhere)", "a link to a heading that is not there"),
        ("# A\n![b](nowhere.png)", "there is no picture"),
        ("no title", "has no title"),
    ],
)
def test_mistakes_in_a_page_are_found(tmp_path, monkeypatch, text, mistake):
    """The check that the test above relies on can fail."""
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    monkeypatch.setattr(build_docs, "ROOT", tmp_path)
    mistakes = list(build_docs.mistakes_in({page: build_docs.read_page(page)}))
    assert len(mistakes) == 1
    assert mistake in mistakes[0]
