"""A project that is worked on for weeks: copies, names of steps, slips of a key, other versions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from project_files import (
    SHELTER,
    a_law,
    a_project,
    assessed,
    confirmed,
    overridden,
    settings_in,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.project import CheckPlan
from lawgap.model.review import ReviewState
from lawgap.ui.memory import Memory
from lawgap.ui.models.findings import REVIEW
from lawgap.ui.session import Doing
from lawgap.ui.values.queue import Order
from lawgap.ui.views.decision_dialog import DecisionDialog, Wish
from lawgap.ui.work import projects
from lawgap.ui.work.history import steps
from lawgap.usecases.project import add_country, backups_of, close_project, save_check
from lawgap.usecases.review import decide, history

PATIENCE = 30_000
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(qtbot, key, modifier=NONE) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def opened(qtbot, window, path) -> None:
    """Open a project and wait until its first country is shown and nothing runs."""
    window.project.open_anything([path])
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.desk.background.busy, timeout=PATIENCE)
    window.results.findings.focus_list()


def review_on(window, criterion: str):
    """What people said of a criterion."""
    return window.desk.session.reviews[criterion]


@pytest.fixture
def path(tmp_path):
    """A project with one country and three findings."""
    project = a_project(tmp_path)
    close_project(project)
    return project.path


@pytest.fixture
def work(qtbot, window, path, desk):
    """A window in which that project is open."""
    desk.memory.set_preferences(replace(desk.memory.preferences(), reviewer="Ann"))
    opened(qtbot, window, path)
    yield window
    window.project.end()


# ------------------------------------------------------------------------------- dated copies


def test_a_changed_project_is_copied_when_it_is_closed(qtbot, work, path, desk):
    """In the background, behind what is opened next; one that did not change is not."""
    assert len(backups_of(path, desk.settings)) == 1  # made when it was opened
    work.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    assert len(backups_of(path, desk.settings)) == 1
    opened(qtbot, work, path)
    press(qtbot, Qt.Key.Key_C)
    work.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    assert len(backups_of(path, desk.settings)) == 2


def test_closing_the_window_makes_a_copy_too(qtbot, work, path, desk):
    """The worker is gone by then; the window is out of sight."""
    press(qtbot, Qt.Key.Key_C)
    work.close()
    assert len(backups_of(path, desk.settings)) == 2
    assert not work.isVisible()


def test_what_was_done_before_closing_can_be_gone_back_to_from_the_menu(
    qtbot, work, path, answers, desk
):
    """Confirm, close, open, undo by hand, go back to the copy: the confirmation stands again."""
    press(qtbot, Qt.Key.Key_C)
    work.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    opened(qtbot, work, path)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert not work.desk.session.reviews.get("consent")
    work.actions_["backups"].trigger()
    qtbot.waitUntil(lambda: desk.session.doing is not Doing.NOTHING, timeout=PATIENCE)
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=PATIENCE)
    assert review_on(work, "consent").state is ReviewState.CONFIRMED


def test_a_project_that_is_open_for_days_is_copied_meanwhile(qtbot, work, path, desk):
    """By a clock, if something changed."""
    for number in (1, 2):
        if number == 2:
            press(qtbot, Qt.Key.Key_C)
        work.project._copying.timeout.emit()
        qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
        assert len(backups_of(path, desk.settings)) == number


def test_copies_go_where_the_user_wants_them(qtbot, work, path, desk, answers, tmp_path):
    """Chosen in the preferences; where that folder is away, LawGap's own is used again."""
    usb = tmp_path / "usb"
    usb.mkdir()
    answers.next_preferences = replace(desk.memory.preferences(), backups=usb)
    work.actions_["preferences"].trigger()
    press(qtbot, Qt.Key.Key_C)
    projects.keep_copy(desk)
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    copies = backups_of(path, desk.settings)
    assert [one.path.is_relative_to(usb) for one in copies] == [True, False]
    usb.rename(tmp_path / "unplugged")
    press(qtbot, Qt.Key.Key_C)
    projects.keep_copy(desk)
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    assert len(backups_of(path, desk.settings)) == 2
    assert work.message.isHidden()


# ------------------------------------------------------------------------------ names of steps


@pytest.mark.parametrize(
    ("key", "named"),
    [
        (Qt.Key.Key_C, "Confirmation of “On consent”"),
        (Qt.Key.Key_O, "Override of “On consent”"),
        (Qt.Key.Key_N, "“On consent” not applicable"),
        (Qt.Key.Key_F, "Flag on “On consent”"),
        (Qt.Key.Key_M, "Note on “On consent”"),
        (Qt.Key.Key_A, "Acceptance of evidence for “On consent”"),
        (Qt.Key.Key_X, "Rejection of evidence for “On consent”"),
        (Qt.Key.Key_E, "Added evidence for “On consent”"),
    ],
)
def test_every_step_is_named_where_it_can_be_undone(qtbot, work, answers, key, named):
    """Undo says which step it would take back, redo which one it would do again."""
    answers.next_wish = Wish(verdict=Verdict.NOT_FOUND, reason="It binds nobody.")
    answers.next_note, answers.next_element = "Ask the ministry.", ""
    text = work.results.statute.text
    if key == Qt.Key.Key_E:
        text.setTextCursor(text.document().find("shelter"))
    press(qtbot, key)
    assert work.actions_["undo"].text() == f"&Undo: {named}"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert "consent" not in work.desk.session.reviews
    assert work.actions_["redo"].text() == f"&Redo: {named}"
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert "consent" in work.desk.session.reviews
    assert work.actions_["undo"].text() == f"&Undo: {named}"


def test_the_history_tells_all_that_a_decision_holds(qtbot, work, answers):
    """Also how hard the recommendation presses, its words and the authority."""
    answers.next_wish = Wish(
        verdict=Verdict.NOT_FOUND,
        reason="It binds nobody.",
        verb="invite",
        recommendation="Say so in the code.",
        body="Ministry of Justice",
    )
    press(qtbot, Qt.Key.Key_O)
    (step,) = steps(work.desk, history(work.desk.session.project))
    assert step.after.splitlines() == [
        "Overridden, Not found: It binds nobody.",
        "Pressed as: invite",
        "Recommendation: Say so in the code.",
        "Authority: Ministry of Justice",
    ]


def test_the_history_tells_which_words_were_judged(qtbot, work):
    """The pin-cite with the words themselves."""
    press(qtbot, Qt.Key.Key_X)
    (step,) = steps(work.desk, history(work.desk.session.project))
    assert step.after.startswith("Rejected: Art. 1 “The consent of a victim")


def test_how_hard_a_recommendation_presses_is_chosen_in_the_dialog(qtbot, work):
    """Behind the button for another recommendation; what was chosen before is shown."""
    row = work.results.findings.chosen()
    wish = Wish(verdict=row.verdict, reason="So.", verb="invite")
    dialog = DecisionDialog(row, DecisionState.OVERRIDDEN, wish)
    qtbot.addWidget(dialog)
    assert dialog.more.isChecked()
    assert dialog.chosen().verb == "invite"
    dialog.verb.setCurrentIndex(0)
    assert dialog.chosen().verb == ""


# ------------------------------------------------------------------------------ slips of a key


def overridden_by(qtbot, window, reviewer: str) -> None:
    """Somebody overrode the first finding."""
    session = window.desk.session
    act = decide(session.project, session.country, "consent", overridden(reviewer=reviewer))
    assert act is not None
    session.set_reviews({"consent": act.after})
    window.results.findings.choose("consent")


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_F])
def test_one_key_does_not_put_a_reasoned_decision_away_unasked(qtbot, work, answers, key):
    """The question shows the decision with its reason; going back leaves all as it was."""
    overridden_by(qtbot, work, "Ann")
    answers.next_sure = False
    press(qtbot, key)
    assert review_on(work, "consent").state is ReviewState.OVERRIDDEN
    assert work.results.findings.chosen().criterion == "consent"
    (question,) = answers.asked
    assert "Overridden, Not found – Ann" in question
    assert "It binds nobody." in question
    answers.next_sure = True
    press(qtbot, key)
    assert review_on(work, "consent").state is not ReviewState.OVERRIDDEN
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert review_on(work, "consent").state is ReviewState.OVERRIDDEN


def test_a_colleagues_confirmation_is_not_renamed_unasked(qtbot, work, answers):
    """Confirming it again would put one's own name in the place of theirs."""
    session = work.desk.session
    act = decide(session.project, session.country, "consent", confirmed("Bob"))
    session.set_reviews({"consent": act.after})
    answers.next_sure = False
    press(qtbot, Qt.Key.Key_C)
    assert review_on(work, "consent").decision.reviewer == "Bob"
    assert "Bob" in answers.asked[0]


def test_ones_own_confirmation_is_kept_without_a_question(qtbot, work, answers):
    """C again goes on without a step in the history; F replaces what one key brings back."""
    press(qtbot, Qt.Key.Key_C)
    work.results.findings.choose("consent")
    press(qtbot, Qt.Key.Key_C)
    assert len(history(work.desk.session.project)) == 1
    assert work.results.findings.chosen().criterion == "shelter"
    work.results.findings.choose("consent")
    press(qtbot, Qt.Key.Key_F)
    assert review_on(work, "consent").state is ReviewState.FLAGGED
    assert answers.asked == []


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_O])
def test_the_dialog_shows_the_decision_that_it_would_replace(qtbot, work, answers, key):
    """So no further question is needed; its own fields begin empty for another kind."""
    session = work.desk.session
    act = decide(session.project, session.country, "consent", confirmed("Bob"))
    session.set_reviews({"consent": act.after})
    press(qtbot, key)
    row, state, wish = answers.asked[0]
    assert wish.earlier.startswith("✓ Confirmed – Bob")
    assert wish.reason == ""
    dialog = DecisionDialog(row, state, wish)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("So far: ✓ Confirmed – Bob") for text in words)


def test_a_decision_taken_back_says_how_it_comes_back(qtbot, work):
    """R is one key too."""
    overridden_by(qtbot, work, "Ann")
    press(qtbot, Qt.Key.Key_R)
    assert "Ctrl+Z brings it back" in work.message.text
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert review_on(work, "consent").decision.reason == "It binds nobody."


# ------------------------------------------------------------------------- from pane to pane


def pane(window) -> str:
    """In which pane the focus is."""
    focus = QApplication.focusWidget()
    results = window.results
    for name, widget in (
        ("list", results.findings),
        ("finding", results.finding),
        ("review", results.review),
        ("text", results.statute.text),
        ("statute", results.statute),
    ):
        if focus is widget or widget.isAncestorOf(focus):
            return name
    return ""


def test_one_key_goes_through_all_panes_and_back(qtbot, work):
    """The strip of the review is one of them."""
    ring = ["finding", "review", "statute", "text", "list"]
    seen = []
    for _ in ring:
        press(qtbot, Qt.Key.Key_F6)
        seen.append(pane(work))
    assert seen == ring
    back = []
    for _ in ring:
        press(qtbot, Qt.Key.Key_F6, SHIFT)
        back.append(pane(work))
    assert back == [*reversed(ring[:-1]), "list"]


def test_escape_leads_back_to_the_list(qtbot, work):
    """From every pane; from the box of the filter too."""
    for _ in range(4):
        for _ in range(4):
            press(qtbot, Qt.Key.Key_F6)
            if pane(work) != "list":
                press(qtbot, Qt.Key.Key_Escape)
                assert pane(work) == "list"
    work.actions_["filter"].trigger()
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is work.results.findings.table


def test_the_strip_of_the_review_decides_by_keyboard(qtbot, work):
    """Its buttons show where the focus is and are pressed with the space bar."""
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_F6)
    button = QApplication.focusWidget()
    assert isinstance(button, QToolButton)
    with_focus = button.grab().toImage()
    work.results.findings.focus_list()
    assert button.grab().toImage() != with_focus
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_Space)
    assert review_on(work, "consent").state is ReviewState.CONFIRMED


def test_other_views_have_their_panes_too(qtbot, work):
    """F6 goes through the lists and texts of what is shown, not of what is hidden."""
    work.actions_["see-overview"].trigger()
    shown = work.pages.currentWidget()
    places = set()
    for _ in range(6):
        press(qtbot, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert shown.isAncestorOf(focus)
        places.add(focus.accessibleName())
    assert len(places) > 1


def test_panes_that_were_moved_are_put_back_by_one_key(qtbot, work):
    """As the window begins."""
    before = work.results.outer.sizes()
    work.results.outer.setSizes([900, 100])
    work.actions_["beside"].setChecked(True)
    work.actions_["usual-layout"].trigger()
    assert work.results.outer.sizes() == before
    assert not work.actions_["beside"].isChecked()


# --------------------------------------------------------------------------- order, what changed


@pytest.mark.parametrize(
    ("key", "order"),
    [(Qt.Key.Key_F8, Order.DOUBT), (Qt.Key.Key_F9, Order.STATUTE), (Qt.Key.Key_F7, Order.THEME)],
)
def test_the_queue_is_put_in_order_by_one_key(qtbot, work, key, order):
    """The menu shows which order it is."""
    press(qtbot, key)
    assert work.results.findings.order is order
    checked = [one for one in Order if work.actions_[f"order-{one}"].isChecked()]
    assert checked == [order]


def test_whoever_begins_begins_with_what_is_most_in_doubt(qtbot, work):
    """At the top of the list nothing is begun yet; further down the chosen finding stays chosen."""
    press(qtbot, Qt.Key.Key_F8)
    assert work.results.findings.chosen().criterion == work.results.findings.shown()[0]
    work.results.findings.choose("shelter")
    place = work.results.findings.shown().index("shelter")
    press(qtbot, Qt.Key.Key_F7)
    if place:
        assert work.results.findings.chosen().criterion == "shelter"


@pytest.fixture
def changed(qtbot, window, tmp_path, desk):
    """A project in which the words changed beneath the first of two decisions."""
    desk.memory.set_preferences(replace(desk.memory.preferences(), reviewer="Ann"))
    project = a_project(tmp_path)
    decide(project, "ruritania", "consent", confirmed("Ann"))
    decide(project, "ruritania", "shelter", confirmed("Ann"))
    law = a_law(("It matters not whether a victim agreed.", SHELTER))
    again = assessed(law, quote="It matters not whether a victim agreed.")
    save_check(project.key, "ruritania", again, CheckPlan(), settings_in(tmp_path))
    close_project(project)
    opened(qtbot, window, project.path)
    yield window
    window.project.end()


def test_what_changed_since_is_seen_kept_and_decided_again(qtbot, changed, answers):
    """Ctrl+7 shows it alone; K keeps it, R takes it back; Ctrl+Z undoes either."""
    findings = changed.results.findings
    press(qtbot, Qt.Key.Key_7, CTRL)
    assert findings.shown() == ("consent",)
    assert changed.results.review.stale.isVisible()
    press(qtbot, Qt.Key.Key_K)
    assert findings.shown() == ()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_7, CTRL)
    findings.choose("consent")
    assert review_on(changed, "consent").stale
    press(qtbot, Qt.Key.Key_R)
    assert review_on(changed, "consent").decision is None


def test_what_changed_since_is_still_to_be_reviewed(qtbot, changed):
    """The filter of what is to review holds it, as the count says."""
    press(qtbot, Qt.Key.Key_6, CTRL)
    findings = changed.results.findings
    assert findings.shown() == ("consent", "passport")
    assert findings._reviewed.text() == "1 of 3 reviewed"
    assert findings.filters.states.currentText() == "To review"


# ------------------------------------------------------------------------------- other versions


@pytest.fixture
def draft(qtbot, window, tmp_path, desk):
    """A project with a country, decided on, and a draft of its law that is shown."""
    desk.memory.set_preferences(replace(desk.memory.preferences(), reviewer="Ann"))
    project = a_project(tmp_path)
    decide(project, "ruritania", "consent", confirmed("Bob"))
    decide(project, "ruritania", "shelter", overridden(reviewer="Bob"))
    made = add_country(project, "Ruritania, draft", draft_of="ruritania")
    law = a_law(("It matters not whether a victim agreed.", SHELTER))
    again = assessed(law, quote="It matters not whether a victim agreed.")
    save_check(project.key, made.id, again, CheckPlan(), settings_in(tmp_path))
    close_project(project)
    opened(qtbot, window, project.path)
    window.actions_["next-country"].trigger()
    qtbot.waitUntil(lambda: desk.session.jurisdiction == "Ruritania, draft", timeout=PATIENCE)
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=PATIENCE)
    window.results.findings.focus_list()
    yield window
    window.project.end()


def test_decisions_on_an_earlier_version_are_taken_over(qtbot, draft, answers):
    """By one key: who decided stays; what differs is marked; one undo takes all of it back."""
    press(qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    assert answers.asked == [("Ruritania",)]
    assert review_on(draft, "consent").decision.reviewer == "Bob"
    assert review_on(draft, "consent").stale
    assert not review_on(draft, "shelter").stale
    assert "2 review(s) taken over from Ruritania." in draft.message.text
    assert "Beneath 1 of them something is different here." in draft.message.text
    assert draft.results.findings._reviewed.text() == "1 of 3 reviewed"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert draft.desk.session.reviews == {}
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert len(draft.desk.session.reviews) == 2


def test_what_is_decided_here_is_not_overwritten(qtbot, draft, answers):
    """Taking over fills in only what nobody decided yet."""
    press(qtbot, Qt.Key.Key_C)
    press(qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    assert review_on(draft, "consent").decision.reviewer == "Ann"
    assert "1 review(s) taken over" in draft.message.text
    press(qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    assert "Nothing to take over" in draft.message.text


def test_with_one_country_there_is_nothing_to_take_over_from(qtbot, work):
    """The action is off."""
    assert not work.actions_["carry-over"].isEnabled()


# -------------------------------------------------------------------------------- preferences


def test_all_preferences_are_there_at_the_next_start(desk, work, answers, qapp):
    """The size of the words changes at once; reports begin in the chosen language."""
    size = qapp.font().pointSizeF()
    wish = replace(desk.memory.preferences(), text=125, report="de", reopen=True, reviewer="Eve")
    answers.next_preferences = wish
    work.actions_["preferences"].trigger()
    try:
        assert qapp.font().pointSizeF() == pytest.approx(size * 1.25)
        again = Memory(desk.settings.user_folder / "window.ini")
        assert again.preferences() == wish
        assert again.export_choices().language == "de"
    finally:
        answers.next_preferences = replace(wish, text=100)
        work.actions_["preferences"].trigger()
    assert qapp.font().pointSizeF() == pytest.approx(size)


def test_the_name_is_changed_in_the_preferences_for_what_comes(qtbot, work, answers, desk):
    """Decisions that were made keep the name that they were made under."""
    press(qtbot, Qt.Key.Key_C)
    answers.next_preferences = replace(desk.memory.preferences(), reviewer="Eve")
    work.actions_["preferences"].trigger()
    press(qtbot, Qt.Key.Key_C)
    assert review_on(work, "consent").decision.reviewer == "Ann"
    assert review_on(work, "shelter").decision.reviewer == "Eve"


def test_the_project_of_last_time_opens_by_itself_if_wished(qtbot, work, path, desk):
    """A folder that was opened last is not checked again unasked."""
    work.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not desk.background.busy, timeout=PATIENCE)
    work.project.open_last()
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=PATIENCE)
    assert desk.session.head.path == path


def test_how_far_the_review_of_a_part_is_is_said(qtbot, work):
    """Below the list, for what a filter leaves: a theme, a verdict, words."""
    press(qtbot, Qt.Key.Key_C)
    work.results.findings.filters.words.setText("consent")
    assert work.results.findings._count.text() == "Findings: 1 of 3, 1 reviewed"
    work.results.findings.clear_filters()
    assert work.results.findings._count.text() == "Findings: 3"


def test_lawgaps_own_words_stand_beside_a_decision_after_opening_again(
    qtbot, window, tmp_path, desk
):
    """Not the person's reason in their place: the two must be told apart for ever."""
    project = a_project(tmp_path)
    decide(project, "ruritania", "consent", overridden(reviewer="Bob"))
    close_project(project)
    opened(qtbot, window, project.path)
    (row,) = (one for one in desk.session.rows if one.criterion == "consent")
    assert "It binds nobody." not in row.reason
    assert "It binds nobody." in window.results.review.said.text()
    window.project.end()


def test_a_message_goes_when_something_else_was_decided(qtbot, work):
    """What was said of the step before would mislead; a written file's line stays."""
    press(qtbot, Qt.Key.Key_C)
    work.results.findings.choose("consent")
    press(qtbot, Qt.Key.Key_R)
    assert work.message.isVisible()
    press(qtbot, Qt.Key.Key_C)
    assert not work.message.isVisible()


def test_a_flag_leaves_room_for_what_changed_beneath_it(qtbot, work):
    """In the list a flag is one word, so that the second line can be read."""
    session = work.desk.session
    flag = Decision(state=DecisionState.FLAGGED, reviewer="Ann")
    act = decide(session.project, session.country, "consent", flag)
    session.set_reviews({"consent": act.after})
    model = work.results.findings.table.model()
    assert model.index(0, REVIEW).data() == "⚑ Flagged"
