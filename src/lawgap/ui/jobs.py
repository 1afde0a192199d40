"""What runs in the worker process: each function is also given ``progress=``. Imports no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawgap.model.checklist import Checklist
from lawgap.model.finding import Assessment
from lawgap.model.statute import Progress
from lawgap.settings import Settings
from lawgap.ui.rows import FindingRow, finding_rows
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.checklists import catalogue_of
from lawgap.usecases.export import export
from lawgap.usecases.files import files_to_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """An assessment with what the window shows of it."""

    assessment: Assessment
    rows: tuple[FindingRow, ...]


def load_checklists(settings: Settings, *, progress: Progress) -> tuple[Checklist, ...]:
    """Every checklist that can be chosen."""
    progress(0, 1, "")
    return tuple(catalogue_of(settings).checklists.values())


def list_files(paths: tuple[Path, ...], *, progress: Progress) -> tuple[Path, ...]:
    """The files that a check of ``paths`` will read; a network folder may take its time."""
    progress(0, 1, "")
    return files_to_read(paths)


def run_check(request: CheckRequest, *, progress: Progress) -> Checked:
    """Read and compare; the rows are made here to keep the window free."""
    assessment = check(request, progress=progress)
    return Checked(assessment=assessment, rows=finding_rows(assessment))


def write_file(assessment: Assessment, path: Path, kind: str, *, progress: Progress) -> Path:
    """Write the assessment to ``path`` as ``kind``."""
    progress(0, 1, path.name)
    return export(assessment, path, kind=kind)
