"""How alike jurisdictions are, and their tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from surveys import ABSENT, FOUND, WEAK, a_cell, a_jurisdiction, a_survey

from lawgap.comparison.likeness import likeness_between, likeness_of, order_of_leaves
from lawgap.model.jurisdictions import Branch, ElementState

NOWHERE = ElementState.NOT_ASSESSED


def land(name, ban, permits):
    """A jurisdiction whose two elements are as given."""
    return a_jurisdiction(name, {"withholding": a_cell(elements={"ban": ban, "permits": permits})})


def between(one, other):
    """The likeness of two pairs of states."""
    first, second = land("A", *one), land("B", *other)
    return likeness_between(a_survey(first, second), first, second)


def test_likeness_is_the_share_of_equal_elements():
    """A weakened element is half equal to either end."""
    assert between((FOUND, FOUND), (FOUND, FOUND)) == 1.0
    assert between((FOUND, FOUND), (FOUND, ABSENT)) == 0.5
    assert between((FOUND, ABSENT), (ABSENT, FOUND)) == 0.0
    assert between((FOUND, WEAK), (FOUND, FOUND)) == 0.75
    assert between((FOUND, WEAK), (FOUND, ABSENT)) == 0.75


def test_only_elements_assessed_in_both_count():
    """Without one there is no likeness."""
    assert between((FOUND, NOWHERE), (FOUND, ABSENT)) == 1.0
    assert between((NOWHERE, FOUND), (FOUND, NOWHERE)) == 0.0


def states():
    """The states of two elements."""
    return st.tuples(st.sampled_from(list(ElementState)), st.sampled_from(list(ElementState)))


@given(st.lists(states(), min_size=1, max_size=9))
def test_likeness_is_symmetric_and_the_tree_holds_everybody(given_states):
    """Between 0 and 1; every leaf once; a group is never likelier than the groups in it."""
    lands = [land(f"Land {at}", *pair) for at, pair in enumerate(given_states)]
    likeness = likeness_of(a_survey(*lands), lands)
    for a, row in enumerate(likeness.values):
        assert all(0.0 <= value <= 1.0 for value in row)
        assert all(value == likeness.values[b][a] for b, value in enumerate(row))
    assert sorted(order_of_leaves(likeness)) == list(range(len(lands)))
    assert likeness.tree is not None
    check(likeness.tree)


def check(branch: Branch) -> None:
    """Likeness falls towards the root; a branch holds the leaves of its children."""
    if branch.left is None or branch.right is None:
        assert len(branch.members) == 1
        return
    assert branch.members == (*branch.left.members, *branch.right.members)
    for child in (branch.left, branch.right):
        assert child.left is None or child.likeness >= branch.likeness - 1e-9
        check(child)


def test_the_likest_are_joined_first():
    """By the average of the pairs between two groups."""
    lands = [
        land("A", FOUND, FOUND), land("B", ABSENT, ABSENT), land("C", FOUND, WEAK),
        land("D", ABSENT, WEAK),
    ]  # fmt: skip
    tree = likeness_of(a_survey(*lands), lands).tree
    children = (tree.left, tree.right) if tree else ()
    assert {frozenset(child.members) for child in children if child} == {
        frozenset({0, 2}),
        frozenset({1, 3}),
    }
    assert tree.likeness == (0.0 + 0.25 + 0.25 + 0.5) / 4


def test_nobody_has_no_tree():
    """An empty survey is no mistake."""
    assert likeness_of(a_survey(), ()).tree is None
