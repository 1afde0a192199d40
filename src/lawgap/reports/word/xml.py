"""WordprocessingML as text: the few building blocks of our Word reports.

python-docx is slow for thousands of table cells, so the body is built as text and parsed once.
``Xml`` marks what is already escaped: only ``text_xml`` and ``attribute`` let foreign words in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NewType
from xml.sax.saxutils import escape, quoteattr

from lawgap.reports.clean_text import for_xml

Xml = NewType("Xml", str)

_OFFICE: Final = "http://schemas.openxmlformats.org"
NAMESPACES: Final = (
    f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
)
PICTURES: Final = (
    f'xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_OFFICE}/drawingml/2006/main" xmlns:pic="{_OFFICE}/drawingml/2006/picture"'
)
_EMU: Final = 635  # English Metric Units in a twentieth of a point
EMPTY: Final = Xml("")


def joined(parts: Iterable[Xml]) -> Xml:
    """The parts one after another."""
    return Xml("".join(parts))


def attribute(value: str) -> str:
    """A foreign text as a quoted attribute value."""
    return quoteattr(for_xml(value))


def text_xml(text: str) -> Xml:
    """A text as the inside of a run: line ends and tabs become Word's own."""
    lines = for_xml(text).split("\n")
    return Xml("<w:br/>".join("<w:tab/>".join(map(_plain, line.split("\t"))) for line in lines))


def _plain(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run looks beyond its paragraph's style."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    symbol: bool = False  # in a font that has the symbols of the scale
    colour: str = ""
    fill: str = ""
    half_points: int = 0
    right_to_left: bool = False
    language: str = ""
    underline: bool = False
    strike: bool = False


PLAIN: Final = Look()
BOLD: Final = Look(bold=True)
SYMBOL_FONT: Final = "Segoe UI Symbol"


def run(text: str, look: Look = PLAIN) -> Xml:
    """A text in one look."""
    return raw_run(text_xml(text), look)


def raw_run(inside: Xml, look: Look = PLAIN) -> Xml:
    """A run around XML of our own."""
    properties = _run_properties(look)
    return Xml(f"<w:r>{properties}{inside}</w:r>")


def _run_properties(look: Look) -> str:
    """In the order that the schema asks for."""
    if look == PLAIN:
        return ""
    right, fonts = look.right_to_left, SYMBOL_FONT
    parts = [
        f'<w:rStyle w:val="{look.style}"/>' if look.style else "",
        f'<w:rFonts w:ascii="{fonts}" w:hAnsi="{fonts}" w:eastAsia="{fonts}" w:cs="{fonts}"/>'
        if look.symbol
        else "",
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        "<w:strike/>" if look.strike else "",
        f'<w:color w:val="{look.colour}"/>' if look.colour else "",
        f'<w:sz w:val="{look.half_points}"/><w:szCs w:val="{look.half_points}"/>'
        if look.half_points
        else "",
        '<w:u w:val="single"/>' if look.underline else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else "",
        "<w:rtl/>" if right else "",
        _language(look) if look.language else "",
    ]
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _language(look: Look) -> str:
    kind = "bidi" if look.right_to_left else "val"
    return f"<w:lang w:{kind}={attribute(look.language)}/>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a paragraph lies beyond its style."""

    keep_next: bool = False
    right_to_left: bool = False
    align: str = ""
    page_break: bool = False
    section: Xml = EMPTY  # a sectPr: this paragraph ends a section
    tabs: str = ""


FLOW: Final = Layout()
CENTRED: Final = Layout(align="center")


def paragraph(inside: Xml, style: str = "", layout: Layout = FLOW) -> Xml:
    """A paragraph of runs; its properties in the order that the schema asks for."""
    parts = [
        f'<w:pStyle w:val="{style}"/>' if style else "",
        "<w:keepNext/>" if layout.keep_next else "",
        "<w:pageBreakBefore/>" if layout.page_break else "",
        f"<w:tabs>{layout.tabs}</w:tabs>" if layout.tabs else "",
        "<w:bidi/>" if layout.right_to_left else "",
        f'<w:jc w:val="{layout.align}"/>' if layout.align else "",
        layout.section,
    ]
    properties = "".join(parts)
    return Xml(f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell of whole paragraphs."""

    inside: Xml
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table's look: widths in twentieths of a point, a name for screen readers."""

    widths: tuple[int, ...]
    name: str
    description: str = ""


def table(grid: Grid, head: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Xml:
    """A table whose head is repeated on each page and whose rows are not split.

    The head never stands alone at the foot of a page, and a short table stays on one page.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    described = grid.description or grid.name
    tied = len(rows) - 1 if _is_short(rows) else 0  # rows that stay with the next one
    first = _row(grid, head, properties=_HEAD, tied=True)
    body = "".join(
        _row(grid, row, properties=_WHOLE, tied=place < tied) for place, row in enumerate(rows)
    )
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="LawGapTable"/>'
        f'<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(grid.name)}/>"
        f"<w:tblDescription w:val={attribute(described)}/></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{first}{body}</w:tbl>"
    )


_SHORT: Final = 8  # rows
_LITTLE: Final = 1500  # letters of all of them
_TAG: Final = re.compile(r"<[^>]*>")
_STYLED: Final = re.compile(r'(<w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)')
_WHOLE: Final = "<w:trPr><w:cantSplit/></w:trPr>"
_HEAD: Final = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def _is_short(rows: Sequence[Sequence[Cell]]) -> bool:
    if len(rows) > _SHORT:
        return False
    return sum(len(_TAG.sub("", cell.inside)) for row in rows for cell in row) < _LITTLE


def _row(grid: Grid, cells: Sequence[Cell], *, properties: str, tied: bool) -> str:
    inside = "".join(map(_cell, cells, grid.widths))
    inside = _STYLED.sub(r"\1<w:keepNext/>", inside) if tied else inside
    return f"<w:tr>{properties}{inside}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    # The shade must follow the width: the schema knows one order only.
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell.inside}</w:tc>'


def field(code: str, result: Xml, look: Look = PLAIN) -> Xml:
    """A field with its result written in, so that it reads well before any update."""
    return joined((field_start(code, look), result, field_end(look)))


def field_start(code: str, look: Look = PLAIN) -> Xml:
    """The beginning of a field up to its result, which may span paragraphs."""
    begin = raw_run(Xml('<w:fldChar w:fldCharType="begin"/>'), look)
    instruction = Xml(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    separate = raw_run(Xml('<w:fldChar w:fldCharType="separate"/>'), look)
    return joined((begin, raw_run(instruction, look), separate))


def field_end(look: Look = PLAIN) -> Xml:
    """The end of a field."""
    return raw_run(Xml('<w:fldChar w:fldCharType="end"/>'), look)


def bookmark(name: str, number: int, inside: Xml) -> Xml:
    """A named place that fields and links point to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return Xml(f'{start}{inside}<w:bookmarkEnd w:id="{number}"/>')


def link(target: str, inside: Xml) -> Xml:
    """A link to a bookmark of the same document; links to anywhere else are never made."""
    return Xml(f'<w:hyperlink w:anchor="{target}" w:history="1">{inside}</w:hyperlink>')


def footnote_mark(number: int) -> Xml:
    """The raised number that leads to a footnote."""
    return raw_run(Xml(f'<w:footnoteReference w:id="{number}"/>'), Look(style="FootnoteReference"))


def footnote(number: int, inside: Xml) -> Xml:
    """A footnote as it stands in the footnotes' own part."""
    mark = raw_run(Xml("<w:footnoteRef/>"), Look(style="FootnoteReference"))
    text = paragraph(joined((mark, run(" "), inside)), "FootnoteText")
    return Xml(f'<w:footnote w:id="{number}">{text}</w:footnote>')


def picture(relation: str, number: int, size: tuple[int, int], description: str) -> Xml:
    """A picture in the line; its size in twentieths of a point, its words for who cannot see."""
    width, height = (side * _EMU for side in size)
    named = f'id="{number}" name="Picture {number}" descr={attribute(description)}'
    return raw_run(Xml(
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {named}/>'
        f'<a:graphic><a:graphicData uri="{_OFFICE}/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    ))  # fmt: skip


def choice(name: str, number: int, options: Sequence[str], shown: str, look: Look = PLAIN) -> Xml:
    """A list in the line from which a reader of the document picks."""
    items = "".join(
        f"<w:listItem w:displayText={attribute(option)} w:value={attribute(option)}/>"
        for option in options
    )
    return Xml(
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(name)}/>"
        f'<w:id w:val="{number}"/><w:dropDownList>{items}</w:dropDownList></w:sdtPr>'
        f"<w:sdtContent>{run(shown, look)}</w:sdtContent></w:sdt>"
    )
