"""A Word report while it is being written: what has been numbered so far, and common pieces.

A report is written twice. The first writing learns which number each place gets; the second puts
those numbers into the contents and the cross-references, so that they are right before any field
is updated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lawgap.reports.clean_text import joined_lines
from lawgap.reports.palette import FILLS, STATUS_FILLS, STATUS_SYMBOLS, SYMBOLS
from lawgap.reports.report import ElementStatus, Quote, Standing
from lawgap.reports.word import xml as word_xml
from lawgap.reports.word.page import Page
from lawgap.reports.word.xml import (
    BOLD,
    CENTRED,
    FLOW,
    PLAIN,
    Cell,
    Grid,
    Layout,
    Look,
    Xml,
    joined,
    paragraph,
    run,
)
from lawgap.reports.words import Words

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ANNEX_LEVEL: Final = 0
FINGERPRINT: Final = Look(style="Fingerprint")


@dataclass(slots=True, kw_only=True)
class Place:
    """A heading as the contents list it, with the numbered paragraphs under it."""

    level: int  # 1 to 3; 0: an annex
    number: str
    title: str
    bookmark: str
    first: int = 0
    last: int = 0


@dataclass(slots=True, kw_only=True)
class Draft:
    """The counters of one writing, and what the writing before it learnt."""

    words: Words
    page: Page
    learnt: Mapping[str, int] = field(default_factory=dict)  # bookmark -> paragraph number
    contents: Sequence[Place] = ()
    numbers: dict[str, int] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    bookmarks: int = 0
    counters: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    footnotes: list[Xml] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    choices: int = 0
    lying: bool = False  # the page is laid on its side

    @property
    def width(self) -> int:
        """What a table may take, in twentieths of a point."""
        return self.page.lying_width if self.lying else self.page.text_width


def again(draft: Draft) -> Draft:
    """A fresh draft that knows what this one learnt."""
    return Draft(
        words=draft.words, page=draft.page, learnt=draft.numbers, contents=tuple(draft.places)
    )


def heading(draft: Draft, level: int, title: str, *, page_break: bool = False) -> Xml:
    """A heading of level 1 to 3, numbered by its style."""
    layout = Layout(page_break=page_break)
    return _heading(draft, level, title, f"Heading{level}", layout)


def annex_heading(draft: Draft, title: str, *, page_break: bool = False) -> Xml:
    """The heading of an annex, lettered by its style."""
    return _heading(draft, ANNEX_LEVEL, title, "AnnexHeading", Layout(page_break=page_break))


def _heading(draft: Draft, level: int, title: str, style: str, layout: Layout) -> Xml:
    name = f"_Toc{1000 + len(draft.places)}"
    number = _next_number(draft, level)
    draft.places.append(Place(level=level, number=number, title=title, bookmark=name))
    return paragraph(_marked(draft, name, run(title)), style, layout)


def _next_number(draft: Draft, level: int) -> str:
    """The number that Word will print before the heading."""
    draft.counters[level] += 1
    if level == ANNEX_LEVEL:
        return f"{draft.words['front.annex']} {chr(ord('A') + draft.counters[ANNEX_LEVEL] - 1)}"
    for lower in range(level + 1, len(draft.counters)):
        draft.counters[lower] = 0
    return ".".join(str(number) for number in draft.counters[1 : level + 1])


def _marked(draft: Draft, name: str, inside: Xml) -> Xml:
    draft.bookmarks += 1
    return word_xml.bookmark(name, draft.bookmarks, inside)


def numbered(draft: Draft, inside: Xml, *, name: str = "", keep: bool = False) -> Xml:
    """A numbered paragraph; with a ``name``, references can point to it."""
    draft.paragraphs += 1
    for place in _open_places(draft.places):
        place.first = place.first or draft.paragraphs
        place.last = draft.paragraphs
    if name:
        draft.numbers[name] = draft.paragraphs
        inside = _marked(draft, name, inside)
    return paragraph(inside, "NumberedParagraph", Layout(keep_next=keep))


def _open_places(places: Sequence[Place]) -> Iterable[Place]:
    """The last heading and those above it: the sections that are being written."""
    level = 4
    for place in reversed(places):
        if place.level < level:
            level = place.level
            yield place
        if level <= 1:
            return


def labelled(
    draft: Draft, label: str, text: str, *, keep: bool = False, after: Xml = word_xml.EMPTY
) -> Xml:
    """A numbered paragraph that opens with a label in bold; ``after``: its footnote's mark."""
    inside = joined((run(f"{label} ", BOLD), run(text), after))
    return numbered(draft, inside, keep=keep)


def reference(draft: Draft, name: str) -> Xml:
    """The number of the paragraph called ``name``, as a cross-reference."""
    number = str(draft.learnt.get(name, 0))
    return word_xml.field(f"REF {name} \\r \\h", run(number))


def caption(draft: Draft, title: str) -> Xml:
    """A table's caption, numbered by a field."""
    draft.tables += 1
    number = word_xml.field("SEQ Table \\* ARABIC", run(str(draft.tables)))
    return paragraph(
        joined((run(f"{draft.words['front.table']} "), number, run(f". {title}"))), "Caption"
    )


def after_table() -> Xml:
    """The narrow space that parts a table from what follows."""
    return paragraph(word_xml.EMPTY, "AfterTable")


def footnote(draft: Draft, text: str | Xml, *, raw: bool = False) -> Xml:
    """The mark of a new footnote. ``raw``: the text is XML of our own."""
    inside = Xml(text) if raw else run(text)
    draft.footnotes.append(word_xml.footnote(len(draft.footnotes) + 1, inside))
    return word_xml.footnote_mark(len(draft.footnotes))


def picture(draft: Draft, png: bytes, size: tuple[int, int], description: str) -> Xml:
    """A picture, with its words for who cannot see it; its size in twentieths of a point."""
    draft.pictures.append(png)
    number = len(draft.pictures)
    return word_xml.picture(picture_relation(number), number, size, description)


def picture_relation(number: int) -> str:
    """The name by which the body refers to its pictures, from 1."""
    return f"rIdPicture{number}"


def choice(draft: Draft, name: str, options: Sequence[str], shown: str, look: Look = BOLD) -> Xml:
    """A list in the line from which a reader of the document picks."""
    draft.choices += 1
    return word_xml.choice(name, draft.choices, options, shown, look)


def table(
    draft: Draft,
    name: str,
    widths: Sequence[int],
    titles: Sequence[str],
    rows: Sequence[list[Cell]],
) -> Xml:
    """A table as wide as the page with its head row, and the space after it.

    ``widths``: how the columns share the width, in any unit.
    """
    head = [Cell(inside=paragraph(run(title), "TableHead")) for title in titles]
    return joined((head_table(draft, name, widths, head, rows), after_table()))


def head_table(
    draft: Draft,
    name: str,
    widths: Sequence[int],
    head: Sequence[Cell],
    rows: Sequence[list[Cell]],
) -> Xml:
    """A table whose head cells are made already."""
    whole = sum(widths)
    shares = tuple(width * draft.width // whole for width in widths)
    return word_xml.table(Grid(widths=shares, name=name), head, rows)


def text_cell(
    *lines: str, look: Look = PLAIN, fill: str = "", layout: Layout = FLOW, style: str = "TableText"
) -> Cell:
    """A cell with a paragraph for each line; never without a paragraph."""
    kept = [line for line in lines if line] or [""]
    inside = joined(paragraph(run(line, look), style, layout) for line in kept)
    return Cell(inside=inside, fill=fill)


def number_cell(
    words: Words,
    number: float,
    *,
    fill: str = "",
    look: Look = PLAIN,
    style: str = "TableText",
) -> Cell:
    """A centred number."""
    return text_cell(words.number(number), fill=fill, look=look, layout=CENTRED, style=style)


def symbol_and_name(symbol: str, name: str, look: Look = PLAIN) -> Xml:
    """A symbol of the scale beside its word."""
    sign = Look(symbol=True, bold=look.bold, fill=look.fill, half_points=look.half_points)
    return joined((run(symbol, sign), run(f"\u00a0{name}", look)))


def verdict_mark(words: Words, verdict: Standing, look: Look = PLAIN) -> Xml:
    """A verdict in a line: symbol and word."""
    return symbol_and_name(SYMBOLS[verdict], words.of("verdicts", verdict), look)


def verdict_cell(words: Words, verdict: Standing, *, style: str = "TableText") -> Cell:
    """A verdict in a table: symbol, word and colour."""
    return Cell(inside=paragraph(verdict_mark(words, verdict), style), fill=FILLS[verdict])


def status_cell(words: Words, status: ElementStatus) -> Cell:
    """An element's status in a table: symbol, word and colour."""
    inside = symbol_and_name(STATUS_SYMBOLS[status], words.of("statuses", status))
    return Cell(inside=paragraph(inside, "TableText"), fill=STATUS_FILLS[status])


def verdict_heads(words: Words, scale: Iterable[Standing]) -> list[Cell]:
    """A head cell for each verdict of the scale: the symbol over the word."""
    return [_verdict_head(words, verdict) for verdict in scale]


def _verdict_head(words: Words, verdict: Standing) -> Cell:
    symbol = run(SYMBOLS[verdict], Look(symbol=True))
    name = run(words.of("verdicts", verdict), Look(half_points=14))  # the longest in one line
    lines = (symbol, name)
    return Cell(inside=joined(paragraph(line, "TableHead", CENTRED) for line in lines))


def quote_runs(words: Words, quote: Quote, *, right_to_left: bool) -> Xml:
    """The words of a quotation between quotation marks, the deciding words set off."""
    tag = quote.language if _LANGUAGE_TAG.fullmatch(quote.language) else ""
    look = Look(right_to_left=right_to_left, language=tag)
    deciding = Look(right_to_left=right_to_left, language=tag, style="DecidingWords")
    parts = [run(words["joints.open"], look)]
    for position, piece in enumerate(quote.pieces):
        text = joined_lines(piece.text)
        if piece.gap:
            text = (
                f"{' ' if position else ''}{text}{' ' if position + 1 < len(quote.pieces) else ''}"
            )
        parts.append(run(text, deciding if piece.deciding else look))
    parts.append(run(words["joints.close"], look))
    return joined(parts)
