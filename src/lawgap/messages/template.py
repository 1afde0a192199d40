"""Templates of messages: a text is found to be made of one, and is made anew of another.

``“{name}” has {size:n} MB.`` has two holes. A hole holds anything; with ``:n`` a number as the
program writes it in English; with ``:t`` a message or a word of the program again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HOLE = re.compile(r"\{([a-z_]+[0-9]*)(?::([nt]))?\}")  # {name}, {size:n}, {reason:t}
_NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?%?")  # 1,234.5 or 12%
_LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A place in a template; ``kind``: "" anything, "n" a number, "t" a text of the program."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a text is made of: a literal, a hole, a literal ... and a literal at the end."""

    literals: tuple[str, ...]
    holes: tuple[Hole, ...]

    @property
    def weight(self) -> int:
        """How much of a text it determines: the number of its own characters."""
        return sum(map(len, self.literals))

    @property
    def letters(self) -> int:
        """The letters among its own characters."""
        return sum(sign.isalpha() for literal in self.literals for sign in literal)


def parse(text: str) -> Template:
    """The template that ``text`` writes down."""
    parts = _HOLE.split(text)  # literal, name, kind, literal, name, kind, literal ...
    holes = zip(parts[1::3], parts[2::3], strict=True)
    return Template(
        literals=tuple(parts[::3]),
        holes=tuple(Hole(name=name, kind=kind or "") for name, kind in holes),
    )


def match(template: Template, text: str) -> Mapping[str, str] | None:
    """What stands in the holes of a text that the template makes; ``None``: it makes it not.

    Each literal is looked for once, from left to right, so the time grows with the text's length
    and no more. Where a value holds the literal behind it, a value may end too soon.
    """
    first, last = template.literals[0], template.literals[-1]
    if not template.holes:
        return {} if text == first else None
    if not text.startswith(first) or not text.endswith(last):
        return None
    end = len(text) - len(last)
    values: dict[str, str] = {}
    at = len(first)
    for hole, literal in zip(template.holes, template.literals[1:], strict=True):
        is_last = len(values) == len(template.holes) - 1
        upto = end if is_last else text.find(literal, at, end)
        if upto < at or not _fits(hole, text[at:upto]):
            return None
        values[hole.name] = text[at:upto]
        at = upto + len(literal)
    return values


def _fits(hole: Hole, value: str) -> bool:
    if hole.kind == "n":
        return len(value) <= _LONGEST_NUMBER and bool(_NUMBER.fullmatch(value))
    return bool(value)
