"""The way back from a jump, by one key, from wherever it was made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

BACK = Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier


def back(qtbot):
    """Press the key where the focus is."""
    qtbot.keyClick(QGuiApplication.focusObject(), *BACK)


def test_from_a_finding_back_to_the_view_that_led_there(results, qtbot):
    """The overview leads to findings; the same key as for links leads back to it."""
    session = results.desk.session
    results.actions_["see-overview"].trigger()
    session.finding_wanted.emit(session.rows[-1].criterion)
    assert results.pages.view == "findings"
    assert results.results.findings.chosen().criterion == session.rows[-1].criterion
    back(qtbot)
    assert results.pages.view == "overview"


def test_from_one_finding_back_to_the_other(results, qtbot):
    """The words of a statute led from one to the other."""
    first, last = results.desk.session.rows[0].criterion, results.desk.session.rows[-1].criterion
    results.results.findings.choose(first)
    results.results.statute.guide.finding_wanted.emit(last)
    assert results.results.findings.chosen().criterion == last
    back(qtbot)
    assert results.results.findings.chosen().criterion == first
    back(qtbot)
    assert results.results.findings.chosen().criterion == first


def test_the_tool_bar_is_no_jump(results, qtbot):
    """Who goes to the findings by its own button does not want back."""
    results.actions_["see-overview"].trigger()
    results.actions_["see-findings"].trigger()
    back(qtbot)
    assert results.pages.view == "findings"
