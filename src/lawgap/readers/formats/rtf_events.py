"""Rich Text (.rtf) as a stream of events: words with the reason why they are left out, ends.

The groups of the format are kept on a stack of our own, so that no depth of nesting can harm.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from lawgap.model.reading import LeftOutKind

MOST_DEEP = 5_000
"""Groups inside one another; deeper ones are left out."""

MAIN, NOTE, HEADER, COMMENT, BOX, INFO, LABEL = (
    "main", "note", "header", "comment", "box", "info", "label",
)  # fmt: skip
"""The kinds of stories: texts of their own inside the file."""

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)"
)
_CHARSETS = {77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
             136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
             178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
             254: "cp437", 255: "cp850", 0: "cp1252"}  # fmt: skip
_STORIES = {"footnote": NOTE, "annotation": COMMENT, "info": INFO, "shptxt": BOX,
            "listtext": LABEL, "pntext": LABEL, "dptxbxtext": BOX} | dict.fromkeys(
    ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
    HEADER,
)  # fmt: skip
_SKIPPED = frozenset((
    "fonttbl", "colortbl", "stylesheet", "pict", "objdata", "listtable", "listoverridetable",
    "rsidtbl", "generator", "xmlnstbl", "themedata", "datastore", "latentstyles", "revtbl",
    "bkmkstart", "bkmkend", "nonshppict", "shprslt", "nonesttables", "sp", "filetbl", "upr",
    "xe", "tc", "objclass", "objname", "pn", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    "falt", "panose", "template", "fontemb", "fontfile", "private", "nesttableprops",
))  # fmt: skip
_READ_ALL_THE_SAME = frozenset(("shpinst", "ud", "annotation", "fldinst", "shppict", "do"))
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": " ", "column": " ", "emdash": "—",
    "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n",
            "\t": "\t"}  # fmt: skip
_ENDS = {"par": "par", "sect": "par", "cell": "cell", "nestcell": "cell", "row": "row",
         "nestrow": "row"}  # fmt: skip


class Event(NamedTuple):
    """Something of a story: words, or an end of a paragraph, a cell, a row or the story."""

    story: int
    kind: str  # "words", "par", "cell", "row", "begin", "end"
    text: str = ""  # of "begin": the kind of the story that begins
    reason: LeftOutKind | None = None
    outline: int = 0  # of a paragraph that ends: its heading level
    in_table: bool = False
    outer: int = -1  # the story in which this one begins
    change: str = ""  # "deleted" or "inserted": a tracked change of these words or this end


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    story: int = 0
    skipped: bool = False
    instructions: bool = False
    encoding: str = "cp1252"
    fallback: int = 1  # characters behind a \\u that stand for it in old programs
    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    outline: int = 0  # the heading level of the paragraph
    in_table: bool = False


@dataclass(slots=True)
class Reader:
    """Turns the bytes of a file into events."""

    data: bytes
    original: bool
    at: int = 0  # how far it was read
    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    default_font: int = 0
    images: int = 0
    listed: bool = False  # paragraphs are in lists
    too_deep: bool = False
    _state: _State = field(default_factory=_State)
    _stack: list[_State] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _high: int = 0  # the first half of a character beyond the basic plane
    _drop: int = 0  # characters of a fallback still to be dropped
    _starred: bool = False  # the group's destination may be ignored
    _font: int = -1  # that the font table describes now
    _stories: int = 0

    def events(self) -> Iterator[Event]:
        """All events of the file, in its order."""
        data, end = self.data, len(self.data)
        while self.at < end:
            match = _TOKEN.match(data, self.at)
            if match is None:
                self.at += 1  # a line end, or a backslash at the file's end
                continue
            self.at = match.end()
            word, number, byte, symbol, brace, text = match.groups()
            if byte:
                self._byte(int(byte, 16))
                continue
            if text:
                self._raw(text)
                continue
            yield from self._flush()
            if brace:
                yield from self._open() if brace == b"{" else self._close()
            elif symbol:
                yield from self._symbol(symbol.decode("latin-1"))
            elif word == b"bin":
                self.at += max(0, int(number or 0))
            else:
                yield from self._word(word.decode("ascii"), int(number) if number else None)
        yield from self._flush()
        while self._stack:
            yield from self._close()

    # --- groups ------------------------------------------------------------------------------

    def _open(self) -> Iterator[Event]:
        self._drop = 0
        if len(self._stack) >= MOST_DEEP:
            self.too_deep = True
            self._state = replace(self._state, skipped=True)
        self._stack.append(self._state)
        self._starred = False
        yield from ()

    def _close(self) -> Iterator[Event]:
        self._drop = 0
        story = self._state.story
        if not self._stack:
            return
        self._state = self._stack.pop()
        self._starred = False
        if story != self._state.story:
            yield Event(story, "end")

    def _word(self, word: str, number: int | None) -> Iterator[Event]:
        starred, self._starred = self._starred, False
        if word in _STORIES and not self._state.skipped:
            yield from self._begin_story(_STORIES[word])
        elif word == "fonttbl":
            self._state = replace(self._state, skipped=True, instructions=True)
        elif word in ("pict", "objdata") and not self._state.skipped:
            self.images += word == "pict"
            self._state = replace(self._state, skipped=True)
        elif word in _SKIPPED or (starred and word not in _READ_ALL_THE_SAME):
            self._state = replace(self._state, skipped=True)
        elif word == "ud":
            self._state = replace(self._state, skipped=False)
        elif word == "fldinst":
            self._state = replace(self._state, instructions=True)
        elif word in _ENDS:
            yield from self._end(_ENDS[word])
        elif word in _SIGNS:
            yield from self._say(_SIGNS[word])
        elif word == "u":
            yield from self._unicode(number or 0)
        else:
            self._property(word, number)

    def _begin_story(self, kind: str) -> Iterator[Event]:
        outer = self._state.story
        self._stories += 1
        reason = self._reason()
        self._state = replace(self._state, story=self._stories, instructions=False)
        if kind == NOTE:
            self._state = replace(self._state, deleted=False, inserted=False, hidden=False)
        yield Event(self._stories, "begin", kind, reason, outer=outer)

    def _end(self, kind: str) -> Iterator[Event]:
        if not self._state.skipped:
            yield Event(
                self._state.story, kind, outline=self._state.outline,
                in_table=self._state.in_table,
                reason=self._reason(), change=self._change(),
            )  # fmt: skip

    # --- properties --------------------------------------------------------------------------

    def _property(self, word: str, number: int | None) -> None:
        change = _PROPERTIES.get(word)
        if change:
            change(self, number)

    def ansi_page(self, number: int | None) -> None:
        """The code page of the whole file."""
        self.encoding = _known(f"cp{number}", self.encoding)
        self._state = replace(self._state, encoding=self.encoding)

    def font(self, number: int | None) -> None:
        """A font: in the font table the one that is described, elsewhere the one that is used."""
        if self._state.skipped:
            self._font = number or 0
        else:
            encoding = self.fonts.get(number or 0, self.encoding)
            self._state = replace(self._state, encoding=encoding)

    def charset(self, number: int | None) -> None:
        """The character set of the font that is described."""
        if number in _CHARSETS and number:
            self.fonts[self._font] = _known(_CHARSETS[number], self.encoding)

    def font_page(self, number: int | None) -> None:
        """The code page of the font that is described."""
        self.fonts[self._font] = _known(f"cp{number}", self.encoding)

    def plain(self, _number: int | None) -> None:
        """All properties of characters as at the beginning."""
        encoding = self.fonts.get(self.default_font, self.encoding)
        self._state = replace(
            self._state, encoding=encoding, deleted=False, inserted=False, hidden=False
        )

    def new_paragraph(self, _number: int | None) -> None:
        """All properties of paragraphs as at the beginning."""
        self._state = replace(self._state, outline=0, in_table=False)

    def set_state(self, **changes: Any) -> None:
        """Change what holds for the words that follow in the open group: fields of ``_State``."""
        self._state = replace(self._state, **changes)

    def _change(self) -> str:
        return "deleted" if self._state.deleted else "inserted" * self._state.inserted

    # --- words -------------------------------------------------------------------------------

    def _reason(self) -> LeftOutKind | None:
        state = self._state
        if state.deleted and not self.original:
            return LeftOutKind.DELETED
        if state.inserted and self.original:
            return LeftOutKind.INSERTED
        if state.instructions:
            return LeftOutKind.FIELD
        return LeftOutKind.HIDDEN if state.hidden else None

    def _byte(self, value: int) -> None:
        if self._drop:
            self._drop -= 1
        elif not self._state.skipped:
            self._bytes.append(value)

    def _raw(self, text: bytes) -> None:
        if self._drop:
            dropped = min(self._drop, len(text))
            self._drop -= dropped
            text = text[dropped:]
        if text and not self._state.skipped:
            self._bytes += text

    def _flush(self) -> Iterator[Event]:
        if self._bytes:
            told = bytes(self._bytes).decode(self._state.encoding, errors="replace")
            self._bytes.clear()
            yield from self._say(told)

    def _say(self, text: str) -> Iterator[Event]:
        if not self._state.skipped and text:
            yield Event(self._state.story, "words", text, self._reason(), change=self._change())

    def _unicode(self, number: int) -> Iterator[Event]:
        code = number & 0xFFFF
        self._drop = self._state.fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            if high:
                yield from self._say(chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00))
        else:
            yield from self._say(chr(code))

    def _symbol(self, symbol: str) -> Iterator[Event]:
        if symbol == "*":
            self._starred = True
        elif symbol in ("\n", "\r"):
            yield from self._end("par")
        elif self._drop:
            self._drop -= 1
        elif symbol in _SYMBOLS:
            yield from self._say(_SYMBOLS[symbol])


def _known(encoding: str, otherwise: str) -> str:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return "utf-8" if encoding == "cp65001" else otherwise
    return encoding


def _deleted(reader: Reader, number: int | None) -> None:
    reader.set_state(deleted=number != 0)


def _inserted(reader: Reader, number: int | None) -> None:
    reader.set_state(inserted=number != 0)


def _hidden(reader: Reader, number: int | None) -> None:
    reader.set_state(hidden=number != 0)


def _set(name: str) -> Callable[[Reader, int | None], None]:
    def change(reader: Reader, number: int | None) -> None:
        setattr(reader, name, number or 0)

    return change


def _whole_file(encoding: str) -> Callable[[Reader, int | None], None]:
    def change(reader: Reader, _number: int | None) -> None:
        reader.encoding = encoding
        reader.set_state(encoding=encoding)

    return change


def _outline(reader: Reader, number: int | None) -> None:
    level = number + 1 if number is not None and 0 <= number < 9 else 0
    reader.set_state(outline=level)


def _in_table(reader: Reader, number: int | None) -> None:
    reader.set_state(in_table=number != 0)


def _fallback(reader: Reader, number: int | None) -> None:
    count = min(max(number or 0, 0), 16)
    reader.set_state(fallback=count)


_PROPERTIES: Mapping[str, Callable[[Reader, int | None], None]] = {
    "ansicpg": Reader.ansi_page,
    "mac": _whole_file("mac-roman"),
    "pc": _whole_file("cp437"),
    "pca": _whole_file("cp850"),
    "deff": _set("default_font"),
    "f": Reader.font,
    "fcharset": Reader.charset,
    "cpg": Reader.font_page,
    "plain": Reader.plain,
    "pard": Reader.new_paragraph,
    "outlinelevel": _outline,
    "intbl": _in_table,
    "uc": _fallback,
    "deleted": _deleted,
    "mvf": _deleted,
    "revised": _inserted,
    "mvt": _inserted,
    "v": _hidden,
    "ls": _set("listed"),
}
"""Control words that change a state -> what they do."""
