"""The tables of a project file, and how its version is counted.

``user_version`` is ``MAJOR * 1000 + MINOR``. Another table or column raises MAJOR and needs a
migration; a new field of a stored value raises MINOR and needs none, since it has a default
(tests/unit/projects/test_schema.py holds the shape of what is stored). A file with a higher number
is a newer LawGap's.

Every row carries the CRC of its own content (``sum``): SQLite alone would not notice that a stray
bit turned one letter of a decision into another.
"""

from __future__ import annotations

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x4C574750  # "LWGP"
MAJOR: Final = 1
MINOR: Final = 0
VERSION: Final = MAJOR * 1000 + MINOR

LARGEST_BLOB: Final = 256 * 1024 * 1024  # bytes, unpacked
LARGEST_TEXT: Final = 4 * 1024 * 1024  # characters of a value that a window keeps
LARGEST_FIELD: Final = 100_000  # characters of a note or a reason

TABLES: Final = (
    """CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE blob (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 268435456),
        packed INTEGER NOT NULL CHECK (packed IN (0, 1)),
        data BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE country (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
        value TEXT NOT NULL,
        assessment TEXT REFERENCES blob (sha256),
        catalogue TEXT REFERENCES blob (sha256),
        sum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE statute (
        country TEXT NOT NULL REFERENCES country (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        value TEXT NOT NULL,
        content TEXT NOT NULL REFERENCES blob (sha256),
        original TEXT REFERENCES blob (sha256),
        corrections TEXT NOT NULL,
        sum INTEGER NOT NULL,
        PRIMARY KEY (country, id)
    ) STRICT""",
    """CREATE TABLE basis (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        used INTEGER NOT NULL CHECK (used IN (0, 1)),
        value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE finding (
        country TEXT NOT NULL REFERENCES country (id) ON DELETE CASCADE,
        criterion TEXT NOT NULL,
        place INTEGER NOT NULL,
        value TEXT NOT NULL,
        basis TEXT NOT NULL REFERENCES basis (sha256),
        sum INTEGER NOT NULL,
        PRIMARY KEY (country, criterion)
    ) STRICT""",
    """CREATE TABLE review (
        country TEXT NOT NULL REFERENCES country (id) ON DELETE CASCADE,
        criterion TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('proposed', 'confirmed', 'overridden', 'not-applicable', 'flagged')),
        stale INTEGER NOT NULL CHECK (stale IN (0, 1)),
        value TEXT NOT NULL,
        sum INTEGER NOT NULL,
        PRIMARY KEY (country, criterion)
    ) STRICT""",
    """CREATE TABLE act (
        number INTEGER PRIMARY KEY,
        grouped INTEGER NOT NULL,
        country TEXT NOT NULL REFERENCES country (id) ON DELETE CASCADE,
        criterion TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
        value TEXT NOT NULL,
        undone_when TEXT NOT NULL,
        undone_by TEXT NOT NULL,
        sum INTEGER NOT NULL
    ) STRICT""",
    """CREATE INDEX act_of_country ON act (country, state, number)""",
    """CREATE TABLE kept (
        key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
        value TEXT NOT NULL CHECK (length(value) <= 4194304),
        sum INTEGER NOT NULL
    ) STRICT""",
)

Schema = frozenset[tuple[str, str, str, str]]


def make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of a new project, and mark the file as one."""
    for statement in TABLES:
        connection.execute(statement)
    mark(connection)


def mark(connection: sqlite3.Connection) -> None:
    """Say in the file's header whose it is, and of which version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Everything that the file declares: tables, indexes, and whatever should not be there."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return frozenset((str(a), str(b), str(c), str(d)) for a, b, c, d in rows)


def expected_schema() -> Schema:
    """What a project of this version declares, and nothing else."""
    connection = sqlite3.connect(":memory:")
    try:
        make_tables(connection)
        return schema_of(connection)
    finally:
        connection.close()
