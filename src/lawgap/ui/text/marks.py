"""Which words of a statute are marked, and for which elements.

A ``Mark`` is what one piece of evidence asks for; marks may overlap. ``cut`` turns them into
``Stretch``es that do not, so that each word is painted once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BESIDE = -1  # the slot of words that bear on the verdict but show no element
NEAR = -2  # the slot of words that came closest where nothing was found
SIGNS = {BESIDE: "!", NEAR: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of code points marked for element number ``slot``.

    ``deciding``: these are the words that decided; else they are the quote around them.
    """

    start: int
    end: int
    slot: int
    deciding: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A range with the elements it is marked for; ``deciding`` holds those it decided.

    Both begin with the element that has the fewest stretches: painted in its colour, each element
    can be seen somewhere.
    """

    start: int
    end: int
    slots: tuple[int, ...]
    deciding: tuple[int, ...]


def letter(slot: int) -> str:
    """The sign of element number ``slot`` in the legend and in the margin: its letter."""
    return SIGNS.get(slot) or LETTERS[slot % len(LETTERS)]


def letters(slots: Iterable[int]) -> str:
    """The letters of several elements, in order."""
    return "".join(letter(slot) for slot in sorted(slots))


def cut(marks: Iterable[Mark]) -> tuple[Stretch, ...]:
    """``marks`` as stretches in order that do not overlap; empty marks are left out."""
    changes: dict[int, list[tuple[bool, Mark]]] = {}
    for mark in marks:
        if mark.start < mark.end:
            changes.setdefault(mark.start, []).append((True, mark))
            changes.setdefault(mark.end, []).append((False, mark))
    found: list[Stretch] = []
    running: list[Mark] = []
    last = 0
    for place in sorted(changes):
        if running:
            found.append(_stretch(last, place, running))
        for starts, mark in changes[place]:
            if starts:
                running.append(mark)
            else:
                running.remove(mark)
        last = place
    return _rarest_first(found)


def _rarest_first(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    uses = Counter(slot for stretch in stretches for slot in stretch.deciding)

    def ordered(slots: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(slots, key=lambda slot: (uses[slot], slot)))

    return tuple(
        replace(stretch, slots=ordered(stretch.slots), deciding=ordered(stretch.deciding))
        for stretch in stretches
    )


def _stretch(start: int, end: int, running: list[Mark]) -> Stretch:
    return Stretch(
        start=start,
        end=end,
        slots=tuple({mark.slot for mark in running}),
        deciding=tuple({mark.slot for mark in running if mark.deciding}),
    )
