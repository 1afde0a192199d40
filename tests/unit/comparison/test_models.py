"""Models to borrow."""

from __future__ import annotations

import pytest
from surveys import (
    FOUND,
    NONE,
    WEAK,
    a_cell,
    a_jurisdiction,
    a_passage,
    a_survey,
    three_countries,
)

from lawgap.comparison.models import (
    ELEMENTS,
    LANGUAGE,
    STYLE,
    fewest_passages,
    models_to_borrow,
    nearness,
)
from lawgap.comparison.view import view_of


def test_only_those_that_meet_it_are_models():
    """And the own jurisdiction is none."""
    world = three_countries(own="Arcadia")
    assert [one.jurisdiction for one in models_to_borrow(world, "consent")] == ["Borduria"]
    assert [one.jurisdiction for one in models_to_borrow(world, "withholding")] == ["Borduria"]


def test_the_nearest_comes_first():
    """The same language weighs most."""
    gap = {"withholding": a_cell(NONE)}
    home = a_jurisdiction("Home", gap, language="de", marks={"§": 1.0})
    same = a_jurisdiction("Zebra", language="de", marks={"Art.": 1.0})
    styled = a_jurisdiction("Alpha", language="en", marks={"§": 1.0})
    world = a_survey(styled, home, same, own="Home")
    assert [one.jurisdiction for one in models_to_borrow(world, "withholding")] == [
        "Zebra",
        "Alpha",
    ]


def test_nearness_adds_up():
    """From its three parts by their weights; to oneself it is 1."""
    world = three_countries()
    home, other = world.jurisdictions[0], world.jurisdictions[2]
    near = nearness(world, home, other)
    assert near.total == pytest.approx(
        LANGUAGE * near.language + STYLE * near.style + ELEMENTS * near.elements
    )
    assert nearness(world, home, home).total == pytest.approx(1.0)


def test_without_an_own_jurisdiction_the_fullest_come_first():
    """Then nearness is not told."""
    full = a_cell(elements={"ban": FOUND, "permits": FOUND})
    less = a_cell(elements={"ban": FOUND, "permits": WEAK})
    world = a_survey(
        a_jurisdiction("A", {"withholding": less}), a_jurisdiction("B", {"withholding": full})
    )
    models = models_to_borrow(world, "withholding")
    assert [one.jurisdiction for one in models] == ["B", "A"]
    assert models[0].nearness is None


def test_as_few_passages_as_show_every_element():
    """One that says both is enough; they keep their order."""
    both = a_passage("Both are said here.", elements=("ban", "permits"))
    cell = a_cell(passages=[a_passage(), both, a_passage("Again this.", elements=("permits",))])
    assert fewest_passages(cell) == (both,)
    apart = a_cell(passages=[a_passage(), a_passage("Permits too.", elements=("permits",))])
    assert len(fewest_passages(apart)) == 2


def test_a_model_without_words_is_none():
    """What is met by silence cannot be copied."""
    world = a_survey(a_jurisdiction("A", {"withholding": a_cell(passages=[])}))
    assert models_to_borrow(world, "withholding") == ()


def test_a_view_offers_models_for_the_gaps_of_ones_own():
    """Only for criteria that it does not meet."""
    view = view_of(three_countries(own="Arcadia"))
    assert {one.criterion for one in view.borrowed} == {"consent", "shelter"}
    assert view_of(three_countries()).borrowed == ()
