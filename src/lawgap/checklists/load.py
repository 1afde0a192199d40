"""Every criterion, instrument and checklist: the shipped ones, then the user's.

A folder of checklists holds checklist files (``*.yaml``), and may hold ``instruments.yaml`` and
criteria files (``criteria/*.yaml``). Shipped files are trusted to keep to their schemas (the tests
see to it) and are only checked where building them fails; a user's file is always checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lawgap.checklists.build import checklist_of, criteria_of, instruments_of
from lawgap.checklists.files import checklist_files
from lawgap.checklists.grammar import QueryMistake
from lawgap.checklists.validate import mistakes_in_files
from lawgap.data import data_dir
from lawgap.model.checklist import Catalogue, Checklist, Criterion, Instrument, Record
from lawgap.validation.digest import digest
from lawgap.validation.mistake import Mistakes
from lawgap.validation.yaml_text import YamlFile, read_yaml

_BROKEN = (AttributeError, KeyError, TypeError, ValueError, QueryMistake)


def load_catalogue(
    *,
    folders: Sequence[Path] = (),
    files: Sequence[Path] = (),
    language_folders: Sequence[Path] = (),
) -> Catalogue:
    """The shipped catalogue with the checklists of the user's ``folders`` and ``files``.

    ``language_folders`` are the user's too: their concepts may be named in the user's files.

    Raises:
        ChecklistError: a file is wrong; lists every mistake of every file.
    """
    shipped = checklist_files([data_dir("checklists")])
    own = _own_files(shipped, folders, files)
    if own:
        _refuse_mistakes(own, language_folders)
    read = [read_yaml(path) for path in (*shipped, *own)]
    try:
        return _catalogue(read)
    except _BROKEN as error:  # the slow path, with lines
        raise Mistakes(mistakes_in_files([file.path for file in read])) from error


def _own_files(
    shipped: Sequence[Path], folders: Sequence[Path], files: Sequence[Path]
) -> tuple[Path, ...]:
    """The user's files, each once, also where a file of a folder is named again."""
    seen = {path.resolve() for path in shipped}
    own: dict[Path, Path] = {}
    for path in (*checklist_files(folders), *files):
        if path.resolve() not in seen:
            own.setdefault(path.resolve(), path)
    return tuple(own.values())


def _refuse_mistakes(own: Sequence[Path], language_folders: Sequence[Path]) -> None:
    mistakes = mistakes_in_files(own, language_folders=language_folders)
    if mistakes:
        raise Mistakes(mistakes)


@dataclass(slots=True)
class _Parts:
    """What has been collected so far."""

    themes: dict[str, str] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    criteria: dict[str, Criterion] = field(default_factory=dict)
    homes: dict[str, YamlFile] = field(default_factory=dict)  # criterion -> its file
    checklists: list[tuple[int, Checklist]] = field(default_factory=list)


def _catalogue(files: Sequence[YamlFile]) -> Catalogue:
    parts = _Parts()
    for file in files:
        _collect(parts, file)
    for file in files:
        if "headings" in file.value:
            parts.checklists.append((file.value.get("order", 1000), _checklist(file, parts)))
    order = {theme: at for at, theme in enumerate(parts.themes)}
    records = _records()
    criteria = sorted(
        ((id_, replace(one, record=records.get(id_))) for id_, one in parts.criteria.items()),
        key=lambda item: order[item[1].theme],
    )
    checklists = [item[1] for item in sorted(parts.checklists, key=lambda item: item[0])]
    return Catalogue(
        criteria=dict(criteria),
        instruments=parts.instruments,
        checklists={checklist.id: checklist for checklist in checklists},
        themes=parts.themes,
    )


def _records() -> dict[str, Record]:
    """How often each shipped criterion was judged rightly, as measured for this version."""
    path = data_dir("resources") / "record.yaml"
    values = read_yaml(path).value if path.is_file() else {}
    return {id_: Record(right=one["right"], of=one["of"]) for id_, one in values.items()}


def _collect(parts: _Parts, file: YamlFile) -> None:
    """Add the file's themes, instruments and criteria."""
    values = file.value
    for theme, title in values.get("themes", {}).items():
        parts.themes.setdefault(theme, title)
    own = values if "headings" not in values else {"instruments": values.get("own-instruments", {})}
    parts.instruments |= instruments_of(own.get("instruments", {}))
    theme = values.get("theme", "own")
    criteria = criteria_of(values.get("criteria", {}), theme=theme)
    for criterion in criteria.values():
        parts.themes.setdefault(criterion.theme, _theme_title(criterion.theme))
        if criterion.id in parts.criteria:
            raise ValueError(criterion.id)
    parts.criteria |= criteria
    parts.homes |= dict.fromkeys(criteria, file)


def _theme_title(theme: str) -> str:
    return "Own criteria" if theme == "own" else theme.replace("-", " ").capitalize()


def _checklist(file: YamlFile, parts: _Parts) -> Checklist:
    """The checklist, its fingerprint taken over its own file and those of its criteria."""
    named = [id_ for heading in file.value["headings"] for id_ in heading["criteria"]]
    homes = {parts.homes[id_].path: parts.homes[id_] for id_ in named if id_ in parts.homes}
    data = [file.data, *(homes[path].data for path in sorted(homes) if path != file.path)]
    checklist = checklist_of(file.value, sha256=digest(data))
    unknown = set(checklist.criteria) - parts.criteria.keys()
    if unknown:  # a user's file was checked before; this is for the shipped ones
        raise KeyError(*sorted(unknown))
    return checklist
