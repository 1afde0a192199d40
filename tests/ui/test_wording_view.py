"""The view "Wording": a clause typed letter by letter, with the real worker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lawgap.model.finding import Verdict
from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.values.rows import ElementState

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier

CLAUSE = (
    "The consent of a victim of trafficking in persons to the intended exploitation is irrelevant "
    "where any of the means set out has been used."
)


@pytest.fixture
def view(window, qtbot):
    """The view with its criteria, shown by its action."""
    window.actions_["see-wording"].trigger()
    made = window.pages.page("wording")
    qtbot.waitUntil(lambda: made.criterion.count() > 1, timeout=60_000)
    return made


def choose(view, criterion):
    """Choose one criterion."""
    view.criterion.setCurrentIndex(view.criterion.findData(criterion))


def wait_for(view, qtbot, clause):
    """Wait until the clause has been tried."""
    qtbot.waitUntil(lambda: view._tried.clause == clause, timeout=60_000)


def test_elements_light_up_as_one_types(view, qtbot):
    """The words that decide are marked in the clause, and what is missing is named."""
    choose(view, "consent-irrelevant")
    view.focus_first()
    qtbot.keyClicks(view.clause, CLAUSE)
    wait_for(view, qtbot, CLAUSE)
    states = {row.label: row.state for row in view.elements.model().rows}
    assert ElementState.FOUND in states.values()
    assert ElementState.NOT_FOUND in states.values()
    marked = [one.cursor.selectedText() for one in view.clause.extraSelections()]
    assert any("irrelevant" in text for text in marked)


def test_without_a_choice_every_criterion_that_it_bears_on_is_shown(view, qtbot):
    """Only those; a clause on consent says nothing on money."""
    view.clause.setPlainText(CLAUSE)
    wait_for(view, qtbot, CLAUSE)
    found = {row.criterion: row.verdict for row in view.rows.model().rows}
    assert found["consent-irrelevant"] in (Verdict.MET, Verdict.PARTLY_MET)
    assert "money-laundering-predicate" not in found


def test_an_emptied_clause_shows_nothing(view, qtbot):
    """And marks nothing."""
    view.clause.setPlainText(CLAUSE)
    wait_for(view, qtbot, CLAUSE)
    view.clause.setPlainText("")
    wait_for(view, qtbot, "")
    assert view.rows.model().rows == ()
    assert view.elements.model().rows == ()
    assert view.clause.extraSelections() == []


def test_sample_wording_is_put_in_where_the_cursor_is(view, qtbot):
    """Words of the sample country that meet the criterion, which they then do here too."""
    choose(view, "consent-irrelevant")
    qtbot.mouseClick(view.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "consent" in view.clause.toPlainText(), timeout=60_000)
    wait_for(view, qtbot, view.clause.toPlainText())
    row = view.rows.model().rows[0]
    assert row.verdict in (Verdict.MET, Verdict.PARTLY_MET)


def test_without_a_criterion_there_is_no_sample(view, window):
    """It says what to do."""
    view.insert_sample()
    assert "criterion" in window.message._text.text()


def test_the_clause_is_copied_alone_or_with_what_it_has(view, qtbot):
    """Alone for the draft, with its elements for a letter or a note."""
    view.clause.setPlainText(CLAUSE)
    wait_for(view, qtbot, CLAUSE)
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == CLAUSE
    qtbot.mouseClick(view.copy_all_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert CLAUSE in text
    assert "Finding\tCriterion" in text


def test_letters_beyond_the_basic_plane_do_not_shift_the_marks(view, qtbot):
    """Qt counts such a letter twice."""
    choose(view, "consent-irrelevant")
    clause = "𝔄𝔅 " + CLAUSE
    view.clause.setPlainText(clause)
    wait_for(view, qtbot, clause)
    marked = " ".join(one.cursor.selectedText() for one in view.clause.extraSelections())
    assert "consent" in marked


def test_a_criterion_is_found_by_any_of_its_words(view, qtbot):
    """Among 140 nobody scrolls; words that are none of them give way."""
    view.criterion.setFocus()
    edit = view.criterion.lineEdit()
    edit.selectAll()
    qtbot.keyClicks(edit, "consent is irre")
    popup = view.criterion.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert view.criterion.currentData() == "consent-irrelevant"
    chosen = view.criterion.currentText()
    edit.selectAll()
    qtbot.keyClicks(edit, "zzz")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert view.criterion.currentText() == chosen
    assert view.criterion.currentData() == "consent-irrelevant"


def test_the_clause_is_there_at_the_next_start(view, window, desk, qtbot):
    """Nothing that somebody typed is lost."""
    qtbot.keyClicks(view.clause, "No person shall")
    window.actions_["see-findings"].trigger()
    again = WordingView(desk, window._dialogs)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=60_000)
    assert again.clause.toPlainText() == "No person shall"


def test_undo_in_the_clause_is_of_the_clause(view, qtbot):
    """And not of a decision."""
    view.focus_first()
    qtbot.keyClicks(view.clause, "abc")
    qtbot.keyClick(view.clause, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.clause.toPlainText() == ""
    wait_for(view, qtbot, "")


def test_a_finding_leads_to_its_wording_and_back(results, qtbot):
    """With its criterion and its words; a clause of one's own stays; one key leads back."""
    findings = results.results.findings
    findings.choose("consent")
    words = findings.chosen().evidence[0].evidence.quote
    qtbot.keyClick(findings.table, Qt.Key.Key_W, ALT_SHIFT)
    assert results.pages.view == "wording"
    view = results.pages.page("wording")
    assert view.clause.hasFocus()
    assert view.clause.toPlainText() == words.strip()
    qtbot.keyClick(view.clause, Qt.Key.Key_Escape)
    assert results.pages.view == "findings"
    assert findings.chosen().criterion == "consent"
    view.clause.setPlainText("My own words.")
    findings.choose("retention")
    results.actions_["try-wording"].trigger()
    assert view.clause.toPlainText() == "My own words."
    qtbot.waitUntil(lambda: not results.desk.background.busy, timeout=60_000)
