"""Reading a statute in the window: find, peek, follow, and back to the findings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from lawgap.languages.load import available_languages, load_language
from lawgap.readers.bundle import read_bundle
from lawgap.ui.views.statute_pane import StatutePane

ACT = """Protection of Victims Act

1. Definitions
In this Act, "competent authority" means the Police Service of Ruritania.

2. Duty
The competent authority shall inform each victim, as section 3 provides.

3. How
Information under section 2 is given in writing to each victim.
"""


@pytest.fixture
def pane(qtbot, tmp_path):
    """A statute pane with one act."""
    (tmp_path / "act.txt").write_text(ACT, "utf-8")
    languages = [load_language(code) for code in available_languages()]
    bundle = read_bundle([tmp_path / "act.txt"], jurisdiction="R", languages=languages)
    made = StatutePane()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_statutes(bundle.statutes)
    return made


def _offset(pane, words):
    return pane.shown.text.index(words)


def test_a_link_is_followed_and_one_comes_back(pane) -> None:
    """From section 2 to section 3 and back to where one was."""
    pane.text.go_to(_offset(pane, "section 3"))
    assert pane.guide.follow()
    assert pane.text.caret == _offset(pane, "3. How")
    pane.guide.go_back()
    assert pane.text.caret == _offset(pane, "3 provides")


def test_where_no_link_is_nothing_happens(pane) -> None:
    """The caret stays."""
    pane.text.go_to(_offset(pane, "shall inform"))
    assert not pane.guide.follow()
    assert pane.text.caret == _offset(pane, "shall inform")


def test_a_tip_shows_where_words_lead(pane) -> None:
    """A defined term shows its definition."""
    tip = pane.guide.tip(_offset(pane, "competent authority shall"))
    assert "Police Service" in tip


def test_words_from_a_statute_are_never_markup_in_a_tip(qtbot, tmp_path) -> None:
    """A statute that holds a tag shows the tag."""
    text = ACT.replace("Police Service", "<img src='x'> Service")
    (tmp_path / "act.txt").write_text(text, "utf-8")
    languages = [load_language(code) for code in available_languages()]
    bundle = read_bundle([tmp_path / "act.txt"], jurisdiction="R", languages=languages)
    pane = StatutePane()
    qtbot.addWidget(pane)
    pane.show_statutes(bundle.statutes)
    assert "<img" not in pane.guide.tip(_offset(pane, "competent authority shall"))


def test_ctrl_and_a_click_follow_a_link(qtbot, pane) -> None:
    """As in other editors; a plain click only puts the caret there."""
    pane.text.go_to(_offset(pane, "section 3"))
    spot = pane.text.cursorRect().center() + QPoint(6, 0)
    qtbot.mouseClick(
        pane.text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )
    assert pane.text.caret != _offset(pane, "3. How")
    qtbot.mouseClick(
        pane.text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot
    )
    assert pane.text.caret == _offset(pane, "3. How")


def test_words_are_found_one_after_another(qtbot, pane) -> None:
    """F3 goes on, after the last place comes the first; the bar counts."""
    pane.find_bar.open()
    qtbot.keyClicks(pane.find_bar.words, "EACH victim")
    qtbot.waitUntil(lambda: pane.find_bar.count.text() == "1 of 2")
    assert len(pane.text.extraSelections()) == 2
    qtbot.keyClick(pane.find_bar.words, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "2 of 2"
    pane.find_bar.step(1)
    assert pane.find_bar.count.text() == "1 of 2"


def test_words_that_are_not_there_are_said_not_to_be(qtbot, pane) -> None:
    """Rather than nothing."""
    pane.find_bar.open()
    qtbot.keyClicks(pane.find_bar.words, "passport")
    qtbot.waitUntil(lambda: bool(pane.find_bar.count.text()))
    assert pane.find_bar.count.text() == "Not in this statute"


def test_escape_closes_the_bar_and_takes_the_marks_away(qtbot, pane) -> None:
    """The reader is back in the text."""
    pane.find_bar.open()
    qtbot.keyClicks(pane.find_bar.words, "victim")
    qtbot.waitUntil(lambda: bool(pane.text.extraSelections()))
    qtbot.keyClick(pane.find_bar.words, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert pane.text.extraSelections() == []


def test_what_was_found_stays_selected_when_the_bar_closes(qtbot, pane) -> None:
    """Find, Esc, E: the words are evidence without a mouse."""
    pane.find_bar.open()
    qtbot.keyClicks(pane.find_bar.words, "each VICTIM")
    qtbot.keyClick(pane.find_bar.words, Qt.Key.Key_Return)
    qtbot.keyClick(pane.find_bar.words, Qt.Key.Key_Escape)
    assert pane.text.textCursor().selectedText().casefold() == "each victim"
    assert pane.text.hasFocus()


def test_the_menu_of_words_leads_to_the_findings_that_rest_on_them(results, desk) -> None:
    """From the statute back to each finding."""
    pane = results.results.statute
    row = next(row for row in desk.session.rows if row.evidence)
    pane.show_finding(row)
    offset = row.evidence[0].evidence.span.start
    menu = pane.guide.menu_at(offset)
    (action,) = [one for one in menu.actions() if one.text().endswith(row.title)]
    action.trigger()
    assert results.results.findings.chosen().criterion == row.criterion
    menu.deleteLater()


def test_a_right_click_opens_the_menu(pane) -> None:
    """As everywhere."""
    pane.text.go_to(_offset(pane, "section 3"))
    spot = pane.text.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, pane.text.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(pane.text.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert any("3" in one.text() for one in menu.actions())
    menu.close()


def test_the_line_that_a_jump_led_to_is_shown_by_its_bar(pane) -> None:
    """A caret alone is hard to find."""
    pane.show_place(pane.shown.id, _offset(pane, "3. How"))
    assert pane.text.current_text() == "3. How"
