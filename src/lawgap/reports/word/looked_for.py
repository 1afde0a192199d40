"""The annex on what was not found: the wordings tried and what came nearest."""

from __future__ import annotations

from typing import Final

from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.report import Entry, Report, Standing
from lawgap.reports.word.draft import Draft, annex_heading, caption, quote_runs, table, text_cell
from lawgap.reports.word.entry import shortened
from lawgap.reports.word.xml import BOLD, Cell, Layout, Xml, joined, paragraph, run
from lawgap.reports.wording import inserted, listed

_TRIED: Final = 8  # wordings of one criterion; the workbook has some more
_NEAR_LIMIT: Final = 130  # characters of the nearest provision


def looked_for(report: Report, draft: Draft) -> Xml:
    """One row for each criterion without a provision."""
    words = report.words
    title = annex_heading(draft, words["headings.looked-for"])
    entries = [entry for entry in report.entries if entry.standing is Standing.NOT_FOUND]
    if not entries:
        return joined((title, paragraph(run(words["annexes.looked-for-none"]))))
    files = {row.file for row in report.statutes}
    rows = [_row(entry, files, draft) for entry in entries]
    name = words["captions.looked-for"]
    keys = ("criterion", "tried", "nearest")
    return joined((
        title,
        paragraph(run(words["annexes.looked-for-intro"])),
        caption(draft, name),
        table(draft, name, (2600, 3470, 3000), [words[f"columns.{key}"] for key in keys], rows),
    ))  # fmt: skip


def _row(entry: Entry, files: set[str], draft: Draft) -> list[Cell]:
    words = draft.words
    criterion = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "SmallCell"),
        paragraph(run(entry.criterion.id), "SmallCell"),
    ))  # fmt: skip
    tried = "; ".join(map(inserted, entry.tried[:_TRIED]))
    searched = entry.finding.reason.looked_in
    told = ""
    if searched and set(searched) != files:
        names = listed(words, searched, limit=len(searched))
        told = words.say("annexes.searched", files=names)
    return [
        Cell(inside=criterion),
        text_cell(tried, told, style="SmallCell"),
        _nearest(entry, draft),
    ]


def _nearest(entry: Entry, draft: Draft) -> Cell:
    if not entry.near_misses:
        return text_cell("–", style="SmallCell")
    near = entry.near_misses[0]
    right = runs_right_to_left(near.evidence.quote)
    quoted = quote_runs(draft.words, shortened(near, _NEAR_LIMIT), right_to_left=right)
    return Cell(inside=joined((
        paragraph(run(near.cite, BOLD), "SmallCell"),
        paragraph(quoted, "SmallCell", Layout(right_to_left=right)),
    )))  # fmt: skip
