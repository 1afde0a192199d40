"""Which provisions stand first, and what a schedule brings along."""

from __future__ import annotations

from dataclasses import replace

from lawgap.analysis.judge import judge
from lawgap.model.checklist import Criterion, Element
from lawgap.model.finding import Finding, Verdict
from lawgap.model.statute import CrossReference, Span, StatuteRole
from tests.unit.analysis.conftest import Indexer
from tests.unit.analysis.test_rules import rule


def element(name: str, find: str, *, required: bool = True) -> Element:
    """An element with one rule."""
    return Element(id=name, label=name, required=required, rules=(rule(find),))


def criterion(*elements: Element) -> Criterion:
    """A criterion of nothing but these elements."""
    return Criterion(
        id="c",
        title="",
        theme="",
        requirement="",
        elements=elements,
        decision={},
        where=(),
        several_laws="",
        sources=(),
        coverage=(),
        thresholds=(),
        if_missing="",
        if_partly="",
    )


def pins(finding: Finding) -> list[str]:
    """The provisions of a finding, in order, each once."""
    return list(dict.fromkeys(e.provision for e in finding.evidence))


def test_the_article_headed_on_the_point_comes_first(index: Indexer) -> None:
    """Of two articles that say the same the one whose heading names the matter decides."""
    text = "(1) The employer shall provide shelter."
    asked = criterion(element("shelter", "shelter"))
    assert pins(judge(asked, [index(f"Duties\n{text}", f"Shelter\n{text}")]))[0] in (
        "s 2",
        "s 2(1)",
    )


def test_words_side_by_side_come_before_words_far_apart(index: Indexer) -> None:
    """Nearness tells: a passport at the other end of the sentence may be another matter."""
    far = "Work\n(1) No employer shall retain wages or tools or letters or any worker's passport."
    near = "Work\n(1) No employer shall retain a passport."
    asked = criterion(element("conduct", "withhold near identity-document"))
    assert pins(judge(asked, [index(far, near)]))[0] == "s 2(1)"


def test_a_schedule_is_shown_with_the_article_that_brings_it_in(index: Indexer) -> None:
    """A schedule orders nothing by itself; its head names the article that gives it effect."""
    articles = ("Care\n(1) Care is given as set out below.", "Other\n(1) Fees are paid.")
    schedule = "SCHEDULE (section 1) Every home offers shelter."
    at = index(*articles, schedule=schedule).statute.text.index("(section 1)") + 9
    reference = CrossReference(
        span=Span(start=at, end=at + 1), provision=4, number="1", target=0, external=False
    )
    asked = criterion(element("shelter", "shelter"))
    shown = judge(asked, [index(*articles, schedule=schedule, references=(reference,))])
    assert pins(shown) == ["Sch 1", "s 1"]


def test_an_element_that_is_not_required_is_shown_where_nothing_else_is(index: Indexer) -> None:
    """The verdict stays not-found, and says where the part of it stands."""
    asked = criterion(
        element("conduct", "withhold near identity-document"),
        element("help", "shelter", required=False),
    )
    shown = judge(asked, [index("Help\n(1) The employer shall provide shelter.")])
    assert shown.verdict is Verdict.NOT_FOUND
    assert pins(shown) == ["s 1(1)"]
    assert not shown.reason.deciding


def test_a_part_that_is_there_shows_that_the_law_is_there(index: Indexer) -> None:
    """Not-assessed is for law that was not supplied, not for law that lacks the rest."""
    help_ = element("help", "shelter", required=False)
    conduct = element("conduct", "withhold near identity-document")
    asked = replace(criterion(conduct, help_), where=(StatuteRole.CRIMINAL,))
    law = [index("Help\n(1) The employer shall provide shelter.")]
    assert judge(asked, law).verdict is Verdict.NOT_FOUND
    assert judge(replace(asked, elements=(conduct,)), law).verdict is Verdict.NOT_ASSESSED
