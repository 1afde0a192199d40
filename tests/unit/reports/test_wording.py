"""The sentences of a report."""

from __future__ import annotations

import re

import pytest
from builders import (
    a_criterion,
    a_finding,
    a_statute,
    an_assessment,
    an_element,
    an_element_result,
    evidence_in,
)
from report_samples import every_verdict, large

from lawgap.model.checklist import Threshold
from lawgap.model.finding import Flag, Reason, Verdict
from lawgap.model.statute import Edition, TextStatus
from lawgap.reports.build import build_report
from lawgap.reports.report import ElementStatus
from lawgap.reports.wording import (
    cites_by_law,
    edition_text,
    element_why,
    flag_text,
    listed,
    measure_text,
    mid_sentence,
    reason_text,
    status_label,
    verdict_label,
)
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
    assert reason_text(WORDS, finding, CRITERION) == (
        "Partly met: “shall hold ... passport” (s 5) is found; not found: work permits; "
        "weakened: only an administrative fine."
    )


def test_words_of_one_provision_are_quoted_together_in_their_order():
    """Fragments that overlap are one; the pin stands once."""
    finding = partly(deciding=("passport", "shall hold the", "hold the worker's", "employer"))
    assert reason_text(WORDS, finding, CRITERION) == (
        "Partly met: “employer shall hold the worker's passport” (s 5) is found."
    )


def test_several_provisions_are_each_quoted_with_their_pin():
    """And with the file where they stand in several."""
    other = evidence_in(
        a_statute("9. Permits may be kept.", file="aliens.txt"), "Permits", provision="s 9"
    )
    finding = a_finding(
        verdict=Verdict.MET,
        reason=Reason(deciding=("passport", "Permits")),
        evidence=[BAN, other],
    )
    assert reason_text(WORDS, finding, CRITERION) == (
        "Met: “passport” (s 5, work.txt) and “Permits” (s 9, aliens.txt) are found."
    )


def test_met_counts_the_elements_that_one_quotation_cannot_show():
    """Three elements, one quotation: the reader learns that all are found."""
    elements = [an_element_result(name) for name in ("a", "b", "c")]
    finding = a_finding(reason=Reason(deciding=("passport",)), evidence=[BAN], elements=elements)
    assert reason_text(WORDS, finding, CRITERION) == (
        "Met: all 3 required elements are found, in words such as “passport” (s 5)."
    )


def test_silence_that_meets_a_point_is_said():
    """Nothing to quote: the text sets no such condition."""
    finding = a_finding(flags=[Flag.BY_SILENCE])
    assert reason_text(WORDS, finding, CRITERION) == (
        "Met: nothing in the texts reviewed sets such a condition."
    )


def test_not_found_says_where_it_was_looked_for_and_what_came_nearest():
    """The reader can go and look."""
    finding = a_finding(
        verdict=Verdict.NOT_FOUND,
        reason=Reason(looked_in=("a.txt", "b.txt", "c.txt", "d.txt")),
        near_misses=[BAN],
    )
    assert reason_text(WORDS, finding, CRITERION) == (
        "Not found in the texts reviewed; looked in a.txt, b.txt, c.txt and 1 more; "
        "nearest: s 5 (work.txt)."
    )


def test_contradicted_names_the_words():
    """And what they do, in the checklist's words."""
    finding = a_finding(
        verdict=Verdict.CONTRADICTED,
        reason=Reason(deciding=("shall hold",), limits=("The employer keeps it.",)),
        evidence=[BAN],
    )
    assert reason_text(WORDS, finding, CRITERION) == (
        "Contradicted by “shall hold” (s 5): the employer keeps it."
    )


def test_not_assessed_names_the_law_that_was_not_supplied():
    """So that the user can supply it."""
    finding = a_finding(verdict=Verdict.NOT_ASSESSED, flags=[Flag.LAW_NOT_SUPPLIED])
    assert reason_text(WORDS, finding, CRITERION) == (
        "Not assessed: no text was supplied that would hold this rule (criminal law, labour law)."
    )


def test_not_assessed_for_want_of_words_says_so():
    """A language that the lexicon does not cover is no law that was not supplied."""
    finding = a_finding(verdict=Verdict.NOT_ASSESSED, flags=[Flag.LANGUAGE_NOT_COVERED])
    assert "language of the texts" in reason_text(WORDS, finding, CRITERION)


def test_labels_with_commas_are_numbered():
    """Where labels hold commas of their own, the reader still sees how many there are."""
    criterion = a_criterion(
        elements=[an_element("a", "Work, residence and visas."), an_element("b", "Any holder.")]
    )
    finding = partly(missing=("a", "b"))
    assert "not found: (1) work, residence and visas and (2) any holder." in reason_text(
        WORDS, finding, criterion
    )


def test_flags_are_named_where_nothing_else_explains_partly_met():
    """A verdict without a reason would not be believed."""
    assert reason_text(WORDS, partly(flags=[Flag.CHILDREN_ONLY]), CRITERION).endswith(
        "to check: the rule covers children only."
    )


def test_right_to_left_words_do_not_turn_the_sentence_round():
    """A mark behind Arabic words keeps the comma and the bracket on their side."""
    law = a_statute("المادة 3. يعاقب", file="ar.txt")
    words = evidence_in(law, "يعاقب", provision="المادة 3")
    finding = a_finding(reason=Reason(deciding=("يعاقب",)), evidence=[words])
    assert "المادة 3\u200e)" in reason_text(WORDS, finding, CRITERION)


@pytest.mark.parametrize("assessment", [every_verdict(), large(20)], ids=["small", "large"])
def test_no_reason_gives_a_score_or_speaks_of_the_legal_system(assessment):
    """Words that nobody should read in a report on texts."""
    for finding in assessment.findings:
        reason = reason_text(WORDS, finding, assessment.criteria[finding.criterion])
        assert not re.search(r"\blacks?\b|\bmissing\b|violat|score|%|0\.\d", reason)
        assert reason.endswith(".")
        assert "\n" not in reason


def test_symbols_stand_beside_words():
    """Neither colour nor symbol is the only sign."""
    assert verdict_label(WORDS, Verdict.PARTLY_MET) == "◐ Partly met"
    assert status_label(WORDS, ElementStatus.NOT_FOUND) == "○ Not found"
    assert "may" in flag_text(WORDS, Flag.DISCRETIONARY)


def test_lists_and_counts_read_as_english():
    """One, two, many, too many."""
    assert listed(WORDS, []) == ""
    assert listed(WORDS, ["a"]) == "a"
    assert listed(WORDS, ["a", "b"]) == "a and b"
    assert listed(WORDS, ["a", "b", "c"]) == "a, b and c"
    assert listed(WORDS, ["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
    assert WORDS.counted(1, "criteria") == "1 criterion"
    assert WORDS.counted(1200, "words") == "1,200 words"


def test_labels_keep_their_capitals_where_they_are_names():
    """NGOs stay NGOs inside a sentence."""
    assert mid_sentence(WORDS, "NGOs may help.") == "NGOs may help"
    assert mid_sentence(WORDS, "Work permits.") == "work permits"


def test_what_weakens_comes_from_the_checklist_else_from_the_flags():
    """Either way it is words, never a code."""
    assert element_why(WORDS, an_element_result(why="Only a fine.")) == "only a fine"
    assert element_why(WORDS, an_element_result(flags=[Flag.WOMEN_ONLY])) == (
        "the rule covers women only"
    )


def test_measures_are_words():
    """A number that the criterion asks for."""
    measure = Threshold(unit="days", comparator="at-least", value=30, note="reflection")
    assert measure_text(WORDS, measure) == "at least 30 days (reflection)"


def test_pins_are_listed_by_law():
    """The law's title stands once before its provisions."""
    second = evidence_in(LAW, "Nor a permit.", provision="s 6")
    finding = a_finding(evidence=[BAN, second, BAN])
    (entry,) = build_report(an_assessment(finding, statutes=[LAW])).entries
    assert cites_by_law(WORDS, entry.quotes) == ["Work Act 2001: s 5, s 6"]


def test_what_a_person_says_of_a_text_is_told_in_order():
    """Number, date, version, official or not; what was not said is left out."""
    edition = Edition(
        number="No. 12", date="2001-05-03", version="2020", status=TextStatus.UNOFFICIAL_TRANSLATION
    )
    assert edition_text(WORDS, edition) == (
        "No. 12, 3 May 2001, in the version of 2020, unofficial translation"
    )
    assert edition_text(WORDS, Edition(number="No. 12")) == "No. 12"
    assert edition_text(WORDS, None) == ""
