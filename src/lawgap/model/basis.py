"""On what a decision rests, what changed beneath it, and where its words stand now."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lawgap.model.checklist import Criterion
from lawgap.model.finding import Finding
from lawgap.model.review import Basis, BasisQuote, EvidenceReview, StaleKind, Staleness
from lawgap.model.statute import Provision, Span, Statute

AROUND = 40
"""Code points before and after a quote that are kept with it."""
_ALIKE = 0.6  # share of common words from which one text is another's new version


def basis_of(finding: Finding, criterion: Criterion) -> Basis:
    """What a person sees who decides on the finding."""
    quotes = (
        BasisQuote(statute=one.statute, provision=one.provision, quote=folded(one.quote))
        for one in finding.evidence
    )
    return Basis(
        verdict=finding.verdict,
        question=_question(criterion),
        quotes=tuple(dict.fromkeys(quotes)),
    )


def stale_since(
    old: Basis, new: Basis | None, stands: Callable[[str], bool]
) -> tuple[Staleness, ...]:
    """What changed between what a decision was made on and what LawGap finds now.

    ``new`` is ``None`` where the criterion was not checked; ``stands`` says whether words (spaces
    folded) stand in the texts. The same words under another number are no change.
    """
    if new is None:
        return (Staleness(kind=StaleKind.NOT_CHECKED, before=old.verdict),)
    found = []
    if new.verdict is not old.verdict:
        found.append(
            Staleness(kind=StaleKind.VERDICT_CHANGED, before=old.verdict, after=new.verdict)
        )
    if new.question != old.question:
        found.append(Staleness(kind=StaleKind.QUESTION_CHANGED))
    return (*found, *_evidence_changes(old, new, stands))


def standing_in(statutes: Sequence[Statute]) -> Callable[[str], bool]:
    """A function that says whether words, spaces folded, stand in any of the texts."""
    texts: list[str] = []

    def stands(quote: str) -> bool:
        if not texts:
            texts.extend(folded(statute.text) for statute in statutes)
        return any(quote in text for text in texts)

    return stands


def found_again(evidence: EvidenceReview, statutes: Sequence[Statute]) -> EvidenceReview:
    """The evidence where its words stand now: where they stood, else in the likeliest place.

    Of several places the one counts whose surroundings are the same, then the nearest; its own
    statute comes before the others. Where they stand nowhere, ``found`` is false.
    """
    own = [one for one in statutes if one.id == evidence.statute]
    for statute in (*own, *(one for one in statutes if one.id != evidence.statute)):
        start = _place(evidence, statute)
        if start >= 0:
            span = Span(start=start, end=start + len(evidence.quote))
            return placed(replace(evidence, statute=statute.id, span=span, found=True), statute)
    return replace(evidence, found=False) if evidence.found else evidence


def placed(evidence: EvidenceReview, statute: Statute) -> EvidenceReview:
    """The evidence with its quote, the words around it and its pin-cite as they are at its span."""
    text, span = statute.text, evidence.span
    return replace(
        evidence,
        quote=text[span.start : span.end],
        before=text[max(0, span.start - AROUND) : span.start],
        after=text[span.end : span.end + AROUND],
        provision=pin_of(statute, span) or evidence.provision,
    )


def pin_of(statute: Statute, span: Span) -> str:
    """The pin-cite of the innermost unit that holds the whole span; empty where none does."""
    holding = [unit for unit in statute.provisions if _holds(unit, span) and unit.label]
    return max(holding, key=lambda unit: unit.depth).label if holding else ""


def folded(text: str) -> str:
    """The text with every run of spaces and line breaks as one space."""
    return " ".join(text.split())


def _question(criterion: Criterion) -> str:
    """The hash of what a reader sees of the criterion."""
    parts = [criterion.title, criterion.requirement]
    for element in criterion.elements:
        parts += [element.id, element.label, str(element.required)]
    parts += [f"{verdict}: {words}" for verdict, words in criterion.decision.items()]
    parts += [f"{one.comparator} {one.value} {one.unit} {one.note}" for one in criterion.thresholds]
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()


def _evidence_changes(old: Basis, new: Basis, stands: Callable[[str], bool]) -> Iterator[Staleness]:
    """Quotes of one side that the other has not; a changed text is told once."""
    gone = _less(old.quotes, new.quotes)
    come = _less(new.quotes, old.quotes)
    for quote in gone:
        place = {"statute": quote.statute, "provision": quote.provision}
        if stands(quote.quote):
            yield Staleness(kind=StaleKind.EVIDENCE_DROPPED, before=quote.quote, **place)
            continue
        successor = max(come, key=lambda other: _likeness(quote, other), default=None)
        if successor is None or _likeness(quote, successor) < _ALIKE:
            yield Staleness(kind=StaleKind.EVIDENCE_GONE, before=quote.quote, **place)
            continue
        come.remove(successor)
        yield Staleness(
            kind=StaleKind.EVIDENCE_CHANGED,
            before=quote.quote,
            after=successor.quote,
            statute=successor.statute,
            provision=successor.provision,
        )
    for quote in come:
        yield Staleness(
            kind=StaleKind.EVIDENCE_NEW,
            after=quote.quote,
            statute=quote.statute,
            provision=quote.provision,
        )


def _less(quotes: Sequence[BasisQuote], others: Sequence[BasisQuote]) -> list[BasisQuote]:
    """The quotes whose words are not among the others, each as often as it is more."""
    left = Counter(one.quote for one in others)
    found = []
    for one in quotes:
        if left[one.quote]:
            left[one.quote] -= 1
        else:
            found.append(one)
    return found


def _likeness(one: BasisQuote, other: BasisQuote) -> float:
    """From 0 to 1; in the same place of the same statute a little more."""
    matcher = difflib.SequenceMatcher(None, one.quote.split(), other.quote.split(), autojunk=False)
    same_place = (one.statute, one.provision) == (other.statute, other.provision)
    return matcher.ratio() + (0.1 if same_place else 0.0)


def _place(evidence: EvidenceReview, statute: Statute) -> int:
    """Where the quote stands in the statute; -1: nowhere."""
    quote, text, start = evidence.quote, statute.text, evidence.span.start
    if not quote:
        return -1
    whole = len(evidence.before) + len(evidence.after)
    if statute.id == evidence.statute and _context(evidence, text, start) == whole:
        return start
    places = list(_places(quote, text))
    if not places:
        return -1
    return max(places, key=lambda at: (_context(evidence, text, at), -abs(at - start)))


def _places(quote: str, text: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _context(evidence: EvidenceReview, text: str, at: int) -> int:
    """How many signs around the place are as they were; -1: other words stand there."""
    end = at + len(evidence.quote)
    if text[at:end] != evidence.quote:
        return -1
    before = text[max(0, at - len(evidence.before)) : at]
    after = text[end : end + len(evidence.after)]
    return _common(before[::-1], evidence.before[::-1]) + _common(after, evidence.after)


def _common(one: str, other: str) -> int:
    """How many first signs of both are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _holds(unit: Provision, span: Span) -> bool:
    return unit.span.start <= span.start and span.end <= unit.span.end
