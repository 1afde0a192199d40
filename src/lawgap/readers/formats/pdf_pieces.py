"""What stands on a page of a PDF: stretches of text with their places.

pdfium gives a page's characters in the order of the file, with a line end where it sees one. Each
such line becomes one piece; where its words stand far apart (columns, tables) or turn back, it is
cut there, at spaces only, so that no word is ever cut or made.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lawgap.readers.plain import clean, count_words

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

HYPHEN = "\ufffe"
"""pdfium's mark of a hyphen at a line's end, behind which it goes on without a line end."""
MOST_CHARACTERS = 400_000
"""Of a page; no page of law has a hundredth of them."""
_FAR = 0.9  # of a line's height: words farther apart do not belong to one line
_LEAST_FAR = 7.0  # points
RAISED = 0.2  # of a line's height: what stands higher ...
SMALLER = 0.78  # ... and is smaller than that ...
RAISED_GAP = 0.4  # ... and nearer, by the size of the letters, is a raised number
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BLANK = " \t\0\u00a0"
_SOFT_HYPHENS = frozenset(HYPHEN + "\u00ad\x02")
_LEAST_SHARE, _MOST_SHARE = 0.6, 1.3  # of the size of letters: how high a line of them is
_FEWEST_LYING = 60  # characters; fewer are a stamp at the side
_GAPS = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+")
_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
})  # fmt: skip

Box = tuple[float, float, float, float]  # left, bottom, right, top
Rect = tuple[float, float, float, float]  # left, top, right, bottom, from the upper left corner


class Piece(NamedTuple):
    """Some words on one line; points from the page's lower left corner, as it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    size: float = 0.0  # of the letters, in points; 0: not known

    @property
    def height(self) -> float:
        """From its foot to its head."""
        return self.top - self.bottom


class PageText(NamedTuple):
    """The pieces of a page, in the file's order, its size, and how many words its text has."""

    pieces: list[Piece]
    width: float
    height: float
    words: int
    joined: int = 0  # words that became one: a raised number and the word that it hangs on
    unseen: tuple[str, ...] = ()  # words that are drawn nowhere
    sideways: int = 0  # degrees by which the pieces were turned, where the page's text lies

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """A box of the pieces as it is on the page: points from the upper left corner."""
        if self.sideways == 90:
            left, bottom, right, top = self.width - top, left, self.width - bottom, right
        elif self.sideways == 270:
            left, bottom, right, top = bottom, self.height - right, top, self.height - left
        return (
            round(left, 1), round(self.height - top, 1),
            round(right, 1), round(self.height - bottom, 1),
        )  # fmt: skip


class TooMuchText(Exception):
    """A page has more characters than any page of law."""


def page_text(page: PdfPage) -> PageText:
    """The text of a page with its places. Raises TooMuchText, PdfiumError."""
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MOST_CHARACTERS:
            raise TooMuchText
        reader = _Reader(textpage)
        turn = _Turn(page)
        pieces = [piece for piece in reader.pieces() if piece.text.strip()]
        if turn.turns:
            pieces = [turn(piece) for piece in pieces]
        words = count_words(reader.text.replace(HYPHEN, "-\n"))
        made = PageText(pieces, turn.width, turn.height, words, reader.joined, tuple(reader.unseen))
        return _stood_up(made, reader.ends_of_a_line(turn)) if _lies(pieces) else made
    finally:
        textpage.close()


class _Reader:
    """Reads the characters of one page by the C interface, which is far quicker."""

    def __init__(self, textpage: PdfTextPage) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._raw = textpage.raw
        self._edges = tuple(ctypes.c_double() for _ in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self.joined = 0
        self.unseen: list[str] = []  # words that have no place
        count = textpage.count_chars()
        self.text = textpage.get_text_range() if count else ""
        if len(self.text) != count:  # surrogates, or characters that have no text
            self.text = "".join(self._character(at) for at in range(count))

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the page."""
        for start, end in self._lines():
            rects = self._rects(start, end)
            if len(rects) == 1 or (rects and _is_whole(rects)):
                yield self._piece(start, end, rects)
                continue
            for first, last in self._cut(start, end) if rects else ((start, end),):
                inner = self._rects(first, last)
                if inner:
                    yield self._piece(first, last, inner)
                else:
                    self.unseen.append(_cleaned(self.text[first:last]))

    def ends_of_a_line(self, turn: _Turn) -> tuple[Box, Box] | None:
        """The first and the last letter of a long line that is written sideways."""
        for start, end in self._lines():
            one, other = self._box(start), self._box(end - 1)
            if end - start > 8 and one and other:
                one, other = turn.box(one), turn.box(other)
                if abs(other[1] - one[1]) > abs(other[0] - one[0]):
                    return one, other
        return None

    def _character(self, at: int) -> str:
        code = self._pdfium.FPDFText_GetUnicode(self._raw, at)
        if self._pdfium.FPDFText_IsHyphen(self._raw, at) == 1 and code == 2:
            return HYPHEN
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\0"

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Where lines begin and end, without the spaces around them."""
        at = 0
        for line in re.split(f"(?<={HYPHEN})|[\r\n]", self.text):
            start, end = at, at + len(line)
            at = end if line[-1:] == HYPHEN else end + 1
            if line[:1] in _BLANK or line[-1:] in _BLANK:  # an empty line too
                end -= len(line) - len(line.rstrip(_BLANK))
                start += len(line) - len(line.lstrip(_BLANK))
            if end > start:
                yield start, end

    def _rects(self, start: int, end: int) -> list[Box]:
        """The rectangles of a stretch, each of a run of characters in one style."""
        left, top, right, bottom = self._edges
        found: list[Box] = []
        for index in range(self._pdfium.FPDFText_CountRects(self._raw, start, end - start)):
            self._pdfium.FPDFText_GetRect(self._raw, index, left, top, right, bottom)
            if right.value > left.value and top.value > bottom.value:
                found.append((left.value, bottom.value, right.value, top.value))
        return found

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of a line whose words stand far apart, each without spaces around it."""
        first = start
        for gap in _GAPS.finditer(self.text, start, end):
            one, other = self._box(gap.start() - 1), self._box(gap.end())
            if one and other and _is_far(one, other):
                yield first, gap.start()
                first = gap.end()
        if first < end:
            yield first, end

    def _box(self, at: int) -> Box | None:
        left, top, right, bottom = self._edges
        found = self._pdfium.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top)
        return (left.value, bottom.value, right.value, top.value) if found else None

    def _piece(self, start: int, end: int, rects: list[Box]) -> Piece:
        text = self.text[start:end]
        left, bottom, right, top = rects[0]
        if len(rects) > 1:
            lefts, bottoms, rights, tops = zip(*rects, strict=True)
            left, bottom, right, top = min(lefts), min(bottoms), max(rights), max(tops)
            if any(_is_raised(rect, top - bottom, bottom) for rect in rects):
                text = self._with_superscripts(start, end)
        size = self._pdfium.FPDFText_GetFontSize(self._raw, start)
        if not _LEAST_SHARE * size < top - bottom < _MOST_SHARE * size:  # else as it is shown
            size = self._size(start)
        return Piece(left, bottom, right, top, _cleaned(text), size)

    def _size(self, at: int) -> float:
        """The size of a letter, in points, as it is shown."""
        size = float(self._pdfium.FPDFText_GetFontSize(self._raw, at))
        if not self._pdfium.FPDFText_GetMatrix(self._raw, at, self._matrix):
            return size
        scale = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return round(size * float(scale), 1)

    def _with_superscripts(self, start: int, end: int) -> str:
        """The line with its raised small numbers as such: "143¹" is not article 1431."""
        usual = self._size(start)
        pieces, at = [], start
        for digits in _DIGITS.finditer(self.text, start, end):
            first = self._first_small(digits.start(), digits.end(), usual)
            last = first - 1  # of the word that the number hangs on; pdfium may put a space between
            if self.text[last] == " " and self._pdfium.FPDFText_IsGenerated(self._raw, last) == 1:
                last -= 1
            if last >= start and self._is_superscript(last, first, usual):
                raised = self.text[first : digits.end()].translate(SUPERSCRIPT)
                pieces += [self.text[at : last + 1], raised]
                at = digits.end()
                self.joined += last + 1 < first
        return "".join([*pieces, self.text[at:end]])

    def _first_small(self, start: int, end: int, usual: float) -> int:
        """Where among digits the small ones begin: in 1431 that reads 143¹, at the last."""
        if self._size(end - 1) >= SMALLER * usual:
            return start
        return next(at for at in range(start, end) if self._size(at) < SMALLER * usual)

    def _is_superscript(self, before: int, at: int, usual: float) -> bool:
        one, other = self._box(before), self._box(at)
        if not one or not other or self._size(at) >= SMALLER * usual:
            return False
        height = one[3] - one[1]
        near = other[0] - one[2] < RAISED_GAP * usual
        return near and other[1] > one[1] + RAISED * height and other[3] > one[3] - height / 2


class _Turn:
    """Turns places into those of the page as it is shown."""

    def __init__(self, page: PdfPage) -> None:
        self._angle = page.get_rotation()
        left, bottom, right, top = page.get_cropbox()
        self._box = (left, bottom, right, top)
        self.turns = bool(self._angle or left or bottom)
        across, high = abs(right - left), abs(top - bottom)
        self.width, self.height = (high, across) if self._angle in (90, 270) else (across, high)

    def __call__(self, piece: Piece) -> Piece:
        """The piece where it is seen."""
        return Piece(*self.box(piece[:4]), piece.text, piece.size)

    def box(self, box: Box) -> Box:
        """The box where it is seen."""
        left, bottom, right, top = self._box
        a, b, c, d = box
        if self._angle == 90:
            a, b, c, d = b - bottom, right - c, d - bottom, right - a
        elif self._angle == 180:
            a, b, c, d = right - c, top - d, right - a, top - b
        elif self._angle == 270:
            a, b, c, d = top - d, a - left, top - b, c - left
        else:
            a, b, c, d = a - left, b - bottom, c - left, d - bottom
        return a, b, c, d


def _lies(pieces: Sequence[Piece]) -> bool:
    """Whether most of a page's words are written sideways, as a wide table is."""
    lying = sum(
        len(p.text) for p in pieces if p.height > 2 * (p.right - p.left) and len(p.text) > 3
    )
    return lying > sum(len(piece.text) for piece in pieces) / 2 and lying > _FEWEST_LYING


def _stood_up(page: PageText, ends: tuple[Box, Box] | None) -> PageText:
    """The page turned so that its lines run from left to right; ``ends``: those of a line."""
    sideways = 270 if ends and ends[1][1] < ends[0][1] else 90
    turned = [
        Piece(b, page.width - c, d, page.width - a, text, size)
        if sideways == 90
        else Piece(page.height - d, a, page.height - b, c, text, size)
        for a, b, c, d, text, size in page.pieces
    ]
    return page._replace(pieces=turned, sideways=sideways)


def _cleaned(text: str) -> str:
    """The text without control characters and ligatures; a hyphen at its end stays marked."""
    if text.isprintable():
        return text if text.isascii() else text.translate(_LIGATURES)
    marked = text[-1] in _SOFT_HYPHENS
    return clean(text).translate(_LIGATURES) + (HYPHEN if marked else "")


def _is_whole(rects: list[Box]) -> bool:
    """Whether the runs of a line follow one another without a wide gap or a turn back."""
    return not any(_is_far(rects[at - 1], rects[at]) for at in range(1, len(rects)))


def _is_far(one: Box, other: Box) -> bool:
    height = max(one[3] - one[1], other[3] - other[1])
    gap = other[0] - one[2]
    apart = other[1] > one[3] or other[3] < one[1]
    return gap > max(_LEAST_FAR, _FAR * height) or gap < -max(_LEAST_FAR, 2 * height) or apart


def _is_raised(rect: Box, highest: float, lowest: float) -> bool:
    return rect[3] - rect[1] < 0.85 * highest and rect[1] > lowest + RAISED * highest
