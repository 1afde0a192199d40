"""The worker process: what it reads, and what it survives."""

from __future__ import annotations

import io
import os
import pickle
import struct
import sys
import time

import pytest

from lawgap.model.errors import Cancelled, ReadError
from lawgap.model.reading import ReadChoices
from lawgap.readers.bundle import read_bundle
from lawgap.readers.memory import megabytes_of
from lawgap.readers.worker import parent
from lawgap.readers.worker.limits import Limits
from lawgap.readers.worker.messages import Ask, BadMessage, Done, Wish, receive, send
from lawgap.readers.worker.parent import Worker

ACT = "Act on Persons\n\n1. Title\nThis is the Act.\n\n2. Offence\nA person commits an offence.\n"
FAULTY = """
import sys; sys.path[:] = {path!r}
import ctypes, os, time
from lawgap.readers.worker import direct
real = direct.read_one
def read_one(source, languages, **more):
    if source.name.startswith("hang"):
        while True: pass
    if source.name.startswith("crash"):
        os.abort()
    if source.name.startswith("hungry"):
        return [bytearray(10_000_000) for _ in range(1000)]
    if source.name.startswith("mistake"):
        raise KeyError("mine")
    if source.name.startswith("deep"):
        raise RecursionError
    if source.name.startswith("slow"):
        for page in range(8):
            time.sleep(0.25)
            source.progress(page, 8, f"page {{page}}")
    if source.name.startswith("odd"):
        return [ctypes.c_int]
    return real(source, languages, **more)
direct.read_one = read_one
from lawgap.readers.worker.child import serve; serve()
"""


@pytest.fixture
def faulty(monkeypatch):
    """Workers hang, crash and so on at files of these names."""
    monkeypatch.setattr(parent, "_BOOT", FAULTY)


@pytest.fixture
def worker(english):
    """A worker with short patience."""
    with Worker([english], limits=Limits(silence=1.5)) as started:
        yield started


def files(folder, *names):
    """Files with an act in each."""
    for name in names:
        (folder / name).write_text(ACT)
    return [folder / name for name in names]


def test_a_worker_reads_what_this_process_reads(tmp_path, english, worker):
    """Statutes come back equal; so do errors."""
    files(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.docx").write_bytes(b"no Word file")
    here = read_bundle([tmp_path], jurisdiction="U", languages=[english])
    there = read_bundle([tmp_path], jurisdiction="U", languages=[english], reader=worker)
    assert here == there
    assert len(there.statutes) == 2


def test_one_process_reads_all_files_of_a_bundle(tmp_path, worker):
    """Starting a process for each would cost a fifth of a second each time."""
    first, second = files(tmp_path, "a.txt", "b.txt")
    started = worker.process_id
    worker.read(first, ReadChoices())
    worker.read(second, ReadChoices())
    assert worker.process_id == started != os.getpid()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hang.txt", "too-slow"),
        ("crash.txt", "crashed"),
        ("mistake.txt", "unexpected"),
        ("deep.txt", "too-deep"),
        ("odd.txt", "crashed"),
        pytest.param(
            "hungry.txt",
            "too-large",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="watched by the parent"),
        ),
    ],
)
def test_a_file_that_breaks_the_reader_is_a_problem_and_the_next_one_is_read(
    tmp_path, english, faulty, worker, name, code
):
    """A hang, a crash, a mistake, hunger: one line each, and a new process for the others."""
    paths = files(tmp_path, "before.txt", name, "then.txt")
    found = read_bundle(paths, jurisdiction="U", languages=[english], reader=worker)
    assert [statute.file for statute in found.statutes] == ["before.txt", "then.txt"]
    assert [(problem.file, problem.code) for problem in found.problems] == [(name, code)]
    assert name in found.problems[0].message
    assert found.problems[0].hint
    assert "Traceback" not in found.problems[0].message


def test_a_slow_reader_that_shows_signs_of_life_is_waited_for(tmp_path, faulty, worker):
    """Recognising a hundred scanned pages takes longer than any limit on silence."""
    (path,) = files(tmp_path, "slow.txt")
    notes = []
    worker.read(path, ReadChoices(), lambda _done, _total, note: notes.append(note))
    assert "page 3" in notes


def test_there_is_a_limit_on_the_whole_all_the_same(tmp_path, english, faulty):
    """A file cannot keep the worker for ever by looking busy."""
    (path,) = files(tmp_path, "slow.txt")
    limits = Limits(silence=1.5, whole=1.8)
    with Worker([english], limits=limits) as worker, pytest.raises(ReadError) as caught:
        worker.read(path, ReadChoices())
    assert caught.value.code == "too-slow"


def test_cancelling_ends_a_reading_at_once(tmp_path, english, faulty):
    """Even where the reader hangs, whoever waits for it can stop."""
    (path,) = files(tmp_path, "hang.txt")

    def cancel(_done, _total, _note):
        raise Cancelled("stop")

    begun = time.monotonic()
    with Worker([english]) as worker:
        with pytest.raises(Cancelled):
            worker.read(path, ReadChoices(), cancel)
        assert worker.process_id is None
    assert time.monotonic() - begun < 30


def test_nothing_runs_on_when_the_worker_is_left(tmp_path, english, monkeypatch):
    """The process is gone when the context ends."""
    (path,) = files(tmp_path, "a.txt")
    with Worker([english]) as worker:
        worker.read(path, ReadChoices())
        line = worker._line
    assert line.process.returncode is not None


class Harmful:
    """What a worker that was taken over might send."""

    def __reduce__(self):
        return (os.system, ("echo harm",))


@pytest.mark.parametrize("harm", [Harmful(), os.path.join, {"a": Harmful()}])
def test_a_message_from_the_worker_can_hold_values_alone(harm):
    """Reading a message never calls a function of the sender's choice."""
    pipe = io.BytesIO()
    data = pickle.dumps(harm)
    pipe.write(struct.pack("<Q", len(data)) + data)
    pipe.seek(0)
    with pytest.raises(BadMessage):
        receive(pipe, most=10_000)


def test_messages_have_a_largest_size():
    """A length that lies makes no room for itself."""
    pipe = io.BytesIO()
    send(pipe, Done(result="x" * 500))
    pipe.seek(0)
    with pytest.raises(BadMessage):
        receive(pipe, most=100)
    pipe.seek(0)
    assert receive(pipe, most=1000) == Done(result="x" * 500)


def test_a_worker_whose_parent_is_gone_ends_whatever_it_does(tmp_path, english, faulty):
    """The window may be killed while a file makes its worker hang."""
    (path,) = files(tmp_path, "hang.txt")
    with Worker([english]) as worker:
        line = worker._open()
        line.send(Ask(wish=Wish.READ, path=path, choices=ReadChoices()))
        line._out.put(None)  # closes the pipe, as the system does when a process ends
        assert line.process.wait(20) == 0


def test_the_memory_of_a_process_can_be_told():
    """Ours is more than nothing and less than all."""
    assert 5 < megabytes_of(os.getpid()) < 20_000
    assert megabytes_of(2**22 + 7) == 0
