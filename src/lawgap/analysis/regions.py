"""Where two versions of a statute differ: a run of whole articles, or nothing that simple."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lawgap.analysis.tokens import BLOCKS, articles_of
from lawgap.model.statute import CrossReference, Definition, Provision, Span, Statute


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The articles that differ; everything outside them is the same in both versions.

    ``first`` is the provision with which they begin and ``start`` its code point, in both
    versions; ``old_last`` and ``new_last`` are the provisions behind them.
    """

    first: int
    start: int
    old_last: int
    new_last: int
    old_end: int
    new_end: int
    parent: int  # the part that holds them; -1: none

    @property
    def units(self) -> int:
        """By how many provisions the new version is longer."""
        return self.new_last - self.old_last

    @property
    def characters(self) -> int:
        """By how many code points the new version is longer."""
        return self.new_end - self.old_end

    def new_unit(self, unit: int) -> int:
        """The number in the new version of a provision outside the region; -1 stays -1."""
        return unit if unit < self.first else unit + self.units

    def new_place(self, place: int) -> int:
        """The code point in the new version of one outside the region."""
        return place if place < self.old_end else place + self.characters

    def new_span(self, span: Span) -> Span:
        """The span in the new version of one that holds the region or stands outside it."""
        if self.characters == 0 or span.end < self.old_end:
            return span
        start = self.new_place(span.start) if span.start > self.start else span.start
        return Span(start=start, end=self.new_place(span.end))


def region_of(old: Statute, new: Statute) -> Region | None:
    """The articles in which two versions differ; None where more differs than whole articles."""
    if (old.language, old.title, old.id, old.file) != (new.language, new.title, new.id, new.file):
        return None
    found = _found(old, new)
    if found is None or not _stands_alone(old, new, found):
        return None
    same = (
        _same_provisions(old, new, found)
        and _same_definitions(old, new, found)
        and _same_references(old, new, found)
    )
    return found if same else None


def _found(old: Statute, new: Statute) -> Region | None:
    """The run of articles around what differs in the texts."""
    before, after = _roots(old), _roots(new)
    head = _common(old.text, new.text)
    shorter = min(len(old.text), len(new.text))
    tail = min(_common(old.text[::-1], new.text[::-1]), shorter - head)
    leading = min(_whole_before(old, before, head), _whole_before(new, after, head))
    behind = min(
        _whole_behind(old, before, len(old.text) - tail),
        _whole_behind(new, after, len(new.text) - tail),
        len(before) - leading,
        len(after) - leading,
    )
    changed_before = before[leading : len(before) - behind]
    changed_after = after[leading : len(after) - behind]
    both = ((old, changed_before), (new, changed_after))
    roots = [(statute.provisions[root], root) for statute, run in both for root in run]
    firsts = {(run[0], statute.provisions[run[0]].span.start) for statute, run in both if run}
    parents = {provision.parent for provision, _ in roots}
    if len(parents) != 1 or len(firsts) != 1:
        return None
    first, start = firsts.pop()
    ends = [s.provisions[run[-1]].span.end if run else start for s, run in both]
    if start > head or any(
        len(s.text) - end > tail for (s, _), end in zip(both, ends, strict=True)
    ):
        return None  # what differs does not stand in articles alone
    return Region(
        first=first,
        start=start,
        old_last=_behind(old, changed_before, first),
        new_last=_behind(new, changed_after, first),
        old_end=ends[0],
        new_end=ends[1],
        parent=parents.pop(),
    )


def _roots(statute: Statute) -> list[int]:
    """The outermost articles, and parts of schedules, in order."""
    articles = articles_of(statute.provisions)
    return [
        i
        for i, provision in enumerate(statute.provisions)
        if articles[i] >= 0 and (provision.parent < 0 or articles[provision.parent] < 0)
    ]


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _whole_before(statute: Statute, roots: Sequence[int], place: int) -> int:
    return sum(statute.provisions[root].span.end <= place for root in roots)


def _whole_behind(statute: Statute, roots: Sequence[int], place: int) -> int:
    return sum(statute.provisions[root].span.start >= place for root in roots)


def _behind(statute: Statute, roots: Sequence[int], first: int) -> int:
    """The first provision behind the last of ``roots`` with all that is below it."""
    if not roots:
        return first
    end = statute.provisions[roots[-1]].span.end
    for unit in range(roots[-1] + 1, len(statute.provisions)):
        if statute.provisions[unit].span.start >= end:
            return unit
    return len(statute.provisions)


def _stands_alone(old: Statute, new: Statute, region: Region) -> bool:
    """Whether words, sentences and units end where the region begins and ends."""
    return all(
        _between_words(statute.text, region.start)
        and _between_words(statute.text, end)
        and _begins_sentence(statute, last)
        and _only_articles(statute, region, last, end)
        for statute, last, end in (
            (old, region.old_last, region.old_end),
            (new, region.new_last, region.new_end),
        )
    )


def _between_words(text: str, place: int) -> bool:
    return place in (0, len(text)) or text[place - 1].isspace() or text[place].isspace()


def _begins_sentence(statute: Statute, unit: int) -> bool:
    return unit == len(statute.provisions) or statute.provisions[unit].kind in BLOCKS


def _only_articles(statute: Statute, region: Region, last: int, end: int) -> bool:
    """Whether the region's provisions are whole articles that stand one below the other."""
    for unit in range(region.first, last):
        provision = statute.provisions[unit]
        if provision.parent < region.first:
            inside = provision.parent == region.parent and provision.kind in BLOCKS
            if not inside or provision.article != unit:
                return False
        if provision.span.end > end or provision.span.start < region.start:
            return False
    following = statute.provisions[last].span.start if last < len(statute.provisions) else None
    return not statute.text[end:following].strip()


def _same_provisions(old: Statute, new: Statute, region: Region) -> bool:
    if len(new.provisions) - len(old.provisions) != region.units:
        return False
    for unit, mine in enumerate(old.provisions):
        if region.first <= unit < region.old_last:
            continue
        other = new.provisions[region.new_unit(unit)]
        if mine is not other and _carried(mine, unit, region) != other:
            return False
    return True


def _carried(provision: Provision, unit: int, region: Region) -> Provision:
    """A provision outside the region as it stands in the new version."""
    if region.units == 0 and (region.characters == 0 or provision.span.end <= region.start):
        return provision
    return replace(
        provision,
        span=_enclosing(provision.span, region, holds=unit < region.first),
        own=provision.own if unit < region.first else region.new_span(provision.own),
        parent=region.new_unit(provision.parent),
        article=region.new_unit(provision.article),
    )


def _enclosing(span: Span, region: Region, *, holds: bool) -> Span:
    """A unit that begins before the region ends where it did, or further on if it holds it."""
    if not holds:
        return Span(start=region.new_place(span.start), end=region.new_place(span.end))
    longer = span.end >= region.old_end and span.end > region.start
    return Span(start=span.start, end=span.end + region.characters) if longer else span


def _outside(
    items: Sequence[Definition] | Sequence[CrossReference], first: int, last: int
) -> Iterator[Definition | CrossReference]:
    return (one for one in items if not first <= one.provision < last)


def _same_definitions(old: Statute, new: Statute, region: Region) -> bool:
    """The same terms in the same order, and outside the region in the same places."""
    if [d.term for d in old.definitions] != [d.term for d in new.definitions]:
        return False
    for mine, other in zip(old.definitions, new.definitions, strict=True):
        if region.first <= mine.provision < region.old_last:
            if not region.first <= other.provision < region.new_last:
                return False
        elif (region.new_unit(mine.provision), region.new_place(mine.span.start)) != (
            other.provision,
            other.span.start,
        ):
            return False
    units = {
        (m.provision, o.provision) for m, o in zip(old.definitions, new.definitions, strict=True)
    }
    return len(units) == len({mine for mine, _ in units}) == len({other for _, other in units})


def _same_references(old: Statute, new: Statute, region: Region) -> bool:
    """The same references outside the region; they may lead into it in both versions."""
    before = list(_outside(old.references, region.first, region.old_last))
    after = list(_outside(new.references, region.first, region.new_last))
    return len(before) == len(after) and all(
        _same_reference(mine, other, region, region.new_place)
        for mine, other in zip(before, after, strict=True)
        if isinstance(mine, CrossReference) and isinstance(other, CrossReference)
    )


def _same_reference(
    mine: CrossReference, other: CrossReference, region: Region, moved: Callable[[int], int]
) -> bool:
    if mine.target >= 0 and region.first <= mine.target < region.old_last:
        leads = region.first <= other.target < region.new_last
    else:
        leads = other.target == region.new_unit(mine.target)
    return leads and (
        (region.new_unit(mine.provision), moved(mine.span.start), mine.number, mine.external)
        == (other.provision, other.span.start, other.number, other.external)
    )
