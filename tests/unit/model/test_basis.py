"""What a decision rests on, and what changed beneath it."""

from __future__ import annotations

from dataclasses import replace

from builders import a_criterion, a_finding, a_statute, evidence_in

from lawgap.model.basis import basis_of, found_again, placed, stale_since, standing_in
from lawgap.model.checklist import Rule
from lawgap.model.finding import Verdict
from lawgap.model.query import ConceptQuery
from lawgap.model.review import EvidenceReview, EvidenceStance, StaleKind
from lawgap.model.statute import Span

LAW = a_statute("5. No person shall hold the passport of a worker. It is an offence to do so.")
HOLD = "No person shall hold the passport of a worker."


def basis(law=LAW, *quotes: str, verdict=Verdict.MET, criterion=None):
    """What is seen of a finding that rests on the quotes."""
    found = [evidence_in(law, quote) for quote in quotes]
    finding = a_finding(verdict=verdict, evidence=found)
    return basis_of(finding, criterion or a_criterion())


def kinds(old, new, *laws) -> list[StaleKind]:
    """What changed from one to the other."""
    return [one.kind for one in stale_since(old, new, standing_in(laws or (LAW,)))]


def test_the_same_words_are_no_change():
    """Not with other spaces, nor under another number, nor in another statute."""
    other = a_statute(f"9. (new)\n{HOLD.replace(' ', chr(10), 2)}", file="other.txt")
    old = basis(LAW, HOLD)
    again = evidence_in(other, HOLD.replace(" ", "\n", 2), provision="s 9")
    new = basis_of(a_finding(verdict=Verdict.MET, evidence=[again]), a_criterion())
    assert kinds(old, new, other) == []


def test_another_verdict_is_told_with_both():
    """Before and after."""
    (one,) = stale_since(
        basis(verdict=Verdict.MET), basis(verdict=Verdict.NOT_FOUND), standing_in([LAW])
    )
    assert (one.kind, one.before, one.after) == (StaleKind.VERDICT_CHANGED, "met", "not-found")


def test_words_that_were_changed_are_told_once():
    """Not as gone and as new."""
    changed = a_statute(LAW.text.replace("hold the passport", "keep or hold the passport"))
    new = basis(changed, HOLD.replace("hold the passport", "keep or hold the passport"))
    (one,) = stale_since(basis(LAW, HOLD), new, standing_in([changed]))
    assert one.kind is StaleKind.EVIDENCE_CHANGED
    assert (one.before, "keep or hold" in one.after) == (HOLD, True)


def test_words_that_are_gone_are_told_apart_from_words_no_longer_counted():
    """The first is the law's doing, the second LawGap's."""
    empty = a_statute("5. Repealed and nothing else is said here.")
    assert kinds(basis(LAW, HOLD), basis(), empty) == [StaleKind.EVIDENCE_GONE]
    assert kinds(basis(LAW, HOLD), basis(), LAW) == [StaleKind.EVIDENCE_DROPPED]


def test_new_evidence_is_told():
    """It may decide otherwise."""
    assert kinds(basis(), basis(LAW, HOLD)) == [StaleKind.EVIDENCE_NEW]


def test_another_question_is_told_but_not_another_way_of_looking():
    """A criterion's words count, its queries do not."""
    criterion = a_criterion()
    element = replace(criterion.elements[0], rules=(Rule(find=ConceptQuery(concept="other")),))
    searched = replace(criterion, elements=(element, *criterion.elements[1:]))
    asked = replace(criterion, requirement="Something else.")
    assert kinds(basis(), basis(criterion=searched)) == []
    assert kinds(basis(), basis(criterion=asked)) == [StaleKind.QUESTION_CHANGED]


def test_a_criterion_that_was_not_checked_is_told():
    """There is nothing to compare with."""
    assert kinds(basis(), None) == [StaleKind.NOT_CHECKED]


def reviewed(law, quote: str, nth: int = 0) -> EvidenceReview:
    """The n-th place of the quote, judged by a person."""
    start = -1
    for _ in range(nth + 1):
        start = law.text.index(quote, start + 1)
    item = EvidenceReview(
        statute=law.id,
        provision="s 5",
        span=Span(start=start, end=start + len(quote)),
        quote=quote,
        stance=EvidenceStance.ACCEPTED,
    )
    return placed(item, law)


def test_evidence_is_found_again_where_its_surroundings_are():
    """Of two places with the same words, the right one."""
    law = a_statute("1. The police shall act. 2. The court shall act. 3. The mayor shall act.")
    item = reviewed(law, "shall act", 1)
    moved = a_statute(
        "0. First. 1. The police shall act. 9. The mayor shall act. 2. The court shall act."
    )
    again = found_again(item, [moved])
    assert moved.text[: again.span.start].endswith("court ")


def test_evidence_is_found_again_in_another_statute():
    """Where a provision was moved from one law to another."""
    other = a_statute(f"7. {HOLD}", file="code.txt")
    again = found_again(reviewed(LAW, HOLD), [a_statute("5. Repealed."), other])
    assert (again.statute, again.found) == ("code", True)


def test_evidence_that_is_nowhere_says_so_and_keeps_its_words():
    """So that a person can see what is lost; and it is found when the words come back."""
    lost = found_again(reviewed(LAW, HOLD), [a_statute("5. Repealed.")])
    assert (lost.found, lost.quote) == (False, HOLD)
    assert found_again(lost, [LAW]).found
