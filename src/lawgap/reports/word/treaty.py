"""The register of treaty bodies: urge, strongly encourage, consider, invite, welcome.

The verb of each row is a list to pick from, so that the author can press harder or less.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.recommend import Register, lead_parts
from lawgap.reports.report import Entry, Report, Section, Urgency
from lawgap.reports.word import annexes, front
from lawgap.reports.word.country import analysis_intro
from lawgap.reports.word.differences import differences
from lawgap.reports.word.draft import (
    Draft,
    caption,
    choice,
    heading,
    number_cell,
    numbered,
    table,
    text_cell,
)
from lawgap.reports.word.entry import (
    finding_line,
    finding_text,
    recommendation_name,
    sources_mark,
    titled_action,
)
from lawgap.reports.word.looked_for import looked_for
from lawgap.reports.word.overview import count_sentence, paragraph_cell
from lawgap.reports.word.page import section
from lawgap.reports.word.xml import BOLD, Cell, Xml, joined, paragraph, run

_VERBS: Final = tuple(verb for verb in Urgency if verb not in (Urgency.WELCOME, Urgency.NONE))


def treaty_register(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """Scope, how many of each verb, then every criterion under its theme, and the proposals."""
    words = report.words
    return joined((
        front.title_page(report, draft, words["treaty.title"], words["treaty.subtitle"]),
        front.contents(draft),
        heading(draft, 1, words["headings.scope"], page_break=True),
        numbered(draft, run(front.scope_count(report))),
        numbered(draft, run(words["scope.limit"])),
        *front.texts_read(report, draft),
        *front.not_read(report, draft),
        _verbs(report, draft),
        heading(draft, 1, words["headings.analysis"], page_break=True),
        *(_theme(part, draft) for part in report.sections),
        _appendix(report, draft),
        looked_for(report, draft),
        annexes.unverified(report, draft),
        differences(report, draft),
        annexes.method(report, draft, notes),
        section(draft.page, title_page=True),
    ))  # fmt: skip


def _verbs(report: Report, draft: Draft) -> Xml:
    """What each verb means, and how often it is proposed."""
    words = report.words
    name = words["treaty.verbs"]
    used = [entry.urgency for entry in report.entries]
    rows = [
        [
            text_cell(words.of("verbs", verb), look=BOLD),
            text_cell(words.of("verb-meanings", verb)),
            number_cell(words, used.count(verb)),
        ]
        for verb in Urgency
    ]
    keys = ("columns.verb", "columns.meaning", "columns.number")
    return joined((
        heading(draft, 1, words["treaty.verbs-heading"]),
        numbered(draft, run(count_sentence(report))),
        numbered(draft, run(words["treaty.verbs-intro"])),
        caption(draft, name),
        table(draft, name, (2300, 5570, 1200), [words[key] for key in keys], rows),
    ))  # fmt: skip


def _theme(part: Section, draft: Draft) -> Xml:
    return joined((
        heading(draft, 2, part.title),
        analysis_intro(part, draft),
        *(_entry(entry, draft) for entry in part.entries),
    ))  # fmt: skip


def _entry(entry: Entry, draft: Draft) -> Xml:
    words = draft.words
    told = joined((run(one_line(entry.criterion.requirement)), sources_mark(entry, draft)))
    return joined((
        heading(draft, 3, one_line(entry.criterion.title)),
        finding_line(entry, words),
        numbered(draft, told),
        numbered(draft, run(finding_text(entry, words))),
        numbered(draft, _proposal(entry, draft), name=recommendation_name(entry)),
    ))  # fmt: skip


def _proposal(entry: Entry, draft: Draft) -> Xml:
    """The sentence, its verb a list to pick from where something is asked."""
    words = draft.words
    if not entry.is_gap or (entry.decision and entry.decision.recommendation):
        return run(entry.treaty, BOLD)
    options, shown, rest = lead_parts(words, entry.action, entry.urgency, _VERBS, Register.TREATY)
    return joined((choice(draft, words["columns.verb"], options, shown), run(f" {rest}", BOLD)))


def _appendix(report: Report, draft: Draft) -> Xml:
    """Every proposal with the paragraph that argues it, the most pressing first."""
    words = report.words
    name = words["captions.proposals"]
    rows = [
        [
            text_cell(words.of("verbs", entry.urgency), look=BOLD),
            Cell(inside=paragraph(titled_action(entry), "TableText")),
            paragraph_cell(entry, draft),
        ]
        for entry in report.gaps
    ]
    keys = ("columns.verb", "columns.recommendation", "front.para-short")
    return joined((
        heading(draft, 1, words["treaty.proposals"], page_break=True),
        numbered(draft, run(words["treaty.proposals-intro" if rows else "gaps.none"])),
        *((caption(draft, name),
           table(draft, name, (1900, 6320, 850), [words[k] for k in keys], rows)) if rows else ()),
    ))  # fmt: skip
