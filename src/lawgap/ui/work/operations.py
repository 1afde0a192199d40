"""What a user can do, one small function each: what runs in the worker, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.data import data_dir
from lawgap.model.errors import LawGapError
from lawgap.model.finding import Assessment
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.words.translation import window_language
from lawgap.ui.work.checking import check
from lawgap.usecases.check import jurisdiction_of
from lawgap.usecases.export import (
    ExportChoices,
    default_target,
    refuse_bad_folder,
    refuse_bad_target,
)
from lawgap.usecases.files import folders_among
from lawgap.usecases.selection import only as selected

__all__ = (
    "cancel",
    "check",
    "choose_checklists",
    "export",
    "export_marked",
    "load_checklists",
    "open_paths",
    "open_sample",
    "suggested_target",
    "with_decisions",
)


def load_checklists(desk: Desk) -> None:
    """Read the checklists that can be chosen; those chosen last time are chosen again."""

    def follow(result: object, error: LawGapError | None) -> None:
        if not isinstance(result, tuple):
            tell_error(desk, error)
            return
        ids = frozenset(checklist.id for checklist in result)
        remembered = (desk.memory.chosen() or frozenset()) & ids
        desk.session.set_checklists(result, remembered or ids)

    desk.background.submit(jobs.load_checklists, desk.settings, window_language(), on_end=follow)


def choose_checklists(desk: Desk, chosen: Iterable[str]) -> None:
    """Set, and remember, which checklists a check uses."""
    desk.memory.set_chosen(chosen)
    desk.session.set_checklists(desk.session.available, frozenset(chosen))


def open_paths(
    desk: Desk,
    paths: Iterable[Path],
    *,
    ask: Callable[[Path, tuple[str, ...]], None] | None = None,
) -> None:
    """Work on ``paths``: files or folders.

    ``ask``: called with a folder and the names of the folders in it, where these may be
    jurisdictions of their own.
    """
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
            folder, several = _several_in(opened, result)
            if several and ask is not None:
                ask(folder, several)

    desk.background.submit(jobs.list_files, opened, on_end=follow)


def _several_in(opened: tuple[Path, ...], files: tuple[Path, ...]) -> tuple[Path, tuple[str, ...]]:
    """A folder and those folders in it that may be jurisdictions: opened with it, or by themselves.

    ``files``: that are read of ``opened``.
    """
    if len(opened) == 1:
        return opened[0], folders_among(files, opened[0])
    folder = opened[0].parent
    beside = all(path.is_dir() and path.parent == folder for path in opened)
    return folder, folders_among(files, folder) if beside else ()


def open_sample(desk: Desk) -> None:
    """Work on the shipped sample country."""
    sample = data_dir("resources") / "sample"
    country = next((path for path in sorted(sample.iterdir()) if _holds_statutes(path)), sample)
    open_paths(desk, (country,))
    desk.session.jurisdiction = country.name.capitalize()
    desk.session.paths_changed.emit()


def cancel(desk: Desk) -> None:
    """Stop what the user waits for."""
    if desk.session.doing is not Doing.NOTHING:
        desk.background.cancel(desk.session.job)


def export(
    desk: Desk,
    path: Path,
    kind: str,
    choices: ExportChoices,
    *,
    only: Collection[str] | None = None,
) -> None:
    """Write the assessment to ``path`` as ``kind``, in the background.

    ``only``: the criteria to write; ``None``: all of them.
    """
    session = desk.session
    assessment = with_decisions(desk)
    if assessment is not None and only is not None:
        assessment = selected(assessment, only)
    if assessment is None or session.doing is not Doing.NOTHING:
        return
    try:
        refuse_bad_target(path, inputs=session.paths)
    except LawGapError as error:
        tell_error(desk, error)
        return
    desk.memory.set_export_choices(choices)
    told = replace(choices, reviews=session.reviews)
    job = desk.background.submit(
        jobs.write_file, assessment, path, kind, told, on_end=_then_say_written(desk)
    )
    session.set_doing(Doing.EXPORTING, job)


def export_marked(desk: Desk, folder: Path) -> None:
    """Write each statute with its evidence marked into ``folder``, in the background."""
    session = desk.session
    assessment = with_decisions(desk)
    if assessment is None or session.doing is not Doing.NOTHING:
        return
    try:
        refuse_bad_folder(folder, inputs=session.paths)
    except LawGapError as error:
        tell_error(desk, error)
        return
    job = desk.background.submit(
        jobs.write_marked,
        assessment,
        folder,
        replace(desk.memory.export_choices(), reviews=session.reviews),
        on_end=_then_say_written(desk),
    )
    session.set_doing(Doing.EXPORTING, job)


def with_decisions(desk: Desk) -> Assessment | None:
    """The assessment with what people decided, as the reviews stand now: what a report shows."""
    session = desk.session
    if session.assessment is None:
        return None
    decisions = {
        review.criterion: review.decision
        for review in session.reviews.values()
        if review.decision is not None
    }
    return replace(session.assessment, decisions=decisions)


def _then_say_written(desk: Desk) -> Callable[[object, LawGapError | None], None]:
    def follow(result: object, error: LawGapError | None) -> None:
        desk.session.set_doing(Doing.NOTHING)
        if not isinstance(result, Path):
            tell_error(desk, error)
            return
        desk.memory.set_export_folder(result.parent)
        text = _tr("Written: {path}").format(path=result)
        desk.session.tell(Message(kind=Kind.DONE, text=text, path=result))

    return follow


def suggested_target(desk: Desk, kind: str) -> Path:
    """Where a report would go: the folder used last, else the statutes' own neighbour."""
    name = default_target(desk.session.jurisdiction, kind=kind).name
    return (desk.memory.export_folder() or Path.home()) / name


def _holds_statutes(path: Path) -> bool:
    return path.is_dir() and path.name != "drafts"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
