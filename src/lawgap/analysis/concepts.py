"""Tags every concept of a language in a text, in one pass with spaCy's PhraseMatcher.

A wording is cut at its gaps ("...") into phrases; each phrase is expanded over its alternatives
("travel/identity document") and optional words. Phrases are compared by lemma; where a wording
asks for an exact form ("=means"), the form is looked at afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from lawgap.analysis.tokens import TokenTable, content_words, lemmatizer
from lawgap.model.language import Language

Hit = tuple[int, int]
"""A range of positions (content words), end excluded."""

GAP_WORDS = 6
_MOST_PHRASES = 400  # of one wording: a bound on what a lexicon can ask for
_PIECE = re.compile(r"\[[^\]]*\]|\S+")


@dataclass(frozen=True, slots=True)
class _Word:
    lemma: str
    form: str = ""  # an exact form that is asked for
    prefix: bool = False


_Phrase = tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording: phrases that must follow one another with gaps between."""

    segments: tuple[tuple[_Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's wordings, ready to be looked for. Made once for a run."""

    language: Language
    wordings: Mapping[str, tuple[_Wording, ...]]
    excluded: Mapping[str, tuple[_Wording, ...]]


def compile_lexicon(language: Language, concepts: Iterable[str]) -> Lexicon:
    """The wordings of ``concepts`` and of all that they include."""
    wanted = _closure(language, concepts)
    cut = _Cutter(language)
    return Lexicon(
        language=language,
        wordings={c: cut.all(language.concepts[c].wordings) for c in wanted},
        excluded={c: cut.all(language.concepts[c].excluded) for c in wanted},
    )


def tag(table: TokenTable, lexicon: Lexicon, terms: Sequence[str] = ()) -> _Tags:
    """The hits of every concept, in order, and those of ``terms`` (a statute's defined terms)."""
    cut = _Cutter(lexicon.language)
    finder = _PhraseFinder(table)
    for wordings in (*lexicon.wordings.values(), *lexicon.excluded.values()):
        finder.ask(wordings)
    term_wordings = [cut.all((_literal(term),)) for term in terms]
    for wordings in term_wordings:
        finder.ask(wordings)
    finder.run()
    own = {c: finder.hits(w) for c, w in lexicon.wordings.items()}
    barred = {c: finder.hits(w) for c, w in lexicon.excluded.items() if w}
    kept = {c: _outside(hits, barred.get(c, [])) for c, hits in own.items()}
    full = _with_included(lexicon.language, kept, barred)
    return _Tags(full, [finder.hits(w) for w in term_wordings])


@dataclass(frozen=True, slots=True)
class _Tags:
    concepts: dict[str, list[Hit]]
    terms: list[list[Hit]]


def _literal(term: str) -> str:
    return re.sub(r"[\[\]/=*]|\.\.\.", " ", term)


def _closure(language: Language, concepts: Iterable[str]) -> list[str]:
    seen: dict[str, None] = {}
    waiting = [c for c in concepts if c in language.concepts]
    while waiting:
        concept = waiting.pop()
        if concept not in seen:
            seen[concept] = None
            waiting.extend(c for c in language.concepts[concept].includes if c in language.concepts)
    return sorted(seen)


def _with_included(
    language: Language, hits: Mapping[str, list[Hit]], barred: Mapping[str, list[Hit]]
) -> dict[str, list[Hit]]:
    """Each concept's hits with those of the concepts that it includes, at any depth."""

    def gather(concept: str, above: frozenset[str]) -> set[Hit]:
        found = set(hits.get(concept, ()))
        for name in language.concepts[concept].includes:
            if name in hits and name not in above:
                found |= gather(name, above | {name})
        return found

    return {c: _outside(sorted(gather(c, frozenset({c}))), barred.get(c, [])) for c in hits}


def _outside(hits: list[Hit], barred: list[Hit]) -> list[Hit]:
    """The hits that overlap none of ``barred`` (both sorted)."""
    if not barred:
        return hits
    starts = [start for start, _ in barred]
    longest = max(end - start for start, end in barred)
    kept = []
    for start, end in hits:
        i = bisect_left(starts, start - longest)
        clash = False
        while i < len(barred) and barred[i][0] < end:
            clash = clash or barred[i][1] > start
            i += 1
        if not clash:
            kept.append((start, end))
    return kept


class _Cutter:
    """Turns written wordings into phrases of lemmas."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.lemma = lemmatizer(language.code)

    def all(self, wordings: Iterable[str]) -> tuple[_Wording, ...]:
        return tuple(w for w in map(self._cut, wordings) if w.segments)

    def _cut(self, wording: str) -> _Wording:
        segments = [self._phrases(part) for part in wording.split("...")]
        return _Wording(tuple(s for s in segments if s))

    def _phrases(self, text: str) -> tuple[_Phrase, ...]:
        slots = [list(self._slot(piece)) for piece in _PIECE.findall(text)]
        expanded = (
            tuple(word for part in choice for word in part) for choice in _bounded(product(*slots))
        )
        return tuple(dict.fromkeys(phrase for phrase in expanded if phrase))

    def _slot(self, piece: str) -> Iterator[_Phrase]:
        if piece.startswith("["):
            yield ()
            piece = piece.strip("[]").replace(" ", "\u00a0")
        for option in piece.split("/"):
            yield tuple(self._words(option.replace("\u00a0", " ")))

    def _words(self, option: str) -> Iterator[_Word]:
        exact, prefix = option.startswith("="), option.endswith("*")
        for form in content_words(option, self.language):
            lemma = form if prefix else self.lemma(form)
            yield _Word(lemma, form if exact else "", prefix)


def _bounded(choices: Iterator[tuple[_Phrase, ...]]) -> Iterator[tuple[_Phrase, ...]]:
    for _, choice in zip(range(_MOST_PHRASES), choices, strict=False):
        yield choice


class _PhraseFinder:
    """Finds phrases in one text; only those whose every word occurs are looked for."""

    def __init__(self, table: TokenTable) -> None:
        self.table = table
        self.vocabulary = set(table.lemmas)
        self.sorted_words = sorted(self.vocabulary | set(table.forms))
        self.places: dict[tuple[str, ...], list[Hit]] = {}

    def ask(self, wordings: Iterable[_Wording]) -> None:
        """Note every phrase of ``wordings`` that could occur."""
        for wording in wordings:
            for segment in wording.segments:
                for phrase in segment:
                    for lemmas in self._spellings(phrase):
                        self.places.setdefault(lemmas, [])

    def run(self) -> None:
        """Look for all noted phrases at once."""
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc
        from spacy.vocab import Vocab

        vocab = Vocab()
        matcher = PhraseMatcher(vocab, attr="ORTH")
        keys = {}
        for number, lemmas in enumerate(self.places):
            name = str(number)
            keys[vocab.strings.add(name)] = lemmas
            matcher.add(name, [Doc(vocab, words=list(lemmas))])
        for key, start, end in matcher(Doc(vocab, words=self.table.lemmas)):
            self.places[keys[key]].append((start, end))

    def hits(self, wordings: Iterable[_Wording]) -> list[Hit]:
        """The sorted hits of any of ``wordings``."""
        found: set[Hit] = set()
        for wording in wordings:
            parts = [self._segment_hits(segment) for segment in wording.segments]
            found.update(parts[0] if len(parts) == 1 else self._joined(parts))
        return sorted(found)

    def _segment_hits(self, segment: Iterable[_Phrase]) -> list[Hit]:
        found: set[Hit] = set()
        for phrase in segment:
            for lemmas in self._spellings(phrase):
                found.update(h for h in self.places.get(lemmas, ()) if self._forms_fit(phrase, h))
        return sorted(found)

    def _forms_fit(self, phrase: _Phrase, hit: Hit) -> bool:
        forms = self.table.forms
        return all(not w.form or forms[hit[0] + i] == w.form for i, w in enumerate(phrase))

    def _joined(self, parts: list[list[Hit]]) -> Iterator[Hit]:
        """Hits of the first part that are followed by the others within a gap, in one sentence."""
        chains = parts[0]
        for part in parts[1:]:
            starts = [start for start, _ in part]
            chains = [
                (begin, part[i][1])
                for begin, end in chains
                for i in range(bisect_left(starts, end), len(part))[: GAP_WORDS + 1]
                if part[i][0] - end <= GAP_WORDS and self._one_sentence(begin, part[i][0])
            ]
        yield from chains

    def _one_sentence(self, a: int, b: int) -> bool:
        return self.table.sentence[a] == self.table.sentence[b]

    def _spellings(self, phrase: _Phrase) -> Iterator[tuple[str, ...]]:
        if all(not w.prefix for w in phrase):
            lemmas = tuple(w.lemma for w in phrase)
            if all(lemma in self.vocabulary for lemma in lemmas):
                yield lemmas
            return
        options = [self._completions(w.lemma) if w.prefix else [w.lemma] for w in phrase]
        for lemmas in product(*options):
            if all(lemma in self.vocabulary for lemma in lemmas):
                yield lemmas

    def _completions(self, prefix: str) -> list[str]:
        lower = bisect_left(self.sorted_words, prefix)
        found = []
        for word in self.sorted_words[lower:]:
            if not word.startswith(prefix):
                break
            found.append(word)
        return found


def group_by(hits: Iterable[Hit], places: Sequence[int]) -> dict[int, list[Hit]]:
    """Hits by the value of ``places`` at their first word; -1 is left out."""
    groups: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if places[hit[0]] >= 0:
            groups[places[hit[0]]].append(hit)
    return groups
