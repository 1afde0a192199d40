"""The worker process: reads one file at a time and answers. Started by ``parent``."""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO

from lawgap.model.errors import ReadError
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Progress
from lawgap.readers.memory import limit_own_memory
from lawgap.readers.worker import direct
from lawgap.readers.worker.limits import Limits
from lawgap.readers.worker.messages import (
    Ask,
    BadMessage,
    Done,
    Failed,
    Pulse,
    Setup,
    Wish,
    receive,
    send,
)

ARGUMENT = "--lawgap-read-files"
"""What tells a packaged program that it is to be a worker."""

_LARGEST_QUESTION = 100_000_000
_GRACE = 5.0  # seconds that the parent is given to end this process before it ends itself
_REPORT_EVERY = 0.1  # seconds

_Work = Callable[[direct.Direct, Path, ReadChoices, Progress], object]
_WISHES: Mapping[Wish, _Work] = {
    Wish.READ: lambda reader, path, choices, progress: reader.read(path, choices, progress),
    Wish.MEMBERS: lambda reader, path, choices, progress: reader.members(path, choices, progress),
}


def serve() -> None:
    """Answer what comes through standard input until it closes."""
    asks, answers = _own_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    questions: SimpleQueue[object] = SimpleQueue()
    Thread(target=_listen, args=(asks, questions), daemon=True).start()
    setup = questions.get()
    if not isinstance(setup, Setup):
        return
    limit_own_memory(setup.limits.megabytes)
    reader = direct.Direct(setup.languages, setup.corrections)
    while isinstance(ask := questions.get(), Ask):
        _answer(reader, ask, answers, setup.limits)


def _listen(asks: IO[bytes], questions: SimpleQueue[object]) -> None:
    """Queue what the parent sends; when it is gone, so is this process, whatever it does."""
    try:
        while True:
            questions.put(receive(asks, most=_LARGEST_QUESTION))
    except (EOFError, OSError, BadMessage):
        os._exit(0)


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output, for messages alone: a library may print what it likes."""
    asks = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return asks, answers


def _answer(reader: direct.Direct, ask: Ask, answers: IO[bytes], limits: Limits) -> None:
    _die_in(limits.silence)
    progress = _reporter(answers, limits)
    send(answers, Pulse(done=0, total=1, note=""))  # from here on the time is the file's
    gc.disable()  # what is read lives until it is sent: looking for garbage meanwhile is in vain
    try:
        send(answers, _result(reader, ask, progress))
    except MemoryError:  # what the file left behind may fill the memory: begin anew
        send(answers, too_large(ask.path.name))
        raise SystemExit from None
    finally:
        gc.enable()
        faulthandler.cancel_dump_traceback_later()


def _result(reader: direct.Direct, ask: Ask, progress: Progress) -> Done | Failed:
    """The answer to ``ask``; this is the outer border of reading, so every error stops here."""
    try:
        return Done(result=_WISHES[ask.wish](reader, ask.path, ask.choices, progress))
    except ReadError as error:
        return Failed(code=error.code, message=error.message, hint=error.hint)
    except MemoryError:
        raise
    except RecursionError:
        return Failed(
            code="too-deep",
            message=f"“{ask.path.name}” is nested too deeply to be read.",
            hint="If you trust the file, save its text anew.",
        )
    except Exception as error:  # noqa: BLE001 - a mistake of ours costs one file and is told
        return Failed(
            code="unexpected",
            message=f"LawGap made a mistake on “{ask.path.name}”: {type(error).__name__}: {error}",
            hint="Please report it, with the file if you may share it.",
        )


def too_large(name: str) -> Failed:
    """What is said of a file that would need too much memory."""
    return Failed(
        code="too-large",
        message=f"“{name}” is refused: reading it would take too much memory.",
        hint="If you trust the file, split it, or save its text alone.",
        last=True,
    )


def _reporter(answers: IO[bytes], limits: Limits) -> Progress:
    last = monotonic()

    def progress(done: int, total: int, note: str) -> None:
        nonlocal last
        now = monotonic()
        if now - last < _REPORT_EVERY:
            return
        last = now
        _die_in(limits.silence)
        send(answers, Pulse(done=done, total=total, note=note))

    return progress


def _die_in(seconds: float) -> None:
    """End this process if it is still at the same work then, should the parent be gone.

    faulthandler's watch needs no help of Python's, so it also ends a library that hangs.
    """
    faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=sys.__stderr__ or 2)
