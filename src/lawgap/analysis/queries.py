"""Evaluates queries over one statute.

A match is the hits that answer a query; matches are grouped by the unit of the scope that they
stand in. Work is bounded: at most ``_MOST`` matches are kept in a unit, and nearness looks only at
the hits inside a window, so cost stays linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lawgap.analysis.index import Origin, StatuteIndex
from lawgap.analysis.phrases import Hit
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
from lawgap.model.statute import ProvisionKind

Match = tuple[Hit, ...]
Matches = dict[int, list[Match]]
"""Matches by the unit that they stand in: a block, article or sentence, or 0 for the statute."""

_MOST = 12
_LONGEST = 8  # words of a match: a partner may begin so much before the reach


def evaluate(index: StatuteIndex, query: Query, scope: Scope) -> Matches:
    """The matches of ``query`` in each unit of ``scope``; shared, so never change them."""
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
    return _spliced(origin, before, evaluate(origin.piece, query, scope), scope)  # type: ignore[arg-type]


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


def _evaluate(index: StatuteIndex, query: Query, scope: Scope) -> Matches:
    match query:
        case ConceptQuery():
            return _grouped(index, ((h,) for h in index.hits.get(query.concept, ())), scope)
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
    groups: Matches = {}
    units = _units(index, scope)
    for match in matches:
        unit = units[match[-1][0]] if units else 0
        if unit >= 0:
            group = groups.setdefault(unit, [])
            if len(group) < _MOST:
                group.append(match)
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
    found: Matches = {}
    if not titled:
        return found
    table = index.table
    units = _units(index, scope)
    under: list[bool] = []
    for i, provision in enumerate(index.statute.provisions):
        under.append(i in titled or (provision.parent >= 0 and under[provision.parent]))
        if under[i] and table.first[i] < table.last[i]:
            unit = units[table.first[i]] if units else 0
            if unit >= 0:
                found.setdefault(unit, [((table.first[i], table.first[i]),)])
    return found


def _any(index: StatuteIndex, parts: Sequence[Query], scope: Scope) -> Matches:
    found: Matches = {}
    for part in parts:
        for unit, matches in evaluate(index, part, scope).items():
            room = _MOST - len(found.get(unit, ()))
            if room > 0:
                found.setdefault(unit, []).extend(matches[:room])
    return found


def _all(index: StatuteIndex, query: AndQuery, scope: Scope) -> Matches:
    parts = [evaluate(index, part, scope) for part in query.parts]
    barred = [evaluate(index, part, scope) for part in query.absent]
    found: Matches = {}
    for unit in sorted({u for part in parts for u in part}):
        if any(unit in part for part in barred):
            continue
        chosen = [part.get(unit) or part.get(_carried(index, unit, scope)) for part in parts]
        if all(chosen):
            found[unit] = [_merged(c[0] for c in chosen if c)]
    return found


def _several(index: StatuteIndex, query: CountQuery, scope: Scope) -> Matches:
    parts = [evaluate(index, part, scope) for part in query.parts]
    found: Matches = {}
    for unit in sorted({u for part in parts for u in part}):
        lead = _carried(index, unit, scope)
        chosen = [c for c in (part.get(unit) or part.get(lead) for part in parts) if c]
        if len(chosen) >= query.count:
            found[unit] = [_merged(c[0] for c in chosen)]
    return found


def _carried(index: StatuteIndex, unit: int, scope: Scope) -> int:
    """The unit whose words a paragraph inherits: its article's heading and lead-in."""
    if scope is not Scope.PROVISION:
        return -2
    article = index.table.article_of[unit]
    return article if article != unit else -2


def _merged(matches: Iterable[Match]) -> Match:
    return tuple(sorted({hit for match in matches for hit in match}))


def _near(index: StatuteIndex, query: NearQuery) -> Iterator[Match]:
    chains = _flat(index, query.parts[0])
    for part in query.parts[1:]:
        chains = _placed(set(_joined(index, chains, _flat(index, part), query)))
    yield from chains.matches


@dataclass(frozen=True, slots=True)
class _Placed:
    """Matches in order of place, with the position at which each begins."""

    matches: Sequence[Match]
    starts: Sequence[int]


def _placed(matches: Iterable[Match]) -> _Placed:
    ordered = sorted(matches)
    return _Placed(ordered, [match[0][0] for match in ordered])


def _flat(index: StatuteIndex, query: Query) -> _Placed:
    """All matches of a part of a nearness."""
    key = ("flat", query)
    found = index.cache.get(key)
    if found is None:
        if isinstance(query, ConceptQuery):
            found = _placed((hit,) for hit in index.hits.get(query.concept, ()))
        else:
            groups = evaluate(index, query, Scope.SENTENCE)
            found = _placed({match for matches in groups.values() for match in matches})
        index.cache[key] = found
    return found  # type: ignore[return-value]  # the cache holds values of several kinds


def _joined(index: StatuteIndex, left: _Placed, right: _Placed, near: NearQuery) -> Iterator[Match]:
    """Pairs of matches near one another: in the running text, or through a lead-in.

    The search goes out from the rarer side.
    """
    from_left = len(left.matches) <= len(right.matches)
    rare, common = (left, right) if from_left else (right, left)
    before, after = not (near.ordered and from_left), not (near.ordered and not from_left)
    for match in rare.matches:
        here = (match[0][0], match[-1][1])
        kept = 0
        for low, high in _windows(index, here, near.distance, before=before, after=after):
            for i in range(bisect_left(common.starts, low), bisect_left(common.starts, high)):
                there = (common.starts[i], common.matches[i][-1][1])
                first, second = (here, there) if from_left else (there, here)
                if kept < _MOST and _close(index, first, second, near):
                    kept += 1
                    yield _merged((match, common.matches[i]))


def _windows(
    index: StatuteIndex, here: Hit, reach: int, *, before: bool, after: bool
) -> Iterator[tuple[int, int]]:
    """The ranges of positions in which a partner may begin."""
    table, (begin, end) = index.table, here
    unit = table.unit[begin]
    low = max(begin - reach - _LONGEST, 0) if before else begin
    high = end + reach + 1 if after else end
    yield low, high
    intro = table.intro_end[unit] if unit >= 0 else end
    if after and begin < intro < table.last[unit] and intro - end <= reach:
        yield max(intro, high), table.last[unit]
    if before:
        for first, intro in _lead_ins(index, unit):
            if first < low:
                yield first, min(intro, low)


def _lead_ins(index: StatuteIndex, unit: int) -> list[tuple[int, int]]:
    """The ranges of the lead-ins that a unit inherits, the nearest first."""
    key = ("lead-ins", unit)
    ranges = index.cache.get(key)
    if ranges is None:
        chain = index.above(unit)[1:4]
        ranges = [(index.table.first[p], index.table.intro_end[p]) for p in chain]
        index.cache[key] = ranges
    return ranges  # type: ignore[return-value]  # the cache holds values of several kinds


def _close(index: StatuteIndex, a: Hit, b: Hit, near: NearQuery) -> bool:
    reach = near.distance
    if near.ordered and b[0] < a[1]:
        return False
    first, second = (a, b) if a[0] <= b[0] else (b, a)
    table = index.table
    if second[0] - first[1] <= reach and table.sentence[first[0]] == table.sentence[second[0]]:
        return True
    upper = table.unit[first[0]]
    if upper < 0 or upper == table.unit[second[0]] or second[0] >= table.last[upper]:
        return False
    intro_end = table.intro_end[upper]
    heading = index.statute.provisions[upper].kind is ProvisionKind.PART
    if (
        heading
        or first[0] >= intro_end
        or table.sentence[first[0]] != table.sentence[intro_end - 1]
    ):
        return False  # only the lead-in's last sentence runs on into the points
    gap = table.virtual[second[0]] - table.virtual[first[0]] - (first[1] - first[0])
    return gap <= reach
