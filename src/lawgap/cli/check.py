"""``lawgap check``: compare statutes with checklists."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.each import add_each_options, run_each, wants_each
from lawgap.cli.exits import Exit
from lawgap.cli.reading import add_choices, choices_of
from lawgap.cli.report import add_report_options, export_choices
from lawgap.cli.terminal import ProgressLine, complain, complain_of, emit, say
from lawgap.model.finding import Assessment
from lawgap.model.statute import Bundle, Problem
from lawgap.usecases.check import CheckRequest, check, jurisdiction_of
from lawgap.usecases.export import (
    KINDS,
    ExportChoices,
    default_target,
    export,
    export_marked,
    json_of,
    refuse_bad_folder,
    refuse_bad_target,
    summary_of,
)

_EXAMPLES = """\
examples:
  lawgap check laws/                                  a summary on the terminal
  lawgap check laws/ --format docx --output gaps.docx
  lawgap check laws/ --output note.docx --kind gap-note --report-language de
  lawgap check penal-code.pdf aliens-act.docx --checklist palermo
  lawgap check countries/ --each --output results/
"""


def add_command(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "check",
        help="compare statutes with checklists",
        description="Compare a country's statutes with checklists. Without --format it prints a "
        "summary; findings speak of the texts given, never of the law as a whole.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a statute file, or a folder of them"
    )
    parser.add_argument(
        "--jurisdiction",
        default="",
        metavar="NAME",
        help="the country's name (default: the folder's)",
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
    add_choices(parser)
    parser.add_argument("--format", choices=KINDS, help="what to make (default: a summary)")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="where to write it (default: json to stdout, docx and xlsx to JURISDICTION.FORMAT)",
    )
    parser.add_argument(
        "--marked",
        type=Path,
        metavar="FOLDER",
        help="also write each statute with the evidence marked, as .docx and .html, into FOLDER",
    )
    add_each_options(parser)
    add_report_options(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Check and show or write the result."""
    if wants_each(arguments):
        return run_each(arguments)
    kind = arguments.format or _kind_of(arguments.output, arguments.parser)
    jurisdiction = arguments.jurisdiction or jurisdiction_of(arguments.paths)
    target = arguments.output or _target(kind, jurisdiction)
    if target:
        refuse_bad_target(target, inputs=arguments.paths)
    if arguments.marked:
        refuse_bad_folder(arguments.marked, inputs=arguments.paths)
    request = CheckRequest(
        paths=tuple(arguments.paths),
        jurisdiction=jurisdiction,
        checklists=tuple(arguments.checklists),
        choices=choices_of(arguments),
    )
    with ProgressLine() as progress:
        assessment = check(request, progress=progress)
    complain_of(assessment.bundle.problems)
    choices = export_choices(arguments)
    _deliver(assessment, kind, target, choices)
    if arguments.marked:
        for path in export_marked(assessment, arguments.marked, choices=choices):
            complain(f"Written: {path}")  # stdout may hold the JSON
    return Exit.SOME_UNREAD if unread(assessment.bundle) else Exit.DONE


def unread(bundle: Bundle) -> tuple[Problem, ...]:
    """The problems that cost a whole file; the others are notices on files that were read."""
    read = {statute.file for statute in bundle.statutes}
    return tuple(problem for problem in bundle.problems if problem.file not in read)


def _kind_of(output: Path | None, parser: argparse.ArgumentParser) -> str:
    """The format that the output's name asks for; empty: a summary."""
    if output is None:
        return ""
    kind = output.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        parser.error(f"--output {output}: say with --format what to write: {', '.join(KINDS)}")
    return kind


def _target(kind: str, jurisdiction: str) -> Path | None:
    """Where the result goes without --output; ``None``: to stdout."""
    return None if kind in {"", "json"} else default_target(jurisdiction, kind=kind)


def _deliver(
    assessment: Assessment, kind: str, target: Path | None, choices: ExportChoices
) -> None:
    if target:
        say(f"Written: {export(assessment, target, kind=kind, choices=choices)}")
    elif kind:
        emit(json_of(assessment, language=choices.language))
    else:
        encoding = sys.stdout.encoding
        say(summary_of(assessment, encoding=encoding, language=choices.language).rstrip("\n"))
