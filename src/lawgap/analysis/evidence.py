"""Chooses and orders the words that show a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.phrases import Hit
from lawgap.analysis.rules import Sighting
from lawgap.model.checklist import Criterion
from lawgap.model.finding import Evidence
from lawgap.model.query import concepts_of as query_concepts
from lawgap.model.statute import ProvisionKind, Span, Statute, StatuteRole

MOST_ARTICLES = 6
MOST_BLOCKS = 3  # of one article
QUOTE = 600  # characters of a quote at most; a longer provision is cut around the deciding words
_MARGIN = 120  # characters shown before the deciding words of a long provision
_HEAD = 120  # characters in which the head of a schedule names the articles that bring it in
_MOST_OPERATIVE = 3  # of a schedule

Place = tuple[int, int]


ANCILLARY = "ancillary-heading"
"""The concept that names articles of machinery: commencement, regulations, repeals."""


def article_scores(
    criterion: Criterion,
    results: Sequence[ElementSightings],
    on_topic: frozenset[Place],
    indexes: Sequence[StatuteIndex],
) -> dict[Place, float]:
    """How much each article says on the criterion: its elements, weighted, and its standing.

    An element that many articles show tells little of each; words that stand close together, or
    in the article's own heading, tell more; words of a definition tell less than a rule does,
    where there is one; ``on_topic`` are the articles that speak of the topic.
    """
    scores: dict[Place, float] = defaultdict(float)
    standing: dict[Place, float] = {}
    topic = frozenset(query_concepts(criterion.topic)) if criterion.topic else frozenset()
    for result in results:
        if result.by_silence:
            continue
        for s, weight in _weights(result, indexes).items():
            scores[s.place] += weight
            standing.setdefault(s.place, _standing(s, indexes[s.statute], criterion.where))
    return {
        p: score + standing[p] + (p in on_topic) + 0.4 * _headed(indexes, p, topic)
        for p, score in scores.items()
    }


def _weights(result: ElementSightings, indexes: Sequence[StatuteIndex]) -> dict[Sighting, float]:
    """The most telling sighting of an element in each article, with what it weighs."""
    rarity = 1.0 / (1 + 0.15 * len({s.place for s in result.sightings}))
    defined = [_in_definition(s, indexes[s.statute]) for s in result.sightings]
    lesser = 1.0 if all(defined) else 0.5
    rules = (*result.element.rules, *result.element.weak)
    asked = frozenset(c for rule in rules for c in query_concepts(rule.find))
    best: dict[Place, tuple[float, Sighting]] = {}
    for s, is_definition in zip(result.sightings, defined, strict=True):
        weight = (2.0 if result.element.required else 1.0) * (0.6 if s.weak else 1.0)
        weight *= rarity * (lesser if is_definition else 1.0)
        weight += _closeness(s) + 0.25 * _headed(indexes, s.place, asked)
        if s.place not in best or weight > best[s.place][0]:
            best[s.place] = (weight, s)
    return {s: weight for weight, s in best.values()}


def _closeness(s: Sighting) -> float:
    """1 where the words of a sighting stand side by side, falling with the words between them."""
    words = max(end for _, end in s.match) - min(start for start, _ in s.match)
    return 1.0 / (1 + words / 20)


def _headed(indexes: Sequence[StatuteIndex], place: Place, concepts: frozenset[str]) -> int:
    """How many of the concepts the article's own heading has; two say as much as more."""
    headings = indexes[place[0]].headings
    return min(sum(place[1] in headings.get(c, ()) for c in concepts), 2)


def _standing(s: Sighting, index: StatuteIndex, where: Sequence[StatuteRole]) -> float:
    score = 1.2 if s.specific else 0.0
    score += 0.0 if set(where).isdisjoint(index.roles) else 0.4
    score -= 1.0 if s.article in index.headings.get(ANCILLARY, ()) else 0.0
    return score - (1.5 if s.quoted else 0.0)


def _in_definition(s: Sighting, index: StatuteIndex) -> bool:
    return index.statute.provisions[s.block].kind is ProvisionKind.DEFINITION


def ranked_evidence(
    results: Sequence[ElementSightings],
    extra: Iterable[Sighting],
    scores: Mapping[Place, float],
    indexes: Sequence[StatuteIndex],
) -> tuple[Evidence, ...]:
    """The provisions that decide a finding, most telling first.

    ``extra``: sightings of rules that contradict or limit; they stand first.
    """
    blocks: dict[Place, dict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
    for result in results:
        for s in result.sightings:
            blocks[s.statute, s.block][result.element.id].append(s)
    first = list(dict.fromkeys(s.place for s in extra))
    for s in extra:
        blocks[s.statute, s.block][""].append(s)
    order = first + [p for p in _by_score(scores) if p not in first]
    chosen: list[Evidence] = []
    for place in order[:MOST_ARTICLES]:
        own = [key for key in blocks if (key[0], _article(indexes, key)) == place]
        own.sort(key=lambda key: (-_block_weight(blocks[key]), key))
        chosen.extend(_evidence(indexes, key, blocks[key]) for key in own[:MOST_BLOCKS])
        shown: dict[str, list[Sighting]] = {e: [] for key in own for e in blocks[key]}
        chosen.extend(
            _evidence(indexes, (place[0], article), shown)
            for article in _operative(indexes[place[0]], place[1])
            if (place[0], article) not in order and not _only_defined(indexes, own)
        )
    return tuple(chosen)


def _only_defined(indexes: Sequence[StatuteIndex], blocks: Iterable[Place]) -> bool:
    """Whether the words stand in definitions alone, which hold without what brings them in."""
    units = (indexes[statute].statute.provisions[block] for statute, block in blocks)
    return all(unit.kind is ProvisionKind.DEFINITION for unit in units)


def _operative(index: StatuteIndex, article: int) -> list[int]:
    """The articles that bring in the schedule which an article belongs to, if it does."""
    units = index.statute.provisions
    schedule = next(
        (p for p in index.above(article) if units[p].kind is ProvisionKind.SCHEDULE), -1
    )
    return list(operative(index.statute, schedule))[:_MOST_OPERATIVE] if schedule >= 0 else []


def operative(statute: Statute, schedule: int) -> tuple[int, ...]:
    """The articles named at the head of a schedule ("(Sections 8 and 27)"): they give it effect."""
    begin = statute.provisions[schedule].own.start
    named = (
        statute.provisions[r.target].article
        for r in statute.references
        if r.target >= 0 and begin <= r.span.start < begin + _HEAD
    )
    return tuple(dict.fromkeys(named))


def element_evidence(
    result: ElementSightings, scores: Mapping[Place, float], indexes: Sequence[StatuteIndex]
) -> tuple[Evidence, ...]:
    """The provisions that show one element, in the order of their articles' scores, at most 4."""
    ranked = sorted(result.sightings, key=lambda s: (s.weak, -scores.get(s.place, 0.0)))
    blocks: dict[tuple[int, int], list[Sighting]] = {}
    for s in ranked:
        blocks.setdefault((s.statute, s.block), []).append(s)
    return tuple(
        _evidence(indexes, key, {result.element.id: found})
        for key, found in list(blocks.items())[:4]
    )


def near_misses(found: Sequence[Sighting], indexes: Sequence[StatuteIndex]) -> tuple[Evidence, ...]:
    """The articles that speak most of the topic, at most three."""
    count: dict[Place, float] = defaultdict(float)
    best: dict[Place, Sighting] = {}
    for s in found:
        count[s.place] += 1 + (2 if s.specific else 0)
        best.setdefault(s.place, s)
    return tuple(
        _evidence(indexes, (best[p].statute, best[p].block), {"": [best[p]]})
        for p in _by_score(count)[:3]
    )


def _by_score(scores: Mapping[Place, float]) -> list[Place]:
    return sorted(scores, key=lambda place: (-scores[place], place))


def _article(indexes: Sequence[StatuteIndex], key: tuple[int, int]) -> int:
    return indexes[key[0]].table.article_of[key[1]]


def _block_weight(elements: dict[str, list[Sighting]]) -> float:
    firm = sum(not all(s.weak for s in found) for found in elements.values())
    return len(elements) + 0.5 * firm


def _evidence(
    indexes: Sequence[StatuteIndex], key: tuple[int, int], elements: dict[str, list[Sighting]]
) -> Evidence:
    index = indexes[key[0]]
    provision = index.statute.provisions[key[1]]
    hits = sorted({hit for found in elements.values() for s in found for hit in s.match})
    highlights = [_span(index, hit) for hit in hits if hit[0] < hit[1]]
    inside = [h for h in highlights if provision.span.start <= h.start < provision.span.end]
    span = _quote_span(index.statute.text, provision.span, inside)
    return Evidence(
        statute=index.statute.id,
        file=index.statute.file,
        provision=provision.label,
        quote=index.statute.quote(span),
        span=span,
        elements=tuple(e for e in elements if e),
        highlights=tuple(h for h in inside if span.start <= h.start and h.end <= span.end),
    )


def _span(index: StatuteIndex, hit: Hit) -> Span:
    return Span(start=index.table.starts[hit[0]], end=index.table.ends[hit[1] - 1])


def _quote_span(text: str, whole: Span, highlights: Sequence[Span]) -> Span:
    """The provision, or where it is long the part of it around the first deciding words."""
    start, end = _trimmed(text, whole.start, whole.end)
    if end - start <= QUOTE:
        return Span(start=start, end=end)
    anchor = highlights[0].start if highlights else start
    if anchor - start > _MARGIN:
        start = _word_start(text, anchor - _MARGIN, start)
    end = _word_end(text, min(start + QUOTE, end), start)
    return Span(start=start, end=end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _word_start(text: str, place: int, low: int) -> int:
    while place > low and not text[place - 1].isspace():
        place -= 1
    return place


def _word_end(text: str, place: int, low: int) -> int:
    if place >= len(text) or text[place].isspace():
        return place
    cut = place
    while cut > low + 1 and not text[cut - 1].isspace():
        cut -= 1
    while cut > low + 1 and text[cut - 1].isspace():
        cut -= 1
    return cut if cut > low + 1 else place
