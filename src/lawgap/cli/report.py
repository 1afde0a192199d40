"""Options of a report: its language, and for Word its kind, paper, order and house style."""

from __future__ import annotations

import argparse
from pathlib import Path

from lawgap.usecases.export import BOOKS, DOCUMENTS, ORDERS, PAPERS, ExportChoices, language_codes


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Add the options to a command that writes reports."""
    usual = ExportChoices()
    parser.add_argument(
        "--report-language",
        choices=language_codes(),
        default=usual.language,
        help=f"the report's own language; quotations keep theirs (default: {usual.language})",
    )
    word = parser.add_argument_group("Word reports")
    word.add_argument(
        "--kind",
        choices=DOCUMENTS,
        default=usual.document,
        help=f"which report (default: {usual.document})",
    )
    word.add_argument(
        "--order",
        choices=ORDERS,
        default=usual.order,
        help=f"analysis by theme or by instrument and article (default: {usual.order})",
    )
    word.add_argument(
        "--paper", choices=PAPERS, default=usual.paper, help=f"paper (default: {usual.paper})"
    )
    word.add_argument(
        "--style",
        type=Path,
        metavar="FILE",
        help="a .docx or .dotx whose styles, margins, headers and logo the report takes",
    )
    excel = parser.add_argument_group("Excel workbooks")
    excel.add_argument(
        "--workbook",
        choices=BOOKS,
        default=usual.book,
        help=f"the workbook, or an official form (default: {usual.book})",
    )


def export_choices(arguments: argparse.Namespace) -> ExportChoices:
    """What the options say."""
    return ExportChoices(
        language=arguments.report_language,
        document=arguments.kind,
        order=arguments.order,
        paper=arguments.paper,
        style=arguments.style,
        book=arguments.workbook,
    )
