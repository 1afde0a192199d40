"""Read one statute as LawGap reads it."""

from __future__ import annotations

from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.statute import Bundle, Progress, no_progress
from lawgap.readers.bundle import read_bundle
from lawgap.settings import Settings
from lawgap.usecases.catalogue import languages_of
from lawgap.usecases.check import jurisdiction_of


def read_file(
    path: Path, *, settings: Settings | None = None, progress: Progress = no_progress
) -> Bundle:
    """The file as a bundle of one statute, with what was noticed while reading it.

    Every offset that LawGap reports counts code points of that statute's ``text``.

    Raises:
        ReadError: it is a folder, or no statute.
    """
    if path.is_dir():
        raise ReadError(f"{path} is a folder.", hint="Name one file in it.")
    bundle = read_bundle(
        [path],
        jurisdiction=jurisdiction_of([path]),
        languages=languages_of(settings or Settings()),
        progress=progress,
    )
    if not bundle.statutes:
        problem = bundle.problems[0]
        raise ReadError(f"{problem.file}: {problem.message}", hint=problem.hint, code=problem.code)
    return bundle
