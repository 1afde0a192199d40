"""One page for the minister: how the law stands, what matters most, what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawgap.reports.body import body_of
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Entry, Report, Section, Standing
from lawgap.reports.word import annexes
from lawgap.reports.word.draft import Draft, picture, table, text_cell, verdict_mark
from lawgap.reports.word.front import statutes_line
from lawgap.reports.word.gap_note import cut
from lawgap.reports.word.heat_strip import strip, strip_size
from lawgap.reports.word.overview import count_sentence, counts_text, gaps_intro, picture_key
from lawgap.reports.word.page import section
from lawgap.reports.word.xml import BOLD, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.words import Words

_GAPS: Final = 5
_WELCOMED: Final = 3
_ACTION: Final = 190  # characters
_FIELD: Final = 150  # height of a field, in twentieths of a point
_MANY: Final = 18


def minister_page(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """The page; overleaf every criterion by its finding, and what the page rests on."""
    words = report.words
    title = words.say("minister.title", jurisdiction=report.jurisdiction)
    overleaf = Layout(page_break=True)
    rests = words.say("minister.rests", statutes=statutes_line(report), version=report.version)
    return joined((
        paragraph(run(title), "NoteTitle"),
        paragraph(run(f"{count_sentence(report)} {words['minister.meaning']}")),
        _picture(report, draft),
        paragraph(run(words["minister.gaps"], BOLD), layout=Layout(keep_next=True)),
        _gaps(report, draft),
        *_welcome(report),
        paragraph(joined((run(f"{words['minister.next']} ", BOLD), run(words["minister.steps"])))),
        paragraph(run(rests), "SmallText", overleaf),
        annexes.criteria_by_finding(report),
        *(paragraph(run(text), "SmallText") for text in (words["note.method"], *notes)),
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


def _gaps(report: Report, draft: Draft) -> Xml:
    words = report.words
    if not report.gaps:
        return paragraph(run(gaps_intro(report)))
    rows = [_gap(entry, words) for entry in report.gaps[:_GAPS]]
    titles = [words[key] for key in ("columns.gap", "note.write", "columns.body")]
    return table(draft, words["minister.gaps"], (2900, 4370, 1800), titles, rows)


def _gap(entry: Entry, words: Words) -> list[Cell]:
    gap = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(verdict_mark(words, entry.standing), "TableText"),
    ))  # fmt: skip
    return [
        Cell(inside=gap, fill=FILLS[entry.standing]),
        text_cell(cut(entry.action, _ACTION)),
        text_cell(body_of(entry, words)),
    ]


def _welcome(report: Report) -> Iterable[Xml]:
    met = [entry for entry in report.entries if entry.standing is Standing.MET]
    if met:
        titles = "; ".join(one_line(entry.criterion.title) for entry in met[:_WELCOMED])
        label = run(f"{report.words['minister.welcome']} ", BOLD)
        yield paragraph(joined((label, run(f"{titles}."))))
