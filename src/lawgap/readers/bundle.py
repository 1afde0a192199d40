"""From files and folders to a bundle of statutes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Bundle, Problem, Progress, Statute, no_progress
from lawgap.readers.crossing import across, with_lost_references
from lawgap.readers.formats.zipped import ENDING
from lawgap.readers.one_file import Reading
from lawgap.readers.worker.direct import Direct, FileReader

DEEPEST_FOLDER = 40

_NOT_IN_ID = re.compile(r"[\W_]+")
_EVERY_FILE_THE_SAME: Mapping[Path, ReadChoices] = {}


def read_bundle(
    paths: Sequence[Path],
    *,
    jurisdiction: str,
    languages: Sequence[Language],
    choices: ReadChoices | None = None,
    own_choices: Mapping[Path, ReadChoices] = _EVERY_FILE_THE_SAME,
    reader: FileReader | None = None,
    progress: Progress = no_progress,
) -> Bundle:
    """The statutes in ``paths``: files, and folders with everything below them in name order.

    A zip file stands for the files in it. ``choices`` say how files are read, ``own_choices`` how
    one of them is read instead. ``reader``: what opens them; without one they are read in this
    process. A file that cannot be read, or is no statute, becomes a problem of the bundle and does
    not stop the others; hidden files are skipped. The bundle may have no statutes at all.
    """
    problems: list[Problem] = []
    reader = reader or Direct(languages)
    found = dict.fromkeys(file for path in paths for file in _files(path, problems))
    read_as = _Choices(choices or ReadChoices(), own_choices)
    files = list(dict.fromkeys(_unzipped(found, reader, read_as, problems, progress)))
    names = _Names()
    statutes: list[Statute] = []
    for done, path in enumerate(files):
        step = _step(progress, done, len(files), path.name)
        step(0, 1, "")
        file = names.file_name(path)
        try:
            readings = reader.read(path, read_as.of(path), step)
        except ReadError as error:
            problems.append(_problem(file, path, error))
            continue
        for reading in readings:
            named = names.version_name(file, reading.version)
            problems += [notice.as_problem(named) for notice in reading.notices]
            id_ = names.id_of(path, reading.version)
            statutes.append(_named(reading, id_=id_, file=named, path=path))
    progress(len(files), len(files), "")
    spoken = {language.code for language in languages if language.concepts}
    linked = tuple(
        with_lost_references(statute) if statute.language in spoken else statute
        for statute in across(statutes)
    )
    return Bundle(jurisdiction=jurisdiction, statutes=linked, problems=tuple(problems))


@dataclass(frozen=True, slots=True)
class _Choices:
    """How files are read, and how single ones are read instead."""

    every: ReadChoices
    own: Mapping[Path, ReadChoices]

    def of(self, path: Path) -> ReadChoices:
        """How the file at ``path`` is read."""
        return self.own.get(path, self.every)


def _step(progress: Progress, done: int, total: int, name: str) -> Progress:
    """A ``progress`` for the reading of one file among ``total``."""

    def step(_part: int, _parts: int, note: str) -> None:
        progress(done, total, f"{name}: {note}" if note else name)

    return step


def _unzipped(
    files: Iterable[Path],
    reader: FileReader,
    read_as: _Choices,
    problems: list[Problem],
    progress: Progress,
) -> Iterator[Path]:
    """The files, those in zip files in the place of the zip files."""
    for path in files:
        if path.suffix.casefold() != ENDING:
            yield path
            continue
        try:
            members = reader.members(path, read_as.of(path), _step(progress, 0, 1, path.name))
        except ReadError as error:
            problems.append(_problem(path.name, path, error))
            continue
        yield from members or (path,)


def _problem(file: str, path: Path, error: ReadError) -> Problem:
    return Problem(file=file, code=error.code, message=error.message, hint=error.hint, path=path)


def _named(reading: Reading, *, id_: str, file: str, path: Path) -> Statute:
    """The statute under its bundle's names for it."""
    certificate = reading.statute.certificate
    return replace(
        reading.statute,
        id=id_,
        file=file,
        certificate=certificate and replace(certificate, file=file, path=path),
    )


class _Names:
    """Gives each file a name, and each statute an id, that no other has."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._ids: set[str] = set()

    def file_name(self, path: Path) -> str:
        """The file's name, numbered where another folder has a file of the same name."""
        name, count = path.name, 1
        while name.casefold() in self._files:
            count += 1
            name = f"{path.stem} ({count}){path.suffix}"
        self._files.add(name.casefold())
        return name

    def version_name(self, file: str, version: str) -> str:
        """The name of one text of a file with two: draft (original).docx."""
        if not version:
            return file
        path = Path(file)
        return self.file_name(path.with_name(f"{path.stem} ({version}){path.suffix}"))

    def id_of(self, path: Path, version: str = "") -> str:
        """A short name made of the file's, and of the version where it has two."""
        first = _slug(f"{path.stem} {version}")
        slug, count = first, 1
        while slug in self._ids:
            count += 1
            slug = f"{first}-{count}"
        self._ids.add(slug)
        return slug


def _slug(stem: str) -> str:
    """A name without spaces or marks: penal-code-1930; letters of all scripts are kept."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", stem)
        if not unicodedata.combining(letter)
    )
    return _NOT_IN_ID.sub("-", plain.casefold()).strip("-") or "statute"


def _files(path: Path, problems: list[Problem]) -> Iterator[Path]:
    """A file, or the files below a folder, sorted; links that lead in circles end somewhere."""
    if not path.is_dir():
        yield path
        return
    pending = [(path, 0)]
    while pending:
        folder, depth = pending.pop()
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            problems.append(
                Problem(
                    file=folder.name,
                    code="not-readable",
                    message=f"The folder “{folder.name}” cannot be read: {error.strerror}.",
                    hint="Check that you may open it.",
                )
            )
            continue
        visible = [entry for entry in entries if not entry.name.startswith((".", "~$"))]
        yield from (entry for entry in visible if not entry.is_dir())
        if depth < DEEPEST_FOLDER:
            inner = [entry for entry in visible if entry.is_dir() and not entry.is_symlink()]
            pending += [(entry, depth + 1) for entry in reversed(inner)]
