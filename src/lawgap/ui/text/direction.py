"""Which way a text runs, told from its own letters. Without Qt."""

from __future__ import annotations

import unicodedata

_ENOUGH = 4_000  # code points that are looked at
_FROM_RIGHT = frozenset(("R", "AL"))


def runs_from_right(text: str) -> bool:
    """Whether most letters of the beginning of ``text`` are of a script written from the right.

    The language of a statute may not be known, and numbers or a Latin name may come first.
    """
    kinds = [unicodedata.bidirectional(sign) for sign in text[:_ENOUGH]]
    return sum(kind in _FROM_RIGHT for kind in kinds) > kinds.count("L")
