"""Names, pin-cites and lists as a report says them. The words themselves are the catalogue's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from lawgap.model.checklist import Criterion, Force, Threshold
from lawgap.model.finding import (
    Evidence,
    Finding,
    Flag,
    Verdict,
)
from lawgap.model.statute import Edition, StatuteRole
from lawgap.reports.clean_text import has_right_to_left, one_line
from lawgap.reports.palette import STATUS_SYMBOLS, SYMBOLS
from lawgap.reports.report import ElementStatus, Quote, Standing
from lawgap.reports.words import Words

_LEFT_TO_RIGHT: Final = "\u200e"
_PINS: Final = 6  # pin-cites of one law in a list
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


def pin_text(words: Words, evidence: Evidence, titles: Mapping[str, str] | None = None) -> str:
    """For example "s 5 (work.txt)", or with ``titles`` by files "s 5 (Work Act)"."""
    title = (titles or {}).get(evidence.file, evidence.file)
    return words.say("joints.pin", provision=inserted(evidence.provision), title=inserted(title))


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
