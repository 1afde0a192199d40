"""Programs of the system that LawGap starts (LibreOffice, tesseract): what they are given."""

from __future__ import annotations

import os
import sys

_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_ORIGINAL = "_ORIG"  # what PyInstaller puts behind the name of a variable that it changes


def environment(**more: str) -> dict[str, str]:
    """The environment of a program of the system, with ``more`` variables.

    The packaged LawGap leads to its own libraries; other programs must find the system's.
    """
    found = {**os.environ, **more}
    if not getattr(sys, "frozen", False):
        return found
    for name in _LIBRARY_PATHS:
        found.pop(name, None)
        original = found.pop(name + _ORIGINAL, "")
        if original:
            found[name] = original
    return found
