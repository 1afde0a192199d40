"""Make the weights of the engine's confidence anew: ``src/lawgap/analysis/calibration.py``.

    python benchmarks/calibrate.py [--show]

A ridge logistic regression of "the verdict is right" on the signs that the engine shows with
each finding; all criteria share the weights, none has a term of its own. It learns from two
sources that weigh the same as a whole: the labelled jurisdictions, on which the rules have since
been mended and which therefore flatter, and the judgements at first sight (``first_sight.tsv``),
which do not and are fewer. The same input gives the same weights. ``--show`` prints and writes
nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from first_sight import recorded
from labelled import (
    BENCH,
    ROOT,
    Judged,
    judge_labels,
    jurisdictions,
    labels_of,
    load_engine,
    load_scoring,
)

TABLE = ROOT / "src" / "lawgap" / "analysis" / "calibration.py"
START = "any finding"  # the sign of every finding, which is not drawn to nought
RIDGE = 3.0
_STEPS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One judgement to learn from."""

    jurisdiction: str
    right: bool
    signs: Mapping[str, float]
    first_sight: bool = False


def main() -> int:
    """Judge all labels, fit, and write or print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--show", action="store_true", help="print the table, write nothing")
    args = parser.parse_args()
    if not jurisdictions():
        print("calibrate: no labelled statutes in ../shared/bench")
        return 1
    examples = [*examples_of(list(_judged())), *first_sight()]
    table = _table(fit(examples), len(examples))
    if args.show:
        print(table)
    else:
        TABLE.write_text(table, encoding="utf-8")
    return 0


def examples_of(judged: Sequence[Judged]) -> list[Example]:
    """Judgements of labels as examples."""
    return [
        Example(jurisdiction=item.label.jurisdiction, right=item.right, signs=item.signs)
        for item in judged
    ]


def first_sight() -> list[Example]:
    """The judgements at first sight as examples."""
    return [
        Example(
            jurisdiction=item.jurisdiction, right=item.right, signs=item.signs, first_sight=True
        )
        for item in recorded()
    ]


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign, by Newton's method on a convex loss: one answer, no chance in it."""
    names = sorted({name for e in examples for name in e.signs})
    x = np.array([[e.signs.get(name, 0.0) for name in names] for e in examples])
    y = np.array([float(e.right) for e in examples])
    first = np.array([e.first_sight for e in examples])
    each = np.where(first, (~first).sum() / max(first.sum(), 1), 1.0)
    ridge = np.array([0.01 if name == START else RIDGE for name in names])
    w = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        curve = (x * (each * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        w -= np.linalg.solve(curve, x.T @ (each * (p - y)) + ridge * w)
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def held_back(judged: Sequence[Judged]) -> list[float]:
    """The confidence in each finding by weights that never saw its jurisdiction."""
    own, seen = examples_of(judged), first_sight()
    return _without_own(own, [*own, *seen])


def held_back_first_sight(judged: Sequence[Judged]) -> list[float]:
    """The same for the judgements at first sight."""
    seen = first_sight()
    return _without_own(seen, [*examples_of(judged), *seen])


def _without_own(asked: Sequence[Example], known: Sequence[Example]) -> list[float]:
    places = sorted({e.jurisdiction for e in known})
    weights = {p: fit([e for e in known if e.jurisdiction != p]) for p in places}
    return [_confidence(e.signs, weights[e.jurisdiction]) for e in asked]


def _confidence(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return float(np.floor(100 * min(max(1 / (1 + np.exp(-total)), 0.05), 0.99)) / 100)


def _judged() -> Iterator[Judged]:
    engine, scoring = load_engine(), load_scoring()
    for name in jurisdictions():
        indexes = engine.index(engine.read([BENCH / "statutes" / name]))
        yield from judge_labels(labels_of(name, scoring), indexes, engine.catalogue)


def _table(weights: Mapping[str, float], count: int) -> str:
    rows = "\n".join(f'    "{name}": {value},' for name, value in weights.items())
    return f'''"""The weights of a finding's confidence; written by ``benchmarks/calibrate.py``.

Fitted to {count} judgements of several countries' statutes; ``docs/accuracy.md`` shows how well it
holds on a country that it never saw. A weight speaks of the way a verdict came about, never of a
criterion. Above nought it makes a finding surer, below less sure.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {{
{rows}
}}
'''


if __name__ == "__main__":
    sys.exit(main())
