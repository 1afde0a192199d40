"""The decision table, row by row, and what a checklist changes in it."""

from __future__ import annotations

import pytest

from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.rules import Sighting
from lawgap.analysis.verdicts import checklist_verdicts, decide, split
from lawgap.model.checklist import Alternative, Checklist, Element, Heading, Override
from lawgap.model.finding import ElementResult, Finding, Reason, Verdict


def result(*, found: bool, weakened: bool = False, silent: bool = False) -> ElementSightings:
    """A required element's result."""
    element = Element(id="e", label="", required=True, rules=())
    return ElementSightings(
        element=element, found=found, weakened=weakened, sightings=(), by_silence=silent
    )


FIRM, WEAK, NONE = result(found=True), result(found=True, weakened=True), result(found=False)
SILENT = result(found=True, silent=True)


@pytest.mark.parametrize(
    ("required", "contradicted", "limited", "partly", "verdict"),
    [
        ([FIRM, FIRM], False, False, False, Verdict.MET),
        ([FIRM, FIRM], False, True, False, Verdict.PARTLY_MET),
        ([FIRM, FIRM], True, False, False, Verdict.PARTLY_MET),
        ([FIRM, NONE], False, False, False, Verdict.PARTLY_MET),
        ([WEAK, FIRM], False, False, False, Verdict.PARTLY_MET),
        ([NONE, NONE], False, False, True, Verdict.PARTLY_MET),
        ([NONE, NONE], False, False, False, Verdict.NOT_FOUND),
        ([NONE, NONE], True, False, False, Verdict.CONTRADICTED),
        ([FIRM, NONE], True, False, False, Verdict.CONTRADICTED),
        ([SILENT, NONE], False, False, False, Verdict.NOT_FOUND),
        ([], False, False, False, Verdict.NOT_FOUND),
    ],
)
def test_the_table_decides(required, contradicted, limited, partly, verdict) -> None:
    """Each row of the table in the module's docstring."""
    got = decide(required, contradicted=contradicted, limited=limited, partly=partly)
    assert got is verdict


def beside(*articles: int) -> ElementSightings:
    """A part of a rule that was seen in these articles of the first statute."""
    element = Element(id="e", label="", required=True, rules=(), beside=True, given=("g",))
    seen = tuple(
        Sighting(statute=0, match=((0, 1),), block=a, article=a, specific=True, quoted=False)
        for a in articles
    )
    return ElementSightings(element=element, found=True, weakened=False, sightings=seen)


def test_the_parts_of_one_rule_must_meet_in_an_article() -> None:
    """A ban in one article and what it should cover in another are not one rule."""
    assert split([beside(1, 2), beside(3)])
    assert not split([beside(1, 2), beside(2, 3)])
    assert not split([beside(1), FIRM])


def finding(criterion: str, verdict: Verdict, **elements: bool) -> Finding:
    """A finding whose elements are found or not."""
    results = tuple(
        ElementResult(id=k, required=True, found=v, weakened=False, evidence=())
        for k, v in elements.items()
    )
    return Finding(
        criterion=criterion,
        verdict=verdict,
        confidence=0.5,
        reason=Reason(),
        flags=(),
        elements=results,
        evidence=(),
    )


def checklist(**changes: object) -> Checklist:
    """A checklist of the criteria a and b."""
    return Checklist(
        id="c",
        title="",
        description="",
        version="1",
        sha256="",
        instruments=(),
        headings=(Heading(title="", criteria=("a", "b")),),
        **changes,  # type: ignore[arg-type]
    )


def test_an_override_asks_for_fewer_elements() -> None:
    """A treaty that asks for less is met where the wider criterion is only partly met."""
    found = {"a": finding("a", Verdict.PARTLY_MET, x=True, y=False)}
    rules = checklist(overrides=(Override(criterion="a", required=("x",)),))
    assert checklist_verdicts(rules, found) == {"a": Verdict.MET}


def test_one_of_two_alternatives_is_enough() -> None:
    """The better verdict stands for both."""
    found = {"a": finding("a", Verdict.MET), "b": finding("b", Verdict.NOT_FOUND)}
    rules = checklist(alternatives=(Alternative(any_of=("a", "b")),))
    assert checklist_verdicts(rules, found) == {"a": Verdict.MET, "b": Verdict.MET}
