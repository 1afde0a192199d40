"""Between the core's offsets (code points) and Qt's (UTF-16 units)."""

from __future__ import annotations

from bisect import bisect_left

# What Qt would drop, join or cut a block at, each given a stand-in of the same length.
_STAND_INS = {
    0x00: "\ufffd",
    0x0B: " ",
    0x0C: " ",
    0x0D: " ",
    0x2029: "\n",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def displayable(text: str) -> str:
    """``text`` as a Qt document keeps it: code point by code point of the same length."""
    return text.translate(_STAND_INS)


class Positions:
    """The offsets of one text, in code points and in UTF-16 units."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [i for i, c in enumerate(text) if c > "\uffff"]
        self._wide = wide  # offsets of the characters that take two units
        self._wide_units = [offset + i for i, offset in enumerate(wide)]

    def to_qt(self, offset: int) -> int:
        """Qt's position of the code point at ``offset``."""
        return offset + bisect_left(self._wide, offset)

    def to_text(self, position: int) -> int:
        """The offset of the code point at Qt's ``position``."""
        return position - bisect_left(self._wide_units, position)
