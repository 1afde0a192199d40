"""The analysis of a Word report: every criterion under its theme, with all that was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lawgap.model.finding import Flag, Verdict
from lawgap.reports import labels, phrases
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import FILLS, INK
from lawgap.reports.report import ElementRow, ElementStatus, Entry, Report, Section, Urgency
from lawgap.reports.word_draft import (
    Draft,
    heading,
    labelled,
    numbered,
    quotation,
    status_cell,
    table,
    text_cell,
    verdict_mark,
)
from lawgap.reports.word_front import counts_text, recommendation_name
from lawgap.reports.word_xml import BOLD, EMPTY, Cell, Look, Xml, joined, paragraph, run
from lawgap.reports.wording import (
    capitalised,
    cites_by_law,
    counted,
    element_list,
    flag_text,
    force_name,
    listed,
    verdict_name,
)

_QUOTES: Final = 4  # quotations of one criterion; the workbook holds all
_SAID: Final = (Flag.WEAKENED, Flag.LIMITED, Flag.LAW_NOT_SUPPLIED)  # the reason says it better
_NEAREST: Final = 2
_ELEMENT_WIDTHS: Final = (3820, 1000, 1330, 2920)


def analysis(report: Report, draft: Draft) -> Xml:
    """Every theme with its criteria, in order."""
    title = heading(draft, 1, labels.H_ANALYSIS, page_break=True)
    return joined((title, *(_theme(section, draft) for section in report.sections)))


def _theme(section: Section, draft: Draft) -> Xml:
    text = phrases.ANALYSIS_THEME.format(
        criteria=counted(section.counts.total, phrases.N_CRITERIA),
        counts=counts_text(section.counts),
    )
    return joined((
        heading(draft, 2, section.title),
        numbered(draft, run(text)),
        *(_entry(entry, draft) for entry in section.entries),
    ))  # fmt: skip


def _entry(entry: Entry, draft: Draft) -> Xml:
    """One criterion: verdict, requirement, finding, words, elements, recommendation, sources."""
    return joined((
        heading(draft, 3, one_line(entry.criterion.title)),
        _finding_line(entry),
        labelled(draft, phrases.LABEL_REQUIREMENT, _requirement(entry)),
        labelled(draft, phrases.LABEL_FINDING, _finding(entry), keep=bool(entry.quotes)),
        *_quotations(entry),
        *_nearest(entry, draft),
        _elements(entry),
        *_missing(entry, draft),
        *_other_laws(entry, draft),
        _recommendation(entry, draft),
        _sources(entry),
    ))  # fmt: skip


def _finding_line(entry: Entry) -> Xml:
    """The verdict in symbol, word and colour; the id; the strongest source."""
    verdict = entry.finding.verdict
    mark = Look(bold=True, fill=FILLS[verdict], colour=INK)
    force = force_name(entry.force) if entry.force else ""
    strongest = phrases.STRONGEST.format(force=force) if force else phrases.NO_SOURCE
    rest = f"   {entry.criterion.id}  |  {strongest}"
    label = joined((verdict_mark(verdict, mark), run("\u00a0", mark)))
    return paragraph(joined((label, run(rest))), "FindingLine")


def _requirement(entry: Entry) -> str:
    text = one_line(entry.criterion.requirement)
    if entry.measures:
        measures = listed(entry.measures, limit=len(entry.measures))
        text = f"{text} {phrases.MEASURES.format(measures=measures)}"
    return text


def _finding(entry: Entry) -> str:
    """The reason, what to check, and where a checklist comes to another verdict."""
    parts = [entry.reason]
    flags = [flag_text(flag) for flag in entry.finding.flags if flag not in _SAID]
    flags = [flag for flag in flags if flag not in entry.reason]
    if flags:
        parts.append(phrases.TO_CHECK_NOTE.format(flags="; ".join(flags)))
    for title, verdict in entry.differing:
        name = verdict_name(verdict).lower()
        parts.append(phrases.DIFFERS.format(checklist=title, verdict=name))
    return " ".join(parts)


def _quotations(entry: Entry) -> Iterable[Xml]:
    yield from (quotation(quote) for quote in entry.quotes[:_QUOTES])
    if len(entry.quotes) > _QUOTES:
        text = phrases.MORE_QUOTES.format(pins="; ".join(cites_by_law(entry.quotes[_QUOTES:])))
        yield paragraph(run(text), "Sources")


def _nearest(entry: Entry, draft: Draft) -> Iterable[Xml]:
    if entry.quotes or not entry.near_misses:
        return
    yield labelled(draft, phrases.LABEL_NEAREST, phrases.NEAREST_NOTE, keep=True)
    yield from (quotation(quote) for quote in entry.near_misses[:_NEAREST])


def _elements(entry: Entry) -> Xml:
    """The elements and what became of each; nothing where a criterion has none."""
    if not entry.elements:
        return EMPTY
    title = phrases.ALT_ELEMENTS.format(title=one_line(entry.criterion.title))
    titles = (labels.C_ELEMENT, labels.C_NEEDED, labels.C_RESULT, labels.C_WHERE)
    return table(title, _ELEMENT_WIDTHS, titles, [_element_row(row) for row in entry.elements])


def _element_row(row: ElementRow) -> list[Cell]:
    notes = cites_by_law(row.quotes)
    if row.status is not ElementStatus.FOUND or row.why:
        notes.append(capitalised(row.why))
    return [
        text_cell(row.label),
        text_cell(phrases.REQUIRED if row.required else phrases.OPTIONAL),
        status_cell(row.status),
        text_cell(*notes),
    ]


def _missing(entry: Entry, draft: Draft) -> Iterable[Xml]:
    """The required elements that were not found, named once more where some were."""
    if not entry.missing or entry.finding.verdict is Verdict.NOT_ASSESSED:
        return
    required = sum(row.required for row in entry.elements)
    if len(entry.missing) < required:
        names = element_list(entry.missing, limit=len(entry.missing))
        yield labelled(draft, phrases.LABEL_MISSING, f"{names}.")
    else:
        yield labelled(draft, phrases.LABEL_ELEMENTS, phrases.NOTHING_FOUND)


def _other_laws(entry: Entry, draft: Draft) -> Iterable[Xml]:
    if entry.other_laws:
        yield labelled(draft, phrases.LABEL_OTHER_LAWS, entry.other_laws)


def _recommendation(entry: Entry, draft: Draft) -> Xml:
    """The recommendation in bold, as the field prints it where it arises."""
    label = _LABELS.get(entry.urgency, phrases.LABEL_RECOMMENDATION)
    text = run(f"{label} {entry.recommendation}", BOLD)
    return numbered(draft, text, name=recommendation_name(entry), keep=True)


_LABELS: Final = {Urgency.WELCOME: phrases.LABEL_WELCOME, Urgency.NONE: phrases.LABEL_NEXT}


def _sources(entry: Entry) -> Xml:
    """Every source with its pin, its strength, and a mark where the pin was not verified."""
    parts = []
    for source in entry.sources:
        notes = [force_name(source.force)]
        if not source.verified:
            notes.append(phrases.NOT_VERIFIED)
        if source.note:
            notes.append(source.note.rstrip("."))
        parts.append(phrases.SOURCE.format(text=source.text, notes="; ".join(notes)))
    text = "; ".join(parts) or phrases.NO_SOURCE
    return paragraph(joined((run(f"{phrases.LABEL_SOURCES} ", BOLD), run(f"{text}."))), "Sources")
