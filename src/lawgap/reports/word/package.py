"""A Word document put together from its parts, byte for byte the same each time.

python-docx writes the package, with its list of types and its relations; every part in it is our
own, so that nothing of the library's template (pictures, links, a list of sources) comes along.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lawgap.reports.archive import FIXED_DATE, repacked
from lawgap.reports.clean_text import for_xml
from lawgap.reports.word.draft import Draft, picture_relation
from lawgap.reports.word.xml import NAMESPACES, PICTURES, Xml

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties
    from docx.opc.part import Part as OpcPart

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS: Final = "http://schemas.openxmlformats.org"
_RELATIONS: Final = f"{_SCHEMAS}/officeDocument/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TITLE_LIMIT: Final = 255  # Office refuses longer properties
_APP_TYPE: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_APP: Final = (
    f'{_HEAD}<Properties xmlns="{_SCHEMAS}/officeDocument/2006/extended-properties">'
    "<Application>LawGap</Application></Properties>"
)


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
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.package import OpcPackage

    package = OpcPackage()
    _set_properties(package.core_properties, made.properties)
    body = f"<w:document {NAMESPACES} {PICTURES}><w:body>{made.body}</w:body></w:document>"
    document = _added("word/document.xml", f"{_WORD}.document.main+xml", _HEAD + body)
    package.rels.add_relationship(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, document, "rId2")
    app = _added("docProps/app.xml", _APP_TYPE, _APP)
    package.rels.add_relationship(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, app, "rId3")
    media = {name: _picture(name, data) for name, data in sorted(made.media.items())}
    for number, png in enumerate(made.draft.pictures, start=1):
        picture = _picture(f"media/picture{number}.png", png)
        document.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, picture, picture_relation(number))
    for own in (*made.parts, _settings(made), _footnotes(made.draft)):
        part = _added(f"word/{own.name}.xml", _part_type(own), _HEAD + own.xml)
        document.rels.add_relationship(f"{_RELATIONS}/{own.kind}", part, own.relation)
        for relation, target in sorted(own.relations.items()):
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, media[target], relation)
    saved = io.BytesIO()
    package.save(saved)
    return repacked(saved.getvalue())


def _added(name: str, kind: str, content: str | bytes) -> OpcPart:
    """A part; a package holds it once something in the package is related to it."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as OpcPart

    data = content.encode() if isinstance(content, str) else content
    return OpcPart(PackURI(f"/{name}"), kind, data)


def _picture(name: str, data: bytes) -> OpcPart:
    return _added(f"word/{name}", _MEDIA[name.rsplit(".", 1)[-1]], data)


def _set_properties(core: CoreProperties, properties: Properties) -> None:
    core.title, core.subject = _told(properties.title), _told(properties.subject)
    core.author = core.last_modified_by = _told(properties.author)
    core.comments, core.language = _told(properties.comments), _told(properties.language)
    core.revision = 1
    core.created = core.modified = FIXED_DATE.replace(tzinfo=None)


def _told(text: str) -> str:
    return for_xml(text)[:_TITLE_LIMIT]


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


_MEDIA: Final = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}


def _part_type(part: Part) -> str:
    if part.kind == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_WORD}.{part.kind}+xml"
