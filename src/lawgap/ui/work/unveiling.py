"""What a job found is shown in steps, so that the window never stops to build all of it at once."""

from __future__ import annotations

from collections.abc import Callable

from lawgap.ui.desk import Desk
from lawgap.ui.process import jobs
from lawgap.ui.session import Doing


def unveil(desk: Desk, checked: jobs.Checked, then: Callable[[], object]) -> None:
    """Lay out the text that comes first, fill in the findings, lay out their page; then show them.

    Until then it is busy in the eyes of the user. ``then``: what follows.
    """
    session = desk.session

    def show() -> None:
        session.set_doing(Doing.NOTHING)
        session.set_assessment(checked.assessment, checked.rows)
        then()

    desk.background.in_turns(
        lambda: session.text_coming.emit(checked.assessment, checked.rows),
        lambda: session.statutes_coming.emit(checked.assessment),
        lambda: session.findings_coming.emit(checked.assessment, checked.rows),
        session.page_coming.emit,
        show,
    )
