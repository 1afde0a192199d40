"""How jurisdictions are compared: what a user has chosen, kept in the project they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from lawgap.model.jurisdictions import Grouping, Judgement, LineKind, MatrixChoices, Order
from lawgap.projects.handle import Project
from lawgap.usecases.project import put_value, value_of

_KEY = "comparison/jurisdictions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What a user has chosen of a comparison: what is shown, and which jurisdiction is the own."""

    choices: MatrixChoices = field(default_factory=MatrixChoices)
    own: str = ""


def keep_arrangement(project: Project, arrangement: Arrangement) -> None:
    """Keep it with the project. Raises ProjectError where the project cannot be written to."""
    text = arrangement_text(arrangement)
    if text != value_of(project, _KEY):
        put_value(project, _KEY, text)


def kept_arrangement(project: Project) -> Arrangement:
    """What was chosen last in this project; the usual where nothing was, or nothing we know."""
    return arrangement_from(value_of(project, _KEY))


def arrangement_text(arrangement: Arrangement) -> str:
    """The arrangement as JSON text; a filter by words is not kept."""
    choices = arrangement.choices
    return json.dumps(
        {
            "own": arrangement.own,
            "kind": choices.kind.value,
            "grouping": choices.grouping.value,
            "order": choices.order.value,
            "criteria_by_met": choices.criteria_by_met,
            "checklist": choices.checklist,
            "theme": choices.theme,
            "region": choices.region,
            "judgements": sorted(choices.judgements),
            "jurisdictions": list(choices.jurisdictions),
            "pinned_criteria": list(choices.pinned_criteria),
            "pinned_jurisdictions": list(choices.pinned_jurisdictions),
        },
        ensure_ascii=False,
    )


def arrangement_from(text: str) -> Arrangement:
    """The arrangement in a text; the usual one where the text is none."""
    try:
        value = json.loads(text)
        return Arrangement(
            own=str(value["own"]),
            choices=MatrixChoices(
                kind=LineKind(value["kind"]),
                grouping=Grouping(value["grouping"]),
                order=Order(value["order"]),
                criteria_by_met=value["criteria_by_met"] is True,
                checklist=str(value["checklist"]),
                theme=str(value["theme"]),
                region=str(value["region"]),
                judgements=frozenset(map(Judgement, value["judgements"])),
                jurisdictions=tuple(map(str, value["jurisdictions"])),
                pinned_criteria=tuple(map(str, value["pinned_criteria"])),
                pinned_jurisdictions=tuple(map(str, value["pinned_jurisdictions"])),
            ),
        )
    except (ValueError, TypeError, LookupError, RecursionError):
        return Arrangement()
