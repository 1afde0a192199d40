"""Build the pages in docs/ as HTML; whatever is wrong with one is an error.

    build_docs.py OUT

Wrong is: a link or a picture that leads nowhere, also to a heading within a page; a picture
without a description; a page that no other page leads to; a page without a title. The pages at
the top of the repository (README.md ...) are checked too, but not built.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
INDEX = DOCS / "index.md"

STYLE = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .2rem .5rem; }
pre { overflow: auto; padding: .6rem; background: #8881; } img { max-width: 100%; }
"""


@dataclass
class Page:
    """A page with what it links to and the anchors that others may link to."""

    path: Path
    title: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)  # (address, description)
    body: str = ""


def main() -> int:
    """Check all pages, then build those of docs/ into the folder named on the command line."""
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "build/docs")
    pages = {path: read_page(path) for path in page_files()}
    mistakes = list(mistakes_in(pages))
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    if mistakes:
        return 1
    built = [write_page(page, out) for page in pages.values() if page.path.is_relative_to(DOCS)]
    if (DOCS / "pictures").is_dir():
        shutil.copytree(DOCS / "pictures", out / "pictures", dirs_exist_ok=True)
    print(f"{len(pages)} pages checked, {len(built)} built in {out}")
    return 0


def page_files() -> list[Path]:
    """Every page: those of docs/ and those at the top of the repository."""
    return sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


def read_page(path: Path) -> Page:
    """The page, parsed once."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(path.read_text(encoding="utf-8"))
    page = Page(path=path)
    for token, content in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and content is not None:
            _add_heading(page, token, content)
        for child in token.children or ():
            if child.type == "link_open":
                page.links.append(str(child.attrs["href"]))
            elif child.type == "image":
                page.pictures.append((str(child.attrs["src"]), child.content))
    page.body = markdown.renderer.render(tokens, markdown.options, {})
    return page


def mistakes_in(pages: dict[Path, Page]) -> Iterator[str]:
    """Each mistake as a line."""
    for page in pages.values():
        for problem in (*_page_problems(page), *_link_problems(page, pages)):
            yield f"{page.path.relative_to(ROOT)}: {problem}"
    reached = {_target(page, link) for page in pages.values() for link in page.links} | {INDEX}
    for path in pages:
        if path.is_relative_to(DOCS) and path not in reached:
            yield f"{path.relative_to(ROOT)}: no page leads here"


def write_page(page: Page, out: Path) -> Path:
    """Write the page as HTML and return its place; links between pages lead to their HTML."""
    target = (out / page.path.relative_to(DOCS)).with_suffix(".html")
    target.parent.mkdir(parents=True, exist_ok=True)
    body = re.sub(r'href="([^":]+)\.md(#[^"]*)?"', r'href="\1.html\2"', page.body)
    home = os.path.relpath(out / "index.html", target.parent)
    target.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(page.title)}'
        f'</title><style>{STYLE}</style><p><a href="{home}">LawGap</a></p>\n{body}</html>\n',
        encoding="utf-8",
    )
    return target


def _add_heading(page: Page, token: Token, content: Token) -> None:
    """Note the heading and give it the anchor that code hosts give it too."""
    words = "".join(child.content for child in content.children or ())
    slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
    copies = sum(anchor == slug or anchor.startswith(f"{slug}-") for anchor in page.anchors)
    anchor = f"{slug}-{copies}" if slug in page.anchors else slug
    token.attrSet("id", anchor)
    page.anchors.add(anchor)
    if token.tag == "h1" and not page.title:
        page.title = words


def _target(page: Page, link: str) -> Path | None:
    """The file that a link leads to; ``None`` for one that leaves the repository."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    return (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path


def _page_problems(page: Page) -> Iterator[str]:
    if not page.title:
        yield "has no title"
    for address, description in page.pictures:
        if not (page.path.parent / unquote(address)).is_file():
            yield f"there is no picture {address}"
        if not description.strip():
            yield f"a picture without a description: {address}"


def _link_problems(page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    for link in page.links:
        target = _target(page, link)
        if target is None:
            continue
        anchor = urlsplit(link).fragment
        if not target.exists():
            yield f"a link that leads nowhere: {link}"
        elif page.path.is_relative_to(DOCS) and not target.is_relative_to(DOCS):
            yield f"a link out of docs/, which has no page there: {link}"
        elif anchor and target in pages and anchor not in pages[target].anchors:
            yield f"a link to a heading that is not there: {link}"


if __name__ == "__main__":
    sys.exit(main())
