"""Two versions compared, as JSON that other programs read; docs/json.md describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from lawgap.model.comparison import (
    AlignedArticle,
    Comparison,
    CriterionChange,
    GapChange,
    StatutePair,
)
from lawgap.model.finding import Evidence
from lawgap.model.statute import Statute
from lawgap.reports.clean_text import without_surrogates

FORMAT: Final = 1
_DIGITS: Final = 4

_Json = dict[str, object]


def comparison_json(comparison: Comparison) -> str:
    """The comparison as JSON text of format 1, with a line end."""
    document: _Json = {
        "format": FORMAT,
        "lawgap": comparison.new.version,
        "jurisdiction": comparison.new.bundle.jurisdiction,
        "counts": {change.value: comparison.count(change) for change in GapChange},
        "criteria": [_criterion(one) for one in comparison.criteria],
        "statutes": [_pair(pair) for pair in comparison.statutes],
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return without_surrogates(text) + "\n"


def _criterion(one: CriterionChange) -> _Json:
    return {
        "criterion": one.criterion,
        "change": one.change.value,
        "old": one.old.value,
        "new": one.new.value,
        "elements": [
            {
                "id": element.id,
                "change": element.change.value,
                "lost": _evidence(element.old),
                "gained": _evidence(element.new),
            }
            for element in one.elements
        ],
        "lost": _evidence(one.lost),
        "gained": _evidence(one.gained),
    }


def _evidence(items: Sequence[Evidence]) -> list[_Json]:
    return [
        {
            "file": one.file,
            "provision": one.provision,
            "quote": one.quote,
            "start": one.span.start,
            "end": one.span.end,
        }
        for one in items
    ]


def _pair(pair: StatutePair) -> _Json:
    return {
        "old": pair.old.file if pair.old else None,
        "new": pair.new.file if pair.new else None,
        "articles": [_article(pair, article) for article in pair.articles],
    }


def _article(pair: StatutePair, article: AlignedArticle) -> _Json:
    return {
        "change": article.change.value,
        "old": _labels(pair.old, article.old),
        "new": _labels(pair.new, article.new),
        "likeness": round(article.likeness, _DIGITS),
    }


def _labels(statute: Statute | None, places: Sequence[int]) -> list[str]:
    return [statute.provisions[place].label for place in places] if statute else []
