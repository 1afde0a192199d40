"""Concepts are tagged by lemma, over skip-words, gaps, options and exact forms."""

from __future__ import annotations

from tests.unit.analysis.conftest import Indexer, make_language


def words(index, concept):
    """The forms of each hit of a concept."""
    return [" ".join(index.table.forms[a:b]) for a, b in index.hits[concept]]


def test_inflected_forms_and_skip_words_are_hits(index: Indexer) -> None:
    """A wording matches by lemma, and "the" between its words does not count."""
    found = index("Documents\n(1) Whoever retains the passports commits an offence.")
    assert words(found, "withhold") == ["retains"]
    assert words(found, "offence") == ["commits offence"]


def test_optional_words_and_alternatives_are_expanded(index: Indexer) -> None:
    """ "[national] identity card/paper" names four things."""
    found = index("Documents\n(1) A national identity card or identity papers.")
    assert "national identity card" in words(found, "identity-document")
    assert "identity papers" in words(found, "identity-document")


def test_a_gap_ends_with_its_sentence(index: Indexer) -> None:
    """ "provide ... housing" reaches over a few words, never over a full stop."""
    found = index(
        "Help\n(1) The State shall provide victims with housing.",
        "Other\n(1) The State shall provide food. Housing is free.",
    )
    assert words(found, "shelter") == ["provide victims with housing"]


def test_an_exact_form_is_not_its_lemma(index: Indexer) -> None:
    """ "=means" is the definition's verb, not the noun mean."""
    found = index("Words\n(1) Child means a person. A mean act.")
    assert words(found, "means") == ["means"]


def test_a_prefix_finds_every_ending(index: Indexer) -> None:
    """ "kidnap*" finds kidnapper and kidnapping."""
    found = index("Words\n(1) A kidnapper and his kidnapping.")
    assert words(found, "kidnap") == ["kidnapper", "kidnapping"]


def test_a_hit_inside_an_excluded_wording_is_dropped(index: Indexer) -> None:
    """Drug trafficking is not the subject."""
    language = make_language({"trafficking": ["trafficking"]}, trafficking=["drug trafficking"])
    found = index("Words\n(1) Drug trafficking and trafficking.", language=language)
    assert len(found.hits["trafficking"]) == 1


def test_a_skip_word_among_alternatives_makes_none_of_them_optional(index: Indexer) -> None:
    """ "offence under the/this law" asks for the law, whichever word stands before it."""
    language = make_language({"own-law": ["under the/our law"]})
    found = index("Words\n(1) Under our law. Under law. Under it.", language=language)
    assert words(found, "own-law") == ["under our law"]
