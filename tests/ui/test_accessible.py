"""A walk over every widget of every page and dialog, as a screen reader or a keyboard meets it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_checklist, a_statute
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolBar,
    QWidget,
)
from ui_country import an_invented_country

from lawgap.model.finding import DecisionState
from lawgap.model.project import Backup, CountryHead
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import ProvisionKind, Span
from lawgap.ui import views as dialogs_room
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.frame.view_table import views
from lawgap.ui.memory import Preferences
from lawgap.ui.process.jobs import ReadingQuestion
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.views.checklist_chooser import ChecklistDialog
from lawgap.ui.views.command_palette import Command, CommandPalette
from lawgap.ui.views.decision_dialog import DecisionDialog, Wish
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.ui.views.help_dialogs import AboutDialog, KeyboardMap, MeaningsDialog
from lawgap.ui.views.history_dialog import HistoryDialog, Step
from lawgap.ui.views.instrument_window import InstrumentWindow
from lawgap.ui.views.preferences_dialog import PreferencesDialog
from lawgap.ui.views.reading_dialog import ReadingDialog
from lawgap.ui.views.small_dialogs import BackupDialog, CarryDialog, ElementDialog, NoteDialog
from lawgap.ui.views.unit_dialog import UnitDialog, UnitWords
from lawgap.ui.words.translation import translations_folder
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.instruments import InstrumentText
from lawgap.usecases.wording import wording_in


def _row():
    return finding_rows(an_invented_country())[1]


def _question(name: str) -> ReadingQuestion:
    return ReadingQuestion(
        path=Path(name),
        choices=ReadChoices(),
        languages=(("en", "English"),),
        encodings=(("utf-8", "An Act"),) if name.endswith("txt") else (),
    )


def _step() -> Step:
    return Step(when="now", who="Ana", what="Confirmed", criterion="c", before="", after="")


DIALOGS = {
    "about": lambda: AboutDialog("1", "6"),
    "backup": lambda: BackupDialog(
        Path("a.lawgap"), (Backup(path=Path("b"), made="2026-05-31T10:11:12Z", size=12_000),)
    ),
    "carry": lambda: CarryDialog(
        CountryHead(id="b", name="Bill"), (CountryHead(id="a", name="Arcadia"),)
    ),
    "checklists": lambda: ChecklistDialog((a_checklist("a"),), frozenset(("palermo",))),
    "commands": lambda: CommandPalette((Command(text="Check", aside="F5", do=print),)),
    "decision": lambda: DecisionDialog(_row(), DecisionState.OVERRIDDEN, Wish(verdict="met")),
    "not applicable": lambda: DecisionDialog(
        _row(), DecisionState.NOT_APPLICABLE, Wish(verdict="met")
    ),
    "element": lambda: ElementDialog(_row().elements, "No person shall hold"),
    "export to Word": lambda: ExportDialog("docx", ExportChoices()),
    "export to Excel": lambda: ExportDialog("xlsx", ExportChoices()),
    "export to CSV": lambda: ExportDialog("csv", ExportChoices()),
    "history": lambda: HistoryDialog((_step(),)),
    "instrument": lambda: InstrumentWindow(
        "Protocol",
        "art 3",
        InstrumentText(statute=a_statute("Article 3."), spans=(Span(start=0, end=4),)),
    ),
    "keyboard": lambda: KeyboardMap([("Check", "F5")]),
    "meanings": lambda: MeaningsDialog(wording_in("en")),
    "note": lambda: NoteDialog("Consent", ""),
    "preferences": lambda: PreferencesDialog(Preferences()),
    "reading a text": lambda: ReadingDialog(_question("a.txt")),
    "reading a PDF": lambda: ReadingDialog(_question("a.pdf")),
    "unit": lambda: UnitDialog(
        "Article 3", UnitWords(kind=ProvisionKind.ARTICLE, number="3"), new=True
    ),
}


@pytest.fixture
def everywhere(qtbot, results, tmp_path):
    """Each page and view of the window by name, shown with something in it; bars are open."""
    return dict(_pages(results, tmp_path))


def test_every_control_of_every_page_has_a_name(everywhere):
    """A screen reader says what each control is."""
    nameless = {name: _nameless(page) for name, page in everywhere.items()}
    assert not any(nameless.values()), nameless


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_every_dialog_has_a_name_and_a_place(qtbot, name):
    """Names for a screen reader; Tab goes as one reads; a field's label leads to it."""
    dialog = _shown(qtbot, name)
    assert _nameless(dialog) == []
    chain = _tab_chain(dialog)
    places = [_place(widget, dialog) for widget in chain]
    first = places.index(min(places))  # the chain is a ring
    assert places[first:] + places[:first] == sorted(places)
    for field in _fields(dialog):
        labelled = any(_leads_to(label, field) for label in dialog.findChildren(QLabel))
        begins = field is chain[first]  # the focus is there when the dialog opens
        assert labelled or begins, field.accessibleName()


def test_no_dialog_is_left_out():
    """A new dialog is walked over, too."""
    known = {type(make()).__name__ for make in DIALOGS.values()} | _ASKED_ELSEWHERE
    assert {kind.__name__ for kind in _dialog_classes()} <= known


_ASKED_ELSEWHERE = {"_ListDialog", "CarryDialog"}  # a base; one like ElementDialog


def test_every_button_has_a_key(everywhere):
    """A letter in its words, or keys that its tip names; a filter's menu is reached by Tab."""
    without = [
        (name, button.text())
        for name, page in everywhere.items()
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page) and button.text() and not _has_key(button)
    ]
    assert without == []


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_letter_leads_to_one_thing(qtbot, qapp, desk, answers, tmp_path, code):
    """Alt with a letter that two controls share does nothing; the menus have theirs as well."""
    words = QTranslator()
    assert words.load(str(translations_folder() / f"lawgap_{code}.qm"))
    qapp.installTranslator(words)
    try:
        window = MainWindow(desk, answers)
        qtbot.addWidget(window)
        window.show()
        rows = an_invented_country()
        desk.session.set_paths((Path.home(),), "Ruritania")
        desk.session.set_assessment(rows, finding_rows(rows))
        menus = [action.text() for action in window.menuBar().actions()]
        for name, page in _pages(window, tmp_path):
            shared = _shared_letters((*menus, *_lettered(page)))
            assert not shared, (name, shared)
        for name in DIALOGS:
            assert not _shared_letters(tuple(_lettered(_shown(qtbot, name)))), name
    finally:
        qapp.removeTranslator(words)


def _pages(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    window.start.show_recent((folder,))
    window.problems.unfold(shown=True)
    for name in ("start", "ready", "results"):
        page = getattr(window, name)
        window.pages.setCurrentWidget(page)
        yield name, page
    for view in views():
        if view.make is not None:
            window.pages.see(view.name)
            yield view.name, window.pages.page(view.name)


def _shown(qtbot, name: str) -> QDialog:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _nameless(root: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _inner(widget)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def _inner(widget: QWidget) -> bool:
    """Whether the widget is a part of another control, made by Qt."""
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(parent, QComboBox | QAbstractSpinBox)
        or (isinstance(parent, QAbstractScrollArea) and widget is parent.viewport())
    )


def _tab_chain(root: QWidget) -> list[QWidget]:
    chain: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not root:
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if policy and widget.isVisibleTo(root) and widget.isEnabled() and not _inner(widget):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def _place(widget: QWidget, root: QWidget) -> tuple[int, int]:
    """Line by line, as one reads; controls of one line differ in height by a few pixels."""
    corner = widget.mapTo(root, widget.rect().topLeft())
    return corner.y() // 12, corner.x()


def _fields(dialog: QDialog) -> list[QWidget]:
    found = dialog.findChildren(QWidget)
    kinds = (QComboBox, QLineEdit, QAbstractSpinBox)
    return [w for w in found if isinstance(w, kinds) and w.isVisibleTo(dialog) and not _inner(w)]


def _leads_to(label: QLabel, field: QWidget) -> bool:
    buddy = label.buddy()
    return buddy is not None and (buddy is field or buddy.focusProxy() is field)


def _dialog_classes() -> Iterator[type[QDialog]]:
    for module in pkgutil.iter_modules(dialogs_room.__path__):
        made = vars(importlib.import_module(f"{dialogs_room.__name__}.{module.name}"))
        for kind in made.values():
            ours = isinstance(kind, type) and kind.__module__.startswith("lawgap.")
            if ours and issubclass(kind, QDialog):
                yield kind


def _has_key(button: QAbstractButton) -> bool:
    parent = button.parentWidget()
    if isinstance(parent, QDialogButtonBox | QToolBar | QTabBar):
        return True
    menu = getattr(button, "menu", lambda: None)()
    keys_in_tip = re.search(r"\(([A-Z]|F\d+|\w+\+.+)\)$", button.toolTip())
    return bool("&" in button.text() or keys_in_tip or menu is not None)


def _lettered(root: QWidget) -> Iterator[str]:
    """The words on show that have a letter for Alt."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy()):
            yield widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget.title()


def _shared_letters(texts: tuple[str, ...]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for text in texts:
        if letter := re.search(r"&(\w)", text.replace("&&", "")):
            found[letter[1].lower()].append(text)
    return {letter: sharing for letter, sharing in found.items() if len(sharing) > 1}
