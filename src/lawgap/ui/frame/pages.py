"""What fills the window: first page, what is ready, the findings, and the other views."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.view_table import View, views
from lawgap.ui.panes import panes_of, step
from lawgap.ui.session import FINDINGS
from lawgap.ui.views.ready_page import ReadyPage
from lawgap.ui.views.results_page import ResultsPage
from lawgap.ui.views.start_page import StartPage


class Pages(QStackedWidget):
    """One page at a time; a view is made when it is first wanted."""

    view_changed = Signal(str)

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._table = {view.name: view for view in views()}
        self._made: dict[str, QWidget] = {}
        self._usual: dict[str, list[QByteArray]] = {}
        self.start = StartPage(self)
        self.ready = ReadyPage(self)
        self.results = ResultsPage(self)
        for page in (self.start, self.ready, self.results):
            self.addWidget(page)

    @property
    def view(self) -> str:
        """The name of the view that is shown."""
        shown = self.currentWidget()
        return next((name for name, made in self._made.items() if made is shown), FINDINGS)

    @property
    def views(self) -> tuple[View, ...]:
        """What can be switched to."""
        return tuple(self._table.values())

    def home(self) -> None:
        """Show the findings, or how far one is on the way to them."""
        session = self._desk.session
        if session.assessment is not None:
            self.setCurrentWidget(self.results)
            self.results.findings.focus_list()
        else:
            page = self.ready if session.paths else self.start
            self.setCurrentWidget(page)
            page.focus_first()
        self.view_changed.emit(FINDINGS)

    def lead_to_findings(self) -> None:
        """Lay out the page of findings, which are about to come, unless another view is seen."""
        if self.view == FINDINGS:
            self.setCurrentWidget(self.results)

    def see(self, name: str) -> None:
        """Show the view called ``name``; one that needs findings waits until there are some."""
        view = self._table[name]
        if view.make is None:
            self.home()
        elif self._desk.session.assessment is not None or not view.needs_findings:
            page = self.page(name)
            self.setCurrentWidget(page)
            page.focus_first()  # type: ignore[attr-defined]  # the protocol of views
        self.view_changed.emit(self.view)

    def step_pane(self, by: int) -> None:
        """Move the focus to another pane of what is shown, in a ring."""
        shown = self.currentWidget()
        if shown is self.results:
            self.results.step_pane(by)
        elif shown is not None:
            step(panes_of(shown), by)

    def try_wording(self) -> None:
        """Try a wording for the finding that is chosen."""
        row, page = self.results.findings.chosen(), self.page("wording")
        if row is not None and isinstance(page, WordingView):
            self._desk.session.view_wanted.emit("wording")
            page.begin_with(row)

    def page(self, name: str) -> QWidget:
        """The widget of the view called ``name``, made now if need be."""
        make = self._table[name].make
        if name not in self._made and make is not None:
            self._made[name] = made = make(self._desk, self._dialogs)
            self.addWidget(made)
            self._usual[name] = [splitter.saveState() for splitter in _splitters(made)]
            for place, splitter in enumerate(_splitters(made)):
                splitter.restoreState(self._desk.memory.shape(f"{name}-{place}"))
        return self._made[name]

    def keep_shapes(self) -> None:
        """Remember how the panes of the views were moved."""
        for name, made in self._made.items():
            for place, splitter in enumerate(_splitters(made)):
                self._desk.memory.set_shape(f"{name}-{place}", splitter.saveState())

    def show_usual_layout(self) -> None:
        """Put the panes of every view where they are at first."""
        self.results.show_usual_layout()
        for name, made in self._made.items():
            for splitter, usual in zip(_splitters(made), self._usual[name], strict=False):
                splitter.restoreState(usual)


def _splitters(page: QWidget) -> list[QSplitter]:
    """What divides a page into panes that can be moved."""
    return page.findChildren(QSplitter)
