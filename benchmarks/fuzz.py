"""Broken files of every format: no crash, no hang, no traceback.

    python benchmarks/fuzz.py [--files 10000] [--seed 1] [--keep FOLDER]

Files of one act in each format are cut, flipped, spliced and stuffed (tests/fuzz_files.py) and
read by the worker process. Prints how each format fared; 1 where a file made the reader crash,
hang or make a mistake. ``--keep``: where the files that did are put.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.fuzz_files import broken_files, good_files  # noqa: E402

from lawgap.languages.load import load_language  # noqa: E402
from lawgap.readers.bundle import read_bundle  # noqa: E402
from lawgap.readers.worker.limits import Limits  # noqa: E402
from lawgap.readers.worker.parent import Worker  # noqa: E402

BAD = frozenset(("unexpected", "crashed", "too-slow"))
SILENCE = 10.0  # seconds


def main() -> int:
    """Read all files and print what came of them."""
    parser = argparse.ArgumentParser(description="Broken files of every format.")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where files that broke the reader are put")
    arguments = parser.parse_args()
    english = load_language("en")
    counts: Counter[tuple[str, str]] = Counter()
    bad, begun, slowest = [], time.perf_counter(), (0.0, "")
    with (
        tempfile.TemporaryDirectory(prefix="lawgap-fuzz-") as name,
        Worker([english], limits=Limits(silence=SILENCE)) as worker,
    ):
        for file, data in broken_files(arguments.seed, arguments.files):
            path = Path(name) / file
            path.write_bytes(data)
            start = time.perf_counter()
            bundle = read_bundle([path], jurisdiction="U", languages=[english], reader=worker)
            slowest = max(slowest, (time.perf_counter() - start, file))
            path.unlink()
            unread = [p for p in bundle.problems if p.code in BAD]
            outcome = "read" if bundle.statutes else bundle.problems[0].code
            counts[path.suffix, unread[0].code if unread else outcome] += 1
            if unread:
                bad.append(f"{file}: {unread[0].message}")
                _keep(arguments.keep, file, data)
    for ending in good_files():
        told = {what: n for (kind, what), n in sorted(counts.items()) if kind == ending}
        print(f"{ending:6} {told}")
    seconds = time.perf_counter() - begun
    print(f"\n{arguments.files} files in {seconds:.0f} s, the slowest {slowest[0]:.1f} s")
    print("\n".join(bad[:40]) or "No crash, no hang, no mistake.")
    return int(bool(bad))


def _keep(folder: Path | None, file: str, data: bytes) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
