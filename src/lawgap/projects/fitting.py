"""Whether the parts of an assessment fit together, as those that LawGap makes always do.

A file from elsewhere can be valid in each part and name places that are not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawgap.model.finding import Assessment, Evidence
from lawgap.model.statute import Provision, Span, Statute


def fits(assessment: Assessment) -> bool:
    """Whether every place that the assessment names is there."""
    statutes = {one.id: one for one in assessment.bundle.statutes}
    return (
        len(statutes) == len(assessment.bundle.statutes)
        and all(map(statute_fits, assessment.bundle.statutes))
        and all(one.path is None for one in assessment.bundle.problems)
        and all(finding.criterion in assessment.criteria for finding in assessment.findings)
        and all(key == one.id for key, one in assessment.criteria.items())
        and all(
            one.statute in statutes and _stands(one, statutes[one.statute])
            for one in _evidence(assessment)
        )
    )


def statute_fits(statute: Statute) -> bool:
    """Whether the statute's units, definitions and references are those of its text.

    A place on a computer is never kept: one that comes with a file is somebody's trick.
    """
    if statute.certificate and statute.certificate.path is not None:
        return False
    end, units = len(statute.text), len(statute.provisions)
    return (
        all(_unit_fits(unit, at, units, end) for at, unit in enumerate(statute.provisions))
        and all(one.span.end <= end and 0 <= one.provision < units for one in statute.definitions)
        and all(
            one.span.end <= end and 0 <= one.provision < units and -1 <= one.target < units
            for one in statute.references
        )
        and all(0 <= place.start <= end for place in statute.places)
    )


def _unit_fits(unit: Provision, at: int, units: int, end: int) -> bool:
    return (
        unit.span.end <= end
        and unit.own.end <= end
        and -1 <= unit.parent < at
        and -1 <= unit.article < units
    )


def _evidence(assessment: Assessment) -> Iterator[Evidence]:
    for finding in assessment.findings:
        yield from finding.evidence
        yield from finding.near_misses
        for element in finding.elements:
            yield from element.evidence


def _stands(evidence: Evidence, statute: Statute) -> bool:
    return statute.quote(evidence.span) == evidence.quote and all(
        _inside(part, evidence.span) for part in evidence.highlights
    )


def _inside(part: Span, whole: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end
