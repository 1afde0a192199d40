"""Write an assessment as a file that leaves LawGap."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lawgap.model.comparison import Comparison
from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment
from lawgap.model.review import Review
from lawgap.reports.kinds import BookKind, Format, MarkedFormat, Order, Paper, WordKind
from lawgap.usecases.files import is_read

if TYPE_CHECKING:
    from lawgap.reports.write import ReportChoices

KINDS = tuple(kind.value for kind in Format)
"""The formats: "json", "docx", "xlsx", "csv"."""

MARKED = tuple(kind.value for kind in MarkedFormat)
"""The formats of a marked copy of a statute: "docx", "html"."""

DOCUMENTS = tuple(kind.value for kind in WordKind)
"""The kinds of Word report: "country-assessment", "gap-note" ..."""

BOOKS = tuple(kind.value for kind in BookKind)
"""The kinds of workbook: "workbook", and the official forms."""

PAPERS = tuple(paper.value for paper in Paper)
"""The papers: "a4", "letter"."""

ORDERS = tuple(order.value for order in Order)
"""How the analysis of a Word report is arranged: "theme", "instrument"."""

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')  # refused in file names by one system or another


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoices:
    """What a user decides about a report.

    ``language``: one of ``languages()``; ``document``, ``paper`` and ``order`` are of a Word
    report; ``style``: a .docx whose styles, margins and headers it takes; ``book`` is of an Excel
    workbook, ``comparison``: what it shows as before and after; ``reviews``: what people said
    beside their decisions, by criterion.
    """

    language: str = "en"
    document: str = WordKind.COUNTRY.value
    paper: str = Paper.A4.value
    order: str = Order.THEME.value
    style: Path | None = None
    book: str = BookKind.WORKBOOK.value
    comparison: Comparison | None = None
    reviews: Mapping[str, Review] = field(default_factory=dict)


def export(
    assessment: Assessment, path: Path, *, kind: str, choices: ExportChoices | None = None
) -> Path:
    """Write ``assessment`` to ``path`` as ``kind`` (one of ``KINDS``) and return the path.

    Raises:
        ExportError: it cannot be written there, or the house style cannot be read; an older file
            is left as it was.
        LanguageUnavailable: no report can be written in the language.
    """
    chosen = chosen_for_report(choices or ExportChoices())
    from lawgap.reports.write import write_report

    write_report(assessment, path, kind=kind, choices=chosen)
    return path


def document_bytes(assessment: Assessment, choices: ExportChoices | None = None) -> bytes:
    """The Word report as the bytes of its file.

    Raises:
        ExportError: the house style cannot be read.
        LanguageUnavailable: no report can be written in the language.
    """
    from lawgap.reports.write import KINDS as WRITERS

    return WRITERS[Format.WORD](assessment, chosen_for_report(choices or ExportChoices()))


def export_marked(
    assessment: Assessment,
    folder: Path,
    *,
    kinds: Sequence[str] = MARKED,
    choices: ExportChoices | None = None,
) -> tuple[Path, ...]:
    """Write each statute with its evidence marked into ``folder`` and return the paths.

    ``kinds``: some of ``MARKED``. The folder is made where it is not there.

    Raises:
        ExportError: one of them cannot be written; an older file is left as it was.
    """
    chosen = chosen_for_report(choices or ExportChoices())
    from lawgap.reports.write import write_marked

    return write_marked(assessment, folder, kinds=kinds, choices=chosen)


def chosen_for_report(choices: ExportChoices) -> ReportChoices:
    """What a user decided, as the room of reports takes it. Raises ExportError."""
    from lawgap.reports.word.document import WordChoices
    from lawgap.reports.word.house_style import load_house_style
    from lawgap.reports.write import ReportChoices

    word = WordChoices(
        kind=WordKind(choices.document),
        paper=Paper(choices.paper),
        order=Order(choices.order),
        style=load_house_style(choices.style) if choices.style else None,
    )
    return ReportChoices(
        language=choices.language,
        word=word,
        book=BookKind(choices.book),
        comparison=choices.comparison,
        reviews=choices.reviews,
    )


def book_names(language: str = "en") -> Mapping[str, str]:
    """The kinds of workbook with their titles."""
    from lawgap.reports.words import load_words

    words = load_words(language)
    return {kind.value: words.of("books", kind) for kind in BookKind}


def language_codes() -> tuple[str, ...]:
    """The codes of the languages of reports, English first."""
    from lawgap.reports.words import report_languages

    return report_languages()


def languages() -> Mapping[str, str]:
    """The languages of reports: by code the language's own name, English first."""
    from lawgap.reports.words import load_words, report_languages

    return {code: load_words(code).name for code in report_languages()}


def document_names(language: str = "en") -> Mapping[str, str]:
    """The kinds of Word report with their titles."""
    from lawgap.reports.words import load_words

    words = load_words(language)
    return {kind.value: words.of("documents", kind) for kind in WordKind}


def json_of(assessment: Assessment, *, language: str = "en") -> str:
    """The assessment as JSON text; the same input gives the same text."""
    from lawgap.reports.json_report import to_json
    from lawgap.reports.words import load_words

    return to_json(assessment, load_words(language))


def summary_of(assessment: Assessment, *, encoding: str = "utf-8", language: str = "en") -> str:
    """The assessment as a table for a terminal that shows what ``encoding`` holds."""
    from lawgap.reports.table import summary
    from lawgap.reports.words import load_words

    return summary(assessment, encoding=encoding, words=load_words(language))


def refuse_bad_target(path: Path, *, inputs: Sequence[Path] = ()) -> None:
    """Raise ``ExportError`` where nothing should be written to ``path``, before the long work.

    It can be seen not to be writable, or a check of ``inputs`` reads it: a report must never
    take the place of a statute, nor be read as one.
    """
    from lawgap.reports.write import checked_target

    checked_target(path)
    if path.exists() and is_read(path, inputs):
        raise ExportError(
            f"{path} is one of the files to be checked, so it is not written over.",
            hint="Choose another name, or a folder outside the statutes.",
        )


def refuse_bad_folder(folder: Path, *, inputs: Sequence[Path] = ()) -> None:
    """Raise ``ExportError`` where marked copies in ``folder`` would be read as statutes."""
    place = folder.resolve()
    given = {path.resolve() for path in inputs}
    if given.isdisjoint({place, *place.parents}):
        return
    raise ExportError(
        f"{folder} lies among the statutes: the next check would read the marked copies too.",
        hint="Choose a folder outside the statutes.",
    )


def default_target(jurisdiction: str, *, kind: str) -> Path:
    """The file in the current folder that a report on ``jurisdiction`` is written to."""
    name = _UNSAFE.sub("-", jurisdiction).strip(" .-") or "report"
    return Path(f"{name}.{kind}")
