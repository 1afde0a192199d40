"""Every phrase of a lexicon is found at every place where it stands, and nothing else is."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from lawgap.analysis.phrases import PhraseFinder
from lawgap.analysis.wordings import Segment, Word

LETTERS = ("a", "b", "ab", "abc", "c")


def word(text: str) -> Word:
    """A word as a lexicon writes it: "=b" an exact form, "a*" a beginning."""
    if text.startswith("="):
        return Word(text[1:].lower(), text[1:])
    return Word(text.removesuffix("*"), "", text.endswith("*"))


def segment(*slots: tuple[str, ...]) -> Segment:
    """A segment of slots; an option of several words is written with blanks, "" may be left out."""
    return tuple(tuple(tuple(map(word, option.split())) for option in slot) for slot in slots)


words = st.sampled_from([*LETTERS, "a*", "ab*"])
options = st.lists(words, min_size=0, max_size=2).map(" ".join)
slots = st.lists(options, min_size=1, max_size=3, unique=True).map(tuple)
segments = st.lists(slots, min_size=1, max_size=3).map(lambda some: segment(*some))


def written_out(one: Segment, lemmas: list[str]) -> list[tuple[int, int]]:
    """The hits of a segment, each of its phrases being tried at each place."""
    found = set()
    for choice in product(*one):
        phrase = [asked for option in choice for asked in option]
        for start in range(len(lemmas) - len(phrase) + 1):
            there = lemmas[start : start + len(phrase)]
            if phrase and all(map(fits, phrase, there)):
                found.add((start, start + len(phrase)))
    return sorted(found)


def fits(asked: Word, lemma: str) -> bool:
    """Whether a word of the text is the one asked for."""
    return lemma.startswith(asked.lemma) if asked.prefix else lemma == asked.lemma


@given(st.lists(segments, max_size=5), st.lists(st.sampled_from(LETTERS), max_size=12))
def test_it_finds_what_trying_every_phrase_everywhere_finds(some, lemmas):
    """Options, optional words, words known by their beginning: in any order, overlapping."""
    expected = {n: hits for n, one in enumerate(some) if (hits := written_out(one, lemmas))}
    assert PhraseFinder(some).find(lemmas, lemmas) == expected


@given(st.lists(segments, max_size=4), st.lists(st.lists(st.sampled_from(LETTERS), max_size=8)))
def test_what_it_learnt_of_one_text_changes_nothing_in_the_next(some, texts):
    """A finder that has read other texts finds the same as a new one."""
    kept = PhraseFinder(some)
    for lemmas in texts:
        assert kept.find(lemmas, lemmas) == PhraseFinder(some).find(lemmas, lemmas)


def test_an_exact_form_is_asked_for_beside_the_lemma():
    """ "=Means" is found as "Means" alone, whatever the lemma is."""
    finder = PhraseFinder([segment(("=means",)), segment(("mean",))])
    exact = finder.find(["means", "mean"], ["means", "meant"])
    assert exact[0] == [(0, 1)]
    assert exact[1] == [(1, 2)]


def test_a_wording_with_thousands_of_spellings_is_found_whole():
    """No bound cuts off what a lexicon asks for."""
    many = tuple(f"w{n}" for n in range(30))
    finder = PhraseFinder([segment(many, many, many)])
    assert finder.find(["w29", "w28", "w27"], [""] * 3) == {0: [(0, 3)]}
    assert finder.longest == 3
