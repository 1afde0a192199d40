"""Walks through a law in XML: its lines, its units, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.reading import LeftOutKind
from lawgap.model.statute import ProvisionKind
from lawgap.readers.formats.law_xml.dialect import Dialect, attribute, local
from lawgap.readers.formats.law_xml.words import (
    Lines,
    eid_of,
    kept_in,
    left_words,
    number_of,
)
from lawgap.readers.formats.tally import Tally
from lawgap.readers.plain import Layout, Row, Unit

if TYPE_CHECKING:
    from lxml.etree import _Element

FLAT_LEVELS = 7
"""Levels kept free for headings that stand before their sections and not around them."""

_NEXT_CELL = "\x1f"


@dataclass(slots=True)
class _Open:
    """A unit that is being read."""

    kind: ProvisionKind
    level: int
    name: str
    tag: str  # the name of its element, or of its group's unit
    row: int
    quoted: bool
    number: str = ""
    heading: str = ""
    repealed: bool = False
    end: int = -1  # the row behind its last one


@dataclass(slots=True)
class Walk:
    """Collects the rows and the units of one document."""

    dialect: Dialect
    article: str  # the name of the units that are numbered through the law
    rows: list[Row] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    units: list[_Open] = field(default_factory=list)
    notes: list[tuple[str, _Element]] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)  # what is shown
    _source: list[str] = field(default_factory=list)
    _path: list[_Open] = field(default_factory=list)
    _eids: list[str] = field(default_factory=lambda: [""])
    _after_number: bool = False
    _quoted: int = 0
    _heading: int = 0  # the level of the heading that is being read
    _cells: int = 0
    _lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        self._lines = Lines(self.dialect)

    def read(self, root: _Element) -> None:
        """Read the document, then its notes."""
        self._element(root, inline=False)
        self._end_line()
        self._close_to(0)

    def read_notes(self) -> int:
        """Read the notes that the text points to; the row at which they begin."""
        first = len(self.rows)
        for sign, element in self.notes:
            self._line.append(f"[{sign}] ")
            self._after_number = True
            self._inside(element, inline=False)
            self._end_line()
        return first

    def result(self, layout: Layout) -> tuple[Unit, ...]:
        """The units by the offsets of a text made of the rows."""
        ends = [*layout.starts, len(layout.text)]
        return tuple(
            Unit(
                start=layout.starts[unit.row],
                level=unit.level,
                kind=unit.kind.value,
                number=unit.number,
                heading=unit.heading,
                end=ends[unit.end] if unit.end >= 0 else -1,
                name=unit.name,
                quoted=unit.quoted,
                repealed=unit.repealed,
            )
            for unit in self.units
            if unit.row < len(layout.starts) and unit.end > unit.row
        )

    # --- elements ----------------------------------------------------------------------------

    def _element(self, element: _Element, *, inline: bool) -> None:
        name, dialect = local(element), self.dialect
        if name in dialect.signs:
            self._line.append(dialect.signs[name](element))
        elif name in dialect.left_out:
            self._leave_out(element, dialect.left_out[name], name)
        elif name in dialect.notes:
            self._note(element)
        elif name not in dialect.quoted and (inline or self._lines.holds(element, name)):
            self._mark_repealed(element, name)
            if name in self.dialect.breaks:
                self._text(" ")
            self._inside(element, inline=True)
        else:
            self._block(element, name)

    def _block(self, element: _Element, name: str) -> None:
        """Read an element that stands on lines of its own."""
        dialect = self.dialect
        self._eids.append(eid_of(element, dialect) or self._eids[-1])
        if name in dialect.flat:
            self._flat_heading(element, name)
        elif name in dialect.numbers and not self._heading:
            self._number(element)
        elif name in dialect.headings:
            self._read_heading(element)
        elif name in dialect.cells:
            self._cells += 1
            self._inside(element, inline=False)
            self._cells -= 1
            self._text(_NEXT_CELL)
        else:
            self._container(element, name)
        self._eids.pop()

    def _container(self, element: _Element, name: str) -> None:
        quoted = name in self.dialect.quoted
        self._quoted += quoted
        self._end_line()
        depth = len(self._path)
        unit = self._unit_of(element, name)
        if unit:
            self._path.append(unit)
            self.units.append(unit)
        self._mark_repealed(element, name)
        self._inside(element, inline=False)
        self._end_line(hard=unit is not None)
        if unit:
            self._close_to(depth)
        self._quoted -= quoted

    def _inside(self, element: _Element, *, inline: bool) -> None:
        self._text(element.text or "")
        for child in element:
            self._element(child, inline=inline)
            self._text(child.tail or "")

    # --- words -------------------------------------------------------------------------------

    def _text(self, text: str) -> None:
        if not text:
            return
        self._source.append(text)
        self._line.append(text)
        if text.strip():
            self._after_number = False

    def _end_line(self, *, hard: bool = False) -> None:
        """End the line; words behind a unit's number stay on its line."""
        if self._cells or (self._after_number and not hard):
            self._text(" ")
            return
        cells = (" ".join(cell.split()) for cell in "".join(self._line).split(_NEXT_CELL))
        words = "\t".join(filter(None, cells))
        if words:
            self.tally.show(("".join(self._source),), words)
            self.rows.append(Row(words, self._heading, len(self.rows) + 1, self._eids[-1]))
        self._line.clear()
        self._source.clear()
        self._after_number = False

    def _leave_out(self, element: _Element, kind: LeftOutKind, name: str) -> None:
        for words in left_words(element, self.dialect):
            self.tally.leave(kind, words, where=name)
        for kept in kept_in(element, self.dialect):
            self._element(kept, inline=False)

    def _note(self, element: _Element) -> None:
        sign = attribute(element, "marker") or str(len(self.notes) + 1)
        self.notes.append((sign, element))
        self._line.append(f"[{sign}]")

    # --- units -------------------------------------------------------------------------------

    def _unit_of(self, element: _Element, name: str) -> _Open | None:
        """The unit that an element is, or None."""
        if name in self.dialect.groups:
            name = self._grouped(element, name)
        elif self._path and self._path[-1].tag == name and self._is_grouped(element):
            return None
        if self.dialect.renamed:
            name = self.dialect.renamed(element, name)
        kind = self._kind(element, name)
        if kind is None:
            return None
        repealed = attribute(element, "status").casefold() in ("repealed", "removed")
        repealed = repealed or attribute(element, "Status").casefold() == "repealed"
        return _Open(
            kind=kind,
            level=self._level(),
            name=self.dialect.words.get(name, name.casefold()),
            tag=name,
            row=len(self.rows),
            quoted=self._quoted > 0,
            repealed=repealed,
        )

    def _grouped(self, element: _Element, name: str) -> str:
        """A group with one unit is that unit, with the group's heading; others are none."""
        inner = self.dialect.groups[name]
        return inner if [local(one) for one in element].count(inner) == 1 else name

    def _is_grouped(self, element: _Element) -> bool:
        parent = element.getparent()
        return parent is not None and local(parent) in self.dialect.groups

    def _kind(self, element: _Element, name: str) -> ProvisionKind | None:
        dialect, kinds = self.dialect, [unit.kind for unit in self._path]
        if name in dialect.schedules:
            return None if ProvisionKind.SCHEDULE in kinds else ProvisionKind.SCHEDULE
        if name in dialect.fronts:
            return None if ProvisionKind.FRONT in kinds else ProvisionKind.FRONT
        if ProvisionKind.FRONT in kinds:
            return None
        if name in dialect.definitions:
            return ProvisionKind.DEFINITION
        within = ProvisionKind.ARTICLE in kinds or ProvisionKind.SCHEDULE in kinds
        if name == self.article.casefold() or name == self.article:
            if not within or self._quoted or ProvisionKind.SCHEDULE in kinds:
                return ProvisionKind.ARTICLE  # the tree tells it from this law's own
        elif name in dialect.parts and ProvisionKind.ARTICLE not in kinds:
            return ProvisionKind.PART
        elif name in dialect.hierarchy and not within:
            return ProvisionKind.PART if self._holds_articles(element) else None
        return self._kind_within(element, name) if within else None

    def _kind_within(self, element: _Element, name: str) -> ProvisionKind | None:
        """The kind of a unit inside an article or a schedule; one without a number is none."""
        if name not in self.dialect.hierarchy:
            return None
        number = self._own_number(element)
        outer = self._path[-1].kind
        if not number:
            return None
        digits = number[0].isdecimal() and name not in self.dialect.points
        top = outer in (ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE, ProvisionKind.PART)
        return ProvisionKind.PARAGRAPH if top and digits else ProvisionKind.POINT

    def _holds_articles(self, element: _Element) -> bool:
        return any(local(one) == self.article for one in element.iter("*"))

    def _own_number(self, element: _Element) -> str:
        for child in element:
            if local(child) in self.dialect.numbers:
                return number_of("".join(child.itertext()))
            if local(child) == "NP":  # Formex puts number and words of an item into one
                return self._own_number(child)
        return ""

    def _level(self) -> int:
        if not self._path:
            return FLAT_LEVELS + 1 if self.dialect.flat else 1
        last = self._path[-1]
        return last.level + 1 if last.level > FLAT_LEVELS or not self.dialect.flat \
            else FLAT_LEVELS + 1  # fmt: skip

    def _close_to(self, depth: int) -> None:
        for unit in self._path[depth:]:
            unit.end = len(self.rows)
        del self._path[depth:]

    def _number(self, element: _Element) -> None:
        words = " ".join("".join(element.itertext()).split())
        if self._path and not self._path[-1].number:
            value = attribute(element, "value")
            self._path[-1].number = value if value and len(value) < 12 else number_of(words)
        self._end_line()
        unit = self._path[-1] if self._path else None
        bracketed = unit is not None and unit.tag in self.dialect.bracketed and words.isalnum()
        self._line.append("(" * bracketed)
        self._inside(element, inline=True)
        self._line.append(")" * bracketed)
        self._text(" ")
        self._after_number = bool(words and unit and unit.kind is not ProvisionKind.FRONT)

    def _read_heading(self, element: _Element) -> None:
        words = " ".join("".join(element.itertext()).split())
        if not self._after_number:
            self._end_line()
        unit = self._path[-1] if self._path else None
        if unit and not unit.heading:
            unit.heading = words
        outer = self._heading
        self._heading = outer or (min(unit.level, 6) if unit else 1)
        self._inside(element, inline=False)
        self._end_line()
        self._heading = outer

    def _flat_heading(self, element: _Element, name: str) -> None:
        """A heading before its sections: a part that ends with the next one of its level."""
        self._end_line(hard=True)
        level = self.dialect.flat[name](element)
        first = next(
            (at for at, one in enumerate(self._path)
             if one.name == name.casefold() and one.level >= level), len(self._path),
        )  # fmt: skip
        self._close_to(first)
        outer = any(unit.kind is ProvisionKind.SCHEDULE for unit in self._path)
        if not outer:
            unit = _Open(ProvisionKind.PART, level, name.casefold(), name, len(self.rows),
                         quoted=self._quoted > 0)  # fmt: skip
            self._path.append(unit)
            self.units.append(unit)
        self._inside(element, inline=False)
        self._end_line(hard=True)

    def _mark_repealed(self, element: _Element, name: str) -> None:
        """Note a unit in the place of which only a note on its repeal stands."""
        parent = element.getparent()
        if name not in self.dialect.repealed or not self._path or parent is None:
            return
        alone = "".join(parent.itertext()).split() == "".join(element.itertext()).split()
        self._path[-1].repealed = self._path[-1].repealed or alone
