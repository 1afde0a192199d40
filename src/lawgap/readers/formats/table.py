"""Which file is read by which reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.readers.formats.archive import Archive
from lawgap.readers.formats.pdf import read_pdf
from lawgap.readers.formats.plain_text import read_markdown, read_plain_text
from lawgap.readers.formats.web_page import read_web_page
from lawgap.readers.formats.word import read_word
from lawgap.readers.plain import Notice, PlainText, Source

LARGEST_FILE = 50_000_000
"""Bytes above which a file is refused."""

READERS: Mapping[str, Callable[[Source], PlainText]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".docx": read_word,
    ".pdf": read_pdf,
}
"""Suffix -> what reads it. A reader turns a source into plain text or raises ReadError."""

HINTS: Mapping[str, str] = {
    ".doc": "Open it in Word or LibreOffice and save it as .docx.",
    ".docm": "Open it in Word and save it as .docx, without macros.",
    ".dot": "Open it in Word and save it as .docx.",
    ".odt": "Open it in LibreOffice and save it as .docx.",
    ".rtf": "Open it in Word or LibreOffice and save it as .docx.",
    ".pages": "Export it from Pages as .docx.",
    ".wpd": "Open it in LibreOffice and save it as .docx.",
    ".epub": "Save the text of the law as .docx or .html.",
    ".xml": "Save the text of the law as .docx or .html.",
    ".zip": "Unpack it and give LawGap the folder.",
    ".mht": "Save the page as “web page, HTML only”.",
    ".mhtml": "Save the page as “web page, HTML only”.",
    ".jpg": "A picture has no text: run text recognition (OCR) on it.",
    ".jpeg": "A picture has no text: run text recognition (OCR) on it.",
    ".png": "A picture has no text: run text recognition (OCR) on it.",
    ".tif": "A picture has no text: run text recognition (OCR) on it.",
    ".tiff": "A picture has no text: run text recognition (OCR) on it.",
}
"""Suffix that is not read -> what to do about it."""

_OTHERWISE = "LawGap reads " + ", ".join(READERS) + "."
_TEXTS = frozenset((".txt", ".md", ".html", ".htm"))


def read_text(path: Path) -> PlainText:
    """The text of a file, with hints about its lines and notices about how it was read.

    Raises ReadError, which says what to do, where the file cannot be read.
    """
    return read_source(Source(data=bytes_of(path), path=path))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError where it is missing, locked away or too large."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ReadError(f"“{path.name}” is no file.", hint="Name a file.", code="no-file")
        if size > LARGEST_FILE:
            raise ReadError(
                f"“{path.name}” has {size / 1e6:.0f} MB; "
                f"LawGap reads files of up to {LARGEST_FILE / 1e6:.0f} MB.",
                hint="Split the file, or save it without pictures.",
                code="too-large",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(
            f"There is no file “{path}”.", hint="Check the name.", code="missing"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        raise ReadError(
            f"“{path.name}” cannot be read: {reason}.",
            hint="Check that you may open it.",
            code="not-readable",
        ) from error


def read_source(source: Source) -> PlainText:
    """The text of a file whose bytes are at hand, by what they hold and not only by its name."""
    name, named = source.name, source.path.suffix.casefold()
    if not source.data.strip():
        raise ReadError(f"“{name}” is empty.", hint="Ask for the file again.", code="empty")
    kind = _kind_by_content(source.data, name, named)
    if kind not in READERS:
        raise _unknown(name, kind)
    plain = READERS[kind](source)
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
        raise _old_office(data, name, named)
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    for magic, suffix in ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"II*\0", ".tif")):
        if data.startswith(magic):
            return suffix
    if named in (".docx", ".pdf"):
        kind = "a Word file" if named == ".docx" else "a PDF file"
        raise ReadError(
            f"“{name}” is called {named} but is not {kind}, or it is damaged.",
            hint="Ask for the file again, or give it its right name.",
            code="wrong-name",
        )
    if named in _TEXTS or named in HINTS or named not in READERS:
        page = start[:200].lower()
        if named == ".txt" and (b"<!doctype html" in page or b"<html" in page):
            return ".html"
    return named


def _kind_of_zip(data: bytes, name: str, named: str) -> str:
    """The suffix that fits a zip file: .docx, .odt, or .zip."""
    members = Archive(data, name).members
    if any(member.startswith("word/") for member in members):
        return ".docx"
    if "mimetype" in members and "content.xml" in members:
        return ".odt"
    return named if named in (".epub", ".pages", ".docm") else ".zip"


def _old_office(data: bytes, name: str, named: str) -> ReadError:
    """What to say of a file in the old Office container, in which locked .docx files come too."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ReadError(
            f"“{name}” is protected by a password.",
            hint="Remove the password in Word and save the file again.",
            code="encrypted",
        )
    wrongly = f" although it is called {named}" if named != ".doc" else ""
    return ReadError(
        f"“{name}” is a file of an old Office version{wrongly}, which LawGap does not read.",
        hint=HINTS[".doc"],
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
