"""What people said of evidence, and what changed beneath their decisions, as a report tells it.

Words that a person rejected are not quoted for a finding; words that a person added stand first.
Both are told, with names, where the report tells of the reviewers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lawgap.model.finding import ElementResult, Evidence, Finding
from lawgap.model.review import EvidenceReview, EvidenceStance, Review
from lawgap.model.statute import Statute
from lawgap.reports.report import Report


def reviewed(finding: Finding, review: Review | None, statutes: Mapping[str, Statute]) -> Finding:
    """The finding with the evidence that a person lets stand; its verdict stays the machine's."""
    if review is None or not review.evidence:
        return finding
    added = _added(review.evidence, statutes)
    elements = tuple(_element(element, review.evidence, added) for element in finding.elements)
    kept = [item for item in finding.evidence if not _is_gone(item, elements, review.evidence)]
    new = [item for item in added if item not in kept]
    return replace(finding, elements=elements, evidence=(*new, *kept))


def judged(review: Review | None) -> tuple[EvidenceReview, ...]:
    """The evidence that a person rejected or added; what is only accepted needs no word."""
    told = (EvidenceStance.REJECTED, EvidenceStance.ADDED)
    return tuple(item for item in review.evidence if item.stance in told) if review else ()


def draft_note(report: Report) -> str:
    """What a report rests on: the machine alone, or how many decisions of people."""
    words, total = report.words, report.totals.total
    if not report.decided:
        return words["front.draft-note"]
    if report.decided == total:
        return words["front.all-reviewed"]
    decided = words.number(report.decided)
    return words.say("front.partly-reviewed", decided=decided, total=words.number(total))


def _added(
    items: Sequence[EvidenceReview], statutes: Mapping[str, Statute]
) -> tuple[Evidence, ...]:
    """Words that a person found, where they still stand."""
    return tuple(
        Evidence(
            statute=item.statute,
            file=statutes[item.statute].file,
            provision=item.provision,
            quote=item.quote,
            span=item.span,
            elements=(item.element,) if item.element else (),
        )
        for item in items
        if item.stance is EvidenceStance.ADDED and item.found and item.statute in statutes
        and statutes[item.statute].quote(item.span) == item.quote
    )  # fmt: skip


def _element(
    element: ElementResult, items: Sequence[EvidenceReview], added: Sequence[Evidence]
) -> ElementResult:
    kept = [item for item in element.evidence if not _is_rejected(item, element.id, items)]
    new = [item for item in added if element.id in item.elements]
    if len(kept) == len(element.evidence) and not new:
        return element
    return replace(element, evidence=(*new, *kept))


def _is_rejected(item: Evidence, element: str, items: Sequence[EvidenceReview]) -> bool:
    """Whether a person rejected the words, for this element or altogether."""
    return any(
        judged.stance is EvidenceStance.REJECTED
        and judged.element in ("", element)
        and judged.statute == item.statute
        and judged.span == item.span
        for judged in items
    )


def _is_gone(
    item: Evidence, elements: Sequence[ElementResult], items: Sequence[EvidenceReview]
) -> bool:
    """Whether words were rejected and no element rests on them any more."""
    about = {judged.element for judged in items if _same(judged, item)}
    if "" in about:
        return True
    return bool(about) and not any(item in element.evidence for element in elements)


def _same(judged: EvidenceReview, item: Evidence) -> bool:
    same = judged.statute == item.statute and judged.span == item.span
    return same and judged.stance is EvidenceStance.REJECTED
