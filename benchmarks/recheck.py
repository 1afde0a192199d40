"""How long a re-check takes after an edit of one article, against a full check.

    python benchmarks/recheck.py [--folder FOLDER] [--size MB] [--edits N]

In one long-lived process, as the window's worker is: a bundle of SIZE MB is checked once; then one
article after another is edited in its file, and each time the bundle is checked again. Printed
are the medians of a full check by the same process and of the re-check, their ratio, and where
the time goes. Every re-check is compared with a full check: any difference is an error.

FOLDER is the Zambian bundle of the labelled set where that stands beside the checkout, else the
sample country.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from speed import LABELLED, SAMPLE, plain_texts, repeat

from lawgap.model.finding import Assessment
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import ProvisionKind, Statute
from lawgap.readers.worker.direct import Direct
from lawgap.settings import Settings
from lawgap.usecases.catalogue import languages_of
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.read import read_file
from lawgap.usecases.recheck import Recheck

Result = TypeVar("Result")

TARGET = 0.3  # seconds
WORDS = (
    "without delay", "and any dependant child", "shall be informed thereof", "in writing",
    "by a police officer", "within thirty days", "unless the Minister directs otherwise",
    "of trafficking in persons", "and shall be provided with shelter",
)  # fmt: skip


@dataclass(frozen=True)
class Timed:
    """One re-check: seconds in all and for reading, findings judged anew, statutes read anew."""

    seconds: float
    reading: float
    judged: int
    edited: int


def main() -> int:
    """Print the figures; returns 1 where a re-check finds what a full check does not."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="lawgap-recheck-") as name:
        work = Path(name)
        texts = plain_texts(arguments.folder, work / "texts")
        size = repeat(texts, work / "bundle", arguments.size)
        request = CheckRequest(
            paths=(work / "bundle",), settings=Settings(user_folder=work / "user")
        )
        with Recheck() as recheck:
            first, _ = _timed(lambda: recheck.check(request))
            print(f"one-article edits, {arguments.folder.name} repeated to {size:.2f} MB")
            print(f"  first check                {first:7.3f} s")
            runs, full, wrong = _edits(recheck, request, arguments.edits)
    if not runs:
        print("  no article to edit was found")
        return 1
    _print(runs, full, wrong)
    return 1 if wrong else 0


def _edits(
    recheck: Recheck, request: CheckRequest, count: int
) -> tuple[list[Timed], list[float], int]:
    chance = random.Random(20260101)  # noqa: S311 - the same edits in each run
    runs, full, wrong = [], [], 0
    reader = Direct(languages_of(request.settings))
    for number in range(count):
        file = chance.choice(sorted(request.paths[0].iterdir()))
        if not edit(file, chance, request.settings):
            continue
        reading, _ = _timed(partial(reader.read, file, ReadChoices()))
        seconds, found = _timed(lambda: recheck.check(request))
        learnt = recheck.learnt
        runs.append(Timed(seconds, reading, learnt.judged, learnt.edited))
        if number % 5 == 0:  # a full check takes its time
            seconds, whole = _timed(lambda: check(request))
            full.append(seconds)
            wrong += _differ(found, whole)
    return runs, full, wrong


def edit(file: Path, chance: random.Random, settings: Settings) -> bool:
    """Put some words into an article of the file; false where it has none that fits."""
    statute = read_file(file, settings=Settings(user_folder=settings.user_folder, isolated=False))
    place = _place(statute.statutes[0], chance)
    text = file.read_text(encoding="utf-8")
    at = text.find(place) if place else -1
    if at < 0:
        return False
    at += len(place)
    file.write_text(f"{text[:at]} {chance.choice(WORDS)}{text[at:]}", encoding="utf-8")
    return True


def _place(statute: Statute, chance: random.Random) -> str:
    """Some words in the middle of an article, as the file has them too."""
    articles = [
        unit
        for unit in statute.provisions
        if unit.kind is ProvisionKind.ARTICLE and unit.span.end - unit.span.start > 200
    ]
    if not articles:
        return ""
    words = statute.quote(chance.choice(articles).span).split(" ")
    middle = len(words) // 2
    return " ".join(words[middle : middle + 5])


def _print(runs: list[Timed], full: list[float], wrong: int) -> None:
    seconds = sorted(run.seconds for run in runs)
    middle, whole = statistics.median(seconds), statistics.median(full)
    reading = statistics.median(run.reading for run in runs)
    judged = statistics.median(run.judged for run in runs)
    print(f"  full check, warm           {whole:7.3f} s   median of {len(full)}")
    print(f"  re-check                   {middle:7.3f} s   median of {len(runs)}")
    print(f"    of these reading         {reading:7.3f} s   of the file that changed")
    print(f"    nine in ten within       {seconds[9 * len(seconds) // 10]:7.3f} s")
    print(f"    findings judged anew     {judged:7.0f}     median")
    indexed = sum(run.edited for run in runs)
    print(f"    by article, not statute  {indexed:7d}     of {len(runs)}")
    held = "held" if middle <= TARGET else "missed"
    print(f"  ratio {middle / whole:.3f}, target {TARGET:g} s: {held}")
    print(f"  re-checks that differ from a full check: {wrong} of {len(full)}")


def _differ(one: Assessment, other: Assessment) -> bool:
    return one.findings != other.findings or one.checklists != other.checklists


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How long a re-check takes.")
    folder = LABELLED if LABELLED.is_dir() else SAMPLE
    parser.add_argument("--folder", type=Path, default=folder)
    parser.add_argument("--size", type=float, default=1.0, metavar="MB")
    parser.add_argument("--edits", type=int, default=30)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
