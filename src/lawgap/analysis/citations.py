"""Finds the names of laws in a text: words inside a name order, forbid and permit nothing.

"Section 3 of the Child Protection and Placement Act 1998" says nothing on placing children.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container

from lawgap.analysis.concepts import Hit
from lawgap.analysis.tokens import TokenTable
from lawgap.model.language import Language
from lawgap.model.statute import Statute

_MOST_WORDS = 16  # of a name, on one side of its law word
_REACH = 200  # characters on one side of the law word
_PIECE = re.compile(r"[^\W_][\w’'-]*|\S")
_MARKS_INSIDE = frozenset(",()–-/&")
_NUMBERED = re.compile(r"(?:\s+No\.?)?,?\s*\(?\d")


def names_of_laws(
    statute: Statute, table: TokenTable, language: Language, headings: Container[int]
) -> list[Hit]:
    """The ranges of positions inside the name of a law, without the word that says it is one.

    ``headings``: the positions that stand in headings; there, where every word may begin with a
    capital, only a name with a number or year is taken for one.
    """
    if not language.numbering.law_words:
        return []
    words = "|".join(map(re.escape, language.numbering.law_words))
    found: set[Hit] = set()
    for match in re.finditer(rf"\b(?:{words})\b", statute.text):
        at = bisect_left(table.starts, match.start())
        if at in headings and not _NUMBERED.match(statute.text, match.end()):
            continue
        for start, end in (
            _before(statute.text, match.start(), language),
            _behind(statute.text, match.end(), language),
        ):
            found.add((bisect_left(table.starts, start), bisect_left(table.starts, end)))
    return sorted(hit for hit in found if hit[0] < hit[1])


def outside_names(hits: list[Hit], names: list[Hit]) -> list[Hit]:
    """The hits that do not stand wholly inside one of ``names`` (sorted)."""
    if not names or not hits:
        return hits
    starts = [start for start, _ in names]
    kept = []
    for start, end in hits:
        i = bisect_left(starts, start + 1) - 1
        if i < 0 or end > names[i][1]:
            kept.append((start, end))
    return kept


def _before(text: str, at: int, language: Language) -> tuple[int, int]:
    """The name in front of a law word: "Prevention of Trafficking" in "... Trafficking Act"."""
    low = max(0, at - _REACH)
    pieces = list(_PIECE.finditer(text, low, at))
    if low and pieces:
        pieces = pieces[1:]  # the first may be cut
    start = at
    for piece in pieces[: -_MOST_WORDS - 1 : -1]:
        word = piece.group()
        if _bears(word):
            start = piece.start()
        elif not _joins(word, language):
            break
    return start, at


def _behind(text: str, at: int, language: Language) -> tuple[int, int]:
    """The name behind a law word: "on Combating Trafficking" in "Law on Combating Trafficking"."""
    end = at
    for count, piece in enumerate(_PIECE.finditer(text, at, at + _REACH)):
        word = piece.group()
        if count == 0 and word.casefold() not in language.numbering.name_joints:
            break
        if _bears(word):
            end = piece.end()
        elif not _joins(word, language) or word == "," or count > _MOST_WORDS:
            break
    return at, end


def _bears(word: str) -> bool:
    """Whether a word begins as those of a name do."""
    return word[0].isupper()


def _joins(word: str, language: Language) -> bool:
    """Whether a small word or mark may stand between the words of a name."""
    return word in _MARKS_INSIDE or word.casefold() in language.numbering.name_joints
