"""Tags every concept of a language in a text, in one pass over its words.

After the pass only the phrases that were found are touched again: cost grows with the text and
its hits, not with the lexicon. No hit rests on words outside its sentence and the few behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawgap.analysis.phrases import Hit, PhraseFinder
from lawgap.analysis.tokens import TokenTable
from lawgap.analysis.wordings import Lexicon, Segment, Wording, literal, read_wordings
from lawgap.model.language import Language

GAP_WORDS = 6


@dataclass(frozen=True, slots=True)
class Tags:
    """The hits in one text: of each concept, and of each defined term, in order."""

    concepts: dict[str, list[Hit]]
    terms: list[list[Hit]]


class Tagger:
    """Tags texts with the concepts of one lexicon; what it learns of one helps with the next."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._concepts = _Wordings(
            [
                *((("concept", c), w) for c, ws in lexicon.wordings.items() for w in ws),
                *((("excluded", c), w) for c, ws in lexicon.excluded.items() for w in ws),
            ]
        )

    @property
    def size(self) -> int:
        """A measure of what was learnt: a bound for whoever keeps a tagger for long."""
        return self._concepts.finder.size

    @property
    def longest(self) -> int:
        """The most words that stand in one piece of a wording."""
        return self._concepts.finder.longest

    def tag(self, table: TokenTable, terms: Sequence[str] = ()) -> Tags:
        """The hits of every concept in a text, and those of the text's own defined terms."""
        return Tags(
            concepts=_concepts(self._concepts.find(table), self.lexicon),
            terms=self.terms(table, terms),
        )

    def phrases(self, table: TokenTable) -> Iterator[Hit]:
        """Every piece of a wording in a text, in no order, before anything is barred."""
        for hits in self._concepts.finder.find(table.lemmas, table.forms).values():
            yield from hits

    def terms(self, table: TokenTable, terms: Sequence[str]) -> list[list[Hit]]:
        """The hits of each defined term."""
        language = self.lexicon.language
        read = [(str(n), read_wordings((literal(term),), language)) for n, term in enumerate(terms)]
        found = _Wordings([(("term", n), w) for n, ws in read for w in ws]).find(table)
        return [sorted(found.get(("term", n), ())) for n, _ in read]


def group_by(hits: Iterable[Hit], places: Sequence[int]) -> dict[int, list[Hit]]:
    """Hits by the value of ``places`` at their first word; -1 is left out."""
    groups: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if places[hit[0]] >= 0:
            groups[places[hit[0]]].append(hit)
    return groups


_Name = tuple[str, str]


def _concepts(hits: Mapping[_Name, set[Hit]], lexicon: Lexicon) -> dict[str, list[Hit]]:
    barred = {c: sorted(hits.get(("excluded", c), ())) for c in lexicon.excluded}
    kept = {
        c: _outside(sorted(hits.get(("concept", c), ())), barred.get(c, ()))
        for c in lexicon.wordings
    }
    return _with_included(lexicon.language, kept, barred)


def _with_included(
    language: Language, hits: Mapping[str, list[Hit]], barred: Mapping[str, Sequence[Hit]]
) -> dict[str, list[Hit]]:
    """Each concept's hits with those of the concepts that it includes, at any depth."""

    def gather(concept: str, above: frozenset[str]) -> set[Hit]:
        found = set(hits.get(concept, ()))
        for name in language.concepts[concept].includes:
            if name in hits and name not in above:
                found |= gather(name, above | {name})
        return found

    return {
        c: _outside(sorted(gather(c, frozenset({c}))), barred.get(c, ()))
        if language.concepts[c].includes
        else own
        for c, own in hits.items()
    }


def _outside(hits: list[Hit], barred: Sequence[Hit]) -> list[Hit]:
    """The hits that overlap none of ``barred``."""
    if not barred or not hits:
        return hits
    taken = {position for start, end in barred for position in range(start, end)}
    return [hit for hit in hits if taken.isdisjoint(range(*hit))]


class _Wordings:
    """Wordings with the names that they stand for, ready to be looked for in texts."""

    def __init__(self, wordings: Iterable[tuple[_Name, Wording]]) -> None:
        segments: list[Segment] = []
        self._alone: dict[int, _Name] = {}
        self._gapped: dict[int, tuple[_Name, int]] = {}  # first segment -> name, last segment
        for name, wording in wordings:
            first = len(segments)
            segments.extend(wording)
            if len(wording) == 1:
                self._alone[first] = name
            else:
                self._gapped[first] = (name, len(segments))
        self.finder = PhraseFinder(segments)

    def find(self, table: TokenTable) -> dict[_Name, set[Hit]]:
        """The hits of each name that has any."""
        found = self.finder.find(table.lemmas, table.forms)
        hits: dict[_Name, set[Hit]] = defaultdict(set)
        for first, places in found.items():
            if first in self._alone:
                hits[self._alone[first]].update(places)
            elif first in self._gapped:
                name, end = self._gapped[first]
                parts = [places, *(found.get(number, ()) for number in range(first + 1, end))]
                if all(parts):
                    hits[name].update(_joined(table, parts, self.finder.longest))
        return hits


def _joined(table: TokenTable, parts: Sequence[Sequence[Hit]], longest: int) -> list[Hit]:
    """Hits of the first part, each followed by those of the others within a gap, in no order.

    All stand in one sentence. The search starts from the rarest part and goes out both ways; each
    part is in order and is searched as it is, for a tuple of one is less than a hit from there.
    """
    sentence = table.sentence
    rarest = min(range(len(parts)), key=lambda i: len(parts[i]))
    chains = list(parts[rarest])
    for part in parts[rarest + 1 :]:
        chains = [
            (begin, stop)
            for begin, end in chains
            for start, stop in part[
                bisect_left(part, (end,)) : bisect_left(part, (end + GAP_WORDS + 1,))
            ]
            if sentence[begin] == sentence[start]
        ]
    for part in reversed(parts[:rarest]):
        chains = [
            (start, end)
            for begin, end in chains
            for start, stop in part[
                bisect_left(part, (begin - GAP_WORDS - longest,)) : bisect_left(part, (begin,))
            ]
            if begin - GAP_WORDS <= stop <= begin and sentence[begin] == sentence[start]
        ]
    return chains
