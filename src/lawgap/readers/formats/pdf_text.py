"""Lines of a PDF's pages joined to paragraphs, with the way back from the text to each line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from lawgap.model.reading import Place
from lawgap.readers.formats.pdf_layout import TextLine
from lawgap.readers.formats.pdf_pieces import HYPHEN, SUPERSCRIPT, PageText
from lawgap.readers.structure.marks import read_mark

_STOPPED = re.compile(r"(?:[.;:!?—–][\])”\"’»]*(?:\s(?:and|or))?|\])$")  # "... [Cap. 43]"
_HEAD = re.compile(  # "Article 12. Liability", "Section 4:", "§ 12"
    r"(?=[^\Wa-z\d_])[^\W\d_]{2,14}\.?\s\(?\d{1,4}[A-Za-z]{0,2}\)?(?:[.:](?=\s+[^\Wa-z\d_])|[.:]?$)|§{1,2}\s?\d"
    r"|\d{1,4}(?:\.\d{1,3})?[A-Z]?\s\(1\)\s"  # 21 (1) ..., as Canada prints it
)
_PART = re.compile(r"[^\W\d_]{3,12} (?:[IVXLC]{1,7}|\d{1,3})(?=[ .:–—-]|$)")  # Part XIV – ...
_NUMBERED = re.compile(r"\d{1,4}[A-Z]{0,2}\.{1,2}\s+[^\Wa-z\d_]")  # 40. Establishment of centres
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_FOOTNOTE = re.compile(r"^(\d{1,3}|[*†‡]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=[\s\"“(]|[^\W\d_])")
_GLUE = re.compile(r"[\w)][–/_]$")  # at a line's end: the next line goes on without a space
_SMALLER = 0.93  # of the usual size of letters: those of footnotes
_DEFAULT_LEADING = 12.0
_FROM_EDGE = 0.08  # of a column's width: a centred line is farther from both of its edges
_FARTHEST = 0.18  # of it: farther than that no paragraph is indented
_ASIDE = 4.0  # points
_FEWEST_CELLS = 3  # of a line that is the row of a table
_APART = 1.45  # times the usual leading: white space between paragraphs


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page in reading order, its number, and the page that they stand on."""

    number: int
    page: PageText
    lines: Sequence[TextLine]


@dataclass(frozen=True, slots=True)
class JoinedText:
    """The text of all pages, where each begins, its places, its footnotes, and words joined."""

    text: str
    pages: tuple[int, ...]
    places: tuple[Place, ...]
    notes: int
    joined: int


def join_pages(pages: Sequence[PageLines]) -> JoinedText:
    """One text of all pages, a paragraph on each line; footnotes stand at its end."""
    size = _usual_size(pages)
    bodies: list[PageLines] = []
    notes: list[PageLines] = []
    for page in pages:
        body, foot = _parted(page.lines, size)
        bodies.append(PageLines(page.number, page.page, body))
        notes.append(PageLines(page.number, page.page, foot))
    writer = _Writer(_Words([line for page in pages for line in page.lines]))
    starts = writer.write(bodies)
    at = -1
    if any(page.lines for page in notes):
        writer.end_paragraph()
        writer.blank()
        at = writer.length
        writer.write(notes)
    text = writer.finish()
    return JoinedText(text, tuple(starts), tuple(writer.places), at, writer.joined)


@dataclass
class _Words:
    """The words of a document, by which a word parted at a line's end is judged."""

    lines: Sequence[TextLine]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word, in small letters; those parted at a line's end are not among them."""
        found: set[str] = set()
        for line in self.lines:
            if line.text[-1:] in "-\u2010" + HYPHEN:
                found.update(_WORD.findall(line.text.casefold())[:-1])
            else:
                found.update(_WORD.findall(line.text.casefold()))
        return frozenset(found)

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether "anti-" at a line's end and "slavery" on the next are one word with a hyphen."""
        if not first or not second or not second[0].islower() or not first[-1].islower():
            return True
        first, second = first.casefold(), second.casefold()
        if first + second in self.known:
            return False
        if f"{first}-{second}" in self.known:
            return True
        return first in self.known and second in self.known


@dataclass
class _Writer:
    """Writes lines into one text and notes where each stands."""

    words: _Words
    pieces: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0
    joined: int = 0
    last: str = ""  # the end of the text
    began: bool = False

    def write(self, pages: Iterable[PageLines]) -> list[int]:
        """Write the lines of pages; gives the offset at which each page's lines begin."""
        pages = list(pages)
        leading = _usual_leading(pages)
        starts: list[int] = []
        before: TextLine | None = None
        for page in pages:
            start = -1
            for line in page.lines:
                self.joined += line.joined
                self._join(line, before, leading)
                place = self._place(page, line)
                start = place.start if start < 0 else start
                self.places.append(place)
                self._add(line.text)
                before = line
            starts.append(start)
        return _filled(starts, self.length)

    def end_paragraph(self) -> None:
        """Let what follows begin on a line of its own."""
        if self.began:
            self._close()
            self._put("\n")
        self.began = False

    def blank(self) -> None:
        """Leave a line empty."""
        if self.pieces:
            self._put("\n")

    def finish(self) -> str:
        """The text."""
        self.end_paragraph()
        return "".join(self.pieces) or "\n"

    def _join(self, line: TextLine, before: TextLine | None, leading: float) -> None:
        """Write what stands between the line before and this one."""
        if before is None or not self.began:
            return
        if begins_paragraph(line, before, leading):
            self.end_paragraph()
            if is_apart(line, before, leading):
                self.blank()
        elif self.last[-1:] == HYPHEN or (self.last[-1:] == "-" and self._may_part(line.text)):
            first, second = _ending(self.last[:-1]), _beginning(line.text)
            keeps = self.words.keeps_hyphen(first, second)
            self._cut(1)
            if keeps:
                self._put("-")
            self.joined += 1
        elif _GLUE.search(self.last[-3:]):
            self.joined += 1
        else:
            self._put(" ")

    def _may_part(self, text: str) -> bool:
        return self.last[-2:-1].islower() and text[0].islower()

    def _place(self, page: PageLines, line: TextLine) -> Place:
        rect = page.page.rect(line.left, line.bottom, line.right, line.top)
        return Place(start=self.length, page=page.number, rect=rect)

    def _add(self, text: str) -> None:
        self._put(text)
        self.last = text
        self.began = True

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _cut(self, count: int) -> None:
        self.pieces[-1] = self.pieces[-1][:-count]
        self.length -= count

    def _close(self) -> None:
        """A hyphen at the end of a paragraph stays one."""
        if self.last.endswith(HYPHEN):
            self._cut(1)
            self._put("-")
        self.last = ""


def begins_paragraph(line: TextLine, before: TextLine, leading: float) -> bool:
    """Whether a line begins a paragraph rather than going on with the one before."""
    small = line.text[0].islower()
    if before.text[-1] == HYPHEN or (_GLUE.search(before.text[-3:]) and line.text[0].isalnum()):
        return False
    stopped = bool(_STOPPED.search(before.text[-12:]))
    if before.column_left != line.column_left or before.top <= line.top:  # another column or page
        return stopped or not small
    if is_apart(line, before, leading):
        return stopped or not small
    if read_mark(line.text) and (
        stopped or before.text[-1] == "," or before.text.endswith((" and", " or"))
    ):
        return True
    if line.cells >= _FEWEST_CELLS <= before.cells:
        return True
    if small:
        return False
    width = before.column_right - before.column_left
    if before.right < before.column_right - 0.2 * width:
        return True
    indented = line.left > before.left + 6 and line.left > line.column_left + 6
    return (indented and stopped) or _is_below_heading(line, before, stopped=stopped)


def _is_below_heading(line: TextLine, before: TextLine, *, stopped: bool) -> bool:
    """Whether one of two lines is a heading by its words, its place or its letters."""
    other = _is_other_size(line, before)
    above = stopped or other or before.text.isupper() or _PART.match(before.text) is not None
    if above and (_HEAD.match(line.text) or _NUMBERED.match(line.text)):
        return True
    if other and _HEAD.match(before.text):
        return True
    outdented = abs(line.left - before.left) > _ASIDE
    whole = before.text[-1].isalnum() or before.text[-1] in ")”"  # not "Order N°"
    return outdented and whole and _is_centred(before) and not read_mark(before.text)


def _is_centred(line: TextLine) -> bool:
    """Whether a line stands in the middle of its column, far from both edges.

    Where no line reaches the right edge, it is told by how far from the left one it begins.
    """
    left, right = line.left - line.column_left, line.column_right - line.right
    width = line.column_right - line.column_left
    if left > _FARTHEST * width:
        return True
    return min(left, right) > _FROM_EDGE * width and abs(left - right) < _ASIDE


def _is_other_size(line: TextLine, before: TextLine) -> bool:
    """Whether the letters of two lines differ in size as those of a heading and a text do."""
    small, large = sorted((line.size, before.size))
    return 0 < small < _SMALLER * large


def is_apart(line: TextLine, before: TextLine, leading: float) -> bool:
    """Whether white space parts two lines of one column."""
    return before.column_left == line.column_left and before.top - line.top > _APART * leading


def _parted(
    lines: Sequence[TextLine], size: float
) -> tuple[Sequence[TextLine], Sequence[TextLine]]:
    """The lines of a page's body, and those of its footnotes: small ones at a column's foot."""
    small = [0 < line.size < _SMALLER * size for line in lines]
    if not any(small):
        return lines, ()
    above = " ".join(line.text for line, is_small in zip(lines, small, strict=True) if not is_small)
    feet: set[int] = set()
    for at in range(len(lines)):
        ends = at + 1 == len(lines) or lines[at + 1].column_left != lines[at].column_left \
            or lines[at + 1].top > lines[at].top  # fmt: skip
        if not ends:
            continue
        first = at
        while first >= 0 and small[first] and lines[first].column_left == lines[at].column_left:
            first -= 1
        marks = (n for n in range(first + 1, at + 1) if _is_footnote(lines[n].text, above))
        begin = next(marks, at + 1)
        feet.update(range(begin, at + 1))
    body = [line for at, line in enumerate(lines) if at not in feet]
    return (body, [_raised(lines[at], above) for at in sorted(feet)]) if body else (lines, ())


def _is_footnote(text: str, above: str) -> bool:
    """Whether a line begins with a mark that stands, raised, in the text above."""
    mark = _FOOTNOTE.match(text)
    return (
        mark is not None
        and re.search(rf"{re.escape(mark[1].translate(SUPERSCRIPT))}(?![⁰¹²³⁴⁵⁶⁷⁸⁹*])", above)
        is not None
    )


def _raised(line: TextLine, above: str) -> TextLine:
    """The line with the number of its footnote as it stands in the text: ¹."""
    mark = _FOOTNOTE.match(line.text)
    if mark is None or not _is_footnote(line.text, above):
        return line
    return line._replace(text=mark[1].translate(SUPERSCRIPT) + line.text[mark.end() :])


def _usual_size(pages: Sequence[PageLines]) -> float:
    """The size of the letters in which most of the document's words are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _usual_leading(pages: Sequence[PageLines]) -> float:
    """The usual distance from one line of a column to the next, in points."""
    steps = [
        before.top - line.top
        for page in pages
        for before, line in pairwise(page.lines)
        if before.column_left == line.column_left and 0 < before.top - line.top < 60
    ]
    return median(steps) if steps else _DEFAULT_LEADING


def _filled(starts: list[int], end: int) -> list[int]:
    """The starts, a page without lines beginning where the next one does."""
    for at in range(len(starts) - 1, -1, -1):
        if starts[at] < 0:
            starts[at] = starts[at + 1] if at + 1 < len(starts) else end
    return starts


def _ending(text: str) -> str:
    found = re.search(r"\w*$", text)
    return found.group() if found else ""


def _beginning(text: str) -> str:
    found = re.match(r"\w*", text)
    return found.group() if found else ""
