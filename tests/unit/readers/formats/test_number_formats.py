"""How list numbers are written."""

from __future__ import annotations

import pytest

from lawgap.readers.formats.number_formats import format_number


@pytest.mark.parametrize(
    ("count", "kind", "shown"),
    [
        (4, "decimal", "4"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"), (1999, "upperRoman", "MCMXCIX"), (7, "decimalZero", "07"),
        (3, "russianLower", "в"), (5, "none", ""), (21, "ordinal", "21st"), (12, "ordinal", "12th"),
        (1, "cardinalText", "One"), (42, "cardinalText", "Forty-two"),
        (20, "ordinalText", "Twentieth"),
        (23, "ordinalText", "Twenty-third"), (101, "ordinalText", "101st"), (15, "hebrew1", "טו"),
        (2, "arabicAbjad", "ب"), (3, "decimalEnclosedCircle", "③"),
        (7, "001, 002, 003, ...", "007"),
        (5, "somethingNew", "5"), (0, "lowerLetter", "0"),
    ],
)  # fmt: skip
def test_numbers_are_shown_as_word_shows_them(count, kind, shown):
    """Letters go on with aa, bb; formats that are not known give figures."""
    assert format_number(count, kind) == shown
