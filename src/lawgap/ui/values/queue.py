"""In which order findings are reviewed, and which one comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from lawgap.model.checklist import Force
from lawgap.model.review import Review
from lawgap.ui.values.rows import FindingRow

_STEP = 0.12  # by how much each lower strength of a source weighs less


class Order(StrEnum):
    """How the findings are put in order."""

    THEME = "theme"  # the checklists' own order
    DOUBT = "doubt"  # what LawGap is least sure of first, the more binding the earlier
    STATUTE = "statute"  # by the provision that each rests on, as the statutes go


def ordered(rows: Sequence[FindingRow], order: Order) -> tuple[FindingRow, ...]:
    """``rows`` (by theme) in another order; equal ones stay as they stand."""
    if order is Order.DOUBT:
        return tuple(sorted(rows, key=doubt, reverse=True))
    if order is Order.STATUTE:
        return tuple(sorted(rows, key=_place))
    return tuple(rows)


def doubt(row: FindingRow) -> float:
    """From 0 to 1: how unsure LawGap is, times how strongly the strongest source binds."""
    strongest = row.forces[0] if row.forces else Force.RECOMMENDATION
    weight = 1.0 - _STEP * list(Force).index(strongest)
    return (1.0 - row.confidence) * weight


def next_open(
    criteria: Sequence[str], after: str, reviews: Mapping[str, Review], *, by: int = 1
) -> str:
    """The next criterion in the list that nobody decided, past ``after`` and round its end.

    ``after`` itself comes last; empty: all are decided.
    """
    here = criteria.index(after) if after in criteria else -1
    turned = [*criteria[here + 1 :], *criteria[: here + 1]]
    if by < 0:
        turned = [*reversed(criteria[: max(here, 0)]), *reversed(criteria[max(here, 0) :])]
    return next((one for one in turned if is_open(reviews.get(one))), "")


def reviewed(criteria: Iterable[str], reviews: Mapping[str, Review]) -> int:
    """How many of ``criteria`` a person decided."""
    return sum(not is_open(reviews.get(one)) for one in criteria)


def is_open(review: Review | None) -> bool:
    """Whether a finding is still to be decided, or again, since something changed."""
    return review is None or not review.decided or bool(review.stale)


def _place(row: FindingRow) -> tuple[bool, str, int]:
    """Where the best evidence stands; findings without any come last."""
    if not row.evidence:
        return True, "", 0
    best = row.evidence[0].evidence
    return False, best.file, best.span.start
