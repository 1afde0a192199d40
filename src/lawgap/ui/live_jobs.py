"""What runs in the worker process while files are watched and clauses tried. Imports no Qt.

The worker keeps what the last look left behind: it is made when it is first asked for, and goes
with the process.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lawgap.model.comparison import CriterionChange, GapChange
from lawgap.model.statute import Progress
from lawgap.ui.version_rows import GapRow, gap_rows
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.live import LiveCheck, Seen
from lawgap.usecases.wording import Wording, wording_in


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveChanges:
    """The criteria that changed, and how many stayed as they were."""

    rows: tuple[GapRow, ...] = ()
    stayed: int = 0

    def count(self, change: GapChange) -> int:
        """How many criteria changed so."""
        return sum(row.change is change for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What one look at the watched files found.

    ``half``: a file that was read before could not be read now; ``problems`` say why.
    """

    first: bool
    since_save: LiveChanges
    since_start: LiveChanges
    problems: tuple[str, ...] = ()
    half: bool = False


def look(request: CheckRequest, language: str = "en", *, progress: Progress) -> Looked:
    """Check the files as they are now; what changed since the last look and since the first."""
    seen = _live().look(request, progress=progress)
    say = wording_in(language)
    return Looked(
        first=seen.first,
        since_save=_changes(seen.since_save, seen, say),
        since_start=_changes(seen.since_start, seen, say),
        problems=tuple(
            f"{problem.file}: {problem.message}" for problem in seen.now.bundle.problems
        ),
    )


def stop_looking(*, progress: Progress) -> bool:
    """Let go what the looks left behind."""
    progress(0, 1, "")
    _live().close()
    return True


@cache
def _live() -> LiveCheck:
    return LiveCheck()


def _changes(changes: tuple[CriterionChange, ...], seen: Seen, say: Wording) -> LiveChanges:
    kinds = [change for change in GapChange if change is not GapChange.UNCHANGED]
    changed = tuple(one for kind in kinds for one in changes if one.change is kind)
    criteria = say.translated(seen.now).criteria if changed else {}
    return LiveChanges(
        rows=gap_rows(changed, criteria, say),
        stayed=len(changes) - len(changed),
    )
