"""The Word report, looked at as Word and its users do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from builders import an_assessment
from golden_files import same_as_golden
from lxml import etree
from office_files import W, body_of, mistakes_in, outline_of, parts_of, style_of, text_of
from report_samples import ARABIC, GEORGIAN, GREEK, NAUGHTY, every_verdict, large, naughty

from lawgap.reports.build import build_report
from lawgap.reports.clean_text import for_xml, one_line
from lawgap.reports.kinds import Paper
from lawgap.reports.report import Standing
from lawgap.reports.word.document import WordChoices, to_docx
from lawgap.reports.words import load_words

WORDS = load_words()
SMALL = build_report(every_verdict())
LARGE = build_report(large())
SMALL_BYTES = to_docx(SMALL)
LARGE_BYTES = to_docx(LARGE)
BOTH = pytest.mark.parametrize(
    ("report", "data"), [(SMALL, SMALL_BYTES), (LARGE, LARGE_BYTES)], ids=["small", "large"]
)


def numbered_of(data: bytes) -> list[etree._Element]:
    """The paragraphs that Word numbers, in order."""
    body = body_of(data)
    return [p for p in body.iter(f"{W}p") if style_of(p) == "NumberedParagraph"]


def footnotes_of(data: bytes) -> str:
    """The words of all footnotes."""
    root = etree.fromstring(parts_of(data)["word/footnotes.xml"])
    return "\n".join(text_of(note) for note in root.iter(f"{W}footnote"))


def quoted_in(paragraph: str) -> str:
    """What stands between the outer quotation marks, behind the pin."""
    return paragraph[paragraph.index("“") + 1 : paragraph.rindex("”")]


def fields_of(data: bytes) -> Iterator[tuple[str, str]]:
    """Each field that stands within one paragraph: its code and its written result."""
    for paragraph in body_of(data).iter(f"{W}p"):
        code, result, state = "", "", ""
        for node in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
            if node.tag == f"{W}fldChar":
                state = node.get(f"{W}fldCharType")
                if state == "end" and code:
                    yield code.strip(), result
                    code, result = "", ""
            elif node.tag == f"{W}instrText":
                code += node.text
            elif state == "separate":
                result += node.text or ""


@BOTH
def test_every_criterion_stands_in_analysis_and_correspondence(report, data):
    """Met or not, assessed or not."""
    lines = outline_of(data).splitlines()
    for entry in report.entries:
        name = entry.criterion.id
        assessed = entry.standing is not Standing.NOT_ASSESSED
        headings = sum(line == f"[Heading3] {one_line(entry.criterion.title)}" for line in lines)
        assert sum(f"{name}  |" in line for line in lines) == assessed
        assert (headings >= 1) == assessed
        rows = sum(line.startswith("| ") and f"/ {name} |" in line for line in lines)
        # Correspondence; also the short table of its theme, or the wordings tried.
        assert rows == (2 if not assessed or entry.standing is Standing.NOT_FOUND else 1)


@BOTH
def test_every_gap_says_requirement_finding_recommendation_and_sources(report, data):
    """The sentences are those of the report value; sources stand in footnotes."""
    text, notes = outline_of(data), footnotes_of(data)
    for entry in report.gaps:
        assert one_line(entry.criterion.requirement) in text
        assert entry.reason in text
        assert entry.recommendation in text
        assert entry.action in text
        assert all(source.text in notes for source in entry.sources)


@BOTH
def test_what_was_not_assessed_says_why(report, data):
    """In its theme's table, with the reason."""
    text = outline_of(data)
    waiting = [e for e in report.entries if e.standing is Standing.NOT_ASSESSED]
    assert waiting
    assert all(entry.reason in text for entry in waiting)


@BOTH
def test_footnotes_are_numbered_in_the_order_of_their_marks(report, data):
    """Each mark leads to a footnote, each footnote has a mark."""
    marks = [m.get(f"{W}id") for m in body_of(data).iter(f"{W}footnoteReference")]
    root = etree.fromstring(parts_of(data)["word/footnotes.xml"])
    notes = [n.get(f"{W}id") for n in root.iter(f"{W}footnote") if n.get(f"{W}type") is None]
    assert marks == notes == [str(number) for number in range(1, len(marks) + 1)]


@BOTH
def test_every_quotation_is_verbatim(report, data):
    """Each piece between omission marks stands in the statute, white space apart."""
    texts = [one_line(statute.text) for statute in report.assessment.bundle.statutes]
    quotes = [
        text_of(p) for p in body_of(data).iter(f"{W}p") if style_of(p).startswith("StatuteQuote")
    ]
    assert quotes
    for quote in quotes:
        for piece in quoted_in(quote).split("[…]"):
            assert any(one_line(piece) in text for text in texts)


def test_other_scripts_stand_in_their_own_direction_and_language():
    """Georgian, Greek and Arabic quotations; only the Arabic runs from right to left."""
    quotes = {}
    for paragraph in body_of(LARGE_BYTES).iter(f"{W}p"):
        if style_of(paragraph).startswith("StatuteQuote"):
            quotes[quoted_in(text_of(paragraph))] = paragraph
    for text, language, kind in (
        (GEORGIAN, "ka", "val"),
        (GREEK, "el", "val"),
        (ARABIC, "ar", "bidi"),
    ):
        paragraph = quotes[text]
        assert paragraph.find(f".//{W}lang").get(f"{W}{kind}") == language
        right = paragraph.find(f".//{W}rtl") is not None
        assert right == (style_of(paragraph) == "StatuteQuoteRight") == (language == "ar")


@BOTH
def test_contents_list_every_heading_before_any_update(report, data):
    """Number, title and paragraph range are written into the field's result."""
    body = body_of(data)
    entries = [
        text_of(p).split("\t") for p in body.iter(f"{W}p") if style_of(p) in ("TOC1", "TOC2")
    ]
    titles = [
        text_of(p)
        for p in body.iter(f"{W}p")
        if style_of(p) in ("Heading1", "Heading2", "AnnexHeading")
    ]
    assert [entry[1] for entry in entries] == titles
    assert entries[0][0] == "1"
    assert entries[-1][0] == "Annex I"
    last = next(entry for entry in entries if entry[1] == WORDS["headings.by-ministry"])
    assert last[2].endswith(str(len(numbered_of(data))))


@BOTH
def test_contents_links_lead_to_bookmarks(report, data):
    """Every anchor exists, once; bookmark names are ones that Word takes."""
    body = body_of(data)
    names = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    anchors = [link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")]
    assert len(names) == len(set(names))
    assert set(anchors) <= set(names)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name, re.ASCII) for name in names)
    ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


@BOTH
def test_cross_references_name_the_right_paragraph(report, data):
    """The number that is written in is the one that Word will compute."""
    numbers = {
        mark.get(f"{W}name"): place
        for place, paragraph in enumerate(numbered_of(data), start=1)
        for mark in paragraph.iter(f"{W}bookmarkStart")
    }
    references = [(code, result) for code, result in fields_of(data) if code.startswith("REF")]
    assert len(references) >= len(report.key_gaps) + len(report.entries)
    for code, result in references:
        assert result == str(numbers[code.split()[1]])


@BOTH
def test_tables_repeat_their_head_and_keep_rows_whole(report, data):
    """Each table has a head row, a name for screen readers, rows that are not split."""
    tables = list(body_of(data).iter(f"{W}tbl"))
    assert tables
    for table in tables:
        first, *others = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert all(len(row.findall(f"{W}tc")) == len(widths) for row in (first, *others))


@BOTH
def test_captions_are_numbered_in_order(report, data):
    """By fields, so that they stay right when a table is added."""
    numbers = [result for code, result in fields_of(data) if code.startswith("SEQ")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_colour_is_never_the_only_sign():
    """Every shaded cell and run holds words."""
    for shade in body_of(LARGE_BYTES).iter(f"{W}shd"):
        holder = next(shade.iterancestors(f"{W}p", f"{W}tc"))
        assert re.search(r"\w", text_of(holder))


def test_pages_are_a4_and_only_the_correspondence_lies():
    """Three sections, each with the footer."""
    sections = list(body_of(SMALL_BYTES).iter(f"{W}sectPr"))
    sizes = [
        (section.find(f"{W}pgSz").get(f"{W}w"), section.find(f"{W}pgSz").get(f"{W}orient"))
        for section in sections
    ]
    assert sizes == [("11906", None), ("16838", "landscape"), ("11906", None)]
    assert all(section.find(f"{W}footerReference") is not None for section in sections)


def test_letter_paper_is_as_wide_as_its_tables():
    """The other paper: sizes and tables follow it."""
    data = to_docx(SMALL, WordChoices(paper=Paper.LETTER))
    body = body_of(data)
    sizes = {(s.get(f"{W}w"), s.get(f"{W}h")) for s in body.iter(f"{W}pgSz")}
    assert sizes == {("12240", "15840"), ("15840", "12240")}
    widths = {int(t.get(f"{W}w")) for t in body.iter(f"{W}tblW")}
    assert all(9390 < width <= 9404 or 13560 < width <= 13572 for width in widths)


def test_pictures_say_in_words_what_they_show():
    """A strip for each theme, with its counts as its alternative text."""
    data = to_docx(SMALL)
    told = [node.get("descr") for node in body_of(data).iter() if node.tag.endswith("}docPr")]
    assert told[0] == "Definition: 1 not found in the texts reviewed"
    assert len(told) == len(SMALL.sections)
    assert sum(name.startswith("word/media/") for name in parts_of(data)) == len(told)


def test_footer_counts_pages():
    """Page x of y, by fields."""
    footer = parts_of(SMALL_BYTES)["word/footer.xml"].decode()
    assert " PAGE " in footer
    assert " NUMPAGES " in footer


def test_title_and_language_are_set():
    """For screen readers and spelling; the dates are fixed."""
    parts = parts_of(SMALL_BYTES)
    core = parts["docProps/core.xml"].decode()
    assert "trafficking in human beings: assessment – Ruritania" in core
    assert "<dc:language>en-GB</dc:language>" in core
    assert core.count("2000-01-01T00:00:00Z") == 2
    assert 'w:lang w:val="en-GB"' in parts["word/styles.xml"].decode()


def test_every_style_and_numbering_used_is_defined():
    """A style that is not there would silently become Normal."""
    parts = parts_of(LARGE_BYTES)
    styles = etree.fromstring(parts["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    body = body_of(LARGE_BYTES)
    used = {node.get(f"{W}val") for node in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= known
    numbering = etree.fromstring(parts["word/numbering.xml"])
    lists = {number.get(f"{W}numId") for number in numbering.iter(f"{W}num")}
    assert {node.get(f"{W}val") for node in styles.iter(f"{W}numId")} == lists


@pytest.mark.parametrize("data", [SMALL_BYTES, LARGE_BYTES], ids=["small", "large"])
def test_nothing_leads_out_of_the_file(data):
    """No link, no remote picture or template, no macro, no picture of the library's template."""
    parts = parts_of(data)
    for name, content in parts.items():
        if name.endswith(".rels"):
            assert b"External" not in content
    assert not [name for name in parts if "vba" in name or "thumbnail" in name]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_stay_text(text):
    """In every field that comes from outside; it makes no new field."""
    data = to_docx(build_report(naughty(text)))
    codes = {code.split()[0] for code, _ in fields_of(data)}
    assert codes <= {"REF", "SEQ", "TOC"}
    shown = outline_of(data)
    assert "naughty" in shown
    assert one_line(for_xml(text))[:60] in one_line(shown)


def test_validator_finds_nothing(tmp_path):
    """The file opens clean."""
    assert mistakes_in(SMALL_BYTES, tmp_path / "report.docx") == []


def test_naughty_report_is_valid_too(tmp_path):
    """With hostile text in every field."""
    data = to_docx(build_report(naughty('<w:p/> & ]]> "=1" \x0c \ud800')))
    assert mistakes_in(data, tmp_path / "report.docx") == []


def test_an_assessment_of_nothing_is_a_valid_report(tmp_path):
    """No statute, no criterion: a report that says so."""
    data = to_docx(build_report(an_assessment()))
    assert mistakes_in(data, tmp_path / "report.docx") == []
    assert "No text could be read" in outline_of(data)


def test_same_report_gives_the_same_bytes():
    """Also a second time in the same process."""
    assert to_docx(build_report(large())) == LARGE_BYTES


def test_report_is_as_when_last_looked_at():
    """Every paragraph with its style, every table row."""
    assert same_as_golden("report.docx.txt", outline_of(SMALL_BYTES))
