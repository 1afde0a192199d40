"""The hits of an edited statute: its old version's with those of the edited articles put in.

A concept's hits are put together when they are asked for: most never are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lawgap.analysis.phrases import Hit

MOST_LAYERS = 6
"""Edits upon edits from which a statute is better indexed anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """Where positions and provisions of an edited statute come from.

    The old version's positions ``old_start`` to ``old_end`` are replaced by those of the piece
    from ``piece_start`` on; the old version's provisions ``first`` to ``last`` by those of the
    piece from ``piece_first`` on.
    """

    old_start: int
    old_end: int
    piece_start: int
    piece_end: int
    first: int
    last: int
    piece_first: int
    piece_units: int  # provisions of the piece, those above the articles left out

    @property
    def longer(self) -> int:
        """By how many positions the new version is longer."""
        return self.piece_end - self.piece_start - (self.old_end - self.old_start)

    @property
    def more(self) -> int:
        """By how many provisions the new version is longer."""
        return self.piece_units - (self.last - self.first)

    def hits(self, old: list[Hit], piece: list[Hit]) -> list[Hit]:
        """The hits of the new version from those of the old one and of the piece."""
        low, high = bisect_left(old, (self.old_start,)), bisect_left(old, (self.old_end,))
        here = self.old_start - self.piece_start
        own = piece[bisect_left(piece, (self.piece_start,)) :]
        behind = old[high:]
        if self.longer:
            behind = [(start + self.longer, end + self.longer) for start, end in behind]
        return [*old[:low], *((start + here, end + here) for start, end in own), *behind]

    def units(self, old: frozenset[int], piece: frozenset[int]) -> frozenset[int]:
        """The provisions of the new version from those of the old one and of the piece."""
        here = self.first - self.piece_first
        kept = (u if u < self.first else u + self.more for u in old if self.keeps(u))
        return frozenset((*kept, *(u + here for u in piece if u >= self.piece_first)))

    def keeps(self, unit: int) -> bool:
        """Whether a provision of the old version stands in the new one too."""
        return not self.first <= unit < self.last

    def moved(self, unit: int) -> int:
        """The number in the new version of a provision that stands in both; -1 stays -1."""
        return unit if unit < self.first else unit + self.more


@dataclass(frozen=True, slots=True)
class SplicedHits(Mapping[str, list[Hit]]):
    """The hits of every concept in an edited statute."""

    old: Mapping[str, list[Hit]]
    piece: Mapping[str, list[Hit]]
    seam: Seam
    made: dict[str, list[Hit]] = field(default_factory=dict)

    def __getitem__(self, concept: str) -> list[Hit]:
        if concept not in self.made:
            hits = self.seam.hits(self.old[concept], self.piece[concept])
            self.made[concept] = hits
        return self.made[concept]

    def __iter__(self) -> Iterator[str]:
        return iter(self.old)

    def __len__(self) -> int:
        return len(self.old)


@dataclass(frozen=True, slots=True)
class SplicedHeadings(Mapping[str, frozenset[int]]):
    """The headings of an edited statute that have each concept."""

    old: Mapping[str, frozenset[int]]
    piece: Mapping[str, frozenset[int]]
    seam: Seam
    made: dict[str, frozenset[int]] = field(default_factory=dict)

    def __getitem__(self, concept: str) -> frozenset[int]:
        if concept not in self.made:
            units = self.seam.units(self.old[concept], self.piece[concept])
            self.made[concept] = units
        return self.made[concept]

    def __iter__(self) -> Iterator[str]:
        return iter(self.old)

    def __len__(self) -> int:
        return len(self.old)


def layers(hits: Mapping[str, list[Hit]]) -> int:
    """How many edits lie upon one another in the hits of a statute."""
    count = 0
    while isinstance(hits, SplicedHits):
        hits = hits.old
        count += 1
    return count
