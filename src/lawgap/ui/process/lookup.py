"""Questions to a project's file, answered beside the event loop.

A thread will do: nearly all of its time passes in SQLite and on the disk, and there Python lets
the window go on. The worker process would not: it may be busy with a check for a minute.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer

from lawgap.model.errors import LawGapError
from lawgap.ui.process.background import OnEnd

Question = Callable[[], object]
_Answers = SimpleQueue[tuple[object, LawGapError | None]]

_POLL = 10  # milliseconds


class Lookup(QObject):
    """Asks one question at a time; only the newest one's answer is told, on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Question, OnEnd] | None = None
        self._answers: _Answers | None = None  # of the thread that is at work
        self._on_end: OnEnd | None = None
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self._fetch)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._answers is not None

    def ask(self, question: Question, on_end: OnEnd) -> None:
        """Answer ``question``, which must touch no Qt object; what was asked before is forgotten.

        ``on_end`` is called once with the answer or an error, unless something else is asked or
        the question is forgotten before.
        """
        self._wanted = (question, on_end)
        self._on_end = None
        if self._answers is None:
            self._begin()

    def forget(self) -> None:
        """Tell no answer to what was asked."""
        self._wanted = self._on_end = None

    def _begin(self) -> None:
        """Start a thread for what is wanted now."""
        if self._wanted is None:
            return
        question, self._on_end = self._wanted
        self._wanted = None
        self._answers = SimpleQueue()
        threading.Thread(target=_answer, args=(question, self._answers), daemon=True).start()
        self._timer.start()

    def _fetch(self) -> None:
        """Tell the answer, if it is there and still wanted."""
        try:
            answer, error = self._answers.get_nowait() if self._answers else (None, None)
        except Empty:
            return
        self._timer.stop()
        self._answers = None
        on_end, self._on_end = self._on_end, None
        self._begin()
        if on_end is not None:
            on_end(answer, error)


def _answer(question: Question, answers: _Answers) -> None:
    """Runs in the thread; what nobody expects goes to stderr, and is no answer."""
    answer, error = None, None
    try:
        answer = question()
    except LawGapError as found:
        error = found
    finally:
        answers.put((answer, error))
