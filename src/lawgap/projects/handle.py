"""The handle of an open project, and how it is read and written."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lawgap.model.checklist import Catalogue
from lawgap.model.project import LockOwner, ProjectKey, ReadOnlyReason
from lawgap.model.review import Basis
from lawgap.projects.connect import connect
from lawgap.projects.inspect import Age, header_of
from lawgap.projects.lock import Lock, is_ours
from lawgap.projects.refusals import refused, told
from lawgap.projects.schema import VERSION

InLanguages = Callable[[Catalogue], Sequence[Catalogue]]
"""A catalogue in the other languages that its criteria have."""

_WHY = {
    ReadOnlyReason.ASKED: "{name} is open for reading only.",
    ReadOnlyReason.LOCKED: "{name} is open elsewhere, so it can only be read here.",
    ReadOnlyReason.NEWER: "{name} was made by a newer version of LawGap and can only be read.",
    ReadOnlyReason.NOT_WRITABLE: "{name} may not be written to here.",
}


def _in_no_other(_catalogue: Catalogue) -> Sequence[Catalogue]:
    return ()


class Project:
    """An open project file; belongs to the thread that opened it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        token: str = "",
        lock: Lock | None = None,
        read_only: ReadOnlyReason | None = None,
        locked_by: LockOwner | None = None,
        untitled: bool = False,
        lenient: bool = False,
    ) -> None:
        self.connection = connection
        self.path = path
        self.token = lock.token if lock else token
        self.lock = lock
        self.read_only = read_only
        self.locked_by = locked_by
        self.untitled = untitled
        self.bases: dict[str, Basis] = {}  # by hash, as read before
        self.indexes: Path | None = None  # the folder of search indexes
        self.in_languages: InLanguages = _in_no_other  # what a catalogue is called elsewhere
        self.lenient = lenient  # a newer LawGap's: what is not known of it is passed over
        self.file = _identity(path)

    @property
    def key(self) -> ProjectKey:
        """What another process of the same window needs to work on the file."""
        return ProjectKey(path=self.path, token=self.token)


@contextmanager
def opened(key: ProjectKey) -> Iterator[Project]:
    """The project of a key, for one piece of work. It was checked when it was opened first."""
    with told(key.path):
        newer = header_of(key.path).age is Age.NEWER
        connection = connect(key.path, write=bool(key.token))
    try:
        yield Project(
            connection,
            key.path,
            token=key.token,
            read_only=None if key.token else ReadOnlyReason.ASKED,
            lenient=newer,
        )
    finally:
        connection.close()


@contextmanager
def reading(project: Project) -> Iterator[sqlite3.Connection]:
    """The connection, with one state of the file for all that is read. Raises ProjectError."""
    with told(project.path):
        if project.connection.in_transaction:  # part of a longer piece of work
            yield project.connection
            return
        project.connection.execute("BEGIN")
        try:
            yield project.connection
        finally:
            _roll_back(project.connection)


@contextmanager
def writing(project: Project) -> Iterator[sqlite3.Connection]:
    """The connection in one transaction: all of it is on disk afterwards, or nothing.

    Raises:
        ProjectError: the project is read only, is no longer ours or no longer there, or the disk
            refuses.
    """
    refuse_read_only(project)
    with told(project.path):
        _refuse_moved(project)
        project.connection.execute("BEGIN IMMEDIATE")
        try:
            _refuse_lost(project)
            _raise_minor(project.connection)
            yield project.connection
            project.connection.execute("COMMIT")
        finally:
            _roll_back(project.connection)


def is_moved(project: Project) -> bool:
    """Whether the file was moved, deleted or replaced since it was opened."""
    try:
        return _identity(project.path) != project.file
    except OSError:  # not there, or its share is away
        return True


def refuse_read_only(project: Project) -> None:
    """Raise ProjectError where the project may not be changed here."""
    if project.read_only:
        raise refused(
            _WHY[project.read_only],
            "read-only",
            project.path,
            hint="Save it under another name to work on.",
        )


def _roll_back(connection: sqlite3.Connection) -> None:
    """Undo what was not committed, if there is any."""
    if connection.in_transaction:
        with contextlib.suppress(sqlite3.Error):  # the first error is the one to tell
            connection.execute("ROLLBACK")


def _identity(path: Path) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - beside os.fstat elsewhere
    return found.st_dev, found.st_ino


def _refuse_moved(project: Project) -> None:
    """What is written to a file that was put away would be lost without a word."""
    try:
        same = _identity(project.path) == project.file
    except FileNotFoundError:
        same = False
    if not same:
        raise refused(
            "{name} was moved, deleted or replaced while it was open.",
            "moved",
            project.path,
            hint="Save the project under another name: all of it is still in this window.",
        )


def _refuse_lost(project: Project) -> None:
    if not is_ours(project.path, project.token):
        raise refused(
            "{name} was taken over by another window.",
            "lock-lost",
            project.path,
            hint="Close it and open it again.",
        )


def _raise_minor(connection: sqlite3.Connection) -> None:
    """Say that values of this version may be in the file from now on."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < VERSION:
        connection.execute(f"PRAGMA user_version = {VERSION}")
