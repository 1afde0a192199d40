"""The tree of a text whose source marks its own units: taken as it is, nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lawgap.model.language import Language
from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import PlainText, Unit
from lawgap.readers.structure.citation import citation_of
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.labels import FRONT_LABEL
from lawgap.readers.structure.tree import CLOSING_QUOTE, Tree, point_label

MOST_DEEP = 100
"""Units inside one another; what is deeper stands beside the deepest."""

_AROUND_NUMBER = " \t\n.:;,()[]§–—-“”„\"'"
_SHORT = {ProvisionKind.PART, ProvisionKind.SCHEDULE}


def add_units(tree: Tree, plain: PlainText, title: str, language: Language) -> tuple[str, int]:
    """Open the source's units in the tree; how articles are cited, and how many there are.

    Words before the first unit are front matter; words between units that belong to neither are a
    unit without a number below the one around them.
    """
    units = (_at_first_word(unit, plain.text) for unit in plain.units)
    ordered = sorted(units, key=lambda unit: (unit.start, unit.level))
    citation = _citation(ordered, plain.text, title, language)
    end = plain.notes if plain.notes >= 0 else len(plain.text)
    builder = _Marked(tree, language, citation, end)
    for unit in ordered:
        builder.add(unit)
    builder.close(end)
    return citation, sum(unit.kind is ProvisionKind.ARTICLE for unit in tree.units)


def _at_first_word(unit: Unit, text: str) -> Unit:
    """The unit without the spaces that it begins with; beyond the text if it has no words."""
    start = max(unit.start, -1)
    while 0 <= start < len(text) and text[start].isspace():
        start += 1
    return unit if start == unit.start else replace(unit, start=start)


def _citation(units: Sequence[Unit], text: str, title: str, language: Language) -> str:
    """The abbreviation before an article's number: that of the publisher's word, if it has one."""
    articles = language.numbering.articles
    names = [unit.name.casefold() for unit in units if unit.kind == ProvisionKind.ARTICLE]
    for name in sorted(set(names), key=names.count, reverse=True):
        if name in articles:
            return articles[name]
    return citation_of((), text, title, language)


@dataclass(slots=True)
class _Marked:
    """The units that are open while the next one is put into the tree."""

    tree: Tree
    language: Language
    citation: str
    end: int  # of the text of the law
    levels: list[tuple[int, int]] = field(default_factory=list)  # level and end of each open unit
    read: int = 0  # up to where the text belongs to units that are closed or open
    forms: DefinitionForms = field(init=False)

    def __post_init__(self) -> None:
        self.forms = DefinitionForms(self.language)

    def add(self, unit: Unit) -> None:
        """Open a unit below those of an outer level that have not ended."""
        if not 0 <= unit.start < self.end:
            return
        self.close(unit.start, level=unit.level)
        if not self.levels:
            self._fill(self.read, unit.start)
        self._open(unit)
        self.levels.append((unit.level, unit.end if unit.end >= 0 else self.end))
        self.read = unit.start

    def close(self, at: int, *, level: int = 10**9) -> None:
        """End the units that do not reach ``at``, and those of ``level`` and below."""
        while self.levels and (self.levels[-1][1] <= at or self.levels[-1][0] >= level):
            _, end = self.levels.pop()
            self.read = max(self.read, min(end, at))
            reach = min([at, *(outer for _, outer in self.levels)])
            self._fill(self.read, reach)
            self.read = max(self.read, reach)
        if not self.levels and at == self.end:
            self._fill(self.read, at)

    def _fill(self, start: int, end: int) -> None:
        """Open a unit without a number for words that no unit holds."""
        words = self.tree.text[start:end]
        if not words.strip():
            return
        start += len(words) - len(words.lstrip())
        keep = len(self.levels)
        if not keep:
            self.tree.open(ProvisionKind.FRONT, start, keep=0, label=FRONT_LABEL)
            return
        outer = self.tree.units[self.tree.path[keep - 1]]
        self.tree.open(
            ProvisionKind.POINT, start, keep=keep, label=outer.label, quoted=outer.quoted
        )

    def _open(self, unit: Unit) -> None:
        keep = min(len(self.levels), MOST_DEEP)
        del self.levels[keep:]
        outer = self.tree.units[self.tree.path[keep - 1]] if keep else None
        quoted = unit.quoted or (outer is not None and outer.quoted)
        kind = ProvisionKind(unit.kind)
        within = outer is not None and any(
            self.tree.units[at].kind is ProvisionKind.SCHEDULE for at in self.tree.path[:keep]
        )
        if kind is ProvisionKind.ARTICLE and (quoted or within or self._in_article(keep)):
            kind = ProvisionKind.POINT if quoted else ProvisionKind.PARAGRAPH
        number = self._number(unit)
        made = self.tree.open(
            kind, unit.start, keep=keep, number=number, heading=unit.heading, quoted=quoted
        )
        made.repealed = unit.repealed
        if kind is ProvisionKind.DEFINITION and not made.heading:
            made.heading = self._term(unit.start)
        above = outer.label if outer else ""
        made.label = self._label(unit, kind, number, above, made.heading)

    def _in_article(self, keep: int) -> bool:
        return any(
            self.tree.units[at].kind is ProvisionKind.ARTICLE for at in self.tree.path[:keep]
        )

    def _number(self, unit: Unit) -> str:
        """The number without its brackets and without the word before it: 4A of "Section 4A."."""
        number = unit.number.strip(_AROUND_NUMBER)
        words = number.split()
        if len(words) > 1 and words[0].isalpha() and any(c.isdecimal() for c in words[1]):
            return " ".join(words[1:]).strip(_AROUND_NUMBER)
        return number

    def _term(self, start: int) -> str:
        end = self.tree.text.find("\n", start)
        line = self.tree.text[start : end if end >= 0 else None][:400]
        return self.forms.entry(line, 0, loose=True, going_on=True)

    def _label(self, unit: Unit, kind: ProvisionKind, number: str, outer: str, heading: str) -> str:
        """The pin-cite of a unit below one with the label ``outer``."""
        if kind in _SHORT:
            return self._part_label(unit, kind, number, outer)
        if kind is ProvisionKind.ARTICLE:
            return f"{self.citation} {number}".strip() if number else heading or outer
        if kind is ProvisionKind.FRONT:
            return FRONT_LABEL
        if kind is ProvisionKind.DEFINITION and heading:
            return f"{outer} “{heading}{CLOSING_QUOTE}"
        if not number:
            return outer
        if unit.kind == ProvisionKind.ARTICLE and unit.quoted:
            return f"{outer} “{number}{CLOSING_QUOTE}"
        if unit.kind == ProvisionKind.ARTICLE:
            word = self.language.numbering.articles.get(unit.name.casefold(), "para")
            return f"{outer} {'para' if word == self.citation else word} {number}"
        return point_label(outer, number)

    def _part_label(self, unit: Unit, kind: ProvisionKind, number: str, outer: str) -> str:
        numbering = self.language.numbering
        known = numbering.schedules if kind is ProvisionKind.SCHEDULE else numbering.parts
        word = unit.name.casefold() or ("schedule" if kind is ProvisionKind.SCHEDULE else "")
        short = known.get(word, re.sub(r"[\W\d_]+", " ", unit.name).strip().title())
        name = f"{short} {number}".strip() if number else unit.heading or short
        return f"{outer} {name}".strip() if kind is ProvisionKind.PART else name
