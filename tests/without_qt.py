"""A pytest plugin (``-p without_qt``): the core must not need Qt, so here it cannot be imported."""

from __future__ import annotations

import sys

for name in ("PySide6", "shiboken6"):
    sys.modules[name] = None  # type: ignore[assignment] # Python's own way to forbid an import
