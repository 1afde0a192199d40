"""How a file is read: what the user chooses, and reading it anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.reading import ReadChoices
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.work import operations


def ask_reading(desk: Desk, dialogs: Dialogs, path: Path | None) -> None:
    """Ask how the file at ``path`` is to be read; then read it so."""
    if path is None or desk.session.doing is not Doing.NOTHING:
        return
    choices = desk.session.reading.get(path, ReadChoices())

    def follow(result: object, error: LawGapError | None) -> None:
        if isinstance(result, jobs.ReadingQuestion):
            chosen = dialogs.reading(result)
            if chosen is not None:
                read_so(desk, path, chosen)
        else:
            tell_error(desk, error)

    desk.background.submit(jobs.reading_question, path, choices, desk.settings, on_end=follow)


def read_so(desk: Desk, path: Path, choices: ReadChoices) -> None:
    """Keep how a file is to be read; what was checked already is checked again."""
    session = desk.session
    if choices == ReadChoices():
        session.reading.pop(path, None)
    else:
        session.reading[path] = choices
    if session.assessment is not None or session.problems:
        operations.check(desk)
        return
    text = QCoreApplication.translate("Reading", "“{file}” will be read so.")
    session.tell(Message(kind=Kind.NOTE, text=text.format(file=path.name)))
