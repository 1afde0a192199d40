"""Chooses and orders the words that show a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lawgap.analysis.concepts import Hit
from lawgap.analysis.elements import ElementSightings
from lawgap.analysis.index import StatuteIndex
from lawgap.analysis.rules import Sighting
from lawgap.model.finding import Evidence
from lawgap.model.statute import ProvisionKind, Span, StatuteRole

MOST_ARTICLES = 6
MOST_BLOCKS = 3  # of one article
QUOTE = 600  # characters of a quote at most; a longer provision is cut around the deciding words
_MARGIN = 120  # characters shown before the deciding words of a long provision

Place = tuple[int, int]


ANCILLARY = "ancillary-heading"
"""The concept that names articles of machinery: commencement, regulations, repeals."""


def article_scores(
    results: Sequence[ElementSightings],
    on_topic: frozenset[Place],
    indexes: Sequence[StatuteIndex],
    where: Sequence[StatuteRole],
) -> dict[Place, float]:
    """How much each article says on the criterion: its elements, weighted, and its standing.

    An element that many articles show tells little of each; words of a definition tell less than
    a rule does, where there is one; ``on_topic`` are the articles that speak of the topic.
    """
    scores: dict[Place, float] = defaultdict(float)
    standing: dict[Place, float] = {}
    for result in results:
        if result.by_silence:
            continue
        weights: dict[Place, float] = {}
        rarity = 1.0 / (1 + 0.15 * len({s.place for s in result.sightings}))
        defined = [_in_definition(s, indexes[s.statute]) for s in result.sightings]
        lesser = 1.0 if all(defined) else 0.5
        for s, is_definition in zip(result.sightings, defined, strict=True):
            weight = (2.0 if result.element.required else 1.0) * (0.6 if s.weak else 1.0)
            weight *= (0.5 + rarity) * (lesser if is_definition else 1.0)
            weights[s.place] = max(weights.get(s.place, 0.0), weight)
            standing.setdefault(s.place, _standing(s, indexes[s.statute], where))
        for place, weight in weights.items():
            scores[place] += weight
    return {p: score + standing[p] + (p in on_topic) for p, score in scores.items()}


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
    return tuple(chosen)


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
