"""A finding's row as a person's review leaves it: evidence judged and added, marks to match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lawgap.model.finding import Evidence
from lawgap.model.review import EvidenceReview, EvidenceStance, Review
from lawgap.model.statute import Statute
from lawgap.ui.text.marks import BESIDE, Mark
from lawgap.ui.values.rows import EvidenceRow, FindingRow
from lawgap.usecases.wording import title_of

ALL_ELEMENTS = ""
"""The element of a stance on words as a whole."""


def reviewed_row(
    row: FindingRow, review: Review | None, statutes: Mapping[str, Statute]
) -> FindingRow:
    """``row`` with each piece of evidence judged as ``review`` says, and those added behind.

    Rejected words are no longer marked in the text; they stay in the list, as rejected.
    """
    if review is None or not review.evidence:
        return row
    judged = tuple(replace(e, stance=stance_on(e.evidence, review)) for e in row.evidence)
    near = tuple(replace(e, stance=stance_on(e.evidence, review)) for e in row.near)
    slots = {element.id: element.slot for element in row.elements}
    added = tuple(
        _added_row(one, slots.get(one.element, BESIDE), statutes)
        for one in review.evidence
        if one.stance is EvidenceStance.ADDED and one.statute in statutes and one.found
    )
    rejected = [e for e in judged if e.stance is EvidenceStance.REJECTED]
    kept = [e for e in judged if e.stance is not EvidenceStance.REJECTED]
    return replace(
        row,
        evidence=(*judged, *added),
        near=near,
        marks=(*_left(row, rejected, kept), *(mark for e in added for mark in _marks_of(e))),
    )


def stance_on(evidence: Evidence, review: Review) -> EvidenceStance | None:
    """What a person says of a piece of evidence."""
    said = review_on(evidence, review)
    return said.stance if said else None


def review_on(evidence: Evidence, review: Review) -> EvidenceReview | None:
    """The person's review of the same words, of all their elements or of one of them."""
    elements = {ALL_ELEMENTS, *evidence.elements}
    return next(
        (
            one
            for one in review.evidence
            if one.statute == evidence.statute
            and one.span == evidence.span
            and one.element in elements
        ),
        None,
    )


def element_of(evidence: Evidence) -> str:
    """The element that a stance on ``evidence`` is about: its only one, or all."""
    return evidence.elements[0] if len(evidence.elements) == 1 else ALL_ELEMENTS


def _added_row(added: EvidenceReview, slot: int, statutes: Mapping[str, Statute]) -> EvidenceRow:
    statute = statutes[added.statute]
    evidence = Evidence(
        statute=added.statute,
        file=statute.file,
        provision=added.provision,
        quote=added.quote,
        span=added.span,
        elements=(added.element,) if added.element else (),
    )
    return EvidenceRow(
        evidence=evidence,
        slots=(slot,),
        statute_title=title_of(statute),
        place=statute.place_of(added.span),
        stance=EvidenceStance.ADDED,
    )


def _marks_of(row: EvidenceRow) -> Iterator[tuple[str, Mark]]:
    span = row.evidence.span
    for slot in row.slots:
        yield row.evidence.statute, Mark(start=span.start, end=span.end, slot=slot, deciding=True)


def _left(
    row: FindingRow, rejected: list[EvidenceRow], kept: list[EvidenceRow]
) -> Iterator[tuple[str, Mark]]:
    """The marks without those that stand for rejected evidence alone."""
    for statute, mark in row.marks:
        if not _stands_for(statute, mark, rejected) or _stands_for(statute, mark, kept):
            yield statute, mark


def _stands_for(statute: str, mark: Mark, rows: list[EvidenceRow]) -> bool:
    """Whether a mark lies in the words of some evidence, for an element that it shows."""
    return any(
        row.evidence.statute == statute
        and row.evidence.span.start <= mark.start
        and mark.end <= row.evidence.span.end
        and mark.slot in row.slots
        for row in rows
    )
