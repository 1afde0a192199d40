"""Who has a project open."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lawgap.projects.lock import Held, give_back, is_left, is_ours, lock_path, take_lock

HOLD = """
import sys
from pathlib import Path
from lawgap.projects.lock import take_lock
take_lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A place where a project might be."""
    return tmp_path / "p.lawgap"


def test_a_lock_names_its_owner(project):
    """The file can be read by whoever comes second."""
    lock = take_lock(project)
    words = json.loads(lock_path(project).read_text(encoding="utf-8"))
    assert words["owner"]["pid"] > 0
    assert words["owner"]["since"].endswith("Z")
    assert is_ours(project, lock.token)
    give_back(lock)
    assert not lock_path(project).exists()


def test_a_second_window_of_the_same_process_is_refused(project):
    """Two windows on one project."""
    lock = take_lock(project)
    with pytest.raises(Held) as caught:
        take_lock(project)
    assert caught.value.owner.pid > 0
    give_back(lock)
    give_back(take_lock(project))


def test_another_process_is_refused_until_the_first_is_killed(project):
    """A dead process holds nothing, though its file is still there."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        assert not is_left(project)
        with pytest.raises(Held) as caught:
            take_lock(project)
        assert caught.value.owner.pid == process.pid
        process.kill()
        process.wait()
    assert lock_path(project).exists()
    assert is_left(project)
    give_back(take_lock(project))


def test_a_lock_of_another_computer_is_believed_until_a_person_says_otherwise(project):
    """Whether its owner lives cannot be seen from here."""
    words = {
        "owner": {"user": "Eve", "host": "elsewhere", "pid": 1, "since": "2099-01-01T00:00:00Z"},
        "token": "x",
    }
    lock_path(project).write_text(json.dumps(words), encoding="utf-8")
    with pytest.raises(Held) as caught:
        take_lock(project)
    assert caught.value.owner.user == "Eve"
    lock = take_lock(project, take_over=True)
    assert is_ours(project, lock.token)
    give_back(lock)


def test_a_name_in_a_lock_file_is_fit_to_be_shown(project):
    """Anyone can write one."""
    owner = {"user": "<b>Eve\n\x1b[31m" + "e" * 500, "host": "h", "pid": 1, "since": "s"}
    lock_path(project).write_text(json.dumps({"owner": owner, "token": "x"}), encoding="utf-8")
    with pytest.raises(Held) as caught:
        take_lock(project)
    name = caught.value.owner.user
    assert name.startswith("bEve[31me")
    assert name.isprintable()
    assert len(name) <= 100


@pytest.mark.parametrize("words", ["", "{", "[]", '{"owner": 3}', "\0" * 9000])
def test_a_broken_lock_file_locks_nobody_out(project, words):
    """A crash may leave half of one."""
    lock_path(project).write_text(words, encoding="utf-8")
    give_back(take_lock(project))


def test_a_lock_taken_over_is_no_longer_ours(project):
    """Whoever had it notices before writing."""
    lock = take_lock(project)
    lock_path(project).write_text("{}", encoding="utf-8")
    assert not is_ours(project, lock.token)
    assert not is_ours(project, "")
    give_back(lock)
