"""Numbers with a unit ("thirty (30) days", "a term of 5 to 10 years") in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawgap.analysis.tokens import TokenTable
from lawgap.model.language import Language

_DAYS: Mapping[str, float] = {"days": 1, "weeks": 7, "months": 30, "years": 365}
_REACH = 4  # words from a number to its unit: "thirty (30) calendar days"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, its place, and its unit: the id that the lexicon gives it (days, years)."""

    start: int
    end: int
    unit: str
    value: float


def quantities(table: TokenTable, language: Language) -> list[Quantity]:
    """Every number with a unit, in order."""
    units = {form: unit for unit, forms in language.units.items() for form in forms}
    found = []
    numbers = language.numbers
    places = (i for i, f in enumerate(table.forms) if f in numbers or f.isdecimal())
    for i in places:
        value = _value(table.forms[i], language)
        if value is None:
            continue
        value, begin = _compound(table, i, value, language)
        for j in range(i + 1, min(i + 1 + _REACH, len(table.forms))):
            unit = units.get(table.forms[j])
            if unit:
                found.append(Quantity(begin, j + 1, unit, value))
                break
            if not _between(table.forms[j], language):
                break
    return found


def fits(quantity: Quantity, unit: str, at_least: float | None, at_most: float | None) -> bool:
    """Whether a quantity is of ``unit`` (days, weeks, months and years convert) within bounds."""
    if quantity.unit == unit:
        value = quantity.value
    elif quantity.unit in _DAYS and unit in _DAYS:
        value = quantity.value * _DAYS[quantity.unit] / _DAYS[unit]
    else:
        return False
    slack = 0.02 * value  # twelve months are 360 of our days, a year 365
    return (at_least is None or value + slack >= at_least) and (
        at_most is None or value - slack <= at_most
    )


def _value(form: str, language: Language) -> float | None:
    if form.isdecimal() and len(form) < 6:
        return float(form)
    number = language.numbers.get(form)
    return None if number is None else float(number)


def _compound(table: TokenTable, i: int, value: float, language: Language) -> tuple[float, int]:
    """Tens and ones read together: "twenty five"."""
    before = language.numbers.get(table.forms[i - 1]) if i else None
    if before is not None and before >= 20 and before % 10 == 0 and value < 10:
        return before + value, i - 1
    return value, i


def _between(form: str, language: Language) -> bool:
    """Words that may stand between a number and its unit: another number, "to", "calendar"."""
    linking = language.concepts.get("between-number-and-unit")
    return _value(form, language) is not None or bool(linking and form in linking.wordings)
