"""Project files with a few bits turned over, cut, or with pages exchanged."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from project_files import confirmed, settings_in

from lawgap.model.errors import LawGapError
from lawgap.projects.handle import Project
from lawgap.usecases.project import (
    add_country,
    all_marks,
    back_up,
    close_project,
    head_of,
    load_assessment,
    load_statute,
    open_project,
    project_mistakes,
    recoverable,
    search,
    values_of,
)
from lawgap.usecases.review import decide, history, reviews_of, undo

_PAGE = 4096


def broken_copies(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """So many broken copies of a file: most with flipped bits."""
    luck = random.Random(seed)  # noqa: S311 - no secrets
    for number in range(count):
        copy = bytearray(data)
        kind = number % 10
        if kind == 8:
            copy = copy[: luck.randrange(len(copy))]
        elif kind == 9:
            one, other = (luck.randrange(len(copy) // _PAGE) * _PAGE for _ in range(2))
            copy[one : one + _PAGE], copy[other : other + _PAGE] = (
                copy[other : other + _PAGE],
                copy[one : one + _PAGE],
            )
        else:
            for _ in range((1, 1, 2, 3, 5, 8, 20, 100)[kind]):
                place = luck.randrange(200 if kind == 0 else len(copy))
                copy[place] ^= 1 << luck.randrange(8)
        yield bytes(copy)


def content_of(project: Project) -> object:
    """All that a project says."""
    countries = head_of(project).countries
    return (
        countries,
        [load_assessment(project.key, one.id) for one in countries],
        [reviews_of(project, one.id) for one in countries],
        all_marks(project.key),
        history(project),
        values_of(project, ""),
    )


def use_all(path: Path, folder: Path, good: object) -> str:
    """Do with a project what a window does; gives the code of the first error, or "ok".

    ``good`` is what the project said before it was broken: where it says something else without
    an error, the answer is "SILENT". Anything but a LawGapError comes out.
    """
    settings = settings_in(folder)
    codes: list[str] = []
    try:
        project_mistakes(path)
        project = open_project(path, settings)
    except LawGapError as error:
        return _told(error)
    try:
        silent = _other(project, good)
        steps = (
            lambda: content_of(project),
            lambda: load_statute(project.key, "ruritania", "act"),
            lambda: search(project, "victim"),
            lambda: decide(project, "ruritania", "shelter", confirmed()),
            lambda: undo(project, "ruritania", reviewer="Ann"),
            lambda: back_up(project.key, settings),
            lambda: add_country(project, "Atlantis"),
            lambda: recoverable(settings),
        )
        for step in steps:
            try:
                step()
            except LawGapError as error:
                codes.append(_told(error))
    finally:
        close_project(project)
    return next(iter(codes), "SILENT" if silent else "ok")


def _other(project: Project, good: object) -> bool:
    try:
        return content_of(project) != good
    except LawGapError:
        return False  # it is noticed


def _told(error: LawGapError) -> str:
    """The code of an error that says what happened."""
    if not error.message or not error.hint:
        raise AssertionError(repr(error))
    return error.code
