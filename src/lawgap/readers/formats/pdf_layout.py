"""The layout of a page: pieces of text into columns, lines and paragraphs.

Columns are found by projection: where hardly any text stands above a point of the page's width,
there is a gutter. Pieces that cross a gutter (titles, tables) part the page into bands, and in
each band the columns are read one after the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lawgap.readers.structure.marks import read_mark

_BIN = 1.0  # points; the grain of the projection
_GUTTER = 5.0  # points; narrower gaps are spaces between words
_EMPTY = 0.06  # share of the densest point's text below which a point is empty
_DENSE = 0.25  # share of it that each column must reach
_NARROWEST = 0.15  # of the width: narrower columns are marks with hanging words
_FEWEST_LINES = 8  # on a page with columns
_STAMP = 3.0  # times as high as wide: a stamp at the side, or turned text
_EDGE_LINES = 3  # lines at the top and the bottom of a page that can be running heads
_FEWEST_REPEATS = 3
_STOPPED = re.compile(r"[.;:!?—–][\])”\"’»]*(?:\s(?:and|or))?$")
_SOFT_HYPHENS = "\ufffe\u00ad\x02"
_DIGITS = re.compile(r"\d+")


class Piece(NamedTuple):
    """Some words in one font on one line; points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


class TextLine(NamedTuple):
    """A line of a column."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    column_left: float
    column_right: float


def columns_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of a page in the groups in which they are to be read."""
    if not pieces:
        return []
    gutters = _gutters(pieces)
    if not gutters:
        return [list(pieces)]
    groups: list[list[Piece]] = []
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    across: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if any(
            piece.left < gutter - _GUTTER / 2 and piece.right > gutter + _GUTTER / 2
            for gutter in gutters
        ):
            groups += [column for column in columns if column]
            columns = [[] for _ in range(len(gutters) + 1)]
            across.append(piece)
            continue
        if across and piece.top < min(other.bottom for other in across) + 1:
            groups.append(across)
            across = []
        middle = (piece.left + piece.right) / 2
        columns[sum(middle > gutter for gutter in gutters)].append(piece)
    groups += [across] if across else []
    return groups + [column for column in columns if column]


def lines_of(pieces: Sequence[Piece]) -> list[TextLine]:
    """The lines of one column from top to bottom."""
    left = min((piece.left for piece in pieces), default=0.0)
    right = max((piece.right for piece in pieces), default=0.0)
    return [_line(row, left, right) for row in _rows(pieces)]


def without_running_heads(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Pages without the heads, feet and page numbers that repeat at their edges, and stamps."""
    rows = [_rows([piece for piece in page if not _is_stamp(piece)]) for page in pages]
    edges = [[*page[:_EDGE_LINES], *page[_EDGE_LINES:][-_EDGE_LINES:]] for page in rows]
    counts = Counter(key for page in edges for key in {_key(row) for row in page})
    kept: list[list[Piece]] = []
    for number, (page, at_edge) in enumerate(zip(rows, edges, strict=True), 1):
        furniture = {
            id(row)
            for row in at_edge
            if _repeats(_key(row), counts, len(pages)) or _words(row) == str(number)
        }
        kept.append([piece for row in page if id(row) not in furniture for piece in row])
    return kept


def join_paragraphs(pages: Sequence[Sequence[TextLine]]) -> list[list[str]]:
    """The paragraphs of each page, one string each, "" where the page leaves a blank.

    Words that were parted at a line's end are joined, also over the end of a page; such a
    paragraph belongs to the page on which it begins.
    """
    words = {
        word.casefold() for page in pages for line in page for word in re.findall(r"\w+", line.text)
    }
    leading = _usual_leading(pages)
    paragraphs: list[list[str]] = [[] for _ in pages]
    before: TextLine | None = None
    home: list[str] = []  # the paragraphs of the page on which the last one began
    for number, page in enumerate(pages):
        for line in page:
            if before and home and not _begins_paragraph(line, before, leading):
                home[-1] = _joined(home[-1], line.text, words)
            else:
                home = paragraphs[number]
                if before and home and _is_apart(line, before, leading):
                    home.append("")
                home.append(line.text)
            before = line
    return paragraphs


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """The middles of the gaps between columns."""
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    size = int((end - start) / _BIN) + 1
    if size < 20 or size > 20_000:
        return []
    cover = [0.0] * size
    for piece in pieces:
        first, last = int((piece.left - start) / _BIN), int((piece.right - start) / _BIN)
        for at in range(max(0, first), min(size, last + 1)):
            cover[at] += piece.top - piece.bottom
    densest = max(cover)
    found: list[tuple[int, int]] = []
    begin = -1
    for at in range(size + 1):
        empty = at < size and cover[at] <= densest * _EMPTY
        if empty and begin < 0:
            begin = at
        elif not empty and begin >= 0:
            if (at - begin) * _BIN >= _GUTTER and begin > 0 and at < size:
                found.append((begin, at))
            begin = -1
    borders = [0, *(at for gap in found for at in gap), size]
    columns = list(zip(borders[::2], borders[1::2], strict=True))
    if not found or len(_rows(pieces)) < _FEWEST_LINES:
        return []
    if any(b - a < size * _NARROWEST or max(cover[a:b]) < densest * _DENSE for a, b in columns):
        return []
    return [start + (a + b) / 2 * _BIN for a, b in found]


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line, from left to right; lines from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        middle = (piece.top + piece.bottom) / 2
        if rows and any(other.bottom <= middle <= other.top for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def _line(row: Sequence[Piece], left: float, right: float) -> TextLine:
    text = row[0].text
    for before, piece in pairwise(row):
        height = max(piece.top - piece.bottom, before.top - before.bottom)
        apart = piece.left - before.right > 0.18 * height
        text += (" " if apart and not text.endswith(" ") else "") + piece.text
    return TextLine(
        " ".join(text.split()),
        row[0].left,
        max(piece.right for piece in row),
        max(piece.top for piece in row),
        min(piece.bottom for piece in row),
        left,
        right,
    )


def _is_stamp(piece: Piece) -> bool:
    height, width = piece.top - piece.bottom, piece.right - piece.left
    return len(piece.text.strip()) > 3 and height > _STAMP * width


def _words(row: Sequence[Piece]) -> str:
    return " ".join(" ".join(piece.text for piece in row).split())


def _key(row: Sequence[Piece]) -> str:
    return _DIGITS.sub("#", _words(row).casefold())


def _repeats(key: str, counts: Counter[str], pages: int) -> bool:
    share = 0.4 if any(character.isalpha() for character in key) else 0.25
    return counts[key] >= max(_FEWEST_REPEATS, share * pages)


def _usual_leading(pages: Sequence[Sequence[TextLine]]) -> float:
    """The usual distance from one line of a column to the next, in points."""
    steps = [
        before.top - line.top
        for page in pages
        for before, line in pairwise(page)
        if before.column_left == line.column_left and 0 < before.top - line.top < 60
    ]
    return median(steps) if steps else 12.0


def _is_apart(line: TextLine, before: TextLine, leading: float) -> bool:
    """Whether white space parts two lines of one column."""
    step = before.top - line.top
    return before.column_left == line.column_left and step > 1.45 * leading


def _begins_paragraph(line: TextLine, before: TextLine, leading: float) -> bool:
    """Whether a line begins a paragraph rather than going on with the one before."""
    small = line.text[0].islower()
    if before.text[-1] in _SOFT_HYPHENS:
        return False
    stopped = bool(_STOPPED.search(before.text))
    if before.column_left != line.column_left or before.top <= line.top:  # another column or page
        return stopped or not small
    if _is_apart(line, before, leading):
        return stopped or not small
    if read_mark(line.text) and (
        stopped or before.text[-1] == "," or before.text.endswith((" and", " or"))
    ):
        return True
    width = before.column_right - before.column_left
    short = before.right < before.column_right - 0.2 * width
    indented = line.left > before.left + 6 and line.left > line.column_left + 6
    return not small and (short or (indented and stopped))


def _joined(text: str, more: str, words: set[str]) -> str:
    """Two lines of a paragraph; a word parted by a hyphen becomes whole again."""
    if text[-1:] in _SOFT_HYPHENS:
        return text[:-1] + more
    if text.endswith("-") and text[-2:-1].islower() and more[0].islower():
        first, second = re.search(r"\w*-$", text), re.match(r"\w+", more)
        whole = (first.group()[:-1] if first else "") + (second.group() if second else "")
        return (text[:-1] if whole.casefold() in words else text) + more
    return f"{text} {more}"
