"""A user's own Word file as the face of a report: what is taken, and what never is."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor
from lxml import etree
from office_files import W, body_of, mistakes_in, outline_of, parts_of, style_of, text_of
from report_samples import every_verdict

from lawgap.model.errors import ExportError
from lawgap.reports.build import build_report
from lawgap.reports.kinds import WordKind
from lawgap.reports.report import Standing
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.word.heat_strip import strip
from lawgap.reports.word.house_style import load_house_style
from lawgap.reports.words import load_words

REPORT = build_report(every_verdict())
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FIELDS = """<w:p {ns}>{field}<w:r><w:t>kept words</w:t></w:r></w:p>"""


def house() -> docx.document.Document:
    """A house style: red headings, Georgia, wide margins, a header with a logo."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0)
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(11)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = Cm(4)
    section.header.paragraphs[0].text = "Ministry of Tests"
    logo = io.BytesIO(strip([Standing.MET], fields=1))
    section.header.paragraphs[0].add_run().add_picture(logo, width=Cm(1))
    document.add_paragraph("What the template said of itself.")
    return document


def saved(document, tmp_path, name="house.docx"):
    """The file on disk."""
    path = tmp_path / name
    document.save(path)
    return path


def report_in(path, kind=WordKind.COUNTRY, words=None) -> bytes:
    """A report in the house style at the path."""
    report = build_report(every_verdict(), words) if words else REPORT
    return to_docx(report, WordChoices(kind=kind, style=load_house_style(path)))


def style(data: bytes, name: str) -> etree._Element:
    """A style of the document by its id."""
    root = etree.fromstring(parts_of(data)["word/styles.xml"])
    return next(s for s in root.iter(f"{W}style") if s.get(f"{W}styleId") == name)


@pytest.mark.parametrize("kind", list(WordKind))
def test_styles_margins_headers_and_logo_are_taken(kind, tmp_path):
    """The report wears the house's clothes and says what LawGap says."""
    data = report_in(saved(house(), tmp_path), kind)
    parts = parts_of(data)
    assert b"AA0000" in etree.tostring(style(data, "Heading1"))
    assert b"Georgia" in etree.tostring(style(data, "Normal"))
    assert {m.get(f"{W}left") for m in body_of(data).iter(f"{W}pgMar")} >= {"2268"}
    header = etree.fromstring(parts["word/house1.xml"])
    assert text_of(header) == "Ministry of Tests"
    assert parts["word/media/house1.png"].startswith(b"\x89PNG")
    assert "What the template said" not in outline_of(data)
    assert mistakes_in(data, tmp_path / "report.docx") == []


def test_headings_are_numbered_and_the_contents_are_not(tmp_path):
    """Though the house's contents heading is based on a numbered one."""
    data = report_in(saved(house(), tmp_path))
    lists = {name: style(data, name).find(f"{W}pPr/{W}numPr/{W}numId") for name in
             ("Heading1", "Heading2", "TOCHeading")}  # fmt: skip
    assert {name: node.get(f"{W}val") for name, node in lists.items()} == {
        "Heading1": "1", "Heading2": "1", "TOCHeading": "0",
    }  # fmt: skip


def test_missing_styles_are_ours_and_said_so(tmp_path):
    """A reader of the annex sees which."""
    data = report_in(saved(house(), tmp_path))
    text = outline_of(data)
    assert "This document uses the house style of house.docx." in text
    note = next(line for line in text.splitlines() if "no style of these names" in line)
    assert "Statute Quote" in note
    assert "heading 1" not in note
    used = {style_of(p) for p in body_of(data).iter(f"{W}p")}
    assert all(style(data, name) is not None for name in used)


def test_styles_are_known_by_name_whatever_their_id(tmp_path):
    """A German Word calls "heading 1" by another id; everything that names it follows."""
    document = house()
    document.styles["Heading 1"].element.set(f"{W}styleId", "berschrift1")
    for node in document.styles.element.iter(f"{W}basedOn", f"{W}next", f"{W}link"):
        if node.get(f"{W}val") == "Heading1":
            node.set(f"{W}val", "berschrift1")
    data = report_in(saved(document, tmp_path))
    assert b"AA0000" in etree.tostring(style(data, "Heading1"))
    assert b"berschrift1" not in parts_of(data)["word/styles.xml"]


def test_the_language_is_the_reports(tmp_path):
    """The house's own language would have the spelling checked wrongly."""
    data = report_in(saved(house(), tmp_path), words=load_words("de"))
    root = etree.fromstring(parts_of(data)["word/styles.xml"])
    assert {lang.get(f"{W}val") for lang in root.iter(f"{W}lang")} == {"de-DE"}


@pytest.mark.parametrize(
    ("field", "stays"),
    [
        ('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>', True),
        ('<w:fldSimple w:instr="DDEAUTO cmd"><w:r><w:t>1</w:t></w:r></w:fldSimple>', False),
        ("<!--PAGE-->", True),
        ("<!--INCLUDEPICTURE http://example.org/x.png-->", False),
        ("<!--INCLUDETEXT C:\\\\secret.txt-->", False),
        ("<!--HYPERLINK http://example.org-->", False),
        ("<!--IF 1 = 1 INCLUDETEXT x-->", False),
    ],
)
def test_only_fields_that_count_pages_stay(field, stays, tmp_path):
    """Of any other the words that it showed last."""
    document = house()
    if field.startswith("<!--"):
        code = field[4:-3]
        parts = [
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            f"<w:r><w:instrText>{code}</w:instrText></w:r>",
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>',
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ]
        field = "".join(parts)
    paragraph = parse_xml(FIELDS.format(ns=nsdecls("w"), field=field))
    document.sections[0].footer._element.append(paragraph)
    parts = parts_of(report_in(saved(document, tmp_path)))
    footer = next(p for n, p in parts.items() if n.startswith("word/house") and b"kept words" in p)
    assert (b"fldChar" in footer or b"fldSimple" in footer) == stays
    assert b"INCLUDE" not in footer
    assert b"DDE" not in footer
    assert b"example.org" not in footer


def test_links_objects_and_macros_never_come_along(tmp_path):
    """Whatever the file brings: nothing leads out, nothing runs."""
    document = house()
    header = document.sections[0].header
    outside = header.part.relate_to("http://example.org/pixel.png", f"{R}/image", is_external=True)
    drawing = f"""<w:p {nsdecls("w", "r", "wp", "a", "pic")}>
      <w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>
      <a:blip r:link="{outside}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>
      </w:drawing></w:r><w:hyperlink r:id="{outside}"><w:r><w:t>the link</w:t></w:r></w:hyperlink>
      <w:r><w:object/></w:r><w:r><w:pict/></w:r><w:altChunk r:id="{outside}"/></w:p>"""
    header._element.append(parse_xml(drawing))
    document.part.relate_to(
        "http://example.org/evil.dotm", f"{R}/attachedTemplate", is_external=True
    )
    document.part.relate_to("http://example.org/x.html", f"{R}/aFChunk", is_external=True)
    path = saved(document, tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    data = report_in(path)
    parts = parts_of(data)
    everything = b"".join(parts.values())
    assert b"example.org" not in everything
    assert b"External" not in everything
    assert not [name for name in parts if "vba" in name.lower()]
    for name, content in parts.items():
        if name.startswith("word/house"):
            assert not any(
                tag in content for tag in (b"w:object", b"w:pict", b"altChunk", b"r:link")
            )
            assert b"the link" in content or b"Ministry" in content
    assert "were not taken over" in outline_of(data)
    assert mistakes_in(data, tmp_path / "report.docx") == []


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", b"PK\x03\x04 broken", b"%PDF-1.7"],
    ids=["empty", "text", "broken", "pdf"],
)
def test_what_is_no_word_file_is_refused_in_one_line(content, tmp_path):
    """With a way out."""
    path = tmp_path / "house.docx"
    path.write_bytes(content)
    with pytest.raises(ExportError) as caught:
        load_house_style(path)
    assert "house.docx" in caught.value.message
    assert ".docx" in caught.value.hint


def test_a_missing_file_is_told(tmp_path):
    """No traceback."""
    with pytest.raises(ExportError):
        load_house_style(tmp_path / "nowhere.docx")


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b"<w:styles",
        b"x" * 9_000_000,
    ],
    ids=["entities", "cut", "huge"],
)
def test_hostile_parts_are_refused(bomb, tmp_path):
    """Entities, broken XML, a part that unpacks to too much."""
    source = saved(house(), tmp_path, "good.docx")
    path = tmp_path / "house.docx"
    with zipfile.ZipFile(source) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            bad.writestr(name, bomb if name == "word/styles.xml" else good.read(name))
    with pytest.raises(ExportError):
        load_house_style(path)


def test_a_page_that_makes_no_sense_is_not_taken(tmp_path):
    """Margins wider than the paper: the usual page stands."""
    document = house()
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(10)
    style_ = load_house_style(saved(document, tmp_path))
    assert style_.page is None


def test_same_style_and_report_give_the_same_bytes(tmp_path):
    """Also in a house style."""
    path = saved(house(), tmp_path)
    assert report_in(path) == report_in(path)
