"""Zip files that are locked by a password, in the old way that every program knows."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

_LOCKED = b"\1\0"
_HEADER = 12  # bytes that stand before what is locked


def locked_zip(members: Mapping[str, bytes], password: str) -> bytes:
    """A zip file of these members, each locked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(name, bytes(_HEADER) + data)
    made = bytearray(out.getvalue())
    with zipfile.ZipFile(io.BytesIO(bytes(made))) as archive:
        directory = archive.start_dir
        for info in archive.infolist():
            directory = _lock(made, info, directory, password)
    return bytes(made)


def _lock(made: bytearray, info: zipfile.ZipInfo, directory: int, password: str) -> int:
    """Lock one member; where the directory's next entry begins."""
    name = len(info.filename.encode())
    start = info.header_offset + 30 + name
    data = bytes(made[start + _HEADER : start + info.file_size])
    crc = zlib.crc32(data)
    header = bytes(_HEADER - 1) + bytes([crc >> 24])
    made[start : start + info.file_size] = _encrypted(header + data, password)
    for at, flag, sizes in (
        (info.header_offset, 6, 14),
        (directory, 8, 16),
    ):
        made[at + flag : at + flag + 2] = _LOCKED
        made[at + sizes : at + sizes + 12] = struct.pack("<III", crc, info.file_size, len(data))
    return directory + 46 + name


def _encrypted(data: bytes, password: str) -> bytes:
    """PKWARE's old cipher: three keys that every byte changes."""
    keys = [0x12345678, 0x23456789, 0x34567890]
    for byte in password.encode():
        _turn(keys, byte)
    locked = bytearray()
    for byte in data:
        half = (keys[2] | 2) & 0xFFFF
        locked.append(byte ^ (half * (half ^ 1) >> 8 & 0xFF))
        _turn(keys, byte)
    return bytes(locked)


def _turn(keys: list[int], byte: int) -> None:
    keys[0] = _crc(keys[0], byte)
    keys[1] = (keys[1] + (keys[0] & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
    keys[2] = _crc(keys[2], keys[1] >> 24)


def _crc(value: int, byte: int) -> int:
    return zlib.crc32(bytes([byte]), value ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
