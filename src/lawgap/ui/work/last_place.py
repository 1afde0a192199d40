"""Where one was: found again after a check, and when a country of a project is opened again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from lawgap.model.statute import Statute
from lawgap.ui.desk import Desk
from lawgap.ui.views.results_page import ResultsPage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A place in a statute: so far into the provision of this label, or into the whole."""

    statute: str
    label: str
    within: int
    offset: int


class LastPlace(QObject):
    """Keeps the finding that one leaves, and chooses it when its country is shown again.

    It is the reader's own, so it lies in the memory of the window and not in the project. A check
    takes nobody away from the pane, and from the words, that are looked at.
    """

    def __init__(self, desk: Desk, results: ResultsPage) -> None:
        super().__init__(results)
        self._desk = desk
        self._results = results
        self._country = ""  # of which project, and which of its countries
        self._focused: QWidget | None = None
        self._reading: _Reading | None = None
        session = desk.session
        session.text_coming.connect(self._look)
        session.paths_changed.connect(self._leave)

    def keep(self) -> None:
        """Keep the finding that is chosen now."""
        chosen = self._results.findings.chosen()
        if self._country and chosen is not None:
            self._desk.memory.set_place_in(self._country, chosen.criterion)

    def find_again(self) -> None:
        """Choose the finding of last time, or lead back where one was before the check.

        To be called once the findings are shown.
        """
        if self._desk.session.assessment is not None:
            self._choose_last()
            self._return()

    def _leave(self) -> None:
        self.keep()
        self._country = ""

    def _choose_last(self) -> None:
        session, findings = self._desk.session, self._results.findings
        if session.head is None or not session.country:
            return
        country = f"{session.head.id}/{session.country}"
        if country == self._country:
            return  # checked again: the choice stays as it is
        self._country = country
        last = self._desk.memory.place_in(country)
        if last in findings.shown():
            findings.choose(last)

    def _look(self) -> None:
        """See where one is, before other findings are shown."""
        focused: QWidget | None = QApplication.focusWidget()
        here = focused is not None and self._results.isAncestorOf(focused)
        self._focused = focused if here and self._results.isVisible() else None
        pane = self._results.statute
        reading = self._focused is not None and pane.isAncestorOf(self._focused)
        self._reading = _reading_at(pane.shown, pane.text.caret) if reading else None

    def _return(self) -> None:
        """Lead back there."""
        focused, self._focused = self._focused, None
        if focused is None:
            return
        assessment, reading = self._desk.session.assessment, self._reading
        for statute in assessment.bundle.statutes if assessment and reading else ():
            if reading is not None and statute.id == reading.statute:
                self._results.statute.return_to(statute.id, _offset_in(statute, reading))
        if focused.isVisible():
            focused.setFocus()


def _reading_at(statute: Statute | None, offset: int) -> _Reading | None:
    if statute is None:
        return None
    within = [unit for unit in statute.provisions if unit.span.start <= offset < unit.span.end]
    inner = min(within, key=lambda unit: unit.span.end - unit.span.start, default=None)
    return _Reading(
        statute=statute.id,
        label=inner.label if inner else "",
        within=offset - inner.span.start if inner else 0,
        offset=offset,
    )


def _offset_in(statute: Statute, reading: _Reading) -> int:
    """The same place in the statute as it is now."""
    unit = next((one for one in statute.provisions if one.label == reading.label), None)
    if unit is None or not reading.label:
        return min(reading.offset, len(statute.text))
    return min(unit.span.start + reading.within, max(unit.span.end - 1, unit.span.start))
