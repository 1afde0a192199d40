"""The first sheet of the workbook: what was compared, counts by theme and checklist, a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lawgap.model.finding import Verdict
from lawgap.reports import labels, phrases
from lawgap.reports.excel_cells import put
from lawgap.reports.excel_text import row_height
from lawgap.reports.palette import BARS, FILLS, HEAD_FILL
from lawgap.reports.report import Counts, Report
from lawgap.reports.wording import counted, verdict_label

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = (58, 11, 13, 13, 15, 15, 9)
_CHART_COLUMN: Final = "I"
_LAST: Final = len(_WIDTHS)


def fill_summary(sheet: Worksheet, report: Report) -> None:
    """Write the summary and its chart."""
    from openpyxl.utils import get_column_letter

    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_view.showGridLines = False
    row = _head(sheet, report)
    themes = [section.counts for section in report.sections]
    first = row
    row = _counts(sheet, row, labels.C_THEME, [*themes, report.totals])
    if themes:
        _add_chart(sheet, first, first + len(themes))
    checklists = [checklist.counts for checklist in report.checklists]
    row = _counts(sheet, row, labels.C_CHECKLIST, checklists)
    _checklists(sheet, row, report)


def _head(sheet: Worksheet, report: Report) -> int:
    """The lines above the tables; the row that comes after them."""
    from openpyxl.styles import Font

    words = counted(sum(row.words for row in report.statutes), phrases.N_WORDS)
    statutes = counted(len(report.statutes), phrases.N_STATUTES)
    made = f"{statutes}, {words}; {labels.LAWGAP.format(version=report.version)}"
    lines = (
        (f"{labels.TITLE} – {report.jurisdiction}", Font(name="Calibri", size=16, bold=True)),
        (labels.DRAFT_MARK + ". " + labels.DRAFT_NOTE, Font(name="Calibri", italic=True)),
        (made, Font(name="Calibri")),
        (phrases.TABLE_NOTE, Font(name="Calibri")),
    )
    for number, (text, font) in enumerate(lines, start=1):
        cell = sheet.cell(row=number, column=1)
        put(cell, text)
        cell.font = font
    return len(lines) + 2


def _counts(sheet: Worksheet, row: int, title: str, counts: Sequence[Counts]) -> int:
    """A table of counts from ``row`` on; the row that the next table may begin in."""
    from openpyxl.styles import Alignment, Font, PatternFill

    _row_of_heads(sheet, row, (title, *map(verdict_label, Verdict), labels.C_TOTAL))
    for line in counts:
        row += 1
        total = Font(name="Calibri", bold=line.title == labels.C_TOTAL)
        name = sheet.cell(row=row, column=1)
        put(name, line.title)
        name.font, name.alignment = total, Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = row_height([(line.title, _WIDTHS[0])])
        for place, (verdict, number) in enumerate(line.by_verdict, start=2):
            cell = sheet.cell(row=row, column=place, value=number)
            cell.font, cell.alignment = total, Alignment(vertical="top")
            if number:
                cell.fill = PatternFill("solid", fgColor=FILLS[verdict])
        sheet.cell(row=row, column=_LAST, value=line.total).font = Font(name="Calibri", bold=True)
    return row + 2


def _row_of_heads(sheet: Worksheet, row: int, titles: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for place, title in enumerate(titles, start=1):
        cell = sheet.cell(row=row, column=place)
        put(cell, title)
        cell.font = Font(name="Calibri", bold=True)
        cell.fill = PatternFill("solid", fgColor=HEAD_FILL)
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _checklists(sheet: Worksheet, row: int, report: Report) -> None:
    """The checklists applied, with version and fingerprint."""
    from openpyxl.styles import Alignment

    _row_of_heads(sheet, row, (labels.C_CHECKLIST, labels.C_VERSION, labels.C_SHA))
    for line, checklist in enumerate(report.checklists, start=row + 1):
        name = f"{checklist.title} ({checklist.id})"
        put(sheet.cell(row=line, column=1), name)
        sheet.cell(row=line, column=1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[line].height = row_height([(name, _WIDTHS[0])])
        put(sheet.cell(row=line, column=2), checklist.version)
        put(sheet.cell(row=line, column=3), checklist.sha256)


def _add_chart(sheet: Worksheet, head: int, last: int) -> None:
    """Stacked bars, one for each theme, beside the table they are drawn from."""
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "stacked", 100
    chart.title = labels.CHART
    data = Reference(sheet, min_col=2, max_col=_LAST - 1, min_row=head, max_row=last)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=head + 1, max_row=last))
    for series, verdict in zip(chart.series, Verdict, strict=True):
        series.graphicalProperties.solidFill = BARS[verdict]
        series.graphicalProperties.line.solidFill = "FFFFFF"
    chart.x_axis.scaling.orientation = "maxMin"  # first theme on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.legend.position = "b"
    chart.gapWidth = 40
    chart.width, chart.height = 22, 4 + 0.75 * (last - head)
    sheet.add_chart(chart, f"{_CHART_COLUMN}{head}")
