"""Brings the page of a PDF from the worker to the tab that asked for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.reading import PagePicture
from lawgap.model.statute import Statute
from lawgap.ui.desk import Desk
from lawgap.ui.process import jobs
from lawgap.ui.views.page_tab import PageTab
from lawgap.ui.words.translation import said_of


def connect_pages(desk: Desk, tab: PageTab) -> None:
    """Let ``tab`` have the pages that it asks for."""

    def bring(statute: Statute, page: int, width: int) -> None:
        certificate = statute.certificate
        path = certificate.path if certificate else None
        session = desk.session
        away = path is None or not path.exists()
        if away and session.project is not None and session.country:
            place = (session.project.key, session.country, statute.id)
            desk.background.submit(jobs.page_of_original, *place, page, width, on_end=show)
            return
        if path is None:
            tab.show_error(_tr("The file itself is not at hand, so its pages cannot be shown."))
            return
        password = session.reading[path].password if path in session.reading else ""
        desk.background.submit(jobs.page_picture, path, page, width, password, on_end=show)

    def show(result: object, error: LawGapError | None) -> None:
        if isinstance(result, PagePicture):
            tab.show_picture(result)
        elif error is not None:
            tab.show_error(said_of(error))

    tab.picture_wanted.connect(bring)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pages", text)
