"""Which article of a new version answers which of the old: by number, heading and words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawgap.comparison.words import held, likeness, words_of
from lawgap.model.comparison import AlignedArticle, ProvisionChange
from lawgap.model.statute import ProvisionKind, Statute

SAME_NUMBER = 0.25
"""Likeness from which articles of one number are versions of one another."""
OTHER_NUMBER = 0.6
"""Likeness from which articles of different numbers are."""
PART_OF = 0.8
"""Share of an article's words that stand in another from which it was cut out of it."""
FEWEST_WORDS = 6
"""Words below which an article is too short to be known by its words alone."""

_MOST_CANDIDATES = 8
_UNITS = (ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """An article with what it is known by. ``words`` are those below its number and heading."""

    place: int
    key: tuple[str, str, str]  # kind, number, and for schedules that have none the heading
    words: tuple[str, ...]


def align(old: Statute, new: Statute) -> tuple[AlignedArticle, ...]:
    """The articles of both versions, each once, in the new version's order.

    What was removed stands behind the article that it followed.
    """
    before, after = _articles(old), _articles(new)
    matching = _Matching(before, after)
    matching.by_number_and_words()
    matching.by_words()
    matching.by_number()
    matching.by_likeness()
    matching.parts()
    return _ordered(matching.aligned(), before)


def _articles(statute: Statute) -> list[_Article]:
    found = []
    for place, unit in enumerate(statute.provisions):
        if unit.kind in _UNITS and not unit.quoted:
            words = words_of(statute.quote(unit.span))
            skipped = len(words_of(unit.number))
            number = unit.number.casefold().strip(". ")
            heading = "" if number else " ".join(words_of(unit.heading))
            found.append(
                _Article(place=place, key=(unit.kind.value, number, heading), words=words[skipped:])
            )
    return found


class _Matching:
    """Which articles answer one another, found out step by step, the surest first."""

    def __init__(self, before: Sequence[_Article], after: Sequence[_Article]) -> None:
        self.before = {article.place: article for article in before}
        self.after = {article.place: article for article in after}
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()
        self.splits: dict[int, list[int]] = defaultdict(list)  # old -> the new ones cut out of it
        self.merges: dict[int, list[int]] = defaultdict(list)  # new -> the old ones put into it

    def by_number_and_words(self) -> None:
        """Articles that nobody touched."""
        for old, new in self._of_one_number():
            if old.words == new.words:
                self._pair(old, new)

    def by_words(self) -> None:
        """The same words, long enough to be known by, under another number or in another place."""
        waiting: dict[tuple[str, ...], list[_Article]] = defaultdict(list)
        for new in self._came():
            waiting[new.words].append(new)
        for old in self._left():
            if waiting.get(old.words):
                self._pair(old, waiting[old.words].pop(0))

    def by_number(self) -> None:
        """The same number with words that are not quite others."""
        for old, new in self._of_one_number():
            free = old.place not in self.pairs and new.place not in self.taken
            if free and likeness(old.words, new.words) >= SAME_NUMBER:
                self._pair(old, new)

    def by_likeness(self) -> None:
        """Like words under another number, the likest pairs first."""
        scored = [
            (likeness(old.words, new.words), old, new)
            for old, candidates in _sharing(self._left(), self._came())
            for new in candidates
        ]
        for score, old, new in sorted(scored, key=lambda s: (-s[0], s[1].place, s[2].place)):
            free = old.place not in self.pairs and new.place not in self.taken
            if free and score >= OTHER_NUMBER:
                self._pair(old, new)

    def parts(self) -> None:
        """New articles that were cut out of old ones, old articles that were put into new ones."""
        for new, candidates in _sharing(self._came(), list(self.before.values())):
            whole = _holder(new, candidates)
            if whole is not None:
                self.splits[whole].append(new.place)
        left = [article for article in self._left() if article.place not in self.splits]
        cut = {place for parts in self.splits.values() for place in parts}
        cut |= {self.pairs[old] for old in self.splits if old in self.pairs}
        rest = [article for place, article in self.after.items() if place not in cut]
        for old, candidates in _sharing(left, rest):
            whole = _holder(old, candidates)
            if whole is not None:
                self.merges[whole].append(old.place)

    def aligned(self) -> list[AlignedArticle]:
        """Every article of both versions, once."""
        return [*self._from_old(), *self._from_new()]

    def _pair(self, old: _Article, new: _Article) -> None:
        self.pairs[old.place] = new.place
        self.taken.add(new.place)

    def _of_one_number(self) -> list[tuple[_Article, _Article]]:
        """Articles of one number that no other article of their version has."""
        new = _once(self.after.values())
        return [(old, new[key]) for key, old in _once(self.before.values()).items() if key in new]

    def _left(self) -> list[_Article]:
        return [a for p, a in self.before.items() if p not in self.pairs and _is_known(a)]

    def _came(self) -> list[_Article]:
        return [a for p, a in self.after.items() if p not in self.taken and _is_known(a)]

    def _from_old(self) -> Iterator[AlignedArticle]:
        moved = _moved(self.pairs)
        merged = {place for parts in self.merges.values() for place in parts}
        for place, old in self.before.items():
            partner = self.pairs.get(place)
            if place in merged:
                continue
            if partner is not None and partner in self.merges:
                olds = sorted({place, *self.merges[partner]})
                yield self._made(ProvisionChange.MERGED, olds, [partner])
            elif place in self.splits:
                news = sorted({*self.splits[place], *([] if partner is None else [partner])})
                kind = ProvisionChange.SPLIT if len(news) > 1 else ProvisionChange.RENUMBERED
                yield self._made(kind, [place], news)
            elif partner is not None:
                kind = _change(old, self.after[partner], moved=place in moved)
                yield self._made(kind, [place], [partner])
            else:
                yield AlignedArticle(change=ProvisionChange.REMOVED, old=(place,))

    def _from_new(self) -> Iterator[AlignedArticle]:
        cut = {place for parts in self.splits.values() for place in parts}
        for place in self.after:
            if place in self.taken or place in cut:
                continue
            if place in self.merges:
                olds = sorted(self.merges[place])
                kind = ProvisionChange.MERGED if len(olds) > 1 else ProvisionChange.RENUMBERED
                yield self._made(kind, olds, [place])
            else:
                yield AlignedArticle(change=ProvisionChange.ADDED, new=(place,))

    def _made(
        self, change: ProvisionChange, olds: Sequence[int], news: Sequence[int]
    ) -> AlignedArticle:
        before = [word for place in olds for word in self.before[place].words]
        after = [word for place in news for word in self.after[place].words]
        alike = 1.0 if before == after else likeness(before, after)
        return AlignedArticle(change=change, old=tuple(olds), new=tuple(news), likeness=alike)


def _once(articles: Iterable[_Article]) -> dict[tuple[str, str, str], _Article]:
    """Articles by key; of two with one number neither is known by it."""
    kept = list(articles)
    counted = Counter(article.key for article in kept)
    return {a.key: a for a in kept if counted[a.key] == 1 and any(a.key[1:])}


def _is_known(article: _Article) -> bool:
    """Whether an article has words enough to be known by them."""
    return len(article.words) >= FEWEST_WORDS


def _holder(part: _Article, candidates: Sequence[_Article]) -> int | None:
    """The place of the article in which nearly all words of ``part`` stand, if there is one."""
    best = max(candidates, key=lambda whole: held(part.words, whole.words), default=None)
    return best.place if best and held(part.words, best.words) >= PART_OF else None


def _sharing(
    articles: Sequence[_Article], others: Sequence[_Article]
) -> Iterable[tuple[_Article, list[_Article]]]:
    """Each article with the few others that share most of its rare words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, other in enumerate(others):
        for word in set(other.words):
            holders[word].append(at)
    for article in articles:
        shared: Counter[int] = Counter()
        rare = sorted(
            (w for w in set(article.words) if w in holders), key=lambda w: (len(holders[w]), w)
        )
        for word in rare[:60]:
            shared.update(holders[word][:200])
        yield article, [others[at] for at, _ in shared.most_common(_MOST_CANDIDATES)]


def _change(old: _Article, new: _Article, *, moved: bool) -> ProvisionChange:
    if old.key != new.key:
        return ProvisionChange.RENUMBERED
    if old.words != new.words:
        return ProvisionChange.CHANGED
    return ProvisionChange.MOVED if moved else ProvisionChange.UNCHANGED


def _moved(pairs: Mapping[int, int]) -> set[int]:
    """The old places that stand out of order in the new version.

    They are those outside the longest run of pairs that keep their order.
    """
    order = sorted(pairs)
    tails: list[int] = []
    at: list[int] = []
    back: dict[int, int] = {}
    for old in order:
        new = pairs[old]
        i = bisect_left(tails, new)
        if i == len(tails):
            tails.append(new)
            at.append(old)
        else:
            tails[i], at[i] = new, old
        back[old] = at[i - 1] if i else -1
    kept = set()
    here = at[-1] if at else -1
    while here >= 0:
        kept.add(here)
        here = back[here]
    return set(order) - kept


def _ordered(
    aligned: Iterable[AlignedArticle], before: Sequence[_Article]
) -> tuple[AlignedArticle, ...]:
    """In the new version's order; what was removed stands behind what it followed."""
    entries = list(aligned)
    new_of_old = {old: min(one.new) for one in entries for old in one.old if one.new}
    follows: dict[int, int] = {}
    last = -1
    for article in before:
        last = max(last, new_of_old.get(article.place, last))
        follows[article.place] = last

    def key(one: AlignedArticle) -> tuple[int, int, int]:
        if one.new:
            return min(one.new), 0, 0
        return follows[one.old[0]], 1, one.old[0]

    return tuple(sorted(entries, key=key))
