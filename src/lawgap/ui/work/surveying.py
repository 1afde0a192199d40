"""What the window compares: the survey on show, how it is arranged, and what changes it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from lawgap.model.errors import Cancelled, LawGapError
from lawgap.model.jurisdictions import MatrixChoices, Survey
from lawgap.projects.handle import Project
from lawgap.settings import Settings
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.process import survey_jobs
from lawgap.ui.process.background import OnEnd
from lawgap.ui.process.survey_jobs import LoadedSurvey
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.words.translation import said, window_language
from lawgap.ui.work.checking import request_of
from lawgap.usecases.arrangement import Arrangement, keep_arrangement, kept_arrangement
from lawgap.usecases.batch_tasks import BatchRequest
from lawgap.usecases.export import refuse_bad_target
from lawgap.usecases.jurisdictions import Arranged, arrange


class Surveying(QObject):
    """The survey of one window. ``changed``: another survey; ``arranged``: shown otherwise."""

    changed = Signal()
    rearranged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.survey: Survey | None = None
        self.shown: Survey | None = None  # in the window's language
        self.choices = MatrixChoices()
        self.arranged: Arranged | None = None
        self._project: Project | None = None  # whose countries are shown

    def show(
        self, survey: Survey | None, shown: Survey | None, choices: MatrixChoices | None = None
    ) -> None:
        """Show another survey, as ``choices`` say.

        What was chosen of the old one is forgotten, unless the new one holds all of it and more.
        """
        if self.survey and survey and shown and _names(self.survey) <= _names(survey):
            choices = choices or self.choices
            own = survey.own or self.survey.own
            survey, shown = replace(survey, own=own), replace(shown, own=own)
        self.survey, self.shown = survey, shown
        usual = MatrixChoices(grouping=self.choices.grouping, order=self.choices.order)
        self.choices = choices or usual
        self.arranged = arrange(shown, self.choices) if shown else None
        self.changed.emit()

    def choose(self, choices: MatrixChoices) -> None:
        """Show the survey otherwise."""
        if self.shown is not None and choices != self.choices:
            self.choices = choices
            self.arranged = arrange(self.shown, choices)
            self._keep()
            self.rearranged.emit()

    def set_own(self, name: str) -> None:
        """Say which jurisdiction is the user's own; "" for none."""
        if self.survey is not None and self.shown is not None and name != self.survey.own:
            self.survey = replace(self.survey, own=name)
            self.shown = replace(self.shown, own=name)
            self._keep()
            self.rearranged.emit()

    def toggle_pin(self, *, criterion: str = "", jurisdiction: str = "") -> None:
        """Pin a criterion or a jurisdiction, or let it go."""
        choices = self.choices
        self.choose(
            replace(
                choices,
                pinned_criteria=_toggled(choices.pinned_criteria, criterion),
                pinned_jurisdictions=_toggled(choices.pinned_jurisdictions, jurisdiction),
            )
        )

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Add results or saved comparisons."""
        self._load(survey_jobs.open_surveys, paths, self.survey, self._desk.settings)

    def open_project(self) -> None:
        """Compare the countries of the open project."""
        session = self._desk.session
        if session.project is not None and session.head is not None:
            key, countries = session.project.key, session.head.countries
            if self._load(survey_jobs.open_project_survey, key, countries):
                self._project = session.project

    def add_checked(self) -> None:
        """Add the country that was checked last, as the user's own."""
        if self._desk.session.assessment is not None:
            self._load(survey_jobs.add_assessment, self._desk.session.assessment, self.survey)

    def check_folder(self, folder: Path, only: tuple[str, ...] = ()) -> None:
        """Check every jurisdiction in ``folder`` with the chosen checklists, on all cores.

        ``only``: the names of those that are wanted; empty: all of them.

        The results lie in the user's own folder: the same folder again goes on where a run was
        stopped, and checks only what has changed.
        """
        request = BatchRequest(
            folder=folder,
            output=results_folder(folder, self._desk.settings),
            only=only,
            checklists=request_of(self._desk).checklists,
            settings=self._desk.settings,
        )
        self._load(survey_jobs.check_folder, request, on_end=self._checked)

    def export(self, path: Path, kind: str) -> None:
        """Write what is shown; JSON holds the whole survey."""
        session = self._desk.session
        if self.survey is None or session.doing is not Doing.NOTHING:
            return
        try:
            refuse_bad_target(path, inputs=session.paths)
        except LawGapError as error:
            tell_error(self._desk, error)
            return
        job = self._desk.background.submit(
            survey_jobs.write_survey, self.survey, path, kind, self.choices, window_language(),
            on_end=self._written,
        )  # fmt: skip
        session.set_doing(Doing.EXPORTING, job)

    def _load(
        self,
        function: Callable[..., LoadedSurvey],
        *arguments: object,
        on_end: OnEnd | None = None,
    ) -> bool:
        """Run it in the worker; whether it could begin."""
        session = self._desk.session
        if session.doing is not Doing.NOTHING:
            return False
        self._project = None
        job = self._desk.background.submit(
            function, *arguments, window_language(),
            on_end=on_end or self._loaded, on_progress=self._progressed,
        )  # fmt: skip
        session.set_doing(Doing.CHECKING, job)
        return True

    def _loaded(self, result: object, error: LawGapError | None) -> None:
        self._desk.session.set_doing(Doing.NOTHING)
        if not isinstance(result, LoadedSurvey):
            tell_error(self._desk, error)
            return
        self._show_loaded(result)
        if result.failed:
            text = _tr("Not checked: {names}").format(names=_few(tuple(map(said, result.failed))))
            tell(self._desk, text, kind=Kind.ERROR)
        elif result.unlike:
            names = ", ".join(result.unlike)
            text = _tr("Not all were checked with the same text of: {names}").format(names=names)
            tell(self._desk, text, hint=_tr("Check them anew to compare like with like."))

    def _progressed(self, done: int, total: int, note: str) -> None:
        """How many are done, and which are being worked on."""
        if total > 1 and note:
            words = _tr("{done} of {total}: {names}")
            note = words.format(done=done, total=total, names=note)
        self._desk.session.progressed.emit(done, total, note)

    def _checked(self, result: object, error: LawGapError | None) -> None:
        """A folder was checked, or the check was stopped: what is done is kept either way."""
        if isinstance(error, Cancelled):
            self._desk.session.set_doing(Doing.NOTHING)
            hint = _tr("Check the same folder again to go on with what is left.")
            tell(self._desk, _tr("Stopped. What was checked so far is kept."), hint=hint)
            return
        self._loaded(result, error)
        if isinstance(result, LoadedSurvey) and not (result.failed or result.unlike):
            self._tell_checked(result)

    def _tell_checked(self, result: LoadedSurvey) -> None:
        words = [_trn("%n jurisdiction(s) checked.", result.checked)]
        if result.kept:
            words.append(_trn("%n had not changed since the last check.", result.kept))
        if result.loose:
            left = _tr("In no folder, so left out: {names}")
            words.append(left.format(names=_few(result.loose)))
        self._desk.session.tell(Message(kind=Kind.DONE, text=" ".join(words)))

    def _show_loaded(self, result: LoadedSurvey) -> None:
        """Show it; a project's countries as they were arranged last in this project."""
        if self._project is None or self._project is not self._desk.session.project:
            self._project = None
            self.show(result.survey, result.shown)
            return
        kept = kept_arrangement(self._project)
        known = result.survey.jurisdiction(kept.own) is not None
        own = kept.own if known else result.survey.own
        self.show(replace(result.survey, own=own), replace(result.shown, own=own), kept.choices)

    def _keep(self) -> None:
        """Keep the arrangement with the project whose countries are shown."""
        project, head = self._project, self._desk.session.head
        here = project is not None and project is self._desk.session.project
        if project is None or not here or self.survey is None or head is None or head.read_only:
            return
        try:
            keep_arrangement(project, Arrangement(choices=self.choices, own=self.survey.own))
        except LawGapError as error:
            tell_error(self._desk, error)

    def _written(self, result: object, error: LawGapError | None) -> None:
        self._desk.session.set_doing(Doing.NOTHING)
        if not isinstance(result, Path):
            tell_error(self._desk, error)
            return
        text = _tr("Written: {path}").format(path=result)
        self._desk.session.tell(Message(kind=Kind.DONE, text=text, path=result))


def results_folder(folder: Path, settings: Settings) -> Path:
    """Where the results of the jurisdictions in ``folder`` are kept."""
    where = hashlib.sha256(str(folder.absolute()).encode(errors="replace")).hexdigest()[:12]
    return settings.surveys_folder / f"{folder.name[:_LONGEST]}-{where}"


def _few(names: tuple[str, ...]) -> str:
    """The first of many names on one line."""
    more = len(names) - _MOST
    shown = "; ".join(names[:_MOST])
    return shown if more <= 0 else _trn("{names} and %n more", more).format(names=shown)


def _names(survey: Survey) -> set[str]:
    return {one.name for one in survey.jurisdictions}


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    if not name:
        return names
    return tuple(one for one in names if one != name) if name in names else (*names, name)


_LONGEST = 60  # characters of a folder's name
_MOST = 4  # names in a message


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("Surveying", text, None, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Surveying", text)
