"""What the window shows of two versions of a law. Imports no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from lawgap.model.checklist import Criterion
from lawgap.model.comparison import (
    Comparison,
    CriterionChange,
    GapChange,
    MarkedArticle,
    MarkedChange,
    MarkedEvidence,
    ProvisionChange,
)
from lawgap.model.finding import Assessment, Verdict
from lawgap.model.review import Review
from lawgap.model.statute import Statute
from lawgap.usecases.compare import carried_over, words_of_articles, words_of_changes
from lawgap.usecases.wording import Wording, title_of, wording_in

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
    rows = gap_rows(comparison.criteria, comparison.old, comparison.new, say)
    return VersionRows(
        gaps=tuple(replace(row, review=carried.get(row.criterion)) for row in rows),
        articles=tuple(
            ArticleRow(statute=title_of(shown) if shown else "", article=article)
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


def place_of_article(
    row: ArticleRow, statutes: Sequence[Statute], *, old: bool
) -> tuple[str, int] | None:
    """Where the article stands in the statutes of the ``old`` or of the new version.

    The statute's id and an offset; None: it is not there.
    """
    label = (row.article.old if old else row.article.new).split(" + ")[0]
    for statute in statutes:
        for unit in statute.provisions if row.statute == title_of(statute) else ():
            if label and unit.label == label:
                return statute.id, unit.span.start
    return None


def gap_rows(
    changes: tuple[CriterionChange, ...], old: Assessment, new: Assessment, say: Wording
) -> tuple[GapRow, ...]:
    """A row for each change between two assessments, in the language of ``say``."""
    criteria = say.translated(new).criteria if changes else {}
    return tuple(
        _gap_row(marked, criteria[marked.change.criterion], say)
        for marked in words_of_changes(changes, old, new)
    )


def _gap_row(marked: MarkedChange, criterion: Criterion, say: Wording) -> GapRow:
    change = marked.change
    labels = {element.id: element.label for element in criterion.elements}
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
