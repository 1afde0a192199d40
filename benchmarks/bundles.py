"""Scores LawGap on the invented jurisdictions of tests/bundles, beside their first scores.

Each was written in another drafting tradition and labelled before LawGap had read it;
``first-score.json`` keeps what LawGap made of it at first sight. The figures of today were reached
by mending what the first look showed, so only the first ones say what to expect of new law.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from labelled import BENCH, ROOT, Engine, as_scored, load_engine, load_scoring

from lawgap.analysis.judge import judge

BUNDLES = ROOT / "tests" / "bundles"
FIGURES = (
    "weighted_kappa",
    "verdict_accuracy",
    "met_precision",
    "false_met",
    "evidence_hit3",
    "element_f1",
)


def main() -> int:
    """Print a row for each bundle; 0 also where the labelled set is not at hand."""
    if not BENCH.is_dir():
        print("No labelled statutes beside this checkout: the invented bundles are not scored.")
        return 0
    scoring, engine = load_scoring(), load_engine()
    title = "invented jurisdictions: at first sight -> today"
    print(f"\n{title}" + "".join(f"{f:>24}" for f in FIGURES))
    for name, (first, today) in both_looks(engine, scoring).items():
        cells = (f"{first[f]:>14.2f} -> {today[f]:.2f}  " for f in FIGURES)
        print(f"{name:47}" + "".join(cells))
    return 0


def both_looks(
    engine: Engine, scoring: Any
) -> dict[str, tuple[dict[str, float], dict[str, float]]]:
    """For each invented jurisdiction the figures of the first look and those of today."""
    found = {}
    for folder in sorted(path.parent for path in BUNDLES.glob("*/gold.tsv")):
        first = json.loads((folder / "first-score.json").read_text(encoding="utf-8"))
        found[folder.name] = (first, _figures(folder, engine, scoring))
    return found


def _figures(folder: Path, engine: Engine, scoring: Any) -> dict[str, float]:
    """Today's figures of one bundle, by the labelled set's own scoring."""
    indexes = engine.index(engine.read([folder / "statutes"]))
    total = scoring.Tally()
    guesses = scoring.text_blind([BENCH / "gold"], folder.name)
    for row in scoring.read_gold(folder / "gold.tsv"):
        criterion = row["criterion"]
        finding = as_scored(judge(engine.catalogue.criteria[criterion], indexes))
        total.add(folder.name, row, finding, guesses.get(criterion, "not-found"))
    return dict(total.figures())


if __name__ == "__main__":
    sys.exit(main())
