"""Check the same files again and again, each time at the cost of what changed in them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from time import time_ns
from types import TracebackType
from typing import TYPE_CHECKING, Self

from lawgap.model.finding import Assessment
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Progress, no_progress
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, CheckTools, check_with, opened_tools

if TYPE_CHECKING:
    from lawgap.analysis.memory import Learnt
    from lawgap.readers.one_file import Reading
    from lawgap.readers.worker.direct import FileReader

_RACY = 3_000_000_000
"""Nanoseconds in which a file may change again without another time of change on some systems."""


class Recheck:
    """Keeps what a check left behind; close it, or use it as a context.

    It finds what ``check`` finds. It holds one bundle in memory, and a process that reads files.
    """

    def __init__(self) -> None:
        from lawgap.analysis.memory import Memory

        self._open = ExitStack()
        self._tools: CheckTools | None = None
        self._made_for: object = None
        self._memory = Memory()
        self._reader: _RememberingReader | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def learnt(self) -> Learnt:
        """How much of the last check could be kept."""
        return self._memory.learnt

    def check(self, request: CheckRequest, *, progress: Progress = no_progress) -> Assessment:
        """The findings, as ``check`` makes them; it raises what that raises."""
        tools = self._tools_for(request)
        assessment = check_with(tools, request, progress=progress)
        if self._reader:
            self._reader.forget_the_others()
        return assessment

    def close(self) -> None:
        """End the process that reads files and let everything go."""
        self._open.close()
        self._open = ExitStack()
        self._tools, self._made_for, self._reader = None, None, None
        self._memory.forget()

    def _tools_for(self, request: CheckRequest) -> CheckTools:
        """The tools of the last check, unless what they are made of changed since."""
        made_for = (request.checklists, request.settings, _stamps(request))
        if self._tools is None or made_for != self._made_for:
            self.close()
            tools = self._open.enter_context(opened_tools(request.checklists, request.settings))
            self._reader = _RememberingReader(tools.reader, request.settings)
            self._tools = replace(tools, reader=self._reader, memory=self._memory)
            self._made_for = made_for
        return self._tools


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamp:
    """What tells a file from its next state. ``racy``: it may change without telling."""

    size: int
    changed: int
    racy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A file as it was read."""

    stamp: _Stamp
    sha256: str
    corrections: int
    readings: tuple[Reading, ...]


class _RememberingReader:
    """Reads a file only where it changed since it was read last."""

    def __init__(self, reader: FileReader, settings: Settings) -> None:
        self._reader = reader
        self._corrections = settings.corrections_folder
        self._kept: dict[tuple[Path, ReadChoices], _Kept] = {}
        self._asked: set[tuple[Path, ReadChoices]] = set()

    def read(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Reading, ...]:
        """The statutes in a file; see ``FileReader``."""
        key = (path, choices)
        self._asked.add(key)
        kept, stamp, corrections = self._kept.get(key), _stamp(path), self._corrected()
        if kept and stamp and kept.corrections == corrections and _is_same(path, kept, stamp):
            return kept.readings
        readings = self._reader.read(path, choices, progress)
        if stamp is not None and readings:
            self._kept[key] = _Kept(
                stamp=stamp,
                sha256=readings[0].statute.sha256,
                corrections=corrections,
                readings=readings,
            )
        return readings

    def members(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """The files in a zip file; see ``FileReader``."""
        return self._reader.members(path, choices, progress)

    def forget_the_others(self) -> None:
        """Let go what the last check did not ask for."""
        self._kept = {key: kept for key, kept in self._kept.items() if key in self._asked}
        self._asked = set()

    def _corrected(self) -> int:
        """When a correction of what was read was made or taken back last."""
        return _changed(self._corrections)


def _is_same(path: Path, kept: _Kept, stamp: _Stamp) -> bool:
    if (stamp.size, stamp.changed) != (kept.stamp.size, kept.stamp.changed):
        return stamp.size == kept.stamp.size and _hash(path) == kept.sha256
    return not kept.stamp.racy or _hash(path) == kept.sha256


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _stamp(path: Path) -> _Stamp | None:
    """None for what is no file of its own: one that lies in a zip file."""
    try:
        found = path.stat()
    except OSError:
        return None
    racy = time_ns() - found.st_mtime_ns < _RACY
    return _Stamp(size=found.st_size, changed=found.st_mtime_ns, racy=racy)


def _stamps(request: CheckRequest) -> tuple[tuple[Path, int], ...]:
    """When each checklist and lexicon of the user's own changed last."""
    settings = request.settings
    folders = (*settings.checklist_folders, *settings.language_folders)
    inside = [file for folder in folders for file in sorted(folder.rglob("*"))]
    return tuple((path, _changed(path)) for path in (*_own(request.checklists), *folders, *inside))


def _own(checklists: Sequence[str]) -> tuple[Path, ...]:
    return tuple(path for path in map(Path, checklists) if path.suffix)


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
