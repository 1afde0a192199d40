"""The law of the whole world on one machine: many jurisdictions checked by ``check --each``.

    python benchmarks/world.py [--sizes N ...] [--megabytes MB] [--jobs N]

Statutes of the labelled set beside the checkout (else of the sample) are repeated under other
names until each jurisdiction has its size; in every copy the country's name and the proper names
in titles are changed, so that no two files are alike. For each number of jurisdictions it prints
time, processor seconds per MB, the largest memory of all processes together, and MB per second
beside those of the first: linear means that they do not fall. At last it compares the results in
every format.

``--whole``: 200 jurisdictions of 1 MB, which must take at most 5 minutes and 1 GB on two cores.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAWGAP = str(ROOT / ".venv" / "bin" / "lawgap")
LABELLED = ROOT.parent / "shared" / "bench" / "statutes"
SAMPLE = ROOT / "resources" / "sample" / "valdoria"
BUNDLES = ROOT / "tests" / "bundles"

MOST_SECONDS, MOST_MEGABYTES = 300.0, 1000.0
FORMATS = ("csv", "html", "json", "svg", "xlsx")
_SYLLABLES = ("ba", "ko", "ri", "da", "mel", "tor", "va", "lin", "su", "ne", "gar", "po")
_NAMES = re.compile(r"\b(Zambia|Malawi|Singapore|Uganda|Ireland|Valdoria|[A-Z][a-z]+land)\b")


@dataclass(frozen=True)
class Run:
    """What one run took: seconds, processor seconds, memory of all processes in MB, exit code."""

    seconds: float
    processor: float
    megabytes: float
    code: int


def main() -> int:
    """Print the figures; 1 where a bound is broken."""
    arguments = _arguments()
    sizes = [200] if arguments.whole else arguments.sizes
    megabytes = 1.0 if arguments.whole else arguments.megabytes
    held = True
    with tempfile.TemporaryDirectory(prefix="lawgap-world-") as name:
        work = Path(name)
        first = 0.0
        for number in sizes:
            folder = work / f"world-{number}"
            real = make_world(folder, number, megabytes)
            run = check(folder, work / f"results-{number}", arguments.jobs)
            first = first or real / run.seconds
            _tell(number, real, run, first)
            held = held and run.code == 0 and run.megabytes < MOST_MEGABYTES
            if arguments.whole:
                held = held and run.seconds <= MOST_SECONDS
            again = check(folder, work / f"results-{number}", arguments.jobs)
            print(f"      again, nothing changed: {again.seconds:.1f} s")
            shutil.rmtree(folder)
        compare(work / f"results-{sizes[-1]}", work)
    return 0 if held else 1


def make_world(folder: Path, number: int, megabytes: float) -> float:
    """Write so many jurisdictions of so many megabytes; returns the megabytes written."""
    texts = sorted(_texts())
    rest = random.Random(7)  # noqa: S311 - the same world each time
    written = 0
    for place in range(number):
        name = "".join(rest.choice(_SYLLABLES) for _ in range(3)).capitalize() + f" {place + 1}"
        home = folder / name
        home.mkdir(parents=True)
        left = int(megabytes * 1e6)
        order = texts[place % len(texts) :] + texts[: place % len(texts)]
        for at, path in enumerate(_endless(order)):
            if left <= 0:
                break
            text = _NAMES.sub(name, path.read_text(encoding="utf-8"))[:left]
            data = text.encode()
            (home / f"{at + 1:02d}-{path.stem}.txt").write_bytes(data)
            left -= len(data)
            written += len(data)
    return written / 1e6


def check(folder: Path, output: Path, jobs: int) -> Run:
    """Run ``lawgap check --each`` and watch the memory of all its processes."""
    command = [LAWGAP, "check", str(folder), "--each", "--output", str(output)]
    command += ["--jobs", str(jobs)] if jobs else []
    begun = time.perf_counter()
    before = os.times()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        watch = _Watch(process.pid)
        watch.start()
        code = process.wait()
        watch.stop()
    after = os.times()
    processor = after.children_user + after.children_system
    processor -= before.children_user + before.children_system
    return Run(time.perf_counter() - begun, processor, watch.peak, code)


def compare(results: Path, work: Path) -> None:
    """Print how long each format of the comparison takes."""
    for kind in FORMATS:
        target = work / f"overview.{kind}"
        command = [LAWGAP, "compare", str(results), "--output", str(target)]
        command += ["--order", "similarity"]
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            watch = _Watch(process.pid)
            watch.start()
            code = process.wait()
            watch.stop()
        size = target.stat().st_size / 1e6 if target.exists() else 0.0
        print(
            f"  compare {kind:5} {time.perf_counter() - begun:6.1f} s  {size:6.1f} MB  "
            f"memory {watch.peak:4.0f} MB{f'  exit {code}' if code else ''}"
        )


class _Watch(threading.Thread):
    """Looks at the memory of a process and all below it, five times a second; Linux only.

    Memory that processes share is counted once (PSS).
    """

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._ended = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        """Look until ``stop``."""
        while not self._ended.wait(0.2):
            self.peak = max(self.peak, sum(map(_megabytes, _family(self._process))))

    def stop(self) -> None:
        """End."""
        self._ended.set()
        self.join()


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        below = [child for t in tasks for child in (t / "children").read_text().split()]
    except OSError:
        return
    for child in below:
        yield from _family(int(child))


def _megabytes(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _texts() -> Iterator[Path]:
    if LABELLED.is_dir():
        yield from LABELLED.rglob("*.txt")
        return
    yield from SAMPLE.rglob("*.txt")
    yield from BUNDLES.rglob("*.txt")


def _endless(paths: Sequence[Path]) -> Iterator[Path]:
    while True:
        yield from paths


def _tell(number: int, real: float, run: Run, first: float) -> None:
    speed = real / run.seconds
    print(
        f"{number:4d} jurisdictions, {real:6.1f} MB: {run.seconds:6.1f} s, "
        f"{run.processor / real:4.2f} processor seconds per MB, {speed:4.2f} MB/s "
        f"({speed / first:4.2f} of the first), memory {run.megabytes:4.0f} MB"
        f"{f', exit {run.code}' if run.code else ''}",
        flush=True,
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Many jurisdictions on one machine.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[4, 8], metavar="N")
    parser.add_argument("--megabytes", type=float, default=0.5, help="of a jurisdiction")
    parser.add_argument("--jobs", type=int, default=0, help="processes (default: all cores)")
    parser.add_argument("--whole", action="store_true", help="200 jurisdictions of 1 MB")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
