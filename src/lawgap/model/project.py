"""What a project file holds, in heads that are read at once; the rest is loaded when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCount:
    """How far the review of a country is. ``decided`` of ``criteria``; flagged ones are open."""

    criteria: int = 0
    decided: int = 0
    flagged: int = 0
    stale: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatuteHead:
    """A statute of a project without its text.

    ``source`` is the name of the file that it was read from; ``has_original``: that file is kept.
    """

    id: str
    title: str
    file: str
    language: str
    sha256: str
    words: int
    source: str = ""
    has_original: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistHead:
    """A checklist as it was used."""

    id: str
    title: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryHead:
    """One country (jurisdiction) of a project.

    ``draft_of`` is the id of the country whose law this is a draft of, or empty. ``checked`` is
    when it was checked last (UTC; empty: never), ``version`` LawGap's then.
    """

    id: str
    name: str
    region: str = ""
    tags: tuple[str, ...] = ()
    draft_of: str = ""
    checked: str = ""
    version: str = ""
    statutes: tuple[StatuteHead, ...] = ()
    checklists: tuple[ChecklistHead, ...] = ()
    count: ReviewCount = field(default_factory=ReviewCount)


class ReadOnlyReason(StrEnum):
    """Why a project cannot be changed here."""

    ASKED = "asked"
    LOCKED = "locked"  # somebody else has it open
    NEWER = "newer"  # a newer LawGap made it
    NOT_WRITABLE = "not-writable"  # the file or its folder may not be written to


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOwner:
    """Who has a project open. ``since`` is UTC."""

    user: str
    host: str
    pid: int
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectHead:
    """A project as its first page shows it."""

    path: Path
    id: str
    title: str  # the file's name without ending; empty while untitled
    untitled: bool
    created: str
    version: str  # LawGap's that wrote it last
    countries: tuple[CountryHead, ...] = ()
    read_only: ReadOnlyReason | None = None
    locked_by: LockOwner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectKey:
    """What lets another process of the same window write to an open project. Picklable."""

    path: Path
    token: str  # empty: read only


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file that was checked whole, and moved on where it was older, a moment ago. Picklable."""

    path: Path
    size: int
    changed: int  # nanoseconds, as the disk tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Recoverable:
    """An untitled project that was not closed: its window or the computer stopped."""

    path: Path
    changed: str  # UTC
    countries: tuple[str, ...]
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A dated copy of a project. ``decided``: how many findings are decided in it; -1: unknown."""

    path: Path
    made: str  # UTC
    size: int
    decided: int = -1


class HitKind(StrEnum):
    """Where words were found."""

    PROVISION = "provision"
    CRITERION = "criterion"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where all words of a search stand.

    ``snippet`` is shown; ``marks`` are the words found, in code points of ``snippet``. Of a
    provision, ``span`` covers its own words in the statute and ``first`` the first word found.
    """

    kind: HitKind
    country: str
    title: str  # the pin-cite with its heading, or the criterion's title
    snippet: str
    marks: tuple[Span, ...] = ()
    statute: str = ""
    provision: int = -1  # index in Statute.provisions
    span: Span | None = None
    first: Span | None = None
    criterion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What a search found, best first.

    ``more``: there is more than was asked for; ``behind``: some statutes are not indexed yet.
    """

    hits: tuple[Hit, ...] = ()
    more: bool = False
    behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCheck:
    """What saving a check did: decisions kept, those marked stale, evidence whose words moved."""

    country: str
    kept: int
    stale: int
    moved: int
    lost: int  # pieces of evidence reviewed by a person whose words no longer stand there


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPlan:
    """What was asked for when a country was checked last, to ask it again. No passwords.

    ``paths`` stay on this computer: they are no part of the file.

    ``own_choices``: how single files are read, by file name.
    """

    paths: tuple[Path, ...] = ()
    checklists: tuple[str, ...] = ()
    choices: ReadChoices = field(default_factory=ReadChoices)
    own_choices: Mapping[str, ReadChoices] = field(default_factory=dict)
