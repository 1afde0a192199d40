"""Overlapping marks made into stretches."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lawgap.ui.text.marks import BESIDE, NEAR, Mark, cut, letters

MARKS = st.lists(
    st.builds(
        Mark,
        start=st.integers(0, 30),
        end=st.integers(0, 30),
        slot=st.integers(-2, 4),
        deciding=st.booleans(),
    ),
    max_size=8,
)


@given(MARKS)
def test_stretches_say_of_each_place_what_the_marks_say(marks):
    """No place is lost, none is marked twice, and each keeps all its elements."""
    stretches = cut(marks)
    for before, after in pairwise(stretches):
        assert before.end <= after.start
    for place in range(31):
        here = [m for m in marks if m.start <= place < m.end]
        found = [s for s in stretches if s.start <= place < s.end]
        assert len(found) == bool(here)
        if here:
            assert set(found[0].slots) == {m.slot for m in here}
            assert set(found[0].deciding) == {m.slot for m in here if m.deciding}


def test_each_element_leads_somewhere():
    """Where two elements share words, the one with fewer stretches comes first."""
    common = [Mark(start=at, end=at + 2, slot=0, deciding=True) for at in (0, 5, 10)]
    shared = Mark(start=5, end=7, slot=1, deciding=True)
    assert [stretch.deciding for stretch in cut([*common, shared])] == [(0,), (1, 0), (0,)]


def test_elements_have_letters_and_the_rest_has_signs():
    """What shows no element is not taken for one."""
    assert letters([2, 0]) == "AC"
    assert letters([NEAR, BESIDE]) == "?!"
