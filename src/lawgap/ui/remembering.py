"""What is switched on stays so at the next start."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from lawgap.ui.memory import Memory


def remember(button: QAbstractButton, memory: Memory, name: str) -> None:
    """Check the button if it was checked last time; from now on keep what it is."""
    button.setChecked(bool(memory.number(name, 0)))
    button.toggled.connect(lambda on: memory.set_number(name, int(on)))
