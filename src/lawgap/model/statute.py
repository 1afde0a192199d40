"""Statutes and their provisions, as read from files."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from lawgap.model.reading import Certificate, Place

Progress = Callable[[int, int, str], None]
"""Called as ``progress(done, total, note)``; it may raise ``Cancelled``."""


def no_progress(done: int, total: int, note: str) -> None:
    """Ignore progress."""


class ProvisionKind(StrEnum):
    """What a unit of a statute is, from the outermost in."""

    PART = "part"  # part, title, book, chapter, division: a heading over articles
    ARTICLE = "article"  # the unit that is numbered through the statute: article, section, §
    PARAGRAPH = "paragraph"  # (1), 1., or an unnumbered paragraph of an article
    POINT = "point"  # (a), (i), a), – : an item inside a paragraph
    DEFINITION = "definition"  # one entry of a definitions article
    SCHEDULE = "schedule"  # schedule, annex, form
    FRONT = "front"  # long title, preamble, findings: binds nobody


class StatuteRole(StrEnum):
    """The kind of law that a statute is: where a rule may be expected to sit."""

    ANTI_TRAFFICKING = "anti-trafficking"
    CRIMINAL = "criminal"
    CRIMINAL_PROCEDURE = "criminal-procedure"
    ALIENS = "aliens"
    LABOUR = "labour"
    CHILD = "child"
    PASSPORTS = "passports"
    VICTIMS = "victims"
    COMPANIES = "companies"
    FINANCIAL_CRIME = "financial-crime"
    EXTRADITION = "extradition"
    SOCIAL = "social"
    CONSTITUTION = "constitution"
    PUBLIC_ORDER = "public-order"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A range of a statute's text, in code points, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One unit of a statute's tree.

    ``span`` covers the unit with everything below it; ``own`` covers only its own words (number,
    heading and lead-in) up to its first child. ``number`` is the unit's own number as printed
    without brackets ("4A", "1", "a"); ``label`` the whole pin-cite as a lawyer writes it
    ("s 4(1)(b)", "Art. 20(c)", "§ 232(1)"). ``parent`` and ``article`` are indexes into
    ``Statute.provisions`` (-1: none); ``article`` of an article is its own index.
    """

    kind: ProvisionKind
    number: str
    label: str
    heading: str
    span: Span
    own: Span
    parent: int
    article: int
    depth: int
    repealed: bool = False
    quoted: bool = False  # text quoted to be put into another law: not law of this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A term that the statute defines: the term, its place, and the unit that defines it."""

    term: str
    span: Span
    provision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReference:
    """A reference in the text to an article.

    ``target`` is the index of an article of this statute; it is -1 for an article of another law
    (``external``) and for a reference that leads nowhere. ``law`` is the other law's name as it is
    printed. Where that law is in the bundle, ``statute`` is its id, and ``there`` the index of the
    article among its provisions (-1: it has no such article).
    """

    span: Span
    provision: int
    number: str
    target: int
    external: bool
    law: str = ""
    statute: str = ""
    there: int = -1


class TextStatus(StrEnum):
    """What kind of text of the law was reviewed."""

    ORIGINAL = "original"  # in the language in which it was enacted
    OFFICIAL_TRANSLATION = "official-translation"
    UNOFFICIAL_TRANSLATION = "unofficial-translation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a person says of the text reviewed; empty: not said. Dates are ISO 8601."""

    number: str = ""  # "No. 12 of 2001"
    date: str = ""  # of the law
    version: str = ""  # the date of the version, or its name
    status: TextStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statute:
    """An enacted text (or a draft of one) as LawGap reads it.

    Every offset counts code points of ``text``. ``provisions`` stand in document order, a parent
    before its children. ``file`` is the file's name without folders, unique in its bundle.
    """

    id: str
    title: str
    file: str
    language: str
    sha256: str
    words: int
    text: str
    provisions: tuple[Provision, ...] = field(repr=False)
    definitions: tuple[Definition, ...] = field(default=(), repr=False)
    references: tuple[CrossReference, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)  # in the order of their starts
    edition: Edition | None = None  # what the file does not tell
    certificate: Certificate | None = None  # None: the text was not read from a file

    def quote(self, span: Span) -> str:
        """The words at ``span``, verbatim."""
        return self.text[span.start : span.end]

    def place_of(self, span: Span) -> Place | None:
        """Where in the file the span begins; None where the source does not tell."""
        at = bisect_right(self.places, span.start, key=lambda place: place.start)
        return self.places[at - 1] if at else None

    def places_of(self, span: Span) -> tuple[Place, ...]:
        """Every place of the file that the span touches, in order."""
        first = bisect_right(self.places, span.start, key=lambda place: place.start)
        last = bisect_left(self.places, span.end, key=lambda place: place.start)
        return self.places[max(0, first - 1) : max(first, last)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that went wrong with one file while the rest of the work went on."""

    file: str
    code: str
    message: str
    hint: str = ""
    path: Path | None = None  # of the file on this computer: never part of a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The statutes of one jurisdiction that are reviewed together."""

    jurisdiction: str
    statutes: tuple[Statute, ...]
    problems: tuple[Problem, ...] = ()
