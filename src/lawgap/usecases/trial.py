"""Try the wording of a clause: which elements it has, before it stands in any file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from lawgap import __version__
from lawgap.data import data_dir
from lawgap.languages.load import recognise
from lawgap.model.checklist import Catalogue, Checklist, Heading
from lawgap.model.errors import ReadError
from lawgap.model.finding import Assessment, Verdict
from lawgap.model.language import Language
from lawgap.model.statute import Bundle, Provision, ProvisionKind, Span, Statute, StatuteRole
from lawgap.settings import Settings
from lawgap.usecases.catalogue import choose, languages_of
from lawgap.usecases.check import CheckRequest, check

LONGEST = 20_000
"""Characters of a clause that are looked at."""

_NAME = "clause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The findings on a clause; every offset counts code points of ``clause``."""

    clause: str
    assessment: Assessment


class Trial:
    """Tries clauses one after another; what it loads for the first serves the next."""

    def __init__(self, settings: Settings | None = None) -> None:
        from lawgap.analysis.memory import Memory

        self._settings = settings or Settings()
        self._languages: tuple[Language, ...] = ()
        self._catalogue: Catalogue | None = None
        self._memory = Memory(only_lexicons=True)
        self._sample: Assessment | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The criteria that can be chosen. Raises ChecklistError."""
        if self._catalogue is None:
            self._catalogue = choose((), self._settings).catalogue
        return self._catalogue

    def attempt(self, clause: str, criteria: Sequence[str] = (), *, language: str = "") -> Tried:
        """The findings on a clause under ``criteria`` (ids; empty: all).

        It is read as an article of a law of every kind that could hold it. ``language``: empty to
        tell it from the words.
        """
        from lawgap.analysis.assess import assess

        clause = clause[:LONGEST]
        spoken = self._spoken()
        chosen = next((one for one in spoken if one.code == language), None)
        lexicon = chosen or recognise(clause, spoken)
        statute = _statute(clause, lexicon, spoken)
        catalogue = _only(self.catalogue, tuple(criteria) or tuple(self.catalogue.criteria))
        assessment = assess(
            Bundle(jurisdiction=_NAME, statutes=(statute,)),
            catalogue,
            checklists=tuple(catalogue.checklists),
            languages={one.code: one for one in spoken},
            version=__version__,
            memory=self._memory,
        )
        return Tried(clause=clause, assessment=assessment)

    def sample(self, criterion: str) -> str:
        """Words of the shipped sample country that meet a criterion; empty: it has none."""
        if self._sample is None:
            folder = data_dir("resources") / "sample" / "valdoria"
            self._sample = check(CheckRequest(paths=(folder,), settings=self._settings))
        for finding in self._sample.findings:
            if finding.criterion == criterion and finding.verdict is Verdict.MET:
                shown = [one for element in finding.elements for one in element.evidence[:1]]
                quotes = (one.quote for one in (*finding.evidence[:1], *shown))
                return "\n".join(dict.fromkeys(quotes))
        return ""

    def _spoken(self) -> tuple[Language, ...]:
        """The languages that have wordings."""
        if not self._languages:
            known = languages_of(self._settings)
            self._languages = tuple(one for one in known if one.concepts)
        return self._languages


def _only(catalogue: Catalogue, criteria: tuple[str, ...]) -> Catalogue:
    """The catalogue with one checklist of just these criteria."""
    known = tuple(name for name in criteria if name in catalogue.criteria)
    checklist = Checklist(
        id=_NAME,
        title=_NAME,
        description="",
        version="",
        sha256="",
        instruments=(),
        headings=(Heading(title=_NAME, criteria=known),),
    )
    return replace(catalogue, checklists={_NAME: checklist})


def _statute(clause: str, language: Language, languages: Sequence[Language]) -> Statute:
    """The clause as a statute: with the structure that it has, else as one article."""
    from lawgap.readers.one_file import read_statute
    from lawgap.readers.plain import PlainText

    title = _title(language)
    path = Path(f"{_NAME}.txt")
    plain = PlainText(text=clause, title=title)
    try:
        statute, _ = read_statute(plain, path, languages=languages, language=language.code)
    except ReadError:
        return _one_article(clause, title, language)
    if not any(unit.kind is ProvisionKind.ARTICLE for unit in statute.provisions):
        return _one_article(clause, title, language)
    return replace(statute, id=_NAME, title=title)


def _title(language: Language) -> str:
    """A title that names every kind of law, so that no rule is put off by the kind."""
    return " ".join(_names(language))


def _names(language: Language) -> Iterable[str]:
    for role in StatuteRole:
        if names := language.roles.get(role):
            yield names[0]


def _one_article(clause: str, title: str, language: Language) -> Statute:
    whole = Span(start=0, end=len(clause))
    article = Provision(
        kind=ProvisionKind.ARTICLE,
        number="1",
        label="1",
        heading="",
        span=whole,
        own=whole,
        parent=-1,
        article=0,
        depth=0,
    )
    return Statute(
        id=_NAME,
        title=title,
        file=f"{_NAME}.txt",
        language=language.code,
        sha256=sha256(clause.encode("utf-8", errors="replace")).hexdigest(),
        words=len(clause.split()),
        text=clause,
        provisions=(article,),
    )
