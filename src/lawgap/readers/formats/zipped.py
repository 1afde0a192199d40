"""Zip files of folders: their members as files with paths of their own.

``laws.zip/2008/act.docx`` is the file ``2008/act.docx`` in ``laws.zip``, wherever a path to a file
is asked for. Names are taken as names only: nothing is ever unpacked to a disk.
"""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.readers.formats.archive import Archive
from lawgap.readers.formats.disk import bytes_on_disk

ENDING = ".zip"
MOST_FILES = 2_000
DEEPEST = 2
"""Zip files inside one another."""
LARGEST_INSIDE = 100_000_000
"""Bytes of all zip files inside a zip file together."""
LONGEST_NAME = 120

_MAGIC = b"PK"
_OFFICE = {"[Content_Types].xml", "mimetype", "Index/Document.iwa"}  # .docx, .odt, .pages
_IS_UTF8 = 0x800
_UNICODE_PATH = 0x7075  # an extra field in which some programs keep the name in UTF-8
_HIDDEN = (".", "~$", "__MACOSX")
_DRIVE = re.compile(r"^[A-Za-z]:")
_CYRILLIC = 0.5  # share of Cyrillic letters that makes a name Cyrillic


def members_of(path: Path, password: str = "") -> tuple[Path, ...]:
    """The files in a zip file and in those inside it, in name order; empty for any other file.

    ``password``: opens what is locked inside it. Raises ReadError where the zip file is damaged,
    or holds too much or too deep.
    """
    if path.suffix.casefold() != ENDING:
        return ()
    data = bytes_on_disk(path)
    if not data.startswith(_MAGIC) or not _OFFICE.isdisjoint(Archive(data, path.name).members):
        return ()
    files = tuple(_Listing(path.name, password).of(data, path, depth=1))
    if not files:
        raise ReadError(
            f"“{path.name}” holds no files.", hint="Ask for the file again.", code="empty"
        )
    return files


def bytes_of(path: Path, password: str = "") -> bytes:
    """The bytes of a file, on a disk or in a zip file, which the password opens if it is locked.

    Raises ReadError where there are none.
    """
    outer = next((parent for parent in path.parents if _is_zip(parent)), None)
    if outer is None:
        return bytes_on_disk(path)
    at, archive = outer, _opened(outer, password, outer.stat().st_mtime_ns)
    for _ in range(DEEPEST):
        inner = next((one for one in (path, *path.parents) if one in archive.named), None)
        if inner is None:
            break
        data, at = archive.read(archive.named[inner]), inner
        if inner == path:
            return data
        if inner.suffix.casefold() != ENDING:
            break
        archive = _Opened(data, at, password)
    raise ReadError(
        f"There is no file “{path.name}” in “{outer.name}”.",
        hint="Check the name.",
        code="missing",
    )


class _Opened:
    """A zip file at a path, and its files by their own paths."""

    def __init__(self, data: bytes, path: Path, password: str) -> None:
        archive = Archive(data, path.name, password)
        self.named = {path / name: info.filename for name, info in _names(archive)}
        self.read = archive.read


@lru_cache(maxsize=1)
def _opened(path: Path, password: str, changed: int) -> _Opened:
    """The zip file at ``path``, kept open for its next file while it has not ``changed``."""
    del changed
    return _Opened(bytes_on_disk(path), path, password)


class _Listing:
    """Walks through a zip file and those inside it, counting what it meets."""

    def __init__(self, name: str, password: str) -> None:
        self._name, self._password = name, password
        self._files = self._inside = 0

    def of(self, data: bytes, path: Path, *, depth: int) -> Iterator[Path]:
        archive = Archive(data, path.name, self._password)
        for name, info in sorted(_names(archive)):
            if name.casefold().endswith(ENDING):
                self._inside += info.file_size
                if depth >= DEEPEST:
                    raise self._refused(f"zip files stand more than {DEEPEST} deep in it")
                if self._inside > LARGEST_INSIDE:
                    raise self._refused("the zip files in it grow too large")
                yield from self.of(archive.read(info.filename), path / name, depth=depth + 1)
                continue
            self._files += 1
            if self._files > MOST_FILES:
                raise self._refused(f"it holds more than {MOST_FILES:,} files")
            yield path / name

    def _refused(self, why: str) -> ReadError:
        return ReadError(
            f"“{self._name}” is refused: {why}.",
            hint="Unpack it and give LawGap the folder.",
            code="too-large",
        )


def _is_zip(path: Path) -> bool:
    return path.suffix.casefold() == ENDING and path.is_file()


def _names(archive: Archive) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The visible files of a zip file, each under a harmless name that no other has."""
    taken: set[str] = set()
    for info in archive.files:
        parts = _parts(_decoded(info))
        if info.is_dir() or not parts or any(part.startswith(_HIDDEN) for part in parts):
            continue
        name, count = "/".join(parts), 1
        while name.casefold() in taken:
            count += 1
            last = Path(parts[-1])
            name = "/".join((*parts[:-1], f"{last.stem} ({count}){last.suffix}"))
        taken.add(name.casefold())
        yield name, info


def _parts(name: str) -> list[str]:
    """The folders and the file that a name names: nothing that leads out, nothing unprintable."""
    parts = []
    for raw in _DRIVE.sub("", name.replace("\\", "/")).split("/"):
        part = "".join(c for c in raw if c.isprintable() and c not in '<>:"|?*').strip(" ")
        if part.strip("."):
            stem, dot, ending = part.rpartition(".")
            short = f"{stem[:LONGEST_NAME]}{dot}{ending}" if stem else part
            parts.append(short[-2 * LONGEST_NAME :])
    return parts


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name of a member in the letters that its maker meant."""
    name = info.filename
    if info.flag_bits & _IS_UTF8 or name.isascii():
        return unicodedata.normalize("NFC", name)
    if named := _unicode_path(info.extra):
        return unicodedata.normalize("NFC", named)
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return unicodedata.normalize("NFC", raw.decode("utf-8"))
    except UnicodeDecodeError:
        cyrillic = raw.decode("cp866")
    letters = [c for c in cyrillic.rpartition(".")[0] or cyrillic if not c.isascii() or c.isalpha()]
    share = sum("Ѐ" <= c <= "ӿ" for c in letters) / max(1, len(letters))
    return cyrillic if share > _CYRILLIC else name


def _unicode_path(extra: bytes) -> str:
    """The name in the extra field of that kind: its version, a checksum, then UTF-8."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", errors="replace")
        extra = extra[4 + size :]
    return ""
