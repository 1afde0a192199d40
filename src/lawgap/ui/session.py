"""What the window is working on: chosen files and checklists, and the assessment.

Operations change it; views hear of it by signals. It calls nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lawgap.model.checklist import Checklist
from lawgap.model.finding import Assessment
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Problem
from lawgap.ui.rows import FindingRow, under_checklist


class Kind(StrEnum):
    """What a message is about."""

    DONE = "done"
    NOTE = "note"
    ERROR = "error"


class Doing(StrEnum):
    """What the worker is busy with, as far as the user waits for it."""

    NOTHING = "nothing"
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
    assessment_changed = Signal()
    rows_changed = Signal()  # the same assessment, seen under another checklist
    problems_changed = Signal()
    doing_changed = Signal()
    progressed = Signal(int, int, str)
    told = Signal(object)  # Message

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
        self.doing = Doing.NOTHING
        self.job = 0
        self._all_rows: tuple[FindingRow, ...] = ()

    def set_paths(self, paths: tuple[Path, ...], jurisdiction: str) -> None:
        """Work on other files; what was found in the old ones is let go."""
        self.paths = paths
        self.jurisdiction = jurisdiction
        self.reading = {}
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
        self.assessment = assessment
        self._all_rows = self.rows = rows
        self.set_problems(assessment.bundle.problems if assessment else ())
        self.assessment_changed.emit()

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Set what went wrong with single files."""
        self.problems = problems
        self.problems_changed.emit()

    def see_under(self, checklist: str) -> None:
        """Show the findings as one checklist judges them; empty: all of them, as they are."""
        self.rows = self._all_rows
        for result in self.assessment.checklists if self.assessment else ():
            if result.checklist.id == checklist:
                self.rows = under_checklist(self._all_rows, result)
        self.rows_changed.emit()

    def set_doing(self, doing: Doing, job: int = 0) -> None:
        """Set what the user waits for, and its job's number."""
        self.doing = doing
        self.job = job
        self.doing_changed.emit()

    def tell(self, message: Message) -> None:
        """Show one line to the user."""
        self.told.emit(message)
