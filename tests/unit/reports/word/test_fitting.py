"""Papers that promise a number of pages reckon what fits."""

from __future__ import annotations

from lawgap.reports.kinds import Paper
from lawgap.reports.word.fitting import Row, fitting, line_height, row_height
from lawgap.reports.word.page import PAGES

A4, LETTER = PAGES[Paper.A4], PAGES[Paper.LETTER]


def test_a_row_is_as_high_as_its_fullest_cell():
    """More words, or a narrower column, are higher."""
    little = Row(cells=(("a",), ("b",)))
    much = Row(cells=(("a",), ("word " * 60,)))
    assert row_height(little, (1, 1), A4) < row_height(much, (1, 1), A4)
    assert row_height(much, (1, 3), A4) < row_height(much, (3, 1), A4)
    assert line_height("word " * 80, A4) > line_height("word", A4)


def test_rows_fill_one_page_after_another_and_are_not_split():
    """A row that does not fit begins the next page; behind the last nothing is shown."""
    assert fitting([4, 4, 4, 4], [10, 10]) == 4
    assert fitting([4, 4, 4, 4, 4], [10, 10]) == 4
    assert fitting([11, 1], [10, 10]) == 0
    assert fitting([], [10]) == 0


def test_letter_paper_holds_less():
    """It is wider and shorter."""
    row = Row(cells=(("word " * 30,),))
    assert row_height(row, (1,), LETTER) <= row_height(row, (1,), A4)
    assert LETTER.height < A4.height
