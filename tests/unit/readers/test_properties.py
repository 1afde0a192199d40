"""What holds for every text, however strange."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import PlainText, clean
from lawgap.readers.structure.build import structure, without_articles
from lawgap.readers.structure.citation import title_of
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.lines import read_lines
from lawgap.readers.structure.references import find_references

PIECES = st.sampled_from(
    [
        "1. Title", "2.", "Section 3", "Article 4 – Heading", "4A.—(1) Text", "(1) A person who—",
        "(a) recruits;", "(i) one", "(ii) two; or", "shall be guilty.", "“child” means a person;",
        "PART I", "Chapter 2 Offences", "SCHEDULE", "First Schedule (Section 3) Forms",
        "[Repealed by Act 4]", "“7A. Quoted", "text.”.", "§ 5", "In this Act—", "CONTENTS",
        "under section 3 and sections 4 to 9 of the Penal Code", "...; (b) next (2) more",
        "x" * 130, "word " * 30, "", "", "\t", "مادة", "ინგინგო", "(", "“", "12345.", "a) b) c)",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("\n".join),
    st.text(alphabet="1234().aiv§ \n\t—“”[]Article:;Section", max_size=400),
    st.text(max_size=200).map(clean),
)
HINTS = st.booleans()
EASY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@EASY
@given(text=TEXTS, whole=HINTS)
def test_provisions_nest_and_stand_in_order(english, text, whole):
    """Spans lie inside their parents', own words at their beginning; order is document order."""
    provisions = structure(PlainText(text=text, whole_lines=whole), english).provisions
    last = 0
    for index, unit in enumerate(provisions):
        assert 0 <= unit.span.start == unit.own.start <= unit.own.end <= unit.span.end <= len(text)
        assert unit.span.start >= last
        last = unit.span.start
        if unit.parent < 0:
            assert unit.depth == 0
        else:
            parent = provisions[unit.parent]
            assert unit.parent < index
            assert unit.depth == parent.depth + 1
            assert parent.span.start <= unit.span.start
            assert unit.span.end <= parent.span.end
        if unit.kind is ProvisionKind.ARTICLE:
            assert unit.article == index
        elif unit.article >= 0:
            assert provisions[unit.article].kind is ProvisionKind.ARTICLE


@EASY
@given(text=TEXTS)
def test_every_word_belongs_to_the_own_words_of_a_unit(english, text):
    """Nothing of a text is lost between the units."""
    covered = set()
    for unit in structure(PlainText(text=text), english).provisions:
        covered.update(range(unit.own.start, unit.own.end))
    assert all(at in covered for at, letter in enumerate(text) if not letter.isspace())


@EASY
@given(text=TEXTS)
def test_lines_definitions_and_references_quote_the_text_verbatim(english, text):
    """Offsets are those of the text that is shown."""
    for line in read_lines(text):
        assert text[line.start : line.end] == line.text
    provisions = structure(PlainText(text=text), english).provisions
    for definition in DefinitionForms(english).find_all(text, provisions):
        assert text[definition.span.start : definition.span.end] == definition.term
    for reference in find_references(text, provisions, title_of(text, "", english), english):
        assert 0 <= reference.span.start < reference.span.end <= len(text)
        assert reference.target < len(provisions)
        assert not (reference.external and reference.target >= 0)


@EASY
@given(text=TEXTS)
def test_a_text_taken_as_one_unit_loses_nothing(text):
    """The way out for texts without articles covers them, too."""
    covered = set()
    for unit in without_articles(PlainText(text=text)).provisions:
        covered.update(range(unit.own.start, unit.own.end))
    assert all(at in covered for at, letter in enumerate(text) if not letter.isspace())


def test_long_lines_of_one_kind_take_no_quadratic_time(english):
    """A megabyte of brackets, quotes, numbers or spaces is structured like any other text."""
    for piece in (
        "(",
        "a",
        "“",
        "(a) ",
        "1. ",
        "\n(a)\n",
        "1.\n",
        "[",
        " ",
        "section 1 ",
        "Schedule ",
        "; ",
    ):
        text = piece * (300_000 // len(piece))
        provisions = structure(PlainText(text=text), english).provisions
        find_references(text, provisions, "", english)
        DefinitionForms(english).find_all(text, provisions)
