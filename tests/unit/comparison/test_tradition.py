"""How a jurisdiction drafts."""

from __future__ import annotations

import pytest
from builders import a_provision, a_statute

from lawgap.comparison.tradition import style_likeness, tradition_of
from lawgap.model.jurisdictions import Tradition
from lawgap.model.statute import Provision, ProvisionKind, Span


def unit(text: str, words: str, kind: ProvisionKind) -> Provision:
    """A unit that begins with ``words``."""
    span = Span(start=text.index(words), end=len(text))
    return Provision(
        kind=kind, number="1", label="s 1(1)", heading="", span=span, own=span, parent=0,
        article=0, depth=1,
    )  # fmt: skip


def law(text: str, label: str, **units: ProvisionKind):
    """A statute of one article with the units that begin with the words given."""
    inner = [unit(text, words, kind) for words, kind in units.items()]
    return a_statute(text, provisions=[a_provision(text, label), *inner])


@pytest.mark.parametrize(
    ("opening", "mark"),
    [("(1) One", "(1)"), ("1. One", "1."), ("a) one", "a)"), ("(a) one", "(a)"), ("– one", "–"),
     ("(IV) one", "(A)"), ("no mark", "")],
)  # fmt: skip
def test_the_mark_of_a_unit_is_seen(opening, mark):
    """Numbers are one kind of mark, small letters and capitals one each."""
    text = f"Whoever holds\n{opening}"
    inner = unit(text, opening, ProvisionKind.POINT)
    found = tradition_of([a_statute(text, provisions=[a_provision(text, "§ 5"), inner])])
    assert list(found.point_marks) == ([mark] if mark else [])
    assert found.article_marks == {"§": 1.0}


def test_length_and_points_are_of_an_article():
    """On average; headings as a share."""
    found = tradition_of([a_statute("one two three four"), a_statute("one two")])
    assert found.words == 3.0
    assert found.points == 0.0
    assert found.headed == 0.0


def test_no_law_has_no_tradition():
    """An empty one, like any other empty one."""
    assert tradition_of([]) == Tradition()
    assert style_likeness(Tradition(), Tradition()) == 1.0


def test_likeness_of_style_has_six_equal_parts():
    """Each is told in the documentation."""
    one = Tradition(article_marks={"s": 1.0}, headed=1.0, words=100.0, points=2.0)
    other = Tradition(article_marks={"Art.": 1.0}, headed=0.5, words=50.0, points=2.0)
    assert style_likeness(one, one) == 1.0
    assert style_likeness(one, other) == pytest.approx((0 + 1 + 1 + 0.5 + 0.5 + 1) / 6)
    assert style_likeness(one, other) == style_likeness(other, one)
