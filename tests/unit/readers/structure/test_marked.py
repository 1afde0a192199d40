"""The tree of a text whose source marks its own units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgap.languages.load import load_language
from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import PlainText, Unit
from lawgap.readers.structure.build import structure

ENGLISH = load_language("en")
KINDS = [kind.value for kind in ProvisionKind]


def laid_out(*units):
    """Text and units from (words, kind, level, more) with each unit's words on its own line."""
    text, made = "", []
    for words, kind, level, more in units:
        if kind:
            made.append(Unit(start=len(text), level=level, kind=kind, **more))
        text += words + "\n"
    return PlainText(text=text, units=tuple(made))


ACT = laid_out(
    ("An Act on persons", "", 0, {}),
    ("PART 1 General", "part", 1, {"number": "PART 1", "name": "part", "heading": "General"}),
    ("1 Offence", "article", 2, {"number": "1", "name": "section", "heading": "Offence"}),
    ("(1) A person commits an offence who", "paragraph", 3, {"number": "(1)"}),
    ("(a) holds another, or", "point", 4, {"number": "(a)"}),
    ("(b) sells another.", "point", 4, {"number": "b)"}),
    ("2A Meaning", "article", 2, {"number": "Section 2A.", "name": "section"}),
    ("“child” means a person under 18;", "definition", 3, {}),
    ("3 Inserted section", "article", 2, {"number": "3", "name": "section"}),
    ("7 New words", "article", 3, {"number": "7", "name": "section", "quoted": True}),
    ("(1) New.", "paragraph", 4, {"number": "1"}),
    ("4 Gone", "article", 2, {"number": "4", "name": "section", "repealed": True}),
    ("Schedule 1", "schedule", 1, {"number": "1", "name": "schedule"}),
    ("Article 3 of the Treaty", "article", 2, {"number": "3", "name": "article"}),
)


def test_the_publishers_units_are_the_tree(english):
    """Kinds, numbers, pin-cites, quoted and repealed units, definitions."""
    made = structure(ACT, english, title="Persons Act")
    found = [(p.kind.value, p.label, p.quoted, p.repealed) for p in made.provisions]
    assert found == [
        ("front", "Preamble", False, False),
        ("part", "Part 1", False, False),
        ("article", "s 1", False, False),
        ("paragraph", "s 1(1)", False, False),
        ("point", "s 1(1)(a)", False, False),
        ("point", "s 1(1)(b)", False, False),
        ("article", "s 2A", False, False),
        ("definition", "s 2A “child”", False, False),
        ("article", "s 3", False, False),
        ("point", "s 3 “7”", True, False),
        ("paragraph", "s 3 “7(1)”", True, False),
        ("article", "s 4", False, True),
        ("schedule", "Sch. 1", False, False),
        ("paragraph", "Sch. 1 Art. 3", False, False),
    ]
    assert made.articles == 4
    assert made.citation == "s"
    assert made.provisions[2].heading == "Offence"


def test_words_behind_the_last_point_are_a_unit_of_their_own(english):
    """Closing words belong to the paragraph, not to its last point."""
    text = "1 A person who\n(a) one; or\n(b) two,\ncommits an offence.\n2 Next\n"
    at = text.index
    plain = PlainText(
        text=text,
        units=(
            Unit(start=0, level=1, kind="article", number="1", end=at("2 Next")),
            Unit(start=at("(a)"), level=2, kind="point", number="a", end=at("(b)")),
            Unit(start=at("(b)"), level=2, kind="point", number="b", end=at("commits")),
            Unit(start=at("2 Next"), level=1, kind="article", number="2"),
        ),
    )
    found = structure(plain, english).provisions
    closing = found[3]
    assert text[closing.span.start : closing.span.end] == "commits an offence."
    assert closing.parent == 0
    assert [p.number for p in found] == ["1", "a", "b", "", "2"]


def test_notes_belong_to_no_article(english):
    """Footnotes stand behind the last article, which ends before them."""
    text = "1. Title\nThis is the Act.\n\n2. Offence\nA person.\n\n[1] See the Treaty.\n"
    plain = PlainText(text=text, notes=text.index("[1]"))
    found = structure(plain, english).provisions
    assert [p.label for p in found if p.parent < 0] == ["s 1", "s 2", "Notes"]
    assert text[found[-1].span.start : found[-1].span.end] == "[1] See the Treaty."
    assert found[-1].article == -1


@given(st.data())
def test_any_units_give_a_sound_tree(data):
    """Whatever a source marks: parents come before their children and hold them."""
    text = data.draw(st.text("ab 1(\n", max_size=80)) + "x"
    offset = st.integers(-2, len(text) + 2)
    unit = st.builds(
        Unit,
        start=offset,
        end=offset,
        level=st.integers(0, 9),
        kind=st.sampled_from(KINDS),
        number=st.sampled_from(("1", "(a)", "", "Section 4A.")),
        name=st.sampled_from(("", "section", "Rule")),
        quoted=st.booleans(),
    )
    first = Unit(start=0, level=1, kind="article", number="1")
    units = (first, *data.draw(st.lists(unit, max_size=12)))
    found = structure(PlainText(text=text, units=units), ENGLISH).provisions
    for index, provision in enumerate(found):
        assert -1 <= provision.parent < index
        assert 0 <= provision.span.start <= provision.own.end <= provision.span.end <= len(text)
        if provision.parent >= 0:
            parent = found[provision.parent]
            assert parent.span.start <= provision.span.start
            assert provision.span.end <= parent.span.end
            assert provision.depth == parent.depth + 1


@pytest.mark.parametrize("kind", ["part", "schedule", "front"])
def test_units_without_an_article_leave_the_tree_to_the_text(english, kind):
    """A source that marks its chapters alone is read as any text is."""
    plain = PlainText(
        text="1. Title\nThis is the Act.\n\n2. Offence\nA person.\n",
        units=(Unit(start=0, level=1, kind=kind),),
    )
    assert [p.label for p in structure(plain, english).provisions] == ["s 1", "s 2"]
