"""A clause is tried before it stands in any file."""

from __future__ import annotations

import pytest

from lawgap.model.finding import Verdict
from lawgap.settings import Settings
from lawgap.usecases.trial import LONGEST, Trial

CONSENT = (
    "The consent of a victim of trafficking in persons to the intended exploitation is irrelevant."
)
POINTS = """12. Shelter
(1) A victim shall be provided with:
(a) safe and appropriate housing;
(b) medical and psychological assistance.
"""


@pytest.fixture(scope="module")
def trial(tmp_path_factory):
    """A trial that has its lexicon."""
    return Trial(Settings(user_folder=tmp_path_factory.mktemp("user"), isolated=False))


def finding(trial, clause, criterion):
    """What a clause says on one criterion."""
    tried = trial.attempt(clause, [criterion])
    return tried.assessment.findings[0]


def test_a_bare_sentence_shows_its_elements(trial):
    """Without number or heading, as it is typed; the words that decide are places in it."""
    found = finding(trial, CONSENT, "consent-irrelevant")
    assert found.verdict in (Verdict.MET, Verdict.PARTLY_MET)
    shown = next(one for element in found.elements for one in element.evidence)
    words = {CONSENT[h.start : h.end] for h in shown.highlights}
    assert "irrelevant" in " ".join(words)


def test_a_clause_with_points_is_read_with_its_lead_in(trial):
    """The duty stands in the lead-in, what is owed in the points."""
    found = finding(trial, POINTS, "assistance-medical-psychological")
    assert found.verdict in (Verdict.MET, Verdict.PARTLY_MET)


def test_without_criteria_every_one_is_judged(trial):
    """And most find nothing."""
    findings = trial.attempt(CONSENT).assessment.findings
    assert len(findings) == len(trial.catalogue.criteria)
    nothing = sum(f.verdict in (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED) for f in findings)
    assert nothing > len(findings) / 2


@pytest.mark.parametrize("clause", [".", "12", "(a)", "\n\n", "Article", "𝔄" * 20])
def test_any_beginning_of_a_clause_can_be_tried(trial, clause):
    """While it is typed it is hardly ever a sentence."""
    assert trial.attempt(clause).assessment.findings


def test_a_very_long_clause_is_cut(trial):
    """A whole law is checked otherwise."""
    tried = trial.attempt("word " * LONGEST, ["consent-irrelevant"])
    assert len(tried.clause) == LONGEST


def test_the_sample_country_has_words_for_a_criterion_that_it_meets(trial):
    """And none for one that does not exist."""
    sample = trial.sample("consent-irrelevant")
    assert "consent" in sample
    assert finding(trial, sample, "consent-irrelevant").verdict is Verdict.MET
    assert trial.sample("no-such-criterion") == ""
