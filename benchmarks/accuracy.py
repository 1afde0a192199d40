"""How right LawGap is on labelled statutes, where those stand beside this checkout.

    python benchmarks/accuracy.py [--errors] [--per-criterion] [--only NAME ...]

Runs the labelled set's own ``run.py`` with this checkout's ``lawgap``; arguments are handed on to
it. Prints each jurisdiction's figures and those of all.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
LAWGAP = ROOT / ".venv" / "bin" / "lawgap"


def main() -> int:
    """Run the labelled set's benchmark, or say that there is none; returns its exit code."""
    if not (BENCH / "run.py").is_file():
        print("accuracy: no labelled statutes in ../shared/bench, so nothing is measured")
        return 0
    command = [sys.executable, str(BENCH / "run.py"), "--lawgap", str(LAWGAP)]
    return subprocess.run([*command, "--per-jurisdiction", *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
