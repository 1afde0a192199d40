"""How a statute's articles are cited, what its title is, and what is no longer law."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lawgap.model.language import Language
from lawgap.readers.structure.articles import DOTTED, NAKED, Head
from lawgap.readers.structure.definitions import NEVER
from lawgap.readers.structure.lines import occurrences

LONGEST_TITLE = 300
LONGEST_REPEALED = 320
_TITLE_LINES = 6
_SAMPLE = 40_000  # characters in which references are counted


def citation_of(heads: Sequence[Head], text: str, title: str, language: Language) -> str:
    """The abbreviation before an article's number: "s", "Art.", "§", "reg".

    It is the printed word's; where the heads print numbers alone, that of the word which the
    title names ("Labour Regulations") or by which the text refers to its own articles most often.
    """
    if heads and heads[0].style not in (DOTTED, NAKED):
        return heads[0].style
    articles = language.numbering.articles
    last = re.findall(r"[^\W\d_]+", title.casefold())[-1:]
    for word in last:
        if len(word) > 3 and word in articles:
            return articles[word]
    counts = dict.fromkeys(articles.values(), 0)
    numbers = "|".join(map(re.escape, language.numbers)) or NEVER
    printed = "|".join(map(re.escape, articles)) or NEVER
    pattern = re.compile(
        rf"(?<![\w\n])({printed})\s{{1,2}}(?:\d|(?:{numbers})\b)",
        re.IGNORECASE,
    )
    for match in pattern.finditer(text, 0, _SAMPLE):
        counts[articles[match[1].casefold()]] += 1
    return max(counts, key=lambda short: counts[short], default="")


class Repeals:
    """Finds what is left of repealed units: "12. *** [Repealed by Act 4]", "(c) (omitted)"."""

    def __init__(self, text: str, language: Language) -> None:
        words = "|".join(map(re.escape, language.numbering.repealed)) or NEVER
        self._text = text
        lowered = text.lower()
        self._places = occurrences(lowered, language.numbering.repealed)
        if len(lowered) != len(text):  # a letter that has no single small one moves the offsets
            self._places = [m.start() for m in re.finditer(words, text, re.IGNORECASE)]
        self._alone = re.compile(  # what stands before the word: number, stars, brackets
            rf"[\W\d]{{0,12}}(?:\w{{1,4}}[.)]\s)?[\W\d_]{{0,20}}(?:{words})\b"
            r"(?:\W{0,20}\Z|\s(?:by|with|from|\W)|[^\n.;]{0,150}[\])]\W*\Z)",
            re.IGNORECASE,
        )
        self._bracketed = re.compile(
            rf"\W*(?:[\w.]{{1,6}}\W+)?(?:[^\n\[(]{{0,100}}\n)?[^\w\n]*[\[(][^\[\]\n]{{0,60}}?"
            rf"\b(?:{words})\b[^\n\]]{{0,200}}[\])]\W{{0,3}}\Z",
            re.IGNORECASE,
        )

    def has(self, start: int, end: int) -> bool:
        """Whether the unit from ``start`` to ``end`` says only that it was repealed."""
        if end - start > LONGEST_REPEALED:
            return False
        at = bisect_left(self._places, start)
        if at == len(self._places) or self._places[at] >= end:
            return False
        unit = self._text[start:end]
        return bool(self._alone.match(unit) or self._bracketed.match(unit))


def title_of(text: str, named: str, language: Language) -> str:
    """The statute's title: the one that the source names, or one of the first lines.

    The first of them that tells a kind of law ("Criminal Code") comes before a country's name.
    """
    if named.strip():
        return " ".join(named.split())[:LONGEST_TITLE]
    contents = {word.casefold() for word in language.numbering.contents}
    kinds = [word.casefold() for words in language.roles.values() for word in words]
    lines = [" ".join(raw.strip(" #*_=-\t").split()) for raw in text.split("\n", 60)[:60]]
    likely = [
        line[:LONGEST_TITLE]
        for line in lines
        if len(line) > 3 and line.casefold() not in contents and not line[0].isdecimal()
    ][:_TITLE_LINES]
    telling = (line for line in likely if any(kind in line.casefold() for kind in kinds))
    return next(telling, likely[0] if likely else "")
