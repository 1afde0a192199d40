"""Frozen values as bytes between the window and its worker, several times quicker than by pickle.

Python pickles a frozen dataclass with slots field by field in Python, and looks its fields up for
each value anew; a country's assessment has a hundred thousand of them. Here the fields are looked
up once for each class, and many values of one class, such as the provisions of a statute, go as
columns: all their numbers, all their headings.
"""

from __future__ import annotations

import io
import pickle
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from itertools import repeat
from operator import attrgetter
from typing import Any

_FORMS: dict[type, _Form | None] = {}
_MANY = 16  # values of one class that are worth columns


def packed(value: object) -> bytes:
    """The value as bytes that ``unpacked`` reads.

    Raises what pickle raises where a part of it cannot be sent.
    """
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)
    return file.getvalue()


def unpacked(data: bytes) -> Any:
    """The value that ``packed`` made bytes of; only for what our own process sent."""
    return pickle.loads(data)  # noqa: S301 - through a pipe of our own, from our own process


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """How the values of one class are read and filled, part by part."""

    names: tuple[str, ...]
    puts: tuple[Callable[[Any, Any], None], ...]


class _Columns:
    """Many values of one class, as a column for each of their parts."""

    def __init__(self, kind: type, columns: tuple[object, ...], count: int) -> None:
        self.kind, self.columns, self.count = kind, columns, count


class _Pickler(pickle.Pickler):
    """Pickle's own, but for frozen dataclasses with slots."""

    def reducer_override(self, value: Any) -> Any:
        """How a value is made again."""
        if type(value) is _Columns:
            return _made_of_columns, (value.kind, value.count, *value.columns)
        form = _form_of(type(value))
        if form is None:
            return NotImplemented
        return _made, (type(value), *(_spread(getattr(value, name)) for name in form.names))


def _spread(part: object) -> object:
    """The part as columns, if it is many values of one class that has a form."""
    if type(part) is not tuple or len(part) < _MANY:
        return part
    kind = type(part[0])
    form = _form_of(kind)
    if form is None or set(map(type, part)) != {kind}:
        return part
    columns = (_spread(tuple(map(attrgetter(name), part))) for name in form.names)
    return _Columns(kind, tuple(columns), len(part))


def _made(kind: type, *parts: object) -> object:
    """A value of the class with these parts."""
    value: object = object.__new__(kind)
    for put, part in zip(_known(kind).puts, parts, strict=True):
        put(value, part)
    return value


def _made_of_columns(kind: type, count: int, *columns: Iterable[object]) -> tuple[object, ...]:
    """The values whose parts stand in columns."""
    values: tuple[object, ...] = tuple(map(object.__new__, repeat(kind, count)))
    for put, column in zip(_known(kind).puts, columns, strict=True):
        deque(map(put, values, column), maxlen=0)  # a loop that Python need not see
    return values


def _known(kind: type) -> _Form:
    form = _form_of(kind)
    if form is None:
        raise pickle.UnpicklingError(kind.__name__)
    return form


def _form_of(kind: type) -> _Form | None:
    """The form of a class, found once."""
    if kind not in _FORMS:
        _FORMS[kind] = _find_form(kind)
    return _FORMS[kind]


def _find_form(kind: type) -> _Form | None:
    """The form of a frozen dataclass with slots; None: another class, left to pickle."""
    if not is_dataclass(kind) or "__slots__" not in kind.__dict__:
        return None
    names = tuple(one.name for one in fields(kind))
    puts = tuple(getattr(getattr(kind, name), "__set__", None) for name in names)
    return None if None in puts else _Form(names=names, puts=puts)  # type: ignore[arg-type]
