"""A small language of our own, so that these tests rest on no shipped lexicon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawgap.analysis.concepts import Tagger
from lawgap.analysis.index import StatuteIndex, index_statute
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.wordings import read_lexicon
from lawgap.model.language import Concept, Language, Numbering
from lawgap.model.statute import (
    CrossReference,
    Definition,
    Provision,
    ProvisionKind,
    Span,
    Statute,
    StatuteRole,
)

CONCEPTS = {
    "duty": ["shall", "must"],
    "power": ["may"],
    "prohibition": ["shall not"],
    "trafficking": ["trafficking in persons", "human trafficking"],
    "withhold": ["withhold", "retain", "conceal"],
    "identity-document": ["passport", "[national] identity card/paper"],
    "employer": ["employer"],
    "offence": ["commit offence", "liable on conviction"],
    "by-authority": ["police officer"],
    "shelter": ["shelter", "provide ... housing"],
    "means": ["=means"],
    "definition-verb": ["=means"],
    "not-binding-heading": ["finding", "purpose"],
    "heading-filler": ["and", "general"],
    "enabling-heading": ["regulation"],
    "kidnap": ["kidnap*"],
    "women": ["woman"],
}


def make_language(concepts: dict[str, list[str]] | None = None, **excluded: list[str]) -> Language:
    """A language with the concepts above (or others) and English grammar words."""
    given = CONCEPTS if concepts is None else concepts
    return Language(
        code="en",
        name="English",
        sha256="",
        numbering=Numbering(
            parts={},
            articles={"section": "s"},
            schedules={},
            references=(),
            contents=(),
            paragraph_words=(),
            definition_verbs=("means",),
            repealed=(),
            law_words=("Act", "Law"),
            name_joints=("of", "and", "on"),
        ),
        skip=frozenset({"a", "an", "the", "any", "of"}),
        function_words=(),
        numbers={"thirty": 30, "twenty": 20, "five": 5},
        units={"days": ("day", "days"), "years": ("year", "years"), "months": ("month", "months")},
        abbreviations=frozenset({"no"}),
        roles={StatuteRole.ANTI_TRAFFICKING: ("human trafficking",), StatuteRole.LABOUR: ("work",)},
        concepts={
            name: Concept(id=name, wordings=tuple(words), excluded=tuple(excluded.get(name, [])))
            for name, words in given.items()
        },
    )


def make_statute(
    *articles: str, title: str = "Work Act", statute_id: str = "work", schedule: str = ""
) -> Statute:
    r"""A statute of articles "Heading\n(1) ...\n(a) ...", cut at lines that begin with "("."""
    text, provisions = title + "\n", []
    for number, body in enumerate(articles, start=1):
        _add_article(provisions, str(number), body, len(text))
        text += body + "\n"
    if schedule:
        place = (ProvisionKind.SCHEDULE, "1", "Sch 1", len(text), schedule)
        provisions.append(_unit(*place, -1, -1))
        text += schedule
    return Statute(
        id=statute_id,
        title=title,
        file=f"{statute_id}.txt",
        language="en",
        sha256="",
        words=len(text.split()),
        text=text,
        provisions=tuple(provisions),
    )


def _add_article(provisions: list[Provision], number: str, body: str, offset: int) -> None:
    me = len(provisions)
    lines = body.splitlines(keepends=True)
    head = len(lines[0]) + sum(len(x) for x in _lead(lines))
    provisions.append(_unit(ProvisionKind.ARTICLE, number, f"s {number}", offset, body, -1, me))
    provisions[me] = _with_own(provisions[me], offset + head, lines[0].strip())
    at, paragraph = offset + head, -1
    for line in lines[1 + len(_lead(lines)) :]:
        mark = line[1 : line.index(")")]
        if mark.isdigit():
            paragraph = len(provisions)
            label = f"s {number}({mark})"
            provisions.append(_unit(ProvisionKind.PARAGRAPH, mark, label, at, line, me, me))
        else:
            parent = paragraph if paragraph >= 0 else me
            label = f"{provisions[parent].label}({mark})"
            provisions.append(_unit(ProvisionKind.POINT, mark, label, at, line, parent, me))
            if paragraph >= 0:
                end = at + len(line)
                old = provisions[paragraph]
                longer = Span(start=old.span.start, end=end)
                provisions[paragraph] = _copy(old, span=longer)
        at += len(line)


def _lead(lines: list[str]) -> list[str]:
    rest = []
    for line in lines[1:]:
        if line.startswith("("):
            break
        rest.append(line)
    return rest


def _unit(
    kind: ProvisionKind, number: str, label: str, start: int, body: str, parent: int, article: int
) -> Provision:
    span = Span(start=start, end=start + len(body))
    return Provision(
        kind=kind,
        number=number,
        label=label,
        heading="",
        span=span,
        own=span,
        parent=parent,
        article=article,
        depth=0,
    )


def _with_own(provision: Provision, end: int, heading: str) -> Provision:
    return _copy(provision, own=Span(start=provision.span.start, end=end), heading=heading)


def _copy(provision: Provision, **changes: object) -> Provision:
    from dataclasses import replace

    return replace(provision, **changes)  # type: ignore[arg-type]


Indexer = Callable[..., StatuteIndex]


@pytest.fixture
def index() -> Indexer:
    """A function from articles' texts to an index of their statute."""

    def build(
        *articles: str,
        title: str = "Work Act",
        language: Language | None = None,
        references: tuple[CrossReference, ...] = (),
        definitions: tuple[Definition, ...] = (),
        schedule: str = "",
    ) -> StatuteIndex:
        from dataclasses import replace

        spoken = language or make_language()
        statute = replace(
            make_statute(*articles, title=title, schedule=schedule),
            references=references,
            definitions=definitions,
        )
        lexicon = read_lexicon(spoken, list(spoken.concepts))
        return index_statute(statute, Tagger(lexicon), make_tokenizer())

    return build
