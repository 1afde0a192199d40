"""What fills the window: first page, what is ready, the findings, and the other views."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.session import FINDINGS
from lawgap.ui.view_table import View, views
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

    def page(self, name: str) -> QWidget:
        """The widget of the view called ``name``, made now if need be."""
        make = self._table[name].make
        if name not in self._made and make is not None:
            self._made[name] = make(self._desk, self._dialogs)
            self.addWidget(self._made[name])
        return self._made[name]
