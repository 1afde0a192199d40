"""From a place that a search found to the place itself, in whichever country it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lawgap.model.project import Hit, HitKind
from lawgap.ui.desk import Desk
from lawgap.ui.session import FINDINGS
from lawgap.ui.work import countries


def go_to_hit(desk: Desk, hit: Hit) -> None:
    """Show what was found; another country is brought first."""
    session = desk.session
    if not hit.country or hit.country == session.country:
        _show(desk, hit)
        return

    def once_it_is_there() -> None:
        if session.country == hit.country and session.assessment is not None:
            session.disconnect(waiting)  # type: ignore[call-overload]  # not in the stubs
            _show(desk, hit)

    session.view_wanted.emit(FINDINGS)  # so that the way back leads to the search
    kind = Qt.ConnectionType.QueuedConnection
    waiting = session.assessment_changed.connect(once_it_is_there, kind)
    countries.show(desk, hit.country)


def go_to_finding(desk: Desk, country: str, criterion: str) -> bool:
    """Show a criterion's finding in the country of that name; whether the project has one."""
    countries_ = desk.session.head.countries if desk.session.head else ()
    named = next((one for one in countries_ if one.name == country and one.checked), None)
    if named is None:
        return False
    hit = Hit(kind=HitKind.CRITERION, country=named.id, criterion=criterion, title="", snippet="")
    go_to_hit(desk, hit)
    return True


def _show(desk: Desk, hit: Hit) -> None:
    session = desk.session
    if hit.kind is not HitKind.PROVISION:
        session.finding_wanted.emit(hit.criterion)
        return
    session.view_wanted.emit(FINDINGS)
    place = hit.first or hit.span
    session.place_wanted.emit(hit.statute, place.start if place else 0)
