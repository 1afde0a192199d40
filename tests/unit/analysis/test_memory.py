"""A check that remembers the last one finds exactly what a check from scratch finds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawgap.analysis.assess import assess
from lawgap.analysis.memory import Memory
from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import load_language
from lawgap.model.checklist import Catalogue
from lawgap.model.finding import Assessment
from lawgap.model.language import Language
from lawgap.model.statute import Bundle, Statute
from lawgap.readers.one_file import read_statute
from lawgap.readers.plain import PlainText

TEXT = """Article 1. Definitions
In this Law:
“victim” means a natural person who has been subject to trafficking in persons;
“exploitation” includes forced labour, slavery and servitude.

Article 2. Consent
(1) The consent of a victim of trafficking in persons to the intended exploitation is irrelevant
where any of the means has been used.
(2) The consent of a child is irrelevant in every case.

Article 3. Offence
(1) Whoever recruits, transports or harbours a person by means of threat or fraud for the purpose of
exploitation commits an offence and is liable on conviction to imprisonment for a term of five to
ten years.

Article 4. Documents
An employer shall not withhold the passport or other identity document of a worker. Whoever does so
is liable to a fine.

Article 5. Assistance
(1) A victim shall be provided with:
(a) safe housing;
(b) medical and psychological assistance; and
(c) a reflection period of thirty days.
(2) Assistance under Article 2 may be given where funds allow.

Article 6. Non-punishment
A victim shall not be punished for an offence under Article 4 that he was compelled to commit.

Article 7. Register
The Ministry keeps a register of shelters."""
ARTICLES = tuple(f"{article}\n" for article in TEXT.split("\n\n"))
WORDS = (
    " and any child", " shall", " may", " within thirty days", " of trafficking in persons",
    " under Article 3", ". The victim shall be informed", ";\n(z) legal aid", "\n(9) The court may",
    " means", " imprisonment for a term of twelve years", " unless the Minister directs", "",
)  # fmt: skip
PARTS = "CHAPTER {n}\nPROTECTION OF VICTIMS OF TRAFFICKING\n\n"


@cache
def english() -> Language:
    """The shipped English lexicon."""
    return load_language("en")


@cache
def shipped() -> Catalogue:
    """The shipped catalogue."""
    return load_catalogue()


def a_law(articles: tuple[str, ...], name: str = "act") -> Statute:
    """A law with two chapters, read as a file with this text would be."""
    half = len(articles) // 2
    text = "LAW ON TRAFFICKING IN PERSONS\n\n" if name == "act" else "LABOUR CODE\n\n"
    text += PARTS.format(n="I") + "\n".join(articles[:half])
    text += "\n" + PARTS.format(n="II") + "\n".join(articles[half:])
    statute, _ = read_statute(
        PlainText(text=text), Path(f"{name}.txt"), languages=[english()], language="en"
    )
    return replace(statute, id=name)


@cache
def lexicons() -> Memory:
    """The lexicon made ready, which is the same for every text."""
    return Memory(only_lexicons=True)


def check(statutes: tuple[Statute, ...], memory: Memory | None = None) -> Assessment:
    """All checklists on the statutes; without ``memory`` from scratch."""
    return assess(
        Bundle(jurisdiction="x", statutes=statutes),
        shipped(),
        checklists=tuple(shipped().checklists),
        languages={"en": english()},
        version="1",
        memory=memory or lexicons(),
    )


@st.composite
def edits(draw):
    """Which article is edited, where in it, and what is put there or taken out."""
    return (
        draw(st.integers(0, len(ARTICLES) - 1)),
        draw(st.floats(0.1, 0.99)),
        draw(st.sampled_from(WORDS)),
        draw(st.integers(0, 40)),
    )


def edited(articles: tuple[str, ...], edit: tuple[int, float, str, int]) -> tuple[str, ...]:
    """The articles after an edit; the first line, which numbers the article, stays."""
    place, share, words, cut = edit
    text = articles[place]
    first = text.index("\n") + 1
    at = first + int(share * (len(text) - 1 - first))
    changed = text[:at] + words + text[min(at + cut, len(text) - 1) :]
    return (*articles[:place], changed, *articles[place + 1 :])


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(edits(), min_size=1, max_size=3))
def test_after_any_edits_it_finds_what_a_check_from_scratch_finds(changes):
    """Edit upon edit, each compared whole: findings, evidence, places, confidence."""
    memory, articles = Memory(), ARTICLES
    other = a_law(ARTICLES[3:], "labour")
    check((a_law(articles), other), memory)
    for change in changes:
        articles = edited(articles, change)
        statutes = (a_law(articles), other)
        assert check(statutes, memory) == check(statutes)


def test_an_edit_of_one_article_judges_few_criteria_anew():
    """The register of shelters is nothing to most criteria."""
    memory = Memory()
    check((a_law(ARTICLES),), memory)
    changed = edited(ARTICLES, (6, 0.5, " in the capital", 0))
    check((a_law(changed),), memory)
    assert memory.learnt.edited == 1
    assert memory.learnt.judged < memory.learnt.kept / 5


def test_the_same_texts_are_not_judged_again():
    """Nothing changed, so nothing is done."""
    memory = Memory()
    first = check((a_law(ARTICLES),), memory)
    again = check((a_law(ARTICLES),), memory)
    assert first == again
    assert memory.learnt.judged == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda articles: articles[:3] + articles[4:],
        lambda articles: (*articles[:4], "Article 4A. Wages\nWages are paid.\n", *articles[4:]),
        lambda articles: (articles[1], articles[0], *articles[2:]),
        lambda articles: tuple(text.replace("victim", "survivor") for text in articles),
    ],
    ids=["taken out", "put in", "swapped", "everywhere"],
)
def test_articles_put_in_taken_out_and_moved(change):
    """What is more than an edit inside articles is found in full, too."""
    memory = Memory()
    check((a_law(ARTICLES),), memory)
    statutes = (a_law(change(ARTICLES)),)
    assert check(statutes, memory) == check(statutes)


def test_a_statute_that_comes_or_goes_changes_every_place():
    """The findings name statutes by their place in the bundle."""
    memory = Memory()
    act, labour = a_law(ARTICLES), a_law(ARTICLES[3:], "labour")
    for statutes in ((act,), (act, labour), (labour, act), (labour,)):
        assert check(statutes, memory) == check(statutes)


def test_a_memory_of_lexicons_keeps_no_text():
    """A batch of jurisdictions shares the lexicon, not the laws."""
    memory = Memory(only_lexicons=True)
    check((a_law(ARTICLES),), memory)
    check((a_law(ARTICLES),), memory)
    assert memory.learnt.kept == 0
