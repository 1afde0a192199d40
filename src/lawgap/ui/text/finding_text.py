"""Finds words in a text without regard to case and accents; places stay those of the text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from lawgap.model.statute import Span

MOST = 5000
"""More places than this are not looked for: nobody steps through them."""


def places_of(text: str, words: str) -> tuple[Span, ...]:
    """Where ``words`` stand in ``text``, in order, at most ``MOST``; runs of blanks are one."""
    wanted = " ".join(flat(words).split())
    if not wanted:
        return ()
    folded = _flat_text(text)
    found: list[Span] = []
    at = folded.find(wanted)
    while at >= 0 and len(found) < MOST:
        found.append(Span(start=at, end=at + len(wanted)))
        at = folded.find(wanted, at + len(wanted))
    return tuple(found)


def flat(text: str) -> str:
    """``text`` in lower case, without accents, line ends as blanks: one character for each."""
    table = {ord(sign): _plain(sign) for sign in set(text)}
    return text.translate(table)


@lru_cache(maxsize=4)
def _flat_text(text: str) -> str:
    return flat(text)


def _plain(sign: str) -> str:
    """The letter below an accent; exactly one character, so that places stay."""
    if sign.isspace():
        return " "
    base = next(
        (c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c)), sign
    )
    folded = base.casefold()
    lower = folded if len(folded) == 1 else base
    return "σ" if lower == "ς" else lower
