"""Watches files and says when they were saved, whole.

Programs save in many ways: over the old file in pieces, into another that takes its name, with
lock files beside it. And a network folder tells nobody. So a thread looks at the files every
while, and at once where the system does tell of something; a change counts when two looks one
after another see the same, and every file can be opened.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from types import MappingProxyType

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from lawgap.usecases.files import files_to_read

Stamps = Mapping[Path, tuple[int, int]]
"""Each file's size in bytes and time of change in nanoseconds."""

LOOK_EVERY = 2.0
"""Seconds between two looks where nothing tells of a change."""
SETTLED = 0.12
"""Seconds in which a file must stay the same."""

_FETCH = 10  # milliseconds
_MOST_WATCHED = 500  # files and folders; the system has not many more watches to give
_PASSING = ("~$", "~WRL", ".")  # how the names of files begin that pass: locks, half-written ones
_PASSING_ENDINGS = (".tmp", ".lock", ".part", ".crdownload")


class Watcher(QObject):
    """Tells of files that were saved; belongs to the GUI thread."""

    saved = Signal(tuple)  # paths of files that changed, came or went

    def __init__(
        self, parent: QObject | None = None, *, every: float = LOOK_EVERY, settled: float = SETTLED
    ) -> None:
        super().__init__(parent)
        self._every, self._settled = every, settled
        self._look: _Look | None = None
        self._system = QFileSystemWatcher(self)
        self._system.fileChanged.connect(self._told)
        self._system.directoryChanged.connect(self._told)
        self._timer = QTimer(self, interval=_FETCH)
        self._timer.timeout.connect(self._fetch)

    @property
    def watching(self) -> bool:
        """Whether anything is watched."""
        return self._look is not None

    @property
    def ready(self) -> bool:
        """Whether the files were seen once: what is saved from now on is told."""
        return self._look is not None and self._look.begun

    def watch(self, paths: Sequence[Path]) -> None:
        """Watch files, and folders with all below them; what was watched before is let go."""
        self.stop()
        self._look = _Look(tuple(paths), every=self._every, settled=self._settled)
        self._watch_system(paths)
        self._timer.start()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        if self._look:
            self._look.end()
            self._look = None
        if watched := [*self._system.files(), *self._system.directories()]:
            self._system.removePaths(watched)

    def _watch_system(self, paths: Sequence[Path]) -> None:
        """Let the system tell too; where it cannot, looking now and then is enough."""
        watched = {path if path.is_dir() else path.parent for path in paths}
        watched |= {path for path in paths if path.is_file()}
        self._system.addPaths([str(path) for path in sorted(watched)][:_MOST_WATCHED])

    def _told(self, path: str) -> None:
        if self._look:
            self._look.now()
        if Path(path).exists() and path not in self._system.files():
            self._system.addPath(path)  # a file that was replaced is no longer watched

    def _watch_files(self, files: Sequence[Path]) -> None:
        """Files in a folder too: of one that is written over in place its folder says nothing."""
        room = max(_MOST_WATCHED - len(self._system.files()), 0)
        if new := [path for path in map(str, files) if path not in self._system.files()][:room]:
            self._system.addPaths(new)

    def _fetch(self) -> None:
        if self._look is not None and (files := self._look.seen()) is not None:
            self._watch_files(files)
        while self._look is not None and (changed := self._look.found()) is not None:
            self.saved.emit(changed)


class _Look:
    """A thread that looks at files; it owns no Qt object."""

    def __init__(self, paths: tuple[Path, ...], *, every: float, settled: float) -> None:
        self._paths = paths
        self._every, self._settled = every, settled
        self._found: SimpleQueue[tuple[Path, ...]] = SimpleQueue()
        self._files: SimpleQueue[tuple[Path, ...]] = SimpleQueue()
        self._wake = threading.Event()
        self._ended = threading.Event()
        self._begun = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def begun(self) -> bool:
        """Whether it has seen the files once."""
        return self._begun.is_set()

    def now(self) -> None:
        """Look now."""
        self._wake.set()

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self._wake.set()

    def found(self) -> tuple[Path, ...] | None:
        """Files that were saved, or None."""
        try:
            return self._found.get_nowait()
        except Empty:
            return None

    def seen(self) -> tuple[Path, ...] | None:
        """The files that it watches, once; or None."""
        try:
            return self._files.get_nowait()
        except Empty:
            return None

    def _run(self) -> None:
        known = stamps_of(self._paths)
        self._files.put(tuple(known))
        self._begun.set()
        while not self._ended.is_set():
            self._wake.wait(self._every)
            self._wake.clear()
            seen = stamps_of(self._paths)
            while seen != known and not self._ended.is_set():
                self._ended.wait(self._settled)
                again = stamps_of(self._paths)
                if again == seen and all(map(_opens, changed_between(known, again))):
                    self._found.put(changed_between(known, again))
                    known = again
                seen = again


def stamps_of(paths: Sequence[Path]) -> Stamps:
    """The files that a check would read, as they are now; those that only pass are left out."""
    found: dict[Path, tuple[int, int]] = {}
    for path in files_to_read(paths):
        try:
            if not is_passing(path.name):
                status = path.stat()
                found[path] = (status.st_size, status.st_mtime_ns)
        except OSError:
            continue  # it is gone, or being replaced
    return MappingProxyType(found)


def is_passing(name: str) -> bool:
    """Whether a file of that name is a lock, or not yet written: Word's ~$draft.docx."""
    return name.startswith(_PASSING) or name.casefold().endswith(_PASSING_ENDINGS)


def changed_between(before: Stamps, after: Stamps) -> tuple[Path, ...]:
    """The files that changed, came or went, in order."""
    return tuple(path for path in sorted({*before, *after}) if before.get(path) != after.get(path))


def _opens(path: Path) -> bool:
    """Whether a file can be read, and has something in it; one that is gone says no more."""
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except FileNotFoundError:
        return True
    except OSError:
        return False  # held by the program that writes it
