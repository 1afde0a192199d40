"""``lawgap correct``: mend the tree that a file was read into."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.terminal import ProgressLine, complain_of, say
from lawgap.model.corrections import Correction, CorrectionKind, correction_of, split_at
from lawgap.model.errors import ReadError
from lawgap.model.statute import ProvisionKind, Statute
from lawgap.settings import Settings
from lawgap.usecases.corrections import correct, corrections_of, undo_correction
from lawgap.usecases.read import read_file

_EXAMPLES = """\
examples:
  lawgap correct act.pdf                                    its units, and what was corrected
  lawgap correct act.pdf --unit "s 12" --renumber 12A
  lawgap correct act.pdf --unit "s 3" --not-law             a contents page taken for law
  lawgap correct act.pdf --unit "s 13" --merge              it belongs to the unit before it
  lawgap correct act.pdf --split "13. Penalties" --number 13
  lawgap correct act.pdf --undo 1
"""
_KINDS = [kind.value for kind in ProvisionKind if kind is not ProvisionKind.FRONT]


def add_command(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "correct",
        help="mend the structure that a file was read into",
        description="Mend the tree of parts, articles and paragraphs that a file was read into. "
        "Corrections are kept for the file's content, hold for every later reading, and are told.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a statute file")
    parser.add_argument("--unit", default="", metavar="PIN", help='a unit by its pin-cite: "s 12"')
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--renumber", metavar="NUMBER", help="give the unit another number")
    change.add_argument("--merge", action="store_true", help="it belongs to the unit before it")
    change.add_argument("--not-law", action="store_true", help="the unit binds nobody")
    change.add_argument("--split", metavar="WORDS", help="let a new unit begin at these words")
    change.add_argument("--undo", type=int, metavar="N", help="take the N-th correction back")
    parser.add_argument("--number", default="", help="the new unit's number, with --split")
    parser.add_argument(
        "--heading", default="", help="the unit's heading, with --split, --renumber"
    )
    parser.add_argument(
        "--as", dest="kind", choices=_KINDS, default="article", help="what --split makes"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> Exit:
    """Make one correction, or list what there is; then print the units of the file read anew."""
    settings = Settings()
    with ProgressLine() as progress:
        statute = read_file(arguments.file, settings=settings, progress=progress).statutes[0]
    if arguments.undo is not None:
        undo_correction(statute, _numbered(statute, arguments.undo, settings), settings)
    elif item := _correction(statute, arguments):
        correct(statute, item, settings)
    with ProgressLine() as progress:
        bundle = read_file(arguments.file, settings=settings, progress=progress)
    complain_of(bundle.problems)
    say("\n".join(_lines(bundle.statutes[0], settings)))
    return Exit.DONE


def _correction(statute: Statute, arguments: argparse.Namespace) -> Correction | None:
    """What the arguments ask for; ``None``: only to look."""
    if arguments.split is not None:
        offset = statute.text.find(arguments.split)
        if offset < 0 or not arguments.split.strip():
            raise ReadError(
                f"“{arguments.split}” does not stand in the text.",
                hint="Copy the words from `lawgap text FILE`.",
            )
        kind = ProvisionKind(arguments.kind)
        return split_at(statute, offset, kind, number=arguments.number, heading=arguments.heading)
    if arguments.renumber is not None:
        kind_of_change = CorrectionKind.RENUMBER
    elif arguments.merge:
        kind_of_change = CorrectionKind.MERGE
    elif arguments.not_law:
        kind_of_change = CorrectionKind.NOT_LAW
    else:
        return None
    return correction_of(
        statute,
        _unit(statute, arguments.unit),
        kind_of_change,
        number=arguments.renumber or "",
        heading=arguments.heading,
    )


def _unit(statute: Statute, pin: str) -> int:
    for index, provision in enumerate(statute.provisions):
        if provision.label.casefold() == pin.strip().casefold():
            return index
    raise ReadError(
        f"There is no unit “{pin}”.", hint="`lawgap correct FILE` lists the units of a file."
    )


def _numbered(statute: Statute, number: int, settings: Settings) -> Correction:
    items = corrections_of(statute.sha256, settings).items
    if not 1 <= number <= len(items):
        raise ReadError(
            f"There is no correction {number}.", hint="`lawgap correct FILE` lists them."
        )
    return items[number - 1]


def _lines(statute: Statute, settings: Settings) -> Iterator[str]:
    """The tree as an outline, and the corrections below it."""
    for provision in statute.provisions:
        first = " ".join(statute.quote(provision.own).split())[:60]
        yield f"{'  ' * provision.depth}{provision.label}  {provision.heading or first}".rstrip()
    for at, item in enumerate(corrections_of(statute.sha256, settings).items, 1):
        words = " ".join(item.words.split())[:50]
        yield f"correction {at}: {item.kind} {item.number} at “{words}”".replace("  ", " ")
