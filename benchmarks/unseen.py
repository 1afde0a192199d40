"""How the engine did, and does, on real law that was labelled before anybody saw its errors.

``unseen/NAME.tsv`` are our own labels of two bundles of real acts that stand beside this checkout,
made by the labelled set's protocol from the texts alone. ``unseen/looks.tsv`` keeps the figures of
the two looks that were taken before any error was shown; then the errors were opened and rules
were mended, so today's figures are no longer on unseen law.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from labelled import BENCH, CORPUS, Engine, as_scored, load_engine, load_scoring

from lawgap.analysis.judge import judge

HERE = Path(__file__).resolve().parent / "unseen"
LOOKS = HERE / "looks.tsv"
BUNDLES: Mapping[str, Sequence[str]] = {
    "india": ("in-*.txt", "bd-penal-code-1860.txt"),
    "canada": ("ca-*-en.txt",),
}
"""Bundle -> its files; the code of a neighbour stands in for the one from which both descend."""
FIGURES = (
    "skill",
    "weighted_kappa",
    "verdict_accuracy",
    "met_precision",
    "false_met",
    "found_f1",
    "evidence_hit3",
    "element_f1",
)


def main() -> int:
    """Print a row for each look and one for today; 0 also where the texts are not at hand."""
    print("\nreal law, labelled before its errors were seen" + "".join(f"{f:>17}" for f in FIGURES))
    for look in looks():
        _row(f"{look['look']}: {look['bundle']}", {f: float(look[f]) for f in FIGURES})
    if not CORPUS.is_dir() or not BENCH.is_dir():
        return 0
    for name, figures in today(load_engine(), load_scoring()).items():
        _row(f"today, mended on it: {name}", figures)
    return 0


def looks() -> list[dict[str, str]]:
    """The figures of each look, as they were recorded."""
    with LOOKS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def today(engine: Engine, scoring: Any) -> dict[str, dict[str, float]]:
    """Today's figures of each bundle and of both, by the labelled set's own scoring."""
    both = scoring.Tally()
    found: dict[str, dict[str, float]] = {}
    for name, patterns in BUNDLES.items():
        paths = sorted(path for pattern in patterns for path in CORPUS.glob(pattern))
        indexes = engine.index(engine.read(paths))
        guesses = scoring.text_blind([BENCH / "gold"], name)
        own = scoring.Tally()
        for row in scoring.read_gold(HERE / f"{name}.tsv"):
            criterion = row["criterion"]
            finding = as_scored(judge(engine.catalogue.criteria[criterion], indexes))
            for total in (own, both):
                total.add(name, row, finding, guesses.get(criterion, "not-found"))
        found[name] = dict(own.figures())
    return {**found, "both": dict(both.figures())}


def _row(title: str, figures: Mapping[str, float]) -> None:
    print(f"{title:46}" + "".join(f"{figures[f]:>17.2f}" for f in FIGURES))


if __name__ == "__main__":
    sys.exit(main())
