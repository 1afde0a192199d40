"""The PySide6 that is installed."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel


def test_pyside_keeps_none_alive(qapp):
    """PySide6 6.12.0 on Python 3.11 takes a reference off None at each call that returns nothing.

    After some thousands of calls the process dies; this test fails long before that.
    """
    label = QLabel()
    label.setText("x")
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert before - sys.getrefcount(None) < 200
