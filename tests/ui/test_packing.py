"""Values between the window and its worker."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from enum import StrEnum

import pytest
from ui_country import an_invented_country

from lawgap.model.errors import ReadError
from lawgap.model.statute import Span
from lawgap.ui.process.packing import packed, unpacked
from lawgap.ui.values.rows import finding_rows


class Colour(StrEnum):
    """A choice."""

    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lonely:
    """A value of one part."""

    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True, kw_only=True)
class Heir(Lonely):
    """A value whose first part comes from above."""

    spans: tuple[object, ...] = ()


def test_an_assessment_and_its_rows_come_back_equal():
    """Whatever the window shows."""
    assessment = an_invented_country()
    sent = (assessment, finding_rows(assessment))
    assert unpacked(packed(sent)) == sent


@pytest.mark.parametrize("count", [0, 1, 15, 16, 400])
def test_few_values_and_many_come_back_in_their_order(count):
    """Many of one class go as columns."""
    sent = Heir(spans=tuple(Span(start=at, end=at + 1) for at in range(count)))
    assert unpacked(packed(sent)) == sent


def test_values_of_several_classes_side_by_side_are_told_apart():
    """A tuple that is not all of one class goes as it is, also deep inside."""
    mixed = tuple(Span(start=at, end=at) if at % 2 else Lonely() for at in range(40))
    nested = tuple(Heir(spans=mixed) for _ in range(40))
    assert unpacked(packed((mixed, nested))) == (mixed, nested)


def test_what_comes_back_is_as_frozen_as_before():
    """And can be changed as any frozen value: by making another."""
    back = unpacked(packed(Heir(spans=(Span(start=1, end=2),))))
    with pytest.raises(AttributeError):
        back.spans = ()
    assert replace(back, spans=()) == Heir()


def test_errors_and_what_is_no_value_of_ours_go_as_they_always_did():
    """An error keeps its hint; a function that has no name cannot be sent."""
    error = unpacked(packed(ReadError("Blank.", hint="Scan it.", code="blank")))
    assert (error.message, error.hint, error.code) == ("Blank.", "Scan it.", "blank")
    with pytest.raises((pickle.PicklingError, AttributeError)):
        packed(lambda: None)
