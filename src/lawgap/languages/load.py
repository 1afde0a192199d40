"""A language's lexicon from its YAML files.

A language is ``CODE.yaml`` and, where there is a folder ``CODE``, every ``CODE/*.yaml`` in name
order, of which only the ``concepts`` are taken. The user's folders can add a language, or more
concepts to a shipped one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lawgap.languages.files import available_languages, language_files
from lawgap.languages.validate import language_mistakes
from lawgap.model.errors import LanguageUnavailable
from lawgap.model.language import Concept, Language, Numbering
from lawgap.model.statute import StatuteRole
from lawgap.validation.digest import digest
from lawgap.validation.mistake import Mistakes
from lawgap.validation.yaml_text import YamlFile, read_yaml

__all__ = ["available_languages", "load_language", "recognise"]

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000  # characters; enough to recognise a language by


def load_language(code: str, *, folders: Sequence[Path] = ()) -> Language:
    """The lexicon of the language ``code`` ("en"), shipped or in one of the user's folders.

    Raises:
        LanguageUnavailable: no folder has it.
        ChecklistError: a file is wrong; lists every mistake.
    """
    paths = language_files(code, folders=folders)
    if not paths:
        known = ", ".join(available_languages(folders=folders))
        raise LanguageUnavailable(
            f'There is no lexicon for the language "{code}".', hint=f"There is: {known}."
        )
    files = [read_yaml(path, words=True) for path in paths]
    try:
        return _language(code, files)
    except (AttributeError, KeyError, TypeError, ValueError) as error:  # the slow path, with lines
        raise Mistakes(language_mistakes(files)) from error


def recognise(text: str, languages: Sequence[Language]) -> Language:
    """The language whose function words make up the greatest share of the text; ties: first."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    return max(languages, key=lambda language: sum(words[w] for w in language.function_words))


def _language(code: str, files: Sequence[YamlFile]) -> Language:
    main = files[0].value
    return Language(
        code=code,
        name=main["name"],
        sha256=digest(file.data for file in files),
        numbering=_numbering(main["numbering"]),
        skip=frozenset(_strings(main["skip"])),
        function_words=_strings(main["function-words"]),
        numbers={str(word): int(number) for word, number in main["numbers"].items()},
        units={unit: _strings(words) for unit, words in main["units"].items()},
        abbreviations=frozenset(_strings(main["abbreviations"])),
        roles={StatuteRole(role): _strings(words) for role, words in main["roles"].items()},
        roles_excluded={
            StatuteRole(role): _strings(words)
            for role, words in main.get("roles-excluded", {}).items()
        },
        concepts=_concepts(files),
    )


def _numbering(values: Mapping[str, Any]) -> Numbering:
    return Numbering(
        parts=dict(values["parts"]),
        articles=dict(values["articles"]),
        schedules=dict(values["schedules"]),
        references=_strings(values["references"]),
        contents=_strings(values["contents"]),
        paragraph_words=_strings(values["paragraph-words"]),
        definition_verbs=_strings(values["definition-verbs"]),
        repealed=_strings(values["repealed"]),
        ranges=_strings(values.get("ranges", [])),
        other_law=_strings(values.get("other-law", [])),
        this_law=_strings(values.get("this-law", [])),
        law_words=_strings(values.get("law-words", [])),
        name_joints=_strings(values.get("name-joints", [])),
    )


def _concepts(files: Sequence[YamlFile]) -> Mapping[str, Concept]:
    concepts: dict[str, Concept] = {}
    for file in files:
        for id_, values in (file.value.get("concepts") or {}).items():
            if id_ in concepts:
                raise ValueError(id_)
            concepts[id_] = _concept(id_, values)
    return concepts


def _concept(id_: str, values: Mapping[str, Any]) -> Concept:
    return Concept(
        id=id_,
        wordings=_strings(values.get("wordings", [])),
        includes=_strings(values.get("includes", [])),
        excluded=_strings(values.get("excluded", [])),
    )


def _strings(values: Sequence[str]) -> tuple[str, ...]:
    for value in values:
        if not isinstance(value, str):
            raise TypeError(value)
    if isinstance(values, str):
        raise TypeError(values)
    return tuple(values)
