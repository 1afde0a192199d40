"""Windows that end with their test, whatever happens in it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from ui_country import an_invented_country

from lawgap.data import data_dir
from lawgap.model.reading import ReadChoices
from lawgap.settings import Settings
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.look.fonts import add_fallback_fonts, use_shipped_font
from lawgap.ui.memory import Memory, Preferences
from lawgap.ui.process.background import Background
from lawgap.ui.session import Session
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.views.decision_dialog import Wish
from lawgap.ui.views.leave_dialog import Leaving
from lawgap.ui.views.several_dialog import Several
from lawgap.ui.views.unit_dialog import UnitWords
from lawgap.usecases.export import ExportChoices


class Answers(Dialogs):
    """Answers to what the window asks, given beforehand; what was shown is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.next_folder: Path | None = None
        self.next_files: tuple[Path, ...] = ()
        self.next_target: Path | None = None
        self.next_checklists: frozenset[str] | None = None
        self.suggested: Path | None = None
        self.next_choices: ExportChoices | None = None
        self.next_reading: ReadChoices | None = None
        self.next_unit: UnitWords | None = None
        self.next_preferences: Preferences | None = None
        self.next_project: Path | None = None
        self.next_leaving = Leaving.STAY
        self.next_sure = True
        self.next_several = Several.UNSAID
        self.next_reviewer = "Ana Ivanić"
        self.next_wish: Wish | None = None
        self.next_note: str | None = None
        self.next_element: str | None = None
        self.next_name = ""
        self.asked: list[object] = []
        self.shown: list[str] = []
        self.opened: Path | None = None
        self.kept: list[QDialog] = []

    def folder(self):
        """The folder given beforehand."""
        return self.next_folder

    def files(self):
        """The files given beforehand."""
        return self.next_files

    def target(self, suggestion):
        """The target given beforehand."""
        self.suggested = suggestion
        return self.next_target

    def checklists(self, available, chosen):
        """The choice given beforehand."""
        return self.next_checklists

    def export_choices(self, kind, choices, connect):
        """The choices given beforehand, or those chosen last."""
        self.asked.append((kind, choices))
        return self.next_choices or choices

    def target_folder(self):
        """The folder given beforehand."""
        return self.next_folder

    def reading(self, question):
        """The choices given beforehand; the question is kept."""
        self.asked.append(question)
        return self.next_reading

    def unit(self, shown, words, *, new):
        """The words given beforehand; the question is kept."""
        self.asked.append((shown, words, new))
        return self.next_unit

    def instrument_file(self, instrument):
        """The file given beforehand; what it is asked for is kept."""
        self.asked.append(instrument)
        return self.next_files[0] if self.next_files else None

    def keep_open(self, dialog: QDialog):
        """Keep the dialog itself, shown."""
        self.kept.append(dialog)
        dialog.show()

    def preferences(self, preferences):
        """The preferences given beforehand; those of before are kept."""
        self.asked.append(preferences)
        return self.next_preferences

    def project_file(self):
        """The project given beforehand."""
        return self.next_project

    def project_target(self, suggestion):
        """The target given beforehand."""
        self.suggested = suggestion
        return self.next_target

    def history_target(self, suggestion):
        """The target given beforehand."""
        self.suggested = suggestion
        return self.next_target

    def leaving(self, name, gone):
        """The answer given beforehand; what it was asked about is kept."""
        self.asked.append(gone or name)
        return self.next_leaving

    def several(self, folder, names):
        """The answer given beforehand; the folders' names are kept."""
        self.asked.append(names)
        return self.next_several

    def sure(self, question, yes):
        """The answer given beforehand; the question is kept."""
        self.asked.append(question)
        return self.next_sure

    def backup(self, path, copies):
        """The newest copy, or None if so told."""
        self.asked.append(copies)
        return copies[0] if self.next_sure else None

    def country(self, here, others):
        """The first of the others; what was offered is kept."""
        self.asked.append(tuple(one.name for one in others))
        return others[0] if self.next_sure else None

    def reviewer(self):
        """The name given beforehand; that it was asked is kept."""
        self.asked.append("reviewer")
        return self.next_reviewer

    def decision(self, row, state, wish):
        """The wish given beforehand; what stood in the dialog first is kept."""
        self.asked.append((row, state, wish))
        return self.next_wish

    def note(self, title, note):
        """The note given beforehand."""
        self.asked.append((title, note))
        return self.next_note

    def element(self, elements, quote):
        """The element given beforehand; the quote is kept."""
        self.asked.append(quote)
        return self.next_element

    def name(self, title, question, suggestion=""):
        """The name given beforehand."""
        self.asked.append(question)
        return self.next_name

    def show(self, dialog: QDialog):
        """Keep what would have been shown."""
        self.shown.append(type(dialog).__name__)
        dialog.deleteLater()

    def open_folder_of(self, path):
        """Keep what would have been opened."""
        self.opened = path


@pytest.fixture(autouse=True)
def _same_everywhere(qapp: QApplication):
    """The shipped font and Qt's own style; no window is left to the garbage collector."""
    qapp.setStyle("Fusion")
    if not qapp.property("dressed"):
        add_fallback_fonts(qapp, data_dir("resources") / "fonts")
        qapp.setProperty("dressed", True)
    use_shipped_font(qapp)
    gc.disable()  # as in the program: a worker's thread must not collect a window
    yield
    qapp.processEvents()
    gc.collect()
    gc.enable()


@pytest.fixture
def background(qapp):
    """A worker with little patience."""
    made = Background(grace=200)
    yield made
    made.close()


@pytest.fixture
def answers():
    """What the window is told instead of asking."""
    return Answers()


@pytest.fixture
def desk(tmp_path, background):
    """A desk whose memory lies in the test's own folder; no worker runs until it is needed."""
    settings = Settings(user_folder=tmp_path / "user")
    memory = Memory(settings.user_folder / "window.ini")
    return Desk(session=Session(), background=background, memory=memory, settings=settings)


@pytest.fixture
def window(qtbot, desk, answers):
    """A shown window with nothing open."""
    made = MainWindow(desk, answers)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()  # a bare X server has no window manager to do it
    qtbot.waitUntil(made.isActiveWindow)
    made.start.focus_first()
    return made


@pytest.fixture
def results(window, desk):
    """A window that shows the findings on an invented country."""
    assessment = an_invented_country()
    desk.session.set_paths((Path.home(),), "Ruritania")
    desk.session.set_assessment(assessment, finding_rows(assessment))
    return window
