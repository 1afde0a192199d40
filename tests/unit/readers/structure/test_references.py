"""References inside a statute and to other laws."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure
from lawgap.readers.structure.references import find_references

ACT = "Widgets Act\n\n" + "".join(f"{n}. Heading\nText {{{n}}}.\n\n" for n in range(1, 11))


@pytest.fixture
def references(english):
    """Words put into section 1 of an act of ten -> (number, its target's label or "external")."""

    def found(words: str) -> list[tuple[str, str]]:
        text = ACT.replace("{1}", words)
        provisions = structure(PlainText(text=text), english, title="Widgets Act").provisions
        return [
            (
                reference.number,
                "external"
                if reference.external
                else provisions[reference.target].label
                if reference.target >= 0
                else "nowhere",
            )
            for reference in find_references(text, provisions, "Widgets Act", english)
        ]

    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("under section 5", [("5", "s 5")]),
        ("under section 5(1)(a)", [("5", "s 5")]),
        ("sections 3, 4 and 7", [("3", "s 3"), ("4", "s 4"), ("7", "s 7")]),
        ("sections 3 to 6", [("3", "s 3"), ("4", "s 4"), ("5", "s 5"), ("6", "s 6")]),
        ("section 5 of this Act", [("5", "s 5")]),
        ("section 5 of the Act", [("5", "s 5")]),
        ("section 5 of the Penal Code", [("5", "external")]),
        ("sections 5 and 6 of Act 3 of 2010", [("5", "external"), ("6", "external")]),
        ("section 5 of the Act of 1998", [("5", "external")]),
        ("section 5 of the Constitution", [("5", "external")]),
        ("section 50", [("50", "nowhere")]),
        ("section two", [("2", "s 2")]),
        ("section one hundred and two", [("102", "nowhere")]),
        ("a fine of 5 dollars", []),
        ("subsection 5", []),
    ],
)
def test_references_lead_to_their_article_or_to_another_law(references, words, expected):
    """Lists, ranges, numbers in words, and the names of other laws."""
    assert references(words) == expected


def test_the_head_of_an_article_is_no_reference(english):
    """The words above an article's text point to nothing."""
    text = "Law\n\nArticle 1\n\nOne, see Article 2.\n\nArticle 2\n\nTwo.\n"
    provisions = structure(PlainText(text=text), english).provisions
    found = find_references(text, provisions, "Law", english)
    assert [(provisions[r.provision].label, r.number) for r in found] == [("Art. 1", "2")]


def test_a_year_is_no_article(english):
    """ "Regulations 2017" names a law."""
    text = "1. Title\nUnder the Permits Regulations 2017 and section 2.\n\n2. Rest\nWords.\n"
    provisions = structure(PlainText(text=text), english).provisions
    found = find_references(text, provisions, "", english)
    assert [reference.number for reference in found] == ["2"]


def test_a_range_without_spaces_covers_what_is_between(english):
    """Articles 1–3 are three."""
    text = "1. A\nSee sections 1–3.\n\n2. B\nWords.\n\n3. C\nWords of it.\n"
    provisions = structure(PlainText(text=text), english).provisions
    found = find_references(text, provisions, "", english)
    assert [reference.number for reference in found] == ["1", "2", "3"]


def test_german_bis_is_a_range_and_no_numeral(german):
    """Elsewhere "177 bis" is an article put in after 177."""
    german = replace(
        german, numbering=replace(german.numbering, ranges=("bis",), references=("bis",))
    )
    text = "§ 1 Eins\nNach § 2 bis 3 gilt das.\n\n§ 2 Zwei\nWorte.\n\n§ 3 Drei\nWorte.\n"
    provisions = structure(PlainText(text=text), german).provisions
    found = find_references(text, provisions, "", german)
    assert [reference.number for reference in found] == ["2", "3"]


def test_the_name_of_another_law_is_told(english):
    """As it is printed, without the words behind it."""
    text = (
        "1. A\nAn offence under section 5 of the Penal Code, or section 1.\n\n2. B\nRest of it.\n"
    )
    provisions = structure(PlainText(text=text), english).provisions
    found = find_references(text, provisions, "Act", english)
    assert [(one.number, one.law, one.external) for one in found] == [
        ("5", "Penal Code", True),
        ("1", "", False),
    ]
