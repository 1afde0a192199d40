"""Look at the checklists and check one's own."""

from __future__ import annotations

from pathlib import Path

from lawgap.model.checklist import Catalogue
from lawgap.settings import Settings
from lawgap.usecases.catalogue import Choice, choose
from lawgap.validation.mistake import Mistake


def catalogue_of(settings: Settings) -> Catalogue:
    """The shipped catalogue with the user's own.

    Raises:
        ChecklistError: a user's file is wrong; lists every mistake.
    """
    return choose((), settings).catalogue


def checklist_named(name: str, settings: Settings) -> Choice:
    """The catalogue and the one checklist that ``name`` (an id or a file) means.

    Raises:
        ChecklistError: it is wrong, or there is none of that name.
    """
    return choose((name,), settings)


def validate(file: Path, settings: Settings) -> tuple[Mistake, ...]:
    """Every mistake in a checklist, criteria or lexicon file; empty: it is right."""
    from lawgap.checklists.validate import mistakes_in

    return mistakes_in(
        file, folders=settings.checklist_folders, language_folders=settings.language_folders
    )
