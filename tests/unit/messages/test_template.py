"""Templates of messages."""

from __future__ import annotations

import pytest

from lawgap.messages.template import match, parse


def test_values_are_found_between_the_words() -> None:
    """What stands in each hole comes out under the hole's name."""
    template = parse("“{name}” has {size:n} MB; LawGap reads files of up to {most:n} MB.")
    text = "“a b.pdf” has 1,051.3 MB; LawGap reads files of up to 50 MB."
    assert match(template, text) == {"name": "a b.pdf", "size": "1,051.3", "most": "50"}


@pytest.mark.parametrize(
    "text",
    [
        "“” is empty.",  # nothing in the hole
        "“a” is empty",  # the end is another
        "The “a” is empty.",  # the beginning is another
        "“a” is full.",
        "",
    ],
)
def test_another_text_is_told_apart(text: str) -> None:
    """Only what the template makes is taken for it."""
    assert match(parse("“{name}” is empty."), text) is None


@pytest.mark.parametrize("value", ["", "many", "1,2;", "9" * 41])
def test_a_number_is_a_number(value: str) -> None:
    """Words in a number's place make another message."""
    assert match(parse("{count:n} lines"), f"{value} lines") is None


def test_a_text_without_holes_is_itself() -> None:
    """It is equal or it is another."""
    assert match(parse("Make it."), "Make it.") == {}
    assert match(parse("Make it."), "Make it so.") is None


def test_neighbouring_words_are_not_used_twice() -> None:
    """The end of a template does not reach into its beginning."""
    assert match(parse("aba{x}aba"), "ababa") is None
