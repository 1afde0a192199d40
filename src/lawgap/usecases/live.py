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
class Seen:
    """What a look at the files found: against the last look, and against the first.

    ``first``: this was the first look, and there is nothing to compare with. ``unread``: why a
    file that was read before could not be read now; the next look is compared with the last one.
    """

    first: bool
    unread: tuple[Problem, ...]
    since_save: tuple[CriterionChange, ...]
    since_start: tuple[CriterionChange, ...]
    now: Assessment
    learnt: Learnt


class LiveCheck:
    """Looks at the same files again and again; ``close`` ends it."""

    def __init__(self) -> None:
        self._recheck = Recheck()
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
        from lawgap.comparison.gaps import gap_changes

        if request != self._request:
            self._first = self._last = None
            self._request = request
        now = self._recheck.check(request, progress=progress)
        before, first = self._last or now, self._first or now
        unread = tuple(_unread(before, now))
        seen = Seen(
            first=self._first is None,
            unread=unread,
            since_save=gap_changes(before, now),
            since_start=gap_changes(first, now),
            now=now,
            learnt=self._recheck.learnt,
        )
        if not unread:
            self._first, self._last = first, now
        return seen

    def close(self) -> None:
        """Let everything go."""
        self._recheck.close()
        self._request = self._first = self._last = None


def _unread(before: Assessment, now: Assessment) -> Iterator[Problem]:
    """Why files that were read before could not be read now: perhaps they are half written."""
    were = {statute.file for statute in before.bundle.statutes}
    are = {statute.file for statute in now.bundle.statutes}
    return (one for one in now.bundle.problems if one.file in were and one.file not in are)
