"""The rows of data sheets as the XML that Excel keeps.

openpyxl makes an object of each cell, which takes most of the time of a workbook; it makes the
sheets with all their settings, and the rows are put into them here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from lawgap.reports.excel.table import DATE, Sheet, Value
from lawgap.reports.excel.text import cell_parts, escaped, looks_like_formula, row_height
from lawgap.reports.words import Words

_EPOCH: Final = date(1899, 12, 30)  # day 0 of Excel's calendar
HEAD_POINTS: Final = 32
_SHOWN: Final = 12_000  # characters of a text that goes on elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a cell looks. ``quoted``: its text is no formula, whatever it begins with."""

    fill: str = ""
    head: bool = False
    quoted: bool = False
    day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LongText:
    """A text too long for its cell: where it stands, and all of it in parts."""

    sheet: str
    cell: str
    parts: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Writing:
    """What the writing of all sheets has in common. ``styles``: numbers of the looks."""

    words: Words
    styles: Mapping[Look, int]
    long: list[LongText] = field(default_factory=list)


def rows_xml(writing: Writing, sheet: Sheet, name: str) -> str:
    """The head and the rows of a sheet called ``name``, as ``<sheetData>``."""
    letters = [letter(number) for number in range(1, len(sheet.columns) + 1)]
    days = [column.kind == DATE for column in sheet.columns]
    widths = [column.width for column in sheet.columns[: sheet.printed or None]]
    head = writing.styles[Look(head=True)]
    titles = "".join(
        _inline(f"{place}1", head, column.title)
        for place, column in zip(letters, sheet.columns, strict=True)
    )
    parts = [f'<sheetData><row r="1" ht="{HEAD_POINTS}" customHeight="1">{titles}</row>']
    for row, (values, fills) in enumerate(zip(sheet.rows, sheet.fills, strict=True), start=2):
        shown = [(v, w) for v, w in zip(values, widths, strict=False) if isinstance(v, str) and v]
        parts.append(f'<row r="{row}" ht="{row_height(shown):g}" customHeight="1">')
        for place, value, fill, day in zip(letters, values, fills, days, strict=True):
            parts.append(_cell(writing, f"{place}{row}", value, Look(fill=fill, day=day), name))
        parts.append("</row>")
    parts.append("</sheetData>")
    return "".join(parts)


def _cell(writing: Writing, place: str, value: Value, look: Look, sheet: str) -> str:
    if isinstance(value, str):
        return _text_cell(writing, place, value, look, sheet)
    style = writing.styles[look]
    number = (value - _EPOCH).days if isinstance(value, date) else value
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def _text_cell(writing: Writing, place: str, text: str, look: Look, sheet: str) -> str:
    if not text:
        return f'<c r="{place}" s="{writing.styles[look]}"/>'
    parts = cell_parts(text)
    text = parts[0]
    if not text:
        return f'<c r="{place}" s="{writing.styles[look]}"/>'
    if len(parts) > 1:
        writing.long.append(LongText(sheet=sheet, cell=place, parts=parts))
        words = writing.words
        mark = words.say(
            "workbook.goes-on", sheet=words["sheets.full-texts"], number=len(writing.long)
        )
        text = f"{text[:_SHOWN]} {mark}"
    if looks_like_formula(text):
        look = Look(fill=look.fill, day=look.day, quoted=True)
    return _inline(place, writing.styles[look], text)


def _inline(place: str, style: int, text: str) -> str:
    text = escape(escaped(text))
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )


def letter(number: int) -> str:
    """The letters of a column: 1 is "A", 27 is "AA"."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def long_rows(long: Sequence[LongText]) -> list[tuple[int, LongText, int, str]]:
    """Every part of the long texts: number of the text, the text, number of the part, the part."""
    return [
        (number, text, place, part)
        for number, text in enumerate(long, start=1)
        for place, part in enumerate(text.parts, start=1)
    ]
