"""The annexes of a Word report: correspondence, files, unverified pins, method."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.reports import phrases
from lawgap.reports.clean_text import one_line
from lawgap.reports.quotes import is_right_to_left, pieces
from lawgap.reports.report import ElementStatus, Entry, Quote, Report
from lawgap.reports.word_draft import (
    Draft,
    annex_heading,
    caption,
    quote_runs,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word_front import fingerprint_cell
from lawgap.reports.word_xml import BOLD, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, force_name

_QUOTE_LIMIT: Final = 170  # characters of the quotation in the table of correspondence
_PINS: Final = 5


def correspondence(report: Report, draft: Draft) -> Xml:
    """The table of correspondence: one row for each criterion, on pages that lie."""
    titles = (phrases.C_CRITERION, phrases.C_STANDARD, phrases.C_FINDING, phrases.C_NATIONAL,
              phrases.C_COMMENT)  # fmt: skip
    rows = [_row(entry) for entry in report.entries]
    return joined((
        annex_heading(draft, phrases.H_CORRESPONDENCE),
        paragraph(run(phrases.CORRESPONDENCE_INTRO)),
        caption(draft, phrases.T_CORRESPONDENCE),
        table(phrases.T_CORRESPONDENCE, (2700, 3500, 1470, 4000, 2900), titles, rows),
    ))  # fmt: skip


def _row(entry: Entry) -> list[Cell]:
    criterion = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(run(entry.criterion.id), "TableText"),
    ))  # fmt: skip
    standard = "; ".join(source.text for source in entry.sources) or phrases.NO_SOURCE
    return [
        Cell(inside=criterion),
        text_cell(standard),
        verdict_cell(entry.finding.verdict),
        _national(entry.quotes),
        text_cell(*_comment(entry)),
    ]


def _national(quotes: tuple[Quote, ...]) -> Cell:
    """The pin-cites, and the first words quoted."""
    if not quotes:
        return text_cell("")
    cites = list(dict.fromkeys(quote.cite for quote in quotes))[:_PINS]
    best = quotes[0]
    right = is_right_to_left(best.evidence.quote)
    short = pieces(best.evidence, limit=_QUOTE_LIMIT)
    shown = Quote(
        evidence=best.evidence, cite=best.cite, title=best.title, language=best.language,
        pieces=short,
    )  # fmt: skip
    words = quote_runs(shown, right_to_left=right)
    return Cell(inside=joined((
        paragraph(run("; ".join(cites), BOLD), "TableText"),
        paragraph(words, "TableText", Layout(right_to_left=right)),
    )))  # fmt: skip


def _comment(entry: Entry) -> Iterable[str]:
    """What was not found of the required elements, and what weakens the rest."""
    missing = [label.rstrip(".") for label in entry.missing]
    if missing and len(missing) < sum(row.required for row in entry.elements):
        yield capitalised(phrases.NOT_FOUND_ELEMENTS.format(elements="; ".join(missing))) + "."
    weak = [row for row in entry.elements if row.status is ElementStatus.WEAKENED]
    if weak:
        notes = "; ".join(row.why or row.label.rstrip(".") for row in weak)
        yield capitalised(phrases.WEAKENED.format(elements=notes)) + "."
    limits = [one_line(limit).rstrip(".") for limit in entry.finding.reason.limits]
    if limits:
        yield capitalised(phrases.LIMITED.format(limits="; ".join(limits))) + "."


def files(report: Report, draft: Draft) -> Xml:
    """The statutes and checklists with their fingerprints in full."""
    statutes = [
        [
            text_cell(row.title, row.file),
            text_cell(f"{row.words:,}"),
            text_cell(f"{row.provisions:,}"),
            fingerprint_cell(row.sha256),
        ]
        for row in report.statutes
    ]
    checklists = [
        [text_cell(row.title, row.id), text_cell(row.version), fingerprint_cell(row.sha256)]
        for row in report.checklists
    ]
    heads = (phrases.C_TEXT, phrases.C_WORDS, phrases.C_PROVISIONS, phrases.C_SHA)
    others = (phrases.C_CHECKLIST, phrases.C_VERSION, phrases.C_SHA)
    return joined((
        annex_heading(draft, phrases.H_FILES),
        paragraph(run(phrases.FILES_INTRO)),
        caption(draft, phrases.T_FILES),
        table(phrases.T_FILES, (3170, 850, 1050, 4000), heads, statutes),
        caption(draft, phrases.T_CHECKLIST_FILES),
        table(phrases.T_CHECKLIST_FILES, (3970, 1100, 4000), others, checklists),
    ))  # fmt: skip


def unverified(report: Report, draft: Draft) -> Xml:
    """Every source whose pin nobody has seen in a copy of the instrument."""
    rows = [
        [
            text_cell(source.short),
            text_cell(source.pin),
            text_cell(force_name(source.force)),
            text_cell(entry.criterion.id),
        ]
        for entry in report.entries
        for source in entry.sources
        if not source.verified
    ]
    title = annex_heading(draft, phrases.H_UNVERIFIED)
    if not rows:
        return joined((title, paragraph(run(phrases.UNVERIFIED_NONE))))
    rows.sort(key=lambda cells: cells[0].inside)
    titles = (phrases.C_INSTRUMENT, phrases.C_PIN, phrases.C_STRENGTH, phrases.C_CRITERION)
    return joined((
        title,
        paragraph(run(phrases.UNVERIFIED_INTRO)),
        caption(draft, phrases.T_UNVERIFIED),
        table(phrases.T_UNVERIFIED, (2300, 2370, 1700, 2700), titles, rows),
    ))  # fmt: skip


def method(draft: Draft) -> Xml:
    """How the findings came about, and what they cannot say."""
    return joined((
        annex_heading(draft, phrases.H_METHOD),
        *(paragraph(run(text), "ListBullet") for text in phrases.METHOD),
    ))  # fmt: skip
