"""How long a text may be: no statute is longer, and what is longer takes too long to read."""

from __future__ import annotations

from lawgap.model.errors import ReadError

MOST_CHARACTERS = 12_000_000
"""The longest codes of the world have half as many."""
MOST_LINES = 300_000
_PARAGRAPHS = (b"\\par", b"<p>", b"<p ", b"<P>", b":p>", b"<num", b"<li")  # in RTF, HTML and XML


def refuse_long_data(data: bytes, name: str) -> None:
    """Raise ReadError where a text file has too many bytes or lines, before it is decoded."""
    if len(data) > 4 * MOST_CHARACTERS:  # at most 4 bytes a character
        raise _too_long(name, f"{len(data) / 1e6:.0f} MB")
    lines = max(data.count(b"\n"), data.count(b"\r"))
    paragraphs = max(data.count(mark) for mark in _PARAGRAPHS)
    if paragraphs > MOST_LINES:
        raise _too_long(name, f"{paragraphs:,} paragraphs")
    if lines > 4 * MOST_LINES:
        raise _too_long(name, f"{lines:,} lines")


def refuse_long_text(text: str, name: str) -> None:
    """Raise ReadError where a text is longer than any statute."""
    if len(text) > MOST_CHARACTERS:
        raise _too_long(name, f"{len(text) / 1e6:.0f} million characters")
    lines = text.count("\n")
    if lines > MOST_LINES and lines - text.count("\n\n") > MOST_LINES:
        raise _too_long(name, f"{lines:,} lines")


def _too_long(name: str, much: str) -> ReadError:
    return ReadError(
        f"“{name}” is refused: its text is longer than any statute ({much}).",
        hint="Split it into its parts, and leave out what is no law.",
        code="too-large",
    )
