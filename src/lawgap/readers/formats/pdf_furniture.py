"""What stands on a PDF's pages and is no law: running heads, page and line numbers, stamps.

All but stamps are found by repetition, never by a fixed margin: a head is a line at the edge of
several pages whose numbers are the same everywhere or grow with the pages. "Article 5" and
"Article 9" at the top of two pages are law.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from lawgap.model.reading import LeftOut, LeftOutKind
from lawgap.readers.formats.pdf_layout import rows_of, words_of
from lawgap.readers.formats.pdf_pieces import Piece
from lawgap.readers.structure.numbers import roman_value

_STAMP = 3.0  # times as high as wide: a stamp at the side, or turned text
_EDGE_LINES = 3  # lines at the top and the bottom of a page that can be running heads
_FEWEST_REPEATS = 3
_FEWEST_INNER = 2  # times within pages: what stands there too ("Article 5") is no head
_NUMBERED = 0.3  # share of the pages that must have a number, if any has
_FEWEST_PLACED = 4  # repeats, always at the same height, that make a head of a rare line
_COMMON = 0.25  # share of the pages on which a head stands whatever its height
_SAME_HEIGHT = 4.0  # points
_FEWEST_NUMBERED = 5  # lines with numbers on a page with line numbers
_FEWEST_NUMBERED_PAGES = 2
_DIGITS = re.compile(r"\d+")
_LONGEST_SAMPLE = 120


@dataclass(slots=True)
class Aside:
    """Keeps what is left out of the text, by kind and (for other languages) by name."""

    _words: dict[tuple[LeftOutKind, str], int] = field(default_factory=lambda: defaultdict(int))
    _pages: dict[tuple[LeftOutKind, str], dict[int, None]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _samples: dict[tuple[LeftOutKind, str], str] = field(default_factory=dict)

    def put(self, kind: LeftOutKind, page: int, pieces: Sequence[Piece], *, name: str = "") -> None:
        """Note the pieces as left out of ``page``."""
        key = (kind, name)
        count = sum(len(piece.text.split()) for piece in pieces)
        if count:
            self._words[key] += count
            self._pages[key][page] = None
            self._samples.setdefault(key, words_of(pieces)[:_LONGEST_SAMPLE])

    def left_out(self) -> tuple[LeftOut, ...]:
        """Everything that was left out, most words first."""
        return tuple(
            LeftOut(
                kind=kind,
                words=words,
                where=", ".join(filter(None, (name, page_list(list(self._pages[kind, name]))))),
                sample=self._samples[kind, name],
            )
            for (kind, name), words in sorted(self._words.items(), key=lambda item: -item[1])
        )


def page_list(numbers: Sequence[int], most: int = 12) -> str:
    """Pages as a person names them: "page 4", "pages 1, 3–9 and 20 more"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    shown = ", ".join("–".join(map(str, run)) for run in runs[:most])
    hidden = sum(run[-1] - run[0] + 1 for run in runs[most:])
    more = f" and {hidden} more" if hidden else ""
    return f"{'page' if len(numbers) == 1 else 'pages'} {shown}{more}"


def without_furniture(pages: Sequence[Sequence[Piece]], aside: Aside) -> list[list[Piece]]:
    """The pieces of each page that are law; the others are put aside."""
    kept: list[list[list[Piece]]] = []
    for number, pieces in enumerate(pages, 1):
        stamps = [piece for piece in pieces if _is_stamp(piece)]
        aside.put(LeftOutKind.MARGIN_STAMP, number, stamps)
        kept.append(rows_of([piece for piece in pieces if not _is_stamp(piece)]))
    heads = _heads(kept)
    for number, rows in enumerate(kept, 1):
        for row in [row for row in rows if id(row) in heads]:
            is_number = not any(map(str.isalpha, _with_digits(words_of(row))))
            kind = LeftOutKind.PAGE_NUMBER if is_number else LeftOutKind.RUNNING_HEAD
            aside.put(kind, number, row)
        rows[:] = [row for row in rows if id(row) not in heads]
    _drop_line_numbers(kept, aside)
    return [[piece for row in rows for piece in row] for rows in kept]


def _is_stamp(piece: Piece) -> bool:
    height, width = piece.top - piece.bottom, piece.right - piece.left
    return height > _STAMP * width and len(piece.text.strip()) > 3


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the edge of a page."""

    page: int
    row: list[Piece]
    numbers: tuple[int, ...]
    top: float


def _heads(pages: Sequence[Sequence[list[Piece]]]) -> set[int]:
    """The ids of the rows that are running heads, feet and page numbers."""
    seen: dict[str, list[_Edge]] = defaultdict(list)
    for number, rows in enumerate(pages, 1):
        for row in [*rows[:_EDGE_LINES], *rows[_EDGE_LINES:][-_EDGE_LINES:]]:
            words = _with_digits(words_of(row))
            numbers = tuple(int(found[-9:]) for found in _DIGITS.findall(words))
            seen[_key(words)].append(_Edge(number, row, numbers, row[0].top))
    found = {
        key: edges for key, all_ in seen.items() if (edges := [*_repeated(key, all_, len(pages))])
    }
    inner = _inner(pages, {key for key in found if any(map(str.isalpha, key))})
    return {
        id(edge.row) for key, edges in found.items() if inner[key] < _FEWEST_INNER for edge in edges
    }


def _with_digits(words: str) -> str:
    """The words; a small Roman numeral alone, which numbers the first pages, in digits."""
    return str(roman_value(words)) if words.islower() and roman_value(words) else words


def _inner(pages: Sequence[Sequence[list[Piece]]], keys: set[str]) -> Counter[str]:
    """How often lines of these wordings stand within pages, not at their edges."""
    longest = max(map(len, keys), default=0) + 8
    return Counter(
        key
        for rows in pages
        for row in rows[_EDGE_LINES:-_EDGE_LINES]
        if sum(len(piece.text) for piece in row) <= longest and (key := _key(words_of(row))) in keys
    )


def _key(words: str) -> str:
    """What a line's repetitions have in common."""
    return _DIGITS.sub("#", words.casefold())


def _repeated(key: str, edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """The lines of one wording that are heads."""
    if any(map(str.isalpha, key)):
        return _growing_ones(key, edges, pages)
    own = [edge for edge in edges if edge.numbers == (edge.page,)]
    numbers = {id(edge.row): edge for edge in (*own, *_growing_ones(key, edges, pages))}
    return _page_numbers([*numbers.values()], pages)


def _page_numbers(edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """The lines of nothing but numbers that number the pages: many do, and all at one height.

    Articles whose numbers stand alone grow with the pages too, and article 21 may stand on page 21.
    """
    if len({edge.page for edge in edges}) < _NUMBERED * pages:
        return
    for edge in edges:
        near = sum(abs(edge.top - other.top) < _SAME_HEIGHT for other in edges)
        if near >= min(_FEWEST_REPEATS, len(edges)) or len(edges) < _FEWEST_PLACED:
            yield edge


def _growing_ones(key: str, edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """The lines of one wording whose numbers stay the same or grow with the pages."""
    if len({edge.page for edge in edges}) < _FEWEST_REPEATS or (len(key) < 2 and key != "#"):
        return
    height = median(edge.top for edge in edges)
    placed = sum(abs(edge.top - height) < _SAME_HEIGHT for edge in edges)
    if len(edges) < _COMMON * pages and placed < _FEWEST_PLACED:
        return
    counts = [Counter(_steady(edge, at) for edge in edges) for at in range(len(edges[0].numbers))]
    growing = [Counter(_growing(edge, at) for edge in edges) for at in range(len(counts))]
    for edge in edges:
        if all(
            max(counts[at][_steady(edge, at)], growing[at][_growing(edge, at)]) >= _FEWEST_REPEATS
            for at in range(len(edge.numbers))
        ):
            yield edge


def _steady(edge: _Edge, at: int) -> int:
    """A number of a head that is the same on every page: of the gazette, of a year."""
    return edge.numbers[at]


def _growing(edge: _Edge, at: int) -> int:
    """A number of a head that grows with the pages, less the page: the same everywhere."""
    return edge.numbers[at] - edge.page


def _drop_line_numbers(pages: Sequence[list[list[Piece]]], aside: Aside) -> None:
    """Take away the numbers at the margin that count lines: evenly spaced, on several pages."""
    found = {
        number: pieces
        for number, rows in enumerate(pages, 1)
        if len(pieces := _line_numbers(rows)) >= _FEWEST_NUMBERED
    }
    if len(found) < min(_FEWEST_NUMBERED_PAGES, len(pages)):
        return
    for number, pieces in found.items():
        aside.put(LeftOutKind.LINE_NUMBER, number, pieces)
        gone = set(map(id, pieces))
        rows = pages[number - 1]
        for row in rows:
            row[:] = [piece for piece in row if id(piece) not in gone]
        rows[:] = [row for row in rows if row]


def _line_numbers(rows: Sequence[Sequence[Piece]]) -> list[Piece]:
    """The numbers beside the lines of a page, if they count lines; else nothing."""
    lefts = [piece.left for row in rows for piece in row if not piece.text.strip().isdecimal()]
    rights = [piece.right for row in rows for piece in row if not piece.text.strip().isdecimal()]
    if not lefts:
        return []
    inner, outer = sorted(lefts)[len(lefts) // 10], sorted(rights)[-1 - len(rights) // 10]
    numbers = [
        piece
        for row in rows
        for piece in (row[0], row[-1])
        if piece.text.strip().isdecimal()
        and len(piece.text.strip()) <= 4
        and (piece.right < inner or piece.left > outer)
    ]
    numbers = list(dict.fromkeys(numbers))
    steps = [((one.top - two.top), int(two.text) - int(one.text)) for one, two in pairwise(numbers)]
    if not steps or any(count <= 0 or gap <= 0 for gap, count in steps):
        return []
    usual = median(gap / count for gap, count in steps)
    even = sum(abs(gap / count - usual) < 0.15 * usual for gap, count in steps)
    counted = len(numbers) * median(count for _, count in steps)  # lines that they count
    return numbers if even >= 0.8 * len(steps) and counted >= 0.6 * len(rows) else []
