"""Text files: .txt and .md."""

from __future__ import annotations

import codecs
import re

from lawgap.model.errors import ReadError
from lawgap.readers.plain import Heading, Notice, PlainText, Source, clean

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000  # bytes by which an encoding is guessed
MOST_NULS = 0.001
"""Share of zero bytes above which a file is binary."""
_MARKDOWN_HEADING = re.compile(r"(?m)^(#{1,6})[ \t]*(\S[^\n]*?)[ \t]*#*[ \t]*$")


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """Text of unknown encoding: by its byte order mark, as strict UTF-8, else guessed.

    Raises ReadError where the bytes are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                break
    if data[:_SAMPLE].count(0) > MOST_NULS * len(data[:_SAMPLE]) and not _is_utf16(data):
        raise ReadError(
            f"“{name}” holds binary data, not text.",
            hint="Save the statute as .docx, .pdf, .html or .txt.",
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guess(data, name)


def read_plain_text(source: Source) -> PlainText:
    """A text file as it stands; its encoding is told in a notice where it had to be guessed."""
    text, notices = decode(source.data, source.name)
    return PlainText(text=clean(text), notices=notices)


def read_markdown(source: Source) -> PlainText:
    """A Markdown file with the marks of its headings taken away."""
    text, notices = decode(source.data, source.name)
    pieces: list[str] = []
    headings: list[Heading] = []
    text, at, length = clean(text), 0, 0
    for match in _MARKDOWN_HEADING.finditer(text):
        before = text[at : match.start()]
        length += len(before)
        headings.append(Heading(start=length, level=len(match[1])))
        pieces += [before, match[2]]
        length += len(match[2])
        at = match.end()
    title = pieces[1].strip(" *_#") if pieces else ""
    return PlainText(
        text="".join([*pieces, text[at:]]),
        title=title,
        headings=tuple(headings),
        notices=notices,
    )


def _is_utf16(data: bytes) -> bool:
    """Whether every second byte of the beginning is mostly zero: UTF-16 without a mark."""
    sample = data[:2000]
    return max(sample[::2].count(0), sample[1::2].count(0)) > len(sample) * 0.35


def _guess(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise ReadError(
            f"“{name}” is not text in any known encoding.",
            hint="Save it as UTF-8 text or as .docx.",
        )
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError:
        text = data.decode(best.encoding, errors="replace")
    return text, (
        Notice(
            code="encoding-guessed",
            message=f"“{name}” does not say its encoding; it was read as {best.encoding}.",
            hint="If letters look wrong, save the file as UTF-8.",
        ),
    )
