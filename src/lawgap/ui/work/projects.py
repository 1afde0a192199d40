"""What a user does with projects: new, open, save elsewhere, close, go back to a dated copy.

A project is on the disk from its first check on. Leaving one that has no name yet, but decisions
in it, asks what is to become of it; so whatever leaves a project goes through ``leave``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.project import Backup, Prepared, ProjectKey, ReadOnlyReason, Recoverable
from lawgap.projects.handle import Project
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.views.leave_dialog import Leaving
from lawgap.ui.words.project_words import project_name, read_only_words
from lawgap.ui.work import countries, operations
from lawgap.ui.work.indexing import index
from lawgap.usecases.project import (
    back_up,
    close_project,
    discard,
    head_of,
    is_gone,
    open_project,
    prepare_project,
    save_project_as,
)
from lawgap.usecases.review import history

ENDING = ".lawgap"


def is_project(path: Path) -> bool:
    """Whether a path looks like a project file."""
    return path.suffix.casefold() == ENDING


def open_anything(desk: Desk, dialogs: Dialogs, paths: Iterable[Path]) -> None:
    """Open a project, or files and folders as the beginning of a new one."""
    given = tuple(paths)
    project = next((path for path in given if is_project(path)), None)
    if project is not None:
        open_file(desk, dialogs, project)
    elif given and _waits_for_statutes(desk):
        countries.open_paths(desk, dialogs, given)
    elif given:
        leave(desk, dialogs, lambda: countries.open_paths(desk, dialogs, given))


def new(desk: Desk, dialogs: Dialogs) -> None:
    """Begin anew, with nothing open."""
    leave(desk, dialogs, lambda: None)


def open_file(desk: Desk, dialogs: Dialogs, path: Path) -> None:
    """Open the project at ``path`` in the place of what is open."""
    if not path.exists():
        text = _tr("{path} is not there any more.").format(path=path)
        hint = _tr("Choose another file, or go back to a dated copy (File, Backups).")
        tell(desk, text, hint=hint, kind=Kind.ERROR)
        return
    leave(desk, dialogs, lambda: _open(desk, path))


def look_for_left(desk: Desk) -> None:
    """Look for untitled projects whose window or computer stopped, to offer them."""

    def follow(result: object, _error: LawGapError | None) -> None:
        if isinstance(result, tuple):
            open_now = desk.session.head.path if desk.session.head else None
            desk.session.set_left(tuple(one for one in result if one.path != open_now))

    desk.background.submit(jobs.find_recoverable, desk.settings, on_end=follow)


def open_left(desk: Desk, dialogs: Dialogs, left: Recoverable) -> None:
    """Go on with an untitled project that was not closed."""
    leave(desk, dialogs, lambda: _open(desk, left.path))


def throw_away(desk: Desk, dialogs: Dialogs, left: Recoverable) -> None:
    """Delete an untitled project that was not closed, after asking."""
    text = _trn("Delete this unsaved project with %n step(s) of review for good?", left.acts)
    if dialogs.sure(text, _tr("Delete")):
        try:
            discard(left)
        except LawGapError as error:
            tell_error(desk, error)
        look_for_left(desk)


def take_over(desk: Desk, dialogs: Dialogs) -> None:
    """Open the project for changing although another computer holds its lock, after asking."""
    head = desk.session.head
    if head is None:
        return
    text = _tr(
        "Only if LawGap no longer runs there: two who write at once may each undo what the other "
        "did. Take the project over?"
    )
    if dialogs.sure(text, _tr("Take over")):
        leave(desk, dialogs, lambda: _open(desk, head.path, take_over=True))


def save(desk: Desk, dialogs: Dialogs) -> None:
    """A project with a name is saved already, and says so; another one is asked for its name."""
    head = desk.session.head
    if head is None:
        return
    if head.read_only is ReadOnlyReason.NEWER:
        tell(desk, read_only_words(head))
        return
    if head.untitled or head.read_only is not None or _is_gone(desk):
        save_as(desk, dialogs)
        return
    text = _tr("All is saved: each decision is on the disk as soon as it is made.")
    desk.session.tell(Message(kind=Kind.DONE, text=text, path=head.path))


def save_as(desk: Desk, dialogs: Dialogs, *, then: Callable[[], object] = lambda: None) -> None:
    """Keep the project in a file of the user's own; ``then``: what follows once it is."""
    session = desk.session
    if session.project is None or session.head is None:
        return
    if session.doing is not Doing.NOTHING:
        tell(desk, _wait())
        return
    path = dialogs.project_target(_suggestion(desk))
    if path is None:
        return
    old, untitled = session.project, session.head.untitled
    if _is_gone(desk):  # what this window holds open is all that is left of it
        _go_on_at(desk, old, path, copied=False)
        if session.project is not old:
            then()
        return
    if session.head.read_only is None and path == session.head.path:
        save(desk, dialogs)
        return

    def follow(_result: object, error: LawGapError | None) -> None:
        session.set_doing(Doing.NOTHING)
        if error is not None:
            tell_error(desk, error)
            return
        _go_on_at(desk, old, path)
        if session.project is not old:
            then()

    job = desk.background.submit(
        jobs.copy_to, old.key, path, untitled, on_end=follow, on_progress=session.progressed.emit
    )
    session.set_doing(Doing.SAVING, job)


def leave(desk: Desk, dialogs: Dialogs, then: Callable[[], object]) -> None:
    """Close what is open, then do ``then``; a project without a name may be kept first."""
    session = desk.session
    if session.doing is not Doing.NOTHING:
        tell(desk, _wait())
        return

    def go() -> None:
        key = _worth_a_copy(desk)
        close(desk)
        then()
        if key is not None:  # behind what is opened next: nobody waits for it
            desk.background.submit(back_up, key, desk.settings, on_end=_in_silence, idle=True)

    if not worth_asking(desk):
        go()
        return
    leaving = ask_leaving(desk, dialogs)
    if leaving is Leaving.SAVE:
        save_as(desk, dialogs, then=go)
    elif leaving is Leaving.THROW_AWAY:
        go()


def worth_asking(desk: Desk) -> bool:
    """Whether something that a person did would be lost if the open project were left now.

    It has no name yet, or its file is gone.
    """
    session = desk.session
    if session.project is None or session.head is None:
        return False
    if not session.head.untitled and not _is_gone(desk):
        return False
    try:
        return bool(history(session.project, limit=1))
    except LawGapError:  # its disk is away: there is nothing that could be saved
        return False


def ask_leaving(desk: Desk, dialogs: Dialogs) -> Leaving:
    """Ask what is to become of a project that would be lost if it were left now."""
    head = desk.session.head
    gone = head.path if head is not None and not head.untitled else None
    return dialogs.leaving(desk.session.jurisdiction, gone)


def close(desk: Desk) -> None:
    """Let go of what is open; an untitled project is thrown away."""
    session = desk.session
    project = session.project
    session.set_project(None, None)
    session.set_paths((), "")
    if project is not None:
        try:
            close_project(project)
        except LawGapError as error:
            tell_error(desk, error)


def close_for_good(desk: Desk) -> None:
    """Close what is open, and make a dated copy of it here: the worker has gone already."""
    key = _worth_a_copy(desk)
    close(desk)
    if key is not None:
        with suppress(LawGapError):  # as in the background
            back_up(key, desk.settings)


def keep_copy(desk: Desk) -> None:
    """Make a dated copy of the open project in the background, if something changed."""
    session = desk.session
    if session.project is not None and _worth_a_copy(desk) is not None:
        key = session.project.key
        desk.background.submit(back_up, key, desk.settings, on_end=_in_silence, idle=True)


def ask_backup(desk: Desk, dialogs: Dialogs) -> None:
    """Offer the dated copies of the open project (or of one to choose), and go back to one."""
    session = desk.session
    head = session.head
    path = head.path if head is not None and not head.untitled else dialogs.project_file()
    if path is None or session.doing is not Doing.NOTHING:
        return

    def follow(result: object, error: LawGapError | None) -> None:
        if not isinstance(result, tuple):
            tell_error(desk, error)
        elif not result:
            tell(desk, _tr("There is no dated copy of {name} yet.").format(name=path.name))
        elif chosen := dialogs.backup(path, result):
            _restore(desk, chosen, path)

    desk.background.submit(jobs.list_backups, path, desk.settings, on_end=follow)


def refresh_head(desk: Desk) -> None:
    """Read the project's countries and counts anew."""
    session = desk.session
    if session.project is not None:
        session.set_head(head_of(session.project))


def _restore(desk: Desk, backup: Backup, path: Path) -> None:
    close(desk)

    def follow(_result: object, error: LawGapError | None) -> None:
        desk.session.set_doing(Doing.NOTHING)
        tell_error(desk, error)
        if path.exists():
            _open(desk, path)

    job = desk.background.submit(jobs.put_back, backup, path, desk.settings, on_end=follow)
    desk.session.set_doing(Doing.SAVING, job)


def _is_gone(desk: Desk) -> bool:
    """Whether the open project's file was moved, deleted or replaced under this window."""
    project = desk.session.project
    return project is not None and is_gone(project)


def _go_on_at(desk: Desk, old: Project, path: Path, *, copied: bool = True) -> None:
    """Work on the copy that was just written (or is written now), and let the old file go."""
    session = desk.session
    try:
        project = save_project_as(old, path, desk.settings, overwrite=True, copied=copied)
    except LawGapError as error:
        tell_error(desk, error)
        return
    session.set_project(project, head_of(project))
    desk.memory.add_recent(path)
    desk.memory.set_project_folder(path.parent)
    text = _tr("Saved as {path}. From now on each decision is kept there at once.")
    session.tell(Message(kind=Kind.DONE, text=text.format(path=path), path=path))


def _worth_a_copy(desk: Desk) -> ProjectKey | None:
    """The key that reads the open project, where it may be copied: it has a name and is ours.

    Whether anything changed since the last copy is looked at when the copy is made.
    """
    session = desk.session
    if session.project is None or session.head is None:
        return None
    if session.head.untitled or session.head.read_only or _is_gone(desk):
        return None
    return ProjectKey(path=session.project.path, token="")


def _waits_for_statutes(desk: Desk) -> bool:
    """Whether a project with a name is open and holds nothing yet."""
    head = desk.session.head
    return head is not None and not head.untitled and not head.read_only and not head.countries


def _open(desk: Desk, path: Path, *, take_over: bool = False) -> None:
    """Look at all of the file in the background, then open it."""
    session = desk.session

    def follow(result: object, error: LawGapError | None) -> None:
        session.set_doing(Doing.NOTHING)
        tell_error(desk, error)
        if error is None:
            _show(desk, path, result, take_over=take_over)

    job = desk.background.submit(prepare_project, path, desk.settings, on_end=follow)
    session.set_doing(Doing.OPENING, job)


def _show(desk: Desk, path: Path, prepared: object, *, take_over: bool) -> None:
    ready = prepared if isinstance(prepared, Prepared) else None
    try:
        project = open_project(path, desk.settings, take_over=take_over, prepared=ready)
    except LawGapError as error:
        tell_error(desk, error)
        return
    head = head_of(project)
    desk.session.set_project(project, head)
    desk.session.set_left(tuple(one for one in desk.session.left if one.path != path))
    if not head.untitled:
        desk.memory.add_recent(path)
        desk.memory.set_project_folder(path.parent)
    checked = [country for country in head.countries if country.checked]
    if checked:
        countries.load(desk, project, countries.last_shown(desk, head.id, checked))
    else:
        text = _tr("{name} holds no country yet. Open a folder of statutes to add one.")
        tell(desk, text.format(name=project_name(head)))
    keep_copy(desk)
    index(desk)


def _suggestion(desk: Desk) -> Path:
    """Where a project would be kept: the folder used last, under the country's name."""
    head = desk.session.head
    if head is not None and not head.untitled:
        return head.path
    name = operations.suggested_target(desk, ENDING[1:]).name
    return (desk.memory.project_folder() or Path.home()) / name


def _wait() -> str:
    return _tr("Wait until LawGap is ready with what it does, or cancel it (Esc).")


def _in_silence(_result: object, _error: LawGapError | None) -> None:
    """Whether it went well is nothing that a user waits for."""


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("Projects", text, None, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Projects", text)
