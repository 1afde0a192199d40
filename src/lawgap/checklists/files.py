"""Which files a folder of checklists holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_INSTRUMENTS = "instruments.yaml"


def checklist_files(folders: Sequence[Path]) -> tuple[Path, ...]:
    """The files of some folders of checklists: instruments, then criteria, then checklists."""
    found: list[Path] = []
    for folder in folders:
        found += [path for path in (folder / _INSTRUMENTS,) if path.is_file()]
        found += sorted((folder / "criteria").glob("*.yaml"))
        found += sorted(path for path in folder.glob("*.yaml") if path.name != _INSTRUMENTS)
    return tuple(found)
