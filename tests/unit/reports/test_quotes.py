"""Quotations cut to fit a page."""

from __future__ import annotations

from builders import a_statute, evidence_in
from hypothesis import given
from hypothesis import strategies as st

from lawgap.model.finding import Evidence
from lawgap.model.statute import Span
from lawgap.reports.quotes import pieces

WORDS = st.lists(
    st.sampled_from(
        ["shall", "passport", "(a)", "worker,", "e\u0301tat", "საქართველო", "\n", "x" * 60]
    ),
    min_size=1,
    max_size=200,
).map(" ".join)


def evidence_of(text: str, marks: list[tuple[int, int]] = []) -> Evidence:  # noqa: B006
    """The whole text as a quotation that begins at offset 1000 of a statute."""
    return Evidence(
        statute="law",
        file="law.txt",
        provision="s 1",
        quote=text,
        span=Span(start=1000, end=1000 + len(text)),
        elements=(),
        highlights=tuple(Span(start=1000 + a, end=1000 + b) for a, b in marks),
    )


@given(WORDS, st.lists(st.tuples(st.integers(0, 900), st.integers(1, 80)), max_size=5))
def test_every_piece_stands_verbatim_and_in_order(text, marks):
    """Nothing is reworded: the pieces between the gaps are found one behind the other."""
    evidence = evidence_of(text, [(a, a + b) for a, b in marks])
    place = 0
    for piece in pieces(evidence, limit=120):
        if not piece.gap:
            found = text.find(piece.text, place)
            assert found >= 0
            place = found + len(piece.text)


@given(WORDS)
def test_short_quotations_stay_whole(text):
    """What fits the page is not cut."""
    assert "".join(piece.text for piece in pieces(evidence_of(text), limit=len(text))) == text


def test_omissions_are_marked_where_they_are():
    """A cut at the start, in the middle and at the end each shows […]."""
    text = "start " * 60 + "FIRST " + "middle " * 60 + "SECOND " + "end " * 60
    marks = [(text.index(word), text.index(word) + len(word)) for word in ("FIRST", "SECOND")]
    shown = pieces(evidence_of(text, marks), limit=400)
    assert [piece.gap for piece in shown if piece.gap or piece.deciding] == [
        True, False, True, False, True,
    ]  # fmt: skip
    assert [piece.text for piece in shown if piece.deciding] == ["FIRST", "SECOND"]
    assert sum(len(piece.text) for piece in shown) < 600


def test_cuts_fall_between_words():
    """No word is shown in part."""
    text = "detention of the worker " * 40
    shown = pieces(evidence_of(text), limit=100)[0].text
    assert set(shown.split()) <= set(text.split())


def test_deciding_words_count_in_the_statutes_text():
    """Highlights are offsets into the statute, not into the quotation."""
    law = a_statute("1. First. 2. No one shall hold a passport.")
    evidence = evidence_in(law, "No one shall hold a passport.", deciding=["shall hold"])
    assert [piece.text for piece in pieces(evidence) if piece.deciding] == ["shall hold"]


def test_highlights_outside_the_quotation_are_left_out():
    """A mark that lies elsewhere neither fails nor shows."""
    law = a_statute("1. First. 2. No one shall hold a passport.")
    first = evidence_in(law, "First.", deciding=["shall hold"])
    assert [piece.text for piece in pieces(first)] == ["First."]
