"""What every format is read into: plain text with hints about its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
class PlainText:
    """A file's text as LawGap reads it; every offset of a statute counts code points of it.

    ``title`` is the title that the source itself names, or empty. ``pages`` are the offsets at
    which a page begins, where the source has pages. ``whole_lines``: each line is a paragraph.
    """

    text: str
    title: str = ""
    headings: tuple[Heading, ...] = ()
    pages: tuple[int, ...] = ()
    whole_lines: bool = False
    notices: tuple[Notice, ...] = ()


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
