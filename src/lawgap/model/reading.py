"""How a file is read: what the user chooses, and the certificate of what was read.

The words of a source are all accounted for::

    source_words + added_words - joined_words == words of the text + words left out
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Tracked(StrEnum):
    """Which text of a document with tracked changes is read."""

    ACCEPTED = "accepted"  # as if every change had been accepted
    ORIGINAL = "original"  # as it stood before the changes
    BOTH = "both"  # two statutes, one of each


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChoices:
    """What the user decides about the reading of one file.

    ``language``: code of a lexicon; of a page in columns of several languages, only the columns in
    it are read. ``encoding``: Python's name of a text file's encoding. Empty: found out from the
    file. ``ocr``: pages without text may be recognised, where the system can.
    """

    tracked: Tracked = Tracked.ACCEPTED
    language: str = ""
    encoding: str = ""
    password: str = field(default="", repr=False)
    ocr: bool = True


class LeftOutKind(StrEnum):
    """Why words of a source are not in the text."""

    RUNNING_HEAD = "running-head"
    PAGE_NUMBER = "page-number"
    LINE_NUMBER = "line-number"
    MARGIN_STAMP = "margin-stamp"
    CONTENTS = "contents"
    OTHER_LANGUAGE = "other-language"
    DELETED = "deleted"  # a tracked deletion, or the source of a move
    INSERTED = "inserted"  # a tracked insertion, where the original is read
    COMMENT = "comment"
    HEADER = "header"  # header or footer of a document
    HIDDEN = "hidden"
    FIELD = "field"  # instructions of a field
    NAVIGATION = "navigation"  # menus, scripts and other parts of a web page that are no text
    METADATA = "metadata"  # the publisher's data on the text
    EDITORIAL = "editorial"  # the publisher's notes, which are not law
    DRAWING = "drawing"  # words inside charts and diagrams
    MARKUP = "markup"  # signs that only lay the text out, such as the # of a heading
    TOO_DEEP = "too-deep"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of a source that are not in the text: how many, why, where, and how they begin."""

    kind: LeftOutKind
    words: int
    where: str = ""  # "pages 2-40", "comment 3"
    sample: str = ""  # at most 120 characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in its source a piece of the text stands: from ``start`` up to the next place.

    ``rect``: left, top, right, bottom in points from the page's upper left corner.
    """

    start: int  # code points of the text
    page: int = 0  # from 1; 0: the source has no pages
    rect: tuple[float, float, float, float] | None = None
    paragraph: int = 0  # from 1, of a document
    eid: str = ""  # the publisher's own id, of a law in XML


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page as it looks: rows of ``stride`` bytes, four bytes (blue, green, red, -) a pixel.

    ``size``: of the page in points; a ``Place``'s rectangle counts from the same corner.
    """

    page: int  # from 1
    width: int  # pixels
    height: int
    stride: int
    pixels: bytes
    size: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPage:
    """A page without text whose words were recognised (OCR); ``confidence`` is from 0 to 1."""

    page: int
    words: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What was read of a file and what was not."""

    file: str
    format: str  # "docx", "pdf", "akoma-ntoso" ...
    sha256: str
    size: int  # bytes
    source_words: int
    added_words: int  # that a program shows though they are not typed, such as automatic numbers
    joined_words: int  # lost where a hyphen at a line's end was closed
    words: int  # of the text
    left_out: tuple[LeftOut, ...] = ()
    encoding: str = ""
    language: str = ""
    language_share: float = 0.0  # of the first words, how many are common ones of the language
    language_chosen: bool = False  # by the user, not by LawGap
    tracked: Tracked | None = None  # None: the document has no tracked changes
    tracked_changes: int = 0
    pages: int = 0
    scanned: tuple[int, ...] = ()  # pages without a text layer
    recognised: tuple[RecognisedPage, ...] = ()
    images: int = 0  # whose text, if any, was not read
    lost_references: tuple[str, ...] = ()  # to articles that are in no text: "20 (Art. 22(1)(a))"
    path: Path | None = None  # of the file on this computer: never part of a report

    @property
    def unaccounted(self) -> int:
        """Words of the source that are neither in the text nor said to be left out."""
        left = sum(part.words for part in self.left_out)
        return self.source_words + self.added_words - self.joined_words - self.words - left
