"""What people said of evidence: rejected words are not quoted, added ones come first."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from office_files import outline_of
from report_samples import every_verdict, work_act

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import EvidenceReview, EvidenceStance, Review, StaleKind, Staleness
from lawgap.model.statute import Span
from lawgap.reports.build import build_report
from lawgap.reports.csv_report import to_csv
from lawgap.reports.kinds import WordKind
from lawgap.reports.report import Entry
from lawgap.reports.reviews import draft_note
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.words import load_words

BAN = "No person shall hold the passport of a worker."
FINE = "Whoever does so is liable to a fine."


def said(words: str, stance: EvidenceStance, *, element: str = "", found: bool = True):
    """A person's word on words of the act."""
    start = work_act.text.index(words)
    return EvidenceReview(
        statute=work_act.id,
        provision="s 5",
        span=Span(start=start, end=start + len(words)),
        quote=words,
        stance=stance,
        element=element,
        reviewer="A. Reviewer",
        date="2026-05-31",
        found=found,
    )


def report(*evidence: EvidenceReview, stale: tuple[Staleness, ...] = ()):
    """The report with a review of the criterion on papers."""
    review = Review(criterion="document-retention", evidence=evidence, stale=stale)
    return build_report(every_verdict(), reviews={"document-retention": review})


def entry_of(*evidence: EvidenceReview) -> Entry:
    """The entry on papers."""
    entries = {entry.criterion.id: entry for entry in report(*evidence).entries}
    return entries["document-retention"]


def test_rejected_words_are_not_quoted():
    """Neither for the finding nor for its element; the machine's own finding keeps them."""
    entry = entry_of(said(BAN, EvidenceStance.REJECTED))
    assert entry.quotes == ()
    assert entry.elements[0].quotes == ()
    assert entry.finding.evidence[0].quote == BAN
    assert BAN[:10] in entry.machine_reason or "hold the passport" in entry.machine_reason


def test_words_rejected_for_one_element_stay_for_the_others():
    """A quotation can bear on several."""
    assert entry_of(said(BAN, EvidenceStance.REJECTED, element="permits")).quotes
    assert entry_of(said(BAN, EvidenceStance.REJECTED, element="ban")).elements[0].quotes == ()


def test_added_words_come_first():
    """With the element that they show."""
    entry = entry_of(said(FINE, EvidenceStance.ADDED, element="ban"))
    assert [quote.evidence.quote for quote in entry.quotes] == [FINE, BAN]
    assert entry.elements[0].quotes[0].evidence.quote == FINE


@pytest.mark.parametrize(
    "item",
    [
        said(FINE, EvidenceStance.ADDED, found=False),
        replace(said(FINE, EvidenceStance.ADDED), quote="Words of another text."),
        replace(said(FINE, EvidenceStance.ADDED), statute="gone"),
    ],
)
def test_words_that_no_longer_stand_there_are_not_quoted(item):
    """Every quotation is verbatim at its place."""
    assert [quote.evidence.quote for quote in entry_of(item).quotes] == [BAN]


def test_accepted_words_change_nothing():
    """They were quoted before."""
    assert entry_of(said(BAN, EvidenceStance.ACCEPTED)) == entry_of()


@pytest.mark.parametrize("kind", [WordKind.COUNTRY, WordKind.OPINION, WordKind.TREATY])
def test_the_annex_names_what_was_rejected_or_added_and_by_whom(kind):
    """So that a reader can weigh it."""
    made = report(said(BAN, EvidenceStance.REJECTED), said(FINE, EvidenceStance.ADDED))
    text = outline_of(to_docx(made, WordChoices(kind=kind)))
    words = load_words()
    annex = text.split(f"[AnnexHeading] {words['headings.differences']}")[1]
    assert "rejected / A. Reviewer, 31 May 2026" in annex
    assert "added / A. Reviewer, 31 May 2026" in annex
    assert BAN in annex


def test_a_decision_on_changed_ground_is_marked():
    """In the finding itself, where it is read."""
    decision = Decision(state=DecisionState.CONFIRMED, verdict=Verdict.PARTLY_MET, reviewer="A.")
    changed = (
        Staleness(kind=StaleKind.EVIDENCE_GONE),
        Staleness(kind=StaleKind.EVIDENCE_GONE),
        Staleness(kind=StaleKind.VERDICT_CHANGED),
    )
    review = Review(criterion="document-retention", decision=decision, stale=changed)
    assessment = replace(every_verdict(), decisions={"document-retention": decision})
    made = build_report(assessment, reviews={"document-retention": review})
    text = outline_of(to_docx(made))
    assert "should be looked at again" in text
    assert text.count("words that no longer stand in the texts and the machine’s finding") == 1


def test_the_table_of_data_says_which_words_were_rejected():
    """They are kept, with what became of them."""
    data = to_csv(report(said(BAN, EvidenceStance.REJECTED))).decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(data)) if row["quote"] == BAN]
    assert [row["about"] for row in rows] == ["rejected"]


def test_a_report_says_how_far_people_have_decided():
    """Nobody, some, all: never that a lawyer has still to do what was done."""
    words = load_words()
    plain = every_verdict()
    names = list(plain.criteria)

    def noted(number: int) -> str:
        confirmed = Decision(state=DecisionState.CONFIRMED, reviewer="A. Reviewer")
        flagged = Decision(state=DecisionState.FLAGGED, reviewer="A. Reviewer")
        decisions = dict.fromkeys(names[:number], confirmed) | dict.fromkeys(
            names[number:], flagged
        )
        return draft_note(build_report(replace(plain, decisions=decisions)))

    assert noted(0) == words["front.draft-note"]
    assert "decided on 2 of 5 findings" in noted(2)
    assert noted(5) == words["front.all-reviewed"]
