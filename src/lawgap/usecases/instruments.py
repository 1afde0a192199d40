"""The instruments' own texts, as far as the user has added them; a source's pin opens them.

LawGap ships no treaty texts. A user adds a file of one once; a copy is kept in the user's folder.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.statute import Progress, ProvisionKind, Span, Statute, no_progress
from lawgap.settings import Settings
from lawgap.usecases.read import read_file

_ARTICLES = re.compile(r"\barts?\.?\s+(?P<list>.+)", re.IGNORECASE)
_PIECE = re.compile(r"\d{1,4}[a-z]?(?:\(\w{1,4}\))*|(?:\(\w{1,4}\))+|[-–]")  # 3(a), (b), or "to"
_PARTS = re.compile(r"\w+")
_MOST_IN_RANGE = 60
_NUMBER = re.compile(r"^\D*")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentText:
    """An instrument as the user added it. ``spans``: what a pin names, in its order."""

    statute: Statute
    spans: tuple[Span, ...]


def add_instrument_text(
    path: Path, instrument: str, settings: Settings, *, progress: Progress = no_progress
) -> Statute:
    """Keep a copy of the file at ``path`` as the text of ``instrument``; returns what was read.

    An older text of the same instrument is replaced.

    Raises:
        ReadError: the file holds no articles, or cannot be read or kept.
    """
    statute = read_file(path, settings=settings, progress=progress).statutes[0]
    if not any(one.kind is ProvisionKind.ARTICLE for one in statute.provisions):
        raise ReadError(
            f"“{path.name}” has no articles.",
            hint="Choose the text of the instrument itself.",
            code="no-articles",
        )
    target = _folder(settings) / f"{_checked(instrument)}{path.suffix.casefold()}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_suffix(f"{target.suffix}.part")
        shutil.copyfile(path, partial)
        for older in _files(instrument, settings):
            older.unlink()
        partial.replace(target)
    except OSError as error:
        raise ReadError(
            f"The text of the instrument cannot be kept in {target.parent}.",
            hint="Check whether the disk is full or the folder is write-protected.",
            code="not-kept",
        ) from error
    return statute


def instrument_text(
    instrument: str, pin: str, settings: Settings, *, progress: Progress = no_progress
) -> InstrumentText | None:
    """The text of ``instrument`` and where in it ``pin`` points; None: no text was added.

    Raises:
        ReadError: the text that was added cannot be read any more.
    """
    files = _files(instrument, settings)
    if not files:
        return None
    statute = read_file(files[0], settings=settings, progress=progress).statutes[0]
    return InstrumentText(statute=statute, spans=tuple(_pinned(statute, pin)))


def numbers_in(pin: str) -> tuple[str, ...]:
    """The articles that a pin names: "arts 3(a)-(c) and 5(1)" is 3(a), 3(b), 3(c) and 5(1)."""
    found = _ARTICLES.search(pin)
    named: list[tuple[str, ...]] = []
    up_to = False
    for piece in _PIECE.findall(found["list"]) if found else ():
        if piece in "-–":
            up_to = bool(named)
            continue
        parts = tuple(_PARTS.findall(piece))
        path = _beside(named[-1], parts) if piece.startswith("(") and named else parts
        named += _between(named[-1], path) if up_to else ()
        named.append(path)
        up_to = False
    return tuple(f"{first}{''.join(f'({part})' for part in rest)}" for first, *rest in named)


def _beside(last: tuple[str, ...], parts: tuple[str, ...]) -> tuple[str, ...]:
    """The path of "(3)" behind "6(1)(a)": a number stands beside a number, a letter by a letter."""
    alike = [at for at, one in enumerate(last) if at and one.isdigit() == parts[0].isdigit()] or [
        len(last)
    ]
    return (*last[: alike[-1]], *parts)


def _between(first: tuple[str, ...], last: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What lies between the ends of a range, without them; nothing where that is not plain."""
    *above, low = first
    *there, high = last
    if above != there:
        return []
    if low.isdigit() and high.isdigit():
        inside = list(map(str, range(int(low) + 1, int(high))))
    elif len(low) == len(high) == 1:
        inside = [chr(code) for code in range(ord(low) + 1, ord(high))]
    else:
        return []  # roman numbers and the like
    return [(*above, one) for one in inside[:_MOST_IN_RANGE]]


def _pinned(statute: Statute, pin: str) -> Iterator[Span]:
    """The provision of each number; the article itself where it has no such paragraph."""
    by_number: dict[str, Span] = {}
    for provision in statute.provisions:
        by_number.setdefault(_NUMBER.sub("", provision.label), provision.span)
    for number in numbers_in(pin):
        whole = number.partition("(")[0]
        span = by_number.get(number) or by_number.get(whole)
        if span is not None:
            yield span


def _files(instrument: str, settings: Settings) -> list[Path]:
    folder = _folder(settings)
    name = _checked(instrument)
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.stem == name and p.suffix != ".part")


def _checked(instrument: str) -> str:
    """An instrument's id is a file's name; a user's own checklist may hold anything."""
    if not _NAME.fullmatch(instrument):
        raise ReadError(
            f"The instrument “{instrument}” has no name that a file can have.",
            hint="Use lower-case letters, digits and hyphens in the checklist.",
            code="instrument-name",
        )
    return instrument


def _folder(settings: Settings) -> Path:
    return settings.user_folder / "instruments"
