"""What the window shows of two versions of a law. Imports no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lawgap.model.checklist import Criterion
from lawgap.model.comparison import (
    Comparison,
    CriterionChange,
    GapChange,
    MarkedArticle,
    MarkedEvidence,
    ProvisionChange,
)
from lawgap.model.finding import Verdict
from lawgap.model.review import Review
from lawgap.usecases.compare import carried_over, words_of_articles, words_of_change
from lawgap.usecases.wording import Wording, wording_in

_NONE: Mapping[str, Review] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """A criterion in two versions. ``elements``: what became of those that changed."""

    criterion: str
    title: str
    change: GapChange
    old: Verdict
    new: Verdict
    old_word: str
    new_word: str
    elements: tuple[tuple[str, GapChange], ...]
    lost: tuple[MarkedEvidence, ...]
    gained: tuple[MarkedEvidence, ...]
    review: Review | None = None  # of the old version, as it stands for the new one


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article in two versions, and the statute in which it stands."""

    statute: str
    article: MarkedArticle

    @property
    def change(self) -> ProvisionChange:
        """What became of it."""
        return self.article.change


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRows:
    """Two versions compared. ``problems``: what went wrong with files, one line each."""

    gaps: tuple[GapRow, ...]
    articles: tuple[ArticleRow, ...]
    problems: tuple[str, ...] = ()


def version_rows(
    comparison: Comparison, language: str = "en", reviews: Mapping[str, Review] = _NONE
) -> VersionRows:
    """The rows of a comparison in the window's ``language``; ``reviews`` of the old version."""
    say = wording_in(language)
    carried = carried_over(comparison, reviews)
    rows = gap_rows(comparison.criteria, say.translated(comparison.new).criteria, say)
    return VersionRows(
        gaps=tuple(replace(row, review=carried.get(row.criterion)) for row in rows),
        articles=tuple(
            ArticleRow(statute=(shown.title or shown.file) if shown else "", article=article)
            for pair, articles in words_of_articles(comparison)
            for shown in (pair.new or pair.old,)
            for article in articles
        ),
        problems=tuple(
            f"{problem.file}: {problem.message}"
            for side in (comparison.old, comparison.new)
            for problem in side.bundle.problems
        ),
    )


def gap_rows(
    changes: tuple[CriterionChange, ...], criteria: Mapping[str, Criterion], say: Wording
) -> tuple[GapRow, ...]:
    """A row for each change; ``criteria`` in the language of ``say``."""
    return tuple(_gap_row(one, criteria[one.criterion], say) for one in changes)


def _gap_row(change: CriterionChange, criterion: Criterion, say: Wording) -> GapRow:
    labels = {element.id: element.label for element in criterion.elements}
    marked = words_of_change(change)
    return GapRow(
        criterion=criterion.id,
        title=criterion.title,
        change=change.change,
        old=change.old,
        new=change.new,
        old_word=say.verdict(change.old),
        new_word=say.verdict(change.new),
        elements=tuple(
            (labels.get(element.id, element.id), element.change)
            for element in change.elements
            if element.change is not GapChange.UNCHANGED
        ),
        lost=marked.lost,
        gained=marked.gained,
    )
