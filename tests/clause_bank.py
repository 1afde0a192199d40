"""The clause bank: provisions of our own writing with what each of them answers.

One YAML per criterion in ``tests/cases/``; a case names an element and whether it is found,
weakened or not-found in the text, or the verdict of the whole criterion.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from lawgap.analysis.assess import assess
from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import load_language
from lawgap.model.checklist import Catalogue, Checklist, Heading
from lawgap.model.finding import Finding
from lawgap.model.language import Language
from lawgap.readers.bundle import read_bundle

CASES = Path(__file__).parent / "cases"
DEFAULT_TITLE = "Prevention of Trafficking in Persons Act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text with the answer that a lawyer would give on one element or criterion."""

    criterion: str
    name: str
    text: str
    expect: str
    element: str = ""
    title: str = DEFAULT_TITLE
    language: str = "en"
    unsolved: str = ""


def load_cases() -> list[Case]:
    """Every case of every file, in order."""
    cases: list[Case] = []
    for path in sorted(CASES.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        cases.extend(_case(data["criterion"], item) for item in data["cases"])
    return cases


def run_case(case: Case) -> str:
    """What LawGap says of the case: found, weakened or not-found of the element, or a verdict."""
    finding = judge_text(case.text, case.criterion, title=case.title, language=case.language)
    if not case.element:
        return str(finding.verdict)
    element = next(e for e in finding.elements if e.id == case.element)
    if not element.found:
        return "not-found"
    return "weakened" if element.weakened else "found"


def judge_text(
    text: str, criterion: str, *, title: str = DEFAULT_TITLE, language: str = "en"
) -> Finding:
    """The finding on one criterion for a statute that consists of ``text``."""
    lexicon = language_of(language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.txt"
        path.write_text(f"{title}\n\n{text}", encoding="utf-8")
        bundle = read_bundle([path], jurisdiction="case", languages=[lexicon])
    catalogue = catalogue_of(criterion)
    assessment = assess(
        bundle, catalogue, checklists=["case"], languages={language: lexicon}, version="test"
    )
    return assessment.findings[0]


@lru_cache(maxsize=4)
def language_of(code: str) -> Language:
    """The shipped language, read once."""
    return load_language(code)


@lru_cache(maxsize=1)
def shipped() -> Catalogue:
    """The shipped catalogue, read once."""
    return load_catalogue()


def catalogue_of(criterion: str) -> Catalogue:
    """A catalogue whose one checklist, "case", asks for ``criterion`` alone."""
    whole = shipped()
    checklist = Checklist(
        id="case",
        title="case",
        description="",
        version="1",
        sha256="",
        instruments=(),
        headings=(Heading(title="case", criteria=(criterion,)),),
    )
    return Catalogue(
        criteria={criterion: whole.criteria[criterion]},
        instruments=whole.instruments,
        checklists={"case": checklist},
        themes=whole.themes,
    )


def _case(criterion: str, item: dict[str, str]) -> Case:
    """One case of a file; without an element it expects a verdict."""
    return Case(
        criterion=criterion,
        name=item["name"],
        text=item["text"],
        expect=str(item.get("expect") or item["verdict"]),
        element=item.get("element", ""),
        title=item.get("title", DEFAULT_TITLE),
        language=item.get("language", "en"),
        unsolved=item.get("unsolved", ""),
    )
