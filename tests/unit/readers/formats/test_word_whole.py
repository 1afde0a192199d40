"""Word files read whole: both texts of tracked changes, and an account of every word."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from golden_readings import readings_of, same_as_golden_reading
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_files import (
    LEVELS,
    STYLES,
    deleted,
    draft_law,
    field_of,
    inserted,
    note_reference,
    paragraph,
    run,
    table,
    text_box,
    word_bytes,
)

from lawgap.model.reading import LeftOutKind, ReadChoices, Tracked
from lawgap.readers.formats.table import read_source
from lawgap.readers.formats.word_sheets import MARK, SEP
from lawgap.readers.plain import PlainText, Source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = st.text(alphabet="ab \u00a0é", min_size=1, max_size=6)


def read(data: bytes, tracked: Tracked = Tracked.ACCEPTED, name: str = "act.docx") -> PlainText:
    """The text of a file under one of its two readings."""
    choices = ReadChoices(tracked=tracked)
    return read_source(Source(data=data, path=Path(name), choices=choices))


def gap(plain: PlainText) -> int:
    """Words of the source that are neither in the text nor said to be left out."""
    account = plain.account
    assert account is not None
    left = sum(part.words for part in account.left_out)
    words = len(plain.text.split())
    return account.source_words + account.added_words - account.joined_words - words - left


def left(plain: PlainText) -> dict[LeftOutKind, int]:
    """How many words were left out, by reason."""
    assert plain.account is not None
    found: dict[LeftOutKind, int] = {}
    for part in plain.account.left_out:
        found[part.kind] = found.get(part.kind, 0) + part.words
    return found


@pytest.mark.parametrize("tracked", [Tracked.ACCEPTED, Tracked.ORIGINAL])
def test_a_draft_with_everything_is_read_as_its_golden_files_say(tmp_path, tracked):
    """Text, tree and certificate of a file with all that a ministry's draft may hold."""
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_law())
    (statute,) = readings_of(path, ReadChoices(tracked=tracked))
    assert statute.certificate.unaccounted == 0
    assert same_as_golden_reading("word", f"draft-{tracked.value}", statute)


def test_the_source_has_as_many_words_as_its_own_xml():
    """The count is checked against every part's XML, taken paragraph by paragraph."""
    data = draft_law()
    shown = {"t", "delText", "instrText"}
    words = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in ("document", "footnotes", "endnotes", "header1", "footer1", "comments"):
            root = etree.fromstring(archive.read(f"word/{part}.xml"))
            for fallback in root.iter("{*}Fallback"):
                fallback.getparent().remove(fallback)
            for one in root.iter(f"{W}p"):
                kept = "".join(
                    x.text or "" for x in one.iter("{*}t")
                    if next(x.iterancestors(f"{W}p")) is one
                    and not list(x.iterancestors(f"{W}moveFrom"))
                    and "Unseen" not in etree.tostring(x.getparent(), encoding="unicode")
                )  # fmt: skip
                apart = [
                    x.text or "" for x in one.iter("{*}t", "{*}delText", "{*}instrText")
                    if etree.QName(x).localname in shown - {"t"}
                    or list(x.iterancestors(f"{W}moveFrom"))
                    or "Unseen" in etree.tostring(x.getparent(), encoding="unicode")
                ]  # fmt: skip
                words += sum(len(text.split()) for text in (kept, *apart))
    account = read(data).account
    assert account is not None
    assert account.source_words == words


@given(
    pieces=st.lists(
        st.lists(st.tuples(st.sampled_from("kid"), WORDS), min_size=1, max_size=5),
        min_size=1,
        max_size=4,
    )
)
def test_both_readings_hold_their_words_and_account_for_the_others(pieces):
    """However words are cut into runs and changes, each reading is exact and nothing is lost."""
    makers = {"k": run, "i": inserted, "d": deleted}
    data = word_bytes(
        "".join(paragraph(*(makers[kind](text) for kind, text in one)) for one in pieces)
        + paragraph("end")
    )
    for tracked, shown in ((Tracked.ACCEPTED, "ki"), (Tracked.ORIGINAL, "kd")):
        plain = read(data, tracked)
        lines = ["".join(text for kind, text in one if kind in shown) for one in pieces]
        assert plain.text.split() == " \n ".join([*lines, "end"]).split()
        assert gap(plain) == 0


def test_the_original_takes_back_insertions_deletions_and_paragraph_marks():
    """A paragraph that was cut in two by a tracked mark is one again, with its old words."""
    body = (
        paragraph("A victim shall ", inserted("not "), mark="<w:ins/>")
        + paragraph("be ", deleted("severely "), "punished.")
        + paragraph("Next.")
    )
    data = word_bytes(body)
    assert read(data).text == "A victim shall not\nbe punished.\nNext.\n"
    assert read(data, Tracked.ORIGINAL).text == "A victim shall be severely punished.\nNext.\n"
    assert read(data).account.tracked_changes == 3


def test_rows_and_cells_that_were_inserted_or_deleted_follow_the_choice():
    """A whole row of a table may be a tracked change."""
    row = "<w:tr><w:trPr><w:{0}/></w:trPr><w:tc>{1}</w:tc></w:tr>"
    body = (
        "<w:tbl>"
        + row.format("ins", paragraph("new"))
        + row.format("del", paragraph("old"))
        + "</w:tbl>"
        + paragraph("end")
    )
    data = word_bytes(body)
    assert read(data).text.split() == ["new", "end"]
    assert read(data, Tracked.ORIGINAL).text.split() == ["old", "end"]
    assert gap(read(data)) == gap(read(data, Tracked.ORIGINAL)) == 0


def test_the_original_has_the_numbers_that_stood_before_the_changes():
    """A paragraph that was put into a list by a tracked change had no number before."""
    change = paragraph("One", level=1).replace(
        "</w:pPr>", "<w:pPrChange><w:pPr/></w:pPrChange></w:pPr>"
    )
    data = word_bytes(change, styles=STYLES, numbering=LEVELS)
    assert read(data).text == "(1) One\n"
    assert read(data, Tracked.ORIGINAL).text == "One\n"


def test_a_number_without_words_is_shown_as_word_shows_it():
    """Laws print “Article 1.” on a line of its own, with the heading below."""
    body = paragraph("", style="Article") + paragraph("Purpose")
    plain = read(word_bytes(body, styles=STYLES, numbering=LEVELS))
    assert plain.text.split("\n")[:2] == ["Article 1.", "Purpose"]
    assert gap(plain) == 0


def test_hidden_words_are_left_out_however_they_are_hidden():
    """By the run, by its style, by the paragraph's style, with what a style hides shown again."""
    shown = run("shown", '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>')
    body = (
        paragraph("a ", run("b ", "<w:vanish/>"), run("c ", '<w:rStyle w:val="Unseen"/>'), shown)
        + paragraph("d e", style="Ghost")
    )  # fmt: skip
    plain = read(word_bytes(body, styles=STYLES))
    assert plain.text == "a shown\n"
    assert left(plain) == {LeftOutKind.HIDDEN: 4}
    assert gap(plain) == 0


def test_field_codes_and_contents_pages_are_left_out_and_broken_fields_swallow_nothing():
    """What a field shows is read, its code is not; a field without an end takes nothing along."""
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    toc = field_of(" TOC ", run("Article 1\t3"))
    body = paragraph(toc, style="TOC1") + paragraph(field_of(" REF a ", run("seen")), broken, " on")
    plain = read(word_bytes(body + paragraph("end"), styles=STYLES))
    assert plain.text == "seen on\nend\n"
    assert left(plain) == {LeftOutKind.CONTENTS: 3, LeftOutKind.FIELD: 3}
    assert gap(plain) == 0


def test_notes_stand_at_the_end_in_the_order_of_the_text_and_lost_ones_are_told():
    """A note belongs to no article; one that hangs on deleted words goes with them."""
    gone = deleted("x").replace("</w:r>", '<w:footnoteReference w:id="5"/></w:r>')
    body = paragraph("One", note_reference("footnote", 7), gone, " two.")
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(words)}</w:footnote>'
        for number, words in ((5, "lost note"), (7, "the note"), (9, "nowhere named"))
    )
    plain = read(word_bytes(body, footnotes=notes))
    assert plain.text == "One[1] two.\n[1] the note\n"
    assert plain.text[plain.notes :] == "[1] the note\n"
    assert left(plain) == {LeftOutKind.DELETED: 3, LeftOutKind.METADATA: 2}
    assert gap(plain) == 0


def test_boxes_in_boxes_and_tables_in_tables_are_read_once_and_in_place():
    """A box stands behind its paragraph, a table where it is."""
    inner = table(("in", "ner")).replace("</w:tbl>", "</w:tbl>")
    body = (
        paragraph("be", text_box("box"), "fore")
        + "<w:tbl><w:tr><w:tc>" + inner + paragraph("below") + "</w:tc></w:tr></w:tbl>"
        + paragraph("after")
    )  # fmt: skip
    plain = read(word_bytes(body))
    assert plain.text == "before\nbox\nin\tner\nbelow\nafter\n"
    assert gap(plain) == 0


def test_headers_footers_and_comments_are_left_out_and_counted():
    """They are said in the account with their own reasons."""
    data = word_bytes(
        paragraph("Law."),
        header1=paragraph("Draft of May"),
        footer1=paragraph("7"),
        comments=f"<w:comment>{paragraph('why so')}</w:comment>",
    )
    plain = read(data)
    assert plain.text == "Law.\n"
    assert left(plain) == {LeftOutKind.HEADER: 4, LeftOutKind.COMMENT: 2}
    assert gap(plain) == 0


def test_a_file_with_macros_is_read_as_text_and_says_so():
    """Macros are never looked at."""
    out = io.BytesIO(word_bytes(paragraph("1. Law.")))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\xcc\x61 macro")
    plain = read(out.getvalue(), name="act.docm")
    assert plain.text == "1. Law.\n"
    assert [notice.code for notice in plain.notices] == ["macros"]


def test_places_lead_back_to_the_paragraphs_of_the_document():
    """Counted from 1, empty ones and those in tables included; a note has its own name."""
    body = paragraph("One") + paragraph("") + table(("a", "b")) + paragraph("Four", note_reference(
        "footnote", 2))  # fmt: skip
    notes = f'<w:footnote w:id="2">{paragraph("note")}</w:footnote>'
    plain = read(word_bytes(body, footnotes=notes))
    found = [
        (plain.text[place.start :].split("\n")[0], place.paragraph, place.eid)
        for place in plain.places
    ]
    assert found == [
        ("One", 1, ""), ("a\tb", 3, ""), ("Four[1]", 5, ""), ("[1] note", 0, "footnote-2"),
    ]  # fmt: skip


def test_strict_open_xml_and_other_prefixes_are_read_too():
    """Names count, not prefixes; strict files have names of their own."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p>'
            "<x:r><x:t>Law</x:t></x:r></x:p></x:body></x:document>",
        )
    assert read(data.getvalue()).text == "Law\n"


def test_our_own_marks_in_a_hostile_file_do_no_harm():
    """A text that holds the marks of the records loses them and nothing else."""
    plain = read(word_bytes(paragraph(f"a{MARK}P{SEP}b c") + paragraph(f"&#{ord(MARK)};pd")))
    assert plain.text == "aPb c\npd\n"
    assert gap(plain) == 0


def test_words_of_formulas_and_symbols_are_read():
    """Mathematical text and single characters are words as well."""
    body = (
        "<w:p><m:oMath><m:r><m:t>x = 2</m:t></m:r></m:oMath><w:r><w:sym w:char='2610'/></w:r></w:p>"
    )
    plain = read(word_bytes(body))
    assert plain.text == "x = 2☐\n"
    assert gap(plain) == 0
