"""The window: menus, pages, and who hears whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.model.statute import Problem
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.actions import Actions
from lawgap.ui.frame.menus import ToolBar, fill_menu_bar, fill_outline_menu, tip_of
from lawgap.ui.frame.pages import Pages
from lawgap.ui.frame.project_control import ProjectControl
from lawgap.ui.frame.review_control import ReviewControl
from lawgap.ui.frame.way_back import WayBack
from lawgap.ui.session import FINDINGS, Doing
from lawgap.ui.views.bars import MessageBar, ProblemsBar, ProgressStrip
from lawgap.ui.views.live_bar import LiveBar
from lawgap.ui.work import correcting, operations
from lawgap.ui.work.instruments import open_source
from lawgap.ui.work.last_place import LastPlace
from lawgap.ui.work.live import LiveCheck
from lawgap.ui.work.page_pictures import connect_pages
from lawgap.ui.work.reading import ask_reading


class MainWindow(QMainWindow):
    """One window for one bundle of statutes."""

    def __init__(self, desk: Desk, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = dialogs or Dialogs(self)
        self.actions_ = Actions(desk, self._dialogs, self)
        self.setAcceptDrops(True)
        self.resize(_first_size(self.screen().availableSize()))
        self.project = ProjectControl(desk, self._dialogs, self.actions_, self)
        self._make_pages()
        fill_menu_bar(self.menuBar(), self.actions_, self.project.recent)
        self._make_tools()
        self._make_status()
        self.review = ReviewControl(desk, self._dialogs, self.actions_, self.results, self)
        self._connect_views()
        self._connect_actions()
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
        self.project.open_anything(paths)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Remember the window's shape, close the project and end the worker.

        A project without a name asks first what is to become of it; the window may stay.
        """
        if not self.project.may_close():
            event.ignore()
            return
        memory = self._desk.memory
        self.last_place.keep()
        self.pages.keep_shapes()
        memory.set_shape("window", self.saveGeometry())
        memory.set_shape("outer", self.results.outer.saveState())
        memory.set_shape("inner", self.results.inner.saveState())
        memory.set_shape("statute", self.results.statute.splitter.saveState())
        memory.set_number("beside", int(self.actions_["beside"].isChecked()))
        memory.set_number("zoom", self.results.statute.zoom)
        memory.save()
        self.live.watcher.stop()
        self.hide()  # a dated copy of a large project takes a moment
        self._desk.background.close()
        self.project.end()
        super().closeEvent(event)

    def _make_pages(self) -> None:
        self.message = MessageBar(self)
        self.progress = ProgressStrip(self)
        self.problems = ProblemsBar(self)
        self.live = LiveCheck(self._desk, LiveBar(self))
        self.pages = Pages(self._desk, self._dialogs, self)
        self.start, self.ready = self.pages.start, self.pages.ready
        self.results = self.pages.results
        self.way_back = WayBack(self._desk.session, self.pages)
        self.last_place = LastPlace(self._desk, self.results)
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        strips = (self.project.bar, self.message, self.progress, self.problems, self.live.bar)
        for strip in strips:
            layout.addWidget(strip)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(middle)

    def _make_tools(self) -> None:
        tools = ToolBar(self.actions_, self.project.countries, self)
        self._export = tools.export
        self.project.put_chooser(tools.countries)
        self.addToolBar(tools)

    def _make_status(self) -> None:
        self._status = QLabel(self)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().setContentsMargins(8, 0, 4, 0)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self.project.saved)
        self.statusBar().addPermanentWidget(QLabel(self.tr("F1: keyboard"), self))

    def _connect_views(self) -> None:
        desk, results = self._desk, self.results
        statute = results.statute
        for verdict, chip in results.findings.filters.chips.items():
            chip.setToolTip(tip_of(self.actions_[f"only-{verdict}"]))
        self.start.folder_wanted.connect(self.actions_["open-folder"].trigger)
        self.start.sample_wanted.connect(self.actions_["open-sample"].trigger)
        self.project.offer_on(self.start)
        self.actions_["watch"].toggled.connect(self.live.set_watching)
        self.live.watching_changed.connect(self.actions_["watch"].setChecked)
        self.ready.check_wanted.connect(self.actions_["check"].trigger)
        self.ready.jurisdiction_edited.connect(self._rename)
        self.ready.checklists_chosen.connect(lambda c: operations.choose_checklists(desk, c))
        statute.guide.finding_wanted.connect(desk.session.finding_wanted)
        results.findings.table.addAction(self.actions_["try-wording"])
        connect_pages(desk, statute.page)
        results.finding.source_wanted.connect(lambda s: open_source(desk, self._dialogs, s))
        statute.reading.otherwise_wanted.connect(self._read_otherwise)
        self.ready.reading_wanted.connect(self._read_otherwise)
        self.problems.chosen.connect(self._read_problem)
        self.message.folder_wanted.connect(self._dialogs.open_folder_of)
        self.progress.cancel_wanted.connect(lambda: operations.cancel(desk))
        self.actions_["cancel"].triggered.connect(self.progress.stopping)
        self.pages.view_changed.connect(self._show_view)
        fill_outline_menu(statute.outline_menu, self.actions_)
        self.actions_["beside"].toggled.connect(lambda on: results.set_beside(beside=on))

    def _connect_actions(self) -> None:
        results = self.results
        findings, statute = results.findings, results.statute
        self.actions_.connect_doings(
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
                "filter": results.find_words,
                "show-all": findings.clear_filters,
                "next-pane": lambda: self.pages.step_pane(1),
                "previous-pane": lambda: self.pages.step_pane(-1),
                "go-back": self.way_back.go,
                "try-wording": self.pages.try_wording,
                "usual-layout": self._show_usual_layout,
                "go-findings": findings.focus_list,
                "go-finding": results.finding.focus_first,
                "go-evidence": statute.focus_list,
                "go-outline": statute.focus_outline,
                "go-text": statute.focus_text,
                "larger": lambda: statute.set_zoom(statute.zoom + 1),
                "smaller": lambda: statute.set_zoom(statute.zoom - 1),
            }
            | {f"only-{v}": partial(findings.toggle_verdict, v) for v in Verdict}
            | {f"see-{v.name}": partial(self.pages.see, v.name) for v in self.pages.views}
            | statute.doings()
            | self._corrections()
        )

    def _connect_session(self) -> None:
        session = self._desk.session
        session.paths_changed.connect(self._show_paths)
        session.files_changed.connect(self._show_files)
        session.checklists_changed.connect(self._show_checklists)
        session.text_coming.connect(self.results.show_text)
        session.statutes_coming.connect(self.results.show_statutes)
        session.findings_coming.connect(self.results.show_assessment)
        session.page_coming.connect(self.pages.lead_to_findings)
        session.assessment_changed.connect(self._show_assessment)
        session.assessment_changed.connect(self.last_place.find_again)
        session.rows_changed.connect(lambda: self.results.show_rows(session.rows))
        session.problems_changed.connect(lambda: self.problems.show_problems(session.problems))
        session.doing_changed.connect(self._show_doing)
        session.progressed.connect(self.progress.show_progress)
        session.told.connect(self.message.show_message)
        session.reviews_changed.connect(lambda _criterion: self.message.pass_by())
        session.view_wanted.connect(self.pages.see)
        session.finding_wanted.connect(self._show_finding)
        session.place_wanted.connect(self.results.statute.show_place)

    def _restore(self) -> None:
        memory = self._desk.memory
        self.restoreGeometry(memory.shape("window"))
        self.actions_["beside"].setChecked(bool(memory.number("beside", 0)))
        self.results.outer.restoreState(memory.shape("outer"))
        self.results.inner.restoreState(memory.shape("inner"))
        self.results.statute.splitter.restoreState(memory.shape("statute"))
        self.results.statute.set_zoom(memory.number("zoom", 0))

    def _show_usual_layout(self) -> None:
        """Forget how panes were moved: the layout that the window begins with."""
        self.actions_["beside"].setChecked(False)
        self.pages.show_usual_layout()
        self.results.statute.set_zoom(0)

    def _rename(self, jurisdiction: str) -> None:
        self._desk.session.jurisdiction = jurisdiction.strip()
        self.project.show()

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
        self.pages.home()
        self._show_numbers()

    def _show_files(self) -> None:
        self.ready.show_files(self._desk.session.files)

    def _show_checklists(self) -> None:
        session = self._desk.session
        self.ready.show_checklists(session.available, session.chosen)
        self._show_numbers()

    def _show_assessment(self) -> None:
        session = self._desk.session
        if session.assessment is not None:
            self.message.hide()
            self.results.show_assessment(session.assessment, session.rows)
            if self.pages.view == FINDINGS:
                self.pages.home()
        self._export.setEnabled(session.assessment is not None)
        self._show_numbers()

    def _show_finding(self, criterion: str) -> None:
        """Show the findings with one of them chosen, whatever is filtered."""
        self.pages.home()
        self.results.findings.reveal(criterion)

    def _show_view(self, name: str) -> None:
        for view in self.pages.views:
            self.actions_[f"see-{view.name}"].setChecked(view.name == name)

    def _show_doing(self) -> None:
        doing = self._desk.session.doing
        self.ready.set_busy(busy=doing is not Doing.NOTHING)
        if doing is Doing.NOTHING:
            self.progress.hide()
            return
        self.message.hide()
        words = {
            Doing.OPENING: self.tr("Opening…"),
            Doing.SAVING: self.tr("Saving…"),
            Doing.CHECKING: self.tr("Checking…"),
            Doing.EXPORTING: self.tr("Writing…"),
        }
        self.progress.begin(words[doing])

    def _show_numbers(self) -> None:
        """The numbers in the status bar."""
        session = self._desk.session
        if session.assessment is not None:
            bundle = session.assessment.bundle
            words = self.tr("Statutes: {statutes}   Words: {words}   Checklists: {checklists}")
            self._status.setText(
                words.format(
                    statutes=len(bundle.statutes),
                    words=QLocale().toString(sum(statute.words for statute in bundle.statutes)),
                    checklists=len(session.assessment.checklists),
                )
            )
        else:
            self._status.setText(self.tr("Not checked yet") if session.paths else "")


def _first_size(screen: QSize) -> QSize:
    """How large the window is at its first start: three quarters of the screen, within reason."""
    wished = QSize(screen.width() * 3 // 4, screen.height() * 3 // 4)
    return wished.expandedTo(QSize(1280, 720)).boundedTo(QSize(1920, 1200))
