"""Looking into Word and Excel files that a test has just made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every member of the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(data: bytes) -> etree._Element:
    """The body of a Word document."""
    return etree.fromstring(parts_of(data)["word/document.xml"]).find(f"{W}body")


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style, or "Normal"."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if style is None else style.get(f"{W}val")


def text_of(element: etree._Element) -> str:
    """The words that a reader sees: line breaks and tabs included, field codes not."""
    return "".join(_shown(node) for node in element.iter(f"{W}t", f"{W}br", f"{W}tab"))


def _shown(node: etree._Element) -> str:
    if node.tag == f"{W}tab":
        return "\t" if node.getparent().tag == f"{W}r" else ""
    return "\n" if node.tag == f"{W}br" else node.text or ""


def outline_of(data: bytes) -> str:
    """The whole document as text: a line for each paragraph with its style, and for each row."""
    return "\n".join(_lines(body_of(data))) + "\n"


def _lines(body: etree._Element) -> Iterator[str]:
    for element in body:
        if element.tag == f"{W}p":
            yield f"[{style_of(element)}] {text_of(element)}".rstrip()
        elif element.tag == f"{W}tbl":
            for row in element.iter(f"{W}tr"):
                repeated = row.find(f"{W}trPr/{W}tblHeader") is not None
                cells = (_cell(cell) for cell in row.iter(f"{W}tc"))
                yield ("‖ " if repeated else "| ") + " | ".join(cells)


def _cell(cell: etree._Element) -> str:
    return " / ".join(text_of(paragraph) for paragraph in cell.iter(f"{W}p"))


def mistakes_in(data: bytes, path: Path) -> list[str]:
    """What the validator finds, without what it says of every workbook that openpyxl makes."""
    path.write_bytes(data)
    errors = OpenXmlValidator().validate(path).errors
    return [error.description for error in errors if not _usual(error)]


def _usual(error: object) -> bool:
    fonts = error.part_uri == "/xl/styles.xml" and "/fonts[1]/" in error.path
    return fonts or "inline-string cell(s)" in error.description
