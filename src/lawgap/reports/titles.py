"""Titles of laws as a report prints them: capitals that shout are calmed, long ones shortened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lawgap.model.statute import Statute
from lawgap.reports.clean_text import one_line

SHORT: Final = 44  # characters of a title beside a pin-cite
_SHOUTING: Final = 0.8  # share of the letters that are capitals
_LEAST: Final = 12  # letters: "GDPR" is no shout
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_SMALL: Final = {  # words that keep a small letter inside a title
    "en": "a an and as at by for from in into its of on or the their to under with",
    "de": "am an auf aus bei das dem den der des die durch ein einer für gegen im in mit oder"
    " über und vom von vor zu zum zur",
}
_EACH_WORD: Final = frozenset({"en", "de"})  # languages that capitalise words of a title


def calm_title(title: str, language: str) -> str:
    """The title, with small letters where all of it stands in capitals."""
    title = one_line(title)
    letters = [char for char in title if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if len(letters) < _LEAST or capitals < _SHOUTING * len(letters):
        return title
    small = frozenset(_SMALL.get(language, "").split())
    seen = 0

    def calmed(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        word = match.group()
        if _ROMAN.fullmatch(word):
            return word
        begins = seen == 1 or title[: match.start()].rstrip().endswith((":", "–", "—"))
        inside = word.lower() in small or language not in _EACH_WORD
        return word.lower() if inside and not begins else word[:1] + word[1:].lower()

    return _WORD.sub(calmed, title)


def short_titles(statutes: Iterable[Statute]) -> Mapping[str, str]:
    """A title for each statute's id that fits beside a pin-cite; never the same for two."""
    full = {law.id: calm_title(law.title, law.language) or one_line(law.file) for law in statutes}
    short = {name: _short(title) for name, title in full.items()}
    given = list(short.values())
    return {name: title if given.count(title) == 1 else full[name] for name, title in short.items()}


def titles_by_file(statutes: Sequence[Statute]) -> Mapping[str, str]:
    """The short titles by the statutes' files, for what knows a statute by its file alone."""
    short = short_titles(statutes)
    return {law.file: short[law.id] for law in statutes}


def _short(title: str) -> str:
    if len(title) <= SHORT:
        return title
    head = title[:SHORT].rsplit(" ", 1)[0].rstrip(" ,;:–-")
    return f"{head}…"
