"""From the flat records of a Word document to its rows: what a reader of the page sees.

Tracked changes, hidden words and field codes open and close around words; a paragraph whose mark
was deleted runs on into the next one; text boxes stand behind the paragraph that they hang on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.readers.formats.tally import Tally
from lawgap.readers.formats.word_flat import Fields, unmatched_fields
from lawgap.readers.formats.word_numbers import BULLET, Look, Numbers
from lawgap.readers.formats.word_sheets import SEP
from lawgap.readers.plain import Row, side_by_side

Piece = tuple[LeftOutKind | None, str]


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read: the source's words, and what is shown of them."""

    look: Look
    number: int
    flags: str = ""
    listed: bool = False  # some of it is what the field of a table of contents shows
    pieces: list[Piece] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    boxes: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    """A table that is being read: where the cells of its row begin among the rows."""

    first: int = 0
    cells: list[list[Row]] = field(default_factory=list)
    begin: int = 0


@dataclass(slots=True)
class Walk:
    """Reads the records of a document's parts one after another."""

    numbers: Numbers
    tracked: Tracked
    tally: Tally = field(default_factory=Tally)
    rows: list[Row] = field(default_factory=list)
    title: str = ""
    changes: int = 0
    embedded: int = 0  # other files that Word would show in their place
    notes: dict[tuple[str, str], int] = field(default_factory=dict)  # those shown -> number
    lost_notes: dict[tuple[str, str], LeftOutKind] = field(default_factory=dict)
    _looks: dict[str, tuple[Look, str]] = field(default_factory=dict)
    _outer: list[_Paragraph] = field(default_factory=list)
    _around: list[tuple[list[Row], list[_Paragraph]]] = field(default_factory=list)  # of boxes
    _tables: list[_Table] = field(default_factory=list)
    _deleted: int = 0
    _inserted: int = 0
    _hidden: int = 0
    _contents: int = 0
    _drawn: int = 0
    _instructions: int = 0
    _fields: Fields = field(default_factory=Fields)
    _closing: list[str] = field(default_factory=list)  # the flags of open rows and cells
    _carried: list[_Paragraph] = field(default_factory=list)
    _count: int = 0
    _eid: str = ""  # of the note that is read; the main part's paragraphs have numbers
    _label: str = ""  # before the first words of a note

    def read(self, records: Sequence[str], *, label: str = "", eid: str = "") -> None:
        """Read the main part, or a note: its name, and the label before its first words."""
        self._label, self._eid = label, eid
        broken = unmatched_fields(records)
        at, last = 0, len(records) - 1
        while at <= last:
            if self._is_plain():
                at = self._plain_paragraphs(records, at)
                if at > last:
                    break
            record = records[at]
            handler = _HANDLERS.get(record[:1])
            rest = record[1:]
            if handler and at not in broken:
                rest = handler(self, rest)
            elif at in broken:
                rest = rest.partition(SEP)[2]
            if rest and self._outer:
                self._words(rest)
            at += 1
        self._flush()

    def _is_plain(self) -> bool:
        return not (
            self._deleted or self._inserted or self._hidden or self._contents or self._carried
            or self._label or self._fields.codes
        )  # fmt: skip

    def _plain_paragraphs(self, records: Sequence[str], at: int) -> int:
        """The short way, which nearly all paragraphs go; the record behind the last of them."""
        end, looks, add, eid = len(records) - 1, self._looks, self.rows.append, self._eid
        while at < end and records[at + 1] == "P" and records[at][:1] == "p":
            head, _, words = records[at].rpartition(SEP)
            look, flags = looks.get(head) or self._look(head)
            if flags or look.hidden:
                break
            if look.num or look.title:
                self._plain_paragraph(look, words.strip(" \t"))
            else:
                self._count += not eid
                add(Row(words.strip(" \t"), look.outline, 0 if eid else self._count, eid))
            at += 2
        return at

    def _plain_paragraph(self, look: Look, words: str) -> None:
        """Words and perhaps a number."""
        self._count += not self._eid
        if look.num:
            label = self.numbers.next_label(look.num, look.level)
            shown = self._labelled(label, words)
            if label[-1:] == " " or not words:
                self.tally.added += len(label.split()) if shown != words else 0
            else:
                self.tally.show((words,), shown)
            words = shown
        if look.title and words.strip():
            self.title = self.title or words.strip()
        self.rows.append(Row(words, look.outline, self._number(), self._eid))

    def begin_paragraph(self, rest: str) -> str:
        """Open a paragraph."""
        head, _, words = rest.rpartition(SEP)
        self._count += not self._eid
        look, flags = self._look(f"p{head}")
        listed = look.contents and self._in_contents()
        self._outer.append(_Paragraph(look, self._number(), flags, listed))
        self.changes += ("i" in flags) + ("d" in flags)
        return words

    def end_paragraph(self, _rest: str) -> str:
        """Close a paragraph: it is a row, is left out, or runs on into the next one."""
        paragraph = self._outer.pop()
        whole = self._whole_reason(paragraph)
        if whole:
            kept = "".join(text for kind, text in paragraph.pieces if kind is None)
            self.tally.leave(whole, kept, paragraph=paragraph.number)
            told = [piece for piece in paragraph.pieces if piece[0] is not None]
            self.tally.leave_pieces(told, paragraph=paragraph.number)
            self.rows += paragraph.boxes
            return ""
        self.tally.leave_pieces(paragraph.pieces, paragraph=paragraph.number)
        self._carried.append(paragraph)
        if not self._runs_on(paragraph):
            self._flush()
        return ""

    def _runs_on(self, paragraph: _Paragraph) -> bool:
        """Whether the end of a paragraph was deleted, is not there yet, or is hidden."""
        gone = "i" if self.tracked is Tracked.ORIGINAL else "d"
        if gone in paragraph.flags or ("v" in paragraph.flags and "s" in paragraph.flags):
            return True
        return "v" in paragraph.flags and not "".join(paragraph.shown).strip()

    def _flush(self) -> None:
        """End the paragraphs that run on into one another; the last one's number is shown."""
        carried, self._carried = self._carried, []
        if not carried:
            return
        last = carried[-1]
        words = "".join("".join(one.shown) for one in carried).strip(" \t")
        sources = ["".join(text for kind, text in one.pieces if kind is None) for one in carried]
        gone = (self._deleted or self._runs_on(last)) and not words.strip()
        label = ""
        numbered = next((one for one in carried if "s" in one.flags), last)
        if not gone and numbered.look.num:
            label = self.numbers.next_label(numbered.look.num, numbered.look.level)
        shown = self._labelled(label, words)
        if self._label and shown.strip():
            shown, self._label = self._label + shown, ""
        self.tally.show(sources, shown)
        look = carried[0].look if "s" in carried[0].flags else last.look
        if look.title and words.strip():
            self.title = self.title or words.strip()
        seen = next((one for one in carried if "".join(one.shown).strip()), last)
        self.rows.append(Row(shown, look.outline, seen.number, self._eid))
        for one in carried:
            self.rows += one.boxes

    def _labelled(self, label: str, words: str) -> str:
        """The words with their number; a bullet alone is not shown, a number alone is."""
        if not label or (label == BULLET and not words.strip()):
            return words
        return label + words

    def _look(self, head: str) -> tuple[Look, str]:
        if head not in self._looks:
            told: dict[str, str] = {}
            for one in filter(None, head[1:].split(SEP)):
                told[one[0]] = told.get(one[0], "") + one[1:]
            place = (told.get(letter, "") for letter in "snlo")
            self._looks[head] = (self.numbers.look(*place), told.get("f", ""))
        return self._looks[head]

    def _number(self) -> int:
        return 0 if self._eid else self._count

    def _whole_reason(self, paragraph: _Paragraph) -> LeftOutKind | None:
        """Why a whole paragraph is left out, or None."""
        if self._contents or (paragraph.look.contents and paragraph.listed):
            return LeftOutKind.CONTENTS
        return LeftOutKind.HIDDEN if paragraph.look.hidden else None

    def _in_contents(self) -> bool:
        return any(code.split()[:1] == ["TOC"] for code in self._fields.codes)

    def _words(self, text: str) -> None:
        kind = self._reason()
        if self._instructions and self._fields.codes:
            self._fields.codes[-1] += text
        self._outer[-1].pieces.append((kind, text))
        if kind is None:
            self._outer[-1].shown.append(text)

    def _reason(self) -> LeftOutKind | None:
        """Why words that come now are left out, or None."""
        if self._deleted and self.tracked is not Tracked.ORIGINAL:
            return LeftOutKind.DELETED
        if self._inserted and self.tracked is Tracked.ORIGINAL:
            return LeftOutKind.INSERTED
        if self._instructions or self._fields.in_code:
            return LeftOutKind.FIELD
        if self._drawn:
            return LeftOutKind.DRAWING
        return LeftOutKind.HIDDEN if self._hidden else None

    def field(self, rest: str) -> str:
        """Pass a mark of a field."""
        kind, _, words = rest.partition(SEP)
        self._fields.step(kind)
        if self._outer and self._in_contents():
            self._outer[-1].listed = True
        return words

    def symbol(self, rest: str) -> str:
        """A character by its number; those of symbol fonts have no meaning outside them."""
        code, _, words = rest.split(SEP, 2)
        try:
            number = int(code, 16)
        except ValueError:
            number = 0
        if 0x20 <= number < 0xD800 and self._outer and self._reason() is None:
            self._outer[-1].shown.append(chr(number))
        return words

    def note(self, rest: str) -> str:
        """Put a note's number where the text points to it."""
        kind, note, custom, words = rest.split(SEP, 3)
        reason = self._reason()
        if reason is None and self._outer:
            number = self.notes.setdefault((kind, note), len(self.notes) + 1)
            if custom not in ("1", "true", "on"):
                self._outer[-1].shown.append(f"[{number}]")
        elif reason is not None:
            self.lost_notes.setdefault((kind, note), reason)
        return words

    def altchunk(self, rest: str) -> str:
        """Count the text of another file, which Word would show here."""
        self.embedded += 1
        return rest.partition(SEP)[2]

    def begin_box(self, rest: str) -> str:
        """Open a text box: its rows come behind the paragraph that it hangs on."""
        self._around.append((self.rows, self._carried))
        self.rows, self._carried = [], []
        return rest

    def end_box(self, rest: str) -> str:
        """Close a text box."""
        self._flush()
        boxes = self.rows
        self.rows, self._carried = self._around.pop()
        if self._outer:
            self._outer[-1].boxes += boxes
        else:
            self.rows += boxes
        return rest

    def begin_table(self, _rest: str) -> str:
        """Open a table; a paragraph does not run on into it."""
        self._flush()
        self._tables.append(_Table())
        return ""

    def end_table(self, _rest: str) -> str:
        """Close a table."""
        self._tables.pop()
        return ""

    def begin_row(self, flags: str) -> str:
        """Open a row of a table."""
        self._change(flags, 1)
        self._closing.append(flags)
        if not self._tables:  # a broken file
            self.begin_table("")
        self._tables[-1].first, self._tables[-1].cells = len(self.rows), []
        return ""

    def end_row(self, _rest: str) -> str:
        """Short cells stand side by side, long ones below one another."""
        self._change(self._closing.pop(), -1)
        side_by_side(self.rows, self._tables[-1].first, self._tables[-1].cells)
        return ""

    def begin_cell(self, flags: str) -> str:
        """Open a cell of a row."""
        self._change(flags, 1)
        self._closing.append(flags)
        if not self._tables:
            self.begin_table("")
        self._tables[-1].begin = len(self.rows)
        return ""

    def end_cell(self, _rest: str) -> str:
        """Close a cell: keep its rows for the end of the row."""
        self._flush()
        self._change(self._closing.pop(), -1)
        table = self._tables[-1]
        table.cells.append([row for row in self.rows[table.begin :] if row.words.strip()])
        return ""

    def _change(self, flags: str, by: int) -> None:
        """Enter or leave a row or a cell that was inserted or deleted as a whole."""
        self._inserted += by * ("i" in flags)
        self._deleted += by * ("d" in flags)
        self._hidden += by * ("v" in flags)
        self.changes += (by > 0) * (("i" in flags) + ("d" in flags))


def _counter(name: str, by: int, *, change: bool = False) -> Callable[[Walk, str], str]:
    """What opens or closes a state of the words: a deletion, hidden words, a field's code."""

    def step(walk: Walk, rest: str) -> str:
        setattr(walk, name, getattr(walk, name) + by)
        walk.changes += change
        return rest

    return step


_HANDLERS: Mapping[str, Callable[[Walk, str], str]] = {
    "p": Walk.begin_paragraph,
    "P": Walk.end_paragraph,
    "d": _counter("_deleted", 1, change=True),
    "D": _counter("_deleted", -1),
    "i": _counter("_inserted", 1, change=True),
    "I": _counter("_inserted", -1),
    "h": _counter("_hidden", 1),
    "H": _counter("_hidden", -1),
    "o": _counter("_contents", 1),
    "O": _counter("_contents", -1),
    "g": _counter("_drawn", 1),
    "G": _counter("_drawn", -1),
    "f": _counter("_instructions", 1),
    "F": _counter("_instructions", -1),
    "b": Walk.field,
    "y": Walk.symbol,
    "n": Walk.note,
    "a": Walk.altchunk,
    "x": Walk.begin_box,
    "X": Walk.end_box,
    "t": Walk.begin_table,
    "T": Walk.end_table,
    "r": Walk.begin_row,
    "R": Walk.end_row,
    "c": Walk.begin_cell,
    "C": Walk.end_cell,
}
