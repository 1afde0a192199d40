"""The words of aligned articles, and of what a finding rests on in two versions."""

from __future__ import annotations

from builders import a_provision, a_statute, evidence_in

from lawgap.comparison.articles import marked_articles, marked_change
from lawgap.comparison.words import word_pieces
from lawgap.model.comparison import (
    AlignedArticle,
    CriterionChange,
    GapChange,
    ProvisionChange,
    StatutePair,
    WordChange,
)
from lawgap.model.finding import Verdict

OLD = "4. A victim may be given shelter where places are free."
NEW = "5. A victim shall be given shelter."


def statute(text):
    """A statute of one article."""
    return a_statute(text, provisions=[a_provision(text, f"s {text[0]}")])


def texts(pieces, *kinds):
    """The words of some kinds, put together."""
    return "".join(piece.text for piece in pieces if piece.change in kinds)


def test_both_texts_can_be_put_together_again():
    """What is not added is the old text, what is not removed the new one."""
    article = AlignedArticle(change=ProvisionChange.RENUMBERED, old=(0,), new=(0,))
    pair = StatutePair(old=statute(OLD), new=statute(NEW), articles=(article,))
    (marked,) = marked_articles(pair)
    assert texts(marked.pieces, WordChange.SAME, WordChange.REMOVED) == OLD
    assert texts(marked.pieces, WordChange.SAME, WordChange.ADDED) == NEW
    assert marked.label == "s 4 → s 5"


def test_a_statute_in_one_version_alone_is_all_added_or_all_removed():
    """Article by article."""
    (added,) = marked_articles(StatutePair(old=None, new=statute(NEW)))
    assert added.change is ProvisionChange.ADDED
    assert texts(added.pieces, WordChange.ADDED) == NEW
    (removed,) = marked_articles(StatutePair(old=statute(OLD), new=None))
    assert removed.change is ProvisionChange.REMOVED
    assert removed.label == "s 4"


def test_of_a_provision_in_both_versions_only_what_differs_is_marked():
    """The words that did it."""
    before, after = statute(OLD), statute(NEW)
    change = CriterionChange(
        criterion="shelter",
        change=GapChange.CLOSED,
        old=Verdict.PARTLY_MET,
        new=Verdict.MET,
        elements=(),
        lost=(evidence_in(before, OLD[3:]),),
        gained=(evidence_in(after, NEW[3:]),),
    )
    marked = marked_change(change)
    assert "may" in texts(marked.lost[0].pieces, WordChange.REMOVED)
    assert "victim" not in texts(marked.lost[0].pieces, WordChange.REMOVED)
    assert "shall" in texts(marked.gained[0].pieces, WordChange.ADDED)


def test_words_without_another_version_are_marked_whole():
    """A new provision is all new."""
    change = CriterionChange(
        criterion="shelter",
        change=GapChange.CLOSED,
        old=Verdict.NOT_FOUND,
        new=Verdict.MET,
        elements=(),
        gained=(evidence_in(statute(NEW), NEW[3:]),),
    )
    assert texts(marked_change(change).gained[0].pieces, WordChange.ADDED) == NEW[3:]


def test_words_that_stood_there_before_are_not_marked_as_new():
    """A criterion may count them for the first time; only what was written anew is marked."""
    before, after = statute(OLD.replace("4.", "5.")), statute(NEW)
    change = CriterionChange(
        criterion="shelter",
        change=GapChange.CLOSED,
        old=Verdict.NOT_FOUND,
        new=Verdict.MET,
        elements=(),
        gained=(evidence_in(after, NEW[3:]),),
    )
    same = marked_change(change, old=(after,), new=(after,)).gained[0].pieces
    assert texts(same, WordChange.ADDED) == ""
    edited = marked_change(change, old=(before,), new=(after,)).gained[0].pieces
    assert "shall" in texts(edited, WordChange.ADDED)
    assert "victim" not in texts(edited, WordChange.ADDED)


def test_one_change_of_some_words_is_told_as_one():
    """Not as three with a comma or a blank between them."""
    pieces = word_pieces("He may, in time, go home.", "He shall at once go home.")
    changed = [piece for piece in pieces if piece.change is not WordChange.SAME]
    assert [piece.change for piece in changed] == [WordChange.REMOVED, WordChange.ADDED]
    assert pieces[-1].text.endswith("go home.")
