"""Python's garbage collector, kept to the GUI thread.

The collector runs in whichever thread allocates. In the thread that receives results it might
delete a Qt object that a cycle held, which ends the process. So it is switched off, and a timer
of the GUI thread asks it to collect what Python's own thresholds would have collected.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds


class GarbageTimer(QObject):
    """Collects garbage now and then, in the thread that it lives in, while it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> int:
    """Collect the oldest generation whose threshold is passed; returns how much was found."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            return gc.collect(generation)
    return 0
