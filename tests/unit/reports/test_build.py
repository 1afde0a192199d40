"""From an assessment to a report."""

from __future__ import annotations

from builders import a_criterion, a_finding, a_statute, an_assessment, an_element_result
from report_samples import every_verdict, large

from lawgap.model.finding import Flag, Verdict
from lawgap.reports.build import build_report
from lawgap.reports.report import KEY_GAPS, ElementStatus


def test_every_criterion_has_one_entry():
    """None is lost and none stands twice."""
    assessment = large()
    ids = [entry.criterion.id for entry in build_report(assessment).entries]
    assert sorted(ids) == sorted(assessment.criteria)


def test_entries_follow_themes_then_criteria():
    """The order of the checklists' data, whatever the order of the findings."""
    report = build_report(every_verdict())
    assert [(s.title, [e.criterion.id for e in s.entries]) for s in report.sections] == [
        ("Definition", ["consent"]),
        ("Offences", ["document-retention", "unions"]),
        ("Protection", ["shelters", "free-permit"]),
    ]


def test_theme_that_the_catalogue_does_not_know_comes_last():
    """A user's own checklist may bring its own theme."""
    findings = [a_finding("a"), a_finding("b")]
    criteria = [a_criterion("a", theme="mine"), a_criterion("b")]
    report = build_report(an_assessment(*findings, criteria=criteria))
    assert [section.title for section in report.sections] == ["Offences", "mine"]


def test_counts_cover_the_whole_scale():
    """Zeros too, in the scale's order."""
    report = build_report(every_verdict())
    assert dict(report.totals.by_verdict) == dict.fromkeys(Verdict, 1)
    assert list(dict(report.sections[0].counts.by_verdict)) == list(Verdict)


def test_key_gaps_come_most_serious_first():
    """What is met or not assessed is no gap."""
    gaps = [entry.criterion.id for entry in build_report(every_verdict()).key_gaps]
    assert gaps == ["consent", "free-permit", "document-retention"]


def test_key_gaps_end_with_the_letter_n():
    """An executive summary that lists everything is none."""
    assert len(build_report(large()).key_gaps) == KEY_GAPS


def test_elements_follow_the_criterion_and_keep_their_status():
    """Found, weakened, not found, not assessed."""
    report = build_report(every_verdict())
    rows = {row.id: row for entry in report.entries for row in entry.elements}
    assert rows["ban"].status is ElementStatus.WEAKENED
    assert rows["ban"].why == "only a fine"
    assert rows["permits"].status is ElementStatus.NOT_FOUND
    assert rows["housing"].status is ElementStatus.FOUND
    assert rows["join"].status is ElementStatus.NOT_ASSESSED


def test_only_required_elements_are_named_as_not_found():
    """An optional one that is not there is no gap."""
    ban = an_element_result("ban", found=False)
    permits = an_element_result("permits", found=False, required=False)
    finding = a_finding(verdict=Verdict.PARTLY_MET, elements=[ban, permits])
    (entry,) = build_report(an_assessment(finding)).entries
    assert entry.missing == ("Holding another person's passport is prohibited.",)


def test_other_verdicts_of_checklists_are_kept():
    """A checklist's overrides show beside the finding."""
    report = build_report(every_verdict())
    (shelters,) = (entry for entry in report.entries if entry.criterion.id == "shelters")
    assert shelters.differing == (("Palermo", Verdict.PARTLY_MET),)


def test_other_laws_are_named_where_several_are_needed_or_one_was_not_supplied():
    """And not where one law may do."""
    criterion = a_criterion(several_laws="ban and sanction sit apart")
    several = build_report(an_assessment(a_finding(), criteria=[criterion])).entries[0]
    assert several.other_laws == (
        "Ban and sanction sit apart. The rule may stand in: criminal law, labour law."
    )
    flagged = build_report(an_assessment(a_finding(flags=[Flag.LAW_NOT_SUPPLIED]))).entries[0]
    assert flagged.other_laws.startswith("The rule may stand in")
    assert build_report(an_assessment(a_finding())).entries[0].other_laws == ""


def test_statute_without_title_goes_by_its_file():
    """A row is never nameless."""
    report = build_report(an_assessment(statutes=[a_statute(title="")]))
    assert report.statutes[0].title == "work.txt"


def test_an_assessment_of_nothing_makes_a_report():
    """No statute, no criterion: still a report that says so."""
    report = build_report(an_assessment(jurisdiction=""))
    assert report.entries == ()
    assert report.jurisdiction == "Jurisdiction not named"
