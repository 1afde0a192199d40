"""The results at a glance: counts by theme with a picture, key gaps, every criterion in a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Counts, Entry, Report, Section, Standing
from lawgap.reports.word.draft import (
    Draft,
    after_table,
    caption,
    head_table,
    heading,
    number_cell,
    numbered,
    picture,
    reference,
    table,
    text_cell,
    verdict_cell,
    verdict_heads,
)
from lawgap.reports.word.entry import recommendation_name
from lawgap.reports.word.heat_strip import strip, strip_size
from lawgap.reports.word.xml import BOLD, CENTRED, PLAIN, Cell, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, listed
from lawgap.reports.words import Words

_WELCOMED: Final = 3  # criteria named as met in the summary
_FIELD: Final = 170  # height of a field of the strip, in twentieths of a point
_MANY: Final = 13  # fields that fit the column


def summary(report: Report, draft: Draft) -> Xml:
    """One page: the counts, what is welcome, the key gaps with what is recommended."""
    words = report.words
    return joined((
        heading(draft, 1, words["headings.summary"], page_break=True),
        numbered(draft, run(count_sentence(report))),
        *welcome(report, draft),
        heading(draft, 2, words["headings.key-gaps"]),
        *key_gaps(report, draft),
    ))  # fmt: skip


def overview(report: Report, draft: Draft) -> Xml:
    """The counts by theme and checklist, and every criterion in a line."""
    words = report.words
    title = heading(draft, 1, words["headings.overview"])
    if not report.entries:
        return joined((title, numbered(draft, run(count_sentence(report)))))
    return joined((
        title,
        heading(draft, 2, words["headings.by-theme"]),
        theme_picture(report, draft),
        heading(draft, 2, words["headings.by-checklist"]),
        numbered(draft, run(words["summary.checklists"])),
        caption(draft, words["captions.checklists"]),
        _checklist_table(report, draft),
        heading(draft, 2, words["headings.every-criterion"]),
        caption(draft, words["captions.every-criterion"]),
        _every_criterion(report, draft),
    ))  # fmt: skip


def count_sentence(report: Report) -> str:
    """How many criteria came to which finding."""
    words, totals = report.words, report.totals
    if not totals.total:
        return words["summary.nothing"]
    criteria = words.counted(totals.total, "criteria")
    return words.say("summary.count", criteria=criteria, counts=counts_text(words, totals))


def counts_text(words: Words, counts: Counts) -> str:
    """For example "3 met and 1 not found in the texts reviewed"; zeros are left out."""
    parts = [
        words.say("summary.counted", number=number, verdict=words.of("verdicts-counted", standing))
        for standing, number in counts.by_verdict
        if number
    ]
    return listed(words, parts, limit=len(parts))


def welcome(report: Report, draft: Draft) -> Iterable[Xml]:
    """What is met in full, in one paragraph."""
    words = report.words
    met = [entry for entry in report.entries if entry.standing is Standing.MET]
    if met:
        titles = "; ".join(one_line(entry.criterion.title) for entry in met[:_WELCOMED])
        criteria = words.counted(len(met), "met")
        key = "summary.welcome-some" if len(met) > _WELCOMED else "summary.welcome"
        yield numbered(draft, run(words.say(key, criteria=criteria, titles=titles)))


def theme_picture(report: Report, draft: Draft) -> Xml:
    """A row for each theme: its strip of fields, and the numbers behind it."""
    words = report.words
    scale = [standing for standing, _ in report.totals.by_verdict]
    fields = max((len(section.entries) for section in report.sections), default=1)
    head = [
        _head(words["columns.theme"]),
        _head(words["columns.strip"]),
        *verdict_heads(words, scale),
    ]
    rows = [_theme_row(section, draft, fields) for section in report.sections]
    total = [_number(words, number, BOLD) for _, number in report.totals.by_verdict]
    name = text_cell(words["columns.total"], look=BOLD)
    rows.append([name, text_cell(words.number(report.totals.total), look=BOLD), *total])
    widths = (2000, 2100, *(1150 for _ in scale))
    title = words["captions.themes"]
    key = numbered(draft, run(picture_key(report)), keep=True)
    return joined((
        key,
        caption(draft, title),
        head_table(draft, title, widths, head, rows),
        after_table(),
    ))  # fmt: skip


def picture_key(report: Report) -> str:
    """How to read the picture: which shape is which finding."""
    words = report.words
    parts = [
        words.say(
            "summary.shape",
            shape=words.of("shapes", standing),
            verdict=words.of("verdicts-counted", standing),
        )
        for standing, _ in report.totals.by_verdict
    ]
    return words.say("summary.picture", shapes="; ".join(parts))


def _theme_row(section: Section, draft: Draft, fields: int) -> list[Cell]:
    words = draft.words
    standings = [entry.standing for entry in section.entries]
    counts = counts_text(words, section.counts)
    told = words.say("summary.strip", theme=section.title, counts=counts)
    height = _FIELD if fields <= _MANY else _FIELD * _MANY // fields
    size = strip_size(len(standings), height=height)
    shown = picture(draft, strip(standings, fields=len(standings)), size, told)
    numbers = [_number(words, number, PLAIN) for _, number in section.counts.by_verdict]
    return [
        text_cell(section.title),
        Cell(inside=paragraph(shown, "TableText")),
        *numbers,
    ]


def _number(words: Words, number: int, look: object) -> Cell:
    return number_cell(words, number, look=BOLD if look is BOLD else PLAIN)


def _head(title: str) -> Cell:
    return Cell(inside=paragraph(run(title), "TableHead"))


def _checklist_table(report: Report, draft: Draft) -> Xml:
    words = report.words
    scale = [standing for standing, _ in report.totals.by_verdict]
    head = [
        _head(words["columns.checklist"]),
        *verdict_heads(words, scale),
        Cell(inside=paragraph(run(words["columns.total"]), "TableHead", CENTRED)),
    ]
    rows = [_counts_row(words, row.counts) for row in report.checklists]
    widths = (2500, *(1180 for _ in scale), 800)
    name = words["captions.checklists"]
    return joined((head_table(draft, name, widths, head, rows), after_table()))


def _counts_row(words: Words, row: Counts) -> list[Cell]:
    numbers = [
        number_cell(words, number, fill=FILLS[standing] if number else "")
        for standing, number in row.by_verdict
    ]
    return [text_cell(row.title), *numbers, number_cell(words, row.total, look=BOLD)]


def key_gaps(report: Report, draft: Draft) -> Iterable[Xml]:
    """The most serious gaps, lettered, with what is recommended and where it is argued."""
    words = report.words
    yield numbered(draft, run(gaps_intro(report)), keep=bool(report.key_gaps))
    if not report.key_gaps:
        return
    title = words["captions.key-gaps"]
    yield caption(draft, title)
    rows = [_gap_row(number, entry, draft) for number, entry in enumerate(report.key_gaps)]
    keys = ("columns.letter", "columns.gap", "columns.finding", "columns.recommendation",
            "front.para-short")  # fmt: skip
    yield table(draft, title, (440, 2500, 1560, 3870, 700), [words[key] for key in keys], rows)


def gaps_intro(report: Report) -> str:
    """How the gaps are ordered; or that there is none, or that nothing was assessed."""
    words = report.words
    nothing = (Standing.NOT_ASSESSED, Standing.NOT_APPLICABLE)
    if all(entry.standing in nothing for entry in report.entries):
        return words["gaps.nothing-assessed"]
    if not report.gaps:
        return words["gaps.none"]
    if len(report.gaps) == 1:
        return words["gaps.intro-one"]
    return words.say("gaps.intro", number=words.number(len(report.gaps)))


def _gap_row(number: int, entry: Entry, draft: Draft) -> list[Cell]:
    return [
        text_cell(letter(number), look=BOLD, layout=CENTRED),
        text_cell(one_line(entry.criterion.title), look=BOLD),
        verdict_cell(draft.words, entry.standing),
        text_cell(capitalised(entry.action)),
        paragraph_cell(entry, draft),
    ]


def letter(number: int) -> str:
    """The letter of a key recommendation: 0 is A."""
    return chr(ord("A") + number)


def paragraph_cell(entry: Entry, draft: Draft) -> Cell:
    """The number of the paragraph that recommends something on a criterion."""
    name = recommendation_name(entry)
    return Cell(inside=paragraph(reference(draft, name), "TableText", CENTRED))


def _every_criterion(report: Report, draft: Draft) -> Xml:
    words = report.words
    rows = [
        [
            text_cell(one_line(entry.criterion.title), style="SmallCell"),
            verdict_cell(words, entry.standing, style="SmallCell"),
            text_cell(words.of("verbs", entry.urgency), style="SmallCell"),
            paragraph_cell(entry, draft),
        ]
        for entry in report.entries
    ]
    keys = ("columns.criterion", "columns.finding", "columns.verb", "front.para-short")
    title = words["captions.every-criterion"]
    return table(draft, title, (4550, 1650, 2200, 850), [words[key] for key in keys], rows)
