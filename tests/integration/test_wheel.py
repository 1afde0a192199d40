"""What is installed elsewhere carries its data with it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_wheel_finds_its_own_checklists(tmp_path):
    """Installed without the checkout, LawGap lists the same checklists from its own folder."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "from lawgap.data import data_dir\n"
        "print(data_dir('checklists'))\n"
        "from lawgap.cli.main import main; main(['checklists', 'list'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    folder, *checklists = done.stdout.splitlines()
    assert Path(folder) == installed / "lawgap" / "_data" / "checklists"
    assert len(checklists) >= 10
