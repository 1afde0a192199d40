"""A strip of small fields, one for each criterion, as a PNG picture.

Each finding has its own shape beside its colour, so that the picture reads in grey too: full, half
full, empty, a cross, a bar.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Final

from lawgap.reports.palette import BARS
from lawgap.reports.report import Standing

SIDE: Final = 32  # pixels of a field
_GAP: Final = 4
_LINE: Final = 3
_WHITE: Final = b"\xff\xff\xff"

_Row = bytearray
_Inside = Callable[[int, int], bool]


def strip(standings: Sequence[Standing], *, fields: int) -> bytes:
    """The strip as a PNG, as wide as ``fields`` fields."""
    return _strip(tuple(standings), fields)


@lru_cache(maxsize=256)
def _strip(standings: tuple[Standing, ...], fields: int) -> bytes:
    """Made once for both writings of a report."""
    width = fields * (SIDE + _GAP)
    rows = [_row(standings, line, width) for line in range(SIDE)]
    return _png(width, SIDE, rows)


def strip_size(fields: int, *, height: int) -> tuple[int, int]:
    """The width and height of a strip that is printed ``height`` high."""
    return fields * (SIDE + _GAP) * height // SIDE, height


def _row(standings: Sequence[Standing], line: int, width: int) -> _Row:
    row = _Row(b"".join(_field(standing)[line] for standing in standings))
    return row + _WHITE * (width - len(row) // 3)


@cache
def _field(standing: Standing) -> tuple[bytes, ...]:
    """The lines of one field with the gap behind it."""
    shape, colour = _SHAPES[standing], bytes.fromhex(BARS[standing])

    def line(y: int) -> bytes:
        inside = (colour if _edge(x, y) or shape(x, y) else _WHITE for x in range(SIDE))
        return b"".join(inside) + _WHITE * _GAP

    return tuple(line(y) for y in range(SIDE))


def _edge(x: int, y: int) -> bool:
    return min(x, y, SIDE - 1 - x, SIDE - 1 - y) < _LINE


def _cross(x: int, y: int) -> bool:
    return abs(x - y) < _LINE or abs(x + y - SIDE + 1) < _LINE


_SHAPES: Final[dict[Standing, _Inside]] = {
    Standing.MET: lambda _x, _y: True,
    Standing.PARTLY_MET: lambda x, y: x + y >= SIDE,
    Standing.NOT_FOUND: lambda _x, _y: False,
    Standing.CONTRADICTED: _cross,
    Standing.NOT_ASSESSED: lambda _x, y: abs(y - SIDE // 2) < _LINE,
    Standing.NOT_APPLICABLE: lambda x, y: abs(x + y - SIDE + 1) < _LINE,
}


def _png(width: int, height: int, rows: Sequence[_Row]) -> bytes:
    """Eight bits a colour, no filter; the same picture gives the same bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, part) for kind, part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
