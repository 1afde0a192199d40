"""What runs in the worker process while files are watched and clauses tried. Imports no Qt.

The worker keeps what the last look left behind: it is made when it is first asked for, and goes
with the process.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lawgap.model.comparison import GapChange
from lawgap.model.finding import Assessment
from lawgap.model.project import ProjectKey
from lawgap.model.statute import Problem, Progress
from lawgap.ui.process.jobs import Checked
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.values.version_rows import GapRow, gap_rows
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.live import LiveCheck, Seen, Since
from lawgap.usecases.project import check_into_project, load_assessment
from lawgap.usecases.wording import Wording, wording_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Where the findings on show are kept."""

    key: ProjectKey
    country: str


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

    ``half``: a file that was read before could not be read now; ``problems`` say why, or what
    else happened since the findings on show were made.
    ``current``: the findings on show are of the very same texts; ``behind``: they are of others.
    """

    first: bool
    since_save: LiveChanges
    since_start: LiveChanges
    since_findings: LiveChanges = LiveChanges()
    current: bool = False
    behind: bool = False
    problems: tuple[str, ...] = ()
    half: bool = False


def look(
    request: CheckRequest, language: str = "en", shown: Shown | None = None, *, progress: Progress
) -> Looked:
    """Check the files as they are now; what changed since the last look, and the first.

    ``shown``: also what changed since the findings that are kept there.
    """
    live = _live()
    if live.shown is None and shown is not None:
        live.shown = load_assessment(shown.key, shown.country)
    seen = live.look(request, progress=progress)
    say = wording_in(language)
    made: dict[int, LiveChanges] = {}
    for since in (seen.since_save, seen.since_start, seen.since_findings):
        if id(since) not in made:
            made[id(since)] = _changes(since, seen, say)
    return Looked(
        first=seen.first,
        since_save=made[id(seen.since_save)],
        since_start=made[id(seen.since_start)],
        since_findings=made[id(seen.since_findings)],
        current=seen.current,
        behind=live.shown is not None and not seen.current,
        problems=tuple(
            f"{problem.file}: {problem.message}" for problem in _new_problems(seen, live.shown)
        ),
        half=bool(seen.unread),
    )


def take_in(shown: Shown, request: CheckRequest, language: str, *, progress: Progress) -> Checked:
    """Keep the findings on the watched files as they are now; only what changed is checked."""
    live = _live()
    assessment, saved = check_into_project(
        shown.key, shown.country, request, recheck=live.recheck, progress=progress
    )
    live.shown = assessment
    return Checked(assessment=assessment, rows=finding_rows(assessment, language), saved=saved)


def stop_looking(*, progress: Progress) -> bool:
    """Let go what the looks left behind."""
    progress(0, 1, "")
    _live().close()
    return True


@cache
def _live() -> LiveCheck:
    return LiveCheck()


def _new_problems(seen: Seen, shown: Assessment | None) -> tuple[Problem, ...]:
    """What is not told beside the findings already: tracked changes at each save again."""
    known = shown.bundle.problems if shown else ()
    told = {(one.file, one.code) for one in known}
    problems = seen.unread or seen.now.bundle.problems
    return tuple(one for one in problems if seen.unread or (one.file, one.code) not in told)


def _changes(since: Since, seen: Seen, say: Wording) -> LiveChanges:
    kinds = [change for change in GapChange if change is not GapChange.UNCHANGED]
    changed = tuple(one for kind in kinds for one in since.changes if one.change is kind)
    return LiveChanges(
        rows=gap_rows(changed, since.before, seen.now, say),
        stayed=len(since.changes) - len(changed),
    )
