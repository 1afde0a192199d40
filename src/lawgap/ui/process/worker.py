"""The worker process: runs one job at a time, away from the window. Imports no Qt.

The window sends a ``Job``; back come any number of ``Progressed`` and exactly one ``Ended``.
While a job runs the window may send ``Stop``: the job's next call of ``progress`` then raises
``Cancelled``. (A message carries the job's number, so a late ``Stop`` cannot hit the next job;
a shared event could, and its semaphore would leak when the process is killed.)
"""

from __future__ import annotations

import gc
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pickle import PicklingError
from time import monotonic

from lawgap.model.errors import Cancelled, LawGapError
from lawgap.model.statute import Progress
from lawgap.ui.process.packing import packed, unpacked

_REPORT_EVERY = 0.04  # seconds between two looks at the pipe while a job runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A function that a module holds, and its arguments; it is also given ``progress=``."""

    id: int
    function: Callable[..., object]
    arguments: tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The wish that job ``id`` ends at its next report of progress."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressed:
    """How far job ``id`` is."""

    id: int
    done: int
    total: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """Job ``id`` is over: with ``error``, or without one and with ``result``."""

    id: int
    result: object = None
    error: LawGapError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pipes:
    """Where jobs and wishes come from, and where answers go."""

    jobs: Connection
    answers: Connection


def serve(jobs: Connection, answers: Connection) -> None:
    """Run what comes from ``jobs`` until it closes or ``None`` comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    while True:
        try:
            message = unpacked(jobs.recv_bytes())
        except (EOFError, OSError):
            return
        if message is None:
            return
        if isinstance(message, Job):
            _answer(_Pipes(jobs=jobs, answers=answers), message)


def _answer(pipes: _Pipes, job: Job) -> None:
    """Run one job and send its end; a result that cannot be sent is an error too."""
    gc.disable()  # a job makes many values and hardly a cycle; looking for them takes half its time
    ended = _run(job, _reporter(pipes, job.id))
    try:
        _send(pipes, ended)
    except (TypeError, AttributeError, ValueError, PicklingError) as error:
        _send(pipes, Ended(id=job.id, error=_unexpected(error)))
    gc.enable()


def _send(pipes: _Pipes, message: Progressed | Ended) -> None:
    try:
        pipes.answers.send_bytes(packed(message))
    except BrokenPipeError:
        raise SystemExit from None  # the window is gone


def _run(job: Job, progress: Progress) -> Ended:
    """The end of ``job``; this is the window's outer border, so every error stops here."""
    try:
        return Ended(id=job.id, result=job.function(*job.arguments, progress=progress))
    except LawGapError as error:
        return Ended(id=job.id, error=error)
    except Exception as error:  # noqa: BLE001 - shown to the user, its traceback on stderr
        return Ended(id=job.id, error=_unexpected(error))


def _unexpected(error: Exception) -> LawGapError:
    """What a user sees of a mistake in LawGap itself; the traceback goes to stderr."""
    if sys.stderr is not None:  # a windowed build has none
        traceback.print_exception(error)
    return LawGapError(
        f"LawGap made a mistake: {type(error).__name__}: {error}",
        hint="Please report it, with the file that was open if you may share it.",
        code="unexpected",
    )


def _reporter(pipes: _Pipes, job: int) -> Progress:
    """The ``progress`` function of one job: it reports, and raises ``Cancelled`` when asked."""
    last = 0.0

    def progress(done: int, total: int, note: str) -> None:
        nonlocal last
        now = monotonic()
        if now - last < _REPORT_EVERY:
            return
        last = now
        _obey(pipes.jobs, job)
        _send(pipes, Progressed(id=job, done=done, total=total, note=note))

    return progress


def _obey(jobs: Connection, job: int) -> None:
    """Raise what the window asked for since the last look."""
    try:
        while jobs.poll():
            message = unpacked(jobs.recv_bytes())
            if message is None:
                raise SystemExit
            if isinstance(message, Stop) and message.id == job:
                raise Cancelled("Cancelled; nothing was changed.")
    except (EOFError, OSError):
        raise SystemExit from None  # the window is gone
