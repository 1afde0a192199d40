"""The live check: saves outside, what closed and opened in the window, nothing in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lawgap.model.comparison import GapChange
from lawgap.ui.live_jobs import LiveChanges, Looked
from lawgap.ui.watching import Watcher

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
