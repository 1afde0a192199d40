"""One process of a batch: checks the jurisdictions that it is sent, one after another.

It reads each statute in yet another process (``readers/worker``), so a file that hangs or crashes
costs that file alone. What it holds of a jurisdiction is let go before the next one.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from lawgap.model.errors import LawGapError
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Problem
from lawgap.settings import Settings
from lawgap.usecases.batch_tasks import Outcome, State, Task, outcome_of
from lawgap.usecases.check import CheckRequest, CheckTools, NothingToCheck, check_with, opened_tools
from lawgap.usecases.export import ExportChoices, export


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchSetup:
    """What holds for every task of a worker."""

    checklists: tuple[str, ...]
    choices: ReadChoices
    kind: str
    report: ExportChoices
    settings: Settings


def serve_batch(tasks: Connection, answers: Connection, setup: BatchSetup) -> None:
    """Check what comes from ``tasks`` until ``None`` comes or the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the parent
    Thread(target=_end_with_parent, daemon=True).start()
    with opened_tools(setup.checklists, setup.settings) as tools:
        while True:
            try:
                task = tasks.recv()
            except (EOFError, OSError):
                return
            if not isinstance(task, Task):
                return
            try:
                answers.send(run_task(task, tools, setup))
            except BrokenPipeError:
                return  # the parent is gone
            gc.collect()  # a check lets no cycle be looked for meanwhile


def run_task(task: Task, tools: CheckTools, setup: BatchSetup) -> Outcome:
    """Check one jurisdiction and write its result; an error is an outcome too."""
    try:
        return _checked(task, tools, setup)
    except NothingToCheck as error:
        return replace(failed(task, str(error)), problems=error.problems)
    except LawGapError as error:
        return failed(task, str(error))
    except Exception as error:  # noqa: BLE001 - one jurisdiction must not stop the others
        if sys.stderr is not None:
            traceback.print_exception(error)
        return failed(task, f"LawGap made a mistake: {type(error).__name__}: {error}")


def failed(task: Task, error: str, problems: Sequence[Problem] = ()) -> Outcome:
    """The outcome of a jurisdiction that could not be checked."""
    return Outcome(name=task.name, state=State.FAILED, error=error, problems=tuple(problems))


def _end_with_parent() -> None:
    """End at once when the parent is gone, however it went: nobody waits for the answer then.

    A result that is being written meanwhile is not there at all, and is made by the next run.
    """
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _checked(task: Task, tools: CheckTools, setup: BatchSetup) -> Outcome:
    from lawgap.comparison.opened import StoredSurvey
    from lawgap.comparison.stored import survey_json
    from lawgap.comparison.survey import survey_of
    from lawgap.reports.write import write_whole

    request = CheckRequest(
        paths=(task.path,),
        jurisdiction=task.name,
        choices=setup.choices,
        settings=setup.settings,
    )
    assessment = check_with(tools, request)
    survey = survey_of(assessment)
    if task.report:
        export(assessment, task.report, kind=setup.kind, choices=setup.report)
    write_whole(survey_json(survey, key=task.key).encode(), task.result)
    problems = assessment.bundle.problems
    return outcome_of(task, State.CHECKED, StoredSurvey(survey=survey, key=task.key), problems)
