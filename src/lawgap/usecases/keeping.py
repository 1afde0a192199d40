"""A country of a project is checked, and all of it is kept: files, findings, what was asked for."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lawgap.model.checklist import Catalogue
from lawgap.model.errors import ProjectError, ReadError
from lawgap.model.finding import Assessment
from lawgap.model.project import CheckPlan, CountryHead, ProjectKey, SavedCheck
from lawgap.model.statute import Progress, Statute, no_progress
from lawgap.projects import checked, countries, loaded, meta, places
from lawgap.projects.handle import Project, opened, reading
from lawgap.settings import Settings
from lawgap.usecases.catalogue import Choice, languages_of
from lawgap.usecases.check import CheckRequest, CheckTools, check, check_with
from lawgap.usecases.reading import opened_reader

if TYPE_CHECKING:
    from lawgap.usecases.recheck import Recheck


def check_into_project(
    key: ProjectKey,
    country: str,
    request: CheckRequest,
    *,
    recheck: Recheck | None = None,
    progress: Progress = no_progress,
) -> tuple[Assessment, SavedCheck]:
    """Check ``request`` and keep all of it: ``check`` and ``save_check`` in one job.

    ``recheck``: has checked the same files before, and looks only at what changed since.

    Raises what ``check`` and ``save_check`` raise; the project is then as it was.
    """
    checking = recheck.check if recheck else check
    assessment = checking(request, progress=progress)
    saved = save_check(
        key, country, assessment, plan_for(request), request.settings, progress=progress
    )
    return _reviewed(key, country, assessment), saved


def check_again(
    key: ProjectKey,
    country: str,
    settings: Settings,
    *,
    checklists: Sequence[str] | None = None,
    as_used: bool = False,
    progress: Progress = no_progress,
) -> tuple[Assessment, SavedCheck]:
    """Check the country anew with the originals that the project keeps, as it was checked last.

    ``checklists``: other ones than then; ``as_used``: exactly as they were then, from the project,
    also where they were changed or deleted since.

    Raises:
        ProjectError: an original is not kept (``no-original``), or it was never checked.
    """
    with opened(key) as project, tempfile.TemporaryDirectory(prefix="lawgap-") as name:
        plan = plan_of(project, country, settings)
        files = dict(_originals(project, country, Path(name), settings))
        request = CheckRequest(
            paths=tuple(files),
            jurisdiction=_name_of(project, country),
            checklists=plan.checklists if checklists is None else tuple(checklists),
            choices=plan.choices,
            own_choices={
                path: plan.own_choices[file]
                for path, file in files.items()
                if file in plan.own_choices
            },
            settings=settings,
        )
        if as_used:
            catalogue = loaded.load_catalogue(project, country)
            assessment = _check_as_used(request, catalogue, progress)
        else:
            assessment = check(request, progress=progress)
        plan = replace(plan, checklists=request.checklists)
        saved = save_check(key, country, assessment, plan, settings, progress=progress)
    return _reviewed(key, country, _without_places(assessment)), saved


def save_check(
    key: ProjectKey,
    country: str,
    assessment: Assessment,
    plan: CheckPlan,
    settings: Settings,
    *,
    progress: Progress = no_progress,
) -> SavedCheck:
    """Keep an assessment with its statutes, originals, corrections and checklists.

    No decision of a person changes: where what it rests on changed, it is marked stale, and
    evidence reviewed by a person is found again by its words. ``assessment.decisions`` is left
    out: decisions are the reviews. Its words are not indexed yet: ``index_project``.
    """
    sources = {
        statute.id: _source(statute, plan, settings) for statute in assessment.bundle.statutes
    }
    with opened(key) as project:
        saved = checked.save_check(project, country, assessment, plan, sources, progress=progress)
        if plan.paths:
            id_ = countries.head(project).id
            paths = tuple(path.absolute() for path in plan.paths)
            places.put_places(settings.places_folder, id_, country, paths)
    return saved


def plan_for(request: CheckRequest) -> CheckPlan:
    """What ``save_check`` keeps of a request, to ask it again."""
    return CheckPlan(
        paths=request.paths,
        checklists=request.checklists,
        choices=request.choices,
        own_choices={path.name: own for path, own in request.own_choices.items()},
    )


def plan_of(project: Project, country: str, settings: Settings) -> CheckPlan:
    """What was asked for when the country was checked last; ``paths`` as far as known here."""
    with reading(project) as connection:
        row = countries.country_row(connection, project, country)
        id_ = meta.meta(connection, project.path, lenient=project.lenient).id
    return replace(row.value.plan, paths=places.places_of(settings.places_folder, id_, country))


def request_of(project: Project, country: str, settings: Settings) -> CheckRequest | None:
    """The request to check the country's files as they are now; ``None``: they are not here."""
    plan = plan_of(project, country, settings)
    if not plan.paths or not all(path.exists() for path in plan.paths):
        return None
    files = {path.name: path for path in _files_below(plan.paths)} if plan.own_choices else {}
    return CheckRequest(
        paths=plan.paths,
        jurisdiction=_name_of(project, country),
        checklists=plan.checklists,
        choices=plan.choices,
        own_choices={files[name]: own for name, own in plan.own_choices.items() if name in files},
        settings=settings,
    )


def no_original(name: str) -> ProjectError:
    """The error where the file of a statute is asked for and not kept."""
    return ProjectError(
        f"The file of “{name}” is not kept in the project.",
        hint="Check the country again from its folder.",
        code="no-original",
    )


def _without_places(assessment: Assessment) -> Assessment:
    """The assessment without the paths of files that were there only for a while."""
    bundle = assessment.bundle
    statutes = (
        replace(one, certificate=one.certificate and replace(one.certificate, path=None))
        for one in bundle.statutes
    )
    problems = (replace(one, path=None) for one in bundle.problems)
    bundle = replace(bundle, statutes=tuple(statutes), problems=tuple(problems))
    return replace(assessment, bundle=bundle)


def _check_as_used(
    request: CheckRequest, catalogue: Catalogue | None, progress: Progress
) -> Assessment:
    """Check with checklists that a project kept."""
    if catalogue is None:
        raise ProjectError("It was never checked.", hint="Add its statutes.", code="no-assessment")
    languages = languages_of(request.settings)
    with opened_reader(request.settings, languages) as reader:
        choice = Choice(catalogue=catalogue, checklists=tuple(catalogue.checklists))
        tools = CheckTools(languages=languages, choice=choice, reader=reader)
        return check_with(tools, request, progress=progress)


def _source(statute: Statute, plan: CheckPlan, settings: Settings) -> loaded.Source:
    """The file that a statute was read from, if it is still there as it was."""
    from lawgap.readers.corrections import load_corrections
    from lawgap.readers.formats.zipped import bytes_of

    path = statute.certificate.path if statute.certificate else None
    data = None
    if path is not None:
        password = plan.own_choices.get(path.name, plan.choices).password
        try:
            data = bytes_of(path, password)
        except (ReadError, OSError):
            data = None
        if data is not None and sha256(data).hexdigest() != statute.sha256:
            data = None  # it was changed since it was read
    return loaded.Source(
        name=path.name if path else statute.file,
        data=data,
        corrections=load_corrections(settings.corrections_folder, statute.sha256),
    )


def _originals(
    project: Project, country: str, folder: Path, settings: Settings
) -> Iterator[tuple[Path, str]]:
    """The files of a country, written to a folder, with their names; each once."""
    from lawgap.readers.corrections import load_corrections, save_corrections

    done = set()
    for number, head in enumerate(_country(project, country).statutes):
        if head.sha256 in done:  # two texts of one file with tracked changes
            continue
        done.add(head.sha256)
        found = loaded.load_source(project, country, head.id)
        if found is None or found[1].data is None:
            raise no_original(head.file)
        source = found[1]
        path = folder / str(number) / _safe_name(source.name)
        path.parent.mkdir()
        path.write_bytes(source.data or b"")
        if source.corrections.items:  # of whoever made the project; one's own come first
            own = load_corrections(settings.corrections_folder, head.sha256)
            if not own.items:
                save_corrections(settings.corrections_folder, source.corrections, file=head.file)
        yield path, source.name


def _safe_name(name: str) -> str:
    """The last part of a name, since it may come from anyone's project."""
    return Path(name.replace("\\", "/")).name.replace(":", "_") or "statute"


def _files_below(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from path.rglob("*") if path.is_dir() else (path,)


def _country(project: Project, country: str) -> CountryHead:
    for head in countries.head(project).countries:
        if head.id == country:
            return head
    raise ProjectError(
        f"There is no country “{country}” in the project.",
        hint="Choose another.",
        code="no-country",
    )


def _name_of(project: Project, country: str) -> str:
    return _country(project, country).name


def _reviewed(key: ProjectKey, country: str, assessment: Assessment) -> Assessment:
    """The assessment with the decisions of the country's reviews."""
    with opened(key) as project:
        return replace(assessment, decisions=loaded.decisions_of(project, country))
