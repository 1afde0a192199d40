"""Correcting the tree of a statute: what each wish does, and reading the file anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lawgap.model.corrections import Correction, CorrectionKind, correction_of, split_at
from lawgap.model.errors import LawGapError
from lawgap.model.statute import ProvisionKind, Statute
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing, Kind, Message
from lawgap.ui.views.unit_dialog import UnitWords
from lawgap.ui.work import operations

_SHOWN = 60  # characters


def split(desk: Desk, dialogs: Dialogs, statute: Statute | None, offset: int) -> None:
    """Let a unit begin at the caret; ask what it is called."""
    if statute is None:
        return
    first = UnitWords(kind=ProvisionKind.ARTICLE)
    words = dialogs.unit(_beginning(statute, offset), first, new=True)
    if words is not None:
        made = split_at(statute, offset, words.kind, number=words.number, heading=words.heading)
        _correct(desk, statute, made)


def renumber(desk: Desk, dialogs: Dialogs, statute: Statute | None, place: int) -> None:
    """Ask for the number and heading of a unit, and give them to it."""
    if statute is None or place < 0:
        return
    unit = statute.provisions[place]
    before = UnitWords(kind=unit.kind, number=unit.number, heading=unit.heading)
    words = dialogs.unit(_beginning(statute, unit.span.start), before, new=False)
    if words is not None and words != before:
        made = correction_of(
            statute, place, CorrectionKind.RENUMBER, number=words.number, heading=words.heading
        )
        _correct(desk, statute, made)


def merge(desk: Desk, statute: Statute | None, place: int) -> None:
    """Join a unit with the one before it."""
    if statute is not None and place >= 0:
        _correct(desk, statute, correction_of(statute, place, CorrectionKind.MERGE))


def not_law(desk: Desk, statute: Statute | None, place: int) -> None:
    """Mark a unit as something that binds nobody."""
    if statute is not None and place >= 0:
        _correct(desk, statute, correction_of(statute, place, CorrectionKind.NOT_LAW))


def undo(desk: Desk, statute: Statute | None) -> None:
    """Take the last correction of the statute back."""
    if statute is not None and desk.session.doing is Doing.NOTHING:
        desk.background.submit(
            jobs.undo_last_correction, statute, desk.settings, on_end=_then_check(desk)
        )


def _correct(desk: Desk, statute: Statute, correction: Correction) -> None:
    if desk.session.doing is Doing.NOTHING:
        desk.background.submit(
            jobs.keep_correction, statute, correction, desk.settings, on_end=_then_check(desk)
        )


def _then_check(desk: Desk) -> Callable[[object, LawGapError | None], None]:
    """Read and compare anew what was corrected; an error is told, a wish without effect too."""

    def follow(result: object, error: LawGapError | None) -> None:
        if error is not None:
            tell_error(desk, error)
        elif result:
            operations.check(desk)
        else:
            text = QCoreApplication.translate("Correcting", "There is no correction to take back.")
            desk.session.tell(Message(kind=Kind.NOTE, text=text))

    return follow


def _beginning(statute: Statute, offset: int) -> str:
    """How the text goes on at an offset."""
    return " ".join(statute.text[offset : offset + 2 * _SHOWN].split())[:_SHOWN]
