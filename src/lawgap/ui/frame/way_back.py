"""The way back from a jump: to the view, or to the finding, from which one came."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject

from lawgap.ui.frame.pages import Pages
from lawgap.ui.session import FINDINGS, Session

_STEPS = 50


class WayBack(QObject):
    """Remembers where one was when something showed a finding or a place; newest first back.

    Links followed within a statute since then come first: they are the later steps.
    """

    def __init__(self, session: Session, pages: Pages) -> None:
        super().__init__(pages)
        self._session = session
        self._pages = pages
        self._been: deque[tuple[str, str]] = deque(maxlen=_STEPS)
        self._leaving = self._arriving = False  # for another country, which takes a moment
        session.finding_wanted.connect(self._leave_for_finding)
        session.view_wanted.connect(self._leave_for_view)
        session.project_changed.connect(self._follow_project)
        session.paths_changed.connect(self._follow_country)

    def go(self) -> None:
        """Go back by one step; nothing where there is none."""
        results = self._pages.results
        if self._pages.view == FINDINGS and results.statute.guide.go_back():
            return
        if not self._been:
            return
        view, criterion = self._been.pop()
        if view == FINDINGS:
            self._pages.home()
            results.findings.reveal(criterion)
        else:
            self._pages.see(view)

    def _leave_for_finding(self, wanted: str) -> None:
        chosen = self._pages.results.findings.chosen()
        here = chosen.criterion if chosen else ""
        arriving, self._arriving = self._arriving and self._pages.view == FINDINGS, False
        if not arriving and (self._pages.view, here) != (FINDINGS, wanted):
            self._remember(here)

    def _leave_for_view(self, wanted: str) -> None:
        if wanted != self._pages.view:
            chosen = self._pages.results.findings.chosen()
            self._remember(chosen.criterion if chosen else "")
            self._leaving = wanted == FINDINGS

    def _remember(self, criterion: str) -> None:
        self._been.append((self._pages.view, criterion))
        self._pages.results.statute.guide.forget_steps()

    def _follow_country(self) -> None:
        """The finding that is shown next there belongs to the same jump."""
        self._arriving, self._leaving = self._leaving, False

    def _follow_project(self) -> None:
        if self._session.project is None:
            self._been.clear()
