"""What the program says, with the words of another language: resources/messages/CODE.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from lawgap.data import data_dir
from lawgap.messages.template import Template, parse
from lawgap.validation.yaml_text import read_yaml

_FEWEST_LETTERS: Final = 4
"""Letters of its own without which a template says too little to be known by them alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of the program and how another language says it."""

    english: Template
    other: Template

    @property
    def is_plain(self) -> bool:
        """Whether a text is known to be this message without knowing where it comes from."""
        return self.english.letters >= _FEWEST_LETTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """English texts with another language's.

    ``fixed``: those without a hole, by their English words; ``made``: the others by the sign that
    they begin with ("": a hole), in each list the one that says most first.
    """

    fixed: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)

    def beginning_like(self, text: str) -> tuple[Message, ...]:
        """The messages with holes that may make a text, the one that says most first."""
        return self.made.get(text[:1], self.made.get("", ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All messages in one language.

    ``messages`` are known by themselves; ``parts`` are all of them with those too short for that;
    ``words`` are what data and other programs say: names of languages, the system's reasons.
    """

    messages: Texts = field(default_factory=Texts)
    parts: Texts = field(default_factory=Texts)
    words: Texts = field(default_factory=Texts)
    thousands: str = ","
    decimal: str = "."
    percent: str = "%"


@cache
def load_messages(language: str) -> Catalogue:
    """The messages in the language with that code; without any where it has none."""
    known = {path.stem: path for path in (data_dir("resources") / "messages").glob("*.yaml")}
    if language not in known:
        return Catalogue()
    value = read_yaml(known[language], words=True).value
    fixed, made = _sorted(value["messages"])
    words, word_templates = _sorted(value["words"])
    return Catalogue(
        messages=Texts(fixed=fixed, made=_by_first([one for one in made if one.is_plain])),
        parts=Texts(fixed=fixed, made=_by_first(made)),
        words=Texts(
            fixed={english.casefold(): other for english, other in words.items()},
            made=_by_first(word_templates),
        ),
        thousands=value["thousands"],
        decimal=value["decimal"],
        percent=value["percent"],
    )


def _sorted(texts: Mapping[str, str]) -> tuple[dict[str, str], list[Message]]:
    """Those without a hole by their words, and the others, most words of their own first."""
    fixed: dict[str, str] = {}
    made: list[Message] = []
    for english, other in texts.items():
        message = Message(english=parse(english), other=parse(other))
        if message.english.holes:
            made.append(message)
        else:
            fixed[english] = other
    made.sort(key=lambda message: -message.english.weight)
    return fixed, made


def _by_first(messages: Sequence[Message]) -> Mapping[str, tuple[Message, ...]]:
    """The messages by their first sign; those that begin with a hole are under every sign."""
    signs = {message.english.literals[0][:1] for message in messages} | {""}
    return {
        sign: tuple(one for one in messages if one.english.literals[0][:1] in (sign, ""))
        for sign in signs
    }
