"""What is to be done, and by whom: issues that need several laws, recommendations by ministry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.finding import Flag
from lawgap.reports.body import body_of
from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Entry, Report
from lawgap.reports.word.draft import (
    Draft,
    caption,
    heading,
    numbered,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word.entry import titled_action
from lawgap.reports.word.overview import paragraph_cell
from lawgap.reports.word.xml import BOLD, Cell, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, role_names
from lawgap.reports.words import Words

_FEW: Final = 6  # rows that begin no new page
_RECOMMENDED: Final = (560, 5060, 1700, 850)


def several_laws(report: Report, draft: Draft) -> Xml:
    """The gaps that one law alone does not close, with the laws to look at."""
    words = report.words
    entries = [e for e in report.gaps if e.criterion.several_laws]
    title = heading(draft, 1, words["headings.several-laws"], page_break=len(entries) > _FEW)
    if not entries:
        return joined((title, numbered(draft, run(words["follow-up.several-laws-none"]))))
    name = words["captions.several-laws"]
    rows = [
        [
            text_cell(one_line(entry.criterion.title)),
            text_cell(capitalised(one_line(entry.criterion.several_laws))),
            text_cell(role_names(words, entry.criterion.where), _not_supplied(entry, words)),
            paragraph_cell(entry, draft),
        ]
        for entry in entries
    ]
    keys = ("columns.gap", "columns.why-several", "columns.where-expected", "front.para-short")
    return joined((
        title,
        numbered(draft, run(words["follow-up.several-laws-intro"])),
        caption(draft, name),
        table(draft, name, (2600, 3300, 2320, 850), [words[key] for key in keys], rows),
    ))  # fmt: skip


def _not_supplied(entry: Entry, words: Words) -> str:
    missing = Flag.LAW_NOT_SUPPLIED in entry.finding.flags
    return capitalised(words.of("flags", Flag.LAW_NOT_SUPPLIED)) + "." if missing else ""


def by_ministry(report: Report, draft: Draft) -> Xml:
    """Every recommendation once, under the authority that would draft it, most pressing first."""
    words = report.words
    title = heading(draft, 1, words["headings.by-ministry"], page_break=len(report.gaps) > _FEW)
    if not report.gaps:
        return joined((title, numbered(draft, run(words["gaps.none"]))))
    groups: dict[str, list[Entry]] = {}
    for entry in report.gaps:
        groups.setdefault(body_of(entry, words), []).append(entry)
    names = sorted(groups, key=lambda name: (-len(groups[name]), name))
    parts = _ministries(names, groups, draft)
    intro = numbered(draft, run(words["follow-up.by-ministry-intro"]))
    return joined((title, intro, *parts))


def _ministries(names: list[str], groups: dict[str, list[Entry]], draft: Draft) -> Iterable[Xml]:
    words = draft.words
    keys = ("columns.letter", "columns.recommendation", "columns.verb", "front.para-short")
    number = 0
    for name in names:
        rows = []
        for entry in groups[name]:
            number += 1
            rows.append(
                [
                    text_cell(words.number(number), look=BOLD),
                    Cell(inside=paragraph(titled_action(entry), "TableText")),
                    text_cell(words.of("verbs", entry.urgency)),
                    paragraph_cell(entry, draft),
                ]
            )
        yield heading(draft, 2, name)
        yield table(draft, name, _RECOMMENDED, [words[key] for key in keys], rows)


def not_assessed(entries: Iterable[Entry], draft: Draft, name: str) -> Xml:
    """What was not assessed and what does not apply, in one table with the reasons."""
    words = draft.words
    rows = [
        [
            text_cell(one_line(entry.criterion.title), entry.criterion.id),
            verdict_cell(words, entry.standing),
            text_cell(entry.reason),
        ]
        for entry in entries
    ]
    keys = ("criterion", "finding", "reason")
    return joined((
        caption(draft, name),
        table(draft, name, (3500, 1700, 3870), [words[f"columns.{key}"] for key in keys], rows),
    ))  # fmt: skip
