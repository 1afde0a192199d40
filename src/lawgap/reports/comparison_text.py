"""The summary of two versions that a terminal shows: what closed, what opened, by which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lawgap.model.comparison import (
    AlignedArticle,
    Comparison,
    CriterionChange,
    ElementChange,
    GapChange,
    ProvisionChange,
    StatutePair,
)
from lawgap.model.finding import Assessment, Evidence
from lawgap.reports.clean_text import one_line
from lawgap.reports.translate import in_language
from lawgap.reports.words import Words, load_words

SIGNS: Final = {
    GapChange.CLOSED: "+",
    GapChange.STRENGTHENED: "+",
    GapChange.OPENED: "-",
    GapChange.WEAKENED: "-",
    GapChange.UNCHANGED: " ",
}
"""The sign before each change: + for the better, - for the worse."""

_QUOTE: Final = 150  # characters
_QUOTES: Final = 2  # of one criterion and side
_LISTED: Final = 12  # articles of one kind of change


def comparison_summary(
    comparison: Comparison, *, encoding: str = "utf-8", words: Words | None = None
) -> str:
    """The changes as lines of text with a line end; what ``encoding`` has not is put as "?"."""
    words = words or load_words()
    criteria = in_language(comparison.new, words)
    lines = [counts_line(words, comparison), ""]
    for change in (c for c in GapChange if c is not GapChange.UNCHANGED):
        changed = [one for one in comparison.criteria if one.change is change]
        if changed:
            lines.append(words.of("gap-changes", change))
            for one in changed:
                lines += _criterion(words, one, criteria)
            lines.append("")
    for pair in comparison.statutes:
        lines += [*_statute(words, pair), ""]
    lines.append(words["terminal.note"])
    text = "\n".join(line.rstrip() for line in lines) + "\n"
    return text.encode(encoding, errors="replace").decode(encoding)


def counts_line(words: Words, comparison: Comparison) -> str:
    """How many criteria closed, opened ..., in one line."""
    counted = ", ".join(
        f"{comparison.count(change)} {words.of('gap-changes-counted', change)}"
        for change in GapChange
    )
    return words.say(
        "comparison.head",
        criteria=words.counted(len(comparison.criteria), "criteria"),
        counts=counted,
    )


def _criterion(words: Words, one: CriterionChange, shown: Assessment) -> Iterator[str]:
    criterion = shown.criteria[one.criterion]
    old, new = (words.of("verdicts-short", verdict) for verdict in (one.old, one.new))
    yield f"  {criterion.title}  ({one.criterion}): {old} -> {new}"
    labels = {element.id: element.label for element in criterion.elements}
    for element in one.elements:
        if element.change is not GapChange.UNCHANGED:
            yield f"    {SIGNS[element.change]} {_element(words, element, labels)}"
    yield from _quotes("-", one.lost)
    yield from _quotes("+", one.gained)


def _element(words: Words, element: ElementChange, labels: dict[str, str]) -> str:
    return f"{labels.get(element.id, element.id)} [{words.of('gap-changes', element.change)}]"


def _quotes(sign: str, evidence: tuple[Evidence, ...]) -> Iterator[str]:
    for one in evidence[:_QUOTES]:
        quote = one_line(one.quote)
        cut = quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " ..."
        yield f"      {sign} {one_line(one.provision)}: {cut}"


def _statute(words: Words, pair: StatutePair) -> Iterator[str]:
    shown = pair.new or pair.old
    if shown is None:
        return
    title = one_line(shown.title or shown.file)
    if pair.old is None or pair.new is None:
        yield f"{title}: " + words["comparison.only-new" if pair.new else "comparison.only-old"]
        return
    counts = Counter(article.change for article in pair.articles)
    told = (f"{counts[c]} {words.of('article-changes', c)}" for c in ProvisionChange if counts[c])
    yield f"{title}: {', '.join(told)}"
    for change in ProvisionChange:
        if change is not ProvisionChange.UNCHANGED and counts[change]:
            found = [_article(pair, a) for a in pair.articles if a.change is change]
            more = "" if len(found) <= _LISTED else " ..."
            yield f"  {words.of('article-changes', change)}: {', '.join(found[:_LISTED])}{more}"


def _article(pair: StatutePair, article: AlignedArticle) -> str:
    """Its pin-cite, or both: "Art. 4 -> Art. 5"."""
    old = " + ".join(pair.old.provisions[i].label for i in article.old) if pair.old else ""
    new = " + ".join(pair.new.provisions[i].label for i in article.new) if pair.new else ""
    return old if old == new or not new else new if not old else f"{old} -> {new}"
