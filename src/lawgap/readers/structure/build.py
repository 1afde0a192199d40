"""From text to provisions: the tree of parts, articles, paragraphs, points and schedules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lawgap.model.language import Language
from lawgap.model.statute import Provision, ProvisionKind
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.articles import Head, find_articles
from lawgap.readers.structure.body import Body
from lawgap.readers.structure.citation import Repeals, citation_of
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.headings import (
    PartHead,
    are_headed,
    cross_headings,
    find_parts,
    heading_above,
    heading_below,
    split_heading,
    split_run_on_headings,
)
from lawgap.readers.structure.labels import FRONT_LABEL, NOTES_LABEL, WHOLE_LABEL
from lawgap.readers.structure.lines import Line, is_wrapped, read_lines
from lawgap.readers.structure.lists import Lists
from lawgap.readers.structure.marked import add_units
from lawgap.readers.structure.numbers import whole
from lawgap.readers.structure.tree import Tree

FEWEST_LISTED = 2
"""Entries "term: meaning" below a lead-in that make a list of definitions."""
FEWEST_TERMS = 3
"""Terms without quotation marks that make an article one of definitions."""

_CROSS, _SCHEDULE = "cross-heading", "in a schedule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The provisions of a text, and how its articles are cited ("s", "Art.", "§")."""

    provisions: tuple[Provision, ...]
    citation: str
    articles: int


def structure(plain: PlainText, language: Language, *, title: str = "") -> Structure:
    """The provision tree of a text; ``title`` helps to tell how its articles are cited.

    Where the source marks its own units, they are the tree.
    """
    tree = Tree(text=plain.text)
    if any(unit.kind == ProvisionKind.ARTICLE for unit in plain.units):
        citation, articles = add_units(tree, plain, title, language)
    else:
        citation, articles = _guess(tree, plain, title, language)
    notes = plain.text[plain.notes :] if plain.notes >= 0 else ""
    if notes.strip():
        start = plain.notes + len(notes) - len(notes.lstrip())
        tree.open(ProvisionKind.FRONT, start, keep=0, label=NOTES_LABEL)
    provisions = tree.finish(Repeals(plain.text, language).has)
    return Structure(provisions=provisions, citation=citation, articles=articles)


def _guess(tree: Tree, plain: PlainText, title: str, language: Language) -> tuple[str, int]:
    """Build the tree from how the lines look; how articles are cited, and how many there are."""
    lines = split_run_on_headings(read_lines(plain.text, plain.headings), plain.text, language)
    if plain.notes >= 0:
        lines = [line for line in lines if line.start < plain.notes]
    parts = find_parts(lines, language)
    heads = find_articles(
        lines,
        language,
        barriers=[part.line for part in parts],
        schedules=[part.line for part in parts if part.is_schedule],
    )
    parts, heads = _settle(parts, heads)
    citation = citation_of(heads, plain.text, title, language)
    wrapped = not plain.whole_lines and is_wrapped(lines)
    _Builder(lines, language, parts, heads, citation, wrapped, tree).build()
    return citation, len(heads)


def without_articles(plain: PlainText) -> Structure:
    """A text that has no articles as one unit, with a paragraph for each block of lines."""
    tree = Tree(text=plain.text)
    lines = read_lines(plain.text)
    for place, line in enumerate(lines):
        if not place:
            tree.open(ProvisionKind.ARTICLE, line.start, keep=0, label=WHOLE_LABEL)
        if line.gap or plain.whole_lines:
            label = f"{WHOLE_LABEL} para {len(tree.units)}"
            tree.open(ProvisionKind.PARAGRAPH, line.start, keep=1, label=label)
    return Structure(provisions=tree.finish(_never_repealed), citation="", articles=0)


def _never_repealed(_start: int, _end: int) -> bool:
    return False


def _settle(parts: Sequence[PartHead], heads: Sequence[Head]) -> tuple[list[PartHead], list[Head]]:
    """Take away what is no part or article: contents pages, and lists inside schedules."""
    if not heads:
        return list(parts), []
    first, end = heads[0].line, len(heads)
    kept: list[PartHead] = []
    for part in parts:
        if part.is_schedule:
            after = [at for at, head in enumerate(heads) if head.line > part.line]
            if part.line < first or _numbers_go_on(heads, after):
                continue
            end = min(end, after[0] if after else end)
        kept.append(part)
    return kept, list(heads[:end])


def _numbers_go_on(heads: Sequence[Head], after: Sequence[int]) -> bool:
    """Whether the articles before a schedule's heading are continued behind it."""
    if not after or after[0] == 0 or len(after) < 2:
        return False
    values = [whole(heads[at].number) for at in (after[0] - 1, after[0], after[1])]
    return 0 <= values[1] - values[0] <= 1 and 0 <= values[2] - values[1] <= 1


@dataclass(slots=True)
class _Builder:
    """Puts the parts, articles and schedules of one text into a tree, line by line."""

    lines: list[Line]
    language: Language
    parts: list[PartHead]
    heads: list[Head]
    citation: str
    wrapped: bool
    tree: Tree
    forms: DefinitionForms = field(init=False)
    headed: bool = field(init=False)
    starts: dict[int, PartHead | Head | str] = field(init=False)
    order: list[int] = field(init=False)  # the lines of the starts
    nesting: list[str] = field(default_factory=list)  # the words of the open parts
    schedules: int = 0
    schedule: str = ""  # the label of the open schedule

    def __post_init__(self) -> None:
        self.forms = DefinitionForms(self.language)
        self.headed = are_headed(self.heads, self.lines)
        self.starts = self._find_starts()
        self.order = sorted(self.starts)

    def build(self) -> None:
        """Open all units in document order."""
        body: Body | None = None
        index = 0
        while index < len(self.lines):
            what = self.starts.get(index)
            if isinstance(what, Head):
                body, index = self._open_article(what, index)
                continue
            if isinstance(what, PartHead):
                body = self._open_schedule(what) if what.is_schedule else self._open_part(what)
                index = what.last + 1
                continue
            if what is not None:
                self._open_cross_heading(self.lines[index])
                body = None
            elif body:
                body.feed(self.lines, index)
            else:
                self._open_front(self.lines[index])
            index += 1

    def _find_starts(self) -> dict[int, PartHead | Head | str]:
        """What begins at which line: parts, articles with the headings above them, headings."""
        starts: dict[int, PartHead | Head | str] = {part.line: part for part in self.parts}
        taken = {line for part in self.parts for line in range(part.line, part.last + 1)}
        taken |= {head.line for head in self.heads}
        margin = self._has_margin_headings()
        for head in self.heads:
            first = head.line
            if margin and heading_above(self.lines, first) and first - 1 not in taken:
                first -= 1
            starts[first] = head
            taken.add(first)
            if head is not self.heads[0]:
                starts |= dict.fromkeys(cross_headings(self.lines, first, taken), "")
        starts |= dict.fromkeys(self._marked_headings(taken | starts.keys()), "")
        return starts | dict.fromkeys(self._first_headings(starts), "")

    def _marked_headings(self, taken: Collection[int]) -> Iterator[int]:
        """Headings that the source itself marks and that are neither articles' nor parts'."""
        if not self.heads:
            return
        alone = {head.line + 1 for head in self.heads if self._is_bare(head)}
        above_unit = False  # whether a unit begins right below, with nothing but headings between
        for at in range(len(self.lines) - 1, self.heads[0].line, -1):
            heading = self.lines[at].level > 0 and at not in alone
            above_unit = at in taken or (above_unit and heading)
            if above_unit and at not in taken:
                yield at

    def _first_headings(self, starts: Mapping[int, PartHead | Head | str]) -> Iterator[int]:
        """The headings right above the first article; below them are others of their levels."""
        if not self.heads:
            return
        levels = {self.lines[at].level for at, what in starts.items() if what == ""} - {0}
        at = self.heads[0].line - 1
        while at > 0 and self.lines[at].level in levels and at not in starts:
            levels.remove(self.lines[at].level)
            yield at
            at -= 1

    def _is_bare(self, head: Head) -> bool:
        """Whether the line of a head has no words behind its number."""
        return head.rest >= len(self.lines[head.line].text)

    def _has_margin_headings(self) -> bool:
        """Whether this statute prints the headings of its articles above their numbers."""
        above = sum(heading_above(self.lines, head.line) for head in self.heads)
        return above >= 3 and above >= 0.4 * len(self.heads)

    # --- units -------------------------------------------------------------------------------

    def _open_part(self, part: PartHead) -> Body | None:
        if part.word in self.nesting:
            del self.nesting[self.nesting.index(part.word) :]
        elif _CROSS in self.nesting:
            self.nesting.remove(_CROSS)
        short = self.language.numbering.parts.get(part.word, part.word)
        name = f"{short} {part.number}".strip() if part.number else part.heading
        self.tree.open(
            ProvisionKind.PART,
            self.lines[part.line].start,
            keep=len(self.nesting),
            number=part.number,
            label=f"{self._outer_label()} {name}".strip(),
            heading=part.heading,
        )
        self.nesting.append(part.word)
        return self._body(is_schedule=True) if self.schedule else None

    def _outer_label(self) -> str:
        """The label of the schedule or the part that the next part stands in."""
        keep = len(self.nesting)
        outer = (
            self.tree.units[self.tree.path[keep - 1]] if 0 < keep <= len(self.tree.path) else None
        )
        return outer.label if outer and (outer.number or self.schedule) else ""

    def _open_cross_heading(self, line: Line) -> None:
        if _CROSS in self.nesting:
            self.nesting.remove(_CROSS)
        self.tree.open(
            ProvisionKind.PART,
            line.start,
            keep=len(self.nesting),
            label=line.text,
            heading=line.text,
        )
        self.nesting.append(_CROSS)

    def _open_schedule(self, part: PartHead) -> Body:
        self.schedules += 1
        number = part.number or (str(self.schedules) if part.counted else "")
        short = self.language.numbering.schedules.get(part.word, part.word)
        self.nesting, self.schedule = [_SCHEDULE], f"{short} {number}".strip()
        self.tree.open(
            ProvisionKind.SCHEDULE,
            self.lines[part.line].start,
            keep=0,
            number=number,
            label=self.schedule,
            heading=part.heading,
        )
        return self._body(is_schedule=True)

    def _open_front(self, line: Line) -> None:
        """Open the unit of words that stand outside all articles; one for lines in a row."""
        units = self.tree.units
        if not units or units[-1].kind is not ProvisionKind.FRONT:
            keep = len(self.nesting)
            self.tree.open(ProvisionKind.FRONT, line.start, keep=keep, label=FRONT_LABEL)

    def _open_article(self, head: Head, index: int) -> tuple[Body, int]:
        """Open an article with its heading; its body, and the first line that is not read yet."""
        above = self.lines[index].text if index < head.line else ""
        heading, last, at, after = self._heading_of(head, above)
        self.tree.open(
            ProvisionKind.ARTICLE,
            self.lines[index].start,
            keep=len(self.nesting),
            number=head.number,
            label=f"{self.citation} {head.number}".strip(),
            heading=heading,
        )
        at += len(self.lines[last.line].text[at:]) - len(
            self.lines[last.line].text[at:].lstrip("—–- ")
        )
        body = self._body()
        body.loose_terms = self._has_loose_terms(last.line)
        body.listed_terms = self._has_listed_terms(last.line)
        body.feed(self.lines, last.line, at)
        return body, after

    def _heading_of(self, head: Head, above: str) -> tuple[str, Head, int, int]:
        """An article's heading, and where its body begins: head, offset, next line."""
        if head.repeat:
            printed = self.lines[head.line].text[head.rest :].strip(" .")
            last = head.repeat
            _, used = self._split(last, follows=False)
            return above or printed, last, last.rest + used, last.line + 1
        heading, used = ("", 0) if above else self._split(head, follows=True)
        at, after = head.rest + used, head.line + 1
        bare = not above and not heading and at >= len(self.lines[head.line].text)
        if bare and after not in self.starts:
            heading = heading_below(self.lines, after, wrapped=self.wrapped)
            after += bool(heading)
        return above or heading, head, at, after

    def _split(self, head: Head, *, follows: bool) -> tuple[str, int]:
        below = head.line + 1
        follows = follows and below < len(self.lines) and below not in self.starts
        rest = self.lines[head.line].text[head.rest :]
        return split_heading(rest, follows=follows, headed=self.headed)

    def _lines_from(self, first: int) -> Sequence[Line]:
        """The lines from one of an article's on, up to where the next unit begins."""
        at = bisect_right(self.order, first)
        return self.lines[first : self.order[at] if at < len(self.order) else None]

    def _has_loose_terms(self, first: int) -> bool:
        """Whether the article defines several terms without quotation marks."""
        terms = others = 0
        for line in self._lines_from(first):
            if (line.gap or not self.wrapped) and line.text[0].isalpha():
                found = self.forms.loose(line.text) is not None
                terms, others = terms + found, others + (not found)
        return terms >= FEWEST_TERMS and terms >= others

    def _has_listed_terms(self, first: int) -> bool:
        """Whether the article leads into a list whose entries are terms and their meanings."""
        terms = others = 0
        led = False
        for line in self._lines_from(first):
            if led and (line.gap or not self.wrapped):
                found = bool(self.forms.listed(line.text))
                terms, others = terms + found, others + (not found)
            led = led or self.forms.leads(line.text)
        return terms >= FEWEST_LISTED and terms >= others

    def _body(self, *, is_schedule: bool = False) -> Body:
        return Body(
            tree=self.tree,
            forms=self.forms,
            wrapped=self.wrapped,
            counted=not self.citation.isalpha() and not is_schedule,
            is_schedule=is_schedule,
            lists=Lists(base=len(self.tree.path)),
        )
