"""What decided a verdict, in one sentence."""

from __future__ import annotations

import re

import pytest
from builders import (
    a_criterion,
    a_finding,
    a_statute,
    an_element,
    an_element_result,
    evidence_in,
)
from report_samples import every_verdict, large

from lawgap.model.finding import Flag, Reason, Verdict
from lawgap.reports.reasons import element_why, reason_text
from lawgap.reports.words import load_words

WORDS = load_words()
LAW = a_statute("5. No employer shall hold the worker's passport. 6. Nor a permit.")
BAN = evidence_in(LAW, "No employer shall hold the worker's passport.", provision="s 5")
CRITERION = a_criterion(elements=[an_element("ban"), an_element("permits", "Work permits.")])


def partly(*, missing=(), weakened=(), limits=(), flags=(), elements=(), deciding=None):
    """A partly met finding that rests on the ban."""
    deciding = ("shall hold ... passport",) if deciding is None else deciding
    return a_finding(
        verdict=Verdict.PARTLY_MET,
        reason=Reason(deciding=deciding, missing=missing, weakened=weakened, limits=limits),
        flags=flags,
        elements=elements,
        evidence=[BAN],
    )


def test_partly_met_says_what_is_found_what_not_and_what_weakens():
    """One sentence from the deciding words, the element and the checklist's own words."""
    weak = an_element_result("ban", weakened=True, why="only an administrative fine")
    finding = partly(missing=("permits",), weakened=("ban",), elements=[weak])
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Partly met: “shall hold ... passport” (s 5) is found; not found: work permits; "
        "weakened: only an administrative fine."
    )


def test_words_of_one_provision_are_quoted_together_in_their_order():
    """Fragments that overlap are one; the pin stands once."""
    finding = partly(deciding=("passport", "shall hold the", "hold the worker's", "employer"))
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Partly met: “employer shall hold the worker's passport” (s 5) is found."
    )


def test_several_provisions_are_each_quoted_with_their_pin():
    """And with the law where they stand in several; its file where its title is not known."""
    other = evidence_in(
        a_statute("9. Permits may be kept.", file="aliens.txt"), "Permits", provision="s 9"
    )
    finding = a_finding(
        verdict=Verdict.MET,
        reason=Reason(deciding=("hold the worker", "Permits")),
        evidence=[BAN, other],
    )
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Met: “hold the worker” (s 5, work.txt) and “Permits” (s 9, aliens.txt) are found."
    )
    titles = {"work.txt": "Work Act", "aliens.txt": "Aliens Act"}
    assert reason_text(WORDS, finding, CRITERION, titles) == (
        "Met: “hold the worker” (s 5, Work Act) and “Permits” (s 9, Aliens Act) are found."
    )


def test_a_single_word_is_quoted_with_the_words_beside_it():
    """“victim” alone would tell nobody why a verdict was reached."""
    law = a_statute(
        "8. The Minister shall, in consultation with the Board, provide every victim with the "
        "assistance of an interpreter and of counsel, free of charge, at every stage."
    )
    words = evidence_in(law, law.text[3:], provision="s 8")
    finding = a_finding(reason=Reason(deciding=("victim",)), evidence=[words])
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Met: “… with the Board, provide every victim with the assistance of an interpreter …” "
        "(s 8) is found."
    )


def test_met_counts_the_elements_that_one_quotation_cannot_show():
    """Three elements, one quotation: the reader learns that all are found."""
    elements = [an_element_result(name) for name in ("a", "b", "c")]
    finding = a_finding(
        reason=Reason(deciding=("hold the worker's passport",)), evidence=[BAN], elements=elements
    )
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Met: all 3 required elements are found, in words such as “hold the worker's passport” "
        "(s 5)."
    )


def test_silence_that_meets_a_point_is_said():
    """Nothing to quote: the text sets no such condition."""
    finding = a_finding(flags=[Flag.BY_SILENCE])
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Met: nothing in the texts reviewed sets such a condition."
    )


def test_not_found_says_where_it_was_looked_for_and_what_came_nearest():
    """The reader can go and look."""
    finding = a_finding(
        verdict=Verdict.NOT_FOUND,
        reason=Reason(looked_in=("a.txt", "b.txt", "c.txt", "d.txt")),
        near_misses=[BAN],
    )
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Not found in the texts reviewed; looked in a.txt, b.txt, c.txt and 1 more; "
        "nearest: s 5 (work.txt)."
    )
    assert reason_text(WORDS, finding, CRITERION, {"work.txt": "Work Act"}).endswith(
        "nearest: s 5 (Work Act)."
    )


def test_not_found_says_that_all_were_searched_instead_of_naming_many():
    """Four names in each of fifty sentences tell nobody anything."""
    files = ("a.txt", "b.txt", "c.txt", "d.txt")
    finding = a_finding(verdict=Verdict.NOT_FOUND, reason=Reason(looked_in=files))
    titles = {file: f"Act {file[0].upper()}" for file in files}
    assert reason_text(WORDS, finding, CRITERION, titles) == (
        "Not found in the texts reviewed; looked in all 4 of them."
    )
    assert reason_text(WORDS, finding, CRITERION, {**titles, "e.txt": "Act E"}) == (
        "Not found in the texts reviewed; looked in Act A, Act B, Act C and 1 more."
    )


def test_contradicted_names_the_words():
    """And what they do, in the checklist's words."""
    finding = a_finding(
        verdict=Verdict.CONTRADICTED,
        reason=Reason(deciding=("shall hold",), limits=("The employer keeps it.",)),
        evidence=[BAN],
    )
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Contradicted by “shall hold” (s 5): the employer keeps it."
    )


def test_not_assessed_names_the_law_that_was_not_supplied():
    """So that the user can supply it."""
    finding = a_finding(verdict=Verdict.NOT_ASSESSED, flags=[Flag.LAW_NOT_SUPPLIED])
    assert reason_text(WORDS, finding, CRITERION, {}) == (
        "Not assessed: no text was supplied that would hold this rule (criminal law, labour law)."
    )


def test_not_assessed_for_want_of_words_says_so():
    """A language that the lexicon does not cover is no law that was not supplied."""
    finding = a_finding(verdict=Verdict.NOT_ASSESSED, flags=[Flag.LANGUAGE_NOT_COVERED])
    assert "language of the texts" in reason_text(WORDS, finding, CRITERION, {})


def test_labels_with_commas_are_numbered():
    """Where labels hold commas of their own, the reader still sees how many there are."""
    criterion = a_criterion(
        elements=[an_element("a", "Work, residence and visas."), an_element("b", "Any holder.")]
    )
    finding = partly(missing=("a", "b"))
    assert "not found: (1) work, residence and visas and (2) any holder." in reason_text(
        WORDS, finding, criterion, {}
    )


def test_flags_are_named_where_nothing_else_explains_partly_met():
    """A verdict without a reason would not be believed."""
    assert reason_text(WORDS, partly(flags=[Flag.CHILDREN_ONLY]), CRITERION, {}).endswith(
        "to check: the rule covers children only."
    )


def test_right_to_left_words_do_not_turn_the_sentence_round():
    """A mark behind Arabic words keeps the comma and the bracket on their side."""
    law = a_statute("المادة 3. يعاقب", file="ar.txt")
    words = evidence_in(law, "يعاقب", provision="المادة 3")
    finding = a_finding(reason=Reason(deciding=("يعاقب",)), evidence=[words])
    assert "المادة 3\u200e)" in reason_text(WORDS, finding, CRITERION, {})


@pytest.mark.parametrize("assessment", [every_verdict(), large(20)], ids=["small", "large"])
def test_no_reason_gives_a_score_or_speaks_of_the_legal_system(assessment):
    """Words that nobody should read in a report on texts."""
    for finding in assessment.findings:
        reason = reason_text(WORDS, finding, assessment.criteria[finding.criterion], {})
        assert not re.search(r"\blacks?\b|\bmissing\b|violat|score|%|0\.\d", reason)
        assert reason.endswith(".")
        assert "\n" not in reason


def test_what_weakens_comes_from_the_checklist_else_from_the_flags():
    """Either way it is words, never a code."""
    assert element_why(WORDS, an_element_result(why="Only a fine.")) == "only a fine"
    assert element_why(WORDS, an_element_result(flags=[Flag.WOMEN_ONLY])) == (
        "the rule covers women only"
    )
