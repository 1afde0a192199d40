"""References in the text: to articles of the same statute, and to other laws."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from lawgap.model.language import Language
from lawgap.model.statute import CrossReference, Provision, ProvisionKind, Span
from lawgap.readers.structure.definitions import NEVER
from lawgap.readers.structure.lines import occurrences
from lawgap.readers.structure.numbers import (
    ARTICLE_NUMBER,
    article_key,
    article_number,
    whole,
)

MOST_REFERENCES = 30_000
"""References of one statute; a code of 10 million characters has 20,000."""
LONGEST_RANGE = 60
"""Articles in "sections 3 to 40" above which only the two ends are taken."""
LONGEST_LIST = 40
SHORTEST_SPELLED = 4
"""Letters of a word ("rule") before which numbers in words count."""
HUNDRED = 100
_WINDOW = 90  # characters behind the numbers in which the name of another law may stand

_SUBDIVISIONS = r"(?:\s?\(\s?\w{1,5}\s?\)){0,6}"
_YEAR = re.compile(r"(?:18|19|20)\d\d(?:/\d+)?|\d+/(?:18|19|20)\d\d")
_DASH = re.compile(r"[-–‑]")
_DIGITS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def find_references(
    text: str, provisions: Sequence[Provision], title: str, language: Language
) -> tuple[CrossReference, ...]:
    """Every reference to an article by its number, in order; heads of articles are none.

    One to another law is external; one to a number that this statute does not have has the
    target -1 and is not external. Ranges give one reference for each article of this statute.
    """
    finder = _Finder(text, provisions, title, language)
    found = [*islice(chain(finder.in_figures(), finder.in_words(language)), MOST_REFERENCES)]
    return tuple(sorted(found, key=lambda reference: reference.span.start))


class _Finder:
    """What is needed to tell where a reference leads."""

    def __init__(
        self, text: str, provisions: Sequence[Provision], title: str, language: Language
    ) -> None:
        numbering = language.numbering
        self.text = text
        self.provisions = provisions
        self.starts = [provision.span.start for provision in provisions]
        self.targets = _targets(provisions)
        self.order = sorted(self.targets, key=article_key)
        self.heads = {p.span.start for p in provisions if p.kind is ProvisionKind.ARTICLE}
        self.leading = frozenset(numbering.other_law or numbering.references)
        self.passed_over = language.skip
        self.own = frozenset(numbering.this_law)
        self.joints = self.passed_over | frozenset(numbering.name_joints)
        self.ranges = frozenset(numbering.ranges)
        self.title_words = frozenset(re.findall(r"[^\W\d_]+", title.casefold()))
        self.divisions = frozenset(numbering.paragraph_words)
        words = sorted(numbering.articles, key=len, reverse=True)
        joints = (
            "|".join(map(re.escape, sorted(numbering.references, key=len, reverse=True))) or NEVER
        )
        self.longest_word = max(map(len, words), default=0)
        self.word = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or NEVER})"
            r"(?:\.?[^\S\n]{0,3}|\n[^\S\n]{0,9})\Z",
            re.IGNORECASE,
        )
        number = article_number(without=numbering.ranges)
        self.number = re.compile(rf"(?P<number>{number}){_SUBDIVISIONS}")
        self.joint = re.compile(
            rf"\s?(?:[,;]\s?)?(?P<joint>(?:{joints})(?:\s(?:{joints}))?|[–—-]|)\s{{0,2}}"
            rf"(?={ARTICLE_NUMBER})",
            re.IGNORECASE,
        )

    def in_figures(self) -> Iterator[CrossReference]:
        """References with figures: "section 5", "Articles 3 to 6"."""
        read = 0
        for digits in _DIGITS.finditer(self.text):
            at = digits.start()
            if at < read:
                continue  # part of a list that was read already
            match = self.word.search(self.text, max(0, at - self.longest_word - 4), at)
            found = self._numbers(at) if match and match.start() not in self.heads else []
            if not match or not found:
                continue
            read = found[-1].end()
            law = self._other_law(found[-1].end())
            provision = self._provision_at(match.start())
            yield from self._references(found, provision, law)

    def in_words(self, language: Language) -> Iterator[CrossReference]:
        """References with numbers in words: "section twenty-one", "section one hundred and two"."""
        numbers = sorted(language.numbers, key=len, reverse=True)
        if not numbers:
            return
        spelled = "|".join(map(re.escape, numbers))
        pattern = re.compile(
            rf"(?:{spelled})\b(?:\s(?:{spelled})\b)?(?:(?:\s\w{{2,3}})?\s(?:{spelled})\b)?"
        )
        words = {word for word in language.numbering.articles if len(word) >= SHORTEST_SPELLED}
        for at in occurrences(self.text, [f"{word} " for word in words]):
            match = pattern.match(self.text, self.text.index(" ", at) + 1)
            value = _value(match.group(), language.numbers) if match else 0
            if match and value:
                span = Span(start=match.start(), end=match.end())
                law = self._other_law(match.end())
                provision = self._provision_at(at)
                yield self._reference(str(value), span, provision, law)

    def _provision_at(self, offset: int) -> int:
        """The innermost unit at an offset."""
        at = bisect_right(self.starts, offset) - 1
        while at >= 0 and self.provisions[at].span.end <= offset:
            at = self.provisions[at].parent
        return max(at, 0)

    def _numbers(self, at: int) -> list[re.Match[str]]:
        """The numbers of a list or range that begins at ``at``."""
        found: list[re.Match[str]] = []
        match = self.number.match(self.text, at)
        while match and len(found) < LONGEST_LIST:
            found.append(match)
            joint = self.joint.match(self.text, match.end())
            separated = joint and (joint["joint"] or joint.group().strip())
            match = self.number.match(self.text, joint.end()) if joint and separated else None
        return found

    def _references(
        self, found: Sequence[re.Match[str]], provision: int, law: str
    ) -> Iterator[CrossReference]:
        before: re.Match[str] | None = None
        for match in found:
            number = match["number"]
            if number not in self.targets and _YEAR.fullmatch(number):
                continue  # "Regulations 2017"
            span = Span(start=match.start("number"), end=match.end())
            if before and not law and self._is_range(before, match):
                for between in self._between(before["number"], number):
                    yield self._reference(between, span, provision, law)
            for one in self._ends(number):
                yield self._reference(one, span, provision, law)
            before = match

    def _ends(self, number: str) -> Iterator[str]:
        """A number; where it is a range that is printed without spaces, all that it covers."""
        first, *last = _DASH.split(number)
        known = len(last) == 1 and {first, *last} <= self.targets.keys()
        if number in self.targets or not known or whole(first) >= whole(last[0]):
            yield number
            return
        yield from (first, *self._between(first, last[0]), last[0])

    def _reference(self, number: str, span: Span, provision: int, law: str) -> CrossReference:
        target = -1 if law else self.targets.get(number.casefold().replace(" ", ""), -1)
        return CrossReference(
            span=span,
            provision=provision,
            number=number,
            target=target,
            external=bool(law),
            law=law,
        )

    def _is_range(self, first: re.Match[str], last: re.Match[str]) -> bool:
        """Whether two numbers are the ends of a range: more than a comma stands between them."""
        joint = self.text[first.end() : last.start()].strip().casefold()
        return joint in self.ranges or joint in ("–", "—", "-")

    def _between(self, first: str, last: str) -> Iterator[str]:
        if not 1 < whole(last) - whole(first) <= LONGEST_RANGE:
            return
        low, high = article_key(first), article_key(last)
        for number in self.order:
            if low < article_key(number) < high:
                yield number

    def _other_law(self, at: int) -> str:
        """The name of another law that follows, as far as it is told: "Penal Code", "Act 5"."""
        words = _WORDS.findall(self.text[at : at + _WINDOW])
        words = self._without_divisions(words)
        if not words or words[0].casefold() not in self.leading:
            return ""
        rest = words[1:]
        if any(word.casefold() in self.own for word in rest[:2]):
            return ""
        while rest and rest[0].casefold() in self.passed_over:
            rest = rest[1:]
        if not rest or not rest[0][0].isupper():
            return ""
        named = len(rest) > 1 and (rest[1][0].isupper() or rest[1].isdecimal())  # Penal Code, Act 5
        dated = len(rest) > 2 and rest[1].casefold() in self.leading and rest[2].isdecimal()
        known = rest[0].casefold() in self.title_words
        return self._name(rest) if named or dated or not known else ""

    def _name(self, words: Sequence[str]) -> str:
        """The words of a law's name up to the first mark: capitals, and small ones between."""
        name: list[str] = []
        for word in words:
            small = word.casefold() in self.leading or word.casefold() in self.joints
            if not (word[0].isupper() or word.isdecimal() or small):
                break
            name.append(word)
        while name and not (name[-1][0].isupper() or name[-1].isdecimal()):
            name.pop()
        return " ".join(name)

    def _without_divisions(self, words: list[str]) -> list[str]:
        """Words without a subdivision in front of them: "paragraph 1", "Absatz 2 Satz 1"."""
        while len(words) > 1 and words[0].casefold() in self.divisions and words[1].isdecimal():
            words = words[2:]
        return words


def _value(words: str, numbers: Mapping[str, int]) -> int:
    """The value of a number in words; 0 where the words do not make up one number."""
    values = [numbers[word] for word in _phrases(words, numbers)]
    rising = len(values) > 1 and values[0] < HUNDRED
    return 0 if rising else sum(values)


def _phrases(words: str, numbers: Mapping[str, int]) -> Iterator[str]:
    """The longest number words in a row: "one hundred", "two"; words between are left out."""
    parts = words.split()
    while parts:
        size = next((n for n in (3, 2, 1) if " ".join(parts[:n]) in numbers and n <= len(parts)), 0)
        if size:
            yield " ".join(parts[:size])
        parts = parts[size or 1 :]


def _targets(provisions: Sequence[Provision]) -> Mapping[str, int]:
    """Article number -> the index of its article; the first where a number stands twice."""
    targets: dict[str, int] = {}
    for index, provision in enumerate(provisions):
        if provision.kind is ProvisionKind.ARTICLE and provision.number:
            targets.setdefault(provision.number.casefold().replace(" ", ""), index)
    return targets
