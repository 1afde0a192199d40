"""The live check: saves outside, what closed and opened in the window, nothing in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from word_files import inserted, paragraph, run, word_bytes

from lawgap.model.comparison import GapChange
from lawgap.model.finding import Verdict
from lawgap.ui.process.live_jobs import LiveChanges, Looked
from lawgap.ui.work import operations
from lawgap.ui.work.watching import Watcher

CONSENT = """1. Consent
(1) The consent of a victim of trafficking in persons to the intended exploitation is irrelevant.
"""
OTHER = """2. Records
(1) The Ministry keeps a register of shelters and prints it in the gazette each year.
"""
TITLE = "PREVENTION OF TRAFFICKING IN PERSONS ACT\n\n"


@pytest.fixture
def law(tmp_path):
    """A draft without the article on consent."""
    path = tmp_path / "drafts" / "bill.txt"
    path.parent.mkdir()
    path.write_text(TITLE + OTHER, encoding="utf-8")
    return path


@pytest.fixture
def live(window, law, qtbot):
    """A window that watches the draft, after the first look."""
    made = window.live
    made.watcher.deleteLater()
    made.watcher = Watcher(made, every=0.1, settled=0.05)
    made.watcher.saved.connect(made._follow_save)
    window.desk.session.set_paths((law.parent,), "Ruritania")
    with qtbot.waitSignal(made.looked, timeout=60_000):
        window.actions_["watch"].trigger()
    yield made
    made.stop()


def save(live, law, text, qtbot):
    """Save the draft as a word processor does, and wait for what is said of it."""
    with qtbot.waitSignal(live.looked, timeout=60_000) as told:
        other = law.with_name("new.tmp")
        other.write_text(text, encoding="utf-8")
        other.replace(law)
    return told.args[0]


def changes(looked):
    """What became of each criterion that changed."""
    return {row.criterion: row.change for row in looked.rows}


def test_a_save_says_what_closed_and_what_opened(live, law, qtbot):
    """Against the last save, and against the beginning."""
    first = save(live, law, TITLE + CONSENT + OTHER, qtbot)
    assert changes(first.since_save)["consent-irrelevant"] in (
        GapChange.CLOSED,
        GapChange.STRENGTHENED,
    )
    second = save(live, law, TITLE + CONSENT + OTHER + "3. End\n(1) It ends.\n", qtbot)
    assert not changes(second.since_save)
    assert "consent-irrelevant" in changes(second.since_start)
    assert live.bar.isVisible()
    assert "bill" in live.bar.line.text() or "drafts" in live.bar.line.text()


def test_the_focus_and_the_page_stay_where_they_are(live, law, window, qtbot):
    """Whoever reviews is not disturbed: nothing moves but one line."""
    page, focus = window.pages.currentWidget(), QGuiApplication.focusObject()
    save(live, law, TITLE + CONSENT + OTHER, qtbot)
    assert window.pages.currentWidget() is page
    assert QGuiApplication.focusObject() is focus


def test_the_list_opens_when_it_is_asked_for(live, law, qtbot):
    """With the words that did it."""
    save(live, law, TITLE + CONSENT + OTHER, qtbot)
    assert not live.bar.list.isVisible()
    qtbot.mouseClick(live.bar.list_button, Qt.MouseButton.LeftButton)
    assert live.bar.list.isVisible()
    criteria = [row.criterion for row in live.bar.rows.model().rows]
    live.bar.rows.selectRow(criteria.index("consent-irrelevant"))
    assert "is irrelevant" in live.bar.words.toPlainText()


def test_a_file_that_cannot_be_read_is_told_and_the_next_save_is_compared_with_the_last_good_one(
    live, law, qtbot
):
    """A half-written file opens no gap."""
    save(live, law, TITLE + CONSENT + OTHER, qtbot)
    law.write_text("x", encoding="utf-8")
    qtbot.waitUntil(lambda: "numbered" in live.bar.line.text(), timeout=30_000)
    looked = save(live, law, TITLE + CONSENT + OTHER, qtbot)
    assert not changes(looked.since_save)


def test_watching_ends_when_other_files_are_opened(live, window, tmp_path):
    """The action shows it."""
    assert window.actions_["watch"].isChecked()
    window.desk.session.set_paths((tmp_path,), "Elsewhere")
    assert not window.actions_["watch"].isChecked()
    assert not live.bar.isVisible()


def test_it_can_only_be_begun_with_files(window):
    """Nothing is open at the start."""
    assert not window.actions_["watch"].isEnabled()


def test_the_strip_counts_in_words(live):
    """What changed, and how many stayed."""
    looked = Looked(
        first=False, since_save=LiveChanges(stayed=5), since_start=LiveChanges(stayed=5)
    )
    live.bar.show_looked(looked, "bill.docx", "10:15")
    assert "bill.docx" in live.bar.line.text()
    assert "5" in live.bar.line.text()


@pytest.fixture
def checked(window, law, qtbot):
    """A window with the draft's findings, one of them confirmed, that watches the draft."""
    desk, made = window.desk, window.live
    operations.load_checklists(desk)
    qtbot.waitUntil(lambda: bool(desk.session.available), timeout=60_000)
    desk.session.set_paths((law.parent,), "Ruritania")
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=60_000)
    window.results.findings.choose("consent-irrelevant")
    qtbot.keyClick(window.results.findings.table, Qt.Key.Key_C)
    made.watcher.deleteLater()
    made.watcher = Watcher(made, every=0.1, settled=0.05)
    made.watcher.saved.connect(made._follow_save)
    with qtbot.waitSignal(made.looked, timeout=60_000):
        window.actions_["watch"].trigger()
    yield made
    made.stop()


def test_one_key_takes_a_save_into_the_findings(checked, law, window, qtbot):
    """The findings change, the place in them and the decisions do not; the decision is told of."""
    session, findings = window.desk.session, window.results.findings
    assert not checked.bar.take_button.isEnabled()
    findings.choose("shelter-provided" if "shelter-provided" in findings.shown() else "")
    here, decided = findings.chosen().criterion, session.reviews["consent-irrelevant"].decision
    save(checked, law, TITLE + CONSENT + OTHER, qtbot)
    assert checked.bar.take_button.isEnabled()
    assert row_of(session, "consent-irrelevant").verdict is Verdict.NOT_FOUND
    before = session.assessment
    qtbot.keyClick(findings.table, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: session.assessment is not before, timeout=60_000)
    assert row_of(session, "consent-irrelevant").verdict is not Verdict.NOT_FOUND
    review = session.reviews["consent-irrelevant"]
    assert review.decision == decided
    assert review.stale
    assert findings.chosen().criterion == here
    assert findings.table.hasFocus()
    assert checked.watcher.watching
    assert not checked.bar.take_button.isEnabled()


def row_of(session, criterion):
    """The row of one criterion."""
    return next(row for row in session.rows if row.criterion == criterion)


def test_what_was_edited_before_watching_began_is_told_against_the_findings(
    checked, law, window, qtbot
):
    """The findings are of yesterday; the draft was edited since."""
    window.actions_["watch"].trigger()
    law.write_text(TITLE + CONSENT + OTHER, encoding="utf-8")
    with qtbot.waitSignal(checked.looked, timeout=60_000) as told:
        window.actions_["watch"].trigger()
    looked = told.args[0]
    assert looked.first
    assert "consent-irrelevant" in changes(looked.since_findings)
    assert not changes(looked.since_save)
    shown = [row.criterion for row in checked.bar.rows.model().rows]
    assert "consent-irrelevant" in shown
    assert checked.bar.take_button.isEnabled()


def test_a_half_written_file_among_others_opens_no_gap(live, law, qtbot):
    """It is told of; the others are not compared without it."""
    more = law.with_name("more.txt")
    more.write_text("RECORDS ACT\n\n" + CONSENT, encoding="utf-8")
    qtbot.waitUntil(lambda: "more" in live.bar.line.text(), timeout=30_000)
    more.write_text("x", encoding="utf-8")
    qtbot.waitUntil(lambda: "numbered" in live.bar.line.text(), timeout=30_000)
    assert "✗" not in live.bar.line.text()


def test_the_strip_names_the_file_that_was_saved(live, law, qtbot):
    """Of a folder with several files one wants to know which."""
    save(live, law, TITLE + CONSENT + OTHER, qtbot)
    assert "bill.txt" in live.bar.line.text()


def tracked(path, words):
    """Save a Word file whose last words are a tracked insertion."""
    lines = [paragraph(run(line)) for line in (TITLE + OTHER).split("\n")]
    path.write_bytes(word_bytes("".join([*lines, paragraph(run("3. End"), inserted(words))])))


def test_what_the_findings_tell_already_is_not_told_at_each_save(window, live, law, qtbot):
    """A draft with tracked changes has them at every save; they are told once."""
    bill = law.with_name("bill-2.docx")
    with qtbot.waitSignal(live.looked, timeout=60_000) as told:
        tracked(bill, " It ends.")
    assert any("tracked" in one for one in told.args[0].problems)
    operations.load_checklists(window.desk)
    qtbot.waitUntil(lambda: bool(window.desk.session.available), timeout=60_000)
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: window.desk.session.assessment is not None, timeout=60_000)
    assert "tracked" in window.problems.text
    with qtbot.waitSignal(live.looked, timeout=60_000) as told:
        tracked(bill, " It ends soon.")
    assert told.args[0].problems == ()
