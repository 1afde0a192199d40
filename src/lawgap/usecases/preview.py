"""The first pages of a Word report before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgap.model.errors import ExportError, ReadError
from lawgap.model.finding import Assessment
from lawgap.model.reading import PagePicture
from lawgap.model.statute import Progress, no_progress
from lawgap.usecases.export import ExportChoices, document_bytes

if TYPE_CHECKING:
    from lawgap.reports.word.sketch import Sketch

__all__ = ["LONGEST", "PAGES", "Sketch", "can_show_pages", "show_pages", "sketch_report"]

PAGES = 4
"""Pages that a preview shows at most."""

LONGEST = 60.0
"""Seconds that LibreOffice is given."""


def can_show_pages() -> bool:
    """Whether this computer can show the pages as they will be: LibreOffice is installed."""
    from lawgap.readers.formats.libreoffice import find_program

    return bool(find_program())


def sketch_report(assessment: Assessment, choices: ExportChoices) -> Sketch:
    """The first pages, roughly: for a window to draw by itself, without any other program.

    Raises:
        ExportError: the house style cannot be read.
        LanguageUnavailable: no report can be written in the language.
    """
    from lawgap.reports.word.sketch import sketch

    return sketch(document_bytes(assessment, choices))


def show_pages(
    assessment: Assessment,
    choices: ExportChoices,
    *,
    width: int,
    progress: Progress = no_progress,
) -> tuple[PagePicture, ...]:
    """The first pages as LibreOffice lays them out, ``width`` pixels wide.

    Raises:
        ExportError: LibreOffice is not installed, took too long or failed; or as above.
    """
    from lawgap.readers.formats.libreoffice import converted, find_program

    program = find_program()
    if not program:
        raise ExportError("LibreOffice is not installed.", hint="The quick preview needs none.")
    data = document_bytes(assessment, choices)
    wanted = f'pdf:writer_pdf_Export:{{"PageRange":{{"type":"string","value":"1-{PAGES}"}}}}'
    try:
        pdf = converted(
            program, data, given="docx", wanted=wanted, seconds=LONGEST, progress=progress
        )
    except TimeoutError as error:
        hint = "The quick preview shows the text; the file itself can be written all the same."
        raise ExportError("LibreOffice took too long over the preview.", hint=hint) from error
    if not pdf:
        raise ExportError("LibreOffice could not show the report.", hint="Write the file instead.")
    return tuple(_pictures(pdf, width, progress))


def _pictures(pdf: bytes, width: int, progress: Progress) -> list[PagePicture]:
    from lawgap.readers.formats.pdf_pictures import page_picture

    pages: list[PagePicture] = []
    for number in range(1, PAGES + 1):
        progress(number, PAGES, "")
        try:
            pages.append(page_picture(pdf, number, width=width))
        except ReadError:  # a shorter report
            break
    return pages
