"""Golden files: what an export looked like when somebody last looked at it and found it right.

``LAWGAP_NEW_GOLDEN=1 pytest`` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "golden"


def same_as_golden(name: str, text: str) -> bool:
    """Whether the text equals the golden file of this name."""
    path = FOLDER / name
    if os.environ.get("LAWGAP_NEW_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8") == text
