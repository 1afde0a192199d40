"""Check files again each time they are saved, and say what closed and what opened since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawgap.model.comparison import CriterionChange
from lawgap.model.finding import Assessment
from lawgap.model.statute import Problem, Progress, no_progress
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.recheck import Recheck

if TYPE_CHECKING:
    from lawgap.analysis.memory import Learnt


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What changed since the files were ``before``."""

    before: Assessment
    changes: tuple[CriterionChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a look at the files found: since the last look, the first, and the findings on show.

    ``first``: this was the first look, and there is nothing to compare with. ``unread``: why a
    file that was read before could not be read now; the next look is compared with the last one.
    ``current``: the findings on show are of the very same texts.
    """

    first: bool
    unread: tuple[Problem, ...]
    since_save: Since
    since_start: Since
    since_findings: Since
    current: bool
    now: Assessment
    learnt: Learnt


class LiveCheck:
    """Looks at the same files again and again; ``close`` ends it.

    ``recheck``: checks the same files in full at the cost of what changed. ``shown``: the findings
    that the user has before the eyes, where they are known.
    """

    def __init__(self) -> None:
        self.recheck = Recheck()
        self.shown: Assessment | None = None
        self._request: CheckRequest | None = None
        self._first: Assessment | None = None
        self._last: Assessment | None = None

    @property
    def last(self) -> Assessment | None:
        """The findings of the last look."""
        return self._last

    def look(self, request: CheckRequest, *, progress: Progress = no_progress) -> Seen:
        """Check the files as they are now; another request begins anew.

        Raises what ``check`` raises; the next look then compares with the last one that went well.
        """
        if request != self._request:
            self._first = self._last = None
            self._request = request
        now = self.recheck.check(request, progress=progress)
        before, first = self._last or now, self._first or now
        unread = tuple(_unread(before, now))
        shown = self.shown or first
        since_start = _since(first, now)
        seen = Seen(
            first=self._first is None,
            unread=unread,
            since_save=since_start if before is first else _since(before, now),
            since_start=since_start,
            since_findings=since_start if shown is first else _since(shown, now),
            current=self.shown is not None and _texts(self.shown) == _texts(now),
            now=now,
            learnt=self.recheck.learnt,
        )
        if not unread:
            self._first, self._last = first, now
        return seen

    def close(self) -> None:
        """Let everything go."""
        self.recheck.close()
        self._request = self._first = self._last = self.shown = None


def _since(before: Assessment, now: Assessment) -> Since:
    from lawgap.comparison.gaps import gap_changes

    return Since(before=before, changes=gap_changes(before, now))


def _texts(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """What tells the texts that were checked from others."""
    return tuple((statute.file, statute.sha256) for statute in assessment.bundle.statutes)


def _unread(before: Assessment, now: Assessment) -> Iterator[Problem]:
    """Why files that were read before could not be read now: perhaps they are half written."""
    were = {statute.file for statute in before.bundle.statutes}
    are = {statute.file for statute in now.bundle.statutes}
    return (one for one in now.bundle.problems if one.file in were and one.file not in are)
