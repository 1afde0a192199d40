"""How fast a large project opens, and what a decision, a search and a dated copy cost in it.

    python benchmarks/projects.py [--countries 40] [--statutes 5] [--megabytes 1.0]

A bundle is checked once (the Zambian one of the labelled set where that stands beside the checkout,
else the sample country), its statutes are made as long as asked for, and each country gets its own
version of them, with findings, originals and decisions. Returns 1 where opening takes over 2 s.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from lawgap.model.finding import Assessment, Decision, DecisionState
from lawgap.model.project import CheckPlan, ProjectKey
from lawgap.model.statute import Provision, Span, Statute
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.project import (
    Project,
    add_country,
    all_marks,
    back_up,
    close_project,
    create_project,
    head_of,
    index_project,
    load_assessment,
    open_project,
    prepare_project,
    save_check,
    search,
)
from lawgap.usecases.review import decide, next_undo, undo

ROOT = Path(__file__).resolve().parents[1]
LABELLED = ROOT.parent / "shared" / "bench" / "statutes" / "zm"
SAMPLE = ROOT / "resources" / "sample" / "valdoria"
LONGEST_OPENING = 2.0  # seconds


def main() -> int:
    """Make the project, use it, print the figures."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="lawgap-projects-") as name:
        work = Path(name)
        settings = Settings(user_folder=work / "user")
        path = work / "large.lawgap"
        text = fill(path, settings, arguments, work)
        size = path.stat().st_size / 1e6
        print(
            f"{arguments.countries} countries, {arguments.countries * arguments.statutes} "
            f"statutes, {text / 1e6:.0f} MB of text with as much in originals; "
            f"file {size:.0f} MB"
        )
        opening = _opening(path, settings)
        _using(path, settings)
    print(f"opening takes {opening:.2f} s of the {LONGEST_OPENING:.0f} s allowed")
    return 0 if opening <= LONGEST_OPENING else 1


def fill(path: Path, settings: Settings, arguments: argparse.Namespace, work: Path) -> int:
    """Make the project; gives the characters of its texts."""
    folder = LABELLED if LABELLED.is_dir() else SAMPLE
    first = check(CheckRequest(paths=(folder,), settings=settings))
    wanted = int(arguments.megabytes * 1e6)
    project = create_project(path, settings)
    total, took = 0, []
    for number in range(arguments.countries):
        assessment = _version(first, number, arguments.statutes, wanted, work)
        total += sum(len(one.text) for one in assessment.bundle.statutes)
        country = add_country(project, f"Country {number}")
        start = time.perf_counter()
        save_check(project.key, country.id, assessment, CheckPlan(), settings)
        took.append(time.perf_counter() - start)
        for finding in assessment.findings[: number % 20]:
            decision = Decision(state=DecisionState.CONFIRMED, reviewer="Ann")
            decide(project, country.id, finding.criterion, decision)
    took_index = time.perf_counter()
    index_project(project.key, settings)
    print(f"indexing all of it: {time.perf_counter() - took_index:.1f} s")
    close_project(project)
    print(f"keeping a check of a country: median {statistics.median(took):.2f} s")
    return total


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A large project: opening and use.")
    parser.add_argument("--countries", type=int, default=40)
    parser.add_argument("--statutes", type=int, default=5)
    parser.add_argument("--megabytes", type=float, default=1.0, help="of text in a statute")
    return parser.parse_args()


def _version(first: Assessment, number: int, count: int, wanted: int, work: Path) -> Assessment:
    """The assessment of one country, whose statutes no other has."""
    given = first.bundle.statutes
    again = (replace(one, id=f"{one.id}-again") for one in given)  # where there are too few
    statutes = tuple(
        _long(one, at, number, wanted, work)
        for at, one in enumerate(islice(chain(given, again), count))
    )
    known = {one.id for one in statutes}
    findings = tuple(
        replace(
            one,
            evidence=tuple(item for item in one.evidence if item.statute in known),
            near_misses=tuple(item for item in one.near_misses if item.statute in known),
            elements=tuple(
                replace(
                    element,
                    evidence=tuple(item for item in element.evidence if item.statute in known),
                )
                for element in one.elements
            ),
        )
        for one in first.findings
    )
    return replace(first, bundle=replace(first.bundle, statutes=statutes), findings=findings)


def _long(statute: Statute, at: int, number: int, wanted: int, work: Path) -> Statute:
    """The statute repeated until it is long enough, with a last line of its own."""
    times = max(1, round(wanted / len(statute.text)))
    units = [unit for turn in range(times) for unit in _moved(statute, turn)]
    text = "\n".join([statute.text] * times) + f"\nCountry {number}, statute {at}.\n"
    file = work / f"{number}-{at}.txt"
    file.write_text(text, encoding="utf-8")
    certificate = statute.certificate and replace(statute.certificate, path=file)
    return replace(
        statute,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        provisions=tuple(units),
        certificate=certificate,
        words=len(text.split()),
    )


def _moved(statute: Statute, turn: int) -> list[Provision]:
    by, units = turn * (len(statute.text) + 1), turn * len(statute.provisions)
    return [
        replace(
            unit,
            span=Span(start=unit.span.start + by, end=unit.span.end + by),
            own=Span(start=unit.own.start + by, end=unit.own.end + by),
            parent=unit.parent + units if unit.parent >= 0 else -1,
            article=unit.article + units if unit.article >= 0 else -1,
        )
        for unit in statute.provisions
    ]


def _opening(path: Path, settings: Settings) -> float:
    """Open it five times: the whole, and the half that remains once a worker has looked at it."""
    whole, rest = [], []
    for _ in range(5):
        start = time.perf_counter()
        project = open_project(path, settings)
        head_of(project)
        whole.append(time.perf_counter() - start)
        close_project(project)
        prepared = prepare_project(path, settings)
        start = time.perf_counter()
        project = open_project(path, settings, prepared=prepared)
        head_of(project)
        rest.append(time.perf_counter() - start)
        close_project(project)
    print(
        f"opening with all heads: median {statistics.median(whole):.2f} s, worst {max(whole):.2f}"
    )
    print(f"  of which in the window's own thread {statistics.median(rest) * 1000:.0f} ms")
    return max(whole)


def _using(path: Path, settings: Settings) -> None:
    project = open_project(path, settings)
    country = head_of(project).countries[0].id
    assessment = load_assessment(project.key, country)
    criteria = [finding.criterion for finding in assessment.findings] if assessment else []
    _timed("loading a country", lambda: load_assessment(project.key, country))
    _timed("the marks of all countries", lambda: all_marks(project.key))
    _timed("a decision", lambda: _decide(project, country, criteria), times=20)
    _timed("undoing it", lambda: undo(project, country, reviewer="Ann"), times=20)
    _timed("what would be undone", lambda: next_undo(project, country), times=20)
    for words in ("traffick", '"victim of trafficking" compensation', "zzzz"):
        _timed(f"searching for {words}", partial(search, project, words, limit=300))
    _beside_a_check(project, country, criteria, settings)
    _timed("a dated copy", lambda: back_up(project.key, settings), times=1)
    close_project(project)


def _beside_a_check(
    project: Project, country: str, criteria: list[str], settings: Settings
) -> None:
    """Decide while another process keeps a check of the same country."""
    process = get_context("spawn").Process(target=_keep, args=(project.key, country, settings))
    process.start()
    took = []
    while process.is_alive():
        start = time.perf_counter()
        _decide(project, country, criteria)
        took.append((time.perf_counter() - start) * 1000)
        time.sleep(0.02)
    process.join()
    print(
        f"a decision while a worker keeps a check: median {statistics.median(took):.0f} ms, "
        f"worst {max(took):.0f} ({len(took)} decisions)"
    )


def _keep(key: ProjectKey, country: str, settings: Settings) -> None:
    assessment = load_assessment(key, country)
    if assessment:
        statutes = tuple(
            replace(one, text=f"{one.text}Once more.\n") for one in assessment.bundle.statutes
        )
        bundle = replace(assessment.bundle, statutes=statutes)
        save_check(key, country, replace(assessment, bundle=bundle), CheckPlan(), settings)


def _decide(project: Project, country: str, criteria: list[str]) -> None:
    criteria.append(criteria.pop(0))
    decide(
        project,
        country,
        criteria[-1],
        Decision(state=DecisionState.FLAGGED, reviewer=f"R{time.perf_counter_ns()}"),
    )


def _timed(what: str, do: Callable[[], object], *, times: int = 5) -> None:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        took.append((time.perf_counter() - start) * 1000)
    print(f"{what}: median {statistics.median(took):.0f} ms, worst {max(took):.0f}")


if __name__ == "__main__":
    sys.exit(main())
