"""A project file is looked at before it is used: it may come from anyone."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

from lawgap.projects.refusals import damaged, refused
from lawgap.projects.schema import (
    APPLICATION_ID,
    MAJOR,
    VERSION,
    expected_schema,
    make_tables,
    schema_of,
)

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_LARGEST: Final = 64 * 1024**3  # bytes
_COLUMNS: Final = "SELECT name FROM pragma_table_info(?)"


class Age(Enum):
    """How a file's form relates to this version's."""

    OLDER = auto()  # must be moved on
    SAME = auto()
    NEWER = auto()  # may be read at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the first 100 bytes tell."""

    version: int

    @property
    def age(self) -> Age:
        """Whether it is of this version: a lower minor number is."""
        if self.version > VERSION:
            return Age.NEWER
        return Age.SAME if self.version // 1000 == MAJOR else Age.OLDER


def header_of(path: Path) -> Header:
    """The header of a project file, read without SQLite.

    Raises:
        ProjectError: it is no project.
        OSError: it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        data = file.read(_HEADER)
    if not path.is_file() or len(data) < _HEADER or not data.startswith(_MAGIC):
        raise _no_project(path)
    if int.from_bytes(data[68:72], "big") != APPLICATION_ID:
        raise _no_project(path)
    if size > _LARGEST:
        raise refused("{name} is larger than a project may be.", "too-large", path)
    journal, encoding = data[18:20], int.from_bytes(data[56:60], "big")
    if journal != b"\1\1" or encoding != 1:  # a write-ahead log, or not UTF-8: never ours
        raise damaged(path)
    version = int.from_bytes(data[60:64], "big")
    if not 0 <= version < 2**31:
        raise damaged(path)
    return Header(version=version)


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ProjectError where the file declares anything but this version's tables."""
    if schema_of(connection) != expected_schema():
        raise damaged(path)


def check_readable(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ProjectError where a newer file cannot be read as one of this version.

    It may have more tables, indexes and columns; nothing that acts by itself.
    """
    declared = schema_of(connection)
    tables = {name for kind, name, _, sql in declared if kind == "table" and _plain(sql)}
    harmless = all(
        kind == "index" or (kind == "table" and _plain(sql)) for kind, _, _, sql in declared
    )
    needed = {name for kind, name, _, _ in expected_schema() if kind == "table"}
    if not harmless or not needed <= tables or not _has_columns(connection):
        raise refused(
            "{name} was made by a newer version of LawGap, which this one cannot read.",
            "newer",
            path,
            hint="Install the newer version.",
        )


def check_pages(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ProjectError where SQLite finds its own pages in disorder."""
    if mistakes_of_pages(connection):
        raise damaged(path)


def mistakes_of_pages(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite says is wrong with its pages; empty: nothing."""
    rows = [str(row[0]) for row in connection.execute("PRAGMA quick_check(20)")]
    return () if rows == ["ok"] else tuple(rows)


def _plain(sql: str) -> bool:
    """Whether the words that declare a table make an ordinary one."""
    words = sql.upper()
    return words.startswith("CREATE TABLE") and "GENERATED" not in words and " AS (" not in words


def _has_columns(connection: sqlite3.Connection) -> bool:
    empty = sqlite3.connect(":memory:")
    try:
        make_tables(empty)
        names = [
            row[0] for row in empty.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return all(
            {row[0] for row in empty.execute(_COLUMNS, (name,))}
            <= {row[0] for row in connection.execute(_COLUMNS, (name,))}
            for name in names
        )
    finally:
        empty.close()


def _no_project(path: Path) -> Exception:
    return refused(
        "{name} is no LawGap project.",
        "no-project",
        path,
        hint="Choose a file that ends in .lawgap.",
    )
