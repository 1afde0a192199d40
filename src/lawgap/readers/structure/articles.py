"""Where the articles of a statute begin.

Every line that looks like an article's head is a candidate. Which candidates are articles is
decided together: the numbers of a statute's articles rise, so the heaviest rising series wins.
It leaves out numbered lists inside articles, tables of contents and references that begin a line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from lawgap.model.language import Language
from lawgap.readers.structure.lines import Line, is_capital, is_small
from lawgap.readers.structure.numbers import ARTICLE_NUMBER, article_key, article_number, whole

RESTART = 9
"""What it costs a series to begin again at 1, in weights of heads (one head weighs 1 to 4)."""

DOTTED = "."
"""The style of heads that print a number and a point: "12. Heading"."""
NAKED = ""
"""The style of heads that print the number alone: "12 Heading", "12" on a line of its own."""

FEWEST_ENTRIES = 3
"""Entries that make a table of contents."""
LONGEST_ENTRY = 60
"""Characters that may stand between two entries: page numbers, headings of parts."""

FEWEST_NAKED = 5
"""Numbers that stand alone are articles only where there are as many: a report has them too."""

OPENING = 4
"""Lines (a title, a part) before which a lone number is that of an excerpt's only article."""

_QUOTE = r"[“„«\"‘']?"
_EDITORIAL = r"\*?(?:[A-Z]?\d{0,3}\[\s?){0,2}"  # F3[ or 1[ : marks of a consolidation
_APART = r"(?:\s[^\W\d_](?=\s?[.:)\]]|\s*$)|\s(?-i:[a-zа-я])(?=\s+(?-i:[A-ZА-Я])))?"  # 52 a
_DOTTED_HEAD = re.compile(
    rf"{_EDITORIAL}{_QUOTE}(?P<open>\()?(?P<number>{ARTICLE_NUMBER}(?:\s[^\W\d_](?=\s?\.))?)"
    r"(?(open)\))\s?\.{1,2}"
    r"(?=[\s—–\-(\[*“\"]|[^\W\d_]|$)[.\s]*"
)
_NAKED_HEAD = re.compile(
    rf"{_EDITORIAL}(?P<number>{ARTICLE_NUMBER})"
    r"(?:\s\w{1,3}\s\d{1,4}(?=\s\[))?"  # 211 to 214 [...]
    r"(?:\s*(?=[—(\[])|\s+(?=[^\W\d_a-z]|[“\"])|$)"
)
_AFTER_WORDED = re.compile(r"(?:\s?:|[.)°]|[–—-](?![\w(]))*\s*(?:[–—-]\s*(?!\())?")
_SUBDIVISION = re.compile(r"(?:\s*\(\s?\w{1,5}\s?\))+")


class Head(NamedTuple):
    """A line that may begin an article."""

    line: int  # index of the line
    style: str  # the abbreviation of the printed word, or DOTTED, or NAKED
    number: str  # as printed
    rest: int  # where the words after the number begin, counted from the line's start
    repeat: Head | None = None  # a second line that prints the same head again


def find_articles(
    lines: Sequence[Line],
    language: Language,
    *,
    barriers: Collection[int],
    schedules: Collection[int],
) -> list[Head]:
    """The heads of the statute's articles in order.

    ``barriers``: the lines (parts, schedules) after which numbering may begin again;
    ``schedules``: those of them that begin a schedule, which may hold articles of a treaty.
    """
    series = {}
    for style, heads in _candidates(lines, language).items():
        joined = _without_contents(_collapse(heads, lines), lines)
        series[style] = _with_strays(_heaviest(joined, lines, sorted(barriers)), joined, lines)
    return _preferred(series, schedules)


def worded_pattern(language: Language) -> re.Pattern[str]:
    """What a head with a printed word looks like: "Article 4", "§ 232a", "Section IV"."""
    words = sorted(language.numbering.articles, key=len, reverse=True)
    printed = "|".join(re.escape(word.rstrip(".")).replace("§", "§{1,2}") for word in words)
    number = article_number(without=language.numbering.ranges)
    spelled = "|".join(sorted(map(re.escape, language.numbers), key=len, reverse=True))
    return re.compile(
        rf"{_EDITORIAL}{_QUOTE}(?P<word>{printed or '§'})\.?\s{{0,3}}"
        r"(?P<bracket>\(\s?)?"  # "Article (4)", as laws of the Gulf are translated
        rf"(?P<number>{number}{_APART}|[IVXLC]{{1,7}}\b{f'|(?:{spelled})' if spelled else ''})"
        r"(?(bracket)\s?\))(?!\w)",
        re.IGNORECASE,
    )


def _candidates(lines: Sequence[Line], language: Language) -> Mapping[str, list[Head]]:
    """Candidate heads by style; heads in quoted text are none."""
    groups: dict[str, list[Head]] = defaultdict(list)
    worded = worded_pattern(language)
    shorts = {
        word.casefold().rstrip("."): short for word, short in language.numbering.articles.items()
    }
    begins = frozenset(short[:2] for short in shorts if short)
    for index, line in enumerate(lines):
        start = line.text[:2]
        if line.quoted or (start.isalpha() and start.lower() not in begins):
            continue
        if match := worded.match(line.text):
            short = shorts.get(match["word"].casefold().replace("§§", "§"), match["word"])
            head = _worded_head(index, match, short, lines)
            if head and (spelled := language.numbers.get(head.number.casefold())):
                head = head._replace(number=str(spelled))  # "Article premier" is article 1
            if head and not _is_reference(lines, index, language):
                groups[short].append(head)
        elif match := _DOTTED_HEAD.match(line.text):
            groups[DOTTED].append(Head(index, DOTTED, match["number"], match.end()))
        elif (match := _NAKED_HEAD.match(line.text)) and not is_small(line.text[match.end() :]):
            groups[NAKED].append(Head(index, NAKED, match["number"], match.end()))
    return groups


def _worded_head(
    index: int, match: re.Match[str], short: str, lines: Sequence[Line]
) -> Head | None:
    text = lines[index].text
    after = text[match.end() :]
    if after[:1] and not _begins_heading(after):
        return None
    separator = _AFTER_WORDED.match(after)
    rest = match.end() + (separator.end() if separator else 0)
    return Head(index, short, match["number"], rest)


def _begins_heading(after: str) -> bool:
    """Whether the words after "Section 5" can begin a heading or a body.

    "Section 5 applies", "Section 5 (1) of the Act", "Articles 5, 6" go on as sentences do.
    """
    subdivision = _SUBDIVISION.match(after)
    if subdivision:
        after = after[subdivision.end() :].lstrip()
        return bool(after) and not is_small(after) and after[0] not in ",;)"
    if after[0] in ".:–—-)°":
        return True
    after = after.lstrip()
    return bool(after) and not is_small(after) and after[0] not in ",;"


def _is_reference(lines: Sequence[Line], index: int, language: Language) -> bool:
    """Whether the line goes on a sentence of the line before: "... under / section 5."."""
    line = lines[index]
    if line.gap or not index:
        return False
    before = lines[index - 1].text
    last = before.rsplit(None, 1)[-1].casefold()
    return last in language.numbering.references or before[-1] == ","


def _collapse(heads: Sequence[Head], lines: Sequence[Line]) -> list[Head]:
    """Join heads that print one number twice: "3. Trafficking" and, below, "3.—(1) A person"."""
    joined: list[Head] = []
    for head in heads:
        before = joined[-1] if joined else None
        if (
            before
            and before.number == head.number
            and not before.repeat
            and head.line - before.line <= 2
            and lines[before.line].gap
            and (lines[before.line].level or not lines[head.line].level)
            and not is_small(lines[before.line].text[before.rest :])
        ):
            joined[-1] = before._replace(repeat=head)
        else:
            joined.append(head)
    return joined


def _without_contents(heads: list[Head], lines: Sequence[Line]) -> list[Head]:
    """Leave out the entries of a table of contents.

    They stand close together at the beginning, and their numbers begin again below them.
    """
    first = heads[0].number if heads else ""
    again = next((at for at in range(1, len(heads)) if heads[at].number == first), 0)
    if again < FEWEST_ENTRIES:
        return heads
    entries = [
        lines[after.line].start - lines[head.line].end < LONGEST_ENTRY
        for head, after in pairwise(heads[:again])
    ]
    return heads[again:] if sum(entries) >= 0.8 * len(entries) else heads


def _heaviest(heads: Sequence[Head], lines: Sequence[Line], barriers: Sequence[int]) -> list[Head]:
    """The heaviest series of heads whose numbers rise; it may begin again at 1 at a barrier."""
    if not heads:
        return []
    fractions = any(re.search(r"[.]0\d", head.number) for head in heads)
    keys = [article_key(head.number, fractions=fractions) for head in heads]
    order = {key: rank for rank, key in enumerate(sorted(set(keys)), 1)}
    best = _PrefixMaximum(len(order))
    totals: list[float] = []
    before: list[int] = []
    restarts = _restarts(heads, keys, barriers)
    top, top_at = 0.0, -1  # the heaviest series so far, whatever its last number
    for at, head in enumerate(heads):
        rank = order[keys[at]]
        total, link = best.below(rank)
        if at in restarts and top - RESTART > total:
            total, link = top - RESTART, top_at
        total += _weight(head, heads[at + 1].line if at + 1 < len(heads) else len(lines), lines)
        totals.append(total)
        before.append(link)
        best.add(rank, total, at)
        if total > top:
            top, top_at = total, at
    chosen: list[Head] = []
    while top_at >= 0:
        chosen.append(heads[top_at])
        top_at = before[top_at]
    return chosen[::-1]


def _with_strays(
    chosen: Sequence[Head], heads: Sequence[Head], lines: Sequence[Line]
) -> list[Head]:
    """Add heads that stand a little out of order among inserted ones: 165A, 165B, 165.

    Such a head has the whole number of a neighbour and a number that no article has yet.
    """
    numbers = {head.number for head in chosen}
    starts = [head.line for head in chosen]
    added: list[Head] = []
    for head in heads:
        at = bisect_left(starts, head.line)
        beside = {whole(near.number) for near in chosen[max(0, at - 1) : at + 1]}
        apart = lines[head.line].gap or lines[head.line - 1].gap  # or below a margin heading
        if head.number not in numbers and whole(head.number) in beside and apart:
            added.append(head)
            numbers.add(head.number)
    return sorted([*chosen, *added])


def _restarts(
    heads: Sequence[Head], keys: Sequence[tuple[tuple[int, int, str], ...]], barriers: Sequence[int]
) -> set[int]:
    """The heads numbered 1 that come first after a barrier."""
    found = set()
    starts = [head.line for head in heads]
    for barrier in barriers:
        at = bisect_left(starts, barrier)
        if at < len(heads) and keys[at][0][1] == 1:
            found.add(at)
    return found


def _weight(head: Head, following: int, lines: Sequence[Line]) -> float:
    """How much a candidate looks like the head of an article."""
    line = lines[head.line]
    rest = line.text[head.rest :]
    weight = 1.0 + line.gap + (line.level > 0)
    weight += following > head.line + 1 + (head.repeat is not None)  # something stands below it
    if head.repeat or rest[:1] in "—–([" or (is_capital(rest) and rest[-1] not in ";,"):
        weight += 1
    return weight


class _PrefixMaximum:
    """The best total over all ranks below one, in logarithmic time (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._best = [(0.0, -1)] * (size + 1)

    def below(self, rank: int) -> tuple[float, int]:
        """The largest total at a rank smaller than ``rank``, and where it was added."""
        found = (0.0, -1)
        rank -= 1
        while rank > 0:
            found = max(found, self._best[rank])
            rank -= rank & -rank
        return found

    def add(self, rank: int, total: float, at: int) -> None:
        """Remember that a series with ``total`` ends at ``rank``."""
        while rank < len(self._best):
            self._best[rank] = max(self._best[rank], (total, at))
            rank += rank & -rank


def _opens(heads: Sequence[Head]) -> bool:
    """Whether a lone head is that of an article: it is the first, or it opens the text."""
    return bool(heads) and (whole(heads[0].number) < 2 or heads[0].line < OPENING)


def _preferred(series: Mapping[str, list[Head]], schedules: Collection[int]) -> list[Head]:
    """The series that numbers the statute's articles.

    A printed word ("Article 4") wins over bare numbers, which are then those of paragraphs,
    unless it is rare or comes only in a schedule behind numbered articles (an annexed treaty).
    """
    worded = [heads for style, heads in series.items() if style not in (DOTTED, NAKED)]
    word = max(worded, key=len, default=[])
    dotted, naked = series.get(DOTTED, []), series.get(NAKED, [])
    bare = naked if len(naked) > max(FEWEST_NAKED - 1, 1.5 * len(dotted)) else dotted
    if not word or not bare:
        found = word or bare
        return found if len(found) > 1 or _opens(found) else []
    if len(word) == 1 and word[0].line < bare[0].line and whole(bare[0].number) == 1:
        return word  # one article with numbered paragraphs
    annexed = any(bare[0].line < schedule < word[0].line for schedule in schedules)
    if annexed or len(word) < 2 or len(word) < 0.3 * len(bare):
        return bare
    return word
