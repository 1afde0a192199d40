"""Paints evidence and headings over a statute's text without changing the document.

Qt's own highlighter looks at every line of a text at once; a code of 5 MB has fifty thousand.
Here lines get their formats when they come into view, and again when the marks have changed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)

from lawgap.ui.look.colours import element_ink, element_tint, element_underline
from lawgap.ui.text.marks import Stretch

_QUOTE = 0.10  # how strong the background of a quote is
_DECIDING = 0.24  # and that of the words that decided


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A range in Qt's units."""

    start: int
    end: int


class EvidenceHighlighter:
    """Finds what concerns a block by bisection, so its cost does not grow with their number."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        self._document = document
        self._palette = palette
        self._stretches: Sequence[tuple[Place, Stretch]] = ()
        self._ends: Sequence[int] = ()
        self._headings: Sequence[Place] = ()
        self._heading_ends: Sequence[int] = ()
        self._links: Sequence[Place] = ()
        self._link_ends: Sequence[int] = ()
        self._formats: dict[tuple[tuple[int, ...], tuple[int, ...]], QTextCharFormat] = {}
        self._link = QTextCharFormat()
        self._link.setForeground(palette.link())
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.Bold)
        self._done: set[int] = set()  # blocks that have the formats of the present marks
        self._marked: set[int] = set()  # blocks that have any format

    def forget(self) -> None:
        """The document holds another text, without marks, headings and links."""
        self._stretches, self._ends = (), ()
        self._headings, self._heading_ends = (), ()
        self._links, self._link_ends = (), ()
        self._done.clear()
        self._marked.clear()

    def set_headings(self, headings: Sequence[Place]) -> None:
        """What is bold; in order."""
        self._headings = headings
        self._heading_ends = [place.end for place in headings]
        self._done.clear()

    def set_links(self, links: Sequence[Place]) -> None:
        """What looks like a link; in order."""
        self._links = links
        self._link_ends = [place.end for place in links]
        self._done.clear()

    def set_stretches(self, stretches: Sequence[tuple[Place, Stretch]]) -> None:
        """What is marked; in order, without overlaps."""
        self._stretches = stretches
        self._ends = [place.end for place, _ in stretches]
        self._done.clear()

    def set_palette(self, palette: QPalette) -> None:
        """Use the colours of another palette."""
        self._palette = palette
        self._formats.clear()
        self._link.setForeground(palette.link())
        self._done.clear()

    def dress(self, blocks: Iterable[QTextBlock]) -> None:
        """Give these blocks their formats, as far as they have not got them."""
        for block in blocks:
            number = block.blockNumber()
            if number in self._done:
                continue
            self._done.add(number)
            formats = list(self._ranges(block))
            if formats or number in self._marked:
                self._marked.add(number)
                block.layout().setFormats(formats)
                self._document.markContentsDirty(block.position(), block.length())

    def _ranges(self, block: QTextBlock) -> Iterator[QTextLayout.FormatRange]:
        """The formats of one block, each place in it once: what overlaps is merged."""
        start, end = block.position(), block.position() + block.length() - 1
        layers = [
            *((place, self._link) for place in _within(self._links, self._link_ends, start, end)),
            *(
                (place, self._bold)
                for place in _within(self._headings, self._heading_ends, start, end)
            ),
        ]
        for place, stretch in self._stretches[bisect_right(self._ends, start) :]:
            if place.start >= end:
                break
            layers.append((place, self._format(stretch)))
        edges = sorted({min(max(at, start), end) for p, _ in layers for at in (p.start, p.end)})
        for low, high in pairwise(edges):
            over = [style for place, style in layers if place.start < high and place.end > low]
            if over:
                yield _range(low - start, high - low, _merged(over))

    def _format(self, stretch: Stretch) -> QTextCharFormat:
        """A quote is tinted; deciding words are tinted more, and underlined by their element."""
        key = (stretch.slots, stretch.deciding)
        if key not in self._formats:
            made = QTextCharFormat()
            slot = (stretch.deciding or stretch.slots)[0]
            strength = _DECIDING if stretch.deciding else _QUOTE
            made.setBackground(element_tint(slot, self._palette, strength=strength))
            made.setForeground(self._palette.text().color())
            if stretch.deciding:
                made.setUnderlineStyle(element_underline(slot))
                made.setUnderlineColor(element_ink(slot, self._palette))
            self._formats[key] = made
        return self._formats[key]


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    made.format = style
    return made


def _merged(styles: Sequence[QTextCharFormat]) -> QTextCharFormat:
    """All of them; where two say something on the same, the last one counts."""
    if len(styles) == 1:
        return styles[0]
    made = QTextCharFormat(styles[0])
    for style in styles[1:]:
        made.merge(style)
    return made


def _within(places: Sequence[Place], ends: Sequence[int], start: int, end: int) -> Iterable[Place]:
    """Those of ``places`` that touch the range."""
    for place in places[bisect_right(ends, start) :]:
        if place.start >= end:
            return
        yield place
