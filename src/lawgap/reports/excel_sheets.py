"""The data sheets of the workbook: for each its columns, and how a cell is read off a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from lawgap.model.finding import Verdict
from lawgap.model.statute import Problem
from lawgap.reports import labels, phrases
from lawgap.reports.build import looked_for
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS, STATUS_FILLS
from lawgap.reports.report import ElementRow, Entry, Quote, Report, SourceRow, StatuteRow
from lawgap.reports.wording import (
    cites_by_law,
    force_name,
    language_name,
    role_names,
    status_label,
    verdict_label,
)

Value = str | float
Row = TypeVar("Row")

_VERDICT_CHOICES: Final = (*map(verdict_label, Verdict), labels.NOT_APPLICABLE)
_VERB_CHOICES: Final = tuple(phrases.URGENCIES[verb] for verb in labels.VERBS)
_STATUS_CHOICES: Final = tuple(
    f"{phrases.STATUS_SYMBOLS[status]} {name}" for status, name in phrases.STATUSES.items()
)
DATE: Final = "date"
_ALL: Final = 10_000  # pin-cites: a workbook names every one


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
    entries = list(report.entries)
    elements = [(entry, row) for entry in entries for row in entry.elements]
    sources = [(entry, row) for entry in entries for row in entry.sources]
    standards: list[tuple[Entry, SourceRow | None]] = []
    for entry in entries:
        standards += [(entry, row) for row in entry.sources or (None,)]
    gaps = [e for e in entries if e.finding.verdict in (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED)]
    return (
        _sheet(labels.S_CRITERIA, _CRITERIA, entries, wide=True, fixed=2, printed=9),
        _sheet(labels.S_ELEMENTS, _ELEMENTS, elements, wide=True, printed=9),
        _sheet(labels.S_CORRESPONDENCE, _CORRESPONDENCE, standards, wide=True, fixed=2, printed=13),
        _sheet(labels.S_NOT_FOUND, _NOT_FOUND, gaps, wide=True),
        _sheet(labels.S_STATUTES, _STATUTES, list(report.statutes)),
        _sheet(labels.S_SOURCES, _SOURCES, sources),
        _sheet(labels.S_PROBLEMS, _PROBLEMS, list(report.problems)),
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


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _cites(quotes: tuple[Quote, ...]) -> str:
    return _lines(cites_by_law(quotes, limit=_ALL))


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


def _force(entry: Entry) -> str:
    return force_name(entry.force) if entry.force else ""


def _sources(entry: Entry) -> str:
    return _lines(f"{row.text} ({force_name(row.force)})" for row in entry.sources)


def _differs(entry: Entry) -> str:
    return _lines(f"{title}: {verdict_label(verdict)}" for title, verdict in entry.differing)


def _missing(entry: Entry) -> str:
    return "" if entry.finding.verdict is Verdict.NOT_ASSESSED else _lines(entry.missing)


def _verdict_fill(entry: Entry) -> str:
    return FILLS[entry.finding.verdict]


def _verdict(entry: Entry) -> str:
    return verdict_label(entry.finding.verdict)


def _verb(entry: Entry) -> str:
    return phrases.URGENCIES[entry.urgency]


def _title(entry: Entry) -> str:
    return one_line(entry.criterion.title)


def _searched(entry: Entry) -> str:
    return _lines(entry.finding.reason.looked_in)


_REVIEW: Final = (
    (labels.C_REVIEWER, 16, ""),
    (labels.C_REVIEWED_ON, 13, DATE),
    (labels.C_REVIEW_NOTE, 30, ""),
)

_CRITERIA: Final[tuple[Column[Entry], ...]] = (
    Column(title=labels.C_ID, width=24, value=lambda e: e.criterion.id),
    Column(title=labels.C_TITLE, width=24, value=_title),
    Column(title=labels.C_FINDING, width=15, value=_verdict, fill=_verdict_fill),
    Column(title=labels.C_REASON, width=44, value=lambda e: e.reason),
    Column(title=labels.C_PROVISION, width=26, value=lambda e: _cites(e.quotes)),
    Column(title=labels.C_QUOTE, width=50, value=lambda e: _shown(e.quotes)),
    Column(title=labels.C_MISSING, width=32, value=_missing),
    Column(title=labels.C_RECOMMENDATION, width=44, value=lambda e: e.recommendation),
    Column(title=labels.C_VERB, width=16, value=_verb),
    Column(title=labels.C_STRENGTH, width=20, value=_force),
    Column(title=labels.C_THEME, width=18, value=lambda e: e.theme),
    Column(title=labels.C_FLAGS, width=28, value=lambda e: _lines(e.flags)),
    Column(title=labels.C_REQUIREMENT, width=44, value=lambda e: e.criterion.requirement),
    Column(title=labels.C_OTHER_LAWS, width=32, value=lambda e: e.other_laws),
    Column(title=labels.C_SOURCES, width=44, value=_sources),
    Column(title=labels.C_DIFFERS, width=28, value=_differs),
    Column(title=labels.C_CONFIDENCE, width=12, value=_confidence),
    Column(title=labels.C_REVIEW_STATUS, width=18, choices=_VERDICT_CHOICES),
    Column(title=labels.C_REVIEW_VERB, width=18, choices=_VERB_CHOICES),
    *(Column(title=title, width=width, kind=kind) for title, width, kind in _REVIEW),
)

_Element = tuple[Entry, ElementRow]
_ELEMENTS: Final[tuple[Column[_Element], ...]] = (
    Column(title=labels.C_ID, width=26, value=lambda p: p[0].criterion.id),
    Column(title=labels.C_ELEMENT_ID, width=22, value=lambda p: p[1].id),
    Column(title=labels.C_ELEMENT, width=44, value=lambda p: p[1].label),
    Column(
        title=labels.C_NEEDED,
        width=11,
        value=lambda p: phrases.REQUIRED if p[1].required else phrases.OPTIONAL,
    ),
    Column(
        title=labels.C_RESULT,
        width=16,
        value=lambda p: status_label(p[1].status),
        fill=lambda p: STATUS_FILLS[p[1].status],
    ),
    Column(title=labels.C_PINS, width=30, value=lambda p: _cites(p[1].quotes)),
    Column(title=labels.C_FULL_QUOTE, width=56, value=lambda p: _in_full(p[1].quotes)),
    Column(title=labels.C_WHY, width=30, value=lambda p: p[1].why),
    Column(title=labels.C_FLAGS, width=28, value=lambda p: _lines(p[1].flags)),
    Column(title=labels.C_REVIEW_RESULT, width=18, choices=_STATUS_CHOICES),
    Column(title=labels.C_REVIEW_NOTE, width=30),
)

_Standard = tuple[Entry, SourceRow | None]
_CORRESPONDENCE: Final[tuple[Column[_Standard], ...]] = (
    Column(
        title=labels.C_INSTRUMENT,
        width=18,
        value=lambda p: p[1].short if p[1] else phrases.NO_SOURCE,
    ),
    Column(title=labels.C_ARTICLE, width=16, value=lambda p: p[1].pin if p[1] else ""),
    Column(title=labels.C_OBLIGATION, width=36, value=lambda p: p[0].criterion.requirement),
    Column(
        title=labels.C_STRENGTH, width=16, value=lambda p: force_name(p[1].force) if p[1] else ""
    ),
    Column(title=labels.C_ID, width=22, value=lambda p: p[0].criterion.id),
    Column(title=labels.C_LAW, width=24, value=lambda p: _lines(law for law, _ in _pairs(p[0]))),
    Column(
        title=labels.C_PROVISION, width=14, value=lambda p: _lines(pin for _, pin in _pairs(p[0]))
    ),
    Column(title=labels.C_QUOTE, width=46, value=lambda p: _shown(p[0].quotes)),
    Column(
        title=labels.C_FINDING,
        width=16,
        value=lambda p: _verdict(p[0]),
        fill=lambda p: _verdict_fill(p[0]),
    ),
    Column(title=labels.C_EXPLANATION, width=38, value=lambda p: p[0].reason),
    Column(title=labels.C_MISSING, width=28, value=lambda p: _missing(p[0])),
    Column(title=labels.C_RECOMMENDATION, width=38, value=lambda p: p[0].recommendation),
    Column(title=labels.C_VERB, width=16, value=lambda p: _verb(p[0])),
    Column(title=labels.C_REVIEW_STATUS, width=18, choices=_VERDICT_CHOICES),
    Column(title=labels.C_BODY, width=20),
    Column(title=labels.C_PLANNED, width=20),
    Column(title=labels.C_PLANNED_ON, width=13, kind=DATE),
    *(Column(title=title, width=width, kind=kind) for title, width, kind in _REVIEW[:2]),
)


def _near(entry: Entry) -> tuple[Quote, ...]:
    return entry.near_misses or entry.quotes


_NOT_FOUND: Final[tuple[Column[Entry], ...]] = (
    Column(title=labels.C_ID, width=24, value=lambda e: e.criterion.id),
    Column(title=labels.C_TITLE, width=24, value=_title),
    Column(title=labels.C_FINDING, width=15, value=_verdict, fill=_verdict_fill),
    Column(title=labels.C_MISSING, width=32, value=_missing),
    Column(title=labels.C_SEARCHED, width=32, value=_searched),
    Column(title=labels.C_CONCEPTS, width=30, value=lambda e: ", ".join(looked_for(e.criterion))),
    Column(title=labels.C_NEAREST, width=24, value=lambda e: _cites(_near(e)[:1])),
    Column(title=labels.C_NEAREST_WORDS, width=50, value=lambda e: _shown(_near(e))),
    Column(title=labels.C_OTHERS_NEAR, width=24, value=lambda e: _cites(_near(e)[1:])),
    Column(title=labels.C_WHERE_EXPECTED, width=26, value=lambda e: role_names(e.criterion.where)),
)

_STATUTES: Final[tuple[Column[StatuteRow], ...]] = (
    Column(title=labels.C_TEXT, width=44, value=lambda row: row.title),
    Column(title=labels.C_FILE, width=40, value=lambda row: row.file),
    Column(title=labels.C_LANGUAGE, width=14, value=lambda row: language_name(row.language)),
    Column(title=labels.C_WORDS, width=11, value=lambda row: row.words),
    Column(title=labels.C_PROVISIONS, width=12, value=lambda row: row.provisions),
    Column(title=labels.C_SHA, width=68, value=lambda row: row.sha256),
)

_SOURCES: Final[tuple[Column[tuple[Entry, SourceRow]], ...]] = (
    Column(title=labels.C_ID, width=26, value=lambda p: p[0].criterion.id),
    Column(title=labels.C_SHORT, width=20, value=lambda p: p[1].short),
    Column(title=labels.C_INSTRUMENT, width=40, value=lambda p: p[1].instrument),
    Column(title=labels.C_YEAR, width=7, value=lambda p: p[1].year or ""),
    Column(title=labels.C_NATURE, width=16, value=lambda p: p[1].nature),
    Column(title=labels.C_PIN, width=24, value=lambda p: p[1].pin),
    Column(title=labels.C_STRENGTH, width=22, value=lambda p: force_name(p[1].force)),
    Column(
        title=labels.C_VERIFIED,
        width=12,
        value=lambda p: phrases.YES if p[1].verified else phrases.NO,
    ),
    Column(title=labels.C_NOTE, width=36, value=lambda p: p[1].note),
)

_PROBLEMS: Final[tuple[Column[Problem], ...]] = (
    Column(title=labels.C_FILE, width=40, value=lambda row: row.file),
    Column(title=labels.C_CODE, width=18, value=lambda row: row.code),
    Column(title=labels.C_PROBLEM, width=60, value=lambda row: row.message),
    Column(title=labels.C_HINT, width=60, value=lambda row: row.hint),
)
