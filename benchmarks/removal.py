"""The removal test: with the provisions that decide a label gone, does the verdict fall?

Labels with evidence are drawn at random with a fixed seed. Of each, the articles that decide it
are taken out of the bundle whole, as if they had never been there, and that criterion is judged
again. A verdict that stays was not read from the law that a careful reader relies on.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from labelled import Label

from lawgap.analysis.asked import concepts_of
from lawgap.analysis.evidence import ANCILLARY, operative
from lawgap.analysis.index import SUBJECT, StatuteIndex
from lawgap.analysis.judge import judge
from lawgap.analysis.phrases import Hit
from lawgap.analysis.rules import MODALS
from lawgap.model.checklist import Criterion
from lawgap.model.finding import Finding, Verdict
from lawgap.model.statute import ProvisionKind, Statute

DRAWN = 300
SEED = 20_000
_LEVEL = {Verdict.MET: 2, Verdict.PARTLY_MET: 1}
_KINDS = (ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """One label with the verdict before and after its decisive provisions are gone."""

    label: Label
    before: Verdict
    after: Verdict
    fewer_elements: bool
    left: str  # the provision that then decides

    @property
    def asked(self) -> bool:
        """Whether there was a verdict that could fall."""
        return self.before in (*_LEVEL, Verdict.CONTRADICTED)

    @property
    def fell(self) -> bool:
        """Whether the verdict is lower, or no longer contradicted."""
        if self.before is Verdict.CONTRADICTED:
            return self.after is not Verdict.CONTRADICTED
        return _LEVEL.get(self.after, 0) < _LEVEL.get(self.before, 0)


def draw(labels: Sequence[Label]) -> list[Label]:
    """The labels that are tested: drawn from those with evidence, the same at every run."""
    having = [label for label in labels if label.row["evidence"]]
    return random.Random(SEED).sample(having, min(DRAWN, len(having)))  # noqa: S311 - no secret


def remove(
    label: Label, criterion: Criterion, indexes: Sequence[StatuteIndex], scoring: Any
) -> Removal:
    """Judge one criterion with and without the provisions that decide its label."""
    wanted = scoring.decisive(label.row)
    before = judge(criterion, indexes)
    cut = [_without(index, _articles(index.statute, wanted, scoring), criterion)
           for index in indexes]  # fmt: skip
    after = judge(criterion, cut)
    return Removal(
        label=label,
        before=before.verdict,
        after=after.verdict,
        fewer_elements=_found(after) < _found(before),
        left="; ".join(f"{e.file} {e.provision}" for e in after.evidence[:1]),
    )


def share_fallen(removals: Sequence[Removal]) -> float:
    """The share of the verdicts that could fall and did."""
    asked = [r for r in removals if r.asked]
    return sum(r.fell for r in asked) / max(len(asked), 1)


def moves(removals: Sequence[Removal]) -> Counter[tuple[str, str]]:
    """How often each verdict became which."""
    return Counter((r.before.value, r.after.value) for r in removals)


def _found(finding: Finding) -> int:
    return sum(e.found and not e.weakened for e in finding.elements) + sum(
        e.found for e in finding.elements
    )


def _articles(statute: Statute, wanted: set[tuple[str, str]], scoring: Any) -> frozenset[int]:
    """The articles of a statute that are among the decisive (file stem, number) pairs.

    A schedule goes with the articles named at its head ("(Sections 8 and 27)") that are all among
    them: the labels name articles only, and mean by them the schedule that they bring in.
    """
    stem = Path(statute.file).stem.lower()
    articles = {
        i
        for i, unit in enumerate(statute.provisions)
        if unit.kind in _KINDS and (stem, scoring.number(unit.label)) in wanted
    }
    for i, unit in enumerate(statute.provisions):
        if unit.kind is ProvisionKind.SCHEDULE:
            named = operative(statute, i)
            if named and articles.issuperset(named):
                articles.add(i)
    return frozenset(articles)


def _without(index: StatuteIndex, gone: frozenset[int], criterion: Criterion) -> StatuteIndex:
    """The statute as if some of its articles had never been there.

    Their words are taken out of what was found in the text, so that it need not be read again.
    """
    if not gone:
        return index
    removed: list[bool] = []
    for i, unit in enumerate(index.statute.provisions):
        removed.append(i in gone or (unit.parent >= 0 and removed[unit.parent]))
    asked = {SUBJECT, ANCILLARY, *MODALS, *concepts_of(criterion)}
    return replace(
        index,
        hits=_kept(index.hits, asked, index, removed),
        said=_kept(index.said, asked, index, removed),
        quantities=[q for q in index.quantities if not removed[index.table.unit[q.start]]],
        headings={
            c: frozenset(p for p in found if not removed[p]) for c, found in index.headings.items()
        },
        links={a: frozenset(t - gone) for a, t in index.links.items() if a not in gone},
        cache={},
    )


def _kept(
    hits: Mapping[str, list[Hit]],
    concepts: Iterable[str],
    index: StatuteIndex,
    removed: Sequence[bool],
) -> dict[str, list[Hit]]:
    """The hits of some concepts without those in units that are removed."""
    units = index.table.unit
    return {
        c: [h for h in hits[c] if units[h[0]] < 0 or not removed[units[h[0]]]]
        for c in concepts
        if c in hits
    }
