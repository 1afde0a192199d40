"""Which wordings were looked for, as a reader of a report is told where nothing was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from lawgap.model.checklist import Criterion
from lawgap.model.language import Language
from lawgap.model.query import ConceptQuery, DefinesQuery, HeadingQuery, QuantityQuery
from lawgap.model.query import Query as AnyQuery

MOST = 12
"""Wordings named for one criterion."""

_SHOWN = 2  # of the alternatives at one place of a wording
_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_CHOICE = re.compile(r"[^\s\[\]]+/[^\s\[\]]+")


def wordings_tried(
    criteria: Mapping[str, Criterion], languages: Sequence[Language]
) -> dict[str, tuple[str, ...]]:
    """For each criterion some of the wordings that its elements look for, in these languages.

    The concepts that fewest criteria share come first, each with its first wording.
    """
    asked = {name: tuple(dict.fromkeys(_asked(c))) for name, c in criteria.items()}
    shared = Counter(concept for concepts in asked.values() for concept in concepts)
    found = {}
    for name, concepts in asked.items():
        ordered = sorted(concepts, key=lambda concept: shared[concept])
        groups = [_wordings(concept, language) for language in languages for concept in ordered]
        turns = chain.from_iterable(zip_longest(*groups))
        texts = dict.fromkeys(readable(text) for text in turns if text)
        found[name] = tuple(texts)[:MOST]
    return found


def readable(wording: str) -> str:
    """A wording without the marks of the lexicon: "[the] hold/keep/retain/seize" shortened."""
    text = _CHOICE.sub(_fewer, wording.replace("...", "…"))
    text = _OPTIONAL.sub(lambda match: f"({match.group(1)})", text)
    return text.replace("=", "").replace("*", "…")


def _fewer(match: re.Match[str]) -> str:
    options = match.group().split("/")
    return "/".join([*options[:_SHOWN], "…"] if len(options) > _SHOWN else options)


def _asked(criterion: Criterion) -> Iterator[str]:
    """The concepts that the elements' own rules look for, those of required elements first."""
    for element in sorted(criterion.elements, key=lambda element: not element.required):
        for rule in element.rules:
            yield from _wanted(rule.find)


def _wanted(query: AnyQuery) -> Iterable[str]:
    """The concepts that a query asks to be there."""
    match query:
        case ConceptQuery() | HeadingQuery() | DefinesQuery():
            return (query.concept,)
        case QuantityQuery():
            return ()
        case _:  # what a query wants to be absent is not among its parts
            return chain.from_iterable(map(_wanted, query.parts))


def _wordings(name: str, language: Language) -> tuple[str, ...]:
    """A concept's own wordings, else those of the first concept that it includes."""
    concept = language.concepts.get(name)
    if concept is None:
        return ()
    if concept.wordings or not concept.includes:
        return concept.wordings
    included = language.concepts.get(concept.includes[0])
    return included.wordings if included else ()
