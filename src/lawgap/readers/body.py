"""The inside of an article or a schedule: paragraphs, points, definitions, closing words.

A mark finds its place among the lists that are open: it continues one (the next number or
letter), or begins a new list below the last unit. Unmarked lines are closing words of a list
("shall be guilty of an offence") or paragraphs without a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lawgap.model.statute import ProvisionKind
from lawgap.readers.definitions import DefinitionForms
from lawgap.readers.lines import Line
from lawgap.readers.marks import Mark, inline_marks, read_mark, values
from lawgap.readers.numbers import STEP
from lawgap.readers.tree import CLOSING_QUOTE, Tree, Unit, point_label

DEFINITIONS, UNNUMBERED, CLOSING = "definitions", "unnumbered", "closing words"
"""Kinds of lists that have no marks."""

WIDEST_GAP = 4
"""Numbers of a list that may be missing before the next one."""

_LEAD = re.compile(r"[:—–‑-]\s?[\])”\"]?\s*$")
_STOPPED = re.compile(r"[.;:!?][\])”’\"»*]*(?:\s?(?:and|or))?\s*$")
_EDITORIAL = re.compile(r"[\[*†‡]|[A-Z]\d{1,3}\[…")
_QUOTED_HEAD = re.compile(r"[“„«\"‘']?(?P<number>\d{1,4}[A-Z]{0,3})\.\s?(?=[—–(A-Z-])")
_SEMICOLON = re.compile(r";\s?(?:\w{2,3})?\s*$")
_CLOSING = re.compile(r";\s(?P<rest>(?P<word>[^\W\d_]+)\s[^;]{8,}$)")
_SHORT_HEADING = 110


class Level(NamedTuple):
    """An open list: its kind, the value of its last item, and the path's length with that item."""

    kind: str
    value: int
    depth: int


@dataclass(slots=True)
class Body:
    """What an article, a schedule or the front matter holds, fed line by line."""

    tree: Tree
    forms: DefinitionForms
    wrapped: bool
    counted: bool  # paragraphs without a number are cited by their place: "Art. 9 para 2"
    is_schedule: bool = False
    base: int = 0  # length of the path down to the container
    levels: list[Level] = field(default_factory=list)
    last: str = ""  # the words read last
    first_block: int = -1  # where the container's own words begin behind its heading
    blocks: int = 0  # paragraphs without a number so far
    pending: int = -1  # where a heading printed above a paragraph begins
    pending_heading: str = ""
    outer: tuple[list[Level], int, int, int] | None = None  # the state around quoted text
    loose_terms: bool = False  # terms are defined without quotation marks here

    def feed(self, lines: Sequence[Line], index: int, at: int = 0) -> None:
        """Read line ``index`` from its character ``at`` on."""
        line = lines[index]
        self._cross_quotation(line)
        text = line.text
        if at >= len(text):
            return
        if line.quoted and self._quoted_head(line):
            return
        loose = self.loose_terms and (line.gap or not self.wrapped)
        term = self.forms.entry(text, at, loose=loose, going_on=self._in_definitions())
        mark = None if term else read_mark(text, at)
        if mark and self._goes_on(line, mark):
            mark = None
        consumed = at
        if term:
            self._open_definition(line.start + at, term)
        elif mark and self._place(line, mark, lines, index):
            consumed = mark.end
        elif self._is_heading_above(lines, index):
            self.pending, self.pending_heading = line.start, text
            return
        else:
            self._unmarked(line, at)
        self._run_on(line, consumed)
        self._split_closing_words(lines, index)
        self.last = text
        self.pending = -1

    # --- marks -------------------------------------------------------------------------------

    def _place(self, line: Line, mark: Mark, lines: Sequence[Line], index: int) -> bool:
        """Open the unit of a mark at the beginning of a line; false if it cannot be one."""
        lead = bool(_LEAD.search(self.last)) or not self.last
        found = self._find(mark, lead=lead, trusted=True)
        if not found:
            return False
        keep, kind, value = found
        if value == 2 * STEP and not any(level.kind == kind for level in self.levels):
            keep = self._open_missing_first(lines, index, kind, keep)
        start = self.pending if self.pending >= 0 else line.start + mark.start
        self._open_marked(keep, kind, value, start, mark.token)
        rest = line.text[mark.end :]
        term = self.forms.entry(rest, 0, loose=False, going_on=False)
        if term:
            unit = self.tree.units[-1]
            unit.kind, unit.heading = ProvisionKind.DEFINITION, term
        return True

    def _find(self, mark: Mark, *, lead: bool, trusted: bool) -> tuple[int, str, int] | None:
        """Where a mark belongs: how much of the path to keep, the list's kind, the value."""
        options = values(mark)
        kinds = {level.kind for level in self.levels}
        first = next(((k, v) for k, v in options if v == STEP and k not in kinds), None)
        child = self.levels[-1].depth if self.levels else self.base
        if lead and first:
            return child, *first
        for level in reversed(self.levels):
            for kind, value in options:
                step = value // STEP - level.value // STEP
                if kind == level.kind and value > level.value and step <= 1:
                    return level.depth - 1, kind, value
        if not trusted:
            return None
        if first:
            numeric = first[0].endswith("1")
            outside = self.levels and self.levels[-1].kind in (DEFINITIONS, UNNUMBERED)
            return (self.base if numeric and outside else child), *first
        return self._find_anyhow(options, child)

    def _find_anyhow(
        self, options: Sequence[tuple[str, int]], child: int
    ) -> tuple[int, str, int] | None:
        """A place for a mark that continues no list: after a gap, or in a list begun again."""
        if not options:
            return None
        kinds = {level.kind for level in self.levels}
        for level in reversed(self.levels):
            for kind, value in options:
                if kind == level.kind and 0 < value - level.value <= WIDEST_GAP * STEP:
                    return level.depth - 1, kind, value
        second = next(((k, v) for k, v in options if v == 2 * STEP and k not in kinds), None)
        if not second:
            for level in reversed(self.levels):
                for kind, value in options:
                    if kind == level.kind:
                        return level.depth - 1, kind, value
        kind, value = second or options[0]
        if len(options) == 1 and value >= 27 * STEP and not kind.endswith("1"):
            return None  # "(an)": a word in brackets
        if kind.endswith("1"):
            numbered = self.levels and self.levels[0].kind.endswith("1")
            return (self.levels[0].depth if numbered else self.base), kind, value
        return child, kind, value

    def _open_marked(self, keep: int, kind: str, value: int, start: int, token: str) -> Unit:
        while self.levels and self.levels[-1].depth > keep:
            self.levels.pop()
        unit = self._open(self._kind_for(keep, kind), start, keep, token)
        unit.heading = self.pending_heading if self.pending >= 0 else ""
        self.levels.append(Level(kind, value, len(self.tree.path)))
        return unit

    def _kind_for(self, keep: int, kind: str) -> ProvisionKind:
        outermost = keep == self.base and self.outer is None
        if outermost and (kind.endswith("1") or self.first_block < 0):
            return ProvisionKind.PARAGRAPH
        return ProvisionKind.POINT

    def _open_missing_first(self, lines: Sequence[Line], index: int, kind: str, keep: int) -> int:
        """Open "(a)" where "(b)" begins a line and "(a)" stands inside the line before."""
        token = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "I"}.get(kind[1:], "")
        before = lines[index - 1] if index else None
        if not token or not before or kind[0] != "(":
            return keep
        at = before.text.rfind(f"({token})")
        start = before.start + at
        if at <= 0 or start <= self.tree.units[-1].start or before.quoted != lines[index].quoted:
            return keep
        self._open_marked(keep, kind, STEP, start, token)
        return self.levels[-1].depth - 1

    def _run_on(self, line: Line, at: int) -> None:
        """Open the units whose marks, and the definitions whose terms, stand inside the line."""
        text = line.text
        found: list[tuple[int, Mark | str]] = []
        if "(" in text:
            found += [(mark.start, mark) for mark in inline_marks(text, at)]
        if self._in_definitions():
            found += self.forms.run_on(text, at)
        for start, what in sorted(found, key=lambda pair: pair[0]):
            if isinstance(what, str):
                self._open_definition(line.start + start, what)
                continue
            before = text[:start].rstrip()
            lead = what.start == at or bool(_LEAD.search(before))
            if not self._may_run_on(what, before, text):
                continue
            place = self._find(what, lead=lead, trusted=False)
            if place:
                self.pending = -1
                self._open_marked(*place, line.start + start, what.token)
                at = what.end

    def _may_run_on(self, mark: Mark, before: str, text: str) -> bool:
        """Whether a mark inside a line can begin a unit: not in "subsections (1), (2) and (3)"."""
        following = text[mark.end :].lstrip()[:1]
        if mark.token[0].isdecimal():
            return before[-1:] not in ",)" and (following.isupper() or following in "[“\"‘(")
        stop = before.removesuffix(" or").removesuffix(" and")
        return not (stop[-1:] == "," and stop[-2:-1] in ")0123456789")

    def _goes_on(self, line: Line, mark: Mark) -> bool:
        """Whether a mark at a line's beginning belongs to the sentence of the line before."""
        rest = line.text[mark.end :]
        if re.match(r"(?:and|or|to)\s?\(|,|\)", rest):
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
        level = self.levels[-1] if self.levels else None
        if not level or level.value < 2 * STEP or level.kind[0] != "(" or level.kind[1:] == "1":
            return
        if ";" not in line.text or not _SEMICOLON.search(self.last):
            return
        unit = self.tree.units[self.tree.path[-1]]
        match = _CLOSING.search(line.text, max(0, unit.start - line.start))
        joint = self.last.rpartition(";")[2].strip()  # the "or" of "...; or"
        if match and match["word"] != joint and not self._continues(lines, index, level):
            self.levels.pop()
            self._open_closing(line.start + match.start("rest"), level.depth - 1, line.text)

    def _open_closing(self, start: int, keep: int, text: str) -> None:
        """Open the unit of closing words; a list that they lead into stands below it."""
        self._open(ProvisionKind.POINT, start, keep, "")
        if _LEAD.search(text):
            self.levels.append(Level(CLOSING, STEP, len(self.tree.path)))

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

    # --- definitions ---------------------------------------------------------------------------

    def _in_definitions(self) -> bool:
        return any(level.kind == DEFINITIONS for level in self.levels)

    def _open_definition(self, start: int, term: str) -> None:
        """Open the unit of one defined term, beside the definition before it."""
        keep = self.levels[-1].depth if self.levels else self.base
        for level in self.levels:
            if level.kind == DEFINITIONS:
                keep = level.depth - 1
        if self.levels and self.levels[-1].kind == UNNUMBERED:
            keep = self.levels[-1].depth
        while self.levels and self.levels[-1].depth > keep:
            self.levels.pop()
        self._open(ProvisionKind.DEFINITION, start, keep, "", term)
        self.levels.append(Level(DEFINITIONS, STEP, len(self.tree.path)))

    # --- lines without a mark --------------------------------------------------------------------

    def _unmarked(self, line: Line, at: int) -> None:
        """Read a line without a mark: own words, closing words, or a paragraph of its own."""
        text = line.text[at:]
        if self.last and ((self.wrapped and not line.gap) or len(text) <= 4):
            return
        if _EDITORIAL.match(text):
            return
        if self.levels and _LEAD.search(self.last):
            return  # what a point leads into: "1. Richter:" and, below, "wer ..."
        if self.first_block < 0 and not self.levels:
            self.first_block = line.start + at
            self.blocks = 1
            return
        if self.levels and (text[0].islower() or not _STOPPED.search(self.last)):
            self._close_list(line.start + at, text)
        elif self.levels and self.levels[0].kind not in (UNNUMBERED, DEFINITIONS) and (
            self.levels[0].kind.endswith("1") or self.outer
        ):
            self._open(ProvisionKind.POINT, line.start + at, self.levels[0].depth, "")
            del self.levels[1:]
        else:
            self._open_unnumbered(line.start + at)

    def _close_list(self, start: int, text: str) -> None:
        """Closing words of the innermost list, or the rest of a definition."""
        level = self.levels[-1]
        keep = level.depth if level.kind == DEFINITIONS else level.depth - 1
        if level.kind == UNNUMBERED:
            return
        if len(self.levels) > 1:
            self.levels.pop()
        self._open_closing(start, keep, text)

    def _open_unnumbered(self, start: int) -> None:
        """Open a paragraph without a number; the first one only now that there is a second."""
        del self.levels[:]
        if self.first_block >= 0 and self.blocks == 1 and len(self.tree.path) == self.base:
            if not _LEAD.search(self.last):
                self._open_counted(self.first_block, 1)
        self.blocks += 1
        self._open_counted(start, self.blocks)

    def _open_counted(self, start: int, place: int) -> None:
        kind = ProvisionKind.POINT if self.outer else ProvisionKind.PARAGRAPH
        unit = self._open(kind, start, self.base, "")
        if self.counted and not self.outer:
            unit.label = f"{unit.label} para {place}"
        self.levels.append(Level(UNNUMBERED, place * STEP, len(self.tree.path)))

    def _is_heading_above(self, lines: Sequence[Line], index: int) -> bool:
        """Whether the line is the heading of the numbered paragraph right below it."""
        line = lines[index]
        if index + 1 >= len(lines) or lines[index + 1].gap or len(line.text) > _SHORT_HEADING:
            return False
        if self.wrapped or not line.text[0].isupper() or line.text[-1] in ".;:,—–-":
            return False
        below = read_mark(lines[index + 1].text)
        if not below or below.shape != "(" or not below.token[0].isdecimal():
            return False
        return not _LEAD.search(self.last)

    # --- quoted text -------------------------------------------------------------------------

    def _cross_quotation(self, line: Line) -> None:
        """Keep the lists around quoted text apart from those inside it."""
        if line.quoted and self.outer is None:
            self.outer = (list(self.levels), self.base, self.first_block, self.blocks)
            keep = self.levels[-1].depth if self.levels else self.base
            self._open(ProvisionKind.POINT, line.start, keep, "").quoted = True
            self.base, self.last = len(self.tree.path), ""
            self.first_block, self.blocks = -1, 0
            self.levels.clear()
        elif not line.quoted and self.outer is not None:
            self.levels, self.base, self.first_block, self.blocks = self.outer
            self.outer = None
            self.last = "."

    def _quoted_head(self, line: Line) -> bool:
        """Open an article that is quoted to be put into another law."""
        match = _QUOTED_HEAD.match(line.text)
        if not match:
            return False
        self.levels.clear()
        unit = self._open(ProvisionKind.POINT, line.start, self.base, "")
        unit.number = match["number"]
        outer = unit.label.split(" “", 1)[0]
        unit.label = f"{outer} “{match['number']}{CLOSING_QUOTE}"
        self.levels.append(Level("quoted article", STEP, len(self.tree.path)))
        self.last = ""
        self._run_on(line, match.end())
        self.last = line.text
        return True

    # --- units -------------------------------------------------------------------------------

    def _open(
        self, kind: ProvisionKind, start: int, keep: int, number: str, term: str = ""
    ) -> Unit:
        unit = self.tree.open(
            kind, start, keep=keep, number=number, heading=term, quoted=self.outer is not None
        )
        outer = self.tree.units[unit.parent].label if unit.parent >= 0 else ""
        if term:
            unit.label = f"{outer} “{term}{CLOSING_QUOTE}"
        elif not number:
            unit.label = outer
        elif unit.quoted and not outer.endswith(CLOSING_QUOTE):
            unit.label = f"{outer} “({number}){CLOSING_QUOTE}"
        elif unit.quoted:
            unit.label = point_label(outer, number)
        elif self.is_schedule and keep == self.base and number[0].isdecimal():
            unit.label = f"{outer} para {number}"
        else:
            unit.label = f"{outer}({number})"
        return unit
