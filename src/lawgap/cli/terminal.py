"""Writing to a terminal or a pipe: results to stdout, problems and progress to stderr."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from typing import Self

from lawgap.model.statute import Problem

_HIDDEN = "\N{REPLACEMENT CHARACTER}"
_CLEAR = "\r\x1b[K"  # to the start of the line, and clear it


def prepare() -> None:
    """Let a terminal that cannot show a character show "?" in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print text for a person; what could steer a terminal is taken out of it."""
    print(_harmless(text))


def emit(text: str) -> None:
    """Write text for a program: to a pipe or file the exact text in UTF-8, nothing added."""
    if sys.stdout.isatty():
        say(text)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Print one line to stderr, whatever is in the message."""
    print(_harmless(" ".join(message.split())), file=sys.stderr)


def complain_of(problems: Iterable[Problem]) -> None:
    """Print one line for each problem: ``file: message hint``."""
    for problem in problems:
        complain(f"{problem.file}: {problem.message} {problem.hint}")


class ProgressLine:
    """One line on stderr that says how far the work is; silent where stderr is no terminal.

    Use it as a context: the line is gone when the context ends.
    """

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)

    def __call__(self, done: int, total: int, note: str) -> None:
        """Show ``done`` of ``total``; this is a ``Progress`` function."""
        if not self._shown:
            return
        share = f"{100 * done // total:3d}%" if total else "    "
        line = _harmless(f"{share} {note}")[: get_terminal_size().columns - 1]
        print(_CLEAR + line, end="", file=sys.stderr, flush=True)


def _harmless(text: str) -> str:
    """The text without control characters: a file's name could otherwise steer the terminal."""
    return "".join(
        c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text
    )
