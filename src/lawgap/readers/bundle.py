"""From files and folders to a bundle of statutes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.statute import (
    Bundle,
    Problem,
    Progress,
    Statute,
    no_progress,
)
from lawgap.readers.citation import title_of
from lawgap.readers.definitions import DefinitionForms
from lawgap.readers.formats import READERS, read_text
from lawgap.readers.plain import PlainText
from lawgap.readers.structure import structure


def read_bundle(
    paths: Sequence[Path],
    *,
    jurisdiction: str,
    languages: Sequence[Language],
    progress: Progress = no_progress,
) -> Bundle:
    """Every statute in ``paths``; folders are read with everything below them, in name order."""
    files = [file for path in paths for file in _files(path)]
    statutes: list[Statute] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for at, path in enumerate(files):
        progress(at, len(files), path.name)
        try:
            plain = read_text(path)
        except ReadError as error:
            problems.append(Problem(file=path.name, code=error.code, message=error.message, hint=error.hint))
            continue
        statutes.append(read_statute(plain, path, languages))
    progress(len(files), len(files), "")
    return Bundle(jurisdiction=jurisdiction, statutes=tuple(statutes), problems=tuple(problems))


def read_statute(plain: PlainText, path: Path, languages: Sequence[Language]) -> Statute:
    language = languages[0]
    title = title_of(plain.text, plain.title, language)
    made = structure(plain, language, title=title)
    return Statute(
        id=path.stem,
        title=title,
        file=path.name,
        language=language.code,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        words=len(re.findall(r"\w+", plain.text)),
        text=plain.text,
        provisions=made.provisions,
        definitions=DefinitionForms(language).find_all(plain.text, made.provisions),
    )


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix in READERS)
    else:
        yield path
