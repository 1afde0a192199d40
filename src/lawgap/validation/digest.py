"""The fingerprint of shipped or user files: the same on every system."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest(parts: Iterable[bytes]) -> str:
    """The SHA-256 of the parts, line ends and a leading byte order mark set aside."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))
        whole.update(b"\0")  # so that moving a line from one file to the next shows
    return whole.hexdigest()
