"""The words of two versions side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawgap.comparison.words import held, likeness, word_pieces, words_of
from lawgap.model.comparison import WordChange

TEXT = st.text(alphabet="ab c.\nÄ", max_size=60)


def test_changed_words_are_marked():
    """One word is exchanged, the rest stands."""
    pieces = word_pieces("The victim may be housed.", "The victim shall be housed.")
    assert [(p.change.value, p.text) for p in pieces] == [
        ("same", "The victim "),
        ("removed", "may"),
        ("added", "shall"),
        ("same", " be housed."),
    ]


@given(old=TEXT, new=TEXT)
def test_both_texts_can_be_put_together_again(old, new):
    """No character is lost or made up."""
    pieces = word_pieces(old, new)
    assert "".join(p.text for p in pieces if p.change is not WordChange.ADDED) == old
    assert "".join(p.text for p in pieces if p.change is not WordChange.REMOVED) == new


def test_likeness_heeds_the_order():
    """The same words in another order are not the same."""
    assert likeness(words_of("a b c"), words_of("a b c")) == 1.0
    assert likeness(words_of("a b c d"), words_of("d c b a")) < 0.5
    assert held(words_of("b d"), words_of("a b c d")) == 1.0
