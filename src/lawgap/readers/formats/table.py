"""Which file is read by which reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.readers.formats.archive import Archive
from lawgap.readers.formats.extent import refuse_long_data, refuse_long_text
from lawgap.readers.formats.law_xml.read import read_law_xml
from lawgap.readers.formats.odt import read_odt
from lawgap.readers.formats.old_word import read_old_word
from lawgap.readers.formats.pdf import read_pdf
from lawgap.readers.formats.plain_text import read_markdown, read_plain_text
from lawgap.readers.formats.rtf import read_rtf
from lawgap.readers.formats.web_page import read_web_page
from lawgap.readers.formats.word import read_word
from lawgap.readers.formats.zipped import bytes_of
from lawgap.readers.plain import Notice, PlainText, Source

READERS: Mapping[str, Callable[[Source], PlainText]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".docx": read_word,
    ".docm": read_word,
    ".dotx": read_word,
    ".dotm": read_word,
    ".doc": read_old_word,
    ".dot": read_old_word,
    ".rtf": read_rtf,
    ".odt": read_odt,
    ".ott": read_odt,
    ".xml": read_law_xml,
    ".pdf": read_pdf,
}
"""Suffix -> what reads it. A reader turns a source into plain text or raises ReadError."""

HINTS: Mapping[str, str] = {
    ".pages": "Export it from Pages as .docx.",
    ".wpd": "Open it in LibreOffice and save it as .docx.",
    ".epub": "Save the text of the law as .docx or .html.",
    ".zip": "Give it a name that ends with .zip, or unpack it and give LawGap the folder.",
    ".mht": "Save the page as “web page, HTML only”.",
    ".mhtml": "Save the page as “web page, HTML only”.",
    ".jpg": "A picture has no text: run text recognition (OCR) on it.",
    ".jpeg": "A picture has no text: run text recognition (OCR) on it.",
    ".png": "A picture has no text: run text recognition (OCR) on it.",
    ".tif": "A picture has no text: run text recognition (OCR) on it.",
    ".tiff": "A picture has no text: run text recognition (OCR) on it.",
}
"""Suffix that is not read -> what to do about it."""

_RAW = frozenset((".txt", ".md", ".html", ".htm", ".rtf", ".xml"))  # not packed
_OTHERWISE = "LawGap reads " + ", ".join(READERS) + "."
_WORD_KINDS = frozenset((".docm", ".dotx", ".dotm"))
_TEXTS = frozenset((".txt", ".md", ".html", ".htm"))
_CONTAINERS = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"), "a Word file"),
    **dict.fromkeys((".odt", ".ott"), "an OpenDocument text"),
    ".rtf": "a Rich Text file",
    ".pdf": "a PDF file",
}
"""Suffix of a format that is told by how its files begin -> what such a file is."""


def read_text(path: Path) -> PlainText:
    """The text of a file, with hints about its lines and notices about how it was read.

    Raises ReadError, which says what to do, where the file cannot be read.
    """
    return read_source(Source(data=bytes_of(path), path=path))


def read_source(source: Source) -> PlainText:
    """The text of a file whose bytes are at hand, by what they hold and not only by its name."""
    name, named = source.name, source.path.suffix.casefold()
    if not source.data.strip():
        raise ReadError(f"“{name}” is empty.", hint="Ask for the file again.", code="empty")
    kind = _kind_by_content(source.data, name, named)
    if kind not in READERS:
        raise _unknown(name, kind)
    if kind in _RAW:
        refuse_long_data(source.data, name)
    plain = READERS[kind](source)
    refuse_long_text(plain.text, name)
    if not plain.text.strip():
        raise ReadError(f"“{name}” has no text.", hint="Ask for the file again.", code="empty")
    plain = replace(plain, format=plain.format or kind.lstrip("."))
    if kind != named:
        plain = replace(plain, notices=(*plain.notices, _misnamed(name, kind)))
    return plain


def _kind_by_content(data: bytes, name: str, named: str) -> str:
    """The suffix that fits what the file holds, whatever it is called.

    Raises ReadError where the content is of a kind that cannot be read.
    """
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF-") or (b"%PDF-" in start and named == ".pdf"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name, named)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _kind_of_old_office(data, name, named)
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    for magic, suffix in ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"II*\0", ".tif")):
        if data.startswith(magic):
            return suffix
    markup = _kind_of_markup(start, named)
    if markup:
        return markup
    if named in _CONTAINERS:
        raise ReadError(
            f"“{name}” is called {named} but is not {_CONTAINERS[named]}, or it is damaged.",
            hint="Ask for the file again, or give it its right name.",
            code="wrong-name",
        )
    return named


def _kind_of_markup(start: bytes, named: str) -> str:
    """The suffix of a page or of XML under another name, as programs save both; else empty."""
    begin = start[:300].lower()
    is_page = b"<!doctype html" in begin or b"<html" in begin
    if is_page and named in (".txt", ".doc", ".rtf", ".xml"):
        return ".html"
    is_xml = start.startswith((b"<?xml", b"\xef\xbb\xbf<?xml"))
    return ".xml" if is_xml and not is_page and named in (".txt", ".akn", "") else ""


def _kind_of_zip(data: bytes, name: str, named: str) -> str:
    """The suffix that fits a zip file: .docx, .odt, or .zip."""
    members = Archive(data, name).members
    if any(member.startswith("word/") for member in members):
        return named if named in _WORD_KINDS else ".docx"
    if "mimetype" in members and not members.isdisjoint(("content.xml", "encrypted-package")):
        return named if named == ".ott" else ".odt"
    return named if named in (".epub", ".pages", ".docm") else ".zip"


def _kind_of_old_office(data: bytes, name: str, named: str) -> str:
    """The suffix of a file in the old Office container, in which locked .docx files come too.

    Raises ReadError where it is locked or no text.
    """
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError(
            f"“{name}” is protected by a password.",
            hint="Remove the password in Word and save the file again.",
            code="encrypted",
        )
    if "WordDocument".encode("utf-16-le") in data:
        return named if named == ".dot" else ".doc"
    raise ReadError(
        f"“{name}” is a file of an old Office version that holds no Word text.",
        hint="Save the text of the law as .docx.",
        code="unknown-format",
    )


def _unknown(name: str, kind: str) -> ReadError:
    shown = f"{kind} files" if kind else "files without an ending"
    return ReadError(
        f"“{name}” is left out: LawGap does not read {shown}.",
        hint=HINTS.get(kind, _OTHERWISE),
        code="unknown-format",
    )


def _misnamed(name: str, kind: str) -> Notice:
    return Notice(
        code="wrong-name",
        message=f"“{name}” holds a {kind} file and was read as one.",
        hint=f"Rename it so that it ends with {kind}.",
    )
