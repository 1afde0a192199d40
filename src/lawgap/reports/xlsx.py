"""A report as an Excel workbook (.xlsx): data sheets to filter, a summary with a chart.

Text cells are text, whatever they say; nothing computes, links or fetches. Same report, same
bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lawgap.reports.archive import FIXED_DATE, repacked
from lawgap.reports.excel_cells import put
from lawgap.reports.excel_sheets import DATE, Column, Sheet, Value, data_sheets
from lawgap.reports.excel_summary import fill_summary
from lawgap.reports.excel_text import cell_text, row_height
from lawgap.reports.palette import FILLS, HEAD_FILL, STATUS_FILLS
from lawgap.reports.report import Report
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_CORE: Final = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_A3, _A4 = "8", "9"  # Excel's numbers for paper sizes
_CHOICES_LIMIT: Final = 255  # characters of a validation list


def to_xlsx(report: Report) -> bytes:
    """The report as the bytes of an .xlsx file."""
    from openpyxl import Workbook

    words = report.words
    workbook = Workbook()
    _set_properties(workbook, report)
    summary = workbook.active
    summary.title = words["sheets.summary"]
    fill_summary(summary, report)
    _set_print(summary, report, wide=False)
    summary.page_setup.fitToHeight = 1
    summary.print_options.gridLines = False
    _add_styles(workbook)
    for sheet in data_sheets(report):
        _fill(workbook.create_sheet(sheet.title), sheet, report)
    saved = io.BytesIO()
    workbook.save(saved)
    return _with_fixed_date(saved.getvalue())


def _fill(worksheet: Worksheet, sheet: Sheet, report: Report) -> None:
    from openpyxl.utils import get_column_letter

    _fill_head(worksheet, sheet.columns)
    _fill_rows(worksheet, sheet)
    last = worksheet.cell(row=max(2, len(sheet.rows) + 1), column=len(sheet.columns)).coordinate
    worksheet.auto_filter.ref = f"A1:{last}"
    worksheet.freeze_panes = worksheet.cell(row=2, column=sheet.fixed + 1)
    _add_choices(report.words, worksheet, sheet)
    _set_print(worksheet, report, wide=sheet.wide)
    worksheet.print_title_rows = "1:1"
    if sheet.printed:
        printed = get_column_letter(sheet.printed)
        worksheet.print_area = f"A1:{printed}{max(2, len(sheet.rows) + 1)}"


def _fill_head(worksheet: Worksheet, columns: Sequence[Column[object]]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    font, fill = Font(name="Calibri", size=11, bold=True), PatternFill("solid", fgColor=HEAD_FILL)
    alignment = Alignment(wrap_text=True, vertical="center")
    for number, column in enumerate(columns, start=1):
        cell = worksheet.cell(row=1, column=number)
        put(cell, column.title)
        cell.font, cell.fill, cell.alignment = font, fill, alignment
        worksheet.column_dimensions[get_column_letter(number)].width = column.width
    worksheet.row_dimensions[1].height = 32


def _fill_rows(worksheet: Worksheet, sheet: Sheet) -> None:
    for number, (values, colours) in enumerate(zip(sheet.rows, sheet.fills, strict=True), start=2):
        for place, value in enumerate(values, start=1):
            cell = worksheet.cell(row=number, column=place)
            cell.style = _style_name(colours[place - 1])
            put(cell, value)
            if sheet.columns[place - 1].kind == DATE:
                cell.number_format = "yyyy-mm-dd"
        worksheet.row_dimensions[number].height = _height(sheet, values)


def _add_styles(workbook: Workbook) -> None:
    """A named style for plain cells and one for each colour: far quicker than a look per cell."""
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

    for colour in ("", *sorted({*FILLS.values(), *STATUS_FILLS.values()})):
        style = NamedStyle(_style_name(colour))
        style.font = Font(name="Calibri", size=11)
        style.alignment = Alignment(wrap_text=True, vertical="top")
        if colour:
            style.fill = PatternFill("solid", fgColor=colour)
        workbook.add_named_style(style)


def _style_name(colour: str) -> str:
    return f"LawGap {colour}" if colour else "LawGap text"


def _height(sheet: Sheet, values: Sequence[Value]) -> float:
    """Points for the columns that are printed; what stands beside them may be cut short."""
    pairs = list(zip(values, sheet.columns, strict=True))[: sheet.printed or None]
    return row_height([(v, column.width) for v, column in pairs if isinstance(v, str) and v])


def _add_choices(words: Words, worksheet: Worksheet, sheet: Sheet) -> None:
    """Let a reviewer pick from lists and enter real dates."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, column in enumerate(sheet.columns, start=1):
        if column.kind == DATE:
            rule = DataValidation(
                type="date", operator="greaterThan", formula1="36526", allow_blank=True
            )
        elif column.choices:
            listed = ",".join(column.choices)[:_CHOICES_LIMIT]
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
        else:
            continue
        key = "choose" if column.choices else "date-format"
        rule.error = rule.prompt = words[f"workbook.{key}"]
        rule.showErrorMessage = rule.showInputMessage = True
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{max(2, len(sheet.rows) + 1)}")
        worksheet.add_data_validation(rule)


def _set_print(worksheet: Worksheet, report: Report, *, wide: bool) -> None:
    """Lying pages, as wide as the sheet, with the sheet's name and page x of y."""
    words = report.words
    setup = worksheet.page_setup
    setup.orientation, setup.paperSize = "landscape", _A3 if wide else _A4
    setup.fitToWidth, setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    worksheet.print_options.gridLines = True
    margins = worksheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.3
    # "&" begins a code in a header: a country's name must not.
    worksheet.oddHeader.left.text = report.jurisdiction[:80].replace("&", "&&")
    worksheet.oddHeader.right.text = words.say("front.lawgap", version=report.version)
    worksheet.oddFooter.center.text = words["workbook.sheet-page"]


def _set_properties(workbook: Workbook, report: Report) -> None:
    words = report.words
    properties = workbook.properties
    properties.title = cell_text(f"{words['front.title']} – {report.jurisdiction}")[:_CHOICES_LIMIT]
    properties.subject = words["front.subtitle"]
    properties.creator = words.say("front.lawgap", version=report.version)
    properties.lastModifiedBy = properties.creator
    properties.description = words["front.draft-note"]
    properties.language = words.tag
    properties.created = FIXED_DATE.replace(tzinfo=None)


def _with_fixed_date(data: bytes) -> bytes:
    """The workbook without the clock that openpyxl writes into it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read(_CORE)
    date = FIXED_DATE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return repacked(data, replaced={_CORE: _MODIFIED.sub(rb"\g<1>" + date, core)})
