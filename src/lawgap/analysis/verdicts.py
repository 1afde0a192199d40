"""The decision table: from element results to a verdict, for the criterion and each checklist.

| contradicting words | required elements           | limit | verdict      |
| ------------------- | --------------------------- | ----- | ------------ |
| yes                 | not all firm                | any   | contradicted |
| yes                 | all firm                    | any   | partly-met   |
| no                  | all firm                    | no    | met          |
| no                  | all firm                    | yes   | partly-met   |
| no                  | some found, or a partly rule | any  | partly-met   |
| no                  | none                        | any   | not-found    |

A limit holds, too, where the parts of one rule stand in different articles (``split``).
"Some found" does not count elements that only silence satisfies. Not found becomes not-assessed
where no statute of a kind that could hold the rule was supplied, unless a part of it is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.evidence import Place
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.rules import Sighting, flag_of, sightings
from lawgap.model.checklist import Alternative, Checklist, Criterion, Rule
from lawgap.model.finding import Finding, Flag, Verdict
from lawgap.model.query import Scope
from lawgap.model.statute import StatuteRole

_ORDER = (
    Verdict.MET,
    Verdict.PARTLY_MET,
    Verdict.CONTRADICTED,
    Verdict.NOT_FOUND,
    Verdict.NOT_ASSESSED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What stands around the elements of a criterion: rules that held, and where."""

    limits: tuple[tuple[Rule, Sighting], ...]
    partly: tuple[tuple[Rule, Sighting], ...]
    contradicted: tuple[tuple[Rule, Sighting], ...]


def company(
    criterion: Criterion,
    required: Sequence[ElementSightings],
    top: Sequence[Place],
    indexes: Sequence[StatuteIndex],
) -> Company:
    """The limiting, warranting and contradicting rules that hold.

    A limit counts only in one of the articles ``top`` that decide, unless the rule says anywhere,
    and not where another article has every required element without it.
    """
    limits: list[tuple[Rule, Sighting]] = []
    for rule in criterion.limits:
        found = sightings(rule, indexes)
        if rule.anywhere or not _whole_elsewhere(required, {s.place for s in found}):
            limits.extend((rule, s) for s in _beside(rule, found, top))
    return Company(
        limits=tuple(limits),
        partly=_held(criterion.partly, indexes),
        contradicted=_held(criterion.contradicted, indexes),
    )


def decide(
    required: Sequence[ElementSightings],
    *,
    contradicted: bool,
    limited: bool,
    partly: bool,
) -> Verdict:
    """The verdict of the table above, from the results of the required elements."""
    firm = bool(required) and all(r.found and not r.weakened for r in required)
    if contradicted:
        return Verdict.PARTLY_MET if firm else Verdict.CONTRADICTED
    if firm:
        return Verdict.PARTLY_MET if limited else Verdict.MET
    some = any(r.found and not r.by_silence for r in required)
    return Verdict.PARTLY_MET if some or partly else Verdict.NOT_FOUND


def split(required: Sequence[ElementSightings]) -> bool:
    """Whether parts that belong to one rule (``beside``) have no article in common.

    A ban on keeping passports in one law and a word on work permits in another are no ban on
    keeping work permits.
    """
    parts = [r for r in required if r.element.beside and r.found and not r.weakened]
    common = [{s.place for s in r.sightings if not s.weak} for r in parts]
    return len(parts) > 1 and not set.intersection(*common)


def assessed(
    verdict: Verdict, where: Sequence[StatuteRole], indexes: Sequence[StatuteIndex]
) -> Verdict:
    """Not-assessed instead of not-found where no statute of a kind in ``where`` was supplied.

    A chapter or article on trafficking counts as an anti-trafficking law, whatever its act is.
    """
    supplied = {role for index in indexes for role in index.roles}
    if any(index.headed for index in indexes):
        supplied.add(StatuteRole.ANTI_TRAFFICKING)
    known = supplied - {StatuteRole.OTHER}
    if verdict is Verdict.NOT_FOUND and where and known and not supplied.intersection(where):
        return Verdict.NOT_ASSESSED
    return verdict


def limit_flags(around: Company) -> tuple[Flag, ...]:
    """The flags of the limits that hold."""
    return tuple(dict.fromkeys(flag_of(rule, Flag.LIMITED) for rule, _ in around.limits))


def checklist_verdicts(checklist: Checklist, findings: Mapping[str, Finding]) -> dict[str, Verdict]:
    """Each criterion's verdict under one checklist's overrides and alternatives."""
    overrides = {o.criterion: frozenset(o.required) for o in checklist.overrides}
    verdicts = {
        c: _overridden(findings[c], overrides[c]) if c in overrides else findings[c].verdict
        for c in checklist.criteria
        if c in findings
    }
    for alternative in checklist.alternatives:
        _apply(alternative, verdicts)
    return verdicts


def _overridden(finding: Finding, required: frozenset[str]) -> Verdict:
    """The verdict with another list of required elements, from the results already found."""
    if finding.verdict in (Verdict.CONTRADICTED, Verdict.NOT_ASSESSED):
        return finding.verdict
    results = [e for e in finding.elements if e.id in required]
    limited = bool(finding.reason.limits) or Flag.CONFLICT in finding.flags
    if results and all(e.found and not e.weakened for e in results):
        return Verdict.PARTLY_MET if limited else Verdict.MET
    some = any(e.found and Flag.BY_SILENCE not in e.flags for e in results)
    return Verdict.PARTLY_MET if some else Verdict.NOT_FOUND


def _apply(alternative: Alternative, verdicts: dict[str, Verdict]) -> None:
    """One of several criteria is enough: all of them take the best verdict among them."""
    named = [c for c in alternative.any_of if c in verdicts]
    if named:
        best = min((verdicts[c] for c in named), key=_ORDER.index)
        verdicts.update(dict.fromkeys(named, best))


def _held(
    rules: Sequence[Rule], indexes: Sequence[StatuteIndex]
) -> tuple[tuple[Rule, Sighting], ...]:
    return tuple((rule, s) for rule in rules for s in sightings(rule, indexes)[:3])


def _whole_elsewhere(required: Sequence[ElementSightings], limited: AbstractSet[Place]) -> bool:
    """Whether one article outside ``limited`` has a firm sighting of every required element."""
    firm = [{s.place for s in r.sightings if not s.weak} - limited for r in required]
    return bool(firm) and bool(set.intersection(*firm))


def _beside(rule: Rule, found: Sequence[Sighting], top: Sequence[Place]) -> list[Sighting]:
    """The first sighting that counts.

    It stands in a deciding article, in its statute for a rule that looks at whole statutes, or
    anywhere where the rule says so.
    """
    if rule.anywhere:
        return list(found[:1])
    if rule.scope in (Scope.STATUTE, Scope.BUNDLE):
        statutes = {statute for statute, _ in top}
        return [s for s in found if s.statute in statutes][:1]
    return [s for s in found if s.place in top][:1]
