"""``lawgap correct``: look, mend, take back."""

from __future__ import annotations

import pytest

from lawgap.cli.exits import Exit

ACT = "Act\n\n1. One\nA person under section 3 shall. 2. Two persons shall.\n\n3. Three\nThey do.\n"


@pytest.fixture
def act(tmp_path):
    """An act whose second section was not found."""
    path = tmp_path / "act.txt"
    path.write_text(ACT, encoding="utf-8")
    return path


def test_a_unit_is_split_and_the_split_taken_back(run, act):
    """The outline is printed each time, the corrections below it."""
    assert "s 2" not in run("correct", act).out
    done = run("correct", act, "--split", "2. Two", "--number", "2", "--heading", "Two")
    assert done.code == Exit.DONE
    assert "s 2  Two" in done.out
    assert "correction 1: split 2 at “2. Two persons shall." in done.out
    assert "One correction of yours" in done.err
    done = run("correct", act, "--undo", "1")
    assert "s 2" not in done.out
    assert "correction" not in done.out


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        (("--renumber", "4", "--heading", "Four"), "s 4  Four"),
        (("--not-law",), "Not law: s 3"),
        (("--merge",), "correction 1: merge"),
    ],
)
def test_a_unit_is_named_by_its_pin_cite(run, act, wish, shown):
    """Renumbered, taken out of the law, merged."""
    assert shown in run("correct", act, "--unit", "s 3", *wish).out


@pytest.mark.parametrize(
    "wish",
    [
        ("--unit", "s 9", "--merge"),
        ("--split", "nowhere"),
        ("--undo", "1"),
        ("--split", "3. Three"),
    ],
)
def test_what_fits_nothing_is_told(run, act, wish):
    """With what to do, and nothing is kept."""
    done = run("correct", act, *wish)
    assert done.code == Exit.NOTHING_CHECKED
    assert "lawgap: " in done.err
    assert "correction 1" not in run("correct", act).out
