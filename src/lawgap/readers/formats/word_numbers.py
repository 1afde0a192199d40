"""The automatic numbers of a Word document, as Word shows them.

Numbering comes from three places: the paragraph, its style (and the styles that this one is based
on), and numbering.xml, where a *num* points to an *abstract num* with up to nine levels and may
override where they start.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.readers.formats.number_formats import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 9
_LONGEST_CHAIN = 30  # styles that are based on one another; a file may make a circle
BULLET = "• "
_CONTENTS = ("toc ", "table of figures", "table of authorities")
_SLOT = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    legal: bool = False  # all numbers in it are shown as decimal ones
    style: str = ""  # the paragraph style that is tied to it
    restart: int = -1  # restarts after this level only; 0: never; -1: after any above
    tight: bool = False  # no space between the number and the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What matters of a paragraph style."""

    name: str = ""
    based_on: str = ""
    num: str = ""
    level: int | None = None
    outline: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What matters of a paragraph besides its words."""

    num: str = ""  # the list that it is numbered by, or empty
    level: int = 0
    outline: int = 0  # of a heading, 1: outermost
    title: bool = False
    contents: bool = False  # in a style for the entries of a table of contents
    hidden: bool = False


@dataclass(slots=True)
class Numbers:
    """Counts the numbered paragraphs of one document, in order."""

    styles: Mapping[str, Style]
    default_style: str
    abstracts: Mapping[str, Mapping[int, Level]]
    nums: Mapping[str, tuple[str, Mapping[int, Level], Mapping[int, int]]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)
    _levels: dict[str, Mapping[int, Level]] = field(default_factory=dict)

    def look(self, style: str, num: str, level: str, outline: str) -> Look:
        """What a paragraph's style and its own properties, as written, make of it."""
        chain = self.style_chain(style)
        at, place = self._place(style, num, level, chain)
        names = [one.name.casefold() for one in chain[:1]]
        return Look(
            num=at,
            level=place,
            outline=self._outline(outline, chain),
            title=names == ["title"],
            contents=bool(names) and names[0].startswith(_CONTENTS),
            hidden=next((one.hidden for one in chain if one.hidden is not None), False),
        )

    def next_label(self, num: str, level: int) -> str:
        """The number that Word shows before a paragraph of a list, with the space behind it."""
        known = self.nums.get(num)
        levels = self._levels_of(num)
        shape = levels.get(level)
        if known is None or shape is None:
            return ""
        abstract, _, starts = known
        self._count(abstract, num, level, levels, starts)
        if shape.format == "bullet":
            return BULLET
        label = _SLOT.sub(lambda slot: self._shown(abstract, slot[1], shape, levels), shape.text)
        return label + ("" if shape.tight or not label else " ")

    def style_chain(self, name: str) -> list[Style]:
        """A style and those that it is based on, nearest first."""
        name = name or self.default_style
        chain: list[Style] = []
        while name in self.styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self.styles[name])
            name = chain[-1].based_on
        return chain

    def _outline(self, own: str, chain: list[Style]) -> int:
        if own:
            return _number(own) + 1 if _number(own) < DEEPEST else 0
        for style in chain:
            if style.outline is not None:
                return style.outline + 1 if style.outline < DEEPEST else 0
        return 0

    def _place(
        self, style_name: str, num: str, level_text: str, chain: list[Style]
    ) -> tuple[str, int]:
        """The num and the level of a paragraph; ("", 0) without numbering."""
        level = _number(level_text) if level_text else None
        if not num:
            for style in chain:
                if style.num:
                    num = style.num
                    level = style.level if level is None else level
                    break
        if level is None:
            level = self._tied_level(num, style_name or self.default_style)
        return ("", 0) if num in ("", "0") else (num, level)

    def _tied_level(self, num: str, style: str) -> int:
        levels = self._levels_of(num)
        return next((at for at, level in levels.items() if level.style == style), 0)

    def _levels_of(self, num: str) -> Mapping[int, Level]:
        """The levels of a list, with what it changes of them."""
        if num not in self._levels:
            known = self.nums.get(num)
            self._levels[num] = {**self.abstracts.get(known[0], {}), **known[1]} if known else {}
        return self._levels[num]

    def _count(
        self,
        abstract: str,
        num: str,
        level: int,
        levels: Mapping[int, Level],
        starts: Mapping[int, int],
    ) -> None:
        counts = self._counts.setdefault(abstract, {})
        for above in range(level):
            if above not in counts:
                counts[above] = levels.get(above, Level()).start
        if level in starts and (num, level) not in self._begun:
            counts[level] = starts[level]
        else:
            start = starts.get(level, levels[level].start)
            counts[level] = counts[level] + 1 if level in counts else start
        self._begun.add((num, level))
        for below in [at for at in counts if at > level]:
            restart = levels.get(below, Level()).restart
            if restart == -1 or level < restart:
                del counts[below]

    def _shown(self, abstract: str, slot: str, shape: Level, levels: Mapping[int, Level]) -> str:
        at = int(slot) - 1
        other = levels.get(at, Level())
        count = self._counts[abstract].get(at, other.start)
        kind = "decimal" if shape.legal and other.format != "none" else other.format
        return format_number(count, kind)


def read_numbers(styles: _Element | None, numbering: _Element | None) -> Numbers:
    """The numbering of a document from its styles.xml and numbering.xml."""
    names, default = _styles(styles)
    abstracts: dict[str, Mapping[int, Level]] = {}
    links: dict[str, str] = {}  # abstract num -> the numbering style that holds its levels
    owners: dict[str, str] = {}  # numbering style -> the abstract num that defines it
    nums: dict[str, tuple[str, Mapping[int, Level], Mapping[int, int]]] = {}
    if numbering is not None:
        for element in numbering.iterfind(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId", "")
            abstracts[key] = _levels(element)
            if value(element, "numStyleLink"):
                links[key] = value(element, "numStyleLink")
            if value(element, "styleLink"):
                owners[value(element, "styleLink")] = key
        for element in numbering.iterfind(f"{W}num"):
            nums[element.get(f"{W}numId", "")] = _num(element)
    for key, style in links.items():
        abstracts[key] = abstracts.get(owners.get(style, ""), abstracts[key])
    return Numbers(styles=names, default_style=default, abstracts=abstracts, nums=nums)


def value(parent: _Element | None, name: str) -> str:
    """The ``w:val`` of a child element; empty without one."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child.get(f"{W}val", "") if child is not None else ""


def is_on(parent: _Element | None, name: str) -> bool:
    """Whether a switch such as ``w:vanish`` is there and not turned off."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child is not None and child.get(f"{W}val", "true") not in ("0", "false", "off")


def hidden_runs(root: _Element | None) -> tuple[str, ...]:
    """The character styles whose words are hidden."""
    based: dict[str, tuple[str, bool | None]] = {}
    if root is None or next(root.iter(f"{W}vanish"), None) is None:
        return ()
    for element in root.iterfind(f"{W}style"):
        if element.get(f"{W}type") == "character":
            key = element.get(f"{W}styleId", "")
            based[key] = (value(element, "basedOn"), _hidden(element))
    found: list[str] = []
    for key in based:
        name, hidden = key, None
        for _ in range(_LONGEST_CHAIN):
            if name not in based or hidden is not None:
                break
            name, hidden = based[name]
        if hidden:
            found.append(key)
    return tuple(found)


def _hidden(style: _Element) -> bool | None:
    """Whether a style hides its words; None where it does not say."""
    properties = style.find(f"{W}rPr")
    if properties is None or properties.find(f"{W}vanish") is None:
        return None
    return is_on(properties, "vanish")


def _styles(root: _Element | None) -> tuple[dict[str, Style], str]:
    styles: dict[str, Style] = {}
    default = ""
    for element in root.iterfind(f"{W}style") if root is not None else ():
        if element.get(f"{W}type") != "paragraph":
            continue
        key = element.get(f"{W}styleId", "")
        properties = element.find(f"{W}pPr")
        numbering = properties.find(f"{W}numPr") if properties is not None else None
        level, outline = value(numbering, "ilvl"), value(properties, "outlineLvl")
        styles[key] = Style(
            name=value(element, "name"),
            based_on=value(element, "basedOn"),
            num=value(numbering, "numId"),
            level=_number(level) if level else None,
            outline=_number(outline) if outline else None,
            hidden=_hidden(element),
        )
        if element.get(f"{W}default") in ("1", "true"):
            default = key
    return styles, default


def _levels(parent: _Element) -> dict[int, Level]:
    return {
        _number(element.get(f"{W}ilvl", "0")): _level(element)
        for element in parent.iterfind(f"{W}lvl")
    }


def _level(element: _Element) -> Level:
    start, restart = value(element, "start"), value(element, "lvlRestart")
    return Level(
        start=_number(start) if start else 0,
        format=_format(element),
        text=value(element, "lvlText"),
        legal=is_on(element, "isLgl"),
        style=value(element, "pStyle"),
        restart=_number(restart) if restart else -1,
        tight=value(element, "suff") == "nothing",
    )


def _format(level: _Element) -> str:
    """The number format of a level; a newer one stands beside one for older programs."""
    for element in level.iter(f"{W}numFmt"):
        own = element.get(f"{W}format", "") if element.get(f"{W}val") == "custom" else ""
        return own or element.get(f"{W}val", "") or "decimal"
    return "decimal"


def _num(element: _Element) -> tuple[str, Mapping[int, Level], Mapping[int, int]]:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterfind(f"{W}lvlOverride"):
        at = _number(override.get(f"{W}ilvl", "0"))
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[at] = _level(own)
            starts[at] = levels[at].start
        start = value(override, "startOverride")
        if start:
            starts[at] = _number(start)
    return value(element, "abstractNumId"), levels, starts


def _number(text: str) -> int:
    """A whole number from an attribute, kept within bounds whatever the file says."""
    try:
        return max(0, min(int(text), 1_000_000))
    except ValueError:
        return 0
