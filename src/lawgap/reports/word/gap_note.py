"""The drafter's gap note: two pages on what to write, the most serious first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.decided import state_text
from lawgap.reports.palette import FILLS
from lawgap.reports.report import ElementStatus, Entry, Report, Standing
from lawgap.reports.reviews import draft_note
from lawgap.reports.word import annexes
from lawgap.reports.word.draft import Draft, table, text_cell, verdict_mark
from lawgap.reports.word.fitting import Row, fitting, row_height
from lawgap.reports.word.front import statutes_line, unread_text
from lawgap.reports.word.overview import count_sentence, gaps_intro
from lawgap.reports.word.page import Page, section
from lawgap.reports.word.signing import signed_line
from lawgap.reports.word.xml import BOLD, EMPTY, Cell, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, cites_by_law, element_list
from lawgap.reports.words import Words

_WIDTHS: Final = (540, 2400, 3360, 2770)
_HEAD: Final = 3900  # of the first page, for title, counts, signature and the table's head
_FOOT: Final = 1700  # of the second, for the table's head and the line on further gaps
_LIMIT: Final = 260  # characters of what is missing, of what to write


def gap_note(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """A head, a table of gaps, and on the last page every criterion by its finding."""
    words = report.words
    title = words.say("note.title", jurisdiction=report.jurisdiction)
    made = words.say("front.lawgap", version=report.version)
    shown = _shown(report, draft.page)
    small = (words["minister.meaning"], draft_note(report), *notes)
    told = (count_sentence(report), unread_text(report))
    return joined((
        paragraph(run(title), "NoteTitle"),
        paragraph(run(" ".join(filter(None, (f"{statutes_line(report)}; {made}.", *told))))),
        signed_line(report),
        paragraph(run(words["note.intro"] if len(report.gaps) > 1 else gaps_intro(report))),
        _gaps(report, draft, shown),
        *_rest(report, shown),
        annexes.criteria_by_finding(report, page_break=True),
        *(paragraph(run(text), "SmallText") for text in small),
        section(draft.page),
    ))  # fmt: skip


def _shown(report: Report, page: Page) -> int:
    """How many gaps two pages hold; the most serious one is always told."""
    rows = (_reckoned(entry, report.words) for entry in report.gaps)
    heights = [row_height(row, _WIDTHS, page) for row in rows]
    whole = page.height - page.top - page.bottom
    rooms = (whole - round(_HEAD * page.wide), whole - round(_FOOT * page.wide))
    return max(1, fitting(heights, rooms))


def _reckoned(entry: Entry, words: Words) -> Row:
    gap, missing, write = _told(entry, words)
    return Row(cells=(("1",), gap, (missing,), (write,)))


def _told(entry: Entry, words: Words) -> tuple[tuple[str, ...], str, str]:
    """The words of a row: the gap with its verdict and pins, what is missing, what to write."""
    title = one_line(entry.criterion.title)
    gap = (title, words.of("verdicts", entry.standing), *_under(entry, words))
    return gap, cut(_missing(entry, words)), cut(capitalised(entry.action), _LIMIT)


def _gaps(report: Report, draft: Draft, shown: int) -> Xml:
    words = report.words
    if not report.gaps:
        return EMPTY
    rows = [_row(n, entry, words) for n, entry in enumerate(report.gaps[:shown], start=1)]
    keys = ("columns.letter", "columns.gap", "note.missing", "note.write")
    return table(draft, words["note.table"], _WIDTHS, [words[key] for key in keys], rows)


def _row(number: int, entry: Entry, words: Words) -> list[Cell]:
    (title, _verdict, *others), missing, write = _told(entry, words)
    gap = joined((
        paragraph(run(title, BOLD), "TableText"),
        paragraph(verdict_mark(words, entry.standing), "TableText"),
        *(paragraph(run(line), "TableText") for line in others),
    ))  # fmt: skip
    return [
        text_cell(words.number(number), look=BOLD),
        Cell(inside=gap, fill=FILLS[entry.standing]),
        text_cell(missing),
        text_cell(write),
    ]


def _under(entry: Entry, words: Words) -> list[str]:
    """The provisions that bear on the gap, and who decided on it."""
    quoted = () if entry.standing is Standing.NOT_FOUND else entry.quotes
    decided = state_text(words, entry.decision)
    return [*cites_by_law(words, quoted, limit=3)[:2], *([decided] if decided else [])]


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


def _rest(report: Report, shown: int) -> Sequence[Xml]:
    more = len(report.gaps) - shown
    if more <= 0:
        return ()
    return (paragraph(run(report.words.counted(more, "further-gaps"))),)
