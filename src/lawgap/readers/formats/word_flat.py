"""Word's XML as a flat stream of records, and the count of its words.

A walk over a long document element by element is slow in Python; see ``word_sheets``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.readers.formats.archive import parse_xml
from lawgap.readers.formats.tally import count_pieces
from lawgap.readers.formats.word_numbers import W
from lawgap.readers.formats.word_sheets import (
    COUNTED,
    COUNTED_FULL,
    FLAT,
    FLAT_FULL,
    MARK,
    SEP,
    transform,
)
from lawgap.readers.plain import count_words

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main",
     b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)  # fmt: skip
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MARKS = (MARK.encode(), SEP.encode())
_CHANGES = (LeftOutKind.DELETED, LeftOutKind.INSERTED)
_UNUSUAL = frozenset(
    f"{W}{name}"
    for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "vanish", "hidden",
                 "docPartGallery", "pPrChange")
)  # fmt: skip
_NESTED = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
    f"{_A}t",
    *(f"{W}{name}" for name in ("txbxContent", "fldChar", "instrText", "delText", "noBreakHyphen")),
)
_PARTING = frozenset(f"{W}{name}" for name in ("p", "tab", "ptab", "br", "cr"))
_PICTURES = frozenset((f"{_A}blip", "{urn:schemas-microsoft-com:vml}imagedata"))


def parse_part(data: bytes, name: str) -> _Element:
    """The root of a part, with the names that everybody uses and without our own marks.

    Raises ReadError where its XML is damaged or refused.
    """
    if b"purl.oclc.org/ooxml" in data[:4096]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    root = parse_xml(data, name, blanks=False)
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    written = not data.isascii() and any(mark in data for mark in _MARKS)
    if written or b"&#" in data or encoding.upper() != "UTF-8":
        _strip_marks(root)
    return root


def _strip_marks(root: _Element) -> None:
    for element in root.iter("*"):
        if element.text:
            element.text = _bare(element.text)
        for key, value in element.attrib.items():
            element.set(key, _bare(value))


def _bare(text: str) -> str:
    return text.replace(MARK, "").replace(SEP, "")


@dataclass(slots=True)
class Part:
    """A part of a document that holds words.

    ``hidden``: the character styles whose words are hidden.
    """

    root: _Element
    tracked: Tracked
    hidden: Sequence[str]
    images: int = 0
    simple: bool = field(init=False)  # nothing is tracked, hidden or a table of contents
    _single: bool = True  # and nothing is left out, nor one paragraph inside another
    _parting: list[_Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look once for what makes a part more than paragraphs of words."""
        self.simple = not self.hidden
        for element in self.root.iter(*_PARTING, *_UNUSUAL, *_NESTED, *_PICTURES):
            tag = element.tag
            if tag in _PARTING:
                self._parting.append(element)
            elif tag in _PICTURES:
                self.images += 1
            elif tag in _UNUSUAL:
                self.simple = self._single = False
            else:
                self._single = False

    def flatten(self) -> list[str]:
        """The records of the part, without their marks; the first one is empty."""
        return self._transform(FLAT if self.simple else FLAT_FULL).split(MARK)

    def pieces(self) -> Iterator[list[tuple[LeftOutKind | None, str]]]:
        """The paragraphs of the part as pieces, each with the reason why it is left out."""
        return _pieces(self._transform(COUNTED if self.simple else COUNTED_FULL).split(MARK))

    def count(self) -> int:
        """The words of the part, left out or not. To be asked last: it may change the tree."""
        if not (self.simple and self._single):
            return sum(map(count_pieces, self.pieces()))
        from lxml import etree

        for element in self._parting:
            element.tail = "\n"
        return count_words(etree.tostring(self.root, method="text", encoding="unicode"))

    def _transform(self, sheet: str) -> str:
        names = "|".join(one for one in self.hidden if '"' not in one and "'" not in one)
        original = self.tracked is Tracked.ORIGINAL
        return transform(
            sheet,
            self.root,
            hidden=f"'|{names}|'" if names else "''",
            original="true()" if original else "false()",
        )


def unmatched_fields(records: Sequence[str]) -> frozenset[int]:
    """The records of fields that begin without an end, or end without a beginning.

    A broken field would else swallow everything behind it.
    """
    open_fields: list[int] = []
    broken: set[int] = set()
    separators: dict[int, int] = {}
    for at, record in enumerate(records):
        if record[:1] != "b":
            continue
        if record.startswith("bbegin"):
            open_fields.append(at)
        elif not open_fields:
            broken.add(at)
        elif record.startswith("bseparate"):
            separators[open_fields[-1]] = at
        else:
            open_fields.pop()
    broken |= set(open_fields)
    broken |= {separators[at] for at in open_fields if at in separators}
    return frozenset(broken)


@dataclass(slots=True)
class Fields:
    """The fields that are open, outermost first: the code of each and whether it still goes on."""

    codes: list[str] = field(default_factory=list)
    going_on: list[bool] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether words that come now are a field's instructions."""
        return True in self.going_on

    def step(self, kind: str) -> None:
        """Pass a field's beginning, the end of its code, or its end."""
        if kind == "begin":
            self.codes.append("")
            self.going_on.append(True)
        elif self.codes and kind == "separate":
            self.going_on[-1] = False
        elif self.codes:
            self.codes.pop()
            self.going_on.pop()


def _pieces(records: Sequence[str]) -> Iterator[list[tuple[LeftOutKind | None, str]]]:
    broken = unmatched_fields(records)
    fields = Fields()
    paragraphs: list[list[tuple[LeftOutKind | None, str]]] = []
    for at, record in enumerate(records):
        letter, rest = record[:1], record[1:]
        told = ""
        if letter == "p":
            paragraphs.append([])
        elif letter == "P":
            yield paragraphs.pop()
        elif letter in ("b", "z"):
            told, _, rest = rest.partition(SEP)
        if letter == "b" and at not in broken:
            fields.step(told)
        if rest and paragraphs:
            reason = LeftOutKind(told) if letter == "z" else None
            if fields.in_code and reason not in _CHANGES:
                reason = LeftOutKind.FIELD
            paragraphs[-1].append((reason, rest))
