"""The annexes of a Word report: correspondence, files, unverified pins, method."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.finding import Verdict
from lawgap.reports import labels, phrases
from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.quotes import pieces
from lawgap.reports.report import ElementStatus, Entry, Quote, Report
from lawgap.reports.word_draft import (
    FINGERPRINT,
    Draft,
    annex_heading,
    caption,
    number_cell,
    quote_runs,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word_xml import BOLD, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, cites_by_law, element_list, force_name

_QUOTE_LIMIT: Final = 170  # characters of the quotation in the table of correspondence


def correspondence(report: Report, draft: Draft) -> Xml:
    """The table of correspondence: one row for each criterion, on pages that lie."""
    titles = (labels.C_CRITERION, labels.C_STANDARD, labels.C_FINDING, labels.C_NATIONAL,
              labels.C_COMMENT)  # fmt: skip
    rows = [_row(entry) for entry in report.entries]
    return joined((
        annex_heading(draft, labels.H_CORRESPONDENCE),
        paragraph(run(phrases.CORRESPONDENCE_INTRO)),
        caption(draft, labels.T_CORRESPONDENCE),
        table(labels.T_CORRESPONDENCE, (2700, 3500, 1470, 4000, 2900), titles, rows),
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
    best = quotes[0]
    right = runs_right_to_left(best.evidence.quote)
    short = pieces(best.evidence, limit=_QUOTE_LIMIT)
    shown = Quote(
        evidence=best.evidence, cite=best.cite, title=best.title, language=best.language,
        pieces=short,
    )  # fmt: skip
    words = quote_runs(shown, right_to_left=right)
    return Cell(inside=joined((
        *(paragraph(run(line, BOLD), "TableText") for line in cites_by_law(quotes)),
        paragraph(words, "TableText", Layout(right_to_left=right)),
    )))  # fmt: skip


def _comment(entry: Entry) -> Iterable[str]:
    """What was not found of the required elements, and what weakens the rest."""
    missing = entry.missing
    if missing and len(missing) < sum(row.required for row in entry.elements):
        names = element_list(missing, limit=len(missing))
        yield capitalised(phrases.NOT_FOUND_ELEMENTS.format(elements=names)) + "."
    weak = [row for row in entry.elements if row.status is ElementStatus.WEAKENED]
    if weak:
        notes = "; ".join(row.why or row.label.rstrip(".") for row in weak)
        yield capitalised(phrases.WEAKENED.format(elements=notes)) + "."
    limits = element_list(entry.finding.reason.limits)
    if limits and entry.finding.verdict is Verdict.CONTRADICTED:
        yield capitalised(limits) + "."
    elif limits:
        yield capitalised(phrases.LIMITED.format(limits=limits)) + "."


def files(report: Report, draft: Draft) -> Xml:
    """The statutes and checklists with their fingerprints in full."""
    statutes = [
        [
            _fingerprinted(row.title, row.file, row.sha256),
            number_cell(row.words),
            number_cell(row.provisions),
        ]
        for row in report.statutes
    ]
    checklists = [
        [_fingerprinted(row.title, row.id, row.sha256), text_cell(row.version)]
        for row in report.checklists
    ]
    heads = (labels.C_TEXT_AND_SHA, labels.C_WORDS, labels.C_PROVISIONS)
    others = (labels.C_CHECKLIST_AND_SHA, labels.C_VERSION)
    return joined((
        annex_heading(draft, labels.H_FILES),
        paragraph(run(phrases.FILES_INTRO)),
        caption(draft, labels.T_FILES),
        table(labels.T_FILES, (6970, 1000, 1100), heads, statutes),
        caption(draft, labels.T_CHECKLIST_FILES),
        table(labels.T_CHECKLIST_FILES, (6970, 2100), others, checklists),
    ))  # fmt: skip


def _fingerprinted(title: str, name: str, digest: str) -> Cell:
    """A title, the file or id under it, and the SHA-256 in small even letters."""
    return Cell(inside=joined((
        paragraph(run(title, BOLD), "TableText"),
        paragraph(run(name), "TableText"),
        paragraph(run(digest, FINGERPRINT), "TableText"),
    )))  # fmt: skip


def instruments(report: Report, draft: Draft) -> Xml:
    """The instruments cited, by the short names that the report uses."""
    cited = {s.short: s for entry in report.entries for s in entry.sources}
    rows = [
        [
            text_cell(row.short, look=BOLD),
            text_cell(row.instrument),
            text_cell(str(row.year or "")),
            text_cell(row.nature),
        ]
        for row in sorted(cited.values(), key=lambda row: (row.year or 0, row.short))
    ]
    titles = (labels.C_SHORT, labels.C_INSTRUMENT, labels.C_YEAR, labels.C_NATURE)
    return joined((
        annex_heading(draft, labels.H_INSTRUMENTS),
        caption(draft, labels.T_INSTRUMENTS),
        table(labels.T_INSTRUMENTS, (2200, 4570, 700, 1600), titles, rows),
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
    title = annex_heading(draft, labels.H_UNVERIFIED)
    if not rows:
        return joined((title, paragraph(run(phrases.UNVERIFIED_NONE))))
    rows.sort(key=lambda cells: cells[0].inside)
    titles = (labels.C_INSTRUMENT, labels.C_PIN, labels.C_STRENGTH, labels.C_CRITERION)
    return joined((
        title,
        paragraph(run(phrases.UNVERIFIED_INTRO)),
        caption(draft, labels.T_UNVERIFIED),
        table(labels.T_UNVERIFIED, (2300, 2370, 1700, 2700), titles, rows),
    ))  # fmt: skip


def method(draft: Draft) -> Xml:
    """How the findings came about, and what they cannot say."""
    return joined((
        annex_heading(draft, labels.H_METHOD),
        *(paragraph(run(text), "ListBullet") for text in phrases.METHOD),
    ))  # fmt: skip
