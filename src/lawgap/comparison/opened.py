"""A saved survey read back. The file is as hostile as any other: each value is looked at."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from lawgap.comparison.stored import FORMAT, KIND
from lawgap.model.errors import ReadError
from lawgap.model.jurisdictions import (
    Cell,
    ElementState,
    Highlight,
    Judgement,
    Jurisdiction,
    LawText,
    Passage,
    Survey,
    SurveyChecklist,
    SurveyCriterion,
    SurveyElement,
    Tradition,
)

Made = TypeVar("Made")
Chosen = TypeVar("Chosen", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSurvey:
    """A survey with the key of what it was made of ("" where the file has none)."""

    survey: Survey
    key: str


def survey_from_json(text: str | bytes, *, name: str) -> StoredSurvey:
    """The survey in a saved file; ``name`` is the file's, for the error.

    Raises:
        ReadError: it is no survey of LawGap, or of a newer one.
    """
    try:
        value = _Value(json.loads(text), name)
        if value.text("kind") != KIND:
            raise _Wrong("it is no comparison of jurisdictions")
        if value.number("format") > FORMAT:
            raise ReadError(
                f"“{name}” was saved by a newer LawGap.",
                hint="Open it there, or update this one.",
                code="newer-survey",
            )
        return StoredSurvey(survey=_survey(value), key=value.text("key"))
    except (ValueError, RecursionError) as error:  # of JSON, of Unicode, or ours
        raise ReadError(
            f"“{name}” is no saved comparison of jurisdictions: {error}.",
            hint="Give a file that LawGap saved, or a folder of them.",
            code="bad-survey",
        ) from error


class _Wrong(ValueError):
    """What is not as it should be, in a few words."""


class _Value:
    """A JSON object whose parts are asked for by name and kind; ``place`` is its own name."""

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            raise _Wrong(f"“{place}” is no mapping")
        self._value: dict[str, object] = value
        self._place = place

    def text(self, name: str) -> str:
        """The text called ``name``."""
        found = self._value.get(name)
        if not isinstance(found, str):
            raise self._wrong(name)
        return found

    def number(self, name: str) -> int:
        """The whole number called ``name``, 0 or more."""
        found = self._value.get(name)
        if not isinstance(found, int) or isinstance(found, bool) or found < 0:
            raise self._wrong(name)
        return found

    def measure(self, name: str) -> float:
        """The number called ``name``, 0 or more."""
        found = self._value.get(name)
        if not isinstance(found, int | float) or isinstance(found, bool) or not found >= 0:
            raise self._wrong(name)
        return float(found)

    def flag(self, name: str) -> bool:
        """The boolean called ``name``."""
        found = self._value.get(name)
        if not isinstance(found, bool):
            raise self._wrong(name)
        return found

    def one_of(self, name: str, kind: type[Chosen]) -> Chosen:
        """The value of an enumeration called ``name``."""
        return self._known(self.text(name), kind, name)

    def each(self, name: str, make: Callable[[_Value], Made]) -> tuple[Made, ...]:
        """The objects in the list called ``name``."""
        return tuple(make(_Value(one, name)) for one in self._items(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts in the list called ``name``."""
        found = self._items(name)
        if not all(isinstance(one, str) for one in found):
            raise self._wrong(name)
        return tuple(map(str, found))

    def highlights(self, name: str, most: int) -> tuple[Highlight, ...]:
        """The places in the list called ``name``: in order, none beyond ``most``."""
        found, last = [], 0
        for one in self._items(name):
            match one:
                case [int(start), int(end), str(element)] if last <= start <= end <= most:
                    found.append(Highlight(start=start, end=end, element=element))
                    last = end
                case _:
                    raise self._wrong(name)
        return tuple(found)

    def part(self, name: str) -> _Value:
        """The object called ``name``."""
        return _Value(self._value.get(name), name)

    def objects(self, make: Callable[[_Value], Made]) -> Mapping[str, Made]:
        """Every part of this object, each an object itself."""
        return {name: make(_Value(one, name)) for name, one in self._value.items()}

    def all_texts(self) -> Mapping[str, str]:
        """Every part of this object, each a text."""
        return {name: self.text(name) for name in self._value}

    def measures(self) -> Mapping[str, float]:
        """Every part of this object, each a number."""
        return {name: self.measure(name) for name in self._value}

    def choices(self, kind: type[Chosen]) -> Mapping[str, Chosen]:
        """Every part of this object, each a value of an enumeration."""
        return {name: self.one_of(name, kind) for name in self._value}

    def _items(self, name: str) -> list[object]:
        found = self._value.get(name)
        if not isinstance(found, list):
            raise self._wrong(name)
        return found

    def _known(self, text: str, kind: type[Chosen], name: str) -> Chosen:
        try:
            return kind(text)
        except ValueError:
            raise self._wrong(name) from None

    def _wrong(self, name: str) -> _Wrong:
        return _Wrong(f"“{name[:60]}” of “{self._place[:60]}” is not as it should be")


def _survey(value: _Value) -> Survey:
    return Survey(
        title=value.text("title"),
        own=value.text("own"),
        themes=value.part("themes").all_texts(),
        checklists=value.each("checklists", _checklist),
        criteria=value.each("criteria", _criterion),
        jurisdictions=value.each("jurisdictions", _jurisdiction),
    )


def _checklist(value: _Value) -> SurveyChecklist:
    return SurveyChecklist(
        id=value.text("id"),
        title=value.text("title"),
        version=value.text("version"),
        sha256=value.text("sha256"),
        criteria=value.texts("criteria"),
    )


def _criterion(value: _Value) -> SurveyCriterion:
    return SurveyCriterion(
        id=value.text("id"),
        title=value.text("title"),
        theme=value.text("theme"),
        requirement=value.text("requirement"),
        elements=value.each("elements", _element),
    )


def _element(value: _Value) -> SurveyElement:
    return SurveyElement(
        id=value.text("id"), label=value.text("label"), required=value.flag("required")
    )


def _jurisdiction(value: _Value) -> Jurisdiction:
    laws = value.each("laws", _law)
    cells = value.part("cells").objects(_cell)
    if any(passage.law >= len(laws) for cell in cells.values() for passage in cell.passages):
        raise _Wrong("a passage stands in no law")
    return Jurisdiction(
        name=value.text("name"),
        region=value.text("region"),
        tags=value.texts("tags"),
        version=value.text("lawgap"),
        problems=value.number("problems"),
        laws=laws,
        tradition=_tradition(value.part("tradition")),
        cells=cells,
    )


def _law(value: _Value) -> LawText:
    return LawText(
        title=value.text("title"),
        file=value.text("file"),
        language=value.text("language"),
        sha256=value.text("sha256"),
        words=value.number("words"),
        edition=value.text("edition"),
    )


def _tradition(value: _Value) -> Tradition:
    return Tradition(
        article_marks=value.part("article_marks").measures(),
        paragraph_marks=value.part("paragraph_marks").measures(),
        point_marks=value.part("point_marks").measures(),
        headed=value.measure("headed"),
        words=value.measure("words"),
        points=value.measure("points"),
    )


def _cell(value: _Value) -> Cell:
    return Cell(
        judgement=value.one_of("judgement", Judgement),
        machine=value.one_of("machine", Judgement),
        decided=value.flag("decided"),
        reviewer=value.text("reviewer"),
        reason=value.text("reason"),
        confidence=value.measure("confidence"),
        elements=value.part("elements").choices(ElementState),
        passages=value.each("passages", _passage),
    )


def _passage(value: _Value) -> Passage:
    quote = value.text("quote")
    return Passage(
        law=value.number("law"),
        provision=value.text("provision"),
        quote=quote,
        start=value.number("start"),
        elements=value.texts("elements"),
        highlights=value.highlights("highlights", len(quote)),
    )
