"""The one door through which a value enters an Excel cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgap.reports.excel.text import cell_text, looks_like_formula

if TYPE_CHECKING:
    from openpyxl.cell import Cell


def put(cell: Cell, value: str | float) -> None:
    """Put a value into a cell: a number as a number, a text as text and never as a formula."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = cell_text(value)
    cell.value = text or None
    if text:
        cell.data_type = "s"  # openpyxl takes "=…" for a formula
        if looks_like_formula(text):
            cell.quotePrefix = True  # …and a program that saves it as CSV might
