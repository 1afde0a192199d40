"""PDF files: words in reading order, paragraphs joined, running heads left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.readers.formats.pdf_layout import (
    Piece,
    columns_of,
    join_paragraphs,
    lines_of,
    without_running_heads,
)
from lawgap.readers.plain import Notice, PlainText, Source, clean

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES = 3_000
FEWEST_CHARACTERS = 20
"""Characters below which a page counts as one without text: a scan."""
_SHOWN_PAGES = 12


def read_pdf(source: Source) -> PlainText:
    """The text of a PDF file, columns one after the other.

    Raises ReadError where it is locked, damaged, too long, or has no text to read.
    """
    document = _open(source.data, source.name)
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise ReadError(
                f"“{source.name}” has {count:,} pages; LawGap reads {MOST_PAGES:,} at most.",
                hint="Split the file.",
                code="too-large",
            )
        pages = [_pieces(document[number], source.name) for number in range(count)]
    finally:
        document.close()
    scans = [
        number
        for number, pieces in enumerate(pages, 1)
        if sum(len(piece.text) for piece in pieces) < FEWEST_CHARACTERS
    ]
    if len(scans) == count:
        raise ReadError(
            f"“{source.name}” is a scan: none of its {count} pages has text that can be read "
            f"({_page_list(scans)}).",
            hint="Run text recognition (OCR) on it, or use another copy of the law.",
            code="scan",
        )
    return _text(pages, scans, source.name)


def _open(data: bytes, name: str) -> PdfDocument:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise ReadError(
                f"“{name}” is protected by a password.",
                hint="Open it in a PDF viewer and save a copy without one.",
                code="encrypted",
            ) from error
        raise ReadError(
            f"“{name}” is damaged and cannot be opened.",
            hint="Ask for the file again.",
            code="damaged",
        ) from error


def _pieces(page: PdfPage, name: str) -> list[Piece]:
    """The pieces of text on a page, in no order."""
    import pypdfium2

    try:
        textpage = page.get_textpage()
        try:
            pieces = []
            for index in range(textpage.count_rects()):
                left, bottom, right, top = textpage.get_rect(index)
                words = textpage.get_text_bounded(left, bottom, right, top)
                words = words.replace("\r\n", " ")
                if words.strip() and right > left and top > bottom:
                    pieces.append(Piece(left, bottom, right, top, words))
            return pieces
        finally:
            textpage.close()
    except pypdfium2.PdfiumError as error:
        raise ReadError(
            f"“{name}” is damaged: a page cannot be read.",
            hint="Ask for the file again.",
            code="damaged",
        ) from error
    finally:
        page.close()


def _text(pages: list[list[Piece]], scans: list[int], name: str) -> PlainText:
    """The text of all pages, with the offset at which each begins."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    lines = [
        [line for column in columns_of(page) for line in lines_of(column)]
        for page in without_running_heads(pages)
    ]
    for paragraphs in join_paragraphs(lines):
        starts.append(length)
        for paragraph in paragraphs:
            words = clean(paragraph)
            pieces.append(words)
            length += len(words) + 1
    notices = (
        (
            Notice(
                code="scan",
                message=f"“{name}” has pages without text that can be read: {_page_list(scans)}.",
                hint="Run text recognition (OCR) on them, or check them by hand.",
            ),
        )
        if scans
        else ()
    )
    return PlainText(
        text="\n".join(pieces) + "\n", pages=tuple(starts), whole_lines=True, notices=notices
    )


def _page_list(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_SHOWN_PAGES]))
    more = f" and {len(numbers) - _SHOWN_PAGES} more" if len(numbers) > _SHOWN_PAGES else ""
    return f"page {shown}{more}" if len(numbers) == 1 else f"pages {shown}{more}"
