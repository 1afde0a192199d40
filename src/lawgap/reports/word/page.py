"""Pages of a Word report: paper, margins, sections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from lawgap.reports.kinds import Paper
from lawgap.reports.word.xml import EMPTY, Layout, Xml, paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An upright page; every length in twentieths of a point."""

    width: int
    height: int
    top: int = 1247
    right: int = 1418
    bottom: int = 1247
    left: int = 1418
    header: int = 709
    footer: int = 567
    references: str = ""  # the headers and footers, as XML
    wide: float = 1.0  # how much wider the letters may be than those of LawGap's own font

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def lying_width(self) -> int:
        """The width between the margins of the page laid on its side."""
        return self.height - 2 * _NARROW

    @property
    def bare_title(self) -> bool:
        """Whether the title page has lines of its own, or none: never without a house's logo."""
        return "headerReference" not in self.references or 'w:type="first"' in self.references

    def with_references(self, references: str) -> Page:
        """The page with these headers and footers."""
        return replace(self, references=references)


_NARROW: Final = 1134
PAGES: Final = {
    Paper.A4: Page(width=11906, height=16838),
    Paper.LETTER: Page(width=12240, height=15840),
}


def section(page: Page, *, lying: bool = False, title_page: bool = False) -> Xml:
    """The properties of a section that begins on a new page."""
    size = f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
    edges = (page.top, page.right, page.bottom, page.left)
    if lying:
        size = f'<w:pgSz w:w="{page.height}" w:h="{page.width}" w:orient="landscape"/>'
        edges = (max(page.top, _NARROW), _NARROW, _NARROW, _NARROW)
    top, right, bottom, left = edges
    return Xml(
        f'<w:sectPr>{page.references}<w:type w:val="nextPage"/>{size}'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{page.header}" w:footer="{page.footer}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if title_page and page.bare_title else ''}</w:sectPr>"
    )


def section_end(page: Page, *, lying: bool = False, title_page: bool = False) -> Xml:
    """An empty paragraph that ends a section."""
    layout = Layout(section=section(page, lying=lying, title_page=title_page))
    return paragraph(EMPTY, "AfterTable", layout)
