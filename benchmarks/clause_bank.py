"""Scores LawGap on the clause bank: recall and precision of each element, as on statutes.

    python benchmarks/clause_bank.py [--all] [criterion ...]

Prints a row for each theme and, with ``--all``, for each element. A text may be a case for
several elements; what is weakened counts as there. ``tests/cases/first_look.tsv`` keeps how the
engine of its day answered each batch of texts at first sight, before any rule was mended on it.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from labelled import ROOT

sys.path.insert(0, str(ROOT))

from tests.clause_bank import CASES, answer, judge_case, load_cases, shipped

FIRST_LOOK = CASES / "first_look.tsv"
POSITIVES, NEGATIVES = 6, 4
"""Texts that have an element, and that have it not, which the bank aims at for each element."""


@dataclass(slots=True)
class Tally:
    """What was right and wrong of one element, or of several together."""

    hits: int = 0  # there, and found
    false: int = 0  # not there, but found
    missed: int = 0  # there, but not found
    absent: int = 0  # not there, and not found

    def add(self, expected: str, said: str) -> None:
        """Count one answer."""
        there, found = expected != "not-found", said != "not-found"
        if there:
            self.hits += found
            self.missed += not found
        else:
            self.false += found
            self.absent += not found

    @property
    def positives(self) -> int:
        """Texts that have the element."""
        return self.hits + self.missed

    @property
    def negatives(self) -> int:
        """Texts that have it not."""
        return self.false + self.absent

    @property
    def recall(self) -> float:
        """The share of the texts with the element in which it is found."""
        return self.hits / max(self.positives, 1)

    @property
    def precision(self) -> float:
        """The share of the texts in which it is found that have it."""
        return self.hits / max(self.hits + self.false, 1)


def main() -> int:
    """Print the figures; always 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="a row for each element")
    parser.add_argument("criteria", nargs="*")
    arguments = parser.parse_args()
    elements, verdicts = score(frozenset(arguments.criteria))
    if arguments.all:
        for (criterion, element), tally in sorted(elements.items()):
            _row(f"{criterion} {element}", tally)
    for theme, tally in by_theme(elements).items():
        _row(theme, tally)
    few = short_of(elements)
    print(
        f"{len(few)} of {len(elements)} elements have fewer texts than aimed at: {', '.join(few)}"
    )
    right, asked = verdicts
    print(f"verdicts: {right} of {asked} as expected")
    for row in first_looks():
        print(
            f"first look, {row['themes']}: {row['texts']} texts, recall {row['recall']}, "
            f"precision {row['precision']}, answers right {row['right']} of {row['answers']}"
        )
    return 0


def score(
    criteria: frozenset[str] = frozenset(),
) -> tuple[dict[tuple[str, str], Tally], tuple[int, int]]:
    """The tally of each element, and how many verdicts are right of how many."""
    elements: dict[tuple[str, str], Tally] = defaultdict(Tally)
    right = asked = 0
    for case in load_cases():
        if criteria and case.criterion not in criteria:
            continue
        finding = judge_case(case)
        for element, expected in case.expects.items():
            said = answer(finding, element)
            if element:
                elements[case.criterion, element].add(expected, said)
            else:
                asked += 1
                right += said == expected
    return dict(elements), (right, asked)


def short_of(elements: Mapping[tuple[str, str], Tally]) -> list[str]:
    """The elements with fewer texts than the bank aims at, as "criterion element"."""
    return [
        f"{criterion} {element}"
        for (criterion, element), tally in sorted(elements.items())
        if tally.positives < POSITIVES or tally.negatives < NEGATIVES
    ]


def first_looks() -> list[dict[str, str]]:
    """What was recorded of each batch of texts at first sight."""
    with FIRST_LOOK.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def by_theme(elements: Mapping[tuple[str, str], Tally]) -> dict[str, Tally]:
    """The tallies of each theme's elements together, and of all at the end."""
    themes: dict[str, Tally] = defaultdict(Tally)
    for (criterion, _), tally in elements.items():
        for theme in (shipped().criteria[criterion].theme, "all themes"):
            total = themes[theme]
            total.hits += tally.hits
            total.false += tally.false
            total.missed += tally.missed
            total.absent += tally.absent
    return {theme: themes[theme] for theme in sorted(themes, key=lambda t: (t == "all themes", t))}


def _row(title: str, tally: Tally) -> None:
    print(
        f"{title:58} {tally.positives:5} positive {tally.negatives:5} negative   "
        f"recall {tally.recall:.3f}   precision {tally.precision:.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
