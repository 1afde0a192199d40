"""A survey as one HTML page that opens offline: no script, nothing fetched, everything escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lawgap.model.jurisdictions import (
    Judgement,
    MatrixCell,
    MatrixLine,
    Model,
    Passage,
    SurveyView,
    Tally,
)
from lawgap.reports.clean_text import for_xml, joined_lines, one_line, runs_right_to_left
from lawgap.reports.jurisdictions.drawing import heat_map
from lawgap.reports.jurisdictions.naming import (
    jurisdictions_counted,
    machine_mark,
    share_text,
    source_text,
    title_of,
    value_name,
    value_sign,
)
from lawgap.reports.jurisdictions.nearness import nearness_text
from lawgap.reports.jurisdictions.svg import to_svg
from lawgap.reports.palette import BARS, FILLS, HEAD_FILL, HEADING, INK, QUIET, RULE
from lawgap.reports.wording import language_name
from lawgap.reports.words import Words

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MOST_LETTERS: Final = 6_000_000  # of quotations: beyond it a browser grows slow


def survey_html(view: SurveyView, words: Words) -> bytes:
    """The page as UTF-8 bytes. Quotations that would make it too long are left to the workbook."""
    quoted = _fitting(view)
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{words.tag}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title_of(words, view))}</title>",
        f"<style>{_LOOK}</style></head><body>",
        *_head(view, words),
        *_jurisdictions(view, words),
        *_matrix(view, words, {(one.criterion, one.jurisdiction) for one in quoted}),
        f"<h2>{_text(words['survey.map'])}</h2><p>{_text(words['survey.likeness-told'])}</p>",
        f'<div class="wide">{to_svg(heat_map(view, words), alone=False)}</div>',
        *_borrowed(view, words),
        *_provisions(view, words, quoted),
        "</body></html>",
    )
    return ("\n".join(parts) + "\n").encode()


def _fitting(view: SurveyView) -> Sequence[Model]:
    """The excerpts; none where they are too many for a page."""
    letters = sum(len(p.quote) for one in view.excerpts for p in one.passages)
    return view.excerpts if letters <= _MOST_LETTERS else ()


def _text(text: str) -> str:
    return html.escape(for_xml(text))


def _head(view: SurveyView, words: Words) -> Iterator[str]:
    columns = view.matrix.columns
    version = next((one.version for one in columns if one.version), "")
    made = words.say("front.lawgap", version=version)
    counted = jurisdictions_counted(words, len(columns))
    criteria = words.counted(len({line.criterion for line in view.matrix.lines}), "criteria")
    yield f"<header><h1>{_text(title_of(words, view))}</h1>"
    yield f"<p>{_text(f'{counted}, {criteria}. {made}.')} {_text(words['front.draft-note'])}</p>"
    yield f"<p>{_text(words['terminal.note'])}</p>"
    signs = (
        f'<li><span class="v {j.value}">{value_sign(j)}</span> {_text(value_name(words, j))}: '
        f"{_text(words.of('verdict-meanings', j))}</li>"
        for j in Judgement
    )
    yield f'<ul class="scale">{"".join(signs)}<li>{_text(words["survey.machine"])}</li></ul>'
    yield "</header>"


def _jurisdictions(view: SurveyView, words: Words) -> Iterator[str]:
    """The jurisdictions with what was read of each, its counts and a bar of them."""
    scale = [j for j in Judgement if j is not Judgement.NOT_APPLICABLE or _used(view, j)]
    heads = "".join(f'<th scope="col">{_text(value_name(words, j))}</th>' for j in scale)
    columns = ("survey.jurisdiction", "survey.region", "columns.language", "survey.laws")
    first = "".join(f'<th scope="col">{_text(words[key])}</th>' for key in columns)
    share = _text(words["survey.share"])
    yield f"<h2>{_text(words['survey.jurisdictions'])}</h2><div class='wide'><table>"
    yield f'<thead><tr>{first}{heads}<th scope="col">{share}</th></tr></thead><tbody>'
    for column, tally in zip(view.matrix.columns, view.matrix.column_tallies, strict=True):
        languages = ", ".join(language_name(words, code) for code in column.languages)
        told = (column.region, languages, words.number(len(column.laws)))
        cells = "".join(f"<td>{_text(one_line(text))}</td>" for text in told)
        counts = "".join(f'<td class="n">{tally.counts.get(j, 0)}</td>' for j in scale)
        yield (
            f'<tr><th scope="row">{_text(one_line(column.name))}</th>{cells}{counts}'
            f'<td class="n">{_text(share_text(words, tally))}</td></tr>'
        )
    yield "</tbody></table></div>"


def _used(view: SurveyView, judgement: Judgement) -> bool:
    return any(tally.counts.get(judgement) for tally in view.matrix.column_tallies)


def _matrix(view: SurveyView, words: Words, linked: set[tuple[str, str]]) -> Iterator[str]:
    """The matrix; a cell with quotations leads to them."""
    names = [one_line(column.name) for column in view.matrix.columns]
    heads = "".join(f'<th scope="col"><span>{_text(name)}</span></th>' for name in names)
    yield f"<h2>{_text(words['survey.matrix'])}</h2><div class='wide'><table class='matrix'>"
    yield (
        f'<thead><tr><th scope="col">{_text(words["columns.criterion"])}</th>{heads}'
        f'<th scope="col">{_text(words["survey.share"])}</th></tr></thead>'
    )
    rows = zip(view.matrix.lines, view.matrix.cells, view.matrix.line_tallies, strict=True)
    for group, members in groupby(rows, key=lambda row: row[0].group):
        yield "<tbody>"
        if group:
            wide = f'scope="rowgroup" colspan="{len(names) + 2}"'
            yield f'<tr><th class="group" {wide}>{_text(group)}</th></tr>'
        for line, cells, tally in members:
            yield _row(view, words, line, cells, tally, linked)
        yield "</tbody>"
    yield "</table></div>"


def _row(
    view: SurveyView,
    words: Words,
    line: MatrixLine,
    cells: Sequence[MatrixCell],
    tally: Tally,
    linked: set[tuple[str, str]],
) -> str:
    inside = "".join(
        _cell(words, line, column.name, place, cell, linked)
        for place, (column, cell) in enumerate(zip(view.matrix.columns, cells, strict=True))
    )
    title = _text(one_line(line.title))
    share = _text(share_text(words, tally))
    return f'<tr><th scope="row">{title}</th>{inside}<td class="n">{share}</td></tr>'


def _cell(
    words: Words,
    line: MatrixLine,
    name: str,
    place: int,
    cell: MatrixCell,
    linked: set[tuple[str, str]],
) -> str:
    value = value_name(words, cell.value)
    tip = _text(f"{one_line(name)}: {value}. {one_line(line.title)}")
    sign = f"{value_sign(cell.value)}{machine_mark(cell)}"
    shown = f'<span aria-hidden="true">{sign}</span><span class="said">{_text(value)}</span>'
    if (line.criterion, name) in linked:
        shown = f'<a href="#{_anchor(line.criterion, place)}">{shown}</a>'
    return f'<td class="v {cell.value.value}" title="{tip}">{shown}</td>'


def _anchor(criterion: str, place: int) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", criterion) + f"--{place}"


def _borrowed(view: SurveyView, words: Words) -> Iterator[str]:
    """For each gap of the own jurisdiction the nearest models."""
    if not view.borrowed:
        return
    own = one_line(view.survey.own)
    yield f"<h2>{_text(words.say('survey.models', name=own))}</h2>"
    yield f"<p>{_text(words['survey.models-told'])}</p>"
    for id_, models in groupby(view.borrowed, key=lambda one: one.criterion):
        yield f"<section><h3>{_text(one_line(view.survey.criterion(id_).title))}</h3>"
        for model in models:
            yield from _model(words, model)
        yield "</section>"


def _model(words: Words, model: Model) -> Iterator[str]:
    near = nearness_text(words, model)
    lead = f"<strong>{_text(one_line(model.jurisdiction))}</strong>"
    yield f'<p>{lead} <span class="quiet">{_text(near)}</span></p>'
    yield from _quotes(words, model)


def _provisions(view: SurveyView, words: Words, excerpts: Sequence[Model]) -> Iterator[str]:
    """Criterion by criterion the words of each jurisdiction."""
    yield f"<h2>{_text(words['survey.provisions'])}</h2>"
    if not excerpts and view.excerpts:
        yield f"<p>{_text(words['survey.too-many'])}</p>"
    places = {column.name: place for place, column in enumerate(view.matrix.columns)}
    for id_, models in groupby(excerpts, key=lambda one: one.criterion):
        criterion = view.survey.criterion(id_)
        yield f"<section><h3>{_text(one_line(criterion.title))}</h3>"
        yield f'<p class="quiet">{_text(one_line(criterion.requirement))}</p>'
        for model in models:
            anchor = _anchor(id_, places[model.jurisdiction])
            value = model.cell.judgement
            sign = f'<span class="v {value.value}">{value_sign(value)}</span>'
            name = (
                f"{sign} {_text(one_line(model.jurisdiction))}: {_text(value_name(words, value))}"
            )
            mark = machine_mark(MatrixCell(value=value, decided=model.cell.decided))
            yield f'<h4 id="{anchor}">{name}{mark}</h4>'
            yield from _quotes(words, model)
        yield "</section>"


def _quotes(words: Words, model: Model) -> Iterator[str]:
    for passage, law in zip(model.passages, model.laws, strict=True):
        tag = f' lang="{law.language}"' if _LANGUAGE_TAG.fullmatch(law.language) else ""
        way = ' dir="rtl"' if runs_right_to_left(passage.quote) else ""
        cite = _text(source_text(words, model.jurisdiction, law, passage))
        yield f"<blockquote{tag}{way}>{_marked(passage)}</blockquote><p class='cite'>{cite}</p>"


def _marked(passage: Passage) -> str:
    """The quote with its deciding words marked."""
    parts, end = [], 0
    for span in passage.highlights:
        parts.append(_text(joined_lines(passage.quote[end : span.start])))
        parts.append(f"<mark>{_text(passage.quote[span.start : span.end])}</mark>")
        end = span.end
    parts.append(_text(joined_lines(passage.quote[end:])))
    return "".join(parts)


_VALUES: Final = "".join(
    f".v.{j.value}{{background:#{FILLS[j]};border-bottom:3px solid #{BARS[j]}}}" for j in Judgement
)
_LOOK: Final = (
    f"body{{font:16px/1.5 Calibri,Carlito,sans-serif;color:#{INK};margin:0 auto;max-width:110rem;"
    "padding:1rem 2rem}"
    f"h1,h2,h3{{color:#{HEADING};line-height:1.25}}h3{{margin-bottom:.2rem}}"
    "h4{margin:.8rem 0 .2rem}"
    f".quiet,.cite{{color:#{QUIET}}}.cite{{margin:.1rem 0 .6rem 1rem;font-size:.9rem}}"
    ".wide{overflow:auto;max-height:90vh}table{border-collapse:collapse;font-size:.9rem}"
    f"th,td{{border:1px solid #{RULE};padding:.15rem .4rem;text-align:start;vertical-align:top}}"
    f"thead th{{background:#{HEAD_FILL};position:sticky;top:0;z-index:2}}"
    "tbody th[scope=row]{position:sticky;inset-inline-start:0;background:#FFF;font-weight:normal;"
    "min-width:16rem}"
    ".matrix thead th span{writing-mode:vertical-rl;max-height:12rem}"
    f".group{{background:#{HEAD_FILL};color:#{HEADING}}}"
    f".v{{text-align:center;white-space:nowrap}}.v a{{color:#{INK};text-decoration:none}}"
    "thead th:first-child{inset-inline-start:0;z-index:3}td{position:relative}"
    ".said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    ".n{text-align:end;white-space:nowrap}"
    "span.v{padding:0 .4rem}.scale{columns:2}"
    f"blockquote{{margin:.3rem 1rem 0;padding-inline-start:.8rem;border-inline-start:3px solid "
    f"#{RULE};white-space:pre-wrap}}mark{{background:#{FILLS[Judgement.MET]};font-weight:bold;"
    "color:inherit}"
    f":target{{background:#{HEAD_FILL};scroll-margin:20vh}}{_VALUES}"
    "@media print{.wide{overflow:visible;max-height:none}body{font-size:9pt;padding:0}"
    "thead th,tbody th[scope=row]{position:static}}"
    ".v,mark{print-color-adjust:exact}"
)
