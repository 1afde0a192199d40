"""The lists that are open inside an article, and where the next mark belongs among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lawgap.readers.structure.numbers import STEP

DEFINITIONS, UNNUMBERED, CLOSING = "definitions", "unnumbered", "closing words"
"""Kinds of lists that have no marks."""

WIDEST_GAP = 4
"""Numbers of a list that may be missing before the next one."""


class Level(NamedTuple):
    """An open list: its kind, the value of its last item, and the path's length with that item."""

    kind: str
    value: int
    depth: int


class Place(NamedTuple):
    """Where a mark belongs: how much of the path to keep, the list's kind, the mark's value."""

    keep: int
    kind: str
    value: int


@dataclass(slots=True)
class Lists:
    """The open lists of one container, outermost first; ``base`` is the path's length above."""

    base: int
    levels: list[Level] = field(default_factory=list)

    @property
    def child(self) -> int:
        """How much of the path to keep for a unit below the last item."""
        return self.levels[-1].depth if self.levels else self.base

    @property
    def in_definitions(self) -> bool:
        """Whether a list of definitions is open."""
        return DEFINITIONS in [level.kind for level in self.levels]  # quicker than any()

    @property
    def numbered(self) -> bool:
        """Whether the outermost open list is one of numbered paragraphs."""
        return bool(self.levels) and is_numeric(self.levels[0].kind)

    def close(self, keep: int) -> None:
        """Close the lists whose items are not among the first ``keep`` units of the path."""
        while self.levels and self.levels[-1].depth > keep:
            self.levels.pop()

    def place(
        self, options: Sequence[tuple[str, int]], *, lead: bool, trusted: bool
    ) -> Place | None:
        """Where a mark belongs that can be read in any of ``options`` (kind, value).

        ``lead``: the words before it lead into a list; ``trusted``: it begins a line. It goes on
        with an open list where it can, begins one where it is the first of its kind, and, if it
        is trusted, is put where it fits best.
        """
        kinds = {level.kind for level in self.levels}
        first = next((o for o in options if o[1] == STEP and o[0] not in kinds), None)
        if lead and first:
            return Place(self.child, *first)
        for level in reversed(self.levels):
            for kind, value in options:
                if kind == level.kind and level.value < value < (level.value // STEP + 2) * STEP:
                    return Place(level.depth - 1, kind, value)
        if not trusted or not options:
            return None
        if first:
            outside = self.levels and self.levels[-1].kind in (DEFINITIONS, UNNUMBERED)
            return Place(self.base if outside and is_numeric(first[0]) else self.child, *first)
        return self._place_anyhow(options, kinds)

    def _place_anyhow(self, options: Sequence[tuple[str, int]], kinds: set[str]) -> Place | None:
        """A place for a mark that continues no list: after a gap, or in a list begun again."""
        for level in reversed(self.levels):
            for kind, value in options:
                if kind == level.kind and 0 < value - level.value <= WIDEST_GAP * STEP:
                    return Place(level.depth - 1, kind, value)
        second = next((o for o in options if o[1] == 2 * STEP and o[0] not in kinds), None)
        if not second:
            for level in reversed(self.levels):
                for kind, value in options:
                    if kind == level.kind:
                        return Place(level.depth - 1, kind, value)
        kind, value = second or options[0]
        if is_numeric(kind):
            return Place(self.levels[0].depth if self.numbered else self.base, kind, value)
        if len(options) == 1 and value >= 27 * STEP:
            return None  # "(an)": a word in brackets
        return Place(self.child, kind, value)


def is_numeric(kind: str) -> bool:
    """Whether a kind of list counts in figures."""
    return kind.endswith("1")
