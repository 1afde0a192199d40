"""The layout of a page: pieces of text into columns and lines.

Columns are found by projection: where hardly any text stands above a point of the page's width,
there is a gutter. Pieces that cross a gutter (titles, tables) part the page into bands, and in
each band the columns are read one after the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from statistics import median
from typing import NamedTuple

from lawgap.readers.formats.pdf_pieces import (
    HYPHEN,
    RAISED,
    RAISED_GAP,
    SMALLER,
    SUPERSCRIPT,
    Piece,
)

_GUTTER = 5.0  # points; narrower gaps are spaces between words
_EMPTY = 0.06  # share of the densest point's text below which a point is empty
_DENSE = 0.25  # share of it that each column must reach
_NARROWEST = 0.15  # of the width: narrower columns are marks with hanging words
_GRAIN = 6.0  # points; tops in one such step are on about one line
_WIDE = 0.6  # of the width: wider pieces are titles above columns
_FEWEST_LINES = 8  # on a page with columns
_NEAR_PAGES = 3  # how far away a page may be whose columns a short page has
_MOSTLY = 0.8  # share of a short page's pieces that must stand in those columns
_LONGEST_CELL = 4  # words; more are lines of a column
_WIDEST_PAGE = 20_000  # points
_GLUED = 0.18  # of a line's height: pieces nearer than that are one word
_NEXT_CELL = 2.0  # of it: pieces farther apart than that are cells of a table
_RIGHT_TO_LEFT = ("\u0590", "\u08ff")


class Group(NamedTuple):
    """Pieces that are read together; ``column`` is -1 for what stands across all columns."""

    pieces: list[Piece]
    column: int = -1
    columns: int = 1


class TextLine(NamedTuple):
    """A line of a column, with the edges of its column and how many words became one in it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    column_left: float
    column_right: float
    size: float
    joined: int
    cells: int = 1  # stretches of words that stand far apart, as in the row of a table


def groups_on(pages: Sequence[Sequence[Piece]]) -> list[list[Group]]:
    """The pieces of each page in the groups in which they are to be read.

    A page with too few lines to show its columns has those of a page near it.
    """
    gutters = [_gutters(pieces) if pieces else [] for pieces in pages]
    near = list(gutters)
    for at, (pieces, own) in enumerate(zip(pages, gutters, strict=True)):
        if pieces and not own:
            others = [
                gutters[other]
                for step in range(1, _NEAR_PAGES + 1)
                for other in (at - step, at + step)
                if 0 <= other < len(pages) and gutters[other]
            ]
            near[at] = next((other for other in others if _fits(pieces, other)), [])
    return [groups_of(pieces, found) for pieces, found in zip(pages, near, strict=True)]


def groups_of(pieces: Sequence[Piece], gutters: Sequence[float]) -> list[Group]:
    """The pieces of a page with these gutters in the groups in which they are to be read."""
    if not pieces:
        return []
    if not gutters:
        return [Group(list(pieces))]
    count = len(gutters) + 1
    order = range(count)[::-1] if _runs_right_to_left(pieces) else range(count)
    groups: list[Group] = []
    columns: list[list[Piece]] = [[] for _ in range(count)]
    across: list[Piece] = []
    wide = _crossing(pieces, gutters)
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if id(piece) in wide:
            groups += [Group(columns[at], at, count) for at in order if columns[at]]
            columns = [[] for _ in range(count)]
            across.append(piece)
            continue
        if across and piece.top < min(other.bottom for other in across) + 1:
            groups.append(Group(across))
            across = []
        middle = (piece.left + piece.right) / 2
        columns[sum(middle > gutter for gutter in gutters)].append(piece)
    groups += [Group(across)] if across else []
    return groups + [Group(columns[at], at, count) for at in order if columns[at]]


def lines_of(pieces: Sequence[Piece]) -> Iterator[TextLine]:
    """The lines of one column from top to bottom."""
    left = min((piece.left for piece in pieces), default=0.0)
    right = max((piece.right for piece in pieces), default=0.0)
    for row in rows_of(pieces):
        yield _line(row, left, right)


def rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line, from left to right; lines from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        if rows and (
            _is_beside(piece, rows[-1][-1]) or any(_is_beside(piece, o) for o in rows[-1][:-1])
        ):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        if len(row) > 1:
            row.sort()
    return rows


def _is_beside(piece: Piece, other: Piece) -> bool:
    """Whether two pieces stand on one line: the middle of one lies within the other."""
    middle, others = (piece.top + piece.bottom) / 2, (other.top + other.bottom) / 2
    return other.bottom <= middle <= other.top or piece.bottom <= others <= piece.top


def words_of(pieces: Sequence[Piece]) -> str:
    """The words of a row."""
    return " ".join(" ".join(piece.text for piece in pieces).split())


def _line(row: Sequence[Piece], left: float, right: float) -> TextLine:
    if len(row) == 1:
        one = row[0]
        text = one.text if "  " not in one.text else " ".join(one.text.split())
        return TextLine(text, one.left, one.right, one.top, one.bottom, left, right, one.size, 0)
    text, joined, cells = row[0].text, 0, 1
    for before, piece in pairwise(row):
        height = max(piece.top - piece.bottom, before.top - before.bottom)
        if _is_raised_number(piece, before):
            joined += 1
            text = text.rstrip() + piece.text.translate(SUPERSCRIPT)
            continue
        if piece.left - before.right > _GLUED * height or piece.left < before.left + 0.5:
            text += " "
            cells += piece.left - before.right > _NEXT_CELL * height
        elif text[-1:].strip() and piece.text[:1].strip():
            joined += 1
        text += piece.text
    if _runs_right_to_left(row):
        text, joined = " ".join(piece.text for piece in reversed(row)), 0
    text = " ".join(text.split())
    return TextLine(
        text[:-1].replace(HYPHEN, "-") + text[-1:],
        row[0].left,
        max(piece.right for piece in row),
        max(piece.top for piece in row),
        min(piece.bottom for piece in row),
        left,
        right,
        max(piece.size for piece in row),
        joined,
        cells,
    )


def _is_raised_number(piece: Piece, before: Piece) -> bool:
    """Whether a piece is a small raised number that hangs on the word before it."""
    return (
        piece.text.isdecimal()
        and 0 < piece.size < SMALLER * before.size
        and piece.left - before.right < RAISED_GAP * before.size
        and piece.bottom > before.bottom + RAISED * before.height
        and before.text[-1:].strip() != ""
    )


def _crosses(piece: Piece, gutters: Sequence[float]) -> bool:
    left, right = piece.left + _GUTTER / 2, piece.right - _GUTTER / 2
    return bool([gutter for gutter in gutters if left < gutter < right])  # quicker than any()


def _crossing(pieces: Sequence[Piece], gutters: Sequence[float]) -> set[int]:
    """The ids of the pieces that cross a gutter, and of those that begin or end their lines.

    The "(2)" before a line that crosses stands in the same column as that line's beginning.
    """
    wide = [piece for piece in pieces if _crosses(piece, gutters)]
    found = set(map(id, wide))
    if not wide or len(wide) == len(pieces):
        return found
    heights: dict[int, list[Piece]] = {}
    for piece in wide:
        heights.setdefault(int(piece.top / _GRAIN), []).append(piece)
    for piece in pieces:
        at = int(piece.top / _GRAIN)
        near = (one for step in (at - 1, at, at + 1) for one in heights.get(step, ()))
        if id(piece) not in found and any(_is_on(piece, one, gutters) for one in near):
            found.add(id(piece))
    return found


def _is_on(piece: Piece, wide: Piece, gutters: Sequence[float]) -> bool:
    """Whether a piece is the beginning or the end of a line that crosses a gutter."""
    if not _is_beside(piece, wide):
        return False
    edge = wide.left if piece.right <= wide.left + 1 else wide.right
    middle = (piece.left + piece.right) / 2
    return sum(middle > gutter for gutter in gutters) == sum(edge > gutter for gutter in gutters)


def _is_table(pieces: Sequence[Piece], gutters: Sequence[float]) -> bool:
    """Whether the columns are those of a table in a text that runs across the whole page.

    Most of the page's words cross the gutters then, and what does not are short cells.
    """
    wide = _crossing(pieces, gutters)
    cells = [piece for piece in pieces if id(piece) not in wide]
    crossing = sum(len(piece.text) for piece in pieces if id(piece) in wide)
    return crossing > sum(len(piece.text) for piece in cells) and (
        not cells or median(len(piece.text.split()) for piece in cells) <= _LONGEST_CELL
    )


def _fits(pieces: Sequence[Piece], gutters: Sequence[float]) -> bool:
    """Whether a page can be in the columns of another: hardly a piece crosses, none is empty."""
    inside = [piece for piece in pieces if not _crosses(piece, gutters)]
    columns = Counter(
        sum((piece.left + piece.right) / 2 > gutter for gutter in gutters) for piece in inside
    )
    return len(columns) == len(gutters) + 1 and len(inside) >= _MOSTLY * len(pieces)


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """The middles of the gaps between columns."""
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    width = int(end - start) + 1
    if width < 20 or width > _WIDEST_PAGE:
        return []
    narrow = [piece for piece in pieces if piece.right - piece.left < _WIDE * width]
    if len({round(piece.top / _GRAIN) for piece in narrow}) < _FEWEST_LINES:
        return []
    cover = _cover(narrow, start, width)
    gaps = _gaps(cover)
    while gaps:
        borders = [0, *(at for gap in gaps for at in gap), width]
        columns = list(zip(borders[::2], borders[1::2], strict=True))
        thin = [
            at
            for at, (first, last) in enumerate(columns)
            if last - first < width * _NARROWEST or max(cover[first:last]) < max(cover) * _DENSE
        ]
        if not thin:
            gutters = [start + (first + last) / 2 for first, last in gaps]
            return [] if _is_table(pieces, gutters) else gutters
        gaps.pop(_nearer(gaps, thin[0]))
    return []


def _nearer(gaps: Sequence[tuple[int, int]], column: int) -> int:
    """The gap by which a column is parted least from a neighbour."""
    beside = [at for at in (column - 1, column) if 0 <= at < len(gaps)]
    return min(beside, key=lambda at: gaps[at][1] - gaps[at][0])


def _cover(pieces: Sequence[Piece], start: float, width: int) -> list[float]:
    """How much text stands above each point of the page's width."""
    steps = [0.0] * (width + 2)
    for piece in pieces:
        height = piece.top - piece.bottom
        steps[max(0, int(piece.left - start))] += height
        steps[min(width, int(piece.right - start) + 1)] -= height
    return list(accumulate(steps))[:width]


def _gaps(cover: Sequence[float]) -> list[tuple[int, int]]:
    """The stretches between columns above which hardly any text stands."""
    least = max(cover) * _EMPTY
    found: list[tuple[int, int]] = []
    begin = -1
    for at, height in enumerate(cover):
        if height <= least:
            begin = at if begin < 0 else begin
        elif begin >= 0:
            if at - begin >= _GUTTER and begin > 0:
                found.append((begin, at))
            begin = -1
    return found


def _runs_right_to_left(pieces: Sequence[Piece]) -> bool:
    """Whether most of the letters are Arabic or Hebrew ones."""
    first, last = _RIGHT_TO_LEFT
    sample = "".join(piece.text for piece in pieces[:40])
    if sample.isascii():
        return False
    found = sum(first <= character <= last for character in sample)
    return found > len(sample.replace(" ", "")) / 2
