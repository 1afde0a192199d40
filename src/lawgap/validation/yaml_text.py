"""YAML files read within limits, with the line of every value.

The reader builds values from the parser's events itself: this keeps the lines, is faster than
PyYAML's constructor, and leaves out what a lexicon must not have (aliases, tags, "no" read as
false, one key twice).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lawgap.validation.mistake import Mistake, Mistakes

MAX_BYTES = 5_000_000
MAX_DEPTH = 20
MAX_VALUES = 500_000

_Event = Any  # PyYAML's stubs give the C parser's events no fields
Place = tuple[str | int, ...]
"""The keys and indexes that lead to a value, from the outermost in."""

_INTEGER = re.compile(r"[-+]?[0-9]+\Z")  # 30
_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")  # 0.5
_WORDS: Mapping[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """A YAML file's value, the line on which each part of it starts, and its bytes."""

    path: Path
    value: Any  # what the parser saw; a schema or a loader gives it a type
    lines: Mapping[Place, int]
    data: bytes

    def line(self, place: Place) -> int:
        """The line of the value at ``place``, or of what holds it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def mistake(self, place: Place, message: str, hint: str = "") -> Mistake:
        """A mistake in this file at ``place``."""
        return Mistake(file=self.path, line=self.line(place), message=message, hint=hint)


def read_yaml(path: Path, *, words: bool = False) -> YamlFile:
    """The file's value with its lines. ``words``: true, false and null are words (a lexicon).

    Raises:
        Mistakes: it cannot be read, is no YAML, or goes beyond the limits.
    """
    data = _bytes_of(path)
    reader = _Reader(path, words=words)
    value = reader.read(_text_of(path, data))
    return YamlFile(path=path, value=value, lines=reader.lines, data=data)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise _mistakes(path, 0, f"Cannot be read: {reason.lower()}.") from error
    if len(data) > MAX_BYTES:
        raise _mistakes(path, 0, f"Larger than {MAX_BYTES // 1_000_000} MB.", "Split it.")
    return data


def _text_of(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _mistakes(path, line, "Not UTF-8 text.", "Save the file as UTF-8.") from error


class _Reader:
    """Turns the parser's events into values and notes their lines."""

    def __init__(self, path: Path, *, words: bool) -> None:
        self.path = path
        self.words = words
        self.lines: dict[Place, int] = {}

    def read(self, text: str) -> Any:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._events: Iterator[_Event] = yaml.parse(text, Loader=loader)
        self._values = 0
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark
            line = mark.line + 1 if mark else 0
            hint = "Put a text with special characters in quotes."
            raise _mistakes(self.path, line, f"Not YAML: {error.problem}.", hint) from error
        except yaml.YAMLError as error:
            raise _mistakes(self.path, 0, f"Not YAML: {error}.") from error

    def _document(self) -> Any:
        import yaml

        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refuse(event, "More than one document in the file.")
                value = self._value(next(self._events), (), MAX_DEPTH)
        return value

    def _value(self, event: _Event, place: Place, depth: int) -> Any:
        kind = type(event).__name__
        self._check(event, kind, depth)
        if kind == "ScalarEvent":
            self.lines.setdefault(place, event.start_mark.line + 1)
            return event.value if event.style else _plain(event.value, words=self.words)
        if kind == "SequenceStartEvent":
            return self._sequence(event, place, depth - 1)
        return self._mapping(event, place, depth - 1)

    def _check(self, event: _Event, kind: str, depth: int) -> None:
        if kind == "AliasEvent" or event.anchor:
            raise self._refuse(event, "Anchors and aliases (& and *) are not allowed here.")
        if event.tag:
            raise self._refuse(event, f'The tag "{event.tag}" is not allowed here.')
        if depth == 0:
            raise self._refuse(event, f"Nested more than {MAX_DEPTH} levels deep.")
        self._values += 1
        if self._values > MAX_VALUES:
            raise self._refuse(event, f"More than {MAX_VALUES} values in the file.")

    def _sequence(self, start: _Event, place: Place, depth: int) -> list[Any]:
        self.lines.setdefault(place, start.start_mark.line + 1)
        items: list[Any] = []
        for event in self._events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            items.append(self._value(event, (*place, len(items)), depth))
        return items

    def _mapping(self, start: _Event, place: Place, depth: int) -> dict[str, Any]:
        self.lines.setdefault(place, start.start_mark.line + 1)
        result: dict[str, Any] = {}
        for event in self._events:
            if type(event).__name__ == "MappingEndEvent":
                break
            key = self._key(event, result)
            self.lines[*place, key] = event.start_mark.line + 1
            result[key] = self._value(next(self._events), (*place, key), depth)
        return result

    def _key(self, event: _Event, known: Mapping[str, Any]) -> str:
        if type(event).__name__ != "ScalarEvent" or event.anchor or event.tag:
            raise self._refuse(event, "A key must be a word.")
        key: str = event.value
        if key in known:
            raise self._refuse(event, f'"{key}" stands here twice.', "Remove one of them.")
        return key

    def _refuse(self, event: _Event, message: str, hint: str = "") -> Mistakes:
        return _mistakes(self.path, event.start_mark.line + 1, message, hint)


def _plain(text: str, *, words: bool) -> str | int | float | bool | None:
    """An unquoted value. Only true and false are truth values: "no" and "on" are words."""
    if text in _WORDS and not (words and text):
        return _WORDS[text]
    if _INTEGER.match(text) and len(text) < 19:
        return int(text)
    return float(text) if _DECIMAL.match(text) else text


def _mistakes(path: Path, line: int, message: str, hint: str = "") -> Mistakes:
    return Mistakes([Mistake(file=path, line=line, message=message, hint=hint)])
