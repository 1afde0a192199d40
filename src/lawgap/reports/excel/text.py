"""Text and sizes for Excel cells: what a statute says must never run, break a file or vanish."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from lawgap.reports.clean_text import for_xml

CELL_LIMIT: Final = 32_767  # characters as Excel counts them: UTF-16 units
CUT: Final = " [… 32,767]"  # ends a text that was cut; the number tells why, in any language
LINES_LIMIT: Final = 250  # Excel holds 253 line ends in a cell
_PART: Final = 16_000  # characters that fit a cell, whatever they are
_FORMULA_START: Final = tuple("=+-@\t\r")
# Excel reads "_x0041_" in a file as the letter A; a written-out underscore keeps it literal.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_HALF_ESCAPE = re.compile(r"_(?:x(?:0(?:0(?:5F?)?)?)?)?\Z")
_LINE_POINTS: Final = 14.4
_MAX_POINTS: Final = 260.0
_FILL: Final = 0.95  # a column of 10 characters holds a little more: most letters are narrow


def cell_text(text: str) -> str:
    """The text as a cell may hold it: legal characters, not too long (cut with a mark)."""
    text = for_xml(text)
    if text.count("\n") > LINES_LIMIT:
        head = text.split("\n", LINES_LIMIT)
        text = "\n".join([*head[:-1], head[-1].replace("\n", " ")])
    return _cut(escaped(text))


def escaped(text: str) -> str:
    """The text with what Excel would read as an escape written out."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def cell_parts(text: str) -> tuple[str, ...]:
    """The whole text in as many parts as it needs cells, most often one; each fits a cell."""
    text = for_xml(text)
    if len(text) <= _PART and (len(text) <= LINES_LIMIT or text.count("\n") <= LINES_LIMIT):
        return (text,)
    if _units(escaped(text)) <= CELL_LIMIT and text.count("\n") <= LINES_LIMIT:
        return (text,)
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        part = text[place : place + _PART]
        if part.count("\n") > LINES_LIMIT:
            lines = part.split("\n", LINES_LIMIT)
            part = part[: len(part) - len(lines[-1])]
        yield part
        place += len(part)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet program might take the text for a formula."""
    return text.lstrip(" \u00a0").startswith(_FORMULA_START)


def row_height(texts: list[tuple[str, float]]) -> float:
    """Points that a row needs for (text, column width) pairs, up to a limit that reads well."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(_MAX_POINTS, lines * _LINE_POINTS + 2)


def _lines(text: str, width: float) -> int:
    if "\n" not in text:
        return math.ceil(len(text) * _FILL / width) or 1
    return sum(math.ceil(len(line) * _FILL / width) or 1 for line in text.split("\n"))


def _cut(text: str) -> str:
    if len(text) <= CELL_LIMIT // 2 or _units(text) <= CELL_LIMIT:
        return text
    room = CELL_LIMIT - _units(CUT)
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")
    return _HALF_ESCAPE.sub("", kept) + CUT


def _units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)
