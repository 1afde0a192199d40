"""Jobs off the GUI thread: one long-lived worker process and its queue.

``Background`` belongs to the GUI thread. A job's ``on_end`` is called there exactly once, with a
result or an error. Pickling and unpickling happen in two small threads that own no Qt object, so
that a large result does not hold the event loop; a timer fetches what they received.

What nobody waits for (an index for searches, a dated copy) is an idle job: it runs when nothing
else does, gives way when something else is asked for, and begins again afterwards.
"""

from __future__ import annotations

import atexit
import gc
import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pickle import PicklingError, UnpicklingError
from queue import Empty, SimpleQueue

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from lawgap.model.errors import Cancelled, LawGapError
from lawgap.model.statute import Progress, no_progress
from lawgap.ui.process.packing import packed, unpacked
from lawgap.ui.process.worker import Ended, Job, Progressed, Stop, serve

OnEnd = Callable[[object, LawGapError | None], None]

_POLL = 10  # milliseconds
_TURN = 0.0005  # seconds that a thread which unpacks a result may keep the event loop waiting
_LARGE = 1_000_000  # bytes of a result whose values Python's collector need not look at
_BETWEEN = 2  # milliseconds between two steps, for what is to be painted and heard
_GRACE = 2000  # milliseconds that a cancelled job is given before its process is ended
_JOIN = 2.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gone:
    """The worker's end of the pipe closed."""


_Out = SimpleQueue[Job | Stop | None]
_In = SimpleQueue[Progressed | Ended | _Gone]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    """A job with those who wait for it."""

    job: Job
    on_progress: Progress
    on_end: OnEnd
    idle: bool = False


class Background(QObject):
    """One worker process; jobs run in the order in which they were asked for, idle ones last."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, grace: int = _GRACE) -> None:
        super().__init__(parent)
        self._waiting: deque[_Waiting] = deque()
        self._current: _Waiting | None = None
        self._giving_way = False  # the idle job that runs was asked to
        self._line: _Line | None = None
        self._next = 1
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self._fetch)
        self._steps: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self, interval=_BETWEEN, singleShot=True)
        self._turn.timeout.connect(self._step)
        self._patience = QTimer(self, interval=grace, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._current is not None or bool(self._waiting)

    @property
    def process_id(self) -> int | None:
        """The worker's process number, or None before it started."""
        return self._line.process.pid if self._line else None

    def start(self) -> None:
        """Start the worker now, so that the first job need not wait for it."""
        self._open_line()

    def submit(
        self,
        function: Callable[..., object],
        *arguments: object,
        on_end: OnEnd,
        on_progress: Progress = no_progress,
        idle: bool = False,
    ) -> int:
        """Queue ``function(*arguments, progress=...)`` and return the job's number.

        ``function`` must be found by its name in a module that imports no PySide6; arguments and
        result must be picklable. ``idle``: nobody waits for it; it may be broken off at a call of
        ``progress`` and begun again.
        """
        job = Job(id=self._next, function=function, arguments=arguments)
        self._next += 1
        waiting = _Waiting(job=job, on_progress=on_progress, on_end=on_end, idle=idle)
        self._waiting.append(waiting)
        if not idle:
            self._give_way()
        self._take_next()
        return job.id

    def cancel(self, job: int) -> None:
        """Ask job ``job`` to end; its ``on_end`` gets ``Cancelled``.

        A job that does not listen is ended with its process after a short grace.
        """
        if self._current and self._current.job.id == job and self._line:
            self._line.send(Stop(id=job))
            self._patience.start()
            return
        for waiting in tuple(self._waiting):
            if waiting.job.id == job:
                self._waiting.remove(waiting)
                waiting.on_end(None, _cancelled())

    def in_turns(self, *steps: Callable[[], object]) -> None:
        """Do ``steps`` one after another, each in a turn of the event loop of its own.

        What a job brought is shown so: what the user does meanwhile is heard between them.
        """
        self._steps.extend(steps)
        self._turn.start()

    def close(self) -> None:
        """End the worker; jobs that have not ended, and steps not yet done, are forgotten."""
        self._timer.stop()
        self._turn.stop()
        self._steps.clear()
        self._patience.stop()
        self._waiting.clear()
        if self._line:
            self._line.close(at_once=self._current is not None)
            self._line = None
        self._current = None

    def _step(self) -> None:
        step = self._steps.popleft()
        if self._steps:
            self._turn.start()
        step()

    def _open_line(self) -> _Line:
        """The worker; a new one where it died while nobody waited for it."""
        if self._line is None or not self._line.process.is_alive():
            self._line = _Line()
        return self._line

    def _take_next(self) -> None:
        """Send the next job when the worker is free."""
        if self._current is None and self._waiting:
            self._current = min(self._waiting, key=lambda one: one.idle)  # the first of its kind
            self._waiting.remove(self._current)
            self.busy_changed.emit(True)
            try:
                self._open_line().send(self._current.job)
            except OSError as error:  # no memory or no process left
                self._end(None, _not_started(error))
                return
            self._timer.start()

    def _give_way(self) -> None:
        """Ask an idle job to end for now."""
        if self._current and self._current.idle and self._line and not self._giving_way:
            self._giving_way = True
            self._line.send(Stop(id=self._current.job.id))

    def _fetch(self) -> None:
        """Hand on what the worker has sent since the last look."""
        while self._line is not None and (message := self._line.received()) is not None:
            current = self._current
            if isinstance(message, _Gone):
                self._bury()
            elif current is None or message.id != current.job.id:
                continue
            elif isinstance(message, Progressed):
                current.on_progress(message.done, message.total, message.note)
            else:
                self._end(message.result, message.error)

    def _end(self, result: object, error: LawGapError | None) -> None:
        """The current job is over: tell its owner, once, and go on with the next."""
        current, self._current = self._current, None
        gave_way, self._giving_way = self._giving_way, False
        self._patience.stop()
        self._timer.stop()
        if current is not None and gave_way and isinstance(error, Cancelled):
            self._waiting.append(current)
        elif current is not None:
            current.on_end(result, error)
        self._take_next()
        if not self.busy:
            self.busy_changed.emit(False)

    def _bury(self) -> None:
        """The worker died by itself: say so once, and give the next job a new one."""
        self._replace(
            LawGapError(
                QCoreApplication.translate(
                    "Background", "The part of LawGap that reads and compares stopped by itself."
                ),
                hint=QCoreApplication.translate(
                    "Background",
                    "It has been started again. If it stops at the same file, leave that file out.",
                ),
                code="worker-stopped",
            )
        )

    def _lose_patience(self) -> None:
        """A cancelled job did not listen: end its process."""
        self._replace(_cancelled())

    def _replace(self, error: LawGapError) -> None:
        """End the worker, start a new one if a job was lost, and report ``error`` for that job."""
        lost = self._current is not None
        if self._line:
            self._line.close(at_once=True)
            self._line = None
        if lost:
            self.start()
            self._end(None, error)


class _Line:
    """A worker process, a pipe each way, and a thread at the window's end of each pipe.

    Two one-way pipes, because a two-way one is a socket.
    """

    def __init__(self) -> None:
        sys.setswitchinterval(_TURN)
        context = get_context("spawn")
        jobs, ours_out = context.Pipe(duplex=False)
        ours_in, answers = context.Pipe(duplex=False)
        self.process: SpawnProcess = context.Process(
            target=serve, args=(jobs, answers), name="lawgap-worker", daemon=False
        )  # no daemon: a batch has processes below it
        self.process.start()
        atexit.register(self._end_now)  # else Python would wait for it
        jobs.close()  # so that a pipe ends when the worker does
        answers.close()
        self._out: _Out = SimpleQueue()
        self._in: _In = SimpleQueue()
        for pump, arguments in (
            (_pump_out, (ours_out, self._out, self._in)),
            (_pump_in, (ours_in, self._in)),
        ):
            threading.Thread(target=pump, args=arguments, daemon=True).start()

    def send(self, message: Job | Stop) -> None:
        """Send ``message`` soon."""
        self._out.put(message)

    def received(self) -> Progressed | Ended | _Gone | None:
        """The oldest message not yet fetched, or None."""
        try:
            return self._in.get_nowait()
        except Empty:
            return None

    def close(self, *, at_once: bool) -> None:
        """End the process: politely, or ``at_once``."""
        atexit.unregister(self._end_now)
        self._out.put(None)
        if at_once:
            self.process.terminate()
        self.process.join(_JOIN)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join(_JOIN)

    def _end_now(self) -> None:
        """The program ends without having closed the window."""
        self.process.terminate()


def _pump_out(connection: Connection, out: _Out, back: _In) -> None:
    """Send what the window queued, until it queues None (which the worker is sent too)."""
    while True:
        message = out.get()
        try:
            connection.send_bytes(packed(message))
        except OSError:
            return  # the worker is gone; the other thread reports it
        except (TypeError, AttributeError, PicklingError) as error:
            if isinstance(message, Job):  # it never left, so it ends here
                back.put(Ended(id=message.id, error=LawGapError(str(error), code="unexpected")))
        if message is None:
            return


def _pump_in(connection: Connection, back: _In) -> None:
    """Queue what the worker sent, until its end closes."""
    while True:
        try:
            data = connection.recv_bytes()
            message = unpacked(data)
        except (EOFError, OSError, UnpicklingError, ValueError, TypeError, AttributeError):
            back.put(_Gone())  # or it sent what nobody can read: then it is as good as gone
            return
        back.put(message)
        if len(data) > _LARGE:
            gc.freeze()  # it holds no cycles; looking through it would stop the window


def _not_started(error: OSError) -> LawGapError:
    words = QCoreApplication.translate("Background", "The system refused a new process: {error}")
    return LawGapError(
        words.format(error=error),
        hint=QCoreApplication.translate("Background", "Close other programs and try again."),
        code="worker-not-started",
    )


def _cancelled() -> Cancelled:
    return Cancelled(QCoreApplication.translate("Background", "Cancelled; nothing was changed."))
