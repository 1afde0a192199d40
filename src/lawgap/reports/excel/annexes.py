"""The sheets behind the findings: statutes, import certificates, sources, problems."""

from __future__ import annotations

from lawgap.model.reading import Certificate
from lawgap.reports.certificate import how_read, left_out_text
from lawgap.reports.excel.columns import lines
from lawgap.reports.excel.table import Column, Sheet, sheet_of
from lawgap.reports.report import Entry, ProblemRow, Report, SourceRow, StatuteRow
from lawgap.reports.wording import force_name, language_name
from lawgap.reports.words import Words


def statutes(report: Report) -> Sheet:
    """One row for each law reviewed."""
    words = report.words
    columns: tuple[Column[StatuteRow], ...] = (
        Column(title=words["columns.text"], width=44, value=lambda row: row.title),
        Column(title=words["columns.edition"], width=30, value=lambda row: row.edition),
        Column(title=words["columns.file"], width=40, value=lambda row: row.file),
        Column(
            title=words["columns.language"],
            width=14,
            value=lambda row: language_name(words, row.language),
        ),
        Column(title=words["columns.words"], width=11, value=lambda row: row.words),
        Column(title=words["columns.provisions"], width=12, value=lambda row: row.provisions),
        Column(title=words["columns.sha"], width=68, value=lambda row: row.sha256),
    )
    return sheet_of(words["sheets.statutes"], columns, report.statutes, wide=True)


def certificates(report: Report) -> Sheet:
    """One row for each file: what of it was read."""
    words = report.words
    rows = [row.certificate for row in report.statutes if row.certificate]
    columns: tuple[Column[Certificate], ...] = (
        Column(title=words["columns.file"], width=40, value=lambda c: c.file),
        Column(title=words["columns.format"], width=13, value=lambda c: c.format),
        *_sums(words),
        Column(
            title=words["columns.left-out"],
            width=56,
            value=lambda c: lines(left_out_text(words, part) for part in c.left_out),
        ),
        Column(
            title=words["columns.how-read"], width=44, value=lambda c: lines(how_read(words, c))
        ),
        Column(title=words["columns.sha"], width=68, value=lambda c: c.sha256),
    )
    return sheet_of(words["sheets.certificates"], columns, rows, wide=True)


def _sums(words: Words) -> tuple[Column[Certificate], ...]:
    return (
        Column(title=words["columns.size"], width=13, value=lambda c: c.size),
        Column(title=words["columns.source-words"], width=11, value=lambda c: c.source_words),
        Column(title=words["columns.added-words"], width=11, value=lambda c: c.added_words),
        Column(title=words["columns.joined-words"], width=11, value=lambda c: c.joined_words),
        Column(
            title=words["columns.left-out-words"],
            width=11,
            value=lambda c: sum(part.words for part in c.left_out),
        ),
        Column(title=words["columns.text-words"], width=11, value=lambda c: c.words),
        Column(title=words["columns.unaccounted"], width=12, value=lambda c: c.unaccounted),
    )


def sources(report: Report) -> Sheet:
    """One row for each source of each criterion."""
    words = report.words
    rows = [(entry, row) for entry in report.entries for row in entry.sources]
    columns: tuple[Column[tuple[Entry, SourceRow]], ...] = (
        Column(title=words["columns.id"], width=26, value=lambda p: p[0].criterion.id),
        Column(title=words["columns.short"], width=20, value=lambda p: p[1].short),
        Column(title=words["columns.instrument"], width=40, value=lambda p: p[1].instrument),
        Column(title=words["columns.year"], width=7, value=lambda p: p[1].year or ""),
        Column(title=words["columns.nature"], width=16, value=lambda p: p[1].nature),
        Column(title=words["columns.pin"], width=24, value=lambda p: p[1].pin),
        Column(
            title=words["columns.strength"], width=22, value=lambda p: force_name(words, p[1].force)
        ),
        Column(
            title=words["columns.verified"],
            width=12,
            value=lambda p: words[f"general.{'verified' if p[1].verified else 'unverified'}"],
        ),
        Column(title=words["columns.note"], width=36, value=lambda p: p[1].note),
    )
    return sheet_of(words["sheets.sources"], columns, rows, wide=True)


def problems(report: Report) -> Sheet:
    """One row for each thing that was noticed of a file: what was not read comes first."""
    words = report.words
    columns: tuple[Column[ProblemRow], ...] = (
        Column(title=words["columns.file"], width=40, value=lambda row: row.file),
        Column(
            title=words["columns.extent"],
            width=18,
            value=lambda row: words.of("extents", row.extent),
        ),
        Column(title=words["columns.code"], width=18, value=lambda row: row.code),
        Column(title=words["columns.problem"], width=60, value=lambda row: row.message),
        Column(title=words["columns.hint"], width=60, value=lambda row: row.hint),
    )
    return sheet_of(words["sheets.problems"], columns, report.problems)
