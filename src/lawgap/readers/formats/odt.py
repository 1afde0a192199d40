"""OpenDocument texts (.odt), read whole: every word is in the text or said to be left out.

Numbers are those that LibreOffice shows; tracked changes are read as accepted or as original;
headers, footers, comments, hidden words and tables of contents are left out and counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.readers.formats.archive import Archive, parse_xml, refuse_many
from lawgap.readers.formats.notices import hidden_notice, tracked_notice
from lawgap.readers.formats.odt_numbers import read_list_numbers
from lawgap.readers.formats.odt_walk import DRAW, OFFICE, Walk, count_source, hidden_styles
from lawgap.readers.plain import Account, Notice, PlainText, Source, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_TAGS = 1_500_000
"""Tags of a text; a whole code has about a fifth of it."""

_DC = "{http://purl.org/dc/elements/1.1/}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


def read_odt(source: Source) -> PlainText:
    """The text of an .odt file: one line for each paragraph, numbers and notes included.

    Raises ReadError where the file is damaged, locked or no text document.
    """
    archive = Archive(source.data, source.name)
    _check_open(archive)
    data = archive.read("content.xml")
    refuse_many(data.count(b"<"), MOST_TAGS, source.name)
    content = parse_xml(data, source.name)
    styles = _member(archive, "styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ReadError(
            f"“{source.name}” is an OpenDocument file, but no text.",
            hint="Save the text of the law as .odt or .docx.",
            code="unknown-format",
        )
    roots = [root for root in (styles, content) if root is not None]
    original = source.choices.tracked is Tracked.ORIGINAL
    hidden = hidden_styles(roots)
    walk = Walk(read_list_numbers(roots), original=original, hidden=hidden)
    walk.read(body)
    end = len(walk.rows)
    walk.read_notes()
    words = count_source(body, original=original, hidden=hidden)
    if styles is not None:
        words += walk.leave_headers(styles)
    layout = lay_out(walk.rows)
    changes = walk.changes
    return PlainText(
        text=layout.text,
        title=walk.title or _title(archive),
        headings=layout.headings,
        whole_lines=True,
        notices=tuple(_notices(source.name, walk, original=original)),
        places=layout.places,
        account=Account(
            source_words=words,
            added_words=walk.tally.added,
            joined_words=walk.tally.joined,
            left_out=walk.tally.left_out(),
            tracked=(Tracked.ORIGINAL if original else Tracked.ACCEPTED) if changes else None,
            tracked_changes=changes,
            images=sum(1 for _ in body.iter(f"{DRAW}image")),
        ),
        notes=layout.starts[end] if end < len(walk.rows) else -1,
    )


def _member(archive: Archive, name: str) -> _Element | None:
    return parse_xml(archive.read(name), archive.name) if name in archive.members else None


def _check_open(archive: Archive) -> None:
    """Raise ReadError where the manifest says that the file is encrypted."""
    manifest = _member(archive, "META-INF/manifest.xml")
    if (
        manifest is not None
        and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None
    ):
        raise ReadError(
            f"“{archive.name}” is protected by a password.",
            hint="Remove the password in LibreOffice and save the file again.",
            code="encrypted",
        )


def _title(archive: Archive) -> str:
    """The title among the document's properties, which nobody sees on the page: hardly ever one."""
    meta = _member(archive, "meta.xml")
    title = next(meta.iter(f"{_DC}title"), None) if meta is not None else None
    return " ".join((title.text or "").split()) if title is not None else ""


def _notices(name: str, walk: Walk, *, original: bool) -> Iterator[Notice]:
    if walk.changes:
        tracked = Tracked.ORIGINAL if original else Tracked.ACCEPTED
        yield tracked_notice(name, walk.changes, tracked)
    if any(part.kind is LeftOutKind.HIDDEN for part in walk.tally.left_out()):
        yield hidden_notice(name, "LibreOffice")
