"""How alike jurisdictions are on elements, and the tree that average linkage makes of it.

Likeness of two jurisdictions is Gower's coefficient over the elements assessed in both::

    1 - mean(|a - b|),   found = 1, found in a weakened form = 1/2, not found = 0

so it is the share of equal elements, a weakened one being half equal to either end. Without any
element assessed in both it is 0. Average linkage: the two groups with the highest mean likeness
between their members are joined first; equal ones in the order of the jurisdictions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawgap.model.jurisdictions import (
    Branch,
    ElementState,
    Jurisdiction,
    Likeness,
    Survey,
)


def likeness_of(survey: Survey, jurisdictions: Sequence[Jurisdiction]) -> Likeness:
    """How alike each two of ``jurisdictions`` are, and their tree."""
    profiles = [_profile(survey, one) for one in jurisdictions]
    pairs = _pairs(profiles)
    values = tuple(tuple(value for value, _ in row) for row in pairs)
    return Likeness(
        names=tuple(one.name for one in jurisdictions),
        values=values,
        shared=tuple(tuple(number for _, number in row) for row in pairs),
        tree=_tree(values),
    )


def likeness_between(survey: Survey, one: Jurisdiction, other: Jurisdiction) -> float:
    """How alike two jurisdictions are on elements, from 0 to 1."""
    return _alike(_profile(survey, one), _profile(survey, other))[0]


def order_of_leaves(likeness: Likeness) -> tuple[int, ...]:
    """The places of the jurisdictions in the order of the tree's leaves."""
    return likeness.tree.members if likeness.tree else ()


@dataclass(frozen=True, slots=True)
class _Profile:
    """Which elements are found, weakened or not found, each a row of bits."""

    found: int
    weakened: int
    absent: int

    @property
    def known(self) -> int:
        return self.found | self.weakened | self.absent


def _profile(survey: Survey, jurisdiction: Jurisdiction) -> _Profile:
    bits = dict.fromkeys(ElementState, 0)
    place = 1
    for criterion in survey.criteria:
        cell = jurisdiction.cells.get(criterion.id)
        for element in criterion.elements:
            state = cell.elements.get(element.id) if cell else None
            if state is not None:
                bits[state] |= place
            place <<= 1
    return _Profile(
        bits[ElementState.FOUND], bits[ElementState.WEAKENED], bits[ElementState.NOT_FOUND]
    )


def _alike(one: _Profile, other: _Profile) -> tuple[float, int]:
    """The likeness, and the number of elements that it rests on."""
    shared = (one.known & other.known).bit_count()
    if not shared:
        return 0.0, 0
    whole = ((one.found & other.absent) | (one.absent & other.found)).bit_count()
    half = ((one.weakened ^ other.weakened) & one.known & other.known).bit_count()
    return 1.0 - (whole + half / 2) / shared, shared


def _pairs(profiles: Sequence[_Profile]) -> list[list[tuple[float, int]]]:
    """Each two once; the other half of the square is the same."""
    rows: list[list[tuple[float, int]]] = []
    for place, one in enumerate(profiles):
        before = [rows[other][place] for other in range(place)]
        rows.append([*before, *(_alike(one, other) for other in profiles[place:])])
    return rows


def _tree(values: Sequence[Sequence[float]]) -> Branch | None:
    """Average linkage, the nearest groups first."""
    if not values:
        return None
    groups = {place: Branch(members=(place,)) for place in range(len(values))}
    between = {a: {b: values[a][b] for b in groups if b != a} for a in groups}
    best = {a: _nearest(row) for a, row in between.items() if row}
    while len(groups) > 1:
        one = max(groups, key=lambda a: (between[a][best[a]], -a))
        other = best[one]
        _join(one, other, groups, between, values)
        del best[other]
        for third in groups:  # a mean is never above both: who was nearest elsewhere stays so
            if between[third] and (third == one or best[third] in (one, other)):
                best[third] = _nearest(between[third])
    return next(iter(groups.values()))


def _nearest(row: dict[int, float]) -> int:
    highest = max(row.values())
    return min(other for other, value in row.items() if value == highest)


def _join(
    one: int,
    other: int,
    groups: dict[int, Branch],
    between: dict[int, dict[int, float]],
    values: Sequence[Sequence[float]],
) -> None:
    """Put two groups together under the number of the first."""
    level = between[one][other]
    left, right = groups[one], groups.pop(other)
    lost = between.pop(other)
    sizes = len(left.members), len(right.members)
    for third in groups:
        if third != one:
            mean = (between[one][third] * sizes[0] + lost[third] * sizes[1]) / sum(sizes)
            between[one][third] = between[third][one] = mean
            del between[third][other]
    del between[one][other]
    groups[one] = _beside(left, right, level, values)


def _beside(left: Branch, right: Branch, level: float, values: Sequence[Sequence[float]]) -> Branch:
    """Two groups side by side, turned so that the likest of their ends meet."""
    turns = [(a, b) for a in (left, _turned(left)) for b in (right, _turned(right))]
    a, b = max(turns, key=lambda pair: values[pair[0].members[-1]][pair[1].members[0]])
    return Branch(members=(*a.members, *b.members), likeness=level, left=a, right=b)


def _turned(branch: Branch) -> Branch:
    """The same tree seen from behind."""
    if branch.left is None or branch.right is None:
        return branch
    return Branch(
        members=branch.members[::-1],
        likeness=branch.likeness,
        left=_turned(branch.right),
        right=_turned(branch.left),
    )
