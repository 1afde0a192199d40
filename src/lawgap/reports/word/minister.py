"""One page for the minister: how the law stands, what matters most, what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawgap.reports.body import body_of
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Entry, Report, Section, Standing
from lawgap.reports.reviews import draft_note
from lawgap.reports.word import annexes
from lawgap.reports.word.draft import Draft, picture, table, text_cell, verdict_mark
from lawgap.reports.word.fitting import Row, fitting, line_height, row_height
from lawgap.reports.word.front import statutes_line, unread_text
from lawgap.reports.word.gap_note import cut
from lawgap.reports.word.heat_strip import strip, strip_size
from lawgap.reports.word.overview import count_sentence, counts_text, gaps_intro, picture_key
from lawgap.reports.word.page import Page, section
from lawgap.reports.word.signing import signed_line
from lawgap.reports.word.xml import BOLD, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised
from lawgap.reports.words import Words

_GAPS: Final = 5
_FEWEST: Final = 1
_WIDTHS: Final = (2700, 3570, 2800)
_FIXED: Final = 3400  # title, counts, heads of tables, signature, what the page rests on
_THEME: Final = 380  # a line of the picture
_WELCOMED: Final = 3
_ACTION: Final = 190  # characters
_FIELD: Final = 150  # height of a field, in twentieths of a point
_MANY: Final = 18


def minister_page(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """The page; overleaf every criterion by its finding, and what the page rests on."""
    words = report.words
    title = words.say("minister.title", jurisdiction=report.jurisdiction)
    told = (count_sentence(report), words["minister.meaning"], unread_text(report))
    rests = words.say("minister.rests", statutes=statutes_line(report), version=report.version)
    return joined((
        paragraph(run(title), "NoteTitle"),
        paragraph(run(" ".join(filter(None, told)))),
        _picture(report, draft),
        paragraph(run(words["minister.gaps"], BOLD), layout=Layout(keep_next=True)),
        _gaps(report, draft, _shown(report, draft.page)),
        *_welcome(report),
        *_next(report),
        signed_line(report),
        paragraph(run(rests), "SmallText"),
        annexes.criteria_by_finding(report, page_break=True),
        *(paragraph(run(text), "SmallText") for text in (draft_note(report), *notes)),
        section(draft.page),
    ))  # fmt: skip


def _picture(report: Report, draft: Draft) -> Xml:
    """A line for each theme: its name, its fields."""
    words = report.words
    rows = [_line(part, draft) for part in report.sections]
    titles = [words[f"columns.{key}"] for key in ("theme", "strip", "total-met")]
    made = table(draft, words["captions.themes"], (3600, 3900, 1570), titles, rows)
    return joined((made, paragraph(run(picture_key(report)), "SmallText")))


def _line(part: Section, draft: Draft) -> list[Cell]:
    words = draft.words
    standings = [entry.standing for entry in part.entries]
    told = words.say("summary.strip", theme=part.title, counts=counts_text(words, part.counts))
    height = _FIELD if len(standings) <= _MANY else _FIELD * _MANY // len(standings)
    size = strip_size(len(standings), height=height)
    shown = picture(draft, strip(standings, fields=len(standings)), size, told)
    met = standings.count(Standing.MET)
    return [
        text_cell(part.title),
        Cell(inside=paragraph(shown, "TableText")),
        text_cell(words.say("minister.of", number=met, total=len(standings))),
    ]


def _shown(report: Report, page: Page) -> int:
    """How many gaps the page holds beside all else; the most serious one always."""
    words = report.words
    others = (
        *_welcome_text(report),
        unread_text(report),
        _steps(report),
        picture_key(report),
    )
    fixed = round((_FIXED + _THEME * len(report.sections)) * page.wide)
    taken = fixed + sum(line_height(text, page) for text in others if text)
    rows = [
        Row(cells=(
            (one_line(entry.criterion.title), words.of("verdicts", entry.standing)),
            (cut(entry.action, _ACTION),),
            (body_of(entry, words),),
        ))
        for entry in report.gaps[:_GAPS]
    ]  # fmt: skip
    heights = [row_height(row, _WIDTHS, page) for row in rows]
    return max(_FEWEST, fitting(heights, (page.height - page.top - page.bottom - taken,)))


def _gaps(report: Report, draft: Draft, shown: int) -> Xml:
    words = report.words
    if not report.gaps:
        return paragraph(run(gaps_intro(report)))
    rows = [_gap(entry, words) for entry in report.gaps[:shown]]
    titles = [words[key] for key in ("columns.gap", "columns.recommendation", "columns.body")]
    return table(draft, words["minister.gaps"], _WIDTHS, titles, rows)


def _gap(entry: Entry, words: Words) -> list[Cell]:
    gap = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(verdict_mark(words, entry.standing), "TableText"),
    ))  # fmt: skip
    return [
        Cell(inside=gap, fill=FILLS[entry.standing]),
        text_cell(capitalised(cut(entry.action, _ACTION))),
        text_cell(body_of(entry, words)),
    ]


def _steps(report: Report) -> str:
    """What is to be done next: only what is still open."""
    waiting = any(entry.standing is Standing.NOT_ASSESSED for entry in report.entries)
    steps = (
        ("minister.step-confirm", report.decided < report.totals.total),
        ("minister.step-amend", bool(report.gaps)),
        ("minister.step-supply", waiting),
    )
    return "; ".join(report.words[step] for step, is_open in steps if is_open)


def _next(report: Report) -> Iterable[Xml]:
    if steps := _steps(report):
        label = run(f"{report.words['minister.next']} ", BOLD)
        yield paragraph(joined((label, run(f"{steps}."))))


def _welcome_text(report: Report) -> Iterable[str]:
    met = [entry for entry in report.entries if entry.standing is Standing.MET]
    if met:
        yield "; ".join(one_line(entry.criterion.title) for entry in met[:_WELCOMED]) + "."


def _welcome(report: Report) -> Iterable[Xml]:
    label = run(f"{report.words['minister.welcome']} ", BOLD)
    yield from (paragraph(joined((label, run(text)))) for text in _welcome_text(report))
