"""Queries find in the right unit: near through lead-ins, and, not, headings, numbers."""

from __future__ import annotations

import pytest

from lawgap.analysis.queries import evaluate
from lawgap.checklists.grammar import parse_query
from lawgap.model.query import Scope
from tests.unit.analysis.conftest import Indexer

LISTED = """Documents
(1) An employer who shall for such reason or no reason or whatever reason there be at that time
(a) retains or
(b) conceals a passport, commits an offence.
(2) A police officer may retain a passport."""


def units(index, query, scope=Scope.PROVISION):
    """The labels of the provisions in which a query holds."""
    found = evaluate(index, parse_query(query), scope)
    return [index.statute.provisions[u].label for u in sorted(found)]


def test_a_point_is_read_behind_its_lead_in(index: Indexer) -> None:
    """Words of the lead-in are near the first words of each point, not only of the first."""
    found = index(LISTED.replace("An employer who", "Who").replace("at that time", "an employer"))
    assert units(found, "employer near/3 withhold") == ["s 1(1)"]


def test_near_ends_with_the_sentence(index: Indexer) -> None:
    """Two words on both sides of a full stop are not near."""
    found = index("Documents\n(1) He has an employer. Passports are blue.")
    assert units(found, "employer near identity-document") == []


def test_then_asks_for_the_order(index: Indexer) -> None:
    """ "a then b" does not hold for b before a."""
    found = index("Documents\n(1) The passport of an employer.")
    assert units(found, "identity-document then employer") == ["s 1(1)"]
    assert units(found, "employer then identity-document") == []


def test_and_not_is_decided_in_one_unit(index: Indexer) -> None:
    """The second paragraph's police officer does not excuse the first."""
    found = index(LISTED)
    assert units(found, "withhold and not by-authority") == ["s 1(1)"]


def test_and_reads_the_heading_of_the_article(index: Indexer) -> None:
    """A paragraph inherits the words of its article's heading."""
    found = index("Human trafficking\n(1) He shall withhold it.\n(2) He shall not.")
    assert units(found, "trafficking and withhold") == ["s 1(1)"]
    assert units(found, "heading(trafficking) and prohibition") == ["s 1(2)"]


def test_two_of_three_counts_different_parts(index: Indexer) -> None:
    """One concept twice is one part."""
    found = index("One\n(1) Retain or conceal.", "Two\n(1) Retain a passport.")
    assert units(found, "2 of (withhold, identity-document, employer)") == ["s 2(1)"]


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("days(at-least 30)", True),
        ("days(at-least 31)", False),
        ("months(at-least 1)", True),
        ("days(at-most 29)", False),
        ("days()", True),
    ],
)
def test_quantities_compare_across_units(index: Indexer, query: str, holds: bool) -> None:
    """Thirty days are a month; bounds are kept."""
    found = index("Period\n(1) A period of thirty (30) days.")
    assert bool(units(found, query)) is holds


def test_a_10_000_word_sentence_takes_no_backtracking(index: Indexer) -> None:
    """Nearness in one huge sentence stays bounded: each unit keeps a few matches."""
    found = index("Long\n(1) " + "retain passport employer " * 4000)
    matches = evaluate(
        found, parse_query("withhold near identity-document near employer"), Scope.ARTICLE
    )
    assert 0 < len(matches[0]) <= 12
