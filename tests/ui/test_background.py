"""The worker process, for real."""

from __future__ import annotations

import multiprocessing
import os

import window_jobs
from PySide6.QtCore import QTimer

from lawgap.model.errors import Cancelled, ReadError


class Ends:
    """Keeps what the ends of jobs brought, each of which must come once."""

    def __init__(self) -> None:
        self.all: list[tuple[object, object]] = []

    def __call__(self, result: object, error: object) -> None:
        """Keep one end."""
        self.all.append((result, error))


def run(qtbot, background, function, *arguments):
    """Run one job to its end: its result and its error."""
    ends = Ends()
    background.submit(function, *arguments, on_end=ends)
    qtbot.waitUntil(lambda: bool(ends.all), timeout=20_000)
    qtbot.wait(60)
    assert len(ends.all) == 1
    return ends.all[0]


def test_a_job_runs_in_another_process(qtbot, background):
    """The window's process does none of the work."""
    assert run(qtbot, background, window_jobs.double, 21) == (42, None)
    number, _ = run(qtbot, background, window_jobs.process_number)
    assert number == background.process_id != os.getpid()


def test_the_worker_imports_no_qt(qtbot, background):
    """A worker without PySide6 starts fast and stays small."""
    names, _ = run(qtbot, background, window_jobs.modules)
    assert "lawgap.ui.process.worker" in names
    assert not [name for name in names if name.startswith(("PySide6", "shiboken6"))]


def test_one_process_serves_all_jobs_in_their_order(qtbot, background):
    """Starting a process takes a second, so it is kept; jobs wait for each other."""
    ends = Ends()
    for number in range(5):
        background.submit(window_jobs.double, number, on_end=ends)
    background.submit(window_jobs.process_number, on_end=ends)
    qtbot.waitUntil(lambda: len(ends.all) == 6, timeout=20_000)
    assert [result for result, _ in ends.all] == [0, 2, 4, 6, 8, background.process_id]
    assert not background.busy


def test_an_error_for_the_user_keeps_its_hint(qtbot, background):
    """What the core raises arrives as it was raised."""
    result, error = run(qtbot, background, window_jobs.refuse)
    assert result is None
    assert isinstance(error, ReadError)
    assert (error.message, error.hint, error.code) == (
        "The page is blank.",
        "Scan it again.",
        "blank",
    )


def test_a_mistake_of_our_own_is_said_and_the_worker_goes_on(qtbot, background, capfd):
    """An unexpected error becomes one line; its traceback goes to stderr."""
    _, error = run(qtbot, background, window_jobs.stumble)
    assert error.code == "unexpected"
    assert "ZeroDivisionError" in error.message
    assert "Traceback" in capfd.readouterr().err
    assert run(qtbot, background, window_jobs.double, 2) == (4, None)


def test_what_cannot_be_sent_is_an_error_not_silence(qtbot, background, capfd):
    """Neither a result nor an argument that cannot be pickled leaves the window waiting."""
    _, error = run(qtbot, background, window_jobs.unsendable)
    assert error.code == "unexpected"
    capfd.readouterr()
    _, error = run(qtbot, background, window_jobs.double, lambda: 1)
    assert error.code == "unexpected"


def test_cancel_stops_a_job_that_listens(qtbot, background):
    """The job ends at its next report of progress, and the process stays."""
    ends, steps = Ends(), []
    job = background.submit(
        window_jobs.listen, on_end=ends, on_progress=lambda *step: steps.append(step)
    )
    qtbot.waitUntil(lambda: len(steps) > 2, timeout=20_000)
    process = background.process_id
    background.cancel(job)
    qtbot.waitUntil(lambda: bool(ends.all), timeout=5_000)
    assert isinstance(ends.all[0][1], Cancelled)
    assert background.process_id == process


def test_cancel_ends_the_process_of_a_job_that_does_not_listen(qtbot, background):
    """After the grace a new process takes the place of the deaf one."""
    ends, steps = Ends(), []
    job = background.submit(
        window_jobs.be_deaf, on_end=ends, on_progress=lambda *step: steps.append(step)
    )
    qtbot.waitUntil(lambda: bool(steps), timeout=20_000)
    process = background.process_id
    background.cancel(job)
    qtbot.waitUntil(lambda: bool(ends.all), timeout=5_000)
    assert isinstance(ends.all[0][1], Cancelled)
    assert background.process_id != process
    assert run(qtbot, background, window_jobs.double, 4) == (8, None)


def test_a_job_that_still_waits_can_be_cancelled(qtbot, background):
    """It never runs, and the one before it is left alone."""
    ends, waiting = Ends(), Ends()
    first = background.submit(window_jobs.listen, on_end=ends)
    second = background.submit(window_jobs.double, 1, on_end=waiting)
    background.cancel(second)
    assert isinstance(waiting.all[0][1], Cancelled)
    assert not ends.all
    background.cancel(first)
    qtbot.waitUntil(lambda: bool(ends.all), timeout=20_000)


def test_a_crash_costs_one_job_and_one_message(qtbot, background):
    """A parser that dies takes its process along, not the window; the next job has a new one."""
    ends = Ends()
    background.submit(window_jobs.die, on_end=ends)
    background.submit(window_jobs.double, 5, on_end=ends)
    qtbot.waitUntil(lambda: len(ends.all) == 2, timeout=20_000)
    assert ends.all[0][1].code == "worker-stopped"
    assert ends.all[1] == (10, None)


def test_a_worker_killed_while_idle_is_replaced_in_silence(qtbot, background):
    """Nothing was lost, so nothing is said."""
    assert run(qtbot, background, window_jobs.double, 1) == (2, None)
    process = multiprocessing.active_children()[0]
    process.kill()
    process.join()
    assert run(qtbot, background, window_jobs.double, 3) == (6, None)


def test_closing_leaves_no_process(qtbot, background):
    """The worker ends with the window, also in the middle of a job."""
    steps = []
    background.submit(
        window_jobs.be_deaf, on_end=Ends(), on_progress=lambda *step: steps.append(step)
    )
    qtbot.waitUntil(lambda: bool(steps), timeout=20_000)
    background.close()
    assert not multiprocessing.active_children()


def test_an_idle_job_gives_way_and_begins_again(qtbot, background):
    """An index takes its time; a check asked for meanwhile does not wait for it."""
    idle, ends, steps = Ends(), Ends(), []
    background.submit(
        window_jobs.listen,
        on_end=idle,
        on_progress=lambda *step: steps.append(step),
        idle=True,
    )
    qtbot.waitUntil(lambda: len(steps) > 2, timeout=20_000)
    process = background.process_id
    background.submit(window_jobs.double, 4, on_end=ends)
    qtbot.waitUntil(lambda: bool(ends.all), timeout=5_000)
    assert ends.all == [(8, None)]
    seen = len(steps)
    qtbot.waitUntil(lambda: len(steps) > seen, timeout=5_000)
    assert steps[-1][0] < 100_000
    assert not idle.all
    assert background.process_id == process


def test_idle_jobs_run_behind_all_others(qtbot, background):
    """Whatever the order in which they were asked for."""
    order = []
    for name, idle in (("first", False), ("idle", True), ("second", False)):
        background.submit(
            window_jobs.double,
            1,
            on_end=lambda _result, _error, name=name: order.append(name),
            idle=idle,
        )
    qtbot.waitUntil(lambda: len(order) == 3, timeout=20_000)
    assert order == ["first", "second", "idle"]


def test_steps_are_done_in_turns_of_the_loop(qtbot, background):
    """What the user does between them is heard; closing forgets the rest."""
    done = []
    background.in_turns(
        lambda: QTimer.singleShot(0, lambda: done.append("a key")),
        lambda: done.append("first"),
        lambda: done.append("second"),
    )
    assert not done
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done[-1] == "second"
    assert done.index("a key") < 2
    background.in_turns(lambda: done.append("third"))
    background.close()
    qtbot.wait(20)
    assert "third" not in done
