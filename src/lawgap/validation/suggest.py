"""Did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 60.0  # of 100; below that a guess is rather noise than help


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word most like ``word``; empty where none is alike."""
    from rapidfuzz import fuzz, process  # slow to load, and only a mistake needs it

    best = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f'Did you mean "{best[0]}"?' if best else ""
