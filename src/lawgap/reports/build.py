"""From an assessment to a report: every criterion once, under its theme, with all that is said.

Word and Excel print this value; neither looks at the assessment for words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from lawgap.model.checklist import Criterion, Source
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    Decision,
    DecisionState,
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Verdict,
)
from lawgap.model.review import Review
from lawgap.model.statute import Statute
from lawgap.reports.clean_text import one_line
from lawgap.reports.decided import decision_text, stale_texts
from lawgap.reports.problems import problem_rows
from lawgap.reports.reasons import element_why, reason_text
from lawgap.reports.recommend import (
    Case,
    Register,
    action_text,
    recommendation,
    seriousness,
    strongest,
    urgency,
)
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
    Standing,
    StatuteRow,
    Urgency,
)
from lawgap.reports.reviews import judged, reviewed
from lawgap.reports.titles import calm_title, short_titles, titles_by_file
from lawgap.reports.translate import in_language
from lawgap.reports.wording import (
    capitalised,
    cite_text,
    edition_text,
    flag_text,
    measure_text,
    not_covered,
    role_names,
)
from lawgap.reports.words import Words, load_words


def build_report(
    assessment: Assessment,
    words: Words | None = None,
    *,
    reviews: Mapping[str, Review] = MappingProxyType({}),
) -> Report:
    """The report of an assessment in the language of ``words`` (None: English).

    The criteria keep the order of the assessment, under their themes. ``reviews``: what people
    said beside their decisions, by criterion.
    """
    words = words or load_words()
    assessment = in_language(assessment, words)
    laws = _laws(assessment)
    entries = [
        _entry(words, finding, assessment, laws, reviews.get(finding.criterion))
        for finding in in_order(assessment)
    ]
    gaps = [entry for entry in entries if entry.is_gap]
    gaps.sort(key=lambda entry: seriousness(entry.urgency, entry.standing))
    standings = [entry.standing for entry in entries]
    scale = scale_of(standings)
    return Report(
        assessment=assessment,
        words=words,
        jurisdiction=one_line(assessment.bundle.jurisdiction) or words["front.no-jurisdiction"],
        version=assessment.version,
        statutes=tuple(_statute_row(words, law) for law in assessment.bundle.statutes),
        problems=problem_rows(assessment.bundle),
        checklists=tuple(_checklist_row(result, scale) for result in assessment.checklists),
        sections=_sections(entries, assessment.themes, scale),
        totals=count(words["columns.total"], standings, scale),
        gaps=tuple(gaps),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laws:
    """The statutes, and the titles that stand beside a pin, by id; the quotations made so far."""

    statutes: Mapping[str, Statute]
    titles: Mapping[str, str]
    short: Mapping[str, str]
    by_file: Mapping[str, str]  # the short titles again
    quotes: dict[int, Quote] = field(default_factory=dict)  # by the id of the evidence it holds

    def quote(self, words: Words, evidence: Evidence) -> Quote:
        """The quotation of a piece of evidence; a finding and its elements share most of them."""
        known = self.quotes.get(id(evidence))
        if known is None:
            known = self.quotes[id(evidence)] = _quote(words, evidence, self)
        return known


def _laws(assessment: Assessment) -> _Laws:
    statutes = assessment.bundle.statutes
    by_id = {statute.id: statute for statute in statutes}
    titles = {law.id: calm_title(law.title, law.language) for law in statutes}
    return _Laws(
        statutes=by_id,
        titles=titles,
        short=short_titles(statutes),
        by_file=titles_by_file(statutes),
    )


def in_order(assessment: Assessment) -> tuple[Finding, ...]:
    """The findings in the order of the assessment's criteria."""
    places = {name: place for place, name in enumerate(assessment.criteria)}
    return tuple(sorted(assessment.findings, key=lambda finding: places[finding.criterion]))


def scale_of(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """The columns of a table of counts: "not applicable" only where somebody said so."""
    used = set(standings)
    return tuple(s for s in Standing if s is not Standing.NOT_APPLICABLE or s in used)


VERDICTS: Final = scale_of(())
"""The scale without "not applicable"."""


def count(title: str, standings: Iterable[str], scale: Sequence[Standing] = VERDICTS) -> Counts:
    """How often each standing occurs, every one of the scale in its order."""
    numbers = dict.fromkeys(scale, 0)
    for standing in standings:
        numbers[Standing(standing)] += 1
    return Counts(title=title, by_verdict=tuple(numbers.items()))


def _sections(
    entries: list[Entry], themes: Mapping[str, str], scale: Sequence[Standing]
) -> tuple[Section, ...]:
    """One section for each theme that has entries; themes unknown to the catalogue come last."""
    names = dict.fromkeys((*themes, *(entry.criterion.theme for entry in entries)))
    grouped = {name: [e for e in entries if e.criterion.theme == name] for name in names}
    return tuple(_section(name, themes, tuple(of), scale) for name, of in grouped.items() if of)


def _section(
    theme: str, themes: Mapping[str, str], entries: tuple[Entry, ...], scale: Sequence[Standing]
) -> Section:
    title = one_line(themes.get(theme, theme))
    counts = count(title, (entry.standing for entry in entries), scale)
    return Section(id=theme, title=title, entries=entries, counts=counts)


def _entry(
    words: Words, finding: Finding, assessment: Assessment, laws: _Laws, review: Review | None
) -> Entry:
    criterion = assessment.criteria[finding.criterion]
    decision = assessment.decisions.get(finding.criterion)
    standing = standing_of(finding, decision)
    shown = reviewed(finding, review, laws.statutes)
    quotes = tuple(laws.quote(words, evidence) for evidence in shown.evidence)
    force = strongest(criterion.sources)
    sources = tuple(_source_row(source, assessment) for source in criterion.sources)
    machine = reason_text(words, finding, criterion, laws.by_file)
    verb = _verb(decision) or urgency(standing, force)
    case = Case(
        finding=finding,
        criterion=criterion,
        standing=standing,
        verb=verb,
        cite=one_line(quotes[0].cite) if quotes else "",
        source=next((row.text for row in sources if row.force is force), ""),
    )
    own = one_line(decision.recommendation) if decision else ""
    return Entry(
        criterion=criterion,
        theme=one_line(assessment.themes.get(criterion.theme, criterion.theme)),
        finding=finding,
        standing=standing,
        decision=decision,
        reason=decision_text(words, finding, decision) or machine,
        machine_reason=machine,
        flags=tuple(flag_text(words, flag) for flag in finding.flags),
        quotes=quotes,
        near_misses=tuple(laws.quote(words, miss) for miss in finding.near_misses),
        tried=tuple(map(one_line, assessment.tried.get(criterion.id, ()))),
        elements=tuple(_element_rows(words, shown, criterion, laws)),
        measures=tuple(measure_text(words, threshold) for threshold in criterion.thresholds),
        other_laws=_other_laws(words, finding, criterion),
        urgency=verb,
        force=force,
        recommendation=own or recommendation(words, case),
        treaty=own or recommendation(words, case, register=Register.TREATY),
        action=own or action_text(criterion, standing),
        body=one_line(decision.body) if decision else "",
        judged=judged(review),
        stale=stale_texts(words, review),
        note=one_line(review.note) if review else "",
        sources=sources,
        differing=_differing(finding, decision, assessment.checklists),
    )


def standing_of(finding: Finding, decision: Decision | None) -> Standing:
    """What the report says: a person's verdict where there is one, else the machine's."""
    if decision and decision.state is DecisionState.NOT_APPLICABLE:
        return Standing.NOT_APPLICABLE
    decided = decision.verdict if decision else None
    return Standing((decided or finding.verdict).value)


def _verb(decision: Decision | None) -> Urgency | None:
    """The verb that a person chose; one that there is not counts as none."""
    return next((verb for verb in Urgency if decision and verb.value == decision.verb), None)


def _quote(words: Words, evidence: Evidence, laws: _Laws) -> Quote:
    statute = laws.statutes.get(evidence.statute)
    title = laws.titles.get(evidence.statute)
    short = laws.short.get(evidence.statute) or one_line(evidence.file)
    return Quote(
        evidence=evidence,
        cite=cite_text(words, evidence.provision, short),
        title=title or one_line(evidence.file),
        short=short,
        language=statute.language if statute else "",
    )


def _element_rows(
    words: Words, finding: Finding, criterion: Criterion, laws: _Laws
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
            quotes=tuple(laws.quote(words, item) for item in evidence),
            flags=tuple(flag_text(words, flag) for flag in result.flags) if result else (),
            why=element_why(words, result) if result else "",
        )


def _status(result: ElementResult | None, verdict: Verdict) -> ElementStatus:
    if result and result.weakened:
        return ElementStatus.WEAKENED
    if result and result.found:
        return ElementStatus.FOUND
    if verdict is Verdict.NOT_ASSESSED:
        return ElementStatus.NOT_ASSESSED
    return ElementStatus.NOT_FOUND


def _other_laws(words: Words, finding: Finding, criterion: Criterion) -> str:
    """Which other laws to look at: the criterion's note and the kinds of law it names."""
    not_assessed = finding.verdict is Verdict.NOT_ASSESSED and not not_covered(finding)
    if not (criterion.several_laws or Flag.LAW_NOT_SUPPLIED in finding.flags or not_assessed):
        return ""
    note = capitalised(one_line(criterion.several_laws).rstrip("."))
    roles = role_names(words, criterion.where)
    where = words.say("entry.elsewhere", roles=roles) if roles else ""
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
    finding: Finding, decision: Decision | None, results: Iterable[ChecklistResult]
) -> tuple[tuple[str, Standing], ...]:
    """The checklists whose own rules lead to another verdict; none where a person has decided."""
    if decision and (decision.verdict or decision.state is DecisionState.NOT_APPLICABLE):
        return ()
    pairs = ((r.checklist.title, r.verdicts.get(finding.criterion)) for r in results)
    return tuple(
        (one_line(title), Standing(verdict.value))
        for title, verdict in pairs
        if verdict is not None and verdict is not finding.verdict
    )


def _statute_row(words: Words, statute: Statute) -> StatuteRow:
    return StatuteRow(
        id=statute.id,
        title=calm_title(statute.title, statute.language) or one_line(statute.file),
        file=statute.file,
        language=statute.language,
        words=statute.words,
        provisions=len(statute.provisions),
        sha256=statute.sha256,
        certificate=statute.certificate,
        edition=edition_text(words, statute.edition),
    )


def _checklist_row(result: ChecklistResult, scale: Sequence[Standing]) -> ChecklistRow:
    checklist = result.checklist
    title = one_line(checklist.title)
    return ChecklistRow(
        id=checklist.id,
        title=title,
        version=checklist.version,
        sha256=checklist.sha256,
        counts=count(title, result.verdicts.values(), scale),
    )
