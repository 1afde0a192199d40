"""Word files (.docx and its kin), read whole: every word is in the text or said to be left out.

Numbers are those that Word shows. Tracked changes are read as accepted or as original. Headers,
footers, comments, hidden words and field codes are left out and counted; footnotes and endnotes
stand at the end. Macros are never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.readers.formats.archive import Archive, parse_xml, refuse_many
from lawgap.readers.formats.notices import hidden_notice, tracked_notice
from lawgap.readers.formats.word_flat import Part, parse_part
from lawgap.readers.formats.word_numbers import W, hidden_runs, read_numbers
from lawgap.readers.formats.word_sheets import SEP
from lawgap.readers.formats.word_walk import Walk
from lawgap.readers.plain import Account, Notice, PlainText, Source, count_words, lay_out

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "word/document.xml"
MOST_PARAGRAPHS = 300_000

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BESIDE_KINDS = {
    "header": (LeftOutKind.HEADER, "header"),
    "footer": (LeftOutKind.HEADER, "footer"),
    "comments": (LeftOutKind.COMMENT, "comments"),
    "charts/chart": (LeftOutKind.DRAWING, "chart"),
    "diagrams/data": (LeftOutKind.DRAWING, "diagram"),
    "glossary/document": (LeftOutKind.METADATA, "building blocks"),  # kept for writing
}
_BESIDE = re.compile(rf"(?P<name>{'|'.join(_BESIDE_KINDS)})(?P<number>\d*)\.xml")
_MACROS = ("vbaProject.bin", "vbaData.xml")


def read_word(source: Source) -> PlainText:
    """The text of a Word file: one line for each paragraph, numbers and notes included.

    Raises ReadError where the file is damaged, locked or no Word file.
    """
    return _Document(source).read()


class _Document:
    """One Word file while it is read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.archive = Archive(source.data, source.name)
        self.main = _main_part(self.archive)
        self.folder = self.main.rpartition("/")[0]
        self.tracked = (
            Tracked.ORIGINAL if source.choices.tracked is Tracked.ORIGINAL else Tracked.ACCEPTED
        )
        styles, numbering = self._xml("styles"), self._xml("numbering")
        self.hidden = hidden_runs(styles)
        self.walk = Walk(numbers=read_numbers(styles, numbering), tracked=self.tracked)
        self.words = 0
        self.images = 0

    def read(self) -> PlainText:
        """Everything, in its order."""
        self._read_main()
        end = len(self.walk.rows)
        self._read_notes()
        self._leave_out_the_rest()
        layout = lay_out(self.walk.rows)
        return PlainText(
            text=layout.text,
            title=self.walk.title,
            headings=layout.headings,
            whole_lines=True,
            notices=tuple(self._notices()),
            places=layout.places,
            account=self._account(),
            notes=layout.starts[end] if end < len(self.walk.rows) else -1,
        )

    def _read_main(self) -> None:
        data = self.archive.read(self.main)
        paragraphs = data.count(b":p>") // 2 + data.count(b":p/>")
        refuse_many(paragraphs, MOST_PARAGRAPHS, self.source.name)
        part = self._part(parse_part(data, self.source.name))
        if part.root.find(f"{W}body") is None:
            raise ReadError(
                f"“{self.source.name}” is damaged: it has no text.",
                hint="Ask for the file again.",
                code="damaged",
            )
        self.images = part.images
        self.walk.read(part.flatten())
        self.words += part.count()

    def _read_notes(self) -> None:
        """The notes that the text points to, in its order; the others are left out."""
        records: dict[tuple[str, str], list[str]] = {}
        elements: dict[tuple[str, str], _Element] = {}
        for kind in ("footnote", "endnote"):
            root = self._xml(f"{kind}s")
            if root is None:
                continue
            part = self._part(root)
            for note, told in _notes_in(part.flatten()):
                records.setdefault((kind, note), told)
            for child in root:
                key = (kind, child.get(f"{W}id", ""))
                if child.tag != f"{W}{kind}" or key in elements:  # a broken file
                    self._leave(child, LeftOutKind.METADATA, f"{kind}s")
                else:
                    elements[key] = child
            self.words += part.count()
        while shown := [key for key in self.walk.notes if key in records]:  # notes may have notes
            for key in shown:
                label = f"[{self.walk.notes[key]}] "
                self.walk.read(records.pop(key), label=label, eid="-".join(key))
        for key in records:
            kind = self.walk.lost_notes.get(key, LeftOutKind.METADATA)
            self._leave(elements[key], kind, " ".join(key))

    def _leave_out_the_rest(self) -> None:
        """Headers, footers, comments and drawings: counted, and left out."""
        for member in sorted(self.archive.members):
            found = _BESIDE.fullmatch(member.removeprefix(f"{self.folder}/"))
            if not found:
                continue
            root = self._root(member)
            kind, name = _BESIDE_KINDS[found["name"]]
            where = f"{name} {found['number']}".strip()
            if kind is LeftOutKind.DRAWING:
                words = " ".join(element.text or "" for element in root.iter(f"{_A}t"))
                self.words += count_words(words)
                self.walk.tally.leave(kind, words, where=where)
            else:
                self._leave(root, kind, where)
                self.words += self._part(root).count()

    def _leave(self, element: _Element, kind: LeftOutKind, where: str) -> None:
        """Leave out every word of a part, or of a note that nothing points to."""
        for told in self._part(element).pieces():
            kept = "".join(text for reason, text in told if reason is None)
            self.walk.tally.leave(kind, kept, where=where)
            self.walk.tally.leave_pieces(told, where=where)

    def _part(self, element: _Element) -> Part:
        return Part(element, self.tracked, self.hidden)

    def _xml(self, name: str) -> _Element | None:
        """The root of a part that a document may have, or None."""
        member = f"{self.folder}/{name}.xml"
        return self._root(member) if member in self.archive.members else None

    def _root(self, member: str) -> _Element:
        return parse_part(self.archive.read(member), self.source.name)

    def _account(self) -> Account:
        tally = self.walk.tally
        return Account(
            source_words=self.words,
            added_words=tally.added,
            joined_words=tally.joined,
            left_out=tally.left_out(),
            tracked=self.tracked if self.walk.changes else None,
            tracked_changes=self.walk.changes,
            images=self.images,
        )

    def _notices(self) -> Iterator[Notice]:
        name, kinds = self.source.name, {part.kind for part in self.walk.tally.left_out()}
        if self.walk.changes:
            yield tracked_notice(name, self.walk.changes, self.tracked)
        if LeftOutKind.HIDDEN in kinds:
            yield hidden_notice(name, "Word")
        if self.walk.embedded:
            yield Notice(
                code="embedded-text",
                message=f"“{name}” shows text of other files that are packed into it, "
                "which was not read.",
                hint="Open it in Word and save it again; the text is then its own.",
            )
        if any(member.endswith(_MACROS) for member in self.archive.members):
            yield Notice(
                code="macros",
                message=f"“{name}” holds macros. Only its text was read; macros are never run.",
            )


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


def _notes_in(records: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The notes of a part: the id of each, and its records."""
    begin, note = -1, ""
    for at, record in enumerate(records):
        if record[:1] == "w":
            begin, note = at + 1, record[1:].partition(SEP)[0]
        elif record[:1] == "W" and begin >= 0:
            yield note, records[begin:at]
            begin = -1
