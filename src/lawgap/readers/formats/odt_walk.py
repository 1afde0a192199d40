"""Walks through an OpenDocument text: its rows, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats.odt_numbers import BULLET, STYLE, TEXT, Counts, ListNumbers
from lawgap.readers.formats.tally import Tally, count_pieces
from lawgap.readers.plain import Row, count_words, side_by_side

if TYPE_CHECKING:
    from lxml.etree import _Element

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_INDEXES = frozenset(
    f"{TEXT}{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "object-index",
                 "user-index", "alphabetical-index")
)  # fmt: skip
_ASIDE = frozenset(
    f"{TEXT}{name}" for name in ("tracked-changes", "note-citation", "sequence-decls",
                                 "variable-decls", "user-field-decls")
)  # fmt: skip
_ITEMS = (f"{TEXT}list-item", f"{TEXT}list-header")
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_ROW_GROUPS = tuple(f"{_TABLE}table-{name}" for name in ("header-rows", "rows", "row-group"))
MOST_SPACES = 1000
Piece = tuple[LeftOutKind | None, str]


def hidden_styles(roots: Iterable[_Element]) -> frozenset[str]:
    """The styles of words and sections that are not shown."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for root in roots
        for style in root.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}text-properties")
        if properties.get(f"{TEXT}display") == "none"
    )


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    pieces: list[Piece] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)  # deleted words, put back
    boxes: list[_Element] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """Collects the rows of one document."""

    numbers: ListNumbers
    original: bool
    hidden: frozenset[str]
    rows: list[Row] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    title: str = ""
    changes: int = 0
    _notes: list[_Element] = field(default_factory=list)
    _deletions: dict[str, _Element] = field(default_factory=dict)
    _insertions: frozenset[str] = frozenset()
    _inserted: int = 0
    _hidden: int = 0
    _contents: int = 0
    _carried: list[_Paragraph] = field(default_factory=list)
    _mark: str = ""  # of a list item whose first paragraph is still to come
    _count: int = 0
    _eid: str = ""

    def read(self, body: _Element) -> None:
        """Read the body: tracked changes are looked up first."""
        self._read_changes(body)
        self._blocks(body, "", 0, {})
        self._flush(0)

    def read_notes(self) -> None:
        """Read footnotes and endnotes behind the text, in its order."""
        for number, note in enumerate(self._notes, 1):  # a note may add others behind it
            self._eid = note.get(f"{TEXT}id", "") or f"note-{number}"
            self._mark = f"[{number}] "
            for body in note.iter(f"{TEXT}note-body"):
                self._blocks(body, "", 0, {})
            self._flush(0)
        self._eid = ""

    def leave_headers(self, styles: _Element) -> int:
        """Leave out headers and footers; how many words they have."""
        words = 0
        for kind in ("header", "footer", "header-left", "footer-left", "header-first",
                     "footer-first"):  # fmt: skip
            for element in styles.iter(f"{STYLE}{kind}"):
                for paragraph in element.iter(*_PARAGRAPHS):
                    text = "".join(_plain_words(paragraph))
                    words += count_words(text)
                    self.tally.leave(LeftOutKind.HEADER, text, where=kind)
        return words

    def _read_changes(self, body: _Element) -> None:
        inserted: set[str] = set()
        for region in body.iter(f"{TEXT}changed-region"):
            names = {str(v) for k, v in region.attrib.items() if str(k).endswith("}id")}
            for element in region:
                if element.tag == f"{TEXT}insertion":
                    inserted |= names
                    self.changes += 1
                elif element.tag == f"{TEXT}deletion":
                    self._deletions |= dict.fromkeys(names, element)
                    self.changes += 1
                    if not self.original:
                        for paragraph in element.iter(*_PARAGRAPHS):
                            words = "".join(_plain_words(paragraph))
                            self.tally.leave(LeftOutKind.DELETED, words)
        self._insertions = frozenset(inserted)

    # --- blocks ------------------------------------------------------------------------------

    def _blocks(self, parent: Iterable[_Element], style: str, level: int, counts: Counts) -> None:
        for child in parent:
            tag = child.tag
            if tag in _PARAGRAPHS:
                self._paragraph(child, in_list=level > 0)
            elif tag == f"{TEXT}list":
                self._list(child, style, level, counts)
            elif tag == f"{_TABLE}table":
                self._table(child)
            elif tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
                self._change(child)
            elif tag == f"{TEXT}change":
                self._restore_paragraphs(child)
            elif isinstance(tag, str) and tag not in _ASIDE:
                unseen = child.get(f"{TEXT}display") == "none"
                self._contents += tag in _INDEXES
                self._hidden += unseen
                self._blocks(child, style, level, counts)
                self._contents -= tag in _INDEXES
                self._hidden -= unseen

    def _list(self, element: _Element, style: str, level: int, counts: Counts) -> None:
        style = element.get(f"{TEXT}style-name", "") or style
        if not level:
            counts = self.numbers.begin(element, style)
        for item in element:
            if item.tag == f"{TEXT}list-item":
                first = next(iter(item), None)
                if first is not None and first.tag in _PARAGRAPHS:
                    start = item.get(f"{TEXT}start-value", "")
                    self._mark = self.numbers.label(style, level + 1, counts, start)
            if isinstance(item.tag, str):
                inside = item if item.tag in _ITEMS else (item,)  # a broken list holds others
                self._blocks(inside, style, level + 1, counts)
            self._mark = ""

    def _table(self, element: _Element) -> None:
        """Read a table row by row: short cells side by side, long ones below one another."""
        self._flush(0)
        for row in element:
            if row.tag != f"{_TABLE}table-row":  # a group of rows, or something broken
                rows = row.tag in _ROW_GROUPS
                self._table(row) if rows else self._blocks((row,), "", 0, {})
                continue
            first = len(self.rows)
            cells: list[list[Row]] = []
            for cell in row:
                before = len(self.rows)
                self._blocks(cell if cell.tag in _CELLS else (cell,), "", 0, {})
                self._flush(0)
                cells.append([one for one in self.rows[before:] if one.words.strip()])
            side_by_side(self.rows, first, cells)

    def _paragraph(self, element: _Element, *, in_list: bool) -> None:
        self._count += not self._eid
        level = 0
        if element.tag == f"{TEXT}h":
            text = element.get(f"{TEXT}outline-level", "1")
            level = int(text) if text.isdecimal() and len(text) < 3 else 1
            header = element.get(f"{TEXT}is-list-header") == "true"
            if not in_list and not self._mark and not header:
                start = element.get(f"{TEXT}start-value", "")
                self._mark = self.numbers.heading(level, start)
        paragraph = _Paragraph()
        self._inline(element, paragraph)
        if self._contents:
            kept = "".join(text for kind, text in paragraph.pieces if kind is None)
            self.tally.leave(LeftOutKind.CONTENTS, kept, paragraph=self._number())
            paragraph.pieces = [piece for piece in paragraph.pieces if piece[0] is not None]
            paragraph.shown.clear()
        self.tally.leave_pieces(paragraph.pieces, paragraph=self._number())
        self._carried.append(paragraph)
        if not (self._inserted and self.original):
            if element.get(f"{TEXT}style-name") == "Title":
                self.title = self.title or " ".join("".join(paragraph.shown).split())
            self._flush(level)

    def _flush(self, level: int) -> None:
        """End the paragraphs that run on into one another."""
        carried, self._carried = self._carried, []
        if not carried:
            return
        words = "".join("".join(one.shown) for one in carried).strip(" \t")
        mark = "" if self._mark == BULLET and not words.strip() else self._mark
        sources = ["".join(text for kind, text in one.pieces if kind is None) for one in carried]
        sources += [text for one in carried for text in one.restored]
        self.tally.show(sources, mark + words)
        self.rows.append(Row(mark + words, level, self._number(), self._eid))
        self._mark = ""
        for box in [box for one in carried for box in one.boxes]:
            self._blocks(box, "", 0, {})

    def _number(self) -> int:
        return 0 if self._eid else self._count

    # --- words -------------------------------------------------------------------------------

    def _inline(self, element: _Element, paragraph: _Paragraph) -> None:
        unseen = element.get(f"{TEXT}style-name", "") in self.hidden
        self._hidden += unseen
        self._words(element.text, paragraph)
        for child in element:
            self._inline_child(child, paragraph)
            self._words(child.tail, paragraph)
        self._hidden -= unseen

    def _inline_child(self, child: _Element, paragraph: _Paragraph) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in _ASIDE:
            return
        if tag in _SPACES:
            self._words(_space(child), paragraph)
        elif tag == f"{TEXT}note":
            if self._reason() is None:
                self._notes.append(child)
                paragraph.shown.append(f"[{len(self._notes)}]")
            else:
                self._leave(child, self._reason())
        elif tag == f"{OFFICE}annotation":
            self._leave(child, LeftOutKind.COMMENT)
        elif tag == f"{DRAW}text-box":
            paragraph.boxes.append(child)
        elif tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
            self._change(child)
        elif tag == f"{TEXT}change":
            self._restore(child, paragraph)
        else:
            self._inline(child, paragraph)

    def _words(self, text: str | None, paragraph: _Paragraph) -> None:
        if text:
            kind = self._reason()
            paragraph.pieces.append((kind, text))
            if kind is None:
                paragraph.shown.append(_collapsed(text))

    def _reason(self) -> LeftOutKind | None:
        if self._inserted and self.original:
            return LeftOutKind.INSERTED
        return LeftOutKind.HIDDEN if self._hidden else None

    def _leave(self, element: _Element, kind: LeftOutKind | None) -> None:
        """Leave out a comment, or a note that hangs on words that are left out."""
        for one in element.iter(*_PARAGRAPHS):
            if kind:
                self.tally.leave(kind, "".join(_plain_words(one)))

    def _change(self, element: _Element) -> None:
        if element.get(f"{TEXT}change-id", "") in self._insertions:
            self._inserted += 1 if element.tag == f"{TEXT}change-start" else -1

    def _restore(self, element: _Element, paragraph: _Paragraph) -> None:
        """Put deleted words back where they stood, where the original is read."""
        deletion = self._deletions.get(element.get(f"{TEXT}change-id", ""))
        if deletion is None or not self.original:
            return
        restored = ["".join(_plain_words(one)) for one in deletion.iter(*_PARAGRAPHS)]
        paragraph.restored += restored
        paragraph.shown.append("\n".join(restored))

    def _restore_paragraphs(self, element: _Element) -> None:
        paragraph = _Paragraph()
        self._restore(element, paragraph)
        if paragraph.restored:
            self._carried.append(paragraph)
            self._flush(0)


_SPACES = frozenset((f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"))


def _space(element: _Element) -> str:
    if element.tag == f"{TEXT}s":
        count = element.get(f"{TEXT}c", "1")
        return " " * (min(int(count), MOST_SPACES) if count.isdecimal() and len(count) < 6 else 1)
    return "\t" if element.tag == f"{TEXT}tab" else "\n"


def _collapsed(text: str) -> str:
    """Text in which line ends of the XML file are what they mean: a space."""
    return text.replace("\n", " ").replace("\t", " ") if len(text) > 1 else text


def _plain_words(element: _Element) -> Iterator[str]:
    """The words of a paragraph of which nothing is left out, other paragraphs in it excepted."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _PARAGRAPHS:
            if child.tag in _SPACES:
                yield _space(child)
            if child.tag not in _ASIDE:
                yield from _plain_words(child)
        yield child.tail or ""


def count_source(body: _Element, *, original: bool, hidden: frozenset[str]) -> int:
    """The words of a body, left out or not, counted apart from the walk that reads it."""
    from lxml import etree

    inserted = {
        str(value)
        for region in body.iter(f"{TEXT}changed-region")
        if region.find(f"{TEXT}insertion") is not None
        for key, value in region.attrib.items()
        if str(key).endswith("}id")
    }
    open_paragraphs: list[list[Piece]] = []
    words = new = unseen = aside = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag, starts = element.tag, event == "start"
        step = 1 if starts else -1
        aside += step * (tag == f"{TEXT}note-citation")
        unseen += step * (
            element.get(f"{TEXT}style-name", "") in hidden
            or element.get(f"{TEXT}display") == "none"
        )
        if starts and tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
            by = 1 if tag.endswith("start") else -1
            new += by * (element.get(f"{TEXT}change-id", "") in inserted)
        if starts and tag in _PARAGRAPHS:
            open_paragraphs.append([])
        elif not starts and tag in _PARAGRAPHS:
            words += count_pieces(open_paragraphs.pop())
        text = (element.text if starts else element.tail) or ""
        text = _space(element) + text if starts and tag in _SPACES else text
        if open_paragraphs and not aside and text:
            kind = LeftOutKind.HIDDEN if unseen else None
            kind = LeftOutKind.INSERTED if new and original else kind
            open_paragraphs[-1].append((kind, text))
    return words
