"""Which files a check would read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path


def files_to_read(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that a check of ``paths`` reads: files as given, folders with all below them."""
    return tuple(file for path in paths for file in _files(path))


def readable_endings() -> tuple[str, ...]:
    """The endings of files that LawGap reads, in order: ".doc", ".docm" ..."""
    return tuple(sorted(_read()))


def is_read(file: Path, paths: Sequence[Path]) -> bool:
    """Whether a check of ``paths`` reads the existing ``file``. No folder is walked through."""
    place = file.resolve()
    given = [path.resolve() for path in paths]
    readable = file.suffix.casefold() in _read()
    return place in given or (readable and not set(given).isdisjoint(place.parents))


def folders_among(files: Iterable[Path], folder: Path) -> tuple[str, ...]:
    """The names of the folders in ``folder`` that ``files`` lie in.

    Nothing where there is but one, or where a statute lies beside them: then they are one country's
    law. Whether two or more are jurisdictions only a person can know.
    """
    inside = [file.relative_to(folder).parts for file in files if file.is_relative_to(folder)]
    shown = [parts for parts in inside if parts and not parts[0].startswith((".", "~$"))]
    loose = any(len(parts) == 1 and not parts[0].casefold().endswith(".zip") for parts in shown)
    names = tuple(dict.fromkeys(parts[0] for parts in shown if len(parts) > 1))
    return names if len(names) > 1 and not loose else ()


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.casefold() in _read() and file.is_file():
            yield file


@cache
def _read() -> frozenset[str]:
    from lawgap.readers.formats.table import READERS
    from lawgap.readers.formats.zipped import ENDING

    return frozenset((*READERS, ENDING))
