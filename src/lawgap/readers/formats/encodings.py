"""Text files in any encoding: by byte order mark, as UTF-8, else told by how words come out.

A wrong encoding shows in three ways: signs and controls inside words, letters that the language
has not, and common words of no language. Each candidate is tried on the lines that hold bytes
above 127; the one whose words come out best is taken, and where another with a different text
comes close, the choice is called doubtful.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lawgap.model.errors import ReadError
from lawgap.readers.common_words import NAMES
from lawgap.readers.formats.word_shapes import Fit, fit_of
from lawgap.readers.plain import Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
COMMON_CANDIDATES = (
    "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-3",
    "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-13", "iso-8859-14", "iso-8859-15", "koi8-r", "koi8-u", "gb18030", "big5",
    "shift_jis", "euc-jp", "euc-kr", "cp874",
)  # fmt: skip
RARE_CANDIDATES = (
    "koi8-t", "kz1048", "cp866", "cp852", "cp850", "cp855", "cp857", "cp737", "macintosh",
    "mac-cyrillic", "mac-latin2", "mac-greek", "mac-turkish",
)  # fmt: skip
"""Encodings that are tried, by the names that users know; the commoner before the rarer."""

_SAMPLE = 60_000  # bytes of lines with bytes above 127 by which an encoding is told
_CLOSE = 0.06  # between the scores of two encodings, below which the choice is doubtful ...
_SAME = 0.003  # ... where as many letters are the language's own
_FEW = 4  # words with letters above ASCII, below which they tell too little
_FEWEST_GOOD = 0.45  # a score below which even the best encoding is doubtful
_MOST_DAMAGED = 0.05  # share of broken UTF-8 characters up to which a text is still UTF-8
_MOST_NULLS = 0.001  # share of zero bytes above which a file is binary
_MOST_NO_TEXT = 0.002  # share of controls above which an encoding is out of the question
_RARE = 0.04  # what speaks against a rare encoding
_CONTROL = 0.15  # what speaks against an encoding in which controls stand in the text
_NO_TEXT = re.compile("[\x80-\x84\x86-\x9f\ufffd]")
_PREVIEW = 240  # characters
_MOST_SHOWN = 6


class Decoded(NamedTuple):
    """A file's text, Python's name of its encoding, and what to say about it."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


class Candidate(NamedTuple):
    """An encoding that a file may be in, and some of its lines as they would read."""

    encoding: str
    preview: str


def decode_text(data: bytes, name: str, encoding: str = "") -> Decoded:
    """The text of a file; ``encoding`` is the user's choice, empty: it is found out.

    Raises ReadError where the bytes are no text, or there is no such encoding.
    """
    if encoding:
        return _as_chosen(data, name, encoding)
    for bom, marked in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data.decode(marked), marked.removesuffix("-sig"))
            except UnicodeDecodeError:
                break
    wide = _without_mark(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide)
    if data[:_SAMPLE].count(0) > _MOST_NULLS * len(data[:_SAMPLE]):
        raise ReadError(
            f"“{name}” holds binary data, not text.",
            hint="Save the statute as .docx, .pdf, .html or .txt.",
        )
    try:
        return Decoded(data.decode("utf-8"), "ascii" if data.isascii() else "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data, name) or _told(data, name)


def encoding_candidates(data: bytes) -> tuple[Candidate, ...]:
    """The encodings that a text file may be in, the likeliest first, each with a preview.

    One candidate where the file says its encoding, or is UTF-8. Of encodings that give the same
    text only the commonest is named.
    """
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return (_candidate(data, marked.removesuffix("-sig")),)
    wide = _without_mark(data)
    if wide:
        return (_candidate(data, wide),)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        ranked = _ranked(data)
        best = [fit.encoding for fit in ranked[:_MOST_SHOWN] if fit.score > 0]
        return tuple(_candidate(data, encoding) for encoding in best or ("windows-1252",))
    return (_candidate(data, "utf-8"),)


class _Ranked(NamedTuple):
    """How well an encoding fits."""

    encoding: str
    score: float
    fit: Fit


def _as_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        known = codecs.lookup(encoding)
        text = data.decode(known.name, errors="replace")
    except (LookupError, ValueError) as error:
        raise ReadError(
            f"There is no encoding “{encoding}” for “{name}”.",
            hint="Name one such as utf-8, windows-1250, windows-1251, iso-8859-2 or koi8-u.",
            code="no-encoding",
        ) from error
    text = text.removeprefix("\ufeff")
    if not isinstance(text, str):  # a codec such as hex gives bytes
        raise ReadError(f"“{encoding}” is no encoding of text.", code="no-encoding")
    broken = text.count("\ufffd")
    notices = (_damage(name, broken, known.name),) if broken else ()
    return Decoded(text, known.name, notices)


def _without_mark(data: bytes) -> str:
    """UTF-16 without a mark: its zero bytes stand nearly all on one side of the pairs."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd < 0.02 * len(sample) or len(data) % 2:
        return ""
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) > 0.02 * max(even, odd):
        return ""
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    printed = sum(character.isprintable() or character in "\t\r\n\f" for character in text)
    return encoding if printed > 0.97 * len(text) and "\0" not in text else ""


def _damaged_utf8(data: bytes, name: str) -> Decoded | None:
    """UTF-8 in which a few characters are broken."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    if broken > _MOST_DAMAGED * sound:
        return None
    return Decoded(text, "utf-8", (_damage(name, broken, "utf-8"),))


def _told(data: bytes, name: str) -> Decoded:
    ranked = _ranked(data)
    if not ranked:
        raise ReadError(
            f"“{name}” is not text in any known encoding.",
            hint="Save it as UTF-8 text or as .docx.",
        )
    best = ranked[0]
    text = data.decode(best.encoding, errors="replace")
    close = [
        other.encoding
        for other in ranked[1:]
        if _is_close(other, best) and data.decode(other.encoding, errors="replace") != text
    ]
    notice = _guessed(name, best)
    if close or best.score < _FEWEST_GOOD:
        notice = _doubtful(name, best.encoding, close[: _MOST_SHOWN - 1])
    return Decoded(text, best.encoding, (notice,))


def _is_close(other: _Ranked, best: _Ranked) -> bool:
    likely = other.encoding not in RARE_CANDIDATES or best.encoding in RARE_CANDIDATES
    if other.fit.told_by < _FEW:
        return likely and best.score - other.score < 1
    near = best.score - other.score < _CLOSE and best.fit.letters - other.fit.letters < _SAME
    return likely and near


def _ranked(data: bytes) -> list[_Ranked]:
    """The candidates by how well words come out; one for each different text of the sample."""
    sample = b"\n".join(_lines_that_tell(data))
    texts: dict[str, str] = {}  # text -> the first, and commonest, encoding that gives it
    for encoding in COMMON_CANDIDATES + RARE_CANDIDATES:
        text = sample.decode(encoding, errors="replace")
        if len(_NO_TEXT.findall(text)) <= _MOST_NO_TEXT * len(text) + 1:
            texts.setdefault(text, encoding)
    found = [_rank(encoding, text) for text, encoding in texts.items()]
    return sorted((one for one in found if one.fit.shape > 0.5), key=lambda one: -one.score)


def _rank(encoding: str, text: str) -> _Ranked:
    fit = fit_of(text)
    against = _RARE * (encoding in RARE_CANDIDATES) + _CONTROL * bool(_NO_TEXT.search(text))
    return _Ranked(encoding, fit.score - against, fit)


def _lines_that_tell(data: bytes) -> Iterator[bytes]:
    """The lines with bytes above 127, as many as make a sample; each rare byte is among them."""
    size = 0
    seen: Counter[int] = Counter()
    for line in data.splitlines():
        if line.isascii():
            continue
        high = {byte for byte in line if byte > 0x7F}
        if size < _SAMPLE or any(seen[byte] < 2 for byte in high):
            seen.update(high)
            size += len(line)
            yield line[:_SAMPLE]


def _candidate(data: bytes, encoding: str) -> Candidate:
    shown = b"\n".join(_some(_lines_that_tell(data)))[: 4 * _PREVIEW] or data[: 4 * _PREVIEW]
    if encoding.startswith("utf-"):
        shown = data[: 8 * _PREVIEW]
    text = shown.decode(encoding, errors="replace").lstrip("\ufeff")
    return Candidate(encoding, " ".join(text.split())[:_PREVIEW])


def _some(lines: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for line in lines:
        yield line.strip()
        size += len(line)
        if size > 4 * _PREVIEW:
            return


def _guessed(name: str, best: _Ranked) -> Notice:
    language = f" ({NAMES[best.fit.language]})" if best.fit.language else ""
    return Notice(
        code="encoding-guessed",
        message=f"“{name}” does not say its encoding; it was read as {best.encoding}{language}.",
        hint="If letters look wrong, choose another encoding, or save the file as UTF-8.",
    )


def _doubtful(name: str, taken: str, others: list[str]) -> Notice:
    or_else = f"; it could also be {' or '.join(others)}" if others else ""
    return Notice(
        code="encoding-doubtful",
        message=f"“{name}” does not say its encoding; it was read as {taken}{or_else}.",
        hint="Look at its letters; choose another encoding where they are wrong.",
    )


def _damage(name: str, broken: int, encoding: str) -> Notice:
    places = "1 place" if broken == 1 else f"{broken:,} places"
    return Notice(
        code="encoding-damaged",
        message=f"“{name}” was read as {encoding}; in {places} its bytes are no such text "
        "and show as \N{REPLACEMENT CHARACTER}.",
        hint="Compare these places with another copy, or choose another encoding.",
    )
