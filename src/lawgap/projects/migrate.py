"""An older file is moved on to this version's form: on a copy, which then takes its place."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.projects.backups import keep_copy
from lawgap.projects.connect import connect
from lawgap.projects.durable import copy_database, new_name, put_in_place
from lawgap.projects.inspect import check_pages, check_schema, header_of
from lawgap.projects.refusals import refused
from lawgap.projects.schema import MAJOR, mark

Migrations = Mapping[int, Callable[[sqlite3.Connection], None]]
"""By the major version of a file, what makes it one of the next."""

MIGRATIONS: Final[Migrations] = {}


def migrate(path: Path, *, backups: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Move the file at ``path``, which is locked, on to this version; a dated copy is kept.

    Raises:
        ProjectError: it is too old, or does not become what it should; it is as it was then.
    """
    new = new_name(path)
    source = connect(path, write=True)  # so that a journal that a crash left is applied
    try:
        check_pages(source, path)
        keep_copy(source, path, backups)
        copy_database(source, new)
        _move_on(new, path, migrations)
        source.close()
        put_in_place(new, path)
    finally:
        source.close()
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def _move_on(new: Path, path: Path, migrations: Migrations) -> None:
    connection = connect(new, write=True)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")  # while tables are made anew
        connection.execute("BEGIN")
        for major in range(header_of(new).version // 1000, MAJOR):
            if major not in migrations:
                raise _too_old(path)
            migrations[major](connection)
        mark(connection)
        connection.execute("COMMIT")
        check_schema(connection, path)
        check_pages(connection, path)
    finally:
        connection.close()


def _too_old(path: Path) -> ProjectError:
    return refused(
        "{name} was made by a version of LawGap that this one no longer knows.",
        "too-old",
        path,
        hint="Open it once with a version in between.",
    )
