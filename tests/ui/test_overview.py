"""The overview as a user meets it: counts, pictures, filters by everything, what is shown."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from ui_country import an_invented_country

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.project import CheckPlan
from lawgap.ui.session import FINDINGS
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.values.tally import By
from lawgap.ui.views.tally_table import PICTURE, part_at
from lawgap.usecases.project import add_country, head_of, new_project, save_check
from lawgap.usecases.review import decide, reviews_of

MET, PARTLY, NOT_FOUND = 2, 3, 4  # columns


@pytest.fixture
def overview(window, desk):
    """The overview of the invented country, with an override and a criterion not applicable."""
    assessment = an_invented_country()
    project = new_project(desk.settings)
    country = add_country(project, "Ruritania").id
    save_check(project.key, country, assessment, CheckPlan(), desk.settings)
    for criterion, state, verdict in (
        ("consent", DecisionState.OVERRIDDEN, Verdict.NOT_FOUND),
        ("inspection", DecisionState.NOT_APPLICABLE, None),
    ):
        decision = Decision(state=state, verdict=verdict, reason="So it is.", reviewer="Ana")
        decide(project, country, criterion, decision)
    session = desk.session
    session.set_paths((), "Ruritania")
    session.set_country(country, reviews_of(project, country))
    session.set_project(project, head_of(project))
    session.set_assessment(assessment, finding_rows(assessment))
    window.actions_["see-overview"].trigger()
    QApplication.processEvents()  # it counts in the loop's next turn
    yield window.pages.page("overview")
    window.project.end()


def cells(overview, by: By) -> dict[str, list[str]]:
    """What a table says, by its first column."""
    model = overview.tables[by].model()
    lines = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return {line[0]: line[1:] for line in lines}


def tick(overview, name: str, words: str) -> None:
    """Choose something in a menu of the filter."""
    menu = overview.filters.buttons[name].menu()
    next(action for action in menu.actions() if words in action.text()).trigger()
    QApplication.processEvents()


def test_the_verdicts_that_hold_are_counted_by_theme(overview):
    """The person's verdict first; what is not applicable stands apart."""
    table = cells(overview, By.THEME)
    assert list(table) == ["Definition", "Offences", "Labour"]
    assert table["Definition"][MET - 1] == ""
    assert table["Definition"][NOT_FOUND - 1] == "1"
    assert table["Labour"][-2:] == ["1", "1 of 2"]
    assert "Reviewed: 2" in overview.words.text()


def test_a_checklist_counts_with_its_own_verdicts(overview):
    """The OSCE's list judges retention as met."""
    table = cells(overview, By.CHECKLIST)
    assert table["OSCE commitments"][MET - 1] == "1"
    assert table["Palermo"][PARTLY - 1] == "1"


def test_a_click_on_a_number_leads_to_those_findings(qtbot, overview, window):
    """Theme and verdict become the filter of the list."""
    table = overview.tables[By.THEME]
    at = table.visualRect(table.model().index(1, PARTLY)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.pages.view == FINDINGS
    assert window.results.findings.shown() == ("retention",)
    assert "filtered on the overview too" in window.results.findings._count.text()
    window.actions_["show-all"].trigger()
    assert len(window.results.findings.shown()) == 5
    assert window.desk.session.filter == Filter()


def test_return_does_the_same_as_a_click(qtbot, overview, window):
    """The tables are walked by arrows."""
    assert QApplication.focusWidget() is overview.tables[By.THEME]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.results.findings.shown() == ("free-choice", "inspection")


def test_a_part_of_the_picture_stands_for_its_verdict(overview):
    """From left to right in the order of the verdicts."""
    tally = overview.tables[By.THEME].model().rows[1]  # offences: one partly met, one not assessed
    assert part_at(tally, 10, 200) is Verdict.PARTLY_MET
    assert part_at(tally, 190, 200) is Verdict.NOT_ASSESSED
    assert overview.tables[By.THEME].model().index(1, PICTURE).data() == (
        "Partly met 1, Not assessed 1"
    )


@pytest.mark.parametrize(
    ("name", "words", "left"),
    [
        ("standing", "Not found", {"consent"}),
        ("verdicts", "Met", {"consent"}),
        ("states", "Not applicable", {"inspection"}),
        ("element_states", "weakened", {"retention"}),
        ("forces", "political", set()),
        ("flags", "weakened form", {"retention"}),
        ("theme", "Labour", {"free-choice", "inspection"}),
        ("statutes", "Employment", {"free-choice"}),
        ("reviewers", "Ana", {"consent", "inspection"}),
    ],
)
def test_findings_are_filtered_by_everything(overview, window, name, words, left):
    """Each menu narrows both the counts and the list."""
    menu = overview.filters.buttons[name].menu()
    if not any(words in action.text() for action in menu.actions()):
        pytest.skip("the invented country has none of it")
    tick(overview, name, words)
    shown = set(window.results.findings.shown())
    assert shown == left or (name == "forces" and "retention" in shown)
    assert f"Findings: {len(shown)} of 5" in overview.words.text()


def test_confidence_has_two_ends(overview, window):
    """In whatever order they are given."""
    overview.filters.sure_to.setValue(10)
    assert window.results.findings.shown() == ()
    overview.filters.clear.click()
    assert len(window.results.findings.shown()) == 5


def test_a_filter_is_kept_under_a_name_and_used_again(overview, window, answers):
    """In the project; it can be forgotten."""
    tick(overview, "reviewers", "Ana")
    answers.next_name = "What Ana decided"
    overview.keep.click()
    overview.filters.clear.click()
    overview.kept.activated.emit(overview.kept.findText("What Ana decided"))
    assert set(window.results.findings.shown()) == {"consent", "inspection"}
    overview.kept.setCurrentIndex(0)
    overview._enable()
    overview.forget.click()
    assert overview.kept.count() == 0


def test_what_is_shown_is_copied_as_a_table(overview):
    """As text with tabs, and as HTML; the words stand on one line each."""
    tick(overview, "reviewers", "Ana")
    overview.copy.click()
    data = QApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().splitlines()]
    assert [line[0] for line in lines] == ["Criterion", "consent", "inspection"]
    assert {len(line) for line in lines} == {9}
    assert data.html().count("<tr>") == 3


def test_only_what_is_shown_is_exported(qtbot, overview, window, answers, tmp_path):
    """As a table and as a workbook, through the worker."""
    tick(overview, "reviewers", "Ana")
    for place, kind in enumerate(("xlsx", "csv")):
        answers.next_target = tmp_path / f"shown.{kind}"
        overview.export.menu().actions()[place].trigger()
        qtbot.waitUntil(lambda path=answers.next_target: path.exists(), timeout=60_000)
        qtbot.waitUntil(window.actions_["export-docx"].isEnabled, timeout=60_000)
    with (tmp_path / "shown.csv").open(encoding="utf-8-sig", newline="") as file:
        text = [cell for line in csv.reader(file) for cell in line]
    assert "consent" in text
    assert "retention" not in text


def test_every_control_of_the_overview_has_a_name(overview):
    """Menus say what is chosen; no box swallows dropped files."""
    tick(overview, "theme", "Labour")
    assert overview.filters.buttons["theme"].accessibleName() == "Theme: Labour"
    nameless = [
        type(widget).__name__
        for widget in overview.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QAbstractScrollArea)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    assert not [box for box in overview.findChildren(QLineEdit) if box.acceptDrops()]


def test_the_overview_fits_a_small_screen(overview, window):
    """At 1280 x 720 nothing is cut."""
    window.resize(1280, 720)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
