"""Broken project files: a message each, never a traceback.

    python benchmarks/flips.py [--files N] [--seed N]

Bits of a project are flipped, its end is cut off, its pages are exchanged; then all is done with it
that a window does. Prints what came of it; an error that is no message ends the run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

HERE = "ruritania"


def main() -> int:
    """Break the files and print what came of it."""
    from project_files import a_project, confirmed
    from project_flipping import broken_copies, content_of, use_all

    from lawgap.usecases.project import close_project
    from lawgap.usecases.review import decide

    parser = argparse.ArgumentParser(description="Broken project files.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    codes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="lawgap-flips-") as name:
        folder = Path(name)
        project = a_project(folder)
        decide(project, HERE, "consent", confirmed())
        good = content_of(project)
        close_project(project)
        data = project.path.read_bytes()
        for number, broken in enumerate(broken_copies(data, arguments.files, arguments.seed)):
            path = folder / f"{number}.lawgap"
            path.write_bytes(broken)
            codes[use_all(path, folder, good)] += 1
            path.unlink(missing_ok=True)
    for code, count in codes.most_common():
        print(f"{count:5}  {'opened, and all that it says is as it was' if code == 'ok' else code}")
    print(f"{sum(codes.values())} broken files, no traceback, {codes['SILENT']} silent changes")
    return 1 if codes["SILENT"] else 0


if __name__ == "__main__":
    sys.exit(main())
