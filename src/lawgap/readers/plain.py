"""What every format is read into: plain text with hints about its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lawgap.model.reading import LeftOut, Place, ReadChoices, RecognisedPage, Tracked
from lawgap.model.statute import Problem

_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


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
    """A file's bytes with its name and the user's choices: what every reader is given."""

    data: bytes
    path: Path
    choices: ReadChoices = field(default_factory=ReadChoices)

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
    outermost). Where a source marks units, the tree is built from them and is not guessed.
    """

    start: int
    level: int
    kind: str
    number: str = ""
    heading: str = ""
    end: int = -1  # -1: up to the next unit of the same or an outer level


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A file's text as LawGap reads it; every offset of a statute counts code points of it.

    ``title`` is the title that the source itself names, or empty. ``pages`` are the offsets at
    which a page begins, where the source has pages. ``whole_lines``: each line is a paragraph.
    ``places`` lead back from the text to its place in the source. ``version`` names which text of
    a file with two it is ("original"), else it is empty.
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


def clean(text: str) -> str:
    """Text with line feeds for all line ends and without control characters."""
    text = _LINE_ENDS.sub("\n", text)
    return _CONTROLS.sub("", text)


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
