"""The running account of a source's words."""

from __future__ import annotations

from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats.tally import Tally, count_pieces

DELETED = LeftOutKind.DELETED


def test_kept_words_are_counted_joined_and_left_out_ones_by_stretches():
    """A word that runs on around a deletion is one; two deletions apart are two."""
    pieces = [(None, "un"), (DELETED, "a b"), (None, "lawful "), (DELETED, "c"), (DELETED, "d")]
    assert count_pieces(pieces) == 1 + 2 + 1


def test_numbers_that_are_shown_are_added_and_run_on_words_are_joined():
    """The account of a paragraph that took in the one before it."""
    tally = Tally()
    tally.show(["shall be", "fore"], "(1) shall before")
    assert (tally.joined, tally.added) == (1, 1)


def test_what_was_left_out_is_told_by_reason_with_places_and_a_sample():
    """One entry for each reason and part, the largest first."""
    tally = Tally()
    for number in range(1, 12):
        tally.leave(DELETED, f"word{number} \n again", paragraph=number)
    tally.leave(LeftOutKind.HEADER, "Draft", where="header 1")
    tally.leave(LeftOutKind.COMMENT, "  ", where="nothing")
    first, second = tally.left_out()
    assert (first.kind, first.words, first.sample) == (DELETED, 22, "word1 again")
    assert first.where == "paragraphs 1, 2, 3, 4, 5, 6, 7, 8 and 3 more"
    assert (second.kind, second.words, second.where) == (LeftOutKind.HEADER, 1, "header 1")
