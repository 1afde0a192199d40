"""Applies a rule to the statutes: where it finds, in what company, and how firmly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.phrases import Match
from lawgap.analysis.queries import evaluate
from lawgap.model.checklist import Guard, Rule
from lawgap.model.finding import Flag
from lawgap.model.query import AndQuery, ConceptQuery, HeadingQuery, OrQuery, Query, Scope
from lawgap.model.statute import StatuteRole

MODALS = ("duty", "prohibition", "power")
"""The concepts that say whether a sentence orders, forbids or permits."""

_MOST = 150  # sightings of one rule in one statute


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One place where a rule holds.

    ``statute`` indexes the bundle; the rest are positions and provisions of that statute.
    """

    statute: int
    match: Match
    block: int
    article: int
    specific: bool
    quoted: bool
    weak: bool = False
    flags: tuple[Flag, ...] = ()
    why: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """The article, unique in the bundle."""
        return self.statute, self.article


def sightings(rule: Rule, indexes: Sequence[StatuteIndex]) -> list[Sighting]:
    """Every place where ``rule`` holds, in document order."""
    if is_across(rule) and isinstance(rule.find, AndQuery):
        return _across_bundle(rule, rule.find, indexes)
    return [s for number, index in enumerate(indexes) for s in sightings_in(rule, number, index)]


def is_across(rule: Rule) -> bool:
    """Whether the parts of a rule may stand in several statutes."""
    return rule.scope is Scope.BUNDLE and isinstance(rule.find, AndQuery)


def sightings_in(rule: Rule, number: int, index: StatuteIndex) -> list[Sighting]:
    """The places in one statute, number ``number`` of its bundle."""
    whole, chapter = _reach(rule, index)
    if not whole and not chapter:
        return []
    places = _in_statute(rule, number, as_asked(index, rule), None if whole else chapter)
    return list(islice(places, _MOST))


def guarded(
    found: Sequence[Sighting], guards: Sequence[Guard], indexes: Sequence[StatuteIndex]
) -> list[Sighting]:
    """The sightings with those weakened that a guard weakens."""
    return [_guard(s, guards, indexes[s.statute]) for s in found]


def weakened(found: Sequence[Sighting], rule: Rule) -> list[Sighting]:
    """The sightings of a rule that finds an element in a weakened form."""
    flags = (flag_of(rule),)
    return [replace(s, weak=True, flags=flags, why=rule.why) for s in found]


def flag_of(rule: Rule, default: Flag = Flag.WEAKENED) -> Flag:
    """The flag that a weakening or limiting rule names."""
    return Flag(rule.flag) if rule.flag else default


def holds_around(index: StatuteIndex, query: Query, article: int) -> bool:
    """Whether ``query`` holds in an article or in its company.

    Its company: the headings above it, the articles that it refers to, the paragraphs that refer
    to it, and the definitions of terms that it uses.
    """
    articles = evaluate(index, query, Scope.ARTICLE)
    if article in articles or any(a in articles for a in index.links.get(article, ())):
        return True
    if _in_headings(index, query, index.above(article)):
        return True
    blocks = evaluate(index, query, Scope.PROVISION)
    company = index.referrers.get(article, frozenset()) | index.defined.get(article, frozenset())
    return any(block in blocks for block in company)


def modality(index: StatuteIndex, match: Match) -> str:
    """The modal concept that governs a match; empty where there is none.

    It is the last before the match's last word in its sentence, else the last in the lead-ins
    above, else the next behind it.
    """
    table = index.table
    position = match[-1][0]
    unit = table.unit[position]
    sentence = table.sentence[position]
    before = last_modal(index, table.first[unit], position, sentence)
    if before:
        return before
    for above in index.above(unit)[1:]:
        governing = last_modal(index, table.first[above], table.intro_end[above], None)
        if governing or table.block_of[above] == above:
            return governing or _next_modal(index, position, sentence)
    return _next_modal(index, position, sentence)


def last_modal(index: StatuteIndex, low: int, high: int, sentence: int | None) -> str:
    """The modal concept that begins last in a range of positions (and in the sentence)."""
    best, kind = -1, ""
    for concept in MODALS:
        hits = index.hits.get(concept, ())
        i = bisect_left(hits, (high, 0)) - 1
        if i < 0 or hits[i][0] < max(low, best + 1):
            continue
        if sentence is None or index.table.sentence[hits[i][0]] == sentence:
            best, kind = hits[i][0], concept
    return kind


def as_asked(index: StatuteIndex, rule: Rule) -> StatuteIndex:
    """The index that a rule is put to: only one on mentions reads the names of other laws."""
    return index.with_names() if rule.flag == Flag.MENTION else index


def _reach(rule: Rule, index: StatuteIndex) -> tuple[bool, frozenset[int]]:
    """Whether a rule is put to a whole statute, and else to which of its articles.

    A rule for anti-trafficking acts is put to a chapter or article on trafficking of any act.
    """
    if not rule.roles or not set(rule.roles).isdisjoint(index.roles):
        return True, frozenset()
    return False, index.headed if StatuteRole.ANTI_TRAFFICKING in rule.roles else frozenset()


def _in_statute(
    rule: Rule, number: int, index: StatuteIndex, chapter: frozenset[int] | None
) -> Iterator[Sighting]:
    """The places in one statute, or in the articles ``chapter`` of it, in document order."""
    found = evaluate(index, rule.find, rule.scope)
    if not found:
        return
    barred = evaluate(index, rule.unless, rule.scope) if rule.unless else {}
    articles = index.table.article
    for unit in sorted(found.keys() - barred.keys()):
        for match in found[unit]:
            position = match[-1][0]
            article = articles[position]
            if article < 0 or (chapter is not None and article not in chapter):
                continue
            specific = position >= index.specific.get(article, position + 1)
            if _company_fits(rule, index, article, specific=specific):
                yield _sighting(number, index, match, specific=specific)


def _sighting(number: int, index: StatuteIndex, match: Match, *, specific: bool) -> Sighting:
    table = index.table
    position = match[-1][0]
    return Sighting(
        statute=number,
        match=match,
        block=table.block[position],
        article=table.article[position],
        specific=specific,
        quoted=_quoted(index)[table.unit[position]],
    )


def _quoted(index: StatuteIndex) -> list[bool]:
    """Whether each unit is text quoted to be put into another law; the last is for -1."""
    found = index.cache.get("quoted")
    if found is None:
        quoted: list[bool] = []
        for unit in index.statute.provisions:
            quoted.append(unit.quoted or (unit.parent >= 0 and quoted[unit.parent]))
        found = index.cache["quoted"] = [*quoted, False]
    return found  # type: ignore[return-value]  # the cache holds values of several kinds


def _company_fits(rule: Rule, index: StatuteIndex, article: int, *, specific: bool) -> bool:
    if rule.specific and not specific:
        return False
    return rule.context is None or holds_around(index, rule.context, article)


def _across_bundle(rule: Rule, query: AndQuery, indexes: Sequence[StatuteIndex]) -> list[Sighting]:
    """Every part somewhere in the bundle: the sightings of all parts."""
    found: list[Sighting] = []
    for part in query.parts:
        places = sightings(replace(rule, find=part, scope=Scope.STATUTE), indexes)
        if not places:
            return []
        found.extend(places[:3])
    absent = (sightings(replace(rule, find=q, scope=Scope.STATUTE), indexes) for q in query.absent)
    return [] if any(absent) else found


def _in_headings(index: StatuteIndex, query: Query, chain: Sequence[int]) -> bool:
    match query:
        case ConceptQuery() | HeadingQuery():
            titled = index.headings.get(query.concept, frozenset())
            return any(provision in titled for provision in chain)
        case OrQuery():
            return any(_in_headings(index, part, chain) for part in query.parts)
        case _:
            return False


def _guard(sighting: Sighting, guards: Sequence[Guard], index: StatuteIndex) -> Sighting:
    flags = []
    if Guard.DISCRETIONARY in guards and modality(index, sighting.match) == "power":
        flags.append(Flag.DISCRETIONARY)
    if Guard.GENERAL in guards and not sighting.specific:
        flags.append(Flag.GENERAL)
    return replace(sighting, weak=True, flags=(*sighting.flags, *flags)) if flags else sighting


def _next_modal(index: StatuteIndex, position: int, sentence: int) -> str:
    best, kind = position + 12, ""
    for concept in MODALS:
        hits = index.hits.get(concept, ())
        i = bisect_left(hits, (position, 0))
        if i < len(hits) and hits[i][0] < best and index.table.sentence[hits[i][0]] == sentence:
            best, kind = hits[i][0], concept
    return kind
