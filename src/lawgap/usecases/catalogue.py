"""The catalogue and the languages that a user's settings give, and choosing from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import available_languages, load_language
from lawgap.model.checklist import Catalogue, Checklist
from lawgap.model.errors import ChecklistError, LanguageUnavailable
from lawgap.model.language import Language
from lawgap.settings import Settings
from lawgap.validation.suggest import did_you_mean
from lawgap.validation.yaml_text import read_yaml

ALL = "all"
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A catalogue and the ids of the checklists chosen from it, in the order asked for."""

    catalogue: Catalogue
    checklists: tuple[str, ...]


def choose(wanted: Sequence[str], settings: Settings) -> Choice:
    """The checklists that ``wanted`` names: ids, files of a user's own, or "all" (also if empty).

    Raises:
        ChecklistError: a checklist is wrong, or there is none of that name.
    """
    files = tuple(Path(name) for name in wanted if is_file_name(name))
    catalogue = load_catalogue(
        folders=settings.checklist_folders,
        files=files,
        language_folders=settings.language_folders,
    )
    return Choice(catalogue=catalogue, checklists=_ids(wanted, catalogue))


def find_checklist(name: str, catalogue: Catalogue) -> Checklist:
    """The checklist with the id ``name``.

    Raises:
        ChecklistError: there is none.
    """
    if name in catalogue.checklists:
        return catalogue.checklists[name]
    hint = did_you_mean(name, catalogue.checklists) or "`lawgap checklists list` shows all."
    raise ChecklistError(f'There is no checklist "{name}".', hint=hint)


def languages_of(settings: Settings) -> tuple[Language, ...]:
    """Every language that has a lexicon, English first: it wins where nothing tells them apart.

    Raises:
        ChecklistError: a lexicon is wrong.
    """
    folders = settings.language_folders
    codes = sorted(available_languages(folders=folders), key=lambda code: (code != "en", code))
    return tuple(load_language(code, folders=folders) for code in codes)


def refuse_unknown_language(code: str, languages: Sequence[Language]) -> None:
    """Raise ``LanguageUnavailable`` where no language has the code; without a code any will do."""
    codes = [language.code for language in languages]
    if code and code not in codes:
        raise LanguageUnavailable(
            f"There is no lexicon for the language “{code}”.", hint=f"There is: {', '.join(codes)}."
        )


def is_file_name(name: str) -> bool:
    """Whether ``name`` means a checklist file rather than the id of a checklist."""
    return Path(name).suffix.lower() in _SUFFIXES


def _ids(wanted: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    if not wanted or ALL in wanted:
        return tuple(catalogue.checklists)
    found = (_id_in(Path(name)) if is_file_name(name) else name for name in wanted)
    return tuple(dict.fromkeys(find_checklist(name, catalogue).id for name in found))


def _id_in(file: Path) -> str:
    """The id that a checklist file gives itself; the catalogue has already read and checked it."""
    id_ = read_yaml(file).value.get("id")
    if not isinstance(id_, str):
        raise ChecklistError(f"{file} holds criteria, not a checklist.", hint="It has no id.")
    return id_
