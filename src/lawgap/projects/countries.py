"""The countries of a project, as heads: what its first page shows, without any text."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.model.project import (
    ChecklistHead,
    CheckPlan,
    CountryHead,
    ProjectHead,
    ReviewCount,
    StatuteHead,
)
from lawgap.projects.codec import from_json, to_json
from lawgap.projects.handle import Project, reading, writing
from lawgap.projects.meta import meta
from lawgap.projects.refusals import refused
from lawgap.projects.rows import check_sum, remove_unused, sum_of

_LONGEST_NAME: Final = 200
_MOST_COUNTRIES: Final = 2000
_SELECT: Final = "SELECT id, place, name, value, assessment, catalogue, sum FROM country"
_PUT: Final = """
    INSERT INTO country (id, place, name, value, assessment, catalogue, sum)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET place = excluded.place, name = excluded.name,
        value = excluded.value, assessment = excluded.assessment, catalogue = excluded.catalogue,
        sum = excluded.sum"""
_COUNTS: Final = """
    SELECT finding.country, count(*),
        coalesce(sum(state IN ('confirmed', 'overridden', 'not-applicable')), 0),
        coalesce(sum(state = 'flagged'), 0), coalesce(sum(stale), 0)
    FROM finding LEFT JOIN review
        ON review.country = finding.country AND review.criterion = finding.criterion
    GROUP BY finding.country"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryValue:
    """What is kept of a country beside its name and its assessment.

    ``checks`` counts how often it was checked: the words of an act of an earlier check may stand
    elsewhere now.
    """

    region: str = ""
    tags: tuple[str, ...] = ()
    draft_of: str = ""
    checked: str = ""
    version: str = ""
    checks: int = 0
    checklists: tuple[ChecklistHead, ...] = ()
    plan: CheckPlan = field(default_factory=CheckPlan)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow:
    """A country as its table has it; ``assessment`` and ``catalogue`` are hashes of blobs."""

    id: str
    place: int
    name: str
    value: CountryValue
    assessment: str | None = None
    catalogue: str | None = None


def head(project: Project) -> ProjectHead:
    """The project's head with all its countries."""
    with reading(project) as connection:
        rows = tuple(_rows(connection, project))
        statutes = _statutes(connection, project)
        counts = {str(name): tuple(map(int, rest)) for name, *rest in connection.execute(_COUNTS)}
        about = meta(connection, project.path, lenient=project.lenient)
    return ProjectHead(
        path=project.path,
        id=about.id,
        title="" if project.untitled else project.path.stem,
        untitled=project.untitled,
        created=about.created,
        version=about.version,
        countries=tuple(_head(row, statutes[row.id], counts.get(row.id)) for row in rows),
        read_only=project.read_only,
        locked_by=project.locked_by,
    )


def add(project: Project, name: str, value: CountryValue) -> CountryHead:
    """Add a country of that name."""
    name = good_name(name)
    with writing(project) as connection:
        rows = tuple(_rows(connection, project))
        if len(rows) >= _MOST_COUNTRIES:
            raise refused("{name} holds as many countries as it can.", "too-many", project.path)
        _refuse_twice(name, rows, project.path)
        _refuse_no_base(value.draft_of, rows, project.path)
        row = CountryRow(
            id=_new_id(name, {one.id for one in rows}),
            place=max((one.place for one in rows), default=0) + 1,
            name=name,
            value=good_value(value),
        )
        put_country(connection, row)
    return _head(row, (), None)


def change(project: Project, country: str, name: str | None, **parts: object) -> CountryHead:
    """Change what is given of a country's name and value."""
    with writing(project) as connection:
        rows = tuple(_rows(connection, project))
        row = country_row(connection, project, country)
        if name is not None:
            name = good_name(name)
            _refuse_twice(name, [one for one in rows if one.id != country], project.path)
            row = replace(row, name=name)
        given = {key: part for key, part in parts.items() if part is not None}
        value = good_value(replace(row.value, **given))  # type: ignore[arg-type]
        _refuse_no_base(value.draft_of, [one for one in rows if one.id != country], project.path)
        put_country(connection, replace(row, value=value))
    return next(one for one in head(project).countries if one.id == country)


def remove(project: Project, country: str) -> None:
    """Take a country out with all that hangs on it."""
    with writing(project) as connection:
        country_row(connection, project, country)
        connection.execute("DELETE FROM country WHERE id = ?", (country,))
        for row in tuple(_rows(connection, project)):
            if row.value.draft_of == country:
                put_country(connection, replace(row, value=replace(row.value, draft_of="")))
        remove_unused(connection)


def country_row(connection: sqlite3.Connection, project: Project, country: str) -> CountryRow:
    """One country. Raises ProjectError where there is none of that id."""
    found = connection.execute(f"{_SELECT} WHERE id = ?", (country,))
    row = found.fetchone()
    if row is None:
        raise refused(f"There is no country “{country}” in {{name}}.", "no-country", project.path)
    return _row(row, project)


def put_country(connection: sqlite3.Connection, row: CountryRow) -> None:
    """Write one country, new or not."""
    value = to_json(row.value, CountryValue)
    columns = (row.id, row.place, row.name, value, row.assessment, row.catalogue)
    connection.execute(_PUT, (*columns, sum_of(*columns)))


def good_name(name: str) -> str:
    """The name without what cannot be shown. Raises ProjectError where nothing is left."""
    clean = "".join(sign if sign.isprintable() else " " for sign in name)
    clean = " ".join(clean.split())[:_LONGEST_NAME]
    if not clean:
        raise ProjectError("A country needs a name.", hint="Type one.", code="no-name")
    return clean


def good_value(value: CountryValue) -> CountryValue:
    """The value with region and tags as names are."""
    tags = dict.fromkeys(good_name(tag) for tag in value.tags if tag.strip())
    region = good_name(value.region) if value.region.strip() else ""
    return replace(value, region=region, tags=tuple(tags))


def _rows(connection: sqlite3.Connection, project: Project) -> Iterator[CountryRow]:
    for row in connection.execute(f"{_SELECT} ORDER BY place, id").fetchall():
        yield _row(row, project)


def _row(row: Sequence[object], project: Project) -> CountryRow:
    id_, place, name, value, assessment, catalogue, total = row
    check_sum(int(str(total)), project.path, *row[:-1])
    return CountryRow(
        id=str(id_),
        place=int(str(place)),
        name=str(name),
        value=from_json(str(value), CountryValue, lenient=project.lenient),
        assessment=None if assessment is None else str(assessment),
        catalogue=None if catalogue is None else str(catalogue),
    )


def _statutes(
    connection: sqlite3.Connection, project: Project
) -> Mapping[str, tuple[StatuteHead, ...]]:
    found: dict[str, list[StatuteHead]] = defaultdict(list)
    rows = connection.execute(
        "SELECT country, place, id, value, content, original, corrections, sum FROM statute "
        "ORDER BY country, place"
    )
    for row in rows:
        check_sum(row[7], project.path, *row[:7])
        found[row[0]].append(from_json(row[3], StatuteHead, lenient=project.lenient))
    return defaultdict(tuple, {country: tuple(heads) for country, heads in found.items()})


def _head(
    row: CountryRow, statutes: tuple[StatuteHead, ...], counts: tuple[int, ...] | None
) -> CountryHead:
    criteria, decided, flagged, stale = counts or (0, 0, 0, 0)
    value = row.value
    return CountryHead(
        id=row.id,
        name=row.name,
        region=value.region,
        tags=value.tags,
        draft_of=value.draft_of,
        checked=value.checked,
        version=value.version,
        statutes=statutes,
        checklists=value.checklists,
        count=ReviewCount(criteria=criteria, decided=decided, flagged=flagged, stale=stale),
    )


def _new_id(name: str, taken: set[str]) -> str:
    """A short id that tells the name: "valdoria", "valdoria-2"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "country"
    number = 1
    while (id_ := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return id_


def _refuse_twice(name: str, rows: Sequence[CountryRow], path: Path) -> None:
    if any(row.name.casefold() == name.casefold() for row in rows):
        raise refused(
            f"There is a country “{name}” in {{name}} already.",
            "twice",
            path,
            hint="Give it another name.",
        )


def _refuse_no_base(base: str, rows: Sequence[CountryRow], path: Path) -> None:
    if base and base not in {row.id for row in rows}:
        raise refused(f"There is no country “{base}” in {{name}}.", "no-country", path)
