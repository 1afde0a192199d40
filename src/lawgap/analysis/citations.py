"""Finds the names of laws in a text: words inside a name order, forbid and permit nothing.

"Section 3 of the Child Protection and Placement Act 1998" says nothing on placing children.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence

from lawgap.analysis.phrases import Hit
from lawgap.analysis.tokens import TokenTable
from lawgap.model.language import Language
from lawgap.model.statute import Statute

_MOST_WORDS = 16  # of a name, on one side of its law word
_MARKS_INSIDE = re.compile(r"[\s,()–/&’'-]*")
_WORD = re.compile(r"[^\W\d_]+")
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
    reader = _Names(statute.text, table, frozenset(language.numbering.name_joints))
    found: set[Hit] = set()
    for match in re.finditer(rf"\b(?:{words})\b", statute.text):
        at = bisect_left(table.starts, match.start())
        if at >= len(table.starts) or table.starts[at] != match.start():
            continue
        if at in headings and not _NUMBERED.match(statute.text, match.end()):
            continue
        found.update(((reader.begin(at), at), (at + 1, reader.end(at))))
    return sorted(hit for hit in found if hit[0] < hit[1])


def names_cross(statute: Statute, table: TokenTable, language: Language, place: int) -> bool:
    """Whether the name of a law may reach over a position, headings being read like other text."""
    low, high = max(place - _MOST_WORDS - 1, 0), min(place + _MOST_WORDS + 1, len(table.starts))
    if low >= high or not language.numbering.law_words:
        return False
    law_words = {_WORD.findall(word.casefold())[0] for word in language.numbering.law_words}
    reader = _Names(statute.text, table, frozenset(language.numbering.name_joints))
    return any(
        reader.begin(at) < place < reader.end(at)
        for at in range(low, high)
        if table.forms[at] in law_words
    )


def outside_names(concepts: Mapping[str, list[Hit]], names: Sequence[Hit]) -> dict[str, list[Hit]]:
    """The hits of each concept that do not stand wholly inside one of ``names`` (sorted).

    A name counts up to where the next begins.
    """
    ends: dict[int, int] = {}  # position inside a name -> where the name ends
    for i, (begin, end) in enumerate(names):
        following = names[i + 1][0] if i + 1 < len(names) else end
        ends.update(dict.fromkeys(range(begin, min(end, following)), end))
    return {
        concept: [h for h in hits if h[0] not in ends or h[1] > ends[h[0]]]
        for concept, hits in concepts.items()
    }


class _Names:
    """Walks from a law word over the capitals and small words of a name."""

    def __init__(self, text: str, table: TokenTable, joints: Container[str]) -> None:
        self.text = text
        self.table = table
        self.joints = joints

    def begin(self, at: int) -> int:
        """Where the name in front of a law word begins: "Widgets" in "the Widgets Act"."""
        first = at
        for here in range(at - 1, max(at - _MOST_WORDS, 0) - 1, -1):
            if not self._follow(here):
                break
            if self._is_capital(here):
                first = here
            elif self.table.forms[here] not in self.joints:
                break
        return first

    def end(self, at: int) -> int:
        """Where the name behind a law word ends: "on Widgets" in "the Law on Widgets"."""
        behind = at + 1
        for here in range(at + 1, min(at + _MOST_WORDS, len(self.table.starts))):
            if not self._follow(here - 1) or (here == at + 1 and self._is_capital(here)):
                break
            if self._is_capital(here):
                behind = here + 1
            elif self.table.forms[here] not in self.joints:
                break
        return behind

    def _is_capital(self, here: int) -> bool:
        return self.text[self.table.starts[here]].isupper()

    def _follow(self, here: int) -> bool:
        """Whether only what a name may hold stands between a word and the next."""
        between = self.text[self.table.ends[here] : self.table.starts[here + 1]]
        passed_over = _WORD.findall(between)
        if any(word.casefold() not in self.joints for word in passed_over):
            return False
        return bool(_MARKS_INSIDE.fullmatch(_WORD.sub("", between)))
