"""The check sum of a row, and values kept under their own hash."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawgap.projects.refusals import damaged
from lawgap.projects.schema import LARGEST_BLOB

_WORTH: Final = 0.95  # of the size: packed only where it becomes smaller than that


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """Bytes ready to be kept. ``sha256`` is that of the bytes as they were."""

    sha256: str
    size: int
    packed: bool
    data: bytes


def sum_of(*parts: object) -> int:
    """The check sum of a row's other columns; ``None`` and an empty text are not the same."""
    words = "\x1f".join("\0" if part is None else str(part) for part in parts)
    return zlib.crc32(words.encode(errors="surrogatepass"))


def check_sum(found: int, path: Path, *parts: object) -> None:
    """Raise ProjectError where a row is not as it was written."""
    if found != sum_of(*parts):
        raise damaged(path)


def pack(data: bytes) -> Packed:
    """The bytes with their hash, smaller where that helps. This is the slow part of keeping."""
    smaller = zlib.compress(data, 6)
    worth = len(smaller) < _WORTH * len(data)
    return Packed(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        packed=worth,
        data=smaller if worth else data,
    )


def has_blob(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether bytes of that hash are kept."""
    found = connection.execute("SELECT 1 FROM blob WHERE sha256 = ?", (sha256,))
    return found.fetchone() is not None


def put_blob(connection: sqlite3.Connection, packed: Packed) -> None:
    """Keep the bytes, once for everybody who needs them."""
    connection.execute(
        "INSERT OR IGNORE INTO blob VALUES (?, ?, ?, ?)",
        (packed.sha256, packed.size, packed.packed, packed.data),
    )


def blob(connection: sqlite3.Connection, sha256: str, path: Path) -> bytes:
    """The bytes of that hash, checked. Raises ProjectError where they are damaged."""
    row = connection.execute(
        "SELECT size, packed, data FROM blob WHERE sha256 = ?", (sha256,)
    ).fetchone()
    if row is None or not 0 <= row[0] <= LARGEST_BLOB:
        raise damaged(path)
    size, is_packed, data = row
    if is_packed:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(data, size + 1)  # never more than was said
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise damaged(path)
    return bytes(data)


def put_basis(connection: sqlite3.Connection, value: str, *, used: bool) -> str:
    """Keep what a decision can rest on; gives its hash. ``used``: one does, so it stays."""
    sha256 = hashlib.sha256(value.encode()).hexdigest()
    connection.execute(
        "INSERT INTO basis VALUES (?, ?, ?) "
        "ON CONFLICT (sha256) DO UPDATE SET used = max(used, excluded.used)",
        (sha256, used, value),
    )
    return sha256


def basis_text(connection: sqlite3.Connection, sha256: str, path: Path) -> str:
    """What was kept under that hash, checked."""
    row = connection.execute("SELECT value FROM basis WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None or hashlib.sha256(row[0].encode()).hexdigest() != sha256:
        raise damaged(path)
    return str(row[0])


def remove_unused(connection: sqlite3.Connection) -> None:
    """Let go of bytes and bases that nothing refers to any more."""
    connection.execute(
        "DELETE FROM blob WHERE sha256 NOT IN (SELECT content FROM statute) "
        "AND sha256 NOT IN (SELECT original FROM statute WHERE original IS NOT NULL) "
        "AND sha256 NOT IN (SELECT assessment FROM country WHERE assessment IS NOT NULL) "
        "AND sha256 NOT IN (SELECT catalogue FROM country WHERE catalogue IS NOT NULL)"
    )
    connection.execute(
        "DELETE FROM basis WHERE used = 0 AND sha256 NOT IN (SELECT basis FROM finding)"
    )
