"""What of a stranger's styles, headers and footers is kept, element by element."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFFICE: Final = "http://schemas.openxmlformats.org"
_W: Final = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
_R: Final = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
_SPACES: Final = (
    _W,
    _R,
    f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}",
    f"{{{_OFFICE}/drawingml/2006/main}}",
    f"{{{_OFFICE}/drawingml/2006/picture}}",
    "{http://www.w3.org/XML/1998/namespace}",
)
_GONE: Final = frozenset({
    "object", "control", "pict", "altChunk", "subDoc", "bookmarkStart", "bookmarkEnd",
    "commentReference", "commentRangeStart", "commentRangeEnd", "footnoteReference",
    "endnoteReference", "permStart", "permEnd", "proofErr", "movie", "contentPart", "del",
    "moveFrom", "customXmlDelRangeStart", "customXmlInsRangeStart", "sdtPr", "sdtEndPr",
    "customXmlPr", "smartTagPr",
})  # fmt: skip
_UNWRAPPED: Final = frozenset({
    "sdt", "sdtContent", "hyperlink", "customXml", "smartTag", "ins", "moveTo", "fldSimple",
})  # fmt: skip
_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "TITLE"})
_STYLE_LINKS: Final = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")
_OTHER = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The house's styles: as XML, the names it has not, and the new id of each of its own."""

    xml: str
    missing: tuple[str, ...]
    ids: Mapping[str, str]


def cleaned_styles(root: Element, own: Mapping[str, str]) -> Styles:
    """The styles with our ids where a name is the same.

    ``own``: our styles by id, as XML.
    """
    from lxml import etree

    names = {_name_in(xml).lower(): name for name, xml in own.items()}
    _strip(root)
    ids: dict[str, str] = {}
    for child in list(root):
        if child.tag.removeprefix(_W) not in ("docDefaults", "latentStyles", "style"):
            root.remove(child)
        elif child.tag == f"{_W}style":
            ids[child.get(f"{_W}styleId", "")] = _new_id(child, names, own)
    _rename(root, ids)
    _forget_numbers(root)
    found = {node.get(f"{_W}styleId") for node in root.iter(f"{_W}style")}
    missing = tuple(_name_in(own[name]) for name in own if name not in found)
    return Styles(xml=etree.tostring(root, encoding="unicode"), missing=missing, ids=ids)


def cleaned_line(root: Element, pictures: frozenset[str], ids: Mapping[str, str]) -> Element:
    """A header or footer with its words, its looks and its ``pictures`` only."""
    _strip(root)
    for node in list(root.iter(f"{_W}drawing")):
        if not _harmless(node, pictures):
            _remove(node)
    for node in list(root.iter()):
        for name in [key for key in node.attrib if str(key).startswith(_R)]:
            if node.get(name) not in pictures:
                del node.attrib[name]
    _keep_known_fields(root)
    _rename_links(root, ids)
    _forget_numbers(root)
    if root.find(f"{_W}p") is None:
        _add_paragraph(root)
    return root


def has_links(root: Element) -> bool:
    """Whether anything in the part leads to another part or out of the file."""
    return any(str(key).startswith(_R) for node in root.iter() for key in node.attrib)


def _name_in(xml: str) -> str:
    return xml.split('<w:name w:val="', 1)[1].split('"', 1)[0]


def _new_id(style: Element, names: Mapping[str, str], own: Mapping[str, str]) -> str:
    """Our id for a style of the same name or the default of its kind; else its own, kept apart."""
    old = style.get(f"{_W}styleId", "")
    default = style.get(f"{_W}default") in ("1", "true", "on")
    if default and (ours := _DEFAULTS.get(style.get(f"{_W}type", ""))):
        return ours
    name = style.find(f"{_W}name")
    said = name.get(f"{_W}val", "").lower() if name is not None else ""
    if said in names:
        return names[said]
    safe = old if _NAME.fullmatch(old) else _OTHER.sub("_", old)[:60]
    return f"House_{safe}" if safe in own or not safe else safe


_DEFAULTS: Final = {
    "paragraph": "Normal",
    "character": "DefaultParagraphFont",
    "table": "TableNormal",
    "numbering": "NoList",
}


def _rename(root: Element, ids: Mapping[str, str]) -> None:
    """Give each style its new id, everywhere it is named; of two with one id the first stays."""
    seen: set[str] = set()
    for style in list(root.findall(f"{_W}style")):
        new = ids[style.get(f"{_W}styleId", "")]
        if new in seen:
            root.remove(style)
            continue
        seen.add(new)
        style.set(f"{_W}styleId", new)
    _rename_links(root, {old: new for old, new in ids.items() if new in seen})


def _rename_links(root: Element, ids: Mapping[str, str]) -> None:
    """Let what names a style name it by its new id; a style that there is not is not named."""
    for name in _STYLE_LINKS:
        for node in list(root.iter(f"{_W}{name}")):
            if new := ids.get(node.get(f"{_W}val", "")):
                node.set(f"{_W}val", new)
            else:
                _remove(node)


def _forget_numbers(root: Element) -> None:
    """Numbering of the house's own lists is not taken over: its lists are not."""
    for node in list(root.iter(f"{_W}numPr")):
        _remove(node)


def _strip(root: Element) -> None:
    """Leave only elements and attributes of the namespaces that are known, less what is barred."""
    for node in list(root.iter()):
        if node is root:
            _strip_attributes(node)
            continue
        name = str(node.tag)
        local = name.rsplit("}", 1)[-1]
        if (
            not name.startswith(_SPACES)
            or (name.startswith(_W) and local in _GONE)
            or local in ("hlinkClick", "hlinkHover", "hlinkMouseOver", "extLst")
        ):
            _remove(node)
        elif name.startswith(_W) and local in _UNWRAPPED and not _counts_pages(node):
            _unwrap(node)
        else:
            _strip_attributes(node)


def _counts_pages(node: Element) -> bool:
    """Whether the node is a field in one piece that stays."""
    return _first_word(node.get(f"{_W}instr", "")) in _FIELDS


def _first_word(code: str) -> str:
    return (code.split() or [""])[0].upper()


def _strip_attributes(node: Element) -> None:
    for name in list(node.attrib):
        if str(name).startswith("{") and not str(name).startswith(_SPACES):
            del node.attrib[name]


def _harmless(drawing: Element, pictures: frozenset[str]) -> bool:
    """Whether a drawing is one picture that the file itself holds."""
    links = [
        (str(key).removeprefix(_R), str(value))
        for node in drawing.iter()
        for key, value in node.attrib.items()
        if str(key).startswith(_R)
    ]
    return bool(links) and all(kind == "embed" and name in pictures for kind, name in links)


def _keep_known_fields(root: Element) -> None:
    """Fields that count pages stay; of any other only the words it showed last."""
    open_fields: list[list[Element]] = []
    for node in list(root.iter(f"{_W}fldChar", f"{_W}instrText")):
        kind = node.get(f"{_W}fldCharType", "")
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(node)
        if kind == "end" and open_fields:
            _keep_or_drop(open_fields.pop())
        elif not open_fields and kind != "end":
            _remove(node)
    for nodes in open_fields:  # never closed
        for node in nodes:
            _remove(node)


def _keep_or_drop(nodes: list[Element]) -> None:
    code = "".join(node.text or "" for node in nodes if node.tag == f"{_W}instrText")
    if _first_word(code) not in _FIELDS:
        for node in nodes:
            _remove(node)


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: Element) -> None:
    """Put what a node holds in its place."""
    parent = node.getparent()
    if parent is None:
        return
    for child in list(node):
        node.addprevious(child)
    parent.remove(node)


def _add_paragraph(root: Element) -> None:
    from lxml import etree

    etree.SubElement(root, f"{_W}p")
