"""Compare two versions of a country's law: what an edit closes and what it opens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lawgap.comparison.versions import compare
from lawgap.model.comparison import Comparison
from lawgap.model.reading import ReadChoices, Tracked
from lawgap.model.statute import Progress, no_progress
from lawgap.reports.comparison_text import comparison_summary
from lawgap.reports.json_comparison import comparison_json
from lawgap.reports.words import load_words
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, check, jurisdiction_of


def compare_versions(
    old: CheckRequest, new: CheckRequest, *, progress: Progress = no_progress
) -> Comparison:
    """What lies between two versions that are checked in the same way.

    Raises what ``check`` raises.
    """
    return compare(
        check(old, progress=_half(progress, first=True)),
        check(new, progress=_half(progress, first=False)),
    )


def comparison_summary_of(
    comparison: Comparison, *, encoding: str = "utf-8", language: str = "en"
) -> str:
    """The comparison as text for a terminal that shows what ``encoding`` holds."""
    return comparison_summary(comparison, encoding=encoding, words=load_words(language))


def comparison_json_of(comparison: Comparison) -> str:
    """The comparison as JSON text; the same input gives the same text."""
    return comparison_json(comparison)


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
