"""Invented jurisdictions for tests of comparisons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawgap.model.jurisdictions import (
    Cell,
    ElementState,
    Highlight,
    Judgement,
    Jurisdiction,
    LawText,
    Passage,
    Survey,
    SurveyChecklist,
    SurveyCriterion,
    SurveyElement,
    Tradition,
)

QUOTE = "Whoever withholds the passport of another person commits an offence."
HOSTILE = '<script>alert("x")</script> & =1+1 \u202e'

FOUND, WEAK, ABSENT = ElementState.FOUND, ElementState.WEAKENED, ElementState.NOT_FOUND
MET, PARTLY, NONE = Judgement.MET, Judgement.PARTLY_MET, Judgement.NOT_FOUND


def a_passage(
    quote: str = QUOTE, *, provision: str = "s 5", elements: Sequence[str] = ("ban",), law: int = 0
) -> Passage:
    """Words whose second word is the deciding one."""
    words = quote.split()
    start = quote.index(words[1]) if len(words) > 1 else 0
    end = start + len(words[1] if len(words) > 1 else quote)
    return Passage(
        law=law,
        provision=provision,
        quote=quote,
        start=10,
        elements=tuple(elements),
        highlights=(Highlight(start=start, end=end, element=elements[0] if elements else ""),),
    )


def a_cell(
    judgement: Judgement = MET,
    *,
    elements: Mapping[str, ElementState] | None = None,
    decided: bool = False,
    machine: Judgement | None = None,
    passages: Sequence[Passage] | None = None,
    confidence: float = 0.8,
) -> Cell:
    """A cell whose elements fit its judgement."""
    state = {MET: FOUND, PARTLY: WEAK}.get(judgement, ABSENT)
    shown = (a_passage(),) if judgement in (MET, PARTLY) else ()
    return Cell(
        judgement=judgement,
        machine=machine or judgement,
        decided=decided,
        reviewer="A. Judge" if decided else "",
        reason="Read with the regulations." if decided else "",
        confidence=confidence,
        elements={"ban": state, "permits": state} if elements is None else dict(elements),
        passages=shown if passages is None else tuple(passages),
    )


def a_jurisdiction(
    name: str = "Ruritania",
    cells: Mapping[str, Cell] | None = None,
    *,
    language: str = "en",
    region: str = "",
    tags: Sequence[str] = (),
    marks: Mapping[str, float] | None = None,
) -> Jurisdiction:
    """A jurisdiction with one law."""
    law = LawText(
        title=f"Work Act of {name}",
        file="work.txt",
        language=language,
        sha256="a" * 64,
        words=1200,
    )
    return Jurisdiction(
        name=name,
        laws=(law,),
        cells={"withholding": a_cell()} if cells is None else dict(cells),
        tradition=Tradition(
            article_marks={"s": 1.0} if marks is None else marks,
            paragraph_marks={"(1)": 1.0},
            point_marks={"(a)": 1.0},
            headed=1.0,
            words=120.0,
            points=2.0,
        ),
        region=region,
        tags=tuple(tags),
        version="0.1.0",
    )


def a_survey_criterion(
    id_: str = "withholding", *, title: str = "Withholding of documents", theme: str = "offences"
) -> SurveyCriterion:
    """A criterion with two elements."""
    return SurveyCriterion(
        id=id_,
        title=title,
        theme=theme,
        requirement="Withholding an identity document must be an offence.",
        elements=(
            SurveyElement(id="ban", label="Holding a passport is prohibited.", required=True),
            SurveyElement(id="permits", label="Work permits are covered.", required=False),
        ),
    )


def a_survey(
    *jurisdictions: Jurisdiction,
    criteria: Sequence[SurveyCriterion] | None = None,
    own: str = "",
    title: str = "",
) -> Survey:
    """A survey of the jurisdictions (default: one) by one criterion or those given."""
    given = (a_survey_criterion(),) if criteria is None else tuple(criteria)
    themes = {"offences": "Offences", "victims": "Victims"}
    return Survey(
        title=title,
        criteria=given,
        themes=themes,
        checklists=(
            SurveyChecklist(
                id="palermo",
                title="Palermo Protocol",
                version="1",
                sha256="c" * 64,
                criteria=tuple(one.id for one in given),
            ),
        ),
        jurisdictions=jurisdictions or (a_jurisdiction(),),
        own=own,
    )


def three_countries(*, own: str = "") -> Survey:
    """Three invented countries by three criteria; one decision of a person."""
    criteria = (
        a_survey_criterion(),
        a_survey_criterion("consent", title="Consent is irrelevant"),
        a_survey_criterion("shelter", title="Shelter for victims", theme="victims"),
    )
    return a_survey(
        a_jurisdiction(
            "Arcadia",
            {"withholding": a_cell(), "consent": a_cell(PARTLY), "shelter": a_cell(NONE)},
            region="North",
            tags=("common law",),
        ),
        a_jurisdiction(
            "Borduria",
            {
                "withholding": a_cell(),
                "consent": a_cell(MET, decided=True, machine=PARTLY),
                "shelter": a_cell(NONE),
            },
            region="South",
        ),
        a_jurisdiction(
            "Cascadia",
            {
                "withholding": a_cell(NONE),
                "consent": a_cell(Judgement.CONTRADICTED),
                "shelter": a_cell(
                    MET, passages=[a_passage(f"Shelter is given. {HOSTILE}", provision="Art. 7")]
                ),
            },
            language="de",
            region="South",
            marks={"Art.": 1.0},
        ),
        criteria=criteria,
        own=own,
    )
