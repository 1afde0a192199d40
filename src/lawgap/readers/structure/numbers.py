"""Numbers as statutes print them: what an article's number or a point's letter counts for."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

STEP = 1000
"""Distance between two whole values, so that inserted numbers (4A, 4.1) find room between them."""

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LATIN_INSERTS = {  # numerals that mark inserted articles in the Latin tradition
    "bis": 2, "ter": 3, "quater": 4, "quinquies": 5, "sexies": 6, "septies": 7, "octies": 8,
    "nonies": 9, "novies": 9, "decies": 10, "undecies": 11, "duodecies": 12,
}  # fmt: skip


def article_number(*, without: Collection[str] = ()) -> str:
    """The pattern of an article's number.

    ``without``: the words of the language that are no numerals in it: German "1 bis 5" is a range.
    """
    inserts = "|".join(word for word in LATIN_INSERTS if word not in without)
    return (
        r"\d{1,5}"  # 4
        r"(?:[.\-/‑–]\d{1,4}){0,3}"  # 127-1, 279.01
        rf"(?:[{SUPERSCRIPTS}]{{1,3}})?"  # 143¹
        rf"(?:\s?(?:{inserts})\b)?"  # 177 bis
        r"(?:[/-]?[^\W\d_]{1,3}\b)?"  # 4A, 110/a, 171-I
    )


ARTICLE_NUMBER = article_number()

_PIECES = re.compile(rf"\d+|[{SUPERSCRIPTS}]+|[^\W\d_{SUPERSCRIPTS}]+")
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_FIRST_LETTERS = {"LATIN": "a", "CYRILLIC": "а", "GREEK": "α", "GEORGIAN": "ა", "ARMENIAN": "ա"}
_SCRIPTS = ((0x250, "LATIN"), (0x400, "GREEK"), (0x530, "CYRILLIC"), (0x590, "ARMENIAN"))

Reading = tuple[str, int]
"""One way to read a point's token: its kind of numbering and its value in STEPs."""


def roman_value(token: str) -> int:
    """The value of a Roman numeral in either case; 0 if it is none."""
    lowered = token.lower()
    if not lowered or not _ROMAN.fullmatch(lowered):
        return 0
    values = [_ROMAN_VALUES[c] for c in lowered]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


@lru_cache(maxsize=8192)
def article_key(number: str, *, fractions: bool = False) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts article numbers: 4 < 4A < 4B < 5, 177 < 177 bis < 178.

    ``fractions``: what follows a point is read as decimals (279.01 < 279.011 < 279.02).
    """
    parts: list[tuple[int, int, str]] = []
    for index, piece in enumerate(_PIECES.findall(number)):
        if piece[0] in SUPERSCRIPTS:
            parts.append((1, int("".join(str(SUPERSCRIPTS.index(c)) for c in piece)), ""))
        elif piece.isdecimal():
            parts.append((1, 0, piece) if fractions and index else (1, int(piece), ""))
        elif piece in LATIN_INSERTS:
            parts.append((1, LATIN_INSERTS[piece], ""))
        elif not index and roman_value(piece):
            parts.append((1, roman_value(piece), ""))
        else:
            parts.append((2, 0, piece.lower()))
    return tuple(parts)


def whole(number: str) -> int:
    """The whole number that an article's number begins with: 127 of "127-1"; 0 without one."""
    digits = _DIGITS.match(number)
    return int(digits.group()) if digits else 0


@lru_cache(maxsize=4096)
def readings(token: str) -> tuple[Reading, ...]:
    """Every way to read a point's token: "i" is the ninth letter or the first Roman numeral."""
    if token[0].isdecimal():
        return ((("1"), _digits_value(token)),)
    letters, _, insert = token.partition(".")  # (h.1), put in after (h)
    case = "A" if letters[0].isupper() else "a"
    added = _insert_value(insert)
    return tuple((kind, value + added) for kind, value in _letter_readings(letters, case))


def _letter_readings(letters: str, case: str) -> list[Reading]:
    lowered = letters.lower()
    found: list[Reading] = []
    if len(lowered) == 1:
        found.append((case, _letter_value(lowered) * STEP))
    elif len(set(lowered)) == 1 and len(lowered) <= 3:
        value = _letter_value(lowered[0])
        found.append((case, value * STEP + len(lowered) - 1))
        found.append((case * 2, value * STEP))
        found.append((case, (26 + value) * STEP))
    elif len(lowered) == 2:
        found.append((case, _letter_value(lowered[0]) * STEP + _letter_value(lowered[1])))
    roman = "I" if case == "A" else "i"
    if roman_value(lowered):
        found.append((roman, roman_value(lowered) * STEP))
    elif roman_value(lowered[:-1]):
        found.append((roman, roman_value(lowered[:-1]) * STEP + _letter_value(lowered[-1])))
    return found


def _digits_value(token: str) -> int:
    return whole(token) * STEP + _insert_value(token.lstrip("0123456789"))


def _insert_value(rest: str) -> int:
    rest = rest.strip(". ").lower()
    if not rest:
        return 0
    if rest.isdecimal():
        return min(int(rest), STEP - 1)
    if rest in LATIN_INSERTS:
        return LATIN_INSERTS[rest]
    return min(_letter_value(rest[0]) * 30 + (_letter_value(rest[1]) if rest[1:] else 0), STEP - 1)


def _letter_value(letter: str) -> int:
    """Place of a letter in its alphabet, roughly where the alphabet is not the Latin one."""
    code = ord(letter)
    script = next((name for limit, name in _SCRIPTS if code < limit), "GEORGIAN")
    return max(1, min(code - ord(_FIRST_LETTERS[script]) + 1, 99))
