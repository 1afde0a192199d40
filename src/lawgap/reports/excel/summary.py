"""The first sheet of the workbook: what was compared, counts, and charts drawn from them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lawgap.reports.build import count
from lawgap.reports.excel.cells import put
from lawgap.reports.excel.charts import Bars, stacked_bars
from lawgap.reports.excel.text import row_height
from lawgap.reports.palette import BARS, FILLS, HEAD_FILL
from lawgap.reports.recommend import STRENGTH
from lawgap.reports.report import Counts, Report
from lawgap.reports.reviews import draft_note
from lawgap.reports.wording import capitalised, force_name, verdict_label
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = (58, 11, 13, 13, 15, 15, 13, 9)
_CHART_COLUMN: Final = "J"
_CHART_WIDTH: Final = 22  # centimetres
_ROW: Final = 0.53  # centimetres of a row


def fill_summary(sheet: Worksheet, report: Report) -> None:
    """Write the summary: by theme, by strength of the source, by checklist, each with a chart."""
    from openpyxl.utils import get_column_letter

    words = report.words
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_view.showGridLines = False
    row = chart_row = _head(sheet, report)
    themes = [section.counts for section in report.sections]
    checklists = [checklist.counts for checklist in report.checklists]
    tables = (
        ("columns.theme", "workbook.chart", themes, report.totals),
        ("columns.strength", "workbook.chart-forces", _by_strength(report), None),
        ("columns.checklist", "workbook.chart-checklists", checklists, None),
    )
    for title, chart, counts, total in tables:
        lines = [*counts, total] if total else counts
        first, row = row, _counts(words, sheet, row, words[title], lines)
        if counts:
            place = (first, first + len(counts))
            chart_row = _add_chart(sheet, chart_row, place, words[chart], counts[0])
    _checklists(sheet, row, report)


def _by_strength(report: Report) -> list[Counts]:
    """The criteria by the strength of their strongest source: binding duties first."""
    scale = [standing for standing, _ in report.totals.by_verdict]
    tables = []
    for force in (*STRENGTH, None):
        standings = [entry.standing for entry in report.entries if entry.force is force]
        name = force_name(report.words, force) if force else report.words["entry.no-source"]
        if standings:
            tables.append(count(capitalised(name), standings, scale))
    return tables


def _head(sheet: Worksheet, report: Report) -> int:
    """The lines above the tables; the row that comes after them."""
    from openpyxl.styles import Font

    words = report.words
    length = words.counted(sum(row.words for row in report.statutes), "words")
    statutes = words.counted(len(report.statutes), "statutes")
    made = f"{statutes}, {length}; {words.say('front.lawgap', version=report.version)}"
    draft = f"{words['front.draft-mark']}. {draft_note(report)}"
    title = f"{words['front.title']} – {report.jurisdiction}"
    lines = (
        (title, Font(name="Calibri", size=16, bold=True)),
        (draft, Font(name="Calibri", italic=True)),
        (made, Font(name="Calibri")),
        (words["terminal.note"], Font(name="Calibri")),
    )
    for number, (text, font) in enumerate(lines, start=1):
        cell = sheet.cell(row=number, column=1)
        put(cell, text)
        cell.font = font
    return len(lines) + 2


def _counts(words: Words, sheet: Worksheet, row: int, title: str, counts: Sequence[Counts]) -> int:
    """A table of counts from ``row`` on; the row that the next table may begin in."""
    from openpyxl.styles import Alignment, Font, PatternFill

    scale = [standing for standing, _ in counts[0].by_verdict] if counts else []
    names = (verdict_label(words, standing) for standing in scale)
    _row_of_heads(sheet, row, (title, *names, words["columns.total"]))
    for line in counts:
        row += 1
        total = Font(name="Calibri", bold=line.title == words["columns.total"])
        name = sheet.cell(row=row, column=1)
        put(name, line.title)
        name.font, name.alignment = total, Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = row_height([(line.title, _WIDTHS[0])])
        for place, (verdict, number) in enumerate(line.by_verdict, start=2):
            cell = sheet.cell(row=row, column=place, value=number)
            cell.font, cell.alignment = total, Alignment(vertical="top")
            if number:
                cell.fill = PatternFill("solid", fgColor=FILLS[verdict])
        cell = sheet.cell(row=row, column=len(scale) + 2, value=line.total)
        cell.font, cell.alignment = Font(name="Calibri", bold=True), Alignment(vertical="top")
    return row + 2


def _row_of_heads(sheet: Worksheet, row: int, titles: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for place, title in enumerate(titles, start=1):
        cell = sheet.cell(row=row, column=place)
        put(cell, title)
        cell.font = Font(name="Calibri", bold=True)
        cell.fill = PatternFill("solid", fgColor=HEAD_FILL)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[row].height = 32


def _checklists(sheet: Worksheet, row: int, report: Report) -> None:
    """The checklists applied, with version and fingerprint."""
    from openpyxl.styles import Alignment

    words = report.words
    _row_of_heads(
        sheet, row, (words["columns.checklist"], words["columns.version"], words["columns.sha"])
    )
    for line, checklist in enumerate(report.checklists, start=row + 1):
        name = f"{checklist.title} ({checklist.id})"
        put(sheet.cell(row=line, column=1), name)
        sheet.cell(row=line, column=1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[line].height = row_height([(name, _WIDTHS[0])])
        for place, text in ((2, checklist.version), (3, checklist.sha256)):
            cell = sheet.cell(row=line, column=place)
            put(cell, text)
            cell.alignment = Alignment(vertical="top")


def _add_chart(
    sheet: Worksheet, row: int, table: tuple[int, int], title: str, counts: Counts
) -> int:
    """Stacked bars beside the tables, drawn from one of them; the row below the chart."""
    first, last = table
    colours = [BARS[standing] for standing, _ in counts.by_verdict]
    bars = Bars(
        title=title, first=first, last=last, colours=colours,
        of_whole=False, width=_CHART_WIDTH, row=0.75,
    )  # fmt: skip
    chart = stacked_bars(sheet, bars)
    sheet.add_chart(chart, f"{_CHART_COLUMN}{row}")
    return row + math.ceil(float(chart.height) / _ROW) + 1
