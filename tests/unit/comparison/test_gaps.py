"""What closed, what opened, and the words that did it."""

from __future__ import annotations

import pytest
from builders import a_finding, a_statute, an_assessment, an_element_result, evidence_in

from lawgap.comparison.gaps import gap_changes
from lawgap.model.comparison import GapChange
from lawgap.model.finding import Verdict

BAN = "No person shall hold the passport of a worker."
FINE = "Whoever does so commits an offence."


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (Verdict.NOT_FOUND, Verdict.MET, GapChange.CLOSED),
        (Verdict.PARTLY_MET, Verdict.MET, GapChange.CLOSED),
        (Verdict.MET, Verdict.PARTLY_MET, GapChange.OPENED),
        (Verdict.MET, Verdict.CONTRADICTED, GapChange.OPENED),
        (Verdict.NOT_FOUND, Verdict.PARTLY_MET, GapChange.STRENGTHENED),
        (Verdict.CONTRADICTED, Verdict.NOT_FOUND, GapChange.STRENGTHENED),
        (Verdict.PARTLY_MET, Verdict.NOT_FOUND, GapChange.WEAKENED),
        (Verdict.NOT_FOUND, Verdict.CONTRADICTED, GapChange.WEAKENED),
        (Verdict.MET, Verdict.MET, GapChange.UNCHANGED),
        (Verdict.NOT_ASSESSED, Verdict.NOT_FOUND, GapChange.UNCHANGED),
    ],
)
def test_a_criterions_change_follows_its_verdicts(old, new, change):
    """A gap closes where the verdict becomes met, and opens where it was."""
    before = an_assessment(a_finding(verdict=old))
    after = an_assessment(a_finding(verdict=new))
    assert [one.change for one in gap_changes(before, after)] == [change]


def test_elements_tell_what_the_verdict_hides():
    """Partly met before and after, but one element more was found and one is firmer."""
    before = an_assessment(
        a_finding(
            verdict=Verdict.PARTLY_MET,
            elements=[an_element_result("ban", weakened=True), an_element_result("x", found=False)],
        )
    )
    after = an_assessment(
        a_finding(
            verdict=Verdict.PARTLY_MET, elements=[an_element_result("ban"), an_element_result("x")]
        )
    )
    (change,) = gap_changes(before, after)
    assert change.change is GapChange.STRENGTHENED
    assert [e.change for e in change.elements] == [GapChange.STRENGTHENED, GapChange.CLOSED]
    (back,) = gap_changes(after, before)
    assert back.change is GapChange.WEAKENED
    assert [e.change for e in back.elements] == [GapChange.WEAKENED, GapChange.OPENED]


def test_one_element_for_another_is_no_progress():
    """Where one is won and one is lost the criterion stands, and the elements say so."""
    before = an_assessment(
        a_finding(elements=[an_element_result("a"), an_element_result("b", found=False)])
    )
    after = an_assessment(
        a_finding(elements=[an_element_result("a", found=False), an_element_result("b")])
    )
    (change,) = gap_changes(before, after)
    assert change.change is GapChange.UNCHANGED
    assert [e.change for e in change.elements] == [GapChange.OPENED, GapChange.CLOSED]


def test_only_words_of_one_version_are_shown():
    """A provision that stands in both, if only under another number, decided nothing."""
    old = a_statute(BAN)
    new = a_statute(f"{BAN}\n{FINE}")
    ban_before, ban_after = evidence_in(old, BAN), evidence_in(new, BAN, provision="s 7")
    fine = evidence_in(new, FINE)
    before = an_assessment(
        a_finding(verdict=Verdict.PARTLY_MET, evidence=[ban_before]), statutes=[old]
    )
    after = an_assessment(a_finding(evidence=[ban_after, fine]), statutes=[new])
    (change,) = gap_changes(before, after)
    assert change.gained == (fine,)
    assert change.lost == ()


def test_a_criterion_that_only_one_checked_is_left_out():
    """Nothing can be said of it."""
    before = an_assessment(a_finding("one"))
    after = an_assessment(a_finding("one"), a_finding("two"))
    assert [one.criterion for one in gap_changes(before, after)] == ["one"]
