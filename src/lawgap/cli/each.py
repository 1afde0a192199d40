"""``lawgap check FOLDER --each``: every folder in FOLDER is a jurisdiction of its own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size
from time import monotonic
from typing import Self

from lawgap.cli.exits import Exit
from lawgap.cli.reading import choices_of
from lawgap.cli.report import export_choices
from lawgap.cli.terminal import ProgressLine, complain, complain_of, say
from lawgap.model.errors import Cancelled
from lawgap.model.jurisdictions import Judgement
from lawgap.usecases.batch import BatchResult, check_each
from lawgap.usecases.batch_tasks import BatchRequest, Outcome, State
from lawgap.usecases.files import files_to_read, folders_among

_SHOWN = 6  # names in a question
_BAR = 24  # columns of the bar
_COLUMNS = (
    (Judgement.MET, "met"),
    (Judgement.PARTLY_MET, "partly"),
    (Judgement.NOT_FOUND, "not found"),
    (Judgement.CONTRADICTED, "contradicted"),
    (Judgement.NOT_ASSESSED, "not assessed"),
)


def add_each_options(parser: argparse.ArgumentParser) -> None:
    """Add the options on many jurisdictions to ``check``."""
    group = parser.add_argument_group("many jurisdictions")
    how = group.add_mutually_exclusive_group()
    how.add_argument(
        "--each",
        action="store_true",
        help="every folder (or zip file) in the one PATH is a jurisdiction of its own; --output is "
        "the folder for the results; a run that was stopped goes on where it was",
    )
    how.add_argument(
        "--together",
        action="store_true",
        help="the folders in PATH are one jurisdiction's law together",
    )
    group.add_argument(
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help="processes for --each (default: one on each core)",
    )


def wants_each(arguments: argparse.Namespace) -> bool:
    """Whether the folders in the path are jurisdictions; where that is not clear, it is asked.

    Ends the process with code 2 where nobody can be asked.
    """
    parser: argparse.ArgumentParser = arguments.parser
    if arguments.each:
        if len(arguments.paths) != 1 or arguments.jurisdiction or arguments.marked:
            parser.error("--each takes one PATH, no --jurisdiction and no --marked")
        return True
    if arguments.jobs:
        parser.error("--jobs is for --each")
    if arguments.together or arguments.jurisdiction or len(arguments.paths) != 1:
        return False
    names = folders_among(files_to_read(arguments.paths), arguments.paths[0])
    return bool(names) and _ask(arguments.paths[0], names, parser)


def run_each(arguments: argparse.Namespace) -> Exit:
    """Check each jurisdiction and say what became of it."""
    folder: Path = arguments.paths[0]
    output = arguments.output or Path(f"{folder.resolve().name}-results")
    request = BatchRequest(
        folder=folder,
        output=output,
        checklists=tuple(arguments.checklists),
        choices=choices_of(arguments),
        kind=arguments.format or "",
        report=export_choices(arguments),
        workers=max(0, arguments.jobs),
    )
    try:
        with Bar() as progress:
            result = check_each(request, progress=progress)
    except (Cancelled, KeyboardInterrupt):
        complain("Stopped. The same command goes on with what is left.")
        raise
    for outcome in result.outcomes:
        complain_of(replace(p, file=f"{outcome.name}/{p.file}") for p in outcome.problems)
    say("\n".join(_lines(result, output)))
    return _exit(result)


class Bar:
    """A bar on stderr with the share done and the time left; silent where that is no terminal."""

    def __init__(self) -> None:
        self._line = ProgressLine()
        self._begun = monotonic()
        self._first: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._line.__exit__(*exception)

    def __call__(self, done: int, total: int, note: str) -> None:
        """Show ``done`` of ``total``; this is a ``Progress`` function."""
        if self._first is None:
            self._first, self._begun = done, monotonic()
        full = _BAR * done // total if total else 0
        bar = "#" * full + "." * (_BAR - full)
        left = self._left(done - self._first, total - done)
        self._line(done, total, f"[{bar}] {done}/{total}{left}  {note}")

    def _left(self, done: int, left: int) -> str:
        """The time that is left, once something was done."""
        if not done or not left:
            return ""
        seconds = int((monotonic() - self._begun) / done * left)
        return f"  {seconds // 60}:{seconds % 60:02d} left"


def _ask(folder: Path, names: Sequence[str], parser: argparse.ArgumentParser) -> bool:
    shown = ", ".join(names[:_SHOWN]) + (", ..." if len(names) > _SHOWN else "")
    told = f"{folder} holds {len(names)} folders of statutes: {shown}."
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        parser.error(
            f"{told} Say --each if they are jurisdictions, --together if they are one country's law"
        )
    complain(f"{told} Is each of them a jurisdiction, or are they one country's law together?")
    while True:
        complain("[e]ach / [t]ogether?")
        answer = sys.stdin.readline().strip().casefold()
        if answer and "each".startswith(answer):
            return True
        if answer and "together".startswith(answer):
            return False
        if not answer:
            parser.error("say --each or --together")


def _lines(result: BatchResult, output: Path) -> Iterator[str]:
    """A table of the jurisdictions, what failed, and where the results are."""
    width = max([len("jurisdiction"), *(len(one.name) for one in result.outcomes)])
    width = min(width, max(20, get_terminal_size((100, 24)).columns - 60))
    heads = "  ".join(f"{head:>{len(head)}}" for _, head in _COLUMNS)
    yield f"{'jurisdiction':{width}}  {heads}  files unread"
    for one in result.outcomes:
        if one.state is State.FAILED:
            yield f"{one.name[:width]:{width}}  not checked: {one.error}"
        else:
            yield f"{one.name[:width]:{width}}  {_numbers(one)}  {one.unread or '':>12}".rstrip()
    yield ""
    checked, kept, failed = (result.count(state) for state in State)
    yield f"{checked} checked, {kept} unchanged since their last check, {failed} not checked."
    if result.loose:
        names = ", ".join(path.name for path in result.loose[:_SHOWN])
        yield f"Left out, since they lie in no jurisdiction's folder: {names}"
    yield f"Results: {output}. Compare them: lawgap compare {output}"


def _numbers(outcome: Outcome) -> str:
    return "  ".join(f"{outcome.counts[judgement]:>{len(head)}}" for judgement, head in _COLUMNS)


def _exit(result: BatchResult) -> Exit:
    failed = result.count(State.FAILED)
    if failed == len(result.outcomes):
        return Exit.NOTHING_CHECKED
    unread = any(one.unread for one in result.outcomes)
    return Exit.SOME_UNREAD if failed or unread or result.loose else Exit.DONE
