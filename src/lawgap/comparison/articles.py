"""The words of aligned articles, with those marked that were removed or added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawgap.comparison.words import likeness, word_pieces, words_of
from lawgap.model.comparison import (
    AlignedArticle,
    CriterionChange,
    MarkedArticle,
    MarkedChange,
    MarkedEvidence,
    ProvisionChange,
    StatutePair,
    WordChange,
    WordPiece,
)
from lawgap.model.finding import Evidence
from lawgap.model.statute import Statute

SAME_PROVISION = 0.4
"""Likeness from which two quotations are versions of one provision."""


def marked_articles(pair: StatutePair) -> tuple[MarkedArticle, ...]:
    """Each article of two versions of a statute, in their order.

    Of a statute that only one version has, every article is one that was added, or removed.
    """
    return tuple(_marked(pair, article) for article in (pair.articles or tuple(_alone(pair))))


def marked_change(
    change: CriterionChange, *, old: Sequence[Statute] = (), new: Sequence[Statute] = ()
) -> MarkedChange:
    """The words of a change: where both versions have a provision, only what differs is marked.

    ``old`` and ``new``: the statutes of both versions. Words may count only in one of them and yet
    stand in both; without the statutes they are taken for added, or removed.
    """
    partners = _partners(change.lost, change.gained)
    lost = tuple(
        _evidence(one, partners[0].get(at) or _standing(one, new), WordChange.REMOVED)
        for at, one in enumerate(change.lost)
    )
    gained = tuple(
        _evidence(one, partners[1].get(at) or _standing(one, old), WordChange.ADDED)
        for at, one in enumerate(change.gained)
    )
    return MarkedChange(change=change, lost=lost, gained=gained)


def _partners(
    lost: Sequence[Evidence], gained: Sequence[Evidence]
) -> tuple[dict[int, str], dict[int, str]]:
    """For each quotation that has one, its other version: the likest pairs first."""
    scored = sorted(
        (-likeness(words_of(old.quote), words_of(new.quote)), i, j)
        for i, old in enumerate(lost)
        for j, new in enumerate(gained)
    )
    of_lost: dict[int, str] = {}
    of_gained: dict[int, str] = {}
    for score, i, j in scored:
        if -score >= SAME_PROVISION and i not in of_lost and j not in of_gained:
            of_lost[i], of_gained[j] = gained[j].quote, lost[i].quote
    return of_lost, of_gained


def _standing(one: Evidence, statutes: Sequence[Statute]) -> str | None:
    """What the other version says where this quotation stands: the same words, or a like provision.

    Words that a criterion counts for the first time need not be new ones.
    """
    if any(one.quote in statute.text for statute in statutes):
        return one.quote
    words = words_of(one.quote)
    there = [
        statute.quote(unit.span)
        for statute in statutes
        for unit in statute.provisions
        if unit.label == one.provision
    ]
    near = max(there, key=lambda text: likeness(words_of(text), words), default="")
    return near if likeness(words_of(near), words) >= SAME_PROVISION else None


def _evidence(one: Evidence, other: str | None, mark: WordChange) -> MarkedEvidence:
    """The pieces of one quotation: all of it is marked where the other version has none."""
    if other is None:
        return MarkedEvidence(evidence=one, pieces=(WordPiece(change=mark, text=one.quote),))
    old, new = (one.quote, other) if mark is WordChange.REMOVED else (other, one.quote)
    pieces = word_pieces(old, new)
    own = tuple(piece for piece in pieces if piece.change in (WordChange.SAME, mark))
    return MarkedEvidence(evidence=one, pieces=own)


def _alone(pair: StatutePair) -> Iterator[AlignedArticle]:
    """The articles of a statute without another version."""
    statute = pair.new or pair.old
    for place, unit in enumerate(statute.provisions if statute else ()):
        if unit.article == place:
            yield (
                AlignedArticle(change=ProvisionChange.ADDED, new=(place,))
                if pair.new
                else AlignedArticle(change=ProvisionChange.REMOVED, old=(place,))
            )


def _marked(pair: StatutePair, article: AlignedArticle) -> MarkedArticle:
    before, after = _text(pair.old, article.old), _text(pair.new, article.new)
    shown = (pair.new, article.new) if article.new else (pair.old, article.old)
    return MarkedArticle(
        change=article.change,
        old=_pins(pair.old, article.old),
        new=_pins(pair.new, article.new),
        heading=_heading(*shown),
        pieces=_pieces(before, after),
    )


def _pieces(before: str, after: str) -> tuple[WordPiece, ...]:
    if before == after:
        return (WordPiece(change=WordChange.SAME, text=before),) if before else ()
    return word_pieces(before, after)


def _text(statute: Statute | None, places: Sequence[int]) -> str:
    if statute is None:
        return ""
    return "\n".join(statute.quote(statute.provisions[at].span).strip() for at in places)


def _pins(statute: Statute | None, places: Sequence[int]) -> str:
    return " + ".join(statute.provisions[at].label for at in places) if statute else ""


def _heading(statute: Statute | None, places: Sequence[int]) -> str:
    return statute.provisions[places[0]].heading if statute and places else ""
