"""The first pages of a Word report as a window can draw them by itself: plain HTML and pictures.

Read from the report's own file, so that fonts, colours, margins and logo are those of the house
style. Where lines break is the window's; LibreOffice shows the pages as they will be.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Final

from lawgap.reports.palette import HEAD_FILL, RULE
from lawgap.reports.word.sketch_styles import NUMBER, Face, Faces, attribute, on, read_faces

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_TWIPS: Final = 20  # in a point
_EMU: Final = 12_700  # in a point
FINE: Final = 4
"""Pixels of the HTML in a point: sizes of letters are whole pixels to a window."""

_LETTERS: Final = 9_000  # of the text: about three pages
_TAB: Final = "&nbsp;&nbsp;&nbsp;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The beginning of a report; ``pictures`` by the names that the HTML uses.

    Lengths are in points; ``fine`` pixels of the HTML make one.
    """

    html: str
    header: str
    pictures: Mapping[str, bytes] = field(repr=False)
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    fine: int


def sketch(docx: bytes) -> Sketch:
    """The first pages of a report that LawGap has written."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = _Parts(archive)
        body = etree.fromstring(archive.read("word/document.xml")).find(f"{_W}body")
        writing = _Writing(faces=read_faces(archive), relations=parts.relations("document"))
        html = "".join(writing.blocks(body)) if body is not None else ""
        section = body.find(f".//{_W}sectPr") if body is not None else None
        header = _header(parts, section, writing)
        pictures = {name: parts.picture(name) for name in writing.used}
    return Sketch(html=html, header=header, pictures=pictures, fine=FINE, **_geometry(section))


class _Parts:
    """The parts of a package that a sketch needs."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())

    def relations(self, part: str) -> dict[str, str]:
        """The targets of a part's relations by their ids."""
        from lxml import etree

        name = f"word/_rels/{part}.xml.rels"
        if name not in self._names:
            return {}
        root = etree.fromstring(self._archive.read(name))
        return {str(node.get("Id")): str(node.get("Target")) for node in root}

    def xml(self, part: str) -> Element:
        """The root of a part."""
        from lxml import etree

        return etree.fromstring(self._archive.read(f"word/{part}.xml"))

    def picture(self, target: str) -> bytes:
        """The bytes of a picture; none where the package has not got it."""
        name = f"word/{target}"
        return self._archive.read(name) if name in self._names else b""


def _header(parts: _Parts, section: Element | None, writing: _Writing) -> str:
    """The first page's header, or the one of every page."""
    found: dict[str, str] = {}
    for node in section.iter(f"{_W}headerReference") if section is not None else ():
        found[attribute(node, "type")] = writing.relations.get(str(node.get(f"{_R}id")), "")
    target = found.get("first") or found.get("default") or ""
    if not target:
        return ""
    part = target.rsplit("/", maxsplit=1)[-1].removesuffix(".xml")
    writing.relations, writing.letters = parts.relations(part), 0
    return "".join(writing.blocks(parts.xml(part)))


def _geometry(section: Element | None) -> dict[str, float]:
    size = section.find(f"{_W}pgSz") if section is not None else None
    edges = section.find(f"{_W}pgMar") if section is not None else None

    def points(node: Element | None, name: str, usual: float) -> float:
        text = attribute(node, name) if node is not None else ""
        return float(text) / _TWIPS if NUMBER.fullmatch(text) else usual

    return {
        "width": points(size, "w", 595),
        "height": points(size, "h", 842),
        **{name: points(edges, name, 62) for name in ("top", "right", "bottom", "left")},
    }


@dataclass(slots=True, kw_only=True)
class _Writing:
    """What has been written so far: letters, numbers of lists, pictures used."""

    faces: Faces
    relations: dict[str, str]
    letters: int = 0
    counters: dict[str, list[int]] = field(default_factory=dict)
    used: list[str] = field(default_factory=list)

    def blocks(self, parent: Element) -> Iterator[str]:
        """Paragraphs and tables, until enough is shown."""
        for node in parent:
            if self.letters > _LETTERS:
                return
            if node.tag == f"{_W}p":
                yield self._paragraph(node)
            elif node.tag == f"{_W}tbl":
                yield self._table(node)

    def _paragraph(self, node: Element) -> str:
        face = self.faces.of(node)
        inside = "".join(self._runs(node))
        label = self._label(face) if inside else ""
        if label:
            inside = f"{escape(label)}{_TAB}{inside}"
        direction = ' dir="rtl"' if face.right_to_left else ""
        return f'<p{direction} style="{_css(face)}">{inside or "&nbsp;"}</p>'

    def _label(self, face: Face) -> str:
        """The number that Word prints before the paragraph."""
        level = self.faces.levels.get((face.list, face.level))
        if level is None:
            return ""
        counts = self.counters.setdefault(face.list, [0] * 9)
        counts[face.level] += 1
        counts[face.level + 1 :] = [0] * (8 - face.level)
        return level.label(counts)

    def _runs(self, node: Element) -> Iterator[str]:
        for run in node.iter(f"{_W}r"):
            properties = run.find(f"{_W}rPr")
            look = _look(properties, self.faces) if properties is not None else ""
            inside = "".join(self._pieces(run))
            if inside:
                yield f'<span style="{look}">{inside}</span>' if look else inside

    def _pieces(self, run: Element) -> Iterator[str]:
        for piece in run:
            if piece.tag == f"{_W}t":
                text = piece.text or ""
                self.letters += len(text)
                yield escape(text)
            elif piece.tag == f"{_W}tab":
                yield _TAB
            elif piece.tag == f"{_W}br":
                yield "<br/>"
            elif piece.tag == f"{_W}footnoteReference":
                yield f"<sup>{escape(attribute(piece, 'id'))}</sup>"
            elif piece.tag == f"{_W}drawing":
                yield from self._pictures(piece)

    def _pictures(self, drawing: Element) -> Iterator[str]:
        extent = next(drawing.iter(f"{_WP}extent"), None)
        for blip in drawing.iter(f"{_A}blip"):
            target = self.relations.get(str(blip.get(f"{_R}embed")), "")
            if not target or extent is None:
                continue
            self.used.append(target)
            wide, high = (int(str(extent.get(name))) * FINE / _EMU for name in ("cx", "cy"))
            yield f'<img src="{escape(target)}" width="{wide:.0f}" height="{high:.0f}"/>'

    def _table(self, node: Element) -> str:
        widths = [float(attribute(column, "w")) for column in node.iter(f"{_W}gridCol")]
        whole = sum(widths) or 1
        shares = [100 * width / whole for width in widths]
        rows = "".join(self._row(row, shares) for row in node.findall(f"{_W}tr"))
        return f'<table width="100%" cellspacing="0" cellpadding="{3 * FINE}">{rows}</table>'

    def _row(self, node: Element, shares: Iterable[float]) -> str:
        if self.letters > _LETTERS:
            return ""
        head = next(node.iter(f"{_W}tblHeader"), None) is not None
        cells = zip(node.findall(f"{_W}tc"), shares, strict=False)
        return f"<tr>{''.join(self._cell(cell, share, head=head) for cell, share in cells)}</tr>"

    def _cell(self, node: Element, share: float, *, head: bool) -> str:
        shade = next(node.iter(f"{_W}shd"), None)
        fill = attribute(shade, "fill") if shade is not None else HEAD_FILL if head else ""
        colour = f' bgcolor="#{escape(fill)}"' if fill and fill != "auto" else ""
        inside = "".join(self._paragraph(p) for p in node.findall(f"{_W}p"))
        line = f"border-bottom: 2px solid #{RULE}"
        return f'<td width="{share:.1f}%"{colour} style="{line}">{inside}</td>'


def _pixels(points: float) -> str:
    return f"{points * FINE:.0f}px"


def _css(face: Face) -> str:
    parts = {
        "margin-top": _pixels(face.before),
        "margin-bottom": _pixels(face.after),
        "margin-left": _pixels(face.indent),
        "text-indent": _pixels(-face.hanging),
        "font-family": f"'{escape(face.font)}'" if face.font else "",
        "font-size": _pixels(face.size),
        "font-weight": "bold" if face.bold else "",
        "color": f"#{escape(face.colour)}" if face.colour else "",
        "text-align": face.align,
        "page-break-before": "always" if face.page_break else "",
    }
    return "; ".join(f"{name}: {value}" for name, value in parts.items() if value)


def _look(properties: Element, faces: Faces) -> str:
    """What a run changes of its paragraph's look."""
    style = properties.find(f"{_W}rStyle")
    named = faces.characters.get(attribute(style, "val"), "") if style is not None else ""
    parts = [named] if named else []
    if on(properties.find(f"{_W}b")):
        parts.append("font-weight: bold")
    if on(properties.find(f"{_W}i")):
        parts.append("font-style: italic")
    for tag, name in (("color", "color"), ("shd", "background-color")):
        node = properties.find(f"{_W}{tag}")
        value = attribute(node, "val" if tag == "color" else "fill") if node is not None else ""
        if value and value != "auto":
            parts.append(f"{name}: #{escape(value)}")
    return "; ".join(parts)
