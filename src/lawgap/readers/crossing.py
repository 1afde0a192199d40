"""References from one statute of a bundle to another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from lawgap.model.statute import CrossReference, ProvisionKind, Statute

MOST_NAMED = 100
"""References to nowhere that a certificate names."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 3  # letters of words that do not count in a name: of, the, and
_ENDING = re.compile(r"(?:es|s)$")  # Strafgesetzbuchs, Strafgesetzbuches

Name = tuple[str, ...]


def across(statutes: Sequence[Statute]) -> tuple[Statute, ...]:
    """The statutes with the references among them resolved by the names of the laws.

    A name that fits the titles of two statutes leads to neither.
    """
    names: dict[Name, list[Statute]] = {}
    for statute in statutes:
        names.setdefault(_name(statute.title), []).append(statute)
    homes = {name: found[0] for name, found in names.items() if name and len(found) == 1}
    articles = {statute.id: _articles(statute) for statute in statutes}
    return tuple(_resolved(statute, homes, articles) for statute in statutes)


def with_lost_references(statute: Statute) -> Statute:
    """The statute whose certificate names the references that lead to no article.

    Neither here nor in another law of the bundle. Text that is quoted to be put into another law
    refers to that law and is left out.
    """
    lost = dict.fromkeys(
        f"{reference.number} ({statute.provisions[reference.provision].label})"
        for reference in statute.references
        if _leads_nowhere(reference) and not statute.provisions[reference.provision].quoted
    )
    if not lost or statute.certificate is None:
        return statute
    named = tuple(islice(lost, MOST_NAMED))
    return replace(statute, certificate=replace(statute.certificate, lost_references=named))


def _leads_nowhere(reference: CrossReference) -> bool:
    if reference.statute:
        return reference.there < 0
    return reference.target < 0 and not reference.external


def _resolved(
    statute: Statute, homes: Mapping[Name, Statute], articles: Mapping[str, Mapping[str, int]]
) -> Statute:
    if not any(reference.law for reference in statute.references):
        return statute
    found = tuple(_reference(one, statute, homes, articles) for one in statute.references)
    return replace(statute, references=found)


def _reference(
    reference: CrossReference,
    statute: Statute,
    homes: Mapping[Name, Statute],
    articles: Mapping[str, Mapping[str, int]],
) -> CrossReference:
    home = homes.get(_name(reference.law)) if reference.law else None
    if home is None or home.id == statute.id:
        return reference
    there = articles[home.id].get(_key(reference.number), -1)
    return replace(reference, statute=home.id, there=there)


def _name(title: str) -> Name:
    """The words of a law's name that tell it from others."""
    words = (
        word for word in _WORD.findall(title.casefold()) if len(word) > _SMALL or word == "act"
    )
    return tuple(_ENDING.sub("", word) if len(word) > 6 else word for word in words)


def _articles(statute: Statute) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for index, unit in enumerate(statute.provisions):
        if unit.kind is ProvisionKind.ARTICLE:
            found.setdefault(_key(unit.number), index)
    return found


def _key(number: str) -> str:
    return number.casefold().replace(" ", "")
