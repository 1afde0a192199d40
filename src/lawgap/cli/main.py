"""The command line: arguments in, an exit code out, every error one clear line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lawgap import __version__
from lawgap.cli import check, checklists, compare, correct, diff, imports, project, text
from lawgap.cli.exits import MEANINGS, Exit
from lawgap.cli.terminal import complain, complain_of, prepare
from lawgap.cli.window import why_no_window
from lawgap.model.errors import Cancelled, ChecklistError, ExportError, LawGapError
from lawgap.usecases.check import NothingToCheck

OpenWindow = Callable[[Sequence[Path]], int]
"""Opens the window on paths, and gives the program's exit code once it is closed."""

PROJECT = ".lawgap"
_COMMANDS = (check, compare, diff, project, imports, text, correct, checklists)
_EXITS: tuple[tuple[type[LawGapError], Exit], ...] = (
    (Cancelled, Exit.CANCELLED),
    (ChecklistError, Exit.BAD_CHECKLIST),
    (ExportError, Exit.NOT_WRITTEN),
    (LawGapError, Exit.NOTHING_CHECKED),
)


def main(argv: Sequence[str] | None = None, *, open_window: OpenWindow | None = None) -> int:
    """Run one command and return its exit code.

    Without a command ``open_window`` is called; where there is none, the help is printed. It is
    given the paths that stand in the place of a command, as when a project is double-clicked.
    Wrong arguments end the process with code 2, ``--help`` and ``--version`` with 0.
    """
    prepare()
    parser = make_parser()
    given = sys.argv[1:] if argv is None else list(argv)
    try:
        paths = tuple(map(Path, given)) if all(map(_is_path, given)) else ()
        arguments = parser.parse_args([] if paths else given)
        if "run" in arguments:
            code = int(arguments.run(arguments))
        else:
            code = _no_command(parser, open_window, paths)
        sys.stdout.flush()  # a full disk or a closed pipe shows here, not at exit
    except KeyboardInterrupt:
        complain("Cancelled; nothing was left half-written.")
        return Exit.CANCELLED
    except LawGapError as error:
        return _explain(error)
    except OSError as error:
        return _explain_system(error)
    return code


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="lawgap",
        description="Compare a country's statutes with checklists on trafficking in persons. "
        "Without a command the window opens; so it does with a project (review.lawgap) or a "
        "folder (./laws) in its place. Nothing leaves this computer.",
        epilog="exit codes:\n" + "\n".join(f"  {code:3d}  {MEANINGS[code]}" for code in Exit),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"lawgap {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for command in _COMMANDS:
        command.add_command(commands)
    return parser


def _is_path(text: str) -> bool:
    """Whether an argument is meant as a path: no command has such a name."""
    return "/" in text or os.sep in text or text.casefold().endswith(PROJECT)


def _no_command(
    parser: argparse.ArgumentParser, open_window: OpenWindow | None, paths: Sequence[Path]
) -> int:
    if open_window is None:
        parser.print_help()
        return Exit.USAGE
    reason = why_no_window()
    if reason:
        complain(f"lawgap: {reason}")
        return Exit.NO_WINDOW
    return open_window(paths)


def _explain(error: LawGapError) -> Exit:
    """Print the error, each of its lines one line on stderr, and give its exit code."""
    if isinstance(error, NothingToCheck):
        complain_of(error.problems)
    for line in f"lawgap: {error}".splitlines():
        complain(line)
    return next(code for kind, code in _EXITS if isinstance(error, kind))


def _explain_system(error: OSError) -> Exit:
    """Print what the system refused; an error without a file is one of writing to stdout."""
    if error.filename is not None:
        complain(f"lawgap: {error.filename}: {error.strerror}.")
        return Exit.NOTHING_CHECKED
    if not isinstance(error, BrokenPipeError):  # else whoever read the output has left
        complain(f"lawgap: the output could not be written: {error.strerror}.")
    _forget_stdout()
    return Exit.NOT_WRITTEN


def _forget_stdout() -> None:
    """Let what is still buffered for stdout go nowhere, so that Python's exit stays silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
