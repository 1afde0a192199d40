"""Which criteria an edit can have touched: the others keep their findings.

A criterion is untouched where none of its rules holds in the edited articles, before or after,
and none rests on their company. In doubt it is touched: judging it anew is never wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawgap.analysis.asked import rules_of
from lawgap.analysis.edits import Edit, Piece
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.queries import evaluate
from lawgap.analysis.rules import as_asked
from lawgap.model.checklist import Criterion, Rule
from lawgap.model.finding import Finding
from lawgap.model.query import (
    AndQuery,
    ConceptQuery,
    CountQuery,
    DefinesQuery,
    HeadingQuery,
    NearQuery,
    OrQuery,
    QuantityQuery,
    Query,
    Scope,
)


class Touch:
    """What one edit can have touched."""

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._pieces = (edit.before, edit.after)
        self._company = _company(edit)
        self._possible: dict[tuple[int, int], bool] = {}

    def criterion(self, criterion: Criterion, finding: Finding) -> bool:
        """Whether the finding on a criterion may be another one now."""
        if self._shown(finding) or any(self._rule(rule) for rule in rules_of(criterion)):
            return True
        return criterion.topic is not None and self._holds(
            Rule(find=criterion.topic, scope=Scope.PROVISION)
        )

    def _shown(self, finding: Finding) -> bool:
        """Whether words of the edited articles stand in the finding."""
        region, statute = self._edit.region, self._edit.old.statute.id
        everything = [*finding.evidence, *finding.near_misses]
        everything += [one for element in finding.elements for one in element.evidence]
        return any(
            one.statute == statute
            and one.span.end > region.start
            and one.span.start < region.old_end
            for one in everything
        )

    def _rule(self, rule: Rule) -> bool:
        if rule.scope in (Scope.STATUTE, Scope.BUNDLE):
            queries = [q for q in (rule.find, rule.context, rule.unless) if q is not None]
            return any(_any_leaf(piece, query) for piece in self._pieces for query in queries)
        return self._holds(rule) or self._leaks(rule)

    def _holds(self, rule: Rule) -> bool:
        """Whether the rule's own words stand in the edited articles, before or after.

        Near misses are looked for by paragraph, whatever the rule's own scope is.
        """
        for number, piece in enumerate(self._pieces):
            index = as_asked(piece.index, rule)
            if index is not piece.index and _inside(piece, index, rule.find, rule.scope):
                return True
            if self._is_possible(number, piece, rule.find) and any(
                _inside(piece, piece.index, rule.find, scope)
                for scope in {rule.scope, Scope.PROVISION}
            ):
                return True
        return False

    def _leaks(self, rule: Rule) -> bool:
        """Whether the rule's company is the edited articles', seen from another article."""
        if rule.context is None or not self._company:
            return False
        context = rule.context
        said = any(
            self._is_possible(number, piece, context)
            and (
                _inside(piece, piece.index, context, Scope.ARTICLE)
                or _inside(piece, piece.index, context, Scope.PROVISION)
            )
            for number, piece in enumerate(self._pieces)
        )
        old = as_asked(self._edit.old, rule)
        return said and not self._company.isdisjoint(_articles(old, rule.find, rule.scope))

    def _is_possible(self, number: int, piece: Piece, query: Query) -> bool:
        """Whether everything that a query needs is there, wherever it stands."""
        key = (number, id(query))
        if key not in self._possible:
            self._possible[key] = self._asked(number, piece, query)
        return self._possible[key]

    def _asked(self, number: int, piece: Piece, query: Query) -> bool:
        index = piece.index
        match query:
            case ConceptQuery() | DefinesQuery():
                return bool(index.hits.get(query.concept))
            case HeadingQuery():
                return bool(index.headings.get(query.concept))
            case QuantityQuery():
                return bool(index.quantities)
            case AndQuery() | NearQuery():
                return all(self._is_possible(number, piece, part) for part in query.parts)
            case OrQuery():
                return any(self._is_possible(number, piece, part) for part in query.parts)
            case CountQuery():
                there = (self._is_possible(number, piece, part) for part in query.parts)
                return sum(there) >= query.count


def _inside(piece: Piece, index: StatuteIndex, query: Query, scope: Scope) -> bool:
    """Whether a match of the query ends in the edited articles themselves."""
    groups = evaluate(index, query, scope).values()
    return any(match[-1][0] >= piece.start for group in groups for match in group)


def _articles(index: StatuteIndex, query: Query, scope: Scope) -> Iterator[int]:
    for group in evaluate(index, query, scope).values():
        for match in group:
            yield index.table.article[match[-1][0]]


def _any_leaf(piece: Piece, query: Query) -> bool:
    """Whether anything that a query names stands in the edited articles."""
    index = piece.index
    match query:
        case ConceptQuery() | DefinesQuery():
            return any(start >= piece.start for start, _ in index.said.get(query.concept, ()))
        case HeadingQuery():
            return any(
                unit >= piece.first or index.headings[query.concept]
                for unit in index.headings.get(query.concept, ())
            )
        case QuantityQuery():
            return bool(index.quantities)
        case AndQuery():
            return any(_any_leaf(piece, part) for part in (*query.parts, *query.absent))
        case _:
            return any(_any_leaf(piece, part) for part in query.parts)


def _company(edit: Edit) -> frozenset[int]:
    """The articles outside that have an edited one in their company; the old version's numbers."""
    found: set[int] = set()
    old, new, seam = edit.old, edit.new, edit.seam
    end = seam.first + seam.piece_units
    found.update(_with_in_company(old, range(seam.first, seam.last)))
    after = _with_in_company(new, range(seam.first, end))
    found.update(a if a < seam.first else a - seam.more for a in after)
    return frozenset(found)


def _with_in_company(index: StatuteIndex, inside: range) -> Iterator[int]:
    kinds: Iterable[dict[int, frozenset[int]]] = (
        dict(index.links), dict(index.referrers), dict(index.defined)
    )  # fmt: skip
    for company in kinds:
        for article, units in company.items():
            if article not in inside and any(unit in inside for unit in units):
                yield article
