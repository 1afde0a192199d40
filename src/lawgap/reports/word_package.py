"""A Word document put together from its parts, byte for byte the same each time.

No library writes it: the parts are few, all of them are our own, and nothing of a library's
template (pictures, links, a list of sources) comes with them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

from lawgap.reports.archive import FIXED_DATE, member
from lawgap.reports.clean_text import for_xml
from lawgap.reports.word_draft import Draft, picture_relation
from lawgap.reports.word_xml import NAMESPACES, PICTURES, Xml

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS: Final = "http://schemas.openxmlformats.org"
_RELATIONS: Final = f"{_SCHEMAS}/officeDocument/2006/relationships"
_PACKAGE: Final = f"{_SCHEMAS}/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TITLE_LIMIT: Final = 255  # Office refuses longer properties
_DATE: Final = FIXED_DATE.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part beside the document itself: header, footer, styles ... with its own pictures."""

    name: str  # "styles"
    kind: str  # "styles", "header" ...: its relation and content type
    xml: str
    relation: str
    relations: Mapping[str, str] = field(default_factory=dict)  # id -> "media/logo1.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What the document says of itself."""

    title: str
    subject: str
    author: str
    comments: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document that is ready to be packed. ``media``: pictures of the house style, by name."""

    draft: Draft
    body: Xml
    properties: Properties
    parts: Sequence[Part]
    media: Mapping[str, bytes] = field(default_factory=dict)


def packed(made: Made) -> bytes:
    """The document as the bytes of a .docx file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in _members(made).items():
            data = content.encode() if isinstance(content, str) else content
            archive.writestr(member(name), data)
    return target.getvalue()


def _members(made: Made) -> dict[str, str | bytes]:
    """Every member; the list of types first, where readers look for it."""
    parts = (*made.parts, _settings(made), _footnotes(made.draft))
    pictures = {
        f"media/picture{number}.png": png for number, png in enumerate(made.draft.pictures, start=1)
    }
    media = {**pictures, **made.media}
    document = f"<w:document {NAMESPACES} {PICTURES}><w:body>{made.body}</w:body></w:document>"
    return {
        "[Content_Types].xml": _types(parts, media),
        "_rels/.rels": _package_relations(),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(made.properties),
        "word/document.xml": _HEAD + document,
        "word/_rels/document.xml.rels": _document_relations(parts, len(pictures)),
        **{f"word/{part.name}.xml": _HEAD + part.xml for part in parts},
        **{
            f"word/_rels/{part.name}.xml.rels": _part_relations(part)
            for part in parts
            if part.relations
        },
        **{f"word/{name}": media[name] for name in sorted(media)},
    }


def _settings(made: Made) -> Part:
    tag = made.properties.language
    xml = (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr>'
        '<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{tag}" w:bidi="ar-SA"/>'
        f'<w:decimalSymbol w:val="{made.draft.words.decimal}"/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )
    return Part(name="settings", kind="settings", xml=xml, relation="rIdSettings")


def _footnotes(draft: Draft) -> Part:
    line = '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:{kind}/></w:r></w:p>'
    basics = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">{line.format(kind=kind)}</w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    xml = f"<w:footnotes {NAMESPACES}>{basics}{''.join(draft.footnotes)}</w:footnotes>"
    return Part(name="footnotes", kind="footnotes", xml=xml, relation="rIdFootnotes")


def _types(parts: Sequence[Part], media: Mapping[str, bytes]) -> str:
    endings = sorted({name.rsplit(".", 1)[-1] for name in media})
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{_MEDIA[end]}"/>' for end in endings
    )
    overrides = "".join(
        f'<Override PartName="/word/{part.name}.xml" ContentType="{_part_type(part)}"/>'
        for part in parts
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-'
        f'package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        f"{overrides}</Types>"
    )


_MEDIA: Final = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}


def _part_type(part: Part) -> str:
    if part.kind == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_WORD}.{part.kind}+xml"


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'


def _relations(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _package_relations() -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        _relation("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml")
        + _relation("rId2", core, "docProps/core.xml")
        + _relation("rId3", f"{_RELATIONS}/extended-properties", "docProps/app.xml")
    )


def _document_relations(parts: Sequence[Part], pictures: int) -> str:
    return _relations(
        "".join(
            _relation(part.relation, f"{_RELATIONS}/{part.kind}", f"{part.name}.xml")
            for part in parts
        )
        + "".join(
            _relation(picture_relation(n), f"{_RELATIONS}/image", f"media/picture{n}.png")
            for n in range(1, pictures + 1)
        )
    )


def _part_relations(part: Part) -> str:
    return _relations(
        "".join(
            _relation(name, f"{_RELATIONS}/image", target)
            for name, target in sorted(part.relations.items())
        )
    )


def _app() -> str:
    return (
        f'{_HEAD}<Properties xmlns="{_SCHEMAS}/officeDocument/2006/extended-properties">'
        "<Application>LawGap</Application></Properties>"
    )


def _core(properties: Properties) -> str:
    def told(text: str) -> str:
        return escape(for_xml(text)[:_TITLE_LIMIT])

    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{told(properties.title)}</dc:title>"
        f"<dc:subject>{told(properties.subject)}</dc:subject>"
        f"<dc:creator>{told(properties.author)}</dc:creator>"
        f"<dc:description>{told(properties.comments)}</dc:description>"
        f"<cp:lastModifiedBy>{told(properties.author)}</cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:modified>'
        f"<dc:language>{told(properties.language)}</dc:language></cp:coreProperties>"
    )
