"""Marks: the "(1)", "a)", "12." or "–" that begins a paragraph or a point."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lawgap.readers.structure.numbers import STEP, readings, roman_value

_MARK = re.compile(
    r"(?:[A-Z]?\d{0,3}\[\s?|[“„«\"‘'](?=\())?"  # F3[ : marks of a consolidation; a quotation
    r"(?:[—–-]{1,3}\s?(?=\())?"  # —(1)
    r"(?:"
    r"\(\s?(?P<paren>\d{1,3}(?:\.\d{1,2})?[^\W\d_]{0,2}|[^\W\d_]{1,6}(?:\.\d{1,2})?)\*?\s?\)"
    r"|(?P<dotted>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[^\W\d_]|[ivxlc]{2,6}|[IVXLC]{2,6})\.(?=\s|$)"
    r"|(?P<closed>\d{1,3}[^\W\d_]?|[^\W\d_]{1,2}|[ivxlc]{2,6})\)(?=\s|$)"
    r"|§\s?(?P<section>\d{1,3}[a-z]?)\.?(?=\s)"  # of an article: "Art. 6. § 1."
    r"|(?P<degree>\d{1,3})\s?°\.?(?=\s|$)"
    r"|(?P<dash>[–—•*·-])(?=\s)"
    r")\s*"
)
_BRACKETED = re.compile(
    r"\(\s?(?P<token>\d{1,3}[A-Z]{0,2}|[^\W\d_]{1,5})\s?\)(?=\s?[^\W_]|\s?[\[(“\"‘])"
)
_LONGEST = 8  # characters of a mark that begins with a letter, with its stop
_STOPS = frozenset(".)[")
_BEFORE_INLINE = re.compile(r"(?:[;:.,\]—–-]\s{0,2}|[;,] \w{2,3} )\Z")  # "...; ", "...; or "


class Mark(NamedTuple):
    """The mark at the beginning of a unit."""

    shape: str  # "(", ".", ")", "°", "§" or "-": marks of one list have one shape
    token: str  # "1", "a", "iv"; empty for a dash
    start: int  # of the mark, counted from the beginning of the text it was read in
    end: int  # where the words behind it begin


def read_mark(text: str, at: int = 0) -> Mark | None:
    """The mark that ``text`` has at ``at``, if it has one."""
    if text[at : at + 1].isalpha() and _STOPS.isdisjoint(text[at : at + _LONGEST]):
        return None  # the quick answer for most lines
    match = _MARK.match(text, at)
    if not match:
        return None
    for shape, group in (
        ("(", "paren"),
        (".", "dotted"),
        (")", "closed"),
        ("°", "degree"),
        ("§", "section"),
    ):
        token = match[group]
        if token:
            if not is_token(token):
                return None
            return Mark(shape, token, match.start(), match.end())
    return Mark("-", "", match.start(), match.end())


def inline_marks(text: str, at: int) -> list[Mark]:
    """Marks inside a line, after a stop: "...; (b) the", "...—(a) a"."""
    found = []
    for match in _BRACKETED.finditer(text, at):
        start = match.start()
        after_stop = start == at or _BEFORE_INLINE.search(text, max(0, start - 6), start)
        if after_stop and is_token(match["token"]):
            found.append(Mark("(", match["token"], start, match.end()))
    return found


def is_token(token: str) -> bool:
    """Whether letters can number a point: one or two of them, or a Roman numeral."""
    letters = token.partition(".")[0]
    return (
        letters[0].isdecimal()
        or len(letters) <= 2
        or len(set(letters)) == 1
        or roman_value(letters) > 0
        or roman_value(letters[:-1]) > 0  # (iia), put in after (ii)
    )


def values(mark: Mark) -> tuple[tuple[str, int], ...]:
    """Every kind of list the mark may belong to, with its value there."""
    return _values(mark.shape, mark.token)


@lru_cache(maxsize=8192)
def _values(shape: str, token: str) -> tuple[tuple[str, int], ...]:
    if shape == "-":
        return (("-", STEP),)
    return tuple((shape + kind, value) for kind, value in readings(token))
