"""``lawgap diff``: compare two versions of a country's law."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from lawgap.cli.check import unread
from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.terminal import ProgressLine, complain, complain_of, emit, say
from lawgap.usecases.check import CheckRequest, jurisdiction_of
from lawgap.usecases.compare import (
    KINDS,
    compare_versions,
    comparison_json_of,
    comparison_summary_of,
    export_versions,
    tracked_versions,
)
from lawgap.usecases.export import (
    ExportChoices,
    default_target,
    language_codes,
    refuse_bad_target,
)

_WRITTEN = " or ".join(f".{kind}" for kind in KINDS)
_EXAMPLES = """\
examples:
  lawgap diff bill-1.docx bill-2.docx                 what the second draft closes and opens
  lawgap diff laws-2023/ laws-2025/ --checklist coe-thb
  lawgap diff bill-with-changes.docx                  before and after its tracked changes
  lawgap diff bill-1.docx bill-2.docx --format docx   the same as a Word report, words marked
"""


def add_command(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "diff",
        help="compare two versions of a country's law",
        description="Say which gaps a new version closes and which it opens, and by which words, "
        "and which articles changed. Of one document with tracked changes, the texts before and "
        "after them are compared.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="a statute file, or a folder of them")
    parser.add_argument(
        "new", type=Path, metavar="NEW", nargs="?", help="the same in its newer version"
    )
    parser.add_argument(
        "--checklist",
        dest="checklists",
        action="extend",
        nargs="+",
        default=[],
        metavar="ID|FILE",
        help="checklists by id, a checklist file (.yaml), or all (default: all)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", *KINDS),
        default="text",
        help="what to make (default: a summary to stdout)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="where docx and xlsx go (default: JURISDICTION-changes.FORMAT); beside text or json, "
        "a .docx or .xlsx to write too",
    )
    parser.add_argument(
        "--report-language",
        choices=language_codes(),
        default="en",
        help="the own language of summary and files (default: en)",
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print what lies between the versions to stdout, problems to stderr."""
    old, new = _requests(arguments)
    target = _target(arguments, new.jurisdiction)
    if target:
        refuse_bad_target(target, inputs=(*old.paths, *new.paths))
    with ProgressLine() as progress:
        comparison = compare_versions(old, new, progress=progress)
    bundles = (comparison.old.bundle, comparison.new.bundle)
    for bundle in bundles:
        complain_of(bundle.problems)
    language = arguments.report_language
    if arguments.format == "json":
        emit(comparison_json_of(comparison))
    elif arguments.format == "text":
        text = comparison_summary_of(comparison, encoding=sys.stdout.encoding, language=language)
        say(text.rstrip("\n"))
    if target:
        choices = ExportChoices(language=language)
        export_versions(comparison, target, kind=_kind_of(target), choices=choices)
        complain(f"Written: {target}")  # stdout may hold the JSON
    return Exit.SOME_UNREAD if any(unread(bundle) for bundle in bundles) else Exit.DONE


def _target(arguments: argparse.Namespace, jurisdiction: str) -> Path | None:
    """The file to write; ``None`` where nothing but stdout is asked for."""
    if arguments.output:
        kind = _kind_of(arguments.output)
        if kind not in KINDS or arguments.format not in ("text", "json", kind):
            arguments.parser.error(f"--output {arguments.output}: name a file in {_WRITTEN}")
        return Path(arguments.output)
    if arguments.format in KINDS:
        return default_target(f"{jurisdiction}-changes", kind=arguments.format)
    return None


def _kind_of(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _requests(arguments: argparse.Namespace) -> tuple[CheckRequest, CheckRequest]:
    checklists = tuple(arguments.checklists)
    if arguments.new is None:
        return tracked_versions(arguments.old, checklists=checklists)
    new = CheckRequest(
        paths=(arguments.new,),
        jurisdiction=jurisdiction_of([arguments.new]),
        checklists=checklists,
    )
    return replace(new, paths=(arguments.old,)), new
