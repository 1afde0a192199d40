"""The data sheets of the workbook: for each its columns, and how a cell is read off a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from lawgap.model.reading import Certificate
from lawgap.model.statute import Problem
from lawgap.reports.build import looked_for
from lawgap.reports.certificate import how_read, left_out_text
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS, STATUS_FILLS
from lawgap.reports.report import (
    ElementRow,
    ElementStatus,
    Entry,
    Quote,
    Report,
    SourceRow,
    Standing,
    StatuteRow,
    Urgency,
)
from lawgap.reports.wording import (
    cites_by_law,
    force_name,
    language_name,
    role_names,
    status_label,
    verdict_label,
)
from lawgap.reports.words import Words

Value = str | float
Row = TypeVar("Row")

DATE: Final = "date"
_ALL: Final = 10_000  # pin-cites: a workbook names every one
_NOTHING: Final = (Standing.NOT_FOUND, Standing.NOT_ASSESSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """A column: its head, its width in characters, and its value for a row.

    ``choices``: values a reviewer picks from; ``kind`` "date": a reviewer's date; ``fill``: the
    colour of a row's cell, "" for none.
    """

    title: str
    width: float
    value: Callable[[Row], Value] = lambda _: ""
    choices: tuple[str, ...] = ()
    kind: str = ""
    fill: Callable[[Row], str] = lambda _: ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A data sheet with its cells worked out.

    ``wide`` prints on A3; ``printed``: how many of the first columns are printed (0: all), so
    that a print stays readable; ``fixed``: columns that stay in view.
    """

    title: str
    columns: tuple[Column[object], ...]
    rows: tuple[tuple[Value, ...], ...]
    fills: tuple[tuple[str, ...], ...]
    wide: bool = False
    fixed: int = 1
    printed: int = 0


def data_sheets(report: Report) -> tuple[Sheet, ...]:
    """Every data sheet, in the order of the workbook."""
    words = report.words
    entries = list(report.entries)
    elements = [(entry, row) for entry in entries for row in entry.elements]
    sources = [(entry, row) for entry in entries for row in entry.sources]
    standards: list[tuple[Entry, SourceRow | None]] = []
    for entry in entries:
        standards += [(entry, row) for row in entry.sources or (None,)]
    certificates = [row.certificate for row in report.statutes if row.certificate]
    gaps = [e for e in entries if e.standing in _NOTHING]
    return (
        _sheet(
            words["sheets.criteria"],
            _criteria_columns(words),
            entries,
            wide=True,
            fixed=2,
            printed=9,
        ),
        _sheet(words["sheets.elements"], _elements_columns(words), elements, wide=True, printed=9),
        _sheet(
            words["sheets.correspondence"],
            _correspondence_columns(words),
            standards,
            wide=True,
            fixed=2,
            printed=13,
        ),
        _sheet(words["sheets.not-found"], _not_found_columns(words), gaps, wide=True),
        _sheet(words["sheets.statutes"], _statutes_columns(words), list(report.statutes)),
        _sheet(words["sheets.certificates"], _certificates_columns(words), certificates),
        _sheet(words["sheets.sources"], _sources_columns(words), sources),
        _sheet(words["sheets.problems"], _problems_columns(words), list(report.problems)),
    )


def _sheet(
    title: str, columns: tuple[Column[Row], ...], rows: list[Row], *, wide: bool = False,
    fixed: int = 1, printed: int = 0,
) -> Sheet:  # fmt: skip
    return Sheet(
        title=title,
        columns=columns,  # type: ignore[arg-type]  # the values are worked out here
        rows=tuple(tuple(column.value(row) for column in columns) for row in rows),
        fills=tuple(tuple(column.fill(row) for column in columns) for row in rows),
        wide=wide,
        fixed=fixed,
        printed=printed,
    )


def _verdict_choices(words: Words) -> tuple[str, ...]:
    return tuple(verdict_label(words, standing) for standing in Standing)


def _verb_choices(words: Words) -> tuple[str, ...]:
    return tuple(words.of("verbs", verb) for verb in Urgency if verb is not Urgency.NONE)


def _status_choices(words: Words) -> tuple[str, ...]:
    return tuple(status_label(words, status) for status in ElementStatus)


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _cites(words: Words, quotes: tuple[Quote, ...]) -> str:
    return _lines(cites_by_law(words, quotes, limit=_ALL))


def _shown(quotes: tuple[Quote, ...]) -> str:
    """The best quotation as a page shows it: omissions marked, each piece verbatim."""
    if not quotes:
        return ""
    pieces = quotes[0].pieces
    words = [f" {p.text} " if p.gap else p.text for p in pieces]
    return "".join(words).strip()


def _in_full(quotes: tuple[Quote, ...]) -> str:
    """The best quotation in full, exactly as it stands in the statute."""
    return quotes[0].evidence.quote if quotes else ""


def _pairs(entry: Entry) -> list[tuple[str, str]]:
    """The laws and provisions quoted, each pair once: a line of two columns."""
    return list(dict.fromkeys((q.title, one_line(q.evidence.provision)) for q in entry.quotes))


def _confidence(entry: Entry) -> float:
    return round(entry.finding.confidence, 2)


def _force(words: Words, entry: Entry) -> str:
    return force_name(words, entry.force) if entry.force else ""


def _sources(words: Words, entry: Entry) -> str:
    return _lines(f"{row.text} ({force_name(words, row.force)})" for row in entry.sources)


def _differs(words: Words, entry: Entry) -> str:
    return _lines(f"{title}: {verdict_label(words, verdict)}" for title, verdict in entry.differing)


def _missing(entry: Entry) -> str:
    return "" if entry.standing is Standing.NOT_ASSESSED else _lines(entry.missing)


def _verdict_fill(entry: Entry) -> str:
    return FILLS[entry.standing]


def _verdict(words: Words, entry: Entry) -> str:
    return verdict_label(words, entry.standing)


def _verb(words: Words, entry: Entry) -> str:
    return words.of("verbs", entry.urgency)


def _title(entry: Entry) -> str:
    return one_line(entry.criterion.title)


def _searched(entry: Entry) -> str:
    return _lines(entry.finding.reason.looked_in)


def _review(words: Words) -> tuple[tuple[str, float, str], ...]:
    return (
        (words["columns.reviewer"], 16, ""),
        (words["columns.reviewed-on"], 13, DATE),
        (words["columns.review-note"], 30, ""),
    )


def _criteria_columns(words: Words) -> tuple[Column[Entry], ...]:
    return (
        Column(title=words["columns.id"], width=24, value=lambda e: e.criterion.id),
        Column(title=words["columns.title"], width=24, value=_title),
        Column(
            title=words["columns.finding"],
            width=15,
            value=partial(_verdict, words),
            fill=_verdict_fill,
        ),
        Column(title=words["columns.reason"], width=44, value=lambda e: e.reason),
        Column(title=words["columns.provision"], width=26, value=lambda e: _cites(words, e.quotes)),
        Column(title=words["columns.quote"], width=50, value=lambda e: _shown(e.quotes)),
        Column(title=words["columns.missing"], width=32, value=_missing),
        Column(title=words["columns.recommendation"], width=44, value=lambda e: e.recommendation),
        Column(title=words["columns.verb"], width=16, value=partial(_verb, words)),
        Column(title=words["columns.strength"], width=20, value=partial(_force, words)),
        Column(title=words["columns.theme"], width=18, value=lambda e: e.theme),
        Column(title=words["columns.flags"], width=28, value=lambda e: _lines(e.flags)),
        Column(
            title=words["columns.requirement"], width=44, value=lambda e: e.criterion.requirement
        ),
        Column(title=words["columns.other-laws"], width=32, value=lambda e: e.other_laws),
        Column(title=words["columns.sources"], width=44, value=partial(_sources, words)),
        Column(title=words["columns.differs"], width=28, value=partial(_differs, words)),
        Column(title=words["columns.confidence"], width=12, value=_confidence),
        Column(title=words["columns.review-status"], width=18, choices=_verdict_choices(words)),
        Column(title=words["columns.review-verb"], width=18, choices=_verb_choices(words)),
        *(Column(title=title, width=width, kind=kind) for title, width, kind in _review(words)),
    )


_Element = tuple[Entry, ElementRow]


def _elements_columns(words: Words) -> tuple[Column[_Element], ...]:
    return (
        Column(title=words["columns.id"], width=26, value=lambda p: p[0].criterion.id),
        Column(title=words["columns.element-id"], width=22, value=lambda p: p[1].id),
        Column(title=words["columns.element"], width=44, value=lambda p: p[1].label),
        Column(
            title=words["columns.needed"],
            width=11,
            value=lambda p: (
                words["general.required"] if p[1].required else words["general.optional"]
            ),
        ),
        Column(
            title=words["columns.result"],
            width=16,
            value=lambda p: status_label(words, p[1].status),
            fill=lambda p: STATUS_FILLS[p[1].status],
        ),
        Column(title=words["columns.pins"], width=30, value=lambda p: _cites(words, p[1].quotes)),
        Column(title=words["columns.full-quote"], width=56, value=lambda p: _in_full(p[1].quotes)),
        Column(title=words["columns.why"], width=30, value=lambda p: p[1].why),
        Column(title=words["columns.flags"], width=28, value=lambda p: _lines(p[1].flags)),
        Column(title=words["columns.review-result"], width=18, choices=_status_choices(words)),
        Column(title=words["columns.review-note"], width=30),
    )


_Standard = tuple[Entry, SourceRow | None]


def _correspondence_columns(words: Words) -> tuple[Column[_Standard], ...]:
    return (
        Column(
            title=words["columns.instrument"],
            width=18,
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
        Column(title=words["columns.id"], width=22, value=lambda p: p[0].criterion.id),
        Column(
            title=words["columns.law"],
            width=24,
            value=lambda p: _lines(law for law, _ in _pairs(p[0])),
        ),
        Column(
            title=words["columns.provision"],
            width=14,
            value=lambda p: _lines(pin for _, pin in _pairs(p[0])),
        ),
        Column(title=words["columns.quote"], width=46, value=lambda p: _shown(p[0].quotes)),
        Column(
            title=words["columns.finding"],
            width=16,
            value=lambda p: _verdict(words, p[0]),
            fill=lambda p: _verdict_fill(p[0]),
        ),
        Column(title=words["columns.explanation"], width=38, value=lambda p: p[0].reason),
        Column(title=words["columns.missing"], width=28, value=lambda p: _missing(p[0])),
        Column(
            title=words["columns.recommendation"], width=38, value=lambda p: p[0].recommendation
        ),
        Column(title=words["columns.verb"], width=16, value=lambda p: _verb(words, p[0])),
        Column(title=words["columns.review-status"], width=18, choices=_verdict_choices(words)),
        Column(title=words["columns.body"], width=20),
        Column(title=words["columns.planned"], width=20),
        Column(title=words["columns.planned-on"], width=13, kind=DATE),
        *(Column(title=title, width=width, kind=kind) for title, width, kind in _review(words)[:2]),
    )


def _near(entry: Entry) -> tuple[Quote, ...]:
    return entry.near_misses or entry.quotes


def _not_found_columns(words: Words) -> tuple[Column[Entry], ...]:
    return (
        Column(title=words["columns.id"], width=24, value=lambda e: e.criterion.id),
        Column(title=words["columns.title"], width=24, value=_title),
        Column(
            title=words["columns.finding"],
            width=15,
            value=partial(_verdict, words),
            fill=_verdict_fill,
        ),
        Column(title=words["columns.missing"], width=32, value=_missing),
        Column(title=words["columns.searched"], width=32, value=_searched),
        Column(
            title=words["columns.concepts"],
            width=30,
            value=lambda e: ", ".join(looked_for(e.criterion)),
        ),
        Column(
            title=words["columns.nearest"], width=24, value=lambda e: _cites(words, _near(e)[:1])
        ),
        Column(title=words["columns.nearest-words"], width=50, value=lambda e: _shown(_near(e))),
        Column(
            title=words["columns.others-near"],
            width=24,
            value=lambda e: _cites(words, _near(e)[1:]),
        ),
        Column(
            title=words["columns.where-expected"],
            width=26,
            value=lambda e: role_names(words, e.criterion.where),
        ),
    )


def _statutes_columns(words: Words) -> tuple[Column[StatuteRow], ...]:
    return (
        Column(title=words["columns.text"], width=44, value=lambda row: row.title),
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


def _certificates_columns(words: Words) -> tuple[Column[Certificate], ...]:
    return (
        Column(title=words["columns.file"], width=40, value=lambda c: c.file),
        Column(title=words["columns.format"], width=13, value=lambda c: c.format),
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
        Column(
            title=words["columns.left-out"],
            width=56,
            value=lambda c: _lines(left_out_text(words, part) for part in c.left_out),
        ),
        Column(
            title=words["columns.how-read"], width=44, value=lambda c: _lines(how_read(words, c))
        ),
        Column(title=words["columns.sha"], width=68, value=lambda c: c.sha256),
    )


def _sources_columns(words: Words) -> tuple[Column[tuple[Entry, SourceRow]], ...]:
    return (
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
            value=lambda p: (
                words["general.verified"] if p[1].verified else words["general.unverified"]
            ),
        ),
        Column(title=words["columns.note"], width=36, value=lambda p: p[1].note),
    )


def _problems_columns(words: Words) -> tuple[Column[Problem], ...]:
    return (
        Column(title=words["columns.file"], width=40, value=lambda row: row.file),
        Column(title=words["columns.code"], width=18, value=lambda row: row.code),
        Column(title=words["columns.problem"], width=60, value=lambda row: row.message),
        Column(title=words["columns.hint"], width=60, value=lambda row: row.hint),
    )
