"""Says in another language what the program has said in English.

The core writes its messages in English, and projects keep them so. Whoever shows one asks here for
another language: the message is found among the templates of ``resources/messages/CODE.yaml``, and
what stands in its holes is put into the other language's template. So nothing that is kept needs
to change with the language, and an old project is shown in a language that came later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from lawgap.messages.catalogue import Catalogue, Texts, load_messages
from lawgap.messages.template import Template, match

ENGLISH: Final = "en"
LONGEST: Final = 4_000
"""Characters of a line; a longer one is shown as it is."""

_DEEPEST = 4  # messages inside messages
_MOST_JOINTS = 6  # places tried where one message may end and another begin
_MOST_ITEMS = 40  # of a list that are looked at


def in_language(text: str, language: str) -> str:
    """A message of the program in the language with that code; as it is where it is not known.

    It may be several messages in a row, or have a name in front of it ("law.pdf: page 3 of 9").
    """
    return text if language == ENGLISH or not text else _lines(text, language)


def part_in_language(text: str, language: str) -> str:
    """A word or a few of the program's that are no whole message: "pages 3–9", "header"."""
    if language == ENGLISH or not text or len(text) > LONGEST:
        return text
    return _part(text, language)


@lru_cache(maxsize=512)
def _part(text: str, language: str) -> str:
    return _Speaker(load_messages(language)).part(text, 0)


@lru_cache(maxsize=512)
def _lines(text: str, language: str) -> str:
    speaker = _Speaker(load_messages(language))
    return "\n".join(
        line if len(line) > LONGEST else speaker.message(line, 0) or line
        for line in text.split("\n")
    )


class _Speaker:
    """Turns messages into those of one language. An empty answer: the text is not known."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._all = catalogue

    def message(self, text: str, depth: int) -> str:
        """A message, several in a row, or one behind a name."""
        return (
            self._all.messages.fixed.get(text)
            or self._row(text, depth, whole=True)
            or self._of(self._all.messages, text, depth)
            or self._behind(text, depth)
            or self._row(text, depth, whole=False)
        )

    def part(self, text: str, depth: int) -> str:
        """What stands in a hole: a message or a word, or a list of them; else the text itself."""
        return text if depth > _DEEPEST else self._known(text, depth) or self._list(text, depth)

    def _known(self, text: str, depth: int) -> str:
        return (
            self._all.words.fixed.get(text.casefold())
            or self._of(self._all.words, text, depth)
            or self.message(text, depth)
            or self._of(self._all.parts, text, depth)
        )

    def _one(self, text: str, depth: int) -> str:
        messages = self._all.messages
        return messages.fixed.get(text) or self._of(messages, text, depth)

    def _row(self, text: str, depth: int, *, whole: bool) -> str:
        """Sentences of which the first is known, and where ``whole`` the others too."""
        for at in _ends(text, (". ", "? ", "! ")):
            first, rest = self._one(text[: at + 1], depth), text[at + 2 :]
            if first and depth < _DEEPEST:
                known = self._row(rest, depth + 1, whole=whole) or self._one(rest, depth)
                return f"{first} {known or rest}" if known or not whole else ""
        return ""

    def _behind(self, text: str, depth: int) -> str:
        """A message behind a name, and perhaps what part of it is meant, and a colon."""
        for at in _ends(text, (": ",)):
            rest = text[at + 2 :]
            known = self._row(rest, depth, whole=True) or self._one(rest, depth)
            if known:
                name, *parts = text[:at].split(": ")
                said = [self._part_of_file(part, depth) for part in parts]
                return ": ".join([name, *said, known])
        return ""

    def _part_of_file(self, text: str, depth: int) -> str:
        parts = self._all.parts
        return parts.fixed.get(text) or self._of(parts, text, depth) or text

    def _list(self, text: str, depth: int) -> str:
        """The words of a list, each by itself; what runs to its end may hold commas too."""
        said: list[str] = []
        while text and len(said) < _MOST_ITEMS:
            first, comma, rest = text.partition(", ")
            said.append(self._known(first, depth) or first)
            text = self._known(rest, depth) if comma else ""
            if text:
                return ", ".join([*said, text])
            text = rest
        return ", ".join([*said, text] if text else said)

    def _of(self, texts: Texts, text: str, depth: int) -> str:
        """What the first of some messages with holes, that makes the text, says."""
        for message in texts.beginning_like(text):
            values = match(message.english, text)
            if values is not None:
                kinds = {hole.name: hole.kind for hole in message.english.holes}
                return "".join(self._filled(message.other, kinds, values, depth))
        return ""

    def _filled(
        self,
        other: Template,
        kinds: Mapping[str, str],
        values: Mapping[str, str],
        depth: int,
    ) -> Iterator[str]:
        yield other.literals[0]
        for hole, literal in zip(other.holes, other.literals[1:], strict=True):
            value, kind = values[hole.name], hole.kind or kinds[hole.name]
            if kind == "n":
                yield self._number(value)
            else:
                yield self.part(value, depth + 1) if kind == "t" else value
            yield literal

    def _number(self, value: str) -> str:
        """A number as the language writes it: 1.234,5 for 1,234.5."""
        turned = {",": self._all.thousands, ".": self._all.decimal, "%": self._all.percent}
        return "".join(turned.get(sign, sign) for sign in value)


def _ends(text: str, marks: Sequence[str]) -> Iterator[int]:
    """Where a mark stands in a text, from the left; the first few alone."""
    at, found = -1, 0
    while found < _MOST_JOINTS:
        places = [place for mark in marks if (place := text.find(mark, at + 1)) >= 0]
        if not places:
            return
        at, found = min(places), found + 1
        yield at
