"""``lawgap checklists``: list them, show one, validate one's own."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from lawgap.cli.commands import Commands
from lawgap.cli.exits import Exit
from lawgap.cli.terminal import complain, say
from lawgap.model.checklist import Catalogue, Checklist, Criterion
from lawgap.settings import Settings
from lawgap.usecases.checklists import catalogue_of, checklist_named, validate


def add_command(commands: Commands) -> None:
    """Add the command and its three actions."""
    parser = commands.add_parser(
        "checklists",
        help="list the checklists, show one, validate one's own",
        description="List the checklists, show one, or validate one's own files.",
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    actions.add_parser("list", help="one line for each checklist").set_defaults(run=run_list)
    show = actions.add_parser("show", help="a checklist's criteria and their elements")
    show.add_argument("checklist", metavar="ID", help="a checklist's id, or a checklist file")
    show.set_defaults(run=run_show)
    check = actions.add_parser("validate", help="every mistake in checklist or lexicon files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .yaml file")
    check.set_defaults(run=run_validate)


def run_list(_arguments: argparse.Namespace) -> Exit:
    """One line for each checklist: id, number of criteria, title."""
    checklists = catalogue_of(Settings()).checklists.values()
    width = max(len(checklist.id) for checklist in checklists)
    for checklist in checklists:
        say(f"{checklist.id:{width}}  {len(checklist.criteria):3d} criteria  {checklist.title}")
    return Exit.DONE


def run_show(arguments: argparse.Namespace) -> Exit:
    """The checklist as an outline."""
    choice = checklist_named(arguments.checklist, Settings())
    for id_ in choice.checklists:
        say("\n".join(_outline(choice.catalogue.checklists[id_], choice.catalogue)))
    return Exit.DONE


def run_validate(arguments: argparse.Namespace) -> Exit:
    """Each mistake on a line of stderr, or a line that says that all is well."""
    settings = Settings()
    mistakes = [mistake for file in arguments.files for mistake in validate(file, settings)]
    for mistake in mistakes:
        complain(str(mistake))
    if mistakes:
        return Exit.BAD_CHECKLIST
    say("No mistake found.")
    return Exit.DONE


def _outline(checklist: Checklist, catalogue: Catalogue) -> Iterator[str]:
    yield f"{checklist.title} ({checklist.id}, version {checklist.version})"
    if checklist.description:
        yield checklist.description
    required = {override.criterion: override.required for override in checklist.overrides}
    for heading in checklist.headings:
        yield ""
        yield heading.title
        for id_ in heading.criteria:
            criterion = catalogue.criteria[id_]
            yield from _criterion_lines(criterion, catalogue, required.get(id_))


def _criterion_lines(
    criterion: Criterion, catalogue: Catalogue, required: tuple[str, ...] | None
) -> Iterator[str]:
    """The criterion with its elements; ``*`` marks a required one, as in this checklist."""
    pins = (f"{catalogue.instruments[s.instrument].short} {s.pin}" for s in criterion.sources)
    yield f"  {criterion.id}: {criterion.title} [{'; '.join(pins)}]"
    for element in criterion.elements:
        counts = element.required if required is None else element.id in required
        yield f"    {'*' if counts else ' '} {element.label}"
