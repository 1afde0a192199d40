"""Dated copies of a project, in the user's own folder: they are there when a share is not.

They lie in a folder of the project's id, numbered, so that a clock that is set back puts none of
them in the wrong order.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.model.project import Backup, ProjectKey
from lawgap.projects.codec import from_json, to_json
from lawgap.projects.connect import connect
from lawgap.projects.durable import copy_database, flush_folder, new_name, put_in_place
from lawgap.projects.handle import opened
from lawgap.projects.inspect import Age, check_pages, header_of
from lawgap.projects.lock import Held, give_back, take_lock
from lawgap.projects.meta import meta, now
from lawgap.projects.refusals import refused, told

LAST: Final = 10
DAYS: Final = 14
LARGEST: Final = 2_000_000_000  # bytes of all copies of a project, as long as three are left
_WHERE: Final = "where.json"
_NAME: Final = re.compile(r"(\d{6})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.lawgap")  # 000012-2026-…
_DAMAGED: Final = 3  # damaged files that are kept
_ALWAYS: Final = 3  # copies that are kept however large they are
_OLD: Final = 3600  # seconds after which nobody works on a half-written copy any more


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """Where the project of a folder of copies was last, and its count of changes then."""

    path: str
    changes: int = -1


def back_up(key: ProjectKey, folder: Path) -> Backup | None:
    """A dated copy; ``None`` where nothing changed since the last one."""
    with opened(key) as project, told(folder):
        home = folder / meta(project.connection, key.path, lenient=project.lenient).id
        changes = _changes(key.path)
        if _where(home) == _Where(path=str(key.path.absolute()), changes=changes) and _all(home):
            return None
        return keep_copy(project.connection, key.path, folder, changes=changes)


def keep_copy(
    connection: sqlite3.Connection, path: Path, folder: Path, *, changes: int = -1
) -> Backup:
    """A dated copy of an open database, which is in order; old copies go."""
    home = folder / _id(connection, path)
    home.mkdir(parents=True, exist_ok=True)
    number = max((int(_number(one.path)) for one in _all(home)), default=0) + 1
    target = home / f"{number:06d}-{now().replace(':', '')}.lawgap"
    new = new_name(target)
    try:
        copy_database(connection, new)
        _refuse_damaged(new)
        put_in_place(new, target)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
    _put_where(home, _Where(path=str(path.absolute()), changes=changes))
    for old in _superfluous(_all(home)):
        with contextlib.suppress(OSError):
            old.path.unlink()
    _remove_halves(home)
    return _backup(target)


def backups_of(path: Path, folder: Path) -> tuple[Backup, ...]:
    """The dated copies of the project at ``path``, newest first; what is decided is counted."""
    found: list[Backup] = []
    with told(folder):
        if not folder.is_dir():
            return ()
        for home in folder.iterdir():
            if (where := _where(home)) and Path(where.path) == path.absolute():
                found += _all(home)
    newest_first = sorted(found, key=lambda one: one.path.name, reverse=True)
    return tuple(replace(one, decided=_decided(one.path)) for one in newest_first)


def restore(backup: Backup, path: Path, folder: Path) -> None:
    """Put a dated copy in the place of the project at ``path``, which must be closed.

    What is there is kept as a dated copy first; where it is damaged, as it is.
    """
    with told(path):
        try:
            lock = take_lock(path)
        except Held as held:
            raise refused("{name} is open.", "open", path, hint="Close it first.") from held
        new = new_name(path)
        try:
            if header_of(backup.path).age is Age.NEWER:
                raise refused("The copy was made by a newer LawGap.", "newer", path)
            _refuse_damaged(backup.path)
            if path.exists():
                _keep_present(path, folder, backup.path.parent)
            shutil.copyfile(backup.path, new)
            put_in_place(new, path)
        finally:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            give_back(lock)


def _id(connection: sqlite3.Connection, path: Path) -> str:
    """The project's id; of an older form, which may keep it elsewhere, a name made of its place."""
    try:
        return meta(connection, path, lenient=True).id
    except (ProjectError, sqlite3.Error):
        import hashlib

        return hashlib.sha256(str(path.absolute()).encode(errors="replace")).hexdigest()[:32]


def _keep_present(path: Path, folder: Path, home: Path) -> None:
    try:
        header_of(path)
        connection = connect(path, write=True)
        try:
            check_pages(connection, path)
            keep_copy(connection, path, folder)
        finally:
            connection.close()
    except (ProjectError, sqlite3.Error):
        damaged = home / f"damaged-{now().replace(':', '')}.bin"
        shutil.copyfile(path, damaged)
        flush_folder(home)
        for old in sorted(home.glob("damaged-*.bin"))[:-_DAMAGED]:
            old.unlink(missing_ok=True)


def _refuse_damaged(path: Path) -> None:
    """A copy that is not in order must never count as one."""
    header_of(path)
    connection = connect(path, write=False)
    try:
        check_pages(connection, path)
    finally:
        connection.close()


def _changes(path: Path) -> int:
    """SQLite's own count of the transactions that changed the file."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(28)[24:28], "big")


def _all(home: Path) -> list[Backup]:
    """The copies in a folder, oldest first."""
    if not home.is_dir():
        return []
    paths = sorted(path for path in home.iterdir() if _NAME.fullmatch(path.name))
    return [_backup(path) for path in paths]


def _backup(path: Path) -> Backup:
    found = _NAME.fullmatch(path.name)
    day, *clock = found.groups()[1:] if found else ("", "")
    made = f"{day}T{':'.join(clock)}Z"
    return Backup(path=path, made=made, size=path.stat().st_size)


def _decided(path: Path) -> int:
    """How many findings are decided in a copy; -1 where it cannot be read."""
    try:
        connection = connect(path, write=False)
        try:
            (count,) = connection.execute(
                "SELECT count(*) FROM review WHERE state NOT IN ('proposed', 'flagged')"
            ).fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return -1
    return int(count)


def _number(path: Path) -> str:
    return path.name.split("-", maxsplit=1)[0]


def _superfluous(copies: Sequence[Backup]) -> list[Backup]:
    """Those beyond the last ones and the last one of each of the last days, or too large."""
    by_day = {one.made[:10]: one for one in copies}  # the last of each day stays
    days = [one for _, one in sorted(by_day.items(), key=lambda pair: _number(pair[1].path))]
    wanted = {one.path for one in (*copies[-LAST:], *days[-DAYS:])}
    kept: set[Path] = set()
    size = 0
    for one in reversed([one for one in copies if one.path in wanted]):  # the newest first
        size += one.size
        if len(kept) < _ALWAYS or size <= LARGEST:
            kept.add(one.path)
    return [one for one in copies if one.path not in kept]


def _remove_halves(home: Path) -> None:
    """Delete copies that were being written when the computer stopped."""
    for path in home.glob("~*.new-*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD:
                path.unlink()


def _where(home: Path) -> _Where | None:
    try:
        return from_json((home / _WHERE).read_text(encoding="utf-8"), _Where)
    except (OSError, UnicodeDecodeError, ProjectError):
        return None


def _put_where(home: Path, where: _Where) -> None:
    new = home / f"{_WHERE}.new"
    new.write_text(to_json(where, _Where), encoding="utf-8")
    new.replace(home / _WHERE)
