"""What opens a user's files: a process of its own, unless the settings say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from lawgap.model.language import Language
from lawgap.readers.worker.direct import Direct, FileReader
from lawgap.readers.worker.parent import Worker
from lawgap.settings import Settings


@contextmanager
def opened_reader(settings: Settings, languages: Sequence[Language]) -> Iterator[FileReader]:
    """A reader of files that ends with the context."""
    if not settings.isolated:
        yield Direct(languages, settings.corrections_folder)
        return
    with Worker(languages, corrections=settings.corrections_folder) as worker:
        yield worker
