"""The styles and lists of a Word file as a sketch needs them: sizes in points, colours, numbers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NUMBER: Final = re.compile(r"-?\d{1,6}")
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS: Final = 20
_DEEPEST: Final = 12  # styles that rest on one another
_ALIGN: Final = {"center": "center", "right": "right", "end": "right", "both": "justify"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How a paragraph looks; lengths in points. ``list``: of its number, "" for none."""

    font: str = ""
    size: float = 10.5
    bold: bool = False
    colour: str = ""
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    align: str = ""
    page_break: bool = False
    right_to_left: bool = False
    list: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a list: its words ("%1.%2") and how each number is written."""

    text: str
    formats: tuple[str, ...]  # of this level and those above it

    def label(self, counts: Sequence[int]) -> str:
        """The number of the next paragraph."""
        if self.formats[-1] == "bullet":
            return "•"
        text = self.text
        for place, kind in enumerate(self.formats):
            number = counts[place]
            shown = chr(ord("A") + (number - 1) % 26) if kind == "upperLetter" else str(number)
            text = text.replace(f"%{place + 1}", shown)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Every style of a file, and its lists."""

    usual: Face
    styles: Mapping[str, Element] = field(repr=False)
    levels: Mapping[tuple[str, int], Level]
    characters: Mapping[str, str]  # looks of runs by their style

    def of(self, paragraph: Element) -> Face:
        """The look of a paragraph: its style, then its own properties."""
        own = paragraph.find(f"{_W}pPr")
        style = own.find(f"{_W}pStyle") if own is not None else None
        face = self.named(attribute(style, "val") if style is not None else "Normal")
        return _with_paragraph(face, own) if own is not None else face

    def named(self, name: str, depth: int = 0) -> Face:
        """The look of a style with all that it rests on."""
        node = self.styles.get(name)
        if node is None or depth > _DEEPEST:
            return self.usual
        based = node.find(f"{_W}basedOn")
        face = self.named(attribute(based, "val"), depth + 1) if based is not None else self.usual
        paragraph, run = node.find(f"{_W}pPr"), node.find(f"{_W}rPr")
        face = _with_paragraph(face, paragraph) if paragraph is not None else face
        return _with_run(face, run) if run is not None else face


def read_faces(archive: zipfile.ZipFile) -> Faces:
    """The styles and lists of a Word file that LawGap has written."""
    from lxml import etree

    root = etree.fromstring(archive.read("word/styles.xml"))
    usual = Face()
    defaults = root.find(f"{_W}docDefaults")
    for node in defaults.iter(f"{_W}rPr") if defaults is not None else ():
        usual = _with_run(usual, node)
    for node in defaults.iter(f"{_W}pPr") if defaults is not None else ():
        usual = _with_paragraph(usual, node)
    styles = {attribute(node, "styleId"): node for node in root.iter(f"{_W}style")}
    numbering = etree.fromstring(archive.read("word/numbering.xml"))
    return Faces(
        usual=usual,
        styles=styles,
        levels=dict(_levels(numbering)),
        characters={name: _character(node) for name, node in styles.items()},
    )


def attribute(node: Element, name: str) -> str:
    """An attribute of Word's; empty where there is none."""
    return str(node.get(f"{_W}{name}") or "")


def on(node: Element | None) -> bool:
    """Whether a switch such as "bold" is on."""
    return node is not None and attribute(node, "val") not in {"0", "false", "none"}


def _points(node: Element | None, name: str, usual: float, unit: int = _TWIPS) -> float:
    text = attribute(node, name) if node is not None else ""
    return float(text) / unit if NUMBER.fullmatch(text) else usual


def _with_run(face: Face, node: Element) -> Face:
    fonts, colour, bold = (node.find(f"{_W}{tag}") for tag in ("rFonts", "color", "b"))
    return replace(
        face,
        font=(attribute(fonts, "ascii") if fonts is not None else "") or face.font,
        size=_points(node.find(f"{_W}sz"), "val", face.size, 2),
        bold=on(bold) if bold is not None else face.bold,
        colour=_colour(colour) if colour is not None else face.colour,
    )


def _colour(node: Element) -> str:
    value = attribute(node, "val")
    return value if re.fullmatch("[0-9A-Fa-f]{6}", value) else ""


def _with_paragraph(face: Face, node: Element) -> Face:
    spacing, indent, align, numbered = (
        node.find(f"{_W}{tag}") for tag in ("spacing", "ind", "jc", "numPr")
    )
    shown = replace(
        face,
        before=_points(spacing, "before", face.before),
        after=_points(spacing, "after", face.after),
        indent=_points(indent, "left", face.indent),
        hanging=_points(indent, "hanging", face.hanging),
        align=_ALIGN.get(attribute(align, "val"), "") if align is not None else face.align,
        page_break=on(node.find(f"{_W}pageBreakBefore")) or face.page_break,
        right_to_left=on(node.find(f"{_W}bidi")) or face.right_to_left,
    )
    if numbered is None:
        return shown
    name, level = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
    number = attribute(name, "val") if name is not None else face.list
    deep = int(_points(level, "val", 0, 1))
    return replace(shown, list="" if number == "0" else number, level=min(max(deep, 0), 8))


def _character(node: Element) -> str:
    """What a style of runs changes, as CSS."""
    if attribute(node, "type") != "character":
        return ""
    run = node.find(f"{_W}rPr")
    face = _with_run(Face(), run) if run is not None else Face()
    parts = ["font-weight: bold"] if face.bold else []
    parts += [f"color: #{face.colour}"] if face.colour else []
    return "; ".join(parts)


def _levels(root: Element) -> list[tuple[tuple[str, int], Level]]:
    made: dict[str, list[Level]] = {}
    for abstract in root.iter(f"{_W}abstractNum"):
        formats: list[str] = []
        levels = made.setdefault(attribute(abstract, "abstractNumId"), [])
        for node in abstract.findall(f"{_W}lvl"):
            kind, text = node.find(f"{_W}numFmt"), node.find(f"{_W}lvlText")
            formats.append(attribute(kind, "val") if kind is not None else "decimal")
            words = attribute(text, "val") if text is not None else ""
            levels.append(Level(text=words, formats=tuple(formats)))
    found = []
    for number in root.iter(f"{_W}num"):
        abstract = number.find(f"{_W}abstractNumId")
        name = attribute(abstract, "val") if abstract is not None else ""
        for place, level in enumerate(made.get(name, ())):
            found.append(((attribute(number, "numId"), place), level))
    return found
