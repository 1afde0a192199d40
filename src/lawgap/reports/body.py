"""The authority that a recommendation is addressed to."""

from __future__ import annotations

from lawgap.reports.report import Entry
from lawgap.reports.words import Words


def body_of(entry: Entry, words: Words) -> str:
    """The authority to act: a person's choice, else the one that usually drafts such a law."""
    if entry.body:
        return entry.body
    roles = entry.criterion.where
    return words.of("bodies", roles[0]) if roles else words["bodies.other"]
