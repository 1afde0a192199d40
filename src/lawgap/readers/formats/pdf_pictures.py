"""Pictures on the pages of a PDF, and a page as a picture."""

from __future__ import annotations

import ctypes
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from lawgap.model.errors import ReadError
from lawgap.model.reading import PagePicture
from lawgap.readers.formats.ocr import RESOLUTION, Picture

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_OBJECTS = 2_000
"""Objects of a page that are looked at; a page drawn with more of them is no plain picture."""
_MANY = 100  # drawn lines that can be letters without text
_POINTS = 72.0
_MOST_PIXELS = 40_000_000
_MOST_WIDE = 4_000  # pixels
_FOUR_BYTES = 3  # pdfium's number for blue, green, red and one unused byte


class Pictures(NamedTuple):
    """How many pictures a page has, how much of it the largest covers, and if it is drawn on."""

    number: int = 0
    covered: float = 0.0
    is_drawn: bool = False


def pictures_on(page: PdfPage) -> Pictures:
    """The pictures on a page. What stands in forms inside it counts as one picture each."""
    import pypdfium2.raw as pdfium

    edges = tuple(ctypes.c_float() for _ in range(4))
    area = max(1.0, page.get_width() * page.get_height())
    number, covered, lines = 0, 0.0, 0
    objects = pdfium.FPDFPage_CountObjects(page.raw)
    for at in range(min(objects, MOST_OBJECTS)):
        found = pdfium.FPDFPage_GetObject(page.raw, at)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            lines += 1
        elif kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
            number += 1
            if pdfium.FPDFPageObj_GetBounds(found, *edges):
                left, bottom, right, top = (edge.value for edge in edges)
                covered = max(covered, (right - left) * (top - bottom) / area)
    return Pictures(number, min(covered, 1.0), number > 0 or lines > _MANY)


def page_picture(data: bytes, number: int, *, width: int, password: str = "") -> PagePicture:
    """Page ``number`` (from 1) of a PDF in colours, ``width`` pixels wide.

    Raises:
        ReadError: the file cannot be opened, or has no such page.
    """
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data, password=password or None)) as document:
            return _in_colours(document, number, width)
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise ReadError(
            f"Page {number} cannot be shown.",
            hint="Open the file in a PDF viewer; the text beside it is what LawGap read.",
            code="no-picture",
        ) from error


def _in_colours(document: PdfDocument, number: int, width: int) -> PagePicture:
    if not 1 <= number <= len(document):
        raise IndexError(number)
    page = document[number - 1]
    wide, high = page.get_size()
    scale = min(width, _MOST_WIDE) / max(wide, 1.0)
    if wide * high * scale**2 > _MOST_PIXELS:
        scale = (_MOST_PIXELS / (wide * high)) ** 0.5
    bitmap = page.render(scale=scale, force_bitmap_format=_FOUR_BYTES)
    return PagePicture(
        page=number,
        width=bitmap.width,
        height=bitmap.height,
        stride=bitmap.stride,
        pixels=bytes(bitmap.buffer),
        size=(wide, high),
    )


def picture_of(document: PdfDocument, at: int) -> Picture | None:
    """A page in shades of grey, fine enough for its letters to be recognised."""
    import pypdfium2

    try:
        page = document[at]
    except pypdfium2.PdfiumError:
        return None
    try:
        width, height = page.get_size()
        scale = RESOLUTION / _POINTS
        if width * height * scale**2 > _MOST_PIXELS:
            scale = (_MOST_PIXELS / (width * height)) ** 0.5
        bitmap = page.render(scale=scale, grayscale=True)
        try:
            pixels = bytes(bitmap.buffer)
            return Picture(pixels, bitmap.width, bitmap.height, bitmap.stride, (width, height))
        finally:
            bitmap.close()
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()
