"""What the comparison of jurisdictions runs in the worker process. Imports no Qt."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.finding import Assessment
from lawgap.model.jurisdictions import MatrixChoices, Survey
from lawgap.model.project import CountryHead, ProjectKey
from lawgap.model.statute import Progress
from lawgap.settings import Settings
from lawgap.usecases.batch import check_each
from lawgap.usecases.batch_tasks import BatchRequest, State
from lawgap.usecases.jurisdictions import (
    Gathered,
    export_survey,
    gather,
    in_words,
    joined,
    survey_of_assessment,
    survey_of_project,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSurvey:
    """A survey, and the same in the window's language.

    ``failed``: what could not be checked, with the reason; ``checked``, ``kept``: how many were,
    and how many had not changed since; ``loose``: files that belong to no jurisdiction.
    """

    survey: Survey
    shown: Survey
    unlike: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    checked: int = 0
    kept: int = 0
    loose: tuple[str, ...] = ()


def open_surveys(
    paths: tuple[Path, ...],
    before: Survey | None,
    settings: Settings,
    language: str,
    *,
    progress: Progress,
) -> LoadedSurvey:
    """What is saved at ``paths``, added to ``before``."""
    found = gather(paths, settings=settings, progress=progress)
    return _loaded(found, before, language)


def open_project_survey(
    key: ProjectKey, countries: tuple[CountryHead, ...], language: str, *, progress: Progress
) -> LoadedSurvey:
    """The countries of the open project."""
    return _loaded(joined([survey_of_project(key, countries, progress=progress)]), None, language)


def add_assessment(
    assessment: Assessment, before: Survey | None, language: str, *, progress: Progress
) -> LoadedSurvey:
    """The country just checked, added to ``before``; it is the user's own."""
    progress(0, 1, assessment.bundle.jurisdiction)
    name = assessment.bundle.jurisdiction
    return _loaded(joined([survey_of_assessment(assessment)], own=name), before, language)


def check_folder(request: BatchRequest, language: str, *, progress: Progress) -> LoadedSurvey:
    """Check every jurisdiction in a folder, and open the results."""
    with suppress(OSError):  # what refuses it is told when the results are written
        request.output.parent.mkdir(parents=True, exist_ok=True)
    result = check_each(request, progress=progress)
    kept = tuple(one.result for one in result.outcomes if one.result)
    failed = tuple(f"{o.name}: {o.error}" for o in result.outcomes if o.state is State.FAILED)
    if not kept:
        raise ReadError(
            f"No jurisdiction in “{request.folder.name}” could be checked: {failed[0]}",
            hint="Open one of its folders by itself to see what is wrong with its files.",
            code="nothing-checked",
        )
    found = gather(kept, settings=request.settings, progress=progress)
    return LoadedSurvey(
        survey=found.survey,
        shown=in_words(found.survey, language),
        unlike=found.unlike,
        failed=failed,
        checked=result.count(State.CHECKED),
        kept=result.count(State.KEPT),
        loose=tuple(path.name for path in result.loose),
    )


def write_survey(
    survey: Survey,
    path: Path,
    kind: str,
    choices: MatrixChoices,
    language: str,
    *,
    progress: Progress,
) -> Path:
    """Write the survey to ``path`` as ``kind``."""
    progress(0, 1, path.name)
    return export_survey(survey, path, kind=kind, choices=choices, language=language)


def _loaded(found: Gathered, before: Survey | None, language: str) -> LoadedSurvey:
    if before is not None:
        found = joined([before, found.survey], own=before.own or found.survey.own)
    return LoadedSurvey(
        survey=found.survey, shown=in_words(found.survey, language), unlike=found.unlike
    )
