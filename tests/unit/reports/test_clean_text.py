"""Text made safe for XML and terminals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lawgap.reports.clean_text import (
    for_xml,
    has_right_to_left,
    joined_lines,
    one_line,
    runs_right_to_left,
)


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_becomes_legal_xml(text):
    """Whatever a file holds, lxml takes it: no export dies of a form feed or a lone surrogate."""
    etree.Element("a").text = for_xml(text)


def test_controls_that_part_words_become_spaces():
    """A form feed between two words does not glue them together."""
    assert for_xml("one\x0ctwo\x00three\r\nfour") == "one twothree\nfour"


@given(st.text())
def test_one_line_has_no_line_end(text):
    """What goes into a heading or a terminal line stays one line."""
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a rule that\n  goes on", "a rule that goes on"),
        ("whoever—\n(a) takes\n(b) keeps", "whoever—\n(a) takes\n(b) keeps"),
        ("one\n\n\n2. two", "one\n2. two"),
        ("– first\n– second", "– first\n– second"),
        (" kept ", " kept "),
        ("", ""),
    ],
)
def test_line_breaks_stay_only_before_points(text, shown):
    """A hard-wrapped text flows; its points stay under one another."""
    assert joined_lines(text) == shown


def test_direction_is_told_by_letters():
    """Arabic runs from right to left, English with one Arabic word does not."""
    assert runs_right_to_left("جريمة الاتجار (3)")
    assert not runs_right_to_left("the term جريمة means an offence")
    assert has_right_to_left("the term جريمة means an offence")
    assert not has_right_to_left("Άρθρο 323Α მუხლი")
