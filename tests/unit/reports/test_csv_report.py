"""The CSV report: a table that other programs read."""

from __future__ import annotations

import csv
import io

import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st
from report_samples import NAUGHTY, decided, every_verdict, large, naughty

from lawgap.model.finding import Assessment
from lawgap.reports.build import build_report
from lawgap.reports.clean_text import for_xml
from lawgap.reports.csv_report import COLUMNS, guarded, to_csv, unguarded
from lawgap.reports.words import load_words

SAMPLES = pytest.mark.parametrize("assessment", [every_verdict(), large(), decided()])


def rows_of(assessment: Assessment) -> list[dict[str, str]]:
    """The rows as a program reads them, guards taken off."""
    text = to_csv(build_report(assessment)).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{key: unguarded(value) for key, value in row.items()} for row in rows]


def test_columns_are_those_of_the_documentation():
    """A program relies on them, whatever the language of the report."""
    german = to_csv(build_report(every_verdict(), load_words("de"))).decode("utf-8-sig")
    assert german.splitlines()[0] == ",".join(COLUMNS)


@SAMPLES
def test_every_criterion_and_element_has_a_row(assessment):
    """Also those not assessed and those without words."""
    rows = rows_of(assessment)
    assert {row["criterion"] for row in rows} == set(assessment.criteria)
    elements = {(c.id, e.id) for c in assessment.criteria.values() for e in c.elements}
    assert {(r["criterion"], r["element"]) for r in rows if r["about"] == "element"} == elements


@SAMPLES
def test_quotations_stand_at_their_place(assessment):
    """Word for word, in the file whose fingerprint stands beside them."""
    statutes = {statute.id: statute for statute in assessment.bundle.statutes}
    quoted = [row for row in rows_of(assessment) if row["quote"]]
    assert quoted
    for row in quoted:
        statute = statutes[row["statute"]]
        assert statute.text[int(row["start"]) : int(row["end"])] == row["quote"]
        assert row["sha256"] == statute.sha256


@SAMPLES
def test_ids_of_rows_are_unique(assessment):
    """So that two reports can be compared row by row."""
    ids = [row["id"] for row in rows_of(assessment)]
    assert len(set(ids)) == len(ids)


def test_a_decision_leads_and_the_machine_stays():
    """Both findings stand beside each other."""
    row = next(row for row in rows_of(decided()) if row["criterion"] == "consent")
    assert (row["finding"], row["machine_finding"]) == ("met", "not-found")
    assert (row["decision"], row["reviewer"]) == ("overridden", "A. Reviewer")


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_no_cell_begins_like_a_formula(text):
    """Whatever the statute says."""
    data = to_csv(build_report(naughty(text))).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(data, newline="")) for cell in row]
    assert not any(cell.lstrip(" \u00a0").startswith(tuple("=+-@\t\r")) for cell in cells)
    assert len(next(csv.reader(io.StringIO(data, newline="")))) == len(COLUMNS)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_guards_come_off_again(text):
    """No word of a statute is lost by them."""
    assert unguarded(guarded(text)) == for_xml(text)


def test_same_assessment_gives_the_same_bytes():
    """And nothing at all gives a table without rows."""
    assert to_csv(build_report(large())) == to_csv(build_report(large()))
    assert rows_of(an_assessment(criteria=[])) == []
