"""What every format is read into: plain text with hints about its lines."""

from __future__ import annotations

from dataclasses import dataclass

from lawgap.model.statute import Problem


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
