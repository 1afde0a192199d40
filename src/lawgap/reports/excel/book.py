"""A workbook put together: first sheet, data sheets with their settings, lists, long texts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from lawgap.reports.archive import FIXED_DATE, repacked
from lawgap.reports.excel.rows import LongText, Look, Writing, letter, long_rows, rows_xml
from lawgap.reports.excel.table import DATE, Book, Choices, Column, Sheet, sheet_names, sheet_of
from lawgap.reports.excel.text import cell_text
from lawgap.reports.palette import FILLS, HEAD_FILL, STATUS_FILLS
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet


class Printed(Protocol):
    """What a workbook is made of, as far as every sheet must know: a report, or a survey."""

    @property
    def words(self) -> Words:
        """The words of its language."""

    @property
    def jurisdiction(self) -> str:
        """The name at the head of each page."""

    @property
    def version(self) -> str:
        """LawGap's."""


Source = TypeVar("Source", bound=Printed)
FillFirst = Callable[["Worksheet", Source], None]

_CORE: Final = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')
_A3, _A4 = "8", "9"  # Excel's numbers for paper sizes
_TITLE_LIMIT: Final = 255
_SPARE: Final = 20  # empty lines of a list, for values that a reviewer adds
_FIRST_DAY: Final = "36526"  # 1 January 2000, as Excel counts days


def book_bytes(report: Source, book: Book, first: str, fill_first: FillFirst[Source]) -> bytes:
    """The workbook as the bytes of an .xlsx file; its first sheet is called ``first``."""
    from openpyxl import Workbook

    workbook = Workbook()
    _set_properties(workbook, report, book.title)
    sheet = workbook.active
    sheet.title = first
    fill_first(sheet, report)
    _set_print(sheet, report, wide=True)
    sheet.page_setup.fitToHeight = 1
    sheet.print_options.gridLines = False
    writing = Writing(words=report.words, styles=_styles(workbook))
    lists = _lists_sheet(report.words, book)
    names = sheet_names([first, *(one.title for one in book.sheets), *(one.title for one in lists)])
    pairs = list(zip((*book.sheets, *lists), names[1:], strict=True))
    for data, name in pairs:
        worksheet = workbook.create_sheet(name)
        _settle(worksheet, data, report)
        _add_choices(report.words, worksheet, data, _ranges(book, names[-1]))
    return _with_rows(workbook, writing, pairs, report)


def _with_rows(
    workbook: Workbook, writing: Writing, pairs: Sequence[tuple[Sheet, str]], report: Printed
) -> bytes:
    """The saved workbook with the rows of its data sheets put in."""
    made = [rows_xml(writing, sheet, name) for sheet, name in pairs]
    sheets = [sheet for sheet, _ in pairs]
    if writing.long:
        more = _long_texts(report.words, writing.long)
        _settle(workbook.create_sheet(more.title), more, report)
        made.append(rows_xml(writing, more, more.title))
        sheets.append(more)
    saved = io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as archive:
        replaced = {_CORE: _with_fixed_date(archive.read(_CORE))}
        for number, (rows, sheet) in enumerate(zip(made, sheets, strict=True), start=2):
            name = f"xl/worksheets/sheet{number}.xml"
            replaced[name] = _filled(archive.read(name), rows, sheet)
    return repacked(saved.getvalue(), replaced=replaced)


def _filled(data: bytes, rows: str, sheet: Sheet) -> bytes:
    last = f"{letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    data = _DIMENSION.sub(f'<dimension ref="A1:{last}"'.encode(), data, count=1)
    return _NO_ROWS.sub(lambda _: rows.encode(), data, count=1)


def _styles(workbook: Workbook) -> dict[Look, int]:
    """The number of every look that a cell may have."""
    from openpyxl.styles import Alignment, Font, PatternFill

    scratch = workbook.create_sheet()
    top = Alignment(wrap_text=True, vertical="top")
    plain, bold = Font(name="Calibri", size=11), Font(name="Calibri", size=11, bold=True)
    cell = scratch.cell(row=1, column=1)
    cell.font, cell.fill = bold, PatternFill("solid", fgColor=HEAD_FILL)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    styles = {Look(head=True): cell.style_id}
    looks = [
        Look(fill=fill, quoted=quoted, day=day)
        for fill in ("", *sorted({*FILLS.values(), *STATUS_FILLS.values()}))
        for quoted in (False, True)
        for day in (False, True)
    ]
    for number, look in enumerate(looks, start=2):
        cell = scratch.cell(row=number, column=1)
        cell.font, cell.alignment = plain, top
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        if look.day:
            cell.number_format = "yyyy-mm-dd"
        if look.quoted:
            cell.quotePrefix = True
        styles[look] = cell.style_id
    workbook.remove(scratch)
    return styles


def _settle(worksheet: Worksheet, sheet: Sheet, report: Printed) -> None:
    """Widths, filter, frozen head, and how it is printed."""
    for number, column in enumerate(sheet.columns, start=1):
        worksheet.column_dimensions[letter(number)].width = column.width
    end = max(2, len(sheet.rows) + 1)
    worksheet.auto_filter.ref = f"A1:{letter(len(sheet.columns))}{end}"
    worksheet.freeze_panes = f"{letter(sheet.fixed + 1)}2"
    _set_print(worksheet, report, wide=sheet.wide)
    worksheet.print_title_rows = "1:1"
    if sheet.printed:
        worksheet.print_area = f"A1:{letter(sheet.printed)}{end}"


def _lists_sheet(words: Words, book: Book) -> tuple[Sheet, ...]:
    """The sheet that holds the lists side by side; none where nothing is picked."""
    if not book.lists:
        return ()
    lists = list(book.lists.values())
    length = max(len(one.values) + (_SPARE if one.own else 0) for one in lists)
    columns = [_list_column(one, number) for number, one in enumerate(lists)]
    rows = [tuple(_item(one, place) for one in lists) for place in range(length)]
    return (sheet_of(words["sheets.lists"], columns, rows),)


def _list_column(one: Choices, number: int) -> Column[tuple[str, ...]]:
    return Column(title=one.title, width=34, value=lambda row: row[number])


def _item(one: Choices, place: int) -> str:
    return one.values[place] if place < len(one.values) else ""


def _ranges(book: Book, sheet: str) -> dict[str, tuple[str, Choices]]:
    """Where each list stands: by its name the range, as a formula names it."""
    quoted = sheet.replace("'", "''")
    result = {}
    for number, (name, one) in enumerate(book.lists.items(), start=1):
        last = len(one.values) + (_SPARE if one.own else 0) + 1
        place = letter(number)
        result[name] = (f"'{quoted}'!${place}$2:${place}${last}", one)
    return result


def _add_choices(
    words: Words, worksheet: Worksheet, sheet: Sheet, ranges: dict[str, tuple[str, Choices]]
) -> None:
    """Let a reviewer pick from lists and enter real dates."""
    for number, column in enumerate(sheet.columns, start=1):
        rule = _rule(words, column, ranges)
        if rule is None:
            continue
        rule.showErrorMessage = rule.showInputMessage = True
        rule.add(f"{letter(number)}2:{letter(number)}{max(2, len(sheet.rows) + 1)}")
        worksheet.add_data_validation(rule)


def _rule(
    words: Words, column: Column[object], ranges: dict[str, tuple[str, Choices]]
) -> DataValidation | None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.kind == DATE:
        rule = DataValidation(
            type="date", operator="greaterThan", formula1=_FIRST_DAY, allow_blank=True
        )
        rule.error = rule.prompt = words["workbook.date-format"]
    elif column.choices:
        place, choices = ranges[column.choices]
        rule = DataValidation(type="list", formula1=place, allow_blank=True)
        key = "choose-or-add" if choices.own else "choose"
        rule.error = rule.prompt = words[f"workbook.{key}"]
        if choices.own:
            rule.errorStyle = "warning"
    else:
        return None
    return rule


def _long_texts(words: Words, long: Sequence[LongText]) -> Sheet:
    """The texts that did not fit their cells, whole, in as many rows as they need."""
    columns: Iterable[Column[tuple[int, LongText, int, str]]] = (
        Column(title=words["columns.number"], width=10, value=lambda row: row[0]),
        Column(title=words["columns.sheet"], width=20, value=lambda row: row[1].sheet),
        Column(title=words["columns.cell"], width=10, value=lambda row: row[1].cell),
        Column(title=words["columns.part"], width=8, value=lambda row: row[2]),
        Column(title=words["columns.full-text"], width=120, value=lambda row: row[3]),
    )
    return sheet_of(words["sheets.full-texts"], columns, long_rows(long))


def _set_print(worksheet: Worksheet, report: Printed, *, wide: bool) -> None:
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


def _set_properties(workbook: Workbook, report: Printed, title: str) -> None:
    words = report.words
    properties = workbook.properties
    properties.title = cell_text(f"{title} – {report.jurisdiction}")[:_TITLE_LIMIT]
    properties.subject = words["front.subtitle"]
    properties.creator = words.say("front.lawgap", version=report.version)
    properties.lastModifiedBy = properties.creator
    properties.description = words["front.draft-note"]
    properties.language = words.tag
    properties.created = FIXED_DATE.replace(tzinfo=None)


def _with_fixed_date(core: bytes) -> bytes:
    """The properties without the clock that openpyxl writes into them."""
    date = FIXED_DATE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return _MODIFIED.sub(rb"\g<1>" + date, core)
