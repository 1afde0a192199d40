"""From an assessment to a report: every criterion once, under its theme, with all that is said.

Word and Excel print this value; neither looks at the assessment for words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lawgap.model.checklist import Criterion, Source
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Verdict,
)
from lawgap.model.query import concepts_of
from lawgap.model.statute import Statute
from lawgap.reports import labels, phrases
from lawgap.reports.clean_text import one_line
from lawgap.reports.quotes import pieces
from lawgap.reports.recommend import is_gap, recommendation, seriousness, strongest, urgency
from lawgap.reports.report import (
    ChecklistRow,
    Counts,
    ElementRow,
    ElementStatus,
    Entry,
    Quote,
    Report,
    Section,
    SourceRow,
    StatuteRow,
)
from lawgap.reports.wording import (
    capitalised,
    cite_text,
    element_why,
    flag_text,
    measure_text,
    not_covered,
    reason_text,
    role_names,
)

KEY_GAPS: Final = 14  # lettered A to N


def build_report(assessment: Assessment) -> Report:
    """The report of an assessment, in the order of its themes and criteria."""
    entries = [_entry(finding, assessment) for finding in in_order(assessment)]
    sections = _sections(entries, assessment.themes)
    gaps = [entry for entry in entries if is_gap(entry.finding.verdict)]
    gaps.sort(key=lambda entry: seriousness(entry.finding.verdict, entry.force))
    verdicts = (entry.finding.verdict for entry in entries)
    return Report(
        assessment=assessment,
        jurisdiction=one_line(assessment.bundle.jurisdiction) or labels.NO_JURISDICTION,
        version=assessment.version,
        statutes=tuple(map(_statute_row, assessment.bundle.statutes)),
        problems=assessment.bundle.problems,
        checklists=tuple(map(_checklist_row, assessment.checklists)),
        sections=sections,
        totals=count(labels.C_TOTAL, verdicts),
        key_gaps=tuple(gaps[:KEY_GAPS]),
    )


def in_order(assessment: Assessment) -> tuple[Finding, ...]:
    """The findings in the order of the assessment's criteria."""
    places = {name: place for place, name in enumerate(assessment.criteria)}
    return tuple(sorted(assessment.findings, key=lambda finding: places[finding.criterion]))


def count(title: str, verdicts: Iterable[Verdict]) -> Counts:
    """How often each verdict occurs, every verdict of the scale in its order."""
    numbers = dict.fromkeys(Verdict, 0)
    for verdict in verdicts:
        numbers[verdict] += 1
    return Counts(title=title, by_verdict=tuple(numbers.items()))


def looked_for(criterion: Criterion) -> tuple[str, ...]:
    """The names of the concepts that the criterion's elements look for, each once."""
    rules = (rule for element in criterion.elements for rule in element.rules)
    names = (name for rule in rules for name in concepts_of(rule.find))
    return tuple(dict.fromkeys(names))


def _sections(entries: list[Entry], themes: Mapping[str, str]) -> tuple[Section, ...]:
    """One section for each theme that has entries; themes unknown to the catalogue come last."""
    names = dict.fromkeys((*themes, *(entry.criterion.theme for entry in entries)))
    grouped = {name: [e for e in entries if e.criterion.theme == name] for name in names}
    return tuple(_section(name, themes, tuple(of)) for name, of in grouped.items() if of)


def _section(theme: str, themes: Mapping[str, str], entries: tuple[Entry, ...]) -> Section:
    title = one_line(themes.get(theme, theme))
    counts = count(title, (entry.finding.verdict for entry in entries))
    return Section(id=theme, title=title, entries=entries, counts=counts)


def _entry(finding: Finding, assessment: Assessment) -> Entry:
    criterion = assessment.criteria[finding.criterion]
    statutes = {statute.id: statute for statute in assessment.bundle.statutes}
    quotes = tuple(_quote(evidence, statutes) for evidence in finding.evidence)
    force = strongest(criterion.sources)
    sources = tuple(_source_row(source, assessment) for source in criterion.sources)
    heaviest = next((row.text for row in sources if row.force is force), "")
    return Entry(
        criterion=criterion,
        theme=one_line(assessment.themes.get(criterion.theme, criterion.theme)),
        finding=finding,
        reason=reason_text(finding, criterion),
        flags=tuple(flag_text(flag) for flag in finding.flags),
        quotes=quotes,
        near_misses=tuple(_quote(miss, statutes) for miss in finding.near_misses),
        elements=tuple(_element_rows(finding, criterion, statutes)),
        measures=tuple(measure_text(threshold) for threshold in criterion.thresholds),
        other_laws=_other_laws(finding, criterion),
        urgency=urgency(finding.verdict, force),
        force=force,
        recommendation=recommendation(finding, criterion, quotes=quotes, source=heaviest),
        sources=sources,
        differing=_differing(finding, assessment.checklists),
    )


def _quote(evidence: Evidence, statutes: Mapping[str, Statute]) -> Quote:
    statute = statutes.get(evidence.statute)
    title = one_line(statute.title if statute else "") or evidence.file
    return Quote(
        evidence=evidence,
        cite=cite_text(evidence.provision, title),
        title=title,
        language=statute.language if statute else "",
        pieces=pieces(evidence),
    )


def _element_rows(
    finding: Finding, criterion: Criterion, statutes: Mapping[str, Statute]
) -> Iterable[ElementRow]:
    """A row for each element of the criterion, in its order, found or not."""
    results = {result.id: result for result in finding.elements}
    for element in criterion.elements:
        result = results.get(element.id)
        evidence = result.evidence if result else ()
        yield ElementRow(
            id=element.id,
            label=one_line(element.label),
            required=result.required if result else element.required,
            status=_status(result, finding.verdict),
            quotes=tuple(_quote(item, statutes) for item in evidence),
            flags=tuple(flag_text(flag) for flag in result.flags) if result else (),
            why=element_why(result) if result else "",
        )


def _status(result: ElementResult | None, verdict: Verdict) -> ElementStatus:
    if result and result.weakened:
        return ElementStatus.WEAKENED
    if result and result.found:
        return ElementStatus.FOUND
    if verdict is Verdict.NOT_ASSESSED:
        return ElementStatus.NOT_ASSESSED
    return ElementStatus.NOT_FOUND


def _other_laws(finding: Finding, criterion: Criterion) -> str:
    """Which other laws to look at: the criterion's note and the kinds of law it names."""
    not_assessed = finding.verdict is Verdict.NOT_ASSESSED and not not_covered(finding)
    if not (criterion.several_laws or Flag.LAW_NOT_SUPPLIED in finding.flags or not_assessed):
        return ""
    note = capitalised(one_line(criterion.several_laws).rstrip("."))
    where = phrases.ELSEWHERE.format(roles=role_names(criterion.where)) if criterion.where else ""
    return f"{note}. {where}".strip() if note else where


def _source_row(source: Source, assessment: Assessment) -> SourceRow:
    instrument = assessment.instruments.get(source.instrument)
    short = one_line(instrument.short) if instrument else source.instrument
    return SourceRow(
        instrument=one_line(instrument.name) if instrument else source.instrument,
        short=short,
        year=instrument.year if instrument else None,
        nature=one_line(instrument.nature) if instrument else "",
        pin=one_line(source.pin),
        force=source.force,
        verified=source.verified,
        note=one_line(source.note),
        text=f"{short} {one_line(source.pin)}".strip(),
    )


def _differing(
    finding: Finding, results: Iterable[ChecklistResult]
) -> tuple[tuple[str, Verdict], ...]:
    """The checklists whose own rules lead to another verdict on this criterion."""
    pairs = ((r.checklist.title, r.verdicts.get(finding.criterion)) for r in results)
    return tuple((one_line(t), v) for t, v in pairs if v is not None and v is not finding.verdict)


def _statute_row(statute: Statute) -> StatuteRow:
    return StatuteRow(
        id=statute.id,
        title=one_line(statute.title) or statute.file,
        file=statute.file,
        language=statute.language,
        words=statute.words,
        provisions=len(statute.provisions),
        sha256=statute.sha256,
    )


def _checklist_row(result: ChecklistResult) -> ChecklistRow:
    checklist = result.checklist
    title = one_line(checklist.title)
    return ChecklistRow(
        id=checklist.id,
        title=title,
        version=checklist.version,
        sha256=checklist.sha256,
        counts=count(title, result.verdicts.values()),
    )
