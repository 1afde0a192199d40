"""What a user can do, one small function each: what runs in the worker, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.data import data_dir
from lawgap.model.errors import Cancelled, LawGapError
from lawgap.settings import Settings
from lawgap.ui import jobs
from lawgap.ui.background import Background
from lawgap.ui.memory import Memory
from lawgap.ui.session import Doing, Kind, Message, Session
from lawgap.usecases.check import CheckRequest, NothingToCheck, jurisdiction_of
from lawgap.usecases.export import (
    ExportChoices,
    default_target,
    refuse_bad_folder,
    refuse_bad_target,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What operations work with."""

    session: Session
    background: Background
    memory: Memory
    settings: Settings


def load_checklists(desk: Desk) -> None:
    """Read the checklists that can be chosen; those chosen last time are chosen again."""

    def follow(result: object, error: LawGapError | None) -> None:
        if not isinstance(result, tuple):
            _tell_error(desk, error)
            return
        ids = frozenset(checklist.id for checklist in result)
        remembered = (desk.memory.chosen() or frozenset()) & ids
        desk.session.set_checklists(result, remembered or ids)

    desk.background.submit(jobs.load_checklists, desk.settings, on_end=follow)


def choose_checklists(desk: Desk, chosen: Iterable[str]) -> None:
    """Set, and remember, which checklists a check uses."""
    desk.memory.set_chosen(chosen)
    desk.session.set_checklists(desk.session.available, frozenset(chosen))


def open_paths(desk: Desk, paths: Iterable[Path]) -> None:
    """Work on ``paths``: files or folders."""
    opened = tuple(path.resolve() for path in paths)
    if not opened or desk.session.doing is not Doing.NOTHING:
        return
    gone = next((path for path in opened if not path.exists()), None)
    if gone is not None:
        text = _tr("{path} is not there any more.").format(path=gone)
        desk.session.tell(Message(kind=Kind.ERROR, text=text, hint=_tr("Choose another folder.")))
        return
    for path in opened:
        if path.is_dir():
            desk.memory.add_recent(path)
    desk.session.set_paths(opened, jurisdiction_of(opened))

    def follow(result: object, _error: LawGapError | None) -> None:
        if isinstance(result, tuple) and desk.session.paths == opened:
            desk.session.set_files(result)

    desk.background.submit(jobs.list_files, opened, on_end=follow)


def open_sample(desk: Desk) -> None:
    """Work on the shipped sample country."""
    sample = data_dir("resources") / "sample"
    country = next((path for path in sorted(sample.iterdir()) if _holds_statutes(path)), sample)
    open_paths(desk, (country,))
    desk.session.jurisdiction = country.name.capitalize()
    desk.session.paths_changed.emit()


def check(desk: Desk) -> None:
    """Compare the opened statutes with the chosen checklists."""
    session = desk.session
    if not session.paths or session.doing is not Doing.NOTHING:
        return
    if session.available and not session.chosen:
        text = _tr("No checklist is chosen.")
        session.tell(Message(kind=Kind.ERROR, text=text, hint=_tr("Choose at least one.")))
        return
    everything = {checklist.id for checklist in session.available} == session.chosen
    request = CheckRequest(
        paths=session.paths,
        jurisdiction=session.jurisdiction,
        checklists=() if everything else tuple(sorted(session.chosen)),
        own_choices=dict(session.reading),
        settings=desk.settings,
    )

    def follow(result: object, error: LawGapError | None) -> None:
        session.set_doing(Doing.NOTHING)
        if isinstance(result, jobs.Checked):
            session.set_assessment(result.assessment, result.rows)
            return
        if isinstance(error, NothingToCheck):
            session.set_problems(error.problems)
        _tell_error(desk, error)

    job = desk.background.submit(
        jobs.run_check, request, on_end=follow, on_progress=session.progressed.emit
    )
    session.set_doing(Doing.CHECKING, job)


def cancel(desk: Desk) -> None:
    """Stop what the user waits for."""
    if desk.session.doing is not Doing.NOTHING:
        desk.background.cancel(desk.session.job)


def export(desk: Desk, path: Path, kind: str, choices: ExportChoices) -> None:
    """Write the assessment to ``path`` as ``kind``, in the background."""
    session = desk.session
    if session.assessment is None or session.doing is not Doing.NOTHING:
        return
    try:
        refuse_bad_target(path, inputs=session.paths)
    except LawGapError as error:
        _tell_error(desk, error)
        return
    desk.memory.set_export_choices(choices)
    job = desk.background.submit(
        jobs.write_file, session.assessment, path, kind, choices, on_end=_then_say_written(desk)
    )
    session.set_doing(Doing.EXPORTING, job)


def export_marked(desk: Desk, folder: Path) -> None:
    """Write each statute with its evidence marked into ``folder``, in the background."""
    session = desk.session
    if session.assessment is None or session.doing is not Doing.NOTHING:
        return
    try:
        refuse_bad_folder(folder, inputs=session.paths)
    except LawGapError as error:
        _tell_error(desk, error)
        return
    job = desk.background.submit(
        jobs.write_marked,
        session.assessment,
        folder,
        desk.memory.export_choices(),
        on_end=_then_say_written(desk),
    )
    session.set_doing(Doing.EXPORTING, job)


def _then_say_written(desk: Desk) -> Callable[[object, LawGapError | None], None]:
    def follow(result: object, error: LawGapError | None) -> None:
        desk.session.set_doing(Doing.NOTHING)
        if not isinstance(result, Path):
            _tell_error(desk, error)
            return
        desk.memory.set_export_folder(result.parent)
        text = _tr("Written: {path}").format(path=result)
        desk.session.tell(Message(kind=Kind.DONE, text=text, path=result))

    return follow


def suggested_target(desk: Desk, kind: str) -> Path:
    """Where a report would go: the folder used last, else the statutes' own neighbour."""
    name = default_target(desk.session.jurisdiction, kind=kind).name
    return (desk.memory.export_folder() or Path.home()) / name


def _tell_error(desk: Desk, error: LawGapError | None) -> None:
    """Show an error in one line with what to do; a wish to stop is no error."""
    if error is not None:
        kind = Kind.NOTE if isinstance(error, Cancelled) else Kind.ERROR
        desk.session.tell(Message(kind=kind, text=error.message, hint=error.hint))


def _holds_statutes(path: Path) -> bool:
    return path.is_dir() and path.name != "drafts"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
