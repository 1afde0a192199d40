"""The open project is made ready to be searched, while nothing else is to be done."""

from __future__ import annotations

from lawgap.model.errors import LawGapError
from lawgap.ui.desk import Desk
from lawgap.usecases.project import index_project


def index(desk: Desk) -> None:
    """Index what is new in the open project; it gives way to whatever the user asks for."""
    if desk.session.project is not None:
        key = desk.session.project.key
        desk.background.submit(index_project, key, desk.settings, on_end=_in_silence, idle=True)


def _in_silence(_result: object, _error: LawGapError | None) -> None:
    """Where it failed, searches find less and say so."""
