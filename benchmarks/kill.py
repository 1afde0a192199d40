"""Kill a process that works on a project, at random moments, and look at what it left.

    python benchmarks/kill.py [--times N] [--seed N]

Each kind of work takes its turn: reviewing with undo, keeping a check, copying with dated copies
and exports, moving an older file on. After each kill the project must open, be in order down to its
last page, and hold all that was acknowledged. Returns 1 where one is not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))


def main() -> int:
    """Print what became of every kind of work."""
    from project_killing import MODES, kill_once

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    killed: Counter[str] = Counter()
    acknowledged: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="lawgap-kill-") as name:
        for number in range(arguments.times):
            mode = tuple(MODES)[number % len(MODES)]
            folder = Path(name) / f"{mode}-{number // (25 * len(MODES))}"  # anew at times
            folder.mkdir(exist_ok=True)
            outcome = kill_once(folder, mode, arguments.seed * 100_000 + number)
            killed[mode] += 1
            acknowledged[mode] += outcome.acknowledged
            for mistake in outcome.mistakes:
                wrong += 1
                print(f"{mode}, moment {number}: {mistake}")
    for mode, times in killed.items():
        print(f"{mode:8}  killed {times:4} times, {acknowledged[mode]:6} acknowledgements")
    print(f"{sum(killed.values())} kills, {wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
