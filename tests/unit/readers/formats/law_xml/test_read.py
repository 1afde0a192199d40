"""Laws in XML: the publisher's own units, its ids, and an account of every word."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import readings_of, same_as_golden_reading
from law_xml_files import AKOMA, CANADA, CLML, FORMEX, SAMPLES, USLM

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats.law_xml.read import read_law_xml
from lawgap.readers.plain import PlainText, Source


def read(text: str) -> PlainText:
    """The text of a law in XML."""
    return read_law_xml(Source(data=text.encode(), path=Path("act.xml")))


def units(text: str) -> list[tuple[str, str, str]]:
    """Kind, number and heading of all units."""
    return [(unit.kind, unit.number, unit.heading) for unit in read(text).units]


def left(plain: PlainText) -> set[LeftOutKind]:
    """Why words were left out."""
    assert plain.account is not None
    return {part.kind for part in plain.account.left_out}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_law_in_each_format_is_read_as_its_golden_files_say(tmp_path, name):
    """Text, tree and certificate; no word is unaccounted for."""
    path = tmp_path / "act.xml"
    path.write_text(SAMPLES[name], encoding="utf-8")
    (statute,) = readings_of(path)
    assert statute.certificate.unaccounted == 0
    assert statute.certificate.format == name
    assert same_as_golden_reading("xml", name, statute)


def test_akoma_ntoso_is_read_by_local_names_with_its_own_hierarchy():
    """Any namespace and prefix; sections are the articles where there are no others."""
    plain = read(AKOMA)
    assert plain.title == "Trafficking Act"
    assert units(AKOMA) == [
        ("front", "", ""),
        ("part", "I", "General"),
        ("article", "1", "Purpose"), ("paragraph", "1", ""), ("point", "a", ""), ("point", "b", ""),
        ("article", "2", "Old"),
        ("article", "2A", "Amendment"), ("article", "5", ""),
        ("schedule", "", ""), ("paragraph", "1", ""),
    ]  # fmt: skip
    assert [unit.number for unit in plain.units if unit.repealed] == ["2"]
    assert [unit.number for unit in plain.units if unit.quoted] == ["5"]


def test_the_same_law_in_an_older_namespace_and_without_a_prefix_reads_the_same():
    """Only local names count."""
    older = AKOMA.replace("an:", "").replace("xmlns:an=", "xmlns=").replace(
        'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"',
        'xmlns="http://www.akomantoso.org/2.0"',
    )  # fmt: skip
    older = older.replace("<akomaNtoso :an", "<akomaNtoso xmlns").replace("xmlns:an", "xmlns")
    assert read(older).text == read(AKOMA).text


def test_every_unit_keeps_the_publishers_id():
    """Evidence leads back to the eId of the innermost unit that has one."""
    plain = read(AKOMA)
    at = plain.text.index("their families")
    place = next(one for one in reversed(plain.places) if one.start <= at)
    assert place.eid == "sec_1__subsec_1__para_b"


def test_closing_words_belong_to_the_unit_around_the_list():
    """A unit ends where its element ends: what follows a list is not of its last point."""
    plain = read(AKOMA)
    point = next(unit for unit in plain.units if unit.number == "b")
    assert plain.text[point.start : point.end].strip() == "(b) their families,"
    outer = next(unit for unit in plain.units if unit.kind == "paragraph")
    assert plain.text[outer.start : outer.end].strip().endswith("wherever they are.")


def test_notes_of_the_law_itself_stand_at_the_end():
    """An authorial note is no part of the sentence that it hangs on."""
    plain = read(AKOMA)
    assert "victims [*]; and" in plain.text
    assert plain.text[plain.notes :] == "[*] As defined in section 2.\n"


def test_clml_takes_a_groups_heading_for_its_section():
    """The heading stands before the number; inserted sections are quoted, commentaries left out."""
    assert units(CLML)[1:] == [
        ("part", "1", "Support"), ("article", "1", "Duty to support"), ("paragraph", "1", ""),
        ("point", "a", ""), ("point", "b", ""), ("paragraph", "2", ""),
        ("article", "7A", "New duty"), ("schedule", "1", "Forms"), ("article", "1", ""),
    ]  # fmt: skip
    assert left(read(CLML)) == {
        LeftOutKind.METADATA, LeftOutKind.CONTENTS, LeftOutKind.EDITORIAL,
    }  # fmt: skip
    assert read(CLML).title == "Safe Harbour Act 2021"


def test_uslm_sections_have_the_numbers_that_their_values_say():
    """Notes of the editors and contents are left out."""
    assert units(USLM) == [
        ("part", "18", "CRIMES"), ("part", "77", "PEONAGE"), ("article", "1581", "Peonage"),
        ("point", "a", ""), ("point", "1", ""), ("point", "2", ""),
    ]  # fmt: skip
    assert read(USLM).places[-1].eid.startswith("/us/usc/t18")


def test_formex_articles_quotes_and_items():
    """Quotation marks are elements; the number and the words of an item stand in one."""
    assert units(FORMEX)[1:] == [
        ("article", "1", "Subject matter"), ("article", "2", "Offences"), ("paragraph", "1", ""),
        ("point", "a", ""), ("point", "b", ""), ("paragraph", "2", ""),
    ]  # fmt: skip
    plain = read(FORMEX)
    assert "punish ‘recruitment’:" in plain.text
    assert "Consent is irrelevant ." in plain.text or "Consent is irrelevant." in plain.text
    assert plain.text[plain.notes :] == "[1] OJ C 1.\n"


def test_canadian_headings_stand_before_their_sections():
    """A heading is a part up to the next one of its level; a repealed section is said to be so."""
    assert units(CANADA) == [
        ("front", "", ""), ("part", "", "Interpretation"), ("article", "1", "Definitions"),
        ("paragraph", "1", ""), ("definition", "", ""), ("part", "1", "Offences"),
        ("part", "", "Retention of documents"), ("article", "2", "Offence"), ("point", "a", ""),
        ("point", "b", ""), ("article", "3", ""),
    ]  # fmt: skip
    plain = read(CANADA)
    assert [unit.number for unit in plain.units if unit.repealed] == ["3"]
    assert plain.title == "Workers Act"
    assert "An Act about workers" in plain.text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<akomaNtoso><judgment><p>Judgment.</p></judgment></akomaNtoso>", "no-statute"),
        ("<akomaNtoso><debate><p>Mr Speaker.</p></debate></akomaNtoso>", "no-statute"),
        ("<rss><channel/></rss>", "unknown-format"),
        ("<Statute><Body>", "damaged"),
        ('<!DOCTYPE Statute [<!ENTITY a "b">]><Statute/>', "refused"),
    ],
)
def test_what_is_no_statute_is_refused_with_a_reason(text, code):
    """A judgment, a feed, broken XML and entities are not read as law."""
    with pytest.raises(ReadError) as caught:
        read(text)
    assert caught.value.code == code
    assert caught.value.hint
