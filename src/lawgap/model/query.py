"""What an element looks for: a small query over named concepts.

Written in a checklist as text, for example::

    (withhold or destroy) near identity-document
    offence and not by-authority
    reflection-period near days(at-least 30)

``analysis.queries`` evaluates it; ``checklists.grammar`` reads it and documents the grammar.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """How near the parts of a query must stand to one another."""

    SENTENCE = "sentence"  # one sentence, a point being read with its lead-in
    PROVISION = "provision"  # one paragraph or subsection with all its points
    ARTICLE = "article"  # one article or section
    STATUTE = "statute"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptQuery:
    """Any wording of one concept."""

    concept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingQuery:
    """A concept in the heading of the article or of a part above it."""

    concept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinesQuery:
    """A concept in the term of a definition: the statute says what it means."""

    concept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityQuery:
    """A number with a unit, within bounds (``None``: no bound). "ten years" -> years, 10."""

    unit: str
    at_least: float | None
    at_most: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearQuery:
    """Parts that stand within ``distance`` words of the one before, in one sentence.

    ``ordered``: each part follows the one before it.
    """

    parts: tuple[Query, ...]
    distance: int
    ordered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AndQuery:
    """Parts that stand in one unit of the rule's scope; ``absent`` must not stand there."""

    parts: tuple[Query, ...]
    absent: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrQuery:
    """Any of the parts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountQuery:
    """At least ``count`` different parts, in one unit of the rule's scope."""

    count: int
    parts: tuple[Query, ...]


Query = (
    ConceptQuery
    | HeadingQuery
    | DefinesQuery
    | QuantityQuery
    | NearQuery
    | AndQuery
    | OrQuery
    | CountQuery
)


def concepts_of(query: Query) -> tuple[str, ...]:
    """The ids of all concepts that the query names, in order, with repeats."""
    match query:
        case ConceptQuery() | HeadingQuery() | DefinesQuery():
            return (query.concept,)
        case QuantityQuery():
            return ()
        case AndQuery():
            inner = (*query.parts, *query.absent)
        case _:
            inner = query.parts
    return tuple(concept for part in inner for concept in concepts_of(part))
