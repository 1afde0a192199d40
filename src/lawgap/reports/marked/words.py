"""What the notes of a marked statute say, in HTML and in Word alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.marked.copies import MarkKind, Note
from lawgap.reports.palette import SYMBOLS
from lawgap.reports.report import Entry, Standing
from lawgap.reports.wording import verdict_label
from lawgap.reports.words import Words

_SYMBOLS: Final[Mapping[MarkKind, str]] = {
    MarkKind.FOUND: SYMBOLS[Standing.MET],
    MarkKind.WEAKENED: SYMBOLS[Standing.PARTLY_MET],
    MarkKind.CONTRADICTED: SYMBOLS[Standing.CONTRADICTED],
    MarkKind.IN_POINT: SYMBOLS[Standing.NOT_ASSESSED],
}


def kind_name(words: Words, kind: MarkKind) -> str:
    """For example "● Found": a symbol never stands without its words."""
    return f"{_SYMBOLS[kind]} {words.of('mark-kinds', kind)}"


def element_line(note: Note) -> str:
    """The element that marked words bear on; of a criterion without one, its requirement."""
    if note.element is None:
        return one_line(note.entry.criterion.requirement)
    why = f" ({one_line(note.element.why)})" if note.element.why else ""
    return f"{one_line(note.element.label).rstrip('.')}{why}."


def criterion_line(words: Words, entry: Entry) -> str:
    """The criterion with its id and what the report says of it."""
    return words.say(
        "marked.criterion",
        title=one_line(entry.criterion.title),
        id=entry.criterion.id,
        verdict=verdict_label(words, entry.standing),
    )
