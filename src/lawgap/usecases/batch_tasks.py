"""The jurisdictions of a batch: where they lie, how their results are called, what is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from lawgap import __version__
from lawgap.data import data_dir
from lawgap.model.errors import ReadError
from lawgap.model.jurisdictions import Judgement
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Problem
from lawgap.settings import Settings
from lawgap.usecases.catalogue import choose, is_file_name
from lawgap.usecases.export import ExportChoices, refuse_bad_folder
from lawgap.usecases.files import files_to_read, readable_endings

if TYPE_CHECKING:
    from lawgap.comparison.opened import StoredSurvey

RESULT = ".survey.json"
"""How the name of a result's file ends."""

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_ZIP = ".zip"
_NAME_LIMIT = 80  # characters of a file's name


class State(StrEnum):
    """What became of a jurisdiction."""

    CHECKED = "checked"
    KEPT = "kept"  # nothing had changed since its last check
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRequest:
    """What to check: every folder (and zip file) in ``folder`` is a jurisdiction.

    ``output``: the folder for the results, made where it is not there. ``only``: the names of those
    folders that are wanted; empty: all. ``kind``: also write this report of each ("docx"); empty:
    none. ``workers``: processes, 0 for one on each core.
    """

    folder: Path
    output: Path
    only: tuple[str, ...] = ()
    checklists: tuple[str, ...] = ()
    choices: ReadChoices = field(default_factory=ReadChoices)
    kind: str = ""
    report: ExportChoices = field(default_factory=ExportChoices)
    workers: int = 0
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One jurisdiction to check, and where its result and its report go."""

    name: str
    path: Path
    key: str
    result: Path
    report: Path | None
    size: int  # bytes of its files


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one jurisdiction. ``counts``: criteria by judgement."""

    name: str
    state: State
    counts: Mapping[Judgement, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unread: int = 0  # files that could not be read
    error: str = ""
    result: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JurisdictionFolders:
    """The jurisdictions that a folder holds, and the files in it that belong to none."""

    folders: tuple[Path, ...]
    loose: tuple[Path, ...]


def jurisdictions_in(folder: Path) -> JurisdictionFolders:
    """The folders (and zip files) in ``folder`` that hold statutes, and its loose files.

    Raises:
        ReadError: it is no folder, or cannot be read.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError as error:
        raise ReadError(
            f"{folder} cannot be read as a folder: {error.strerror}.",
            hint="Give a folder that holds one folder for each jurisdiction.",
            code="no-folder",
        ) from error
    shown = [path for path in entries if not path.name.startswith((".", "~$"))]
    return JurisdictionFolders(
        folders=tuple(path for path in shown if _is_jurisdiction(path)),
        loose=tuple(path for path in shown if _is_loose(path)),
    )


def tasks_of(request: BatchRequest) -> tuple[Task, ...]:
    """The jurisdictions of the request with their keys, in the order of their names.

    Raises:
        ReadError: there is none.
        ChecklistError: a checklist is wrong.
        ExportError: the results would lie among the statutes.
    """
    refuse_bad_folder(request.output, inputs=(request.folder,))
    found = [
        path
        for path in jurisdictions_in(request.folder).folders
        if not request.only or path.name in request.only
    ]
    if not found:
        raise ReadError(
            f"{request.folder} holds no folder of statutes.",
            hint="Put each jurisdiction's statutes into a folder of its own in it.",
            code="no-jurisdictions",
        )
    common = _common_key(request)
    names = _apart(_UNSAFE.sub("-", _stem(path)) for path in found)
    titles = _apart(_stem(path) for path in found)
    return tuple(
        _task(request, path, title, name, common)
        for path, title, name in zip(found, titles, names, strict=True)
    )


def kept(task: Task) -> Outcome | None:
    """The outcome of an earlier run, where nothing has changed since; else ``None``."""
    from lawgap.comparison.opened import survey_from_json

    if task.report and not task.report.is_file():
        return None
    try:
        stored = survey_from_json(task.result.read_bytes(), name=task.result.name)
    except (OSError, ReadError):
        return None  # not there, or not whole: it is made anew
    if stored.key != task.key or not stored.survey.jurisdictions:
        return None
    return outcome_of(task, State.KEPT, stored)


def outcome_of(
    task: Task, state: State, stored: StoredSurvey, problems: Sequence[Problem] = ()
) -> Outcome:
    """What is said of a jurisdiction whose result is there."""
    one = stored.survey.jurisdictions[0]
    counts = dict.fromkeys(Judgement, 0)
    for cell in one.cells.values():
        counts[cell.judgement] += 1
    return Outcome(
        name=task.name,
        state=state,
        counts=counts,
        problems=tuple(problems),
        unread=one.problems,
        result=task.result,
    )


def _is_jurisdiction(path: Path) -> bool:
    if path.is_dir():
        return bool(files_to_read([path]))
    return path.is_file() and path.suffix.casefold() == _ZIP


def _is_loose(path: Path) -> bool:
    ending = path.suffix.casefold()
    return path.is_file() and ending != _ZIP and ending in readable_endings()


def _stem(path: Path) -> str:
    return path.name if path.is_dir() else path.stem


def _apart(names: Iterable[str]) -> Iterator[str]:
    """Each name once, whatever a disk makes of capitals: a number behind one given before."""
    given: set[str] = set()
    for full in names:
        first = full[:_NAME_LIMIT].strip(" .-") or "jurisdiction"
        name, number = first, 1
        while name.casefold() in given:
            number += 1
            name = f"{first} ({number})"
        given.add(name.casefold())
        yield name


def _task(request: BatchRequest, path: Path, title: str, name: str, common: str) -> Task:
    digest = hashlib.sha256(common.encode())
    size = 0
    for file in files_to_read([path]):
        data = _bytes_of(file)
        size += len(data)
        where = file.relative_to(path).as_posix() if file != path else file.name
        digest.update(f"\n{where}\n{hashlib.sha256(data).hexdigest()}".encode())
    return Task(
        name=title,
        path=path,
        key=digest.hexdigest(),
        result=request.output / f"{name}{RESULT}",
        report=request.output / f"{name}.{request.kind}" if request.kind else None,
        size=size,
    )


def _bytes_of(file: Path) -> bytes:
    """The file's bytes; of one that cannot be read its name: the check will say so."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _common_key(request: BatchRequest) -> str:
    """What holds for every jurisdiction: LawGap, checklists, lexicons, choices, corrections."""
    from lawgap.comparison.stored import FORMAT

    chosen = choose(request.checklists, request.settings).checklists
    settings = request.settings
    folders = (
        data_dir("checklists"),
        data_dir("resources") / "languages",
        *settings.checklist_folders,
        *settings.language_folders,
        settings.corrections_folder,
    )
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    files += [Path(name) for name in request.checklists if is_file_name(name)]
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\n".encode(errors="replace") + _bytes_of(file))
    choices = request.choices
    told = (choices.tracked.value, choices.language, choices.encoding, choices.ocr)
    report = (request.kind, request.report) if request.kind else ()
    return repr((FORMAT, __version__, chosen, told, report, digest.hexdigest()))
