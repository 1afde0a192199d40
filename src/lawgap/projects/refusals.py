"""What SQLite and the system refuse, as errors that a user can act on."""

from __future__ import annotations

import errno
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError

_KEPT = "Everything up to the last step is kept."
_BY_SQLITE: Final = {
    sqlite3.SQLITE_FULL: ("The disk is full: {name} could not be written.", "disk-full"),
    sqlite3.SQLITE_READONLY: ("{name} may not be written to.", "read-only"),
    sqlite3.SQLITE_BUSY: ("Another program is using {name}.", "busy"),
    sqlite3.SQLITE_LOCKED: ("Another program is using {name}.", "busy"),
    sqlite3.SQLITE_CORRUPT: ("{name} is damaged.", "damaged"),
    sqlite3.SQLITE_NOTADB: ("{name} is no LawGap project, or it is damaged.", "damaged"),
    sqlite3.SQLITE_IOERR: ("{name} cannot be reached, or its disk fails.", "unreachable"),
    sqlite3.SQLITE_CANTOPEN: ("{name} cannot be reached.", "unreachable"),
    sqlite3.SQLITE_TOOBIG: ("A part of {name} is larger than a project may hold.", "too-large"),
    sqlite3.SQLITE_PERM: ("{name} may not be opened.", "not-permitted"),
    sqlite3.SQLITE_NOMEM: ("There is not enough memory for {name}.", "no-memory"),
}
_UNCLOSED: Final = frozenset({"SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY"})
_HINTS: Final = {
    "disk-full": f"Make room, or save the project on another disk. {_KEPT}",
    "read-only": "Save it under another name, in a folder where you may write.",
    "busy": f"Wait a moment and do it again. {_KEPT}",
    "damaged": "Restore a backup of it.",
    "unreachable": f"Check that the disk or the network share is there. {_KEPT}",
    "too-large": "Leave the largest file out.",
    "not-permitted": "Ask whoever owns it for the right to open it.",
    "no-memory": "Close other programs and try again.",
    "open-it": "Open it once where it may be written to; its last whole step comes back then.",
    "no-country": "Choose a country that is in the project.",
    "too-many": "Begin another project.",
    "newer": "Install the newer version.",
    "exists": "Choose another name, or say that it may be replaced.",
    "missing": "It may have been moved, renamed or deleted.",
}
_FULL: Final = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN: Final = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Let an error of SQLite or of the system, about the project at ``path``, be a ProjectError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except (zlib.error, UnicodeError) as error:  # SQLite's own words may hold a damaged name
        raise damaged(path) from error
    except OSError as error:
        raise _of_system(error, path) from error
    except MemoryError as error:
        raise _refusal("There is not enough memory for {name}.", "no-memory", path) from error


def damaged(path: Path) -> ProjectError:
    """The error that says that a project's content does not fit together."""
    return _refusal("{name} is damaged.", "damaged", path)


def refused(message: str, code: str, path: Path, *, hint: str = "") -> ProjectError:
    """An error with ``{name}`` in its message put in."""
    error = _refusal(message, code, path)
    return ProjectError(error.message, hint=hint or error.hint, code=code)


def _of_sqlite(error: sqlite3.Error, path: Path) -> ProjectError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the part that details it
    if isinstance(error, sqlite3.IntegrityError):
        return damaged(path)
    if getattr(error, "sqlite_errorname", "") in _UNCLOSED:
        return _refusal("{name} was not closed properly when it was written last.", "open-it", path)
    default = ("{name} is damaged, or no LawGap project.", "damaged")
    return _refusal(*_BY_SQLITE.get(code, default), path)


def _of_system(error: OSError, path: Path) -> ProjectError:
    if isinstance(error, FileNotFoundError):
        return _refusal("{name} is not there.", "missing", path)
    if error.errno in _FULL:
        return _refusal(*_BY_SQLITE[sqlite3.SQLITE_FULL], path)
    if error.errno in _FORBIDDEN:
        return _refusal("{name} may not be read or written.", "not-permitted", path)
    return _refusal("{name} cannot be reached, or its disk fails.", "unreachable", path)


def _refusal(message: str, code: str, path: Path) -> ProjectError:
    name = f"“{path.name}”"
    return ProjectError(message.replace("{name}", name), hint=_HINTS.get(code, ""), code=code)
