"""Compare two versions of a country's law: what an edit closes and what it opens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from lawgap.model.basis import basis_of, stale_since, standing_in
from lawgap.model.comparison import (
    Comparison,
    CriterionChange,
    MarkedArticle,
    MarkedChange,
    StatutePair,
)
from lawgap.model.finding import Assessment
from lawgap.model.reading import ReadChoices, Tracked
from lawgap.model.review import Review
from lawgap.model.statute import Progress, no_progress
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, check, jurisdiction_of
from lawgap.usecases.export import ExportChoices, chosen_for_report, export

WORD = "docx"
KINDS = (WORD, "xlsx")
"""The formats of a file on two versions."""
_NONE: Mapping[str, Review] = MappingProxyType({})


def compare_versions(
    old: CheckRequest, new: CheckRequest, *, progress: Progress = no_progress
) -> Comparison:
    """What lies between two versions that are checked in the same way.

    Raises what ``check`` raises.
    """
    from lawgap.comparison.versions import compare

    return compare(
        check(old, progress=_half(progress, first=True)),
        check(new, progress=_half(progress, first=False)),
    )


def comparison_summary_of(
    comparison: Comparison, *, encoding: str = "utf-8", language: str = "en"
) -> str:
    """The comparison as text for a terminal that shows what ``encoding`` holds."""
    from lawgap.reports.comparison_text import comparison_summary
    from lawgap.reports.words import load_words

    return comparison_summary(comparison, encoding=encoding, words=load_words(language))


def comparison_json_of(comparison: Comparison) -> str:
    """The comparison as JSON text; the same input gives the same text."""
    from lawgap.reports.json_comparison import comparison_json

    return comparison_json(comparison)


def export_versions(
    comparison: Comparison,
    path: Path,
    *,
    kind: str,
    choices: ExportChoices | None = None,
    reviews: Mapping[str, Review] = _NONE,
) -> Path:
    """Write what lies between the versions to ``path`` as ``kind`` (one of ``KINDS``).

    A workbook is that of the new version with a sheet on before and after. ``reviews``: what
    people decided on the old version; a Word report says which decisions stand for the new one.

    Raises:
        ExportError: it cannot be written there; an older file is left as it was.
    """
    from lawgap.reports.word.versions import Versions
    from lawgap.reports.write import write_versions

    choices = replace(choices or ExportChoices(), comparison=comparison)
    if kind != WORD:
        return export(comparison.new, path, kind=kind, choices=choices)
    versions = Versions(
        comparison=comparison,
        changes=words_of_changes(comparison.criteria, comparison.old, comparison.new),
        articles=[articles for _, articles in words_of_articles(comparison)],
        reviews=carried_over(comparison, reviews),
    )
    write_versions(versions, path, choices=chosen_for_report(choices))
    return path


def words_of_articles(
    comparison: Comparison,
) -> tuple[tuple[StatutePair, tuple[MarkedArticle, ...]], ...]:
    """Each pair of statutes with its articles, what was removed and added told apart."""
    from lawgap.comparison.articles import marked_articles

    return tuple((pair, marked_articles(pair)) for pair in comparison.statutes)


def words_of_changes(
    changes: Iterable[CriterionChange], old: Assessment, new: Assessment
) -> tuple[MarkedChange, ...]:
    """The words of changes between two assessments, those told apart that only one version has."""
    from lawgap.comparison.articles import marked_change

    before, after = old.bundle.statutes, new.bundle.statutes
    return tuple(marked_change(change, old=before, new=after) for change in changes)


def carried_over(comparison: Comparison, reviews: Mapping[str, Review]) -> Mapping[str, Review]:
    """The decisions on the old version as they stand for the new one, by criterion.

    A decision whose verdict, question and words are the same is carried over as it is; else
    ``stale`` says what changed beneath it.
    """
    old, new = (
        {finding.criterion: finding for finding in side.findings}
        for side in (comparison.old, comparison.new)
    )
    stands = standing_in(comparison.new.bundle.statutes)
    carried = {}
    for name, review in reviews.items():
        if review.decision is None or name not in old:
            continue
        basis = review.basis or basis_of(old[name], comparison.old.criteria[name])
        now = basis_of(new[name], comparison.new.criteria[name]) if name in new else None
        carried[name] = replace(review, stale=stale_since(basis, now, stands))
    return carried


def tracked_versions(
    path: Path, *, checklists: tuple[str, ...] = (), settings: Settings | None = None
) -> tuple[CheckRequest, CheckRequest]:
    """The requests for the text before and after the tracked changes of one document."""
    request = CheckRequest(
        paths=(path,),
        jurisdiction=jurisdiction_of([path]),
        checklists=checklists,
        settings=settings or Settings(),
    )
    original = ReadChoices(tracked=Tracked.ORIGINAL)
    return replace(request, choices=original), request


def _half(progress: Progress, *, first: bool) -> Progress:
    """A ``progress`` for the first or the second half of the work."""

    def step(done: int, total: int, note: str) -> None:
        progress(done + (0 if first else total), 2 * total, note)

    return step
