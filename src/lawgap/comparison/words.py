"""The words of provisions: how alike they are, and which differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from lawgap.model.comparison import WordChange, WordPiece

MOST_PIECES_BY_WORD = 4_000
"""Words of one side above which texts are compared by lines: words would take too long."""

_SMALL = 3  # letters
_PIECE = re.compile(r"\w+|[^\w\s]|\s+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, lower case, without marks."""
    return tuple(_WORD.findall(text.casefold()))


def likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """How alike two lists of words are, in their order: 1 the same, 0 nothing in common."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(old, new)) if old or new else 1.0


def held(part: Sequence[str], whole: Sequence[str]) -> float:
    """The share of the words of ``part`` that stand, in this order, in ``whole``; from 0 to 1."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(part, whole) / len(part) if part else 0.0


def word_pieces(old: str, new: str) -> tuple[WordPiece, ...]:
    """The two texts as runs that stand in both, in the old or in the new one.

    The runs that are not added make up the old text, those not removed the new one, verbatim.
    """
    cut = _PIECE if max(len(old), len(new)) < 6 * MOST_PIECES_BY_WORD else _LINE
    before, after = cut.findall(old), cut.findall(new)
    return tuple(_joined(_whole(list(_joined(_runs(before, after))))))


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[WordPiece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for name, i, j, k, m in matcher.get_opcodes():
        if name == "equal":
            yield WordPiece(change=WordChange.SAME, text="".join(before[i:j]))
            continue
        yield WordPiece(change=WordChange.REMOVED, text="".join(before[i:j]))
        yield WordPiece(change=WordChange.ADDED, text="".join(after[k:m]))


def _whole(runs: Sequence[WordPiece]) -> Iterator[WordPiece]:
    """The runs with what only parts two changes put into both: a space, a comma, "of".

    A reader takes in one change of some words, not three with a word between them.
    """
    for at, run in enumerate(runs):
        between = 0 < at < len(runs) - 1
        if run.change is not WordChange.SAME or not between or not _parts(runs, at):
            yield run
            continue
        yield WordPiece(change=WordChange.REMOVED, text=run.text)
        yield WordPiece(change=WordChange.ADDED, text=run.text)


def _parts(runs: Sequence[WordPiece], at: int) -> bool:
    """Whether a run has too few letters to stand alone between changes of both kinds."""
    if "\n" in runs[at].text or len("".join(_WORD.findall(runs[at].text))) > _SMALL:
        return False
    near = [
        run.change for run in runs[max(at - 2, 0) : at + 3] if run.change is not WordChange.SAME
    ]
    return WordChange.REMOVED in near and WordChange.ADDED in near


def _joined(runs: Iterable[WordPiece]) -> Iterator[WordPiece]:
    """The runs without empty ones; between words that stay, those removed come first, whole."""
    removed, added = "", ""
    same = ""
    for run in runs:
        if run.change is WordChange.SAME:
            yield from _changed(removed, added)
            removed = added = ""
            same += run.text
            continue
        if same:
            yield WordPiece(change=WordChange.SAME, text=same)
            same = ""
        if run.change is WordChange.REMOVED:
            removed += run.text
        else:
            added += run.text
    if same:
        yield WordPiece(change=WordChange.SAME, text=same)
    yield from _changed(removed, added)


def _changed(removed: str, added: str) -> Iterator[WordPiece]:
    if removed:
        yield WordPiece(change=WordChange.REMOVED, text=removed)
    if added:
        yield WordPiece(change=WordChange.ADDED, text=added)
