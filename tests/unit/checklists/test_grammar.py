"""The query grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgap.checklists.grammar import NEAR_WORDS, QueryMistake, parse_query
from lawgap.model.query import (
    AndQuery,
    ConceptQuery,
    CountQuery,
    HeadingQuery,
    NearQuery,
    OrQuery,
    QuantityQuery,
    Query,
    concepts_of,
)

A, B, C, D = (ConceptQuery(concept=c) for c in "abcd")


def near(*parts: Query, distance: int = NEAR_WORDS, ordered: bool = False) -> NearQuery:
    """A near query of the parts."""
    return NearQuery(parts=parts, distance=distance, ordered=ordered)


def quantity(unit: str, at_least: float | None = None, at_most: float | None = None) -> Query:
    """A quantity query."""
    return QuantityQuery(unit=unit, at_least=at_least, at_most=at_most)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("identity-document", ConceptQuery(concept="identity-document")),
        ("a or b", OrQuery(parts=(A, B))),
        ("a and b and c", AndQuery(parts=(A, B, C), absent=())),
        ("a and not b and c", AndQuery(parts=(A, C), absent=(B,))),
        ("a near b", near(A, B)),
        ("a near b near c", near(A, B, C)),
        ("(a near b) near c", near(near(A, B), C)),
        ("a near/25 b", near(A, B, distance=25)),
        ("a near / 25 b", near(A, B, distance=25)),
        ("a then b", near(A, B, ordered=True)),
        ("a then/8 b", near(A, B, distance=8, ordered=True)),
        ("a near b then c", near(near(A, B), C, ordered=True)),
        ("a near b near/3 c", near(near(A, B), C, distance=3)),
        ("heading(a)", HeadingQuery(concept="a")),
        ("2 of (a, b near c, d)", CountQuery(count=2, parts=(A, near(B, C), D))),
        ("days(at-least 30)", quantity("days", 30)),
        ("months(at-most 6)", quantity("months", None, 6)),
        ("years(at-least 5, at-most 10)", quantity("years", 5, 10)),
        ("years(at-least 5 at-most 10)", quantity("years", 5, 10)),
        ("days()", quantity("days")),
        ("persons(at-least 3)", quantity("persons", 3)),
        ("a near days(at-least 30)", near(A, quantity("days", 30))),
        ("((a))", A),
        ("  a\n or\tb ", OrQuery(parts=(A, B))),
        ("years", ConceptQuery(concept="years")),
    ],
)
def test_each_form_of_the_grammar(text: str, query: Query) -> None:
    """What is documented in the module is what is read."""
    assert parse_query(text) == query


def test_near_binds_tighter_than_and_and_than_or() -> None:
    """The order in which a lawyer reads it."""
    assert parse_query("a or b and c near d") == OrQuery(
        parts=(A, AndQuery(parts=(B, near(C, D)), absent=()))
    )


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", 1, "Expected a concept, found the end"),
        ("a or", 5, "Expected a concept, found the end"),
        ("a b", 3, 'Expected "or", "and", "near", "then" or the end, found "b"'),
        ("(a or b", 8, 'Expected ")", found the end'),
        ("a near", 7, "Expected a concept"),
        ("a or or b", 6, 'found "or"'),
        ("not a", 1, 'found "not"'),
        ("a and Passport", 7, '"Passport" is no concept'),
        ("a or b-", 6, "Expected a concept"),
        ('a or "x"', 6, "is no concept"),
        ("a near/x b", 8, "Expected a number"),
        ("a near/0 b", 8, "from 1 to 200"),
        ("a near/1.5 b", 8, "from 1 to 200"),
        ("days(at-least x)", 15, "Expected a number"),
        ("days(more 3)", 6, '"at-least", "at-most" or ")"'),
        ("days(at-least 3, at-least 4)", 18, "twice"),
        ("fortnights(at-least 3)", 1, '"fortnights" is no unit'),
        ("3 of (a, b)", 1, "3 of 2 parts"),
        ("0 of (a, b)", 1, "0 of 2 parts"),
        ("2 off (a, b)", 3, 'Expected "of"'),
        ("heading(a or b)", 11, 'Expected ")"'),
        ("(a and b) near c", 1, "Beside"),
        ("a near heading(b)", 8, "Beside"),
        ("c near (a or 2 of (b, d))", 8, "Beside"),
        ("a near 90-days", 8, "is no concept"),
    ],
)
def test_a_mistake_names_its_column(text: str, column: int, said: str) -> None:
    """The message says what was expected and the column where."""
    with pytest.raises(QueryMistake) as raised:
        parse_query(text)
    assert said in str(raised.value)
    assert raised.value.column == column


def test_brackets_without_end_and_endless_queries_are_refused() -> None:
    """Hostile input ends in a message, not in a full stack."""
    with pytest.raises(QueryMistake, match="brackets"):
        parse_query("(" * 1000 + "a" + ")" * 1000)
    with pytest.raises(QueryMistake, match="longer than"):
        parse_query("a or " * 2000 + "a")


def test_the_concepts_of_a_query_are_listed_in_order() -> None:
    """Also those that must be absent, and those inside every form."""
    text = "a near (b or c) and not heading(d) or 2 of (e, f) and days(at-least 3)"
    assert concepts_of(parse_query(text)) == ("a", "b", "c", "d", "e", "f")


@given(st.text(alphabet="ab ()/,123-ornearthdfgy", max_size=60))
def test_any_text_is_a_query_or_a_mistake_with_a_column(text: str) -> None:
    """No input makes the parser fail in another way."""
    column = 1
    try:
        parse_query(text)
    except QueryMistake as mistake:
        column = mistake.column
    assert 1 <= column <= len(text) + 1


def _written(query: Query) -> str:
    match query:
        case ConceptQuery(concept=concept):
            return concept
        case NearQuery(parts=parts, distance=distance, ordered=ordered):
            word = f" {'then' if ordered else 'near'}/{distance} "
            return "(" + word.join(_written(p) for p in parts) + ")"
        case OrQuery(parts=parts):
            return "(" + " or ".join(_written(p) for p in parts) + ")"
        case _:
            raise AssertionError(query)


_CONCEPTS = st.sampled_from([A, B, C, D])
_QUERIES = st.recursive(
    _CONCEPTS,
    lambda inner: (
        st.builds(lambda ps: OrQuery(parts=tuple(ps)), st.lists(inner, min_size=2, max_size=3))
        | st.builds(
            lambda ps, n, o: near(*ps, distance=n, ordered=o),
            st.lists(inner, min_size=2, max_size=3),
            st.integers(1, 200),
            st.booleans(),
        )
    ),
    max_leaves=8,
)


@given(_QUERIES)
def test_a_written_query_is_read_back(query: Query) -> None:
    """Brackets keep what they hold together, whatever stands in them."""
    assert parse_query(_written(query)) == query
