"""A text as lines: where each begins, what stands before it, and whether it is quoted law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from lawgap.readers.plain import Heading

LONGEST_QUOTATION = 400
"""Lines after which an unclosed quotation is taken for a slip of the pen."""

MOST_OCCURRENCES = 50_000
"""Of one word in a text that are looked at; a code of 10 million characters has fewer."""

_OPENING = "“„«"
_OPENING_ANY = _OPENING + '"'
_QUOTED_TERM = re.compile(r"[“„«\"]\s?[^“”„«»\"(][^“”„«»\"]{0,120}[”“»\"](?!\W{0,3}(?:\w{2,4})?$)")
_CLOSED = re.compile(r"[”»\"]\s?[.,;:]?\s?(?:\w{2,4})?$")
_LEAD = re.compile(r"[:—–-]\s?$")


class Line(NamedTuple):
    """One line that is not blank, without the spaces around it."""

    start: int
    end: int
    text: str
    gap: bool  # a blank line, or nothing, stands before it
    level: int  # that of the heading the source marks here; 0: none
    quoted: bool  # part of text that is quoted to be put into another law


def read_lines(text: str, headings: Sequence[Heading] = ()) -> list[Line]:
    """Every line of ``text`` that is not blank, in order."""
    levels = {heading.start: heading.level for heading in headings}
    lines: list[Line] = []
    add, make = lines.append, tuple.__new__  # this loop passes over every line of a code
    position, gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + (raw.index(stripped[0]) if raw[0] != stripped[0] else 0)
            level = levels.get(start, 0) if levels else 0
            add(make(Line, (start, start + len(stripped), stripped, gap, level, False)))
            gap = False
        else:
            gap = True
        position += len(raw) + 1
    return _mark_quotations(lines)


def is_small(text: str) -> bool:
    """Whether a text begins with a small letter of a script whose sentences begin with capitals.

    Georgian letters count as small for Unicode, though no Georgian sentence begins otherwise.
    """
    first = text[:1]
    return first.islower() and first.upper() != first and not "ა" <= first <= "ჿ"


def is_capital(text: str) -> bool:
    """Whether a text begins with a letter as sentences do: any, in scripts without capitals."""
    return text[:1].isalpha() and not is_small(text)


def occurrences(text: str, words: Iterable[str]) -> list[int]:
    """Where any of ``words`` stands in ``text``, letter for letter, in order.

    A text made to keep a program busy may repeat one without end: the first of each are taken.
    """
    found: list[int] = []
    for word in words:
        at, most = text.find(word), len(found) + MOST_OCCURRENCES
        while at >= 0 and len(found) < most:
            found.append(at)
            at = text.find(word, at + len(word))
    return sorted(found)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are broken into lines of a fixed width.

    Lines that are followed at once by another one are then long, yet none is very long.
    """
    lengths = sorted(len(line.text) for line, after in pairwise(lines) if not after.gap)
    if len(lengths) < 20:
        return False
    middle, long = lengths[len(lengths) // 2], lengths[len(lengths) * 98 // 100]
    return middle >= 40 and long <= 130


def _mark_quotations(lines: list[Line]) -> list[Line]:
    """Mark the lines that belong to a quotation which begins a line after a lead-in."""
    budget = 2 * len(lines) + LONGEST_QUOTATION  # lines to look through for ends of quotations
    last = 0
    opening = [at for at, line in enumerate(lines) if line.text[0] in _OPENING_ANY]
    for index in opening:
        if index > last and budget > 0 and _opens_quotation(lines[index], lines[index - 1]):
            last, looked = _last_quoted(lines, index)
            budget -= looked
            for at in range(index, last + 1):
                lines[at] = lines[at]._replace(quoted=True)
    return lines


def _opens_quotation(line: Line, before: Line) -> bool:
    text = line.text
    if text[0] not in _OPENING and not (text[0] == '"' and text.count('"') % 2):
        return False
    if not _LEAD.search(before.text):
        return False
    return not _QUOTED_TERM.match(text)  # “child” means ...: a definition


def _last_quoted(lines: Sequence[Line], first: int) -> tuple[int, int]:
    """The last line of the quotation that begins at ``first``, and how many were looked at.

    That line itself where the quotation is not closed.
    """
    depth = 0
    for index in range(first, min(len(lines), first + LONGEST_QUOTATION)):
        text = lines[index].text
        depth = max(depth, 0) + _open_quotes(text)
        if _CLOSED.search(text) and depth <= 0:
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            if following[:1] not in _OPENING or not following:
                return index, index - first
    return first, LONGEST_QUOTATION


def _open_quotes(text: str) -> int:
    """How many quotation marks ``text`` opens and does not close; below 0: closes and not opens."""
    opened = text.count("“") + text.count("„") + text.count("«")
    closed = text.count("”") + text.count("»")
    if "„" in text:  # „German quotes“
        closed += text.count("“")
        opened -= text.count("“")
    straight = text.count('"') % 2
    return opened - closed + (straight if text[0] == '"' else -straight)
