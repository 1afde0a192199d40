"""What a run of the program loads, and that none uses a network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "valdoria"

SLOW = ("spacy", "PySide6", "docx", "openpyxl", "lxml", "pypdfium2", "jsonschema", "simplemma")

LOADED = """
import json, sys
from lawgap.__main__ import main
try:
    main()
finally:
    print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that ``lawgap`` with these arguments has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=False
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("--version",)])
def test_help_loads_no_slow_library(arguments):
    """Help answers at once: neither spaCy nor Qt nor a reader of Word or PDF is loaded for it."""
    assert not loaded_by(*arguments) & set(SLOW)


def test_checklists_list_loads_neither_spacy_nor_qt():
    """Looking at the checklists needs no analysis and no window."""
    assert not loaded_by("checklists", "list") & {"spacy", "PySide6"}


def test_check_does_not_load_qt(tmp_path):
    """The core runs on a machine without Qt."""
    (tmp_path / "law.txt").write_text("1. Every person shall be free.\n", encoding="utf-8")
    assert "PySide6" not in loaded_by("check", str(tmp_path))


def test_whole_check_runs_with_sockets_forbidden(tmp_path):
    """From files to the summary and each report nothing is fetched and nothing is sent."""
    outputs = [tmp_path / f"out.{kind}" for kind in ("json", "docx", "xlsx")]
    runs = [[str(SAMPLE)], *([str(SAMPLE), "--output", str(path)] for path in outputs)]
    code = (
        "import sys\n"
        "from no_network import forbid_network\n"
        "sys.addaudithook(forbid_network)\n"
        "from lawgap.cli.main import main\n"
        f"sys.exit(max(main(['check', *run]) for run in {runs!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert all(path.stat().st_size for path in outputs)


def test_forbidding_sockets_really_forbids_them():
    """The hook that the test above relies on stops a look-up and a connection."""
    import socket

    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    with socket.socket() as sock, pytest.raises(PermissionError):
        sock.connect(("127.0.0.1", 9))
