"""An SQLite connection to a project file, set up so that nothing in the file can act by itself.

A rollback journal and not a write-ahead log: the project stays one file whenever nothing is being
written, and it works on a network share. ``synchronous=EXTRA``: a step that has returned survives
the loss of power.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from lawgap.projects.schema import LARGEST_BLOB

PATIENCE: Final = 10.0  # seconds to wait for another process of the same window
_LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_BLOB + 1024 * 1024),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 100),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 10),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 1000),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 2),  # a deletion that takes along what hangs on it
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
_SAFE: Final = (
    "PRAGMA trusted_schema = OFF",  # no function of the schema may do harm
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",  # a disk that fails is then an error, not a signal
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
)
_DURABLE: Final = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",  # what was deleted does not linger in the file
)


def connect(path: Path, *, write: bool, create: bool = False) -> sqlite3.Connection:
    """A connection; without ``write`` nothing can change the file. Raises sqlite3.Error."""
    mode = "rwc" if create else "rw" if write else "ro"
    connection = sqlite3.connect(
        f"{_uri(path)}?mode={mode}", uri=True, isolation_level=None, timeout=PATIENCE
    )
    with ExitStack() as stack:
        stack.callback(connection.close)
        for limit, value in _LIMITS:
            connection.setlimit(limit, value)
        for pragma in (*_SAFE, *(_DURABLE if write else ("PRAGMA query_only = ON",))):
            connection.execute(pragma).fetchall()
        stack.pop_all()  # it stays open
    return connection


def _uri(path: Path) -> str:
    """The file's name as SQLite wants it, also of a Windows share."""
    name = path.absolute().as_posix()
    for sign, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        name = name.replace(sign, code)
    return f"file://{name}" if name.startswith("/") else f"file:///{name}"
