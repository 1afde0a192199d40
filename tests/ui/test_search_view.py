"""Searching the statutes, criteria and notes of a project in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from ui_country import an_invented_country

from lawgap.model.project import CheckPlan
from lawgap.ui.models.table import Role
from lawgap.ui.session import FINDINGS
from lawgap.ui.values.rows import finding_rows
from lawgap.usecases.project import add_country, head_of, new_project, save_check
from lawgap.usecases.review import reviews_of, set_note


@pytest.fixture
def searching(qtbot, window):
    """The window on a project with a note; the view for searching is open."""
    desk, assessment = window.desk, an_invented_country()
    project = new_project(desk.settings)
    country = add_country(project, "Ruritania").id
    save_check(project.key, country, assessment, CheckPlan(), desk.settings)
    set_note(project, country, "consent", "Ask the ministry about passports.", reviewer="Ana")
    desk.session.set_paths((), "Ruritania")
    desk.session.set_country(country, reviews_of(project, country))
    desk.session.set_project(project, head_of(project))
    desk.session.set_assessment(assessment, finding_rows(assessment))
    desk.session.view_wanted.emit("search")
    assert window.pages.view == "search"
    yield window
    window.project.end()


def places(window) -> list[tuple[str, str]]:
    """Each place found: its title, and what stands beside it."""
    model = window.pages.page("search").list.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [(row.data(Role.ROW).title, row.data(Qt.ItemDataRole.ToolTipRole)) for row in rows]


def test_words_are_found_while_one_types_with_the_law_that_they_stand_in(qtbot, searching):
    """A section's number alone says nothing where four acts have a section 5."""
    view = searching.pages.page("search")
    qtbot.keyClicks(view.words, "passport")
    qtbot.waitUntil(lambda: len(places(searching)) > 2)
    found = places(searching)
    laws = {aside for title, aside in found if title.startswith("s ")}
    assert laws == {"Criminal Code", "Employment Act"}
    assert "Notes" in {aside for _, aside in found}


def test_enter_goes_to_the_place_and_the_way_back_leads_to_the_search(qtbot, searching):
    """Statute, place and words on one key; what was typed is still there."""
    view = searching.pages.page("search")
    qtbot.keyClicks(view.words, "inspector enter")
    qtbot.keyClick(view.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: searching.pages.view == FINDINGS)
    assert "inspector" in searching.results.statute.text.textCursor().block().text()
    searching.desk.session.view_wanted.emit("search")
    assert view.words.text() == "inspector enter"


def test_nothing_found_is_said(qtbot, searching):
    """An empty list alone would leave one waiting."""
    view = searching.pages.page("search")
    qtbot.keyClicks(view.words, "zebra")
    qtbot.waitUntil(lambda: view.count.text() == "Not found in this project.")


def test_down_leads_from_the_words_to_the_places(qtbot, searching):
    """The hands stay on the keyboard: type, Down, Enter."""
    view = searching.pages.page("search")
    qtbot.keyClicks(view.words, "passport")
    qtbot.waitUntil(lambda: len(places(searching)) > 2)
    qtbot.keyClick(view.words, Qt.Key.Key_Down)
    qtbot.waitUntil(view.list.hasFocus)
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.currentIndex().row() == 1
