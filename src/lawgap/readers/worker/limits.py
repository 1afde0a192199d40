"""What one file may cost at most while it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of the worker process.

    ``silence``: seconds between two signs of life of what reads a file (recognising a scanned page
    is one, so a long scan has its time); ``whole``: seconds for a file altogether; ``megabytes``:
    memory of the worker; ``answer``: bytes of what it sends back.
    """

    silence: float = 60.0
    whole: float = 3600.0
    megabytes: int = 500
    answer: int = 300_000_000
