"""Which concepts a criterion asks for, and whether a language has words for them."""

from __future__ import annotations

from collections.abc import Iterator

from lawgap.model.checklist import Criterion, Rule
from lawgap.model.language import Language
from lawgap.model.query import concepts_of as query_concepts


def concepts_of(criterion: Criterion) -> Iterator[str]:
    """Every concept that any rule of the criterion names, with repeats."""
    for rule in rules_of(criterion):
        for query in (rule.find, rule.context, rule.unless):
            if query is not None:
                yield from query_concepts(query)
    if criterion.topic is not None:
        yield from query_concepts(criterion.topic)


def covers(language: Language, criterion: Criterion) -> bool:
    """Whether the language has words for what the required elements look for.

    Without them "not found" would only say that nobody looked.
    """
    rules = (r for e in criterion.elements if e.required for r in e.rules)
    return all(c in language.concepts for rule in rules for c in query_concepts(rule.find))


def rules_of(criterion: Criterion) -> Iterator[Rule]:
    """Every rule of the criterion, of its elements first."""
    for element in criterion.elements:
        yield from element.rules
        yield from element.weak
    yield from criterion.limits
    yield from criterion.partly
    yield from criterion.contradicted
