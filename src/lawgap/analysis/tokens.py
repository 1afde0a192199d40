"""The words of a statute, as the rules see them, and where each stands in the tree.

Words are compared by lemma and without skip-words ("the", "any"). A position is an index into
these content words; every array here is parallel to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lawgap.model.language import Language
from lawgap.model.statute import Provision, ProvisionKind, Statute

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_WORD = re.compile(r"\w+")
# Runs of marks are taken off whole: one by one they would cost the square of a run's length.
_MARKS_BEFORE = re.compile(r"^\W+")
_MARKS_BEHIND = re.compile(r"(?<!\W)\W+$")
_MARKS = re.compile(r"\W+")
_SENTENCE_ENDS = ".?!"
BLOCKS = frozenset(
    {ProvisionKind.PARAGRAPH, ProvisionKind.DEFINITION, ProvisionKind.ARTICLE, ProvisionKind.PART}
)
"""The kinds of provision with which a sentence begins."""


@dataclass(frozen=True, slots=True)
class TokenTable:
    """The content words of one statute.

    ``starts``/``ends``: code points of the text. ``unit``: the deepest provision; ``block``: its
    paragraph (or article, where the article has none); ``article``: -1 outside articles.
    ``virtual``: the position that a word would have if its unit followed its lead-in directly.
    """

    lemmas: list[str]
    forms: list[str]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    unit: list[int]
    block: list[int]
    article: list[int]
    virtual: list[int]
    first: list[int]  # provision -> its first position
    last: list[int]  # provision -> the position behind its last word
    intro_end: list[int]  # provision -> the position behind its own words before its children
    block_of: list[int]  # provision -> its block
    article_of: list[int]  # provision -> its article, or its part of a schedule; -1 for neither
    breaks: list[int]  # code points at which a sentence begins in the running text


def content_words(wording: str, language: Language) -> list[str]:
    """The forms in a wording that count, lower case, skip-words left out."""
    words = (word.lower() for word in _WORD.findall(wording))
    return [word for word in words if word not in language.skip]


def make_tokenizer() -> Tokenizer:
    """A spaCy tokenizer that cuts where letters, digits and underscores end.

    It has no language's exceptions, so that wordings and texts are cut alike in every language.
    """
    from spacy.tokenizer import Tokenizer
    from spacy.vocab import Vocab

    return Tokenizer(
        Vocab(),
        prefix_search=_MARKS_BEFORE.search,
        suffix_search=_MARKS_BEHIND.search,
        infix_finditer=_MARKS.finditer,
    )


@lru_cache(maxsize=8)
def lemmatizer(code: str) -> Callable[[str], str]:
    """A cached function from a lower-case form to its lemma in the language ``code``."""
    import simplemma

    @lru_cache(maxsize=200_000)
    def lemma(form: str) -> str:
        try:
            return str(simplemma.lemmatize(form, code)).lower()
        except ValueError:  # a language that simplemma does not know: forms stand for themselves
            return form

    return lemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The content words of a text. ``breaks``: code points at which a sentence begins."""

    lemmas: list[str]
    forms: list[str]
    starts: list[int]
    ends: list[int]
    breaks: list[int]


def tokenize(statute: Statute, language: Language, tokenizer: Tokenizer) -> TokenTable:
    """The content words of ``statute`` with their places."""
    return placed(_words(statute.text, language, tokenizer), statute.provisions)


def placed(words: Words, provisions: Sequence[Provision]) -> TokenTable:
    """The content words of a statute with their places in its tree."""
    import numpy as np

    return _places(provisions, words, np.array(words.starts, dtype=np.int64))


def _words(text: str, language: Language, tokenizer: Tokenizer) -> Words:
    import numpy as np
    from spacy.attrs import LENGTH, ORTH, SPACY

    doc = tokenizer(text)
    columns = doc.to_array([ORTH, LENGTH, SPACY])
    lengths = columns[:, 1].astype(np.int64)
    begins = np.cumsum(lengths + columns[:, 2].astype(np.int64)) - lengths
    begins -= columns[:, 2].astype(np.int64)
    kinds, inverse = np.unique(columns[:, 0], return_inverse=True)
    strings = [doc.vocab.strings[int(orth)] for orth in kinds]
    keep = np.array([_counts(string, language) for string in strings], dtype=bool)[inverse]
    lemma = lemmatizer(language.code)
    forms = [string.lower() for string in strings]
    lemmas = [lemma(form) for form in forms]
    chosen = inverse[keep].tolist()
    starts = begins[keep]
    return Words(
        lemmas=[lemmas[i] for i in chosen],
        forms=[forms[i] for i in chosen],
        starts=starts.tolist(),
        ends=(starts + lengths[keep]).tolist(),
        breaks=_sentence_starts(strings, inverse, begins, text, language),
    )


def _counts(string: str, language: Language) -> bool:
    return bool(_WORD.match(string)) and string.lower() not in language.skip


def _sentence_starts(
    strings: Sequence[str], inverse: Any, begins: Any, text: str, language: Language
) -> list[int]:
    """The code points at which a sentence begins: behind a full stop that ends one."""
    import numpy as np

    stop_at = [max(map(string.rfind, _SENTENCE_ENDS)) for string in strings]
    stops = np.array(stop_at)[inverse] >= 0
    starts = [0]
    for i in np.nonzero(stops)[0]:
        place = int(begins[i]) + stop_at[inverse[i]] + 1
        before = strings[inverse[i - 1]].lower() if i else ""
        after = text[place : place + 3].lstrip(" \n\t\"'”’)")
        abbreviated = before in language.abbreviations or (len(before) == 1 and before.isalpha())
        if not abbreviated and place < len(text) and text[place].isspace() and after[:1].isupper():
            starts.append(place)
    return starts


def _places(provisions: Sequence[Provision], words: Words, begins: Any) -> TokenTable:
    import numpy as np

    n = len(words.lemmas)
    first = np.searchsorted(begins, [p.span.start for p in provisions]).tolist()
    last = np.searchsorted(begins, [p.span.end for p in provisions]).tolist()
    intro_end = np.searchsorted(begins, [p.own.end for p in provisions]).tolist()
    unit = np.full(n, -1, dtype=np.int64)
    for i in range(len(provisions)):
        unit[first[i] : last[i]] = i
    block_of, lead = _blocks(provisions, first, intro_end)
    article_of = articles_of(provisions)
    articles = np.array([*article_of, -1])
    starts = np.array([*words.breaks, *_block_starts(provisions)])
    sentence = np.searchsorted(np.unique(starts), begins, side="right")
    offsets = np.array([lead[i] - first[i] for i in range(len(provisions))] + [0])
    return TokenTable(
        lemmas=words.lemmas,
        forms=words.forms,
        starts=words.starts,
        ends=words.ends,
        sentence=sentence.tolist(),
        unit=unit.tolist(),
        block=np.array([*block_of, -1])[unit].tolist(),
        article=articles[unit].tolist(),
        virtual=(np.arange(n) + offsets[unit]).tolist(),
        first=first,
        last=last,
        intro_end=intro_end,
        block_of=block_of,
        article_of=article_of,
        breaks=words.breaks,
    )


def articles_of(provisions: Sequence[Provision]) -> list[int]:
    """For each provision its article; the parts of a schedule count as articles of their own."""
    found: list[int] = []
    for i, provision in enumerate(provisions):
        above = provisions[provision.parent] if provision.parent >= 0 else provision
        if provision.article >= 0:
            found.append(provision.article)
        elif ProvisionKind.SCHEDULE in (provision.kind, above.kind):
            found.append(i)
        else:
            found.append(found[provision.parent] if provision.parent >= 0 else -1)
    return found


def _blocks(
    provisions: Sequence[Provision], first: Sequence[int], intro_end: Sequence[int]
) -> tuple[list[int], list[int]]:
    """For each provision its block and the number of words in the lead-ins above it."""
    block_of: list[int] = []
    lead: list[int] = []
    for i, provision in enumerate(provisions):
        above = provision.parent
        is_block = provision.kind is not ProvisionKind.POINT or above < 0
        block_of.append(i if is_block else block_of[above])
        inherits = above >= 0 and provisions[above].kind is not ProvisionKind.PART
        lead.append(lead[above] + intro_end[above] - first[above] if inherits else 0)
    return block_of, lead


def _block_starts(provisions: Sequence[Provision]) -> list[int]:
    """Where a paragraph, definition, article or part begins, a sentence begins too."""
    return [p.span.start for p in provisions if p.kind in BLOCKS]
