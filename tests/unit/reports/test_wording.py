"""The sentences of a report."""

from __future__ import annotations

from builders import (
    a_criterion,
    a_finding,
    a_statute,
    an_assessment,
    an_element,
    evidence_in,
)

from lawgap.model.checklist import Threshold
from lawgap.model.finding import Flag, Verdict
from lawgap.model.statute import Edition, TextStatus
from lawgap.reports.build import build_report
from lawgap.reports.report import ElementStatus
from lawgap.reports.wording import (
    cites_by_law,
    edition_text,
    flag_text,
    listed,
    measure_text,
    mid_sentence,
    status_label,
    verdict_label,
)
from lawgap.reports.words import load_words

WORDS = load_words()
LAW = a_statute("5. No employer shall hold the worker's passport. 6. Nor a permit.")
BAN = evidence_in(LAW, "No employer shall hold the worker's passport.", provision="s 5")
CRITERION = a_criterion(elements=[an_element("ban"), an_element("permits", "Work permits.")])


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
