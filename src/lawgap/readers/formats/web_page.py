"""Web pages (.html, .htm): the text in its block structure, without navigation and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats.encodings import Decoded, decode_text
from lawgap.readers.formats.tally import Tally
from lawgap.readers.formats.web_lists import (
    BULLET,
    LISTS,
    WebLists,
    is_numbered,
    saved_by_office,
)
from lawgap.readers.plain import (
    Account,
    Notice,
    PlainText,
    Row,
    Source,
    clean,
    count_words,
    lay_out,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_TAGS = 1_000_000
"""Tags of a page; a whole code has about a tenth of it."""
MOST_HEADINGS = 1_000
"""Headings of the first level that are looked at for the title."""

_LEFT_OUT = {"head": LeftOutKind.METADATA} | dict.fromkeys(
    ("script", "style", "nav", "footer", "noscript", "template", "form", "button", "select",
     "option", "textarea", "input", "iframe", "object", "embed", "audio", "video", "map",
     "dialog"),
    LeftOutKind.NAVIGATION,
) | dict.fromkeys(("svg", "math", "canvas"), LeftOutKind.DRAWING)  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "caption", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_PARTING = _BLOCKS | _CELLS | {"br"}
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset\s*=\s*[\"']?|\?xml[^>]{0,100}encoding=[\"'])([\w.:-]{2,40})",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_SPACES = re.compile(r"[ \t\n\r\f\u00a0]+")
_NOTE = re.compile(r"(?:sdfootnote|sdendnote|ftn|edn)\d+")  # ids of notes, as offices write them
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
    decoded = _decode(source)
    text = _XML_DECLARATION.sub("", decoded.text)
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
    walk = _Walk(WebLists(by_office=saved_by_office(root)))
    walk.run(root)
    layout = lay_out(walk.rows)
    return PlainText(
        text=layout.text,
        title=_title(root),
        headings=layout.headings,
        whole_lines=True,
        notices=(*decoded.notices, *_notices(walk, source.name)),
        places=layout.places,
        notes=layout.starts[walk.notes] if walk.notes >= 0 else -1,
        account=Account(
            source_words=_count(root),
            added_words=walk.tally.added,
            joined_words=walk.tally.joined,
            left_out=walk.tally.left_out(),
            encoding=decoded.encoding,
            images=sum(1 for _ in root.iter("img")),
        ),
    )


def _decode(source: Source) -> Decoded:
    """The page's text: as the user says, by byte order mark, as it declares, else as any text."""
    data, chosen = source.data, source.choices.encoding
    declared = _DECLARED.search(data[:4096])
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:3] == b"\xef\xbb\xbf"
    if declared and not marked and not chosen:
        name = declared[1].decode("ascii")
        try:
            return Decoded(data.decode(name), name.lower(), ())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_text(data, source.name, chosen)


def _notices(walk: _Walk, name: str) -> Iterator[Notice]:
    if walk.lists.counted_on:
        yield Notice(
            code="list-numbers",
            message=f"“{name}” was saved by LibreOffice, which leaves out where some lists go on; "
            "their numbers were counted on.",
            hint="Compare the numbers of the articles with another copy of the law.",
        )


def _title(root: HtmlElement) -> str:
    """The only heading of the first level, else what the window's bar shows.

    Several such headings are those of parts; one of them may still be the title.
    """
    shown = next(_words_of(root, "title"), "")
    headings = [*islice(_words_of(root, "h1"), MOST_HEADINGS)]
    named = (heading for heading in headings if heading.casefold() in shown.casefold())
    alone = headings[0] if len(headings) == 1 or (headings and not shown) else shown
    return next(named, alone)


def _words_of(root: HtmlElement, tag: str) -> Iterator[str]:
    """The words of each element of this name that has any."""
    for element in root.iter(tag):
        words = " ".join(clean("".join(element.itertext())).split())
        if words:
            yield words


def _count(root: HtmlElement) -> int:
    """The words of a page, left out or not, found apart from the walk that reads it."""
    from lxml import etree

    kept: list[str] = []
    words, skipped = 0, None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if skipped is None and event == "start":
            if _reason(element):
                skipped = element
                words += count_words(_all_text(element))
                continue
            kept.append(" " if element.tag in _PARTING else "")
            kept.append(element.text or "")
        elif event == "end" and skipped in (None, element):
            if skipped is None:
                kept.append(" " if element.tag in _PARTING else "")
            skipped = None
            kept.append(element.tail or "" if element is not root else "")
    return words + count_words("".join(kept))


def _reason(element: HtmlElement) -> LeftOutKind | None:
    """Why an element is left out with all that it holds, or None."""
    if element.tag in _LEFT_OUT:
        return _LEFT_OUT[element.tag]
    style = element.get("style")
    if element.get("hidden") is not None or (style and _HIDDEN.search(style)):
        return LeftOutKind.HIDDEN
    if element.tag == "div" and element.get("title") in ("header", "footer"):  # of LibreOffice
        return LeftOutKind.HEADER
    return LeftOutKind.NAVIGATION if element.get("role") == "navigation" else None


def _all_text(element: HtmlElement) -> str:
    return " ".join(element.itertext())


@dataclass(slots=True)
class _Walk:
    """Collects the lines of a page."""

    lists: WebLists
    rows: list[Row] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    current: list[str] = field(default_factory=list)
    level: int = 0
    notes: int = -1  # the row at which the notes at the page's end begin
    mark: str = ""  # of a list item whose words are still to come
    anchor: str = ""  # the id of the block whose words are still to come
    count: int = 0  # of lines, to tell their place

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
            elif not isinstance(child.tag, str) or self._leave_out(child):
                self.current.append(child.tail or "")
            else:
                self._enter(child)
                stack.append((child, iter(child)))
        self._end_line()

    def _leave_out(self, element: HtmlElement) -> bool:
        """Whether an element is no text; what it holds is noted."""
        reason = _reason(element)
        if reason:
            self.tally.leave(reason, _all_text(element), where=element.tag)
        return reason is not None

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._end_line()
            self.anchor = element.get("id") or self.anchor
            if tag in ("p", "table") or tag[:1] == "h":
                self._blank_above()
            if tag == "div" and self.notes < 0 and _is_note(element):
                self._blank_above()
                self.notes = len(self.rows)
        if tag == "br":
            self._end_line()
        elif tag in _CELLS and "".join(self.current).strip():
            self.current.append(_NEXT_CELL)
        elif tag in LISTS:
            self.lists.enter(element)
        elif tag == "li":
            self._begin_item(element)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            self.level = int(tag[1])
        self.current.append(element.text or "")

    def _leave(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._end_line()
            self.level = 0
        if element.tag in LISTS:
            self.lists.leave()

    def _end_line(self) -> None:
        source = "".join(self.current)
        self.current.clear()
        cells = (_SPACES.sub(" ", clean(cell)).strip() for cell in source.split(_NEXT_CELL))
        words = "\t".join(filter(None, cells))
        if words:
            # lists without bullets often print their numbers as text
            mark = "" if self.mark == BULLET and is_numbered(words) else self.mark
            self.tally.added += len(mark.split())
            self.count += 1
            self.rows.append(Row(mark + words, self.level, self.count, self.anchor))
            self.mark = self.anchor = ""

    def _begin_item(self, item: HtmlElement) -> None:
        """Note the mark of an item; that of one which begins with a list stands on its own."""
        if self.mark.strip(" •"):
            self.tally.added += len(self.mark.split())
            self.rows.append(Row(self.mark.strip()))
        self.mark = self.lists.mark(item)

    def _blank_above(self) -> None:
        if self.rows:
            self.rows.append(Row(""))


def _is_note(element: HtmlElement) -> bool:
    """Whether an element is a footnote or an endnote at the page's end."""
    role = element.get("role") or ""
    return role in ("doc-endnotes", "doc-footnote") or bool(
        _NOTE.fullmatch(element.get("id") or "")
    )
