"""Web pages (.html, .htm): the text in its block structure, without navigation and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.readers.formats.plain_text import decode
from lawgap.readers.formats.word_numbers import format_number
from lawgap.readers.plain import Notice, PlainText, Source, clean, join_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_TAGS = 1_000_000
"""Tags of a page; a whole code has about a tenth of it."""

_LEFT_OUT = frozenset((
    "head", "script", "style", "nav", "footer", "noscript", "template", "svg", "math", "form",
    "button", "select", "option", "textarea", "input", "iframe", "object", "embed", "audio",
    "video", "canvas", "map", "dialog",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "caption", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_LIST_FORMATS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
}  # fmt: skip
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset\s*=\s*[\"']?|\?xml[^>]{0,100}encoding=[\"'])([\w.:-]{2,40})",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_SPACES = re.compile(r"[ \t\n\r\f\u00a0]+")
_NUMBERED = re.compile(r"[(\[]?\w{1,5}[.)\]]|[•–—-]\s")
_NEXT_CELL = "\x1f"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read_web_page(source: Source) -> PlainText:
    """The text of a web page, one line for each block. Raises ReadError where it has none."""
    from lxml import etree, html

    if source.data.count(b"<") > MOST_TAGS:
        raise ReadError(
            f"“{source.name}” is refused: it has more than {MOST_TAGS:,} tags.",
            hint="Save the text of the law alone, as .docx or .txt.",
            code="too-large",
        )
    text, notices = _decode(source.data, source.name)
    text = _XML_DECLARATION.sub("", text)
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            f"“{source.name}” has no text.",
            hint="Save the page again in the browser.",
            code="empty",
        ) from error
    walk = _Walk()
    walk.run(root)
    title = root.findtext(".//h1") or root.findtext(".//title") or ""
    return walk.result(_SPACES.sub(" ", clean(title)).strip(), notices)


def _decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """The page's text: by byte order mark, then as the page declares, then as any text file."""
    declared = _DECLARED.search(data[:4096])
    if declared and data[:2] not in (b"\xff\xfe", b"\xfe\xff") and data[:3] != b"\xef\xbb\xbf":
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name)


@dataclass(slots=True)
class _Walk:
    """Collects the lines of a page."""

    lines: list[tuple[str, int]] = field(default_factory=list)  # text, heading level
    current: list[str] = field(default_factory=list)
    level: int = 0
    lists: list[int] = field(default_factory=list)  # the number that comes next, by list
    mark: str = ""  # of a list item whose words are still to come

    def run(self, root: HtmlElement) -> None:
        """Read the page below ``root`` without recursion: pages may nest without end."""
        stack: list[tuple[HtmlElement, Iterator[HtmlElement]]] = []
        self._enter(root)
        stack.append((root, iter(root)))
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element)
                if stack:
                    self.current.append(element.tail or "")
            elif not isinstance(child.tag, str) or self._is_left_out(child):
                self.current.append(child.tail or "")
            else:
                self._enter(child)
                stack.append((child, iter(child)))
        self._end_line()

    def _is_left_out(self, element: HtmlElement) -> bool:
        if element.tag in _LEFT_OUT or element.get("hidden") is not None:
            return True
        style = element.get("style")
        return element.get("role") == "navigation" or bool(style and _HIDDEN.search(style))

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._end_line()
            if tag in ("p", "table") or tag[:1] == "h":
                self._blank_above()
        if tag == "br":
            self._end_line()
        elif tag in _CELLS and "".join(self.current).strip():
            self.current.append(_NEXT_CELL)
        elif tag in ("ol", "ul", "menu"):
            self.lists.append(_first_number(element))
        elif tag == "li":
            self.mark = self._item_mark(element)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            self.level = int(tag[1])
        self.current.append(element.text or "")

    def _leave(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._end_line()
            self.level = 0
        if element.tag in ("ol", "ul", "menu"):
            self.lists.pop()

    def _end_line(self) -> None:
        cells = "".join(self.current).split(_NEXT_CELL)
        self.current.clear()
        words = "\t".join(filter(None, (_SPACES.sub(" ", clean(cell)).strip() for cell in cells)))
        if words:
            # lists without bullets often print their numbers as text
            mark = "" if _NUMBERED.match(words) else self.mark
            self.lines.append((mark + words, self.level))
            self.mark = ""

    def _item_mark(self, item: HtmlElement) -> str:
        """The number or bullet that a browser shows before a list item."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol" or not self.lists:
            return "• "
        number = _whole(item.get("value"), self.lists[-1])
        self.lists[-1] = number + 1
        return format_number(number, _LIST_FORMATS.get(parent.get("type") or "", "decimal")) + ". "

    def _blank_above(self) -> None:
        if self.lines:
            self.lines.append(("", 0))

    def result(self, title: str, notices: tuple[Notice, ...]) -> PlainText:
        """The text with its headings."""
        text, headings = join_lines(self.lines)
        return PlainText(
            text=text,
            title=title,
            headings=headings,
            whole_lines=True,
            notices=notices,
        )


def _first_number(element: HtmlElement) -> int:
    return _whole(element.get("start"), 1)


def _whole(text: str | None, otherwise: int) -> int:
    """A small whole number from an attribute."""
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
