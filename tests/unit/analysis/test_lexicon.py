"""What an exclusion of the shipped lexicon leaves of the wordings beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest

from lawgap.analysis.wordings import Option, Wording, read_wordings
from lawgap.languages.load import load_language

_MOST = 2_000  # phrases of one written wording that are looked at

ENGLISH = load_language("en")


def phrases(written: str) -> Iterator[tuple[Option, ...]]:
    """Everything that a written wording stands for, by its segments."""
    for wording in read_wordings([written], ENGLISH):
        yield from islice(_phrases(wording), _MOST)


def _phrases(wording: Wording) -> Iterator[tuple[Option, ...]]:
    for segments in product(*(product(*slots) for slots in wording)):
        yield tuple(tuple(word for option in s for word in option) for s in segments)


@pytest.mark.parametrize("concept", [c for c in ENGLISH.concepts.values() if c.excluded])
def test_no_exclusion_takes_a_whole_wording_away(concept) -> None:
    """Words are compared by lemma and without skip-words: "provided that" would also be "provide".

    An exclusion that means one form of a word says so ("=forces").
    """
    gone = {phrase for written in concept.excluded for phrase in phrases(written)}
    dead = [written for written in concept.wordings if set(phrases(written)) <= gone]
    assert dead == []
