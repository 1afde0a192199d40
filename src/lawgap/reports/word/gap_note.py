"""The drafter's gap note: two pages on what to write, the most serious first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS
from lawgap.reports.report import ElementStatus, Entry, Report, Standing
from lawgap.reports.word import annexes
from lawgap.reports.word.draft import Draft, table, text_cell, verdict_mark
from lawgap.reports.word.front import statutes_line
from lawgap.reports.word.overview import count_sentence, gaps_intro
from lawgap.reports.word.page import section
from lawgap.reports.word.xml import BOLD, EMPTY, Cell, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, cites_by_law, element_list
from lawgap.reports.words import Words

_SHOWN: Final = 16  # gaps that two pages hold
_LIMIT: Final = 260  # characters of what is missing, of what to write


def gap_note(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """A head, a table of gaps, and on the last page every criterion by its finding."""
    words = report.words
    title = words.say("note.title", jurisdiction=report.jurisdiction)
    made = words.say("front.lawgap", version=report.version)
    return joined((
        paragraph(run(title), "NoteTitle"),
        paragraph(run(f"{statutes_line(report)}; {made}. {count_sentence(report)}")),
        paragraph(run(gaps_intro(report) if not report.gaps else words["note.intro"])),
        _gaps(report, draft),
        *_rest(report),
        annexes.criteria_by_finding(report, page_break=True),
        *(paragraph(run(text), "SmallText") for text in (words["note.method"], *notes)),
        section(draft.page),
    ))  # fmt: skip


def _gaps(report: Report, draft: Draft) -> Xml:
    words = report.words
    if not report.gaps:
        return EMPTY
    rows = [_row(n, entry, words) for n, entry in enumerate(report.gaps[:_SHOWN], start=1)]
    keys = ("columns.letter", "columns.gap", "note.missing", "note.write")
    return table(draft, words["note.table"], (520, 2500, 2700, 3350),
                 [words[key] for key in keys], rows)  # fmt: skip


def _row(number: int, entry: Entry, words: Words) -> list[Cell]:
    gap = joined((
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(verdict_mark(words, entry.standing), "TableText"),
        *(paragraph(run(line), "TableText") for line in _provisions(entry, words)),
    ))  # fmt: skip
    return [
        text_cell(words.number(number), look=BOLD),
        Cell(inside=gap, fill=FILLS[entry.standing]),
        text_cell(cut(_missing(entry, words))),
        text_cell(cut(capitalised(entry.action), 2 * _LIMIT)),
    ]


def _provisions(entry: Entry, words: Words) -> list[str]:
    if entry.standing is Standing.NOT_FOUND or not entry.quotes:
        return []
    return cites_by_law(words, entry.quotes, limit=3)[:2]


def _missing(entry: Entry, words: Words) -> str:
    """The elements that were not found or are weakened; of a contradiction, its words."""
    if entry.decision and entry.reason != entry.machine_reason:
        return entry.reason
    if entry.standing is Standing.CONTRADICTED:
        return entry.reason
    parts = []
    if entry.missing:
        names = element_list(words, entry.missing, limit=len(entry.missing))
        parts.append(capitalised(words.say("reasons.not-found-elements", elements=names)) + ".")
    weak = [row for row in entry.elements if row.status is ElementStatus.WEAKENED]
    if weak:
        told = "; ".join(row.why or row.label.rstrip(".") for row in weak)
        parts.append(capitalised(words.say("reasons.weakened", elements=told)) + ".")
    if limits := element_list(words, entry.finding.reason.limits):
        parts.append(capitalised(words.say("reasons.limited", limits=limits)) + ".")
    return " ".join(parts) or entry.reason


def cut(text: str, limit: int = _LIMIT) -> str:
    """The text, or its beginning up to a word's end with a mark."""
    if len(text) <= limit:
        return text
    return f"{text[:limit].rsplit(' ', 1)[0]} […]"


def _rest(report: Report) -> Sequence[Xml]:
    more = len(report.gaps) - _SHOWN
    if more <= 0:
        return ()
    return (paragraph(run(report.words.counted(more, "further-gaps"))),)
