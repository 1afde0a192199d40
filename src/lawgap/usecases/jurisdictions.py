"""Compare jurisdictions: gather what was found in each, arrange it, write it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lawgap.model.errors import ExportError, ReadError
from lawgap.model.finding import Assessment
from lawgap.model.jurisdictions import (
    Branch,
    Cell,
    ElementState,
    Judgement,
    Jurisdiction,
    Matrix,
    MatrixChoices,
    Model,
    Order,
    Passage,
    Survey,
    SurveyView,
)
from lawgap.model.project import CountryHead, ProjectKey
from lawgap.model.statute import Progress, no_progress
from lawgap.reports.kinds import ENGLISH, SurveyFormat
from lawgap.settings import Settings
from lawgap.usecases.batch_tasks import RESULT
from lawgap.usecases.check import uncollected
from lawgap.usecases.project import close_project, head_of, load_assessment, open_project

KINDS = (*(kind.value for kind in SurveyFormat), "json")
"""The formats of a comparison of jurisdictions."""

JSON = "json"
_PROJECT = ".lawgap"
_MOST_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A survey with what a user should know of it: checklists that differ among its parts."""

    survey: Survey
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A matrix; ``tree``: of its columns, where they stand in the order of likeness."""

    matrix: Matrix
    tree: Branch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInWorld:
    """What a user says of a jurisdiction: its region and tags."""

    region: str
    tags: tuple[str, ...] = ()


def gather(
    paths: Sequence[Path],
    *,
    title: str = "",
    own: str = "",
    places: Mapping[str, PlaceInWorld] | None = None,
    settings: Settings | None = None,
    progress: Progress = no_progress,
) -> Gathered:
    """One survey of what is saved at ``paths``: results or a folder of them, comparisons, projects.

    ``own``: the user's own jurisdiction by its name. ``places``: regions and tags by name.

    Raises:
        ReadError: a file is no saved survey; there is nothing; there is no such jurisdiction.
    """
    files = [file for path in paths for file in _files(path)]
    if not files:
        raise ReadError(
            f"There are no results at {', '.join(map(str, paths))}.",
            hint="Make them with `lawgap check FOLDER --each --output RESULTS`.",
            code="no-results",
        )
    surveys = []
    with uncollected():
        for done, file in enumerate(files):
            progress(done, len(files), file.name)
            surveys.append(_opened(file, settings or Settings()))
    return joined(surveys, title=title, own=own, places=places)


def holds_no_results(path: Path) -> bool:
    """Whether it is a folder without results: one of statutes, perhaps."""
    return path.is_dir() and not any(path.glob(f"*{RESULT}"))


def joined(
    surveys: Sequence[Survey],
    *,
    title: str = "",
    own: str = "",
    places: Mapping[str, PlaceInWorld] | None = None,
) -> Gathered:
    """One survey of several. Raises ReadError where ``own`` is none of them."""
    from lawgap.comparison.survey import merged, unlike_checklists

    survey = merged(surveys, title=title, own=own)
    if places:
        placed = tuple(_placed(one, places) for one in survey.jurisdictions)
        survey = replace(survey, jurisdictions=placed)
    if survey.own:
        survey = replace(survey, own=_known(survey.own, survey.jurisdictions))
    return Gathered(survey=survey, unlike=unlike_checklists(surveys))


def survey_of_assessment(
    assessment: Assessment, *, region: str = "", tags: Sequence[str] = ()
) -> Survey:
    """The survey of one assessed jurisdiction; a person's decisions come first."""
    from lawgap.comparison.survey import survey_of

    return survey_of(assessment, region=region, tags=tags)


def load_places(file: Path) -> Mapping[str, PlaceInWorld]:
    """Regions and tags from a CSV file with the columns name, region and tags ("a; b").

    Raises:
        ReadError: it cannot be read, or has no column called name.
    """
    try:
        rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(
            f"The regions in {file} cannot be read.", hint="Give a CSV file in UTF-8."
        ) from error
    if rows and "name" not in rows[0]:
        raise ReadError(
            f"{file} has no column “name”.", hint="Its first line must be: name,region,tags."
        )
    return {
        (row.get("name") or "").strip().casefold(): PlaceInWorld(
            region=(row.get("region") or "").strip(),
            tags=tuple(t.strip() for t in (row.get("tags") or "").split(";") if t.strip()),
        )
        for row in rows
    }


def arranged(
    survey: Survey, choices: MatrixChoices | None = None, *, language: str = ENGLISH
) -> SurveyView:
    """The survey ready to be shown, its criteria in the language of a report."""
    from lawgap.comparison.view import view_of
    from lawgap.reports.jurisdictions.naming import survey_in_language
    from lawgap.reports.words import load_words

    return view_of(survey_in_language(survey, load_words(language)), choices)


def in_words(survey: Survey, language: str) -> Survey:
    """The survey with titles and labels of criteria in a language of reports."""
    from lawgap.reports.jurisdictions.naming import survey_in_language
    from lawgap.reports.words import load_words

    return survey_in_language(survey, load_words(language))


def arrange(survey: Survey, choices: MatrixChoices) -> Arranged:
    """The matrix that ``choices`` ask for, and the tree where its columns stand as leaves."""
    from lawgap.comparison.likeness import likeness_of
    from lawgap.comparison.matrix import matrix_of

    matrix = matrix_of(survey, choices)
    tree = None
    if choices.order is Order.SIMILARITY and not matrix.pinned_columns:
        tree = likeness_of(survey, matrix.columns).tree
    return Arranged(matrix=matrix, tree=tree)


def survey_of_project(
    key: ProjectKey, countries: Sequence[CountryHead], *, progress: Progress = no_progress
) -> Survey:
    """The survey of a project's countries that were checked; drafts are left out."""
    from lawgap.comparison.survey import merged, survey_of

    surveys = []
    for done, country in enumerate(countries):
        progress(done, len(countries), country.name)
        assessment = None if country.draft_of else load_assessment(key, country.id)
        if assessment is not None:
            found = survey_of(assessment, region=country.region, tags=country.tags)
            named = tuple(replace(one, name=country.name) for one in found.jurisdictions)
            surveys.append(replace(found, jurisdictions=named))
    return merged(surveys)


def save_survey(survey: Survey, path: Path) -> None:
    """Save the survey as JSON; ``gather`` opens it again. Raises ExportError."""
    from lawgap.comparison.stored import survey_json
    from lawgap.reports.write import write_whole

    write_whole(survey_json(survey).encode(), path)


def json_of_survey(survey: Survey) -> str:
    """The survey as JSON text; docs/json.md describes it."""
    from lawgap.comparison.stored import survey_json

    return survey_json(survey)


def text_of_survey(view: SurveyView, *, encoding: str = "utf-8", language: str = ENGLISH) -> str:
    """The survey for a terminal that shows what ``encoding`` holds."""
    from lawgap.reports.jurisdictions.text import survey_text
    from lawgap.reports.words import load_words

    return survey_text(view, load_words(language), encoding=encoding)


def export_survey(
    survey: Survey,
    path: Path,
    *,
    kind: str,
    choices: MatrixChoices | None = None,
    language: str = ENGLISH,
) -> Path:
    """Write the survey as ``kind``; the path written. JSON holds it whole, whatever is shown.

    Raises:
        ExportError: it cannot be written, or there is no such format.
    """
    from lawgap.reports.words import load_words
    from lawgap.reports.write_survey import write_survey

    if kind not in KINDS:
        raise ExportError(f"There is no format {kind!r}.", hint=f"Choose: {', '.join(KINDS)}.")
    if kind == JSON:
        save_survey(survey, path)
    else:
        view = arranged(survey, choices, language=language)
        write_survey(view, path, kind=kind, words=load_words(language))
    return path


def borrow(survey: Survey, criterion: str, *, own: str = "") -> tuple[Model, ...]:
    """Wording of other jurisdictions that meets the criterion, the nearest to ``own`` first."""
    from lawgap.comparison.models import models_to_borrow

    return models_to_borrow(survey, criterion, own=own)


def value_word(value: Judgement | ElementState, *, language: str = ENGLISH) -> str:
    """The name of what stands in a cell: Partly met."""
    from lawgap.reports.jurisdictions.naming import value_name
    from lawgap.reports.words import load_words

    return value_name(load_words(language), value)


def value_symbol(value: Judgement | ElementState) -> str:
    """The sign before the name: ◐."""
    from lawgap.reports.jurisdictions.naming import value_sign

    return value_sign(value)


def source_words(jurisdiction: Jurisdiction, passage: Passage, *, language: str = ENGLISH) -> str:
    """Where words stand: "s 4(1), Trafficking Act (Valdoria)"."""
    from lawgap.reports.jurisdictions.naming import source_text
    from lawgap.reports.words import load_words

    law = jurisdiction.laws[passage.law]
    return source_text(load_words(language), jurisdiction.name, law, passage)


def cell_in(jurisdiction: Jurisdiction, criterion: str) -> Cell:
    """The jurisdiction's cell; one that says "not assessed" where it was not compared."""
    from lawgap.comparison.matrix import cell_of

    return cell_of(jurisdiction, criterion)


def nearness_words(model: Model, *, language: str = ENGLISH) -> str:
    """How near a model is, and what makes it so."""
    from lawgap.reports.jurisdictions.nearness import nearness_text
    from lawgap.reports.words import load_words

    return nearness_text(load_words(language), model)


def copied(model: Model, *, language: str = ENGLISH) -> str:
    """The words of a model with their sources, as they are put into the clipboard."""
    from lawgap.reports.jurisdictions.naming import source_text
    from lawgap.reports.words import load_words

    words = load_words(language)
    return "\n\n".join(
        f"{words['joints.open']}{passage.quote}{words['joints.close']}\n"
        f"– {source_text(words, model.jurisdiction, law, passage)}"
        for passage, law in zip(model.passages, model.laws, strict=True)
    )


def _files(path: Path) -> Iterable[Path]:
    if path.is_dir():
        return sorted(path.glob(f"*{RESULT}"), key=lambda file: file.name.casefold())
    return (path,)


def _opened(file: Path, settings: Settings) -> Survey:
    from lawgap.comparison.opened import survey_from_json

    if file.suffix.casefold() == _PROJECT:
        project = open_project(file, settings, read_only=True)
        try:
            return survey_of_project(project.key, head_of(project).countries)
        finally:
            close_project(project, keep=True)
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise ReadError(f"{file} is too large.", hint="Give the results it was made of.")
        data = file.read_bytes()
    except OSError as error:
        raise ReadError(
            f"{file} cannot be read: {error.strerror}.", hint="Check the name."
        ) from error
    return survey_from_json(data, name=file.name).survey


def _placed(one: Jurisdiction, places: Mapping[str, PlaceInWorld]) -> Jurisdiction:
    place = places.get(one.name.casefold())
    return replace(one, region=place.region, tags=place.tags) if place else one


def _known(name: str, jurisdictions: Sequence[Jurisdiction]) -> str:
    """The name as the survey has it."""
    for one in jurisdictions:
        if one.name.casefold() == name.casefold():
            return one.name
    known = ", ".join(one.name for one in jurisdictions[:12])
    raise ReadError(f"There is no jurisdiction “{name}” here.", hint=f"There is: {known}.")
