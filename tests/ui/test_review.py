"""Reviewing as a lawyer does: one key decides and goes on; nothing is lost; all can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from ui_country import BAN, an_invented_country

from lawgap.model.finding import DecisionState, Verdict
from lawgap.model.project import CheckPlan
from lawgap.model.review import EvidenceStance, ReviewState
from lawgap.ui.memory import Preferences
from lawgap.ui.models.findings import REVIEW
from lawgap.ui.models.table import Role
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.queue import Order
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.views.decision_dialog import DecisionDialog, Wish
from lawgap.ui.work import operations
from lawgap.usecases.project import add_country, head_of, new_project, save_check
from lawgap.usecases.review import history, review_of, reviews_of


@pytest.fixture
def reviewing(window, desk):
    """A window on an untitled project with the invented country."""
    assessment = an_invented_country()
    project = new_project(desk.settings)
    country = add_country(project, "Ruritania").id
    save_check(project.key, country, assessment, CheckPlan(), desk.settings)
    session = desk.session
    session.set_paths((), "Ruritania")
    session.set_country(country, reviews_of(project, country))
    session.set_project(project, head_of(project))
    session.set_assessment(assessment, finding_rows(assessment))
    window.results.findings.focus_list()
    yield window
    window.project.end()


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def chosen(window) -> str:
    """The criterion that is chosen."""
    return window.results.findings.chosen().criterion


def kept(window, criterion: str):
    """What the project itself has on a criterion."""
    session = window.desk.session
    return review_of(session.project, session.country, criterion)


def cells(window) -> dict[str, str]:
    """The column of the review, by criterion."""
    model = window.results.findings.table.model()
    return {
        model.index(row, 0).data(Role.ROW).criterion: model.index(row, REVIEW).data()
        for row in range(model.rowCount())
    }


def test_one_key_confirms_and_goes_to_the_next(qtbot, reviewing, answers):
    """The decision is in the file at once, with name and date; the name is asked only once."""
    press(qtbot, Qt.Key.Key_C)
    assert chosen(reviewing) == "retention"
    press(qtbot, Qt.Key.Key_C)
    assert chosen(reviewing) == "laundering"
    review = kept(reviewing, "consent")
    assert review.state is ReviewState.CONFIRMED
    assert (review.decision.verdict, review.decision.reviewer) == (Verdict.MET, "Ana Ivanić")
    assert review.decision.date
    assert answers.asked.count("reviewer") == 1
    assert cells(reviewing)["consent"] == "✓ Confirmed"
    assert reviewing.results.findings._reviewed.text() == "2 of 5 reviewed"


def test_an_override_asks_for_verdict_and_reason(qtbot, reviewing, answers):
    """The machine's verdict stays beside the person's; what a report shows is the person's."""
    answers.next_wish = Wish(verdict=Verdict.NOT_FOUND, reason="Only in a definition.")
    press(qtbot, Qt.Key.Key_O)
    row, state, first = answers.asked[-2]
    assert (row.criterion, state, first.verdict) == ("consent", DecisionState.OVERRIDDEN, "met")
    reviewing.results.findings.choose("consent")
    pane = reviewing.results.finding
    assert pane._badge.text() == "● Met"
    assert pane._human.text() == "✎ Overridden, Not found"
    assert "Only in a definition." in reviewing.results.review.said.text()
    decisions = operations.with_decisions(reviewing.desk).decisions
    assert decisions["consent"].verdict is Verdict.NOT_FOUND
    assert cells(reviewing)["consent"] == "✎ Not found"


def test_an_override_that_is_left_decides_nothing(qtbot, reviewing, answers):
    """Escape in the dialog: the same finding, and no step in the history."""
    answers.next_wish = None
    press(qtbot, Qt.Key.Key_O)
    press(qtbot, Qt.Key.Key_N)
    assert chosen(reviewing) == "consent"
    assert history(reviewing.desk.session.project) == ()


def test_a_flag_stays_until_a_person_clears_it(qtbot, reviewing):
    """It is no decision: the finding counts as open, and can be filtered."""
    press(qtbot, Qt.Key.Key_F)
    assert chosen(reviewing) == "retention"
    assert reviewing.results.findings._reviewed.text() == "0 of 5 reviewed"
    states = reviewing.results.findings.filters.states
    states.setCurrentText("⚑ Flagged for later")
    assert reviewing.results.findings.shown() == ("consent",)
    reviewing.actions_["only-open"].trigger()
    assert len(reviewing.results.findings.shown()) == 5


def test_nothing_is_decided_without_a_name(qtbot, reviewing, answers):
    """Whoever gives no name decides nothing."""
    answers.next_reviewer = " "
    press(qtbot, Qt.Key.Key_C)
    assert chosen(reviewing) == "consent"
    assert history(reviewing.desk.session.project) == ()


def test_undo_and_redo_say_what_they_do(qtbot, reviewing):
    """By key, with the finding shown again; a name in the menu says which step it is."""
    press(qtbot, Qt.Key.Key_C)
    undo, redo = reviewing.actions_["undo"], reviewing.actions_["redo"]
    assert undo.text() == "&Undo: Confirmation of “Consent does not matter”"
    assert not redo.isEnabled()
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen(reviewing) == "consent"
    assert kept(reviewing, "consent").decision is None
    assert not undo.isEnabled()
    assert "Confirmation of" in redo.text()
    press(
        qtbot,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert kept(reviewing, "consent").state is ReviewState.CONFIRMED


def test_a_decided_finding_leaves_the_queue_and_the_next_one_is_chosen(qtbot, reviewing):
    """Under the filter of what is to review the list shrinks; at its end that is said."""
    reviewing.actions_["only-open"].trigger()
    for following in ("retention", "laundering", "free-choice", "inspection"):
        press(qtbot, Qt.Key.Key_C)
        assert chosen(reviewing) == following
    press(qtbot, Qt.Key.Key_C)
    assert reviewing.results.findings.shown() == ()
    assert "Every finding in this list is reviewed." in reviewing.message.text


def test_the_queue_can_be_put_in_order_of_doubt(qtbot, reviewing):
    """What LawGap is least sure of comes first; the chosen finding stays chosen."""
    reviewing.results.findings.choose("laundering")
    reviewing.results.findings.put_in_order(Order.STATUTE)
    assert reviewing.results.findings.shown()[:2] == ("retention", "consent")
    assert chosen(reviewing) == "laundering"


def test_evidence_is_rejected_and_its_words_lose_their_mark(qtbot, reviewing):
    """It stays in the list, as rejected; the same key takes that back."""
    reviewing.results.findings.choose("retention")
    statute = reviewing.results.statute
    assert "hold the passport" in statute.text.marked_text()
    press(qtbot, Qt.Key.Key_X)
    assert statute._evidence.rows[0].stance is EvidenceStance.REJECTED
    assert "hold the passport" not in statute.text.marked_text()
    assert statute.evidence_place == 1
    assert kept(reviewing, "retention").evidence[0].stance is EvidenceStance.REJECTED
    statute.choose_evidence(0)
    press(qtbot, Qt.Key.Key_X)
    assert statute._evidence.rows[0].stance is None
    assert "hold the passport" in statute.text.marked_text()


def test_selected_words_become_evidence_of_an_element(qtbot, reviewing, answers):
    """They are marked for it, stand in the list, and are in the file with their pin-cite."""
    reviewing.results.findings.choose("retention")
    reviewing.actions_["go-text"].trigger()
    text = reviewing.results.statute.text
    cursor = text.document().find("No person ")
    text.setTextCursor(cursor)
    answers.next_element = "permits"
    press(qtbot, Qt.Key.Key_E)
    assert answers.asked[0] == "No person"
    added = kept(reviewing, "retention").evidence[0]
    assert (added.quote, added.element, added.provision) == ("No person", "permits", "s 5")
    assert added.stance is EvidenceStance.ADDED
    assert "No person" in text.marked_text()
    assert reviewing.results.statute._evidence.rows[-1].slots == (2,)


def test_without_selected_words_the_way_is_said(qtbot, reviewing):
    """No dialog for nothing."""
    press(qtbot, Qt.Key.Key_E)
    assert "First select words" in reviewing.message.text


def test_a_note_is_kept_and_found(qtbot, reviewing, answers):
    """It stands below the finding, has a sign in the list, and its words are searched too."""
    answers.next_note = "Ask the ministry about zebras."
    press(qtbot, Qt.Key.Key_M)
    assert chosen(reviewing) == "consent"
    assert "zebras" in reviewing.results.review.note.text()
    reviewing.results.findings.show_filter(Filter(words="ZEBRAS"))
    assert reviewing.results.findings.shown() == ("consent",)
    assert cells(reviewing)["consent"] == "✉"


def test_letters_are_typed_where_one_types(qtbot, reviewing):
    """The filter's box takes a C as a letter."""
    reviewing.actions_["filter"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "con")
    assert reviewing.results.findings.filters.words.text() == "con"
    assert history(reviewing.desk.session.project) == ()


def test_a_decision_that_is_changed_shows_what_it_was(qtbot, reviewing, answers):
    """The dialog begins with the reason given before."""
    answers.next_wish = Wish(verdict=Verdict.MET, reason="Not in force here.")
    press(qtbot, Qt.Key.Key_N)
    reviewing.results.findings.choose("consent")
    press(qtbot, Qt.Key.Key_N)
    assert answers.asked[-1][2].reason == "Not in force here."


def test_the_decision_dialog_wants_a_reason(qtbot, reviewing):
    """Without one there is no way to decide; with one Ctrl+Return does it."""
    row = reviewing.results.findings.chosen()
    dialog = DecisionDialog(row, DecisionState.OVERRIDDEN, Wish(verdict=row.verdict))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not dialog._ok.isEnabled()
    dialog.verdicts.button(2).click()
    qtbot.keyClicks(dialog.reason, "Nothing says so.")
    assert dialog._ok.isEnabled()
    assert dialog.chosen() == Wish(verdict=Verdict.NOT_FOUND, reason="Nothing says so.")
    assert not dialog.recommendation.isVisible()
    dialog.more.click()
    qtbot.keyClicks(dialog.recommendation, "Amend section 5.")
    qtbot.keyClick(dialog.recommendation, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == 1
    assert dialog.chosen().recommendation == "Amend section 5."


def test_the_name_given_once_is_kept_for_the_next_start(qtbot, reviewing, desk):
    """It stands in the preferences."""
    press(qtbot, Qt.Key.Key_C)
    assert desk.memory.preferences() == Preferences(reviewer="Ana Ivanić")


def test_the_history_says_who_did_what(qtbot, reviewing, answers, tmp_path):
    """When, who, what, from, to; and all of it can be written to a file."""
    press(qtbot, Qt.Key.Key_C)
    reviewing.actions_["undo"].trigger()
    reviewing.actions_["history"].trigger()
    assert answers.shown == ["HistoryDialog"]
    from lawgap.ui.work.history import ask_export, steps

    (step,) = steps(reviewing.desk, history(reviewing.desk.session.project))
    assert (step.who, step.what, step.state) == ("Ana Ivanić", "Confirmed", "undone")
    assert (step.before, step.after) == ("Not reviewed", "Confirmed")
    answers.next_target = tmp_path / "history.csv"
    ask_export(reviewing.desk, answers)
    assert "Ana Ivanić" in answers.next_target.read_text(encoding="utf-8-sig")


def test_words_of_the_ban_are_shown_until_rejected(reviewing):
    """A finding without any review is shown as LawGap found it."""
    reviewing.results.findings.choose("retention")
    assert reviewing.results.statute.text.current_text() == BAN
    assert reviewing.results.review.said.text() == "· Not reviewed"
    assert not reviewing.results.finding._human.isVisible()


def test_tab_goes_through_the_review_as_it_stands_on_the_page(qtbot, reviewing):
    """List, finding, its buttons, then the statute."""
    reviewing.actions_["go-findings"].trigger()
    seen = []
    for _ in range(10):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
    buttons = ["Confirm", "Override", "Not applicable", "Flag for later", "Note"]
    assert seen[: seen.index("Statute") + 1][-6:] == [*buttons, "Statute"]


def test_a_digit_chooses_the_verdict_and_is_a_digit_in_the_reason(qtbot, reviewing):
    """One key as everywhere in a review; nobody reaches for Alt."""
    row = reviewing.results.findings.chosen()
    dialog = DecisionDialog(row, DecisionState.OVERRIDDEN, Wish(verdict=row.verdict))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.verdicts.checkedButton(), Qt.Key.Key_3)
    qtbot.waitUntil(dialog.verdicts.button(2).isChecked)
    qtbot.keyClicks(dialog.reason, "See section 1.")
    assert dialog.chosen() == Wish(verdict=Verdict.NOT_FOUND, reason="See section 1.")


@pytest.mark.parametrize("state", [DecisionState.OVERRIDDEN, DecisionState.NOT_APPLICABLE])
def test_nothing_in_the_decision_dialog_lies_over_anything_else(qtbot, reviewing, state):
    """The buttons once lay over the box for the reason."""
    row = reviewing.results.findings.chosen()
    dialog = DecisionDialog(row, state, Wish(verdict=row.verdict))
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = dialog.findChild(QDialogButtonBox)
    assert dialog.reason.geometry().bottom() < buttons.geometry().top()
    assert not dialog.reason.geometry().intersects(buttons.geometry())
