"""The country assessment: the whole review, in the register of the OSCE."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lawgap.reports.build import count
from lawgap.reports.report import Entry, Report, Section, Standing
from lawgap.reports.word import annexes, follow_up, front, overview
from lawgap.reports.word.differences import differences
from lawgap.reports.word.draft import Draft, heading, numbered
from lawgap.reports.word.entry import gap_block, met_block, recommendation_name
from lawgap.reports.word.looked_for import looked_for
from lawgap.reports.word.page import section, section_end
from lawgap.reports.word.xml import Xml, bookmark, joined, run

_UNASSESSED: Final = (Standing.NOT_ASSESSED, Standing.NOT_APPLICABLE)
_NUMBERS = re.compile(r"\d+")


def country_assessment(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """Every part of the assessment, from the title to the record."""
    words = report.words
    page = draft.page
    opening = joined((
        front.title_page(report, draft, words["front.title"], words["front.subtitle"]),
        front.contents(draft),
        overview.summary(report, draft),
        front.scope(report, draft),
        overview.overview(report, draft),
        analysis(report, draft),
        follow_up.several_laws(report, draft),
        follow_up.by_ministry(report, draft),
        section_end(page, title_page=True),
    ))  # fmt: skip
    draft.lying = True
    table = annexes.correspondence(report, draft)
    draft.lying = False
    return joined((
        opening,
        table,
        section_end(page, lying=True),
        annexes.extracts(report, draft),
        looked_for(report, draft),
        annexes.files(report, draft),
        annexes.instruments(report, draft),
        annexes.unverified(report, draft),
        differences(report, draft),
        annexes.method(report, draft, notes),
        annexes.record(report, draft),
        section(page),
    ))  # fmt: skip


def analysis(report: Report, draft: Draft) -> Xml:
    """Every theme (or instrument) with its criteria, in order."""
    title = heading(draft, 1, report.words["headings.analysis"], page_break=True)
    return joined((title, *(_theme(part, draft) for part in report.sections)))


def analysis_intro(part: Section, draft: Draft) -> Xml:
    """How many criteria the theme has, and what became of them."""
    words = draft.words
    text = words.say(
        "summary.analysis-theme",
        criteria=words.counted(part.counts.total, "criteria"),
        counts=overview.counts_text(words, part.counts),
    )
    return numbered(draft, run(text), keep=True)


def _theme(part: Section, draft: Draft) -> Xml:
    gaps = [entry for entry in part.entries if entry.is_gap]
    met = [entry for entry in part.entries if entry.standing is Standing.MET]
    return joined((
        heading(draft, 2, part.title),
        analysis_intro(part, draft),
        *(gap_block(entry, draft) for entry in gaps),
        *(met_block(entry, draft) for entry in met),
        *unassessed(part.entries, draft),
    ))  # fmt: skip


def unassessed(part: Sequence[Entry], draft: Draft) -> Iterable[Xml]:
    """The criteria on which nothing can be recommended, in one table; references lead here."""
    entries = [entry for entry in part if entry.standing in _UNASSESSED]
    if not entries:
        return
    words = draft.words
    yield heading(draft, 3, words["headings.unassessed"])
    intro = run(words["follow-up.unassessed-intro"])
    first, *others = (recommendation_name(entry) for entry in entries)
    line = numbered(draft, intro, name=first, keep=True)
    for name in others:  # several names for one paragraph
        draft.numbers[name] = draft.paragraphs
        draft.bookmarks += 1
        line = Xml(line.replace("</w:p>", bookmark(name, draft.bookmarks, run("")) + "</w:p>"))
    yield line
    yield follow_up.not_assessed(entries, draft, words["captions.unassessed"])


def by_instrument(report: Report) -> Report:
    """The report with its sections by instrument: each criterion under its strongest source."""
    groups: dict[str, list[Entry]] = {}
    for entry in report.entries:
        groups.setdefault(_lead(entry)[0] or report.words["entry.no-source"], []).append(entry)
    order = [i.short for i in report.assessment.instruments.values() if i.short in groups]
    names = [*dict.fromkeys(order), *(name for name in groups if name not in order)]
    scale = [standing for standing, _ in report.totals.by_verdict]
    return replace(report, sections=tuple(_group(name, groups[name], scale) for name in names))


def _group(name: str, entries: list[Entry], scale: Sequence[Standing]) -> Section:
    entries = sorted(entries, key=lambda entry: _pin_key(_lead(entry)[1]))
    counts = count(name, (entry.standing for entry in entries), scale)
    return Section(id=name, title=name, entries=tuple(entries), counts=counts)


def _lead(entry: Entry) -> tuple[str, str]:
    """The instrument and the pin of the strongest source."""
    for source in entry.sources:
        if source.force is entry.force:
            return source.short, source.pin
    return "", ""


def _pin_key(pin: str) -> tuple[list[int], str]:
    """Article 5 before article 10."""
    return [int(number[:9]) for number in _NUMBERS.findall(pin)], pin
