"""The history and the reviews as tables."""

from __future__ import annotations

import csv
import json

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import (
    Act,
    ActKind,
    ActState,
    Basis,
    EvidenceReview,
    EvidenceStance,
    Review,
    StaleKind,
    Staleness,
)
from lawgap.model.statute import Span
from lawgap.reports.history import (
    ACT_COLUMNS,
    REVIEW_COLUMNS,
    history_rows,
    review_rows,
    rows_csv,
    rows_json,
)

EVIDENCE = EvidenceReview(
    statute="act",
    provision="s 5",
    span=Span(start=3, end=9),
    quote="words",
    stance=EvidenceStance.REJECTED,
    element="ban",
    found=False,
)
REVIEW = Review(
    criterion="consent",
    decision=Decision(
        state=DecisionState.OVERRIDDEN,
        verdict=Verdict.MET,
        reason="@risk",
        reviewer="Ann",
        date="2026-05-31",
    ),
    note="Two\nlines",
    evidence=(EVIDENCE,),
    basis=Basis(verdict=Verdict.NOT_FOUND, question="q"),
    stale=(Staleness(kind=StaleKind.VERDICT_CHANGED, before="not-found", after="met"),),
)
ACT = Act(
    number=7,
    when="2026-05-31T10:00:00Z",
    reviewer="Ann",
    kind=ActKind.OVERRIDE,
    country="ruritania",
    criterion="consent",
    before=Review(criterion="consent"),
    after=REVIEW,
    group=7,
    state=ActState.UNDONE,
    undone_when="2026-06-01T10:00:00Z",
    undone_by="Bob",
)


def test_an_act_tells_what_was_before_and_after():
    """Who, when, on what, and whether it holds."""
    (row,) = history_rows([ACT], {"ruritania": "Ruritania"})
    assert tuple(row) == ACT_COLUMNS
    assert (row["country"], row["state_before"], row["state_after"]) == (
        "Ruritania",
        "proposed",
        "overridden",
    )
    assert (row["verdict_after"], row["holds"], row["undone_by"]) == ("met", "undone", "Bob")
    assert row["evidence"] == "rejected [ban] act, s 5 @3-9 (gone): words"


def test_a_review_tells_what_changed_beneath_it():
    """And on what verdict it was made."""
    (row,) = review_rows([REVIEW], "Ruritania")
    assert set(row) == set(REVIEW_COLUMNS)
    assert row["machine_verdict_then"] == "not-found"
    assert row["stale"] == "verdict-changed: not-found -> met"


def test_no_cell_is_a_formula_and_lines_stay_lines():
    """Whatever a person typed."""
    rows = review_rows([REVIEW], "=Ruritania")
    text = rows_csv(rows, REVIEW_COLUMNS).decode("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(keepends=True))
    assert (row["reason"], row["country"]) == ("'@risk", "'=Ruritania")
    assert row["note"].splitlines() == ["Two", "lines"]
    (plain,) = json.loads(rows_json(rows, "reviews"))["reviews"]
    assert plain["reason"] == "@risk"
