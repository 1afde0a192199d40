"""Brings the preview of a report from the worker to the dialog that asked for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import Cancelled, LawGapError
from lawgap.ui.desk import Desk
from lawgap.ui.process import jobs
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.ui.views.report_preview import WIDTH, ReportPreview
from lawgap.ui.words.translation import said_of
from lawgap.ui.work.operations import with_decisions
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.preview import can_show_pages

if TYPE_CHECKING:
    from lawgap.usecases.preview import Sketch


@dataclass(slots=True, kw_only=True)
class _Asked:
    """A dialog with the jobs that it waits for; once it is closed, nothing of it is touched."""

    dialog: ExportDialog
    jobs: list[int] = field(default_factory=list)
    is_open: bool = True


def connect_preview(desk: Desk, dialog: ExportDialog) -> None:
    """Let ``dialog`` have the previews that it asks for.

    A sketch comes first; where LibreOffice is installed, the pages as they will be take its place.
    """
    asked = _Asked(dialog=dialog)

    def bring(choices: ExportChoices) -> None:
        _stop(desk, asked)
        if desk.session.assessment is not None:
            dialog.preview.show_words(_tr("The preview is being made…"))
            _submit(desk, asked, choices)

    def leave() -> None:
        asked.is_open = False
        _stop(desk, asked)

    dialog.preview_wanted.connect(bring)
    dialog.finished.connect(leave)


def _stop(desk: Desk, asked: _Asked) -> None:
    for job in asked.jobs:
        desk.background.cancel(job)
    asked.jobs.clear()


def _submit(desk: Desk, asked: _Asked, choices: ExportChoices) -> None:
    """Ask the worker for the sketch, then for the pages where it can make them."""
    submit, assessment = desk.background.submit, with_decisions(desk)
    choices = replace(choices, reviews=desk.session.reviews)
    pages = can_show_pages()
    follow = partial(_show_sketch, asked, more=pages)
    asked.jobs.append(submit(jobs.sketch_report, assessment, choices, on_end=follow))
    if pages:
        wide = round(WIDTH * asked.dialog.devicePixelRatioF())
        shown = partial(_show_pages, asked)
        asked.jobs.append(submit(jobs.show_pages, assessment, choices, wide, on_end=shown))


def _show_sketch(asked: _Asked, result: object, error: LawGapError | None, *, more: bool) -> None:
    if not asked.is_open:
        return
    preview = asked.dialog.preview
    if error is None and result is not None:
        preview.show_sketch(cast("Sketch", result))  # its module is loaded in the worker alone
        preview.show_words(
            _tr("Quick preview; LibreOffice is laying the pages out…")
            if more
            else _tr("Quick preview: lines and pages break elsewhere in the report itself.")
        )
    _show_error(preview, error)


def _show_pages(asked: _Asked, result: object, error: LawGapError | None) -> None:
    if not asked.is_open:
        return
    preview = asked.dialog.preview
    if isinstance(result, tuple) and result:
        preview.show_pictures(result)
        preview.show_words(_tr("The first pages, as LibreOffice lays them out."))
    _show_error(preview, error)


def _show_error(preview: ReportPreview, error: LawGapError | None) -> None:
    if error is not None and not isinstance(error, Cancelled):
        preview.show_words(said_of(error))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Previewing", text)
