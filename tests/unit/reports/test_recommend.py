"""What is recommended, and how hard a report presses."""

from __future__ import annotations

import pytest
from builders import a_criterion, a_finding, a_source, a_statute, an_assessment, evidence_in

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag, Verdict
from lawgap.reports.build import build_report
from lawgap.reports.recommend import seriousness, strongest, urgency
from lawgap.reports.report import Urgency


def sentence(verdict: Verdict, *, force: Force = Force.MANDATORY, quoted: bool = True, **texts):
    """The recommendation on a finding of this verdict."""
    law = a_statute()
    criterion = a_criterion(sources=[a_source(force=force)], **texts)
    evidence = [evidence_in(law, "hold the passport")] if quoted else []
    finding = a_finding(verdict=verdict, evidence=evidence)
    report = build_report(an_assessment(finding, statutes=[law], criteria=[criterion]))
    return report.entries[0].recommendation


@pytest.mark.parametrize(
    ("verdict", "force", "verb"),
    [
        (Verdict.NOT_FOUND, Force.MANDATORY, Urgency.URGE),
        (Verdict.CONTRADICTED, Force.MANDATORY, Urgency.URGE),
        (Verdict.PARTLY_MET, Force.MANDATORY, Urgency.STRONGLY_ENCOURAGE),
        (Verdict.NOT_FOUND, Force.SHALL_CONSIDER, Urgency.STRONGLY_ENCOURAGE),
        (Verdict.NOT_FOUND, Force.SHALL_ENDEAVOUR, Urgency.STRONGLY_ENCOURAGE),
        (Verdict.PARTLY_MET, Force.SHALL_CONSIDER, Urgency.CONSIDER),
        (Verdict.NOT_FOUND, Force.POLITICAL_COMMITMENT, Urgency.CONSIDER),
        (Verdict.PARTLY_MET, Force.POLITICAL_COMMITMENT, Urgency.CONSIDER),
        (Verdict.NOT_FOUND, Force.RECOMMENDATION, Urgency.INVITE),
        (Verdict.NOT_FOUND, Force.OPTIONAL, Urgency.INVITE),
        (Verdict.NOT_FOUND, None, Urgency.INVITE),
        (Verdict.MET, Force.MANDATORY, Urgency.WELCOME),
        (Verdict.NOT_ASSESSED, Force.MANDATORY, Urgency.NONE),
    ],
)
def test_urgency_follows_from_verdict_and_strength(verdict, force, verb):
    """A gap under a treaty duty presses harder than one under expert advice."""
    assert urgency(verdict, force) is verb


def test_the_strongest_source_counts():
    """A treaty duty beside a recommendation is a treaty duty."""
    sources = [a_source(force=Force.RECOMMENDATION), a_source(force=Force.SHALL_CONSIDER)]
    assert strongest(sources) is Force.SHALL_CONSIDER
    assert strongest([]) is None


def test_contradicted_under_a_duty_is_the_most_serious():
    """Then what was not found, then what is partly met, then weaker sources."""
    gaps = [
        (Verdict.NOT_FOUND, Force.RECOMMENDATION),
        (Verdict.PARTLY_MET, Force.MANDATORY),
        (Verdict.NOT_FOUND, Force.MANDATORY),
        (Verdict.CONTRADICTED, Force.MANDATORY),
    ]

    def key(gap):
        verdict, force = gap
        return seriousness(urgency(verdict, force), verdict)

    assert sorted(gaps, key=key) == gaps[::-1]


def test_partly_met_names_the_rule_to_supplement():
    """The register of an opinion: courteous, with the pin."""
    assert sentence(Verdict.PARTLY_MET, if_partly="Extend it to permits.") == (
        "The rule in s 5, Work Act 2001, would benefit from being supplemented: "
        "it is recommended to extend it to permits."
    )


def test_not_found_speaks_of_the_texts_reviewed():
    """Never of the legal system."""
    text = sentence(Verdict.NOT_FOUND, quoted=False, if_missing="Create an offence.")
    assert text == (
        "No provision on this point was found in the texts reviewed; "
        "it is strongly recommended to create an offence."
    )


def test_contradicted_names_rule_and_standard():
    """Neither "violates" nor a verdict on the State."""
    assert sentence(Verdict.CONTRADICTED, if_missing="Create an offence.") == (
        "The rule in s 5, Work Act 2001, may not be fully in line with Palermo Protocol art 5(1); "
        "it is recommended to reconsider it. It is strongly recommended to create an offence."
    )


def test_met_is_welcomed():
    """With the provision that does it."""
    assert sentence(Verdict.MET) == "It is welcome that s 5, Work Act 2001, provides for this."


def test_nothing_is_recommended_on_what_was_not_assessed():
    """The kinds of law that should be supplied are named instead."""
    text = sentence(Verdict.NOT_ASSESSED, quoted=False)
    assert "criminal law, labour law" in text
    assert "recommended to" not in text


def test_a_language_without_words_asks_for_a_reader():
    """The text was supplied; LawGap could not look."""
    finding = a_finding(verdict=Verdict.NOT_ASSESSED, flags=[Flag.LANGUAGE_NOT_COVERED])
    (entry,) = build_report(an_assessment(finding)).entries
    assert "reader of that language" in entry.recommendation
    assert entry.other_laws == ""


@pytest.mark.parametrize(
    "action",
    ["The list should be open.", "Repeal s 5. Note the reservation.", "EU wording should be used."],
)
def test_actions_that_are_no_single_clause_follow_a_colon(action):
    """A user's own checklist may phrase an action in any way; the sentence stays English."""
    text = sentence(Verdict.NOT_FOUND, quoted=False, if_missing=action)
    assert f"the following is strongly recommended: {action}" in text
