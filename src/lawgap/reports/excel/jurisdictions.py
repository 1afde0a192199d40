"""A survey as a workbook: matrix, elements, likeness, jurisdictions, provisions, charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lawgap.model.jurisdictions import (
    Judgement,
    Jurisdiction,
    Matrix,
    MatrixCell,
    MatrixLine,
    Model,
    Passage,
    SurveyView,
    Tally,
)
from lawgap.reports.clean_text import one_line
from lawgap.reports.excel.book import book_bytes
from lawgap.reports.excel.cells import put
from lawgap.reports.excel.charts import Bars, stacked_bars
from lawgap.reports.excel.table import Book, Column, Sheet, Value, sheet_of
from lawgap.reports.jurisdictions.naming import (
    cell_text,
    jurisdictions_counted,
    title_of,
    value_fill,
    value_name,
)
from lawgap.reports.jurisdictions.nearness import nearness_text
from lawgap.reports.palette import BARS, FILLS, HEAD_FILL
from lawgap.reports.wording import language_name
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_VALUE_WIDTH: Final = 17.0
_CHART_WIDTH: Final = 24.0  # centimetres
_MOST_BARS: Final = 60  # jurisdictions that a chart shows legibly
_SCALE: Final = tuple(j for j in Judgement if j is not Judgement.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyBook:
    """What the workbook is made of; its name stands at the head of each printed page."""

    view: SurveyView
    words: Words

    @property
    def jurisdiction(self) -> str:
        """The title, in the place of a single jurisdiction's name."""
        return title_of(self.words, self.view)

    @property
    def version(self) -> str:
        """LawGap's version that checked the first of them."""
        return next((one.version for one in self.view.matrix.columns if one.version), "")


def survey_xlsx(view: SurveyView, words: Words) -> bytes:
    """The survey as the bytes of an .xlsx file; the same survey gives the same bytes."""
    made = SurveyBook(view=view, words=words)
    sheets = [
        _matrix_sheet(words, words["survey.matrix"], view.matrix),
        _matrix_sheet(words, words["survey.elements"], view.elements),
        _theme_sheet(words, view),
        _jurisdiction_sheet(words, view),
        _likeness_sheet(words, view),
        _provision_sheet(words, view),
    ]
    if view.borrowed:
        sheets.append(_model_sheet(words, view))
    book = Book(title=words["survey.title"], sheets=tuple(sheets))
    return book_bytes(made, book, words["sheets.summary"], _fill_summary)


_Row = tuple[MatrixLine, Sequence[MatrixCell], Tally]


def _matrix_sheet(words: Words, title: str, matrix: Matrix) -> Sheet:
    """A line for each criterion or element, a column for each jurisdiction, then the counts."""
    elements = any(line.element for line in matrix.lines)
    columns: list[Column[_Row]] = [
        Column(title=words["columns.theme" if not elements else "columns.criterion"], width=22,
               value=lambda row: one_line(row[0].group)),
        Column(title=words["columns.element" if elements else "columns.criterion"], width=46,
               value=lambda row: one_line(row[0].title)),
        *(_value_column(words, column, place) for place, column in enumerate(matrix.columns)),
        Column(title=words["survey.met"], width=9, value=lambda row: row[2].met),
        Column(title=words["survey.assessed"], width=11, value=lambda row: row[2].assessed),
        Column(title=words["survey.share"], width=11, value=lambda row: _percent(row[2])),
        Column(title=words["columns.id"], width=40,
               value=lambda row: "/".join(filter(None, (row[0].criterion, row[0].element)))),
    ]  # fmt: skip
    rows = zip(matrix.lines, matrix.cells, matrix.line_tallies, strict=True)
    return sheet_of(title, columns, rows, wide=True, fixed=2)


def _value_column(words: Words, column: Jurisdiction, place: int) -> Column[_Row]:
    return Column(
        title=one_line(column.name),
        width=_VALUE_WIDTH,
        value=lambda row: cell_text(words, row[1][place]),
        fill=lambda row: value_fill(row[1][place].value),
    )


def _percent(tally: Tally) -> Value:
    """The share met in hundredths; empty where nothing was assessed."""
    return "" if tally.share is None else round(100 * tally.share, 1)


def _theme_sheet(words: Words, view: SurveyView) -> Sheet:
    """The share met, theme by theme."""
    columns: list[Column[tuple[str, Sequence[Tally]]]] = [
        Column(title=words["columns.theme"], width=40, value=lambda row: one_line(row[0])),
        *(_share_column(column, place) for place, column in enumerate(view.matrix.columns)),
    ]
    return sheet_of(words["survey.themes"], columns, view.by_theme, wide=True)


def _share_column(column: Jurisdiction, place: int) -> Column[tuple[str, Sequence[Tally]]]:
    return Column(title=one_line(column.name), width=13, value=lambda row: _percent(row[1][place]))


def _jurisdiction_sheet(words: Words, view: SurveyView) -> Sheet:
    columns: list[Column[tuple[Jurisdiction, Tally]]] = [
        Column(title=words["survey.jurisdiction"], width=30,
               value=lambda row: one_line(row[0].name)),
        Column(title=words["survey.region"], width=20, value=lambda row: one_line(row[0].region)),
        Column(title=words["survey.tags"], width=24,
               value=lambda row: one_line("; ".join(row[0].tags))),
        Column(title=words["columns.language"], width=18,
               value=lambda row: "; ".join(language_name(words, c) for c in row[0].languages)),
        Column(title=words["survey.laws"], width=60,
               value=lambda row: "; ".join(one_line(law.title) for law in row[0].laws)),
        Column(title=words["columns.words"], width=12,
               value=lambda row: sum(law.words for law in row[0].laws)),
        Column(title=words["survey.unread"], width=14, value=lambda row: row[0].problems),
        *(_count_column(words, judgement) for judgement in Judgement),
        Column(title=words["survey.share"], width=11, value=lambda row: _percent(row[1])),
    ]  # fmt: skip
    rows = zip(view.matrix.columns, view.matrix.column_tallies, strict=True)
    return sheet_of(words["survey.jurisdictions"], columns, rows, wide=True)


def _count_column(words: Words, judgement: Judgement) -> Column[tuple[Jurisdiction, Tally]]:
    return Column(
        title=value_name(words, judgement),
        width=14,
        value=lambda row: row[1].counts.get(judgement, 0),
        fill=lambda row: FILLS[judgement] if row[1].counts.get(judgement) else "",
    )


def _likeness_sheet(words: Words, view: SurveyView) -> Sheet:
    """How alike each two are, in hundredths."""
    likeness = view.likeness
    columns: list[Column[int]] = [
        Column(title=words["survey.likeness-of"], width=30,
               value=lambda at: one_line(likeness.names[at])),
        *(_likeness_column(view, place) for place in range(len(likeness.names))),
    ]  # fmt: skip
    return sheet_of(words["survey.likeness-sheet"], columns, range(len(likeness.names)), wide=True)


def _likeness_column(view: SurveyView, place: int) -> Column[int]:
    values = view.likeness.values
    return Column(
        title=one_line(view.likeness.names[place]),
        width=13,
        value=lambda at: round(100 * values[at][place], 1),
    )


_Excerpt = tuple[Model, Passage, int]


def _provision_sheet(words: Words, view: SurveyView) -> Sheet:
    """The words that show it, a row for each quotation."""
    rows = list(_quotations(view.excerpts))
    return sheet_of(words["survey.provisions"], _quote_columns(words, view), rows, wide=True)


def _model_sheet(words: Words, view: SurveyView) -> Sheet:
    """Wording for the own jurisdiction's gaps, the nearest first."""
    near: Column[_Excerpt] = Column(
        title=words["survey.near"], width=40, value=lambda row: nearness_text(words, row[0])
    )
    columns = _quote_columns(words, view)
    rows = list(_quotations(view.borrowed))
    title = words.say("survey.models", name=one_line(view.survey.own))
    return sheet_of(title, [*columns[:3], near, *columns[3:]], rows, wide=True)


def _quotations(models: Sequence[Model]) -> Iterator[_Excerpt]:
    for model in models:
        for place, passage in enumerate(model.passages):
            yield model, passage, place


def _quote_columns(words: Words, view: SurveyView) -> list[Column[_Excerpt]]:
    criteria = {one.id: one for one in view.survey.criteria}

    def labels(row: _Excerpt) -> str:
        named = {e.id: one_line(e.label) for e in criteria[row[0].criterion].elements}
        return "; ".join(named.get(id_, id_) for id_ in row[1].elements)

    return [
        Column(title=words["columns.criterion"], width=44,
               value=lambda row: one_line(criteria[row[0].criterion].title)),
        Column(title=words["survey.jurisdiction"], width=24,
               value=lambda row: one_line(row[0].jurisdiction)),
        Column(title=words["columns.finding"], width=_VALUE_WIDTH,
               value=lambda row: cell_text(words, _shown(row[0])),
               fill=lambda row: value_fill(row[0].cell.judgement)),
        Column(title=words["columns.provision"], width=16,
               value=lambda row: one_line(row[1].provision)),
        Column(title=words["columns.law"], width=36,
               value=lambda row: one_line(row[0].laws[row[2]].title)),
        Column(title=words["columns.language"], width=13,
               value=lambda row: language_name(words, row[0].laws[row[2]].language)),
        Column(title=words["columns.element"], width=40, value=labels),
        Column(title=words["columns.full-quote"], width=90, value=lambda row: row[1].quote),
        Column(title=words["columns.id"], width=26, value=lambda row: row[0].criterion),
    ]  # fmt: skip


def _shown(model: Model) -> MatrixCell:
    return MatrixCell(value=model.cell.judgement, decided=model.cell.decided)


def _fill_summary(sheet: Worksheet, made: SurveyBook) -> None:
    """What was compared, the counts, and two charts drawn from them."""
    from openpyxl.styles import Alignment, Font

    words, view = made.words, made.view
    for place, width in enumerate((34, *[15] * (len(_SCALE) + 1)), start=1):
        sheet.column_dimensions["ABCDEFGHIJ"[place - 1]].width = width
    sheet.sheet_view.showGridLines = False
    head = (
        (made.jurisdiction, Font(name="Calibri", size=16, bold=True)),
        (f"{words['front.draft-mark']}. {words['front.draft-note']}", Font(italic=True)),
        (jurisdictions_counted(words, len(view.matrix.columns)), Font(name="Calibri")),
        (words["terminal.note"], Font(name="Calibri")),
        (words["survey.likeness-told"], Font(name="Calibri")),
    )
    for row, (text, font) in enumerate(head, start=1):
        cell = sheet.cell(row=row, column=1)
        put(cell, text)
        cell.font, cell.alignment = font, Alignment(vertical="top")
    first = len(head) + 2
    heads = [words["survey.jurisdiction"], *(value_name(words, j) for j in _SCALE)]
    jurisdictions: list[list[str | float]] = [
        [one_line(c.name), *(t.counts.get(j, 0) for j in _SCALE)]
        for c, t in zip(view.matrix.columns, view.matrix.column_tallies, strict=True)
    ]
    last = _table(sheet, first, heads, jurisdictions)
    names = [words["columns.theme"], *(value_name(words, j) for j in _SCALE)]
    themes: list[list[str | float]] = [
        [one_line(title), *(sum(t.counts.get(j, 0) for t in tallies) for j in _SCALE)]
        for title, tallies in view.by_theme
    ]
    second = last + 2
    end = _table(sheet, second, names, themes)
    below = _chart(sheet, first, (first, min(last, first + _MOST_BARS)), words["survey.chart"])
    _chart(sheet, below, (second, end), words["survey.chart-themes"])


def _table(
    sheet: Worksheet, row: int, heads: Sequence[str], lines: Sequence[Sequence[str | float]]
) -> int:
    """A table from ``row`` on; the row of its last line."""
    from openpyxl.styles import Alignment, Font, PatternFill

    for place, title in enumerate(heads, start=1):
        cell = sheet.cell(row=row, column=place)
        put(cell, title)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=HEAD_FILL)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[row].height = 32
    for at, line in enumerate(lines, start=row + 1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(row=at, column=place)
            put(cell, value)
            if place > 1 and value:
                cell.fill = PatternFill("solid", fgColor=FILLS[_SCALE[place - 2]])
    return row + len(lines)


def _chart(sheet: Worksheet, row: int, table: tuple[int, int], title: str) -> int:
    """Stacked bars of the shares, drawn from a table; the row below the chart."""
    first, last = table
    if last == first:
        return row
    colours = [BARS[judgement] for judgement in _SCALE]
    bars = Bars(
        title=title, first=first, last=last, colours=colours,
        of_whole=True, width=_CHART_WIDTH, row=0.6,
    )  # fmt: skip
    chart = stacked_bars(sheet, bars)
    sheet.add_chart(chart, f"I{row}")
    return row + int(chart.height / 0.53) + 2
