"""What decided a verdict, in one sentence: no score, and only of the texts reviewed.

``reason_text`` puts it together from values; the words themselves are the catalogue's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lawgap.model.checklist import Criterion
from lawgap.model.finding import ElementResult, Evidence, Finding, Flag, Verdict
from lawgap.reports.clean_text import one_line
from lawgap.reports.quotes import GAP
from lawgap.reports.wording import (
    element_list,
    flag_text,
    inserted,
    listed,
    mid_sentence,
    not_covered,
    pin_text,
    role_names,
)
from lawgap.reports.words import Words

_WORDS_SHOWN: Final = 110  # characters of one provision's deciding words in a reason
_QUOTED: Final = 3  # provisions quoted in a reason
_OMITTED: Final = " … "
_BESIDE: Final = 40  # characters on each side of a single word
_BOTH: Final = 2
_MANY: Final = 4  # laws: more than a list shows


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A finding with what its sentence needs; ``titles``: of statutes, by their files."""

    finding: Finding
    criterion: Criterion
    titles: Mapping[str, str]


def reason_text(
    words: Words, finding: Finding, criterion: Criterion, titles: Mapping[str, str]
) -> str:
    """What decided the verdict, in one sentence: the words, what was not found, what weakens.

    ``titles``: what to call the statutes, by their files; without one the file is named.
    """
    judged = _Judged(finding=finding, criterion=criterion, titles=titles)
    sentence = one_line(_REASONS[finding.verdict](words, judged))
    return sentence.rstrip(".") + "."


def _met(words: Words, judged: _Judged) -> str:
    finding, quoted = judged.finding, _deciding(words, judged)
    required = [element for element in finding.elements if element.required and element.found]
    if Flag.BY_SILENCE in finding.flags and not quoted:
        return words["reasons.met-by-silence"]
    if not quoted:
        return words["reasons.met-unquoted"]
    if len(required) > len(quoted):
        key = "reasons.met-both" if len(required) == _BOTH else "reasons.met-all"
        return words.say(key, number=len(required), words=listed(words, quoted, limit=_QUOTED))
    return words.say("reasons.met", clause=_found_clause(words, quoted))


def _partly(words: Words, judged: _Judged) -> str:
    finding, labels = judged.finding, _labels(judged.criterion)
    reason = finding.reason
    clauses = [_found_clause(words, _deciding(words, judged))]
    if reason.missing:
        missing = element_list(words, [labels.get(name, name) for name in reason.missing])
        clauses.append(words.say("reasons.not-found-elements", elements=missing))
    if reason.weakened:
        clauses.append(words.say("reasons.weakened", elements=_weakened(words, finding, labels)))
    if reason.limits:
        limits = element_list(words, reason.limits)
        clauses.append(words.say("reasons.limited", limits=limits))
    if len(clauses) == 1 and finding.flags:
        flags = listed(words, [flag_text(words, flag) for flag in finding.flags])
        clauses.append(words.say("reasons.to-check", flags=flags))
    return words.say("reasons.partly", clauses="; ".join(clauses))


def _not_found(words: Words, judged: _Judged) -> str:
    clauses = [words["reasons.not-found"]]
    looked_in, near_misses = judged.finding.reason.looked_in, judged.finding.near_misses
    if looked_in:
        clauses.append(_looked_in(words, looked_in, judged.titles))
    if near_misses:
        pin = pin_text(words, near_misses[0], judged.titles)
        clauses.append(words.say("reasons.nearest", pin=pin))
    return "; ".join(clauses)


def _looked_in(words: Words, files: Sequence[str], titles: Mapping[str, str]) -> str:
    """The laws searched by name, or that they are all, where naming them would tell nothing."""
    if len(files) >= _MANY and set(files) == set(titles):
        return words.say("reasons.looked-in-all", number=len(files))
    named = listed(words, [titles.get(file, file) for file in files])
    return words.say("reasons.looked-in", titles=named)


def _contradicted(words: Words, judged: _Judged) -> str:
    text = words["reasons.contradicted"]
    if quoted := _deciding(words, judged):
        text = words.say("reasons.contradicted-by", words=listed(words, quoted, limit=_QUOTED))
    limits = judged.finding.reason.limits
    return f"{text}: {element_list(words, limits)}" if limits else text


def _not_assessed(words: Words, judged: _Judged) -> str:
    if not_covered(judged.finding):
        return words["reasons.not-assessed-language"]
    if not judged.criterion.where:
        return words["reasons.not-assessed"]
    roles = role_names(words, judged.criterion.where)
    return words.say("reasons.not-assessed-roles", roles=roles)


_REASONS: Final[Mapping[Verdict, Callable[[Words, _Judged], str]]] = {
    Verdict.MET: _met,
    Verdict.PARTLY_MET: _partly,
    Verdict.NOT_FOUND: _not_found,
    Verdict.CONTRADICTED: _contradicted,
    Verdict.NOT_ASSESSED: _not_assessed,
}


def _found_clause(words: Words, quoted: Sequence[str]) -> str:
    if not quoted:
        return words["reasons.found-part"]
    key = "reasons.found-are" if len(quoted) > 1 else "reasons.found-is"
    return words.say(key, words=listed(words, quoted, limit=_QUOTED))


def _deciding(words: Words, judged: _Judged) -> list[str]:
    """The deciding words, each provision's in one quotation with its pin, the first ones first."""
    finding = judged.finding
    grouped: dict[Evidence | None, list[str]] = {}
    quotes = _Quotes(finding.evidence)
    for text in finding.reason.deciding:
        grouped.setdefault(_evidence_of(text, quotes), []).append(one_line(text))
    name_law = len({evidence.file for evidence in finding.evidence}) > 1
    titles = judged.titles if name_law else None
    return [_quoted(words, texts, found, titles) for found, texts in grouped.items()]


class _Quotes:
    """Quotations in one line each, made when they are first asked for."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._evidence = evidence
        self._lines: list[str] = []

    def __iter__(self) -> Iterator[tuple[Evidence, str]]:
        """Each evidence with its quotation."""
        for place, evidence in enumerate(self._evidence):
            if place == len(self._lines):
                self._lines.append(one_line(evidence.quote))
            yield evidence, self._lines[place]


def _evidence_of(words: str, quotes: _Quotes) -> Evidence | None:
    """The first evidence that holds every part of the words (parts stand around "...")."""
    parts = [one_line(part) for part in words.replace("…", "...").split("...")]
    for evidence, quote in quotes:
        if all(part in quote for part in parts):
            return evidence
    return None


def _quoted(
    words: Words,
    texts: Sequence[str],
    evidence: Evidence | None,
    titles: Mapping[str, str] | None,
) -> str:
    """The words with their pin, and with ``titles`` the law that it is in."""
    if evidence is None:
        return words.say("joints.quoted", words=inserted(_shortened(_OMITTED.join(texts))))
    shown = _OMITTED.join(_in_order(texts, evidence))
    if " " not in shown:
        shown = _in_context(shown, one_line(evidence.quote))
    shown = inserted(_shortened(shown))
    pin = inserted(evidence.provision)
    if titles is not None:
        title = titles.get(evidence.file, evidence.file)
        pin = words.say("joints.cite", provision=pin, title=inserted(title))
    return words.say("joints.quoted-at", words=shown, pin=pin)


def _in_order(words: Sequence[str], evidence: Evidence) -> list[str]:
    """The words as they follow one another in the quotation; those that overlap are one."""
    quote = one_line(evidence.quote)
    kept: list[tuple[int, int]] = []
    loose = []
    for text in dict.fromkeys(words):
        start = quote.find(text)
        if start < 0:  # written with an omission of its own
            loose.append(text)
        else:
            kept.append((start, start + len(text)))
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(kept):
        if ranges and start <= ranges[-1][1] + 1:  # they overlap, or one space parts them
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return [quote[start:end] for start, end in ranges] + loose


def _in_context(word: str, quote: str) -> str:
    """A word that tells nothing alone ("child") with whole words of the quotation beside it."""
    at = quote.find(word)
    if at < 0:
        return word
    start, end = max(0, at - _BESIDE), min(len(quote), at + len(word) + _BESIDE)
    before, after = quote[start:at], quote[at + len(word) : end]
    if start:
        before = f"… {before.partition(' ')[2]}"
    if end < len(quote):
        after = f"{after.rpartition(' ')[0]} …"
    return before + word + after


def _shortened(words: str) -> str:
    if len(words) <= _WORDS_SHOWN:
        return words
    head = words[:_WORDS_SHOWN].rsplit(" ", 1)[0]
    return f"{head} {GAP}"


def _labels(criterion: Criterion) -> dict[str, str]:
    return {element.id: element.label for element in criterion.elements}


def _weakened(words: Words, finding: Finding, labels: Mapping[str, str]) -> str:
    results = {result.id: result for result in finding.elements}
    names = finding.reason.weakened
    if len(names) == 1 and names[0] in results and results[names[0]].why:
        return mid_sentence(words, results[names[0]].why)
    items = [_weak_item(words, labels.get(name, name), results.get(name)) for name in names]
    return element_list(words, items)


def _weak_item(words: Words, label: str, result: ElementResult | None) -> str:
    why = element_why(words, result) if result else ""
    if not why:
        return label
    return words.say("reasons.weakened-why", element=mid_sentence(words, label), why=why)


def element_why(words: Words, result: ElementResult) -> str:
    """What weakens an element: the checklist's own words, else its flags in plain words."""
    if result.why:
        return mid_sentence(words, result.why)
    return listed(words, [flag_text(words, flag) for flag in result.flags])
