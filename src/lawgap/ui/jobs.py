"""What runs in the worker process: each function is also given ``progress=``. Imports no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawgap.model.checklist import Checklist
from lawgap.model.corrections import Correction
from lawgap.model.finding import Assessment
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Progress, Statute
from lawgap.settings import Settings
from lawgap.ui.rows import FindingRow, finding_rows
from lawgap.usecases.catalogue import languages_of
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.checklists import catalogue_of
from lawgap.usecases.corrections import correct, corrections_of, undo_correction
from lawgap.usecases.export import ExportChoices, export, export_marked
from lawgap.usecases.files import files_to_read
from lawgap.usecases.read import encodings_of

TEXT_ENDINGS = frozenset((".txt", ".md", ".html", ".htm"))
"""Endings of files whose encoding can be in doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """An assessment with what the window shows of it."""

    assessment: Assessment
    rows: tuple[FindingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingQuestion:
    """What can be chosen for one file. ``encodings``: each with the file's first words in it."""

    path: Path
    choices: ReadChoices
    languages: tuple[tuple[str, str], ...]  # code, name
    encodings: tuple[tuple[str, str], ...] = ()


def load_checklists(settings: Settings, *, progress: Progress) -> tuple[Checklist, ...]:
    """Every checklist that can be chosen."""
    progress(0, 1, "")
    return tuple(catalogue_of(settings).checklists.values())


def list_files(paths: tuple[Path, ...], *, progress: Progress) -> tuple[Path, ...]:
    """The files that a check of ``paths`` will read; a network folder may take its time."""
    progress(0, 1, "")
    return files_to_read(paths)


def reading_question(
    path: Path, choices: ReadChoices, settings: Settings, *, progress: Progress
) -> ReadingQuestion:
    """What a user can choose for the file at ``path``; the choices made so far are kept."""
    progress(0, 1, path.name)
    is_text = path.suffix.casefold() in TEXT_ENDINGS
    candidates = encodings_of(path) if is_text else ()
    return ReadingQuestion(
        path=path,
        choices=choices,
        languages=tuple((one.code, one.name) for one in languages_of(settings)),
        encodings=tuple((one.encoding, one.preview) for one in candidates),
    )


def keep_correction(
    statute: Statute, correction: Correction, settings: Settings, *, progress: Progress
) -> bool:
    """Keep a correction of a statute's tree; the file must be read anew to show it."""
    progress(0, 1, statute.file)
    correct(statute, correction, settings)
    return True


def undo_last_correction(statute: Statute, settings: Settings, *, progress: Progress) -> bool:
    """Take the last correction of a statute's tree back; false where there is none."""
    progress(0, 1, statute.file)
    items = corrections_of(statute.sha256, settings).items
    if not items:
        return False
    undo_correction(statute, items[-1], settings)
    return True


def run_check(request: CheckRequest, *, progress: Progress) -> Checked:
    """Read and compare; the rows are made here to keep the window free."""
    assessment = check(request, progress=progress)
    return Checked(assessment=assessment, rows=finding_rows(assessment))


def write_file(
    assessment: Assessment, path: Path, kind: str, choices: ExportChoices, *, progress: Progress
) -> Path:
    """Write the assessment to ``path`` as ``kind``."""
    progress(0, 1, path.name)
    return export(assessment, path, kind=kind, choices=choices)


def write_marked(
    assessment: Assessment, folder: Path, choices: ExportChoices, *, progress: Progress
) -> Path:
    """Write each statute with its evidence marked into ``folder``; the first path written."""
    progress(0, 1, folder.name)
    return export_marked(assessment, folder, choices=choices)[0]
