"""Nobody is taken away from where one is: not by a check, not by a night."""

from __future__ import annotations

import pytest

from lawgap.ui.session import Doing
from lawgap.ui.work import operations

PATIENCE = 60_000
LAW = "PREVENTION OF TRAFFICKING IN PERSONS ACT\n\n" + "\n".join(
    f"{number}. Duty {number}\n(1) The Ministry keeps register number {number} of shelters.\n"
    for number in range(1, 60)
)
CONSENT = "60. Consent\n(1) The consent of a victim to the intended exploitation is irrelevant.\n"


@pytest.fixture
def law(tmp_path):
    """An act of sixty sections."""
    path = tmp_path / "law" / "act.txt"
    path.parent.mkdir()
    path.write_text(LAW + CONSENT, encoding="utf-8")
    return path


@pytest.fixture
def checked(window, law, qtbot):
    """The window with the findings on the act."""
    operations.load_checklists(window.desk)
    qtbot.waitUntil(lambda: bool(window.desk.session.available), timeout=PATIENCE)
    window.desk.session.set_paths((law.parent,), "Ruritania")
    check(window, qtbot)
    return window


def check(window, qtbot):
    """Check, and wait until all is shown."""
    window.actions_["check"].trigger()
    assert window.desk.session.doing is not Doing.NOTHING
    qtbot.waitUntil(lambda: window.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)


def test_who_reads_the_statute_goes_on_reading_after_a_check(checked, law, qtbot):
    """In the same article, though words were put in above it; the caret is still there."""
    statute = checked.results.statute
    checked.results.findings.choose("consent-irrelevant")
    place = statute.shown.text.index("register number 40")
    statute.focus_text()
    statute.text.go_to(place)
    law.write_text(LAW.replace("number 3 ", "number 3 and more ") + CONSENT, encoding="utf-8")
    check(checked, qtbot)
    assert statute.text.hasFocus()
    assert statute.shown.text[statute.text.caret :].startswith("register number 40")
    assert statute.text.viewport().rect().intersects(statute.text.cursorRect())


def test_who_works_in_the_outline_stays_on_the_unit(checked, qtbot):
    """A correction of the tree reads and checks anew; the next one is one key away."""
    statute = checked.results.statute
    statute.text.go_to(statute.shown.text.index("30. Duty"))
    statute.focus_outline()
    tree = statute._tree
    tree.choose(statute.text.caret)
    unit = statute.shown.provisions[statute.chosen_unit].label
    checked.actions_["not-law-unit"].trigger()
    qtbot.waitUntil(lambda: checked.desk.session.doing is not Doing.NOTHING, timeout=PATIENCE)
    qtbot.waitUntil(lambda: checked.desk.session.doing is Doing.NOTHING, timeout=PATIENCE)
    assert tree.hasFocus()
    assert statute.shown.provisions[statute.chosen_unit].label.endswith(unit)


def test_who_looks_at_a_finding_sees_it_after_a_check(checked, qtbot):
    """The list keeps the focus, and the statute shows the words that the finding rests on."""
    findings = checked.results.findings
    findings.choose("consent-irrelevant")
    findings.focus_list()
    check(checked, qtbot)
    assert findings.table.hasFocus()
    assert findings.chosen().criterion == "consent-irrelevant"
    assert "is irrelevant" in checked.results.statute.text.current_text()
