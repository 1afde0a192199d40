"""The view "Versions", driven as a user would, with the real worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from office_files import outline_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from lawgap.data import data_dir
from lawgap.model.comparison import GapChange
from lawgap.ui.boards.versions_view import VersionsView
from lawgap.ui.work import operations

OLD = """PREVENTION OF TRAFFICKING IN PERSONS ACT

1. Consent
(1) The consent of a victim of trafficking in persons to the intended exploitation is irrelevant.

2. Shelter
(1) A victim of trafficking in persons may be given shelter where places are free.

3. Records
(1) The Ministry keeps a register of shelters and prints it in the gazette each year.
"""
NEW = """PREVENTION OF TRAFFICKING IN PERSONS ACT

1. Shelter
(1) A victim of trafficking in persons may be given shelter where places are free.

2. Victims not to be punished
(1) A victim of trafficking in persons shall not be prosecuted or punished for any offence that he
or she was compelled to commit as a direct result of being trafficked.

3. Records
(1) The Ministry keeps a register of shelters.
"""


@pytest.fixture
def files(tmp_path):
    """Two versions of one act."""
    made = []
    for name, text in (("act-1.txt", OLD), ("act-2.txt", NEW)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


@pytest.fixture
def view(window):
    """The view, shown by its action."""
    window.actions_["see-versions"].trigger()
    return window.pages.page("versions")


@pytest.fixture
def compared(view, files, answers, qtbot):
    """The view with both versions compared: chosen by its menus."""
    answers.next_files = (files[0],)
    view.chooser.old_button.menu().actions()[0].trigger()
    answers.next_files = (files[1],)
    view.chooser.new_button.menu().actions()[0].trigger()
    qtbot.mouseClick(view.chooser.compare_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view.rows.gaps), timeout=60_000)
    return view


def titles(table):
    """The criteria or articles of a list."""
    return [row.criterion for row in table.model().rows]


def test_it_says_how_to_begin(view):
    """Without a comparison there is no empty table but a way to begin."""
    assert view.empty.isVisible()
    assert not view.body.isVisible()
    assert not view.chooser.compare_button.isEnabled()


def test_what_closed_and_opened_is_listed_with_its_words(compared):
    """The criterion that a new article meets is closed, and its words are marked as added."""
    changed = {row.criterion: row.change for row in compared.gaps.model().rows}
    assert changed["victim-non-punishment"] is GapChange.CLOSED
    assert changed["consent-irrelevant"] is GapChange.OPENED
    place = titles(compared.gaps).index("victim-non-punishment")
    compared.gaps.selectRow(place)
    assert "shall not be prosecuted or punished" in compared.words.toPlainText()
    assert underlined(compared.words, "punished for any offence that")


def underlined(words, text):
    """Whether the first place of ``text`` is underlined."""
    cursor = words.document().find(text)
    return cursor.charFormat().fontUnderline()


def test_an_article_shows_its_words_in_one_text_or_side_by_side(compared, qtbot):
    """Removed words are struck through; side by side each version has only its own."""
    labels = [row.article.label for row in compared.articles.model().rows]
    compared.articles.selectRow(labels.index("Art. 3"))
    gone = compared.words.document().find("gazette")
    assert gone.charFormat().fontStrikeOut()
    qtbot.mouseClick(compared.side_by_side, Qt.MouseButton.LeftButton, pos=_left(compared))
    assert compared.other.isVisible()
    assert "gazette" in compared.words.toPlainText()
    assert "gazette" not in compared.other.toPlainText()


def _left(view):
    return QPoint(8, view.side_by_side.height() // 2)


def test_the_lists_can_be_filtered(compared):
    """One kind of change, or all criteria; only articles that changed, or all."""
    compared.gap_filter.setCurrentIndex(compared.gap_filter.findData("opened"))
    assert {row.change for row in compared.gaps.model().rows} == {GapChange.OPENED}
    compared.gap_filter.setCurrentIndex(compared.gap_filter.findData("all"))
    assert len(compared.gaps.model().rows) == len(compared.rows.gaps)
    before = len(compared.articles.model().rows)
    compared.article_filter.setCurrentIndex(1)
    assert len(compared.articles.model().rows) >= before


def test_the_keyboard_alone_reaches_everything(compared, qtbot):
    """Down chooses the next criterion; Tab leads from list to list and to the words."""
    compared.focus_first()
    assert compared.gaps.hasFocus()
    first = compared.gaps.chosen
    qtbot.keyClick(compared.gaps, Qt.Key.Key_Down)
    assert compared.gaps.chosen != first
    seen = set()
    for _ in range(20):
        here = QGuiApplication.focusObject()
        seen.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert {compared.articles, compared.words, compared.copy_button} <= seen


def test_lists_and_words_are_copied_as_text(compared, qtbot):
    """The button copies all; Ctrl+C in a list copies that list with tabs."""
    qtbot.mouseClick(compared.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "victim" in text
    assert "Art. 3" in text
    qtbot.keyClick(compared.gaps, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Change\tCriterion\tBefore\tAfter")


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_it_is_exported(compared, answers, tmp_path, qtbot, kind):
    """As a Word report or a workbook, where the user says."""
    answers.next_target = tmp_path / f"out.{kind}"
    compared.export(kind)
    qtbot.waitUntil(answers.next_target.is_file, timeout=30_000)
    assert answers.suggested.suffix == f".{kind}"


def test_a_tracked_document_is_two_versions(view, qtbot):
    """The text before the changes is offered for a Word file, and for no other."""
    bill = data_dir("resources") / "sample" / "valdoria" / "anti-trafficking-bill-2.docx"
    view.chooser.choose(new=(bill,))
    assert view.chooser._before.isEnabled()
    view.chooser.choose_tracked()
    assert view.chooser.ready
    assert view.chooser.compare_button.hasFocus()
    view.chooser.choose(old=(Path("a.txt"),), new=(Path("b.txt"),))
    assert not view.chooser._before.isEnabled()


def test_versions_can_be_swapped(view, files):
    """The old one becomes the new one."""
    view.chooser.choose(old=(files[0],), new=(files[1],))
    view.chooser.swap()
    assert view.chooser.old == (files[1],)
    assert view.chooser.new == (files[0],)


def test_marked_words_follow_the_palette(compared, qapp):
    """On another palette the same words stand there, marked again."""
    before = compared.words.toPlainText()
    palette = compared.words.palette()
    palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.Text, Qt.GlobalColor.white)
    compared.words.setPalette(palette)
    qapp.processEvents()
    assert compared.words.toPlainText() == before


def test_once_both_are_chosen_one_key_compares(view, files, answers, qtbot):
    """The focus waits on the button."""
    for button, path in ((view.chooser.old_button, files[0]), (view.chooser.new_button, files[1])):
        answers.next_files = (path,)
        button.menu().actions()[0].trigger()
    assert view.chooser.compare_button.hasFocus()
    qtbot.keyClick(view.chooser.compare_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(view.rows.gaps), timeout=60_000)
    assert view.gaps.hasFocus()


def test_the_same_versions_are_chosen_the_next_day(compared, window, desk, answers, files):
    """A drafter compares the same two each morning; files that are gone are forgotten."""
    again = VersionsView(desk, answers)
    assert (again.chooser.old, again.chooser.new) == ((files[0],), (files[1],))
    assert again.chooser.ready
    again.deleteLater()
    files[0].unlink()
    bare = VersionsView(desk, answers)
    assert not bare.chooser.ready
    bare.deleteLater()


def test_the_report_says_which_decisions_stand(view, files, answers, desk, window, tmp_path, qtbot):
    """Where the old version is what is open, and people decided on it."""
    operations.load_checklists(desk)
    qtbot.waitUntil(lambda: bool(desk.session.available), timeout=60_000)
    desk.session.set_paths((files[0],), "Ruritania")
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=60_000)
    window.results.findings.choose("consent-irrelevant")
    qtbot.keyClick(window.results.findings.table, Qt.Key.Key_C)
    view.chooser.choose(old=(files[0],), new=(files[1],))
    view.compare()
    qtbot.waitUntil(lambda: bool(view.rows.gaps), timeout=60_000)
    answers.next_target = tmp_path / "out.docx"
    view.export("docx")
    qtbot.waitUntil(answers.next_target.is_file, timeout=30_000)
    text = outline_of(answers.next_target.read_bytes())
    assert "Decisions to be looked at again" in text
    assert answers.next_reviewer in text


def test_enter_on_an_article_goes_to_its_words_and_back(compared, files, desk, window, qtbot):
    """Where that version is open, under the number that the article has there."""
    operations.load_checklists(desk)
    qtbot.waitUntil(lambda: bool(desk.session.available), timeout=60_000)
    told = []
    desk.session.told.connect(told.append)
    labels = [row.article.label for row in compared.articles.model().rows]
    compared.articles.selectRow(labels.index("Art. 3"))
    qtbot.keyClick(compared.articles, Qt.Key.Key_Return)
    assert "does not stand" in told[0].text
    desk.session.set_paths((files[1],), "Ruritania")
    window.actions_["check"].trigger()
    qtbot.waitUntil(lambda: desk.session.assessment is not None, timeout=60_000)
    window.actions_["see-versions"].trigger()
    qtbot.keyClick(compared.articles, Qt.Key.Key_Return)
    text = window.results.statute.text
    assert window.pages.view == "findings"
    assert text.hasFocus()
    assert text.current_text().startswith("3. Records")
    qtbot.keyClick(text, Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)
    assert window.pages.view == "versions"
