"""Rich Text: deleted words do not stay in, letters of all code pages come out, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import gap_of, is_golden_draft
from hypothesis import given
from hypothesis import strategies as st
from rtf_files import draft_law, rtf_bytes

from lawgap.model.reading import LeftOutKind, ReadChoices, Tracked
from lawgap.readers.formats.rtf import read_rtf
from lawgap.readers.plain import PlainText, Source


def read(data: bytes, choice: Tracked = Tracked.ACCEPTED) -> PlainText:
    """The text of a file under one of its two readings."""
    choices = ReadChoices(tracked=choice)
    return read_rtf(Source(data=data, path=Path("act.rtf"), choices=choices))


def text_of(body: str) -> str:
    """The text that a body is read as; every word is accounted for."""
    plain = read(rtf_bytes(body))
    assert gap_of(plain) == 0
    return plain.text


@pytest.mark.parametrize("choice", [Tracked.ACCEPTED, Tracked.ORIGINAL])
def test_a_draft_with_everything_is_read_as_its_golden_files_say(tmp_path, choice):
    """Text, tree and certificate."""
    assert is_golden_draft(tmp_path / "draft.rtf", draft_law(), choice)


def test_deleted_words_are_left_out_and_inserted_ones_where_the_original_is_read():
    """Also a deleted end of a paragraph, and moves."""
    body = (
        r"\pard A fine of {\deleted 100}{\revised 500} euros{\deleted\par}\plain  is due.\par"
        r"{\mvf Moved away.\par}\plain{\mvt Moved here.\par}\plain End.\par"
    )
    data = rtf_bytes(body)
    assert read(data).text == "A fine of 500 euros is due.\nMoved here.\nEnd.\n"
    assert read(data, Tracked.ORIGINAL).text.startswith("A fine of 100 euros\nis due.\nMoved away.")
    for choice in (Tracked.ACCEPTED, Tracked.ORIGINAL):
        assert gap_of(read(data, choice)) == 0
        assert read(data, choice).account.tracked is choice


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"caf\'e9", "café"),
        (r"\f1 \'c7\'e0\'ea\'ee\'ed \f0 law", "Закон law"),
        (r"{\f2 \'e8\'e1st}", "část"),
        (r"\uc1\u1047?\u1072?\u1082?on", "Закon"),
        (r"\uc2\u8364\'a4\'a4 5", "€ 5"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\upr{caf?}{\*\ud{caf\u233?}}}", "café"),
        (r"a\~b\_c\-d\emdash e\ldblquote f\rdblquote", "a\u00a0b\u2011cd—e“f”"),
        ("a\\{b\\}c\\\\d", "a{b}c\\d"),
        (r"a\line b\tab c", "a\nb\tc"),
        ("one\r\ntwo", "onetwo"),
    ],
)
def test_letters_and_signs_come_out_as_they_are_meant(body, shown):
    """Code pages by font, Unicode with its fallback, signs with names of their own."""
    assert text_of(body + r"\par") == shown + "\n"


def test_multi_byte_code_pages_are_decoded_across_tokens():
    """Two escaped bytes make one letter."""
    data = rb"{\rtf1\ansi\ansicpg936 \'b7\'a8\'c2\'c9\par}"
    assert read(data).text == "法律\n"


def test_what_is_no_text_is_left_out_and_counted():
    """Headers, comments, properties, field codes, hidden words; pictures are counted."""
    body = (
        r"{\info{\author Min}}{\header Draft one\par}{\*\annotation why so}"
        r"{\field{\*\fldinst REF a}{\fldrslt Article 1}}{\v no no} on{\pict\pngblip 89504e47}\par"
    )
    plain = read(rtf_bytes(body))
    assert plain.text == "Article 1 on\n"
    assert plain.account is not None
    assert plain.account.images == 1
    assert {part.kind: part.words for part in plain.account.left_out} == {
        LeftOutKind.METADATA: 1, LeftOutKind.HEADER: 2, LeftOutKind.COMMENT: 2,
        LeftOutKind.FIELD: 2, LeftOutKind.HIDDEN: 2,
    }  # fmt: skip
    assert gap_of(plain) == 0


def test_the_numbers_of_lists_are_those_that_the_file_prints():
    """Where it prints none although there are lists, the user hears of it."""
    assert text_of(r"\pard\ls1{\listtext 1.\tab}Law\par") == "1. Law\n"
    assert text_of(r"\pard{\pntext\'a7 5\tab}Law\par") == "§ 5 Law\n"
    plain = read(rtf_bytes(r"\pard\ls1 Law\par"))
    assert [notice.code for notice in plain.notices] == ["numbers"]


def test_tables_notes_and_boxes_stand_where_they_belong():
    """Short cells side by side, long ones below one another, notes at the end."""
    body = (
        r"\trowd\pard\intbl a\cell b\cell\row\trowd\pard\intbl c\par d\cell e\cell\row\pard "
        r"note{\footnote the note}d{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt box\par}}}\par"
    )
    plain = read(rtf_bytes(body))
    assert plain.text == "a\tb\nc\nd\ne\nnote[1]d\nbox\n[1] the note\n"
    assert plain.text[plain.notes :] == "[1] the note\n"
    assert gap_of(plain) == 0


def test_binary_data_and_unknown_destinations_are_stepped_over():
    """Data may hold braces and backslashes."""
    assert text_of(r"a{\*\secret {deep} words}{\bin5 {}\}{b\par") == "ab\n"


def test_a_hundred_thousand_groups_inside_one_another_are_read_without_harm():
    """Nesting is kept on a stack of our own; what is too deep is left out and said so."""
    plain = read(rtf_bytes(r"law " + "{" * 100_000 + "x" + "}" * 100_000 + r"\par"))
    assert plain.text == "law\n"
    assert [notice.code for notice in plain.notices] == ["too-deep"]


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_stumble(junk):
    """Whatever stands in the file, it is read to its end and its words are accounted for."""
    assert gap_of(read(rtf_bytes("Law ") + junk)) == 0


@given(st.lists(st.text(alphabet="aé Ж€😀", min_size=1, max_size=8), min_size=1, max_size=5))
def test_unicode_words_survive_whatever_their_letters(lines):
    """Each letter written as a number with a fallback comes back."""
    body = "".join(
        "".join(
            rf"\u{unit - 65536 if unit > 32767 else unit}?"
            for unit in memoryview(letter.encode("utf-16-le")).cast("H")
        )
        for line in lines
        for letter in [*line, "\n"]
    ).replace(r"\u10?", "\\par\n")
    assert text_of(body).split() == " ".join(lines).split()
