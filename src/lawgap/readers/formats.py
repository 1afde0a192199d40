"""Which file is read by which reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.readers.plain import PlainText
from lawgap.readers.plain_text import read_markdown, read_plain_text

LARGEST_FILE = 50_000_000
"""Bytes above which a file is refused."""

READERS: Mapping[str, Callable[[bytes, Path], PlainText]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
}
"""Suffix -> what reads it. A reader turns a file's bytes into plain text or raises ReadError."""


def read_text(path: Path) -> PlainText:
    """The text of a file, with hints about its lines.

    Raises ReadError with what to do where the file cannot be read.
    """
    suffix = path.suffix.casefold()
    if suffix not in READERS:
        raise ReadError(f"“{path.name}” has a format that LawGap does not read.", code="unknown-format")
    return READERS[suffix](path.read_bytes(), path)
