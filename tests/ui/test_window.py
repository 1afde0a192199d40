"""The window as a user meets it, with findings on an invented country."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from report_samples import large
from ui_country import BAN

from lawgap.model.finding import Verdict
from lawgap.model.statute import Problem
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.memory import Memory
from lawgap.ui.models.table import Role
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.values.rows import finding_rows


def keys(qtbot, window, name: str) -> None:
    """Press the keys of an action."""
    combination = window.actions_[name].shortcut()[0]
    qtbot.keyClick(
        QApplication.focusWidget() or window, combination.key(), combination.keyboardModifiers()
    )


def shown(window) -> list[str]:
    """The criteria in the list of findings, from the top."""
    model = window.results.findings._table.model()
    return [model.index(row, 0).data(Role.ROW).criterion for row in range(model.rowCount())]


def texts(window) -> str:
    """All that the finding's pane says in labels."""
    pane = window.results.finding
    labels = (pane._title, pane._badge, pane._reason, pane._requirement, pane._flags)
    labels += (pane._recommendation, pane._differing, pane._near, pane._about)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_the_first_page_says_what_to_do(window, desk, tmp_path):
    """Nothing is open, so there is a way to open something, and no dead end."""
    assert window.pages.currentWidget() is window.start
    assert window.start._open.text() == "Open a fol&der of statutes"
    assert window.start._sample.text() == "Try the &sample country"
    assert window.start._open.hasFocus()
    assert not window.actions_["check"].isEnabled()
    assert not window.actions_["export-docx"].isEnabled()


def test_an_opened_folder_can_be_checked_and_is_remembered(qtbot, window, desk, answers, tmp_path):
    """Its name is the country's until the user gives another."""
    answers.next_folder = tmp_path
    qtbot.mouseClick(window.start._open, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is window.ready
    assert desk.session.jurisdiction == tmp_path.name
    assert desk.memory.recent() == (tmp_path,)
    window.ready._name.selectAll()
    qtbot.keyClicks(window.ready._name, "Ruritania ")
    assert desk.session.jurisdiction == "Ruritania"
    assert window.windowTitle().startswith("Ruritania")
    keys(qtbot, window, "close")
    assert window.pages.currentWidget() is window.start
    assert window.start._recent.item(0).text().startswith(tmp_path.name)


def test_a_folder_that_is_gone_is_said_so(window, desk, tmp_path):
    """In the window, in one line, with what to do."""
    window.start.recent_wanted.emit(tmp_path / "gone")
    assert window.pages.currentWidget() is window.start
    assert "is not there any more. Choose another folder." in window.message.text


def test_files_can_be_dropped(qtbot, window, desk, tmp_path):
    """Files and folders; what is no file is refused."""
    files = [tmp_path / "a.txt", tmp_path / "Закон.txt"]
    for file in files:
        file.write_text("1. All are free.", encoding="utf-8")
    mime = QMimeData()
    mime.setText("words")
    assert not _drag(window, mime).isAccepted()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    assert _drag(window, mime).isAccepted()
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert desk.session.paths == tuple(files)
    assert window.pages.currentWidget() is window.ready


def _drag(window, mime) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dragEnterEvent(event)
    return event


def test_results_show_every_finding_and_the_first_is_chosen(results):
    """The list, the numbers, the chips with their counts, and what went wrong with a file."""
    findings = results.results.findings
    assert results.pages.currentWidget() is results.results
    assert shown(results) == ["consent", "retention", "laundering", "free-choice", "inspection"]
    assert findings._count.text() == "Findings: 5"
    assert findings.filters.chips[Verdict.PARTLY_MET].text() == "◐ Partly met 1"
    assert findings.chosen().criterion == "consent"
    assert "Consent does not matter" in texts(results)
    assert results.problems.isVisible()
    assert "scan.pdf" in results.problems.text
    assert "Statutes: 2" in results._status.text()


def test_typing_a_filter_narrows_the_list(qtbot, results):
    """Ctrl+F, words, and what is chosen is always among what is shown."""
    keys(qtbot, results, "filter")
    qtbot.keyClicks(QApplication.focusWidget(), "penalty KEEPING")
    assert shown(results) == ["retention"]
    assert results.results.findings._count.text() == "Findings: 1 of 5, 0 reviewed"
    assert results.results.findings.chosen().criterion == "retention"
    qtbot.keyClicks(QApplication.focusWidget(), " zebra")
    assert shown(results) == []
    assert results.results.findings._empty.isVisible()
    keys(qtbot, results, "show-all")
    assert len(shown(results)) == 5


def test_the_chosen_finding_stays_in_view_when_the_filter_falls_away(qtbot, results, desk):
    """It once was somewhere below, and the list stood at its top."""
    many = large(60)
    desk.session.set_assessment(many, finding_rows(many))
    findings, table = results.results.findings, results.results.findings.table
    keys(qtbot, results, "only-not-found")
    for _ in range(7):
        keys(qtbot, results, "next-finding")
    chosen = findings.chosen().criterion
    keys(qtbot, results, "show-all")
    assert findings.chosen().criterion == chosen
    qtbot.waitUntil(
        lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_filter_one_goes_down_into_the_list(qtbot, results, key):
    """The keys of the review are the list's: nobody should have to reach for the mouse."""
    keys(qtbot, results, "filter")
    qtbot.keyClicks(QApplication.focusWidget(), "keeping")
    qtbot.keyClick(QApplication.focusWidget(), key)
    qtbot.waitUntil(results.results.findings.table.hasFocus)
    assert shown(results) == ["retention"]


def test_verdicts_are_chosen_by_chip_or_key(qtbot, results):
    """Several at once; without any all are shown."""
    keys(qtbot, results, "only-met")
    assert shown(results) == ["consent"]
    qtbot.mouseClick(
        results.results.findings.filters.chips[Verdict.CONTRADICTED], Qt.MouseButton.LeftButton
    )
    assert shown(results) == ["consent", "free-choice"]
    keys(qtbot, results, "only-met")
    assert shown(results) == ["free-choice"]


def test_a_theme_or_a_checklist_narrows_the_list(results):
    """A checklist shows its own verdict, and the pane says so where it differs."""
    findings = results.results.findings
    findings.filters.themes.setCurrentText("Labour")
    assert shown(results) == ["free-choice", "inspection"]
    findings.filters.themes.setCurrentIndex(0)
    findings.choose("retention")
    assert "Under “OSCE commitments”: Met – The ban is enough." in texts(results)
    findings.filters.checklists.setCurrentText("OSCE commitments")
    assert shown(results) == ["consent", "retention"]
    assert findings.chosen().criterion == "retention"
    assert findings.chosen().verdict is Verdict.MET
    findings.clear_filters()
    assert len(shown(results)) == 5


def test_the_chosen_finding_says_everything(results):
    """Verdict, reason, requirement, elements, flags, recommendation, sources."""
    results.results.findings.choose("retention")
    said = texts(results)
    for words in (
        "◐ Partly met",
        "hold the passport",
        "Withholding another person's identity document",
        "weakened form",
        "permits",
        "retention",
    ):
        assert words in said
    elements = results.results.finding._elements.model()
    cells = [[elements.index(r, c).data() for c in range(4)] for r in range(3)]
    assert cells[0] == ["A", "Holding another person's passport is prohibited", "● Found", "s 5"]
    assert cells[1][2] == "◐ Weakened"
    assert "Only a fine" in cells[1][1]
    assert cells[2][2] == "○ Not found"
    sources = results.results.finding._sources.model()
    assert sources.index(0, 0).data() == "Palermo Protocol"
    assert sources.index(0, 2).data() == "binding duty"
    assert sources.index(1, 3).data() == "pin to be checked"


def test_the_evidence_is_marked_and_scrolled_to(results):
    """The words in the statute are those that decided, whatever characters stand before."""
    results.results.findings.choose("retention")
    text = results.results.statute.text
    assert text.statute.title == "Criminal Code"
    assert text.current_text() == BAN
    assert "hold the passport" in text.marked_text()
    assert "commits an offence" in text.marked_text()


def test_evidence_is_walked_by_keys(qtbot, results):
    """Forth and back, and not past the end; the outline follows."""
    results.results.findings.choose("retention")
    statute = results.results.statute
    assert statute.head.place.text() == "1 of 2"
    keys(qtbot, results, "next-evidence")
    keys(qtbot, results, "next-evidence")
    assert statute.head.place.text() == "2 of 2"
    assert statute.text.current_text() == "Whoever does so commits an offence."
    assert statute._tree.currentIndex().data(Role.ROW).label == "s 5"
    keys(qtbot, results, "previous-evidence")
    assert statute.head.place.text() == "1 of 2"


def test_an_element_leads_to_its_words(qtbot, results):
    """A click on the element shows where it was found."""
    results.results.findings.choose("retention")
    table = results.results.finding._elements
    qtbot.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.model().index(1, 1)).center(),
    )
    assert results.results.statute.text.current_text() == "Whoever does so commits an offence."


def test_evidence_in_another_statute_shows_that_statute(results):
    """The chooser follows."""
    results.results.findings.choose("free-choice")
    statute = results.results.statute
    assert statute.text.statute.title == "Employment Act"
    assert statute.head.chooser.currentText() == "Employment Act"
    assert statute.text.current_text() == "may keep the passport of a worker"
    assert results.actions_["next-statute"].isEnabled()


def test_not_found_shows_what_came_closest(results):
    """As such, not as evidence."""
    results.results.findings.choose("inspection")
    statute = results.results.statute
    assert statute._tabs.tabText(0) == "Nearest"
    assert statute.text.current_text() == "may enter a workplace"
    assert "s 13, Employment Act" in texts(results)
    results.results.findings.choose("laundering")
    assert statute._nothing.isVisible()
    assert statute.text.current_text() == ""


def test_findings_are_walked_by_keys(qtbot, results):
    """From anywhere in the window."""
    keys(qtbot, results, "go-text")
    assert results.results.statute.text.hasFocus()
    keys(qtbot, results, "next-finding")
    assert results.results.findings.chosen().criterion == "retention"
    keys(qtbot, results, "previous-finding")
    keys(qtbot, results, "previous-finding")
    assert results.results.findings.chosen().criterion == "consent"


def test_one_key_goes_round_the_panes(qtbot, results):
    """List, finding, evidence, text, and back again."""
    keys(qtbot, results, "go-findings")
    seen = []
    for _ in range(4):
        keys(qtbot, results, "next-pane")
        seen.append(QApplication.focusWidget().accessibleName())
    assert seen == ["Reason", "Evidence for the chosen finding", "Statute text", "Findings"]
    keys(qtbot, results, "previous-pane")
    assert QApplication.focusWidget().accessibleName() == "Statute text"


def test_problems_unfold_by_key(qtbot, results):
    """Which file, what happened, what to do."""
    assert not results.problems._table.isVisible()
    keys(qtbot, results, "problems")
    assert results.problems._table.isVisible()
    cells = [results.problems._table.model().index(0, column).data() for column in range(3)]
    assert cells == ["scan.pdf", "It holds pictures only.", "OCR."]


def test_opening_something_else_lets_the_old_findings_go(results, desk, tmp_path):
    """No finding on one country stands beside the name of another."""
    desk.session.set_paths((tmp_path,), "Elsewhere")
    assert results.pages.currentWidget() is results.ready
    assert not results.problems.isVisible()
    assert not results.actions_["export-docx"].isEnabled()


def test_a_message_stays_until_it_is_closed(qtbot, window, answers, desk):
    """A written file offers its folder; an error has a sign of its own."""
    desk.session.tell(Message(kind=Kind.DONE, text="Written.", path=Path("/somewhere/a.docx")))
    assert window.message._folder.isVisible()
    qtbot.mouseClick(window.message._folder, Qt.MouseButton.LeftButton)
    assert answers.opened == Path("/somewhere/a.docx")
    desk.session.tell(Message(kind=Kind.ERROR, text="It failed.", hint="Do this."))
    assert window.message.text == "⚠  It failed. Do this."
    assert not window.message._folder.isVisible()
    qtbot.mouseClick(window.message._close, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()


def test_words_from_outside_are_never_markup(window, desk):
    """A file name cannot put a link or a picture into the window."""
    label = window.message._text
    desk.session.tell(Message(kind=Kind.ERROR, text="<a href='x'>click</a>"))
    assert label.textFormat() == Qt.TextFormat.PlainText
    desk.session.set_problems((Problem(file="<b>x</b>", code="c", message="m"),))
    assert window.problems._line.textFormat() == Qt.TextFormat.PlainText


def test_help_is_one_key_away(qtbot, window, answers):
    """F1 shows every action with its keys."""
    keys(qtbot, window, "keyboard")
    keys(qtbot, window, "about")
    assert answers.shown == ["KeyboardMap", "AboutDialog"]


def test_every_action_has_keys_of_its_own(window):
    """All can be done without a mouse, and no key does two things."""
    used: dict[str, str] = {}
    for name, action in window.actions_.all.items():
        assert action.shortcuts(), name
        for key in action.shortcuts():
            text = key.toString(QKeySequence.SequenceFormat.PortableText)
            assert text not in used, (name, used.get(text))
            assert "Ctrl+Alt" not in text, f"{name}: AltGr, which writes € and @ on many keyboards"
            used[text] = name
    assert len(window.actions_.keys()) == len(window.actions_.all)


def test_every_action_is_in_a_menu(window):
    """What has a key can also be found."""
    in_menus = set(_below(window.menuBar()))
    assert not [name for name, action in window.actions_.all.items() if action not in in_menus]


def _below(menu):
    """Every action of a menu and of the menus in it."""
    for action in menu.actions():
        yield action
        if action.menu():
            yield from _below(action.menu())


@pytest.mark.parametrize("page", ["start", "ready", "results"])
def test_every_control_has_a_name(results, desk, tmp_path, page):
    """A screen reader says what each control is, on every page, and tables before trees."""
    desk.session.tell(Message(kind=Kind.DONE, text="Written.", path=tmp_path))
    desk.session.set_doing(Doing.EXPORTING)
    results.problems.unfold(shown=True)
    results.start.show_recent((tmp_path,))
    results.pages.setCurrentWidget(getattr(results, page))
    nameless = [
        type(widget).__name__
        for widget in results.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _inner(widget)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def _inner(widget: QWidget) -> bool:
    """Whether the widget is a part of another control, made by Qt."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or (
        isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
    )


def test_files_dropped_on_a_text_box_are_for_the_window(results):
    """A line of text does not swallow them."""
    assert not [box for box in results.findChildren(QLineEdit) if box.acceptDrops()]


def reopened(qtbot, window, desk, answers) -> MainWindow:
    """Close the window and open another one that remembers it."""
    window.close()
    memory = Memory(desk.settings.user_folder / "window.ini")
    again = MainWindow(replace(desk, memory=memory), answers)
    qtbot.addWidget(again)
    again.show()
    return again


def test_how_the_panes_of_a_view_were_moved_is_remembered(qtbot, results, desk, answers):
    """And whether versions stand side by side; the usual layout puts the panes back."""
    results.actions_["see-versions"].trigger()
    view = results.pages.page("versions")
    usual = view.body.sizes()
    view.body.show()
    view.body.setSizes([100, 900])
    moved = view.body.saveState()
    assert view.body.sizes() != usual
    view.side_by_side.setChecked(True)
    again = reopened(qtbot, results, desk, answers)
    page = again.pages.page("versions")
    assert page.body.saveState() == moved
    assert page.side_by_side.isChecked()
    again.actions_["usual-layout"].trigger()
    assert page.body.saveState() != moved


def test_the_windows_size_is_remembered(qtbot, results, desk, answers):
    """And how wide the list of findings is."""
    results.resize(790, 640)  # the screen without a display is 800 by 800
    again = reopened(qtbot, results, desk, answers)
    assert (again.width(), again.height()) == (790, 640)


def test_the_way_of_reading_is_remembered(qtbot, results, desk, answers):
    """The statute beside the finding, and the size of its text."""
    keys(qtbot, results, "beside")
    keys(qtbot, results, "larger")
    again = reopened(qtbot, results, desk, answers)
    assert again.actions_["beside"].isChecked()
    assert again.results.inner.orientation() == Qt.Orientation.Horizontal
    assert again.results.statute.splitter.orientation() == Qt.Orientation.Vertical
    assert again.results.statute.zoom == 1


def test_everything_fits_a_small_screen(results):
    """At 1280 x 720 no pane asks for more room than there is."""
    results.resize(1280, 720)
    assert results.minimumSizeHint().width() <= 1280
    assert results.minimumSizeHint().height() <= 720
    assert results.results.statute.text.height() > 150
    assert results.results.findings._table.height() > 250


def test_the_chosen_finding_stays_in_view_when_the_list_gets_lower(results, qapp):
    """A strip that opens above the findings does not push the place out of sight."""
    findings = results.results.findings
    results.resize(1000, 900)
    qapp.processEvents()
    findings.choose(findings.shown()[-1])
    results.live.bar.show()
    results.live.bar.list_button.setChecked(True)
    results.resize(1000, 620)
    qapp.processEvents()
    table = findings.table
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_a_single_problem_is_told_in_its_own_words(results):
    """Nobody has to open a list of one; several are named."""
    one = Problem(file="bill.docx", message="It has 2 tracked changes.", hint="", code="x")
    results.problems.show_problems((one,))
    assert "2 tracked changes" in results.problems.text
    results.problems.show_problems((one, replace(one, file="code.txt")))
    assert "bill.docx, code.txt" in results.problems.text
