"""Paints evidence and headings over a statute's text without changing the document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QPalette,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
)

from lawgap.ui.colours import element_ink, element_tint, element_underline
from lawgap.ui.marks import Stretch

_QUOTE = 0.10  # how strong the background of a quote is
_DECIDING = 0.24  # and that of the words that decided


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A range in Qt's units."""

    start: int
    end: int


class EvidenceHighlighter(QSyntaxHighlighter):
    """Finds the stretches of a block by bisection, so its cost does not grow with their number."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._palette = palette
        self._stretches: Sequence[tuple[Place, Stretch]] = ()
        self._ends: Sequence[int] = ()
        self._headings: Sequence[Place] = ()
        self._heading_ends: Sequence[int] = ()
        self._formats: dict[tuple[tuple[int, ...], tuple[int, ...]], QTextCharFormat] = {}
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.Bold)

    def set_headings(self, headings: Sequence[Place]) -> None:
        """What is bold in the text that comes next; in order."""
        self._headings = headings
        self._heading_ends = [place.end for place in headings]
        self._stretches, self._ends = (), ()

    def set_stretches(self, stretches: Sequence[tuple[Place, Stretch]]) -> None:
        """What is marked; in order, without overlaps. Repaints only the blocks concerned."""
        old = self._stretches
        self._stretches = stretches
        self._ends = [place.end for place, _ in stretches]
        self._repaint_blocks(place for place, _ in (*old, *stretches))

    def set_palette(self, palette: QPalette) -> None:
        """Use the colours of another palette."""
        self._palette = palette
        self._formats.clear()
        self._repaint_blocks(place for place, _ in self._stretches)

    def highlightBlock(self, text: str, /) -> None:
        """Set the formats of the current block (asked by Qt)."""
        if not text:
            return
        start = self.currentBlock().position()
        end = start + self.currentBlock().length() - 1
        headings = tuple(_within(self._headings, self._heading_ends, start, end))
        for heading in headings:
            self._set(heading, start, end, self._bold)
        first = bisect_right(self._ends, start)
        for place, stretch in self._stretches[first:]:
            if place.start >= end:
                break
            self._set(place, start, end, self._format(stretch))
            for heading in headings:
                low, high = max(place.start, heading.start), min(place.end, heading.end)
                if low < high:
                    made = QTextCharFormat(self._format(stretch))
                    made.merge(self._bold)
                    self._set(Place(start=low, end=high), start, end, made)

    def _set(self, place: Place, start: int, end: int, style: QTextCharFormat) -> None:
        begin = max(place.start, start)
        self.setFormat(begin - start, min(place.end, end) - begin, style)

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

    def _repaint_blocks(self, places: Iterable[Place]) -> None:
        document = self.document()
        done: set[int] = set()
        for place in places:
            block: QTextBlock = document.findBlock(place.start)
            while block.isValid() and block.position() < place.end:
                if block.blockNumber() not in done:
                    done.add(block.blockNumber())
                    self.rehighlightBlock(block)
                block = block.next()


def _within(places: Sequence[Place], ends: Sequence[int], start: int, end: int) -> Iterable[Place]:
    """Those of ``places`` that touch the range."""
    for place in places[bisect_right(ends, start) :]:
        if place.start >= end:
            return
        yield place
