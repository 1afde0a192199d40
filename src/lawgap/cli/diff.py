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
    compare_versions,
    comparison_json_of,
    comparison_summary_of,
    tracked_versions,
)
from lawgap.usecases.export import ExportChoices, export, language_codes, refuse_bad_target

_EXAMPLES = """\
examples:
  lawgap diff bill-1.docx bill-2.docx                 what the second draft closes and opens
  lawgap diff laws-2023/ laws-2025/ --checklist coe-thb
  lawgap diff bill-with-changes.docx                  before and after its tracked changes
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
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what to print")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE.xlsx",
        help="also write the workbook of the new version, with a sheet on before and after",
    )
    parser.add_argument(
        "--report-language",
        choices=language_codes(),
        default="en",
        help="the own language of summary and workbook (default: en)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> Exit:
    """Print what lies between the versions to stdout, problems to stderr."""
    old, new = _requests(arguments)
    if arguments.output:
        refuse_bad_target(arguments.output, inputs=(*old.paths, *new.paths))
    with ProgressLine() as progress:
        comparison = compare_versions(old, new, progress=progress)
    bundles = (comparison.old.bundle, comparison.new.bundle)
    for bundle in bundles:
        complain_of(bundle.problems)
    if arguments.format == "json":
        emit(comparison_json_of(comparison))
    else:
        language = arguments.report_language
        text = comparison_summary_of(comparison, encoding=sys.stdout.encoding, language=language)
        say(text.rstrip("\n"))
    if arguments.output:
        choices = ExportChoices(language=arguments.report_language, comparison=comparison)
        export(comparison.new, arguments.output, kind="xlsx", choices=choices)
        complain(f"Written: {arguments.output}")  # stdout may hold the JSON
    return Exit.SOME_UNREAD if any(unread(bundle) for bundle in bundles) else Exit.DONE


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
