"""An edited statute made ready for queries at the cost of the articles that were edited."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from lawgap.analysis.citations import names_cross
from lawgap.analysis.concepts import Tagger, group_by
from lawgap.analysis.index import (
    Found,
    Origin,
    StatuteIndex,
    index_of,
    index_statute,
    terms_of,
)
from lawgap.analysis.regions import Region, region_of
from lawgap.analysis.spliced import MOST_LAYERS, Seam, SplicedHeadings, SplicedHits, layers
from lawgap.analysis.tokens import TokenTable, Words, placed
from lawgap.model.statute import Provision, Span, Statute

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The edited articles of one version as a statute of their own, below the headings above them.

    ``start``, ``first`` and ``lead``: the position, the provision and the code point with which
    the articles begin in it.
    """

    index: StatuteIndex
    start: int
    first: int
    lead: int
    parent: int  # the part above the articles, in the whole statute; -1: none


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Two versions of a statute, with the articles that differ as pieces of their own."""

    old: StatuteIndex
    new: StatuteIndex
    region: Region
    seam: Seam
    before: Piece
    after: Piece


def edited(
    old: StatuteIndex, statute: Statute, tagger: Tagger, tokenizer: Tokenizer
) -> Edit | None:
    """``statute`` made ready from its old version; None where it is better read anew.

    That is where more than whole articles changed, or where a phrase or the name of a law reaches
    over the border of what changed. The new index equals one that is made anew.
    """
    region = region_of(old.statute, statute)
    if region is None or layers(old.hits) >= MOST_LAYERS:
        return None
    before, after = (
        _piece(version, last, region, tagger, tokenizer)
        for version, last in ((old.statute, region.old_last), (statute, region.new_last))
    )
    seam = _seam(old.table, region, after)
    if not _is_cut_out(old.table, before, seam):
        return None
    table = _table(old.table, statute, region, after, seam)
    borders = [(old.table, old.statute, place) for place in (seam.old_start, seam.old_end)]
    borders += [(table, statute, place) for place in (seam.old_start, seam.old_end + seam.longer)]
    if any(_crosses(words, text, place, tagger) for words, text, place in borders):
        return None
    new = _index(old, statute, table, seam, after, tagger)
    if not _same_quantities(new, after, seam):
        return None
    return Edit(old=old, new=new, region=region, seam=seam, before=before, after=after)


def _piece(
    statute: Statute, last: int, region: Region, tagger: Tagger, tokenizer: Tokenizer
) -> Piece:
    """The provisions from the region's first to ``last`` below copies of those above them."""
    units = statute.provisions[region.first : last]
    end = max([region.start, *(unit.span.end for unit in units)])
    heads = _heads(statute, region.parent)
    lead = sum(len(words) for _, words in heads)
    text = "".join(words for _, words in heads) + statute.text[region.start : end]
    shift = lead - region.start
    provisions: list[Provision] = []
    at = 0
    for head, words in heads:
        own = Span(start=at, end=at + len(words))
        span = Span(start=at, end=len(text))
        provisions.append(replace(head, span=span, own=own, parent=len(provisions) - 1))
        at += len(words)
    here = len(heads) - region.first
    provisions += [_moved(unit, shift, region.first, here) for unit in units]
    small = replace(
        statute,
        text=text,
        provisions=tuple(provisions),
        definitions=tuple(
            replace(d, span=_shifted(d.span, shift), provision=d.provision + here)
            for d in statute.definitions
            if region.first <= d.provision < last
        ),
        references=(),
        places=(),
    )
    index = index_statute(small, tagger, tokenizer)
    start = bisect_left(index.table.starts, lead)
    return Piece(index=index, start=start, first=len(heads), lead=lead, parent=region.parent)


def _heads(statute: Statute, unit: int) -> list[tuple[Provision, str]]:
    """The parts above the articles with their own words, the outermost first."""
    found: list[tuple[Provision, str]] = []
    while unit >= 0:
        part = statute.provisions[unit]
        found.insert(0, (part, statute.quote(part.own).rstrip() + "\n"))
        unit = part.parent
    return found


def _moved(provision: Provision, shift: int, first: int, here: int) -> Provision:
    """A provision of the region as it stands in the piece."""
    return replace(
        provision,
        span=_shifted(provision.span, shift),
        own=_shifted(provision.own, shift),
        parent=provision.parent + here if provision.parent >= first else first + here - 1,
        article=provision.article + here if provision.article >= 0 else -1,
    )


def _shifted(span: Span, shift: int) -> Span:
    return Span(start=span.start + shift, end=span.end + shift)


def _seam(old: TokenTable, region: Region, after: Piece) -> Seam:
    return Seam(
        old_start=bisect_left(old.starts, region.start),
        old_end=bisect_left(old.starts, region.old_end),
        piece_start=after.start,
        piece_end=len(after.index.table.starts),
        first=region.first,
        last=region.old_last,
        piece_first=after.first,
        piece_units=region.new_last - region.first,
    )


def _is_cut_out(old: TokenTable, before: Piece, seam: Seam) -> bool:
    """Whether the piece of the old version has the words that stand there in the whole."""
    forms = before.index.table.forms[before.start :]
    return old.forms[seam.old_start : seam.old_end] == forms


def _table(
    old: TokenTable, statute: Statute, region: Region, after: Piece, seam: Seam
) -> TokenTable:
    piece, start, end = after.index.table, seam.old_start, seam.old_end
    here = region.start - after.lead
    further = region.characters
    words = Words(
        lemmas=[*old.lemmas[:start], *piece.lemmas[after.start :], *old.lemmas[end:]],
        forms=[*old.forms[:start], *piece.forms[after.start :], *old.forms[end:]],
        starts=[
            *old.starts[:start],
            *(place + here for place in piece.starts[after.start :]),
            *(place + further for place in old.starts[end:]),
        ],
        ends=[
            *old.ends[:start],
            *(place + here for place in piece.ends[after.start :]),
            *(place + further for place in old.ends[end:]),
        ],
        breaks=[
            *(place for place in old.breaks if place < region.start),
            *(place + here for place in piece.breaks if place + here >= region.start),
            *(place + further for place in old.breaks if place >= region.old_end),
        ],
    )
    return placed(words, statute.provisions)


def _crosses(table: TokenTable, statute: Statute, place: int, tagger: Tagger) -> bool:
    """Whether a phrase, a defined term or the name of a law reaches over a position."""
    low = max(place - tagger.longest, 0)
    window = replace(
        table,
        lemmas=table.lemmas[low : place + tagger.longest],
        forms=table.forms[low : place + tagger.longest],
        sentence=table.sentence[low : place + tagger.longest],
    )
    here = place - low
    phrases = any(start < here < end for start, end in tagger.phrases(window))
    terms = chain.from_iterable(tagger.terms(window, terms_of(statute)))
    return (
        phrases
        or any(start < here < end for start, end in terms)
        or names_cross(statute, table, tagger.lexicon.language, place)
    )


def _index(
    old: StatuteIndex,
    statute: Statute,
    table: TokenTable,
    seam: Seam,
    after: Piece,
    tagger: Tagger,
) -> StatuteIndex:
    piece = after.index
    found = Found(
        hits=SplicedHits(old.hits, piece.hits, seam),
        said=SplicedHits(old.said, piece.said, seam),
        headings=SplicedHeadings(old.headings, piece.headings, seam),
        defined=_defined(old, statute, table, seam, after, tagger),
        usable=[
            *old.usable[: seam.first],
            *piece.usable[seam.piece_first : -1],
            *old.usable[seam.last :],
        ],
    )
    start, end = seam.old_start, seam.old_end + seam.longer
    origin = Origin(
        old=old,
        piece=piece,
        seam=seam,
        sentences=_apart(table, end, old.table, seam.old_end),
        piece_sentences=_apart(table, start, piece.table, seam.piece_start),
        heads=_head_places(statute, table, after),
    )
    return index_of(statute, tagger.lexicon.language, table, found, origin)


def _head_places(statute: Statute, table: TokenTable, after: Piece) -> tuple[tuple[int, int], ...]:
    """Where the words of each part above the articles begin, in the piece and in the whole."""
    units: list[int] = []
    unit = after.parent
    while unit >= 0:
        units.insert(0, unit)
        unit = statute.provisions[unit].parent
    firsts = after.index.table.first
    return tuple((firsts[at], table.first[unit]) for at, unit in enumerate(units))


def _same_quantities(new: StatuteIndex, after: Piece, seam: Seam) -> bool:
    """Whether no number stands at the border with its unit behind it."""
    own = range(seam.old_start, seam.old_end + seam.longer)
    whole = [(q.start, q.end) for q in new.quantities if q.start in own or q.end - 1 in own]
    here = seam.old_start - seam.piece_start
    piece = [
        (q.start + here, q.end + here)
        for q in after.index.quantities
        if q.start >= seam.piece_start
    ]
    return whole == piece


def _apart(table: TokenTable, at: int, other: TokenTable, there: int) -> int:
    """By how much the number of a sentence is higher than that of the same one elsewhere."""
    inside = at < len(table.sentence) and there < len(other.sentence)
    return table.sentence[at] - other.sentence[there] if inside else 0


def _defined(
    old: StatuteIndex,
    statute: Statute,
    table: TokenTable,
    seam: Seam,
    after: Piece,
    tagger: Tagger,
) -> dict[int, frozenset[int]]:
    """The definitions that each article uses: of those outside, the same as before."""
    now = [definition.provision for definition in statute.definitions]
    were = [definition.provision for definition in old.statute.definitions]
    moved = dict(zip(were, now, strict=True))
    found = {
        seam.moved(article): frozenset(moved[unit] for unit in units)
        for article, units in old.defined.items()
        if seam.keeps(article)
    }
    here = seam.first - seam.piece_first
    words = after.index.table
    used: dict[int, set[int]] = defaultdict(set)
    for unit, hits in zip(now, tagger.terms(words, terms_of(statute)), strict=False):
        for article in group_by(hits, words.article):
            if article + here != table.article_of[unit]:
                used[article + here].add(unit)
    return found | {article: frozenset(units) for article, units in used.items()}
