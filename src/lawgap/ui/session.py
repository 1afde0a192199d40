"""What the window is working on: chosen files and checklists, and the assessment.

Operations change it; views hear of it by signals. It calls nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lawgap.model.checklist import Checklist
from lawgap.model.finding import Assessment
from lawgap.model.project import CountryHead, ProjectHead, Recoverable
from lawgap.model.reading import ReadChoices
from lawgap.model.review import Review
from lawgap.model.statute import Problem
from lawgap.projects.handle import Project
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.rows import FindingRow, under_checklist

FINDINGS = "findings"
"""The view that is always there: the start page, then what is ready, then the findings."""


class Kind(StrEnum):
    """What a message is about."""

    DONE = "done"
    NOTE = "note"
    ERROR = "error"


class Doing(StrEnum):
    """What the worker is busy with, as far as the user waits for it."""

    NOTHING = "nothing"
    OPENING = "opening"
    SAVING = "saving"
    CHECKING = "checking"
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One line for the user. ``path``: a file that was written, whose folder can be opened."""

    kind: Kind
    text: str
    hint: str = ""
    path: Path | None = None


class Session(QObject):
    """The state of one window."""

    paths_changed = Signal()
    files_changed = Signal()
    checklists_changed = Signal()
    text_coming = Signal(object, object)  # this assessment with these rows is shown next: text,
    statutes_coming = Signal(object)  # list of statutes,
    findings_coming = Signal(object, object)  # findings,
    page_coming = Signal()  # and page are laid out, in this order
    assessment_changed = Signal()
    rows_changed = Signal()  # the same assessment, seen under another checklist
    problems_changed = Signal()
    project_changed = Signal()  # opened, saved elsewhere, closed; its countries or counts
    reviews_changed = Signal(str)  # of this criterion; empty: of all
    filter_changed = Signal()
    left_changed = Signal()
    doing_changed = Signal()
    progressed = Signal(int, int, str)
    told = Signal(object)  # Message
    finding_wanted = Signal(str)  # show the findings, with this criterion chosen
    jurisdictions_wanted = Signal(object, object)  # check each in this folder; of these names
    view_wanted = Signal(str)  # show the view of this name
    place_wanted = Signal(str, int)  # show this place of a statute (id, offset)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths: tuple[Path, ...] = ()
        self.jurisdiction = ""
        self.files: tuple[Path, ...] | None = None  # None: not known yet
        self.reading: dict[Path, ReadChoices] = {}  # how single files are to be read
        self.available: tuple[Checklist, ...] = ()
        self.chosen: frozenset[str] = frozenset()
        self.assessment: Assessment | None = None
        self.rows: tuple[FindingRow, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.project: Project | None = None
        self.head: ProjectHead | None = None  # None: no project is open
        self.left: tuple[Recoverable, ...] = ()  # untitled projects that were not closed
        self.country = ""  # the id of the country that is shown; empty: not in the project yet
        self.reviews: Mapping[str, Review] = {}  # by criterion
        self.filter = Filter()
        self.doing = Doing.NOTHING
        self.job = 0
        self.watching = False  # whether the files are checked each time they are saved
        self._all_rows: tuple[FindingRow, ...] = ()

    def set_paths(self, paths: tuple[Path, ...], jurisdiction: str) -> None:
        """Work on other files; what was found in the old ones is let go."""
        self.paths = paths
        self.jurisdiction = jurisdiction
        self.reading = {}
        self.set_country("", {})
        self.set_files(None)
        self.set_assessment(None, ())
        self.paths_changed.emit()

    def set_files(self, files: tuple[Path, ...] | None) -> None:
        """Set which files a check will read; None: not known yet."""
        self.files = files
        self.files_changed.emit()

    def set_checklists(self, available: tuple[Checklist, ...], chosen: frozenset[str]) -> None:
        """Set what can be chosen and what is."""
        self.available = available
        self.chosen = chosen
        self.checklists_changed.emit()

    def set_assessment(self, assessment: Assessment | None, rows: tuple[FindingRow, ...]) -> None:
        """Set what was found."""
        if assessment is None:
            self.set_filter(Filter())
        self.assessment = assessment
        self._all_rows = rows
        self.rows = self._rows_under(self.filter.checklist)
        self.set_problems(assessment.bundle.problems if assessment else ())
        self.assessment_changed.emit()

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Set what went wrong with single files."""
        self.problems = problems
        self.problems_changed.emit()

    def see_under(self, checklist: str) -> None:
        """Show the findings as one checklist judges them; empty: all of them, as they are."""
        self.rows = self._rows_under(checklist)
        self.rows_changed.emit()

    def set_project(self, project: Project | None, head: ProjectHead | None) -> None:
        """Set which project is open, and what it holds."""
        self.project = project
        self.head = head
        self.project_changed.emit()

    def set_left(self, left: tuple[Recoverable, ...]) -> None:
        """Set which untitled projects can be gone on with."""
        self.left = left
        self.left_changed.emit()

    def set_head(self, head: ProjectHead) -> None:
        """Set what the open project holds now."""
        self.head = head
        self.project_changed.emit()

    @property
    def country_head(self) -> CountryHead | None:
        """The country that is shown, as the project knows it."""
        countries = self.head.countries if self.head else ()
        return next((one for one in countries if one.id == self.country), None)

    @property
    def reviewable(self) -> bool:
        """Whether a person can decide on findings here and now."""
        return bool(
            self.assessment is not None
            and self.country
            and self.head is not None
            and self.head.read_only is None
        )

    def set_country(self, country: str, reviews: Mapping[str, Review]) -> None:
        """Set which country of the project is shown, and what people decided on it."""
        self.country = country
        self.set_reviews(reviews)

    def set_reviews(self, reviews: Mapping[str, Review], criterion: str = "") -> None:
        """Set what people decided; ``criterion``: only this one changed."""
        self.reviews = reviews
        self.reviews_changed.emit(criterion)

    def set_filter(self, chosen: Filter) -> None:
        """Set which findings are shown; under another checklist they are judged its way."""
        if chosen == self.filter:
            return
        other = chosen.checklist != self.filter.checklist
        self.filter = chosen
        if other:
            self.see_under(chosen.checklist)
        self.filter_changed.emit()

    def set_doing(self, doing: Doing, job: int = 0) -> None:
        """Set what the user waits for, and its job's number."""
        self.doing = doing
        self.job = job
        self.doing_changed.emit()

    def tell(self, message: Message) -> None:
        """Show one line to the user."""
        self.told.emit(message)

    def _rows_under(self, checklist: str) -> tuple[FindingRow, ...]:
        for result in self.assessment.checklists if self.assessment else ():
            if result.checklist.id == checklist:
                return under_checklist(self._all_rows, result)
        return self._all_rows
