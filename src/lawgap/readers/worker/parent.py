"""The parent's end of the worker process: starts it, asks it, and ends it where it must.

One process reads all files of a bundle. Where a file makes it hang, crash or take too much
memory, the process is ended, the file is told to be unreadable, and a new process goes on.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic
from typing import IO, Self

from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Progress, no_progress
from lawgap.readers.memory import megabytes_of
from lawgap.readers.one_file import Reading
from lawgap.readers.worker.child import ARGUMENT, too_large
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

_TICK = 0.05  # seconds between two looks at the clock and at the user's wish to cancel
_JOIN = 5.0
_START = 30.0  # seconds that a process may take to start on a busy machine
_MUCH = 0.5  # share of the memory allowed, above which the want of it explains an end
_BOOT = "import sys; sys.path[:] = {path!r}; from lawgap.readers.worker.child import serve; serve()"


class Worker:
    """Reads files in a process of its own; use it as a context, which ends the process."""

    def __init__(
        self,
        languages: Sequence[Language],
        *,
        corrections: Path | None = None,
        limits: Limits | None = None,
    ) -> None:
        """``corrections``: the folder with the user's corrections of what files were read into."""
        self._setup = Setup(
            limits=limits or Limits(), languages=tuple(languages), corrections=corrections
        )
        self._line: _Line | None = None

    def __enter__(self) -> Self:
        """Start the process, which gets ready while the caller does other things."""
        self._open()
        return self

    def __exit__(self, *exception: object) -> None:
        self._end()

    def read(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Reading, ...]:
        """The statutes in the file at ``path``; what ``progress`` raises goes through."""
        result = self._ask(Ask(wish=Wish.READ, path=path, choices=choices), progress)
        if not isinstance(result, tuple) or not all(isinstance(one, Reading) for one in result):
            raise self._lost(path.name)
        return result

    def members(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """The files in a zip file; see ``FileReader``."""
        result = self._ask(Ask(wish=Wish.MEMBERS, path=path, choices=choices), progress)
        if not isinstance(result, tuple) or not all(isinstance(one, Path) for one in result):
            raise self._lost(path.name)
        return result

    @property
    def process_id(self) -> int | None:
        """The process's number, or None where none runs."""
        return self._line.process.pid if self._line else None

    def _ask(self, ask: Ask, progress: Progress) -> object:
        answered = False
        try:
            result = self._answer(ask, progress)
            answered = isinstance(result, Done) or not result.last
        finally:
            if not answered:  # cancelled, too slow, gone: whatever it does, it is of no use
                self._end()
        if isinstance(result, Failed):
            raise _error(result)
        return result.result

    def _answer(self, ask: Ask, progress: Progress) -> Done | Failed:
        """Wait for the answer and watch the process meanwhile."""
        line = self._open()
        line.send(ask)
        begun = heard = monotonic()
        told, peak = (0, 1, ""), 0.0
        while True:
            message = line.received(_TICK)
            if isinstance(message, Done | Failed):
                return message
            if isinstance(message, Pulse):
                heard, told = monotonic(), (message.done, message.total, message.note)
            elif message is not None:
                raise self._lost(ask.path.name, peak)
            progress(*told)
            now, limits = monotonic(), self._setup.limits
            patience = limits.silence if heard > begun else limits.silence + _START
            if now - heard > patience or now - begun > limits.whole:
                raise _too_slow(ask.path.name, now - begun)
            peak = max(peak, megabytes_of(line.process.pid))
            if peak > limits.megabytes:
                raise _error(too_large(ask.path.name))

    def _open(self) -> _Line:
        """The running process; a new one where the last one ended."""
        if self._line and self._line.process.poll() is not None:
            self._end()
        if self._line is None:
            self._line = _Line(most=self._setup.limits.answer)
            self._line.send(self._setup)
        return self._line

    def _end(self) -> None:
        line, self._line = self._line, None
        if line:
            line.close()

    def _lost(self, name: str, peak: float = 0.0) -> ReadError:
        """Why a process that is gone went: it used much memory, or it crashed."""
        if peak > _MUCH * self._setup.limits.megabytes:
            return _error(too_large(name))  # not every library can say so and live
        return ReadError(
            f"“{name}” made the program that reads files end; the file may be damaged or hostile.",
            hint="If you trust the file, save it again in another format, such as .docx.",
            code="crashed",
        )


class _Line:
    """A worker process, and a thread that waits for what it sends."""

    def __init__(self, *, most: int) -> None:
        self.process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # so that what it starts itself can be ended with it
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._messages: SimpleQueue[object] = SimpleQueue()
        self._out: SimpleQueue[object] = SimpleQueue()
        for pump, arguments in (
            (_pump_in, (self.process.stdout, self._messages, most)),
            (_pump_out, (self.process.stdin, self._out)),
        ):
            threading.Thread(target=pump, args=arguments, daemon=True).start()

    def send(self, message: object) -> None:
        """Send a message soon: a process that is just starting is not waited for."""
        self._out.put(message)

    def received(self, seconds: float) -> object:
        """The next message, ``None`` where none came in time, the error at the pipe's end."""
        try:
            return self._messages.get(timeout=seconds)
        except Empty:
            return None

    def close(self) -> None:
        """End the process at once, with the programs that it started."""
        if sys.platform != "win32":
            with suppress(ProcessLookupError, PermissionError):  # it has ended already
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait(_JOIN)
        self._out.put(None)


def _command() -> list[str]:
    """How another Python of this program is started as a worker."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-c", _BOOT.format(path=sys.path)]


def _pump_in(pipe: IO[bytes], messages: SimpleQueue[object], most: int) -> None:
    """Queue what the process sends, and at last the error at the pipe's end."""
    with pipe:
        while True:
            try:
                messages.put(receive(pipe, most=most))
            except (EOFError, OSError, BadMessage) as error:
                messages.put(error)
                return


def _pump_out(pipe: IO[bytes], messages: SimpleQueue[object]) -> None:
    """Send what is queued, until ``None`` is; an end of the process is noticed elsewhere."""
    try:
        with pipe:
            while (message := messages.get()) is not None:
                send(pipe, message)
    except OSError:
        return


def _error(failed: Failed) -> ReadError:
    return ReadError(failed.message, hint=failed.hint, code=failed.code)


def _too_slow(name: str, seconds: float) -> ReadError:
    return ReadError(
        f"“{name}” was given up after {seconds:.0f} seconds.",
        hint="If you trust the file, split it, or save its text alone.",
        code="too-slow",
    )
