"""The sheets on the criteria: correspondence, criterion by criterion, element by element."""

from __future__ import annotations

from functools import partial
from typing import Final

from lawgap.reports.body import body_of
from lawgap.reports.excel import columns as cells
from lawgap.reports.excel.table import DATE, Column, Sheet, sheet_of
from lawgap.reports.palette import STATUS_FILLS
from lawgap.reports.report import ElementRow, Entry, Report, SourceRow
from lawgap.reports.wording import force_name, record_text, status_label
from lawgap.reports.words import Words

_Element = tuple[Entry, ElementRow]
_Standard = tuple[Entry, SourceRow | None]
_PRINTED_STANDARDS: Final = 13
_PRINTED_CRITERIA: Final = 9


def correspondence(report: Report) -> Sheet:
    """One row for each source of each criterion; one for a criterion without a source."""
    words = report.words
    rows: list[_Standard] = []
    for entry in report.entries:
        rows += [(entry, row) for row in entry.sources or (None,)]
    columns: tuple[Column[_Standard], ...] = (
        *_standard_columns(words),
        *_national_columns(words),
        cells.status_column(words, _first),
        Column(title=words["columns.planned"], width=20),
        Column(title=words["columns.planned-on"], width=13, kind=DATE),
        *cells.review_columns(words, _first),
    )
    return sheet_of(
        words["sheets.correspondence"],
        columns,
        rows,
        wide=True,
        fixed=2,
        printed=_PRINTED_STANDARDS,
    )


def _first(pair: _Standard) -> Entry:
    return pair[0]


def _owner(pair: _Element) -> Entry:
    return pair[0]


def _standard_columns(words: Words) -> tuple[Column[_Standard], ...]:
    return (
        Column(
            title=words["columns.instrument"],
            width=21,
            value=lambda p: p[1].short if p[1] else words["entry.no-source"],
        ),
        Column(title=words["columns.article"], width=16, value=lambda p: p[1].pin if p[1] else ""),
        Column(
            title=words["columns.obligation"], width=36, value=lambda p: p[0].criterion.requirement
        ),
        Column(
            title=words["columns.strength"],
            width=16,
            value=lambda p: force_name(words, p[1].force) if p[1] else "",
        ),
        cells.id_column(words, _first, 22),
    )


def _national_columns(words: Words) -> tuple[Column[_Standard], ...]:
    return (
        Column(title=words["columns.law"], width=24, value=lambda p: cells.laws_of(p[0])),
        Column(
            title=words["columns.provision"], width=14, value=lambda p: cells.provisions_of(p[0])
        ),
        Column(title=words["columns.quote"], width=46, value=lambda p: cells.shown(p[0].quotes)),
        cells.finding_column(words, _first),
        Column(title=words["columns.explanation"], width=38, value=lambda p: p[0].reason),
        Column(title=words["columns.missing"], width=28, value=lambda p: cells.missing(p[0])),
        Column(
            title=words["columns.recommendation"], width=38, value=lambda p: p[0].recommendation
        ),
        Column(
            title=words["columns.verb"],
            width=17,
            value=lambda p: cells.verb(words, p[0]),
            choices=cells.VERBS,
        ),
        Column(
            title=words["columns.body"],
            width=22,
            value=lambda p: body_of(p[0], words) if p[0].is_gap else "",
        ),
    )


def criteria(report: Report) -> Sheet:
    """One row for each criterion with all that the report says of it."""
    words = report.words
    columns: tuple[Column[Entry], ...] = (
        *_judged_columns(words),
        *_further_columns(words),
        cells.state_column(words),
        cells.status_column(words, _same),
        Column(title=words["columns.review-verb"], width=18, choices=cells.VERBS),
        *cells.review_columns(words, _same),
        cells.review_note(words),
    )
    return sheet_of(
        words["sheets.criteria"],
        columns,
        report.entries,
        wide=True,
        fixed=2,
        printed=_PRINTED_CRITERIA,
    )


def _same(entry: Entry) -> Entry:
    return entry


def _judged_columns(words: Words) -> tuple[Column[Entry], ...]:
    return (
        cells.id_column(words, _same),
        Column(title=words["columns.title"], width=24, value=cells.title),
        cells.finding_column(words, _same),
        Column(title=words["columns.reason"], width=44, value=lambda e: e.reason),
        Column(
            title=words["columns.provision"],
            width=26,
            value=lambda e: cells.cites(words, e.quotes),
        ),
        Column(title=words["columns.quote"], width=50, value=lambda e: cells.shown(e.quotes)),
        Column(title=words["columns.missing"], width=32, value=cells.missing),
        Column(title=words["columns.recommendation"], width=44, value=lambda e: e.recommendation),
        Column(title=words["columns.verb"], width=17, value=partial(cells.verb, words)),
    )


def _further_columns(words: Words) -> tuple[Column[Entry], ...]:
    return (
        Column(title=words["columns.strength"], width=20, value=partial(cells.force, words)),
        Column(title=words["columns.theme"], width=18, value=lambda e: e.theme),
        Column(title=words["columns.flags"], width=28, value=lambda e: cells.lines(e.flags)),
        Column(
            title=words["columns.requirement"], width=44, value=lambda e: e.criterion.requirement
        ),
        Column(title=words["columns.other-laws"], width=32, value=lambda e: e.other_laws),
        Column(title=words["columns.sources"], width=44, value=partial(cells.sources, words)),
        Column(title=words["columns.differs"], width=28, value=partial(cells.differs, words)),
        Column(title=words["columns.confidence"], width=12, value=cells.confidence),
        Column(
            title=words["columns.record"],
            width=13,
            value=lambda e: record_text(words, e.criterion),
        ),
        Column(title=words["columns.machine"], width=18, value=partial(cells.machine, words)),
        Column(title=words["columns.own-note"], width=30, value=lambda e: e.note),
        Column(title=words["columns.to-look-at"], width=28, value=lambda e: cells.lines(e.stale)),
    )


def matrix(report: Report) -> Sheet:
    """One row for each criterion, one column for each of its elements."""
    words = report.words
    most = max((len(entry.elements) for entry in report.entries), default=0)
    columns: tuple[Column[Entry], ...] = (
        cells.id_column(words, _same),
        Column(title=words["columns.title"], width=28, value=cells.title),
        cells.finding_column(words, _same),
        *(_place_column(words, place) for place in range(most)),
    )
    return sheet_of(words["sheets.matrix"], columns, report.entries, wide=True, fixed=2)


def _place_column(words: Words, place: int) -> Column[Entry]:
    def value(entry: Entry) -> str:
        if place >= len(entry.elements):
            return ""
        row = entry.elements[place]
        needed = "" if row.required else f" ({words['general.optional']})"
        return f"{status_label(words, row.status)}{needed}\n{row.label}"

    def fill(entry: Entry) -> str:
        inside = place < len(entry.elements)
        return STATUS_FILLS[entry.elements[place].status] if inside else ""

    title = words.say("columns.place", number=place + 1)
    return Column(title=title, width=26, value=value, fill=fill)


def elements(report: Report) -> Sheet:
    """One row for each element, its best quotation in full."""
    words = report.words
    rows = [(entry, row) for entry in report.entries for row in entry.elements]
    columns: tuple[Column[_Element], ...] = (
        cells.id_column(words, _owner, 26),
        Column(title=words["columns.element-id"], width=22, value=lambda p: p[1].id),
        Column(title=words["columns.element"], width=44, value=lambda p: p[1].label),
        Column(
            title=words["columns.needed"],
            width=11,
            value=lambda p: words[f"general.{'required' if p[1].required else 'optional'}"],
        ),
        Column(
            title=words["columns.result"],
            width=16,
            value=lambda p: status_label(words, p[1].status),
            fill=lambda p: STATUS_FILLS[p[1].status],
        ),
        Column(
            title=words["columns.pins"], width=30, value=lambda p: cells.cites(words, p[1].quotes)
        ),
        Column(
            title=words["columns.full-quote"],
            width=56,
            value=lambda p: cells.in_full(p[1].quotes),
        ),
        Column(title=words["columns.why"], width=30, value=lambda p: p[1].why),
        Column(title=words["columns.flags"], width=28, value=lambda p: cells.lines(p[1].flags)),
        Column(title=words["columns.review-result"], width=18, choices=cells.RESULTS),
        Column(title=words["columns.review-note"], width=30),
    )
    title = words["sheets.elements"]
    return sheet_of(title, columns, rows, wide=True, printed=_PRINTED_CRITERIA)
