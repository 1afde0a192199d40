"""The labelled statutes beside this checkout, judged by this checkout's engine in one process.

What the scripts here share: the labels, the labelled set's own scoring, and findings together
with the signs that their confidence is made of.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from lawgap.analysis import judge as judge_module
from lawgap.analysis.assess import index_bundle
from lawgap.analysis.confidence import confidence, signs
from lawgap.analysis.index import StatuteIndex
from lawgap.checklists.load import load_catalogue
from lawgap.languages.load import available_languages, load_language
from lawgap.model.checklist import Catalogue, Criterion
from lawgap.model.finding import Finding
from lawgap.model.language import Language
from lawgap.model.statute import Bundle
from lawgap.readers.bundle import read_bundle

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
CORPUS = ROOT.parent / "shared" / "corpus" / "statutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A careful reader's verdict on one criterion for one jurisdiction."""

    jurisdiction: str
    criterion: str
    verdict: str
    accept: frozenset[str]  # other verdicts that can be defended
    elements: frozenset[str]
    row: Mapping[str, str]  # as the labelled set's own scoring wants it

    def is_right(self, verdict: str) -> bool:
        """Whether ``verdict`` is the label's or a defensible one."""
        return verdict == self.verdict or verdict in self.accept


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A label, what the engine says, and the signs of how sure it is."""

    label: Label
    finding: Finding
    signs: Mapping[str, float]

    @property
    def verdict(self) -> str:
        """The engine's verdict as it is scored: not-assessed counts as not-found."""
        said = self.finding.verdict.value
        return "not-found" if said == "not-assessed" else said

    @property
    def right(self) -> bool:
        """Whether the verdict is right."""
        return self.label.is_right(self.verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Every criterion and every language that ship."""

    catalogue: Catalogue
    languages: tuple[Language, ...]

    def read(self, paths: Sequence[Path]) -> Bundle:
        """The statutes at ``paths``."""
        return read_bundle(paths, jurisdiction="bundle", languages=self.languages)

    def index(self, bundle: Bundle) -> list[StatuteIndex]:
        """The statutes of a bundle, ready for every criterion."""
        by_code = {language.code: language for language in self.languages}
        return index_bundle(bundle, self.catalogue.criteria.values(), by_code)


def load_engine() -> Engine:
    """The shipped catalogue and languages, English first."""
    codes = sorted(available_languages(), key=lambda code: (code != "en", code))
    return Engine(catalogue=load_catalogue(), languages=tuple(load_language(c) for c in codes))


def load_scoring() -> Any:
    """The labelled set's own ``score.py`` as a module."""
    spec = importlib.util.spec_from_file_location("score", BENCH / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(BENCH / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def jurisdictions() -> list[str]:
    """The labelled jurisdictions; empty where no labelled set stands beside this checkout."""
    return sorted(path.parent.name for path in BENCH.glob("gold/*/gold.tsv"))


def labels_of(name: str, scoring: Any) -> list[Label]:
    """The labels of a jurisdiction, in the order of their file."""
    return [
        Label(
            jurisdiction=name,
            criterion=row["criterion"],
            verdict=row["verdict"],
            accept=frozenset(filter(None, (row["accept"] or "").split("|"))),
            elements=frozenset(filter(None, (row["elements"] or "").split("|"))),
            row=row,
        )
        for row in scoring.read_gold(BENCH / "gold" / name / "gold.tsv")
    ]


def judge_with_signs(
    criterion: Criterion, indexes: Sequence[StatuteIndex]
) -> tuple[Finding, Mapping[str, float]]:
    """The engine's finding, and the signs that it hands to its confidence."""
    seen: dict[str, float] = {}

    def recorded(*args: Any) -> float:
        seen.update(signs(*args))
        return confidence(*args)

    with patch.object(judge_module, "confidence", recorded):
        finding = judge_module.judge(criterion, indexes)
    return finding, seen


def judge_labels(
    labels: Sequence[Label], indexes: Sequence[StatuteIndex], catalogue: Catalogue
) -> list[Judged]:
    """What the engine says on every label whose criterion the catalogue has."""
    found = []
    for label in labels:
        if label.criterion in catalogue.criteria:
            finding, seen = judge_with_signs(catalogue.criteria[label.criterion], indexes)
            found.append(Judged(label=label, finding=finding, signs=seen))
    return found


def as_scored(finding: Finding) -> dict[str, object]:
    """A finding as the labelled set's scoring reads it."""
    return {
        "verdict": finding.verdict.value,
        "elements": [{"id": e.id, "found": e.found} for e in finding.elements],
        "evidence": [{"file": e.file, "provision": e.provision} for e in finding.evidence],
    }


def tally(judged: Sequence[Judged], scoring: Any) -> Any:
    """The labelled set's own tally of these judgements."""
    total = scoring.Tally()
    guesses = {n: scoring.text_blind([BENCH / "gold"], n) for n in jurisdictions()}
    for item in judged:
        label = item.label
        guess = guesses[label.jurisdiction].get(label.criterion, "not-found")
        total.add(label.jurisdiction, label.row, as_scored(item.finding), guess)
    return total
