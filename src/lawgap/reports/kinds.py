"""What a user can choose about a report, by name: kinds, formats, papers, orders.

Apart from what writes them, so that a window can offer them before anything is written.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

ENGLISH: Final = "en"
"""The language that every report can be written in, and is where none is chosen."""


class Format(StrEnum):
    """The formats of a report."""

    JSON = "json"
    WORD = "docx"
    EXCEL = "xlsx"
    CSV = "csv"


class MarkedFormat(StrEnum):
    """The formats of a statute with its evidence marked."""

    WORD = "docx"
    PAGE = "html"


class SurveyFormat(StrEnum):
    """The formats of jurisdictions side by side."""

    EXCEL = "xlsx"
    WORD = "docx"
    PAGE = "html"
    CSV = "csv"
    DRAWING = "svg"
    PICTURE = "png"


class WordKind(StrEnum):
    """The kinds of Word report."""

    COUNTRY = "country-assessment"
    OPINION = "legislative-opinion"
    GAP_NOTE = "gap-note"
    TREATY = "treaty-body"
    MINISTER = "one-page"


class Order(StrEnum):
    """How the analysis of a Word report is arranged."""

    THEME = "theme"
    INSTRUMENT = "instrument"  # by instrument, and by article in it


class Paper(StrEnum):
    """The paper that a Word report is printed on."""

    A4 = "a4"
    LETTER = "letter"


class BookKind(StrEnum):
    """The kinds of workbook."""

    WORKBOOK = "workbook"
    CONCORDANCE = "eu-concordance"  # a table of concordance as the Commission's guide has it
    ACCESSION = "accession-table"  # nine columns, as candidate countries fill in
    UNTOC = "untoc-self-assessment"  # as the UNTOC review mechanism asks
