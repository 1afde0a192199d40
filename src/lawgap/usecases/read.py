"""Read statutes as LawGap reads them, and say what was read of each file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawgap import __version__
from lawgap.model.errors import ReadError
from lawgap.model.reading import Certificate, ReadChoices
from lawgap.model.statute import Bundle, Progress, no_progress
from lawgap.settings import Settings
from lawgap.usecases.catalogue import languages_of, refuse_unknown_language
from lawgap.usecases.check import jurisdiction_of
from lawgap.usecases.reading import opened_reader

if TYPE_CHECKING:
    from lawgap.readers.formats.encodings import Candidate


def read_files(
    paths: Sequence[Path],
    choices: ReadChoices | None = None,
    *,
    settings: Settings | None = None,
    progress: Progress = no_progress,
) -> Bundle:
    """The statutes at ``paths`` with their certificates; unreadable files become problems.

    Raises:
        LanguageUnavailable: there is no lexicon for the language chosen.
    """
    from lawgap.readers.bundle import read_bundle

    settings = settings or Settings()
    languages = languages_of(settings)
    choices = choices or ReadChoices()
    refuse_unknown_language(choices.language, languages)
    with opened_reader(settings, languages) as reader:
        return read_bundle(
            paths,
            jurisdiction=jurisdiction_of(paths),
            languages=languages,
            choices=choices,
            reader=reader,
            progress=progress,
        )


def read_file(
    path: Path,
    choices: ReadChoices | None = None,
    *,
    settings: Settings | None = None,
    progress: Progress = no_progress,
) -> Bundle:
    """The file as a bundle of one statute, with what was noticed while reading it.

    Every offset that LawGap reports counts code points of that statute's ``text``. Where both
    texts of tracked changes are asked for, there may be two statutes.

    Raises:
        ReadError: it is a folder, or no statute.
        LanguageUnavailable: there is no lexicon for the language chosen.
    """
    if path.is_dir():
        raise ReadError(f"{path} is a folder.", hint="Name one file in it.")
    bundle = read_files([path], choices, settings=settings, progress=progress)
    if not bundle.statutes:
        problem = bundle.problems[0]
        raise ReadError(f"{problem.file}: {problem.message}", hint=problem.hint, code=problem.code)
    return bundle


def certificate_of(
    path: Path, choices: ReadChoices | None = None, *, settings: Settings | None = None
) -> Certificate:
    """What was read of one file and what was not.

    Raises:
        ReadError: it is a folder, or no statute.
    """
    certificate = read_file(path, choices, settings=settings).statutes[0].certificate
    if certificate is None:
        raise ReadError(f"{path.name} has no certificate.", hint="Report the file.")
    return certificate


def encodings_of(path: Path, password: str = "") -> tuple[Candidate, ...]:
    """The encodings that a text file may be in, the likeliest first, each with a preview.

    Raises:
        ReadError: the file cannot be opened.
    """
    from lawgap.readers.formats.encodings import encoding_candidates
    from lawgap.readers.formats.zipped import bytes_of

    return encoding_candidates(bytes_of(path, password))


def certificates_text(bundle: Bundle) -> str:
    """The certificates of a bundle for a terminal."""
    from lawgap.reports.certificate import certificate_text
    from lawgap.reports.words import load_words

    certificates = (statute.certificate for statute in bundle.statutes)
    return "\n\n".join(certificate_text(load_words(), one) for one in certificates if one)


def certificates_json(bundle: Bundle) -> str:
    """The certificates and problems of a bundle as JSON; docs/json.md describes it."""
    from lawgap.reports.json_certificate import import_json

    return import_json(bundle, version=__version__)
