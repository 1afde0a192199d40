"""Reviews, laid on what LawGap finds now. What a person said never changes by it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from lawgap.model.basis import found_again, stale_since, standing_in
from lawgap.model.review import Basis, Review
from lawgap.model.statute import Statute
from lawgap.projects.handle import Project
from lawgap.projects.loaded import load_statutes
from lawgap.projects.reviews import machine_side


def settled(
    found: Mapping[str, Review], bases: Mapping[str, Basis], statutes: Sequence[Statute]
) -> dict[str, Review]:
    """The reviews with what is stale by now, and their evidence where its words stand now.

    ``bases``: what LawGap finds now, by criterion.
    """
    stands = standing_in(statutes)
    settled_ones = {}
    for criterion, one in found.items():
        stale = stale_since(one.basis, bases.get(criterion), stands) if one.basis else ()
        evidence = tuple(found_again(item, statutes) for item in one.evidence)
        settled_ones[criterion] = replace(one, stale=stale, evidence=evidence)
    return settled_ones


def settled_again(
    connection: sqlite3.Connection, project: Project, country: str, value: Review, *, moved: bool
) -> Review:
    """A review as it once was, on what LawGap finds now.

    ``moved``: the country was checked since, so that its evidence may stand elsewhere. The texts
    are loaded only where they are needed.
    """
    side = machine_side(connection, project, country, value.criterion)

    @cache
    def statutes() -> tuple[Statute, ...]:
        return load_statutes(project, country)

    def stands(quote: str) -> bool:
        return standing_in(statutes())(quote)

    stale = stale_since(value.basis, side and side[1], stands) if value.basis else ()
    evidence = value.evidence
    if moved and evidence:
        evidence = tuple(found_again(item, statutes()) for item in evidence)
    return replace(value, stale=stale, evidence=evidence)
