"""A statute made ready for queries: tagged concepts, quantities, headings, links, its role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawgap.analysis.citations import names_of_laws, outside_names
from lawgap.analysis.concepts import Tagger, Tags, group_by
from lawgap.analysis.phrases import Hit
from lawgap.analysis.quantities import Quantity, quantities
from lawgap.analysis.spliced import Seam
from lawgap.analysis.tokens import TokenTable, content_words, tokenize
from lawgap.model.language import Language
from lawgap.model.statute import ProvisionKind, Statute, StatuteRole

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

Step = Callable[[int, Statute], None]
"""Told of each statute, with the number of those before it, before it is read."""

SUBJECT = "trafficking"
"""The concept that makes a provision specific to trafficking in persons."""

TREATY = "treaty-parties"
"""The concept that tells the text of a treaty: it speaks of its parties."""

NOT_BINDING = "not-binding-heading"
"""The concept whose words head an article of findings, purposes or policy."""

HEADING_FILLER = "heading-filler"
"""The concept of words that may stand beside those ("Congressional findings of this Act")."""

_TREATY_HITS = 3  # in one schedule
_DENSE = 5.0  # mentions of the subject in 1,000 words that make an act an anti-trafficking act
_MOST_TERMS = 400
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_RUN_IN = re.compile(r"\W{0,2}\w{1,6}\W{1,3}(?P<title>[^\W\d_][^.\n]{2,80})\.\s?(?:[—–]|--)")
"""A heading at the beginning of a paragraph's text: "(a) Findings.—Congress finds ..."."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What an edited statute was made of: its old version, and the edited articles as a piece.

    ``sentences``: by how much the numbers of sentences behind the articles are higher than in the
    old version; ``piece_sentences``: those of the articles than in the piece. ``heads``: of each
    part above the articles, the position of its words in the piece and in the whole.
    """

    old: StatuteIndex
    piece: StatuteIndex
    seam: Seam
    sentences: int
    piece_sentences: int
    heads: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in a statute, word by word; the fields are those of ``StatuteIndex``."""

    hits: Mapping[str, list[Hit]]
    said: Mapping[str, list[Hit]]
    headings: Mapping[str, frozenset[int]]
    defined: Mapping[int, frozenset[int]]
    usable: Sequence[bool]


@dataclass(frozen=True, slots=True)
class StatuteIndex:
    """Everything that queries ask of one statute. Positions count content words."""

    statute: Statute
    language: Language
    roles: tuple[StatuteRole, ...]  # the kinds of law that it is, the narrowest first
    table: TokenTable
    hits: Mapping[str, list[Hit]]
    said: Mapping[str, list[Hit]]  # with those inside the names of laws
    quantities: Sequence[Quantity]
    headings: Mapping[str, frozenset[int]]  # concept -> provisions whose heading has it
    links: Mapping[int, frozenset[int]]  # article -> articles that it refers to
    referrers: Mapping[int, frozenset[int]]  # article -> blocks that refer to it
    defined: Mapping[int, frozenset[int]]  # article -> definitions of terms that it uses
    headed: frozenset[int]  # articles with trafficking in their heading or in one above
    specific: Mapping[int, int]  # article -> the position from which it is on trafficking
    usable: Sequence[bool]  # provision -> whether it can hold law; the last is for -1
    cache: dict[object, object] = field(default_factory=dict)
    origin: Origin | None = None  # of an edited statute: its old version

    def with_names(self) -> StatuteIndex:
        """The same statute with the hits that stand inside the names of laws."""
        made = self.cache.get("with names")
        if made is None:
            made = self.cache["with names"] = replace(self, hits=self.said, cache={}, origin=None)
        return made  # type: ignore[return-value]  # the cache holds values of several kinds

    def above(self, provision: int) -> list[int]:
        """The provision and everything above it, innermost first."""
        chain = []
        while provision >= 0:
            chain.append(provision)
            provision = self.statute.provisions[provision].parent
        return chain


def index_statute(statute: Statute, tagger: Tagger, tokenizer: Tokenizer) -> StatuteIndex:
    """One statute, tagged and linked."""
    table = tokenize(statute, tagger.lexicon.language, tokenizer)
    tags = tagger.tag(table, terms_of(statute))
    return _index(statute, table, tags, tagger.lexicon.language)


def terms_of(statute: Statute) -> list[str]:
    """The defined terms whose use is looked for."""
    return [definition.term for definition in statute.definitions][:_MOST_TERMS]


def _index(statute: Statute, table: TokenTable, tags: Tags, language: Language) -> StatuteIndex:
    heading_of = _heading_positions(statute, table)
    usable = _usable_units(statute, table, tags.concepts, heading_of)
    holds = [usable[unit] for unit in table.unit]
    said = {c: [h for h in found if holds[h[0]]] for c, found in tags.concepts.items()}
    names = names_of_laws(statute, table, language, heading_of)
    hits = outside_names(said, names)
    headings = {
        concept: frozenset(heading_of[h[0]] for h in found if h[0] in heading_of)
        for concept, found in hits.items()
    }
    found = Found(
        hits=hits,
        said=said,
        headings=headings,
        defined=_defined(statute, table, tags.terms),
        usable=usable,
    )
    return index_of(statute, language, table, found)


def index_of(
    statute: Statute,
    language: Language,
    table: TokenTable,
    found: Found,
    origin: Origin | None = None,
) -> StatuteIndex:
    """The statute with what was found in it and with what follows from that."""
    roles = _roles_of(statute, language, table, found.said)
    headed = _headed_articles(statute, table, found.headings)
    links, referrers = _links_of(statute, table)
    usable = found.usable
    return StatuteIndex(
        statute=statute,
        language=language,
        roles=roles,
        table=table,
        hits=found.hits,
        said=found.said,
        quantities=[q for q in quantities(table, language) if usable[table.unit[q.start]]],
        headings=found.headings,
        links=links,
        referrers=referrers,
        defined=found.defined,
        headed=headed,
        specific=_specific_articles(table, found.said, headed, roles),
        usable=usable,
        origin=origin,
    )


def _usable_units(
    statute: Statute,
    table: TokenTable,
    concepts: Mapping[str, list[Hit]],
    heading_of: Mapping[int, int],
) -> list[bool]:
    """Which units can hold law. The last entry is for index -1.

    Front matter, repealed text, articles of findings and purposes, a treaty printed in a schedule
    (it speaks to States, not to courts) and definitions of another law's short name ("the Act of
    2003 means ...") cannot.
    """
    usable: list[bool] = []
    citations = {d.provision for d in statute.definitions if _YEAR.search(d.term)}
    titled = {**heading_of, **_run_in_positions(statute, table)}
    empty = _empty_titled(concepts, titled)
    starts = [start for start, _ in concepts.get(TREATY, ())]
    for i, provision in enumerate(statute.provisions):
        if provision.kind is ProvisionKind.SCHEDULE:
            said = bisect_left(starts, table.last[i]) - bisect_left(starts, table.first[i])
            if said >= _TREATY_HITS:
                usable.append(False)
                continue
        law = provision.kind is not ProvisionKind.FRONT and not provision.repealed
        law = law and i not in citations and i not in empty
        usable.append(law and (provision.parent < 0 or usable[provision.parent]))
    return [*usable, False]


def _empty_titled(
    concepts: Mapping[str, list[Hit]], heading_of: Mapping[int, int]
) -> frozenset[int]:
    """Units whose heading says nothing but that they bind nobody: "Findings and purposes"."""
    telling = {heading_of.get(start, -1) for start, _ in concepts.get(NOT_BINDING, ())} - {-1}
    said: dict[int, set[int]] = defaultdict(set)
    for concept in (NOT_BINDING, HEADING_FILLER):
        for start, end in concepts.get(concept, ()):
            if heading_of.get(start, -1) in telling:
                said[heading_of[start]].update(range(start, end))
    words: dict[int, set[int]] = defaultdict(set)
    for position, unit in heading_of.items():
        if unit in said:
            words[unit].add(position)
    return frozenset(unit for unit, covered in said.items() if words[unit] <= covered)


def _run_in_positions(statute: Statute, table: TokenTable) -> dict[int, int]:
    """Position -> the paragraph without a heading of its own in whose run-in heading it stands."""
    places: dict[int, int] = {}
    for i, provision in enumerate(statute.provisions):
        if provision.heading or provision.kind is not ProvisionKind.PARAGRAPH:
            continue
        found = _RUN_IN.match(statute.text, provision.own.start, provision.own.end)
        if found:
            first = bisect_left(table.starts, found.start("title"))
            last = bisect_left(table.starts, found.end("title"))
            places.update(dict.fromkeys(range(first, last), i))
    return places


def _heading_positions(statute: Statute, table: TokenTable) -> dict[int, int]:
    """Position -> the provision in whose heading it stands."""
    places: dict[int, int] = {}
    for i, provision in enumerate(statute.provisions):
        if not provision.heading:
            continue
        begin = statute.text.find(provision.heading, provision.own.start, provision.own.end)
        if begin < 0:
            continue
        end = begin + len(provision.heading)
        position = table.first[i]
        while position < table.intro_end[i] and table.starts[position] < end:
            if table.starts[position] >= begin:
                places[position] = i
            position += 1
    return places


def _roles_of(
    statute: Statute, language: Language, table: TokenTable, hits: Mapping[str, list[Hit]]
) -> tuple[StatuteRole, ...]:
    """The kinds of law: by the title's words, else by how much it speaks of trafficking."""
    title = " " + " ".join(content_words(statute.title, language)) + " "

    def says(wordings: Sequence[str]) -> bool:
        return any(f" {' '.join(content_words(w, language))} " in title for w in wordings)

    named = tuple(
        role
        for role, wordings in language.roles.items()
        if says(wordings) and not says(language.roles_excluded.get(role, ()))
    )
    dense = 1000 * len(hits.get(SUBJECT, ())) / max(len(table.lemmas), 1)
    return named or ((StatuteRole.ANTI_TRAFFICKING,) if dense >= _DENSE else (StatuteRole.OTHER,))


def _links_of(
    statute: Statute, table: TokenTable
) -> tuple[dict[int, frozenset[int]], dict[int, frozenset[int]]]:
    """For each article those that it refers to, and the blocks that refer to it."""
    to: dict[int, set[int]] = defaultdict(set)
    back: dict[int, set[int]] = defaultdict(set)
    for reference in statute.references:
        article = table.article_of[reference.provision]
        target = reference.target
        if target >= 0:
            target = table.article_of[target]
        if target >= 0 and article >= 0 and target != article:
            to[article].add(target)
            back[target].add(table.block_of[reference.provision])
    return (
        {a: frozenset(t) for a, t in to.items()},
        {a: frozenset(t) for a, t in back.items()},
    )


def _defined(
    statute: Statute, table: TokenTable, terms: Sequence[list[Hit]]
) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for definition, hits in zip(statute.definitions, terms, strict=False):
        for article in group_by(hits, table.article):
            if article != table.article_of[definition.provision]:
                found[article].add(definition.provision)
    return {article: frozenset(units) for article, units in found.items()}


def _headed_articles(
    statute: Statute, table: TokenTable, headings: Mapping[str, frozenset[int]]
) -> frozenset[int]:
    """The articles whose own heading, or one above it, speaks of trafficking."""
    titled = headings.get(SUBJECT, frozenset())
    under: list[bool] = []
    for i, provision in enumerate(statute.provisions):
        under.append(i in titled or (provision.parent >= 0 and under[provision.parent]))
    return frozenset(i for i, on in enumerate(under) if on and table.article_of[i] == i)


def _specific_articles(
    table: TokenTable,
    hits: Mapping[str, list[Hit]],
    headed: frozenset[int],
    roles: Sequence[StatuteRole],
) -> dict[int, int]:
    """Articles that speak of trafficking, each with the position of the paragraph that first does.

    What stands under a heading, or in an act, on trafficking is so from its first word. In other
    articles words refer back ("such victims"), never forward: a mention in the last item of a
    list says nothing on the items before it.
    """
    if StatuteRole.ANTI_TRAFFICKING in roles:
        return dict.fromkeys(table.article_of, 0)
    found = {
        article: table.first[table.block[mentions[0][0]]]
        for article, mentions in group_by(hits.get(SUBJECT, ()), table.article).items()
    }
    return found | dict.fromkeys(headed, 0)
