"""Search in all that a project holds: provisions, criteria and what people wrote."""

from __future__ import annotations

import contextlib
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
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
_RANKED: Final = 20_000  # places that are put in order of fit; more words are asked for anyway
_RANGES: Final = """
    SELECT sha256, (SELECT min(id) FROM place WHERE part = part.id),
        (SELECT max(id) FROM place WHERE part = part.id) FROM part"""
_COUNT: Final = "SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)"
_BEST: Final = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid"
_WITHIN: Final = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
_PLACE: Final = "SELECT name, number, start, title, body FROM place WHERE id = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A statute or a catalogue in the index: its places' numbers, and where it is shown."""

    first: int
    last: int
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """What is asked of an index; ``common``: it stands in too many places to rank them."""

    index: sqlite3.Connection
    wanted: Wanted
    common: bool


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
                with contextlib.suppress(sqlite3.Error):  # being written, or damaged
                    asking = _Asking(index=index, wanted=wanted, common=_is_common(index, wanted))
                    for kind in (HitKind.CRITERION, HitKind.PROVISION):
                        if kind in asked:
                            parts = _parts(project, index, kind, country)
                            found += _places(asking, parts, kind, max(limit + 1 - len(found), 0))
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


def _parts(
    project: Project, index: sqlite3.Connection, kind: HitKind, only: str
) -> tuple[_Part, ...]:
    """What is searched for hits of a kind, in the order of the index; ``only``: a country."""
    homes = _homes(project, kind, only)
    ranges = index.execute(_RANGES).fetchall()
    found = [
        _Part(first=first, last=last, country=homes[sha256])
        for sha256, first, last in ranges
        if sha256 in homes and first is not None
    ]
    return tuple(sorted(found, key=lambda part: part.first))


def _homes(project: Project, kind: HitKind, only: str) -> Mapping[str, str]:
    """The country under which a hashed part is shown: the first that it belongs to, or ``only``."""
    query = (
        "SELECT content, statute.country FROM statute JOIN country ON country.id = statute.country"
        if kind is HitKind.PROVISION
        else "SELECT catalogue, id FROM country WHERE catalogue IS NOT NULL"
    )
    found: dict[str, str] = {}
    with reading(project) as connection:
        for sha256, country in connection.execute(query).fetchall():
            if only in {"", country}:
                found.setdefault(sha256, country)
    return found


def _places(asking: _Asking, parts: Sequence[_Part], kind: HitKind, most: int) -> list[Hit]:
    """At most so many hits of a kind: the best first; of common words those that come first."""
    found: list[Hit] = []
    matches = _first_matches(asking, parts, most) if asking.common else _matches(asking, parts)
    for id_, country in islice(matches, most):
        place = asking.index.execute(_PLACE, (id_,)).fetchone()
        if place is None:  # taken out meanwhile
            continue
        name, number, start, title, body = place
        if kind is HitKind.CRITERION and any(name == hit.criterion for hit in found):
            continue  # in another language
        hit = _hit(kind, country, title, body, asking.wanted)
        if kind is HitKind.PROVISION:
            found.append(_in_statute(hit, name, number, start, len(body)))
        else:
            found.append(replace(hit, criterion=name, first=None))
    return found


def _is_common(index: sqlite3.Connection, wanted: Wanted) -> bool:
    """Whether too many places match: ranking a million takes seconds, and says nothing of them."""
    (count,) = index.execute(_COUNT, (wanted.as_query(), _RANKED + 1)).fetchone()
    return bool(count > _RANKED)


def _first_matches(asking: _Asking, parts: Sequence[_Part], most: int) -> Iterator[tuple[int, str]]:
    """The numbers of the places that match, part after part, each with its country."""
    for part in parts:
        within = (asking.wanted.as_query(), part.first, part.last, most)
        for (id_,) in asking.index.execute(_WITHIN, within).fetchall():
            yield id_, part.country


def _matches(asking: _Asking, parts: Sequence[_Part]) -> Iterator[tuple[int, str]]:
    """The numbers of the places that match, the best first, each with its country."""
    firsts = [part.first for part in parts]
    for (id_,) in asking.index.execute(_BEST, (asking.wanted.as_query(),)).fetchall():
        at = bisect_right(firsts, id_) - 1
        if at >= 0 and id_ <= parts[at].last:
            yield id_, parts[at].country


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
