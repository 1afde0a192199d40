"""Word files: what Word shows is what is read."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ReadError
from lawgap.readers.formats.word import read_word
from lawgap.readers.plain import Source

LEVELS = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/>
  <w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/>
  <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/>
  <w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%4"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def p(
    words: str, *, level: int | None = None, num: int = 1, more: str = "", style: str = ""
) -> str:
    """A paragraph, numbered where a level is given."""
    numbering = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        if level is not None
        else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{numbering}{more}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )


def text_of(path) -> str:
    """The text that a file is read as."""
    return read_word(Source(data=path.read_bytes(), path=path)).text


def test_automatic_numbers_are_those_that_word_shows(word_file):
    """Levels count on, begin again below a higher one, and take letters and Roman numerals."""
    body = (
        p("Purpose", level=0) + p("One", level=1) + p("first", level=2) + p("second", level=2)
        + p("deep", level=3) + p("Two", level=1) + p("again", level=2) + p("Scope", level=0)
        + p("Other", level=1) + p("Override", level=0, num=2) + p("Next", level=0, num=2)
    )  # fmt: skip
    assert text_of(word_file(body, numbering=LEVELS)).splitlines() == [
        "Article 1. Purpose", "(1) One", "(a) first", "(b) second", "1.i deep", "(2) Two",
        "(a) again", "Article 2. Scope", "(1) Other", "Article 7. Override", "Article 8. Next",
    ]  # fmt: skip


def test_numbers_come_from_styles_and_what_they_are_based_on(word_file):
    """A style tied to a level numbers its paragraphs, as do the styles based on it."""
    levels = LEVELS.replace(
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/>',
        '<w:numFmt w:val="decimal"/><w:pStyle w:val="Para"/><w:lvlText w:val="(%2)"/>',
    )
    styles = """
    <w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/><w:pPr>
     <w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr>
     <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/>
     <w:basedOn w:val="Head"/></w:style>
    """
    path = word_file(
        p("Purpose", style="Head") + p("One", style="Para") + p("Scope", style="Sub"),
        numbering=levels, styles=styles,
    )  # fmt: skip
    plain = read_word(Source(data=path.read_bytes(), path=path))
    assert plain.text == "Article 1. Purpose\n(1) One\n\nArticle 2. Scope\n"
    assert [plain.text[h.start :].split("\n")[0] for h in plain.headings] == [
        "Article 1. Purpose", "Article 2. Scope",
    ]  # fmt: skip


def test_legal_numbering_shows_all_levels_in_figures(word_file):
    """The switch isLgl turns the Roman number of an upper level into a figure."""
    levels = """<w:abstractNum w:abstractNumId="0">
     <w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
     <w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/><w:numFmt w:val="decimal"/>
      <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""
    body = p("A", level=0) + p("B", level=0) + p("C", level=1)
    assert text_of(word_file(body, numbering=levels)) == "I. A\nII. B\n2.1 C\n"


def test_tracked_changes_are_read_as_accepted_and_said_so(word_file):
    """A dropped insertion would turn "shall not be punished" into "shall be punished"."""
    body = (
        '<w:p><w:r><w:t xml:space="preserve">A victim shall </w:t></w:r><w:ins><w:r>'
        '<w:t xml:space="preserve">not </w:t></w:r></w:ins><w:del><w:r>'
        "<w:delText>always </w:delText>"
        "</w:r></w:del><w:r><w:t>be punished.</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>"
    )
    path = word_file(body)
    plain = read_word(Source(data=path.read_bytes(), path=path))
    assert plain.text == "A victim shall not be punished.\n\nMoved.\n"
    assert [notice.code for notice in plain.notices] == ["tracked-changes"]


def test_a_deleted_paragraph_takes_no_number(word_file):
    """Where a whole numbered paragraph was deleted, the next one has its number."""
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>"
    )
    body = p("One", level=0) + gone + p("Two", level=0)
    assert text_of(word_file(body, numbering=LEVELS)) == "Article 1. One\nArticle 2. Two\n"


def test_tables_notes_boxes_controls_and_links_are_all_there(word_file):
    """Every word in its place, a text box once, a table row by row, notes at the end."""
    body = (
        '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Offence</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Penalty</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Link</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>tab</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    notes = (
        '<w:footnote w:id="-1"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>The note.</w:t></w:r></w:p></w:footnote>'
    )
    text = text_of(word_file(body, footnotes=notes))
    assert text == "Text[1]\nOffence\tPenalty\nLink\ttab\n\nBox\n[1] The note.\n"


def test_hidden_text_is_left_out_and_said_so(word_file):
    """What nobody sees in Word is not law, but the user hears of it."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    body = f"<w:p><w:r><w:t>Seen</w:t></w:r>{hidden}</w:p>"
    path = word_file(body)
    plain = read_word(Source(data=path.read_bytes(), path=path))
    assert plain.text == "Seen\n"
    assert [notice.code for notice in plain.notices] == ["hidden-text"]


def test_the_title_style_gives_the_title(word_file):
    """A paragraph in the style Title names the law."""
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    path = word_file(p("Ministry") + p("Law on Widgets", style="T"), styles=styles)
    assert read_word(Source(data=path.read_bytes(), path=path)).title == "Law on Widgets"


def test_styles_that_are_based_on_one_another_in_a_circle_end(word_file):
    """A hostile or broken file must not hang the reader."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert text_of(word_file(p("Text", style="A"), styles=styles)) == "Text\n"


@pytest.mark.parametrize(
    "body", ["<!DOCTYPE x [<!ENTITY a 'b'>]><w:document/>", "<w:document>", ""]
)
def test_xml_with_a_document_type_or_without_an_end_is_refused(tmp_path, body):
    """Entities are refused before any parser sees them; broken XML is called broken."""
    import zipfile

    path = tmp_path / "act.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", body)
    with pytest.raises(ReadError) as caught:
        read_word(Source(data=path.read_bytes(), path=path))
    assert caught.value.code in ("refused", "damaged")
    assert caught.value.hint
