"""Untitled projects: working files in the user's own folder, found again after a crash."""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from lawgap.model.errors import ProjectError
from lawgap.model.project import Recoverable
from lawgap.projects.connect import connect
from lawgap.projects.inspect import header_of
from lawgap.projects.lock import is_left, lock_path
from lawgap.projects.meta import now
from lawgap.projects.refusals import told
from lawgap.projects.reviews import count_acts


def working_file(folder: Path) -> Path:
    """A name for a new untitled project; its folder is made."""
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    stamp = now().replace(":", "").replace("Z", "")
    return folder / f"untitled-{stamp}-{secrets.token_hex(3)}.lawgap"


def is_untitled(path: Path, folder: Path) -> bool:
    """Whether the path is that of an untitled project."""
    return path.absolute().parent == folder.absolute()


def left_behind(folder: Path) -> tuple[Recoverable, ...]:
    """Untitled projects that nobody has open and in which there is something, newest first."""
    if not folder.is_dir():
        return ()
    left = (path for path in sorted(folder.glob("untitled-*.lawgap")) if is_left(path))
    found = [one for path in left if (one := _recoverable(path))]
    return tuple(sorted(found, key=lambda one: (one.changed, one.path.name), reverse=True))


def throw_away(path: Path) -> None:
    """Delete an untitled project with what lies beside it."""
    with told(path):
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        lock_path(path).unlink(missing_ok=True)


def _recoverable(path: Path) -> Recoverable | None:
    """What is in a file that was left; ``None`` where nothing was ever put into it."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        header_of(path)
        connection = connect(path, write=True)  # which applies a journal that was left
        try:
            rows = connection.execute("SELECT name FROM country ORDER BY place").fetchall()
            acts = count_acts(connection)
        finally:
            connection.close()
    except (OSError, sqlite3.Error, ProjectError):
        return None  # it stays on the disk: a newer LawGap may know it
    if not rows:
        with contextlib.suppress(ProjectError):
            throw_away(path)
        return None
    return Recoverable(
        path=path,
        changed=changed.isoformat(timespec="seconds").replace("+00:00", "Z"),
        countries=tuple(str(row[0]) for row in rows),
        acts=acts,
    )
