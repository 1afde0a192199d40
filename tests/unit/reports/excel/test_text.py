"""Text for Excel cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgap.reports.excel.text import CELL_LIMIT, CUT, cell_text, looks_like_formula, row_height


def units(text: str) -> int:
    """The length as Excel counts it."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


@pytest.mark.parametrize("text", ["x" * 50_000, "𝔘" * 20_000, "_x0041_" * 6_000])
def test_long_text_is_cut_with_a_mark(text):
    """Excel would cut it silently, or call the file damaged."""
    cut = cell_text(text)
    assert units(cut) <= CELL_LIMIT
    assert cut.endswith(CUT)


def test_text_that_fits_is_not_cut():
    """Up to the last character."""
    assert cell_text("x" * CELL_LIMIT) == "x" * CELL_LIMIT


@given(st.text(alphabet=st.characters(codec=None), max_size=300))
def test_any_text_fits_a_cell(text):
    """Control characters, surrogates, anything."""
    assert units(cell_text(text)) <= CELL_LIMIT


def test_written_out_escapes_stay_literal():
    """Excel would read "_x0041_" as the letter A."""
    assert cell_text("a _x0041_ b") == "a _x005F_x0041_ b"
    assert cell_text("snake_x_case") == "snake_x_case"


def test_a_cell_holds_no_more_lines_than_excel_can():
    """Later lines run on."""
    assert cell_text("line\n" * 400).count("\n") <= 253


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "  =1", "\u00a0=1"])
def test_formula_starts_are_seen(text):
    """With white space before them too."""
    assert looks_like_formula(text)


def test_ordinary_text_is_no_formula():
    """A section sign or a bracket starts none."""
    assert not looks_like_formula("§ 5 = offence")


def test_rows_grow_with_their_text_up_to_a_limit():
    """A row of a whole chapter would fill the screen."""
    assert row_height([("short", 20)]) < row_height([("long " * 40, 20)])
    assert row_height([("x" * 30_000, 10)]) == row_height([("x" * 60_000, 10)])
    assert row_height([]) > 0
