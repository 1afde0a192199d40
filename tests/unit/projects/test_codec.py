"""Values as JSON and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import a_criterion, a_finding, a_statute, an_element, evidence_in
from hypothesis import given
from hypothesis import strategies as st

from lawgap.model.checklist import Criterion, Rule
from lawgap.model.errors import ProjectError
from lawgap.model.finding import Finding
from lawgap.model.query import AndQuery, ConceptQuery, NearQuery, OrQuery, QuantityQuery
from lawgap.model.review import Review
from lawgap.model.statute import Span, Statute
from lawgap.projects.codec import from_json, to_json

QUERY = AndQuery(
    parts=(
        NearQuery(
            parts=(ConceptQuery(concept="a"), ConceptQuery(concept="b")), distance=3, ordered=True
        ),
        QuantityQuery(unit="days", at_least=30, at_most=None),
    ),
    absent=(OrQuery(parts=(ConceptQuery(concept="c"),)),),
)


def test_a_statute_comes_back_as_it_was():
    """Text, tree and certificate."""
    law = a_statute()
    assert from_json(to_json(law, Statute), Statute) == law


def test_a_criterion_comes_back_with_its_queries():
    """Unions of classes are told apart by their names."""
    element = replace(an_element(), rules=(Rule(find=QUERY, context=ConceptQuery(concept="x")),))
    criterion = a_criterion(elements=[element])
    assert from_json(to_json(criterion, Criterion), Criterion) == criterion


def test_a_finding_comes_back_with_its_evidence():
    """Places stay places."""
    law = a_statute()
    finding = a_finding(evidence=[evidence_in(law, "passport", deciding=["port"])])
    assert from_json(to_json(finding, Finding), Finding) == finding


def test_defaults_are_not_written():
    """A field that is added later with a default reads older files."""
    assert to_json(Review(criterion="a"), Review) == '{"criterion":"a"}'


@given(st.text(), st.integers(0, 10**9))
def test_any_text_survives(text, start):
    """Also control characters and halves of surrogate pairs."""
    law = replace(a_statute(), text=text, title=text)
    encoded = to_json(law, Statute)
    encoded.encode()
    assert from_json(encoded, Statute) == law
    span = Span(start=start, end=start + 1)
    assert from_json(to_json(span, Span), Span) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"criterion": 1}',
        '{"criterion": "a", "unknown": 1}',
        '{"criterion": "a", "note": null}',
        '{"criterion": "a", "evidence": {}}',
        '{"criterion": "a", "decision": {"state": "perhaps"}}',
        '{"criterion": "a", "basis": {"verdict": "met", "question": 7}}',
        '{"criterion": "a", "note": "' + "\\ud800",
        "[" * 100_000,
        '{"criterion": ' + "9" * 5000 + "}",
    ],
)
def test_what_does_not_fit_is_refused(text):
    """Wrong types, keys, names of states, depth: an error, never half a value."""
    with pytest.raises(ProjectError):
        from_json(text, Review)


@pytest.mark.parametrize("pair", ["[2, 1]", "[-1, 1]", "[1]", "[1.5, 2]", "[true, 2]", '"12"'])
def test_a_place_must_be_one(pair):
    """No place ends before it begins."""
    with pytest.raises(ProjectError):
        from_json(pair, Span)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "true", '"1"'])
def test_a_number_must_be_one(number):
    """No infinity gets into a confidence."""
    text = to_json(a_finding(), Finding).replace("0.8", number)
    with pytest.raises(ProjectError):
        from_json(text, Finding)


def test_what_a_newer_version_added_is_passed_over_where_asked():
    """A newer file can be read; the same in a file of this version is damage."""
    text = json.dumps({"criterion": "a", "mood": "good"})
    assert from_json(text, Review, lenient=True) == Review(criterion="a")
    with pytest.raises(ProjectError):
        from_json(text, Review)
