"""Search in all that a project holds: provisions, criteria and what people wrote."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lawgap.model.project import Hit, HitKind, Hits
from lawgap.model.review import Review
from lawgap.model.statute import Span
from lawgap.projects.folding import Wanted, joined, snippet_of, wanted_in
from lawgap.projects.handle import Project, reading
from lawgap.projects.index import (
    index_path,
    missing_parts,
    opened_index,
    update_index,
    wanted_parts,
)
from lawgap.projects.reviews import reviews

_AT_ONCE: Final = 200_000  # bytes of packed statutes that are indexed while the user waits
_FIND: Final = """
    SELECT place.id FROM words JOIN place ON place.id = words.rowid
    WHERE words MATCH ? AND (place.number >= 0) = ? ORDER BY words.rank, place.id"""
_PLACE: Final = """
    SELECT part.sha256, place.name, place.number, place.start, place.title, place.body
    FROM place JOIN part ON part.id = place.part WHERE place.id = ?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Homes:
    """The countries that a hashed part belongs to."""

    of: Mapping[str, tuple[str, ...]]

    def country(self, sha256: str, only: str) -> str | None:
        """The country to show a hit under; ``None``: in none of those asked for."""
        found = self.of.get(sha256, ())
        if only:
            return only if only in found else None
        return found[0] if found else None


def search(
    project: Project,
    text: str,
    folder: Path | None,
    *,
    country: str = "",
    kinds: Sequence[HitKind] = (),
    limit: int,
) -> Hits:
    """Where all words of ``text`` stand. ``folder``: of the indexes. See usecases.project."""
    wanted = wanted_in(text)
    if wanted is None:
        return Hits()
    asked = set(kinds) or set(HitKind)
    found: list[Hit] = []
    behind = False
    if HitKind.NOTE in asked:
        found += _notes(project, wanted, country)
    if folder is not None and asked & {HitKind.PROVISION, HitKind.CRITERION}:
        behind = _caught_up(project, folder)
        with opened_index(index_path(folder, project)) as index:
            if index is not None:
                homes = _homes(project)
                with contextlib.suppress(sqlite3.Error):  # being written, or damaged
                    for kind in (HitKind.CRITERION, HitKind.PROVISION):
                        if kind in asked:
                            rest = limit + 1 - len(found)
                            found += _places(index, homes, wanted, kind, country, rest)
    return Hits(hits=tuple(found[:limit]), more=len(found) > limit, behind=behind)


def _caught_up(project: Project, folder: Path) -> bool:
    """Index what is missing if that is little; whether some is missing still."""
    wanted = wanted_parts(project)
    with opened_index(index_path(folder, project)) as index:
        try:
            missing = list(wanted) if index is None else missing_parts(index, wanted)
        except sqlite3.Error:
            return True
    if not missing:
        return False
    if _size(project, missing) > _AT_ONCE:
        return True
    try:
        update_index(project, folder)
    except (sqlite3.Error, OSError):
        return True
    return False


def _size(project: Project, parts: Sequence[str]) -> int:
    with reading(project) as connection:
        sizes = dict(connection.execute("SELECT sha256, length(data) FROM blob"))
    return sum(sizes.get(sha256, 0) for sha256 in parts)


def _homes(project: Project) -> _Homes:
    found: dict[str, list[str]] = {}
    with reading(project) as connection:
        rows = connection.execute(
            "SELECT content, statute.country FROM statute JOIN country ON country.id = "
            "statute.country UNION ALL SELECT catalogue, id FROM country "
            "WHERE catalogue IS NOT NULL"
        ).fetchall()
    for sha256, country in rows:
        found.setdefault(sha256, []).append(country)
    return _Homes(of={sha256: tuple(countries) for sha256, countries in found.items()})


def _places(
    index: sqlite3.Connection,
    homes: _Homes,
    wanted: Wanted,
    kind: HitKind,
    only: str,
    most: int,
) -> list[Hit]:
    """At most so many hits of a kind, best first."""
    found: list[Hit] = []
    rows = index.execute(_FIND, (wanted.as_query(), kind is HitKind.PROVISION))
    for row in rows:  # ranked without their words, of which most are never shown
        if len(found) >= most:
            break
        place = index.execute(_PLACE, row).fetchone()
        if place is None:  # taken out meanwhile
            continue
        sha256, name, number, start, title, body = place
        country = homes.country(sha256, only)
        if country is not None:
            hit = _hit(kind, country, title, body, wanted)
            if kind is HitKind.PROVISION:
                found.append(_in_statute(hit, name, number, start, len(body)))
            else:
                found.append(replace(hit, criterion=name, first=None))
    return found


def _notes(project: Project, wanted: Wanted, only: str) -> Iterator[Hit]:
    with reading(project) as connection:
        countries = [row[0] for row in connection.execute("SELECT id FROM country ORDER BY place")]
        for country in countries:
            if only in {"", country}:
                for review in reviews(connection, project, country).values():
                    text = _said(review)
                    if text and wanted.all_in(text):
                        hit = _hit(HitKind.NOTE, country, review.criterion, text, wanted)
                        yield replace(hit, criterion=review.criterion, first=None)


def _said(review: Review) -> str:
    """What a person wrote in a review."""
    reason = review.decision.reason if review.decision else ""
    return joined((review.note, reason))


def _hit(kind: HitKind, country: str, title: str, body: str, wanted: Wanted) -> Hit:
    snippet = snippet_of(body, wanted)
    return Hit(
        kind=kind,
        country=country,
        title=title,
        snippet=snippet.text,
        marks=snippet.marks,
        first=snippet.first,
    )


def _in_statute(hit: Hit, statute: str, provision: int, start: int, length: int) -> Hit:
    """The hit with its places counted in the statute's text."""
    first = hit.first
    return replace(
        hit,
        statute=statute,
        provision=provision,
        span=Span(start=start, end=start + length),
        first=first and Span(start=first.start + start, end=first.end + start),
    )
