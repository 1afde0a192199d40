"""Where the statutes of a project lie on this computer: no part of the file, which is shared."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lawgap.model.errors import ProjectError
from lawgap.projects.codec import from_json, to_json

_ID: Final = re.compile(r"[0-9A-Za-z]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """Files and folders by country."""

    countries: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


def places_of(folder: Path, project: str, country: str) -> tuple[Path, ...]:
    """What was checked for a country of the project with that id; nothing where it is unknown."""
    return tuple(_read(folder, project).countries.get(country, ()))


def put_places(folder: Path, project: str, country: str, paths: tuple[Path, ...]) -> None:
    """Remember what was checked. Where that is not possible, it is not remembered."""
    before = _read(folder, project)
    after = _Places(countries={**before.countries, country: paths})
    path = _path(folder, project)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_text(to_json(after, _Places), encoding="utf-8")
        new.replace(path)


def _read(folder: Path, project: str) -> _Places:
    try:
        return from_json(_path(folder, project).read_text(encoding="utf-8"), _Places)
    except (OSError, UnicodeDecodeError, ProjectError):
        return _Places()


def _path(folder: Path, project: str) -> Path:
    if not _ID.fullmatch(project):
        raise ProjectError("The project's id is none.", code="damaged")
    return folder / f"{project}.json"
