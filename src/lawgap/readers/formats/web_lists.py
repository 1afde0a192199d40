"""The numbers and bullets that a browser shows before the items of a web page's lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from lawgap.readers.formats.number_formats import format_number
from lawgap.readers.structure.numbers import STEP, readings

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LISTS = frozenset(("ol", "ul", "menu"))
BULLET = "• "

_TYPES = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
}  # fmt: skip
_BULLETS = frozenset(("disc", "circle", "square"))
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.IGNORECASE)
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_WHOLE = re.compile(r"\s*([+-]?\d{1,6})(?!\d)")
_PRINTED = re.compile(r"[(\[]?(?P<token>\d{1,4}|[^\W\d_]{1,5})[.)\]]|[•·–—-]\s")
_OFFICES = ("LibreOffice", "OpenOffice")
_SAMPLE = 12  # characters of an item that tell whether it prints a number of its own
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_GEORGIAN = ("აბგდევზჱთ", "იკლმნჲოპჟ", "რსტჳფქღყშ", "ჩცძწჭხჴჯჰ")  # ones, tens ...


@dataclass(slots=True)
class _List:
    """A list that is open."""

    kind: str  # as style sheets call it: "decimal", "lower-roman", "disc" ...
    number: int  # of the next item
    step: int  # -1: it counts down
    printed: bool  # its items print their numbers as text


@dataclass(slots=True)
class WebLists:
    """Counts the items of a page's lists, entered and left in the page's order.

    ``by_office``: LibreOffice saved the page. It forgets to say where a list goes on that begins
    with a list inside it; such a list is counted on, and ``counted_on`` says how often.
    """

    by_office: bool = False
    counted_on: int = 0
    _open: list[_List] = field(default_factory=list)
    _last: dict[tuple[int, str], int] = field(default_factory=dict)  # by depth and kind

    def enter(self, element: HtmlElement) -> None:
        """A list begins."""
        kind = _kind(element) or ("decimal" if element.tag == "ol" else "disc")
        step = -1 if element.get("reversed") is not None and element.tag == "ol" else 1
        number = _whole(element.get("start"), _count(element) if step < 0 else 1)
        before = self._last.get((len(self._open), kind), 0)
        if self.by_office and before and element.get("start") is None and _opens_inside(element):
            number = before + 1
            self.counted_on += 1
        self._open.append(_List(kind, number, step, _prints(element, number, step)))

    def leave(self) -> None:
        """A list ends."""
        if self._open:
            ended = self._open.pop()
            self._last[len(self._open), ended.kind] = ended.number - ended.step

    def mark(self, item: HtmlElement) -> str:
        """What a browser shows before an item: "3. ", "c. ", a bullet or nothing."""
        if not self._open:
            return BULLET
        inside = self._open[-1]
        number = _whole(item.get("value"), inside.number)
        inside.number = number + inside.step
        kind = _kind(item) or inside.kind
        if kind[:1] == "=":
            return f"{kind[1:].strip()} ".lstrip()
        if kind == "none" or (inside.printed and kind not in _BULLETS):
            return ""
        return BULLET if kind in _BULLETS else f"{_shown(number, kind)}. "


def is_numbered(words: str) -> bool:
    """Whether an item prints a number or a bullet of its own."""
    return _PRINTED.match(words) is not None


def saved_by_office(root: HtmlElement) -> bool:
    """Whether LibreOffice or OpenOffice made the page."""
    return any(
        (meta.get("name") or "").casefold() == "generator"
        and (meta.get("content") or "").startswith(_OFFICES)
        for meta in islice(root.iter("meta"), 50)
    )


def _kind(element: HtmlElement) -> str:
    """The kind of marks that a list or an item asks for by itself; "=..." for words; or empty."""
    style = _STYLE.search(element.get("style") or "")
    if style:
        string = _STRING.search(style[1])
        if string:
            return f"={string[1] or string[2] or ''}"
        for word in style[1].casefold().split():
            if word in _SHOWN or word in _BULLETS or word == "none":
                return word
    named = element.get("type") or ""
    return _TYPES.get(named) or (named.casefold() if named.casefold() in _BULLETS else "")


def _prints(element: HtmlElement, number: int, step: int) -> bool:
    """Whether the items of a list begin with the very numbers that a browser would show.

    Many pages print their numbers as text and hide those of the list by a style sheet.
    """
    found = False
    for at, item in enumerate(element.iterchildren("li")):
        printed = _PRINTED.match(_beginning(item))
        if printed and printed["token"]:
            value = (number + at * step) * STEP
            if all(one != value for _, one in readings(printed["token"])):
                return False
            found = True
    return found


def _beginning(item: HtmlElement) -> str:
    """The first words of an item that are not in a list inside it."""
    for element in item.iter():
        if element.tag in LISTS:
            return ""
        words = (element.text or "").strip() if isinstance(element.tag, str) else ""
        if words:
            return words[:_SAMPLE]
    return ""


def _opens_inside(element: HtmlElement) -> bool:
    """Whether a list begins with a list, not with an item of its own."""
    first = next((child for child in element if isinstance(child.tag, str)), None)
    return first is not None and first.tag in LISTS


def _count(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterchildren("li"))


def _whole(text: str | None, otherwise: int) -> int:
    """A small whole number from an attribute."""
    found = _WHOLE.match(text or "")
    return int(found[1]) if found else otherwise


def _shown(number: int, kind: str) -> str:
    """A number in one of the kinds that style sheets know; in figures where it has no such form."""
    formatter = _SHOWN.get(kind)
    return (formatter(number) if formatter and number > 0 else "") or str(number)


def _letters(count: int, alphabet: str) -> str:
    """Letters as browsers count with them: a ... z, aa, ab (Word goes on with bb)."""
    shown = ""
    while count > 0:
        count, place = divmod(count - 1, len(alphabet))
        shown = alphabet[place] + shown
    return shown


def _roman(count: int) -> str:
    return format_number(count, "lowerRoman") if count < 4000 else ""


def _georgian(count: int) -> str:
    digits = str(count)[::-1]
    if len(digits) > len(_GEORGIAN):
        return ""
    pairs = zip(digits, _GEORGIAN, strict=False)
    return "".join(letters[int(digit) - 1] for digit, letters in pairs if digit != "0")[::-1]


_SHOWN: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda count: f"{count:02}",
    "lower-alpha": lambda count: _letters(count, _LATIN),
    "lower-latin": lambda count: _letters(count, _LATIN),
    "upper-alpha": lambda count: _letters(count, _LATIN.upper()),
    "upper-latin": lambda count: _letters(count, _LATIN.upper()),
    "lower-roman": _roman,
    "upper-roman": lambda count: _roman(count).upper(),
    "lower-greek": lambda count: _letters(count, _GREEK),
    "georgian": _georgian,
}
