"""Checking what is open; what is found goes into the project at once, or into an untitled one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError, ProjectError
from lawgap.model.project import SavedCheck
from lawgap.projects.handle import Project
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.process import jobs, live_jobs
from lawgap.ui.session import Doing, Kind
from lawgap.ui.words.translation import said_of, window_language
from lawgap.ui.work.indexing import index
from lawgap.ui.work.unveiling import unveil
from lawgap.usecases.check import CheckRequest, NothingToCheck
from lawgap.usecases.project import (
    add_country,
    change_country,
    close_project,
    head_of,
    new_project,
    remove_country,
)
from lawgap.usecases.review import reviews_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a check is kept; ``made``: this check made the country, or the whole project."""

    project: Project
    country: str
    made_country: bool = False
    made_project: bool = False


def check(desk: Desk) -> None:
    """Compare the opened statutes with the chosen checklists, and keep what is found."""
    session = desk.session
    if session.doing is not Doing.NOTHING or not (session.paths or session.country):
        return
    if session.available and not session.chosen:
        tell(
            desk, _tr("No checklist is chosen."), hint=_tr("Choose at least one."), kind=Kind.ERROR
        )
        return
    try:
        place = _place(desk)
    except LawGapError as error:  # the project's file is gone, or its disk is full
        tell_error(desk, error)
        return

    def follow(result: object, error: LawGapError | None) -> None:
        if isinstance(result, jobs.Checked):
            _show(desk, result, place)
            return
        session.set_doing(Doing.NOTHING)
        _take_back(place)
        if isinstance(error, NothingToCheck):
            session.set_problems(error.problems)
        tell_error(desk, error)

    job = desk.background.submit(
        *_checking(desk, place),
        request_of(desk),
        window_language(),
        on_end=follow,
        on_progress=session.progressed.emit,
    )
    session.set_doing(Doing.CHECKING, job)


def request_of(desk: Desk) -> CheckRequest:
    """What is to be checked, as the window stands."""
    session = desk.session
    everything = {checklist.id for checklist in session.available} == session.chosen
    return CheckRequest(
        paths=session.paths,
        jurisdiction=session.jurisdiction,
        checklists=() if everything else tuple(sorted(session.chosen)),
        own_choices=dict(session.reading),
        settings=desk.settings,
    )


def _checking(desk: Desk, place: _Place | str) -> tuple[Callable[..., object], *tuple[object, ...]]:
    """What checks, and where it is kept: watched files at the cost of what changed in them."""
    if isinstance(place, str):
        return (jobs.run_check,)
    key = place.project.key
    if desk.session.watching:
        return live_jobs.take_in, live_jobs.Shown(key=key, country=place.country)
    return (jobs.check_into if desk.session.paths else jobs.check_kept), key, place.country


def _place(desk: Desk) -> _Place | str:
    """Where the check will be kept; why not, where it cannot be."""
    session = desk.session
    made = session.project is None
    if session.head is not None and session.head.read_only is not None:
        return _tr("The project can only be read.")
    try:
        project = session.project or new_project(desk.settings)
    except (ProjectError, OSError) as error:
        return said_of(error)
    if session.country:
        _rename(desk, project)
        return _Place(project=project, country=session.country)
    country = add_country(project, _free_name(project, session.jurisdiction)).id
    return _Place(project=project, country=country, made_country=True, made_project=made)


def _rename(desk: Desk, project: Project) -> None:
    """A name typed since the last check becomes the country's."""
    session, head = desk.session, desk.session.country_head
    if head is not None and session.jurisdiction and head.name != session.jurisdiction:
        change_country(project, head.id, name=_free_name(project, session.jurisdiction))


def _free_name(project: Project, name: str) -> str:
    """``name``, numbered where the project has a country of that name already."""
    taken = {country.name.casefold() for country in head_of(project).countries}
    names = [name, *(f"{name} ({number})" for number in range(2, len(taken) + 3))]
    return next(one for one in names if one.casefold() not in taken)


def _take_back(place: _Place | str) -> None:
    """A check that found nothing leaves no country and no project behind."""
    if isinstance(place, str) or not place.made_country:
        return
    with suppress(LawGapError):  # what stopped the check may stop this too; it was told
        if place.made_project:
            close_project(place.project)
        else:
            remove_country(place.project, place.country)


def _show(desk: Desk, checked: jobs.Checked, place: _Place | str) -> None:
    """Show what was found, with what people decided on it."""
    session = desk.session
    if isinstance(place, _Place):
        head = head_of(place.project)
        reviews = reviews_of(place.project, place.country)
        session.set_country(place.country, reviews)
        session.set_project(place.project, head)
    unveil(desk, checked, lambda: _follow(desk, checked, place))


def _follow(desk: Desk, checked: jobs.Checked, place: _Place | str) -> None:
    """Say what there is to say of a check that is shown, and index its words when idle."""
    if isinstance(place, str):
        text = _tr("The findings are shown, but not kept, and nothing can be decided: {why}")
        hint = _tr("Save the project under another name.") if desk.session.head else ""
        tell(desk, text.format(why=place), hint=hint)
    if checked.saved is not None:
        _tell_changed(desk, checked.saved)
    index(desk)


def _tell_changed(desk: Desk, saved: SavedCheck) -> None:
    """Say what a new check did to decisions; nothing where nothing changed beneath them."""
    parts = []
    if saved.stale:
        parts.append(_trn("Something changed beneath %n of your decisions.", saved.stale))
    if saved.lost:
        parts.append(
            _trn(
                "%n piece(s) of evidence that you judged no longer stand in the texts.", saved.lost
            )
        )
    if parts:
        parts.insert(0, _tr("Every decision was kept."))
        tell(
            desk,
            " ".join(parts),
            hint=_tr("Ctrl+7 shows them; K keeps a decision, R decides again."),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Checking", text)


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("Checking", text, None, count)
