"""No rule of any shipped criterion can be made to work for ever by the text that it reads.

The time limit that guards every test is what fails here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import cycle, islice

import pytest

from lawgap.analysis.assess import assess
from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import load_language
from lawgap.model.checklist import Catalogue, Checklist, Heading
from lawgap.model.language import Language
from lawgap.model.statute import Bundle, Provision, ProvisionKind, Span, Statute

MEGABYTE = 1_000_000


@cache
def every_rule() -> Catalogue:
    """The shipped criteria, all in one checklist, none for want of the right kind of law."""
    shipped = load_catalogue()
    checklist = Checklist(
        id="every",
        title="Every criterion",
        description="",
        version="1",
        sha256="",
        instruments=(),
        headings=(Heading(title="All", criteria=tuple(shipped.criteria)),),
    )
    return replace(shipped, checklists={"every": checklist})


@cache
def english() -> Language:
    """The shipped English lexicon."""
    return load_language("en")


def bundle_of(text: str) -> Bundle:
    """A statute that is one article with one line of text."""
    span = Span(start=0, end=len(text))
    article = Provision(
        kind=ProvisionKind.ARTICLE,
        number="1",
        label="s 1",
        heading="",
        span=span,
        own=span,
        parent=-1,
        article=0,
        depth=0,
    )
    statute = Statute(
        id="line",
        title="Prevention of Trafficking in Persons Act",
        file="line.txt",
        language="en",
        sha256="",
        words=1,
        text=text,
        provisions=(article,),
    )
    return Bundle(jurisdiction="nowhere", statutes=(statute,))


def a_sentence(count: int) -> str:
    """One sentence of ``count`` words, all of them words that rules look for."""
    marks = str.maketrans(dict.fromkeys("[]/=*.", " "))
    words = [
        word
        for concept in english().concepts.values()
        for wording in concept.wordings
        for word in wording.translate(marks).split()
    ]
    return " ".join(islice(cycle(words), count)) + "."


def one_concept_over_and_over(count: int) -> str:
    """One sentence that says the same few things again and again, as near as can be."""
    said = "trafficking in persons offence shall not exceed five years child victim or may be "
    return (said * (count // len(said.split()) + 1)).strip() + "."


TEXTS: dict[str, Callable[[], str]] = {
    "one letter": lambda: "a" * MEGABYTE,
    "one letter again and again": lambda: "a " * (MEGABYTE // 2),
    "open brackets": lambda: "(" * MEGABYTE,
    "pairs of brackets": lambda: "()" * (MEGABYTE // 2),
    "nested brackets": lambda: "[(" * (MEGABYTE // 4) + ")]" * (MEGABYTE // 4),
    "a sentence of the rules' own words": lambda: a_sentence(10_000),
    "a sentence that repeats itself": lambda: one_concept_over_and_over(10_000),
}


@pytest.mark.parametrize("make_text", TEXTS.values(), ids=TEXTS.keys())
def test_every_rule_comes_to_an_end(make_text):
    """All criteria are judged on a hostile line, each by all of its rules."""
    catalogue = every_rule()
    assessment = assess(
        bundle_of(make_text()),
        catalogue,
        checklists=["every"],
        languages={"en": english()},
        version="test",
    )
    assert len(assessment.findings) == len(catalogue.criteria)
