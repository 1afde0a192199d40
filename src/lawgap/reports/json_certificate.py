"""The import certificate as JSON values; docs/json.md describes them."""

from __future__ import annotations

import json
from typing import Final

from lawgap.model.reading import Certificate, Place
from lawgap.model.statute import Bundle, Problem
from lawgap.reports.clean_text import without_surrogates

FORMAT: Final = 1
_DIGITS: Final = 4

_Json = dict[str, object]


def import_json(bundle: Bundle, *, version: str) -> str:
    """What was read of files, as JSON text with a line end: certificates and problems."""
    document: _Json = {
        "format": FORMAT,
        "lawgap": version,
        "files": [
            {
                "id": statute.id,
                "title": statute.title,
                "provisions": len(statute.provisions),
                "articles": sum(p.article == at for at, p in enumerate(statute.provisions)),
                "certificate": certificate_value(statute.certificate),
            }
            for statute in bundle.statutes
        ],
        "problems": [problem_value(problem) for problem in bundle.problems],
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return without_surrogates(text) + "\n"


def certificate_value(certificate: Certificate | None) -> _Json | None:
    """The certificate as a JSON object; ``null`` for a text that was not read from a file."""
    if certificate is None:
        return None
    return {
        "file": certificate.file,
        "format": certificate.format,
        "sha256": certificate.sha256,
        "size": certificate.size,
        "source_words": certificate.source_words,
        "added_words": certificate.added_words,
        "joined_words": certificate.joined_words,
        "left_out": [
            {
                "kind": part.kind.value,
                "words": part.words,
                "where": part.where,
                "sample": part.sample,
            }
            for part in certificate.left_out
        ],
        "words": certificate.words,
        "unaccounted": certificate.unaccounted,
        "encoding": certificate.encoding,
        "language": certificate.language,
        "language_share": round(certificate.language_share, _DIGITS),
        "language_chosen": certificate.language_chosen,
        "tracked": certificate.tracked.value if certificate.tracked else None,
        "tracked_changes": certificate.tracked_changes,
        "pages": certificate.pages,
        "scanned": list(certificate.scanned),
        "recognised": [
            {
                "page": page.page,
                "words": page.words,
                "confidence": round(page.confidence, _DIGITS),
            }
            for page in certificate.recognised
        ],
        "images": certificate.images,
        "lost_references": list(certificate.lost_references),
    }


def place_value(place: Place | None) -> _Json | None:
    """Where in its file something stands; ``null`` where the file does not tell."""
    if place is None:
        return None
    found: _Json = {}
    if place.page:
        found["page"] = place.page
    if place.rect is not None:
        found["rect"] = [round(edge, 1) for edge in place.rect]
    if place.paragraph:
        found["paragraph"] = place.paragraph
    if place.eid:
        found["eid"] = place.eid
    return found


def problem_value(problem: Problem) -> _Json:
    """A problem as a JSON object."""
    return {
        "file": problem.file,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
