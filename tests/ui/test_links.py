"""What the words of a statute lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui_country import an_invented_country

from lawgap.languages.load import available_languages, load_language
from lawgap.readers.bundle import read_bundle
from lawgap.ui.links import LinkKind, elements_at, findings_at, link_at, reference_spans
from lawgap.ui.text.finding_text import flat, places_of
from lawgap.ui.values.rows import finding_rows

ACT = """Protection of Victims Act

1. Definitions
In this Act, "competent authority" means the Police Service of Ruritania;
"victim" means a person who was trafficked.

2. Duty
The competent authority shall inform each victim, as section 3 provides.

3. How
Information under section 2 is given in writing. Section 99 applies.
"""


@pytest.fixture(scope="module")
def act(tmp_path_factory):
    """The statute as LawGap reads it."""
    path = tmp_path_factory.mktemp("law") / "act.txt"
    path.write_text(ACT, "utf-8")
    languages = [load_language(code) for code in available_languages()]
    return read_bundle([path], jurisdiction="Ruritania", languages=languages).statutes[0]


def _at(statute, words):
    return link_at(statute, {statute.id: statute}, statute.text.index(words))


def test_a_reference_leads_to_its_article_and_shows_its_words(act) -> None:
    """A reader peeks at section 3 without leaving section 2."""
    link = _at(act, "section 3 provides")
    assert link.kind is LinkKind.ARTICLE
    assert "How" in link.title
    assert "given in writing" in link.peek
    assert act.quote(link.target).lstrip().startswith("3.")


def test_a_defined_term_leads_to_its_definition(act) -> None:
    """Wherever it is used, whatever its case."""
    link = _at(act, "competent authority shall")
    assert link.kind is LinkKind.TERM
    assert "Police Service" in link.peek


def test_a_definition_does_not_lead_to_itself(act) -> None:
    """It would go nowhere."""
    assert _at(act, "competent authority") is None


def test_a_reference_to_what_is_not_there_says_so(act) -> None:
    """A dangling reference is shown as one, and cannot be followed."""
    link = _at(act, "Section 99")
    assert link is None or link.target is None


def test_words_that_lead_nowhere_have_no_link(act) -> None:
    """Most words."""
    assert _at(act, "inform each") is None


def test_only_references_that_lead_somewhere_look_like_links(act) -> None:
    """Each is the place of a reference in the text."""
    assert [act.quote(span) for span in reference_spans(act)] == ["3", "2"]


def test_words_lead_back_to_the_findings_that_rest_on_them() -> None:
    """Every piece of evidence is found again at its own place."""
    rows = finding_rows(an_invented_country())
    for row in rows:
        for one in row.evidence:
            at = one.evidence.span.start
            assert row in findings_at(rows, one.evidence.statute, at)


def test_marked_words_name_their_elements() -> None:
    """What a tip over them says."""
    rows = finding_rows(an_invented_country())
    row = next(row for row in rows if row.marks)
    statute, mark = row.marks[0]
    assert mark.slot in elements_at(row, statute, mark.start)
    assert elements_at(None, statute, mark.start) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La réparation des victimes", "REPARATION"),
        ("Η ΣΎΜΒΑΣΗ της χώρας", "συμβαση"),
        ("the victim\nshall be", "victim shall"),
        ("Žrtve trgovine", "zrtve"),
    ],
)
def test_words_are_found_without_regard_to_case_accents_and_line_ends(text, words) -> None:
    """In Latin and in Greek."""
    assert len(places_of(text, words)) == 1


@given(st.text(max_size=60))
def test_places_in_the_folded_text_are_those_of_the_text(text) -> None:
    """Folding never moves a letter."""
    assert len(flat(text)) == len(text)


def test_nothing_is_found_for_no_words() -> None:
    """An empty search marks nothing."""
    assert places_of("text", "  ") == ()
