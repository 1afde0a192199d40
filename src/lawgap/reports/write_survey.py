"""A survey in every format that it can leave LawGap in: add one to ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from lawgap.model.jurisdictions import SurveyView
from lawgap.reports.excel.jurisdictions import survey_xlsx
from lawgap.reports.jurisdictions.csv_file import survey_csv
from lawgap.reports.jurisdictions.drawing import heat_map
from lawgap.reports.jurisdictions.png import to_png
from lawgap.reports.jurisdictions.svg import to_svg
from lawgap.reports.jurisdictions.web_page import survey_html
from lawgap.reports.kinds import SurveyFormat
from lawgap.reports.word.jurisdictions import survey_docx
from lawgap.reports.words import Words
from lawgap.reports.write import checked_target, write_whole


def _csv(view: SurveyView, _words: Words) -> bytes:
    return survey_csv(view)


def _svg(view: SurveyView, words: Words) -> bytes:
    return to_svg(heat_map(view, words)).encode()


def _png(view: SurveyView, words: Words) -> bytes:
    return to_png(heat_map(view, words))


KINDS: Final[Mapping[str, Callable[[SurveyView, Words], bytes]]] = {
    SurveyFormat.EXCEL: survey_xlsx,
    SurveyFormat.WORD: survey_docx,
    SurveyFormat.PAGE: survey_html,
    SurveyFormat.CSV: _csv,
    SurveyFormat.DRAWING: _svg,
    SurveyFormat.PICTURE: _png,
}
"""What writes each format; beside them it is saved as JSON."""


def write_survey(view: SurveyView, path: Path, *, kind: str, words: Words) -> None:
    """Write the survey to ``path`` as one of ``KINDS``, whole or not at all.

    Raises:
        ExportError: where it cannot be written.
    """
    target = checked_target(path)
    write_whole(KINDS[kind](view, words), target)
