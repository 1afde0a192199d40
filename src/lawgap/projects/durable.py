"""A file put in the place of another: the old one or the new one is there, never half of one."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path
from typing import Final

from lawgap.projects.connect import connect

_STEP: Final = 2000  # pages copied at a time: nobody who writes waits longer
_SPARE: Final = 0.2  # of the pages: a copy with more that are empty is made smaller


def new_name(target: Path) -> Path:
    """A name beside the target for what is to take its place."""
    return target.with_name(f"~{target.name}.new-{secrets.token_hex(4)}")


def remove_leftovers(target: Path) -> None:
    """Delete what a crash left of files that were to take the target's place."""
    for path in target.parent.glob(f"~{glob_safe(target.name)}.new-*"):
        with contextlib.suppress(OSError):
            path.unlink()


def glob_safe(name: str) -> str:
    """The name so that a pattern finds that name alone."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database to a new file; the source may be written to meanwhile."""
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous = OFF")  # it counts from ``put_in_place`` on
        source.backup(copy, pages=_STEP)
        (spare,) = copy.execute("PRAGMA freelist_count").fetchone()
        (pages,) = copy.execute("PRAGMA page_count").fetchone()
        if spare > _SPARE * pages:
            copy.execute("VACUUM")
    finally:
        copy.close()


def put_in_place(new: Path, target: Path) -> None:
    """Let the new file, whole on the disk, be the target."""
    flush(new)
    _end_journal(target)
    os.replace(new, target)  # noqa: PTH105 - beside os.fsync
    flush_folder(target.parent)


def flush(path: Path) -> None:
    """Let the disk have all of the file."""
    file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(file)
    finally:
        os.close(file)


def flush_folder(folder: Path) -> None:
    """Let the disk have the names in the folder, where a system can do that."""
    with contextlib.suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _end_journal(target: Path) -> None:
    """Finish what a crash left of the old file, lest its journal be applied to the new one."""
    journal = target.with_name(f"{target.name}-journal")
    if not journal.exists():
        return
    with contextlib.suppress(sqlite3.Error):
        old = connect(target, write=True)
        try:
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            old.close()
    journal.unlink(missing_ok=True)
