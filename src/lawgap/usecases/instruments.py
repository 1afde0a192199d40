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
_PATH = re.compile(r"\d+[a-z]?(?:\(\w{1,4}\))*")
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
    """The articles that a pin names: "arts 3(a) and 5(1)" is 3(a) and 5(1)."""
    found = _ARTICLES.search(pin)
    return tuple(_PATH.findall(found["list"])) if found else ()


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
