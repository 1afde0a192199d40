"""The automatic numbers of an OpenDocument text, as LibreOffice shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.readers.formats.number_formats import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
BULLET = "• "
DEEPEST = 10

_SLOT = re.compile(r"%(\d{1,2})%")
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
            "I": "upperRoman", "": "none"}  # fmt: skip
Counts = dict[int, int]
"""The last number of each level of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list is numbered."""

    format: str = "none"
    before: str = ""
    after: str = ""
    pattern: str = ""  # "%1%.%2%": newer files say the whole label
    shown: int = 1  # how many levels the label shows
    start: int = 1
    bullet: bool = False
    tight: bool = False


@dataclass(slots=True)
class ListNumbers:
    """Counts the numbered paragraphs of one document."""

    styles: Mapping[str, Mapping[int, Level]]
    outline: Mapping[int, Level]
    _by_id: dict[str, Counts] = field(default_factory=dict)
    _last: dict[str, Counts] = field(default_factory=dict)  # of each list style
    _headings: Counts = field(default_factory=dict)

    def begin(self, element: _Element, style: str) -> Counts:
        """The counts with which an outermost list begins: its own, or those that it goes on."""
        before = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self._last.get(style)
        counts = before if before is not None else {}
        self._last[style] = counts
        for key, value in element.attrib.items():
            if str(key).endswith("}id"):
                self._by_id[str(value)] = counts
        return counts

    def label(self, style: str, level: int, counts: Counts, start: str) -> str:
        """The label of the next item of a list."""
        return _label(self.styles.get(style, {}), level, counts, start)

    def heading(self, level: int, start: str) -> str:
        """The label of the next heading that is numbered by its outline level."""
        shape = self.outline.get(level)
        if shape is None or (shape.format == "none" and not shape.pattern):
            return ""
        return _label(self.outline, level, self._headings, start)


def _label(levels: Mapping[int, Level], level: int, counts: Counts, start: str) -> str:
    shape = levels.get(level)
    if shape is None:
        return ""
    if start.isdecimal() and len(start) < 7:
        counts[level] = int(start)
    else:
        counts[level] = counts[level] + 1 if level in counts else shape.start
    for below in [one for one in counts if one > level]:
        del counts[below]
    if shape.bullet:
        return BULLET
    if shape.pattern:
        shown = _SLOT.sub(lambda slot: _number(levels, int(slot[1]), counts), shape.pattern)
    else:
        first = max(1, level - shape.shown + 1)
        numbers = (_number(levels, one, counts) for one in range(first, level + 1))
        shown = shape.before + ".".join(filter(None, numbers)) + shape.after
    return shown + ("" if shape.tight or not shown.strip() else " ")


def _number(levels: Mapping[int, Level], level: int, counts: Counts) -> str:
    shape = levels.get(level, Level())
    return format_number(counts.get(level, shape.start), shape.format)


def read_list_numbers(roots: list[_Element]) -> ListNumbers:
    """The numbering of a document from its content.xml and styles.xml."""
    styles: dict[str, Mapping[int, Level]] = {}
    outline: Mapping[int, Level] = {}
    for root in roots:
        for element in root.iter(f"{TEXT}list-style"):
            styles[element.get(f"{STYLE}name", "")] = dict(_levels(element))
        for element in root.iter(f"{TEXT}outline-style"):
            outline = dict(_levels(element))
    return ListNumbers(styles=styles, outline=outline)


def _levels(style: _Element) -> Iterator[tuple[int, Level]]:
    for element in style:
        level = _whole(element.get(f"{TEXT}level"), 1)
        kind = str(element.tag).rpartition("}")[2]
        follows = ""
        for one in element.iter("*"):
            follows = one.get(f"{TEXT}label-followed-by", follows)
        if kind.endswith(("bullet", "image")):
            yield level, Level(bullet=True)
        else:
            yield (
                level,
                Level(
                    format=_FORMATS.get(element.get(f"{STYLE}num-format", ""), "decimal"),
                    before=element.get(f"{STYLE}num-prefix", ""),
                    after=element.get(f"{STYLE}num-suffix", ""),
                    pattern=element.get(f"{_LOEXT}num-list-format", ""),
                    shown=_whole(element.get(f"{TEXT}display-levels"), 1),
                    start=_whole(element.get(f"{TEXT}start-value"), 1),
                    tight=follows == "nothing",
                ),
            )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
