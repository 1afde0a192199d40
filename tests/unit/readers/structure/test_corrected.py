"""A user's corrections of the tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgap.languages.load import load_language
from lawgap.model.corrections import (
    Correction,
    CorrectionKind,
    correction_of,
    split_at,
)
from lawgap.model.statute import ProvisionKind, Statute
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure
from lawgap.readers.structure.corrected import corrected

ENGLISH = load_language("en")
ACT = """Act on Persons

1. Offence

(1) A person commits an offence who-

(a) holds a person; or

(b) sells a person.

(2) It is punished under section 4.

2. Victims

(1) A victim is helped. 3. A child is helped first.

(2) Help is free.

4. Commencement

This Act begins today.
"""


def statute(text=ACT):
    """The act as a statute."""
    provisions = structure(PlainText(text=text), ENGLISH).provisions
    return Statute(
        id="a",
        title="",
        file="a.txt",
        language="en",
        sha256="",
        words=0,
        text=text,
        provisions=provisions,
    )


def pins(*corrections, text=ACT):
    """The pin-cites after corrections, and how many did not fit."""
    found = corrected(text, statute(text).provisions, corrections, citation="s")
    sound(text, found.provisions)
    return [p.label for p in found.provisions], len(found.unfit)


def sound(text, provisions):
    """Parents hold their children and come before them."""
    for index, unit in enumerate(provisions):
        assert -1 <= unit.parent < index
        if unit.parent >= 0:
            parent = provisions[unit.parent]
            assert parent.span.start <= unit.span.start <= unit.span.end <= parent.span.end
        assert unit.span.end <= len(text)


def at(label):
    """The index of the unit with that pin-cite."""
    return next(i for i, p in enumerate(statute().provisions) if p.label == label)


AS_READ = [
    "Preamble", "s 1", "s 1(1)", "s 1(1)(a)", "s 1(1)(b)", "s 1(2)",
    "s 2", "s 2(1)", "s 2(2)", "s 4",
]  # fmt: skip


def test_without_corrections_the_tree_is_as_it_was():
    """Building it anew changes nothing."""
    assert pins() == (AS_READ, 0)


def test_a_split_lets_an_article_begin_inside_another():
    """What stands below from there on belongs to the new one, also in its pin-cites."""
    cut = split_at(statute(), ACT.index(" 3. A child"), ProvisionKind.ARTICLE, number="3")
    found = corrected(ACT, statute().provisions, [cut], citation="s").provisions
    assert [p.label for p in found][6:] == ["s 2", "s 2(1)", "s 3", "s 3(2)", "s 4"]
    new = found[8]
    assert ACT[new.span.start : new.span.end].startswith("3. A child")
    assert new.article == 8
    assert new.depth == 0
    assert ACT[found[7].span.start : found[7].span.end] == "(1) A victim is helped."


def test_a_split_inside_a_paragraph_makes_a_point():
    """Its pin-cite is that of the paragraph and its number."""
    cut = split_at(statute(), ACT.index("3. A child"), ProvisionKind.POINT, number="x")
    assert pins(cut)[0][7:9] == ["s 2(1)", "s 2(1)(x)"]


def test_a_merged_article_belongs_to_the_one_before_it():
    """Its paragraphs are cited by that one's number."""
    found, unfit = pins(correction_of(statute(), at("s 2"), CorrectionKind.MERGE))
    assert found[5:] == ["s 1(2)", "s 1", "s 1(1)", "s 1(2)", "s 4"]
    assert not unfit
    found, _ = pins(correction_of(statute(), at("s 1(1)(b)"), CorrectionKind.MERGE))
    assert "s 1(1)(b)" not in found


def test_a_renumbered_article_renumbers_the_pin_cites_below_it():
    """Number and heading alone change."""
    change = correction_of(
        statute(), at("s 1"), CorrectionKind.RENUMBER, number="1A", heading="Crime"
    )
    found = corrected(ACT, statute().provisions, [change], citation="s").provisions
    assert [p.label for p in found][1:6] == [
        "s 1A", "s 1A(1)", "s 1A(1)(a)", "s 1A(1)(b)", "s 1A(2)",
    ]  # fmt: skip
    assert (found[1].number, found[1].heading) == ("1A", "Crime")


def test_what_is_not_law_binds_nobody():
    """It becomes front matter without units of its own; its words stay in the text."""
    change = correction_of(statute(), at("s 2"), CorrectionKind.NOT_LAW)
    found = corrected(ACT, statute().provisions, [change], citation="s").provisions
    unit = found[6]
    assert (unit.kind, unit.label, unit.article) == (ProvisionKind.FRONT, "Not law: s 2", -1)
    assert [p.label for p in found][6:] == ["Not law: s 2", "s 4"]


def test_corrections_build_on_one_another():
    """A split article can be renumbered."""
    cut = split_at(statute(), ACT.index("3. A child"), ProvisionKind.ARTICLE, number="3")
    then = Correction(
        kind=CorrectionKind.RENUMBER,
        start=cut.start,
        unit=ProvisionKind.ARTICLE,
        words=cut.words,
        number="2A",
    )
    assert "s 2A(2)" in pins(cut, then)[0]


def test_a_correction_finds_its_place_again_in_a_longer_text():
    """Another reading of the file may have more words in front."""
    change = correction_of(statute(), at("s 2"), CorrectionKind.RENUMBER, number="9")
    found, unfit = pins(change, text="Republic\n\n" + ACT)
    assert "s 9(1)" in found
    assert not unfit


def test_a_correction_that_fits_nowhere_is_told():
    """Nothing is done by halves."""
    change = correction_of(statute(), at("s 2"), CorrectionKind.RENUMBER, number="9")
    found, unfit = pins(change, text=ACT.replace("2. Victims", "2. Injured persons"))
    assert "s 9" not in found
    assert unfit == 1
    twice = split_at(statute(), ACT.index("2. Victims"), ProvisionKind.ARTICLE, number="2")
    assert pins(twice) == (AS_READ, 1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(CorrectionKind)),
            st.integers(0, len(ACT) - 1),
            st.integers(0, len(AS_READ) - 1),
            st.sampled_from([k for k in ProvisionKind if k is not ProvisionKind.FRONT]),
            st.sampled_from(["", "7", "7A"]),
        ),
        max_size=6,
    )
)
def test_any_corrections_leave_a_sound_tree(wanted):
    """Whatever is asked for in whatever order: the text is whole and the tree is one."""
    read = statute()
    made = [
        split_at(read, offset, kind, number=number)
        if what is CorrectionKind.SPLIT
        else correction_of(read, index, what, number=number)
        for what, offset, index, kind, number in wanted
    ]
    sound(ACT, corrected(ACT, read.provisions, made, citation="s").provisions)


@pytest.mark.parametrize("kind", list(CorrectionKind))
def test_a_correction_without_words_has_no_place(kind):
    """A damaged store cannot point anywhere."""
    lost = Correction(kind=kind, start=10**9, unit=ProvisionKind.ARTICLE, words="")
    assert pins(lost) == (AS_READ, 1)
