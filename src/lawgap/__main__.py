"""The program: the command line, or the window where there is no command."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from lawgap.cli.main import main as run_command_line
from lawgap.readers.worker.child import ARGUMENT, serve


def main() -> int:
    """Run LawGap as the user asked on the command line; returns the exit code."""
    multiprocessing.freeze_support()  # first of all: a packaged worker process starts here
    if sys.argv[1:] == [ARGUMENT]:  # and here a packaged process that reads files
        serve()
        return 0
    return run_command_line(open_window=_open_window)


def _open_window(paths: Sequence[Path]) -> int:
    """The one import of ours inside a function: a command must not pay for Qt."""
    from lawgap.ui.app import run

    return run(paths=paths)


if __name__ == "__main__":
    sys.exit(main())
