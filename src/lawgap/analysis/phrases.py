"""Looks for the phrases of a whole lexicon in a list of words, in one pass.

An automaton that is built as it is used: a state is what may follow the words read so far. Only
the first words of all phrases are set out beforehand, so a state costs something once a text
leads to it, and a phrase with many options or prefixes is never written out. What is found at a
place depends on the words that stand there and on nothing else: a text can be searched piece by
piece.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from lawgap.analysis.wordings import Segment, Word

Hit = tuple[int, int]
"""A range of positions (content words), end excluded."""

Match = tuple[Hit, ...]
"""The hits that answer a query together, in order."""

_Place = tuple[int, int, int, int]
"""A word of a phrase that is looked for next: segment, slot, option, word."""


class PhraseFinder:
    """Finds segments by their numbers: their places in the order in which they were given."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._states: dict[tuple[tuple[_Place, ...], tuple[int, ...]], _State] = {}
        self._numbered: list[_State] = []
        starts = (place for number in range(len(segments)) for place in self._from(number, 0))
        self._root = self._state(tuple(starts), ())

    @property
    def size(self) -> int:
        """How many states were built: a bound for whoever keeps a finder for long."""
        return len(self._states)

    @cached_property
    def longest(self) -> int:
        """The most words that a phrase can have."""
        return max(map(_length, self._segments), default=0)

    def find(self, lemmas: Sequence[str], forms: Sequence[str]) -> dict[int, list[Hit]]:
        """The hits of each segment that has any, in order; ``forms`` stand beside ``lemmas``.

        Segments that end together share their lists: never change them.
        """
        ends: dict[int, list[Hit]] = defaultdict(list)  # by state: many segments end in one
        end_of_text = len(lemmas)
        first = self._root.then
        for at, word in enumerate(lemmas):
            state = first[word] if word in first else self._step(self._root, word, forms[at])
            end = at + 1
            while state is not None:
                if state.accepted:
                    ends[state.number].append((at, end))
                if end == end_of_text or not state.goes_on:
                    break
                lemma = lemmas[end]
                if lemma not in state.by_lemma and not state.lengths:
                    break  # told here at once: most walks end so
                state = self._step(state, lemma, forms[end])
                end += 1
        lists: dict[int, list[list[Hit]]] = defaultdict(list)
        for number, hits in ends.items():
            for segment in self._numbered[number].accepted:
                lists[segment].append(hits)
        return {n: own[0] if len(own) == 1 else sorted(chain(*own)) for n, own in lists.items()}

    def _step(self, state: _State, lemma: str, form: str) -> _State | None:
        """The state behind one more word; None where no phrase goes on with it."""
        exact = state.any_form or lemma in state.with_form
        key = f"{lemma} {form}" if exact else lemma
        if key in state.then:
            return state.then[key]
        places = [*state.by_lemma.get(lemma, ()), *state.by_prefix(lemma)]
        places = [p for p in places if self._word(p).form in ("", form)]
        if not places:
            if state is self._root:  # asked for again and again, by every text
                state.then[key] = None
            return None
        after: dict[_Place, None] = {}
        accepted: dict[int, None] = {}
        for place in places:
            self._pass(place, after, accepted)
        state.then[key] = made = self._state(tuple(after), tuple(accepted))
        return made

    def _pass(self, place: _Place, after: dict[_Place, None], accepted: dict[int, None]) -> None:
        """Note what may follow the word at ``place``, and its segment where it may end there."""
        number, slot, option, word = place
        if word + 1 < len(self._segments[number][slot][option]):
            after[number, slot, option, word + 1] = None
            return
        after.update(dict.fromkeys(self._from(number, slot + 1)))
        if all(() in later for later in self._segments[number][slot + 1 :]):
            accepted[number] = None

    def _from(self, number: int, slot: int) -> Iterator[_Place]:
        """The words with which a segment may go on at ``slot``: optional slots may be passed."""
        for at in range(slot, len(self._segments[number])):
            options = self._segments[number][at]
            yield from ((number, at, i, 0) for i, option in enumerate(options) if option)
            if () not in options:
                return

    def _word(self, place: _Place) -> Word:
        number, slot, option, word = place
        return self._segments[number][slot][option][word]

    def _state(self, places: tuple[_Place, ...], accepted: tuple[int, ...]) -> _State:
        made = self._states.get((places, accepted))
        if made is None:
            made = _State(len(self._numbered), accepted, goes_on=bool(places))
            self._numbered.append(made)
            for place in places:
                made.add(place, self._word(place))
            self._states[places, accepted] = made
        return made


@dataclass(slots=True)
class _State:
    """What may follow the words read so far, and which segments end with them."""

    number: int
    accepted: tuple[int, ...]
    goes_on: bool
    by_lemma: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    prefixes: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    lengths: set[int] = field(default_factory=set)  # of the prefixes
    with_form: set[str] = field(default_factory=set)  # lemmas of which a form is asked for
    any_form: bool = False  # a form is asked for whose lemma is not known
    then: dict[str, _State | None] = field(default_factory=dict)

    def add(self, place: _Place, word: Word) -> None:
        """Let a word follow."""
        if word.prefix:
            self.prefixes[word.lemma].append(place)
            self.lengths.add(len(word.lemma))
            self.any_form = self.any_form or bool(word.form)
            return
        self.by_lemma[word.lemma].append(place)
        if word.form:
            self.with_form.add(word.lemma)

    def by_prefix(self, lemma: str) -> Iterator[_Place]:
        """What follows where the word is known by its beginning."""
        for length in self.lengths:
            yield from self.prefixes.get(lemma[:length], ())


def _length(segment: Segment) -> int:
    return sum(max(map(len, slot), default=0) for slot in segment)
