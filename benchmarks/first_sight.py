"""Record how the engine does on a jurisdiction whose labels nobody opened while it was built.

    python benchmarks/first_sight.py BATCH JURISDICTION THEME [THEME ...]

For each batch of criteria one labelled jurisdiction stayed unopened until the batch was done. Run
this once, at that moment: it judges the batch's criteria on that jurisdiction and adds what it
saw to ``first_sight.tsv`` (each judgement with its signs) and ``held_out.tsv`` (its sums). Later
figures on the same labels are no longer on unseen law, so a batch that is recorded stays.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelled import BENCH, Judged, judge_labels, labels_of, load_engine, load_scoring, tally

HERE = Path(__file__).resolve().parent
JUDGEMENTS = HERE / "first_sight.tsv"
SUMS = HERE / "held_out.tsv"
_COMMENT = """\
# Judgements at first sight: each batch of criteria on the one country whose labels its author had
# not opened, by the engine as it was committed when the batch was done. Written by first_sight.py.
"""
_LEVEL = {"met": 2, "partly-met": 1}  # anything else is 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSight:
    """One judgement at first sight, for the calibration."""

    jurisdiction: str
    criterion: str
    right: bool
    signs: dict[str, float]


def main() -> int:
    """Judge a batch and add its rows; 1 where the batch is recorded already."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("batch")
    parser.add_argument("jurisdiction")
    parser.add_argument("themes", nargs="+", metavar="THEME")
    args = parser.parse_args()
    if any(row["batch"] == args.batch for row in rows_of(SUMS)):
        print(f"{args.batch} is recorded already: it can be seen for the first time only once")
        return 1
    scoring, engine = load_scoring(), load_engine()
    wanted = {c.id for c in engine.catalogue.criteria.values() if c.theme in args.themes}
    labels = [x for x in labels_of(args.jurisdiction, scoring) if x.criterion in wanted]
    bundle = engine.read([BENCH / "statutes" / args.jurisdiction])
    judged = judge_labels(labels, engine.index(bundle), engine.catalogue)
    _append(JUDGEMENTS, [_judgement(args.batch, item) for item in judged])
    _append(SUMS, [_sums(args.batch, args.jurisdiction, judged, scoring)])
    print(tally(judged, scoring).figures())
    return 0


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of a table; lines that begin with # are comments."""
    if not file.is_file():
        return []
    lines = [s for s in file.read_text(encoding="utf-8").splitlines() if not s.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def recorded() -> list[FirstSight]:
    """Every judgement at first sight."""
    return [
        FirstSight(
            jurisdiction=row["jurisdiction"],
            criterion=row["criterion"],
            right=row["right"] == "yes",
            signs={
                name: float(value)
                for name, value in (part.rsplit("=", 1) for part in row["signs"].split("; "))
            },
        )
        for row in rows_of(JUDGEMENTS)
    ]


def pooled(rows: Sequence[dict[str, str]]) -> dict[str, float]:
    """The figures of several batches together, from their sums."""

    def total(name: str) -> int:
        return sum(int(row[name]) for row in rows)

    pairs: Counter[tuple[int, int]] = Counter()
    for row in rows:
        for part in row["verdicts"].split("; "):
            pair, count = part.rsplit(" ", 1)
            gold, got = pair.split(">")
            pairs[_LEVEL.get(gold, 0), _LEVEL.get(got, 0)] += int(count)
    hits = 2 * total("element_tp")
    called_met = sum(c for (_, got), c in pairs.items() if got == 2)
    return {
        "judgements": total("n"),
        "skill": 1 - total("distance") / max(total("blind_distance"), 1),
        "weighted kappa": _kappa(pairs),
        "verdict accuracy": total("right") / total("n"),
        "met precision": pairs[2, 2] / max(called_met, 1),
        "element F1": hits / (hits + total("element_fp") + total("element_fn")),
    }


def _kappa(pairs: Counter[tuple[int, int]]) -> float:
    """Agreement beyond chance with linear weights on not-found < partly-met < met."""
    n = sum(pairs.values())
    gold: Counter[int] = Counter()
    got: Counter[int] = Counter()
    for (a, b), count in pairs.items():
        gold[a] += count
        got[b] += count
    chance = sum(gold[a] * got[b] * abs(a - b) for a in gold for b in got) / n
    return 1 - sum(c * abs(a - b) for (a, b), c in pairs.items()) / chance


def _judgement(batch: str, item: Judged) -> dict[str, str]:
    return {
        "batch": batch,
        "jurisdiction": item.label.jurisdiction,
        "criterion": item.label.criterion,
        "label": "|".join([item.label.verdict, *sorted(item.label.accept)]),
        "got": item.finding.verdict.value,
        "right": "yes" if item.right else "no",
        "signs": "; ".join(f"{name}={value:.4g}" for name, value in item.signs.items() if value),
    }


def _sums(batch: str, name: str, judged: Sequence[Judged], scoring: Any) -> dict[str, str]:
    sums = tally(judged, scoring)
    verdicts = sorted(sums.verdict.items())
    return {
        "batch": batch,
        "jurisdiction": name,
        "n": str(sums.n),
        "right": str(sums.right),
        "distance": str(sums.far),
        "blind_distance": str(sums.far_blind),
        "element_tp": str(sums.element["tp"]),
        "element_fp": str(sums.element["fp"]),
        "element_fn": str(sums.element["fn"]),
        "verdicts": "; ".join(f"{gold}>{got} {count}" for (gold, got), count in verdicts if count),
    }


def _append(file: Path, rows: Sequence[dict[str, str]]) -> None:
    new = not file.is_file()
    with file.open("a", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(rows[0]), delimiter="\t", lineterminator="\n")
        if new:
            handle.write(_COMMENT)
            writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
