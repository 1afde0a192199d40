"""What a workbook is made of, before it is Excel: books, sheets, columns, cells worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Generic, TypeVar

from lawgap.reports.clean_text import one_line

Value = str | float | date
Row = TypeVar("Row")

DATE: Final = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """A column: its head, its width in characters, and its value for a row.

    ``choices``: the name of the list that a reviewer picks from; ``kind`` "date": a date;
    ``fill``: the colour of a row's cell, "" for none.
    """

    title: str
    width: float
    value: Callable[[Row], Value] = lambda _: ""
    choices: str = ""
    kind: str = ""
    fill: Callable[[Row], str] = lambda _: ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A data sheet with its cells worked out.

    ``wide`` prints on A3; ``printed``: how many of the first columns are printed (0: all), so
    that a print stays readable; ``fixed``: columns that stay in view.
    """

    title: str
    columns: tuple[Column[object], ...]
    rows: tuple[tuple[Value, ...], ...]
    fills: tuple[tuple[str, ...], ...]
    wide: bool = False
    fixed: int = 1
    printed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A list to pick from. ``own``: a reviewer may add values to it, or write another one."""

    title: str
    values: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The data sheets of a workbook with the lists that their columns pick from, by name."""

    title: str
    sheets: tuple[Sheet, ...]
    lists: Mapping[str, Choices] = field(default_factory=dict)


def sheet_of(
    title: str, columns: Iterable[Column[Row]], rows: Iterable[Row], *, wide: bool = False,
    fixed: int = 1, printed: int = 0,
) -> Sheet:  # fmt: skip
    """A sheet whose cells are read off the rows."""
    columns, rows = tuple(columns), tuple(rows)
    return Sheet(
        title=title,
        columns=columns,  # type: ignore[arg-type]  # the values are worked out here
        rows=tuple(tuple(column.value(row) for column in columns) for row in rows),
        fills=tuple(tuple(column.fill(row) for column in columns) for row in rows),
        wide=wide,
        fixed=fixed,
        printed=printed,
    )


def date_of(text: str) -> Value:
    """The date that a text like "2026-05-31" names, as a date; any other text as it is."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return one_line(text)


_UNSAFE: Final = str.maketrans("/\\[]:*?", "--     ")
_LONGEST: Final = 31  # characters of a sheet's name
_RESERVED: Final = frozenset({"", "history"})


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """The titles as Excel takes them for names of sheets: short, plain, each of them once."""
    given: set[str] = set()
    names = []
    for title in titles:
        plain = one_line(title.translate(_UNSAFE)).strip("' ")[:_LONGEST].strip("' ")
        name, number = plain, 1
        while name.casefold() in given or name.casefold() in _RESERVED:
            number += 1
            name = f"{plain[: _LONGEST - 4].strip()} ({number})".strip()
        given.add(name.casefold())
        names.append(name)
    return tuple(names)
