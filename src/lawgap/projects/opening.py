"""A project is made, opened, copied and closed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from lawgap.model.project import LockOwner, Prepared, ProjectKey, ReadOnlyReason
from lawgap.projects.connect import connect
from lawgap.projects.durable import copy_database, new_name, put_in_place, remove_leftovers
from lawgap.projects.handle import Project, opened, writing
from lawgap.projects.inspect import Age, check_pages, check_readable, check_schema, header_of
from lawgap.projects.lock import Held, Lock, give_back, lock_path, take_lock
from lawgap.projects.meta import meta, new_meta, put_meta
from lawgap.projects.migrate import MIGRATIONS, Migrations, migrate
from lawgap.projects.refusals import refused, told
from lawgap.projects.rows import remove_unused
from lawgap.projects.schema import make_tables

ENDING = ".lawgap"


def create(path: Path, *, version: str, overwrite: bool = False, untitled: bool = False) -> Project:
    """A new project without countries, open. ``version`` is LawGap's."""
    with told(path):
        new = new_name(path)
        with ExitStack() as stack:
            lock = _lock_target(path, overwrite=overwrite)
            stack.callback(give_back, lock)
            stack.callback(new.unlink, missing_ok=True)
            connection = connect(new, write=True, create=True)
            try:
                connection.execute("BEGIN")
                make_tables(connection)
                put_meta(connection, new_meta(version))
                connection.execute("COMMIT")
            finally:
                connection.close()
            put_in_place(new, path)
            project = Project(connect(path, write=True), path, lock=lock, untitled=untitled)
            stack.pop_all()  # the lock stays
        return project


def open_(
    path: Path,
    *,
    backups: Path,
    read_only: bool = False,
    take_over: bool = False,
    untitled: bool = False,
    prepared: Prepared | None = None,
    migrations: Migrations = MIGRATIONS,
) -> Project:
    """The project at ``path``, looked at before use. ``backups``: the folder for dated copies."""
    with told(path):
        age = header_of(path).age
        reason = ReadOnlyReason.ASKED if read_only else None
        if age is Age.NEWER:
            reason = ReadOnlyReason.NEWER
        lock, owner = None, None
        if reason is None:
            lock, reason, owner = _try_lock(path, take_over=take_over)
        with ExitStack() as stack:
            if lock:
                stack.callback(give_back, lock)
            if age is Age.OLDER:
                _refuse_older(path, reason)
                migrate(path, backups=backups, migrations=migrations)
            if lock:
                remove_leftovers(path)
            connection = _looked_at(path, age, write=lock is not None, prepared=prepared)
            stack.callback(connection.close)
            project = Project(
                connection,
                path,
                lock=lock,
                read_only=reason,
                locked_by=owner,
                untitled=untitled,
                lenient=age is Age.NEWER,
            )
            if lock:
                _tidy(project)
            stack.pop_all()  # the lock and the connection stay
        return project


def prepare(path: Path, *, backups: Path, migrations: Migrations = MIGRATIONS) -> Prepared:
    """Do what takes long before the project at ``path`` can be opened: look at all of it."""
    project = open_(path, backups=backups, migrations=migrations)
    close(project)
    return prepared_now(path)


def prepared_now(path: Path) -> Prepared:
    """The file as it is now, said to be in order."""
    with told(path):
        found = path.stat()
    return Prepared(path=path, size=found.st_size, changed=found.st_mtime_ns)


def close(project: Project) -> None:
    """Close the project and give its lock back."""
    with contextlib.suppress(sqlite3.Error):
        project.connection.close()
    if project.lock:
        give_back(project.lock)
        project.lock = None


def copy(source: Project, path: Path, *, overwrite: bool, same: bool) -> None:
    """Write all of a project to another file. ``same``: it is to be the same project there."""
    with told(path):
        if path.exists() and source.path.exists() and path.samefile(source.path):
            raise refused(
                "{name} is the project itself.", "exists", path, hint="Choose another name."
            )
        lock = _lock_target(path, overwrite=overwrite)
        new = new_name(path)
        try:
            copy_database(source.connection, new)
            if not source.lenient:
                _finish(new, same=same)
            put_in_place(new, path)
        finally:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            give_back(lock)


def copy_of_key(key: ProjectKey, path: Path, *, overwrite: bool, same: bool) -> None:
    """``copy`` for another process of the same window."""
    with opened(key) as project:
        copy(project, path, overwrite=overwrite, same=same)


def _lock_target(path: Path, *, overwrite: bool) -> Lock:
    """The lock of a file that is to be written anew."""
    if not path.parent.is_dir():
        raise refused(
            "The folder of {name} does not exist.",
            "no-folder",
            path,
            hint="Make the folder, or choose another one.",
        )
    if path.is_dir() or (path.exists() and not overwrite):
        raise refused("There is a file {name} already.", "exists", path)
    try:
        lock = take_lock(path)
    except Held as held:
        who = held.owner.user or "Somebody"
        raise refused(
            f"{who} has {{name}} open.", "target-open", path, hint="Choose another name."
        ) from held
    remove_leftovers(path)
    return lock


def _try_lock(
    path: Path, *, take_over: bool
) -> tuple[Lock | None, ReadOnlyReason | None, LockOwner | None]:
    """The lock, or why there is none and who has it."""
    if not os.access(path, os.W_OK):
        return None, ReadOnlyReason.NOT_WRITABLE, None
    try:
        return take_lock(path, take_over=take_over), None, None
    except Held as held:
        return None, ReadOnlyReason.LOCKED, held.owner
    except OSError:
        if lock_path(path).exists():  # somebody else's, which may not even be read
            return None, ReadOnlyReason.LOCKED, None
        return None, ReadOnlyReason.NOT_WRITABLE, None


def _refuse_older(path: Path, reason: ReadOnlyReason | None) -> None:
    if reason is not None:
        raise refused(
            "{name} was made by an older version of LawGap and must be moved on first.",
            "older",
            path,
            hint="Open it once where it may be written to.",
        )


def _looked_at(
    path: Path, age: Age, *, write: bool, prepared: Prepared | None
) -> sqlite3.Connection:
    """A connection to a file that was found in order."""
    connection = connect(path, write=write)
    with ExitStack() as stack:
        stack.callback(connection.close)
        if age is Age.NEWER:
            check_readable(connection, path)
        else:
            check_schema(connection, path)
        if prepared is None or prepared != prepared_now(path):
            check_pages(connection, path)
        meta(connection, path, lenient=age is Age.NEWER)
        stack.pop_all()
    return connection


def _tidy(project: Project) -> None:
    """Let go of what was interrupted: large parts written ahead, a journal that was not begun."""
    journal = project.path.with_name(f"{project.path.name}-journal")
    with writing(project) as connection:
        remove_unused(connection)
        if journal.exists():  # whoever writes next takes it along
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            connection.execute(f"PRAGMA user_version = {int(version)}")


def _finish(new: Path, *, same: bool) -> None:
    """A copy that is not the same project gets an id of its own."""
    connection = connect(new, write=True)
    try:
        if not same:
            about = meta(connection, new)
            connection.execute("BEGIN")
            put_meta(connection, replace(new_meta(about.version), created=about.created))
            connection.execute("COMMIT")
    finally:
        connection.close()
