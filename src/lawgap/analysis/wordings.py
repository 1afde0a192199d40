"""Reads the wordings of a lexicon: alternatives, optional words, gaps, exact forms, prefixes.

A wording is cut at its gaps ("...") into segments, a segment into slots, a slot into options
("travel/identity"), an option into words. Words are lemmas; see ``tokens``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lawgap.analysis.tokens import content_words, lemmatizer
from lawgap.model.language import Language

_PIECE = re.compile(r"\[[^\]]*\]|\S+")
_MARKS = re.compile(r"[\[\]/=*]|\.\.\.")
_HARD_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a wording; ``form``: an exact form asked for; ``prefix``: any word so begun."""

    lemma: str
    form: str = ""
    prefix: bool = False


Option = tuple[Word, ...]
Slot = tuple[Option, ...]
Segment = tuple[Slot, ...]
Wording = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's wordings, ready to be looked for. Made once for a run."""

    language: Language
    wordings: Mapping[str, tuple[Wording, ...]]
    excluded: Mapping[str, tuple[Wording, ...]]


def read_lexicon(language: Language, concepts: Iterable[str]) -> Lexicon:
    """The wordings of ``concepts`` and of all that they include."""
    wanted = _closure(language, concepts)
    return Lexicon(
        language=language,
        wordings={c: read_wordings(language.concepts[c].wordings, language) for c in wanted},
        excluded={c: read_wordings(language.concepts[c].excluded, language) for c in wanted},
    )


def read_wordings(written: Iterable[str], language: Language) -> tuple[Wording, ...]:
    """Written wordings, those without any word that counts left out."""
    wordings = (
        tuple(s for s in (_segment(part, language) for part in text.split("...")) if s)
        for text in written
    )
    return tuple(w for w in wordings if w)


def literal(term: str) -> str:
    """A term as a wording that means just its words: no mark of the wordings' own is left."""
    return _MARKS.sub(" ", term)


def _closure(language: Language, concepts: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    waiting = [c for c in concepts if c in language.concepts]
    while waiting:
        concept = waiting.pop()
        if concept not in seen:
            seen.add(concept)
            waiting.extend(c for c in language.concepts[concept].includes if c in language.concepts)
    return sorted(seen)


def _segment(text: str, language: Language) -> Segment:
    slots = (tuple(_slot(piece, language)) for piece in _PIECE.findall(text))
    return tuple(slot for slot in slots if slot and slot != ((),))


def _slot(piece: str, language: Language) -> Iterator[Option]:
    """The options of a slot.

    An alternative that is only passed over ("the" in "the/this law") is none beside others: it
    would make them all optional.
    """
    optional = piece.startswith("[")
    if optional:
        piece = piece.strip("[]").replace(" ", _HARD_SPACE)
    options = [
        tuple(_words(option.replace(_HARD_SPACE, " "), language)) for option in piece.split("/")
    ]
    yield from (option for option in options if option)
    if optional or not any(options):
        yield ()


def _words(option: str, language: Language) -> Iterator[Word]:
    exact, prefix = option.startswith("="), option.endswith("*")
    lemma = lemmatizer(language.code)
    for form in content_words(option, language):
        yield Word(form if prefix else lemma(form), form if exact else "", prefix)
