"""A small country on disk, and the command line called in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from lawgap.cli.main import main

LAW = """\
Anti-Trafficking Act

1. Interpretation
In this Act, "child" means a person who is below the age of eighteen years.

2. Trafficking in persons
(1) A person who intentionally recruits, transports, transfers, harbours or receives another person
for the purpose of exploitation commits an offence and is liable to imprisonment for ten years.
(2) The consent of the victim is irrelevant.
"""


@dataclass(frozen=True)
class Done:
    """What a command gave: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A folder ``Ruritania`` with one short statute in it."""
    folder = tmp_path / "Ruritania"
    folder.mkdir()
    (folder / "act.txt").write_text(LAW, encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Call the command line with arguments and give what came of it."""

    def call(*arguments: object) -> Done:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.fixture
def own_checklist() -> str:
    """A user's own checklist of one shipped criterion."""
    return (
        "id: my-checks\n"
        "title: My checks\n"
        'version: "1"\n'
        "instruments: [palermo]\n"
        "headings:\n"
        "  - title: Consent\n"
        "    criteria: [consent-irrelevant]\n"
    )
