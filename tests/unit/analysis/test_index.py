"""What of a text can hold law at all."""

from __future__ import annotations

import pytest

from lawgap.analysis.rules import sightings
from tests.unit.analysis.conftest import Indexer
from tests.unit.analysis.test_rules import rule

RULE = "(1) The employer shall provide shelter."


def found(index: Indexer, text: str) -> bool:
    """Whether "shelter" is seen anywhere."""
    return bool(sightings(rule("shelter"), [index(text)]))


@pytest.mark.parametrize("heading", ["Findings", "Findings and purposes", "General findings"])
def test_findings_and_purposes_bind_nobody(index: Indexer, heading: str) -> None:
    """A heading made up of such words alone takes its article out of the law."""
    assert not found(index, f"{heading}\n{RULE}")


@pytest.mark.parametrize("heading", ["General", "And", "Purpose of the shelter"])
def test_words_that_may_stand_beside_them_hide_nothing(index: Indexer, heading: str) -> None:
    """ "General" heads parts of many acts; without "findings" it is law like any other."""
    assert found(index, f"{heading}\n{RULE}")


def test_a_heading_may_begin_the_text_of_a_paragraph(index: Indexer) -> None:
    """Acts of some countries print the heading of a subsection in its first line."""
    assert not found(index, "Trade\n(1) Findings.—Employers shall provide shelter.")
    assert found(index, "Trade\n(1) Shelters.—Employers shall provide shelter.")
