"""The history of a project, and its reviews as they stand, as CSV and JSON.

The names of the columns never change with the language.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lawgap.model.review import Act, EvidenceReview, Review
from lawgap.reports.csv_report import guarded

ACT_COLUMNS: Final = (
    "number", "when", "reviewer", "act", "country", "criterion", "state_before", "state_after",
    "verdict_before", "verdict_after", "reason", "verb", "recommendation", "body", "note",
    "evidence", "changed_beneath", "holds", "undone_when", "undone_by", "group",
)  # fmt: skip
"""The columns of a history, in their order."""

REVIEW_COLUMNS: Final = (
    "country", "criterion", "state", "verdict", "reason", "reviewer", "date", "verb",
    "recommendation", "body", "note", "machine_verdict_then", "stale", "evidence",
)  # fmt: skip
"""The columns of reviews, in their order."""

_Row = Mapping[str, str]


def history_rows(acts: Sequence[Act], names: Mapping[str, str]) -> tuple[_Row, ...]:
    """One row for each act, oldest first. ``names``: of the countries, by id."""
    return tuple(_act_row(act, names.get(act.country, act.country)) for act in acts)


def review_rows(reviews: Iterable[Review], country: str) -> tuple[_Row, ...]:
    """One row for each review of the country of that name."""
    return tuple(_review_row(review, country) for review in reviews)


def rows_csv(rows: Sequence[_Row], columns: Sequence[str]) -> bytes:
    """The rows as UTF-8 text that a spreadsheet program opens and takes no text for a formula."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(row[column]) for column in columns] for row in rows)
    return target.getvalue().encode("utf-8-sig", errors="replace")


def rows_json(rows: Sequence[_Row], kind: str) -> bytes:
    """The rows as JSON; ``kind`` says what they are ("history", "reviews")."""
    value = {"lawgap": kind, kind: [dict(row) for row in rows]}
    return json.dumps(value, ensure_ascii=False, indent=1).encode(errors="replace")


def _act_row(act: Act, country: str) -> _Row:
    before, after = act.before.decision, act.after.decision
    return {
        "number": str(act.number),
        "when": act.when,
        "reviewer": act.reviewer,
        "act": act.kind.value,
        "country": country,
        "criterion": act.criterion,
        "state_before": act.before.state.value,
        "state_after": act.after.state.value,
        "verdict_before": before.verdict or "" if before else "",
        "verdict_after": after.verdict or "" if after else "",
        "reason": after.reason if after else "",
        "verb": after.verb if after else "",
        "recommendation": after.recommendation if after else "",
        "body": after.body if after else "",
        "note": act.after.note,
        "evidence": _evidence(act.after.evidence),
        "changed_beneath": _stale(act.after),
        "holds": act.state.value,
        "undone_when": act.undone_when,
        "undone_by": act.undone_by,
        "group": str(act.group),
    }


def _review_row(review: Review, country: str) -> _Row:
    decision = review.decision
    found = {
        "country": country,
        "criterion": review.criterion,
        "state": review.state.value,
        "note": review.note,
        "machine_verdict_then": review.basis.verdict.value if review.basis else "",
        "stale": _stale(review),
        "evidence": _evidence(review.evidence),
    }
    for column in ("verdict", "reason", "reviewer", "date", "verb", "recommendation", "body"):
        found[column] = str(getattr(decision, column) or "") if decision else ""
    return found


def _evidence(items: Sequence[EvidenceReview]) -> str:
    """One line for each piece: stance, element, place, words."""
    return "\n".join(
        f"{one.stance} [{one.element or '-'}] {one.statute}, {one.provision}"
        f" @{one.span.start}-{one.span.end}{'' if one.found else ' (gone)'}: {one.quote}"
        for one in items
    )


def _stale(review: Review) -> str:
    return "; ".join(f"{one.kind}: {one.before} -> {one.after}".strip() for one in review.stale)
