"""What runs in the worker process to compare two versions of a law. Imports no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lawgap.model.comparison import Comparison
from lawgap.model.review import Review
from lawgap.model.statute import Progress
from lawgap.ui.values.version_rows import VersionRows, version_rows
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.compare import compare_versions, export_versions, tracked_versions
from lawgap.usecases.export import ExportChoices


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Which versions are compared. ``new`` is None for both texts of one tracked document."""

    old: CheckRequest
    new: CheckRequest | None


def compare_for_window(
    versions: Versions, language: str, reviews: Mapping[str, Review], *, progress: Progress
) -> VersionRows:
    """Check both versions and say what lies between them; ``reviews`` of the old one."""
    return version_rows(_compared(versions, progress), language, reviews)


def write_versions(
    versions: Versions,
    path: Path,
    kind: str,
    choices: ExportChoices,
    reviews: Mapping[str, Review],
    *,
    progress: Progress,
) -> Path:
    """Write what lies between the versions; what was compared last is not compared again.

    ``reviews``: of the old one.
    """
    comparison = _compared(versions, progress)
    return export_versions(comparison, path, kind=kind, choices=choices, reviews=reviews)


@dataclass(slots=True)
class _Last:
    """What was compared last; it is gone with the worker, and then made again."""

    versions: Versions | None = None
    comparison: list[Comparison] = field(default_factory=list)


@cache
def _last() -> _Last:
    return _Last()


def _compared(versions: Versions, progress: Progress) -> Comparison:
    last = _last()
    if last.versions != versions or not last.comparison:
        last.versions, last.comparison = None, []
        last.comparison.append(compare_versions(*_requests(versions), progress=progress))
        last.versions = versions
    return last.comparison[0]


def _requests(versions: Versions) -> tuple[CheckRequest, CheckRequest]:
    if versions.new is not None:
        return versions.old, versions.new
    old = versions.old
    return tracked_versions(old.paths[0], checklists=old.checklists, settings=old.settings)
