"""What every format is read into: plain text with hints about its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from lawgap.model.reading import LeftOut, Place, ReadChoices, RecognisedPage, Tracked
from lawgap.model.statute import Problem, Progress, no_progress

_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_SEPARATORS = re.compile("[\x1c-\x1f]")  # spaces to str.split(), which would part words at them
_ASCII_CONTROLS = bytes((*range(9), *range(14, 28), 127))
_SHAPES = bytes(32 if chr(code).isspace() else ord("x") for code in range(256))
_ASCII_CLEAN = bytes((9, 10, *range(32, 127)))
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that the source itself marks as a heading, by the offset of its first character."""

    start: int
    level: int  # 1: outermost


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of the result should know about how a file was read."""

    code: str
    message: str
    hint: str = ""

    def as_problem(self, file: str) -> Problem:
        """The notice as a problem of ``file``."""
        return Problem(file=file, code=self.code, message=self.message, hint=self.hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file's bytes with its name and the user's choices: what every reader is given.

    ``known_languages``: codes of the lexicons at hand, the fullest first; of a page in columns of
    several languages, the first of them is read unless the user chose another.
    """

    data: bytes
    path: Path
    choices: ReadChoices = field(default_factory=ReadChoices)
    known_languages: tuple[str, ...] = ()
    progress: Progress = no_progress  # a sign of life: called now and then by what takes long

    @property
    def name(self) -> str:
        """The file's name, for messages."""
        return self.path.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A reader's account of a source's words; see ``model.reading.Certificate``."""

    source_words: int
    added_words: int = 0
    joined_words: int = 0
    left_out: tuple[LeftOut, ...] = ()
    encoding: str = ""
    tracked: Tracked | None = None
    tracked_changes: int = 0
    scanned: tuple[int, ...] = ()
    recognised: tuple[RecognisedPage, ...] = ()
    images: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of law that the source itself marks: its kind, number, heading and where it begins.

    ``kind`` is a value of ``ProvisionKind``; ``level`` orders units inside one another (1:
    outermost). ``name`` is the publisher's own word for the unit ("section", "article", "rule").
    Where a source marks units, the tree is built from them and is not guessed.
    """

    start: int
    level: int
    kind: str
    number: str = ""
    heading: str = ""
    end: int = -1  # -1: up to the next unit of the same or an outer level
    name: str = ""
    quoted: bool = False  # text that is to be put into another law
    repealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A file's text as LawGap reads it; every offset of a statute counts code points of it.

    ``title`` is the title that the source itself names, or empty. ``pages`` are the offsets at
    which a page begins, where the source has pages. ``whole_lines``: each line is a paragraph.
    ``places`` lead back from the text to its place in the source. ``version`` names which text of
    a file with two it is ("original"), else it is empty. ``notes`` is the offset at which the
    footnotes and endnotes begin, which belong to no article; -1 without any.
    """

    text: str
    title: str = ""
    headings: tuple[Heading, ...] = ()
    units: tuple[Unit, ...] = ()
    pages: tuple[int, ...] = ()
    whole_lines: bool = False
    notices: tuple[Notice, ...] = ()
    places: tuple[Place, ...] = ()
    account: Account | None = None
    format: str = ""
    version: str = ""
    notes: int = -1


def clean(text: str) -> str:
    """Text with line feeds for all line ends and without control characters."""
    if text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _CONTROLS.sub("", _SEPARATORS.sub(" ", text))


def count_words(text: str) -> int:
    """How many words a source's text has; what is made of control characters alone is none."""
    if text.isascii():  # three times as quick: a word begins behind a space
        spaced = text.encode().translate(_SHAPES, _ASCII_CONTROLS)
        return spaced.count(b" x") + spaced.startswith(b"x")
    return len(_CONTROLS.sub("", text).split())


class Row(NamedTuple):
    """A paragraph on its way into the text, and where in its source it stands."""

    words: str
    level: int = 0  # of a heading, 1: outermost; 0: no heading
    paragraph: int = 0
    eid: str = ""


def side_by_side(rows: list[Row], first: int, cells: Iterable[Sequence[Row]]) -> None:
    """Make one row of a table of the rows from ``first`` on, if each cell holds a single line."""
    filled = [cell[0] for cell in cells if cell]
    lines = [row for row in rows[first:] if row.words.strip()]
    if lines == filled and not any("\n" in row.words for row in lines):
        del rows[first:]
        if lines:
            words = "\t".join(row.words for row in lines)
            rows.append(lines[0]._replace(words=words, level=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Rows joined to a text; ``starts`` has the offset of each row, also of those left empty."""

    text: str
    headings: tuple[Heading, ...]
    places: tuple[Place, ...]
    starts: tuple[int, ...]


def lay_out(rows: Iterable[Row]) -> Layout:
    """The text of paragraphs, each on a line of its own, and where they stand.

    A blank line stands above each heading; several blank lines become one.
    """
    pieces: list[str] = []
    headings: list[Heading] = []
    places: list[Place] = []
    starts: list[int] = []
    length, before = 0, ""
    rows = list(rows)
    are_clean = _is_clean("".join(row[0] for row in rows))
    for words, level, paragraph, eid in rows:
        kept = words.strip() if are_clean else clean(words).strip()
        starts.append(length)
        if not kept and not before:
            continue
        if kept:
            if level and before:
                pieces.append("")
                length += 1
                starts[-1] = length
            if level:
                headings.append(Heading(start=length, level=level))
            if paragraph or eid:
                places.append(Place(start=length, paragraph=paragraph, eid=eid))
        pieces.append(kept)
        length += len(kept) + 1
        before = kept
    return Layout(
        text="\n".join(pieces) + "\n",
        headings=tuple(headings),
        places=tuple(places),
        starts=tuple(starts),
    )


def _is_clean(text: str) -> bool:
    """Whether ``clean`` would leave a text as it is; told at once for long texts in ASCII."""
    return text.isascii() and not text.encode().translate(None, _ASCII_CLEAN)


def join_lines(lines: Iterable[tuple[str, int]]) -> tuple[str, tuple[Heading, ...]]:
    """The text of paragraphs with their heading levels (0: none), each on a line of its own.

    A blank line stands above each heading; several blank lines become one.
    """
    pieces: list[str] = []
    headings: list[Heading] = []
    length = 0
    for words, level in lines:
        kept = clean(words).strip()
        if not kept and not (pieces and pieces[-1]):
            continue
        if level and kept:
            if pieces and pieces[-1]:
                pieces.append("")
                length += 1
            headings.append(Heading(start=length, level=level))
        pieces.append(kept)
        length += len(kept) + 1
    return "\n".join(pieces) + "\n", tuple(headings)
