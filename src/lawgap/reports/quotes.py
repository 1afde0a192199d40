"""Quotations that fit a page: every piece shown is verbatim, every omission is marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from lawgap.model.finding import Evidence
from lawgap.model.statute import Span
from lawgap.reports.report import Piece

GAP: Final = "[…]"
PAGE_LIMIT: Final = 460  # characters of a quotation in a Word report
_CONTEXT: Final = 90  # characters kept on each side of deciding words, at least
_SNAP: Final = 40  # how far a cut moves to reach a word border
_WHITE = re.compile(r"\s")


def pieces(evidence: Evidence, *, limit: int = PAGE_LIMIT) -> tuple[Piece, ...]:
    """The quotation as printed: deciding words marked, cut around them if longer than ``limit``.

    The text of all pieces but the gaps stands verbatim, in order, in ``evidence.quote``.
    """
    quote = evidence.quote
    marks = _marks(evidence)
    result: list[Piece] = []
    for position, window in enumerate(_windows(quote, marks, limit)):
        if position or window.start:
            result.append(Piece(text=GAP, gap=True))
        result.extend(_marked(quote, window, marks))
        last_end = window.end
    if last_end < len(quote):
        result.append(Piece(text=GAP, gap=True))
    return tuple(result)


def _marks(evidence: Evidence) -> list[Span]:
    """The highlights as offsets into the quote: in order, merged, those outside it left out."""
    start, length = evidence.span.start, len(evidence.quote)
    inside = sorted(
        (span.start - start, span.end - start)
        for span in evidence.highlights
        if 0 <= span.start - start < span.end - start <= length
    )
    return _merged([Span(start=first, end=end) for first, end in inside])


def _merged(spans: Sequence[Span], *, slack: int = 0) -> list[Span]:
    """Spans in order, those made one that overlap, touch or stand within ``slack``."""
    result: list[Span] = []
    for span in spans:
        if result and span.start <= result[-1].end + slack:
            end = max(result[-1].end, span.end)
            result[-1] = Span(start=result[-1].start, end=end)
        else:
            result.append(span)
    return result


def _windows(quote: str, marks: Sequence[Span], limit: int) -> list[Span]:
    """The ranges of the quote that are shown; never empty."""
    if len(quote) <= limit:
        return [Span(start=0, end=len(quote))]
    if not marks:
        return [_snapped(quote, 0, limit)]
    chosen = _within(marks, limit)
    spare = limit - sum(min(mark.end - mark.start, limit) for mark in chosen)
    context = max(_CONTEXT, spare // (2 * len(chosen)))
    windows = [
        _snapped(quote, mark.start - context, min(mark.end, mark.start + limit) + context)
        for mark in chosen
    ]
    return _merged(windows, slack=len(GAP) + 2)


def _within(marks: Sequence[Span], limit: int) -> list[Span]:
    """As many of the first marks as fit the limit with their context, at least one."""
    chosen = [marks[0]]
    room = limit - (marks[0].end - marks[0].start) - 2 * _CONTEXT
    for mark in marks[1:]:
        gap = min(mark.start - chosen[-1].end, 2 * _CONTEXT)
        room -= mark.end - mark.start + gap
        if room < 0:
            break
        chosen.append(mark)
    return chosen


def _snapped(quote: str, start: int, end: int) -> Span:
    """The range moved out to word borders, and to the quote's ends where they are near."""
    start = 0 if start <= _SNAP else _border(quote, start, -1)
    end = len(quote) if end >= len(quote) - _SNAP else _border(quote, end, 1)
    while start < end and _WHITE.match(quote[start]):
        start += 1
    while end > start and _WHITE.match(quote[end - 1]):
        end -= 1
    return Span(start=start, end=end)


def _border(quote: str, place: int, step: int) -> int:
    """The nearest word border before (step -1) or after (1) a place; never inside a letter."""
    for distance in range(_SNAP):
        index = place + step * distance
        if not 0 < index < len(quote):
            return max(0, min(index, len(quote)))
        if _WHITE.match(quote[index - 1]) or _WHITE.match(quote[index]):
            return index
    while 0 < place < len(quote) and unicodedata.combining(quote[place]):  # no spaces in reach
        place += step
    return place


def _marked(quote: str, window: Span, marks: Sequence[Span]) -> list[Piece]:
    """The window's words, parted where deciding words begin and end."""
    result: list[Piece] = []
    place = window.start
    for mark in marks:
        start, end = max(mark.start, place), min(mark.end, window.end)
        if start >= end:
            continue
        if place < start:
            result.append(Piece(text=quote[place:start]))
        result.append(Piece(text=quote[start:end], deciding=True))
        place = end
    if place < window.end:
        result.append(Piece(text=quote[place : window.end]))
    return result
