"""What goes to the worker process and comes back: each message a length and a pickle.

The worker opens files from outside, so what it sends is read as if it were hostile too: only
plain values and the data classes of ``model`` and ``readers`` are taken from it.
"""

from __future__ import annotations

import io
import pathlib
import pickle
import struct
from dataclasses import dataclass, is_dataclass
from enum import Enum, StrEnum
from pathlib import Path
from typing import IO

from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices
from lawgap.readers.worker.limits import Limits

_LENGTH = struct.Struct("<Q")
_ROOMS = ("lawgap.model.", "lawgap.readers.")
_PATHS = ("Path", "PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath")
_SAFE = {("builtins", "frozenset"): frozenset, ("builtins", "set"): set} | {
    (module, name): getattr(pathlib, name)
    for module in ("pathlib", "pathlib._local")  # the second since Python 3.13
    for name in _PATHS
}


class Wish(StrEnum):
    """What the worker can do with a path."""

    READ = "read"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The first message: what holds for all files."""

    limits: Limits
    languages: tuple[Language, ...]
    corrections: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One wish for one file."""

    wish: Wish
    path: Path
    choices: ReadChoices


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """A sign of life: how far the reading of the file is."""

    done: int
    total: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The answer to an ``Ask``."""

    result: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Why there is no answer: the parts of a ReadError. ``last``: the worker ends itself."""

    code: str
    message: str
    hint: str
    last: bool = False


class BadMessage(ValueError):
    """Something came through the pipe that is no message."""


def send(pipe: IO[bytes], message: object) -> None:
    """Write one message."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes], *, most: int) -> object:
    """The next message. Raises EOFError at the pipe's end, BadMessage for what is none."""
    size = int(_LENGTH.unpack(_exactly(pipe, _LENGTH.size))[0])
    if size > most:
        raise BadMessage(f"{size} bytes")
    data = _exactly(pipe, size)
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise BadMessage(str(error)) from error


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data


class _Unpickler(pickle.Unpickler):
    """Knows paths, sets, and the data classes and enums of two rooms; nothing that acts."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) in _SAFE:
            return _SAFE[module, name]
        if module.startswith(_ROOMS) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")
