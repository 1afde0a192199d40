"""Check a folder of jurisdiction folders, each as a country of its own, on all cores.

Each jurisdiction's result is a survey of one, kept as a file with the key of what it was made
of: texts, checklists, lexicons, version, choices. A run that was stopped goes on where it was, and
one that is repeated checks only what has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawgap.model.statute import Progress, no_progress
from lawgap.usecases.batch_pool import run_tasks
from lawgap.usecases.batch_tasks import (
    BatchRequest,
    Outcome,
    State,
    Task,
    jurisdictions_in,
    kept,
    tasks_of,
)
from lawgap.usecases.catalogue import languages_of, refuse_unknown_language


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What became of each jurisdiction, by name; ``loose``: files that lie in no folder."""

    outcomes: tuple[Outcome, ...]
    loose: tuple[Path, ...] = ()

    def count(self, state: State) -> int:
        """How many jurisdictions came to that."""
        return sum(one.state is state for one in self.outcomes)


def check_each(request: BatchRequest, *, progress: Progress = no_progress) -> BatchResult:
    """Check every jurisdiction that has changed; one that fails does not stop the others.

    ``progress`` counts jurisdictions. Raises what ``tasks_of`` raises, and Cancelled.
    """
    from lawgap.reports.write import make_folder

    refuse_unknown_language(request.choices.language, languages_of(request.settings))
    tasks = tasks_of(request)
    make_folder(request.output)
    outcomes: dict[str, Outcome] = {}
    left: list[Task] = []
    for task in tasks:
        progress(len(outcomes), len(tasks), task.name)
        if before := kept(task):
            outcomes[task.name] = before
        else:
            left.append(task)
    left.sort(key=lambda task: -task.size)  # the longest first: no core waits at the end
    for outcome in run_tasks(request, left, already=len(outcomes), progress=progress):
        outcomes[outcome.name] = outcome
    return BatchResult(
        outcomes=tuple(outcomes[task.name] for task in tasks),
        loose=() if request.only else jurisdictions_in(request.folder).loose,
    )
