"""How the number of a list item is written: figures, letters, Roman numerals, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
          (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"  # Word leaves out ё й ъ ы ь
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEBREW = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"),
           (60, "ס"), (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"),
           (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"),
           (2, "ב"), (1, "א"))  # fmt: skip
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen")  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth",
              "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}  # fmt: skip


def format_number(count: int, kind: str) -> str:
    """A number in one of Word's formats; formats that are not known give a decimal."""
    if kind == "none":
        return ""
    formatter = _FORMATS.get(kind)
    return formatter(count) if formatter and count > 0 else str(count)


def _letters(count: int, alphabet: str) -> str:
    """Letters as Word counts with them: a ... z, aa, bb (not ab)."""
    repeats, place = divmod(min(count, 780) - 1, len(alphabet))
    return alphabet[place] * (repeats + 1)


def _roman(count: int) -> str:
    return _added_up(min(count, 4999), _ROMAN)


def _added_up(count: int, amounts: tuple[tuple[int, str], ...]) -> str:
    """A number as the sum of signs, the largest first."""
    shown = ""
    for amount, letters in amounts:
        times, count = divmod(count, amount)
        shown += letters * times
    return shown


def _cardinal(count: int) -> str:
    """The English word, up to ninety-nine: "Twenty-one"."""
    return _in_words(count).capitalize() if count < 100 else str(count)


def _ordinal_word(count: int) -> str:
    """The English word, up to ninety-ninth: "Twenty-first"."""
    if count >= 100:
        return _ordinal(count)
    front, dash, last = _in_words(count).rpartition("-")
    plain = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{front}{dash}{_IRREGULAR.get(last, plain)}".capitalize()


def _in_words(count: int) -> str:
    if count < len(_ONES):
        return _ONES[count]
    tens, ones = divmod(count, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def _ordinal(count: int) -> str:
    """The English ordinal in figures: "21st"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{'th' if count % 100 in (11, 12, 13) else ending}"


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else str(count)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": lambda count: _letters(count, _LATIN),
    "upperLetter": lambda count: _letters(count, _LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
    "001, 002, 003, ...": lambda count: f"{count:03}",
    "0001, 0002, 0003, ...": lambda count: f"{count:04}",
    "russianLower": lambda count: _letters(count, _CYRILLIC),
    "russianUpper": lambda count: _letters(count, _CYRILLIC.upper()),
    "numberInDash": lambda count: f"- {count} -",
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_word,
    "arabicAlpha": lambda count: _letters(count, _ARABIC),
    "arabicAbjad": lambda count: _letters(count, _ABJAD),
    "hebrew1": lambda count: _added_up(min(count, 1999), _HEBREW),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
}
