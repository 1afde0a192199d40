"""What the words of a statute lead to: other articles, definitions, findings. Without Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lawgap.model.statute import CrossReference, Definition, Span, Statute
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.words.translation import quoted

_AROUND = 120  # code points on either side in which a defined term is looked for
_PEEK = 700  # code points of the target that are shown
_WORD_BEFORE = re.compile(r"[^\W\d_]+\.? ")
_TERMS = 2000  # a statute with more definitions than this gets links from the first ones


class LinkKind(StrEnum):
    """What kind of words lead elsewhere."""

    ARTICLE = "article"  # a reference to an article of this or of another statute
    TERM = "term"  # a term that the statute defines
    NOWHERE = "nowhere"  # a reference to a law or an article that is not in the texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead elsewhere.

    ``statute`` and ``target``: where to; ``target`` is None where it leads nowhere. ``title``:
    what stands there ("s 4 Protection of victims"); ``peek``: its words, cut to a length.
    """

    kind: LinkKind
    span: Span
    statute: str
    target: Span | None
    title: str
    peek: str


def reference_spans(statute: Statute) -> tuple[Span, ...]:
    """The references that lead somewhere, in order."""
    spans = (one.span for one in statute.references if one.target >= 0 or one.there >= 0)
    return tuple(sorted(spans, key=lambda span: span.start))


def link_at(statute: Statute, statutes: Mapping[str, Statute], offset: int) -> Link | None:
    """What the words at ``offset`` lead to; None: nothing."""
    reference = _reference_at(statute, offset)
    if reference is not None:
        return _of_reference(reference, statute, statutes)
    return _of_term(statute, offset)


def findings_at(rows: Iterable[FindingRow], statute: str, offset: int) -> tuple[FindingRow, ...]:
    """The findings that rest on the words at ``offset``, in the order of the rows."""
    return tuple(row for row in rows if any(_covers(row, statute, offset)))


def elements_at(row: FindingRow | None, statute: str, offset: int) -> tuple[int, ...]:
    """The places of the elements of ``row`` that the words at ``offset`` are marked for."""
    found = {
        mark.slot
        for id_, mark in (row.marks if row else ())
        if id_ == statute and mark.start <= offset < mark.end
    }
    return tuple(sorted(found))


def _covers(row: FindingRow, statute: str, offset: int) -> Iterator[bool]:
    evidence = (one.evidence for one in row.evidence)
    return (one.statute == statute and one.span.start <= offset < one.span.end for one in evidence)


def _reference_at(statute: Statute, offset: int) -> CrossReference | None:
    references, starts = _references_of(statute)
    at = bisect_right(starts, offset) - 1
    if at >= 0 and references[at].span.end > offset:
        return references[at]
    word = _WORD_BEFORE.match(statute.text, offset)  # the mouse is on "section" of "section 3"
    if word and at + 1 < len(references) and references[at + 1].span.start == word.end():
        return references[at + 1]
    return None


@lru_cache(maxsize=8)
def _sorted_references(
    references: tuple[CrossReference, ...],
) -> tuple[tuple[CrossReference, ...], tuple[int, ...]]:
    ordered = tuple(sorted(references, key=lambda one: one.span.start))
    return ordered, tuple(one.span.start for one in ordered)


def _references_of(statute: Statute) -> tuple[tuple[CrossReference, ...], tuple[int, ...]]:
    return _sorted_references(statute.references)


def _of_reference(
    reference: CrossReference, here: Statute, statutes: Mapping[str, Statute]
) -> Link:
    there, at = here, reference.target
    if at < 0 and reference.there >= 0 and reference.statute in statutes:
        there, at = statutes[reference.statute], reference.there
    if at < 0:
        return Link(
            kind=LinkKind.NOWHERE,
            span=reference.span,
            statute=here.id,
            target=None,
            title=reference.law or reference.number,
            peek="",
        )
    provision = there.provisions[at]
    heading = f"{provision.label} {provision.heading}".strip()
    return Link(
        kind=LinkKind.ARTICLE,
        span=reference.span,
        statute=there.id,
        target=provision.span,
        title=heading if there is here else f"{heading} – {there.title}",
        peek=_cut(there.quote(provision.span)),
    )


def _of_term(statute: Statute, offset: int) -> Link | None:
    pattern, terms = _terms_of(statute.definitions)
    if pattern is None:
        return None
    start = max(0, offset - _AROUND)
    window = statute.text[start : offset + _AROUND]
    for found in pattern.finditer(window):
        low, high = start + found.start(), start + found.end()
        if not low <= offset < high:
            continue
        definition = terms[found[0].casefold()]
        provision = statute.provisions[definition.provision]
        if provision.span.start <= offset < provision.span.end:
            return None  # the definition itself
        return Link(
            kind=LinkKind.TERM,
            span=Span(start=low, end=high),
            statute=statute.id,
            target=provision.span,
            title=f"{quoted(definition.term)} – {provision.label}",
            peek=_cut(statute.quote(provision.span)),
        )
    return None


@lru_cache(maxsize=8)
def _terms_of(
    definitions: tuple[Definition, ...],
) -> tuple[re.Pattern[str] | None, dict[str, Definition]]:
    """One pattern for all terms, the longest first, and each term's definition."""
    terms: dict[str, Definition] = {}
    for one in definitions[:_TERMS]:
        if one.term.strip():
            terms.setdefault(one.term.strip().casefold(), one)
    if not terms:
        return None, terms
    words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), terms


def _cut(text: str) -> str:
    words = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if len(words) <= _PEEK:
        return words
    return words[:_PEEK].rsplit(" ", 1)[0] + " …"
