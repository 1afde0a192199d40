"""Tags every concept of a language in a bundle's texts, in one pass with spaCy's PhraseMatcher.

Only phrases whose every word occurs in the texts are looked for, and after the pass only those
that matched are touched again: cost grows with the text and its hits, not with the lexicon.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product

from lawgap.analysis.tokens import TokenTable
from lawgap.analysis.wordings import Lexicon, Segment, Word, Wording, literal, read_wordings
from lawgap.model.language import Language

Hit = tuple[int, int]
"""A range of positions (content words), end excluded."""

GAP_WORDS = 6
_MOST_PHRASES = 400  # of one segment: a bound on what a lexicon can ask for

_Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """The hits in one text: of each concept, and of each defined term, in order."""

    concepts: dict[str, list[Hit]]
    terms: list[list[Hit]]


def tag(
    tables: Sequence[TokenTable], lexicon: Lexicon, terms: Sequence[Sequence[str]]
) -> list[Tags]:
    """The hits of every concept in each text, and those of each text's own defined terms."""
    finder = _Finder(tables)
    for concept, wordings in lexicon.wordings.items():
        finder.ask(("concept", concept), wordings)
    for concept, wordings in lexicon.excluded.items():
        finder.ask(("excluded", concept), wordings)
    for text, own in enumerate(terms):
        for number, term in enumerate(own):
            wordings = read_wordings((literal(term),), lexicon.language)
            finder.ask((f"term {text}", str(number)), wordings)
    return [_tags(hits, lexicon, i, len(terms[i])) for i, hits in enumerate(finder.run())]


def group_by(hits: Iterable[Hit], places: Sequence[int]) -> dict[int, list[Hit]]:
    """Hits by the value of ``places`` at their first word; -1 is left out."""
    groups: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if places[hit[0]] >= 0:
            groups[places[hit[0]]].append(hit)
    return groups


_Name = tuple[str, str]


def _tags(hits: Mapping[_Name, set[Hit]], lexicon: Lexicon, text: int, terms: int) -> Tags:
    barred = {c: sorted(hits.get(("excluded", c), ())) for c in lexicon.excluded}
    kept = {
        c: _outside(sorted(hits.get(("concept", c), ())), barred.get(c, ()))
        for c in lexicon.wordings
    }
    return Tags(
        concepts=_with_included(lexicon.language, kept, barred),
        terms=[sorted(hits.get((f"term {text}", str(n)), ())) for n in range(terms)],
    )


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
    """The hits that overlap none of ``barred`` (both sorted)."""
    if not barred or not hits:
        return hits
    starts = [start for start, _ in barred]
    longest = max(end - start for start, end in barred)
    kept = []
    for start, end in hits:
        near = islice(barred, bisect_left(starts, start - longest), bisect_left(starts, end))
        if not any(stop > start for _, stop in near):
            kept.append((start, end))
    return kept


_Lemmas = tuple[str, ...]


_Choices = tuple[tuple[_Phrase, _Lemmas], ...]
"""The phrases of a segment that could occur in the texts, each with the lemmas to look for."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One wording of ``name``: the number of each of its segments."""

    name: _Name
    segments: tuple[int, ...]


class _Finder:
    """Looks for the phrases of many wordings in several texts at once."""

    def __init__(self, tables: Sequence[TokenTable]) -> None:
        self.tables = tables
        self.vocabulary = {lemma for table in tables for lemma in table.lemmas}
        self.sorted_words = sorted(self.vocabulary)
        self.pairs = {pair for table in tables for pair in pairwise(table.lemmas)}
        self.asked: list[_Asked] = []
        self.segments: dict[_Choices, int] = {}

    def ask(self, name: _Name, wordings: Iterable[Wording]) -> None:
        """Note every phrase of ``wordings`` that could occur in the texts."""
        for wording in wordings:
            segments = [tuple(self._phrases(segment)) for segment in wording]
            if all(segments):
                numbers = (self.segments.setdefault(s, len(self.segments)) for s in segments)
                self.asked.append(_Asked(name, tuple(numbers)))

    def run(self) -> Iterator[dict[_Name, set[Hit]]]:
        """The hits of every name in each text."""
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc
        from spacy.vocab import Vocab

        vocab = Vocab()
        matcher = PhraseMatcher(vocab, attr="ORTH")
        keys = {}
        phrases = {lemmas for segment in self.segments for _, lemmas in segment}
        for number, lemmas in enumerate(phrases):
            keys[vocab.strings.add(str(number))] = lemmas
            matcher.add(str(number), [Doc(vocab, words=list(lemmas))])
        for table in self.tables:
            places: dict[_Lemmas, list[Hit]] = defaultdict(list)
            for key, start, end in matcher(Doc(vocab, words=table.lemmas)) if table.lemmas else ():
                places[keys[key]].append((start, end))
            yield self._collect(table, places)

    def _collect(
        self, table: TokenTable, places: Mapping[_Lemmas, list[Hit]]
    ) -> dict[_Name, set[Hit]]:
        hits: dict[_Name, set[Hit]] = defaultdict(set)
        found = [_segment_hits(table, segment, places) for segment in self.segments]
        for asked in self.asked:
            parts = [found[number] for number in asked.segments]
            if not all(parts):
                continue
            hits[asked.name].update(parts[0] if len(parts) == 1 else _joined(table, parts))
        return hits

    def _phrases(self, segment: Segment) -> Iterator[tuple[_Phrase, _Lemmas]]:
        """The phrases of a segment that could occur, with the lemmas to look for."""
        slots = [[o for o in slot if all(map(self._occurs, o))] for slot in segment]
        for choice in islice(product(*slots), _MOST_PHRASES):
            phrase = tuple(word for option in choice for word in option)
            if phrase:
                for lemmas in self._spellings(phrase):
                    yield phrase, lemmas

    def _occurs(self, word: Word) -> bool:
        return word.prefix or word.lemma in self.vocabulary

    def _spellings(self, phrase: _Phrase) -> Iterator[_Lemmas]:
        options = [self._completions(w.lemma) if w.prefix else [w.lemma] for w in phrase]
        for lemmas in islice(product(*options), _MOST_PHRASES):
            if all(pair in self.pairs for pair in pairwise(lemmas)):
                yield lemmas

    def _completions(self, prefix: str) -> list[str]:
        low = bisect_left(self.sorted_words, prefix)
        high = bisect_left(self.sorted_words, prefix + chr(0x10FFFF))
        return self.sorted_words[low:high]


def _segment_hits(
    table: TokenTable,
    segment: _Choices,
    places: Mapping[_Lemmas, list[Hit]],
) -> list[Hit]:
    """The sorted hits of any phrase of a segment, in the exact forms that it asks for."""
    found = []
    for phrase, lemmas in segment:
        hits = places.get(lemmas)
        if hits and any(word.form for word in phrase):
            hits = [h for h in hits if _forms_fit(table, phrase, h)]
        if hits:
            found.append(hits)
    return found[0] if len(found) == 1 else sorted({hit for hits in found for hit in hits})


def _forms_fit(table: TokenTable, phrase: _Phrase, hit: Hit) -> bool:
    """Whether the exact forms that a phrase asks for stand there."""
    return all(not w.form or table.forms[hit[0] + i] == w.form for i, w in enumerate(phrase))


def _joined(table: TokenTable, parts: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Hits of the first part, each followed by those of the others within a gap.

    All stand in one sentence. The search starts from the rarest part and goes out both ways.
    """
    rarest = min(range(len(parts)), key=lambda i: len(parts[i]))
    chains = list(parts[rarest])
    for part in parts[rarest + 1 :]:
        starts = [start for start, _ in part]
        chains = [
            (begin, part[i][1])
            for begin, end in chains
            for i in range(bisect_left(starts, end), bisect_left(starts, end + GAP_WORDS + 1))
            if table.sentence[begin] == table.sentence[part[i][0]]
        ]
    for part in reversed(parts[:rarest]):
        ends = sorted((end, start) for start, end in part)
        chains = [
            (ends[i][1], end)
            for begin, end in chains
            for i in range(
                bisect_left(ends, (begin - GAP_WORDS, 0)), bisect_left(ends, (begin + 1, 0))
            )
            if table.sentence[begin] == table.sentence[ends[i][1]]
        ]
    return chains
