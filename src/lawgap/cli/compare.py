"""``lawgap compare``: jurisdictions side by side."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from lawgap.cli.commands import Commands
from lawgap.cli.each import Bar
from lawgap.cli.exits import Exit
from lawgap.cli.terminal import ProgressLine, complain, emit, say
from lawgap.model.jurisdictions import Grouping, MatrixChoices, Order
from lawgap.model.statute import Progress
from lawgap.usecases.batch import check_each
from lawgap.usecases.batch_tasks import BatchRequest, State
from lawgap.usecases.export import language_codes, refuse_bad_target
from lawgap.usecases.jurisdictions import (
    JSON,
    KINDS,
    Gathered,
    arranged,
    export_survey,
    gather,
    holds_no_results,
    json_of_survey,
    load_places,
    text_of_survey,
)

_EXAMPLES = """\
examples:
  lawgap check countries/ --each --output results/
  lawgap compare results/                                 counts, likeness, the matrix
  lawgap compare results/ --output overview.xlsx --own Valdoria
  lawgap compare results/ --output map.svg --order similarity
  lawgap compare results/ more.json --output all.json     a saved comparison
"""


def add_command(commands: Commands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "compare",
        help="put jurisdictions side by side",
        description="Put jurisdictions side by side: who has what of each criterion, who is alike, "
        "and whose wording is near to one's own.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="RESULTS",
        help="a folder that `check --each` wrote, a result in it, a saved comparison (.json), a "
        "project (.lawgap), or a folder of jurisdiction folders, which is checked first",
    )
    parser.add_argument("--format", choices=("text", *KINDS), help="what to make (default: text)")
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="where to write it; its ending tells the format"
    )
    parser.add_argument("--title", default="", help="the title of the comparison")
    parser.add_argument(
        "--own", default="", metavar="NAME", help="your own jurisdiction: models for its gaps"
    )
    parser.add_argument(
        "--regions", type=Path, metavar="FILE.csv", help="a table with the columns name,region,tags"
    )
    _add_arrangement(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Gather, arrange, and print or write."""
    kind = arguments.format or _kind_of(arguments.output, arguments.parser)
    if arguments.output:
        refuse_bad_target(arguments.output, inputs=arguments.paths)
    elif kind not in ("text", JSON):
        arguments.parser.error(f"--format {kind} needs --output FILE")
    with TemporaryDirectory(prefix="lawgap-") as name:
        gathered = _gathered(arguments, Path(name))
    if gathered.unlike:
        names = ", ".join(gathered.unlike)
        complain(f"Not all were checked with the same text of: {names}. Check them anew.")
    language, choices = arguments.report_language, _choices(arguments)
    if arguments.output and kind != "text":
        export_survey(
            gathered.survey, arguments.output, kind=kind, choices=choices, language=language
        )
        say(f"Written: {arguments.output}")
    elif kind == JSON:
        emit(json_of_survey(gathered.survey))
    else:
        view = arranged(gathered.survey, choices, language=language)
        say(text_of_survey(view, encoding=sys.stdout.encoding, language=language).rstrip("\n"))
    return Exit.DONE


def _gathered(arguments: argparse.Namespace, work: Path) -> Gathered:
    """The survey of all paths; folders of statutes are checked, their results kept in ``work``."""
    places = load_places(arguments.regions) if arguments.regions else None
    with Bar() as progress:
        paths = [
            _checked(path, work / str(number), progress) if holds_no_results(path) else path
            for number, path in enumerate(arguments.paths)
        ]
    with ProgressLine() as line:
        return gather(paths, title=arguments.title, own=arguments.own, places=places, progress=line)


def _checked(folder: Path, output: Path, progress: Progress) -> Path:
    """The folder with the results of a folder of jurisdictions."""
    result = check_each(BatchRequest(folder=folder, output=output), progress=progress)
    for outcome in result.outcomes:
        if outcome.state is State.FAILED:
            complain(f"{outcome.name}: not checked: {outcome.error}")
    return output


def _add_arrangement(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is shown, and how")
    group.add_argument(
        "--group",
        choices=[one.value for one in Grouping],
        default=Grouping.THEME.value,
        help="what the criteria stand under (default: theme)",
    )
    group.add_argument(
        "--order",
        choices=[one.value for one in Order],
        default=Order.NAME.value,
        help="the order of jurisdictions (default: name); similarity: neighbours are alike",
    )
    group.add_argument("--checklist", default="", metavar="ID", help="only this checklist's")
    group.add_argument("--theme", default="", metavar="ID", help="only this theme's")
    group.add_argument("--region", default="", metavar="NAME", help="only this region's")
    group.add_argument("--report-language", choices=language_codes(), default="en",
                       help="the language of names and titles (default: en)")  # fmt: skip


def _choices(arguments: argparse.Namespace) -> MatrixChoices:
    return MatrixChoices(
        grouping=Grouping(arguments.group),
        order=Order(arguments.order),
        checklist=arguments.checklist,
        theme=arguments.theme,
        region=arguments.region,
    )


def _kind_of(output: Path | None, parser: argparse.ArgumentParser) -> str:
    """The format that the output's name asks for."""
    if output is None:
        return "text"
    kind = output.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        parser.error(f"--output {output}: say with --format what to write: {', '.join(KINDS)}")
    return kind
