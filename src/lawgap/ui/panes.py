"""From pane to pane by keyboard (F6), in any view of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHeaderView, QWidget

Pane = tuple[QWidget, Callable[[], object]]
"""A part of the window, and what puts the focus into it."""


def step(panes: Sequence[Pane], by: int) -> None:
    """Move the focus to another of the panes, in a ring. The inner one of two comes later."""
    if not panes:
        return
    focused: QWidget | None = QApplication.focusWidget()
    here = -1 if by > 0 else 0
    for place, (pane, _) in enumerate(panes):
        if focused and (focused is pane or pane.isAncestorOf(focused)):
            here = place
    panes[(here + by) % len(panes)][1]()


def panes_of(view: QWidget) -> tuple[Pane, ...]:
    """The lists, tables and texts that a view shows, as they stand on the page."""
    reason = Qt.FocusReason.ShortcutFocusReason
    found = [
        area
        for area in view.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(area, QHeaderView)
    ]
    found.sort(key=lambda area: _place(area, view))
    return tuple((area, lambda area=area: area.setFocus(reason)) for area in found)


def _place(widget: QWidget, view: QWidget) -> tuple[int, int]:
    at = widget.mapTo(view, QPoint(0, 0))
    return at.y(), at.x()
