"""The messages in German: complete, none left over, and each told apart from the others."""

from __future__ import annotations

import re

import messages
import pytest
from message_texts import texts_in

from lawgap.data import data_dir
from lawgap.languages.load import available_languages, load_language
from lawgap.messages.catalogue import load_messages
from lawgap.messages.say import in_language
from lawgap.messages.template import parse
from lawgap.readers.common_words import NAMES
from lawgap.validation.yaml_text import read_yaml

FILE = data_dir("resources") / "messages" / "de.yaml"
HOLE = re.compile(r"\{(\w+)(?::(\w))?\}")
TEXTS: dict[str, str] = read_yaml(FILE, words=True).value["messages"]
MADE = sorted(text for text in TEXTS if HOLE.search(text))


def example(template: str, fill: str = "§{}§") -> str:
    """A text that a template makes."""
    number = iter(range(7, 99))

    def put(hole: re.Match[str]) -> str:
        return str(next(number)) if hole[2] == "n" else fill.format(next(number))

    return HOLE.sub(put, template)


def test_every_message_has_german_words_and_none_is_left_over() -> None:
    """`make translations` would change nothing; whoever adds a message is told to translate it."""
    wanted, lacking = messages.brought_up_to_date(FILE, texts_in())
    assert lacking == []
    assert wanted == FILE.read_text("utf-8")


def test_german_words_keep_every_value() -> None:
    """A translation that loses a hole would lose a fact; one with another would fail."""
    for english, german in TEXTS.items():
        holes = {hole.name for hole in parse(english).holes}
        assert {hole.name for hole in parse(german).holes} == holes, english


@pytest.mark.parametrize("template", [text for text in MADE if text.count("{") < 4])
def test_messages_are_told_apart(template: str) -> None:
    """A message that one template makes is not taken for another's."""
    if not next(m for m in _all() if m.english == parse(template)).is_plain:
        return  # known only inside another
    said = in_language(example(template), "de")
    assert said == example_of_german(template)


def example_of_german(template: str) -> str:
    """The German words with the same values as ``example``."""
    values = {}
    number = iter(range(7, 99))
    for hole in parse(template).holes:
        at = next(number)
        values[hole.name] = str(at) if hole.kind == "n" else f"§{at}§"
    return HOLE.sub(lambda hole: values[hole[1]], TEXTS[template])


def _all():
    parts = load_messages("de").parts.made
    return [message for group in parts.values() for message in group]


def test_german_words_use_german_quotation_marks() -> None:
    """„ … “ as German prints them."""
    for german in TEXTS.values():
        assert not set('"”') & set(german), german
        assert german.count("„") == german.count("“"), german


def test_every_language_has_a_german_name() -> None:
    """Those of the lexicons, by their own names, and those that readers can tell."""
    known = load_messages("de").words.fixed
    named = {load_language(code).name for code in available_languages()} | set(NAMES.values())
    assert {name for name in named if name.casefold() not in known} == set()
