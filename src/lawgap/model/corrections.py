"""What a user corrects in the tree that a file was read into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.statute import ProvisionKind, Statute

SAMPLE = 80
"""Characters by which the place of a correction is found again."""


class CorrectionKind(StrEnum):
    """What is done to a unit."""

    SPLIT = "split"  # a new unit begins inside it
    MERGE = "merge"  # it belongs to the unit before it
    RENUMBER = "renumber"  # it has another number, or another heading
    NOT_LAW = "not-law"  # it binds nobody: a contents page, a note of the publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change of the tree; make it with ``correction_of`` or ``split_at``.

    ``start``: where the unit begins, in code points of the statute's text; of a SPLIT where the
    new unit begins. ``unit``: the kind of that unit. ``words``: how the text goes on there, by
    which the place is found again when the text around it is read otherwise. ``number`` and
    ``heading``: the new ones, of a SPLIT and a RENUMBER.
    """

    kind: CorrectionKind
    start: int
    unit: ProvisionKind
    words: str
    number: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """The corrections of one file, in the order in which they are applied."""

    sha256: str
    items: tuple[Correction, ...] = ()


def correction_of(
    statute: Statute,
    provision: int,
    kind: CorrectionKind,
    *,
    number: str = "",
    heading: str = "",
) -> Correction:
    """The correction that merges, renumbers or takes away the unit at index ``provision``."""
    unit = statute.provisions[provision]
    start = unit.span.start
    return Correction(
        kind=kind,
        start=start,
        unit=unit.kind,
        words=statute.text[start : start + SAMPLE],
        number=number,
        heading=heading,
    )


def split_at(
    statute: Statute, offset: int, unit: ProvisionKind, *, number: str = "", heading: str = ""
) -> Correction:
    """The correction that lets a unit of the kind ``unit`` begin at ``offset``.

    Spaces at ``offset`` are passed over.
    """
    text = statute.text
    start = offset + len(text[offset:]) - len(text[offset:].lstrip())
    return Correction(
        kind=CorrectionKind.SPLIT,
        start=start,
        unit=unit,
        words=text[start : start + SAMPLE],
        number=number,
        heading=heading,
    )
