"""Every mistake in a language's files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lawgap.languages.files import available_languages, language_files
from lawgap.validation.mistake import Mistake, Mistakes, sorted_mistakes
from lawgap.validation.schema import schema_mistakes
from lawgap.validation.suggest import did_you_mean
from lawgap.validation.yaml_text import YamlFile, read_yaml


def language_mistakes(files: Sequence[YamlFile]) -> tuple[Mistake, ...]:
    """Every mistake in the files of one language, the one with its grammar first."""
    found: list[Mistake] = []
    for at, file in enumerate(files):
        found += schema_mistakes(file, "concepts" if at else "language")
    return sorted_mistakes([*found, *_concept_mistakes(files)])


def mistakes_in_language_file(path: Path, *, folders: Sequence[Path] = ()) -> tuple[Mistake, ...]:
    """Every mistake in one file of a language, read together with that language's other files."""
    try:
        file = read_yaml(path, words=True)
    except Mistakes as error:
        return error.mistakes
    main = isinstance(file.value, dict) and "numbering" in file.value
    code = path.stem if main else path.parent.name
    others = [p for p in language_files(code, folders=folders) if p.resolve() != path.resolve()]
    found = schema_mistakes(file, "language" if main else "concepts")
    together = _concept_mistakes([*(read_yaml(p, words=True) for p in others), file])
    return sorted_mistakes([*found, *(mistake for mistake in together if mistake.file == path)])


def known_concepts(*, folders: Sequence[Path] = ()) -> frozenset[str]:
    """The ids of all concepts of all languages."""
    codes = available_languages(folders=folders)
    paths = [path for code in codes for path in language_files(code, folders=folders)]
    return frozenset(id_ for path in paths for id_ in _concepts(read_yaml(path, words=True)))


def _concepts(file: YamlFile) -> Mapping[str, Any]:
    concepts = file.value.get("concepts") if isinstance(file.value, dict) else None
    return concepts if isinstance(concepts, dict) else {}


def _concept_mistakes(files: Sequence[YamlFile]) -> Iterator[Mistake]:
    """What the schema cannot see: a concept defined twice, unknown or in a circle, bad wordings."""
    homes: dict[str, YamlFile] = {}
    includes: dict[str, list[str]] = {}
    for file in files:
        for id_, values in _concepts(file).items():
            place = ("concepts", id_)
            if id_ in homes:
                other = homes[id_]
                where = f"{other.path}:{other.line(place)}"
                yield file.mistake(place, f'The concept "{id_}" is also defined in {where}.')
            homes.setdefault(id_, file)
            includes[id_] = [str(name) for name in _list(values, "includes")]
            yield from _wording_mistakes(file, id_, values)
    for id_, file in homes.items():
        yield from _include_mistakes(file, id_, includes)


def _include_mistakes(
    file: YamlFile, id_: str, includes: Mapping[str, Sequence[str]]
) -> Iterator[Mistake]:
    for at, name in enumerate(includes[id_]):
        place = ("concepts", id_, "includes", at)
        if name not in includes:
            hint = did_you_mean(name, includes)
            yield file.mistake(place, f'There is no concept "{name}".', hint)
        elif id_ in _reached(name, includes):
            yield file.mistake(place, f'"{id_}" includes itself by way of "{name}".')


def _reached(start: str, includes: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """``start`` and every concept that it includes, at any depth."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        id_ = waiting.pop()
        if id_ not in seen:
            seen.add(id_)
            waiting.extend(includes.get(id_, ()))
    return frozenset(seen)


def _wording_mistakes(file: YamlFile, id_: str, values: object) -> Iterator[Mistake]:
    for key in ("wordings", "excluded"):
        for at, wording in enumerate(_list(values, key)):
            wrong = _wrong_in(str(wording))
            if wrong:
                yield file.mistake(("concepts", id_, key, at), f'"{wording}": {wrong}')


def _wrong_in(wording: str) -> str:
    """What is wrong with how a wording is written; empty: nothing."""
    if wording.count("[") != wording.count("]"):
        return "a square bracket is not closed."
    if any("" in word.strip("[]=*").split("/") for word in wording.split() if word != "..."):
        return "an alternative beside a / is empty."
    if wording.startswith("...") or wording.endswith("..."):
        return "a gap (...) needs words on both sides."
    return ""


def _list(values: object, key: str) -> list[object]:
    found = values.get(key) if isinstance(values, dict) else None
    return found if isinstance(found, list) else []
