"""Evaluates queries over one statute.

A match is the hits that answer a query; matches are grouped by the unit of the scope that they
stand in. Work is bounded: at most ``_MOST`` matches are kept in a unit, and ``nearness`` looks only
at the hits inside a window, so cost stays linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lawgap.analysis.index import Origin, StatuteIndex
from lawgap.analysis.nearness import Placed, joined, merged, placed
from lawgap.analysis.phrases import Hit, Match
from lawgap.analysis.quantities import fits
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

Matches = dict[int, list[Match]]
"""Matches by the unit that they stand in: a block, article or sentence, or 0 for the statute."""

_MOST = 12


def evaluate(index: StatuteIndex, query: Query, scope: Scope) -> Matches:
    """The matches of ``query`` in each unit of ``scope``; shared, so never change them."""
    if not _possible(index, query):  # told faster than the cache is asked
        return {}
    key = (query, scope)
    found = index.cache.get(key)
    if found is None:
        found = _from_before(index, query, scope)
        if found is None:
            found = _evaluate(index, query, scope)
        index.cache[key] = found
    return found  # type: ignore[return-value]  # the cache holds values of several kinds


def _from_before(index: StatuteIndex, query: Query, scope: Scope) -> Matches | None:
    """The matches in an edited statute from those in its old version, where they are known.

    No match reaches over the border of what was edited, so that units outside keep theirs. A
    nearness is left out: which of many partners it keeps depends on the whole statute.
    """
    origin = index.origin
    if origin is None or scope not in (Scope.SENTENCE, Scope.PROVISION, Scope.ARTICLE):
        return None
    if _is_near(query):
        return None
    before: object = origin.old.cache.get((query, scope))
    if before is None:
        before = _from_before(origin.old, query, scope)
        if before is None:
            return None
        origin.old.cache[query, scope] = before
    return _spliced(origin, before, evaluate(origin.piece, query, scope), scope)  # type: ignore[arg-type]  # (as above)


def _is_near(query: Query) -> bool:
    """Whether a query is a nearness, or has one in it."""
    match query:
        case NearQuery():
            return True
        case AndQuery():
            return any(map(_is_near, (*query.parts, *query.absent)))
        case OrQuery() | CountQuery():
            return any(map(_is_near, query.parts))
        case _:
            return False


def _spliced(origin: Origin, old: Matches, piece: Matches, scope: Scope) -> Matches:
    seam = origin.seam
    here, longer = seam.old_start - seam.piece_start, seam.longer
    by_sentence = scope is Scope.SENTENCE
    behind = origin.sentences if by_sentence else seam.more
    inside = origin.piece_sentences if by_sentence else seam.first - seam.piece_first
    made: Matches = {}
    for unit, group in old.items():
        at = group[0][-1][0]
        if at < seam.old_start:
            made[unit] = group
        elif at >= seam.old_end:
            made[unit + behind] = _moved(group, seam.old_end, longer) if longer else group
    for unit, group in piece.items():
        if group[0][-1][0] >= seam.piece_start:
            made[unit + inside] = [
                tuple(_whole(origin, hit, here) for hit in match) for match in group
            ]
    return made


def _moved(group: list[Match], start: int, by: int) -> list[Match]:
    """Matches with what stands from ``start`` on moved; what stands before it is above both."""
    return [tuple((a + by, b + by) if a >= start else (a, b) for a, b in match) for match in group]


def _whole(origin: Origin, hit: Hit, here: int) -> Hit:
    """A hit of the piece in the whole statute: in the articles, or in a heading above them."""
    start, end = hit
    if start < origin.seam.piece_start:
        at, there = next(pair for pair in reversed(origin.heads) if pair[0] <= start)
        here = there - at
    return start + here, end + here


def _units(index: StatuteIndex, scope: Scope) -> Sequence[int]:
    """The unit of ``scope`` at each position, -1 where there is none; empty for the statute."""
    if scope is Scope.PROVISION:
        return index.table.block
    if scope is Scope.ARTICLE:
        return index.table.article
    if scope is Scope.SENTENCE:
        return index.table.sentence
    return ()


def _possible(index: StatuteIndex, query: Query) -> bool:
    """Whether the statute has enough of a query's concepts at all: most queries end here."""
    match query:
        case ConceptQuery() | DefinesQuery():
            return bool(index.hits.get(query.concept))
        case HeadingQuery():
            return bool(index.headings.get(query.concept))
        case QuantityQuery():
            return bool(index.quantities)
        case OrQuery():
            return any(_possible(index, part) for part in query.parts)
        case CountQuery():
            return sum(_possible(index, part) for part in query.parts) >= query.count
        case NearQuery() | AndQuery():
            return all(_possible(index, part) for part in query.parts)


def _evaluate(index: StatuteIndex, query: Query, scope: Scope) -> Matches:
    match query:
        case ConceptQuery():
            return _grouped(index, _flat(index, query).matches, scope)
        case QuantityQuery():
            return _grouped(index, _quantity_matches(index, query), scope)
        case NearQuery():
            return _grouped(index, _near(index, query), scope)
        case HeadingQuery():
            return _under_heading(index, query.concept, scope)
        case DefinesQuery():
            return _grouped(index, _definitions(index, query.concept), scope)
        case OrQuery():
            return _any(index, query.parts, scope)
        case AndQuery():
            return _all(index, query, scope)
        case CountQuery():
            return _several(index, query, scope)


def _grouped(index: StatuteIndex, matches: Iterable[Match], scope: Scope) -> Matches:
    units = _units(index, scope)
    if not units:
        first = list(islice(matches, _MOST))
        return {0: first} if first else {}
    groups: Matches = {}
    for match in matches:
        unit = units[match[-1][0]]
        group = groups.get(unit)
        if group is None:
            groups[unit] = [match]
        elif len(group) < _MOST:
            group.append(match)
    groups.pop(-1, None)
    return groups


def _quantity_matches(index: StatuteIndex, query: QuantityQuery) -> Iterator[Match]:
    for quantity in index.quantities:
        if fits(quantity, query.unit, query.at_least, query.at_most):
            yield ((quantity.start, quantity.end),)


def _definitions(index: StatuteIndex, concept: str) -> Iterator[Match]:
    """The hits of a concept inside the term of a definition."""
    terms = [(d.span.start, d.span.end) for d in index.statute.definitions]
    begins = [start for start, _ in terms]
    for hit in index.hits.get(concept, ()):
        start, end = index.table.starts[hit[0]], index.table.ends[hit[1] - 1]
        i = bisect_right(begins, start) - 1
        if i >= 0 and end <= terms[i][1]:
            yield (hit,)


def _under_heading(index: StatuteIndex, concept: str, scope: Scope) -> Matches:
    """Every unit below a heading that has the concept; the match is the unit's first word."""
    titled = index.headings.get(concept, frozenset())
    table = index.table
    units = _units(index, scope)
    found: Matches = {}
    under: list[bool] = []
    for i, parent in enumerate(_parents(index)):
        below = i in titled or (parent >= 0 and under[parent])
        under.append(below)
        if below and table.first[i] < table.last[i]:
            unit = units[table.first[i]] if units else 0
            if unit >= 0:
                found.setdefault(unit, [((table.first[i], table.first[i]),)])
    return found


def _parents(index: StatuteIndex) -> list[int]:
    found = index.cache.get("parents")
    if found is None:
        found = [provision.parent for provision in index.statute.provisions]
        index.cache["parents"] = found
    return found  # type: ignore[return-value]  # the cache holds values of several kinds


def _any(index: StatuteIndex, parts: Sequence[Query], scope: Scope) -> Matches:
    found: Matches = {}
    for part in parts:
        for unit, matches in evaluate(index, part, scope).items():
            group = found.get(unit)
            if group is None:
                found[unit] = matches  # shared: added to as a copy
            elif len(group) < _MOST:
                found[unit] = group + matches[: _MOST - len(group)]
    return found


def _all(index: StatuteIndex, query: AndQuery, scope: Scope) -> Matches:
    parts: list[Matches] = []
    for part in query.parts:
        parts.append(evaluate(index, part, scope))
        if not parts[-1]:
            return {}
    barred = [evaluate(index, part, scope) for part in query.absent]
    found: Matches = {}
    for unit in sorted(_candidates(index, parts, scope)):
        if any(unit in part for part in barred):
            continue
        lead = _carried(index, unit, scope)
        chosen = [part.get(unit) or part.get(lead) for part in parts]
        if all(chosen):
            found[unit] = [merged(c[0] for c in chosen if c)]
    return found


def _candidates(index: StatuteIndex, parts: Sequence[Matches], scope: Scope) -> set[int]:
    """The units that may have every part: those of the rarest, and those that inherit it."""
    rarest = min(parts, key=len, default={})
    units = set(rarest)
    if scope is Scope.PROVISION:
        article_of = index.table.article_of
        leads = {unit for unit in rarest if article_of[unit] == unit}
        if leads:
            units.update(u for part in parts for u in part if article_of[u] in leads)
    return units


def _several(index: StatuteIndex, query: CountQuery, scope: Scope) -> Matches:
    parts = [evaluate(index, part, scope) for part in query.parts]
    found: Matches = {}
    for unit in sorted({u for part in parts for u in part}):
        lead = _carried(index, unit, scope)
        chosen = [c for c in (part.get(unit) or part.get(lead) for part in parts) if c]
        if len(chosen) >= query.count:
            found[unit] = [merged(c[0] for c in chosen)]
    return found


def _carried(index: StatuteIndex, unit: int, scope: Scope) -> int:
    """The unit whose words a paragraph inherits: its article's heading and lead-in."""
    if scope is not Scope.PROVISION:
        return -2
    article = index.table.article_of[unit]
    return article if article != unit else -2


def _near(index: StatuteIndex, query: NearQuery) -> Sequence[Match]:
    """All matches of a nearness, in order: the same in every scope."""
    key = ("near", query)
    found = index.cache.get(key)
    if found is None:
        chains = _flat(index, query.parts[0])
        for part in query.parts[1:]:
            if not chains.matches:
                break
            pairs = joined(index, chains, _flat(index, part), query)
            chains = placed(index, sorted(pairs))
        found = index.cache[key] = chains.matches
    return found  # type: ignore[return-value]  # the cache holds values of several kinds


def _flat(index: StatuteIndex, query: Query) -> Placed:
    """All matches of a part of a nearness."""
    key = ("flat", query)
    found = index.cache.get(key)
    if found is None:
        if isinstance(query, ConceptQuery):
            found = placed(index, [(hit,) for hit in index.hits.get(query.concept, ())])
        else:
            groups = evaluate(index, query, Scope.SENTENCE).values()
            found = placed(index, sorted({match for matches in groups for match in matches}))
        index.cache[key] = found
    return found  # type: ignore[return-value]  # the cache holds values of several kinds
