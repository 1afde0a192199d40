"""The theme and the list of fonts, which Word expects in every document."""

from __future__ import annotations

from typing import Final

from lawgap.reports.palette import HEADING, INK, QUIET, RULE
from lawgap.reports.word.xml import NAMESPACES, SYMBOL_FONT

FONT: Final = "Calibri"
_FONTS: Final = ((FONT, "swiss"), ("Consolas", "modern"), (SYMBOL_FONT, "swiss"))
_DRAWING: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_COLOURS: Final = (
    ("dk1", INK), ("lt1", "FFFFFF"), ("dk2", HEADING), ("lt2", "F4F6F9"), ("accent1", HEADING),
    ("accent2", "2F8F72"), ("accent3", "E3B23C"), ("accent4", "D9703F"), ("accent5", "8E4A91"),
    ("accent6", QUIET), ("hlink", HEADING), ("folHlink", RULE),
)  # fmt: skip


def font_table_xml() -> str:
    """The fonts that a report names."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, family in _FONTS
    )
    return f"<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def theme_xml() -> str:
    """A plain theme: our colours, our font, nothing that shines."""
    colours = "".join(f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>' for k, v in _COLOURS)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = (
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
        '<a:prstDash val="solid"/></a:ln>'
    ) * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme {_DRAWING} name="LawGap"><a:themeElements><a:clrScheme name="LawGap">{colours}'
        f'</a:clrScheme><a:fontScheme name="LawGap"><a:majorFont>{font}</a:majorFont><a:minorFont>'
        f'{font}</a:minorFont></a:fontScheme><a:fmtScheme name="LawGap"><a:fillStyleLst>{fill}'
        f"</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
