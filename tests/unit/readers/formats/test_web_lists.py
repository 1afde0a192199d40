"""Lists of web pages show the numbers that a browser shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import gap_of

from lawgap.readers.formats.web_page import read_web_page
from lawgap.readers.plain import PlainText, Source

OFFICE = '<head><meta name="generator" content="LibreOffice 24.2 (Linux)"></head>'


def page(body: str) -> PlainText:
    """A page that was read; all its words are accounted for."""
    plain = read_web_page(Source(data=f"<html>{body}</html>".encode(), path=Path("act.html")))
    assert gap_of(plain) == 0
    return plain


def lines(body: str) -> list[str]:
    """The lines of a page that are not blank."""
    return [line for line in page(body).text.splitlines() if line]


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        ("<ol>", ["1. x", "2. x"]),
        ('<ol type="a">', ["a. x", "b. x"]),
        ('<ol type="A" start="26">', ["Z. x", "AA. x"]),
        ('<ol type="i" start="4">', ["iv. x", "v. x"]),
        ('<ol type="I">', ["I. x", "II. x"]),
        ('<ol start="-1">', ["-1. x", "0. x"]),
        ("<ol reversed>", ["2. x", "1. x"]),
        ('<ol style="list-style-type: lower-roman">', ["i. x", "ii. x"]),
        ('<ol style="color: red; list-style: upper-alpha inside">', ["A. x", "B. x"]),
        ('<ol style="list-style-type: decimal-leading-zero">', ["01. x", "02. x"]),
        ('<ol style="list-style-type: lower-greek" start="3">', ["γ. x", "δ. x"]),
        ('<ol style="list-style-type: georgian" start="11">', ["ია. x", "იბ. x"]),
        ('<ol style="list-style-type: none">', ["x", "x"]),
        ("<ol style=\"list-style-type: '§ '\">", ["§ x", "§ x"]),
        ('<ol style="list-style-type: disc">', ["• x", "• x"]),
        ("<ul>", ["• x", "• x"]),
        ('<ul style="list-style: none">', ["x", "x"]),
        ('<ul type="1">', ["1. x", "2. x"]),
    ],
)
def test_an_item_has_the_number_of_its_list(opening, shown):
    """By the attributes of the list and by its own style."""
    assert lines(f"{opening}<li>x</li><li>x</li></{opening[1:3]}>") == shown


def test_an_item_may_have_a_number_and_a_kind_of_its_own():
    """``value`` goes on from there; ``type`` holds for the item alone."""
    body = '<ol><li>x</li><li value="7">x</li><li type="a">x</li><li>x</li></ol>'
    assert lines(body) == ["1. x", "7. x", "h. x", "9. x"]


def test_an_item_that_begins_with_a_list_keeps_its_number():
    """The number stands alone, above those of the inner list."""
    assert lines("<ol><li><ol type=a><li>x<li>y</ol><li>z</ol>") == ["1.", "a. x", "b. y", "2. z"]


def test_numbers_that_a_list_prints_itself_are_not_doubled():
    """A style sheet hides those of the list; numbers of something else stay beside them."""
    assert lines("<ol><li>1) x</li><li>2) y</li></ol>") == ["1) x", "2) y"]
    assert lines("<ol><li>(i) x</li><li>(ii) y</li></ol>") == ["(i) x", "(ii) y"]
    doubled = "<ol start=4><li>(1) x</li><li>(1) y</li></ol>"
    assert lines(doubled) == ["4. (1) x", "5. (1) y"]


def test_a_list_that_libreoffice_broke_is_counted_on():
    """It forgets where a list goes on that begins with a list inside; a browser shows 1 again."""
    body = (
        "<ol><li>x</li><li>y</li></ol><p>Words:</p>"
        "<ol><ol type=a><li>in</li></ol><li>z</li></ol>"
    )  # fmt: skip
    assert lines(body)[-1] == "1. z"
    plain = page(OFFICE + body)
    assert plain.text.splitlines()[-1] == "3. z"
    assert [notice.code for notice in plain.notices] == ["list-numbers"]
