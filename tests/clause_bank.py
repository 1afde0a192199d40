"""The clause bank: provisions of our own writing with what each of them answers.

One YAML per criterion in ``tests/cases/``; a case says of each element it names whether it is
found, weakened or not-found in the text, or gives the verdict on the whole criterion, or both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from lawgap.analysis.assess import assess
from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import load_language
from lawgap.model.checklist import Catalogue, Checklist, Heading
from lawgap.model.finding import Finding
from lawgap.model.language import Language
from lawgap.model.statute import Bundle
from lawgap.readers.bundle import read_bundle

CASES = Path(__file__).parent / "cases"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEFAULT_TITLE = "Prevention of Trafficking in Persons Act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text with the answers that a lawyer would give on it.

    ``expects``: element -> found, weakened or not-found; the empty name stands for the verdict on
    the whole criterion. ``many``: written as one text with answers on several elements.
    """

    criterion: str
    name: str
    text: str
    expects: Mapping[str, str]
    title: str = DEFAULT_TITLE
    language: str = "en"
    unsolved: str = ""
    many: bool = False


def load_cases(criterion: str = "*") -> list[Case]:
    """Every case of every file, or of one criterion's file, in order."""
    cases: list[Case] = []
    for path in sorted(CASES.glob(f"{criterion}.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe one
        cases.extend(_case(data["criterion"], item) for item in data["cases"])
    return cases


def judge_case(case: Case) -> Finding:
    """LawGap's finding on the case's criterion."""
    return judge_text(case.text, case.criterion, title=case.title, language=case.language)


def answer(finding: Finding, element: str) -> str:
    """What a finding says of an element, found, weakened or not-found; its verdict for ""."""
    if not element:
        return str(finding.verdict)
    result = next(e for e in finding.elements if e.id == element)
    if not result.found:
        return "not-found"
    return "weakened" if result.weakened else "found"


def wrong_answers(case: Case) -> dict[str, str]:
    """What LawGap says instead, of each element on which it does not say what is expected."""
    finding = judge_case(case)
    said = {element: answer(finding, element) for element in case.expects}
    return {element: got for element, got in said.items() if got != case.expects[element]}


def judge_text(
    text: str, criterion: str, *, title: str = DEFAULT_TITLE, language: str = "en"
) -> Finding:
    """The finding on one criterion for a statute that consists of ``text``."""
    lexicon = language_of(language)
    bundle = bundle_of(text, title, lexicon)
    assessment = assess(
        bundle,
        catalogue_of(criterion),
        checklists=["case"],
        languages={language: lexicon},
        version="test",
    )
    return assessment.findings[0]


def bundle_of(text: str, title: str, lexicon: Language) -> Bundle:
    """A bundle of one statute, read as a text file of that title."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.txt"
        path.write_text(f"{title}\n\n{text}", encoding="utf-8")
        return read_bundle([path], jurisdiction="case", languages=[lexicon])


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


def _case(criterion: str, item: dict[str, Any]) -> Case:
    """One case of a file: answers on several elements, on one, or a verdict alone."""
    expects = {str(element): str(said) for element, said in item.get("elements", {}).items()}
    many = bool(expects)
    if "element" in item:
        expects[item["element"]] = str(item["expect"])
    if "verdict" in item:
        expects[""] = str(item["verdict"])
    return Case(
        criterion=criterion,
        name=item["name"],
        text=item["text"],
        expects=expects,
        title=item.get("title", DEFAULT_TITLE),
        language=item.get("language", "en"),
        unsolved=item.get("unsolved", ""),
        many=many,
    )
