"""A YAML file against a JSON Schema: every mistake with its line, in plain words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from lawgap.data import data_dir
from lawgap.validation.mistake import Mistake
from lawgap.validation.suggest import did_you_mean
from lawgap.validation.yaml_text import Place, YamlFile

if TYPE_CHECKING:
    from jsonschema import ValidationError

_KINDS = {
    "object": "a mapping (key: value)",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


def schema_mistakes(file: YamlFile, schema: str) -> Iterator[Mistake]:
    """Every place where the file breaks ``resources/schemas/<schema>.json``."""
    for error in _validator(schema).iter_errors(file.value):
        yield from _told(file, error)


@cache
def _validator(schema: str) -> Any:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    files = (data_dir("resources") / "schemas").glob("*.json")
    schemas = {file.stem: json.loads(file.read_text("utf-8")) for file in files}
    # The schemas refer to one another; nothing is ever fetched.
    known = [(f"{name}.json", Resource.from_contents(s)) for name, s in schemas.items()]
    registry: Any = Registry().with_resources(known)
    return Draft202012Validator(schemas[schema], registry=registry)


def _told(file: YamlFile, error: ValidationError) -> Iterator[Mistake]:
    place = tuple(error.absolute_path)
    tell = _TELLERS.get(str(error.validator))
    if tell:
        yield from tell(file, place, error)
    else:
        yield file.mistake(place, f"{_name(place)}: {error.message}.")


def _unknown_key(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    known: Mapping[str, Any] = error.schema.get("properties", {})
    for key in error.instance:
        if key not in known:
            hint = did_you_mean(key, known)
            yield file.mistake((*place, key), f'Unknown key "{key}" in {_name(place)}.', hint)


def _missing_key(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    # jsonschema reports each missing key on its own, naming it first in the message
    for key in error.validator_value:
        if error.message.startswith(f"{key!r} "):
            yield file.mistake(place, f'"{key}" is needed in {_name(place)}.')


def _wrong_kind(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    wanted = error.validator_value
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    words = " or ".join(_KINDS[kind] for kind in kinds)
    yield file.mistake(place, f"{_name(place)} must be {words}.")


def _wrong_choice(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    choices = [str(choice) for choice in error.validator_value]
    hint = did_you_mean(str(error.instance), choices) or f"One of: {', '.join(choices)}."
    yield file.mistake(place, f'"{error.instance}" is not known in {_name(place)}.', hint)


def _wrong_pattern(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    if "propertyNames" in error.absolute_schema_path:
        place = (*place, str(error.instance))  # a key has no place of its own
    hint = "An id is made of lower-case letters, digits and hyphens."
    yield file.mistake(place, f'"{error.instance}" is no id.', hint)


def _empty(file: YamlFile, place: Place, _error: ValidationError) -> Iterator[Mistake]:
    yield file.mistake(place, f"{_name(place)} is empty.")


def _useless(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    """A key that means nothing without another."""
    for key, others in error.validator_value.items():
        lacking = [other for other in others if other not in error.instance]
        if key in error.instance and lacking:
            yield file.mistake((*place, key), f'"{key}" is of no use without "{lacking[0]}".')


def _named(file: YamlFile, place: Place, error: ValidationError) -> Iterator[Mistake]:
    """A mistake that the schema itself words, in the "description" beside the test."""
    words = error.schema.get("description", error.message)
    yield file.mistake(place, f"{_name(place)}: {words}")


def _name(place: Place) -> str:
    """How a message names a place: its last key ("elements"), with the number in a list."""
    if not place:
        return "the file"
    if isinstance(place[-1], int):
        return f"{_name(place[:-1])} no. {place[-1] + 1}"
    return f'"{place[-1]}"'


_TELLERS: Mapping[str, Callable[[YamlFile, Place, ValidationError], Iterator[Mistake]]] = {
    "additionalProperties": _unknown_key,
    "required": _missing_key,
    "type": _wrong_kind,
    "enum": _wrong_choice,
    "pattern": _wrong_pattern,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "anyOf": _named,
    "dependentRequired": _useless,
}
