"""A report on disk: whole or not at all.

The bytes go to a temporary file beside the target, are flushed to the disk, and take the target's
place in one step; until then the old file stays.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lawgap.model.comparison import Comparison
from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment
from lawgap.model.review import Review
from lawgap.reports.build import build_report
from lawgap.reports.clean_text import one_line
from lawgap.reports.csv_report import to_csv
from lawgap.reports.excel.workbook import to_xlsx
from lawgap.reports.json_report import to_json
from lawgap.reports.kinds import ENGLISH, BookKind, Format, MarkedFormat
from lawgap.reports.marked.copies import MarkedCopy, marked_copy
from lawgap.reports.marked.web_copy import to_html
from lawgap.reports.marked.word_copy import marked_docx
from lawgap.reports.report import Report
from lawgap.reports.word.document import WordChoices, to_docx, versions_docx
from lawgap.reports.word.versions import Versions
from lawgap.reports.words import load_words

_FULL: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')  # refused in names by some system
_NAME_LIMIT: Final = 60  # characters of a statute's name; four bytes each at most
_OPEN_ELSEWHERE: Final = frozenset({32, 33})  # Windows: sharing and lock violations


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoices:
    """What the user decides about a report. ``language``: code of a catalogue of words.

    ``comparison``: of an older version of the law with this one, for a sheet of the workbook;
    ``reviews``: what people said beside their decisions, by criterion.
    """

    language: str = ENGLISH
    word: WordChoices = field(default_factory=WordChoices)
    book: BookKind = BookKind.WORKBOOK
    comparison: Comparison | None = None
    reviews: Mapping[str, Review] = field(default_factory=dict)


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


def write_versions(versions: Versions, path: Path, *, choices: ReportChoices | None = None) -> None:
    """Write what lies between two versions of a law as a Word report to ``path``.

    Raises:
        ExportError: where it cannot be written; nothing half-written is left.
    """
    choices = choices or ReportChoices()
    target = checked_target(path)
    report = build_report(versions.comparison.new, load_words(choices.language))
    write_whole(versions_docx(versions, report, choices.word), target)


def write_marked(
    assessment: Assessment,
    folder: Path,
    *,
    kinds: Sequence[str] = ("docx", "html"),
    choices: ReportChoices | None = None,
) -> tuple[Path, ...]:
    """Write a marked copy of each statute into ``folder`` (made if it is not there).

    ``kinds``: some of ``MARKED_KINDS``. The names are the files' with ".marked.docx" behind them.

    Raises:
        ExportError: where one cannot be written; those written before it stay.
    """
    choices = choices or ReportChoices()
    report = _report(assessment, choices)
    make_folder(folder)
    names = _MarkedNames()
    written = []
    for statute in assessment.bundle.statutes:
        copy = marked_copy(report, statute)
        for kind in kinds:
            path = folder / names.name(statute.file, kind)
            write_whole(MARKED_KINDS[kind](copy, choices), path)
            written.append(path)
    return tuple(written)


def make_folder(folder: Path) -> None:
    """Make the folder where it is not there yet.

    Raises:
        ExportError: that is not possible.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        name = one_line(str(folder))
        hint = "Choose another name for the folder."
        raise ExportError(f"{name} is a file, not a folder.", hint=hint) from error
    except FileNotFoundError as error:
        parent = one_line(str(folder.parent))
        hint = "Create it first, or choose another folder."
        raise ExportError(f"The folder {parent} does not exist.", hint=hint) from error
    except (OSError, ValueError) as error:
        raise _explained(error, folder) from error


class _MarkedNames:
    """Names for marked copies: safe in every system, each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, file: str, kind: str) -> str:
        """For example "act.docx.marked.html"; a number behind a name that was given before."""
        stem = _UNSAFE.sub("-", one_line(file))[:_NAME_LIMIT].strip(" .-") or "statute"
        tries = (stem if n == 1 else f"{stem}-{n}" for n in itertools.count(1))
        names = (f"{stem}.marked.{kind}" for stem in tries)
        name = next(name for name in names if name.casefold() not in self._given)
        self._given.add(name.casefold())
        return name


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


def free_name(path: Path) -> str:
    """A name that no file beside ``path`` has: "report (2).docx"."""
    tries = (f"{path.stem} ({number}){path.suffix}" for number in itertools.count(2))
    return one_line(next(name for name in tries if not os.path.lexists(path.parent / name)))


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
            hint = f"Write to “{free_name(target)}”, or allow writing to it."
            raise ExportError(f"{name} is write-protected.", hint=hint)
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        raise _explained(error, path) from error
    return target


def _json(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_json(assessment, load_words(choices.language)).encode()


def _docx(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_docx(_report(assessment, choices), choices.word)


def _xlsx(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_xlsx(_report(assessment, choices), choices.book, comparison=choices.comparison)


def _csv(assessment: Assessment, choices: ReportChoices) -> bytes:
    return to_csv(_report(assessment, choices))


def _report(assessment: Assessment, choices: ReportChoices) -> Report:
    return build_report(assessment, load_words(choices.language), reviews=choices.reviews)


KINDS: Final[Mapping[str, Callable[[Assessment, ReportChoices], bytes]]] = {
    Format.JSON: _json,
    Format.WORD: _docx,
    Format.EXCEL: _xlsx,
    Format.CSV: _csv,
}
"""What writes each format of a report."""


def _marked_docx(copy: MarkedCopy, choices: ReportChoices) -> bytes:
    return marked_docx(copy, choices.word.paper)


def _marked_html(copy: MarkedCopy, _choices: ReportChoices) -> bytes:
    return to_html(copy)


MARKED_KINDS: Final[Mapping[str, Callable[[MarkedCopy, ReportChoices], bytes]]] = {
    MarkedFormat.WORD: _marked_docx,
    MarkedFormat.PAGE: _marked_html,
}
"""What writes each format of a marked copy."""


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
        hint = f"Close it in Word or Excel, or write to “{free_name(target)}”."
        return ExportError(f"{path} is open in another program.", hint=hint)
    if number in _FULL:
        hint = "Free some space, or choose another disk. Nothing was changed."
        return ExportError(f"The disk is full: {path} could not be written.", hint=hint)
    if number in (errno.EACCES, errno.EPERM):
        hint = "Choose a folder where you may write."
        if os.path.lexists(target):  # Windows says no more of a file that Word has open
            hint = f"Close it if it is open in Word or Excel, or write to “{free_name(target)}”."
        return ExportError(f"No permission to write {path}.", hint=hint)
    if number == errno.EROFS:
        hint = "Choose another folder."
        return ExportError(f"{path} is on a disk that cannot be written to.", hint=hint)
    if number == errno.ENAMETOOLONG or isinstance(error, ValueError):
        hint = "Choose a shorter and simpler name."
        return ExportError(f"“{path[:80]}” is no name for a file.", hint=hint)
    reason = os.strerror(number) if number else str(error)
    return ExportError(f"{path} could not be written: {reason}.", hint="Choose another place.")
