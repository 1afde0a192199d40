"""How fast LawGap is, as ratios measured in one run on one machine.

    python benchmarks/speed.py [--folder FOLDER] [--runs N] [--sizes MB ...]

1. Cold: ``lawgap check`` of a folder of statutes (all checklists, JSON to a file) against a bare
   process that imports spaCy and tokenises the same text with a blank pipeline. The two take
   turns; the medians are compared.
2. Growth: the same command on 1, 2, 4 and 8 MB of the same statutes, repeated under other names.
   Linear means that MB/s does not fall.

FOLDER is the Zambian bundle of the labelled set where that stands beside the checkout, else the
sample country (too small to say much).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAWGAP = str(ROOT / ".venv" / "bin" / "lawgap")
PYTHON = str(ROOT / ".venv" / "bin" / "python")
LABELLED = ROOT.parent / "shared" / "bench" / "statutes" / "zm"
SAMPLE = ROOT / "resources" / "sample" / "valdoria"

# What any tool on spaCy pays: the import, and one pass of its tokenizer.
BARE = """
import pathlib, sys
import spacy
nlp = spacy.blank("en")
nlp.max_length = 10**9
for path in sys.argv[1:]:
    nlp.tokenizer(pathlib.Path(path).read_text(encoding="utf-8"))
"""

MAX_RATIO, MAX_MB = 3.0, 400


@dataclass(frozen=True)
class Run:
    """One process: wall time in seconds, peak memory in MB, exit code."""

    seconds: float
    megabytes: float
    code: int


def main() -> int:
    """Print both parts; returns 1 where a bound is broken."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="lawgap-speed-") as name:
        work = Path(name)
        texts = plain_texts(arguments.folder, work / "texts")
        held = cold(arguments.folder, texts, work, arguments.runs)
        growth(texts, work, arguments.sizes)
    return 0 if held else 1


def cold(folder: Path, texts: Sequence[Path], work: Path, runs: int) -> bool:
    """Print the cold comparison; returns whether it keeps within the bounds."""
    size = sum(path.stat().st_size for path in texts) / 1e6
    print(f"cold, {folder.name}, {size:.2f} MB of text, median of {runs} runs in turns")
    bare, ours = [], []
    for _ in range(runs):
        bare.append(measure([PYTHON, "-c", BARE, *map(str, texts)]))
        ours.append(measure(check_command(folder, work / "out.json")))
    for name, results in (("spaCy alone", bare), ("lawgap check", ours)):
        seconds = statistics.median(run.seconds for run in results)
        peak = max(run.megabytes for run in results)
        print(f"  {name:14} {seconds:6.2f} s   peak {peak:4.0f} MB")
    ratio = _median(ours) / _median(bare)
    peak = max(run.megabytes for run in ours)
    print(f"  ratio {ratio:.2f} (at most {MAX_RATIO:g}), peak {peak:.0f} MB (under {MAX_MB})\n")
    return ratio <= MAX_RATIO and peak < MAX_MB and not any(run.code for run in ours)


def growth(texts: Sequence[Path], work: Path, sizes: Sequence[float]) -> None:
    """Print how time and memory grow with the text."""
    print("growth, the same statutes repeated under other names")
    first = 0.0
    for size in sizes:
        folder = work / f"{size:g}mb"
        real = repeat(texts, folder, size)
        run = measure(check_command(folder, work / "out.json"))
        speed = real / run.seconds
        first = first or speed
        print(
            f"  {real:5.2f} MB  {run.seconds:6.2f} s  {speed:5.2f} MB/s "
            f"({speed / first:4.2f} of the first)  peak {run.megabytes:4.0f} MB"
            + (f"  exit {run.code}" if run.code else "")
        )


def measure(command: Sequence[str]) -> Run:
    """Run a command with its output thrown away."""
    start = time.perf_counter()
    process = os.posix_spawn(command[0], list(command), os.environ, file_actions=_silence())
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    return Run(seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def check_command(folder: Path, out: Path) -> list[str]:
    """The command that is measured."""
    return [
        *(LAWGAP, "check", str(folder), "--jurisdiction", "bench", "--checklist", "all"),
        *("--format", "json", "--output", str(out)),
    ]


def plain_texts(folder: Path, work: Path) -> list[Path]:
    """Each statute of the folder as plain text; text files stand for themselves."""
    texts = []
    work.mkdir()
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        if path.suffix == ".txt":
            texts.append(path)
            continue
        target = work / f"{path.stem}.txt"
        _write_output([LAWGAP, "text", str(path)], target)
        texts.append(target)
    return texts


def repeat(texts: Sequence[Path], folder: Path, size: float) -> float:
    """Copy texts under new names until they hold ``size`` MB, the last cut; returns the MB."""
    folder.mkdir()
    left, copy = int(size * 1e6), 0
    while left > 0:
        copy += 1
        for path in texts:
            data = path.read_bytes()[:left]
            if data:
                text = data.decode("utf-8", errors="ignore")
                (folder / f"{path.stem}-{copy}.txt").write_text(text, encoding="utf-8")
            left -= len(data)
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast LawGap is.")
    folder = LABELLED if LABELLED.is_dir() else SAMPLE
    parser.add_argument(
        "--folder", type=Path, default=folder, help="statutes (default: %(default)s)"
    )
    parser.add_argument("--runs", type=int, default=5, help="cold runs (default: %(default)s)")
    parser.add_argument("--sizes", type=float, nargs="*", default=[1, 2, 4, 8], metavar="MB")
    return parser.parse_args()


def _median(runs: Sequence[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def _silence() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]


def _write_output(command: Sequence[str], target: Path) -> None:
    actions = [(os.POSIX_SPAWN_OPEN, 1, str(target), os.O_WRONLY | os.O_CREAT, 0o600)]
    os.waitpid(os.posix_spawn(command[0], list(command), os.environ, file_actions=actions), 0)


if __name__ == "__main__":
    sys.exit(main())
