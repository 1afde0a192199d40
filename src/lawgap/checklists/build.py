"""Values read from YAML made into criteria and checklists.

Written for files that keep to their schema. On others these functions fail with AttributeError,
KeyError, TypeError, ValueError or QueryMistake; the caller then asks ``validate`` for the
mistakes with their lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lawgap.checklists.grammar import parse_query
from lawgap.model.checklist import (
    Alternative,
    Checklist,
    Coverage,
    Criterion,
    Element,
    Force,
    Form,
    Guard,
    Heading,
    Instrument,
    Override,
    Rule,
    Source,
    Threshold,
)
from lawgap.model.finding import Flag
from lawgap.model.query import Query, Scope
from lawgap.model.statute import StatuteRole

Values = Mapping[str, Any]


def criteria_of(values: Values, *, theme: str) -> dict[str, Criterion]:
    """The criteria under ``criteria:``, in order."""
    return {id_: _criterion(id_, item, theme) for id_, item in values.items()}


def instruments_of(values: Values) -> dict[str, Instrument]:
    """The instruments under ``instruments:`` (or a user's ``own-instruments:``), in order."""
    return {
        key: Instrument(
            key=key,
            name=item["name"],
            short=item["short"],
            year=int(item["year"]),
            nature=item["nature"],
        )
        for key, item in values.items()
    }


def checklist_of(values: Values, *, sha256: str) -> Checklist:
    """A checklist file's checklist."""
    return Checklist(
        id=_text(values["id"]),
        title=values["title"],
        description=_text(values.get("description", "")),
        version=str(values["version"]),
        sha256=sha256,
        instruments=_ids(values.get("instruments", [])),
        headings=tuple(
            Heading(title=item["title"], criteria=_ids(item["criteria"]))
            for item in values["headings"]
        ),
        overrides=tuple(
            Override(
                criterion=item["criterion"],
                required=_ids(item["required"]),
                note=_text(item.get("note", "")),
            )
            for item in values.get("overrides", [])
        ),
        alternatives=tuple(
            Alternative(any_of=_ids(item["any-of"]), note=_text(item.get("note", "")))
            for item in values.get("alternatives", [])
        ),
    )


def _criterion(id_: str, values: Values, theme: str) -> Criterion:
    advice = values.get("recommendation", {})
    return Criterion(
        id=id_,
        title=_text(values["title"]),
        theme=values.get("theme", theme),
        requirement=_text(values["requirement"]),
        elements=tuple(_element(key, item) for key, item in values["elements"].items()),
        decision={str(verdict): _text(word) for verdict, word in values["decision"].items()}
        if "decision" in values
        else {},
        where=_roles(values.get("where", [])),
        several_laws=_text(values.get("several-laws") or ""),
        sources=tuple(_source(item) for item in values.get("sources", [])),
        coverage=tuple(
            Coverage(document=item["document"], covers=_text(item["text"]))
            for item in values.get("covers", [])
        ),
        thresholds=tuple(_threshold(item) for item in values.get("thresholds", [])),
        if_missing=_text(advice.get("missing", "")),
        if_partly=_text(advice.get("partly", "")),
        guards=_guards(values.get("guards", [])),
        limits=_rules(values.get("limits", [])),
        partly=_rules(values.get("partly", [])),
        contradicted=_rules(values.get("contradicted", [])),
        topic=_query(values.get("topic")),
    )


def _element(id_: str, values: Values) -> Element:
    direct = [values] if "find" in values else []
    return Element(
        id=id_,
        label=_text(values["label"]),
        required=_truth(values["required"]),
        rules=_rules([*direct, *values.get("any", [])]),
        weak=_rules(values.get("weak", [])),
        given=_ids(values.get("given", [])),
        beside=_truth(values.get("beside", False)),
        silent=_truth(values.get("silent", False)),
        guards=_guards(values["guards"]) if "guards" in values else None,
        form=Form(values["form"]) if "form" in values else None,
    )


def _rules(values: Sequence[Values]) -> tuple[Rule, ...]:
    return tuple(_rule(item) for item in values)


def _rule(values: Values) -> Rule:
    if values.get("about", "trafficking") != "trafficking":
        raise ValueError(values["about"])
    return Rule(
        find=parse_query(values["find"]),
        scope=Scope(values.get("in", "provision")),
        context=_query(values.get("with")),
        unless=_query(values.get("unless")),
        roles=_roles(values.get("statute", [])),
        specific="about" in values,
        anywhere=_truth(values.get("anywhere", False)),
        why=_text(values.get("why", "")),
        flag=Flag(values["flag"]).value if "flag" in values else "",
    )


def _source(values: Values) -> Source:
    return Source(
        instrument=values["instrument"],
        pin=str(values["pin"]),
        force=Force(values["force"]),
        verified=_truth(values["verified"]),
        note=_text(values.get("note", "")),
    )


def _threshold(values: Values) -> Threshold:
    return Threshold(
        unit=values["unit"],
        comparator=values["comparator"],
        value=float(values["value"]),
        note=_text(values.get("note", "")),
    )


def _query(text: str | None) -> Query | None:
    return None if text is None else parse_query(text)


def _roles(values: Sequence[str]) -> tuple[StatuteRole, ...]:
    return tuple(StatuteRole(value) for value in _ids(values))


def _guards(values: Sequence[str]) -> tuple[Guard, ...]:
    return tuple(Guard(value) for value in _ids(values))


def _ids(values: Sequence[str]) -> tuple[str, ...]:
    if isinstance(values, str):  # a tuple of its letters would be a silent mistake
        raise TypeError(values)
    return tuple(_text(value) for value in values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value
