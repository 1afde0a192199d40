"""The view "Jurisdictions", used as a person does: by keys, by menus, by looking."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from surveys import a_cell, a_jurisdiction, a_survey, three_countries
from ui_country import an_invented_country

from lawgap.comparison.matrix import matrix_of
from lawgap.model.jurisdictions import LineKind, MatrixChoices, Order
from lawgap.ui.boards.jurisdictions_view import JurisdictionsView
from lawgap.ui.models.survey_matrix import SlotKind, SurveyMatrixModel
from lawgap.ui.process import survey_jobs
from lawgap.ui.session import Doing
from lawgap.ui.views.survey_before import BeforeMenu
from lawgap.ui.views.survey_delegate import SurveyDelegate
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.jurisdictions import arrange, gather, save_survey
from lawgap.usecases.project import (
    add_country,
    check_into_project,
    close_project,
    create_project,
    head_of,
)

LAW = "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"


@pytest.fixture
def view(desk, answers, qtbot):
    """The view with three invented countries, as wide as a small screen."""
    made = JurisdictionsView(desk, answers)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    world = three_countries(own="Arcadia")
    made.surveying.show(world, world)
    return made


def texts(model: SurveyMatrixModel) -> list[list[str]]:
    """What each cell shows."""
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def heads(model: SurveyMatrixModel, side: Qt.Orientation) -> list[str]:
    """The heads of one side."""
    number = model.columnCount() if side is Qt.Orientation.Horizontal else model.rowCount()
    return [str(model.headerData(at, side)) for at in range(number)]


def go_to(view: JurisdictionsView, criterion: str, name: str) -> None:
    """Put the cursor on a cell."""
    model = view.table.matrix_model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            line = model.line_at(row, column)
            here = line is not None and line.criterion == criterion
            if here and model.jurisdiction_at(row, column) == name:
                view.table.setCurrentIndex(model.index(row, column))
                return
    raise AssertionError((criterion, name))


def test_every_cell_shows_what_the_jurisdiction_has(view):
    """By sign and word; groups and totals beside."""
    model = view.table.matrix_model
    assert heads(model, Qt.Orientation.Horizontal) == [
        "Arcadia", "Borduria", "Cascadia", "Met / assessed",
    ]  # fmt: skip
    rows = dict(zip(heads(model, Qt.Orientation.Vertical), texts(model), strict=True))
    assert rows["Consent is irrelevant"] == [
        "◐ Partly met", "● Met", "✕ Contradicted", "1/3  33%",
    ]  # fmt: skip
    assert rows["Met / assessed"][:3] == ["1/3  33%", "2/3  67%", "1/3  33%"]
    assert "Victims" in rows


def test_turned_round_it_shows_the_same(view):
    """Jurisdictions as rows."""
    view.controls.transpose.setChecked(True)
    model = view.table.matrix_model
    rows = dict(zip(heads(model, Qt.Orientation.Vertical), texts(model), strict=True))
    assert rows["Borduria"] == ["● Met", "● Met", "○ Not found", "2/3  67%"]


def test_a_cell_tells_a_screen_reader_everything(view):
    """Name, finding, whose it is, criterion."""
    go_to(view, "consent", "Borduria")
    said = view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Borduria: Met (decided by a person). Consent is irrelevant"
    assert view.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == said


def test_enter_opens_the_provisions_side_by_side(view, qtbot):
    """Of the cell, of the others selected, and of one's own; deciding words are marked."""
    go_to(view, "consent", "Borduria")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    shown = [text for text in view.passages.texts if text.isVisibleTo(view)]
    assert [text.accessibleName() for text in shown] == ["Borduria: Met", "Arcadia: Partly met"]
    first = shown[0]
    assert "Whoever withholds the passport" in first.toPlainText()
    assert "s 5, Work Act of Borduria (Borduria)" in first.toPlainText()
    assert "Read with the regulations." in first.toPlainText()
    cursor = first.document().find("withholds")
    assert cursor.charFormat().fontWeight() > 400
    assert cursor.charFormat().underlineStyle() != cursor.charFormat().UnderlineStyle.NoUnderline


def test_a_row_of_cells_opens_them_all(view, qtbot):
    """Selected by Shift and an arrow."""
    go_to(view, "withholding", "Arcadia")
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    names = [t.accessibleName() for t in view.passages.texts if t.isVisibleTo(view)]
    assert {name.split(":")[0] for name in names} == {"Arcadia", "Borduria", "Cascadia"}


def test_models_follow_the_cursor_and_are_copied_with_their_source(view, qtbot):
    """The nearest first; Ctrl+C in the list copies too."""
    view.below.setCurrentWidget(view.models)
    go_to(view, "consent", "Arcadia")
    assert view.models.list.count() == 1
    assert view.models.list.item(0).text().startswith("Borduria\n")
    qtbot.mouseClick(view.models.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Whoever withholds the passport of another person" in copied
    assert "– s 5, Work Act of Borduria (Borduria)" in copied
    view.models.list.setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view.models.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied


def test_another_own_jurisdiction_has_other_models(view):
    """Chosen in the list above them."""
    view.below.setCurrentWidget(view.models)
    go_to(view, "withholding", "Arcadia")
    view.models.own.setCurrentText("Borduria")
    view.models.own.activated.emit(view.models.own.currentIndex())
    assert view.surveying.survey.own == "Borduria"
    assert view.models.list.item(0).text().startswith("Arcadia")


def test_pinned_ones_stand_first_and_are_marked(view):
    """A criterion and a jurisdiction, by the menu's keys or a double click on the head."""
    go_to(view, "shelter", "Cascadia")
    view._pin_criterion()
    view._pin_jurisdiction()
    model = view.table.matrix_model
    assert heads(model, Qt.Orientation.Horizontal)[0] == "▸ Cascadia"
    assert heads(model, Qt.Orientation.Vertical)[0] == "▸ Shelter for victims"
    view.table.pin_wanted.emit(-1, 0)
    assert heads(model, Qt.Orientation.Horizontal)[0] == "Arcadia"


def test_pinned_ones_stay_in_view_while_the_rest_scrolls(view):
    """With their heads; a cell that the cursor goes to is not hidden under them."""
    lands = [a_jurisdiction(f"Land {at}") for at in range(60)]
    world = a_survey(*lands)
    view.surveying.show(world, world)
    view.surveying.toggle_pin(jurisdiction="Land 7", criterion="withholding")
    table = view.table
    frozen = table.frozen
    assert [p.isVisibleTo(view) for p in (frozen.columns, frozen.rows, frozen.corner)] == [True] * 3
    assert frozen.columns.width() == table.columnWidth(0)
    table.horizontalScrollBar().setValue(500)
    assert frozen.rows.horizontalScrollBar().value() == 500
    assert frozen.columns.columnAt(3) == 0
    hidden = table.matrix_model.index(0, 500 // table.columnWidth(1) + 1)
    table.setCurrentIndex(hidden)
    assert table.visualRect(hidden).left() >= frozen.columns.width()
    view.surveying.toggle_pin(jurisdiction="Land 7", criterion="withholding")
    assert not frozen.columns.isVisibleTo(view)


def test_filters_leave_what_they_ask_for(view, qtbot):
    """Words, kind of line, order; the number is told."""
    qtbot.keyClicks(view.controls.words, "irrelevant")
    qtbot.waitUntil(lambda: len(view.surveying.arranged.matrix.lines) == 1)
    assert view.count.text().startswith("3 ")
    view.controls.words.clear()
    view.controls.kind.setCurrentIndex(1)
    view.controls.kind.activated.emit(1)
    assert view.surveying.choices.kind is LineKind.ELEMENTS
    assert len(view.surveying.arranged.matrix.lines) == 6


def test_fields_show_what_is_chosen(view):
    """Also where it was chosen elsewhere: in a project that is opened again."""
    choices = MatrixChoices(order=Order.MET, kind=LineKind.ELEMENTS, theme="victims")
    world = three_countries()
    view.surveying.show(world, world, choices)
    assert view.controls.order.currentText() == "Most met first"
    assert view.controls.kind.currentText() == "Elements"
    assert view.controls.theme.currentText() == "Victims"
    assert len(view.surveying.arranged.matrix.lines) == 2


def test_alike_ones_stand_under_their_tree(view):
    """The tree is shown in that order only, and not where jurisdictions are rows."""
    assert view.table.names.tree is None
    before = view.table.names.sizeHint().height()
    view.surveying.choose(MatrixChoices(order=Order.SIMILARITY))
    assert view.table.names.tree is not None
    assert view.table.names.sizeHint().height() > before
    assert not view.table.names.grab().isNull()
    view.controls.transpose.setChecked(True)
    assert view.table.names.tree is None


def test_the_place_stays_when_it_is_arranged_otherwise(view):
    """The cursor stays on its criterion and jurisdiction."""
    go_to(view, "shelter", "Cascadia")
    view.surveying.choose(MatrixChoices(order=Order.MET))
    index = view.table.currentIndex()
    model = view.table.matrix_model
    assert model.jurisdiction_at(index.row(), index.column()) == "Cascadia"
    assert model.line_at(index.row(), index.column()).criterion == "shelter"


def test_everything_can_be_reached_by_keys_and_has_a_name(view):
    """Every field and button takes the focus and says what it is."""
    kinds = (QComboBox, QLineEdit, QAbstractButton)
    for widget in (w for kind in kinds for w in view.findChildren(kind) if w.isVisibleTo(view)):
        parent = widget.parent()
        if isinstance(parent, (QComboBox, QLineEdit)) or parent is view.table:
            continue  # Qt's own parts of a field
        if widget.objectName().startswith("qt_") or "Scroll" in type(widget).__name__:
            continue
        named = widget.accessibleName() or getattr(widget, "text", str)()
        assert named, widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, named


def test_a_group_is_no_cell(view):
    """It cannot be chosen, and opens nothing."""
    model = view.table.matrix_model
    group = next(row for row, slot in enumerate(model.rows) if slot.kind is SlotKind.GROUP)
    assert not model.flags(model.index(group, 0)) & Qt.ItemFlag.ItemIsSelectable
    view._open_cell(group, 0)
    assert not any(text.isVisibleTo(view) for text in view.passages.texts)


def test_many_cells_are_painted_from_few_pictures(view, qtbot):
    """One picture for each look, whatever the number of cells; new colours, new pictures."""
    lands = [
        a_jurisdiction(f"Land {at}", {"withholding": a_cell(decided=at % 2 == 0)})
        for at in range(60)
    ]
    world = a_survey(*lands)
    view.surveying.show(world, world)
    view.table.cells.forget()
    view.table.viewport().grab()
    made = len(view.table.cells._pictures)
    assert made <= 4
    dark = QPalette(Qt.GlobalColor.black)
    view.table.setPalette(dark)
    assert view.table.cells._pictures == {}
    assert isinstance(view.table.itemDelegate(), SurveyDelegate)


def test_nothing_to_compare_says_how_to_begin(desk, answers, qtbot):
    """And the focus lies on the button that adds."""
    made = JurisdictionsView(desk, answers)
    qtbot.addWidget(made)
    made.show()
    made.focus_first()
    assert made.empty.isVisibleTo(made)
    assert not made.split.isVisibleTo(made)
    assert not made.export_button.isEnabled()


def test_results_are_opened_in_the_background(view, qtbot, tmp_path):
    """And added to what is there; a file that is none is told."""
    path = tmp_path / "more.json"
    save_survey(a_survey(a_jurisdiction("Dacia")), path)
    view.surveying.open_files((path,))
    qtbot.waitUntil(lambda: len(view.surveying.survey.jurisdictions) == 4, timeout=30_000)
    assert view._desk.session.doing is Doing.NOTHING
    told = []
    view._desk.session.told.connect(told.append)
    (tmp_path / "odd.json").write_text("{}", encoding="utf-8")
    view.surveying.open_files((tmp_path / "odd.json",))
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert "odd.json" in told[0].text


def test_what_is_shown_is_written(view, qtbot, tmp_path):
    """By the menu, in the background; the message leads to the file."""
    view._dialogs.next_target = tmp_path / "out.json"
    told = []
    view._desk.session.told.connect(told.append)
    actions = view.export_button.menu().actions()
    assert len(actions) == 7
    actions[0].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told[-1].path == tmp_path / "out.json"
    assert gather([tmp_path / "out.json"]).survey == view.surveying.survey


def test_the_country_just_checked_becomes_ones_own():
    """In the worker's function: added to what was there, or alone."""
    world, country = three_countries(), an_invented_country()
    alone = survey_jobs.add_assessment(country, None, "en", progress=lambda *_: None)
    assert alone.survey.own == country.bundle.jurisdiction
    both = survey_jobs.add_assessment(country, world, "en", progress=lambda *_: None)
    assert len(both.survey.jurisdictions) == 4


def test_a_project_s_countries_are_shown_as_they_were_arranged(view, qtbot, tmp_path):
    """The choices are kept with the project."""
    law = tmp_path / "laws"
    law.mkdir()
    (law / "act.txt").write_text(LAW, encoding="utf-8")
    session, settings = view._desk.session, view._desk.settings
    project = create_project(tmp_path / "world.lawgap", settings)
    request = CheckRequest(paths=(law,), checklists=("palermo",), settings=settings)
    for name in ("Arcadia", "Borduria"):
        check_into_project(project.key, add_country(project, name).id, request)
    session.set_project(project, head_of(project))
    try:
        for order in (Order.NAME, Order.MET):
            view.surveying.open_project()
            qtbot.waitUntil(lambda: session.doing is Doing.NOTHING, timeout=60_000)
            assert [one.name for one in view.surveying.survey.jurisdictions] == [
                "Arcadia",
                "Borduria",
            ]
            assert view.surveying.choices.order is order
            view.surveying.choose(MatrixChoices(order=Order.MET))
            view.surveying.set_own("Borduria")
        assert view.surveying.survey.own == "Borduria"
    finally:
        session.set_project(None, None)
        close_project(project)


def test_arranging_is_what_the_core_does(view):
    """The window adds nothing of its own."""
    choices = MatrixChoices(order=Order.MET)
    assert arrange(view.surveying.shown, choices).matrix == matrix_of(view.surveying.shown, choices)


def test_escape_leads_from_the_provisions_back_to_the_cell(view, qtbot):
    """And the cell is the one that was opened."""
    go_to(view, "consent", "Borduria")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.passages.texts[0].hasFocus()
    qtbot.keyClick(view.passages.texts[0], Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    assert view.table.currentIndex().data(Qt.ItemDataRole.DisplayRole) == "● Met"


def test_cells_chosen_together_stand_as_in_the_table(view, qtbot):
    """Whichever of them was chosen last."""
    go_to(view, "consent", "Arcadia")
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    shown = [text for text in view.passages.texts if text.isVisibleTo(view)]
    names = [text.accessibleName().split(":")[0] for text in shown]
    assert names == ["Arcadia", "Borduria", "Cascadia"]


def test_another_survey_takes_the_focus_into_the_table(view, qtbot):
    """Arrows work at once, wherever the wish came from."""
    view.open_button.setFocus()
    world = three_countries(own="Arcadia")
    view.surveying.show(world, world)
    assert view.table.hasFocus()


def test_what_was_compared_is_offered_again(view, desk, answers, tmp_path):
    """A folder to check, a saved comparison to open; what is gone is not offered."""
    for name in ("countries", "gone"):
        (tmp_path / name).mkdir()
        desk.memory.add_compared(tmp_path / name, check=True)
    (tmp_path / "gone").rmdir()
    answers.next_target = tmp_path / "world.json"
    view._exporting("json")()
    answers.next_target.write_text("{}", encoding="utf-8")
    menu = view.open_button.menu().findChild(BeforeMenu)
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == ["Open world.json", "Check countries again"]
    wanted = []
    menu.check_wanted.disconnect()
    menu.check_wanted.connect(wanted.append)
    menu.actions()[1].trigger()
    assert wanted == [tmp_path / "countries"]


def test_a_jurisdiction_outside_the_project_is_said_so(view, desk, qtbot):
    """There is no finding to go to; its provisions are one key away."""
    told = []
    desk.session.told.connect(told.append)
    go_to(view, "consent", "Borduria")
    qtbot.keyClick(view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Borduria" in told[0].text


def test_files_that_could_not_be_read_are_told_beside_the_count(view):
    """A finding on a jurisdiction that was not read in full is weaker than it looks."""
    world = three_countries(own="Arcadia")
    first, *others = world.jurisdictions
    view.surveying.show(world, replace(world, jurisdictions=(replace(first, problems=2), *others)))
    assert f"{first.name} (2)" in view.count.text()


def test_one_jurisdiction_more_leaves_the_filter_the_pins_and_ones_own(view, qtbot):
    """A folder that was checked again; another world begins anew."""
    view.controls.words.setText("consent")
    qtbot.waitUntil(lambda: view.surveying.choices.words == "consent")
    view.surveying.toggle_pin(jurisdiction="Borduria")
    world = replace(view.surveying.survey, own="")
    more = replace(world, jurisdictions=(*world.jurisdictions, a_jurisdiction("Dravonia", {})))
    view.surveying.show(more, more)
    assert view.controls.words.text() == "consent"
    assert view.surveying.choices.pinned_jurisdictions == ("Borduria",)
    assert view.surveying.survey.own == "Arcadia"
    other = a_survey(a_jurisdiction("Elsewhere", {}))
    view.surveying.show(other, other)
    assert view.surveying.choices.words == ""


def test_how_the_matrix_is_shown_stays_so(view, desk, answers, qtbot):
    """Turned round, with words: also in the window of tomorrow."""
    view.controls.transpose.setChecked(True)
    view.controls.with_words.setChecked(True)
    again = JurisdictionsView(desk, answers)
    qtbot.addWidget(again)
    assert again.controls.transpose.isChecked()
    assert again.controls.with_words.isChecked()
