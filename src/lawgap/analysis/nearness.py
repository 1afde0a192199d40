"""Which matches stand near one another: in the running text, or through a lead-in.

Matches are kept in order of place, so that only those in reach of one another are looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import ne

from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.phrases import Hit, Match
from lawgap.model.query import NearQuery
from lawgap.model.statute import ProvisionKind

_MOST = 12  # partners of a match
_LONGEST = 8  # words of a match: a partner may begin so much before the reach


@dataclass(frozen=True, slots=True)
class Placed:
    """Matches in order of place, with the position at which each begins and the zones of these."""

    matches: Sequence[Match]
    starts: Sequence[int]
    zones: frozenset[int]


def placed(index: StatuteIndex, matches: list[Match]) -> Placed:
    """``matches``, which are in order, with their places."""
    starts = [match[0][0] for match in matches]
    return Placed(matches, starts, frozenset(map(_zones(index).__getitem__, starts)))


def joined(index: StatuteIndex, left: Placed, right: Placed, near: NearQuery) -> set[Match]:
    """Pairs of matches near one another: in the running text, or through a lead-in.

    The search goes out from the rarer side, where the other has anything in the same zone.
    """
    from_left = len(left.matches) <= len(right.matches)
    rare, common = (left, right) if from_left else (right, left)
    shared = rare.zones & common.zones
    zones, pairs = _zones(index), set[Match]()
    if not shared:
        return pairs
    for match, start in zip(rare.matches, rare.starts, strict=True):
        if zones[start] in shared:
            partners = _partners(index, match, common, near, from_left=from_left)
            pairs.update([_pair(match, other) for other in partners])
    return pairs


def _pair(a: Match, b: Match) -> Match:
    """As ``merged``, but quick where one match stands wholly before the other."""
    if a[-1] < b[0]:
        return a + b
    if b[-1] < a[0]:
        return b + a
    return merged((a, b))


def merged(matches: Iterable[Match]) -> Match:
    """One match of the hits of several."""
    return tuple(sorted({hit for match in matches for hit in match}))


def _partners(
    index: StatuteIndex, match: Match, common: Placed, near: NearQuery, *, from_left: bool
) -> list[Match]:
    """The first matches of ``common`` that stand near a match."""
    before, after = not (near.ordered and from_left), not (near.ordered and not from_left)
    here, starts = (match[0][0], match[-1][1]), common.starts
    found: list[Match] = []
    for low, high in _windows(index, here, near.distance, before=before, after=after):
        i = bisect_left(starts, low)
        for other in common.matches[i : bisect_left(starts, high, i)]:
            there = (other[0][0], other[-1][1])
            first, second = (here, there) if from_left else (there, here)
            if _close(index, first, second, near):
                found.append(other)
                if len(found) == _MOST:
                    return found
    return found


def _windows(
    index: StatuteIndex, here: Hit, reach: int, *, before: bool, after: bool
) -> list[tuple[int, int]]:
    """The ranges of positions in which a partner may begin."""
    table, (begin, end) = index.table, here
    unit = table.unit[begin]
    low = max(begin - reach - _LONGEST, 0) if before else begin
    high = end + reach + 1 if after else end
    windows = [(low, high)]
    intro = table.intro_end[unit] if unit >= 0 else end
    if after and begin < intro < table.last[unit] and intro - end <= reach:
        windows.append((max(intro, high), table.last[unit]))
    if before:
        for first, intro in _lead_ins(index, unit):
            if first < low:
                windows.append((first, min(intro, low)))
    return windows


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


def _zones(index: StatuteIndex) -> Sequence[int]:
    """The zone of each position: no nearness reaches from one zone into another.

    A zone is a top unit with all below it, parts aside, or a sentence that runs over such units.
    """
    found = index.cache.get("zones")
    if found is None:
        table = index.table
        inner = bytearray(len(table.sentence))  # 1 behind the first word of a unit
        for i, provision in enumerate(index.statute.provisions):
            more = table.last[i] - table.first[i] - 1
            if more > 0 and provision.kind is not ProvisionKind.PART:
                inner[table.first[i] + 1 : table.last[i]] = b"\1" * more
        turns = map(ne, table.sentence, (-1, *table.sentence))
        begins = (turn > held for turn, held in zip(turns, inner, strict=False))
        found = list(accumulate(begins))
        index.cache["zones"] = found
    return found  # type: ignore[return-value]  # the cache holds values of several kinds
