"""What a project keeps of a country, read when it is shown: assessment, statutes, files."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from lawgap.model.checklist import Catalogue
from lawgap.model.corrections import Corrections
from lawgap.model.finding import Assessment, ChecklistResult, Decision, Verdict
from lawgap.model.project import StatuteHead
from lawgap.model.review import FindingMark
from lawgap.model.statute import Statute
from lawgap.projects.codec import from_json
from lawgap.projects.countries import country_row
from lawgap.projects.fitting import fits, statute_fits
from lawgap.projects.handle import Project, reading
from lawgap.projects.refusals import damaged
from lawgap.projects.reviews import marks, reviews, with_review
from lawgap.projects.rows import blob, check_sum

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is kept of a statute beside its text. ``data``: the file's bytes, if they are there."""

    name: str
    data: bytes | None
    corrections: Corrections


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredResult:
    """The verdicts of one checklist."""

    checklist: str
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAssessment:
    """An assessment without its statutes and checklists, and the verdicts of the checklists."""

    slim: Assessment
    results: tuple[StoredResult, ...]


def load_assessment(project: Project, country: str) -> Assessment | None:
    """A country's last assessment with the decisions of its reviews; ``None``: none yet."""
    with reading(project) as connection:
        row = country_row(connection, project, country)
        if row.assessment is None or row.catalogue is None:
            return None
        body = blob(connection, row.assessment, project.path)
        checklists = blob(connection, row.catalogue, project.path)
        contents = [
            blob(connection, sha256, project.path) for sha256 in _contents(connection, country)
        ]
        found = reviews(connection, project, country)
    stored = decoded(project, body, StoredAssessment)
    catalogue = decoded(project, checklists, Catalogue)
    try:
        results = tuple(
            ChecklistResult(checklist=catalogue.checklists[one.checklist], verdicts=one.verdicts)
            for one in stored.results
        )
    except KeyError as error:
        raise damaged(project.path) from error
    assessment = replace(
        stored.slim,
        bundle=replace(
            stored.slim.bundle,
            statutes=tuple(decoded(project, content, Statute) for content in contents),
        ),
        checklists=results,
        criteria=catalogue.criteria,
        instruments=catalogue.instruments,
        themes=catalogue.themes,
        decisions={name: one.decision for name, one in found.items() if one.decision},
    )
    if not fits(assessment):
        raise damaged(project.path)
    return assessment


def decisions_of(project: Project, country: str) -> Mapping[str, Decision]:
    """What people decided on a country's findings, by criterion."""
    with reading(project) as connection:
        found = reviews(connection, project, country)
    return {name: one.decision for name, one in found.items() if one.decision}


def load_catalogue(project: Project, country: str) -> Catalogue | None:
    """The criteria and checklists as the country was checked with them last."""
    with reading(project) as connection:
        row = country_row(connection, project, country)
        if row.catalogue is None:
            return None
        return decoded(project, blob(connection, row.catalogue, project.path), Catalogue)


def load_statutes(project: Project, country: str, only: str = "") -> tuple[Statute, ...]:
    """The statutes of a country, or the one with the id ``only``."""
    with reading(project) as connection:
        contents = [
            blob(connection, sha256, project.path)
            for sha256 in _contents(connection, country, only)
        ]
    statutes = tuple(decoded(project, content, Statute) for content in contents)
    if not all(map(statute_fits, statutes)):
        raise damaged(project.path)
    return statutes


def load_source(project: Project, country: str, statute: str) -> tuple[StatuteHead, Source] | None:
    """The file that a statute was read from, with its corrections; ``None``: no such statute."""
    with reading(project) as connection:
        row = connection.execute(
            "SELECT country, place, id, value, content, original, corrections, sum FROM statute "
            "WHERE country = ? AND id = ?",
            (country, statute),
        ).fetchone()
        if row is None:
            return None
        check_sum(row[7], project.path, *row[:7])
        data = None if row[5] is None else blob(connection, row[5], project.path)
    head = from_json(row[3], StatuteHead, lenient=project.lenient)
    corrections = from_json(row[6], Corrections, lenient=project.lenient)
    return head, Source(name=head.source, data=data, corrections=corrections)


def marks_of(project: Project, country: str) -> tuple[FindingMark, ...]:
    """A country's findings in few words, with what a person decided beside them."""
    with reading(project) as connection:
        found = reviews(connection, project, country)
        return tuple(
            with_review(mark, found.get(mark.criterion))
            for mark in marks(connection, project, country)
        )


def _contents(connection: sqlite3.Connection, country: str, only: str = "") -> list[str]:
    rows = connection.execute(
        "SELECT content FROM statute WHERE country = ? AND (? = '' OR id = ?) ORDER BY place",
        (country, only, only),
    )
    return [str(row[0]) for row in rows.fetchall()]


def decoded(project: Project, data: bytes, kind: type[T]) -> T:
    """The value that the bytes hold. Raises ProjectError where they hold none."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise damaged(project.path) from error
    return from_json(text, kind, lenient=project.lenient)
