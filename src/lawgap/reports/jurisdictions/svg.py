"""A drawing as SVG: text stays text, nothing is fetched, no script."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from lawgap.reports.clean_text import for_xml
from lawgap.reports.jurisdictions.drawing import Anchor, Box, Drawing, Label, Shape, Stroke

_FONTS = "Calibri, Carlito, 'DejaVu Sans', sans-serif"


def to_svg(drawing: Drawing, *, alone: bool = True) -> str:
    """The drawing as the text of an SVG file; not ``alone``: as a part of a page."""
    size = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}" width="{drawing.width:g}"'
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' if alone else ""
    title = escape(for_xml(drawing.title))
    inside = "\n".join(map(_shape, drawing.shapes))
    return (
        f'{head}<svg xmlns="http://www.w3.org/2000/svg" {size} height="{drawing.height:g}" '
        f'role="img" font-family="{_FONTS}">\n<title>{title}</title>\n'
        f'<rect width="100%" height="100%" fill="#FFFFFF"/>\n{inside}\n</svg>\n'
    )


def _shape(shape: Shape) -> str:
    if isinstance(shape, Box):
        return _box(shape)
    if isinstance(shape, Stroke):
        return (
            f'<path d="M{shape.x1:g} {shape.y1:g}L{shape.x2:g} {shape.y2:g}" '
            f'stroke="#{shape.colour}" fill="none"/>'
        )
    return _label(shape)


def _box(box: Box) -> str:
    edge = f' stroke="#{box.edge}"' if box.edge else ""
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"'
    if not box.tip:
        return f'<rect {place} fill="#{box.fill}"{edge}/>'
    tip = escape(for_xml(box.tip))
    return f'<rect {place} fill="#{box.fill}"{edge}><title>{tip}</title></rect>'


def _label(label: Label) -> str:
    anchor = "" if label.anchor is Anchor.START else f' text-anchor="{label.anchor.value}"'
    bold = ' font-weight="bold"' if label.bold else ""
    turned = f' transform="rotate(-90 {label.x:g} {label.y:g})"' if label.upright else ""
    colour = quoteattr(f"#{label.colour}")
    return (
        f'<text x="{label.x:g}" y="{label.y:g}" font-size="{label.size:g}" fill={colour}'
        f"{anchor}{bold}{turned}>{escape(for_xml(label.text))}</text>"
    )
