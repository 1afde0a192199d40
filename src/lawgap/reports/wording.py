"""Sentences of a report, put together from values. The words themselves are the catalogue's.

``reason_text`` is what decided a verdict, in one sentence. It never gives a score and speaks of
the texts reviewed only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from lawgap.model.checklist import Criterion, Force, Threshold
from lawgap.model.finding import (
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Verdict,
)
from lawgap.model.statute import Edition, StatuteRole
from lawgap.reports.clean_text import has_right_to_left, one_line
from lawgap.reports.palette import STATUS_SYMBOLS, SYMBOLS
from lawgap.reports.quotes import GAP
from lawgap.reports.report import ElementStatus, Quote, Standing
from lawgap.reports.words import Words

_WORDS_SHOWN: Final = 110  # characters of one provision's deciding words in a reason
_QUOTED: Final = 3  # provisions quoted in a reason
_OMITTED: Final = " … "
_LEFT_TO_RIGHT: Final = "\u200e"
_PINS: Final = 6  # pin-cites of one law in a list
_BOTH: Final = 2
_LISTED: Final = 3  # items of a list before "and 3 more"
_COMPARATORS: Final = {
    ">=": "at-least", "<=": "at-most", "=": "exactly", "equal": "exactly", ">": "more-than",
    "<": "less-than",
}  # fmt: skip


def verdict_name(words: Words, verdict: Verdict | Standing) -> str:
    """For example "Partly met"."""
    return words.of("verdicts", verdict)


def verdict_label(words: Words, verdict: Verdict | Standing) -> str:
    """For example "◐ Partly met": a symbol never stands without its words."""
    return f"{SYMBOLS[verdict]} {words.of('verdicts', verdict)}"


def status_label(words: Words, status: ElementStatus) -> str:
    """For example "● Found"."""
    return f"{STATUS_SYMBOLS[status]} {words.of('statuses', status)}"


def flag_text(words: Words, flag: Flag) -> str:
    """What a flag means, in plain words."""
    return words.of("flags", flag)


def force_name(words: Words, force: Force) -> str:
    """For example "binding duty"."""
    return words.of("forces", force)


def role_names(words: Words, roles: Iterable[StatuteRole]) -> str:
    """The kinds of law in words: "criminal law, labour law"."""
    return ", ".join(words.of("roles", role) for role in roles)


def language_name(words: Words, code: str) -> str:
    """For example "Georgian" for "ka"; the code itself where no name is known."""
    return words.texts.get(f"languages.{code}", code)


def measure_text(words: Words, threshold: Threshold) -> str:
    """A number that a criterion asks for: "at least 30 days"."""
    name = _COMPARATORS.get(threshold.comparator, threshold.comparator)
    comparator = words.texts.get(f"comparators.{name}", name)
    value = words.number(threshold.value)
    text = words.say("entry.measure", comparator=comparator, value=value, unit=threshold.unit)
    return f"{text} ({threshold.note})" if threshold.note else text


def listed(words: Words, items: Sequence[str], *, limit: int = _LISTED) -> str:
    """For example "a", "a and b", "a, b and c", "a, b, c and 2 more"."""
    shown = [inserted(item) for item in items[:limit]]
    if len(items) > limit:
        shown.append(words.say("joints.more", number=len(items) - limit))
    if len(shown) < 2:
        return "".join(shown)
    return words.say("joints.and", others=", ".join(shown[:-1]), last=shown[-1])


def inserted(text: str) -> str:
    """Foreign words in an English sentence: a mark keeps right-to-left ones from its commas."""
    text = one_line(text)
    return text + _LEFT_TO_RIGHT if has_right_to_left(text) else text


def pin_text(words: Words, evidence: Evidence) -> str:
    """For example "s 5 (work.txt)"."""
    provision, file = inserted(evidence.provision), inserted(evidence.file)
    return words.say("joints.pin", provision=provision, file=file)


def cite_text(words: Words, provision: str, title: str) -> str:
    """For example "s 5, Work Act 2001"."""
    return words.say("joints.cite", provision=inserted(provision), title=inserted(title))


def cites_by_law(words: Words, quotes: Iterable[Quote], *, limit: int = _PINS) -> list[str]:
    """For each law its pin-cites, each once: "Work Act 2001: s 5, s 7(1)"."""
    pins: dict[str, list[str]] = {}
    for quote in quotes:
        pins.setdefault(quote.short, []).append(inserted(quote.evidence.provision))
    return [
        _pins_of(words, title, list(dict.fromkeys(found)), limit) for title, found in pins.items()
    ]


def _pins_of(words: Words, title: str, pins: list[str], limit: int) -> str:
    more = [words.say("joints.more", number=len(pins) - limit)] if len(pins) > limit else []
    shown = ", ".join([*pins[:limit], *more])
    return words.say("joints.pins-of", title=inserted(title), pins=shown)


def edition_text(words: Words, edition: Edition | None) -> str:
    """For example "No. 12, 2001-05-03, in the version of 2020, unofficial translation"."""
    if edition is None:
        return ""
    version = words.say("editions.version", version=date_text(words, edition.version))
    parts = (
        one_line(edition.number),
        date_text(words, edition.date),
        version if edition.version else "",
        words.of("editions", edition.status) if edition.status else "",
    )
    return ", ".join(part for part in parts if part)


def record_text(words: Words, criterion: Criterion) -> str:
    """How often the criterion's verdict was right on labelled law: "5 of 5"; "–": not measured."""
    record = criterion.record
    return words.say("joints.record", right=record.right, of=record.of) if record else "–"


def date_text(words: Words, iso: str) -> str:
    """For example "31 May 2026" for "2026-05-31"; any other text as it is."""
    try:
        day = date.fromisoformat(iso.strip())
    except ValueError:
        return one_line(iso)
    month = words.group("months")[day.month - 1]
    return words.say("joints.date", day=day.day, month=month, year=day.year)


def not_covered(finding: Finding) -> bool:
    """Whether a criterion was not assessed because the texts' language has no words for it."""
    covered = Flag.LANGUAGE_NOT_COVERED not in finding.flags
    supplied = Flag.LAW_NOT_SUPPLIED not in finding.flags
    return finding.verdict is Verdict.NOT_ASSESSED and supplied and not covered


def element_list(words: Words, labels: Sequence[str], *, limit: int = _LISTED) -> str:
    """Labels inside a sentence; numbered where their own commas or capitals would blur them."""
    items = [mid_sentence(words, label) for label in labels]
    joint = words.say("joints.and", others="", last="")
    blurred = words.keeps_case or any("," in item or joint in item for item in items)
    if len(items) > 1 and blurred:
        items = [
            words.say("joints.numbered-item", number=number, item=item)
            for number, item in enumerate(items, start=1)
        ]
    return listed(words, items, limit=limit)


def mid_sentence(words: Words, label: str) -> str:
    """A label as it stands inside a sentence: small first letter where usual, no full stop."""
    label = one_line(label).rstrip(".")
    if words.keeps_case:
        return label
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def reason_text(words: Words, finding: Finding, criterion: Criterion) -> str:
    """What decided the verdict, in one sentence: the words, what was not found, what weakens."""
    sentence = one_line(_REASONS[finding.verdict](words, finding, criterion))
    return sentence.rstrip(".") + "."


def _met(words: Words, finding: Finding, _criterion: Criterion) -> str:
    quoted = _deciding(words, finding)
    required = [element for element in finding.elements if element.required and element.found]
    if Flag.BY_SILENCE in finding.flags and not quoted:
        return words["reasons.met-by-silence"]
    if not quoted:
        return words["reasons.met-unquoted"]
    if len(required) > len(quoted):
        key = "reasons.met-both" if len(required) == _BOTH else "reasons.met-all"
        return words.say(key, number=len(required), words=listed(words, quoted, limit=_QUOTED))
    return words.say("reasons.met", clause=_found_clause(words, quoted))


def _partly(words: Words, finding: Finding, criterion: Criterion) -> str:
    labels = _labels(criterion)
    reason = finding.reason
    clauses = [_found_clause(words, _deciding(words, finding))]
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


def _not_found(words: Words, finding: Finding, _criterion: Criterion) -> str:
    clauses = [words["reasons.not-found"]]
    if finding.reason.looked_in:
        files = listed(words, finding.reason.looked_in)
        clauses.append(words.say("reasons.looked-in", files=files))
    if finding.near_misses:
        pin = pin_text(words, finding.near_misses[0])
        clauses.append(words.say("reasons.nearest", pin=pin))
    return "; ".join(clauses)


def _contradicted(words: Words, finding: Finding, _criterion: Criterion) -> str:
    text = words["reasons.contradicted"]
    if quoted := _deciding(words, finding):
        text = words.say("reasons.contradicted-by", words=listed(words, quoted, limit=_QUOTED))
    limits = finding.reason.limits
    return f"{text}: {element_list(words, limits)}" if limits else text


def _not_assessed(words: Words, finding: Finding, criterion: Criterion) -> str:
    if not_covered(finding):
        return words["reasons.not-assessed-language"]
    if not criterion.where:
        return words["reasons.not-assessed"]
    return words.say("reasons.not-assessed-roles", roles=role_names(words, criterion.where))


_REASONS: Final[Mapping[Verdict, Callable[[Words, Finding, Criterion], str]]] = {
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


def _deciding(words: Words, finding: Finding) -> list[str]:
    """The deciding words, each provision's in one quotation with its pin, the first ones first."""
    grouped: dict[Evidence | None, list[str]] = {}
    quotes = _Quotes(finding.evidence)
    for text in finding.reason.deciding:
        grouped.setdefault(_evidence_of(text, quotes), []).append(one_line(text))
    name_file = len({evidence.file for evidence in finding.evidence}) > 1
    return [_quoted(words, texts, found, name_file=name_file) for found, texts in grouped.items()]


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
    words: Words, texts: Sequence[str], evidence: Evidence | None, *, name_file: bool
) -> str:
    if evidence is None:
        return words.say("joints.quoted", words=inserted(_shortened(_OMITTED.join(texts))))
    shown = inserted(_shortened(_OMITTED.join(_in_order(texts, evidence))))
    pin = inserted(evidence.provision)
    if name_file:
        pin = words.say("joints.cite", provision=pin, title=inserted(evidence.file))
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
