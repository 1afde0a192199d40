"""Checklists, their criteria, and what each element of a criterion looks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.query import Query, Scope
from lawgap.model.statute import StatuteRole


class Force(StrEnum):
    """How strongly a source binds (the catalogue's strength scale)."""

    MANDATORY = "mandatory"
    SHALL_CONSIDER = "shall-consider"
    SHALL_ENDEAVOUR = "shall-endeavour"
    OPTIONAL = "optional"
    POLITICAL_COMMITMENT = "political-commitment"
    RECOMMENDATION = "recommendation"


class Guard(StrEnum):
    """A test around a hit that can weaken it; opted into by a criterion or an element."""

    DISCRETIONARY = "discretionary"  # "may" where a duty is asked
    GENERAL = "general"  # not trafficking-specific


class Form(StrEnum):
    """The form of words in which an element must stand; opted into by an element."""

    DUTY = "duty"  # not in a definition, the description of an offence, or a printed form
    DEFINITION = "definition"  # in a definition


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A treaty, decision or paper that criteria are drawn from."""

    key: str
    name: str
    short: str
    year: int
    nature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a criterion comes from: instrument, pin, how strongly it binds.

    ``verified`` is false where the pin was given from expert knowledge and not seen in a copy.
    """

    instrument: str
    pin: str
    force: Force
    verified: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which a text can answer an element.

    ``find`` must hold in one unit of ``scope``; ``context`` (``with`` in a checklist) in the same
    article with its headings, in an article that it points to, or in the definition of a term
    that it uses; ``unless`` must not hold in the unit. ``roles`` limits it to kinds of law,
    ``specific`` to provisions on trafficking in persons. ``why`` says in a few words what the
    rule means where it weakens, limits or contradicts.
    """

    find: Query
    scope: Scope = Scope.PROVISION
    context: Query | None = None
    unless: Query | None = None
    roles: tuple[StatuteRole, ...] = ()
    specific: bool = False
    anywhere: bool = False  # a limit that counts wherever it stands, not only beside evidence
    why: str = ""
    flag: str = ""  # a Flag's value, for a rule that weakens or limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One part of a criterion that a text has or has not.

    ``rules``: any of them finds it; ``weak``: finds it in a weakened form. ``given``: it counts
    only where one of these elements is found (in the same article if ``beside``). ``silent``: it
    is found where one of ``given`` is and none of ``rules`` holds there: silence satisfies it.
    """

    id: str
    label: str
    required: bool
    rules: tuple[Rule, ...]
    weak: tuple[Rule, ...] = ()
    given: tuple[str, ...] = ()
    beside: bool = False
    silent: bool = False
    guards: tuple[Guard, ...] | None = None  # None: the criterion's
    form: Form | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number that the criterion asks for."""

    unit: str
    comparator: str
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A recommendation of a source document that the criterion answers."""

    document: str
    covers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How often the verdict on a criterion was right on law that lawyers' rules had labelled.

    The rules were mended on that law: it shows where they are weak, not what to expect of others.
    """

    right: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One requirement that a country's law is compared with.

    ``limits`` cap the verdict at partly met; ``partly`` warrant partly met where no required
    element is found; ``contradicted`` state the opposite. ``where``: the kinds of law that could
    hold the rule. ``topic``: words of provisions on the point, for near misses.
    """

    id: str
    title: str
    theme: str
    requirement: str
    elements: tuple[Element, ...]
    decision: Mapping[str, str]  # verdict -> when, in words
    where: tuple[StatuteRole, ...]
    several_laws: str  # why several laws are needed; empty: one may do
    sources: tuple[Source, ...]
    coverage: tuple[Coverage, ...]
    thresholds: tuple[Threshold, ...]
    if_missing: str  # recommendation where nothing is found
    if_partly: str  # recommendation where it is partly met
    guards: tuple[Guard, ...] = ()
    limits: tuple[Rule, ...] = ()
    partly: tuple[Rule, ...] = ()
    contradicted: tuple[Rule, ...] = ()
    topic: Query | None = None
    record: Record | None = None  # None: it was never measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A chapter of a checklist with its criteria's ids in order."""

    title: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Another list of required elements that one checklist sets for a criterion."""

    criterion: str
    required: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Criteria of which one is enough under this checklist."""

    any_of: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """An instrument's (or a theme's) criteria in order."""

    id: str
    title: str
    description: str
    version: str
    sha256: str
    instruments: tuple[str, ...]
    headings: tuple[Heading, ...]
    overrides: tuple[Override, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    @property
    def criteria(self) -> tuple[str, ...]:
        """The ids of all criteria, in order, each once."""
        return tuple(dict.fromkeys(c for heading in self.headings for c in heading.criteria))


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every criterion, instrument and checklist that was loaded, by id, in order."""

    criteria: Mapping[str, Criterion]
    instruments: Mapping[str, Instrument]
    checklists: Mapping[str, Checklist]
    themes: Mapping[str, str]  # id -> title, in order
