"""The processes of a batch: each gets a task, a dead one is replaced, the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from lawgap.model.statute import Progress
from lawgap.usecases.batch_tasks import BatchRequest, Outcome, Task
from lawgap.usecases.batch_worker import BatchSetup, failed, run_task, serve_batch
from lawgap.usecases.check import opened_tools

_TICK = 0.2  # seconds between two looks at the user's wish to stop
_JOIN = 2.0


def run_tasks(
    request: BatchRequest, tasks: Sequence[Task], *, already: int, progress: Progress
) -> Iterator[Outcome]:
    """The outcome of each task as soon as it is there; ``already``: how many were done before.

    Where files are read in the process itself (tests), or the process may have no others below it,
    so is the whole batch.
    """
    setup = BatchSetup(
        checklists=request.checklists,
        choices=request.choices,
        kind=request.kind,
        report=request.report,
        settings=request.settings,
    )
    total = already + len(tasks)
    if not tasks:
        return
    if not request.settings.isolated or current_process().daemon:
        with opened_tools(request.checklists, request.settings) as tools:
            for done, task in enumerate(tasks, start=already):
                progress(done, total, task.name)
                yield run_task(task, tools, setup)
        return
    pool = Pool(setup, workers_for(request, len(tasks)))
    try:
        for done, outcome in enumerate(pool.outcomes(tasks, progress, already, total), already + 1):
            progress(done, total, outcome.name)
            yield outcome
    finally:
        pool.close()


def workers_for(request: BatchRequest, tasks: int) -> int:
    """How many processes check ``tasks`` jurisdictions."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(request.workers or cores, tasks))


@dataclass(slots=True, kw_only=True)
class _Worker:
    """A process, a pipe each way (a two-way one would be a socket), and its task."""

    process: SpawnProcess
    tasks: Connection
    answers: Connection
    task: Task | None = None


class Pool:
    """Processes that check jurisdictions; ``close`` ends them."""

    def __init__(self, setup: BatchSetup, workers: int) -> None:
        self._setup = setup
        self._workers = [_started(setup) for _ in range(workers)]

    def outcomes(
        self, tasks: Sequence[Task], progress: Progress, already: int, total: int
    ) -> Iterator[Outcome]:
        """The outcome of each task, in the order in which they are ready."""
        waiting = list(reversed(tasks))
        done = already
        while waiting or any(worker.task for worker in self._workers):
            for worker in self._workers:
                if worker.task is None and waiting:
                    self._give(worker, waiting.pop())
            busy = {worker.answers: worker for worker in self._workers if worker.task}
            for answers in wait(list(busy), timeout=_TICK):
                done += 1
                yield self._ended(busy[answers])  # type: ignore[index]  # only pipes were given
            names = ", ".join(w.task.name for w in self._workers if w.task)
            progress(done, total, names)

    def close(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.tasks.close()
            if worker.task is not None:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_JOIN)
            if worker.process.exitcode is None:
                worker.process.kill()
                worker.process.join(_JOIN)
            worker.answers.close()

    def _give(self, worker: _Worker, task: Task) -> None:
        worker.task = task
        try:
            worker.tasks.send(task)
        except OSError:
            return  # it has died: reading its answer will tell

    def _ended(self, worker: _Worker) -> Outcome:
        """What a worker answered; one that died is replaced."""
        task, worker.task = worker.task, None
        if task is None:
            raise RuntimeError("an answer that nobody asked for")
        try:
            answer = worker.answers.recv()
        except (EOFError, OSError):
            worker.process.join(_JOIN)
            self._workers[self._workers.index(worker)] = _started(self._setup)
            return failed(
                task,
                "The process that checked it ended by itself; there may be too little memory. "
                "Check the folder again: only what is left will be checked.",
            )
        return answer if isinstance(answer, Outcome) else failed(task, "It gave no answer.")


def _started(setup: BatchSetup) -> _Worker:
    context = get_context("spawn")
    tasks, ours_out = context.Pipe(duplex=False)
    ours_in, answers = context.Pipe(duplex=False)
    process = context.Process(
        target=serve_batch, args=(tasks, answers, setup), name="lawgap-batch", daemon=True
    )
    process.start()
    tasks.close()  # so that a pipe ends when the worker does
    answers.close()
    return _Worker(process=process, tasks=ours_out, answers=ours_in)
