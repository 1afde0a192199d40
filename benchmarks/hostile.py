"""Files made to do harm: each is refused or read within 5 seconds and 500 MB, with a clear line.

    python benchmarks/hostile.py [NAME ...]

The files are made by the tests' own generators (tests/hostile_files.py) and read by the worker
process as a check would read them. Prints seconds, the worker's peak memory and what was said.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.hostile_files import DATA, write  # noqa: E402

from lawgap.languages.load import load_language  # noqa: E402
from lawgap.model.language import Language  # noqa: E402
from lawgap.readers.bundle import read_bundle  # noqa: E402
from lawgap.readers.memory import megabytes_of  # noqa: E402
from lawgap.readers.worker.parent import Worker  # noqa: E402

MOST_SECONDS, MOST_MEGABYTES = 5.0, 500.0
_TICK = 0.01


def main(names: Sequence[str]) -> int:
    """Read every file, or those named; 1 where a bound is broken."""
    language = load_language("en")
    broken = 0
    for name in names or DATA:
        with tempfile.TemporaryDirectory(prefix="lawgap-hostile-") as folder:
            path = write(name, Path(folder))
            seconds, megabytes, said = _read(path, language)
        held = seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES and _clear(said)
        broken += not held
        mark = "  " if held else "✗ "
        print(f"{mark}{name:24} {seconds:5.1f} s {megabytes:5.0f} MB  {said[:110]}", flush=True)
    print(f"\n{len(names or DATA)} files, {broken} beyond the bounds")
    return int(broken > 0)


def _read(path: Path, language: Language) -> tuple[float, float, str]:
    """Seconds, the worker's peak in MB, and what the user is told."""
    with Worker([language]) as worker:
        peak, done = [0.0], threading.Event()
        watch = threading.Thread(target=_watch, args=(worker, peak, done))
        watch.start()
        begun = time.perf_counter()
        bundle = read_bundle([path], jurisdiction="U", languages=[language], reader=worker)
        seconds = time.perf_counter() - begun
        done.set()
        watch.join()
    codes = sorted({problem.code for problem in bundle.problems})
    lines = [problem.message for problem in bundle.problems]
    read = f"read: {len(bundle.statutes)} " if bundle.statutes else ""
    return seconds, peak[0], f"{read}{codes} {lines[0] if lines else ''}"


def _watch(worker: Worker, peak: list[float], done: threading.Event) -> None:
    while not done.wait(_TICK):
        process = worker.process_id
        if process:
            peak[0] = max(peak[0], megabytes_of(process))


def _clear(said: str) -> bool:
    """Whether nothing that was said is a mistake of the program."""
    return "unexpected" not in said and "crashed" not in said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
