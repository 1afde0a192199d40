"""Text made safe for the formats that it goes into. What a statute or a file name holds is hostile.

XML (Word, Excel) cannot hold control characters or lone surrogates; a terminal obeys them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

REPLACEMENT: Final = "\ufffd"
_SURROGATES = re.compile("[\ud800-\udfff]")
# Controls that part words (vertical tab, form feed, separators, next line) become a space.
_SPACES = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
_WHITE = re.compile(r"\s+")
# Where Unicode keeps its scripts that run from right to left.
_MAY_RUN_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U0001efff]")
# A line that begins with "(a)", "a)", "1.", "12A." or a dash is a point of its own.
_POINT = re.compile(r"(?:\(?\w{1,4}[.)]|[–—•*-])\s")


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate (from an undecodable file name) as U+FFFD."""
    return _SURROGATES.sub(REPLACEMENT, text)


def for_xml(text: str) -> str:
    """The text with only the characters that XML may hold; tabs and line ends stay."""
    if text.isprintable() or not _UNUSUAL.search(text):  # most texts: nothing to mend
        return text
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", without_surrogates(text)))
    return _ILLEGAL.sub("", text)


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return not text.isascii() and any(map(_is_right_to_left, _MAY_RUN_LEFT.findall(text)))


def runs_right_to_left(text: str) -> bool:
    """Whether most letters of the text run from right to left (Arabic, Hebrew)."""
    if text.isascii():
        return False
    left = sum(unicodedata.bidirectional(char) == "L" for char in text)
    return sum(map(_is_right_to_left, text)) > left


def _is_right_to_left(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL")


def one_line(text: str) -> str:
    """The text in one line: every run of white space and controls is one space."""
    if text.isprintable() and "  " not in text:  # most texts; a blank is printable
        return text.strip()
    return _WHITE.sub(" ", for_xml(text)).strip()


def joined_lines(text: str) -> str:
    """The text with line breaks kept only before what looks like a point of a list.

    White space at its two ends stays, for what is printed before and behind it.
    """
    first, *others = for_xml(text).split("\n")
    if not others:
        return first
    inner = [line for line in map(str.strip, others[:-1]) if line]
    last = others[-1].lstrip()
    return first.rstrip() + "".join(_joint(line) + line for line in [*inner, last])


def _joint(line: str) -> str:
    return "\n" if _POINT.match(line) else " "
