"""A drawing as PNG, without any display: pdfium draws it, with the fonts that we ship."""

from __future__ import annotations

import ctypes
import math
import struct
import zlib
from pathlib import Path
from typing import Any, Final

from lawgap.data import data_dir
from lawgap.reports.clean_text import for_xml
from lawgap.reports.jurisdictions.drawing import Anchor, Box, Drawing, Label, Stroke

SCALE: Final = 2.0
"""Pixels of a point, where the picture is not too large."""

_MOST_PIXELS: Final = 60_000_000
_TRUETYPE: Final = 2  # FPDF_FONT_TRUETYPE
_WINDING: Final = 2  # FPDF_FILLMODE_WINDING


def to_png(drawing: Drawing, *, scale: float = SCALE) -> bytes:
    """The drawing as the bytes of a PNG; the same drawing gives the same bytes."""
    import pypdfium2.raw as pdfium

    scale = min(scale, math.sqrt(_MOST_PIXELS / max(drawing.width * drawing.height, 1.0)))
    document = pdfium.FPDF_CreateNewDocument()
    try:
        page = _page(document, drawing)
        try:
            return _rendered(page, drawing, scale)
        finally:
            pdfium.FPDF_ClosePage(page)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: Any, drawing: Drawing) -> Any:
    import pypdfium2.raw as pdfium

    page = pdfium.FPDFPage_New(document, 0, drawing.width, drawing.height)
    fonts = {bold: _font(document, name) for bold, name in _FONTS.items()}
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            _draw_box(page, shape, drawing.height)
        elif isinstance(shape, Stroke):
            _draw_stroke(page, shape, drawing.height)
        else:
            _draw_label(document, page, fonts[shape.bold], shape, drawing.height)
    for font in fonts.values():
        pdfium.FPDFFont_Close(font)
    pdfium.FPDFPage_GenerateContent(page)
    return page


_FONTS: Final = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}


def _font(document: Any, name: str) -> Any:
    import pypdfium2.raw as pdfium

    data = Path(data_dir("resources") / "fonts" / name).read_bytes()
    held = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    return pdfium.FPDFText_LoadFont(document, held, len(data), _TRUETYPE, 1)


def _colour(rgb: str) -> tuple[int, int, int, int]:
    red, green, blue = bytes.fromhex(rgb)
    return red, green, blue, 255


def _draw_box(page: Any, box: Box, height: float) -> None:
    import pypdfium2.raw as pdfium

    path = pdfium.FPDFPageObj_CreateNewRect(
        box.x, height - box.y - box.height, box.width, box.height
    )
    pdfium.FPDFPageObj_SetFillColor(path, *_colour(box.fill))
    if box.edge:
        pdfium.FPDFPageObj_SetStrokeColor(path, *_colour(box.edge))
        pdfium.FPDFPageObj_SetStrokeWidth(path, 1.0)
    pdfium.FPDFPath_SetDrawMode(path, _WINDING, bool(box.edge))
    pdfium.FPDFPage_InsertObject(page, path)


def _draw_stroke(page: Any, stroke: Stroke, height: float) -> None:
    import pypdfium2.raw as pdfium

    path = pdfium.FPDFPageObj_CreateNewPath(stroke.x1, height - stroke.y1)
    pdfium.FPDFPath_LineTo(path, stroke.x2, height - stroke.y2)
    pdfium.FPDFPageObj_SetStrokeColor(path, *_colour(stroke.colour))
    pdfium.FPDFPageObj_SetStrokeWidth(path, 1.0)
    pdfium.FPDFPath_SetDrawMode(path, 0, 1)
    pdfium.FPDFPage_InsertObject(page, path)


def _draw_label(document: Any, page: Any, font: Any, label: Label, height: float) -> None:
    import pypdfium2.raw as pdfium

    words = pdfium.FPDFPageObj_CreateTextObj(document, font, label.size * _SMALLER)
    text = f"{for_xml(label.text)}\0".encode("utf-16-le")
    wide = (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text)
    pdfium.FPDFText_SetText(words, wide)
    pdfium.FPDFPageObj_SetFillColor(words, *_colour(label.colour))
    shift = _width(words) * {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    x, y = label.x, height - label.y
    if label.upright:
        pdfium.FPDFPageObj_Transform(words, 0, 1, -1, 0, x, y - shift)
    else:
        pdfium.FPDFPageObj_Transform(words, 1, 0, 0, 1, x - shift, y)
    pdfium.FPDFPage_InsertObject(page, words)


_SMALLER: Final = 0.87  # our font is wider than the one that the places are reckoned for


def _width(words: Any) -> float:
    """How wide the words are, before they are moved."""
    import pypdfium2.raw as pdfium

    edges = [ctypes.c_float() for _ in range(4)]
    found = pdfium.FPDFPageObj_GetBounds(words, *(ctypes.byref(edge) for edge in edges))
    return float(edges[2].value - edges[0].value) if found else 0.0


def _rendered(page: Any, drawing: Drawing, scale: float) -> bytes:
    import pypdfium2.raw as pdfium

    width, height = round(drawing.width * scale), round(drawing.height * scale)
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        flags = pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        buffer = pdfium.FPDFBitmap_GetBuffer(bitmap)
        pixels = ctypes.string_at(buffer, stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return _png(width, height, stride, pixels)


def _png(width: int, height: int, stride: int, pixels: bytes) -> bytes:
    """Eight bits a colour, no filter; of four bytes of a pixel the fourth is left out."""
    rows = bytearray()
    for line in range(height):
        row = pixels[line * stride : line * stride + 4 * width]
        plain = bytearray(3 * width)
        plain[0::3], plain[1::3], plain[2::3] = row[0::4], row[1::4], row[2::4]
        rows += b"\0" + plain
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, part) for kind, part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
