"""What the window's operations work with."""

from __future__ import annotations

from dataclasses import dataclass

from lawgap.model.errors import Cancelled, LawGapError
from lawgap.settings import Settings
from lawgap.ui.memory import Memory
from lawgap.ui.process.background import Background
from lawgap.ui.session import Kind, Message, Session
from lawgap.ui.words.translation import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The state, the worker, what is remembered, and where things lie."""

    session: Session
    background: Background
    memory: Memory
    settings: Settings


def tell_error(desk: Desk, error: LawGapError | None) -> None:
    """Show an error in one line with what to do; a wish to stop is no error."""
    if error is not None:
        kind = Kind.NOTE if isinstance(error, Cancelled) else Kind.ERROR
        tell(desk, said(error.message), hint=said(error.hint), kind=kind)


def tell(desk: Desk, text: str, *, hint: str = "", kind: Kind = Kind.NOTE) -> None:
    """Show one line."""
    desk.session.tell(Message(kind=kind, text=text, hint=hint))
