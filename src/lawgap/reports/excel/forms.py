"""The three official forms, each a workbook of its own: one sheet for each instrument.

They take the order of columns and the words that such tables use. Every criterion stands in each:
those of other instruments, or of none, on a sheet of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lawgap.model.checklist import Force
from lawgap.reports.body import body_of
from lawgap.reports.excel import columns as cells
from lawgap.reports.excel.book import book_bytes
from lawgap.reports.excel.cells import put
from lawgap.reports.excel.sheets import reviewers
from lawgap.reports.excel.table import DATE, Book, Choices, Column, Sheet, sheet_of
from lawgap.reports.excel.text import row_height
from lawgap.reports.palette import HEAD_FILL
from lawgap.reports.report import Entry, Report, SourceRow, Standing
from lawgap.reports.reviews import draft_note
from lawgap.reports.wording import force_name
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_EU: Final = re.compile(r"eu-\d")  # acts of the Union, by the keys of the catalogue
_UNTOC: Final = re.compile(r"palermo|untoc|smuggling-protocol")
_NUMBERS: Final = re.compile(r"\d+")
_VALUES: Final = "values"
_TAIL: Final = 4  # columns behind those of the form
_WIDTHS: Final = (30, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One line of a form: a criterion as one of its sources asks for it."""

    entry: Entry
    source: SourceRow | None


_Columns = Callable[[Words], Sequence[Column[Duty]]]


def concordance(report: Report) -> bytes:
    """The table of concordance: + full, -/+ partial, 0 no legislation, direct conflict."""
    words = report.words
    values = tuple(words.of("compliance-signs", standing) for standing in Standing)
    legend = [
        (words.of("compliance-signs", standing), words.of("compliance-meanings", standing))
        for standing in Standing
    ]
    form = _Form(title=words["forms.concordance"], values=values, legend=legend, own=_EU)
    return _made(report, form, _concordance_columns)


def accession_table(report: Report) -> bytes:
    """The nine-column table of correspondence that candidate countries fill in."""
    words = report.words
    values = words.group("transpositions")
    form = _Form(title=words["forms.accession"], values=values, legend=(), own=_EU)
    return _made(report, form, _accession_columns)


def self_assessment(report: Report) -> bytes:
    """The self-assessment of the UNTOC review mechanism: yes, yes in part, no, with provisions."""
    words = report.words
    values = tuple(words.of("answers", standing) for standing in Standing)
    form = _Form(title=words["forms.untoc"], values=values, legend=(), own=_UNTOC)
    return _made(report, form, _untoc_columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    title: str
    values: Sequence[str]  # to pick from in the column that answers
    legend: Sequence[tuple[str, str]]
    own: re.Pattern[str]  # keys of the instruments that have a sheet of their own


def _made(report: Report, form: _Form, columns: _Columns) -> bytes:
    words = report.words
    own, others = _duties(report, form.own)
    sheets = [_sheet(short, columns(words), duties) for short, duties in own.items()]
    if others or not sheets:
        instrument: Column[Duty] = Column(
            title=words["columns.instrument"],
            width=20,
            value=lambda d: d.source.short if d.source else words["entry.no-source"],
        )
        head = (instrument, *columns(words))
        sheets.append(_sheet(words["sheets.other-instruments"], head, others))
    lists = {
        _VALUES: Choices(title=form.title, values=tuple(form.values)),
        cells.REVIEWERS: reviewers(report, words),
    }
    book = Book(title=form.title, sheets=tuple(sheets), lists=lists)

    def fill(sheet: Worksheet, report: Report) -> None:
        _fill_about(sheet, report, form)

    return book_bytes(report, book, words["sheets.form"], fill)


def _sheet(title: str, columns: Sequence[Column[Duty]], duties: Sequence[Duty]) -> Sheet:
    """A sheet of the form; what follows its own columns is for the screen."""
    return sheet_of(title, columns, duties, wide=True, printed=len(columns) - _TAIL)


def _duties(report: Report, own: re.Pattern[str]) -> tuple[dict[str, list[Duty]], list[Duty]]:
    """The lines of the form's own instruments, by short name; one for each other criterion."""
    found: dict[str, list[Duty]] = {}
    others: list[Duty] = []
    for entry in report.entries:
        keys = [source.instrument for source in entry.criterion.sources]
        pairs = zip(keys, entry.sources, strict=True)
        rows = [row for key, row in pairs if own.match(key)]
        for row in rows:
            found.setdefault(row.short, []).append(Duty(entry=entry, source=row))
        if not rows:
            others.append(Duty(entry=entry, source=_strongest(entry)))
    order = [one.short for one in report.assessment.instruments.values()]
    names = dict.fromkeys(name for name in (*order, *found) if name in found)
    return {name: sorted(found[name], key=_by_pin) for name in names}, others


def _strongest(entry: Entry) -> SourceRow | None:
    return next((row for row in entry.sources if row.force is entry.force), None)


def _by_pin(duty: Duty) -> tuple[list[int], str]:
    """Article 5 before article 10."""
    pin = duty.source.pin if duty.source else ""
    return [int(number[:9]) for number in _NUMBERS.findall(pin)], pin


def _entry(duty: Duty) -> Entry:
    return duty.entry


def _pin(words: Words, duty: Duty) -> str:
    if duty.source is None:
        return ""
    unverified = "" if duty.source.verified else f" ({words['forms.unverified']})"
    return f"{duty.source.pin}{unverified}"


def _strength(words: Words) -> Column[Duty]:
    return Column(
        title=words["columns.strength"],
        width=18,
        value=lambda d: force_name(words, d.source.force) if d.source else "",
    )


def _tail(words: Words) -> tuple[Column[Duty], ...]:
    """What every form ends with, so that it can be compared from year to year."""
    return (
        _strength(words),
        cells.id_column(words, _entry),
        *cells.review_columns(words, _entry),
    )


def _existing(duty: Duty) -> str:
    """The provisions quoted, each with its law, then the best quotation."""
    quoted = cells.laws_and_provisions(duty.entry)
    return f"{quoted}\n\n{cells.shown(duty.entry.quotes)}" if quoted else ""


def _to_do(duty: Duty) -> str:
    return duty.entry.recommendation if duty.entry.is_gap else ""


def _requirement(title: str, width: float) -> Column[Duty]:
    """What the instrument asks, paraphrased."""
    return Column(title=title, width=width, value=lambda d: d.entry.criterion.requirement)


def _verdict(title: str, value: Callable[[Duty], str]) -> Column[Duty]:
    """The form's own word for the finding, to pick from."""
    return Column(
        title=title,
        width=16,
        choices=_VALUES,
        value=value,
        fill=lambda d: cells.verdict_fill(d.entry),
    )


def _reason(title: str, width: float) -> Column[Duty]:
    return Column(title=title, width=width, value=lambda d: d.entry.reason)


def _quoted(title: str, width: float) -> Column[Duty]:
    return Column(title=title, width=width, value=lambda d: cells.shown(d.entry.quotes))


def _pinned(words: Words, key: str, width: float) -> Column[Duty]:
    return Column(title=words[f"columns.{key}"], width=width, value=lambda d: _pin(words, d))


def _concordance_columns(words: Words) -> tuple[Column[Duty], ...]:
    return (
        _pinned(words, "act-article", 18),
        _requirement(words["columns.obligation"], 44),
        Column(title=words["columns.deadline"], width=13, kind=DATE),
        Column(title=words["columns.existing"], width=56, value=_existing),
        Column(title=words["columns.proposed"], width=46, value=_to_do),
        _verdict(
            words["columns.compliance"], lambda d: words.of("compliance-signs", d.entry.standing)
        ),
        _reason(words["columns.comment"], 44),
        *_tail(words),
    )


def _accession_columns(words: Words) -> tuple[Column[Duty], ...]:
    return (
        _pinned(words, "act-article", 16),
        _requirement(words["columns.act-text"], 40),
        Column(
            title=words["columns.national-title"],
            width=26,
            value=lambda d: cells.laws_of(d.entry),
        ),
        Column(
            title=words["columns.law-article"],
            width=16,
            value=lambda d: cells.provisions_of(d.entry),
        ),
        _quoted(words["columns.national-text"], 46),
        _verdict(words["columns.transposed"], lambda d: _transposed(words, d)),
        _reason(words["columns.comment"], 40),
        Column(title=words["columns.completed"], width=44, value=lambda d: _completed(words, d)),
        Column(title=words["columns.planned-on"], width=13, kind=DATE),
        *_tail(words),
    )


def _transposed(words: Words, duty: Duty) -> str:
    """An option that is not used is no gap: the form calls it a discretionary provision."""
    optional = duty.source is not None and duty.source.force is Force.OPTIONAL
    if optional and duty.entry.standing is Standing.NOT_FOUND:
        return words["transpositions.optional"]
    return words.of("transpositions", duty.entry.standing)


def _completed(words: Words, duty: Duty) -> str:
    if not duty.entry.is_gap:
        return ""
    body = body_of(duty.entry, words)
    return words.say("forms.by", act=duty.entry.action.rstrip("."), body=body)


def _untoc_columns(words: Words) -> tuple[Column[Duty], ...]:
    return (
        _pinned(words, "article", 18),
        _requirement(words["columns.question"], 46),
        _verdict(words["columns.answer"], lambda d: words.of("answers", d.entry.standing)),
        Column(
            title=words["columns.applicable"],
            width=34,
            value=lambda d: cells.laws_and_provisions(d.entry),
        ),
        _quoted(words["columns.national-text"], 50),
        Column(title=words["columns.authority"], width=26, value=lambda d: body_of(d.entry, words)),
        _reason(words["columns.explanation"], 44),
        *_tail(words),
    )


def _fill_about(sheet: Worksheet, report: Report, form: _Form) -> None:
    """The first sheet: what the form is, which laws it speaks of, what its signs mean."""
    words = report.words
    for letter, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    lines = [
        (words["front.jurisdiction"], report.jurisdiction),
        (words["front.draft-mark"], draft_note(report)),
        (words["front.engine"], words.say("front.lawgap", version=report.version)),
        (words["columns.note"], words["forms.basis"]),
        ("", words["terminal.note"]),
        *_laws(report),
        *((f"{words['forms.sign']}: {sign}", meaning) for sign, meaning in form.legend),
    ]
    _write(sheet, 1, (form.title, ""), size=16)
    for row, line in enumerate(lines, start=3):
        _write(sheet, row, line)


def _laws(report: Report) -> Iterable[tuple[str, str]]:
    words = report.words
    for number, row in enumerate(report.statutes):
        label = "" if number else words["forms.laws"]
        edition = f", {row.edition}" if row.edition else ""
        yield label, f"{row.title}{edition} ({row.file})"


def _write(sheet: Worksheet, row: int, line: tuple[str, str], *, size: int = 11) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for place, text in enumerate(line, start=1):
        cell = sheet.cell(row=row, column=place)
        put(cell, text)
        cell.font = Font(name="Calibri", size=size, bold=place == 1)
        wrap = size == 11  # a title runs on over the next cell
        cell.alignment = Alignment(wrap_text=wrap, vertical="top")
        if place == 1 and text and wrap:
            cell.fill = PatternFill("solid", fgColor=HEAD_FILL)
    if size == 11:
        widths: Mapping[int, float] = dict(enumerate(_WIDTHS))
        sheet.row_dimensions[row].height = row_height([(t, widths[n]) for n, t in enumerate(line)])
