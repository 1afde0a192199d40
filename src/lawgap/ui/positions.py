"""Between the core's offsets (code points) and Qt's (UTF-16 units)."""

from __future__ import annotations

import re
from bisect import bisect_left

# What Qt would drop, join or cut a block at, each given a stand-in of the same length.
_STAND_INS = {
    "\x00": "\ufffd",
    "\x0b": " ",
    "\x0c": " ",
    "\r": " ",
    "\u2029": "\n",
}
_TO_REPLACE = re.compile("[\x00\x0b\x0c\r\u2029\ufdd0\ufdd1\ud800-\udfff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")  # characters that take two units


def displayable(text: str) -> str:
    """``text`` as a Qt document keeps it: code point by code point of the same length."""
    return _TO_REPLACE.sub(lambda found: _STAND_INS.get(found[0], "\ufffd"), text)


class Positions:
    """The offsets of one text, in code points and in UTF-16 units."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._wide = wide
        self._wide_units = [offset + i for i, offset in enumerate(wide)]

    def to_qt(self, offset: int) -> int:
        """Qt's position of the code point at ``offset``."""
        return offset + bisect_left(self._wide, offset)

    def to_text(self, position: int) -> int:
        """The offset of the code point at Qt's ``position``."""
        return position - bisect_left(self._wide_units, position)
