"""Whatever people do in whatever order, undo leads back step by step and redo forward again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project_files import SHELTER, a_law, a_project, assessed, confirmed, overridden, settings_in

from lawgap.model.project import CheckPlan
from lawgap.model.review import EvidenceReview, EvidenceStance
from lawgap.model.statute import Span
from lawgap.usecases.project import add_country, close_project, head_of, remove_country, save_check
from lawgap.usecases.review import (
    decide,
    decide_all,
    judge_evidence,
    keep,
    redo,
    reviews_of,
    set_note,
    undo,
    withdraw,
)

CRITERIA = ("consent", "shelter", "passport")
LAW = a_law()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One for all."""
    return tmp_path_factory.mktemp("undo")


@pytest.fixture(scope="module")
def project(folder):
    """A project whose disk need not be waited for."""
    opened = a_project(folder)
    opened.connection.execute("PRAGMA synchronous = OFF")
    yield opened
    close_project(opened)


def stance(number: int) -> EvidenceReview:
    """Some words, with some stance."""
    return EvidenceReview(
        statute=LAW.id,
        provision="",
        span=Span(start=number, end=number + 9),
        quote="",
        stance=tuple(EvidenceStance)[number % 3],
        element="ban",
        reviewer="Ann",
    )


def do(project, country: str, what: int, criterion: str, number: int) -> bool:
    """One act; whether it changed anything."""
    done = (
        lambda: decide(project, country, criterion, confirmed()),
        lambda: decide(project, country, criterion, overridden(reason=f"r{number}")),
        lambda: decide_all(project, country, CRITERIA, confirmed(f"R{number}")),
        lambda: set_note(project, country, criterion, f"n{number}", reviewer="Ann"),
        lambda: judge_evidence(project, country, criterion, stance(number), statute=LAW),
        lambda: withdraw(project, country, criterion, reviewer="Ann"),
        lambda: keep(project, country, criterion, reviewer="Bob"),
    )[what]()
    return bool(done)


@settings(
    deadline=None,
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.sampled_from(CRITERIA), st.integers(0, 20)), max_size=12
    )
)
def test_undo_leads_back_and_redo_forward(project, folder, plan):
    """Through every state, to the first and to the last."""
    for left in head_of(project).countries:  # of an example that failed
        remove_country(project, left.id)
    country = add_country(project, "Atlantis").id
    save_check(project.key, country, assessed(LAW), CheckPlan(), settings_in(folder))
    states = [dict(reviews_of(project, country))]
    for what, criterion, number in plan:
        if do(project, country, what, criterion, number):
            states.append(dict(reviews_of(project, country)))
    for state in reversed(states[:-1]):
        undo(project, country, reviewer="Eve")
        assert reviews_of(project, country) == state
    assert not undo(project, country, reviewer="Eve")
    for state in states[1:]:
        redo(project, country)
        assert reviews_of(project, country) == state
    assert not redo(project, country)
    again = assessed(a_law((SHELTER,)), quote=None)
    save_check(project.key, country, again, CheckPlan(), settings_in(folder))
    decisions = {name: one.decision for name, one in states[-1].items()}
    after = reviews_of(project, country)
    assert {name: one.decision for name, one in after.items()} == decisions
