"""Word files made part by part, with everything that a ministry's draft may hold."""

from __future__ import annotations

import io
import zipfile

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
LEVELS = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
  <w:pStyle w:val="Part"/><w:lvlText w:val="Part %1"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
  <w:pStyle w:val="Article"/><w:lvlText w:val="Article %1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
  <w:lvlText w:val="(%3)"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>
  <w:lvlText w:val="(%4)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="heading 1"/><w:pPr><w:numPr>
 <w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="heading 2"/><w:pPr><w:numPr>
 <w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Ghost"><w:name w:val="Ghost"/>
 <w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/>
 <w:rPr><w:vanish/></w:rPr></w:style>
"""


def word_bytes(body: str, **parts: str) -> bytes:
    """A Word file: the body's XML, and the inner XML of other parts by their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(("officeDocument", "word/document.xml")))
        names = [(name.rstrip("1"), f"{name}.xml") for name in parts]
        archive.writestr("word/_rels/document.xml.rels", _relations(*names))
        archive.writestr(
            "word/document.xml", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
        )
        for name, inner in parts.items():
            root = {"header1": "hdr", "footer1": "ftr"}.get(name, name)
            archive.writestr(f"word/{name}.xml", f"<w:{root} {_NAMES}>{inner}</w:{root}>")
    return out.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    made = (
        f'<Relationship Id="r{at}" Type="{kinds}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{names}">{"".join(made)}</Relationships>'


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{words}</w:t></w:r>'


def inserted(words: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A">{run(words)}</w:ins>'


def deleted(words: str) -> str:
    """A tracked deletion."""
    return (
        '<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">'
        f"{words}</w:delText></w:r></w:del>"
    )


def moved(words: str, *, to: bool) -> str:
    """One end of a tracked move."""
    tag = "moveTo" if to else "moveFrom"
    return f"<w:{tag}>{run(words)}</w:{tag}>"


def paragraph(*inner: str, style: str = "", level: int = -1, mark: str = "") -> str:
    """A paragraph of runs, numbered at a level of the articles' list where one is given."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level >= 0 else ""
    )
    ending = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    pieces = "".join(one if one.startswith("<") else run(one) for one in inner)
    return f"<w:p><w:pPr>{named}{number}{ending}</w:pPr>{pieces}</w:p>"


def field_of(code: str, result: str) -> str:
    """A field with its code and the words that it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note_reference(kind: str, number: int) -> str:
    """The place in the text that a note belongs to."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of paragraphs."""
    made = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def text_box(words: str) -> str:
    """A text box, which Word writes twice: for new programs and for old ones."""
    inner = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{inner}</mc:Choice>"
        f"<mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def draft_law() -> bytes:
    """A draft with everything: numbers, changes, notes, a table, a box, hidden words."""
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + paragraph(field_of(' TOC \\o "1-2" ', run("Article 1. Purpose\t2")), style="TOC1")
        + "</w:sdtContent></w:sdt>"
    )
    body = [
        paragraph("Law on Protection from Trafficking", style="Title"),
        contents,
        paragraph("General", style="Part"),
        paragraph("Purpose", style="Article"),
        paragraph("This law protects victims", note_reference("footnote", 2), ".", level=1),
        paragraph("It applies to ", inserted("every "), deleted("an adult "), "person", level=1),
        paragraph("who is ", field_of(" REF x ", run("present")), " in the country;", level=2),
        paragraph("who is a citizen; and", level=2),
        paragraph("Gone", level=2, mark="<w:del/>").replace(
            run("Gone"), deleted("who holds a permit; and")
        ),
        paragraph("who is stateless.", level=2),
        paragraph("Non-punishment", style="Article"),
        paragraph("A victim shall ", inserted("not "), "be punished for an offence", level=1),
        paragraph(moved("Courts apply this article of their own motion.", to=False), level=1,
                  mark="<w:moveFrom/>"),
        paragraph("Consent is irrelevant", text_box("See also Article 1."), ".", level=1),
        paragraph(moved("Courts apply this article of their own motion.", to=True), level=1,
                  mark="<w:moveTo/>"),
        paragraph("Penalties", style="Article"),
        table(("Offence", "Penalty"), ("Trafficking", "ten years")),
        paragraph("Note for the drafter", style="Ghost"),
        paragraph("The court", run(" (check!)", '<w:rStyle w:val="Unseen"/>'), " may add a fine.",
                  level=1),
        "<w:sdt><w:sdtContent>" + paragraph("Annexes", style="Part") + "</w:sdtContent></w:sdt>",
        paragraph("Entry into force", style="Article"),
        paragraph("On the day of its publication", note_reference("endnote", 3), ".", level=1),
    ]  # fmt: skip
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Within the meaning of the Protocol.")}</w:footnote>'
    )
    return word_bytes(
        "".join(body),
        styles=STYLES,
        numbering=LEVELS,
        footnotes=notes,
        endnotes=f'<w:endnote w:id="3">{paragraph("In the gazette.")}</w:endnote>',
        header1=paragraph("Draft of 3 May"),
        footer1=paragraph("Page ", field_of(" PAGE ", run("1"))),
        comments=f'<w:comment w:id="0">{paragraph("Is this agreed?")}</w:comment>',
    )
