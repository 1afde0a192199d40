"""The words of a project's statutes and criteria, indexed in the user's own folder.

Outside the project file: that stays small, and needs no table whose inner form a stranger could
have tampered with. An index that is lost or damaged is simply made again.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from lawgap.model.checklist import Catalogue
from lawgap.model.statute import Progress, Statute, no_progress
from lawgap.projects.folding import fold, joined
from lawgap.projects.handle import Project, reading
from lawgap.projects.loaded import decoded
from lawgap.projects.meta import meta
from lawgap.projects.rows import blob

_FORM: Final = 2  # raised where an index is to be made otherwise
_MOST: Final = 20  # indexes that are kept
_TABLES: Final = (
    "CREATE TABLE part (id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE)",
    """CREATE TABLE place (id INTEGER PRIMARY KEY, part INTEGER, name TEXT, number INTEGER,
        start INTEGER, title TEXT, body TEXT)""",
    "CREATE INDEX place_of_part ON place (part)",
    """CREATE VIRTUAL TABLE words USING fts5(folded, content='',
        tokenize='unicode61 remove_diacritics 2')""",
)


def index_path(folder: Path, project: Project) -> Path:
    """Where the index of a project is."""
    with reading(project) as connection:
        return folder / f"{meta(connection, project.path, lenient=project.lenient).id}.db"


def wanted_parts(project: Project) -> dict[str, type[Statute | Catalogue]]:
    """What is to be indexed, by hash, smallest first where it matters little."""
    with reading(project) as connection:
        catalogues = connection.execute(
            "SELECT DISTINCT catalogue FROM country WHERE catalogue IS NOT NULL"
        ).fetchall()
        statutes = connection.execute("SELECT DISTINCT content FROM statute").fetchall()
    found: dict[str, type[Statute | Catalogue]] = {row[0]: Catalogue for row in catalogues}
    return {**found, **{row[0]: Statute for row in statutes}}


def update_index(project: Project, folder: Path, *, progress: Progress = no_progress) -> None:
    """Index what is new in the project, and let go of what is no longer in it.

    Raises ProjectError where the project cannot be read; sqlite3.Error where the index cannot be
    written, which harms nothing.
    """
    path = index_path(folder, project)
    wanted = wanted_parts(project)
    folder.mkdir(parents=True, exist_ok=True)
    with _written(path) as index:
        had = {row[0]: row[1] for row in index.execute("SELECT sha256, id FROM part")}
        for sha256 in had.keys() - wanted.keys():
            _forget(index, had[sha256])
        new = [sha256 for sha256 in wanted if sha256 not in had]
        for done, sha256 in enumerate(new):
            progress(done, len(new), "")
            with reading(project) as connection:
                data = blob(connection, sha256, project.path)
            _add(index, sha256, list(_rows(project, decoded(project, data, wanted[sha256]))))
    _forget_old_indexes(folder)


def missing_parts(index: sqlite3.Connection, wanted: Mapping[str, object]) -> list[str]:
    """What is not indexed yet."""
    had = {row[0] for row in index.execute("SELECT sha256 FROM part")}
    return [sha256 for sha256 in wanted if sha256 not in had]


@contextmanager
def opened_index(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The index to search in; ``None`` where there is none of this form."""
    try:
        connection = (
            sqlite3.connect(path, isolation_level=None, timeout=0.2) if path.exists() else None
        )
    except sqlite3.Error:
        connection = None
    try:
        if connection and _form(connection) != _FORM:
            yield None
        else:
            yield connection
    finally:
        if connection:
            connection.close()


@contextmanager
def _written(path: Path) -> Iterator[sqlite3.Connection]:
    """The index to write to, made anew where it is damaged or of another form."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        if _form(connection) != _FORM:
            connection.close()
            path.unlink(missing_ok=True)
            connection = sqlite3.connect(path, isolation_level=None)
            for statement in _TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_FORM}")
        connection.execute("PRAGMA synchronous = OFF")  # it can be made again
        yield connection
    finally:
        connection.close()


def _form(connection: sqlite3.Connection) -> int:
    """The form of an index; -1 where it is none."""
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError:
        return -1


_Row = tuple[str, int, int, str, str]  # name, number, start, title, body


def _rows(project: Project, part: Statute | Catalogue) -> Iterator[_Row]:
    """What is to be found of a statute, or of the criteria in every language that they have."""
    if isinstance(part, Statute):
        yield from _of_statute(part)
    else:
        versions = (part, *project.in_languages(part))
        yield from dict.fromkeys(row for version in versions for row in _of_catalogue(version))


def _add(index: sqlite3.Connection, sha256: str, rows: Sequence[_Row]) -> None:
    """Index a statute or the criteria of a catalogue, all or nothing."""
    index.execute("BEGIN IMMEDIATE")
    try:
        cursor = index.execute("INSERT OR IGNORE INTO part (sha256) VALUES (?)", (sha256,))
        if cursor.rowcount == 1:
            _add_rows(index, int(cursor.lastrowid or 0), rows)
        index.execute("COMMIT")
    finally:
        if index.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                index.execute("ROLLBACK")


def _add_rows(index: sqlite3.Connection, part: int, rows: Sequence[_Row]) -> None:
    (last,) = index.execute("SELECT coalesce(max(id), 0) FROM place").fetchone()
    numbered = [(last + at, part, *map(_storable, row)) for at, row in enumerate(rows, 1)]
    index.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)", numbered)
    index.executemany(
        "INSERT INTO words (rowid, folded) VALUES (?, ?)",
        [(row[0], _folded(str(row[5]), str(row[6]))) for row in numbered],
    )


def _forget(index: sqlite3.Connection, part: int) -> None:
    index.execute("BEGIN IMMEDIATE")
    rows = index.execute("SELECT id, title, body FROM place WHERE part = ?", (part,)).fetchall()
    index.executemany(
        "INSERT INTO words (words, rowid, folded) VALUES ('delete', ?, ?)",
        [(id_, _folded(title, body)) for id_, title, body in rows],
    )
    index.execute("DELETE FROM place WHERE part = ?", (part,))
    index.execute("DELETE FROM part WHERE id = ?", (part,))
    index.execute("COMMIT")


def _folded(title: str, body: str) -> str:
    return fold(f"{title}\n{body}")


def _of_statute(statute: Statute) -> Iterator[_Row]:
    for number, unit in enumerate(statute.provisions):
        body = statute.quote(unit.own)
        if body.strip():
            heading = unit.heading or _heading_above(statute, unit.article)
            yield (statute.id, number, unit.own.start, f"{unit.label}  {heading}".strip(), body)


def _heading_above(statute: Statute, article: int) -> str:
    return statute.provisions[article].heading if article >= 0 else ""


def _of_catalogue(catalogue: Catalogue) -> Iterator[_Row]:
    for one in catalogue.criteria.values():
        parts = (one.requirement, *(element.label for element in one.elements))
        yield (one.id, -1, 0, one.title, joined(parts))


def _storable(value: object) -> object:
    """A text without halves of surrogate pairs, which SQLite does not take; offsets stay."""
    if not isinstance(value, str):
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16-le", "replace").decode("utf-16-le", "replace")
    return value


def _forget_old_indexes(folder: Path) -> None:
    with contextlib.suppress(OSError):
        found = sorted(folder.glob("*.db"), key=lambda path: path.stat().st_mtime)
        for path in found[:-_MOST]:
            path.unlink(missing_ok=True)
