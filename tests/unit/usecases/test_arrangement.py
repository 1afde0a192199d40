"""What is kept of a comparison in a project."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgap.model.jurisdictions import Grouping, Judgement, LineKind, MatrixChoices, Order
from lawgap.settings import Settings
from lawgap.usecases.arrangement import (
    Arrangement,
    arrangement_from,
    arrangement_text,
    keep_arrangement,
    kept_arrangement,
)
from lawgap.usecases.project import close_project, create_project, open_project

NAMES = st.lists(st.text(max_size=9), max_size=3).map(tuple)


@given(
    st.builds(
        MatrixChoices,
        kind=st.sampled_from(LineKind),
        grouping=st.sampled_from(Grouping),
        order=st.sampled_from(Order),
        criteria_by_met=st.booleans(),
        theme=st.text(max_size=9),
        judgements=st.frozensets(st.sampled_from(Judgement)),
        pinned_criteria=NAMES,
        pinned_jurisdictions=NAMES,
    ),
    st.text(max_size=9),
)
def test_what_was_chosen_comes_back(choices, own):
    """Every choice but the words of the filter."""
    given_ = Arrangement(choices=choices, own=own)
    assert arrangement_from(arrangement_text(given_)) == given_


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"own": 1}', "[" * 99_999])
def test_what_is_none_is_the_usual(text):
    """A project of another version must still open."""
    assert arrangement_from(text) == Arrangement()


def test_a_project_keeps_it(tmp_path):
    """Until it is opened again."""
    settings = Settings(user_folder=tmp_path / "user")
    path = tmp_path / "world.lawgap"
    project = create_project(path, settings)
    assert kept_arrangement(project) == Arrangement()
    chosen = Arrangement(choices=MatrixChoices(order=Order.MET), own="Arcadia")
    keep_arrangement(project, chosen)
    close_project(project)
    again = open_project(path, settings)
    assert kept_arrangement(again) == chosen
    close_project(again)
