"""Rich Text files (.rtf): words, numbers of lists as the file prints them, notes, tables.

Deleted words of tracked changes are left out (or inserted ones, where the original is read);
headers, footers, comments, hidden words and field codes are left out and counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.readers.formats.archive import refuse_many
from lawgap.readers.formats.notices import hidden_notice, tracked_notice
from lawgap.readers.formats.rtf_events import (
    BOX,
    COMMENT,
    HEADER,
    INFO,
    LABEL,
    MAIN,
    NOTE,
    Event,
    Reader,
)
from lawgap.readers.formats.tally import Tally, count_pieces
from lawgap.readers.plain import Account, Notice, PlainText, Row, Source, lay_out, side_by_side

Piece = tuple[LeftOutKind | None, str]
_LEFT = {HEADER: LeftOutKind.HEADER, COMMENT: LeftOutKind.COMMENT, INFO: LeftOutKind.METADATA}
MOST_PARAGRAPHS = 300_000
MOST_TOKENS = 4_000_000
"""Control words and braces of a file; a whole code has about a third of them."""
_STEP = 20_000  # events between two signs of life


def read_rtf(source: Source) -> PlainText:
    """The text of an .rtf file. Raises ReadError where it has more parts than any law."""
    data = source.data
    refuse_many(data.count(b"\\par") - data.count(b"\\pard"), MOST_PARAGRAPHS, source.name)
    refuse_many(data.count(b"\\") + data.count(b"{") * 2, MOST_TOKENS, source.name)
    original = source.choices.tracked is Tracked.ORIGINAL
    reader = Reader(source.data, original)
    walk, count = _Walk(original), _Count()
    for at, event in enumerate(reader.events()):
        walk.take(event)
        count.take(event)
        if not at % _STEP:
            source.progress(reader.at, len(source.data), "")
    walk.finish()
    end = len(walk.rows)
    walk.read_notes()
    layout = lay_out(walk.rows)
    return PlainText(
        text=layout.text,
        headings=layout.headings,
        whole_lines=True,
        notices=tuple(_notices(source.name, walk, reader)),
        places=layout.places,
        account=Account(
            source_words=count.total(),
            added_words=walk.tally.added,
            joined_words=walk.tally.joined,
            left_out=walk.tally.left_out(),
            encoding=reader.encoding,
            tracked=(Tracked.ORIGINAL if original else Tracked.ACCEPTED) if walk.changes else None,
            tracked_changes=walk.changes,
            images=reader.images,
        ),
        notes=layout.starts[end] if end < len(walk.rows) else -1,
    )


@dataclass(slots=True)
class _Paragraph:
    pieces: list[Piece] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Story:
    """A text of its own inside the file: the main one, a note, a header, a box, a label."""

    kind: str = MAIN
    outer: int = -1
    left: LeftOutKind | None = None  # why all its words are left out
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    carried: list[_Paragraph] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    boxes: list[Row] = field(default_factory=list)  # of the text boxes in the open paragraph
    label: str = ""  # the number of the paragraph as the file prints it
    first: int = -1  # the first of the rows that make a row of a table
    begin: int = 0  # the first row of its open cell
    cells: list[list[Row]] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Puts the events of each story into rows."""

    original: bool
    tally: Tally = field(default_factory=Tally)
    changes: int = 0
    labels: int = 0
    stories: dict[int, _Story] = field(default_factory=lambda: {0: _Story()})
    notes: list[_Story] = field(default_factory=list)
    _count: int = 0
    _last: str = ""  # the change that the event before belonged to

    @property
    def rows(self) -> list[Row]:
        """The rows of the main text."""
        return self.stories[0].rows

    def take(self, event: Event) -> None:
        """Take the next event of the file."""
        self.changes += bool(event.change) and event.change != self._last
        self._last = event.change
        if event.kind == "begin":
            self._begin(event)
        elif event.kind == "words":
            self._words(event)
        elif event.kind == "end":
            self._finish(self.stories[event.story])
        else:
            self._end(self._story_that_ends(event), event)

    def finish(self) -> None:
        """End the main text."""
        self._close_last(self.stories[0])

    def read_notes(self) -> None:
        """Put the notes behind the text."""
        for number, story in enumerate(self.notes, 1):
            for at, row in enumerate(story.rows):
                sign = f"[{number}] " if not at else ""
                self.tally.added += bool(sign)
                self.rows.append(Row(sign + row.words, row.level, 0, f"note-{number}"))

    def _story_that_ends(self, event: Event) -> _Story:
        """The story of a paragraph's end; in a broken file a label may swallow what follows it."""
        story = self.stories[event.story]
        while story.kind == LABEL and story.outer >= 0:
            self._finish(story)
            story = self.stories[event.story] = self.stories[story.outer]
        return story

    def _begin(self, event: Event) -> None:
        outer = self.stories[event.outer]
        left = outer.left or _LEFT.get(event.text) or event.reason
        story = _Story(kind=event.text, outer=event.outer, left=left)
        self.stories[event.story] = story
        if event.text == NOTE and left is None:
            self.notes.append(story)
            outer.paragraph.shown.append(f"[{len(self.notes)}]")

    def _words(self, event: Event) -> None:
        paragraph = self.stories[event.story].paragraph
        paragraph.pieces.append((event.reason, event.text))
        if event.reason is None:
            paragraph.shown.append(event.text)

    def _finish(self, story: _Story) -> None:
        """End a story: a label goes before its paragraph, a box behind it."""
        if story.outer < 0:  # a label that turned out to be the text around it
            return
        outer = self.stories[story.outer]
        if story.kind == LABEL and story.left is None:
            outer.label = "".join(story.paragraph.shown)
            story.paragraph = _Paragraph()
            self.labels += 1
            return
        self._close_last(story)
        if story.kind == BOX:
            outer.boxes += story.rows

    def _end(self, story: _Story, event: Event) -> None:
        """End a paragraph, a cell of a table, or a row."""
        if event.in_table and story.first < 0:
            story.first = story.begin = len(story.rows)
        if event.kind == "par":
            runs_on = event.reason in (LeftOutKind.DELETED, LeftOutKind.INSERTED)
            self._close(story, event.outline, runs_on=runs_on)
        elif event.kind == "cell":
            if story.first < 0:
                story.first = story.begin = len(story.rows)
            self._close(story, event.outline)
            rows = story.rows[story.begin :]
            story.cells.append([row for row in rows if row.words.strip()])
            story.begin = len(story.rows)
        else:
            _end_row(story)

    def _close_last(self, story: _Story) -> None:
        """End the last paragraph of a story, which may lack its end."""
        if story.paragraph.pieces or story.carried or story.label or story.boxes:
            self._close(story, 0)

    def _close(self, story: _Story, outline: int, *, runs_on: bool = False) -> None:
        """End a paragraph; it runs on into the next one where its end was deleted."""
        paragraph, story.paragraph = story.paragraph, _Paragraph()
        self._count += story.kind == MAIN
        number = self._count if story.kind == MAIN else 0
        if story.left:
            kept = "".join(text for reason, text in paragraph.pieces if reason is None)
            self.tally.leave(story.left, kept, where=story.kind)
            self.tally.leave_pieces(paragraph.pieces, where=story.kind)
            return
        self.tally.leave_pieces(paragraph.pieces, paragraph=number)
        story.carried.append(paragraph)
        if not runs_on:
            self._flush(story, outline, number)

    def _flush(self, story: _Story, outline: int, number: int) -> None:
        carried, story.carried = story.carried, []
        words = "".join("".join(one.shown) for one in carried).strip(" \t")
        sources = ["".join(t for reason, t in one.pieces if reason is None) for one in carried]
        label, story.label = story.label, ""
        mark = f"{label.strip()} " if label.strip() else ""
        self.tally.show([label and f"{label} ", *sources], mark + words)
        story.rows.append(Row(mark + words, outline, number))
        story.rows += story.boxes
        story.boxes = []


def _end_row(story: _Story) -> None:
    """End a row of a table: short cells side by side, long ones below one another."""
    if story.first >= 0:
        side_by_side(story.rows, story.first, story.cells)
    story.first, story.cells = -1, []


@dataclass(slots=True)
class _Count:
    """The words of all stories, left out or not, counted apart from the walk that reads them."""

    words: int = 0
    pieces: dict[int, list[Piece]] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        """Take the next event of the file."""
        if event.kind == "words":
            self.pieces.setdefault(event.story, []).append((event.reason, event.text))
        elif event.kind in ("par", "cell", "end"):
            self.words += count_pieces(self.pieces.pop(event.story, ()))

    def total(self) -> int:
        """All words, those of a last paragraph without an end included."""
        return self.words + sum(map(count_pieces, self.pieces.values()))


def _notices(name: str, walk: _Walk, reader: Reader) -> Iterator[Notice]:
    if walk.changes:
        tracked = Tracked.ORIGINAL if walk.original else Tracked.ACCEPTED
        yield tracked_notice(name, walk.changes, tracked)
    if reader.listed and not walk.labels:
        yield Notice(
            code="numbers",
            message=f"“{name}” has numbered lists, but not the numbers that were shown.",
            hint="Open it in Word or LibreOffice and save it as .docx.",
        )
    if any(part.kind is LeftOutKind.HIDDEN for part in walk.tally.left_out()):
        yield hidden_notice(name, "Word")
    if reader.too_deep:
        yield Notice(
            code="too-deep",
            message=f"“{name}” nests its parts too deeply; the deepest were left out.",
            hint="Open it in Word and save it as .docx.",
        )
