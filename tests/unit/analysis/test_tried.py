"""Which wordings a report names where nothing was found."""

from __future__ import annotations

from dataclasses import replace

from builders import a_criterion, an_element
from clause_bank import language_of, shipped

from lawgap.analysis.tried import MOST, readable, wordings_tried
from lawgap.model.checklist import Rule
from lawgap.model.language import Concept
from lawgap.model.query import AndQuery, ConceptQuery

ENGLISH = language_of("en")


def concept(id_: str, *wordings: str, includes: tuple[str, ...] = ()) -> Concept:
    """A concept with its wordings."""
    return Concept(id=id_, wordings=wordings, includes=includes)


LANGUAGE = replace(
    ENGLISH,
    concepts={
        "common": concept("common", "person"),
        "rare": concept("rare", "[the] hold/keep/retain passport", "withhold*"),
        "absent": concept("absent", "never"),
        "parent": concept("parent", includes=("rare",)),
    },
)


def asking(name: str, *concepts: str, absent: str = ""):
    """A criterion whose one element asks for concepts."""
    parts = tuple(ConceptQuery(concept=one) for one in concepts)
    without = (ConceptQuery(concept=absent),) if absent else ()
    rule = Rule(find=AndQuery(parts=parts, absent=without))
    return a_criterion(name, elements=[replace(an_element(), rules=(rule,))])


def test_what_is_peculiar_to_a_criterion_comes_first():
    """A concept that every criterion names tells least; one that must be absent is not sought."""
    criteria = {
        "a": asking("a", "common", "rare", absent="absent"),
        "b": asking("b", "common"),
    }
    tried = wordings_tried(criteria, [LANGUAGE])
    assert tried == {
        "a": ("(the) hold/keep/… passport", "person", "withhold…"),
        "b": ("person",),
    }


def test_a_concept_without_words_of_its_own_tells_those_that_it_includes():
    """The reader is told words, never names of concepts."""
    assert wordings_tried({"a": asking("a", "parent")}, [LANGUAGE])["a"][0].startswith("(the)")


def test_a_language_without_the_words_has_none_to_name():
    """Nothing was looked for in it."""
    silent = replace(LANGUAGE, concepts={})
    assert wordings_tried({"a": asking("a", "rare")}, [silent]) == {"a": ()}


def test_marks_of_the_lexicon_are_no_reading():
    """Alternatives are shortened, options stand in brackets."""
    assert readable("=not ... be held/kept/taken [by force/threat/deceit]") == (
        "not … be held/kept/… (by force/threat/…)"
    )


def test_every_shipped_criterion_names_a_few():
    """In English, at most as many as a cell holds."""
    tried = wordings_tried(shipped().criteria, [ENGLISH])
    assert all(0 < len(words) <= MOST for words in tried.values())
