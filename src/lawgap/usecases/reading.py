"""What opens a user's files: a process of its own, unless the settings say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lawgap.model.language import Language
from lawgap.settings import Settings

if TYPE_CHECKING:
    from lawgap.readers.worker.direct import FileReader


@contextmanager
def opened_reader(settings: Settings, languages: Sequence[Language]) -> Iterator[FileReader]:
    """A reader of files that ends with the context."""
    from lawgap.readers.worker.direct import Direct
    from lawgap.readers.worker.parent import Worker

    if not settings.isolated:
        yield Direct(languages, settings.corrections_folder)
        return
    with Worker(languages, corrections=settings.corrections_folder) as worker:
        yield worker
