"""How much fits on a page, reckoned with care: papers that promise a number of pages keep to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawgap.reports.word.page import Page

LINE: Final = 232  # height of a line of a table, in twentieths of a point; LibreOffice's own
_LETTER: Final = 83  # mean width of a letter of a table, with what is lost at the ends of lines
_LATIN: Final = "\u024f"  # letters behind it (Georgian, Arabic ...) are half as wide again
_MARGINS: Final = 216  # of a cell, left and right
_ROW: Final = 60  # above and below the words of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table to come: the lines of words of each cell."""

    cells: tuple[tuple[str, ...], ...]


def row_height(row: Row, widths: Sequence[int], page: Page) -> int:
    """The height of a row whose columns share the page's width as ``widths`` do."""
    whole = sum(widths)
    shares = (width * page.text_width // whole for width in widths)
    lines = (
        sum(_lines(text, share, page) for text in cell)
        for cell, share in zip(row.cells, shares, strict=True)
    )
    return round(max(lines, default=1) * LINE * _taller(page)) + _ROW


def line_height(text: str, page: Page) -> int:
    """The height of a paragraph across the page."""
    return round(_lines(text, page.text_width, page) * LINE * _taller(page)) + 2 * _ROW


def _taller(page: Page) -> float:
    """Wide letters are tall ones too, by half as much."""
    return (1 + page.wide) / 2


def _lines(text: str, width: int, page: Page) -> int:
    letters = max(1, round((width - _MARGINS) / (_LETTER * page.wide)))
    wider = 0 if text.isascii() else sum(char > _LATIN for char in text) // 2
    return max(1, -(-(len(text) + wider) // letters))


def fitting(heights: Sequence[int], rooms: Sequence[int]) -> int:
    """How many rows fit into rooms (pages) one after another; a row is not split."""
    place, left = 0, rooms[0] if rooms else 0
    for number, height in enumerate(heights):
        while height > left:
            place += 1
            if place == len(rooms):
                return number
            left = rooms[place]
        left -= height
    return len(heights)
