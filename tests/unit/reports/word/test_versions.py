"""Two versions of a law as a Word report."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from builders import (
    a_criterion,
    a_finding,
    a_provision,
    a_statute,
    an_assessment,
    an_element,
    an_element_result,
    evidence_in,
)
from golden_files import same_as_golden
from office_files import mistakes_in, outline_of

from lawgap.model.comparison import (
    Comparison,
    CriterionChange,
    ElementChange,
    GapChange,
    MarkedArticle,
    MarkedChange,
    MarkedEvidence,
    ProvisionChange,
    StatutePair,
    WordChange,
    WordPiece,
)
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import Review, StaleKind, Staleness
from lawgap.reports.build import build_report
from lawgap.reports.word.document import versions_docx
from lawgap.reports.word.versions import Versions
from lawgap.reports.words import load_words

BEFORE = "4. An employer may hold the passport of a worker."
AFTER = "4. No employer shall hold the passport of a worker."
SAME, REMOVED, ADDED = WordChange.SAME, WordChange.REMOVED, WordChange.ADDED


def pieces(*parts: tuple[WordChange, str]) -> tuple[WordPiece, ...]:
    """Runs of words with their marks."""
    return tuple(WordPiece(change=change, text=text) for change, text in parts)


def an_assessment_of(text: str, verdict: Verdict):
    """One finding on one law."""
    law = a_statute(text, file="act.txt", provisions=[a_provision(text, "s 4")])
    found = verdict is Verdict.MET
    evidence = evidence_in(law, text[3:], provision="s 4")
    finding = a_finding(
        "document-retention",
        verdict,
        elements=[an_element_result("ban", found=found, evidence=[evidence] if found else [])],
        evidence=[evidence],
    )
    criterion = a_criterion("document-retention", elements=[an_element("ban")])
    return an_assessment(finding, statutes=[law], criteria=[criterion])


def some_versions() -> Versions:
    """A ban that came, and an article that went."""
    old = an_assessment_of(BEFORE, Verdict.CONTRADICTED)
    new = an_assessment_of(AFTER, Verdict.MET)
    lost, gained = old.findings[0].evidence, new.findings[0].evidence
    change = CriterionChange(
        criterion="document-retention",
        change=GapChange.CLOSED,
        old=Verdict.CONTRADICTED,
        new=Verdict.MET,
        elements=(ElementChange(id="ban", change=GapChange.CLOSED, new=gained),),
        gained=gained,
        lost=lost,
    )
    pair = StatutePair(old=old.bundle.statutes[0], new=new.bundle.statutes[0])
    return Versions(
        comparison=Comparison(old=old, new=new, statutes=(pair,), criteria=(change,)),
        changes=[
            MarkedChange(
                change=change,
                lost=(
                    MarkedEvidence(
                        evidence=lost[0],
                        pieces=pieces((REMOVED, "An"), (SAME, " employer "), (REMOVED, "may")),
                    ),
                ),
                gained=(
                    MarkedEvidence(
                        evidence=gained[0],
                        pieces=pieces((ADDED, "No"), (SAME, " employer "), (ADDED, "shall")),
                    ),
                ),
            )
        ],
        articles=[
            (
                MarkedArticle(
                    change=ProvisionChange.CHANGED,
                    old="s 4",
                    new="s 4",
                    heading="",
                    pieces=pieces(
                        (SAME, "4. "), (REMOVED, "An"), (ADDED, "No"), (SAME, " worker" * 100)
                    ),
                ),
                MarkedArticle(
                    change=ProvisionChange.REMOVED,
                    old="s 5",
                    new="",
                    heading="",
                    pieces=pieces((REMOVED, "5. Passports are kept safe.")),
                ),
                MarkedArticle(
                    change=ProvisionChange.UNCHANGED,
                    old="s 6",
                    new="s 6",
                    heading="",
                    pieces=pieces((SAME, "6. Nothing else.")),
                ),
            )
        ],
    )


def made(language: str = "en") -> bytes:
    """The report on these versions."""
    versions = some_versions()
    report = build_report(versions.comparison.new, load_words(language))
    return versions_docx(versions, report)


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_reads_as_when_somebody_last_looked(language):
    """Counts, a table of what closed, the articles that changed."""
    assert same_as_golden(f"versions.{language}.docx.txt", outline_of(made(language)))


def test_marks_are_more_than_colour():
    """Who sees no colours sees lines; nothing is a tracked change that Word would offer."""
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        body = archive.read("word/document.xml").decode()
    assert "<w:strike/>" in body
    assert '<w:u w:val="single"/>' in body
    assert "<w:ins " not in body


def test_articles_that_did_not_change_are_only_counted():
    """And long runs of words that stayed are cut in their middle."""
    text = outline_of(made())
    assert "Nothing else" not in text
    assert text.count("worker worker") < 60


def test_the_same_versions_give_the_same_bytes():
    """As every report does."""
    assert made() == made()


def test_word_opens_it(tmp_path):
    """The parts keep to the format's own rules."""
    assert mistakes_in(made(), tmp_path / "versions.docx") == []


def with_decision(*stale: Staleness, language: str = "en") -> bytes:
    """The report where a person had decided on the old version."""
    decision = Decision(
        state=DecisionState.OVERRIDDEN,
        verdict=Verdict.NOT_FOUND,
        reason="The old ban was\nno ban.",
        reviewer="Ana Ivanić",
        date="2026-05-31",
    )
    review = Review(criterion="document-retention", decision=decision, stale=stale)
    versions = replace(some_versions(), reviews={"document-retention": review})
    report = build_report(versions.comparison.new, load_words(language))
    return versions_docx(versions, report)


def test_a_decision_that_stands_is_told_beside_its_criterion():
    """Who decided, what and why; and it is counted."""
    text = outline_of(with_decision())
    assert "Ana Ivanić" in text
    assert "The old ban was no ban – it stands" in text
    assert "1 decision stands for the new version too" in text
    assert "to be looked at again" not in text.casefold()


@pytest.mark.parametrize("language", ["en", "de"])
def test_decisions_to_be_looked_at_again_have_a_table(language, tmp_path):
    """With what changed beneath them; Word opens it."""
    made_ = with_decision(Staleness(kind=StaleKind.EVIDENCE_CHANGED), language=language)
    text = outline_of(made_)
    told = {"en": "Decisions to be looked at again", "de": "Entscheidungen, die erneut"}
    assert told[language] in text
    assert load_words(language).of("stale", StaleKind.EVIDENCE_CHANGED) in text
    assert mistakes_in(made_, tmp_path / "versions.docx") == []
