"""Headings: parts, schedules, the headings of articles, and headings without a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from lawgap.model.language import Language
from lawgap.readers.structure.articles import Head
from lawgap.readers.structure.definitions import NEVER
from lawgap.readers.structure.lines import Line, is_capital, is_small, occurrences
from lawgap.readers.structure.marks import read_mark
from lawgap.readers.structure.numbers import roman_value

LONGEST_HEADING = 220
LONGEST_CROSS_HEADING = 110
MOST_CUTS = 32
"""Run-on headings (their beginnings and ends) that are looked for in one line."""

_INLINE_HEADING = re.compile(  # "Short title.—(1) This Act", "Extent. - The"
    r"(?P<heading>[^\n]{2,200}?)[.\]]+\s?(?:—|––|–|-{2,3}|\.?-(?=\s?\())\s*"
)
_ROMAN_PART = re.compile(r"(?P<number>[IVXLC]{1,7}|[А-ЯA-Z])\s?[.)–—-]+\s+(?P<rest>\S.*)")
_BRACKETS = re.compile(
    r"\([^()]*(?:\(\w+\)[^()]*){0,9}\)"
)  # "(Section 38(1))" behind "First Schedule"
_FIRST_PARAGRAPH = re.compile(r"(?:§\s?1\b\.?|1[.)°])\s+\S")
"""Behind an article's number, as in Polish, Belgian and Swiss laws: "Art. 6. § 1. The court"."""
_UNFINISHED = ";:,—–-("


class PartHead(NamedTuple):
    """A heading over articles, or a schedule's."""

    line: int
    word: str  # as printed, lower case; empty for a heading without one
    number: str
    heading: str
    last: int  # the last line of the heading
    is_schedule: bool
    counted: bool = False  # "Second Schedule": its number is its place


def find_parts(lines: Sequence[Line], language: Language) -> list[PartHead]:
    """Headings of parts, chapters, schedules that are printed with a word or a Roman number."""
    numbering = language.numbering
    schedules = frozenset(numbering.schedules)
    pattern = _part_pattern((*numbering.parts, *numbering.schedules), language)
    found: list[PartHead] = []
    above = "."  # the line before: a heading stands below a gap or a full line of a sentence
    for index, line in enumerate(lines):
        text, before = line.text, above
        above = text
        if not line.gap and (before[-1] == "," or is_small(before[-1])):
            continue
        if line.quoted or len(text) > LONGEST_HEADING or text[0] in '(“‘"':
            continue
        if match := pattern.match(text):
            part = _part(match, lines, index, language, schedules)
            if part:
                found.append(part)
        elif line.gap and (roman := _ROMAN_PART.fullmatch(text)) and roman["rest"].isupper():
            found.append(
                PartHead(index, "", roman["number"], roman["rest"], index, is_schedule=False)
            )
    return _without_contents(_joined(found))


def _joined(parts: Sequence[PartHead]) -> list[PartHead]:
    """Join a heading that is printed twice: "Part II – Prohibition" and, below, "Part II"."""
    joined: list[PartHead] = []
    for part in parts:
        before = joined[-1] if joined else None
        if (
            before
            and (before.word, before.number) == (part.word, part.number)
            and part.number
            and part.line - before.last <= 1
        ):
            heading = before.heading or part.heading
            joined[-1] = before._replace(heading=heading, last=part.last)
        else:
            joined.append(part)
    return joined


def split_run_on_headings(lines: Sequence[Line], text: str, language: Language) -> list[Line]:
    """Lines in which the headings that run on behind a sentence stand on lines of their own.

    "... of this Act. First Schedule (Section 38) Prescribed form ...", and at a line's end
    "... commits an offence. Part II - Prohibition of trafficking".
    """
    cuts = _run_on_cuts(text, language)
    if not cuts:
        return list(lines)
    split: list[Line] = []
    for line in lines:
        first_cut = bisect_left(cuts, line.start + 1)
        inside = [at for at in cuts[first_cut : first_cut + MOST_CUTS] if at < line.end]
        starts = [line.start, *inside]
        for start, end in zip(starts, [*inside, line.end], strict=True):
            piece = text[start:end]
            stripped = piece.strip()
            if stripped:
                first = start + piece.index(stripped[0])
                split.append(
                    line._replace(
                        start=first,
                        end=first + len(stripped),
                        text=stripped,
                        gap=line.gap or first > line.start,
                        quoted=line.quoted and first == line.start,
                    )
                )
    return split


def _run_on_cuts(text: str, language: Language) -> list[int]:
    """Where run-on headings begin and end."""
    numbering = language.numbering
    articles = "|".join(map(re.escape, numbering.articles)) or NEVER
    ordinal = re.compile(r"[.\])] (?P<ordinal>(?:[A-Z]\w{2,11} )?)\Z")
    schedule = re.compile(
        rf"\w+(?: [A-Z0-9][\w’' -]{{0,80}})? \((?i:{articles})\.? (?:[^()\n]|\(\w+\)){{1,80}}\)"
    )
    part = re.compile(r"\w+ (?:[IVXLC]{1,7}|\d{1,3})[A-Z]? [–—-] [^.;\n]{3,150}$", re.MULTILINE)
    cuts: set[int] = set()
    for words, shape in ((numbering.schedules, schedule), (numbering.parts, part)):
        for at in occurrences(text, [word.title() for word in words]):
            before = ordinal.search(text, max(0, at - 16), at)
            match = shape.match(text, at) if before else None
            if before and match:
                cuts |= {before.start("ordinal"), match.end()}
    return sorted(cuts)


def _part_pattern(words: Sequence[str], language: Language) -> re.Pattern[str]:
    """What begins "Part II", "Chapter 1", "THE FIRST SCHEDULE", "Schedule", "Eerste Boek"."""
    printed = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or NEVER
    spelled = "|".join(map(re.escape, sorted(language.numbers, key=len, reverse=True))) or NEVER
    return re.compile(
        rf"\[?(?P<before>(?:\w{{1,12}}\.?\s+){{0,2}}?)(?P<word>{printed})(?!\w)\.?"
        rf"(?:\s{{1,3}}(?P<number>[IVXLC]{{1,8}}[A-Z]?\b|\d{{1,4}}[A-Za-z]?\b|(?:{spelled})\b|[^\W\d_]\b))?"
        r"(?P<rest>[^\n]*)",
        re.IGNORECASE,
    )


def _part(
    match: re.Match[str],
    lines: Sequence[Line],
    index: int,
    language: Language,
    schedules: Collection[str],
) -> PartHead | None:
    """The heading that ``match`` begins, if the line is one."""
    line, rest, word = lines[index], match["rest"].strip(), match["word"].casefold()
    schedule = word in schedules
    before = [w for w in match["before"].casefold().split() if w not in language.skip]
    ordinal = before[0].rstrip(".") if before else ""
    if len(before) > 1 or (before and match["number"]) or not _may_head(line, rest):
        return None
    number = match["number"] or ordinal
    known = number.casefold() in language.numbers or roman_value(number) or number.isdecimal()
    if not match["number"] and not known:
        capital = match["word"].isupper() or (schedule and match["word"][0].isupper())
        alone = line.gap or line.text.isupper()
        if not (alone and capital and (not rest or (schedule and _is_capitalised(rest)))):
            return None
        if not (schedule or ordinal):
            return None
    number = str(language.numbers.get(number.casefold(), number))
    heading = _BRACKETS.sub("", rest) if schedule else rest
    heading, last = heading.strip(" .:–—-,[]"), index
    if not heading and not _begins_part(lines, index + 1, match.re):
        heading = heading_below(lines, index + 1, wrapped=False, after_schedule=schedule)
        last += bool(heading)
    if not (known or schedule):  # "GENERAL PART"
        number, heading = "", line.text
    counted = bool(ordinal) and not known
    return PartHead(index, word, "" if counted else number, heading, last, schedule, counted)


def _begins_part(lines: Sequence[Line], index: int, pattern: re.Pattern[str]) -> bool:
    """Whether the line is the heading of another part, such as the first chapter of a part."""
    return index < len(lines) and pattern.match(lines[index].text) is not None


def _may_head(line: Line, rest: str) -> bool:
    """Whether a line can be a heading by its ends."""
    first = line.text.lstrip("[")[:1]
    if is_small(first) or (rest and (is_small(rest) or rest[0] in ",;)" or rest[-1] in ";,")):
        return False
    return not (rest.endswith(".") and len(rest.split()) > 12)


def _is_capitalised(rest: str) -> bool:
    return is_capital(rest.lstrip("[(—–-: ")) or rest[0] in "[("


def heading_below(
    lines: Sequence[Line], below: int, *, wrapped: bool, after_schedule: bool = False
) -> str:
    """The heading that stands on the line below a number; empty if there is none.

    A heading begins with a capital, ends without a stop and has something below it.
    """
    if below + 1 >= len(lines) or lines[below].quoted:
        return ""
    text, following = lines[below].text, lines[below + 1]
    if len(text) > LONGEST_HEADING or text[-1] in ".;:,—–-" or text[0].isdecimal():
        return ""
    if is_small(text) or read_mark(text) or text[0] in ("[(" if after_schedule else "["):
        return ""
    return "" if wrapped and not following.gap else text.strip("()")


def _without_contents(parts: Sequence[PartHead]) -> list[PartHead]:
    """Leave out the parts that a table of contents lists: the same ones come again below it."""
    last = {_name(part): at for at, part in enumerate(parts)}
    return [
        part
        for at, part in enumerate(parts)
        if last[_name(part)] == at
        or not part.number
        or (
            any(other.word != part.word for other in parts[at + 1 : last[_name(part)]])
            and not _is_listed(parts, at, last[_name(part)])
        )
    ]


def _name(part: PartHead) -> tuple[str, str, str]:
    return part.word, part.number, part.heading.casefold()


def _is_listed(parts: Sequence[PartHead], first: int, last: int) -> bool:
    """Whether the whole run from ``first`` on is repeated from ``last`` on."""
    run = min(last - first, 3, len(parts) - last)
    return run > 1 and all(
        _name(parts[first + step]) == _name(parts[last + step]) for step in range(run)
    )


def split_heading(rest: str, *, follows: bool, headed: bool) -> tuple[str, int]:
    """The heading in the words after an article's number, and where the body begins.

    ``follows``: further lines of the article stand below; ``headed``: this statute's articles
    have their headings behind the number. (``"", 0``) where there is no heading.
    """
    if not rest or rest[0] in "—–-(" or _FIRST_PARAGRAPH.match(rest):
        return "", 0
    inline = _INLINE_HEADING.match(rest)
    if inline and not _is_sentence(inline["heading"]):
        return inline["heading"].strip(" ["), inline.end()
    if follows and headed and len(rest) <= LONGEST_HEADING and rest[-1] not in _UNFINISHED:
        return rest.rstrip(" ."), len(rest)
    return "", 0


def _is_sentence(heading: str) -> bool:
    return len(heading.split()) > 25


def are_headed(heads: Sequence[Head], lines: Sequence[Line]) -> bool:
    """Whether most articles print a heading behind their number."""
    looking = titled = 0
    for at, head in enumerate(heads):
        rest = lines[head.line].text[head.rest :]
        following = heads[at + 1].line if at + 1 < len(heads) else len(lines)
        if not rest:
            continue
        looking += 1
        if head.repeat or (
            following > head.line + 1
            and len(rest) <= 150
            and rest[-1] not in _UNFINISHED
            and rest[0] not in "—(–"
        ):
            titled += 1
    return titled >= 0.5 * looking


def heading_above(lines: Sequence[Line], index: int) -> bool:
    """Whether the line above ``index`` is a margin heading printed over it."""
    if index < 1 or lines[index].gap:
        return False
    above = lines[index - 1]
    return (
        above.gap
        and not above.quoted
        and len(above.text) <= LONGEST_HEADING
        and above.text[-1] not in ".;:,—"
        and not is_small(above.text)
        and not read_mark(above.text)
    )


def cross_headings(lines: Sequence[Line], index: int, taken: Collection[int]) -> list[int]:
    """The lines right above an article's first line that are headings without a number.

    They stand alone between blank lines, begin with a capital and end without a stop.
    """
    found: list[int] = []
    at = index - 1
    while at > 0 and lines[at + 1].gap and at not in taken and len(found) < 3:
        line = lines[at]
        text = line.text
        if not line.gap or line.quoted or len(text) > LONGEST_CROSS_HEADING:
            break
        if text[-1] in ".;:,—-”]*" or not is_capital(text) or read_mark(text):
            break
        found.append(at)
        at -= 1
    return found[::-1]
