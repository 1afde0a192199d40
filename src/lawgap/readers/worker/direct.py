"""Reading files in this very process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Progress, no_progress
from lawgap.readers.formats.zipped import bytes_of, members_of
from lawgap.readers.one_file import Reading, read_one
from lawgap.readers.plain import Source


class FileReader(Protocol):
    """What reads files: the worker process, or this one. Both raise ReadError."""

    def read(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Reading, ...]:
        """The statute, or the two, in the file at ``path`` (which may lie in a zip file)."""
        ...

    def members(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """The files in a zip file, as paths that ``read`` knows; empty for any other file."""
        ...


@dataclass(frozen=True, slots=True)
class Direct:
    """Reads in this process, without any limit on time or memory.

    ``corrections``: the folder with the user's corrections.
    """

    languages: Sequence[Language]
    corrections: Path | None = None

    def read(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Reading, ...]:
        """The statutes in the file at ``path``."""
        source = Source(
            data=bytes_of(path, choices.password), path=path, choices=choices, progress=progress
        )
        return read_one(source, self.languages, corrections=self.corrections)

    def members(
        self, path: Path, choices: ReadChoices, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """The files in a zip file; encrypted ones are opened with the password chosen."""
        progress(0, 1, "")
        return members_of(path, choices.password)
