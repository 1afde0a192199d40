"""A project file: made, opened, saved elsewhere, backed up; its countries and its search.

``Project`` is an open handle of one thread. Functions that take a ``ProjectKey`` (``project.key``)
open the file themselves and may run in another process of the same window: give them the long work.
What a function has returned from is on disk.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from lawgap import __version__
from lawgap.model.errors import ProjectError
from lawgap.model.finding import Assessment
from lawgap.model.project import (
    Backup,
    CountryHead,
    HitKind,
    Hits,
    Prepared,
    ProjectHead,
    ProjectKey,
    Recoverable,
)
from lawgap.model.review import FindingMark
from lawgap.model.statute import Progress, Statute, no_progress
from lawgap.projects import backups, countries, loaded, meta, opening, untitled
from lawgap.projects.handle import Project, is_moved, opened
from lawgap.projects.index import update_index
from lawgap.projects.integrity import mistakes_of
from lawgap.projects.search import search as find
from lawgap.settings import Settings
from lawgap.usecases.check import uncollected
from lawgap.usecases.keeping import (
    check_again,
    check_into_project,
    no_original,
    plan_for,
    plan_of,
    request_of,
    save_check,
)
from lawgap.usecases.wording import in_other_languages

__all__ = [
    "Project",
    "add_country",
    "all_marks",
    "back_up",
    "backups_of",
    "change_country",
    "check_again",
    "check_into_project",
    "close_project",
    "copy_project",
    "create_project",
    "discard",
    "head_of",
    "index_project",
    "is_gone",
    "load_assessment",
    "load_statute",
    "marks_of",
    "new_project",
    "open_project",
    "original_of",
    "plan_for",
    "plan_of",
    "prepare_project",
    "project_mistakes",
    "put_value",
    "recoverable",
    "remove_country",
    "request_of",
    "restore_backup",
    "save_check",
    "save_project_as",
    "search",
    "search_file",
    "value_of",
    "values_of",
]

# ----------------------------------------------------------------------------------- the file


def new_project(settings: Settings) -> Project:
    """An untitled project: a working file in the user's folder, kept from the first moment."""
    path = untitled.working_file(settings.untitled_folder)
    return _with_index(opening.create(path, version=__version__, untitled=True), settings)


def create_project(path: Path, settings: Settings, *, overwrite: bool = False) -> Project:
    """A new project at ``path``. Raises ProjectError (``exists`` where there is a file)."""
    project = opening.create(path, version=__version__, overwrite=overwrite)
    return _with_index(project, settings)


def prepare_project(
    path: Path, settings: Settings, *, progress: Progress = no_progress
) -> Prepared:
    """Look at all of a file, and move an older one on: the slow half of opening, for a worker.

    Raises what ``open_project`` raises.
    """
    progress(0, 1, path.name)
    return opening.prepare(path, backups=settings.backups_folder)


def open_project(
    path: Path,
    settings: Settings,
    *,
    read_only: bool = False,
    take_over: bool = False,
    prepared: Prepared | None = None,
) -> Project:
    """The project at ``path``, checked before use, and moved to this version's form if older.

    Where it may not be changed (locked, newer, not writable) it is open all the same, and
    ``head_of(project).read_only`` says why. ``take_over``: also where another computer left its
    lock (only a user can know). ``prepared``: what ``prepare_project`` gave a moment ago.

    Raises:
        ProjectError: it is no project, damaged, or cannot be read.
    """
    project = opening.open_(
        path,
        backups=settings.backups_folder,
        read_only=read_only,
        take_over=take_over,
        untitled=untitled.is_untitled(path, settings.untitled_folder),
        prepared=prepared,
    )
    return _with_index(project, settings)


def close_project(project: Project, *, keep: bool = False) -> None:
    """Close it and give the lock back. An untitled project is thrown away: ask before.

    ``keep``: an untitled one stays, to be offered at the next start.
    """
    if project.untitled and not keep and not project.read_only:
        project.connection.close()
        untitled.throw_away(project.path)
    opening.close(project)


def is_gone(project: Project) -> bool:
    """Whether the project's file is no longer where it was: what is in it must be saved elsewhere.

    ``save_project_as`` can do that as long as the project is open.
    """
    return is_moved(project)


def head_of(project: Project) -> ProjectHead:
    """The project's countries and their counts, read anew; cheap."""
    return countries.head(project)


def copy_project(
    key: ProjectKey,
    path: Path,
    *,
    overwrite: bool = False,
    same: bool = False,
    progress: Progress = no_progress,
) -> None:
    """Write all of the project to ``path``: the slow half of saving it elsewhere, for a worker.

    ``same``: it goes on there (an untitled project gets its name), else it is a copy with an id
    of its own.
    """
    progress(0, 1, path.name)
    opening.copy_of_key(key, path, overwrite=overwrite, same=same)


def save_project_as(
    project: Project,
    path: Path,
    settings: Settings,
    *,
    overwrite: bool = False,
    copied: bool = False,
) -> Project:
    """Write all of it to ``path``, and go on there: the old handle is closed.

    The working file of an untitled project is gone then. On an error the old handle stays open.
    ``copied``: ``copy_project`` has just written it, and nothing was done since.
    """
    if not copied:
        opening.copy(project, path, overwrite=overwrite, same=project.untitled)
    saved = open_project(path, settings, prepared=opening.prepared_now(path))
    close_project(project)
    return saved


def recoverable(settings: Settings, *, progress: Progress = no_progress) -> tuple[Recoverable, ...]:
    """Untitled projects whose window or computer stopped; open one by its path. Newest first."""
    progress(0, 1, "")
    return untitled.left_behind(settings.untitled_folder)


def discard(left: Recoverable) -> None:
    """Delete an untitled project that nobody wants back."""
    untitled.throw_away(left.path)


def back_up(
    key: ProjectKey, settings: Settings, *, progress: Progress = no_progress
) -> Backup | None:
    """A dated copy in the user's folder; ``None`` where nothing changed since the last one.

    The last 10 are kept, and one for each of the last 14 days. Call it after opening and before
    closing; it is made by itself before a restore and before an older file is moved on.
    """
    progress(0, 1, key.path.name)
    return backups.back_up(key, settings.backups_folder)


def backups_of(path: Path, settings: Settings) -> tuple[Backup, ...]:
    """The dated copies of the project at ``path``, newest first; it need not exist any more.

    Those made before another folder was chosen for them come last.
    """
    folders = dict.fromkeys((settings.backups_folder, settings.usual_backups))
    return tuple(one for folder in folders for one in backups.backups_of(path, folder))


def restore_backup(
    backup: Backup, path: Path, settings: Settings, *, progress: Progress = no_progress
) -> None:
    """Put a dated copy in the place of ``path``, which is backed up first. It must be closed."""
    progress(0, 1, path.name)
    backups.restore(backup, path, settings.backups_folder)


def project_mistakes(path: Path, *, progress: Progress = no_progress) -> tuple[str, ...]:
    """What is wrong with a project file, one line each, after reading all of it; empty: nothing."""
    return mistakes_of(path, progress=progress)


# ------------------------------------------------------------------------------- its countries


def add_country(
    project: Project,
    name: str,
    *,
    region: str = "",
    tags: Sequence[str] = (),
    draft_of: str = "",
) -> CountryHead:
    """A new country without statutes. Raises ProjectError where there is one of that name."""
    value = countries.CountryValue(region=region, tags=tuple(tags), draft_of=draft_of)
    return countries.add(project, name, value)


def change_country(
    project: Project,
    country: str,
    *,
    name: str | None = None,
    region: str | None = None,
    tags: Sequence[str] | None = None,
    draft_of: str | None = None,
) -> CountryHead:
    """The country with what is given changed."""
    given = None if tags is None else tuple(tags)
    return countries.change(project, country, name, region=region, tags=given, draft_of=draft_of)


def remove_country(project: Project, country: str) -> None:
    """Take a country out, its reviews with it. It cannot be undone: back up before."""
    countries.remove(project, country)


def load_assessment(
    key: ProjectKey, country: str, *, progress: Progress = no_progress
) -> Assessment | None:
    """The country's last assessment, ``decisions`` filled from its reviews; ``None``: none yet."""
    progress(0, 1, "")
    with uncollected(), opened(key) as project:
        return loaded.load_assessment(project, country)


def load_statute(
    key: ProjectKey, country: str, statute: str, *, progress: Progress = no_progress
) -> Statute:
    """One statute with its text. Raises ProjectError where there is none of that id."""
    progress(0, 1, "")
    with opened(key) as project:
        found = loaded.load_statutes(project, country, statute)
    if not found:
        raise ProjectError(
            "There is no such statute in the project.", hint="Open it anew.", code="no-statute"
        )
    return found[0]


def original_of(
    key: ProjectKey, country: str, statute: str, *, progress: Progress = no_progress
) -> bytes:
    """The bytes of the file that a statute was read from. Raises ProjectError if not kept."""
    progress(0, 1, "")
    with opened(key) as project:
        found = loaded.load_source(project, country, statute)
    if found is None or found[1].data is None:
        raise no_original(statute)
    return found[1].data


def marks_of(project: Project, country: str) -> tuple[FindingMark, ...]:
    """The country's findings in few words, in order, the person's verdict beside; no texts."""
    return loaded.marks_of(project, country)


def all_marks(
    key: ProjectKey, *, progress: Progress = no_progress
) -> Mapping[str, tuple[FindingMark, ...]]:
    """``marks_of`` every country that was checked, by country id: what a matrix shows."""
    with opened(key) as project:
        heads = countries.head(project).countries
        found = {}
        for done, one in enumerate(heads):
            progress(done, len(heads), one.name)
            if one.checked:
                found[one.id] = loaded.marks_of(project, one.id)
        return found


# -------------------------------------------------------------------------- search and values


def search(
    project: Project,
    text: str,
    *,
    country: str = "",
    kinds: Sequence[HitKind] = (),
    limit: int = 200,
) -> Hits:
    """Where all words of ``text`` stand: in provisions, criteria and notes; "…" for a phrase.

    The last word may be a beginning. Case and diacritics do not count, Greek ones neither. What
    is little is indexed meanwhile; where more is missing, ``behind`` says so: ``index_project``.
    """
    return find(project, text, project.indexes, country=country, kinds=kinds, limit=limit)


def search_file(
    key: ProjectKey,
    settings: Settings,
    text: str,
    *,
    country: str = "",
    kinds: Sequence[HitKind] = (),
    limit: int = 200,
) -> Hits:
    """As ``search``, with a handle of its own: for a thread or a process beside the window."""
    with opened(key) as project:
        _with_index(project, settings)
        return search(project, text, country=country, kinds=kinds, limit=limit)


def index_project(key: ProjectKey, settings: Settings, *, progress: Progress = no_progress) -> None:
    """Index all words of the project for searches; where that fails, searches find less."""
    with opened(key) as project, contextlib.suppress(sqlite3.Error, OSError):
        update_index(_with_index(project, settings), settings.indexes_folder, progress=progress)


def value_of(project: Project, key: str, default: str = "") -> str:
    """A text kept under a name: a saved filter, a comparison, what the window remembers."""
    return meta.kept_texts(project, key).get(key, default)


def values_of(project: Project, beginning: str) -> Mapping[str, str]:
    """All texts kept under names that begin so: ``"comparison/"``."""
    return meta.kept_texts(project, beginning)


def put_value(project: Project, key: str, text: str) -> None:
    """Keep a text (JSON, at most 4 MB) under a name; an empty one takes it away."""
    meta.keep_text(project, key, text)


def _with_index(project: Project, settings: Settings) -> Project:
    project.indexes = settings.indexes_folder
    project.in_languages = in_other_languages
    return project
