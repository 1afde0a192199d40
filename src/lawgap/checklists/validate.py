"""Every mistake in checklists and in files of criteria, of instruments and of languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lawgap.checklists.crosscheck import Known, cross_mistakes, duplicate_mistakes, known_in
from lawgap.checklists.files import checklist_files
from lawgap.data import data_dir
from lawgap.languages.validate import known_concepts, mistakes_in_language_file
from lawgap.validation.mistake import Mistake, Mistakes, sorted_mistakes
from lawgap.validation.schema import schema_mistakes
from lawgap.validation.yaml_text import YamlFile, read_yaml

_LANGUAGE_KEYS = ("numbering", "concepts")


def mistakes_in(
    path: Path, *, folders: Sequence[Path] = (), language_folders: Sequence[Path] = ()
) -> tuple[Mistake, ...]:
    """Every mistake in one file, by line: a checklist, criteria, instruments, or a language.

    ``folders`` and ``language_folders`` are the user's; a file may name what stands there. A file
    that cannot be read at all is one mistake.
    """
    try:
        file = read_yaml(path)
    except Mistakes as error:
        return error.mistakes
    if isinstance(file.value, dict) and any(key in file.value for key in _LANGUAGE_KEYS):
        return mistakes_in_language_file(path, folders=language_folders)
    return mistakes_in_files([path], folders=folders, language_folders=language_folders)


def mistakes_in_files(
    paths: Sequence[Path], *, folders: Sequence[Path] = (), language_folders: Sequence[Path] = ()
) -> tuple[Mistake, ...]:
    """Every mistake in some files of checklists or criteria, read with all others there are."""
    checked = {path.resolve(): path for path in paths}
    found: list[Mistake] = []
    files: list[YamlFile] = []
    for path in (*checklist_files([data_dir("checklists"), *folders]), *paths):
        if path.resolve() in checked and path != checked[path.resolve()]:
            continue  # the same file by another name
        try:
            files.append(read_yaml(path))
        except Mistakes as error:
            found += error.mistakes if path.resolve() in checked else ()
    unique = list({file.path: file for file in files}.values())
    known = known_in(unique, concepts=known_concepts(folders=language_folders))
    for file in unique:
        if file.path.resolve() in checked:
            found += _mistakes_in_one(file, known)
    found += [m for m in duplicate_mistakes(unique) if m.file.resolve() in checked]
    return sorted_mistakes(found)


def _mistakes_in_one(file: YamlFile, known: Known) -> Iterator[Mistake]:
    yield from schema_mistakes(file, _schema_of(file))
    yield from cross_mistakes(file, known)


def _schema_of(file: YamlFile) -> str:
    """The schema that a file is meant to keep, told by its keys."""
    values = file.value if isinstance(file.value, dict) else {}
    if "headings" not in values and "id" not in values:
        if "themes" in values or "instruments" in values:
            return "instruments"
        if "criteria" in values:
            return "criteria"
    return "checklist"
