"""The legislative opinion, in the form of ODIHR: recommendations lettered, and bold in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawgap.reports.clean_text import one_line
from lawgap.reports.report import Entry, Report, Section, Standing
from lawgap.reports.word import annexes, front
from lawgap.reports.word.country import analysis_intro, unassessed
from lawgap.reports.word.differences import differences
from lawgap.reports.word.draft import (
    Draft,
    annex_heading,
    heading,
    labelled,
    numbered,
    reference,
    table,
    text_cell,
    verdict_cell,
)
from lawgap.reports.word.entry import (
    finding_text,
    quotations,
    recommendation_name,
    sources_mark,
    titled_action,
)
from lawgap.reports.word.looked_for import looked_for
from lawgap.reports.word.overview import (
    count_sentence,
    gaps_intro,
    letter,
    paragraph_cell,
    welcome,
)
from lawgap.reports.word.page import section
from lawgap.reports.word.xml import BOLD, Xml, joined, paragraph, run
from lawgap.reports.wording import capitalised, inserted, listed

_QUOTES = 2
_QUOTE_LIMIT = 320


def legislative_opinion(report: Report, draft: Draft, notes: Sequence[str] = ()) -> Xml:
    """Introduction, scope, executive summary, analysis, conclusion; the criteria in an annex."""
    words = report.words
    title = words["opinion.title"]
    concluded = "concluded" if report.gaps else "concluded-none"
    return joined((
        front.title_page(report, draft, title, words["opinion.subtitle"]),
        front.contents(draft),
        heading(draft, 1, words["opinion.introduction"], page_break=True),
        numbered(draft, run(words.say("opinion.introduced", jurisdiction=report.jurisdiction))),
        numbered(draft, run(words["opinion.purpose"])),
        _scope(report, draft),
        _summary(report, draft),
        heading(draft, 1, words["opinion.analysis"], page_break=True),
        *(_theme(part, report, draft) for part in report.sections),
        heading(draft, 1, words["opinion.conclusion"]),
        numbered(draft, run(words[f"opinion.{concluded}"])),
        _every_criterion(report, draft),
        looked_for(report, draft),
        annexes.files(report, draft),
        annexes.unverified(report, draft),
        differences(report, draft),
        annexes.method(report, draft, notes),
        section(draft.page, title_page=True),
    ))  # fmt: skip


def _scope(report: Report, draft: Draft) -> Xml:
    words = report.words
    return joined((
        heading(draft, 1, words["headings.scope"]),
        numbered(draft, run(front.scope_count(report))),
        numbered(draft, run(words["scope.limit"])),
        *front.not_supplied(report, draft),
        numbered(draft, run(words["opinion.reservation"])),
        *front.texts_read(report, draft),
        *front.not_read(report, draft),
    ))  # fmt: skip


def _summary(report: Report, draft: Draft) -> Xml:
    """What is welcome, then the key recommendations, each with the paragraph that argues it."""
    words = report.words
    intro = words["opinion.key-recommendations"] if report.key_gaps else gaps_intro(report)
    return joined((
        heading(draft, 1, words["opinion.summary"], page_break=True),
        numbered(draft, run(count_sentence(report))),
        *welcome(report, draft),
        numbered(draft, run(intro, BOLD), keep=bool(report.key_gaps)),
        *(_key(number, entry, draft) for number, entry in enumerate(report.key_gaps)),
        *_additional(report, draft),
    ))  # fmt: skip


def _key(number: int, entry: Entry, draft: Draft) -> Xml:
    """For example "A. To define … [par. 23]"."""
    words = draft.words
    number_ = reference(draft, recommendation_name(entry))
    before, after = words["opinion.paragraph"].split("{number}")
    where = joined((run(f" [{before}"), number_, run(f"{after}]")))
    mark = run(f"{letter(number)}.\t", BOLD)
    return paragraph(joined((mark, titled_action(entry), where)), "Lettered")


def _additional(report: Report, draft: Draft) -> Iterable[Xml]:
    more = len(report.gaps) - len(report.key_gaps)
    if more > 0:
        yield numbered(draft, run(report.words.counted(more, "additional")))


def _welcome(entries: Sequence[Entry], draft: Draft) -> Iterable[Xml]:
    """The criteria that are met, law by law, in one sentence."""
    words = draft.words
    met = [entry for entry in entries if entry.standing is Standing.MET]
    if not met:
        return
    laws: dict[str, list[str]] = {}
    for entry in met:
        title = one_line(entry.criterion.title)
        law, pin = "", ""
        if entry.quotes:
            law, pin = entry.quotes[0].short, inserted(entry.quotes[0].evidence.provision)
        told = words.say("joints.pin", provision=title, title=pin) if pin else title
        laws.setdefault(law, []).append(told)
    parts = [
        words.say("joints.pins-of", title=law, pins="; ".join(told)) if law else "; ".join(told)
        for law, told in laws.items()
    ]
    yield numbered(draft, run(words.say("opinion.welcome", titles=". ".join(parts))))


def _theme(part: Section, report: Report, draft: Draft) -> Xml:
    gaps = [entry for entry in part.entries if entry.is_gap]
    keys = {entry.criterion.id: n for n, entry in enumerate(report.key_gaps)}
    return joined((
        heading(draft, 2, part.title),
        analysis_intro(part, draft),
        *_welcome(part.entries, draft),
        *(_gap(entry, keys, draft) for entry in gaps),
        *unassessed(part.entries, draft),
    ))  # fmt: skip


def _gap(entry: Entry, keys: dict[str, int], draft: Draft) -> Xml:
    """Requirement, finding with the words quoted, and the recommendation in bold."""
    words = draft.words
    key = keys.get(entry.criterion.id)
    label = words["entry.label-recommendation"]
    if key is not None:
        label = words.say("opinion.recommendation", letter=letter(key))
    text = run(f"{label} {capitalised(entry.recommendation)}", BOLD)
    return joined((
        heading(draft, 3, one_line(entry.criterion.title)),
        numbered(draft, joined((run(one_line(entry.criterion.requirement)),
                                sources_mark(entry, draft)))),
        labelled(draft, words["entry.label-finding"], finding_text(entry, words)),
        *quotations(entry, draft, most=_QUOTES, limit=_QUOTE_LIMIT),
        numbered(draft, text, name=recommendation_name(entry)),
    ))  # fmt: skip


def _every_criterion(report: Report, draft: Draft) -> Xml:
    words = report.words
    name = words["captions.every-criterion"]
    recommended = {entry.criterion.id for entry in report.gaps}
    rows = [
        [
            text_cell(entry.criterion.id),
            verdict_cell(words, entry.standing),
            text_cell(listed(words, [q.evidence.provision for q in entry.quotes], limit=4)),
            paragraph_cell(entry, draft) if entry.criterion.id in recommended else text_cell(""),
        ]
        for entry in report.entries
    ]
    keys = ("columns.id", "columns.finding", "columns.provision", "front.para-short")
    return joined((
        annex_heading(draft, words["headings.every-criterion"], page_break=True),
        table(draft, name, (3700, 1700, 2800, 870), [words[key] for key in keys], rows),
    ))  # fmt: skip
