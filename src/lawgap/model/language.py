"""A language: its numbering words, its grammar words and the wordings of its concepts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lawgap.model.statute import StatuteRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The words that number provisions, and how a pin-cite abbreviates them.

    ``parts``, ``articles`` and ``schedules`` map each printed word (lower case) to the
    abbreviation that a pin-cite uses ("section" -> "s", "article" -> "Art.", "§" -> "§").
    ``references`` are the words before a number that make it a reference in the text
    ("under", "of", "in"); ``contents`` the titles of a table of contents.
    """

    parts: Mapping[str, str]
    articles: Mapping[str, str]
    schedules: Mapping[str, str]
    references: tuple[str, ...]
    contents: tuple[str, ...]
    paragraph_words: tuple[str, ...]  # "subsection", "paragraph": never the start of an article
    definition_verbs: tuple[str, ...]  # "means", "includes"
    repealed: tuple[str, ...]  # "repealed", "omitted"
    ranges: tuple[str, ...] = ()  # between the ends of a range: "to" in "sections 3 to 6"
    other_law: tuple[str, ...] = ()  # "of": what joins a number to another law's name
    this_law: tuple[str, ...] = ()  # "this": what makes "section 5 of this Act" point inside
    law_words: tuple[str, ...] = ()  # "Act", "Code": what a law's name ends or begins with
    name_joints: tuple[str, ...] = ()  # "of", "and": small words inside the name of a law


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A thing that statutes speak of and the wordings that name it in one language.

    A hit of one of ``wordings`` (or of a concept in ``includes``) that overlaps a hit of one of
    ``excluded`` does not count ("drug trafficking" is not trafficking in persons).
    """

    id: str
    wordings: tuple[str, ...]
    includes: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language's lexicon. ``sha256`` is that of the files it was read from."""

    code: str
    name: str
    sha256: str
    numbering: Numbering
    skip: frozenset[str]  # words ignored when wordings are compared: articles, "such", "any"
    function_words: tuple[str, ...]  # common small words, by which the language is recognised
    numbers: Mapping[str, int]  # "thirty" -> 30
    units: Mapping[str, tuple[str, ...]]  # "days" -> ("day", "days")
    abbreviations: frozenset[str]  # words whose full stop ends no sentence
    roles: Mapping[StatuteRole, tuple[str, ...]]  # words in a title that tell the kind of law
    concepts: Mapping[str, Concept]
    roles_excluded: Mapping[StatuteRole, tuple[str, ...]] = field(default_factory=dict)
