"""What the window shows of an assessment."""

from __future__ import annotations

import pytest
from ui_country import BAN, an_invented_country

from lawgap.model.finding import Verdict
from lawgap.ui.text.marks import BESIDE, NEAR
from lawgap.ui.values.rows import ElementState, finding_rows, fold, under_checklist


@pytest.fixture(scope="module")
def assessment():
    """The invented country's."""
    return an_invented_country()


@pytest.fixture(scope="module")
def rows(assessment):
    """Its rows by criterion."""
    return {row.criterion: row for row in finding_rows(assessment)}


def test_every_finding_has_a_row_in_the_order_of_the_themes(rows):
    """Nothing that was judged is left out."""
    assert list(rows) == ["consent", "retention", "laundering", "free-choice", "inspection"]


def test_elements_say_found_weakened_or_not_found(rows):
    """The three states, with what weakens, and the provision of the best evidence."""
    ban, penalty, permits = rows["retention"].elements
    assert (ban.state, ban.pin) == (ElementState.FOUND, "s 5")
    assert (penalty.state, penalty.remarks) == (ElementState.WEAKENED, ("only a fine",))
    assert (permits.state, permits.pin) == (ElementState.NOT_FOUND, "")


def test_evidence_without_an_element_is_marked_as_such(rows):
    """Words that contradict, and near misses, are not taken for an element."""
    assert [row.slots for row in rows["free-choice"].evidence] == [(BESIDE,)]
    assert [row.slots for row in rows["inspection"].near] == [(NEAR,)]
    assert {mark.slot for _, mark in rows["inspection"].marks} == {NEAR}


def test_marks_are_the_places_of_the_words(assessment, rows):
    """Each mark names its statute, and quotes from it what the evidence quotes."""
    texts = {statute.id: statute.text for statute in assessment.bundle.statutes}
    words = [(texts[id_][m.start : m.end], m.deciding) for id_, m in rows["retention"].marks]
    assert (BAN, False) in words
    assert ("hold the passport", True) in words


def test_a_checklist_shows_its_own_verdict_and_required_elements(assessment, rows):
    """Under a checklist with an override only its criteria stand there, judged its way."""
    osce = assessment.checklists[1]
    seen = under_checklist(tuple(rows.values()), osce)
    assert [row.criterion for row in seen] == ["consent", "retention"]
    retention = seen[1]
    assert retention.verdict is Verdict.MET
    assert retention.verdict_word == "Met"
    assert [element.required for element in retention.elements] == [True, False, False]


def test_a_row_knows_which_checklist_disagrees(rows):
    """With the checklist's own remark."""
    osce = next(v for v in rows["retention"].verdicts if v.checklist == "osce")
    assert (osce.verdict, osce.note) == (Verdict.MET, "The ban is enough.")


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Registrační", "registracni"), ("Άρθρο", "αρθρο"), ("STRASSE", "strasse"), ("ẞ", "ss")],
)
def test_search_ignores_case_and_accents(text, folded):
    """In Greek too."""
    assert fold(text) == folded
