"""Where the files of languages are: shipped, then in the user's folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lawgap.data import data_dir


def available_languages(*, folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The codes of all languages that have a lexicon, sorted."""
    found = {path.stem for folder in _places(folders) for path in folder.glob("*.yaml")}
    return tuple(sorted(found))


def language_files(code: str, *, folders: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The files that make up a language, the one with its grammar first; empty: there is none."""
    if not code.isidentifier():  # never a path
        return ()
    mains = [path for folder in _places(folders) if (path := folder / f"{code}.yaml").is_file()]
    if not mains:
        return ()
    parts = [p for folder in _places(folders) for p in sorted((folder / code).glob("*.yaml"))]
    return (*mains, *parts)


def _places(folders: Sequence[Path]) -> Iterator[Path]:
    yield data_dir("resources") / "languages"
    yield from folders
