"""``lawgap project``: project files from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.reading import add_choices, choices_of
from lawgap.cli.report import add_report_options, export_choices
from lawgap.cli.terminal import ProgressLine, complain, complain_of, say
from lawgap.model.errors import ExportError, ProjectError
from lawgap.model.project import CountryHead, ProjectHead
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.export import KINDS, export, refuse_bad_target
from lawgap.usecases.project import (
    Project,
    add_country,
    backups_of,
    check_again,
    check_into_project,
    close_project,
    create_project,
    head_of,
    load_assessment,
    open_project,
    project_mistakes,
    restore_backup,
)
from lawgap.usecases.review import export_history, export_reviews, history, reviews_of

_EXAMPLES = """\
examples:
  lawgap project new osce.lawgap
  lawgap project add osce.lawgap Ruritania laws/ --checklist palermo
  lawgap project show osce.lawgap
  lawgap project again osce.lawgap Ruritania       from the files that the project keeps
  lawgap project report osce.lawgap Ruritania --output gaps.docx
  lawgap project reviews osce.lawgap --output reviews.csv
  lawgap project history osce.lawgap
  lawgap project verify osce.lawgap
  lawgap project backups osce.lawgap --restore 1
"""

_Run = Callable[[argparse.Namespace], Exit]


def add_command(commands: Commands) -> None:
    """Add the command and those under it."""
    parser = commands.add_parser(
        "project",
        help="project files: countries with their statutes, findings and reviews",
        description="A project is one file (.lawgap) that holds countries with their statutes, "
        "the checklists as used, findings, reviews and their history.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    under = parser.add_subparsers(metavar="WHAT", required=True)
    _command(under, "new", "make an empty project", _new)
    add = _command(under, "add", "check statutes and keep all of it", _add)
    _country(add)
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="statutes or folders")
    _checklists(add)
    add.add_argument("--region", default="", help="the country's region, for comparisons")
    add.add_argument("--draft-of", default="", metavar="COUNTRY", help="it is a draft of its law")
    add_choices(add)
    _command(under, "show", "its countries, and how far their review is", _show)
    again = _command(under, "again", "check a country again with the files kept", _again)
    _country(again)
    _checklists(again)
    again.add_argument(
        "--as-used", action="store_true", help="with the checklists exactly as they were then"
    )
    report = _command(under, "report", "write a report on a country, with its reviews", _report)
    _country(report)
    kinds = ", ".join(f".{kind}" for kind in KINDS)
    report.add_argument("--output", type=Path, required=True, metavar="FILE", help=kinds)
    add_report_options(report)
    reviews = _command(under, "reviews", "the reviews as they stand", _reviews)
    _output(reviews)
    past = _command(under, "history", "every decision, note and undo, oldest first", _history)
    _output(past)
    _command(under, "verify", "read all of it, and say what is wrong", _verify)
    backups = _command(under, "backups", "its dated copies, newest first", _backups)
    backups.add_argument("--restore", type=int, metavar="N", help="put the N-th in its place")


def _command(under: Commands, name: str, words: str, run: _Run) -> argparse.ArgumentParser:
    parser = under.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    parser.add_argument("file", type=Path, metavar="FILE", help="a project file (.lawgap)")
    parser.set_defaults(run=run)
    return parser


def _country(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("country", metavar="COUNTRY", help="a country by its name or its id")


def _checklists(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--checklist",
        dest="checklists",
        action="extend",
        nargs="+",
        default=[],
        metavar="ID|FILE",
        help="checklists by id, a checklist file, or all",
    )


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it: .csv or .json")


@contextmanager
def _opened(path: Path, *, read_only: bool = False) -> Iterator[Project]:
    project = open_project(path, Settings(), read_only=read_only)
    try:
        yield project
    finally:
        close_project(project)


def _new(arguments: argparse.Namespace) -> Exit:
    close_project(create_project(arguments.file, Settings()))
    say(f"{arguments.file} is an empty project.")
    return Exit.DONE


def _add(arguments: argparse.Namespace) -> Exit:
    with _opened(arguments.file) as project, ProgressLine() as progress:
        found = _find(head_of(project), arguments.country)
        base = _named(head_of(project), arguments.draft_of).id if arguments.draft_of else ""
        if found is None:
            found = add_country(project, arguments.country, region=arguments.region, draft_of=base)
        request = CheckRequest(
            paths=tuple(arguments.paths),
            jurisdiction=found.name,
            checklists=tuple(arguments.checklists),
            choices=choices_of(arguments),
        )
        assessment, saved = check_into_project(project.key, found.id, request, progress=progress)
    complain_of(assessment.bundle.problems)
    say(f"{found.name}: {len(assessment.findings)} findings; {saved.stale} decisions are stale.")
    return Exit.SOME_UNREAD if assessment.bundle.problems else Exit.DONE


def _show(arguments: argparse.Namespace) -> Exit:
    with _opened(arguments.file, read_only=True) as project:
        for one in head_of(project).countries:
            count = one.count
            draft = f", a draft of {one.draft_of}" if one.draft_of else ""
            say(f"{one.id}  {one.name}{draft}: checked {one.checked or 'never'}")
            say(
                f"    {len(one.statutes)} statutes, {count.decided} of {count.criteria} reviewed, "
                f"{count.flagged} flagged, {count.stale} stale"
            )
            for statute in one.statutes:
                kept = "" if statute.has_original else " (its file is not kept)"
                say(f"    {statute.file}: {statute.title}, {statute.words} words{kept}")
    return Exit.DONE


def _again(arguments: argparse.Namespace) -> Exit:
    with _opened(arguments.file) as project, ProgressLine() as progress:
        found = _named(head_of(project), arguments.country)
        _, saved = check_again(
            project.key,
            found.id,
            Settings(),
            checklists=arguments.checklists or None,
            as_used=arguments.as_used,
            progress=progress,
        )
    say(f"{found.name}: {saved.kept} decisions stand, {saved.stale} are stale.")
    return Exit.DONE


def _report(arguments: argparse.Namespace) -> Exit:
    target: Path = arguments.output
    kind = target.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise ExportError(
            "The format is told by the ending.", hint=f"Use one of: {', '.join(KINDS)}."
        )
    refuse_bad_target(target, inputs=[arguments.file])
    with _opened(arguments.file, read_only=True) as project:
        found = _named(head_of(project), arguments.country)
        assessment = load_assessment(project.key, found.id)
        choices = replace(export_choices(arguments), reviews=reviews_of(project, found.id))
    if assessment is None:
        raise ProjectError(f"{found.name} was never checked.", hint="Add its statutes.")
    say(f"Written: {export(assessment, target, kind=kind, choices=choices)}")
    return Exit.DONE


def _reviews(arguments: argparse.Namespace) -> Exit:
    with _opened(arguments.file, read_only=True) as project:
        if arguments.output:
            export_reviews(project, arguments.output, overwrite=True)
            return Exit.DONE
        for one in head_of(project).countries:
            for criterion, review in reviews_of(project, one.id).items():
                verdict = review.decision.verdict if review.decision else None
                stale = ", stale" if review.stale else ""
                say(f"{one.name}  {criterion}: {review.state} {verdict or ''}{stale}".rstrip())
    return Exit.DONE


def _history(arguments: argparse.Namespace) -> Exit:
    with _opened(arguments.file, read_only=True) as project:
        if arguments.output:
            export_history(project, arguments.output, overwrite=True)
            return Exit.DONE
        for act in history(project):
            who = act.reviewer or "LawGap"
            say(f"{act.number}  {act.when}  {who}: {act.kind} {act.criterion} ({act.state})")
    return Exit.DONE


def _verify(arguments: argparse.Namespace) -> Exit:
    with ProgressLine() as progress:
        mistakes = project_mistakes(arguments.file, progress=progress)
    for mistake in mistakes:
        complain(mistake)
    if mistakes:
        return Exit.NOTHING_CHECKED
    say(f"{arguments.file} is in order.")
    return Exit.DONE


def _backups(arguments: argparse.Namespace) -> Exit:
    found = backups_of(arguments.file, Settings())
    if arguments.restore is None:
        for number, one in enumerate(found, 1):
            say(f"{number}  {one.made}  {one.size / 1e6:.1f} MB")
        return Exit.DONE
    if not 1 <= arguments.restore <= len(found):
        raise ProjectError(
            f"There is no copy {arguments.restore}.",
            hint="`lawgap project backups FILE` lists them.",
            code="no-backup",
        )
    restore_backup(found[arguments.restore - 1], arguments.file, Settings())
    say(f"{arguments.file} is as it was on {found[arguments.restore - 1].made}.")
    return Exit.DONE


def _find(head: ProjectHead, name: str) -> CountryHead | None:
    wanted = name.casefold()
    return next((one for one in head.countries if wanted in {one.id, one.name.casefold()}), None)


def _named(head: ProjectHead, name: str) -> CountryHead:
    found = _find(head, name)
    if found is None:
        raise ProjectError(
            f"There is no country “{name}” in the project.",
            hint="`lawgap project show FILE` lists them.",
            code="no-country",
        )
    return found
