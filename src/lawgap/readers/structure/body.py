"""The inside of an article or a schedule: paragraphs, points, definitions, closing words.

A mark finds its place among the lists that are open: it continues one (the next number or
letter), or begins a new list below the last unit. Unmarked lines are closing words of a list
("shall be guilty of an offence") or paragraphs without a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawgap.model.statute import ProvisionKind
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.lines import Line, is_capital, is_small
from lawgap.readers.structure.lists import (
    CLOSING,
    DEFINITIONS,
    UNNUMBERED,
    Level,
    Lists,
    Place,
    is_numeric,
)
from lawgap.readers.structure.marks import Mark, inline_marks, read_mark, values
from lawgap.readers.structure.numbers import STEP
from lawgap.readers.structure.tree import CLOSING_QUOTE, Tree, Unit, point_label

_LEAD = re.compile(r"[:—–‑-]\s?[\])”\"]?\s*$")
_STOPPED = re.compile(r"[.;:!?][\])”’\"»*]*(?:\s?(?:and|or))?\s*$")
_EDITORIAL = re.compile(r"[\[*†‡]|[A-Z]\d{1,3}\[…")
_QUOTED_HEAD = re.compile(r"[“„«\"‘']?(?P<number>\d{1,4}[A-Z]{0,3})\.\s?(?=[—–(-]|[^\W\d_a-z])")
_GOES_ON = re.compile(r"(?:and|or|to)\s?\(|,|\)")
_SEMICOLON = re.compile(r";\s?(?:\w{2,3})?\s*$")
_CLOSING = re.compile(r";\s(?P<rest>(?P<word>[^\W\d_]+)\s[^;]{8,}$)")
_PLAIN = re.compile(r"(?=[^\W\d_][^.)\[]{7})[^(;“„«\"‘']+\Z")  # no mark, no term, no list
_SHORT_HEADING = 110
SHORTEST_FULL_LINE = 50
"""Characters of a line that may have been broken for want of room."""


@dataclass(slots=True)
class Body:
    """What an article, a schedule or the front matter holds, fed line by line."""

    tree: Tree
    forms: DefinitionForms
    wrapped: bool
    lists: Lists
    counted: bool  # paragraphs without a number are cited by their place: "Art. 9 para 2"
    is_schedule: bool = False
    last: str = ""  # the words read last
    first_block: int = -1  # where the container's own words begin behind its heading
    blocks: int = 0  # paragraphs without a number so far
    pending: int = -1  # where a heading printed above a paragraph begins
    pending_heading: str = ""
    outer: tuple[Lists, int, int] | None = None  # the state around quoted text
    loose_terms: bool = False  # terms are defined without quotation marks here
    listed_terms: bool = False  # and even without a verb: "– victim: the person who"

    def feed(self, lines: Sequence[Line], index: int, at: int = 0) -> None:
        """Read line ``index`` from its character ``at`` on."""
        line = lines[index]
        text = line.text
        if self.wrapped and not (line.gap or line.quoted or at) and self._is_plain(text):
            self.last, self.pending = text, -1
        else:
            self._read(lines, index, at)

    def _read(self, lines: Sequence[Line], index: int, at: int) -> None:
        """Read a line that may begin something, or hold what does."""
        line = lines[index]
        text = line.text
        if line.quoted or self.outer is not None:
            self._cross_quotation(line)
        if at >= len(text):
            return
        if line.quoted and self._quoted_head(line):
            return
        term = self._term_at(line, at)
        mark = None if term else read_mark(text, at)
        if mark and self._goes_on(line, mark):
            mark = None
        consumed = at
        if term:
            self._open_definition(line.start + at, term)
        elif mark and self._place(line, mark, lines, index):
            consumed = mark.end
        elif not self.wrapped and not _leads(self.last) and _heads_a_number(lines, index):
            self.pending, self.pending_heading = line.start, text
            return
        else:
            self._unmarked(line, at)
        if "(" in text or self.lists.in_definitions:
            self._run_on(line, consumed)
        if ";" in text:
            self._split_closing_words(lines, index)
        self.last = text
        self.pending = -1

    def _is_plain(self, text: str) -> bool:
        """Whether a line only goes on with the paragraph above it, as most lines do."""
        return bool(self.last) and self.outer is None and _PLAIN.match(text) is not None

    def _place(self, line: Line, mark: Mark, lines: Sequence[Line], index: int) -> bool:
        """Open the unit of a mark at the beginning of a line; false if it cannot be one."""
        lead = _leads(self.last) or not self.last
        place = self.lists.place(values(mark), lead=lead, trusted=True)
        if not place:
            return False
        known = any(level.kind == place.kind for level in self.lists.levels)
        if place.value == 2 * STEP and not known:
            place = self._open_missing_first(lines, index, place)
        start = self.pending if self.pending >= 0 else line.start + mark.start
        self._open_marked(place, start, mark.token)
        rest = line.text[mark.end :]
        term = self.forms.entry(rest, 0, loose=False, going_on=False)
        if not term and self.listed_terms:
            term = self.forms.listed(rest)
        if term:
            unit = self.tree.units[-1]
            unit.kind, unit.heading = ProvisionKind.DEFINITION, term
        return True

    def _open_marked(self, place: Place, start: int, token: str) -> None:
        self.lists.close(place.keep)
        unit = self._open(self._kind_for(place), start, place.keep, token)
        unit.heading = self.pending_heading if self.pending >= 0 else ""
        self.lists.levels.append(Level(place.kind, place.value, len(self.tree.path)))

    def _kind_for(self, place: Place) -> ProvisionKind:
        outermost = place.keep == self.lists.base and self.outer is None
        if outermost and (is_numeric(place.kind) or self.first_block < 0):
            return ProvisionKind.PARAGRAPH
        return ProvisionKind.POINT

    def _open_missing_first(self, lines: Sequence[Line], index: int, place: Place) -> Place:
        """Open "(a)" where "(b)" begins a line and "(a)" stands inside the line before."""
        token = place.kind[1:]
        before = lines[index - 1] if index else None
        if len(token) != 1 or not before or place.kind[0] != "(":
            return place
        at = before.text.rfind(f"({token})")
        start = before.start + at
        if at <= 0 or start <= self.tree.units[-1].start or before.quoted != lines[index].quoted:
            return place
        self._open_marked(place._replace(value=STEP), start, token)
        return place._replace(keep=self.lists.levels[-1].depth - 1)

    def _run_on(self, line: Line, at: int) -> None:
        """Open the units whose marks, and the definitions whose terms, stand inside the line."""
        text = line.text
        found: list[tuple[int, Mark | str]] = []
        if "(" in text:
            found += [(mark.start, mark) for mark in inline_marks(text, at)]
        if self.lists.in_definitions:
            found += self.forms.run_on(text, at)
        for start, what in sorted(found, key=lambda pair: pair[0]):
            if isinstance(what, str):
                self._open_definition(line.start + start, what)
                continue
            before = text[:start].rstrip()
            lead = what.start == at or _leads(before)
            if not self._may_run_on(what, before, text):
                continue
            place = self.lists.place(values(what), lead=lead, trusted=False)
            if place:
                self.pending = -1
                self._open_marked(place, line.start + start, what.token)
                at = what.end

    def _may_run_on(self, mark: Mark, before: str, text: str) -> bool:
        """Whether a mark inside a line can begin a unit: not in "subsections (1), (2) and (3)"."""
        following = text[mark.end :].lstrip()[:1]
        if mark.token[0].isdecimal():
            return before[-1:] not in ",)" and (is_capital(following) or following in '[“"‘(')
        stop = before.removesuffix(" or").removesuffix(" and")
        return not (stop[-1:] == "," and stop[-2:-1] in ")0123456789")

    def _goes_on(self, line: Line, mark: Mark) -> bool:
        """Whether a mark at a line's beginning belongs to the sentence of the line before."""
        rest = line.text[mark.end :]
        if _GOES_ON.match(rest):
            return True
        if not self.wrapped or line.gap or mark.shape == "-":
            return False
        last = self.last.rsplit(None, 1)[-1].casefold() if self.last else ""
        return last in self.forms.before_numbers

    def _split_closing_words(self, lines: Sequence[Line], index: int) -> None:
        """Open a unit for the closing words that run on behind the last point of a list.

        "(b) the other; commits an offence": the points before it end with a semicolon too.
        """
        line = lines[index]
        level = self.lists.levels[-1] if self.lists.levels else None
        if not level or level.value < 2 * STEP or level.kind[0] != "(" or level.kind[1:] == "1":
            return
        if not _SEMICOLON.search(self.last):
            return
        unit = self.tree.units[self.tree.path[-1]]
        match = _CLOSING.search(line.text, max(0, unit.start - line.start))
        joint = self.last.rpartition(";")[2].strip()  # the "or" of "...; or"
        if match and match["word"] != joint and not self._continues(lines, index, level):
            self.lists.levels.pop()
            self._open_closing(line.start + match.start("rest"), level.depth - 1, line.text)

    def _open_closing(self, start: int, keep: int, text: str) -> None:
        """Open the unit of closing words; a list that they lead into stands below it."""
        self._open(ProvisionKind.POINT, start, keep, "")
        if _leads(text):
            self.lists.levels.append(Level(CLOSING, STEP, len(self.tree.path)))

    def _continues(self, lines: Sequence[Line], index: int, level: Level) -> bool:
        """Whether the next line goes on with the list, or with one below it."""
        following = lines[index + 1] if index + 1 < len(lines) else None
        mark = read_mark(following.text) if following else None
        if not mark:
            return False
        return any(
            kind == level.kind and level.value < value <= level.value + 2 * STEP
            for kind, value in values(mark)
        )

    def _open_definition(self, start: int, term: str) -> None:
        """Open the unit of one defined term, beside the definition before it."""
        keep, levels = self.lists.child, self.lists.levels
        for level in levels:
            if level.kind == DEFINITIONS:
                keep = level.depth - 1
        if levels and levels[-1].kind == UNNUMBERED:
            keep = levels[-1].depth
        self.lists.close(keep)
        self._open(ProvisionKind.DEFINITION, start, keep, "", term)
        levels.append(Level(DEFINITIONS, STEP, len(self.tree.path)))

    def _term_at(self, line: Line, at: int) -> str:
        """The term that the line defines from ``at`` on, or ""."""
        own = line.gap or not self.wrapped  # the line begins a paragraph
        loose, going_on = self.loose_terms and own, self.lists.in_definitions
        term = self.forms.entry(line.text, at, loose=loose, going_on=going_on)
        if term or not (self.listed_terms and own and self.last):
            return term
        mark = read_mark(line.text, at)  # letters and numbers are points that define
        return self.forms.listed(line.text, at) if mark is None or mark.shape == "-" else ""

    def _unmarked(self, line: Line, at: int) -> None:
        """Read a line without a mark: own words, closing words, or a paragraph of its own."""
        text, levels = line.text[at:], self.lists.levels
        if self.last and (len(text) <= 4 or self._flows_on(line)):
            return
        if _EDITORIAL.match(text) or (levels and _leads(self.last)):
            return  # also what a point leads into: "1. Richter:" and, below, "wer ..."
        if self.first_block < 0 and not levels:
            self.first_block, self.blocks = line.start + at, 1
        elif levels and (is_small(text) or not _STOPPED.search(self.last)):
            self._close_list(line.start + at, text)
        elif levels and (self.lists.numbered or self.outer):
            self._open(ProvisionKind.POINT, line.start + at, levels[0].depth, "")
            del levels[1:]
        else:
            self._open_unnumbered(line.start + at)

    def _flows_on(self, line: Line) -> bool:
        """Whether a line goes on with the paragraph above it rather than beginning one."""
        if line.gap or self.wrapped:
            return not line.gap
        broken = len(self.last) >= SHORTEST_FULL_LINE and is_small(line.text)
        return self.last[-1].isalnum() and (broken or not self.lists.levels)

    def _close_list(self, start: int, text: str) -> None:
        """Closing words of the innermost list, or the rest of a definition."""
        levels = self.lists.levels
        level = levels[-1]
        keep = level.depth if level.kind == DEFINITIONS else level.depth - 1
        if level.kind == UNNUMBERED:
            return
        if len(levels) > 1:
            levels.pop()
        self._open_closing(start, keep, text)

    def _open_unnumbered(self, start: int) -> None:
        """Open a paragraph without a number; the first one only now that there is a second."""
        self.lists.levels.clear()
        alone = self.first_block >= 0 and self.blocks == 1
        if alone and len(self.tree.path) == self.lists.base and not _leads(self.last):
            self._open_counted(self.first_block, 1)
        self.blocks += 1
        self._open_counted(start, self.blocks)

    def _open_counted(self, start: int, place: int) -> None:
        kind = ProvisionKind.POINT if self.outer else ProvisionKind.PARAGRAPH
        unit = self._open(kind, start, self.lists.base, "")
        if self.counted and not self.outer:
            unit.label = f"{unit.label} para {place}"
        self.lists.levels.append(Level(UNNUMBERED, place * STEP, len(self.tree.path)))

    def _cross_quotation(self, line: Line) -> None:
        """Keep the lists around quoted text apart from those inside it."""
        if line.quoted and self.outer is None:
            self.outer = (self.lists, self.first_block, self.blocks)
            self._open(ProvisionKind.POINT, line.start, self.lists.child, "").quoted = True
            self.lists = Lists(base=len(self.tree.path))
            self.first_block, self.blocks, self.last = -1, 0, ""
        elif not line.quoted and self.outer is not None:
            self.lists, self.first_block, self.blocks = self.outer
            self.outer, self.last = None, "."

    def _quoted_head(self, line: Line) -> bool:
        """Open an article that is quoted to be put into another law."""
        match = _QUOTED_HEAD.match(line.text)
        if not match:
            return False
        self.lists.levels.clear()
        unit = self._open(ProvisionKind.POINT, line.start, self.lists.base, "")
        unit.number = match["number"]
        outer = unit.label.split(" “", 1)[0]
        unit.label = f"{outer} “{match['number']}{CLOSING_QUOTE}"
        self.lists.levels.append(Level("quoted article", STEP, len(self.tree.path)))
        self.last = ""
        self._run_on(line, match.end())
        self.last = line.text
        return True

    def _open(
        self, kind: ProvisionKind, start: int, keep: int, number: str, term: str = ""
    ) -> Unit:
        unit = self.tree.open(
            kind, start, keep=keep, number=number, heading=term, quoted=self.outer is not None
        )
        outer = self.tree.units[unit.parent].label if unit.parent >= 0 else ""
        counted = self.is_schedule and keep == self.lists.base and number[:1].isdecimal()
        unit.label = _label(outer, number, term, quoted=unit.quoted, counted=counted)
        return unit


def _label(outer: str, number: str, term: str, *, quoted: bool, counted: bool) -> str:
    """The pin-cite of a unit inside ``outer``."""
    if term:
        return f"{outer} “{term}{CLOSING_QUOTE}"
    if not number:
        return outer
    if quoted and not outer.endswith(CLOSING_QUOTE):
        return f"{outer} “({number}){CLOSING_QUOTE}"
    if quoted:
        return point_label(outer, number)
    return f"{outer} para {number}" if counted else f"{outer}({number})"


def _leads(text: str) -> bool:
    """Whether words lead into what stands below them: they end with a colon or a dash."""
    return _LEAD.search(text, max(0, len(text) - 4)) is not None


def _heads_a_number(lines: Sequence[Line], index: int) -> bool:
    """Whether the line may be the heading of the numbered paragraph right below it."""
    line = lines[index]
    if index + 1 >= len(lines) or lines[index + 1].gap or len(line.text) > _SHORT_HEADING:
        return False
    if not is_capital(line.text) or line.text[-1] in ".;:,—–-":
        return False
    below = read_mark(lines[index + 1].text)
    return bool(below and below.shape == "(" and below.token[0].isdecimal())
