"""Text recognition (OCR) of scanned pages by the system's own tesseract, where there is one.

The program runs on this computer alone; its text is marked as recognised, with its confidence.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from lawgap.readers.formats.pdf_pieces import Piece
from lawgap.readers.memory import no_memory_limit
from lawgap.readers.plain import clean
from lawgap.readers.programs import environment

RESOLUTION = 300  # dots per inch: what the program is made for
SECONDS = 50.0
"""Longest time for one page."""
_MOST_LANGUAGES = 3  # at once: each makes it slower
_POINTS = 72.0
_PLACES = (
    "C:/Program Files/Tesseract-OCR/tesseract.exe",
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
)
_PACKS: Mapping[str, str] = {
    "en": "eng", "fr": "fra", "de": "deu", "es": "spa", "pt": "por", "it": "ita", "nl": "nld",
    "ro": "ron", "pl": "pol", "cs": "ces", "sk": "slk", "sl": "slv", "hr": "hrv", "sr": "srp",
    "hu": "hun", "sq": "sqi", "mt": "mlt", "et": "est", "lv": "lav", "lt": "lit", "fi": "fin",
    "sv": "swe", "da": "dan", "no": "nor", "is": "isl", "tr": "tur", "az": "aze", "uz": "uzb",
    "ru": "rus", "uk": "ukr", "be": "bel", "bg": "bul", "mk": "mkd", "kk": "kaz", "ky": "kir",
    "tg": "tgk", "mn": "mon", "el": "ell", "hy": "hye", "ka": "kat", "ar": "ara", "fa": "fas",
    "he": "heb", "sw": "swa", "vi": "vie", "id": "ind", "ga": "gle", "cy": "cym", "ca": "cat",
    "eu": "eus", "af": "afr",
}  # fmt: skip
"""Code of a language -> tesseract's name for it."""


class Picture(NamedTuple):
    """A page in shades of grey: rows of ``stride`` bytes, and its size in points."""

    pixels: bytes
    width: int
    height: int
    stride: int
    points: tuple[float, float]


class Recognised(NamedTuple):
    """The lines found on a page, and the mean confidence in its words, from 0 to 1."""

    pieces: list[Piece]
    confidence: float


class _Word(NamedTuple):
    line: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    text: str


def program() -> str:
    """Where tesseract is; empty where it is not installed."""
    found = shutil.which("tesseract")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def packs_for(languages: Sequence[str]) -> tuple[str, ...]:
    """The installed language packs for these languages, at most three; else whatever there is."""
    installed = _installed(program())
    wanted = [_PACKS[code] for code in languages if _PACKS.get(code) in installed]
    others = sorted(installed - {"osd", "equ", "eng"})
    return tuple(wanted or ["eng"] * ("eng" in installed) or others)[:_MOST_LANGUAGES]


def is_installed(language: str) -> bool:
    """Whether there is a pack for a language, by its code."""
    return _PACKS.get(language, "") in _installed(program())


def how_to_install(languages: Sequence[str] = ()) -> str:
    """One line on how to get tesseract, or its packs for some languages, on this system."""
    packs = [_PACKS[code] for code in languages if code in _PACKS] or ["eng"]
    if sys.platform == "win32":
        return (
            "To have LawGap read scans, install Tesseract for Windows (UB Mannheim’s installer) "
            f"with the language data {', '.join(packs)}."
        )
    if sys.platform == "darwin":
        return "To have LawGap read scans: brew install tesseract tesseract-lang"
    names = " ".join(f"tesseract-ocr-{pack.replace('_', '-')}" for pack in packs)
    return f"To have LawGap read scans: sudo apt install tesseract-ocr {names}"


def recognise(picture: Picture, packs: Sequence[str]) -> Recognised | None:
    """The text of a picture of a page; None where the program fails or takes too long."""
    command = [program(), "stdin", "stdout", "-l", "+".join(packs), "--dpi", str(RESOLUTION)]
    command += ["--psm", "1" if "osd" in _installed(program()) else "3", "tsv"]
    try:
        with no_memory_limit():
            done = subprocess.run(
                command,
                input=_as_pgm(picture),
                capture_output=True,
                timeout=SECONDS,
                check=True,
                env=environment(OMP_THREAD_LIMIT="1"),
            )
    except (OSError, subprocess.SubprocessError):
        return None
    return _pieces(done.stdout.decode("utf-8", errors="replace"), picture)


@cache
def _installed(place: str) -> frozenset[str]:
    if not place:
        return frozenset()
    try:
        with no_memory_limit():
            done = subprocess.run(
                [place, "--list-langs"],
                capture_output=True,
                timeout=10,
                check=True,
                env=environment(),
            )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    lines = done.stdout.decode("utf-8", errors="replace").splitlines()
    return frozenset(line.strip() for line in lines[1:] if line.strip())


def _as_pgm(picture: Picture) -> bytes:
    """The picture in the simplest format that the program reads."""
    rows = picture.pixels
    if picture.stride != picture.width:
        rows = b"".join(
            rows[at * picture.stride : at * picture.stride + picture.width]
            for at in range(picture.height)
        )
    return b"P5 %d %d 255\n" % (picture.width, picture.height) + rows


def _pieces(table: str, picture: Picture) -> Recognised:
    across, high = picture.points[0] / picture.width, picture.points[1] / picture.height
    words = list(_words(table))
    pieces: list[Piece] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        top, bottom = min(word.top for word in line), max(word.bottom for word in line)
        pieces.append(
            Piece(
                min(word.left for word in line) * across,
                picture.points[1] - bottom * high,
                max(word.right for word in line) * across,
                picture.points[1] - top * high,
                " ".join(word.text for word in line),
            )
        )
    confidence = sum(word.confidence for word in words) / len(words) if words else 0.0
    return Recognised(pieces, confidence)


def _words(table: str) -> Iterator[_Word]:
    """The words of the program's table: twelve columns, parted by tabs."""
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != "5":
            continue
        text = clean(cells[11]).strip()
        try:
            left, top, width, height = map(float, cells[6:10])
            confidence = float(cells[10])
        except ValueError:
            continue
        if text and confidence >= 0:
            line = tuple(cells[1:5])
            yield _Word(line, left, top, left + width, top + height, confidence / 100, text)
