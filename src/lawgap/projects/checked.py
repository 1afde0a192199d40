"""An assessment with all that it rests on, written to a project and read from it.

Large parts are kept under their own hash, so that what did not change is not written again, and
forty countries share one copy of the checklists. They are written one by one before the step that
makes them count; until that step the country is as it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lawgap.model.basis import basis_of
from lawgap.model.checklist import Catalogue, Criterion
from lawgap.model.corrections import Corrections
from lawgap.model.finding import Assessment, ChecklistResult, Finding
from lawgap.model.project import ChecklistHead, CheckPlan, SavedCheck, StatuteHead
from lawgap.model.review import ActKind, ElementMark, FindingMark, Review
from lawgap.model.statute import Progress, Statute, no_progress
from lawgap.projects.codec import to_json
from lawgap.projects.countries import CountryRow, country_row, put_country
from lawgap.projects.handle import Project, writing
from lawgap.projects.loaded import Source, StoredAssessment, StoredResult
from lawgap.projects.meta import meta, now, put_meta
from lawgap.projects.refusals import refused
from lawgap.projects.reviews import Step, put_finding, put_review, record, reviews
from lawgap.projects.rows import Packed, has_blob, pack, put_blob, remove_unused, sum_of
from lawgap.projects.schema import LARGEST_BLOB
from lawgap.projects.settle import settled


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptStatute:
    """A row of the table of statutes, and its two blobs."""

    head: StatuteHead
    content: Packed
    original: Packed | None
    corrections: Corrections


def save_check(
    project: Project,
    country: str,
    assessment: Assessment,
    plan: CheckPlan,
    sources: Mapping[str, Source],
    *,
    progress: Progress = no_progress,
) -> SavedCheck:
    """Keep an assessment as a country's last; ``sources`` by statute. See usecases.project."""
    total = len(assessment.bundle.statutes) + 2
    kept = []
    for done, statute in enumerate(assessment.bundle.statutes):
        progress(done, total, statute.file)
        kept.append(_kept(project, statute, sources.get(statute.id)))
        _write_ahead(project, kept[-1].content, kept[-1].original)
    progress(total - 2, total, "")
    body = _pack(project, to_json(_stored(assessment), StoredAssessment))
    catalogue = _pack(project, to_json(_catalogue(assessment), Catalogue))
    _write_ahead(project, body, catalogue)
    progress(total - 1, total, "")
    with writing(project) as connection:
        row = country_row(connection, project, country)
        for packed in (body, catalogue, *_blobs(kept)):
            put_blob(connection, packed)
        value = replace(
            row.value,
            checked=now(),
            version=assessment.version,
            checks=row.value.checks + 1,
            checklists=tuple(_checklist_head(one) for one in assessment.checklists),
            plan=_without_places(plan),
        )
        row = replace(row, value=value, assessment=body.sha256, catalogue=catalogue.sha256)
        put_country(connection, row)
        _put_statutes(connection, country, kept)
        saved = _put_findings(connection, project, row, assessment)
        remove_unused(connection)
        about = meta(connection, project.path)
        put_meta(connection, replace(about, version=assessment.version))
    progress(total, total, "")
    return saved


def _kept(project: Project, statute: Statute, source: Source | None) -> _KeptStatute:
    data = source.data if source else None
    if data is not None and len(data) > LARGEST_BLOB:
        data = None
    certificate = statute.certificate
    nowhere = replace(statute, certificate=certificate and replace(certificate, path=None))
    return _KeptStatute(
        head=StatuteHead(
            id=statute.id,
            title=statute.title,
            file=statute.file,
            language=statute.language,
            sha256=statute.sha256,
            words=statute.words,
            source=source.name if source else "",
            has_original=data is not None,
        ),
        content=_pack(project, to_json(nowhere, Statute)),
        original=None if data is None else pack(data),
        corrections=source.corrections if source else Corrections(sha256=statute.sha256),
    )


def _pack(project: Project, text: str) -> Packed:
    data = text.encode()
    if len(data) > LARGEST_BLOB:
        raise refused("A part of it is larger than {name} may hold.", "too-large", project.path)
    return pack(data)


def _write_ahead(project: Project, *blobs: Packed | None) -> None:
    """Write what is large in short steps, so that nobody who writes little must wait long."""
    for packed in blobs:
        if packed is not None:
            with writing(project) as connection:
                if not has_blob(connection, packed.sha256):
                    put_blob(connection, packed)


def _blobs(kept: Sequence[_KeptStatute]) -> Iterator[Packed]:
    for one in kept:
        yield one.content
        if one.original:
            yield one.original


def _stored(assessment: Assessment) -> StoredAssessment:
    bundle = assessment.bundle
    problems = tuple(replace(one, path=None) for one in bundle.problems)
    return StoredAssessment(
        slim=replace(
            assessment,
            bundle=replace(bundle, statutes=(), problems=problems),
            checklists=(),
            criteria={},
            instruments={},
            themes={},
            decisions={},
        ),
        results=tuple(
            StoredResult(checklist=one.checklist.id, verdicts=one.verdicts)
            for one in assessment.checklists
        ),
    )


def _catalogue(assessment: Assessment) -> Catalogue:
    return Catalogue(
        criteria=assessment.criteria,
        instruments=assessment.instruments,
        checklists={one.checklist.id: one.checklist for one in assessment.checklists},
        themes=assessment.themes,
    )


def _checklist_head(result: ChecklistResult) -> ChecklistHead:
    one = result.checklist
    return ChecklistHead(id=one.id, title=one.title, version=one.version, sha256=one.sha256)


def _without_places(plan: CheckPlan) -> CheckPlan:
    """The plan without what is this computer's own or secret."""
    own = {name: replace(one, password="") for name, one in plan.own_choices.items()}
    return replace(plan, paths=(), choices=replace(plan.choices, password=""), own_choices=own)


def _put_statutes(
    connection: sqlite3.Connection, country: str, kept: Sequence[_KeptStatute]
) -> None:
    connection.execute("DELETE FROM statute WHERE country = ?", (country,))
    for place, one in enumerate(kept):
        row = (
            country,
            place,
            one.head.id,
            to_json(one.head, StatuteHead),
            one.content.sha256,
            one.original.sha256 if one.original else None,
            to_json(one.corrections, Corrections),
        )
        connection.execute(
            "INSERT INTO statute VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, sum_of(*row))
        )


def _put_findings(
    connection: sqlite3.Connection, project: Project, row: CountryRow, assessment: Assessment
) -> SavedCheck:
    """Put the findings in the place of the old ones, and settle the reviews on them."""
    connection.execute("DELETE FROM finding WHERE country = ?", (row.id,))
    bases = {}
    for place, finding in enumerate(assessment.findings):
        asked = assessment.criteria[finding.criterion]
        basis = basis_of(finding, asked)
        bases[finding.criterion] = basis
        put_finding(connection, row.id, place, _mark(finding, asked), basis)
    before = reviews(connection, project, row.id)
    after = settled(before, bases, assessment.bundle.statutes)
    steps = []
    for criterion, new in after.items():
        if new.stale != before[criterion].stale:
            kind = ActKind.CHANGED_BENEATH
            steps.append(Step(kind=kind, before=before[criterion], after=new))
        elif new != before[criterion]:
            put_review(connection, row.id, new)
    if steps:
        record(connection, row.id, steps, reviewer="", check=row.value.checks)
    return _saved(row.id, before, after)


def _mark(finding: Finding, criterion: Criterion) -> FindingMark:
    """The finding in few words, with every element of the criterion, also where none was judged."""
    judged = {one.id for one in finding.elements}
    elements = [
        ElementMark(id=one.id, required=one.required, found=one.found, weakened=one.weakened)
        for one in finding.elements
    ]
    elements += [
        ElementMark(id=one.id, required=one.required, found=False, weakened=False)
        for one in criterion.elements
        if one.id not in judged
    ]
    return FindingMark(
        criterion=finding.criterion,
        verdict=finding.verdict,
        confidence=finding.confidence,
        flags=finding.flags,
        elements=tuple(elements),
    )


def _saved(country: str, before: Mapping[str, Review], after: Mapping[str, Review]) -> SavedCheck:
    pairs = [
        (old, new)
        for criterion, one in after.items()
        for old, new in zip(before[criterion].evidence, one.evidence, strict=True)
    ]
    return SavedCheck(
        country=country,
        kept=sum(bool(one.decision) and not one.stale for one in after.values()),
        stale=sum(bool(one.stale) for one in after.values()),
        moved=sum(
            new.found and (old.statute, old.span) != (new.statute, new.span) for old, new in pairs
        ),
        lost=sum(not new.found for _, new in pairs),
    )
