"""Writing what lies between two versions of a law to a file of the user's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.review import Review
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process.version_jobs import Versions, write_versions
from lawgap.ui.session import Doing, Kind, Message
from lawgap.usecases.export import default_target, refuse_bad_target


def export_versions(
    desk: Desk, dialogs: Dialogs, versions: Versions, reviews: Mapping[str, Review], kind: str
) -> None:
    """Ask where to, and write it in the background; ``reviews``: of the old version."""
    session, newest = desk.session, versions.new or versions.old
    name = default_target(f"{newest.jurisdiction}-changes", kind=kind).name
    path = dialogs.target((desk.memory.export_folder() or Path.home()) / name)
    if path is None or session.doing is not Doing.NOTHING:
        return
    try:
        refuse_bad_target(path, inputs=(*versions.old.paths, *newest.paths))
    except LawGapError as error:
        tell_error(desk, error)
        return

    def follow(result: object, error: LawGapError | None) -> None:
        session.set_doing(Doing.NOTHING)
        if isinstance(result, Path):
            desk.memory.set_export_folder(result.parent)
            text = _tr("Written: {path}").format(path=result)
            session.tell(Message(kind=Kind.DONE, text=text, path=result))
        tell_error(desk, error)

    choices = desk.memory.export_choices()
    job = desk.background.submit(
        write_versions, versions, path, kind, choices, reviews, on_end=follow
    )
    session.set_doing(Doing.EXPORTING, job)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Comparing", text)
