"""The provision tree while it is being built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lawgap.model.statute import Provision, ProvisionKind, Span

CLOSING_QUOTE = "”"


@dataclass(slots=True)
class Unit:
    """A provision that is not finished yet: its end is where the next unit beside it begins."""

    kind: ProvisionKind
    number: str
    label: str
    heading: str
    start: int
    parent: int
    article: int
    depth: int
    repealed: bool = False
    quoted: bool = False


@dataclass(slots=True)
class Tree:
    """Units in document order, and the path of those that are still open."""

    text: str
    units: list[Unit] = field(default_factory=list)
    path: list[int] = field(default_factory=list)

    def open(
        self,
        kind: ProvisionKind,
        start: int,
        *,
        keep: int,
        number: str = "",
        label: str = "",
        heading: str = "",
        quoted: bool = False,
    ) -> Unit:
        """Begin a unit below the first ``keep`` open ones; the others end here."""
        del self.path[keep:]
        parent = self.path[-1] if self.path else -1
        index = len(self.units)
        if kind is ProvisionKind.ARTICLE:
            article = index
        else:
            article = self.units[parent].article if parent >= 0 else -1
        unit = Unit(
            kind, number, label, heading, start, parent, article, len(self.path), quoted=quoted
        )
        self.units.append(unit)
        self.path.append(index)
        return unit

    def finish(self, is_repealed: Callable[[int, int], bool]) -> tuple[Provision, ...]:
        """The provisions; spans end with their last word, not with the space behind it.

        ``is_repealed(start, end)`` tells whether a unit is no longer law; nothing below it is.
        """
        units = self.units
        ends = self._ends()
        made: list[Provision] = []
        for index, unit in enumerate(units):
            own_end = ends[index]
            inherited = unit.parent >= 0 and units[unit.parent].repealed
            unit.repealed = unit.repealed or inherited or is_repealed(unit.start, own_end)
            if index + 1 < len(units) and units[index + 1].parent == index:
                own_end = self._last_word(unit.start, units[index + 1].start)
            made.append(
                Provision(
                    kind=unit.kind,
                    number=unit.number,
                    label=unit.label,
                    heading=unit.heading,
                    span=Span(start=unit.start, end=ends[index]),
                    own=Span(start=unit.start, end=own_end),
                    parent=unit.parent,
                    article=unit.article,
                    depth=unit.depth,
                    repealed=unit.repealed,
                    quoted=unit.quoted,
                )
            )
        return tuple(made)

    def _ends(self) -> list[int]:
        """Where each unit ends: before the next unit of its depth or above."""
        ends = [0] * len(self.units)
        begins = [len(self.text)]  # by depth: the start of the nearest unit to come
        for index in range(len(self.units) - 1, -1, -1):
            unit = self.units[index]
            while len(begins) <= unit.depth:
                begins.append(begins[-1])
            del begins[unit.depth + 1 :]
            ends[index] = self._last_word(unit.start, begins[unit.depth])
            begins[unit.depth] = unit.start
        return ends

    def _last_word(self, start: int, end: int) -> int:
        text = self.text
        while end > start and text[end - 1].isspace():
            end -= 1
        return end


def point_label(parent: str, number: str) -> str:
    """The pin-cite of a point below ``parent``: "s 4(1)" and "b" give "s 4(1)(b)"."""
    if parent.endswith(CLOSING_QUOTE):
        return f"{parent[:-1]}({number}){CLOSING_QUOTE}"
    return f"{parent}({number})"
