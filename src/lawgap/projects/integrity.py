"""All of a project read, to say what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lawgap.model.errors import ProjectError
from lawgap.model.statute import Progress, no_progress
from lawgap.projects.connect import connect
from lawgap.projects.countries import head
from lawgap.projects.decisions import all_reviews
from lawgap.projects.handle import Project, reading
from lawgap.projects.inspect import Age, check_schema, header_of, mistakes_of_pages
from lawgap.projects.loaded import load_assessment, load_source, marks_of
from lawgap.projects.meta import kept_texts
from lawgap.projects.refusals import told
from lawgap.projects.reviews import acts

_Look = Callable[[str, Callable[[], object]], None]


def mistakes_of(path: Path, *, progress: Progress = no_progress) -> tuple[str, ...]:
    """What is wrong with a project file, one line each; of an older form only its pages are read.

    Raises ProjectError where it cannot be opened at all.
    """
    with told(path):
        age = header_of(path).age
        connection = connect(path, write=False)
    project = Project(connection, path, lenient=age is Age.NEWER)
    try:
        with told(path):
            found = mistakes_of_pages(connection)
        return found if found or age is Age.OLDER else tuple(_mistakes(project, progress))
    finally:
        connection.close()


def _mistakes(project: Project, progress: Progress) -> list[str]:
    found: list[str] = []

    def look(what: str, read: Callable[[], object]) -> None:
        try:
            read()
        except ProjectError as error:
            found.append(f"{what}: {error.message}")

    if not project.lenient:
        look("its form", lambda: _schema(project))
    look("references", lambda: _references(project, found))
    look("kept texts", lambda: kept_texts(project, ""))
    look("history", lambda: _history(project))
    look("countries", lambda: _countries(project, look, progress))
    return found


def _countries(project: Project, look: _Look, progress: Progress) -> None:
    countries = head(project).countries
    for done, one in enumerate(countries):
        progress(done, len(countries), one.name)
        look(f"{one.name}, assessment", partial(load_assessment, project, one.id))
        look(f"{one.name}, findings", partial(marks_of, project, one.id))
        look(f"{one.name}, reviews", partial(all_reviews, project, one.id))
        for statute in one.statutes:
            look(f"{one.name}, {statute.file}", partial(load_source, project, one.id, statute.id))


def _schema(project: Project) -> None:
    with reading(project) as connection:
        check_schema(connection, project.path)


def _history(project: Project) -> None:
    with reading(project) as connection:
        acts(connection, project)


def _references(project: Project, found: list[str]) -> None:
    with reading(project) as connection:
        rows = connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    found += [f"{row[0]}, row {row[1]}: what it refers to in {row[2]} is not there" for row in rows]
