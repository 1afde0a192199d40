"""What runs in the worker process: each function is also given ``progress=``. Imports no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from lawgap.model.checklist import Checklist
from lawgap.model.corrections import Correction
from lawgap.model.errors import ReadError
from lawgap.model.finding import Assessment
from lawgap.model.project import Backup, ProjectKey, Recoverable, SavedCheck
from lawgap.model.reading import PagePicture, ReadChoices
from lawgap.model.statute import Progress, Statute
from lawgap.settings import Settings
from lawgap.ui.values.rows import FindingRow, finding_rows
from lawgap.usecases import preview
from lawgap.usecases.catalogue import languages_of
from lawgap.usecases.check import CheckRequest, check, get_ready
from lawgap.usecases.checklists import catalogue_of
from lawgap.usecases.corrections import correct, corrections_of, undo_correction
from lawgap.usecases.export import ExportChoices, export, export_marked
from lawgap.usecases.files import files_to_read
from lawgap.usecases.instruments import InstrumentText, add_instrument_text, instrument_text
from lawgap.usecases.pictures import picture_of_page
from lawgap.usecases.project import (
    backups_of,
    check_again,
    check_into_project,
    copy_project,
    load_assessment,
    original_of,
    recoverable,
    restore_backup,
)
from lawgap.usecases.read import encodings_of
from lawgap.usecases.wording import wording_in

TEXT_ENDINGS = frozenset((".txt", ".md", ".html", ".htm"))
"""Endings of files whose encoding can be in doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """An assessment with what the window shows of it; ``saved``: how it went into a project."""

    assessment: Assessment
    rows: tuple[FindingRow, ...]
    saved: SavedCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingQuestion:
    """What can be chosen for one file. ``encodings``: each with the file's first words in it."""

    path: Path
    choices: ReadChoices
    languages: tuple[tuple[str, str], ...]  # code, name
    encodings: tuple[tuple[str, str], ...] = ()


def load_checklists(
    settings: Settings, language: str = "en", *, progress: Progress
) -> tuple[Checklist, ...]:
    """Every checklist that can be chosen, in the window's language.

    The worker gets ready for a check meanwhile.
    """
    progress(0, 1, "")
    known = tuple(catalogue_of(settings).checklists.values())
    checklists = wording_in(language).of_checklists(known)
    Thread(target=get_ready, daemon=True).start()  # no job waits for it, nor does the end
    return checklists


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
    try:
        candidates = encodings_of(path, choices.password) if is_text else ()
    except ReadError as error:
        if error.code != "encrypted":
            raise
        candidates = ()  # in a locked zip file: the password is asked for first
    return ReadingQuestion(
        path=path,
        choices=choices,
        languages=tuple((one.code, one.name) for one in languages_of(settings)),
        encodings=tuple((one.encoding, one.preview) for one in candidates),
    )


def page_picture(
    source: Path | bytes, page: int, width: int, password: str, *, progress: Progress
) -> PagePicture:
    """A page of a PDF as it looks."""
    progress(0, 1, "")
    return picture_of_page(source, page, width=width, password=password)


def page_of_original(
    key: ProjectKey, country: str, statute: str, page: int, width: int, *, progress: Progress
) -> PagePicture:
    """A page of a PDF that the project keeps; the file itself may be gone."""
    data = original_of(key, country, statute, progress=progress)
    return picture_of_page(data, page, width=width)


def open_instrument(
    instrument: str, pin: str, settings: Settings, *, progress: Progress
) -> InstrumentText | None:
    """An instrument's text and what the pin names in it; None: no text was added."""
    return instrument_text(instrument, pin, settings, progress=progress)


def add_instrument(path: Path, instrument: str, settings: Settings, *, progress: Progress) -> bool:
    """Keep a file as the text of an instrument."""
    add_instrument_text(path, instrument, settings, progress=progress)
    return True


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


def run_check(request: CheckRequest, language: str = "en", *, progress: Progress) -> Checked:
    """Read and compare; the rows are made here, in the window's language, to keep it free."""
    assessment = check(request, progress=progress)
    return Checked(assessment=assessment, rows=finding_rows(assessment, language))


def check_into(
    key: ProjectKey, country: str, request: CheckRequest, language: str, *, progress: Progress
) -> Checked:
    """Check, and keep all of it in the project."""
    assessment, saved = check_into_project(key, country, request, progress=progress)
    return Checked(assessment=assessment, rows=finding_rows(assessment, language), saved=saved)


def check_kept(
    key: ProjectKey, country: str, request: CheckRequest, language: str, *, progress: Progress
) -> Checked:
    """Check a country anew from the originals that its project keeps; ``request`` has no files."""
    assessment, saved = check_again(
        key, country, request.settings, checklists=request.checklists, progress=progress
    )
    return Checked(assessment=assessment, rows=finding_rows(assessment, language), saved=saved)


def load_country(
    key: ProjectKey, country: str, language: str, *, progress: Progress
) -> Checked | None:
    """What a project keeps of a country's last check; None: it was never checked."""
    assessment = load_assessment(key, country, progress=progress)
    if assessment is None:
        return None
    return Checked(assessment=assessment, rows=finding_rows(assessment, language))


def copy_to(key: ProjectKey, path: Path, same: bool, *, progress: Progress) -> Path:  # noqa: FBT001 - sent to the worker by place
    """Write all of a project to ``path``; ``same``: it goes on there, else it is a copy."""
    copy_project(key, path, overwrite=True, same=same, progress=progress)
    return path


def find_recoverable(settings: Settings, *, progress: Progress) -> tuple[Recoverable, ...]:
    """The untitled projects that were not closed."""
    progress(0, 1, "")
    return recoverable(settings)


def list_backups(path: Path, settings: Settings, *, progress: Progress) -> tuple[Backup, ...]:
    """The dated copies of a project."""
    progress(0, 1, path.name)
    return backups_of(path, settings)


def put_back(backup: Backup, path: Path, settings: Settings, *, progress: Progress) -> Path:
    """Put a dated copy in a project's place."""
    progress(0, 1, path.name)
    restore_backup(backup, path, settings)
    return path


def write_file(
    assessment: Assessment, path: Path, kind: str, choices: ExportChoices, *, progress: Progress
) -> Path:
    """Write the assessment to ``path`` as ``kind``."""
    progress(0, 1, path.name)
    return export(assessment, path, kind=kind, choices=choices)


def sketch_report(
    assessment: Assessment, choices: ExportChoices, *, progress: Progress
) -> preview.Sketch:
    """The first pages of a Word report, roughly."""
    progress(0, 1, "")
    return preview.sketch_report(assessment, choices)


def show_pages(
    assessment: Assessment, choices: ExportChoices, width: int, *, progress: Progress
) -> tuple[PagePicture, ...]:
    """The first pages of a Word report as they will be."""
    return preview.show_pages(assessment, choices, width=width, progress=progress)


def write_marked(
    assessment: Assessment, folder: Path, choices: ExportChoices, *, progress: Progress
) -> Path:
    """Write each statute with its evidence marked into ``folder``; the first path written."""
    progress(0, 1, folder.name)
    return export_marked(assessment, folder, choices=choices)[0]
