"""What a project says of itself, and the texts that a window keeps in it."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.projects.codec import from_json, to_json
from lawgap.projects.handle import Project, reading, writing
from lawgap.projects.refusals import damaged
from lawgap.projects.rows import check_sum, sum_of
from lawgap.projects.schema import LARGEST_TEXT

_ABOUT: Final = "about"
_LONGEST_KEY: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """A project's own id, when it was made (UTC), and LawGap's version that wrote to it last."""

    id: str
    created: str
    version: str


def new_meta(version: str) -> Meta:
    """That of a new project."""
    return Meta(id=uuid.uuid4().hex, created=now(), version=version)


def now() -> str:
    """The time as the history writes it: "2026-05-31T10:11:12Z"."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def put_meta(connection: sqlite3.Connection, about: Meta) -> None:
    """Write what the project says of itself."""
    text = to_json(about, Meta)
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?, ?)", (_ABOUT, text, sum_of(_ABOUT, text))
    )


def meta(connection: sqlite3.Connection, path: Path, *, lenient: bool = False) -> Meta:
    """What the project says of itself. Raises ProjectError where it says nothing."""
    row = connection.execute("SELECT value, sum FROM meta WHERE key = ?", (_ABOUT,)).fetchone()
    if row is None:
        raise damaged(path)
    check_sum(row[1], path, _ABOUT, row[0])
    about = from_json(row[0], Meta, lenient=lenient)
    if not (about.id.isalnum() and about.id.isascii() and len(about.id) <= 64):
        raise damaged(path)  # it becomes the name of a folder
    return about


def kept_texts(project: Project, beginning: str) -> Mapping[str, str]:
    """The texts kept under names that begin so, by name."""
    with reading(project) as connection:
        rows = connection.execute(
            "SELECT key, value, sum FROM kept WHERE substr(key, 1, ?) = ? ORDER BY key",
            (len(beginning), beginning),
        ).fetchall()
    for key, value, total in rows:
        check_sum(total, project.path, key, value)
    return {str(key): str(value) for key, value, _ in rows}


def keep_text(project: Project, key: str, text: str) -> None:
    """Keep a text under a name; an empty one takes it away."""
    if not 1 <= len(key) <= _LONGEST_KEY or len(text) > LARGEST_TEXT:
        raise ProjectError(
            "This is too large to be kept in a project.", hint="Keep less.", code="too-large"
        )
    key, text = (one.encode(errors="replace").decode() for one in (key, text))
    with writing(project) as connection:
        if text:
            row = (key, text, sum_of(key, text))
            connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", row)
        else:
            connection.execute("DELETE FROM kept WHERE key = ?", (key,))
