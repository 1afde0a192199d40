"""What a user does with the countries of a project: add, show, rename, take out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.project import CountryHead
from lawgap.projects.handle import Project
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing
from lawgap.ui.views.several_dialog import Several
from lawgap.ui.words.translation import window_language
from lawgap.ui.work import operations
from lawgap.ui.work.unveiling import unveil
from lawgap.usecases.project import (
    back_up,
    change_country,
    head_of,
    plan_of,
    remove_country,
    request_of,
)
from lawgap.usecases.review import reviews_of


def add(desk: Desk, dialogs: Dialogs) -> None:
    """Add the statutes of one more country to the open project."""
    if folder := dialogs.folder():
        open_paths(desk, dialogs, [folder])


def open_paths(desk: Desk, dialogs: Dialogs, paths: Iterable[Path]) -> None:
    """Work on files or folders; a folder of folders asks whether each is a jurisdiction.

    What was said of a folder is remembered, so that it is asked once.
    """
    operations.open_paths(desk, paths, ask=partial(_ask_several, desk, dialogs))


def show(desk: Desk, country: str) -> None:
    """Show another country of the open project."""
    session = desk.session
    countries = session.head.countries if session.head else ()
    head = next((one for one in countries if one.id == country), None)
    if session.project is not None and head is not None and session.doing is Doing.NOTHING:
        load(desk, session.project, head)


def rename(desk: Desk, dialogs: Dialogs) -> None:
    """Ask for another name for the country that is shown."""
    session = desk.session
    head = session.country_head
    if session.project is None or head is None:
        return
    name = dialogs.name(_tr("Rename the country"), _tr("Its name:"), head.name)
    if not name or name == head.name:
        return
    try:
        change_country(session.project, head.id, name=name)
    except LawGapError as error:
        tell_error(desk, error)
        return
    session.jurisdiction = name
    session.set_head(head_of(session.project))


def remove(desk: Desk, dialogs: Dialogs) -> None:
    """Take the country that is shown out of the project, after asking; a dated copy comes first."""
    session = desk.session
    project, head = session.project, session.country_head
    if project is None or head is None or session.doing is not Doing.NOTHING:
        return
    text = _tr(
        "Take {country} out of the project, with its statutes and all decisions on it? It cannot "
        "be undone, but a dated copy of the project is made first (File, Backups)."
    )
    if not dialogs.sure(text.format(country=head.name), _tr("Take out")):
        return

    def follow(_result: object, error: LawGapError | None) -> None:
        session.set_doing(Doing.NOTHING)
        tell_error(desk, error)
        if error is None and session.project is project:
            _remove(desk, project, head)

    job = desk.background.submit(back_up, project.key, desk.settings, on_end=follow)
    session.set_doing(Doing.SAVING, job)


def load(desk: Desk, project: Project, head: CountryHead) -> None:
    """Load what the project keeps of a country in the background, and show it."""
    session = desk.session

    def follow(result: object, error: LawGapError | None) -> None:
        if error is None and session.project is project:
            _show(desk, project, head, result)
            return
        session.set_doing(Doing.NOTHING)
        if session.project is project:
            tell_error(desk, error)

    job = desk.background.submit(
        jobs.load_country, project.key, head.id, window_language(), on_end=follow
    )
    session.set_doing(Doing.OPENING, job)


def _ask_several(desk: Desk, dialogs: Dialogs, folder: Path, names: tuple[str, ...]) -> None:
    """One country's law in several folders is checked together, jurisdictions each by itself."""
    session, memory = desk.session, desk.memory
    whole = session.paths == (folder,)  # else single folders in it were opened
    known = whole and memory.is_together(folder)
    if session.doing is not Doing.NOTHING or session.assessment or known:
        return
    answer = dialogs.several(folder, names)
    if answer is Several.TOGETHER:
        if whole:
            memory.set_together(folder)
        return
    session.set_paths((), "")
    if answer is Several.EACH:
        session.view_wanted.emit("jurisdictions")
        session.jurisdictions_wanted.emit(folder, () if whole else names)


def last_shown(desk: Desk, project: str, countries: Sequence[CountryHead]) -> CountryHead:
    """The country that was shown when the project was closed, or the first."""
    last = desk.memory.country_of(project)
    return next((country for country in countries if country.id == last), countries[0])


def _remove(desk: Desk, project: Project, head: CountryHead) -> None:
    session = desk.session
    try:
        remove_country(project, head.id)
    except LawGapError as error:
        tell_error(desk, error)
        return
    session.set_paths((), "")
    session.set_project(project, head_of(project))
    left = [one for one in session.head.countries if one.checked] if session.head else []
    if left:
        load(desk, project, left[0])
    tell(desk, _tr("{country} was taken out of the project.").format(country=head.name))


def _show(desk: Desk, project: Project, head: CountryHead, loaded: object) -> None:
    """Show a country: its files where they still are, its decisions, its findings."""
    session = desk.session
    request = request_of(project, head.id, desk.settings)
    session.set_paths(request.paths if request else (), head.name)
    session.reading = dict(request.own_choices) if request else {}
    plan = plan_of(project, head.id, desk.settings)
    known = frozenset(checklist.id for checklist in session.available)
    session.set_checklists(session.available, frozenset(plan.checklists) & known or known)
    session.set_country(head.id, reviews_of(project, head.id))
    session.set_project(project, head_of(project))
    if session.head is not None:
        desk.memory.set_country_of(session.head.id, head.id)
    if isinstance(loaded, jobs.Checked):
        unveil(desk, loaded, lambda: None)
    else:
        session.set_doing(Doing.NOTHING)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Countries", text)
