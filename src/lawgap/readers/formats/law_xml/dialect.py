"""What one XML format of laws calls its parts.

Names are local names: publishers use the same format in several namespaces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.reading import LeftOutKind

if TYPE_CHECKING:
    from lxml.etree import _Element

INLINE = frozenset((
    "b", "i", "u", "a", "span", "ref", "rref", "mref", "sup", "sub", "inline", "term", "date",
    "abbr", "def", "em", "strong", "small", "br", "eol", "img", "mod", "mmod", "rmod",
    "quotedText", "ins", "del", "omissis", "placeholder", "fillIn", "organization", "person",
    "location", "role", "concept", "object", "event", "process", "quantity", "entity",
    "documentRef", "noteRef",
))  # fmt: skip
"""Names of elements inside a line of text, in most formats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """The names of a format.

    ``articles``: the units that may be those numbered through the law, the likeliest first; the
    first one that a document has is taken. ``hierarchy``: all other units that hold others.
    ``groups``: elements that give their only unit its heading. ``flat``: headings that stand
    before their sections and not around them, with a function that tells their level.
    """

    name: str
    articles: tuple[str, ...]
    parts: frozenset[str] = frozenset()
    hierarchy: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    definitions: frozenset[str] = frozenset()
    schedules: frozenset[str] = frozenset()
    fronts: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    bracketed: frozenset[str] = frozenset()  # units whose bare numbers are shown in brackets
    headings: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset(("td", "th", "entry", "CELL"))
    rows: frozenset[str] = frozenset(("tr", "row", "ROW"))
    inline: frozenset[str] = INLINE
    breaks: frozenset[str] = frozenset(("br", "eol", "LineBreak"))  # inside a line
    groups: Mapping[str, str] = field(default_factory=dict)  # name -> its unit's name
    left_out: Mapping[str, LeftOutKind] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()  # read although they stand inside what is left out
    repealed: frozenset[str] = frozenset()  # elements that stand in the place of a repealed unit
    titles: tuple[str, ...] = ()  # where the law's title stands, the best first
    words: Mapping[str, str] = field(default_factory=dict)  # a unit's name -> what readers call it
    ids: tuple[str, ...] = ("eId", "id", "identifier")
    flat: Mapping[str, Callable[[_Element], int]] = field(default_factory=dict)
    renamed: Callable[[_Element, str], str] | None = None  # a unit's name from its attributes
    signs: Mapping[str, Callable[[_Element], str]] = field(default_factory=dict)


def attribute(element: _Element, name: str) -> str:
    """An attribute by its local name; empty without one."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def local(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
