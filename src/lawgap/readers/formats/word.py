"""Word files (.docx), read by an own walk over their XML.

Numbers are those that Word shows; tracked insertions and moves are taken as accepted, deletions
left out, and a notice says so. Headers, footers and comments are left out; footnotes and endnotes
stand at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.readers.formats.archive import Archive, parse_xml
from lawgap.readers.formats.word_numbers import Numbers, W, is_on, read_numbers
from lawgap.readers.plain import Notice, PlainText, Source, join_lines

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "word/document.xml"
DEEPEST = 100
"""Levels of tables, text boxes and controls inside one another; what is deeper is left out."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DELETED = frozenset(f"{W}{name}" for name in ("del", "moveFrom"))
_INSERTED = frozenset(f"{W}{name}" for name in ("ins", "moveTo"))
_NO_TEXT = frozenset((_FALLBACK,)) | frozenset(
    f"{W}{name}"
    for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "instrText",
                 "delText", "delInstrText", "commentReference", "annotationRef", "sectPr")
)  # fmt: skip
_NOTES = (f"{W}footnoteReference", f"{W}endnoteReference")


def read_word(source: Source) -> PlainText:
    """The text of a .docx file: one line for each paragraph, numbers and notes included.

    Raises ReadError where the file is damaged, locked or no Word file.
    """
    archive = Archive(source.data, source.name)
    main = _main_part(archive)
    folder = main.rpartition("/")[0]
    parts = {
        name: parse_xml(archive.read(part), source.name)
        for name in ("styles", "numbering", "footnotes", "endnotes")
        if (part := f"{folder}/{name}.xml") in archive.members
    }
    body = parse_xml(archive.read(main), source.name).find(f"{W}body")
    if body is None:
        raise ReadError(f"“{source.name}” is damaged: it has no text.", code="damaged")
    walk = _Walk(numbers=read_numbers(parts.get("styles"), parts.get("numbering")))
    walk.blocks(body, 0)
    walk.flush()
    for kind in ("footnotes", "endnotes"):
        if kind in parts:
            walk.notes(parts[kind], kind[:-1])
    return walk.result(source.name)


def _main_part(archive: Archive) -> str:
    """The document's main part, which nearly always bears its usual name."""
    if MAIN in archive.members:
        return MAIN
    if "_rels/.rels" in archive.members:
        root = parse_xml(archive.read("_rels/.rels"), archive.name)
        for relation in root.iterfind(f"{_RELATIONS}Relationship"):
            target = str(relation.get("Target", "")).lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in archive.members:
                return target
    raise ReadError(
        f"“{archive.name}” is no Word document.",
        hint="Open it in Word or LibreOffice and save it as .docx.",
        code="unknown-format",
    )


@dataclass(slots=True)
class _Walk:
    """Collects the lines of a document while its XML is walked."""

    numbers: Numbers
    lines: list[tuple[str, int]] = field(default_factory=list)  # text, heading level
    title: str = ""
    deletions: int = 0
    insertions: int = 0
    hidden: int = 0
    carried: str = ""  # words of paragraphs whose end was deleted: they run on into the next one
    boxes: list[_Element] = field(default_factory=list)
    order: dict[tuple[str, str], int] = field(default_factory=dict)  # note -> number shown

    def blocks(self, parent: _Element, depth: int) -> None:
        """Read paragraphs and tables in their order, also those inside controls."""
        if depth > DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child, depth)
            elif child.tag == f"{W}tbl":
                self.table(child, depth)
            elif child.tag in _DELETED:
                self.deletions += 1
            elif isinstance(child.tag, str) and child.tag not in _NO_TEXT and len(child):
                self.insertions += child.tag in _INSERTED
                self.blocks(child, depth + 1)

    def paragraph(self, element: _Element, depth: int) -> None:
        """Read one paragraph with its number, then the text boxes that hang on it."""
        properties = element.find(f"{W}pPr")
        mark = properties.find(f"{W}rPr") if properties is not None else None
        outer, self.boxes = self.boxes, []
        words = self.carried + "".join(self.runs(element, depth))
        boxes, self.boxes = self.boxes, outer
        self.carried = ""
        words = words.strip(" \t")
        if mark is not None:
            self.insertions += any(mark.find(tag) is not None for tag in _INSERTED)
        if mark is not None and any(mark.find(tag) is not None for tag in _DELETED):
            self.deletions += 1
            self.carried = words
        else:
            label = self.numbers.next_label(properties)  # an empty paragraph counts too
            self._add(label + words if words.strip() else "", properties)
        for box in boxes:
            self.blocks(box, depth + 1)

    def runs(self, element: _Element, depth: int) -> Iterator[str]:
        """The words of a paragraph's runs, in order."""
        for child in element:
            tag = child.tag
            if tag == f"{W}r" and is_on(child.find(f"{W}rPr"), "vanish"):
                self.hidden += 1
            elif tag in _DELETED:
                self.deletions += 1
            elif tag in _NOTES:
                yield self._note_sign(child, tag)
            elif tag == f"{W}txbxContent":
                self.boxes.append(child)
            elif tag in _LEAVES:
                yield _LEAVES[tag](child)
            elif isinstance(tag, str) and tag not in _NO_TEXT and depth < DEEPEST:
                self.insertions += tag in _INSERTED
                yield from self.runs(child, depth + 1)

    def table(self, element: _Element, depth: int) -> None:
        """Read a table row by row: short cells side by side, long ones below one another."""
        self.flush()
        for row in element.iter(f"{W}tr"):
            if _owner(row) is not element:
                continue  # a row of a table inside a cell
            if row.find(f"{W}trPr/{W}del") is not None:
                self.deletions += 1
                continue
            first = len(self.lines)
            cells: list[list[tuple[str, int]]] = []
            for cell in row.iter(f"{W}tc"):
                if _owner(cell) is element:
                    before = len(self.lines)
                    self.blocks(cell, depth + 1)
                    self.flush()
                    cells.append([line for line in self.lines[before:] if line[0].strip()])
            if all(len(cell) <= 1 and not (cell and "\n" in cell[0][0]) for cell in cells):
                del self.lines[first:]
                joined = "\t".join(cell[0][0] for cell in cells if cell)
                if joined:
                    self.lines.append((joined, 0))

    def notes(self, root: _Element, kind: str) -> None:
        """Read the footnotes or endnotes that the text points to, in its order."""
        for note in root.iterfind(f"{W}{kind}"):
            number = self.order.get((kind, note.get(f"{W}id", "")))
            if number is None:
                continue
            first = len(self.lines)
            self.blocks(note, 0)
            self.flush()
            if len(self.lines) > first:
                words, level = self.lines[first]
                self.lines[first] = (f"[{number}] {words}", level)

    def flush(self) -> None:
        """End a paragraph whose mark was deleted and that has none to run on into."""
        if self.carried.strip():
            self.lines.append((self.carried.strip(" "), 0))
        self.carried = ""

    def result(self, name: str) -> PlainText:
        """The text with its headings and notices."""
        text, headings = join_lines(self.lines)
        return PlainText(
            text=text,
            title=self.title,
            headings=headings,
            whole_lines=True,
            notices=tuple(self._notices(name)),
        )

    def _add(self, words: str, properties: _Element | None) -> None:
        level = self.numbers.outline_level(properties)
        chain = self.numbers.style_chain(properties)
        if chain and chain[0].name.casefold() == "title" and words.strip():
            self.title = self.title or words.strip()
        self.lines.append((words, level))

    def _note_sign(self, element: _Element, tag: str) -> str:
        kind = tag.removeprefix(W).removesuffix("Reference")
        key = (kind, element.get(f"{W}id", ""))
        number = self.order.setdefault(key, len(self.order) + 1)
        return f"[{number}]"

    def _notices(self, name: str) -> Iterator[Notice]:
        if self.deletions or self.insertions:
            yield Notice(
                code="tracked-changes",
                message=f"“{name}” has tracked changes: insertions were read as accepted, "
                f"deletions were left out.",
                hint="If another version is to be checked, accept or reject the changes in Word.",
            )
        if self.hidden:
            yield Notice(
                code="hidden-text",
                message=f"“{name}” has hidden text, which was left out.",
                hint="If it is part of the law, make it visible in Word.",
            )


def _owner(element: _Element) -> _Element | None:
    """The table that a row or a cell belongs to."""
    parent = element.getparent()
    while parent is not None and parent.tag != f"{W}tbl":
        parent = parent.getparent()
    return parent


def _symbol(element: _Element) -> str:
    """The character of a ``w:sym``; those of symbol fonts have no meaning outside them."""
    try:
        number = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _break(element: _Element) -> str:
    """A line break; breaks of pages and columns are none."""
    return "\n" if element.get(f"{W}type", "textWrapping") == "textWrapping" else ""


_LEAVES: Mapping[str, Callable[[_Element], str]] = {
    f"{W}t": lambda element: element.text or "",
    f"{W}tab": lambda _: "\t",
    f"{W}ptab": lambda _: "\t",
    f"{W}cr": lambda _: "\n",
    f"{W}br": _break,
    f"{W}noBreakHyphen": lambda _: "\u2011",
    f"{W}sym": _symbol,
}
"""Elements that hold words or signs themselves -> what they read as."""
