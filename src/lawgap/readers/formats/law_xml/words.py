"""The words of a law in XML: which stand in a line, which are left out, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawgap.readers.formats.law_xml.dialect import Dialect, attribute, local
from lawgap.readers.plain import count_words

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD_BEFORE = re.compile(r"\A[^\W\d_]{2,}\.?\s+(?=\S)|\A§+\s*")
_AROUND = " \t\n()[].:;,–—-\"'“”‘’«»"


class Lines:
    """Tells which elements stand inside a line; looks at the children of each element once."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._mixed: dict[_Element, bool] = {}

    def holds(self, element: _Element, name: str) -> bool:
        """Whether an element is inside a line: by its name, or because words stand beside it."""
        dialect = self.dialect
        if name in dialect.inline:
            return True
        if name in dialect.numbers or name in dialect.headings or name in dialect.quoted:
            return False
        parent = element.getparent()
        return parent is not None and self._has_words(parent) and not _has_blocks(element)

    def _has_words(self, parent: _Element) -> bool:
        if parent not in self._mixed:
            beside = (parent.text, *(one.tail for one in parent))
            self._mixed[parent] = any(text and text.strip() for text in beside)
        return self._mixed[parent]


def _has_blocks(element: _Element) -> bool:
    """Whether an element holds others that hold words apart from one another."""
    return sum(1 for child in element if len(child)) > 1


def left_words(element: _Element, dialect: Dialect) -> list[str]:
    """The words of an element that is left out, without what is read all the same."""
    kept = set(kept_in(element, dialect))
    words: list[str] = []
    pending = [element]
    while pending:
        one = pending.pop()
        if one in kept:
            continue
        words += [one.text or "", *((child.tail or "") for child in one)]
        pending += list(one)
    return [text for text in words if text.strip()]


def kept_in(element: _Element, dialect: Dialect) -> Sequence[_Element]:
    """What is read although it stands inside an element that is left out."""
    return [one for one in element.iter("*") if local(one) in dialect.kept] if dialect.kept else []


def eid_of(element: _Element, dialect: Dialect) -> str:
    """The publisher's own id of an element; empty without one."""
    if not element.attrib:
        return ""
    return next(filter(None, (attribute(element, name) for name in dialect.ids)), "")


def number_of(printed: str) -> str:
    """A unit's own number: "Article 5 bis." gives "5 bis", "(a)" gives "a"."""
    words = " ".join(printed.split()).strip(_AROUND)
    return _WORD_BEFORE.sub("", words, count=1).strip(_AROUND)


def source_words(root: _Element, dialect: Dialect) -> int:
    """The words of a document, left out or not, counted apart from the walk that reads it."""
    from lxml import etree

    kept: list[str] = []
    lines = Lines(dialect)
    words, skipped = 0, None
    inline = [False]  # of each open element, whether it stands inside a line
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                kept.append(element.tail or "")
            continue
        if event == "start" and element is not root and name in dialect.notes:
            skipped = element
            words += source_words(element, dialect)
            continue
        if event == "start" and name in dialect.left_out:
            skipped = element
            words += sum(map(count_words, left_words(element, dialect)))
            words += sum(source_words(one, dialect) for one in kept_in(element, dialect))
            continue
        if event == "start":
            apart = element is root or name in dialect.quoted
            inline.append(not apart and (inline[-1] or lines.holds(element, name)))
        gap = "" if inline[-1] and name not in dialect.breaks else " "
        if event == "start":
            kept += (gap, element.text or "")
        else:
            inline.pop()
            kept += (gap, element.tail or "" if element is not root else "")
    return words + count_words("".join(kept))
