"""Keeps account of a source's words while it is read: what was added, joined and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from lawgap.model.reading import LeftOut, LeftOutKind
from lawgap.readers.plain import clean, count_words

LONGEST_SAMPLE = 120
MOST_PLACES = 8
"""Paragraphs that an entry names one by one; behind them it only counts."""


@dataclass(slots=True)
class _Entry:
    """What was left out for one reason in one part of the source."""

    words: int = 0
    sample: str = ""
    paragraphs: dict[int, None] = field(default_factory=dict)  # an ordered set


@dataclass(slots=True)
class Tally:
    """The running account of one source.

    The words of a paragraph are counted on what it shows, joined; words that are left out are
    counted on each stretch of them, joined.
    """

    added: int = 0
    joined: int = 0
    _entries: dict[tuple[LeftOutKind, str], _Entry] = field(default_factory=dict)

    def leave(self, kind: LeftOutKind, text: str, *, where: str = "", paragraph: int = 0) -> None:
        """Note a stretch of words that is left out; one without words is none."""
        words = count_words(text)
        if not words:
            return
        entry = self._entries.setdefault((kind, where), _Entry())
        entry.words += words
        entry.sample = entry.sample or " ".join(clean(text).split())[:LONGEST_SAMPLE]
        if paragraph:
            entry.paragraphs[paragraph] = None

    def leave_pieces(
        self,
        pieces: Iterable[tuple[LeftOutKind | None, str]],
        *,
        where: str = "",
        paragraph: int = 0,
    ) -> None:
        """Note the stretches of a paragraph that are left out; its pieces of kind None are kept."""
        told = (piece for piece in pieces if piece[1])
        for kind, stretch in groupby(told, key=lambda piece: piece[0]):
            if kind is not None:
                words = "".join(text for _, text in stretch)
                self.leave(kind, words, where=where, paragraph=paragraph)

    def show(self, sources: Iterable[str], shown: str) -> None:
        """Note what became of the kept words of one or more paragraphs that run on."""
        parts = list(sources)
        joined = count_words("".join(parts))
        self.joined += sum(map(count_words, parts)) - joined
        self.added += count_words(shown) - joined

    def left_out(self) -> tuple[LeftOut, ...]:
        """Everything that was left out, most words first."""
        entries = sorted(self._entries.items(), key=lambda item: -item[1].words)
        return tuple(
            LeftOut(
                kind=kind,
                words=entry.words,
                where=", ".join(filter(None, (where, _listed(list(entry.paragraphs))))),
                sample=entry.sample,
            )
            for (kind, where), entry in entries
        )


def count_pieces(pieces: Iterable[tuple[LeftOutKind | None, str]]) -> int:
    """The words of one paragraph's pieces as a tally counts them: kept ones joined."""
    told = [piece for piece in pieces if piece[1]]
    kept = count_words("".join(text for kind, text in told if kind is None))
    return kept + sum(_stretches(told))


def _stretches(told: Iterable[tuple[LeftOutKind | None, str]]) -> Iterator[int]:
    for kind, stretch in groupby(told, key=lambda piece: piece[0]):
        if kind is not None:
            yield count_words("".join(text for _, text in stretch))


def _listed(paragraphs: list[int]) -> str:
    """The places of an entry: "paragraphs 3, 7 and 12 more"."""
    if not paragraphs:
        return ""
    named = ", ".join(map(str, paragraphs[:MOST_PLACES]))
    more = len(paragraphs) - MOST_PLACES
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{noun} {named}" + (f" and {more} more" if more > 0 else "")
