"""What a schema cannot see: ids that lead nowhere, ids used twice, queries that do not parse.

The files need not keep to their schema here: a value of the wrong kind is passed over, since the
schema has already told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lawgap.checklists.grammar import QueryMistake, parse_query
from lawgap.model.query import concepts_of
from lawgap.validation.mistake import Mistake
from lawgap.validation.suggest import did_you_mean
from lawgap.validation.yaml_text import Place, YamlFile

_QUERY_KEYS = ("find", "with", "unless")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Every id that a file may name."""

    concepts: frozenset[str]
    instruments: frozenset[str]
    themes: frozenset[str]
    elements: Mapping[str, frozenset[str]]  # criterion -> its elements


def known_in(files: Sequence[YamlFile], *, concepts: frozenset[str]) -> Known:
    """The ids that the files define."""
    instruments: set[str] = set()
    themes: set[str] = {"own"}
    elements: dict[str, frozenset[str]] = {}
    for file in files:
        top = _mapping(file.value)
        instruments |= _mapping(top.get("instruments")).keys()
        instruments |= _mapping(top.get("own-instruments")).keys()
        themes |= _mapping(top.get("themes")).keys()
        for id_, values in _mapping(top.get("criteria")).items():
            elements[id_] = frozenset(_mapping(_mapping(values).get("elements")))
    return Known(
        concepts=concepts,
        instruments=frozenset(instruments),
        themes=frozenset(themes),
        elements=elements,
    )


def cross_mistakes(file: YamlFile, known: Known) -> Iterator[Mistake]:
    """Every id in the file that leads nowhere, and every query that is not well formed."""
    top = _mapping(file.value)
    yield from _unknown(file, ("theme",), top.get("theme"), known.themes, "theme")
    for id_, values in _mapping(top.get("criteria")).items():
        yield from _criterion(file, ("criteria", id_), _mapping(values), known)
    if "headings" in top:
        yield from _checklist(file, top, known)


def duplicate_mistakes(files: Sequence[YamlFile]) -> Iterator[Mistake]:
    """Criteria, instruments and checklists whose id an earlier file has already taken."""
    homes: dict[tuple[str, str], tuple[YamlFile, Place]] = {}
    for file in files:
        for kind, id_, place in _defined(file):
            first = homes.setdefault((kind, id_), (file, place))
            if first[0] is not file:
                where = f"{first[0].path}:{first[0].line(first[1])}"
                message = f'The {kind} "{id_}" is already defined in {where}.'
                yield file.mistake(place, message, "Choose another id.")


def _defined(file: YamlFile) -> Iterator[tuple[str, str, Place]]:
    top = _mapping(file.value)
    for key, kind in (
        ("criteria", "criterion"),
        ("instruments", "instrument"),
        ("own-instruments", "instrument"),
    ):
        for id_ in _mapping(top.get(key)):
            yield kind, id_, (key, id_)
    if isinstance(top.get("id"), str):
        yield "checklist", top["id"], ("id",)


def _criterion(
    file: YamlFile, place: Place, values: Mapping[str, Any], known: Known
) -> Iterator[Mistake]:
    yield from _query(file, (*place, "topic"), values.get("topic"), known)
    yield from _unknown(file, (*place, "theme"), values.get("theme"), known.themes, "theme")
    elements = _mapping(values.get("elements"))
    for id_, element in elements.items():
        yield from _element(file, (*place, "elements", id_), _mapping(element), elements, known)
    for key in ("limits", "partly", "contradicted"):
        yield from _rules(file, (*place, key), values.get(key), known)
    for key, name in (("sources", "instrument"), ("covers", "document")):
        for at, item in enumerate(_list(values.get(key))):
            where = (*place, key, at, name)
            key_ = _mapping(item).get(name)
            yield from _unknown(file, where, key_, known.instruments, "instrument")


def _element(
    file: YamlFile,
    place: Place,
    values: Mapping[str, Any],
    elements: Mapping[str, Any],
    known: Known,
) -> Iterator[Mistake]:
    yield from _rule(file, place, values, known)
    for key in ("any", "weak"):
        yield from _rules(file, (*place, key), values.get(key), known)
    others = elements.keys() - {place[-1]}
    for at, id_ in enumerate(_list(values.get("given"))):
        yield from _unknown(file, (*place, "given", at), id_, others, "other element")


def _rules(file: YamlFile, place: Place, values: object, known: Known) -> Iterator[Mistake]:
    for at, rule in enumerate(_list(values)):
        yield from _rule(file, (*place, at), _mapping(rule), known)


def _rule(
    file: YamlFile, place: Place, values: Mapping[str, Any], known: Known
) -> Iterator[Mistake]:
    for key in _QUERY_KEYS:
        yield from _query(file, (*place, key), values.get(key), known)


def _query(file: YamlFile, place: Place, text: object, known: Known) -> Iterator[Mistake]:
    if not isinstance(text, str):
        return
    try:
        query = parse_query(text)
    except QueryMistake as error:
        message = f'"{place[-1]}", column {error.column}: {error.message}'
        yield file.mistake(place, message)
        return
    for concept in dict.fromkeys(concepts_of(query)):
        yield from _unknown(file, place, concept, known.concepts, "concept")


def _checklist(file: YamlFile, top: Mapping[str, Any], known: Known) -> Iterator[Mistake]:
    criteria = known.elements.keys()
    for at, id_ in enumerate(_list(top.get("instruments"))):
        yield from _unknown(file, ("instruments", at), id_, known.instruments, "instrument")
    seen: set[str] = set()
    for at, heading in enumerate(_list(top.get("headings"))):
        for i, id_ in enumerate(_list(_mapping(heading).get("criteria"))):
            place = ("headings", at, "criteria", i)
            yield from _unknown(file, place, id_, criteria, "criterion")
            if str(id_) in seen:
                yield file.mistake(place, f'"{id_}" stands in this checklist twice.')
            seen.add(str(id_))
    for at, values in enumerate(_list(top.get("overrides"))):
        yield from _override(file, ("overrides", at), _mapping(values), known, seen)
    for at, values in enumerate(_list(top.get("alternatives"))):
        for i, id_ in enumerate(_list(_mapping(values).get("any-of"))):
            place = ("alternatives", at, "any-of", i)
            yield from _unknown(file, place, id_, seen, "criterion of this checklist")


def _override(
    file: YamlFile, place: Place, values: Mapping[str, Any], known: Known, listed: set[str]
) -> Iterator[Mistake]:
    id_ = values.get("criterion")
    yield from _unknown(file, (*place, "criterion"), id_, listed, "criterion of this checklist")
    elements = known.elements.get(str(id_))
    if elements is not None:
        for at, element in enumerate(_list(values.get("required"))):
            where = (*place, "required", at)
            yield from _unknown(file, where, element, elements, f'element of "{id_}"')


def _unknown(
    file: YamlFile, place: Place, id_: object, known: Iterable[str], kind: str
) -> Iterator[Mistake]:
    known = frozenset(known)
    if isinstance(id_, str) and id_ not in known:
        yield file.mistake(place, f'There is no {kind} "{id_}".', did_you_mean(id_, known))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
