"""Which files a check would read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lawgap.readers.formats.table import READERS
from lawgap.readers.formats.zipped import ENDING

_READ = frozenset((*READERS, ENDING))


def files_to_read(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that a check of ``paths`` reads: files as given, folders with all below them."""
    return tuple(file for path in paths for file in _files(path))


def readable_endings() -> tuple[str, ...]:
    """The endings of files that LawGap reads, in order: ".doc", ".docm" ..."""
    return tuple(sorted(_READ))


def is_read(file: Path, paths: Sequence[Path]) -> bool:
    """Whether a check of ``paths`` reads the existing ``file``. No folder is walked through."""
    place = file.resolve()
    given = [path.resolve() for path in paths]
    readable = file.suffix.casefold() in _READ
    return place in given or (readable and not set(given).isdisjoint(place.parents))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.casefold() in _READ and file.is_file():
            yield file
