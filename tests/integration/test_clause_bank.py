"""The clause bank: what a lawyer would answer on provisions of our own writing."""

from __future__ import annotations

import pytest
from tests.clause_bank import CASES, load_cases, wrong_answers

BANK = load_cases()
CRITERIA = sorted({case.criterion for case in BANK})


@pytest.mark.parametrize("criterion", CRITERIA)
def test_each_case_is_answered_as_a_lawyer_would(criterion: str) -> None:
    """Every case of a criterion that is not marked unsolved gets its expected answer."""
    wrong = []
    for case in BANK:
        if case.criterion == criterion and not case.unsolved:
            wrong += [
                f"{case.name}: {element or 'verdict'} is {got}, not {case.expects[element]}"
                for element, got in wrong_answers(case).items()
            ]
    assert not wrong, "\n".join(wrong)


def test_an_unsolved_case_is_still_unsolved() -> None:
    """A case that is answered rightly now loses its mark."""
    stale = [c.name for c in BANK if c.unsolved and not wrong_answers(c)]
    assert not stale


def test_a_files_name_is_its_criterion() -> None:
    """A newcomer finds a criterion's cases by its id."""
    assert {path.stem for path in CASES.glob("*.yaml")} == set(CRITERIA)
