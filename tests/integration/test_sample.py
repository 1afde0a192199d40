"""The sample country is answered as a careful lawyer answers it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from tests.clause_bank import language_of, shipped

from lawgap.analysis.assess import assess
from lawgap.data import data_dir
from lawgap.model.finding import Assessment
from lawgap.readers.bundle import read_bundle

SAMPLE = data_dir("resources") / "sample"
VALDORIA = SAMPLE / "valdoria"
DRAFTS = SAMPLE / "drafts"
BUNDLES = {
    "expected.yaml": (VALDORIA,),
    "expected-bill-1.yaml": (
        VALDORIA / "criminal-code-excerpt.txt",
        VALDORIA / "aliens-and-employment-act.docx",
        DRAFTS / "anti-trafficking-bill-1.docx",
    ),
}


def answers(name: str) -> dict[str, dict[str, object]]:
    """What the file ``name`` expects, by criterion."""
    return dict(yaml.safe_load((SAMPLE / name).read_text(encoding="utf-8")))


@cache
def assessed(paths: tuple[Path, ...]) -> Assessment:
    """The sample checked with every checklist."""
    english = language_of("en")
    bundle = read_bundle(list(paths), jurisdiction="Valdoria", languages=[english])
    catalogue = shipped()
    return assess(
        bundle,
        catalogue,
        checklists=list(catalogue.checklists),
        languages={"en": english},
        version="test",
    )


def verdict_of(name: str, criterion: str) -> str:
    """LawGap's verdict on one criterion of the bundle that ``name`` is about."""
    findings = assessed(BUNDLES[name]).findings
    return str(next(f for f in findings if f.criterion == criterion).verdict)


@pytest.mark.parametrize("name", BUNDLES)
def test_the_known_answers_are_given(name: str) -> None:
    """Every expected verdict that is not marked unsolved is LawGap's."""
    wrong = {
        criterion: (verdict_of(name, criterion), answer["verdict"])
        for criterion, answer in answers(name).items()
        if "unsolved" not in answer and verdict_of(name, criterion) != answer["verdict"]
    }
    assert wrong == {}


@pytest.mark.parametrize("name", BUNDLES)
def test_an_unsolved_answer_is_still_unsolved(name: str) -> None:
    """An answer that LawGap gives now loses its mark."""
    assert not [
        criterion
        for criterion, answer in answers(name).items()
        if "unsolved" in answer and verdict_of(name, criterion) == answer["verdict"]
    ]


def test_the_deciding_article_is_among_the_first_three() -> None:
    """Where an answer names articles, at least nine in ten findings cite one of them first."""
    findings = {f.criterion: f for f in assessed(BUNDLES["expected.yaml"]).findings}
    asked = hit = 0
    for criterion, answer in answers("expected.yaml").items():
        pins = {str(pin) for pin in answer.get("evidence", ())}  # type: ignore[attr-defined]
        cited = [f"{e.file}#{_article(e.provision)}" for e in findings[criterion].evidence]
        asked += bool(pins)
        hit += bool(pins & set(list(dict.fromkeys(cited))[:3]))
    assert hit >= 0.9 * asked


def test_every_quote_stands_where_it_says() -> None:
    """A quote is the statute's text at its offsets, inside the provision that it names."""
    assessment = assessed(BUNDLES["expected.yaml"])
    statutes = {s.id: s for s in assessment.bundle.statutes}
    for finding in assessment.findings:
        for evidence in (*finding.evidence, *(x for e in finding.elements for x in e.evidence)):
            statute = statutes[evidence.statute]
            assert statute.quote(evidence.span) == evidence.quote
            homes = [p for p in statute.provisions if p.label == evidence.provision]
            assert any(
                p.span.start <= evidence.span.start and evidence.span.end <= p.span.end
                for p in homes
            )


def _article(label: str) -> str:
    """The article's number in a pin-cite: "Art. 20(1)" -> "20"."""
    return label.removeprefix("Art. ").split("(")[0].split(" ")[0]
