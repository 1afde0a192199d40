"""What one check leaves behind, so that the next of nearly the same texts costs little.

An explicit value that a caller keeps and hands in again; without one each check stands alone.
The findings are the same either way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawgap.analysis.concepts import Tagger
from lawgap.analysis.edits import Edit, edited
from lawgap.analysis.index import StatuteIndex, index_statute
from lawgap.analysis.regions import Region
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.touched import Touch
from lawgap.analysis.tried import wordings_tried
from lawgap.analysis.wordings import read_lexicon
from lawgap.model.checklist import Criterion
from lawgap.model.finding import Evidence, Finding
from lawgap.model.language import Language
from lawgap.model.statute import CrossReference, Span, Statute

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_MOST_TAGGERS = 6
_MOST_STATES = 200_000  # of a tagger's automaton, some 100 MB

Judge = Callable[[Criterion, Sequence[StatuteIndex]], Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """How many statutes and findings of the last check could be kept."""

    statutes: int = 0
    edited: int = 0  # made ready from their old version
    kept: int = 0  # findings
    judged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tagged:
    """A tagger with what it was made of; the language is kept, so that no other gets its id."""

    language: Language
    wanted: frozenset[str]
    tagger: Tagger


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """The wordings named for criteria in languages, which are kept so that none gets their id."""

    criteria: Mapping[str, Criterion]
    languages: tuple[Language, ...]
    wordings: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class Memory:
    """The last check's statutes, made ready for queries, and its findings.

    It holds one bundle, some 40 times the size of its texts, or with ``only_lexicons`` none.
    ``learnt`` tells of the last check.
    """

    only_lexicons: bool = False
    learnt: Learnt = field(default_factory=Learnt)
    _tokenizer: Tokenizer | None = None
    _taggers: list[_Tagged] = field(default_factory=list)
    _indexes: dict[str, tuple[Tagger, StatuteIndex]] = field(default_factory=dict)
    _order: tuple[str, ...] = ()
    _findings: dict[str, tuple[Criterion, Finding]] = field(default_factory=dict)
    _edits: list[Edit] = field(default_factory=list)
    _comparable: bool = False
    _tried: _Tried | None = None
    _wanted: tuple[tuple[Criterion, ...], frozenset[str]] = ((), frozenset())

    def wanted(
        self,
        criteria: tuple[Criterion, ...],
        concepts: Callable[[Iterable[Criterion]], frozenset[str]],
    ) -> frozenset[str]:
        """The ``concepts`` of criteria; found out once for many checks."""
        known, wanted = self._wanted
        if list(map(id, known)) != list(map(id, criteria)):
            wanted = concepts(criteria)
            self._wanted = (criteria, wanted)
        return wanted

    def tagger(self, language: Language, asked: frozenset[str]) -> Tagger:
        """The tagger of some concepts of a language; made once for many checks."""
        for one in self._taggers:
            if one.language is language and one.wanted == asked:
                if one.tagger.size < _MOST_STATES:
                    return one.tagger
                self._taggers.remove(one)
                break
        tagger = Tagger(read_lexicon(language, asked))
        self._taggers.append(_Tagged(language=language, wanted=asked, tagger=tagger))
        del self._taggers[:-_MOST_TAGGERS]
        return tagger

    def index(
        self,
        statutes: Sequence[Statute],
        taggers: Mapping[str, Tagger],
        step: Callable[[int, Statute], None],
    ) -> list[StatuteIndex]:
        """The statutes made ready; ``taggers`` by language. ``step`` is told of each before."""
        self._edits = []
        order = tuple(statute.id for statute in statutes)
        self._comparable = order == self._order
        made: dict[str, tuple[Tagger, StatuteIndex]] = {}
        for done, statute in enumerate(statutes):
            step(done, statute)
            tagger = taggers[statute.language]
            made[statute.id] = (tagger, self._indexed(statute, tagger))
        if not self.only_lexicons:
            self._indexes, self._order = made, order
        return [made[statute.id][1] for statute in statutes]

    def judged(
        self,
        criteria: Sequence[Criterion],
        indexes: Sequence[StatuteIndex],
        judge: Judge,
        step: Callable[[Criterion], None],
    ) -> tuple[Finding, ...]:
        """A finding on each criterion: the last one where nothing that it rests on changed."""
        touches = [Touch(edit) for edit in self._edits]
        regions = {edit.old.statute.id: edit.region for edit in self._edits}
        before, self._findings = self._findings if self._comparable else {}, {}
        found, kept = [], 0
        for criterion in criteria:
            step(criterion)
            known, finding = before.get(criterion.id, (None, None))
            if (
                finding is not None
                and known is criterion
                and not any(touch.criterion(criterion, finding) for touch in touches)
            ):
                finding = _moved(finding, regions)
                kept += 1
            else:
                finding = judge(criterion, indexes)
            found.append(finding)
        if not self.only_lexicons:
            self._findings = {c.id: (c, f) for c, f in zip(criteria, found, strict=True)}
        self.learnt = Learnt(
            statutes=len(indexes) - len(self._edits),
            edited=len(self._edits),
            kept=kept,
            judged=len(found) - kept,
        )
        self._edits = []
        return tuple(found)

    def tried(
        self, criteria: Mapping[str, Criterion], languages: Sequence[Language]
    ) -> Mapping[str, tuple[str, ...]]:
        """The wordings that were looked for, as ``wordings_tried`` names them."""
        last = self._tried
        if (
            last is None
            or [id(c) for c in last.criteria.values()] != [id(c) for c in criteria.values()]
            or [id(one) for one in last.languages] != [id(one) for one in languages]
        ):
            last = self._tried = _Tried(
                criteria=criteria,
                languages=tuple(languages),
                wordings=wordings_tried(criteria, languages),
            )
        return last.wordings

    def forget(self) -> None:
        """Let the last bundle go; the lexicons stay."""
        self._indexes, self._order, self._findings, self._edits = {}, (), {}, []

    def _indexed(self, statute: Statute, tagger: Tagger) -> StatuteIndex:
        known, old = self._indexes.get(statute.id, (None, None))
        if self._tokenizer is None:
            self._tokenizer = make_tokenizer()
        if old is not None and known is tagger:
            if _is_same(old.statute, statute):
                return replace(old, statute=statute)
            edit = edited(old, statute, tagger, self._tokenizer)
            if edit is not None:
                alike = edit.old.roles == edit.new.roles
                alike = alike and bool(edit.old.headed) == bool(edit.new.headed)
                self._comparable = self._comparable and alike
                self._edits.append(edit)
                return edit.new
        self._comparable = False
        return index_statute(statute, tagger, self._tokenizer)


def _is_same(old: Statute, new: Statute) -> bool:
    """Whether analysis sees no difference; where references to other laws lead it never sees."""
    return (
        (old.text, old.title, old.file, old.language)
        == (new.text, new.title, new.file, new.language)
        and old.provisions == new.provisions
        and old.definitions == new.definitions
        and [_led(one) for one in old.references] == [_led(one) for one in new.references]
    )


def _led(reference: CrossReference) -> tuple[Span, int, int, bool]:
    return reference.span, reference.provision, reference.target, reference.external


def _moved(finding: Finding, regions: Mapping[str, Region]) -> Finding:
    """A finding whose words stand further on in the text, or further back."""
    if not any(region.characters for region in regions.values()):
        return finding
    return replace(
        finding,
        evidence=_all_moved(finding.evidence, regions),
        near_misses=_all_moved(finding.near_misses, regions),
        elements=tuple(
            replace(element, evidence=_all_moved(element.evidence, regions))
            for element in finding.elements
        ),
    )


def _all_moved(evidence: Sequence[Evidence], regions: Mapping[str, Region]) -> tuple[Evidence, ...]:
    return tuple(
        replace(
            one,
            span=_span(one.span, regions[one.statute]),
            highlights=tuple(_span(h, regions[one.statute]) for h in one.highlights),
        )
        if one.statute in regions and one.span.start >= regions[one.statute].old_end
        else one
        for one in evidence
    )


def _span(span: Span, region: Region) -> Span:
    return Span(start=span.start + region.characters, end=span.end + region.characters)
