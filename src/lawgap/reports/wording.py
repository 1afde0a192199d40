"""Sentences of a report, put together from values. The words themselves stand in ``phrases``.

``reason_text`` is what decided a verdict, in one sentence. It never gives a score and speaks of
the texts reviewed only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from lawgap.model.checklist import Criterion, Force, Threshold
from lawgap.model.finding import ElementResult, Evidence, Finding, Flag, Verdict
from lawgap.model.statute import StatuteRole
from lawgap.reports import phrases
from lawgap.reports.clean_text import has_right_to_left, one_line
from lawgap.reports.report import ElementStatus, Quote

_WORDS_SHOWN: Final = 110  # characters of one provision's deciding words in a reason
_QUOTED: Final = 3  # provisions quoted in a reason
_LEFT_TO_RIGHT: Final = "\u200e"
_PINS: Final = 6  # pin-cites of one law in a list
_BOTH: Final = 2
_LISTED: Final = 3  # items of a list before "and 3 more"


def verdict_name(verdict: Verdict) -> str:
    """For example "Partly met"."""
    return phrases.VERDICTS[verdict]


def verdict_label(verdict: Verdict) -> str:
    """For example "◐ Partly met": a symbol never stands without its words."""
    return f"{phrases.SYMBOLS[verdict]} {phrases.VERDICTS[verdict]}"


def status_label(status: ElementStatus) -> str:
    """For example "● Found"."""
    return f"{phrases.STATUS_SYMBOLS[status]} {phrases.STATUSES[status]}"


def flag_text(flag: Flag) -> str:
    """What a flag means, in plain words."""
    return phrases.FLAGS[flag]


def force_name(force: Force) -> str:
    """For example "binding duty"."""
    return phrases.FORCES[force]


def role_names(roles: Iterable[StatuteRole]) -> str:
    """The kinds of law in words: "criminal law, labour law"."""
    return ", ".join(phrases.ROLES[role] for role in roles)


def language_name(code: str) -> str:
    """For example "Georgian" for "ka"; the code itself where no name is known."""
    return phrases.LANGUAGES.get(code, code)


def measure_text(threshold: Threshold) -> str:
    """A number that a criterion asks for: "at least 30 days"."""
    comparator = phrases.COMPARATORS.get(threshold.comparator, threshold.comparator)
    value = f"{threshold.value:g}"
    text = phrases.MEASURE.format(comparator=comparator, value=value, unit=threshold.unit)
    return f"{text} ({threshold.note})" if threshold.note else text


def counted(number: int, noun: tuple[str, str]) -> str:
    """For example "1 criterion", "1,200 words"."""
    return noun[number != 1].format(number=f"{number:,}")


def listed(items: Sequence[str], *, limit: int = _LISTED) -> str:
    """For example "a", "a and b", "a, b and c", "a, b, c and 2 more"."""
    shown = [inserted(item) for item in items[:limit]]
    if len(items) > limit:
        shown.append(phrases.MORE.format(number=len(items) - limit))
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {phrases.AND} {shown[-1]}"


def inserted(text: str) -> str:
    """Foreign words in an English sentence: a mark keeps right-to-left ones from its commas."""
    text = one_line(text)
    return text + _LEFT_TO_RIGHT if has_right_to_left(text) else text


def pin_text(evidence: Evidence) -> str:
    """For example "s 5 (work.txt)"."""
    provision, file = inserted(evidence.provision), inserted(evidence.file)
    return phrases.PIN.format(provision=provision, file=file)


def cite_text(provision: str, title: str) -> str:
    """For example "s 5, Work Act 2001"."""
    return phrases.CITE.format(provision=inserted(provision), title=inserted(title))


def cites_by_law(quotes: Iterable[Quote], *, limit: int = _PINS) -> list[str]:
    """For each law its pin-cites, each once: "Work Act 2001: s 5, s 7(1)"."""
    pins: dict[str, list[str]] = {}
    for quote in quotes:
        pins.setdefault(quote.title, []).append(inserted(quote.evidence.provision))
    return [_pins_of(title, list(dict.fromkeys(found)), limit) for title, found in pins.items()]


def _pins_of(title: str, pins: list[str], limit: int) -> str:
    more = [phrases.MORE.format(number=len(pins) - limit)] if len(pins) > limit else []
    shown = ", ".join([*pins[:limit], *more])
    return phrases.PINS_OF.format(title=inserted(title), pins=shown)


def not_covered(finding: Finding) -> bool:
    """Whether a criterion was not assessed because the texts' language has no words for it."""
    covered = Flag.LANGUAGE_NOT_COVERED not in finding.flags
    supplied = Flag.LAW_NOT_SUPPLIED not in finding.flags
    return finding.verdict is Verdict.NOT_ASSESSED and supplied and not covered


def element_list(labels: Sequence[str], *, limit: int = _LISTED) -> str:
    """Labels inside a sentence; numbered where commas of their own would blur them."""
    items = [mid_sentence(label) for label in labels]
    blurred = any("," in item or f" {phrases.AND} " in item for item in items)
    if len(items) > 1 and blurred:
        items = [
            phrases.NUMBERED_ITEM.format(number=number, item=item)
            for number, item in enumerate(items, start=1)
        ]
    return listed(items, limit=limit)


def mid_sentence(label: str) -> str:
    """A label as it stands inside a sentence: small first letter, no full stop."""
    label = one_line(label).rstrip(".")
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def reason_text(finding: Finding, criterion: Criterion) -> str:
    """What decided the verdict, in one sentence: the words, what was not found, what weakens."""
    sentence = one_line(_REASONS[finding.verdict](finding, criterion))
    return sentence.rstrip(".") + "."


def _met(finding: Finding, _criterion: Criterion) -> str:
    words = _deciding(finding)
    required = [element for element in finding.elements if element.required and element.found]
    if Flag.BY_SILENCE in finding.flags and not words:
        return phrases.MET_BY_SILENCE
    if not words:
        return phrases.MET_UNQUOTED
    if len(required) > len(words):
        template = phrases.MET_BOTH if len(required) == _BOTH else phrases.MET_ALL
        return template.format(number=len(required), words=listed(words, limit=_QUOTED))
    return phrases.MET.format(clause=_found_clause(words))


def _partly(finding: Finding, criterion: Criterion) -> str:
    labels = _labels(criterion)
    reason = finding.reason
    clauses = [_found_clause(_deciding(finding))]
    if reason.missing:
        missing = element_list([labels.get(name, name) for name in reason.missing])
        clauses.append(phrases.NOT_FOUND_ELEMENTS.format(elements=missing))
    if reason.weakened:
        weak = _weakened(finding, labels)
        clauses.append(phrases.WEAKENED.format(elements=weak))
    if reason.limits:
        clauses.append(phrases.LIMITED.format(limits=element_list(reason.limits)))
    if len(clauses) == 1 and finding.flags:
        flags = listed([flag_text(flag) for flag in finding.flags])
        clauses.append(phrases.TO_CHECK.format(flags=flags))
    return phrases.PARTLY.format(clauses="; ".join(clauses))


def _not_found(finding: Finding, _criterion: Criterion) -> str:
    clauses = [phrases.NOT_FOUND]
    if finding.reason.looked_in:
        clauses.append(phrases.LOOKED_IN.format(files=listed(finding.reason.looked_in)))
    if finding.near_misses:
        nearest = finding.near_misses[0]
        pin = pin_text(nearest)
        clauses.append(phrases.NEAREST.format(pin=pin))
    return "; ".join(clauses)


def _contradicted(finding: Finding, _criterion: Criterion) -> str:
    words = _deciding(finding)
    text = phrases.CONTRADICTED
    if words:
        text = phrases.CONTRADICTED_BY.format(words=listed(words, limit=_QUOTED))
    limits = finding.reason.limits
    return f"{text}: {element_list(limits)}" if limits else text


def _not_assessed(finding: Finding, criterion: Criterion) -> str:
    if not_covered(finding):
        return phrases.NOT_ASSESSED_LANGUAGE
    if not criterion.where:
        return phrases.NOT_ASSESSED
    return phrases.NOT_ASSESSED_ROLES.format(roles=role_names(criterion.where))


_REASONS: Final[Mapping[Verdict, Callable[[Finding, Criterion], str]]] = {
    Verdict.MET: _met,
    Verdict.PARTLY_MET: _partly,
    Verdict.NOT_FOUND: _not_found,
    Verdict.CONTRADICTED: _contradicted,
    Verdict.NOT_ASSESSED: _not_assessed,
}


def _found_clause(words: Sequence[str]) -> str:
    if not words:
        return phrases.FOUND_PART
    template = phrases.FOUND_ARE if len(words) > 1 else phrases.FOUND_IS
    return template.format(words=listed(words, limit=_QUOTED))


def _deciding(finding: Finding) -> list[str]:
    """The deciding words, each provision's in one quotation with its pin, the first ones first."""
    grouped: dict[Evidence | None, list[str]] = {}
    for words in finding.reason.deciding:
        grouped.setdefault(_evidence_of(words, finding), []).append(one_line(words))
    name_file = len({evidence.file for evidence in finding.evidence}) > 1
    return [_quoted(words, evidence, name_file=name_file) for evidence, words in grouped.items()]


def _evidence_of(words: str, finding: Finding) -> Evidence | None:
    """The first evidence that holds every part of the words (parts stand around "...")."""
    parts = [one_line(part) for part in words.replace("…", "...").split("...")]
    for evidence in finding.evidence:
        quote = one_line(evidence.quote)
        if all(part in quote for part in parts):
            return evidence
    return None


def _quoted(words: Sequence[str], evidence: Evidence | None, *, name_file: bool) -> str:
    if evidence is None:
        shown = inserted(_shortened(phrases.OMITTED.join(words)))
        return phrases.QUOTED.format(words=shown)
    shown = inserted(_shortened(phrases.OMITTED.join(_in_order(words, evidence))))
    pin = inserted(evidence.provision)
    if name_file:
        pin = phrases.CITE.format(provision=pin, title=inserted(evidence.file))
    return phrases.QUOTED_AT.format(words=shown, pin=pin)


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
    return f"{head} {phrases.GAP}"


def _labels(criterion: Criterion) -> dict[str, str]:
    return {element.id: element.label for element in criterion.elements}


def _weakened(finding: Finding, labels: Mapping[str, str]) -> str:
    results = {result.id: result for result in finding.elements}
    names = finding.reason.weakened
    if len(names) == 1 and names[0] in results and results[names[0]].why:
        return mid_sentence(results[names[0]].why)
    return element_list([_weak_item(labels.get(n, n), results.get(n)) for n in names])


def _weak_item(label: str, result: ElementResult | None) -> str:
    why = element_why(result) if result else ""
    return phrases.WEAKENED_WHY.format(element=mid_sentence(label), why=why) if why else label


def element_why(result: ElementResult) -> str:
    """What weakens an element: the checklist's own words, else its flags in plain words."""
    if result.why:
        return mid_sentence(result.why)
    return listed([flag_text(flag) for flag in result.flags])
