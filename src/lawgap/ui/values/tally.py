"""Counts of findings for the overview: by theme, checklist, strength and statute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from lawgap.model.finding import Verdict
from lawgap.model.review import Review, ReviewState
from lawgap.ui.values.rows import FindingRow


class By(StrEnum):
    """What findings are counted by."""

    THEME = "theme"
    CHECKLIST = "checklist"
    FORCE = "force"
    STATUTE = "statute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The findings of one theme (or checklist ...): how many of each verdict that holds.

    ``counts`` go by ``Verdict`` in its order; ``not_applicable`` are apart. ``reviewed``: decided
    by a person, with nothing changed since.
    """

    by: By
    id: str
    title: str
    counts: tuple[int, ...]
    not_applicable: int
    reviewed: int
    flagged: int
    stale: int

    @property
    def total(self) -> int:
        """All findings of it."""
        return sum(self.counts) + self.not_applicable


_Group = tuple[str, str]  # id, title


def tallies(rows: Iterable[FindingRow], reviews: Mapping[str, Review], by: By) -> tuple[Tally, ...]:
    """One tally for each group that has findings, in the order in which they first appear.

    A finding may belong to several groups, and counts in each; under a checklist it counts with
    that checklist's own verdict.
    """
    groups: dict[_Group, list[tuple[FindingRow, Verdict]]] = {}
    for row in rows:
        for id_, title, verdict in _GROUPS[by](row):
            groups.setdefault((id_, title), []).append((row, verdict))
    return tuple(_tally(by, group, members, reviews) for group, members in groups.items())


def whole(rows: Iterable[FindingRow], reviews: Mapping[str, Review]) -> Tally:
    """All of them in one tally."""
    members = [(row, row.verdict) for row in rows]
    return _tally(By.THEME, ("", ""), members, reviews)


def _tally(
    by: By,
    group: _Group,
    members: list[tuple[FindingRow, Verdict]],
    reviews: Mapping[str, Review],
) -> Tally:
    said = [reviews.get(row.criterion) or Review(criterion=row.criterion) for row, _ in members]
    holding = Counter(
        review.verdict_beside(verdict) for review, (_, verdict) in zip(said, members, strict=True)
    )
    return Tally(
        by=by,
        id=group[0],
        title=group[1],
        counts=tuple(holding[verdict] for verdict in Verdict),
        not_applicable=holding[None],
        reviewed=sum(review.decided and not review.stale for review in said),
        flagged=sum(review.state is ReviewState.FLAGGED for review in said),
        stale=sum(bool(review.stale) for review in said),
    )


_Groups = Iterator[tuple[str, str, Verdict]]


def _by_theme(row: FindingRow) -> _Groups:
    yield row.theme, row.theme_title, row.verdict


def _by_checklist(row: FindingRow) -> _Groups:
    for one in row.verdicts:
        yield one.checklist, one.title, one.verdict


def _by_force(row: FindingRow) -> _Groups:
    words = {source.force: source.strength for source in row.sources if source.force}
    for force in row.forces[:1]:  # by the strongest alone: else each would count several times
        yield force.value, words.get(force, force.value), row.verdict


def _by_statute(row: FindingRow) -> _Groups:
    titles = {e.evidence.statute: e.statute_title for e in row.evidence}
    for statute in row.statutes:
        yield statute, titles[statute], row.verdict


_GROUPS: Mapping[By, Callable[[FindingRow], _Groups]] = MappingProxyType(
    {
        By.THEME: _by_theme,
        By.CHECKLIST: _by_checklist,
        By.FORCE: _by_force,
        By.STATUTE: _by_statute,
    }
)
