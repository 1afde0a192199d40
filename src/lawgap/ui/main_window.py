"""The window: menus, pages, and who hears whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.model.statute import Problem
from lawgap.ui import correcting, operations
from lawgap.ui.actions import Actions
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.menus import ToolBar, fill_menu_bar, fill_outline_menu
from lawgap.ui.operations import Desk
from lawgap.ui.reading import ask_reading
from lawgap.ui.session import Doing
from lawgap.ui.views.bars import MessageBar, ProblemsBar, ProgressStrip
from lawgap.ui.views.ready_page import ReadyPage
from lawgap.ui.views.results_page import ResultsPage
from lawgap.ui.views.start_page import StartPage


class MainWindow(QMainWindow):
    """One window for one bundle of statutes."""

    def __init__(self, desk: Desk, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = dialogs or Dialogs(self)
        self.actions_ = Actions(desk, self._dialogs, self)
        self.setWindowTitle(self.tr("LawGap"))
        self.setAcceptDrops(True)
        self.resize(1280, 720)
        self._make_pages()
        self._make_menus()
        self._make_tools()
        self._make_status()
        self._connect_views()
        self._connect_session()
        self._restore()
        self._show_paths()
        self._show_assessment()

    @property
    def desk(self) -> Desk:
        """What the window's operations work with."""
        return self._desk

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Take files and folders, unless a check runs."""
        idle = self._desk.session.doing is Doing.NOTHING
        if idle and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Open what was dropped."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        operations.open_paths(self._desk, paths)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Remember the window's shape and end the worker."""
        memory = self._desk.memory
        memory.set_shape("window", self.saveGeometry())
        memory.set_shape("outer", self.results.outer.saveState())
        memory.set_shape("inner", self.results.inner.saveState())
        memory.set_shape("statute", self.results.statute.splitter.saveState())
        memory.set_number("beside", int(self.actions_["beside"].isChecked()))
        memory.set_number("zoom", self.results.statute.zoom)
        memory.save()
        self._desk.background.close()
        super().closeEvent(event)

    def _make_pages(self) -> None:
        self.message = MessageBar(self)
        self.progress = ProgressStrip(self)
        self.problems = ProblemsBar(self)
        self.start = StartPage(self)
        self.ready = ReadyPage(self)
        self.results = ResultsPage(self)
        self.pages = QStackedWidget(self)
        for page in (self.start, self.ready, self.results):
            self.pages.addWidget(page)
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for strip in (self.message, self.progress, self.problems):
            layout.addWidget(strip)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(middle)

    def _make_menus(self) -> None:
        self._recent = QMenu(self.tr("Open &recent"), self)
        self._recent.aboutToShow.connect(self._fill_recent)
        fill_menu_bar(self.menuBar(), self.actions_, self._recent)

    def _make_tools(self) -> None:
        tools = ToolBar(self.actions_, self)
        self._export = tools.export
        self.addToolBar(tools)

    def _make_status(self) -> None:
        self._status = QLabel(self)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(QLabel(self.tr("F1: keyboard"), self))

    def _connect_views(self) -> None:
        desk, results = self._desk, self.results
        findings, statute = results.findings, results.statute
        self.start.folder_wanted.connect(self.actions_["open-folder"].trigger)
        self.start.sample_wanted.connect(self.actions_["open-sample"].trigger)
        self.start.recent_wanted.connect(lambda path: operations.open_paths(desk, [path]))
        self.ready.check_wanted.connect(self.actions_["check"].trigger)
        self.ready.jurisdiction_edited.connect(self._rename)
        self.ready.checklists_chosen.connect(lambda c: operations.choose_checklists(desk, c))
        self.results.checklist_wanted.connect(desk.session.see_under)
        statute.reading.otherwise_wanted.connect(self._read_otherwise)
        self.ready.reading_wanted.connect(self._read_otherwise)
        self.problems.chosen.connect(self._read_problem)
        self.message.folder_wanted.connect(self._dialogs.open_folder_of)
        self.progress.cancel_wanted.connect(lambda: operations.cancel(desk))
        self.actions_["cancel"].triggered.connect(self.progress.stopping)
        self.actions_.connect_views(
            {
                "quit": self.close,
                "problems": self.problems.toggle,
                "reading": self._read_otherwise,
                "go-reading": statute.focus_reading,
                "next-finding": lambda: findings.step(1),
                "previous-finding": lambda: findings.step(-1),
                "next-evidence": lambda: statute.step(1),
                "previous-evidence": lambda: statute.step(-1),
                "next-statute": statute.next_statute,
                "filter": findings.focus_filter,
                "show-all": findings.clear_filters,
                "next-pane": lambda: results.step_pane(1),
                "previous-pane": lambda: results.step_pane(-1),
                "go-findings": findings.focus_list,
                "go-finding": results.finding.focus_first,
                "go-evidence": statute.focus_list,
                "go-outline": statute.focus_outline,
                "go-text": statute.focus_text,
                "larger": lambda: statute.set_zoom(statute.zoom + 1),
                "smaller": lambda: statute.set_zoom(statute.zoom - 1),
            }
            | {f"only-{v}": partial(findings.toggle_verdict, v) for v in Verdict}
            | self._corrections()
        )
        fill_outline_menu(statute.outline_menu, self.actions_)
        self.actions_["beside"].toggled.connect(lambda on: results.set_beside(beside=on))

    def _connect_session(self) -> None:
        session = self._desk.session
        session.paths_changed.connect(self._show_paths)
        session.files_changed.connect(self._show_files)
        session.checklists_changed.connect(self._show_checklists)
        session.assessment_changed.connect(self._show_assessment)
        session.rows_changed.connect(lambda: self.results.findings.show_rows(session.rows))
        session.problems_changed.connect(lambda: self.problems.show_problems(session.problems))
        session.doing_changed.connect(self._show_doing)
        session.progressed.connect(self.progress.show_progress)
        session.told.connect(self.message.show_message)

    def _restore(self) -> None:
        memory = self._desk.memory
        self.restoreGeometry(memory.shape("window"))
        self.actions_["beside"].setChecked(bool(memory.number("beside", 0)))
        self.results.outer.restoreState(memory.shape("outer"))
        self.results.inner.restoreState(memory.shape("inner"))
        self.results.statute.splitter.restoreState(memory.shape("statute"))
        self.results.statute.set_zoom(memory.number("zoom", 0))

    def _rename(self, jurisdiction: str) -> None:
        self._desk.session.jurisdiction = jurisdiction.strip()
        self._show_title()

    def _corrections(self) -> dict[str, Callable[[], object]]:
        """What the actions on the outline do, to the unit that the cursor is on."""
        desk, dialogs, pane = self._desk, self._dialogs, self.results.statute
        return {
            "split-unit": lambda: correcting.split(desk, dialogs, pane.shown, pane.text.caret),
            "merge-unit": lambda: correcting.merge(desk, pane.shown, pane.chosen_unit),
            "renumber-unit": lambda: correcting.renumber(
                desk, dialogs, pane.shown, pane.chosen_unit
            ),
            "not-law-unit": lambda: correcting.not_law(desk, pane.shown, pane.chosen_unit),
            "undo-unit": lambda: correcting.undo(desk, pane.shown),
        }

    def _read_otherwise(self) -> None:
        """Ask how the chosen file, or the shown statute's, is to be read."""
        shown = self.results.statute.shown
        certificate = shown.certificate if shown else None
        here = self.pages.currentWidget() is self.results
        path = (certificate.path if certificate else None) if here else self.ready.chosen_file
        ask_reading(self._desk, self._dialogs, path)

    def _read_problem(self, problem: Problem) -> None:
        """Ask how a file that could not be read is to be read."""
        ask_reading(self._desk, self._dialogs, problem.path)

    def _show_paths(self) -> None:
        session = self._desk.session
        self.message.hide()
        self.ready.show_paths(session.paths, session.jurisdiction)
        self.start.show_recent(self._desk.memory.recent())
        page = self.ready if session.paths else self.start
        self.pages.setCurrentWidget(page)
        page.focus_first()
        self._show_title()

    def _show_files(self) -> None:
        self.ready.show_files(self._desk.session.files)

    def _show_checklists(self) -> None:
        session = self._desk.session
        self.ready.show_checklists(session.available, session.chosen)
        self._show_title()

    def _show_assessment(self) -> None:
        session = self._desk.session
        if session.assessment is not None:
            self.message.hide()
            results = session.assessment.checklists
            titles = tuple((r.checklist.id, r.checklist.title) for r in results)
            self.results.statute.show_statutes(session.assessment.bundle.statutes)
            self.results.findings.show_checklists(titles)
            self.results.findings.show_rows(session.rows)
            self.pages.setCurrentWidget(self.results)
            self.results.findings.focus_list()
        self._export.setEnabled(session.assessment is not None)
        self._show_title()

    def _show_doing(self) -> None:
        doing = self._desk.session.doing
        self.ready.set_busy(busy=doing is not Doing.NOTHING)
        if doing is Doing.NOTHING:
            self.progress.hide()
            return
        self.message.hide()
        checking = doing is Doing.CHECKING
        self.progress.begin(self.tr("Checking…") if checking else self.tr("Writing…"))

    def _show_title(self) -> None:
        """The country in the title bar, and the numbers in the status bar."""
        session = self._desk.session
        self.setWindowTitle(
            self.tr("{jurisdiction} – LawGap").format(jurisdiction=session.jurisdiction)
            if session.jurisdiction
            else self.tr("LawGap")
        )
        if session.assessment is not None:
            bundle = session.assessment.bundle
            words = self.tr("Statutes: {statutes}   Words: {words}   Checklists: {checklists}")
            self._status.setText(
                words.format(
                    statutes=len(bundle.statutes),
                    words=f"{sum(statute.words for statute in bundle.statutes):,}",
                    checklists=len(session.assessment.checklists),
                )
            )
        else:
            self._status.setText(self.tr("Not checked yet") if session.paths else "")

    def _fill_recent(self) -> None:
        self._recent.clear()
        for place, path in enumerate(self._desk.memory.recent(), start=1):
            action = self._recent.addAction(f"&{place}  {path}")
            action.triggered.connect(
                lambda _checked, path=path: operations.open_paths(self._desk, [path])
            )
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)
