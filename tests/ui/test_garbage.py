"""Garbage is collected in the GUI thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from lawgap.ui.garbage import GarbageTimer, collect_what_is_due


class Cycle:
    """Refers to itself, and says in which thread it was collected."""

    def __init__(self, threads: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: threads.append(threading.current_thread().name))


def test_a_thread_that_allocates_collects_nothing(qtbot):
    """What a cycle holds dies only when the GUI thread collects."""
    threads: list[str] = []
    owner = QObject()
    GarbageTimer(owner)
    Cycle(threads)
    worker = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="worker")
    worker.start()
    worker.join()
    assert threads == []
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]
    collect_what_is_due()
    assert kept
    assert threads == [threading.main_thread().name]


def test_nothing_is_collected_before_it_is_due(qapp):
    """An idle window does no work."""
    gc.collect()
    assert collect_what_is_due() == 0
