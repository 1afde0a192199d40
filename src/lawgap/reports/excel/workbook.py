"""A report as an Excel workbook (.xlsx): data sheets to filter, a summary with charts.

Text cells are text, whatever they say; nothing computes, links or fetches. Same report, same
bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from lawgap.model.comparison import Comparison
from lawgap.reports.excel.book import book_bytes
from lawgap.reports.excel.forms import accession_table, concordance, self_assessment
from lawgap.reports.excel.sheets import data_sheets
from lawgap.reports.excel.summary import fill_summary
from lawgap.reports.kinds import BookKind
from lawgap.reports.report import Report

FORMS: Final[Mapping[BookKind, Callable[[Report], bytes]]] = {
    BookKind.CONCORDANCE: concordance,
    BookKind.ACCESSION: accession_table,
    BookKind.UNTOC: self_assessment,
}
"""Every official form with what makes it: add one here."""


def to_xlsx(
    report: Report, kind: BookKind = BookKind.WORKBOOK, *, comparison: Comparison | None = None
) -> bytes:
    """The report as the bytes of an .xlsx file.

    ``comparison``: of an older version of the law with this one; it gets a sheet of the workbook.
    """
    if kind in FORMS:
        return FORMS[kind](report)
    book = data_sheets(report, comparison)
    return book_bytes(report, book, report.words["sheets.summary"], fill_summary)
