"""A report on disk: whole or not at all.

The bytes go to a temporary file beside the target, are flushed to the disk, and take the target's
place in one step; until then the old file stays.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment
from lawgap.reports.build import build_report
from lawgap.reports.clean_text import one_line
from lawgap.reports.docx import WordChoices, to_docx
from lawgap.reports.json_report import to_json
from lawgap.reports.words import ENGLISH, load_words
from lawgap.reports.xlsx import to_xlsx

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_OPEN_ELSEWHERE: Final = frozenset({32, 33})  # Windows: sharing and lock violations


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoices:
    """What the user decides about a report. ``language``: code of a catalogue of words."""

    language: str = ENGLISH
    word: WordChoices = field(default_factory=WordChoices)


def write_report(
    assessment: Assessment, path: Path, *, kind: str, choices: ReportChoices | None = None
) -> None:
    """Write the report of a kind ("json", "docx", "xlsx") to ``path``, replacing a file there.

    Raises:
        ExportError: where it cannot be written; nothing half-written is left.
    """
    make = KINDS.get(kind)
    if make is None:
        hint = f"Choose one of: {', '.join(KINDS)}."
        raise ExportError(f"There is no report format {kind!r}.", hint=hint, code="bad-format")
    target = checked_target(path)
    write_whole(make(assessment, choices or ReportChoices()), target)


def write_whole(data: bytes, path: Path) -> None:
    """Put the bytes at ``path`` in one step.

    Raises:
        ExportError: where that is not possible; the old file, if any, stays as it was.
    """
    path = checked_target(path)
    temporary = path.parent / f".lawgap-{secrets.token_hex(6)}.tmp"
    try:
        _write_flushed(data, temporary)
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise _explained(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def checked_target(path: Path) -> Path:
    """The real place of the target, checked before a report is made in vain.

    Raises:
        ExportError: where it can be seen that nothing can be written there.
    """
    name = one_line(str(path))
    try:
        target = Path(os.path.realpath(path))  # a link stays a link to the new file
        if target.is_dir():
            hint = "Name a file in it, for example report.docx."
            raise ExportError(f"{name} is a folder.", hint=hint)
        if not target.parent.is_dir():
            hint = "Create it first, or choose another folder."
            raise ExportError(f"The folder {one_line(str(path.parent))} does not exist.", hint=hint)
        if target.exists() and not target.is_file():
            raise ExportError(f"{name} is not an ordinary file.", hint="Choose another name.")
        if target.exists() and not os.access(target, os.W_OK):
            hint = "Choose another name, or allow writing to it."
            raise ExportError(f"{name} is write-protected.", hint=hint)
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        raise _explained(error, path) from error
    return target


def _json(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_json(assessment, load_words(choices.language)).encode()


def _docx(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_docx(build_report(assessment, load_words(choices.language)), choices.word)


def _xlsx(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_xlsx(build_report(assessment, load_words(choices.language)))


KINDS: Final[Mapping[str, Callable[[Assessment, ReportChoices], bytes]]] = {
    "json": _json,
    "docx": _docx,
    "xlsx": _xlsx,
}
"""Every format that a report can be written in: add one here."""


def _write_flushed(data: bytes, path: Path) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last; systems that cannot do so are left alone."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network folders refuse; the file itself is on the disk
    finally:
        os.close(handle)


def _explained(error: OSError | ValueError, target: Path) -> ExportError:
    """What happened and what to do, in one line."""
    path = one_line(str(target))
    number = error.errno if isinstance(error, OSError) else None
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE or number == errno.EBUSY:
        hint = "Close it in Word or Excel, or choose another name."
        return ExportError(f"{path} is open in another program.", hint=hint)
    if number in _FULL:
        hint = "Free some space, or choose another disk. Nothing was changed."
        return ExportError(f"The disk is full: {path} could not be written.", hint=hint)
    if number in (errno.EACCES, errno.EPERM):
        hint = "Choose a folder where you may write; close the file if it is open elsewhere."
        return ExportError(f"No permission to write {path}.", hint=hint)
    if number == errno.EROFS:
        hint = "Choose another folder."
        return ExportError(f"{path} is on a disk that cannot be written to.", hint=hint)
    if number == errno.ENAMETOOLONG or isinstance(error, ValueError):
        hint = "Choose a shorter and simpler name."
        return ExportError(f"“{path[:80]}” is no name for a file.", hint=hint)
    reason = os.strerror(number) if number else str(error)
    return ExportError(f"{path} could not be written: {reason}.", hint="Choose another place.")
