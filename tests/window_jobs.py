"""Jobs for the window's worker process: it finds them by name, so they stand in a module."""

from __future__ import annotations

import os
import sys
import time

from lawgap.model.errors import ReadError
from lawgap.model.statute import Progress


def double(number: int, *, progress: Progress) -> int:
    """Twice the number."""
    progress(1, 1, "doubling")
    return 2 * number


def process_number(*, progress: Progress) -> int:
    """The number of the process that runs this."""
    return os.getpid()


def modules(*, progress: Progress) -> tuple[str, ...]:
    """What the process has imported."""
    return tuple(sys.modules)


def refuse(*, progress: Progress) -> None:
    """Raise an error that a user can act on."""
    raise ReadError("The page is blank.", hint="Scan it again.", code="blank")


def stumble(*, progress: Progress) -> None:
    """Raise what nobody expects."""
    raise ZeroDivisionError("by zero")


def unsendable(*, progress: Progress) -> object:
    """Return what cannot be pickled."""
    return lambda: None


def die(*, progress: Progress) -> None:
    """End the process at once, as a crash in a library does."""
    os._exit(3)


def listen(*, progress: Progress) -> None:
    """Work until told to stop."""
    for step in range(100_000):
        progress(step, 100_000, f"step {step}")
        time.sleep(0.005)


def be_deaf(*, progress: Progress) -> None:
    """Work without ever looking up."""
    progress(0, 1, "deaf")
    time.sleep(600)
