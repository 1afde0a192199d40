"""Decisions on an earlier version of a law, taken over to the version that is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lawgap.model.project import CountryHead
from lawgap.model.review import Act
from lawgap.ui.desk import Desk, tell
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.session import Kind, Session
from lawgap.ui.work.reviewing import may_review, reviewer_of, several_steps
from lawgap.usecases import review as reviews


def carry_over(desk: Desk, dialogs: Dialogs) -> bool:
    """Take the decisions on another version of the law over to the country that is shown.

    Only where nobody decided here yet; where something differs, they are marked as changed since.
    """
    session = desk.session
    if session.project is None or session.country_head is None or not may_review(desk):
        return False
    others = carriable(session)
    if not others:
        text = _tr("No other country of this project holds decisions that could be taken over.")
        hint = _tr("Add the new version to the project that holds the decisions (Ctrl+Shift+A).")
        tell(desk, text, hint=hint)
        return False
    source = dialogs.country(session.country_head, others)
    by = reviewer_of(desk, dialogs) if source is not None else ""
    if source is None or not by:
        return False
    carried = several_steps(desk, lambda p, c: reviews.carry_reviews(p, source.id, c, reviewer=by))
    _tell_carried(desk, carried, source)
    return bool(carried)


def carriable(session: Session) -> tuple[CountryHead, ...]:
    """The other countries with decisions; the one that this is a draft of comes first."""
    here = session.country_head
    if here is None or session.head is None:
        return ()
    others = [one for one in session.head.countries if one.id != here.id and _touched(one)]
    return tuple(sorted(others, key=lambda one: one.id != here.draft_of))


def _touched(country: CountryHead) -> bool:
    """Whether people decided or flagged anything in a country."""
    return bool(country.count.decided or country.count.flagged)


def _tell_carried(desk: Desk, acts: tuple[Act, ...], source: CountryHead) -> None:
    if not acts:
        text = _tr("Nothing to take over from {country}: all of it is decided here already.")
        tell(desk, text.format(country=source.name))
        return
    parts = [_trn("%n review(s) taken over from {country}.", len(acts)).format(country=source.name)]
    hint = ""
    if stale := sum(bool(act.after.stale) for act in acts):
        parts.append(_trn("Beneath %n of them something is different here.", stale))
        hint = _tr("Ctrl+7 shows these; K keeps a decision, R decides again.")
    tell(desk, " ".join(parts), hint=hint, kind=Kind.DONE)


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("Carrying", text, None, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Carrying", text)
