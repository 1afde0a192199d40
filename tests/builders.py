"""One-line factories for the model's values. Every argument has a default that makes sense.

law = a_statute("Section 5. No person shall hold a passport.", file="work.txt")
found = evidence_in(law, "shall hold a passport", provision="s 5")
assessment = an_assessment(a_finding(evidence=[found]), statutes=[law])
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lawgap.model.checklist import (
    Checklist,
    Criterion,
    Element,
    Force,
    Heading,
    Instrument,
    Rule,
    Source,
)
from lawgap.model.finding import (
    Assessment,
    ChecklistResult,
    Decision,
    ElementResult,
    Evidence,
    Finding,
    Flag,
    Reason,
    Verdict,
)
from lawgap.model.query import ConceptQuery
from lawgap.model.reading import Certificate, LeftOut, Place
from lawgap.model.statute import (
    Bundle,
    Problem,
    Provision,
    ProvisionKind,
    Span,
    Statute,
    StatuteRole,
)

SECTION = "5. No person shall hold the passport of a worker. Whoever does so commits an offence."


def a_provision(text: str, label: str = "s 5", *, start: int = 0) -> Provision:
    """An article that covers the whole text."""
    span = Span(start=start, end=start + len(text))
    return Provision(
        kind=ProvisionKind.ARTICLE,
        number=label.rsplit(maxsplit=1)[-1],
        label=label,
        heading="",
        span=span,
        own=span,
        parent=-1,
        article=0,
        depth=0,
    )


def a_statute(
    text: str = SECTION,
    *,
    file: str = "work.txt",
    title: str = "Work Act 2001",
    language: str = "en",
    provisions: Sequence[Provision] | None = None,
    places: Sequence[Place] = (),
) -> Statute:
    """A statute of one article (or of the provisions given)."""
    return Statute(
        id=file.rsplit(".", maxsplit=1)[0],
        title=title,
        file=file,
        language=language,
        sha256=hashlib.sha256(text.encode(errors="replace")).hexdigest(),
        words=len(text.split()),
        text=text,
        provisions=(a_provision(text),) if provisions is None else tuple(provisions),
        places=tuple(places),
        certificate=a_certificate(text, file=file, language=language),
    )


def a_certificate(
    text: str = SECTION,
    *,
    file: str = "work.txt",
    language: str = "en",
    left_out: Sequence[LeftOut] = (),
) -> Certificate:
    """The certificate of a text that was read whole, but for what is said to be left out."""
    words = len(text.split())
    return Certificate(
        file=file,
        format=file.rsplit(".", maxsplit=1)[-1],
        sha256=hashlib.sha256(text.encode(errors="replace")).hexdigest(),
        size=len(text.encode(errors="replace")),
        source_words=words + sum(part.words for part in left_out),
        added_words=0,
        joined_words=0,
        words=words,
        left_out=tuple(left_out),
        encoding="utf-8",
        language=language,
        language_share=0.4,
    )


def an_element(
    id: str = "ban",  # noqa: A002
    label: str = "Holding another person's passport is prohibited.",
    *,
    required: bool = True,
) -> Element:
    """An element that looks for a concept of its own name."""
    return Element(
        id=id, label=label, required=required, rules=(Rule(find=ConceptQuery(concept=id)),)
    )


def a_source(
    instrument: str = "palermo",
    pin: str = "art 5(1)",
    *,
    force: Force = Force.MANDATORY,
    verified: bool = True,
    note: str = "",
) -> Source:
    """A pin in an instrument."""
    return Source(instrument=instrument, pin=pin, force=force, verified=verified, note=note)


def a_criterion(
    id: str = "document-retention",  # noqa: A002
    *,
    title: str = "Retention of identity documents",
    theme: str = "offences",
    requirement: str = "Withholding another person's identity document must be an offence.",
    elements: Sequence[Element] | None = None,
    where: Sequence[StatuteRole] = (StatuteRole.CRIMINAL, StatuteRole.LABOUR),
    several_laws: str = "",
    sources: Sequence[Source] | None = None,
    if_missing: str = "Make it an offence to withhold another person's identity document.",
    if_partly: str = "Extend the provision to work permits.",
) -> Criterion:
    """A criterion with two elements and one binding source."""
    elements = [an_element(), an_element("permits", "Work permits are covered.")] \
        if elements is None else elements  # fmt: skip
    return Criterion(
        id=id,
        title=title,
        theme=theme,
        requirement=requirement,
        elements=tuple(elements),
        decision={},
        where=tuple(where),
        several_laws=several_laws,
        sources=(a_source(),) if sources is None else tuple(sources),
        coverage=(),
        thresholds=(),
        if_missing=if_missing,
        if_partly=if_partly,
    )


def evidence_in(
    statute: Statute,
    quote: str,
    *,
    provision: str = "s 5",
    elements: Sequence[str] = ("ban",),
    deciding: Sequence[str] = (),
) -> Evidence:
    """The first place of the quote in the statute, with the deciding words highlighted."""
    start = statute.text.index(quote)
    return Evidence(
        statute=statute.id,
        file=statute.file,
        provision=provision,
        quote=quote,
        span=Span(start=start, end=start + len(quote)),
        elements=tuple(elements),
        highlights=tuple(_span_of(words, statute.text, start) for words in deciding),
    )


def _span_of(words: str, text: str, start: int) -> Span:
    place = text.index(words, start)
    return Span(start=place, end=place + len(words))


def an_element_result(
    id: str = "ban",  # noqa: A002
    *,
    found: bool = True,
    weakened: bool = False,
    required: bool = True,
    evidence: Sequence[Evidence] = (),
    flags: Sequence[Flag] = (),
    why: str = "",
) -> ElementResult:
    """What became of one element."""
    return ElementResult(
        id=id,
        required=required,
        found=found,
        weakened=weakened,
        evidence=tuple(evidence),
        flags=tuple(flags),
        why=why,
    )


def a_finding(
    criterion: str = "document-retention",
    verdict: Verdict = Verdict.MET,
    *,
    confidence: float = 0.8,
    reason: Reason | None = None,
    flags: Sequence[Flag] = (),
    elements: Sequence[ElementResult] = (),
    evidence: Sequence[Evidence] = (),
    near_misses: Sequence[Evidence] = (),
) -> Finding:
    """A finding; without a reason it has an empty one."""
    return Finding(
        criterion=criterion,
        verdict=verdict,
        confidence=confidence,
        reason=reason or Reason(),
        flags=tuple(flags),
        elements=tuple(elements),
        evidence=tuple(evidence),
        near_misses=tuple(near_misses),
    )


def a_checklist(*criteria: str, id: str = "palermo", title: str = "Palermo") -> Checklist:  # noqa: A002
    """A checklist of criteria under one heading."""
    return Checklist(
        id=id,
        title=title,
        description="",
        version="1",
        sha256="c" * 64,
        instruments=("palermo",),
        headings=(Heading(title="All", criteria=criteria),),
    )


PALERMO = Instrument(
    key="palermo",
    name="Protocol to Prevent, Suppress and Punish Trafficking in Persons",
    short="Palermo Protocol",
    year=2000,
    nature="treaty",
)
OSCE = Instrument(
    key="osce",
    name="OSCE Action Plan to Combat Trafficking in Human Beings",
    short="OSCE Action Plan",
    year=2003,
    nature="political commitment",
)


def an_assessment(
    *findings: Finding,
    statutes: Sequence[Statute] = (),
    criteria: Sequence[Criterion] | None = None,
    problems: Sequence[Problem] = (),
    jurisdiction: str = "Ruritania",
    results: Sequence[ChecklistResult] | None = None,
    themes: dict[str, str] | None = None,
    decisions: dict[str, Decision] | None = None,
) -> Assessment:
    """An assessment of the findings; criteria that are not given are made."""
    given = {criterion.id: criterion for criterion in criteria or ()}
    if criteria is None:
        given = {f.criterion: a_criterion(f.criterion) for f in findings}
    if results is None:
        verdicts = {finding.criterion: finding.verdict for finding in findings}
        results = [ChecklistResult(checklist=a_checklist(*verdicts), verdicts=verdicts)]
    return Assessment(
        version="0.1.0",
        bundle=Bundle(
            jurisdiction=jurisdiction, statutes=tuple(statutes), problems=tuple(problems)
        ),
        checklists=tuple(results),
        criteria=given,
        instruments={"palermo": PALERMO, "osce": OSCE},
        themes={"offences": "Offences"} if themes is None else themes,
        findings=findings,
        decisions=decisions or {},
    )
