"""Check a jurisdiction's statutes: read them, compare them with checklists."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from lawgap import __version__
from lawgap.model.errors import ReadError
from lawgap.model.finding import Assessment
from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Bundle, Problem, Progress, no_progress
from lawgap.settings import Settings
from lawgap.usecases.catalogue import Choice, choose, languages_of, refuse_unknown_language
from lawgap.usecases.reading import opened_reader

if TYPE_CHECKING:
    from lawgap.analysis.memory import Memory
    from lawgap.readers.worker.direct import FileReader


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRequest:
    """What to check. ``paths``: statute files or folders of them.

    ``jurisdiction``: empty for the folder's name. ``checklists``: ids, checklist files, or "all";
    empty means all. ``choices``: how the files are read; ``own_choices``: how one of them is.
    """

    paths: tuple[Path, ...]
    jurisdiction: str = ""
    checklists: tuple[str, ...] = ()
    choices: ReadChoices = field(default_factory=ReadChoices)
    own_choices: Mapping[Path, ReadChoices] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckTools:
    """What a check needs beside the statutes; made by ``opened_tools``.

    ``memory``: what one check leaves for the next, first of all the lexicons made ready;
    None: each check stands alone.
    """

    languages: tuple[Language, ...]
    choice: Choice
    reader: FileReader
    memory: Memory | None = None


class NothingToCheck(ReadError):
    """Not one statute could be read; ``problems`` says why, file by file."""

    code = "nothing-to-check"

    def __init__(self, message: str, *, hint: str = "", problems: Sequence[Problem] = ()) -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)


def check(request: CheckRequest, *, progress: Progress = no_progress) -> Assessment:
    """The findings on the statutes at ``request.paths``; unreadable files become problems.

    Raises:
        NothingToCheck: no statute could be read.
        ChecklistError: a checklist or lexicon is wrong, or there is none of that name.
        LanguageUnavailable: there is no lexicon for the language chosen.
        Cancelled: ``progress`` asked to stop.
    """
    with uncollected():
        with opened_tools(request.checklists, request.settings) as tools:
            refuse_unknown_language(request.choices.language, tools.languages)
            bundle = _read(request, tools, progress)
        return _assessed(bundle, tools, progress)


def check_with(
    tools: CheckTools, request: CheckRequest, *, progress: Progress = no_progress
) -> Assessment:
    """As ``check``, with tools that are opened once for many jurisdictions.

    The checklists are those of the tools.
    """
    with uncollected():
        refuse_unknown_language(request.choices.language, tools.languages)
        return _assessed(_read(request, tools, progress), tools, progress)


def get_ready() -> None:
    """Load what a check works with, spaCy first of all: a second or two, before anybody asks."""
    from lawgap.analysis.assess import warm_up
    from lawgap.readers.bundle import read_bundle  # noqa: F401 - it is there for the next call

    warm_up()


@contextmanager
def opened_tools(checklists: Sequence[str], settings: Settings) -> Iterator[CheckTools]:
    """What a check needs, until the context ends: languages, checklists, a reader of files.

    Raises:
        ChecklistError: a checklist or lexicon is wrong, or there is none of that name.
    """
    from lawgap.analysis.assess import warm_up
    from lawgap.analysis.memory import Memory

    languages = languages_of(settings)
    with opened_reader(settings, languages) as reader:
        choice = choose(checklists, settings)
        if settings.isolated:  # else there is nothing to wait for meanwhile
            Thread(target=warm_up).start()
        memory = Memory(only_lexicons=True)
        yield CheckTools(languages=languages, choice=choice, reader=reader, memory=memory)


def jurisdiction_of(paths: Sequence[Path]) -> str:
    """A name for the bundle: that of the first folder given, or of the first file's folder."""
    places = [path.resolve() for path in paths]
    folder = next((path for path in places if path.is_dir()), places[0].parent)
    return folder.name or "jurisdiction"


def _read(request: CheckRequest, tools: CheckTools, progress: Progress) -> Bundle:
    from lawgap.readers.bundle import read_bundle

    bundle = read_bundle(
        request.paths,
        jurisdiction=request.jurisdiction or jurisdiction_of(request.paths),
        languages=tools.languages,
        choices=request.choices,
        own_choices=request.own_choices,
        reader=tools.reader,
        progress=progress,
    )
    _refuse_nothing(bundle)
    return bundle


def _assessed(bundle: Bundle, tools: CheckTools, progress: Progress) -> Assessment:
    from lawgap.analysis.assess import assess

    return assess(
        bundle,
        tools.choice.catalogue,
        checklists=tools.choice.checklists,
        languages={language.code: language for language in tools.languages},
        version=__version__,
        memory=tools.memory,
        progress=progress,
    )


def _refuse_nothing(bundle: Bundle) -> None:
    if not bundle.statutes:
        raise NothingToCheck(
            "No statute could be read, so nothing was checked.",
            hint="Give text, HTML, Word or PDF files, or a folder that holds them.",
            problems=bundle.problems,
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for no cyclic garbage meanwhile.

    A check makes millions of values that live to its end, and hardly a cycle: looking for them
    again and again took a quarter of its time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
