"""How a statute's articles are cited, what its title is, and what is no longer law."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawgap.model.language import Language
from lawgap.readers.articles import DOTTED, NAKED, Head

LONGEST_TITLE = 300


def citation_of(heads: Sequence[Head], text: str, title: str, language: Language) -> str:
    """The abbreviation before an article's number: "s", "Art.", "§", "reg".

    It is the printed word's; where the heads print numbers alone, that of the word which the
    title names ("Labour Regulations") or by which the text refers to its own articles most often.
    """
    if heads and heads[0].style not in (DOTTED, NAKED):
        return heads[0].style
    articles = language.numbering.articles
    words = {word for word in articles if len(word) > 3}
    for word in words:
        if re.search(rf"\b{re.escape(word)}s?\b", title, re.IGNORECASE):
            return articles[word]
    counts = dict.fromkeys(articles.values(), 0)
    if not counts:
        return ""
    pattern = re.compile(
        rf"(?<!\w)({'|'.join(map(re.escape, articles))})\s{{1,2}}\d", re.IGNORECASE
    )
    for match in pattern.finditer(text):
        counts[articles[match[1].casefold()]] += 1
    return max(counts, key=lambda short: counts[short])


def repealed_pattern(language: Language) -> re.Pattern[str]:
    """What is left of a repealed unit: "12. *** [Repealed by Act 4 of 1991]", "(c) (omitted)"."""
    words = "|".join(re.escape(word) for word in language.numbering.repealed) or r"\b\B"
    return re.compile(
        r"[\W\d]{0,12}(?:\w{1,4}[.)]\s)?[\W\d]{0,20}"  # number, stars, brackets
        r"(?:"
        rf"(?P<first>(?:{words})\b)(?:[\W_]*$|\s(?:by|with|from|\W)|[^\n.;]{{0,150}}[\])]\W*$)"
        rf"|[^\n]{{0,160}}?[\[(][^\[\]\n]{{0,60}}?\b(?:{words})\b[^\n]{{0,200}}[\])]\W{{0,3}}$"
        r")",
        re.IGNORECASE,
    )


def title_of(text: str, named: str, language: Language) -> str:
    """The statute's title: the one that the source names, or the first words of the text."""
    if named.strip():
        return " ".join(named.split())[:LONGEST_TITLE]
    contents = {word.casefold() for word in language.numbering.contents}
    for raw in text.split("\n", 60)[:60]:
        line = " ".join(raw.strip(" #*_=-\t").split())
        if len(line) > 3 and line.casefold() not in contents and not line[0].isdecimal():
            return line[:LONGEST_TITLE]
    return ""
