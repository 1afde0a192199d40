"""``lawgap text``: print a statute as LawGap reads it."""

from __future__ import annotations

import argparse
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.reading import add_choices, choices_of
from lawgap.cli.terminal import ProgressLine, complain_of, emit
from lawgap.usecases.read import read_file


def add_command(commands: Commands) -> None:
    """Add the command and its argument."""
    parser = commands.add_parser(
        "text",
        help="print a statute as LawGap reads it",
        description="Print a statute's text as LawGap reads it, exactly: start and end in the "
        "JSON count code points of this text.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a statute file")
    add_choices(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the text to stdout, what was noticed while reading to stderr."""
    with ProgressLine() as progress:
        bundle = read_file(arguments.file, choices_of(arguments), progress=progress)
    complain_of(bundle.problems)
    emit("".join(statute.text for statute in bundle.statutes))
    return Exit.DONE
