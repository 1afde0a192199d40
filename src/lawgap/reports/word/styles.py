"""The styles and numberings of our Word reports, as the XML that Word keeps.

Each look has a named style, so that a reader's own template can later give it another face.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawgap.reports.palette import HEAD_FILL, HEADING, INK, QUIET, RULE
from lawgap.reports.word.page import Page
from lawgap.reports.word.theme import FONT
from lawgap.reports.word.xml import NAMESPACES
from lawgap.reports.words import Words

_RIGHT_EDGE: Final = 9070  # where a tab ends on A4; moved for other pages

HEADINGS_LIST: Final = 1
PARAGRAPHS_LIST: Final = 2
ANNEXES_LIST: Final = 3
BULLETS_LIST: Final = 4
_HANGING: Final = (567, 737, 964)  # of the headings, by level


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """A paragraph style; ``numbered``: the list and level that number it."""

    id: str
    name: str
    base: str = "Normal"
    following: str = ""
    half_points: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: int = 0
    after: int = 120
    indent: int = 0
    hanging: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    numbered: tuple[int, int] | None = None
    extra: str = ""  # further paragraph properties that follow the numbering in the schema
    align: str = ""


_TAB: Final = '<w:tab w:val="{kind}" w:pos="{place}"{leader}/>'
_DOTS: Final = ' w:leader="dot"'
_QUOTE_BAR: Final = (
    f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="{RULE}"/></w:pBdr>'
)


def _tabs(*places: tuple[str, int, str]) -> str:
    inside = "".join(_TAB.format(kind=k, place=p, leader=lead) for k, p, lead in places)
    return f"<w:tabs>{inside}</w:tabs>"


_STYLES: Final = (
    _Style(
        id="Heading1", name="heading 1", following="NumberedParagraph", half_points=32, bold=True,
        colour=HEADING, before=360, after=140, indent=567, hanging=567, keep_next=True,
        keep_lines=True, outline=0, numbered=(HEADINGS_LIST, 0),
    ),
    _Style(
        id="Heading2", name="heading 2", following="NumberedParagraph", half_points=26, bold=True,
        colour=HEADING, before=280, after=100, indent=737, hanging=737, keep_next=True,
        keep_lines=True, outline=1, numbered=(HEADINGS_LIST, 1),
    ),
    _Style(
        id="Heading3", name="heading 3", following="NumberedParagraph", half_points=22, bold=True,
        colour=INK, before=200, after=40, indent=964, hanging=964, keep_next=True,
        keep_lines=True, outline=2, numbered=(HEADINGS_LIST, 2),
    ),
    _Style(
        id="AnnexHeading", name="Annex Heading", following="Normal", half_points=32, bold=True,
        colour=HEADING, before=360, after=180, indent=1418, hanging=1418, keep_next=True,
        keep_lines=True, outline=0, numbered=(ANNEXES_LIST, 0),
    ),
    _Style(id="Title", name="Title", following="Subtitle", half_points=52, bold=True,
           colour=HEADING, before=1200, after=120),
    _Style(id="Subtitle", name="Subtitle", half_points=26, colour=QUIET, after=240),
    _Style(id="Jurisdiction", name="Jurisdiction", half_points=36, bold=True, after=360),
    _Style(id="DraftMark", name="Draft Mark", half_points=22, bold=True, before=240, after=60),
    _Style(id="TOCHeading", name="TOC Heading", half_points=32, bold=True, colour=HEADING,
           after=240, keep_next=True),
    _Style(id="TOC1", name="toc 1", bold=True, before=100, after=30,
           extra=_tabs(("left", 1134, ""), ("right", _RIGHT_EDGE, _DOTS))),
    _Style(id="TOC2", name="toc 2", after=10,
           extra=_tabs(("left", 1134, ""), ("right", _RIGHT_EDGE, _DOTS))),
    _Style(id="NumberedParagraph", name="Numbered Paragraph", after=80, indent=567, hanging=567,
           numbered=(PARAGRAPHS_LIST, 0)),
    _Style(id="IndentedText", name="Indented Text", after=100, indent=567),
    _Style(id="Lettered", name="Lettered", after=80, indent=1021, hanging=454,
           extra=_tabs(("left", 1021, ""))),
    _Style(id="ListBullet", name="List Bullet", after=60, indent=927, hanging=360,
           numbered=(BULLETS_LIST, 0)),
    _Style(id="FindingLine", name="Finding Line", half_points=19, colour=QUIET, after=80,
           indent=567, keep_next=True),
    _Style(id="StatuteQuote", name="Statute Quote", half_points=19, after=60, indent=851,
           extra=_QUOTE_BAR),
    _Style(id="StatuteQuoteRight", name="Statute Quote Right", half_points=19, after=80,
           indent=851, extra="<w:bidi/>"),
    _Style(id="Elements", name="Elements", half_points=19, after=100, indent=567),
    _Style(id="Caption", name="caption", half_points=19, bold=True, colour=QUIET, before=160,
           after=80, keep_next=True, keep_lines=True),
    _Style(id="TableText", name="Table Text", half_points=18, after=0),
    _Style(id="TableHead", name="Table Head", base="TableText", half_points=18, bold=True,
           after=0, keep_next=True),
    _Style(id="NoteTitle", name="Note Title", half_points=32, bold=True, colour=HEADING,
           after=100, keep_next=True, outline=0),
    _Style(id="SmallText", name="Small Text", half_points=15, after=40),
    _Style(id="SmallCell", name="Small Cell", half_points=15, after=0),
    _Style(id="AfterTable", name="After Table", half_points=8, after=40),
    _Style(id="FootnoteText", name="footnote text", half_points=15, after=0),
    _Style(id="Footer", name="footer", half_points=17, colour=QUIET, after=0, align="center"),
)  # fmt: skip


def styles_xml(words: Words, page: Page) -> str:
    """The whole styles part."""
    own = "".join(own_styles(page).values())
    return f"<w:styles {NAMESPACES}>{_defaults(words.tag)}{own}</w:styles>"


def own_styles(page: Page) -> dict[str, str]:
    """Every style that a report uses, by its id, as XML."""
    edge = str(page.text_width)
    paragraphs = {style.id: _style(style).replace(str(_RIGHT_EDGE), edge) for style in _STYLES}
    return {**_BASICS, **paragraphs, **_CHARACTERS}


def numbered_styles() -> dict[str, tuple[int, int]]:
    """The styles that number their paragraphs: by id the list and the level."""
    return {style.id: style.numbered for style in _STYLES if style.numbered}


def numbering_xml(words: Words) -> str:
    """The whole numbering part: headings, paragraphs, annexes, bullets."""
    headings = "".join(_heading_level(level) for level in range(3))
    annex = f"{words['front.annex']} %1"
    lists = (
        _list(HEADINGS_LIST, "multilevel", headings),
        _list(PARAGRAPHS_LIST, "singleLevel", _level("decimal", "%1.", "NumberedParagraph", 567)),
        _list(ANNEXES_LIST, "singleLevel", _level("upperLetter", annex, "AnnexHeading", 1418)),
        _list(BULLETS_LIST, "singleLevel", _level("bullet", "•", "ListBullet", 360, 927)),
    )
    used = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(HEADINGS_LIST, BULLETS_LIST + 1)
    )
    return f"<w:numbering {NAMESPACES}>{''.join(lists)}{used}</w:numbering>"


def _defaults(tag: str) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" '
        f'w:eastAsia="{FONT}" w:cs="Arial"/><w:color w:val="{INK}"/><w:sz w:val="20"/>'
        f'<w:szCs w:val="20"/><w:lang w:val="{tag}" w:eastAsia="{tag}" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" '
        'w:line="250" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


_BASICS: Final = {
    "Normal": '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>',
    "DefaultParagraphFont": '<w:style w:type="character" w:default="1" '
    'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    "TableNormal": '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    "NoList": '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
}
_CHARACTERS: Final = {
    "DecidingWords": '<w:style w:type="character" w:customStyle="1" w:styleId="DecidingWords">'
    '<w:name w:val="Deciding Words"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
    "Fingerprint": '<w:style w:type="character" w:customStyle="1" w:styleId="Fingerprint">'
    '<w:name w:val="Fingerprint"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>'
    '<w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr></w:style>',
    "FootnoteReference": '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    "LawGapTable": '<w:style w:type="table" w:customStyle="1" w:styleId="LawGapTable">'
    '<w:name w:val="LawGap Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    '<w:tblStyleRowBandSize w:val="1"/>'
    f'<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{HEADING}"/>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{HEADING}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" '
    f'w:fill="{HEAD_FILL}"/></w:tcPr></w:tblStylePr></w:style>',
}


def _style(style: _Style) -> str:
    """One paragraph style; the order of the parts is the schema's."""
    custom = ' w:customStyle="1"' if style.name[0].isupper() and style.name in _OWN else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.base}"/>{following}'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{_paragraph_properties(style)}</w:pPr>'
        f"<w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


# Names that Word does not know of itself.
_OWN: Final = frozenset(
    style.name
    for style in _STYLES
    if style.name
    not in ("Title", "Subtitle", "TOC Heading", "List Bullet", "caption", "footer", "footnote text")
    and not style.name.startswith(("heading", "toc"))
)


def _paragraph_properties(style: _Style) -> str:
    numbering = ""
    if style.numbered:
        number, level = style.numbered
        numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    hanging = f' w:hanging="{style.hanging}"' if style.hanging else ""
    return "".join((
        "<w:keepNext/>" if style.keep_next else "",
        "<w:keepLines/>" if style.keep_lines else "",
        numbering,
        style.extra,
        f'<w:spacing w:before="{style.before}" w:after="{style.after}"/>',
        f'<w:ind w:left="{style.indent}"{hanging}/>' if style.indent else "",
        f'<w:jc w:val="{style.align}"/>' if style.align else "",
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
    ))  # fmt: skip


def _run_properties(style: _Style) -> str:
    size = style.half_points
    return "".join((
        "<w:b/><w:bCs/>" if style.bold else "",
        "<w:i/><w:iCs/>" if style.italic else "",
        f'<w:color w:val="{style.colour}"/>' if style.colour else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
    ))  # fmt: skip


def _list(number: int, kind: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>'
        f"{levels}</w:abstractNum>"
    )


def _heading_level(level: int) -> str:
    text = ".".join(f"%{number}" for number in range(1, level + 2))
    return _level("decimal", text, f"Heading{level + 1}", _HANGING[level], level=level)


def _level(kind: str, text: str, style: str, hanging: int, left: int = 0, *, level: int = 0) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left or hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
