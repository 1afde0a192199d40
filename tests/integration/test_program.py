"""The program as a process: pipes, full disks, old terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lawgap.cli.exits import Exit
from lawgap.data import data_dir

SAMPLE = data_dir("resources") / "sample" / "valdoria"
CHECK = (sys.executable, "-m", "lawgap", "check", str(SAMPLE))

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


@posix
def test_reader_that_leaves_early_is_no_traceback():
    """``lawgap ... | head`` ends silently, with a code that says that not all was written."""
    process = subprocess.Popen(
        [*CHECK, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait() == Exit.NOT_WRITTEN
    assert errors == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [[], ["--format", "json"]])
def test_full_disk_on_stdout_is_one_line(arguments):
    """The result did not arrive, so the code says so."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*CHECK, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == Exit.NOT_WRITTEN
    assert len(done.stderr.splitlines()) == 1
    assert "could not be written" in done.stderr


def test_summary_on_an_ascii_terminal_is_readable():
    """Symbols have a form in ASCII; nothing fails."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(CHECK, env=environment, capture_output=True, check=False)
    assert done.returncode == Exit.DONE
    assert done.stdout.isascii()
    assert b"consent-irrelevant" in done.stdout


def test_same_files_give_the_same_bytes_in_another_process():
    """Neither the order of sets nor a clock gets into the JSON."""
    outputs = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [*CHECK, "--format", "json"]
        outputs.add(
            subprocess.run(command, env=environment, capture_output=True, check=True).stdout
        )
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["format"] == 1


def test_path_in_another_script_is_read(tmp_path):
    """Users' folders are called in Georgian, Arabic and Cyrillic, and hold blanks."""
    folder = tmp_path / "საქართველო قانون закон" / "a b"
    folder.mkdir(parents=True)
    (folder / "закон №1.txt").write_text("Law\n\n1. Slavery is an offence.\n", encoding="utf-8")
    command = [sys.executable, "-m", "lawgap", "check", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(done.stdout)["statutes"][0]["file"] == "закон №1.txt"
