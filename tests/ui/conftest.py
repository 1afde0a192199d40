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
from lawgap.ui.background import Background
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.fonts import add_fallback_fonts, use_shipped_font
from lawgap.ui.main_window import MainWindow
from lawgap.ui.memory import Memory
from lawgap.ui.operations import Desk
from lawgap.ui.rows import finding_rows
from lawgap.ui.session import Session
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
        self.asked: list[object] = []
        self.shown: list[str] = []
        self.opened: Path | None = None

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

    def export_choices(self, kind, choices):
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
