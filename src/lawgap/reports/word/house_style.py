"""A user's own .docx as the face of a Word report: its styles, margins, headers and logo.

The file is a stranger's. Only what is named here is taken from it, element by element; macros,
links, embedded objects, remote templates and pictures never come along.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lawgap.model.errors import ExportError
from lawgap.reports.clean_text import one_line
from lawgap.reports.kinds import Paper
from lawgap.reports.word.house_archive import HouseArchive
from lawgap.reports.word.house_clean import cleaned_line, cleaned_styles, has_links
from lawgap.reports.word.package import Part
from lawgap.reports.word.page import PAGES, Page
from lawgap.reports.word.styles import numbered_styles, own_styles
from lawgap.reports.word.xml import NAMESPACES
from lawgap.reports.words import Words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FIRST_PICTURE: Final = 10_000
_LEAST, _MOST = 5_000, 40_000  # a page's side, in twentieths of a point
_LEAST_TEXT: Final = 4_000  # the width that a report needs between its margins
_FURNITURE: Final = frozenset({"Normal", "DefaultParagraphFont", "TableNormal", "NoList"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a reader should know: ``key`` of the sentence, ``names`` to fill in."""

    key: str
    names: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A header or footer: for which pages, its XML, its pictures by the id that names them."""

    kind: str  # "header", "footer"
    pages: str  # "default", "first", "even"
    xml: str
    pictures: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """What was taken from the user's file."""

    name: str
    styles: str = field(repr=False)
    theme: str = field(default="", repr=False)
    page: Page | None = None
    lines: tuple[Line, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    notes: tuple[Note, ...] = ()


def load_house_style(path: Path) -> HouseStyle:
    """The house style in a Word file.

    Raises:
        ExportError: it cannot be read as one.
    """
    from lxml import etree

    hint = "Give a .docx or .dotx file that Word has saved."
    name = one_line(path.name)
    try:
        with zipfile.ZipFile(path) as file:
            return _taken(HouseArchive(file), name)
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise ExportError(f"{name} cannot be used as a house style.", hint=hint) from error
    except (RuntimeError, NotImplementedError) as error:  # encrypted, or packed in a rare way
        raise ExportError(f"{name} is locked or packed in a way that is not read.",
                          hint=hint) from error  # fmt: skip


def house_parts(style: HouseStyle) -> tuple[Part, ...]:
    """The headers, footers and theme as parts of the report."""
    parts = [
        Part(name=f"house{n}", kind=line.kind, xml=line.xml, relation=f"rIdHouse{n}",
             relations=line.pictures)
        for n, line in enumerate(style.lines, start=1)
    ]  # fmt: skip
    if style.theme:
        parts.append(Part(name="theme/theme1", kind="theme", xml=style.theme, relation="rIdTheme"))
    return tuple(parts)


def house_styles(style: HouseStyle, words: Words, page: Page) -> str:
    """The styles part: the house's styles, ours where it has none, our numbering on both."""
    from lxml import etree

    root = etree.fromstring(style.styles)
    known = {node.get(f"{_W}styleId"): node for node in root.iter(f"{_W}style")}
    for name, xml in own_styles(page).items():
        if name not in known:
            root.append(etree.fromstring(xml.replace("<w:style ", f"<w:style {NAMESPACES} ", 1)))
    for name, (number, level) in numbered_styles().items():
        if name in known:
            _number(known[name], number, level)
    for name in (set(own_styles(page)) & set(known)) - set(numbered_styles()) - _FURNITURE:
        if known[name].get(f"{_W}type") == "paragraph":
            _number(known[name], 0, 0)  # else one based on a heading would be numbered as one
    _speak(root, words.tag)
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode"))


def _taken(archive: HouseArchive, name: str) -> HouseStyle:
    body = archive.document()
    styles = cleaned_styles(archive.part("styles"), own_styles(PAGES[Paper.A4]))
    section = body.find(f"{_W}sectPr")
    media: dict[str, bytes] = {}
    lines = tuple(_lines(archive, section, styles.ids, media)) if section is not None else ()
    theme = _theme(archive)
    notes = [Note(key="used", names=name)]
    if styles.missing:
        notes.append(Note(key="missing", names=", ".join(styles.missing)))
    if archive.dropped():
        notes.append(Note(key="dropped"))
    return HouseStyle(
        name=name,
        styles=styles.xml,
        theme=theme,
        page=_page(section, lines),
        lines=lines,
        media=media,
        notes=tuple(notes),
    )


def _lines(
    archive: HouseArchive, section: Element, ids: Mapping[str, str], media: dict[str, bytes]
) -> Iterator[Line]:
    """The headers and footers of the last section, cleaned, with their pictures."""
    for node in section.iter(f"{_W}headerReference", f"{_W}footerReference"):
        kind = "header" if node.tag == f"{_W}headerReference" else "footer"
        relation = node.get(f"{_R}id", "")
        found = archive.target(relation)
        if not found:
            continue
        pictures = archive.pictures(found)
        root = cleaned_line(archive.xml(found), frozenset(pictures), ids)
        _renumber(root, len(media))
        used = {
            value for e in root.iter() for key, value in e.attrib.items() if key == f"{_R}embed"
        }
        names: dict[str, str] = {}
        for place in sorted(used):
            ending, data = pictures[place]
            media_name = f"media/house{len(media) + 1}.{ending}"
            media[media_name] = data
            names[place] = media_name
        pages = node.get(f"{_W}type", "default")
        yield Line(kind=kind, pages=pages, xml=_written(root), pictures=names)


def _renumber(root: Element, before: int) -> None:
    """Give the pictures numbers that none of the report's has."""
    for place, node in enumerate(root.iter(f"{_PICTURE}docPr")):
        node.set("id", str(_FIRST_PICTURE + _FIRST_PICTURE * before + place))


def _written(root: Element) -> str:
    from lxml import etree

    return str(etree.tostring(root, encoding="unicode"))


def _theme(archive: HouseArchive) -> str:
    """The theme, for the fonts and colours that styles take from it; none that links anywhere."""
    root = archive.optional("theme")
    return _written(root) if root is not None and not has_links(root) else ""


def _page(section: Element | None, lines: tuple[Line, ...]) -> Page | None:
    """The page of the last section, upright; none where its sizes make no sense."""
    if section is None:
        return None
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    sides = sorted(_sides(size)) if size is not None else []
    if len(sides) != 2 or not _LEAST <= sides[0] <= sides[1] <= _MOST:
        return None
    page = Page(width=sides[0], height=sides[1])
    if margins is not None:
        page = _with_margins(page, margins)
    if page.text_width < _LEAST_TEXT:
        return None
    references = "".join(
        f'<w:{line.kind}Reference w:type="{line.pages}" r:id="rIdHouse{n}"/>'
        for n, line in enumerate(lines, start=1)
        if line.pages in ("default", "first")
    )
    return replace(page, references=references)


def _with_margins(page: Page, margins: Element) -> Page:
    def given(name: str, usual: int) -> int:
        length = _length(margins, name)
        return usual if length is None else length

    return replace(
        page,
        top=given("top", page.top),
        right=given("right", page.right),
        bottom=given("bottom", page.bottom),
        left=given("left", page.left),
        header=given("header", page.header),
        footer=given("footer", page.footer),
    )


def _sides(size: Element) -> list[int]:
    found = (_length(size, name) for name in ("w", "h"))
    return [side for side in found if side is not None]


def _length(node: Element, name: str) -> int | None:
    """A length in twentieths of a point; none where it is no number or far out."""
    text = node.get(f"{_W}{name}", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _number(style: Element, number: int, level: int) -> None:
    """Let the style number its paragraphs in our list."""
    from lxml import etree

    properties = style.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        runs = style.find(f"{_W}rPr")
        _before(style, properties, runs)
    for old in properties.findall(f"{_W}numPr"):
        properties.remove(old)
    numbering = etree.Element(f"{_W}numPr")
    etree.SubElement(numbering, f"{_W}ilvl").set(f"{_W}val", str(level))
    etree.SubElement(numbering, f"{_W}numId").set(f"{_W}val", str(number))
    place = sum(child.tag.removeprefix(_W) in _BEFORE_NUMBERS for child in properties)
    properties.insert(place, numbering)


_BEFORE_NUMBERS: Final = frozenset({
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
})  # fmt: skip
_BEFORE_RUNS: Final = frozenset({
    "tblPr", "trPr", "tcPr", "tblStylePr",
})  # fmt: skip


def _before(style: Element, new: Element, runs: Element | None) -> None:
    if runs is not None:
        runs.addprevious(new)
    else:
        place = sum(child.tag.removeprefix(_W) not in _BEFORE_RUNS for child in style)
        style.insert(place, new)


def _speak(root: Element, tag: str) -> None:
    """Set the report's language where the house's own stood."""
    from lxml import etree

    for language in list(root.iter(f"{_W}lang")):
        parent = language.getparent()
        if parent is not None:
            parent.remove(language)
    defaults = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
    if defaults is None:
        return
    language = etree.SubElement(defaults, f"{_W}lang")
    for name in ("val", "eastAsia"):
        language.set(f"{_W}{name}", tag)
