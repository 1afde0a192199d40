"""How a jurisdiction drafts, and how near two ways of drafting are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from lawgap.model.jurisdictions import Tradition
from lawgap.model.statute import Provision, ProvisionKind, Statute

_ARTICLE_MARK = re.compile(r"[^\d\s(]+")
_OPENING = re.compile(
    r"\s*(?:(?P<both>\((?P<inner>\w{1,5})\))|(?P<right>(?P<bare>\w{1,5})[).])|(?P<dash>[–—•*-]))"
)
_LOOKED_AT = 12  # characters at the beginning of a unit that hold its mark
_DECIMALS = 3


def tradition_of(statutes: Iterable[Statute]) -> Tradition:
    """How the statutes are drafted: marks of units, headings, length and points of articles."""
    articles, words, headed = 0, 0, 0
    marks: dict[ProvisionKind, Counter[str]] = {
        kind: Counter()
        for kind in (ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.POINT)
    }
    for statute in statutes:
        for provision in _law(statute.provisions):
            if provision.kind is ProvisionKind.ARTICLE:
                articles += 1
                headed += bool(provision.heading)
                words += statute.text.count(" ", provision.span.start, provision.span.end) + 1
            if mark := _mark(statute, provision):
                marks[provision.kind][mark] += 1
    points = marks[ProvisionKind.POINT].total()
    return Tradition(
        article_marks=_shares(marks[ProvisionKind.ARTICLE]),
        paragraph_marks=_shares(marks[ProvisionKind.PARAGRAPH]),
        point_marks=_shares(marks[ProvisionKind.POINT]),
        headed=_rounded(headed / articles) if articles else 0.0,
        words=_rounded(words / articles) if articles else 0.0,
        points=_rounded(points / articles) if articles else 0.0,
    )


def style_likeness(one: Tradition, other: Tradition) -> float:
    """How alike two ways of drafting are, from 0 to 1.

    The mean of six parts: what marks of articles, of paragraphs and of points have in common
    (the sum of the smaller shares), the share of articles with a heading (1 less the
    difference), and the length and the points of an article (the smaller by the greater).
    """
    parts = (
        _overlap(one.article_marks, other.article_marks),
        _overlap(one.paragraph_marks, other.paragraph_marks),
        _overlap(one.point_marks, other.point_marks),
        1.0 - abs(one.headed - other.headed),
        _ratio(one.words, other.words),
        _ratio(one.points, other.points),
    )
    return sum(parts) / len(parts)


def _law(provisions: Sequence[Provision]) -> Iterable[Provision]:
    kinds = (ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.POINT)
    return (p for p in provisions if p.kind in kinds and not p.quoted and not p.repealed)


def _mark(statute: Statute, provision: Provision) -> str:
    """How the unit is marked: "s" or "Art." of an article, "(1)" or "a)" of what is in it."""
    if provision.kind is ProvisionKind.ARTICLE:
        found = _ARTICLE_MARK.match(provision.label)
        return found.group() if found else ""
    start = provision.own.start
    opening = _OPENING.match(statute.text[start : start + _LOOKED_AT])
    if opening is None:
        return ""
    if opening["both"]:
        return f"({_kind(opening['inner'])})"
    if opening["right"]:
        return f"{_kind(opening['bare'])}{opening['right'][-1]}"
    return "–"


def _kind(number: str) -> str:
    """Numbers are one kind of mark, small letters one, capitals one."""
    if number[0].isdigit():
        return "1"
    return "a" if number.islower() else "A"


def _shares(counts: Counter[str]) -> Mapping[str, float]:
    total = counts.total()
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return {mark: _rounded(number / total) for mark, number in ordered}


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if not one and not other:
        return 1.0
    return min(1.0, sum(min(share, other.get(mark, 0.0)) for mark, share in one.items()))


def _ratio(one: float, other: float) -> float:
    larger = max(one, other)
    return min(one, other) / larger if larger else 1.0


def _rounded(number: float) -> float:
    return round(number, _DECIMALS)
