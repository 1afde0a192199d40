"""The sheets to work with: by law, recommendations, not found, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from lawgap.model.comparison import Comparison, CriterionChange, GapChange
from lawgap.model.finding import Evidence
from lawgap.reports.body import body_of
from lawgap.reports.clean_text import one_line
from lawgap.reports.excel import columns as cells
from lawgap.reports.excel.table import DATE, Column, Sheet, sheet_of
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Entry, Quote, Report, Standing, Urgency
from lawgap.reports.wording import pin_text, role_names, verdict_label
from lawgap.reports.words import Words

_NOTHING: Final = (Standing.NOT_FOUND, Standing.NOT_ASSESSED)
_WORST: Final = (
    Standing.CONTRADICTED, Standing.NOT_FOUND, Standing.PARTLY_MET, Standing.MET,
    Standing.NOT_ASSESSED, Standing.NOT_APPLICABLE,
)  # fmt: skip
_CHANGE_FILLS: Final = {
    GapChange.CLOSED: FILLS[Standing.MET],
    GapChange.STRENGTHENED: FILLS[Standing.MET],
    GapChange.OPENED: FILLS[Standing.NOT_FOUND],
    GapChange.WEAKENED: FILLS[Standing.NOT_FOUND],
    GapChange.UNCHANGED: "",
}


@dataclass(slots=True, kw_only=True)
class _Served:
    """A quotation of a law with everything that rests on it."""

    quote: Quote
    entries: dict[str, Entry] = field(default_factory=dict)
    elements: list[str] = field(default_factory=list)


def by_law(report: Report) -> Sheet:
    """One row for each quotation, law by law in the order of its text: what rests on it."""
    words = report.words
    columns: tuple[Column[_Served], ...] = (
        Column(title=words["columns.law"], width=30, value=lambda s: s.quote.title),
        Column(
            title=words["columns.provision"],
            width=14,
            value=lambda s: one_line(s.quote.evidence.provision),
        ),
        Column(title=words["columns.full-quote"], width=60, value=lambda s: s.quote.evidence.quote),
        Column(title=words["columns.serves"], width=36, value=partial(_served, words)),
        Column(title=words["columns.served"], width=50, value=lambda s: cells.lines(s.elements)),
        Column(
            title=words["columns.worst"],
            width=18,
            value=lambda s: verdict_label(words, _worst(s)),
            fill=lambda s: FILLS[_worst(s)],
        ),
        Column(title=words["columns.file"], width=26, value=lambda s: s.quote.evidence.file),
    )
    return sheet_of(words["sheets.laws"], columns, _quotations(report), wide=True, fixed=2)


def _served(words: Words, served: _Served) -> str:
    return cells.lines(
        f"{entry.criterion.id} ({words.of('verdicts', entry.standing)})"
        for entry in served.entries.values()
    )


def _worst(served: _Served) -> Standing:
    return min((entry.standing for entry in served.entries.values()), key=_WORST.index)


def _quotations(report: Report) -> list[_Served]:
    found: dict[tuple[str, int, int], _Served] = {}
    for entry in report.entries:
        for quote in entry.quotes:
            found.setdefault(_place(quote.evidence), _Served(quote=quote)).entries[
                entry.criterion.id
            ] = entry
        for row in entry.elements:
            for quote in row.quotes:
                served = found.setdefault(_place(quote.evidence), _Served(quote=quote))
                served.entries[entry.criterion.id] = entry
                served.elements.append(one_line(row.label))
    order = {row.id: place for place, row in enumerate(report.statutes)}
    return [found[key] for key in sorted(found, key=lambda k: (order.get(k[0], len(order)), k))]


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.statute, evidence.span.start, evidence.span.end


_Numbered = tuple[int, Entry]


def recommendations(report: Report) -> Sheet:
    """One row for each gap, most serious first, to be followed up."""
    words = report.words
    columns: tuple[Column[_Numbered], ...] = (
        Column(title=words["columns.letter"], width=7, value=lambda p: p[0]),
        Column(title=words["columns.title"], width=26, value=lambda p: cells.title(p[1])),
        Column(
            title=words["columns.recommendation"], width=60, value=lambda p: p[1].recommendation
        ),
        Column(
            title=words["columns.verb"],
            width=19,
            value=lambda p: cells.verb(words, p[1]),
            choices=cells.VERBS,
        ),
        Column(title=words["columns.strength"], width=20, value=lambda p: cells.force(words, p[1])),
        Column(title=words["columns.addressee"], width=28, value=lambda p: body_of(p[1], words)),
        Column(title=words["columns.law-to-amend"], width=30, value=partial(_to_amend, words)),
        cells.finding_column(words, lambda p: p[1]),
        cells.id_column(words, lambda p: p[1]),
        Column(title=words["columns.planned"], width=24),
        Column(title=words["columns.deadline"], width=13, kind=DATE),
        Column(
            title=words["columns.follow-up"],
            width=18,
            choices=cells.FOLLOW_UPS,
            value=lambda _: words["follow-ups.open"],
        ),
        Column(title=words["columns.note"], width=30),
    )
    rows = list(enumerate(report.gaps, start=1))
    return sheet_of(words["sheets.recommendations"], columns, rows, wide=True, fixed=2)


def _to_amend(words: Words, pair: _Numbered) -> str:
    """The laws quoted; where there is none, the kinds of law that may hold the rule."""
    return cells.laws_of(pair[1]) or role_names(words, pair[1].criterion.where)


def not_found(report: Report) -> Sheet:
    """One row for each criterion without a provision: what was searched, what came closest."""
    words = report.words
    columns: tuple[Column[Entry], ...] = (
        cells.id_column(words, lambda e: e),
        Column(title=words["columns.title"], width=24, value=cells.title),
        cells.finding_column(words, lambda e: e),
        Column(title=words["columns.missing"], width=32, value=cells.missing),
        Column(
            title=words["columns.searched"],
            width=32,
            value=lambda e: cells.lines(e.finding.reason.looked_in),
        ),
        Column(title=words["columns.tried"], width=36, value=lambda e: cells.lines(e.tried)),
        Column(
            title=words["columns.nearest"],
            width=24,
            value=lambda e: cells.cites(words, _near(e)[:1]),
        ),
        Column(
            title=words["columns.nearest-words"], width=50, value=lambda e: cells.shown(_near(e))
        ),
        Column(
            title=words["columns.others-near"],
            width=24,
            value=lambda e: cells.cites(words, _near(e)[1:]),
        ),
        Column(
            title=words["columns.where-expected"],
            width=26,
            value=lambda e: role_names(words, e.criterion.where),
        ),
    )
    rows = [entry for entry in report.entries if entry.standing in _NOTHING]
    return sheet_of(words["sheets.not-found"], columns, rows, wide=True)


def _near(entry: Entry) -> tuple[Quote, ...]:
    return entry.near_misses or entry.quotes


def changes(report: Report, comparison: Comparison) -> Sheet:
    """One row for each criterion: its finding in the older version of the law and in this one."""
    words = report.words
    entries = {entry.criterion.id: entry for entry in report.entries}
    rows = [one for one in comparison.criteria if one.criterion in entries]
    columns: tuple[Column[CriterionChange], ...] = (
        cells.id_column(words, lambda c: entries[c.criterion]),
        Column(
            title=words["columns.title"],
            width=28,
            value=lambda c: cells.title(entries[c.criterion]),
        ),
        Column(
            title=words["columns.before"],
            width=16,
            value=lambda c: verdict_label(words, c.old),
            fill=lambda c: FILLS[c.old],
        ),
        Column(
            title=words["columns.after"],
            width=16,
            value=lambda c: verdict_label(words, c.new),
            fill=lambda c: FILLS[c.new],
        ),
        Column(
            title=words["columns.change"],
            width=18,
            value=lambda c: words.of("gap-changes", c.change),
            fill=lambda c: _CHANGE_FILLS[c.change],
        ),
        Column(
            title=words["columns.elements-changed"],
            width=44,
            value=lambda c: cells.lines(_elements(words, c, entries[c.criterion])),
        ),
        Column(title=words["columns.gained"], width=50, value=lambda c: _words_of(words, c.gained)),
        Column(title=words["columns.lost"], width=50, value=lambda c: _words_of(words, c.lost)),
        Column(
            title=words["columns.strength"],
            width=20,
            value=lambda c: cells.force(words, entries[c.criterion]),
        ),
    )
    return sheet_of(words["sheets.changes"], columns, rows, wide=True, fixed=2)


def _elements(words: Words, change: CriterionChange, entry: Entry) -> Iterator[str]:
    labels = {row.id: one_line(row.label) for row in entry.elements}
    for element in change.elements:
        if element.change is not GapChange.UNCHANGED:
            label = labels.get(element.id, element.id)
            yield f"{label}: {words.of('gap-changes', element.change)}"


def _words_of(words: Words, evidence: tuple[Evidence, ...]) -> str:
    """The quotations, each behind its pin."""
    return "\n\n".join(f"{pin_text(words, item)}\n{item.quote}" for item in evidence)


def verbs_of_gaps(words: Words) -> tuple[str, ...]:
    """The verbs to choose from."""
    return tuple(words.of("verbs", verb) for verb in Urgency if verb is not Urgency.NONE)
