"""Frozen values as JSON and back, by their type hints; whatever does not fit is refused.

A dataclass becomes an object without the fields that have their default, so that a field added
later with a default reads older files. A ``Span`` is a pair of numbers. Of a union of dataclasses,
the class's name stands under ``"="``. ``Path`` and fields that are never shown (``repr=False``
texts, such as a password) are no part of a stored type, or are left out by the caller.
"""

from __future__ import annotations

import json
import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import PurePath
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from lawgap.model.errors import ProjectError
from lawgap.model.statute import Span

T = TypeVar("T")
_Encode = Callable[[Any], Any]
_Decode = Callable[[Any], Any]

_CLASS = "="
_LARGEST = 2**53
_SCALARS = frozenset({str, bool, int, float})


def to_json(value: object, kind: Any) -> str:
    """The value, which is of the type ``kind``, as compact JSON that UTF-8 can hold."""
    plain = _encoder(kind)(value)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, from a broken file
        return json.dumps(plain, separators=(",", ":"), allow_nan=False)
    return text


def from_json(text: str, kind: type[T], *, lenient: bool = False) -> T:
    """The value of the type ``kind``. ``lenient``: keys of a newer LawGap are passed over.

    Raises:
        ProjectError: the text is no such value.
    """
    try:
        wanted: Any = kind
        value: T = _decoder(wanted, lenient)(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise ProjectError(
            "A part of the project is damaged.",
            hint="Restore a backup of it, or check the country again.",
            code="damaged",
        ) from error
    return value


@cache
def _encoder(kind: Any) -> _Encode:
    """How values of the type are encoded; looked up at each use, since types may nest."""
    if kind in _SCALARS or kind is type(None):
        return _itself
    if kind is Span:
        return _encode_span
    if isinstance(kind, type) and issubclass(kind, PurePath):
        return str
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _encode_enum
    if is_dataclass(kind):
        return _dataclass_encoder(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_encoder(arguments)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_encoder(arguments[1])
    if origin in {types.UnionType, Union}:
        return _union_encoder(arguments)
    raise TypeError(kind)


@cache
def _decoder(kind: Any, lenient: bool) -> _Decode:  # noqa: FBT001 - a key of the cache
    if kind in _SCALARS or kind is type(None):
        return _scalar_decoder(kind)
    if kind is Span:
        return _decode_span
    if isinstance(kind, type) and issubclass(kind, PurePath):
        return lambda value: kind(_text(value))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if is_dataclass(kind):
        return _dataclass_decoder(kind, lenient=lenient)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_decoder(arguments, lenient=lenient)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_decoder(arguments, lenient=lenient)
    if origin in {types.UnionType, Union}:
        return _union_decoder(arguments, lenient=lenient)
    raise TypeError(kind)


# ------------------------------------------------------------------------------------ encoding


def _itself(value: Any) -> Any:
    return value


def _encode_span(value: Span) -> list[int]:
    return [value.start, value.end]


def _encode_enum(value: Enum) -> Any:
    return value.value


def _dataclass_encoder(kind: Any) -> _Encode:
    parts: list[tuple[str, Any, _Encode]] = []  # filled at the first use, since types may nest

    def encode(value: Any) -> dict[str, Any]:
        if not parts:
            hints = get_type_hints(kind)
            parts.extend((f.name, _default(f), _encoder(hints[f.name])) for f in fields(kind))
        found = {}
        for name, default, encode_part in parts:
            part = getattr(value, name)
            if default is MISSING or part != default:
                found[name] = encode_part(part)
        return found

    return encode


def _default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _tuple_encoder(arguments: tuple[Any, ...]) -> _Encode:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        one = arguments[0]

        def encode(value: tuple[Any, ...]) -> list[Any]:
            encode_one = _encoder(one)
            return [encode_one(item) for item in value]

        return encode
    return lambda value: [_encoder(hint)(item) for hint, item in zip(arguments, value, strict=True)]


def _mapping_encoder(hint: Any) -> _Encode:
    def encode(value: Mapping[Any, Any]) -> dict[str, Any]:
        encode_one = _encoder(hint)
        return {str(key): encode_one(item) for key, item in value.items()}

    return encode


def _union_encoder(arguments: tuple[Any, ...]) -> _Encode:
    kinds = [one for one in arguments if one is not type(None)]
    if len(kinds) == 1:  # X | None
        return lambda value: None if value is None else _encoder(kinds[0])(value)

    def encode(value: Any) -> Any:
        if value is None:
            return None
        kind: Any = type(value)
        return {_CLASS: kind.__name__, **_encoder(kind)(value)}

    return encode


# ------------------------------------------------------------------------------------ decoding


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _scalar_decoder(kind: Any) -> _Decode:
    def decode(value: Any) -> Any:
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:  # a bool is no int here
            raise TypeError(value)
        if kind is int and abs(value) > _LARGEST:
            raise ValueError(value)
        if kind is float and not math.isfinite(value):
            raise ValueError(value)
        return value

    return decode


def _decode_span(value: Any) -> Span:
    start, end = value
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= _LARGEST:
        raise ValueError(value)
    return Span(start=start, end=end)


def _dataclass_decoder(kind: Any, *, lenient: bool) -> _Decode:
    parts: dict[str, _Decode] = {}  # filled at the first use, since types may nest

    def decode(value: Any) -> Any:
        if type(value) is not dict:
            raise TypeError(value)
        if not parts:
            hints = get_type_hints(kind)
            parts.update({f.name: _decoder(hints[f.name], lenient) for f in fields(kind)})
        found = {}
        for key, part in value.items():
            if key in parts:
                found[key] = parts[key](part)
            elif key != _CLASS and not lenient:
                raise KeyError(key)
        return kind(**found)  # TypeError where a field is missing

    return decode


def _tuple_decoder(arguments: tuple[Any, ...], *, lenient: bool) -> _Decode:
    if len(arguments) == 2 and arguments[1] is Ellipsis:

        def decode(value: Any) -> tuple[Any, ...]:
            if type(value) is not list:
                raise TypeError(value)
            decode_one = _decoder(arguments[0], lenient)
            return tuple([decode_one(item) for item in value])

        return decode

    def decode_fixed(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise TypeError(value)
        return tuple(
            _decoder(hint, lenient)(item) for hint, item in zip(arguments, value, strict=True)
        )

    return decode_fixed


def _mapping_decoder(arguments: tuple[Any, ...], *, lenient: bool) -> _Decode:
    def decode(value: Any) -> dict[Any, Any]:
        if type(value) is not dict:
            raise TypeError(value)
        key_of = _decoder(arguments[0], lenient)
        decode_one = _decoder(arguments[1], lenient)
        return {key_of(key): decode_one(item) for key, item in value.items()}

    return decode


def _union_decoder(arguments: tuple[Any, ...], *, lenient: bool) -> _Decode:
    kinds: dict[str, Any] = {one.__name__: one for one in arguments if one is not type(None)}
    optional = len(kinds) < len(arguments)
    only: Any = next(iter(kinds.values())) if len(kinds) == 1 else None

    def decode(value: Any) -> Any:
        if value is None and optional:
            return None
        if type(value) is not dict and only is None:
            raise TypeError(value)
        return _decoder(only or kinds[value[_CLASS]], lenient)(value)

    return decode
