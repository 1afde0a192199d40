"""Who has a project open: a small file beside it, ``~NAME.lawgap.lock``.

Its words name the owner. That the owner lives is told by a lock that the system itself takes away
when a process ends, so neither a crash nor a wrong clock leaves a project locked on its own
computer. A lock of another computer is believed until the user says otherwise.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import os
import secrets
import sys
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.model.project import LockOwner
from lawgap.projects.codec import from_json, to_json

_LONGEST: Final = 4096  # bytes of a lock file
_FAR: Final = 1 << 30  # the byte that is locked on Windows, where locked bytes cannot be read
_UNSUPPORTED: Final = {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}
_TRIES: Final = 5


class Held(Exception):
    """Somebody else has the project open."""

    def __init__(self, owner: LockOwner) -> None:
        super().__init__(owner)
        self.owner = owner


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What stands in a lock file."""

    owner: LockOwner
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A lock that this process holds."""

    path: Path
    file: int  # descriptor
    token: str


def lock_path(project: Path) -> Path:
    """Where the lock of a project is."""
    return project.with_name(f"~{project.name}.lock")


def take_lock(project: Path, *, take_over: bool = False) -> Lock:
    """Lock the project for this process.

    ``take_over``: also where another computer's lock was left behind.

    Raises:
        Held: somebody has it open.
        OSError: no lock can be made there.
    """
    path = lock_path(project)
    for _ in range(_TRIES):
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        with ExitStack() as stack:
            stack.callback(os.close, file)
            taken = _take(path, file, take_over=take_over)
            if taken:  # else it was deleted meanwhile by its last owner
                stack.pop_all()
                return taken
    raise Held(_UNKNOWN)


def give_back(lock: Lock) -> None:
    """Unlock; the lock file is deleted where that is possible."""
    if sys.platform == "win32":  # an open file cannot be deleted there
        with contextlib.suppress(OSError):
            os.close(lock.file)
        with contextlib.suppress(OSError):
            lock.path.unlink()
    else:
        with contextlib.suppress(OSError):
            if _read(lock.path) == lock.token:
                lock.path.unlink()
        with contextlib.suppress(OSError):
            os.close(lock.file)


def is_ours(project: Path, token: str) -> bool:
    """Whether the lock with that token still holds."""
    return bool(token) and _read(lock_path(project)) == token


def is_left(project: Path) -> bool:
    """Whether nobody alive on this computer has the project open. The lock stays as it is."""
    path = lock_path(project)
    try:
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        words = _words(file)
        if not _exclude(file):
            return False
        return words is None or words.owner.host == _host() or not words.token
    finally:
        os.close(file)


def _take(path: Path, file: int, *, take_over: bool) -> Lock | None:
    """The lock on an open lock file; ``None`` where the file is no longer the one at ``path``."""
    words = _words(file)
    free = _exclude(file)
    if free is False or (free is None and words and _alive(words.owner)):
        raise Held(words.owner if words else _UNKNOWN)
    if not _same(path, file):
        return None
    words = _words(file)
    if words and words.token and words.owner.host != _host() and not take_over:
        raise Held(words.owner)
    return Lock(path=path, file=file, token=_sign(file))


def _sign(file: int) -> str:
    """Write who locks it now; gives the token."""
    token = secrets.token_hex(16)
    since = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    owner = LockOwner(user=_user(), host=_host(), pid=os.getpid(), since=since)
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, to_json(_Words(owner=owner, token=token), _Words).encode())
    os.fsync(file)
    return token


def _read(path: Path) -> str:
    """The token in the lock file; empty where there is none."""
    try:
        with path.open("rb") as file:
            words = _parsed(file.read(_LONGEST))
    except OSError:
        return ""
    return words.token if words else ""


def _words(file: int) -> _Words | None:
    os.lseek(file, 0, os.SEEK_SET)
    return _parsed(os.read(file, _LONGEST))


def _parsed(data: bytes) -> _Words | None:
    try:
        words = from_json(data.decode(), _Words)
    except (ProjectError, UnicodeDecodeError):
        return None
    owner = words.owner
    return replace(
        words,
        owner=LockOwner(
            user=_shown(owner.user),
            host=_shown(owner.host),
            pid=owner.pid,
            since=_shown(owner.since),
        ),
    )


def _shown(text: str) -> str:
    """A name that anyone may have written, fit to be shown on one line."""
    return "".join(sign for sign in text[:100] if sign.isprintable() and sign not in "<>&")


def _exclude(file: int) -> bool | None:
    """Take the system's lock: whether it was free; ``None`` where there are no such locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, _FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _UNSUPPORTED else False
    return True


def _same(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _alive(owner: LockOwner) -> bool:
    """Whether the process lives, as far as can be told; on another computer it is believed."""
    if owner.host != _host() or sys.platform == "win32":
        return True
    try:
        os.kill(owner.pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for this user's number
        return ""


def _host() -> str:
    uname = getattr(os, "uname", None)
    return _shown(uname().nodename if uname else os.environ.get("COMPUTERNAME", ""))


_UNKNOWN: Final = LockOwner(user="", host="", pid=0, since="")
