"""A small project for tests: one country, one statute of three articles, three criteria."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builders import (
    a_criterion,
    a_finding,
    a_statute,
    an_assessment,
    an_element_result,
    evidence_in,
)

from lawgap.model.finding import Assessment, Decision, DecisionState, Verdict
from lawgap.model.project import CheckPlan
from lawgap.model.statute import Provision, ProvisionKind, Span, Statute
from lawgap.projects.handle import Project
from lawgap.settings import Settings
from lawgap.usecases.project import add_country, create_project, save_check

CONSENT = "The consent of a victim of trafficking is irrelevant."
SHELTER = "A victim shall be given shelter."
PASSPORT = "Nobody may keep another person's passport."
ARTICLES = (CONSENT, SHELTER, PASSPORT)


def a_law(articles: Sequence[str] = ARTICLES, *, file: str = "act.txt") -> Statute:
    """A statute whose articles are the texts given."""
    text, units = "", []
    for number, words in enumerate(articles, 1):
        start = len(text)
        text += f"{number}. {words}\n"
        span = Span(start=start, end=len(text) - 1)
        units.append(
            Provision(
                kind=ProvisionKind.ARTICLE,
                number=str(number),
                label=f"Art. {number}",
                heading="",
                span=span,
                own=span,
                parent=-1,
                article=number - 1,
                depth=0,
            )
        )
    return a_statute(text, file=file, provisions=units)


def assessed(
    law: Statute | None = None,
    *,
    consent: Verdict = Verdict.MET,
    quote: str | None = CONSENT,
    criteria: Sequence[str] = ("consent", "shelter", "passport"),
) -> Assessment:
    """What LawGap found on it; ``quote``: the words that the verdict on consent rests on."""
    law = law or a_law()
    evidence = (evidence_in(law, quote, provision="Art. 1"),) if quote else ()
    findings = [
        a_finding(
            "consent",
            consent,
            elements=(an_element_result(found=bool(quote), evidence=evidence),),
            evidence=evidence,
        ),
        a_finding("shelter", Verdict.PARTLY_MET, elements=(an_element_result(),)),
        a_finding("passport", Verdict.NOT_FOUND),
    ]
    chosen = [one for one in findings if one.criterion in criteria]
    return an_assessment(
        *chosen,
        statutes=(law,),
        criteria=[a_criterion(one.criterion, title=f"On {one.criterion}") for one in chosen],
    )


def settings_in(folder: Path) -> Settings:
    """Settings whose user's folder is inside ``folder``."""
    return Settings(user_folder=folder / "user", isolated=False)


def a_project(folder: Path, assessment: Assessment | None = None) -> Project:
    """An open project with the country "ruritania", checked; its file is p.lawgap."""
    settings = settings_in(folder)
    project = create_project(folder / "p.lawgap", settings)
    country = add_country(project, "Ruritania")
    save_check(project.key, country.id, assessment or assessed(), CheckPlan(), settings)
    return project


def confirmed(reviewer: str = "Ann") -> Decision:
    """The machine is right."""
    return Decision(state=DecisionState.CONFIRMED, reviewer=reviewer)


def overridden(
    verdict: Verdict = Verdict.NOT_FOUND, reason: str = "It binds nobody.", reviewer: str = "Ann"
) -> Decision:
    """The machine is wrong."""
    return Decision(
        state=DecisionState.OVERRIDDEN, verdict=verdict, reason=reason, reviewer=reviewer
    )
