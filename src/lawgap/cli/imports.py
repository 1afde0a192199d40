"""``lawgap import``: read statute files and say what was read of each."""

from __future__ import annotations

import argparse
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.reading import add_choices, choices_of
from lawgap.cli.terminal import ProgressLine, complain_of, emit, say
from lawgap.model.statute import Bundle, ProvisionKind, Statute
from lawgap.usecases.read import certificates_json, certificates_text, read_files


def add_command(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "import",
        help="read statute files and say what was read of each",
        description="Read statute files as a check would, and print one line for each. A "
        "certificate accounts for every word of a file: what is in the text, what was left out "
        "and why.",
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="FILE", help="a statute file, or a folder of them"
    )
    parser.add_argument(
        "--certificate", action="store_true", help="print each file's import certificate"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text (default), or JSON with the certificates",
    )
    add_choices(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the lines or the certificates to stdout, problems to stderr."""
    with ProgressLine() as progress:
        bundle = read_files(arguments.paths, choices_of(arguments), progress=progress)
    complain_of(bundle.problems)
    if arguments.format == "json":
        emit(certificates_json(bundle))
    elif arguments.certificate:
        say(certificates_text(bundle))
    else:
        for statute in bundle.statutes:
            say(_line(statute))
    return _exit(bundle)


def _line(statute: Statute) -> str:
    """One line on a statute: file, title, articles, words."""
    articles = sum(p.kind is ProvisionKind.ARTICLE for p in statute.provisions)
    left_out = sum(part.words for part in statute.certificate.left_out) \
        if statute.certificate else 0  # fmt: skip
    return (
        f"{statute.file}: {statute.title} ({statute.language}), {articles:,} articles, "
        f"{statute.words:,} words, {left_out:,} left out"
    )


def _exit(bundle: Bundle) -> Exit:
    if not bundle.statutes:
        return Exit.NOTHING_CHECKED
    read = {statute.file for statute in bundle.statutes}
    return Exit.SOME_UNREAD if any(p.file not in read for p in bundle.problems) else Exit.DONE
