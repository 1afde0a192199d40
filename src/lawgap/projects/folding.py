"""Words as a search compares them: without case and diacritics, Greek ones neither."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawgap.model.statute import Span

# Marks on letters: Latin, Greek and Cyrillic, Hebrew, Arabic, and those for all scripts.
_MARK: Final = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_MARKS: Final = re.compile(f"[{_MARK}]+")
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_MARK}])*")
_FOLDED: Final = re.compile(r"[^\W_]+")
_QUOTED: Final = re.compile(r'["“”„«»](.*?)(?:["“”«»]|$)')  # "…", “…”, „…“, «…»
_LONGEST: Final = 1000  # characters of a search
_MOST: Final = 32  # words of a search
_BEFORE, _AFTER = 60, 160  # characters of a snippet around the first word found


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a search asks for: phrases of one word or more; the last may be a beginning."""

    phrases: tuple[tuple[str, ...], ...]
    open_end: bool

    @property
    def words(self) -> frozenset[str]:
        """All words asked for whole."""
        whole = self.phrases[:-1] if self.open_end else self.phrases
        return frozenset(word for phrase in whole for word in phrase)

    @property
    def beginning(self) -> str:
        """The beginning of a word that is asked for, or empty."""
        return self.phrases[-1][-1] if self.open_end else ""

    def as_query(self) -> str:
        """In SQLite's language; every word in quotes, so that none is taken for an operator."""
        parts = [f'"{" ".join(phrase)}"' for phrase in self.phrases]
        return " AND ".join(parts) + ("*" if self.open_end else "")

    def fits(self, word: str) -> bool:
        """Whether a folded word is one of those asked for."""
        return word in self.words or (bool(self.beginning) and word.startswith(self.beginning))

    def all_in(self, text: str) -> bool:
        """Whether the text, not yet folded, holds all of it."""
        words = f" {' '.join(_FOLDED.findall(fold(text)))} "
        whole = self.phrases[:-1] if self.open_end else self.phrases
        return all(f" {' '.join(phrase)} " in words for phrase in whole) and (
            not self.open_end or f" {self.beginning}" in words
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """Words around a place, in which ``marks`` were asked for; ``first`` is in the whole text."""

    text: str
    marks: tuple[Span, ...]
    first: Span | None


def fold(text: str) -> str:
    """The text as searches compare it; its offsets are not those of the text."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _MARKS.sub("", plain).casefold()


def wanted_in(text: str) -> Wanted | None:
    """What a user's words ask for; ``None`` where there are no words in them."""
    phrases: list[tuple[str, ...]] = []
    at, open_end = 0, False
    text = text[:_LONGEST]
    for quoted in _QUOTED.finditer(text):
        phrases += [(word,) for word in _FOLDED.findall(fold(text[at : quoted.start()]))]
        if phrase := tuple(_FOLDED.findall(fold(quoted[1]))):
            phrases.append(phrase)
        at = quoted.end()
    if rest := _FOLDED.findall(fold(text[at:])):
        phrases += [(word,) for word in rest]
        open_end = text[-1].isalnum()
    phrases = phrases[:_MOST]
    return Wanted(phrases=tuple(phrases), open_end=open_end) if phrases else None


def snippet_of(body: str, wanted: Wanted) -> Snippet:
    """The part of the text around the first word that was asked for."""
    found = [word.span() for word in _WORD.finditer(body) if wanted.fits(fold(word[0]))]
    first = found[0] if found else None
    start = _word_start(body, max(0, (first[0] if first else 0) - _BEFORE))
    end = _word_end(body, start + _BEFORE + _AFTER)
    lead, tail = "… " if start else "", " …" if end < len(body) else ""
    shift = len(lead) - start
    return Snippet(
        text=lead + _one_line(body[start:end]) + tail,
        marks=tuple(
            Span(start=a + shift, end=b + shift) for a, b in found if start <= a and b <= end
        ),
        first=Span(start=first[0], end=first[1]) if first else None,
    )


def _word_start(body: str, at: int) -> int:
    space = body.find(" ", at, at + 20) if at else -1
    return space + 1 if space >= 0 else at


def _word_end(body: str, at: int) -> int:
    if at >= len(body):
        return len(body)
    space = body.rfind(" ", at - 20, at)
    return space if space >= 0 else at


def _one_line(text: str) -> str:
    """The text with each line break and tab as one space, so that offsets stay."""
    return "".join(" " if sign.isspace() else sign for sign in text)


def joined(parts: Sequence[str]) -> str:
    """Parts of a criterion as one text to search in."""
    return "\n".join(part for part in parts if part)
