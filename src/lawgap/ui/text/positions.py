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
_RARE = (*_STAND_INS, "\ufdd0", "\ufdd1")  # beside halves of surrogate pairs
_WIDE = re.compile("[\U00010000-\U0010ffff]")  # characters that take two units


def displayable(text: str) -> str:
    """``text`` as a Qt document keeps it: code point by code point of the same length."""
    if _units(text) and not any(sign in text for sign in _RARE):
        return text  # as nearly always; a pattern takes ten times as long to find that out
    return _TO_REPLACE.sub(lambda found: _STAND_INS.get(found[0], "\ufffd"), text)


class Positions:
    """The offsets of one text, in code points and in UTF-16 units."""

    def __init__(self, text: str) -> None:
        narrow = _units(text) == len(text)
        wide = [] if narrow else [found.start() for found in _WIDE.finditer(text)]
        self._wide = wide
        self._wide_units = [offset + i for i, offset in enumerate(wide)]

    def to_qt(self, offset: int) -> int:
        """Qt's position of the code point at ``offset``."""
        return offset + bisect_left(self._wide, offset)

    def to_text(self, position: int) -> int:
        """The offset of the code point at Qt's ``position``."""
        return position - bisect_left(self._wide_units, position)


def _units(text: str) -> int:
    """How many UTF-16 units a text takes; 0 where it holds half a surrogate pair, or nothing."""
    if text.isascii():
        return len(text)
    try:
        return len(text.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        return 0
