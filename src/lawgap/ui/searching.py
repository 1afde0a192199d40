"""From a place that a search found to the place itself, in whichever country it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lawgap.model.project import Hit, HitKind
from lawgap.ui import countries
from lawgap.ui.desk import Desk
from lawgap.ui.session import FINDINGS


def go_to_hit(desk: Desk, hit: Hit) -> None:
    """Show what was found; another country is brought first."""
    session = desk.session
    if not hit.country or hit.country == session.country:
        _show(desk, hit)
        return

    def once_it_is_there() -> None:
        if session.country == hit.country:
            session.assessment_changed.disconnect(once_it_is_there)
            _show(desk, hit)

    session.assessment_changed.connect(once_it_is_there, Qt.ConnectionType.QueuedConnection)
    countries.show(desk, hit.country)


def _show(desk: Desk, hit: Hit) -> None:
    session = desk.session
    if hit.kind is not HitKind.PROVISION:
        session.finding_wanted.emit(hit.criterion)
        return
    session.view_wanted.emit(FINDINGS)
    place = hit.first or hit.span
    session.place_wanted.emit(hit.statute, place.start if place else 0)
