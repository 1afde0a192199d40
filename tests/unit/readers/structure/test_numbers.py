"""What printed numbers count for."""

from __future__ import annotations

import pytest

from lawgap.readers.structure.numbers import STEP, article_key, readings, roman_value


def test_article_numbers_sort_as_a_lawyer_reads_them():
    """Inserted numbers stand between the whole ones."""
    order = ["1", "2", "2A", "2B", "3", "10", "110", "110/a", "127", "127-1", "143", "143²",
             "143²a", "177", "177 bis", "177 ter", "178"]  # fmt: skip
    assert sorted(set(order), key=article_key) == order


def test_roman_numbers_are_read_and_words_are_not():
    """The token xiv is fourteen; civil is no number."""
    assert [roman_value(token) for token in ("i", "XIV", "mcmxcix", "iiii", "civil", "")] == [
        1, 14, 1999, 0, 0, 0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("1", ("1", STEP)), ("2A", ("1", 2 * STEP + 30)), ("b", ("a", 2 * STEP)),
        ("i", ("a", 9 * STEP)),
        ("i", ("i", STEP)), ("aa", ("aa", STEP)), ("aa", ("a", 27 * STEP)), ("B", ("A", 2 * STEP)),
        ("iia", ("i", 2 * STEP + 1)), ("h.1", ("a", 8 * STEP + 1)), ("б", ("a", 2 * STEP)),
    ],
)  # fmt: skip
def test_a_token_can_be_read_in_several_ways(token, expected):
    """The list it stands in decides which one is meant."""
    assert expected in readings(token)
